"""Reads JSON-stat 2.0 (and datasets of 1.x): a cube of values, unfolded into a row per value.

The columns are called as in SDMX, by the roles of the dimensions: TIME_PERIOD, REF_AREA, INDICATOR; other
dimensions keep their labels. https://json-stat.org/full/
"""

from collections.abc import Iterator, Mapping, Sequence

from dabiao.core.lang import Words
from dabiao.core.safe import excerpt
from dabiao.readers.interface import MOST_COLUMNS, MOST_ROWS, ReadError, Row, too_many, too_wide
from dabiao.readers.json.checks import MalformedError, object_of, text_in, whole_number
from dabiao.readers.json.decoding import Item, line_of, position_of
from dabiao.readers.json.dimensions import (
    AREA,
    INDICATOR,
    TIME,
    UNIT,
    Dimension,
    dimensions_of,
)

_MULTIPLIER, _VALUE, _STATUS = "UNIT_MULT", "OBS_VALUE", "OBS_STATUS"
_FREQUENCY = ("freq", "frequency")


def datasets(item: Item) -> dict[str, Item]:
    """The datasets that an object is or holds, by their keys; none where it is not JSON-stat.

    Raises:
        ReadError: it is JSON-stat without values.
    """
    if _is_dataset(item):
        return {"": item}
    kind = item.get("class")
    if (
        isinstance(kind, str)
        and kind in ("dataset", "collection", "dimension")
        and "version" in item
    ):
        raise ReadError(
            Words(
                f"JSON-stat of class {kind}, which holds no values; save one dataset with its values",
                f"JSON-stat 的 class 为 {kind}，其中没有数值；请保存一个含数值的 dataset",
            )
        )
    return {
        key: value for key, value in item.items() if isinstance(value, dict) and _is_dataset(value)
    }


def _is_dataset(item: Item) -> bool:
    return isinstance(item.get("dimension"), dict) and "value" in item


def rows_of(text: str, found: Mapping[str, Item]) -> Iterator[Row]:
    """A header and a row per value, all on the line on which the values begin.

    Args:
        text: of the file.
        found: the dataset, by its key; "" where it is the whole.

    Raises:
        ReadError: there are several, or it is not as the format demands.
    """
    if len(found) > 1:
        names = ", ".join(excerpt(name) for name in list(found)[:3])
        raise ReadError(
            Words(
                f"several datasets ({names}); save one of them",
                f"有多个数据集（{names}）；请只保存其中一个",
            )
        )
    [(key, dataset)] = found.items()
    line = line_of(text, position_of(text, [key, "value"] if key else ["value"]))
    try:
        yield from (Row(line, cells) for cells in _cells(dataset))
    except MalformedError as error:
        problem = error.problem
        raise ReadError(
            Words(f"bad JSON-stat: {problem.en}", f"JSON-stat 有误：{problem.zh}"), line
        ) from None


def _cells(dataset: Item) -> Iterator[list[str]]:
    ids, sizes = _shape(dataset)
    dimensions = dimensions_of(dataset, ids, sizes)
    values = _by_position(dataset["value"], sizes, "value")
    given = dataset.get("status")
    statuses = {} if given is None else _statuses(given, sizes, values)
    name = _name(dataset, dimensions)
    with_units = next((d for d in dimensions if d.units), None)
    is_scaled = with_units is not None and any(scale for _, scale in with_units.units)
    yield [
        *(dimension.header for dimension in dimensions),
        *[INDICATOR] * bool(name),
        *[UNIT] * (with_units is not None),
        *[_MULTIPLIER] * is_scaled,
        _VALUE,
        *[_STATUS] * bool(statuses),
    ]
    for position, value in sorted(values.items()):
        status = statuses.get(position, "")
        if not value and not status:
            continue  # it was not reported
        at = _unfolded(position, sizes)
        row = [dimension.cells[here] for dimension, here in zip(dimensions, at, strict=True)]
        row += [name] * bool(name)
        if with_units is not None:
            unit, scale = with_units.units[at[dimensions.index(with_units)]]
            row += [unit, scale] if is_scaled else [unit]
        yield [*row, value, *[status] * bool(statuses)]


def _shape(dataset: Item) -> tuple[list[str], list[int]]:
    """The ids of the dimensions, and how many categories each has."""
    at = dataset if "id" in dataset else object_of(dataset["dimension"], "dimension")
    ids, sizes = at.get("id"), at.get("size")
    if not isinstance(ids, list) or not isinstance(sizes, list) or len(ids) != len(sizes):
        raise MalformedError(
            "'id' and 'size' must be lists of one length", "“id”与“size”应为等长的列表"
        )
    if len(ids) > MOST_COLUMNS:
        raise too_wide(1)
    texts = [each for each in ids if isinstance(each, str)]
    if len(set(texts)) < len(ids):
        raise MalformedError("'id' must list different names", "“id”应为互不相同的名称")
    return texts, [whole_number(each, "size") for each in sizes]


def _by_position(values: object, sizes: Sequence[int], name: str) -> dict[int, str]:
    """Values or statuses by their position in the cube."""
    whole = 1
    for size in sizes:
        whole *= size
    if isinstance(values, list):
        if len(values) > MOST_ROWS:
            raise too_many(1, MOST_ROWS)
        if len(values) != whole:
            shape = "×".join(map(str, sizes[:10]))
            raise MalformedError(
                f"'{name}' has {len(values)} entries, the dimensions have {shape}",
                f"“{name}”有 {len(values)} 项，各维度为 {shape}",
            )
        return {position: text_in(value, name) for position, value in enumerate(values)}
    entries = object_of(values, name)
    if len(entries) > MOST_ROWS:
        raise too_many(1, MOST_ROWS)
    found = {whole_number(key, name): text_in(each, name) for key, each in entries.items()}
    if found and max(found) >= whole:
        raise MalformedError(
            f"'{name}' has a position {max(found)} beyond the dimensions",
            f"“{name}”的位置 {max(found)} 超出各维度",
        )
    return found


def _statuses(given: object, sizes: Sequence[int], values: Mapping[int, str]) -> dict[int, str]:
    if isinstance(given, str):
        return dict.fromkeys(values, given)
    found = _by_position(given, sizes, "status")
    return {position: status for position, status in found.items() if status}


def _unfolded(position: int, sizes: Sequence[int]) -> list[int]:
    """The position in each dimension; the last one runs fastest."""
    at: list[int] = []
    for size in reversed(sizes):
        position, here = divmod(position, size)
        at.append(here)
    return at[::-1]


def _name(dataset: Item, dimensions: Sequence[Dimension]) -> str:
    """What the dataset is called, where that names its only indicator; else nothing."""
    headers = {dimension.header for dimension in dimensions}
    others = headers - {TIME, AREA, UNIT}
    if any(header.casefold() not in _FREQUENCY for header in others):
        return ""  # one of them has the indicators, or parts the figures
    return text_in(dataset.get("label"), "label")
