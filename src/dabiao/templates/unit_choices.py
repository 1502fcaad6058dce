"""Units to choose from: a few in which a department may have its figure."""

from dabiao.core import units

_STEPS = {"亿": ("万", "")}
_BESIDES = {
    "元": ("万元",),
    "吨": ("万吨",),
    "斤": ("万吨", "吨"),
    "亩": ("公顷",),
    "公顷": ("亩", "平方公里"),
    "平方公里": ("公顷", "亩"),
    "平方米": ("万平方米",),
    "公里": ("米",),
    "千瓦": ("兆瓦",),
    "小时": ("分钟",),
}
"""What else a unit without its multiplier is often counted in."""


def choices(unit: str) -> list[str]:
    """The unit itself, then others that convert into it: 亿元, 万元, 元; of % only %."""
    if not unit:
        return []
    factor, base = units.multiplier(unit)
    smaller = () if factor == 1 else _STEPS.get(unit.removesuffix(base), ("",))
    steps = [step + base for step in smaller]
    return list(dict.fromkeys([unit, *steps, *_BESIDES.get(base, ())]))
