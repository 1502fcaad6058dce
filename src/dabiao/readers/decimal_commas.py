"""Whether the comma in 2,410, or the point in 2.410, parts thousands or decimals.

In a file with semicolons it may be either.

Where spreadsheets write a decimal comma, they part cells by semicolons. What is taken for a thousand
times as much would be a wrong verdict: a figure that nothing else in the file explains is left as
words that say which two it could be, so that it is refused where it stands for a figure.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from enum import Enum, auto
from itertools import chain, islice

from dabiao.readers.cells import is_figure
from dabiao.readers.interface import ReadError, Row

_LOOKED_AT = 1000
"""Rows from whose figures the meaning of the comma is told; later ones that contradict are refused."""
_LONGEST = 100
_MARKS = frozenset(",，﹐︐.．﹒")
_DIGITS = r"[0-9](?:[0-9.,]*[0-9])?"
_EITHER = r"[1-9][0-9]{0,2},[0-9]{3}"
_DECIMAL = r"(?:[0-9]+|[1-9][0-9]{0,2}(?:\.[0-9]{3})+),[0-9]+"
_THOUSANDS = r"[1-9][0-9]{0,2}(?:(?:,[0-9]{3}){2,}|(?:,[0-9]{3})+\.[0-9]+)"
_POINT_FOR_THOUSANDS = r"[1-9][0-9]{0,2}\.[0-9]{3}"


class _Commas(Enum):
    DECIMAL = auto()
    THOUSANDS = auto()
    EITHER = auto()
    NO_POINT = auto()
    """No figure has a comma, and none shows whether the point in 1.735 parts thousands."""


def with_commas_settled(rows: Iterator[Row], separator: str) -> Iterator[Row]:
    """The rows, with figures that have decimal commas written with points.

    Args:
        rows: of a text file.
        separator: what parts its cells. Only semicolons make decimal commas likely; with others a
            comma parts thousands, unless some figure of the file shows that it does not.
    """
    first, rest = _first(rows)
    commas = _meaning(first, separator)
    if commas is _Commas.THOUSANDS:
        return chain(first, rest)
    return (_settled(row, commas) for row in chain(first, rest))


def _first(rows: Iterator[Row]) -> tuple[list[Row], Iterator[Row]]:
    """The first rows, and the rest; an error among the first is raised when it is its turn."""
    first: list[Row] = []
    try:
        first.extend(islice(rows, _LOOKED_AT))
    except ReadError as error:
        return first, _failing(error)
    return first, rows


def _failing(error: ReadError) -> Iterator[Row]:
    raise error
    yield


def _meaning(rows: Iterable[Row], separator: str) -> _Commas:
    found = {
        token
        for row in rows
        for cell in row.cells
        if not _MARKS.isdisjoint(cell) and (token := _figure(cell))
    }
    tokens = {token for token in found if "," in token}
    decimal = any(re.fullmatch(_DECIMAL, t) and not _may_be_thousands(t) for t in tokens)
    thousands = any(re.fullmatch(_THOUSANDS, t) for t in tokens)
    if separator != ";":
        return _Commas.EITHER if decimal else _Commas.THOUSANDS
    if decimal == thousands:
        has_point = any("." in t and not re.fullmatch(_POINT_FOR_THOUSANDS, t) for t in found)
        return _Commas.EITHER if has_point or tokens else _Commas.NO_POINT
    return _Commas.DECIMAL if decimal else _Commas.THOUSANDS


def _may_be_thousands(token: str) -> bool:
    """Whether a token is 2,410, or 1,2345 with ten thousands parted off as Chinese reads figures."""
    return (
        re.fullmatch(_EITHER, token) is not None
        or re.fullmatch("[0-9]{1,4},[0-9]{4}", token) is not None
    )


def _figure(cell: str) -> str | None:
    """The digits, with commas and points, of a cell that holds one figure whatever they mean."""
    if len(cell) > _LONGEST:
        return None
    found = re.findall(_DIGITS, unicodedata.normalize("NFKC", cell))
    return found[0] if len(found) == 1 and is_figure(_with(cell, "1")) else None


def _with(cell: str, figure: str) -> str:
    """The cell with another figure in place of its own."""
    return re.sub(_DIGITS, figure, unicodedata.normalize("NFKC", cell), count=1)


def _settled(row: Row, commas: _Commas) -> Row:
    cells = [
        _settled_cell(cell, commas) if not _MARKS.isdisjoint(cell) else cell for cell in row.cells
    ]
    return row._replace(cells=cells)


def _settled_cell(cell: str, commas: _Commas) -> str:
    """The cell; its figure with a point, or where nobody knows it with what it could be."""
    token = _figure(cell)
    if token is None:
        return cell
    if commas is _Commas.NO_POINT:
        is_open = re.fullmatch(_POINT_FOR_THOUSANDS, token)
        return f"{cell.strip()} = {token} / {token.replace('.', '')} ?" if is_open else cell
    with_point, whole = token.replace(".", "").replace(",", "."), re.sub("[,.]", "", token)
    if commas is _Commas.EITHER:
        return (
            f"{cell.strip()} = {with_point} / {whole} ?" if re.fullmatch(_EITHER, token) else cell
        )
    if re.fullmatch(_DECIMAL, token):
        return _with(cell, with_point)
    if re.fullmatch(_POINT_FOR_THOUSANDS, token):  # 1.234 beside 5,8
        return f"{cell.strip()} = {token.replace('.', ',')} / {whole} ?"
    return f"{cell.strip()} ?" if "," in token else cell  # 1,234.5 contradicts the others
