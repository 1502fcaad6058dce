"""The frames of pandas and polars, by what they offer themselves: neither is imported."""

import math
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from dabiao.readers.given.values import as_read, header_of, shortest
from dabiao.readers.interface import MOST_COLUMNS, ReadError, Row, too_wide
from dabiao.readers.json.columns import FIELDS, field_of_keys
from dabiao.readers.json.decoding import cell

_SHORT = ("float32", "float[pyarrow]")
"""Types of columns whose floats have fewer bits than Python's, which shows more digits of them."""
_YEARS = range(1900, 2200)


class _Column(NamedTuple):
    """The names of a column, from the outermost header on, and its values."""

    names: tuple[object, ...]
    values: Iterable[object]


def is_pandas(given: object) -> bool:
    """Whether something is a frame of pandas."""
    return all(hasattr(given, name) for name in ("itertuples", "iloc", "index", "columns"))


def is_polars(given: object) -> bool:
    """Whether something is a frame of polars that holds its rows."""
    return all(hasattr(given, name) for name in ("iter_rows", "get_columns", "columns"))


def rows_of_pandas(frame: Any, name: str) -> Iterator[Row]:
    """The headers and rows of a frame of pandas; its index goes first, where it says something."""
    depth = frame.columns.nlevels
    columns = _index_of(frame, depth)
    for position, label in enumerate(frame.columns):
        series = frame.iloc[:, position]
        names = label if isinstance(label, tuple) and depth > 1 else (label,)
        columns.append(_Column(names, _whole(_nothing_for_nan(series), str(series.dtype))))
    yield from _rows(columns, name)


def rows_of_polars(frame: Any, name: str) -> Iterator[Row]:
    """The headers and rows of a frame of polars."""
    series = frame.get_columns()
    columns = [_Column((each.name,), _whole(each.to_list(), str(each.dtype))) for each in series]
    yield from _rows(columns, name)


def _index_of(frame: Any, depth: int) -> list[_Column]:
    """The index as columns: years, places, whatever has a name; what counts the rows is none."""
    index = frame.index
    names = list(index.names)
    if names == [None]:
        labels = list(index)
        counts = all(isinstance(label, int) for label in labels)
        if counts and not (labels and all(label in _YEARS for label in labels)):
            return []
        names = [_name_of(labels, frame.columns)]
    above = ("",) * (depth - 1)
    return [
        _Column((*above, name), _nothing_for_nan(index.get_level_values(level)))
        for level, name in enumerate(names)
    ]


def _name_of(labels: Sequence[object], headers: Iterable[object]) -> str | None:
    """What an index without a name holds, where that is clear: years, places or indicators."""
    texts, keys = ([header_of(each, "") for each in some] for some in (labels, headers))
    try:
        return FIELDS[field_of_keys(texts, keys, 0)].zh
    except ReadError:
        return None


def _whole(series: Iterable[object], kind: str) -> Iterator[object]:
    """The values of a column, floats of few bits as the figures for which they stand."""
    is_short = kind.casefold() in _SHORT
    for value in series:
        yield shortest(value) if is_short and isinstance(value, float) else value


def _nothing_for_nan(values: Iterable[object]) -> Iterator[object]:
    """The values as pandas means them: NaN stands where nothing is."""
    for value in values:
        yield None if isinstance(value, float) and math.isnan(value) else value


def _rows(columns: Sequence[_Column], name: str) -> Iterator[Row]:
    if len(columns) > MOST_COLUMNS:
        raise too_wide(0)
    for headers in zip(*(column.names for column in columns), strict=True):
        yield Row(0, [header_of(header, name) for header in headers])
    labels = [header_of(column.names, name) for column in columns]
    for number, values in enumerate(zip(*(column.values for column in columns), strict=True), 1):
        cells = [
            cell(as_read(value, f"{name}:{number}, column {label!r}"))
            for label, value in zip(labels, values, strict=True)
        ]
        if any(cells):
            yield Row(number, cells)
