"""The check: from a document and files of actuals to a report."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from functools import partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from dabiao.assess.add_up import add_up
from dabiao.assess.file_names import note_file_names
from dabiao.assess.gate import decide
from dabiao.assess.judge import judge, verdicts_differ
from dabiao.assess.match import match
from dabiao.assess.places import Places, is_amount_of_whole
from dabiao.assess.plausibility import DEFAULT_CHANGE, Plausibility
from dabiao.assess.reconcile import (
    note_bases,
    note_declared,
    note_imbalances,
    note_missing,
    note_status,
)
from dabiao.assess.standards import STRICT, Standards
from dabiao.assess.stated import note_stated, note_targets_for_actuals
from dabiao.core.periods import Period, read_period
from dabiao.core.unit_scope import use, using
from dabiao.findings.collector import Findings
from dabiao.findings.selection import EVERYTHING, Selection
from dabiao.library.folders import Library
from dabiao.library.index import NameIndex
from dabiao.model.comparator import Comparator, Tolerance
from dabiao.model.document import Document, Tier
from dabiao.model.gate import Policy
from dabiao.model.progress import Method
from dabiao.model.reading import TableReading
from dabiao.model.report import Report, View
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.readers.actuals import read_actuals
from dabiao.readers.interface import ReadOptions
from dabiao.readers.text import is_encoding

if TYPE_CHECKING:  # most checks have none of these
    from dabiao.core.watcher import Watcher
    from dabiao.model.waiver import Waiver
    from dabiao.readers.given.rows import Given, Rows


@using("")
def check(
    document: Document | str,
    *actuals: "str | Path | Rows",
    tolerance: Tolerance | str | None = None,
    year: int | None = None,
    regions: Sequence[str] = (),
    tasks: bool = False,
    targets: Library | str | Path | None = None,
    rules: Selection = EVERYTHING,
    policy: Policy = Policy(),  # noqa: B008 - immutable
    change: Decimal = DEFAULT_CHANGE,
    encoding: str | None = None,
    sheet: str | None = None,
    explain: bool = False,
    as_of: Period | str | None = None,
    pace: Decimal = STRICT,
    method: Method | None = None,
    waivers: "str | Path | Sequence[Waiver]" = (),
    today: date | None = None,
    watcher: "Watcher | None" = None,
) -> Report:
    """Checks actuals against a document's targets.

    Args:
        document: its id, such as ``hebei-2023``, or as :func:`dabiao.load` gives it.
        actuals: the submission, in as many pieces as there are: files, folders of them, ``-`` for
            standard input, lists of rows, frames of pandas or polars. A row is a mapping, such as
            ``{"指标": "地区生产总值", "实际值": 6.2, "单位": "%"}``, its keys what the headers of a table
            are called, its values texts, numbers, dates or None. What yields its rows only once is
            read to its end. The index of a frame counts as columns where it has a name or holds
            more than numbers of rows; what pandas has for missing values means nothing reported.
            Findings call such rows ``rows``, and count them from 1. Without any, the results are
            judged that come with the library.
        tolerance: how far 左右 reaches (``10%``, ``0.5``), in place of what the document says; 5%
            of the figure where neither says it.
        year: the year of rows that name none.
        regions: the places to judge, by name or code, in place of the document's own region;
            ``all`` is every place that the actuals name.
        tasks: whether quantified tasks without an observation are reported as missing; those
            with one are always judged.
        targets: a folder of target files, or a library, in which the documents are found that
            delegated targets name, and this one where its id is given; by default the places
            where :func:`dabiao.load` looks.
        rules: which checks of the submission are carried out.
        policy: what the gate asks for.
        change: how many times a figure may be that of the period before without a warning.
        encoding: of files that are text; found where it is not named.
        sheet: which sheet of a workbook is read, by name or number; the first with a table where
            it is not named.
        explain: whether the report tells how each table was read.
        as_of: judges as it stood at the end of this period (``2023``, ``2023-06``): what was
            observed later is left out; by default the latest counts.
        pace: the share of the way up to the path that has to be done to be on track; 1 is strict.
        method: how the paths of changes that accumulate over years lead on; by default compound.
        waivers: which results do not fail the gate though they fall short, each with a reason and
            a last day: a file of them, or the waivers themselves.
        today: the day by which waivers have expired; by default the day of the call.
        watcher: is told how far the check is.

    Returns:
        The report. What is wrong with the actuals is in its findings; nothing is raised for it.

    Raises:
        TypeError: the document or the actuals, or a cell of them, are nothing of what is named
            above.
        ValueError: no actuals are given and none come with the library, or the tolerance, the encoding or the period is none, or
            the pace is not above 0 and at most 1, or a waiver names a target that the document
            does not have.
        UnknownDocumentError: no folder has a document of that id.
        TargetFileError: the document, or one to which a target is delegated, has mistakes.
        WaiversFileError: the file of waivers has mistakes; ``findings`` lists them all.
        DabiaoError: the file of waivers cannot be read.
    """
    if not isinstance(document, Document | str):
        raise TypeError(
            "a document's id or a Document is wanted first, and then the actuals, "
            f"not {type(document).__name__}"
        )
    if encoding is not None and not is_encoding(encoding):
        raise ValueError(f"{encoding!r} is no encoding of text")
    if isinstance(tolerance, str):
        tolerance = Tolerance.parse(tolerance)
    end = read_period(as_of) if isinstance(as_of, str) else as_of
    if isinstance(as_of, str) and end is None:
        raise ValueError(f"{as_of!r} is no period; write 2023 or 2023-06")
    if not 0 < pace <= 1:
        raise ValueError(f"a pace of {pace} is not above 0 and at most 1")
    library = targets if isinstance(targets, Library) else Library(targets)
    if isinstance(document, str):
        document = library.load(document)
    use(document.own_units)
    shipped = None if actuals else library.results(document)
    if shipped is None and not actuals:
        raise ValueError("name at least one file of actuals, or give rows")
    submission = _submission(actuals) if shipped is None else (str(shipped),)
    waived, waivers_file = _read_waivers(waivers, document)
    files = tuple(map(str, submission))
    findings = Findings(rules)
    index = NameIndex(document)
    default = _default_period(document, year)
    places = Places(document, regions, files[0])
    standards = Standards(document, library.resolve, tolerance, pace=pace, method=method)
    plausibility = Plausibility(document, findings, rules, change, standards)

    note_status(document, files[0], findings)
    options = ReadOptions(encoding, sheet, watcher)
    readings: list[TableReading] | None = [] if explain else None
    observations = read_actuals(submission, findings, index.knows, default, options, readings)
    matched = match(index, observations, findings, places, default)
    if watcher is not None:
        watcher.judging()
    if end is not None:
        for observed in chain.from_iterable(series.values() for series in matched.values()):
            observed.leave_out_after(end)
    results: list[Result] = []
    for place, series in matched.items():
        for target in document.targets:
            plausibility.check(target, series[target.id], place)
        plausibility.check_columns(series)
        for target in document.targets:
            differ = partial(verdicts_differ, target, series, standards, place)
            add_up(target, series[target.id], document, findings, differ)
        results += [judge(target, series, standards, place) for target in document.targets]
    note_declared(results, document, findings)
    note_stated(results, document, findings)
    note_targets_for_actuals(results, findings)
    note_file_names(results, document, findings)
    note_imbalances(document, matched, findings)
    note_bases(document, matched, findings)

    reported = tuple(result for result in results if _is_asked(result, tasks))
    if waived:
        from dabiao.assess.waive import waive  # noqa: PLC0415 - most checks have none

        day = today or date.today()
        reported = waive(reported, waived, document, places, policy, day, findings)
    note_missing(reported, files[0], findings)
    gate = decide(reported, findings, policy)
    view = View(
        as_of=end,
        pace=pace,
        method=method,
        waivers=waivers_file,
        missing=tasks,
        tolerance=tolerance,
        encoding=encoding,
        sheet=sheet,
        shipped=_sources_of(shipped),
    )
    return Report(
        document, files, reported, tuple(findings), gate, view, readings=tuple(readings or ())
    )


def _sources_of(shipped: Path | None) -> tuple[str, ...]:
    """The reports from which results are taken that come with the library."""
    if shipped is None:
        return ()
    from dabiao.library.results import sources_of  # noqa: PLC0415 - most checks have none

    return sources_of(shipped) or (shipped.name,)


def _read_waivers(
    waivers: "str | Path | Sequence[Waiver]", document: Document
) -> "tuple[Sequence[Waiver], str | None]":
    """The waivers, and the file in which they stand."""
    if not isinstance(waivers, str | Path):
        return waivers, None
    from dabiao.library.waivers_file import read_waivers  # noqa: PLC0415 - most checks have none

    return read_waivers(waivers, document), str(waivers)


def _submission(actuals: "Sequence[str | Path | Rows]") -> "tuple[str | Given, ...]":
    """What is to be read: paths as text, and rows that stand in no file."""
    if all(isinstance(each, str | Path) for each in actuals):
        return tuple(map(str, actuals))
    from dabiao.readers.given.rows import submission_of  # noqa: PLC0415 - no command gives rows

    return submission_of(actuals)


def _default_period(document: Document, year: int | None) -> Period | None:
    """The period of rows that name none: that of a plan of one year, unless the caller says."""
    first, last = document.period
    if year is not None:
        return Period(year)
    return Period(last) if first == last else None


def _is_asked(result: Result, tasks: bool) -> bool:
    """Whether a result without a figure is missing: not of a task, a part, or what was never set.

    A province's harvest is no figure that its cities owe.
    """
    if result.verdict is not Verdict.MISSING:
        return True
    target = result.target
    if target.comparator is Comparator.ABSENT:
        return False
    if result.place is not None and is_amount_of_whole(target):
        return False
    return tasks or target.tier is not Tier.TASK
