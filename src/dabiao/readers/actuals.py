"""The entry: reads the files of a submission, one after the other, into observations."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from dabiao.core.lang import same_words
from dabiao.core.periods import Period
from dabiao.findings.collector import Findings
from dabiao.findings.rules.files import UNREADABLE_FILE
from dabiao.model.finding import Location
from dabiao.model.observation import Observation
from dabiao.model.reading import TableReading
from dabiao.readers.files import files_of, opened
from dabiao.readers.interface import ReadError, ReadOptions
from dabiao.readers.naming import IsIndicator
from dabiao.readers.registry import reader_for
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
                rows = reader.rows(stream, file, options, findings)
                yield from read_table(
                    rows,
                    file,
                    findings,
                    is_indicator,
                    default,
                    delimited=reader.delimited,
                    readings=readings,
                )
        except ReadError as error:
            location = Location(file, error.line, error.column)
            findings.add(UNREADABLE_FILE, location, problem=error.problem)
        except (OSError, ValueError) as error:  # ValueError: a NUL byte in the name
            problem = getattr(error, "strerror", None) or str(error)
            findings.add(UNREADABLE_FILE, Location(file), problem=same_words(problem))
