"""Readers of actuals: one file per format behind one interface, and one way from rows on."""

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO

from dabiao.findings import Findings, Location, same_words
from dabiao.lang import Words
from dabiao.observations import Observation
from dabiao.readers.csv import CsvReader
from dabiao.readers.interface import ReadError
from dabiao.readers.table import read_table
from dabiao.rules import Rule

STANDARD_INPUT = "-"
_LARGEST_FILE = 64 * 1024 * 1024


def read_actuals(paths: Iterable[str | Path]) -> tuple[list[Observation], Findings]:
    """Reads every file; what cannot be read is a finding, and the other files are still read.

    Args:
        paths: files, or ``-`` for standard input.
    """
    observations: list[Observation] = []
    findings = Findings()
    reader = CsvReader()
    for path in paths:
        file = str(path)
        try:
            rows = reader.rows(_content(file))
            read_table(rows, file, observations, findings)
        except ReadError as error:
            location = Location(file, error.line, error.column)
            findings.add(Rule.UNREADABLE_FILE, location, problem=error.problem)
    return observations, findings


def _content(file: str) -> bytes:
    if file == STANDARD_INPUT:
        return _limited(sys.stdin.buffer)
    try:
        with Path(file).open("rb") as stream:
            return _limited(stream)
    except (OSError, ValueError) as error:  # ValueError: a NUL byte in the name
        problem = getattr(error, "strerror", None) or str(error)
        raise ReadError(same_words(problem)) from None


def _limited(stream: BinaryIO) -> bytes:
    """All of a stream, read no further than the limit."""
    content = stream.read(_LARGEST_FILE + 1)
    if len(content) > _LARGEST_FILE:
        size = f"{_LARGEST_FILE // 1024 // 1024} MiB"
        raise ReadError(Words(f"larger than {size}", f"超过 {size}"))
    return content
