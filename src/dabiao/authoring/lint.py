"""Lint: proves that target files say what their sources print.

What can be proven by a machine is: the figure, its unit, comparator, years and measure against the
wording, the wording against the source, the source's figures against the targets, sums against their
parts, names against each other and the vocabulary. What is wrong is told once: of a target whose words
are wrong nothing else is said of its words.
"""

import errno
import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

from dabiao.authoring import results
from dabiao.authoring.meaning import lint_meaning
from dabiao.authoring.proofs.case import Case
from dabiao.authoring.proofs.head import prove_complete, prove_head
from dabiao.authoring.proofs.kinds import prove_binding, prove_direction, prove_measure
from dabiao.authoring.proofs.names import prove_names
from dabiao.authoring.proofs.neighbours import Neighbours
from dabiao.authoring.proofs.source import Sources, SourceText
from dabiao.authoring.proofs.stands import prove_quoted, prove_section, prove_wording
from dabiao.authoring.proofs.sums import prove_sums
from dabiao.authoring.proofs.words import (
    Names,
    prove_comparator,
    prove_figure,
    prove_subject,
    prove_unit,
)
from dabiao.authoring.proofs.years import prove_years
from dabiao.core.errors import DabiaoError
from dabiao.core.system_errors import problem_of
from dabiao.core.unit_scope import using
from dabiao.findings.collector import Findings, by_line
from dabiao.findings.rules.proofs import (
    COLLECTION_UNKNOWN,
    DANGLING,
    MISNAMED,
    NO_FIRST_YEAR,
    SHARE_BEYOND_100,
)
from dabiao.findings.rules.target_files import (
    AGAINST_DIRECTION,
    BAD_ORDER,
    UNKNOWN_KEY,
    UNREADABLE_YAML,
)
from dabiao.library.fields import Fields
from dabiao.library.folders import Library
from dabiao.library.own import INDICATORS, Own, own_of
from dabiao.library.target_file import Located, inspect
from dabiao.model.comparator import Comparator
from dabiao.model.document import Measure, Target
from dabiao.model.finding import Finding, Location
from dabiao.model.proof import Proof

_TABLE = ".csv"
_WHOLE = 100
_BEYOND_WHOLE = r"(?:替代|置换|补充|占补)\S*(?:比例|平衡|率)|投资完成率"


def lint(
    files: Iterable[Path],
    library: Library,
    sources: Path | Sequence[Path] | None = None,
    *,
    complete: bool = False,
) -> list[Finding]:
    """Lints target files, each with the table of results that lies beside it, and such tables.

    Args:
        files: the target files.
        library: where the documents are found that ``from`` names.
        sources: the folder of the sources, or several; without, no wording is looked up.
        complete: whether a figure of a source that looks like a target must be claimed by one.

    Returns:
        All findings, in the order of the files and of their lines.
    """
    return list(prove(files, library, sources, complete=complete).findings)


def prove(
    files: Iterable[Path],
    library: Library,
    sources: Path | Sequence[Path] | None = None,
    *,
    complete: bool = False,
) -> Proof:
    """Lints target files, and counts what was proven.

    Args: as for :func:`lint`.
    """
    whole = Proof()
    folders = [sources] if isinstance(sources, Path) else sources or []
    texts = Sources(folders) if folders else None
    neighbours = Neighbours()
    told: set[Path] = set()
    files = list(files)
    tables = {file.resolve() for file in files if file.suffix == _TABLE}
    for file in files:
        if file.suffix == _TABLE:
            findings = list(results.lint_table(file, library, texts))
            whole = whole.and_of(Proof(findings=findings))
            continue
        own = own_of(file.parent)
        if own.mistakes and file.parent not in told:
            told.add(file.parent)
            whole = whole.and_of(Proof(findings=list(own.mistakes)))
        if file.name == INDICATORS:
            continue
        with using(own.units):
            whole = whole.and_of(
                _prove_file(file, own, library, texts, neighbours, complete=complete)
            )
        table = results.beside(file)
        if table is not None and table.resolve() not in tables:
            whole = whole.and_of(Proof(findings=list(results.lint_table(table, library, texts))))
    return whole


def _prove_file(
    file: Path,
    own: Own,
    library: Library,
    sources: Sources | None,
    neighbours: Neighbours,
    *,
    complete: bool,
) -> Proof:
    location = Location(str(file), 1, 1)
    try:
        data = _content(file)
    except OSError as error:
        problem = problem_of(error)
        return Proof(findings=[Finding(UNREADABLE_YAML, location, {"problem": problem})])
    located, mistakes = inspect(data, str(file), own)
    if located is None:
        return Proof(findings=mistakes)
    document, found = located.document, Findings()
    if document.id != file.stem:
        found.add(MISNAMED, location, id=document.id)
    misspelt = any(finding.rule is UNKNOWN_KEY for finding in mistakes)
    prove_head(document, location, located, complete=not misspelt, findings=found)
    source = None if sources is None else sources.of(document.source, location, found)
    cases = _cases(located, mistakes, source, sources)
    names = Names([*own.vocabulary.indicators(), *(t.indicator for t in document.targets)])
    told: set[tuple[str, str]] = set()
    outcomes = [_prove_target(case, names, library, told, found) for case in cases]
    misread = {
        case.target.id
        for case, each in zip(cases, outcomes, strict=True)
        if case.wrong or not each.words
    }
    prove_names(located, own.vocabulary, neighbours, file, misread, found)
    proof = _summed(cases, outcomes, source)
    wrong = {case.target.id for case, each in zip(cases, outcomes, strict=True) if not each.figure}
    proof = proof._replace(sums=prove_sums(located, wrong, found))
    if source is not None:
        from dabiao.authoring.proofs import claims, left_out  # noqa: PLC0415 - without a source none is read
        from dabiao.authoring.proofs.figures_read import FiguresRead  # noqa: PLC0415 - as above

        figures = FiguresRead(source, document.period)
        entries = left_out.placed(located, figures)
        misquoted = left_out.prove_left_out(entries, figures, cases, found)
        proof = proof._replace(unclaimed=claims.unclaimed_of(document.id, figures, cases, entries))
        if complete:
            faulty = [c for c, each in zip(cases, outcomes, strict=True) if not each.words]
            claims.prove_claimed(proof.unclaimed, location, faulty, misquoted, found)
    return proof._replace(findings=by_line([*mistakes, *found]))


def _content(file: Path) -> bytes:
    if not file.is_file():  # a pipe or a device would never end
        raise OSError(errno.EINVAL, "not a regular file")
    return file.read_bytes()


def _cases(
    located: Located,
    mistakes: Iterable[Finding],
    source: SourceText | None,
    sources: Sources | None,
) -> list[Case]:
    """The targets, each with the codes of the mistakes that stand between it and the next one."""
    starts = [fields.location.line for _, fields in located.targets]
    codes: list[set[str]] = [set() for _ in starts]
    for mistake in mistakes:
        number = bisect_right(starts, mistake.location.line) - 1
        if number >= 0:
            codes[number].add(mistake.code)
    cases = []
    for (target, fields), wrong in zip(located.targets, codes, strict=True):
        text = source and sources and (sources.named(target.section) or source)
        places = text.places(target.wording) if text and target.wording else []
        cases.append(Case(target, fields, located.document, wrong, text or None, places))
    return cases


class _Outcome(NamedTuple):
    """What was proven of a target; ``words`` whether its words are its own."""

    figure: bool = True
    worded: bool = False
    comparator: bool = False
    standing: bool = False
    words: bool = True


def _prove_target(
    case: Case,
    names: Names,
    library: Library,
    told: set[tuple[str, str]],
    findings: Findings,
) -> _Outcome:
    target = case.target
    if not target.indicator.id:
        return _Outcome()
    if UNKNOWN_KEY.code in case.wrong:  # whatever the key was to say is missing for this reason
        standing = prove_wording(case, findings)
        return _Outcome(words=bool(target.wording) and standing is not False)
    prove_complete(case, findings)
    _prove_reference(target, case.fields, library, findings)
    standing = prove_wording(case, findings)
    prove_quoted(case, findings)
    if standing is False:
        return _Outcome(words=False)
    lint_meaning(target, case.document, case.fields, findings)
    outcome = _prove_words(case, names, findings)._replace(standing=standing is True)
    _prove_kind(case, outcome, findings)
    if BAD_ORDER.code not in case.wrong:
        prove_years(case, findings)
    prove_binding(case, findings)
    prove_section(case, told, findings)
    return outcome


def _prove_words(case: Case, names: Names, findings: Findings) -> _Outcome:
    """The figure and what is said of it; the first thing that is wrong is told alone."""
    target = case.target
    if target.wording is None:
        return _Outcome()
    if target.value is None or target.derived:
        return _Outcome(words=prove_subject(case, [], names, findings))
    if not prove_figure(case, findings):
        return _Outcome(figure=False)
    mentions = case.mentions(target.value)
    if not prove_subject(case, mentions, names, findings):
        return _Outcome(words=False)
    if not prove_unit(case, mentions, findings):
        return _Outcome(worded=True)
    if AGAINST_DIRECTION.code in case.wrong:  # either is wrong, and it is told which they are
        return _Outcome(worded=True)
    compared = prove_comparator(case, mentions, findings)
    if compared is not False:
        _ = prove_measure(case, mentions, findings) and prove_direction(case, mentions, findings)
    return _Outcome(worded=True, comparator=compared is True)


def _summed(cases: list[Case], outcomes: list[_Outcome], source: SourceText | None) -> Proof:
    return Proof(
        targets=len(cases),
        figures=sum(each.worded for each in outcomes),
        comparators=sum(each.comparator for each in outcomes),
        wordings=sum(each.standing for each in outcomes),
        held=int(source is not None),
        documents=1,
    )


def _prove_reference(target: Target, fields: Fields, library: Library, findings: Findings) -> None:
    if target.delegated_to is None:
        return
    try:
        found = library.resolve(target.delegated_to)
    except DabiaoError:
        found = None
    if found is None:
        findings.add(DANGLING, fields.where("from"), id=target.delegated_to)


def _prove_kind(case: Case, outcome: _Outcome, findings: Findings) -> None:
    """It must be known what a figure says: of a part of a year, of a year, beyond 100 %."""
    target, fields, period = case.target, case.fields, case.document.period
    if target.comparator in (Comparator.QUALITATIVE, Comparator.ABSENT):
        return
    if target.observed is None:
        findings.add(COLLECTION_UNKNOWN, fields.location, name=target.name)
    measure, several = target.indicator.measure, len(set(period)) > 1
    if several and measure is Measure.CUMULATIVE and target.since is None and not target.yearly:
        findings.add(NO_FIRST_YEAR, fields.location, name=target.name)
    figures = [target.value, target.upper, target.base.value if target.base else None]
    beyond = outcome.figure and any(f is not None and f > _WHOLE for f in figures)
    may_exceed = re.search(_BEYOND_WHOLE, target.name) and not target.note  # a note has settled it
    if measure is Measure.SHARE and target.unit == "%" and (beyond or may_exceed):
        findings.add(SHARE_BEYOND_100, fields.where("measure"), name=target.name)
