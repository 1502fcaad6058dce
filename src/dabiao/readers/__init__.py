"""Readers of actuals: one file per format behind one interface, and one way from rows on."""

import os
import sys
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from dabiao.findings import STANDARD_INPUT, Findings, Location, same_words
from dabiao.lang import Words
from dabiao.observations import Observation
from dabiao.periods import Period
from dabiao.readers.interface import ReadError, ReadOptions
from dabiao.readers.layout import IsIndicator
from dabiao.readers.table import read_table
from dabiao.rules import Rule

if TYPE_CHECKING:
    from dabiao.readers.interface import Reader

_LARGEST_FILE = 64 * 1024 * 1024
_EXTENSIONS = (
    *(".csv", ".tsv", ".tab", ".txt", ".json", ".jsonl", ".ndjson"),
    *(".xlsx", ".xlsm", ".xlsb", ".xls", ".ods"),
)
_START = 4096
_SIGNATURES = {b"PK\x03\x04": "workbook", b"\xd0\xcf\x11\xe0": "workbook"}


def read_actuals(
    paths: Iterable[str | Path],
    findings: Findings,
    is_indicator: IsIndicator,
    default: Period | None = None,
    options: ReadOptions = ReadOptions(),  # noqa: B008 - immutable
) -> Iterator[Observation]:
    """Reads every file; what cannot be read is a finding, and the other files are still read.

    Args:
        paths: files, folders of them, or ``-`` for standard input.
        findings: defects are noted here as the files are read.
        is_indicator: tells headers that name an indicator.
        default: the period of rows that name none.
        options: what the caller knows of the files.
    """
    for file in _files(paths, findings):
        try:
            with _opened(file) as stream:
                reader = _reader(stream, file)
                rows = reader.rows(stream, file, options, findings)
                yield from read_table(
                    rows, file, findings, is_indicator, default, delimited=reader.delimited
                )
        except ReadError as error:
            location = Location(file, error.line, error.column)
            findings.add(Rule.UNREADABLE_FILE, location, problem=error.problem)
        except (OSError, ValueError) as error:  # ValueError: a NUL byte in the name
            problem = getattr(error, "strerror", None) or str(error)
            findings.add(Rule.UNREADABLE_FILE, Location(file), problem=same_words(problem))


def _files(paths: Iterable[str | Path], findings: Findings) -> Iterator[str]:
    """The files that are named, and those in the folders that are named, each once."""
    seen = set()
    for path in paths:
        if "\0" in str(path):  # no system has such a name; opening it says so
            yield str(path)
            continue
        found = _within(Path(path), findings) if Path(path).is_dir() else [str(path)]
        for file in found:
            if (same := os.path.realpath(file)) not in seen or file == STANDARD_INPUT:
                seen.add(same)
                yield file


def _within(folder: Path, findings: Findings) -> Iterator[str]:
    """The files of known formats in a folder and below it; links are not followed."""
    count = 0
    for at, folders, files in os.walk(folder):
        for name in sorted(folders):
            if Path(at, name).is_symlink():
                place = Location(str(Path(at, name)))
                findings.add(Rule.FILE_NOT_READ, place, problem=Words("a link", "链接"))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(at, name)
            is_table = path.suffix.casefold() in _EXTENSIONS
            if name.startswith("~$") or (name.startswith(".") and not is_table):
                continue  # the lock of a workbook that is open, or none of our business
            if name.startswith("."):
                problem = Words("a hidden file", "隐藏文件")
            elif path.is_symlink():
                problem = Words("a link", "链接")
            elif is_table and path.is_file():
                count += 1
                yield str(path)
                continue
            else:
                problem = Words("not a format of tables", "不是数据表格式")
            findings.add(Rule.FILE_NOT_READ, Location(str(path)), problem=problem)
    if not count:
        problem = Words("no tables in this folder", "文件夹中没有数据表")
        findings.add(Rule.UNREADABLE_FILE, Location(str(folder)), problem=problem)


def _opened(file: str) -> BinaryIO:
    """The bytes of a file, seekable and of bounded size."""
    if file == STANDARD_INPUT:
        if sys.stdin is None:
            raise ReadError(Words("standard input is closed", "标准输入已关闭"))
        return _copied(sys.stdin.buffer)
    stream = open(file, "rb")  # noqa: SIM115, PTH123 - closed by the caller
    try:
        if not stream.seekable():  # a pipe: <(command)
            with stream:
                return _copied(stream)
        size = stream.seek(0, os.SEEK_END)
        stream.seek(0)
        if size > _LARGEST_FILE:
            raise _too_large()
    except BaseException:
        stream.close()
        raise
    return stream


def _copied(stream: BinaryIO) -> BinaryIO:
    from tempfile import TemporaryFile  # noqa: PLC0415 - few checks read a pipe

    copy = TemporaryFile()  # noqa: SIM115 - closed by the caller
    size = 0
    while chunk := stream.read(1 << 20):
        size += len(chunk)
        if size > _LARGEST_FILE:
            copy.close()
            raise _too_large()
        copy.write(chunk)
    copy.seek(0)
    return copy


def _too_large() -> ReadError:
    size = f"{_LARGEST_FILE // 1024 // 1024} MiB"
    return ReadError(Words(f"larger than {size}", f"超过 {size}"))


def _reader(stream: BinaryIO, file: str) -> "Reader":
    """The reader for a file: by what it begins with, since a name says little."""
    start = stream.read(_START)
    stream.seek(0)
    kind = next((kind for mark, kind in _SIGNATURES.items() if start.startswith(mark)), None)
    if kind is None:
        begins = start.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0")[:9].lower()
        if begins.startswith((b"<!doctype", b"<html", b"<table", b"<?xml")):
            raise ReadError(
                Words(
                    "a web page or XML; save it as .xlsx or CSV",
                    "是网页或 XML；请另存为 .xlsx 或 CSV",
                )
            )
        named_json = file.casefold().endswith((".json", ".jsonl", ".ndjson"))
        kind = "json" if named_json or begins.startswith((b"{", b"[")) else "csv"
    reader: Reader = import_module(f"dabiao.readers.{kind}").READER
    return reader
