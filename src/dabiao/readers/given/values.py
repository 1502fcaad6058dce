"""What a program has in a cell, as the text that a file would have there."""

import math
import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from struct import pack, unpack

from dabiao.core.lang import Words
from dabiao.core.safe import excerpt
from dabiao.model.observation import Field
from dabiao.readers.headers import read_title
from dabiao.readers.interface import ReadError
from dabiao.readers.json.decoding import Item
from dabiao.readers.spreadsheet.values import text_of_value

_MISSING = ("NAType", "NaTType")
"""What pandas has where there is nothing, whatever the type of a column."""
_PERIODS = "Period"
"""What pandas calls a year, a quarter or a month; its text is read as one."""
_DEEPEST = 20
_MOST_WHOLE = 10**15
_MIDNIGHT = r"T00(:00)*(\.0+)?$"
_MOST_DIGITS_OF_SHORT = 9
_ALL_DIGITS = 16


def as_read(value: object, where: str, depth: int = 0) -> object:
    """A value as JSON would give it: text, None, or what is nested, of the same.

    Args:
        value: of a cell.
        where: the row and the column, for whoever gave it.
        depth: how deep it is nested.

    Raises:
        TypeError: it is of a type of which nobody knows what figure it is.
        ReadError: it is nested too deeply, or in a way that loses a value.
    """
    if isinstance(value, Mapping | list | tuple):
        if depth >= _DEEPEST:
            raise ReadError(Words("nested too deeply", "嵌套过深"))
        if isinstance(value, Mapping):
            return item_of(value, where, depth + 1)
        return [as_read(each, where, depth + 1) for each in value]
    text = _text(value)
    if text is None:
        raise TypeError(
            f"{where}: a cell holds a text, a number, a date or None, not {kind_of(value)}"
        )
    return text or None


def item_of(row: Mapping[object, object], where: str, depth: int = 0) -> Item:
    """A mapping as an object of JSON.

    Raises:
        TypeError: a value or a name of a column is of no type that can be read.
        ReadError: two columns have the same name, or there are cells without one.
    """
    item: Item = {}
    for key, value in row.items():
        if key is None and isinstance(value, list):  # as csv.DictReader gives a cell too many
            raise ReadError(
                Words(
                    f"{len(value)} more cells than columns",
                    f"比列数多出 {len(value)} 个单元格",
                )
            )
        name = header_of(key, where)
        if name in item:
            shown = excerpt(name)
            raise ReadError(Words(f"two columns are called '{shown}'", f"有两列都叫“{shown}”"))
        # Where no figure is meant, a place, a unit or a note was left out.
        is_blank = _is_nan(value) and read_title(name).field not in (None, Field.VALUE)
        column = f"{where}, column {excerpt(name)!r}"
        item[name] = None if is_blank else as_read(value, column, depth)
    return item


def _is_nan(value: object) -> bool:
    return isinstance(value, float) and math.isnan(value)


def header_of(key: object, where: str) -> str:
    """The name of a column: 2023 as well as '2023'.

    Raises:
        TypeError: it is none.
    """
    parts = key if isinstance(key, tuple) else (key,)
    texts = [_text(part) for part in parts]
    if None in texts:
        raise TypeError(f"{where}: a column is named by a text, a number or a date, not {key!r}")
    return " ".join(filter(None, texts))


def kind_of(value: object) -> str:
    """The type of a value, for a message."""
    kind = type(value)
    return (
        kind.__qualname__
        if kind.__module__ == "builtins"
        else f"{kind.__module__}.{kind.__qualname__}"
    )


def shortest(value: float) -> str:
    """The shortest figure that a float of 32 bits stands for: 6.1, not 6.099999904632568."""
    if not math.isfinite(value):
        return f"float {value}"
    of_digits = (f"{value:.{digits}g}" for digits in range(1, _MOST_DIGITS_OF_SHORT))
    fitting = (text for text in of_digits if _short(float(text)) == _short(value))
    return next(fitting, f"{value:.{_MOST_DIGITS_OF_SHORT}g}")


def _short(value: float) -> bytes | None:
    """A float in 32 bits; None beyond the largest of them."""
    try:
        return pack("f", value)
    except OverflowError:
        return None


def _of_float(value: float) -> str:
    """A float as text: the shortest that stands for it.

    Nothing that is written ``nan`` may pass for a figure, nor for one that was not reported. What has
    all digits of a float and yet fits into 32 bits has come from there: 6.1 became 6.099999904632568.
    """
    written = repr(float(value))
    if not math.isfinite(value):
        return f"float {written}"
    if len(written.strip("-").replace(".", "")) >= _ALL_DIGITS and unpack(
        "f", _short(value) or bytes(4)
    ) == (value,):
        return shortest(value)
    return text_of_value(value)


def _text(value: object) -> str | None:
    """A single value as text; None where it is of no type that is known."""
    kind = type(value).__name__
    if value is None or kind in _MISSING:
        return ""
    if isinstance(value, str):
        return str(value)
    if isinstance(value, Decimal):
        return str(value) if value.is_finite() else f"Decimal {value}"
    if isinstance(value, bool | date):
        return text_of_value(value)
    if isinstance(value, int):
        return str(value) if abs(value) < _MOST_WHOLE else f"{Decimal(value):.15E}"
    if isinstance(value, float):
        return _of_float(value)
    if getattr(value, "ndim", None) == 0 and hasattr(value, "dtype"):
        return _of_numpy(value, str(value.dtype.kind))
    return str(value) if kind == _PERIODS else None


def _of_numpy(value: object, kind: str) -> str | None:
    """A scalar of numpy as text: its own is the shortest that stands for it."""
    text = str(value)
    match kind:
        case "b":
            return text.upper()
        case "f":
            return text if math.isfinite(float(text)) else f"float {text}"
        case "i" | "u":
            return text
        case "M":
            return "" if text == "NaT" else re.sub(_MIDNIGHT, "", text)
    return None
