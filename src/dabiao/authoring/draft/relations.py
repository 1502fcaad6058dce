"""Targets whose figure is that of another one: 与 GDP 增长同步, 高于经济增长."""

import re
from collections.abc import Iterator, Sequence

from dabiao.authoring.draft.model import Drafted
from dabiao.authoring.draft.naming import id_of
from dabiao.authoring.draft.row_names import name_variants
from dabiao.core.names import fold_name
from dabiao.core.units import convertible
from dabiao.model.comparator import Comparator

_GROWTH_OF_ECONOMY = r"(?:全[省市区县]|本[省市])?(?:经济|gdp|(?:地区|国内)?生产总值)(?:发展|增长|增速|增幅|增长率|增长速度)*"


def with_others(targets: Sequence[Drafted]) -> Iterator[Drafted]:
    """The targets, with the ids of those whose figures others refer to: 与 GDP 增长同步."""
    by_name: dict[str, Drafted] = {}
    for target in targets:
        for key in _keys(target.name):
            by_name.setdefault(key, target)
    by_indicator = {target.indicator: target for target in reversed(targets) if target.indicator}
    for target in targets:
        if not target.of:
            yield target
            continue
        other = next((by_name[key] for key in _keys(target.of) if key in by_name), None)
        if other is None and re.fullmatch(_GROWTH_OF_ECONOMY, fold_name(target.of)):
            other = by_indicator.get("gdp-growth")
        fits = other is not None and convertible(target.unit, other.unit)
        if other is not None and other is not target and fits:
            yield target._replace(of=other.indicator or id_of(other.name))
            continue
        doubt = f"“{target.of}”不在表中，无法比较；按另有规定记"
        doubts = (*target.doubts, doubt)
        yield target._replace(of=None, comparator=Comparator.DELEGATED, doubts=doubts)


def _keys(name: str) -> Iterator[str]:
    for variant in name_variants(name):
        key = fold_name(variant)
        yield key
        yield re.sub("(?:增长|增速|增长率)$", "增长", key)
