"""The dimensions of a dataset of JSON-stat: what the columns are called, and what stands in them."""

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from dabiao.core.periods import read_period
from dabiao.core.safe import excerpt
from dabiao.core.units import known, multiplier
from dabiao.model.observation import Field
from dabiao.readers.headers import read_title
from dabiao.readers.json.checks import MalformedError, object_of, text_in, whole_number
from dabiao.readers.json.decoding import Item

TIME, AREA, INDICATOR, UNIT = "TIME_PERIOD", "REF_AREA", "INDICATOR", "UNIT_MEASURE"
_ROLES = {"time": TIME, "geo": AREA, "metric": INDICATOR}
_IDS = {
    TIME: ("time", "time_period", "tid", "year", "年份", "时间"),
    AREA: ("geo", "ref_area", "region", "area", "地区"),
    INDICATOR: ("indicator", "indicators", "contents", "contentscode", "指标"),
    UNIT: ("unit", "units", "unit_measure", "单位"),
}
"""Dimensions that are called so have the role, where the dataset gives it to none."""
_OF_FIGURES = (Field.VALUE, Field.VERDICT, Field.DIFFERENCE, Field.TARGET)


class Dimension(NamedTuple):
    """A dimension: the header of its column, its cells by position, and the units of its categories."""

    header: str
    cells: list[str]
    units: list[tuple[str, str]]


def dimensions_of(dataset: Item, ids: Sequence[str], sizes: Sequence[int]) -> list[Dimension]:
    """The dimensions, in the order in which the dataset lists them.

    Raises:
        MalformedError: they are not as the format demands.
    """
    of_ids = object_of(dataset["dimension"], "dimension")
    roles = _roles(dataset, ids)
    found: list[Dimension] = []
    for name, size in zip(ids, sizes, strict=True):
        dimension = object_of(of_ids.get(name), name)
        category = object_of(dimension.get("category"), name)
        label = text_in(dimension.get("label"), name) or name
        header = roles.get(name) or label
        title = read_title(header)
        if title.field in _OF_FIGURES or title.amount or title.kind is not None:
            header = f"{header} (dimension)"  # its categories are no figures, whatever it is called
        codes = _codes(category, name, size)
        labels = object_of(category.get("label", {}), name)
        names = {code: text_in(labels.get(code), name) or code for code in codes}
        times = Counter(names.values())
        names = {c: text if times[text] == 1 else f"{text} ({c})" for c, text in names.items()}
        units = object_of(category.get("unit", {}), name)
        found.append(
            Dimension(
                header,
                [_cell_of(code, names[code], header) for code in codes],
                [_unit(units.get(code), name) for code in codes] if units else [],
            )
        )
    if sum(bool(dimension.units) for dimension in found) > 1:
        raise MalformedError("two dimensions have units", "有两个维度带有单位")
    if any(dimension.units for dimension in found):  # what is called unit is not the only one
        return [d._replace(header="unit dimension") if d.header == UNIT else d for d in found]
    return found


def _codes(category: Item, name: str, size: int) -> list[str]:
    """The codes of the categories of a dimension, in their order."""
    index = category.get("index")
    if index is None:
        index = list(object_of(category.get("label"), name))  # of one category it may be left out
    if isinstance(index, dict):
        by_position = {whole_number(at, name): code for code, at in index.items()}
        index = [by_position.get(at) for at in range(len(index))]
    if not isinstance(index, list):
        index = []
    codes = list(dict.fromkeys(code for code in index if isinstance(code, str)))
    if len(codes) != len(index) or len(codes) != size:
        shown = excerpt(name)
        raise MalformedError(
            f"the dimension '{shown}' is to have {size} categories, and lists {len(codes)}",
            f"维度“{shown}”应有 {size} 个类别，列出了 {len(codes)} 个",
        )
    return codes


def _cell_of(code: str, label: str, header: str) -> str:
    """The label of a category; of periods and units the code, where that alone is understood."""
    if header == TIME:
        return code if read_period(code) else label
    return code if header == UNIT and not known(label) and known(code) else label


def _roles(dataset: Item, ids: Sequence[str]) -> dict[str, str]:
    """The headers of the dimensions that have a role; none where two dimensions share it."""
    given = dataset.get("role") or object_of(dataset["dimension"], "dimension").get("role") or {}
    roles = object_of(given, "role")
    found: dict[str, str] = {}
    for role, header in [*_ROLES.items(), ("", UNIT)]:
        listed = roles.get(role) or []
        if not isinstance(listed, list):
            raise MalformedError("'role' must hold lists", "“role”应由列表组成")
        named = [each for each in listed if isinstance(each, str) and each in ids]
        named = named or [each for each in ids if each.casefold() in _IDS[header]]
        if len(named) == 1:
            found.setdefault(named[0], header)
    return found


def _unit(given: object, name: str) -> tuple[str, str]:
    """The unit of a category, and the power of ten by which its values are multiplied."""
    if given is None:
        return "", ""
    unit = object_of(given, name)
    label, base, symbol = (text_in(unit.get(key), name) for key in ("label", "base", "symbol"))
    scale = text_in(unit.get("multiplier"), name)
    if scale in ("", "0"):
        # The label has all of it (thousands of people), the base and the symbol may have not.
        return label or base or symbol, ""
    text = base or symbol or label
    if not re.fullmatch(r"-?[0-9]{1,2}", scale) or multiplier(text)[0] != 1:
        shown = excerpt(text)
        raise MalformedError(
            f"the unit '{shown}' has the multiplier {excerpt(scale)}, and what that does to it is open",
            f"单位“{shown}”带有倍数 {excerpt(scale)}，含义不明",
        )
    return text, scale
