"""What parts the cells of a text file: found by its first lines, or refused by name."""

import csv
import io
import re
from collections import Counter
from collections.abc import Callable, Sequence

from dabiao.core.lang import Words
from dabiao.model.observation import Field
from dabiao.readers.cells import is_figure
from dabiao.readers.headers import read_title
from dabiao.readers.interface import ReadError

_READ = ",\t;|"
_NAMED_FIRST = r"(?i)\"?sep=([^\w\s\"]|\t)"
_NOT_READ: tuple[tuple[Words, Callable[[str], list[str]]], ...] = (
    (Words("full-width commas “，”", "全角逗号“，”"), lambda line: line.split("，")),
    (Words("full-width semicolons “；”", "全角分号“；”"), lambda line: line.split("；")),
    (Words("enumeration commas “、”", "顿号“、”"), lambda line: line.split("、")),
    (Words("vertical bars “｜” or “│”", "竖线“｜”或“│”"), lambda line: re.split("[｜│┃]", line)),
    (Words("blanks", "空格"), str.split),
)
"""Separators that people type, or programs print, and how a line is parted by them.

They also stand inside of names, notes and figures (8，734.5), so that no table is read by them.
"""

_MOST_TITLES = 10
_LONGEST_HEADERS = 1000
_MOST_PARTS = 10
_YEAR = "(?:19|20)[0-9]{2}"

Shape = tuple[int, int]
"""How many lines have the same number of cells, and that number."""


def separator(sample: str, expected: str | None = None) -> str:
    """What parts the cells: what the first line names, else what parts most lines alike.

    Args:
        sample: the beginning of the file.
        expected: a separator that is taken wherever it occurs, as the tab of a .tsv is.

    Raises:
        ReadError: the lines are parted alike by something that is no separator.
    """
    if named := re.match(_NAMED_FIRST, sample.lstrip("\ufeff")):
        return named[1]
    if expected is not None and expected in sample:
        return expected
    best, most, parted = ",", (0, 0), 0
    for candidate in _READ:
        try:
            rows = csv.reader(io.StringIO(sample, newline=""), delimiter=candidate)
            counts = Counter(map(len, rows))
        except csv.Error:
            continue
        shape = _shape(counts)
        if shape > most:
            best, most, parted = candidate, shape, counts.total()
    _refuse_others(sample, best, most[1], parted)
    return best


def _shape(counts: Counter[int]) -> Shape:
    """The most frequent number of cells, of those that more than one cell has."""
    del counts[1], counts[0]
    if not counts:
        return (0, 0)
    width, lines = counts.most_common(1)[0]
    return (lines, width)


def _refuse_others(sample: str, best: str, width: int, parted: int) -> None:
    """Refuses a table of which few lines are parted, or not the headers, but by something else."""
    lines = [line.strip() for line in sample.splitlines()]
    for number, line in enumerate(lines[:_MOST_TITLES], 1):
        if best in line or len(line) > _LONGEST_HEADERS:
            continue
        for words, parts in _NOT_READ:
            cells = parts(line)
            if len(cells) == width and any(read_title(c).field is Field.INDICATOR for c in cells):
                raise _refused(words, number)
    if len(lines) <= 2 * parted:
        return
    for words, parts in _NOT_READ:
        count, _ = _shape(Counter(len(parts(line)) for line in lines))
        if count >= 2 and count > 2 * parted:
            raise _refused(words, 1)


def check_parted(cell: str, width: int, line: int) -> None:
    """Refuses a row that is one cell because something else than the separator parts it.

    Args:
        cell: the only one of the row that is not blank.
        width: how many cells the rows above it have.
        line: on which it stands.

    Raises:
        ReadError: it has as many parts as the rows above have cells, one of them a figure.
    """
    for words, parts in _NOT_READ[:-1]:  # but blanks: a heading such as Table 1 has them
        cells = [part.strip() for part in parts(cell)]
        if len(cells) == width and has_figure(cells[1:]) and not has_figure(cells[:1]):
            raise _refused(words, line)


def has_figure(parts: Sequence[str]) -> bool:
    """Whether one of the first parts of a line is a figure in digits, other than a year."""
    return any(
        re.match(r"[+−-]?[0-9.]", part) and not re.fullmatch(_YEAR, part) and is_figure(part)
        for part in parts[:_MOST_PARTS]
    )


def _refused(words: Words, line: int) -> ReadError:
    return ReadError(
        Words(
            f"the cells seem to be separated by {words.en}, which is not understood; "
            "separate them by commas or tabs, or save the table as .xlsx",
            f"单元格似乎以{words.zh}分隔，程序不能识别；请改用半角逗号或制表符分隔，或另存为 .xlsx",
        ),
        line,
        1,
    )
