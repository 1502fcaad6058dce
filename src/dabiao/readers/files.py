"""Which files a submission consists of, and their bytes."""

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from dabiao.core.lang import Words
from dabiao.findings.collector import Findings
from dabiao.findings.rules.files import FILE_NOT_READ, UNREADABLE_FILE
from dabiao.model.finding import STANDARD_INPUT, Location
from dabiao.readers.interface import ReadError
from dabiao.readers.registry import known_endings

_LARGEST_FILE = 64 * 1024 * 1024


def files_of(paths: Iterable[str | Path], findings: Findings) -> Iterator[str]:
    """The files that are named, and those in the folders that are named, each once."""
    seen = set()
    for path in paths:
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
            is_table = name.casefold().endswith(endings)
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
            findings.add(FILE_NOT_READ, Location(str(path)), problem=problem)
    if not count:
        problem = Words("no tables in this folder", "文件夹中没有数据表")
        findings.add(UNREADABLE_FILE, Location(str(folder)), problem=problem)


def opened(file: str) -> BinaryIO:
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
