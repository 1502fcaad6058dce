"""Which files a submission consists of, and their bytes."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from dabiao.core.lang import Words, same_words
from dabiao.core.system_errors import problem_of
from dabiao.findings.collector import Findings
from dabiao.findings.rules.files import FILE_NOT_READ, TABLE_NOT_READ, UNREADABLE_FILE
from dabiao.model.finding import STANDARD_INPUT, Location
from dabiao.readers.interface import ReadError
from dabiao.readers.registry import known_endings

if TYPE_CHECKING:
    from gzip import GzipFile

    from dabiao.readers.given.rows import Given

_LARGEST_FILE = 64 * 1024 * 1024
_GZIP = b"\x1f\x8b"
_PACKED = ".gz"
_MAY_HOLD_A_TABLE = (
    ".numbers", ".gsheet", ".uos", ".ett", ".xlt", ".xltx", ".xltm", ".xlk", ".fods", ".ots", ".dif", ".slk",
    ".wk1", ".wk3", ".wk4", ".wks", ".123", ".dbf", ".mdb", ".accdb", ".sqlite", ".sqlite3",
    ".sav", ".zsav", ".por", ".dta", ".sas7bdat", ".xpt", ".rdata", ".rds", ".parquet", ".feather", ".arrow", ".orc",
    ".pdf", ".ofd", ".doc", ".docx", ".wps", ".rtf", ".odt", ".mht", ".mhtml", ".htm", ".html", ".xml",
    ".zip", ".7z", ".rar", ".tar", ".tgz", ".gz", ".bz2", ".xz", ".zst",
)  # fmt: skip
"""Endings of files in which figures are sent, and which are not read."""


def sources_of(
    submission: "Iterable[str | Path | Given]", findings: Findings
) -> "Iterator[str | Given]":
    """The files that are named, those in the folders that are named, each once; rows as they are."""
    seen = set()
    for path in submission:
        if not isinstance(path, str | Path):
            yield path
            continue
        if "\0" in str(path):  # no system has such a name; opening it fails
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
    endings = known_endings()
    for at, folders, files in os.walk(folder):
        for name in sorted(folders):
            if Path(at, name).is_symlink():
                location = Location(str(Path(at, name)))
                findings.add(FILE_NOT_READ, location, problem=Words("a link", "链接"))
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            path = Path(at, name)
            plain = name.casefold()
            is_table = plain.removesuffix(_PACKED).endswith(endings)
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
            elif plain.endswith(_MAY_HOLD_A_TABLE) and path.is_file():
                ending = same_words(path.suffix)
                findings.add(TABLE_NOT_READ, Location(str(path)), ending=ending)
                continue
            else:
                problem = Words("not a format of tables", "不是数据表格式")
            findings.add(FILE_NOT_READ, Location(str(path)), problem=problem)
    if not count:
        problem = Words("no tables in this folder", "文件夹中没有数据表")
        findings.add(UNREADABLE_FILE, Location(str(folder)), problem=problem)


def opened(file: str) -> BinaryIO:
    """The bytes of a file, seekable and of bounded size; of one packed with gzip what is in it.

    Raises:
        ReadError: it cannot be opened or unpacked, or is too large.
    """
    try:
        stream = _as_it_is(file)
    except (OSError, ValueError) as error:
        raise ReadError(problem_of(error)) from None
    try:
        is_packed = stream.read(len(_GZIP)) == _GZIP
        stream.seek(0)
        if is_packed:
            with stream:
                return _unpacked(stream)
    except BaseException:
        stream.close()
        raise
    return stream


def keep_standard_input() -> None:
    """Makes it possible to read standard input a second time, where it is a pipe."""
    if sys.stdin is None or sys.stdin.buffer.seekable():
        return
    import io  # noqa: PLC0415 - few checks read a pipe
    from tempfile import TemporaryFile  # noqa: PLC0415

    copy = TemporaryFile()  # noqa: SIM115 - stands in for standard input to the end
    # A byte too much is left for whoever refuses what is too large.
    copy.write(sys.stdin.buffer.read(_LARGEST_FILE + 1))
    copy.seek(0)
    sys.stdin = io.TextIOWrapper(copy)


def _as_it_is(file: str) -> BinaryIO:
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


def _unpacked(stream: BinaryIO) -> BinaryIO:
    """What is in a gzip file, of bounded size: a bomb is given up when that is reached."""
    import zlib  # noqa: PLC0415 - few files are packed
    from gzip import GzipFile  # noqa: PLC0415

    try:
        with GzipFile(fileobj=stream) as packed:
            return _copied(packed)
    except (OSError, EOFError, zlib.error):
        problem = Words("a damaged gzip file; pack it again", "gzip 文件已损坏；请重新压缩")
        raise ReadError(problem) from None


def _copied(stream: "BinaryIO | GzipFile") -> BinaryIO:
    from tempfile import TemporaryFile  # noqa: PLC0415 - few checks read a pipe

    copy = TemporaryFile()  # noqa: SIM115 - closed by the caller
    size = 0
    try:
        while chunk := stream.read(1 << 20):
            size += len(chunk)
            if size > _LARGEST_FILE:
                raise _too_large()
            copy.write(chunk)
    except BaseException:
        copy.close()
        raise
    copy.seek(0)
    return copy


def _too_large() -> ReadError:
    size = f"{_LARGEST_FILE // 1024 // 1024} MiB"
    return ReadError(Words(f"larger than {size}", f"超过 {size}"))
