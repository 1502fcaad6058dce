"""The entry: reads the files of a submission, one after the other, into observations."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import chain, groupby, islice
from operator import attrgetter
from pathlib import Path
from typing import TYPE_CHECKING

from dabiao.core.lang import same_words
from dabiao.core.periods import Period
from dabiao.findings.collector import Findings
from dabiao.findings.rules.files import NO_SHEETS, UNREADABLE_FILE
from dabiao.findings.rules.tables import NO_ACTUAL
from dabiao.model.finding import Location
from dabiao.model.observation import Observation
from dabiao.model.reading import TableReading
from dabiao.readers.caption import is_of_targets, says_actual
from dabiao.readers.files import opened, sources_of
from dabiao.readers.interface import ReadError, ReadOptions, Row
from dabiao.readers.naming import IsIndicator
from dabiao.readers.registry import reader_for
from dabiao.readers.search import MOST_TRIED, may_be_headers
from dabiao.readers.table import read_table

if TYPE_CHECKING:
    from dabiao.readers.given.rows import Given


def read_actuals(
    submission: "Iterable[str | Path | Given]",
    findings: Findings,
    is_indicator: IsIndicator,
    default: Period | None = None,
    options: ReadOptions = ReadOptions(),  # noqa: B008 - immutable
    readings: list[TableReading] | None = None,
) -> Iterator[Observation]:
    """Reads every file; what cannot be read is a finding, and the other files are still read.

    Args:
        submission: files, folders of them, ``-`` for standard input, or rows that stand in none.
        findings: defects are noted here as the files are read.
        is_indicator: whether a header names an indicator.
        default: the period of rows that name none.
        options: what the caller knows of the files.
        readings: how each table is read is added here, where that is asked for.
    """
    for source in sources_of(submission, findings):
        file = str(source)
        try:
            with _opened(source, options, findings) as (rows, delimited):
                for sheet, table in _tables(rows, file, findings):
                    found = read_table(
                        table,
                        file,
                        findings,
                        is_indicator,
                        default,
                        delimited=delimited,
                        sheet=sheet,
                        readings=readings,
                    )
                    yield from _of_sheet(found, file, sheet, findings)
        except ReadError as error:
            _note(error, file, findings)
        except (OSError, ValueError) as error:  # ValueError: a NUL byte in the name
            problem = getattr(error, "strerror", None) or str(error)
            findings.add(UNREADABLE_FILE, Location(file), problem=same_words(problem))


@contextmanager
def _opened(
    source: "str | Given", options: ReadOptions, findings: Findings
) -> Iterator[tuple[Iterator[Row], bool]]:
    """The rows of a source, and whether a cell too many shows that those of its row have shifted."""
    if not isinstance(source, str):
        yield source.rows(findings), False
        return
    with opened(source) as stream:
        reader = reader_for(stream, source)
        if options.sheet is not None and not reader.has_sheets:
            findings.add(NO_SHEETS, Location(source), sheet=options.sheet)
        if options.watcher is not None:
            options.watcher.reading(source, stream)
        yield reader.rows(stream, source, options, findings), reader.delimited


class _BrokenOffError(ReadError):
    """The file cannot be read on, whatever the table is."""


def _tables(
    rows: Iterator[Row], file: str, findings: Findings
) -> Iterator[tuple[str, Iterator[Row]]]:
    """The rows of each sheet with its name; of a file without sheets, or without rows, one table."""
    is_empty = True
    for sheet, of_sheet in groupby(_until_broken_off(rows), attrgetter("sheet")):
        is_empty = False
        table = _with_actuals(sheet, of_sheet)
        if table is None:
            findings.add(NO_ACTUAL, Location(file, sheet=sheet), words=sheet)
        else:
            yield sheet, table
    if is_empty:
        yield "", iter(())


def _with_actuals(sheet: str, rows: Iterator[Row]) -> Iterator[Row] | None:
    """The rows of a sheet; None where it is called 目标, and no header says that it holds actual figures."""
    if not sheet or not is_of_targets(sheet):
        return rows
    first = list(islice(rows, MOST_TRIED))
    headers = chain.from_iterable(row.cells for row in first if may_be_headers(row))
    return chain(first, rows) if any(map(says_actual, headers)) else None


def _until_broken_off(rows: Iterator[Row]) -> Iterator[Row]:
    try:
        yield from rows
    except ReadError as error:
        raise _BrokenOffError(error.problem, error.line, error.column) from error


def _of_sheet(
    found: Iterator[Observation], file: str, sheet: str, findings: Findings
) -> Iterator[Observation]:
    """The observations of a sheet; that it cannot be read on is noted, and no matter of the others."""
    try:
        yield from found
    except _BrokenOffError:
        raise
    except ReadError as error:
        _note(error, file, findings, sheet)


def _note(error: ReadError, file: str, findings: Findings, sheet: str = "") -> None:
    location = Location(file, error.line, error.column, sheet)
    findings.add(UNREADABLE_FILE, location, problem=error.problem)
