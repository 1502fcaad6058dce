"""Lint: proves that target files say what their sources print.

What can be proven by a machine is: the figure, its unit, comparator, years and measure against the
wording, the wording against the source, the source's figures against the targets, sums against their
parts, names against each other and the vocabulary. What is wrong is told once: of a target whose words
are wrong nothing else is said of its words.
"""

import errno
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from dabiao.authoring import results
from dabiao.authoring.proofs.case import Case
from dabiao.authoring.proofs.head import prove_head
from dabiao.authoring.proofs.names import prove_names
from dabiao.authoring.proofs.neighbours import Neighbours
from dabiao.authoring.proofs.source import Sources, SourceText
from dabiao.authoring.proofs.sums import prove_sums
from dabiao.authoring.proofs.target import Outcome, prove_target
from dabiao.authoring.proofs.words import Names
from dabiao.core.lang import same_words
from dabiao.core.system_errors import problem_of
from dabiao.core.unit_scope import using
from dabiao.findings.collector import Findings, by_line
from dabiao.findings.rules.proofs import DOCUMENT_TWICE, MISNAMED
from dabiao.findings.rules.target_files import UNKNOWN_KEY, UNREADABLE_YAML
from dabiao.library.folders import Library
from dabiao.library.own import INDICATORS, Own, own_of
from dabiao.library.target_file import Located, inspect
from dabiao.library.walk import shown_path
from dabiao.model.finding import Finding, Location
from dabiao.model.proof import Proof

_TABLE = ".csv"


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
    twins: Mapping[Path, Path] | None = None,
) -> Proof:
    """Lints target files, and counts what was proven.

    Args: as for :func:`lint`, and
        twins: the files of documents that another file of their folder is named after too, each
            with the first of them.
    """
    whole = Proof()
    folders = [sources] if isinstance(sources, Path) else sources or []
    texts = Sources(folders) if folders else None
    twins = twins or {}
    doubled = {*twins, *twins.values()}
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
            # What two files of one document have in common is nothing to be told.
            beside = Neighbours() if file in twins else neighbours
            proof = _prove_file(
                file, own, library, texts, beside, complete=complete, twin=twins.get(file)
            )
        whole = whole.and_of(proof)
        table = results.beside(file)
        if table is not None and table.resolve() not in tables and file not in doubled:
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
    twin: Path | None,
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
    if twin is not None:
        other = same_words(shown_path(twin))
        found.add(DOCUMENT_TWICE, located.fields.where("id"), id=file.stem, other=other)
    misspelt = any(finding.rule is UNKNOWN_KEY for finding in mistakes)
    prove_head(document, location, located, complete=not misspelt, findings=found)
    source = None if sources is None else sources.of(document.source, location, found)
    cases = _cases(located, mistakes, source, sources)
    names = Names([*own.vocabulary.indicators(), *(t.indicator for t in document.targets)])
    told: set[tuple[str, str]] = set()
    outcomes = [prove_target(case, names, library, told, found) for case in cases]
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


def _summed(cases: list[Case], outcomes: list[Outcome], source: SourceText | None) -> Proof:
    return Proof(
        targets=len(cases),
        figures=sum(each.worded for each in outcomes),
        comparators=sum(each.comparator for each in outcomes),
        wordings=sum(each.standing for each in outcomes),
        held=int(source is not None),
        documents=1,
    )
