"""What a command may overwrite: what it wrote itself, and what the person at the terminal lets go."""

import sys
from collections.abc import Callable
from pathlib import Path

import typer

from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Lang, Words
from dabiao.core.safe import excerpt
from dabiao.core.writing import is_replaced

_ENOUGH = 1 << 20
"""Bytes of a file by which it is known; a workbook, whose index stands at its end, is read whole."""

_QUESTION = Words(
    "{file} exists and {why}. Overwrite it? [y/N] ",
    "{file} 已存在，{why}。是否覆盖？[y/N] ",
)
_REFUSED = Words(
    "{file} exists and {why}; --force overwrites it, or name another file",
    "{file} 已存在，{why}；加 --force 可覆盖，或另取文件名",
)
_KEPT = Words("{file} was left as it is; nothing was written", "已保留 {file}，未写入任何内容")
_YES = frozenset({"y", "yes", "是", "是的", "覆盖", "好", "确定"})

FOREIGN = Words("is no report of dabiao", "不是 dabiao 生成的报告")
"""Why a file is kept that a report would take the place of."""
FILLED_IN = Words("may have been filled in", "其中可能已有填报内容")
"""Why a file is kept that an empty sheet would take the place of."""


def guard_file(
    file: str | Path,
    is_own: Callable[[bytes], bool],
    why: Words,
    lang: Lang,
    *,
    force: bool,
    whole: bool = False,
) -> None:
    """Ends the command where a file would be lost that nobody lets go.

    What does not exist, an empty file, a device and a pipe take whatever is written. On a terminal
    the person there is asked; a program cannot answer, and has to say ``--force`` beforehand.

    Args:
        file: to be written.
        is_own: whether a file that begins like this may be replaced without a question.
        why: what there is to say of a file that may not.
        lang: of the question.
        force: whatever is there is overwritten.
        whole: ``is_own`` is asked of all of the file, not of its beginning.

    Raises:
        DabiaoError: the file is kept.
    """
    if force or not is_replaced(file):
        return
    content = _content(Path(file), -1 if whole else _ENOUGH)
    if content is not None and (not content or is_own(content)):
        return
    name = excerpt(str(file))
    if not _can_ask():
        raise DabiaoError(_REFUSED, file=name, why=why)
    typer.echo(_QUESTION(lang).format(file=name, why=why(lang)), nl=False, err=True)
    if sys.stdin.readline().strip().casefold() not in _YES:
        raise DabiaoError(_KEPT, file=name)


def _can_ask() -> bool:
    """Whether somebody sits at a terminal; a stream that is closed from the start is None."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


def _content(path: Path, most: int) -> bytes | None:
    """What stands in a file; None where it cannot be read, and nobody knows what would be lost."""
    try:
        with path.open("rb") as stream:
            return stream.read(most)
    except OSError:
        return None
