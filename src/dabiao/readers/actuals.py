"""The entry: reads the files of a submission, one after the other, into observations."""

from collections.abc import Iterable, Iterator
from itertools import chain, groupby, islice
from operator import attrgetter
from pathlib import Path

from dabiao.core.lang import same_words
from dabiao.core.periods import Period
from dabiao.findings.collector import Findings
from dabiao.findings.rules.files import UNREADABLE_FILE
from dabiao.findings.rules.tables import NO_ACTUAL
from dabiao.model.finding import Location
from dabiao.model.observation import Observation
from dabiao.model.reading import TableReading
from dabiao.readers.caption import is_of_targets, says_actual
from dabiao.readers.files import files_of, opened
from dabiao.readers.interface import ReadError, ReadOptions, Row
from dabiao.readers.naming import IsIndicator
from dabiao.readers.registry import reader_for
from dabiao.readers.search import MOST_TRIED, may_be_headers
from dabiao.readers.table import read_table


def read_actuals(
    paths: Iterable[str | Path],
    findings: Findings,
    is_indicator: IsIndicator,
    default: Period | None = None,
    options: ReadOptions = ReadOptions(),  # noqa: B008 - immutable
    readings: list[TableReading] | None = None,
) -> Iterator[Observation]:
    """Reads every file; what cannot be read is a finding, and the other files are still read.

    Args:
        paths: files, folders of them, or ``-`` for standard input.
        findings: defects are noted here as the files are read.
        is_indicator: whether a header names an indicator.
        default: the period of rows that name none.
        options: what the caller knows of the files.
        readings: how each table is read is added here, where that is asked for.
    """
    for file in files_of(paths, findings):
        try:
            with opened(file) as stream:
                reader = reader_for(stream, file)
                if options.watcher is not None:
                    options.watcher.reading(file, stream)
                rows = reader.rows(stream, file, options, findings)
                for sheet, table in _tables(rows, file, findings):
                    found = read_table(
                        table,
                        file,
                        findings,
                        is_indicator,
                        default,
                        delimited=reader.delimited,
                        sheet=sheet,
                        readings=readings,
                    )
                    yield from _of_sheet(found, file, sheet, findings)
        except ReadError as error:
            _note(error, file, findings)
        except (OSError, ValueError) as error:  # ValueError: a NUL byte in the name
            problem = getattr(error, "strerror", None) or str(error)
            findings.add(UNREADABLE_FILE, Location(file), problem=same_words(problem))


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
