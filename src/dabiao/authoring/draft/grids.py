"""Tables as they are printed: in the lines of a text, with bars or tabs between their cells, or in a sheet."""

import re
from collections.abc import Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from dabiao.authoring.page_numbers import is_page_number
from dabiao.core.safe import excerpt

_RULE = r":?-+:?"
_NOTE = r"[（(]?(?:注|备注|说明|资料来源|数据来源)\d?[:：]?"
_UNIT_LINE = r"[（(]?单位[:：]\s*(?P<unit>[^）)]{1,12})[）)]?"
_NUMBERED = r"\s*(?P<number>\d{1,3})(?:\s*[.．、,，)）]\s*|\s+)(?=\S)"
_HAN = r"[\u3400-\u9fff（）、，]"
MARKS = r"[*＊※#①-⑳]+"
"""Beside a figure or a name: a note explains them."""
_LONGEST_LINE = 4000
_LONGEST_CAPTION = 60
_MOST_ABOVE = 4
_MOST_CELLS = 60
_BETWEEN = " | "


class GridRow(NamedTuple):
    """A row of a table.

    Attributes:
        line: of the source, from 1.
        cells: without the blanks around them.
        printed: the whole line as it stands in the text.
        spans: where in that line each cell stands.
    """

    line: int
    cells: tuple[str, ...]
    printed: str
    spans: tuple[tuple[int, int], ...]

    def text(self, column: int | None) -> str:
        """What stands in a column, from 0; nothing beyond the last, or without a column."""
        return self.cells[column] if column is not None and column < len(self.cells) else ""

    def wording(self, first: int, last: int, left_out: int) -> str:
        """The words from one cell to another as they stand in the source.

        Args:
            first: the column of the name.
            last: that of the figure.
            left_out: characters at the start of the name that are its number.
        """
        named = self.text(first)
        left_out = len("".join(named[:left_out].split())) if first <= last else 0
        first, last = min(first, last), max(first, last)
        text = self.printed[self.spans[first][0] : self.spans[last][1]].lstrip()
        for _ in range(left_out):
            text = text[1:].lstrip()
        return " ".join(text.split())


class Grid(NamedTuple):
    """A table.

    Attributes:
        rows: headers and body; the parts of a table that a page cut are one.
        above: the lines above it, the nearest first.
        below: the notes below it.
        unit: of all its figures, where a line above names one.
    """

    rows: tuple[GridRow, ...]
    above: tuple[str, ...] = ()
    below: str = ""
    unit: str = ""

    @property
    def lines(self) -> tuple[int, int]:
        """The first and the last line that the table takes."""
        return self.rows[0].line, self.rows[-1].line

    @property
    def caption(self) -> str:
        """The line that names the table; "" where none does."""
        return next((line for line in self.above if _is_caption(line)), "")


def _is_caption(line: str) -> bool:
    """Whether a line may name a table: （2023年度） and 单位：万元 do not."""
    return len(line) <= _LONGEST_CAPTION and not re.fullmatch(rf"[（(].*[)）]|{_UNIT_LINE}", line)


def grids_in(lines: Iterable[tuple[int, str]]) -> list[Grid]:
    """The tables in the numbered lines of a text, in their order."""
    found: list[Grid] = []
    above: list[str] = []
    rows: list[GridRow] = []
    is_cut = False
    """Whether nothing but blanks and the number of a page stands below the last table."""
    numbered = [*lines, (0, "")]
    framed = _framed([line for _, line in numbered])
    for (number, line), is_framed in zip(numbered, framed, strict=True):
        row = _row(number, line, is_framed=is_framed)
        if row is not None and (not rows or _go_together(rows[-1], line)):
            rows.append(row)
            continue
        if rows:
            is_cut = _add(found, rows, above, is_cut=is_cut)
            above, rows = [], []
            if row is not None:
                rows.append(row)
                continue
        text = line.strip()
        if not text or is_page_number(text, bare=True):
            continue
        if is_cut and found and re.match(_NOTE, text):
            found[-1] = found[-1]._replace(below=f"{found[-1].below}{text[:_LONGEST_LINE]}\n")
            continue
        is_cut = False
        above = [text[: _LONGEST_CAPTION + 1], *above[: _MOST_ABOVE - 1]]
    return found


def _framed(lines: Sequence[str]) -> list[bool]:
    """Of each line, whether all of its table begin with a bar: else one that does has an empty cell."""
    found: list[bool] = []
    for in_table, table in groupby(lines, lambda line: "|" in line or "｜" in line):
        of_table = [line.lstrip(" \ufeff").startswith(("|", "｜")) for line in table]
        found += [in_table and all(of_table)] * len(of_table)
    return found


def row_of_cells(line: int, cells: Iterable[str]) -> GridRow:
    """A row of a sheet, as a text would print it: with bars between its cells."""
    texts = tuple(" ".join(cell.split()).replace("|", "｜") for cell in cells)
    spans, at = [], 0
    for text in texts:
        spans.append((at, at + len(text)))
        at += len(text) + len(_BETWEEN)
    return GridRow(line, texts, _BETWEEN.join(texts), tuple(spans))


def _row(number: int, line: str, *, is_framed: bool) -> GridRow | None:
    """A line of a table; None of any other line.

    Args:
        number: of the line.
        line: itself.
        is_framed: whether a bar at its start parts nothing.
    """
    if len(line) > _LONGEST_LINE:
        return None
    bar = "｜" if line.count("｜") > line.count("|") else "|"
    for sign, least in ((bar, 1), ("\t", 2)):
        parts = line.rstrip("\r\n").split(sign)
        ends, at = [], 0
        for part in parts:
            ends.append((at, at + len(part)))
            at += len(part) + 1
        if sign == bar:  # those at the ends of the line part nothing
            if is_framed and len(parts) > 2 and not parts[0].strip(" \ufeff"):
                del parts[0], ends[0]
            if len(parts) > 2 and not parts[-1].strip():
                del parts[-1], ends[-1]
        if least < len(parts) <= _MOST_CELLS:
            return GridRow(number, tuple(" ".join(p.split()) for p in parts), line, tuple(ends))
    return None


def _go_together(row: GridRow, line: str) -> bool:
    return ("\t" in row.printed and "|" not in row.printed) == ("\t" in line and "|" not in line)


def _add(found: list[Grid], rows: list[GridRow], above: Sequence[str], *, is_cut: bool) -> bool:
    """Adds a table, or the rows of one that the end of a page cut; whether there was any."""
    body = [row for row in rows if not _is_rule(row)]
    if not body:
        return is_cut
    last = found[-1] if found and is_cut else None
    if last and not above and not last.below and len(last.rows[0].cells) == len(body[0].cells):
        repeated = {row.cells for row in last.rows[:2]}
        while body and (not any(body[0].cells) or body[0].cells in repeated):
            del body[0]
        found[-1] = last._replace(rows=(*last.rows, *body))
        return True
    body = [row for row in body if any(row.cells)]
    if not body:
        return is_cut
    unit = next((m["unit"].strip() for line in above if (m := re.fullmatch(_UNIT_LINE, line))), "")
    captions = tuple(line for line in above if not re.fullmatch(_UNIT_LINE, line))
    found.append(Grid(tuple(body), captions, "", unit))
    return True


def _is_rule(row: GridRow) -> bool:
    """Whether it is the line below the headers of Markdown."""
    filled = [cell for cell in row.cells if cell]
    return bool(filled) and all(re.fullmatch(_RULE, cell) for cell in filled)


def joined(cell: str) -> str:
    """The text of a cell without the blanks that broken lines leave between Chinese characters."""
    text = " ".join(cell.split())
    text = re.sub(r"\s*_\s*\{\s*([^{}]{1,10}?)\s*\}\s*", r"\1", text)  # PM _{2.5} of a formula
    text = re.sub(rf"(?<={_HAN}) (?=\S)|(?<=\S) (?={_HAN})", "", text)
    return text.strip()


class Numbering:
    """Takes the numbers off the names of a table: 12.3 岁以下婴幼儿 is number 12 and begins with 3."""

    def __init__(self) -> None:
        self._last = 0

    def before(self, name: str) -> int:
        """How many characters at its start are the number of a name.

        They are that where they are the next number, or that of the row before.
        """
        found = re.match(_NUMBERED, name)
        if found is None:
            return 0
        number = int(found["number"])
        follows = number in (self._last, self._last + 1) or (
            not self._last and re.match(r"\s*\d{1,3}\s*[.．、]\s*\D", name)
        )
        if not follows or not number:
            return 0
        self._last = number
        return found.end()


def filled(row: GridRow) -> list[str]:
    """The cells of a row in which something stands."""
    return [cell for cell in row.cells if cell]


def shown(cells: Iterable[str]) -> str:
    """The filled cells of a row, for a message."""
    return excerpt(" | ".join(cell for cell in cells if cell))
