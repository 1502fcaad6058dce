"""Lint: proves that target files say what their sources print.

What can be proven by a machine is: the figure and the comparator against the wording, the wording
against the source, sums against their parts, names against each other and the vocabulary.
"""

import errno
import hashlib
import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

from dabiao.authoring import results
from dabiao.authoring.figure_words import comparators_around, mentions_of, names_figure
from dabiao.authoring.meaning import lint_meaning
from dabiao.core import units
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words, same_words
from dabiao.core.names import fold_name
from dabiao.core.quantities import Quantity
from dabiao.core.system_errors import problem_of
from dabiao.findings.collector import Findings, by_line
from dabiao.findings.rules.proofs import (
    COLLECTION_UNKNOWN,
    COMPARATOR_NOT_WORDED,
    DANGLING,
    FIGURE_NOT_WORDED,
    IN_VOCABULARY,
    INCOMPLETE,
    MISNAMED,
    NO_FIRST_YEAR,
    NO_SOURCE,
    RECURS,
    SAME_NAME,
    SHARE_BEYOND_100,
    UNBALANCED,
    WORDING_NOT_IN_SOURCE,
)
from dabiao.findings.rules.target_files import UNREADABLE_YAML
from dabiao.library import vocabulary
from dabiao.library.fields import Fields
from dabiao.library.folders import Library
from dabiao.library.target_file import Located, inspect
from dabiao.model.comparator import Comparator
from dabiao.model.document import Document, Measure, Source, Target
from dabiao.model.finding import Finding, Location
from dabiao.model.identities import imbalance

_WANTED = {
    "name_en": Words("the English name", "英文名称"),
    "wording": Words("the words of the source that carry the figure", "承载数值的原文"),
    "section": Words("where in the document it stands", "在文件中的位置"),
}
_TABLE = ".csv"
_WHOLE = 100
_BEYOND_WHOLE = r"(?:替代|置换|补充|占补)\S*(?:比例|平衡|率)|投资完成率"
_DERIVATION = Words("how the figure was derived", "数值如何推算")


def lint(files: Iterable[Path], library: Library, sources: Path | None = None) -> list[Finding]:
    """Lints target files, each with the table of results that lies beside it, and such tables.

    Args:
        files: the target files.
        library: where the documents are found that ``from`` names.
        sources: the folder of the sources; without it the wordings are not looked up.

    Returns:
        All findings, in the order of the files and of their lines.
    """
    findings: list[Finding] = []
    first_files: dict[str, str] = {}
    files = list(files)
    tables = {file.resolve() for file in files if file.suffix == _TABLE}
    for file in files:
        if file.suffix == _TABLE:
            findings += _lint_table(file, library, sources)
            continue
        found = Findings()
        location = Location(str(file), 1, 1)
        try:
            data = _content(file)
        except OSError as error:
            problem = problem_of(error)
            findings.append(Finding(UNREADABLE_YAML, location, {"problem": problem}))
            continue
        located, mistakes = inspect(data, str(file))
        if located is None:
            findings += mistakes
            continue
        if located.document.id != file.stem:
            found.add(MISNAMED, location, id=located.document.id)
        _lint_names(located, first_files, str(file), found)
        for target, fields in located.targets:
            _lint_completeness(target, fields, found)
            _lint_figure(target, fields, found)
            _lint_reference(target, fields, library, found)
            _lint_measure(target, located.document, fields, found)
            lint_meaning(target, located.document, fields, found)
        _lint_sums(located, found)
        if sources is not None:
            _lint_wordings(located, sources, location, found)
        mistakes += found
        findings += by_line(mistakes)
        table = results.beside(file)
        if table is not None and table.resolve() not in tables:
            findings += results.lint_results(table, located.document, sources)
    return findings


def _lint_table(file: Path, library: Library, sources: Path | None) -> Iterator[Finding]:
    """Lints a table of results that is named by itself: its document is found by its name."""
    try:
        document = library.load(file.stem)
    except DabiaoError:
        yield Finding(DANGLING, Location(str(file), 1, 1), {"id": file.stem})
        return
    yield from results.lint_results(file, document, sources)


def _content(file: Path) -> bytes:
    if not file.is_file():  # a pipe or a device would never end
        raise OSError(errno.EINVAL, "not a regular file")
    return file.read_bytes()


def _lint_completeness(target: Target, fields: Fields, findings: Findings) -> None:
    present = {
        "name_en": target.indicator.name_en,
        "wording": target.wording,
        "section": target.section,
    }
    for key, value in present.items():
        if not value:
            meaning = _WANTED[key]
            findings.add(INCOMPLETE, fields.location, name=target.name, key=key, meaning=meaning)
    if target.derived and not target.note:
        location = fields.where("derived")
        findings.add(INCOMPLETE, location, name=target.name, key="note", meaning=_DERIVATION)


def _lint_names(
    located: Located, first_files: dict[str, str], file: str, findings: Findings
) -> None:
    """An indicator is defined once: in the vocabulary where it recurs, under a name of its own."""
    by_name: dict[tuple[str, str | None], Target] = {}
    for target, fields in located.targets:
        name = fold_name(target.name)
        first = by_name.setdefault((name, target.scope), target)
        if first.indicator.id != target.indicator.id:
            location = fields.where("name")
            findings.add(SAME_NAME, location, name=target.name, other=first.id)
        if "indicator" in fields:
            continue
        known = _vocabulary_names().get((name, target.indicator.measure))
        if known is None and target.indicator.id in vocabulary.ids():
            known = target.indicator.id
        if known is not None:
            findings.add(IN_VOCABULARY, fields.where("name"), name=target.name, id=known)
        other = first_files.setdefault(target.indicator.id, file)
        if other != file:
            findings.add(RECURS, fields.where("id"), id=target.indicator.id, other=other)


@cache
def _vocabulary_names() -> dict[tuple[str, str], str]:
    return {
        (fold_name(indicator.name), indicator.measure): indicator.id
        for indicator in map(vocabulary.indicator, vocabulary.ids())
        if indicator is not None
    }


def _lint_figure(target: Target, fields: Fields, findings: Findings) -> None:
    """The figure must be in the wording, and the words around it must say the comparator."""
    wording = target.wording
    if wording is None or target.value is None or target.derived:
        return
    multiplier, base = units.multiplier(target.unit)
    for figure in (target.value, target.upper):
        if figure is not None and not names_figure(wording, figure, multiplier, base):
            shown = Quantity(figure, target.unit)
            location = fields.where(target.comparator)
            findings.add(FIGURE_NOT_WORDED, location, figure=shown, wording=wording)
    if target.comparator is Comparator.BETWEEN:
        return
    allowed = [comparators_around(m) for m in mentions_of(wording, target.value, multiplier, base)]
    if allowed and not any(target.comparator in comparators for comparators in allowed):
        findings.add(
            COMPARATOR_NOT_WORDED,
            fields.where(target.comparator),
            comparator=target.comparator,
            wording=wording,
            choices=same_words(", ".join(sorted(frozenset().union(*allowed)))),
        )


def _lint_reference(target: Target, fields: Fields, library: Library, findings: Findings) -> None:
    if target.delegated_to is None:
        return
    try:
        found = library.resolve(target.delegated_to)
    except DabiaoError:
        found = None
    if found is None:
        findings.add(DANGLING, fields.where("from"), id=target.delegated_to)


def _lint_measure(target: Target, document: Document, fields: Fields, findings: Findings) -> None:
    """It must be known what a figure says: of a part of a year, of a year, beyond 100 %."""
    if target.comparator in (Comparator.QUALITATIVE, Comparator.ABSENT):
        return
    if target.observed is None:
        findings.add(COLLECTION_UNKNOWN, fields.location, name=target.name)
    measure, several = target.indicator.measure, len(set(document.period)) > 1
    if several and measure is Measure.CUMULATIVE and target.since is None and not target.yearly:
        findings.add(NO_FIRST_YEAR, fields.location, name=target.name)
    figures = [target.value, target.upper, target.base.value if target.base else None]
    beyond = any(figure is not None and figure > _WHOLE for figure in figures)
    may_exceed = re.search(_BEYOND_WHOLE, target.name) and not target.note  # a note has settled it
    if measure is Measure.SHARE and (beyond or may_exceed):
        findings.add(SHARE_BEYOND_100, fields.where("measure"), name=target.name)


def _lint_sums(located: Located, findings: Findings) -> None:
    for identity, fields in located.sums:
        wrong = imbalance(identity, located.document, lambda target: target.value)
        if wrong is not None and not wrong.may_be_rounding:
            findings.add(
                UNBALANCED,
                fields.where("total"),
                total=wrong.total,
                figure=wrong.figure,
                sum=wrong.sum,
            )


def _lint_wordings(located: Located, folder: Path, location: Location, findings: Findings) -> None:
    """Every wording must stand in the document's own part of its source, white space aside."""
    source = located.document.source
    if source is None:
        problem = Words("is not named", "未注明")
        findings.add(NO_SOURCE, location, source=same_words("(source:)"), problem=problem)
        return
    try:
        data = (folder / Path(source.file).name).read_bytes()
    except OSError:
        problem = Words("is not in the folder of sources", "不在来源文件夹中")
        findings.add(NO_SOURCE, location, source=source.file, problem=problem)
        return
    if source.sha256 is not None and hashlib.sha256(data).hexdigest() != source.sha256:
        problem = Words("has another SHA-256", "的 SHA-256 不符")
        findings.add(NO_SOURCE, location, source=source.file, problem=problem)
        return
    parts = [_squeezed(part) for part in _parts(data.decode("utf-8", "replace"), source)]
    lines = ", ".join(f"{first}-{last}" for first, last in source.lines) or "1-"
    for target, fields in located.targets:
        for key, words in _quoted(target).items():
            if words and not any(_squeezed(words) in part for part in parts):
                findings.add(
                    WORDING_NOT_IN_SOURCE,
                    fields.where(key),
                    wording=words,
                    lines=lines,
                    source=source.file,
                )


def _quoted(target: Target) -> dict[str, str | None]:
    """What a target quotes of its source, by its keys."""
    held_against = target.state if target.comparator is Comparator.DELEGATED else None
    quoted = {"wording": target.wording, "stretch": target.stretch}
    return quoted | {str(Comparator.DELEGATED): held_against}


_PAGE_NUMBER = r"\s*[—–-]+\s*\d+\s*[—–-]+\s*"


def _parts(text: str, source: Source) -> Iterator[str]:
    """The text of each range of lines; the number of a page is no part of the text."""
    lines = text.split("\n")
    for first, last in source.lines or ((1, len(lines)),):
        part = lines[first - 1 : last]
        yield "\n".join(line for line in part if not re.fullmatch(_PAGE_NUMBER, line))


def _squeezed(text: str) -> str:
    return "".join(text.replace("\u200b", "").split())  # a blank without width, as on pages
