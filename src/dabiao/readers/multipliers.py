"""The power of ten of figures that a column of its own gives: UNIT_MULT of SDMX, in numbers or words."""

from collections.abc import Sequence

from dabiao.core.decimals import EXACT
from dabiao.model.observation import Observation

_POWERS = {
    "": 0, "unit": 0, "units": 0, "ones": 0, "tens": 1, "hundreds": 2, "thousand": 3, "thousands": 3,
    "ten thousand": 4, "ten thousands": 4, "tens of thousands": 4, "hundred million": 8, "hundred millions": 8,
    "hundreds of millions": 8,
    "million": 6, "millions": 6, "billion": 9, "billions": 9, "trillion": 12, "trillions": 12,
    "个": 0, "千": 3, "万": 4, "百万": 6, "亿": 8, "十亿": 9, "万亿": 12,
}  # fmt: skip
_MOST = 15


def says_power(cells: Sequence[str]) -> bool:
    """Whether cells hold words for powers of ten alone, one of which is none for units."""
    words = [cell.strip().casefold() for cell in cells]
    return any(_POWERS.get(word, 0) for word in words) and all(word in _POWERS for word in words)


def multiplied(observation: Observation, cell: str) -> Observation:
    """The observation with its figure in whole units; one that cannot be read makes no unit of it."""
    text = cell.strip().casefold()
    is_number = text.removeprefix("-").isdecimal() and len(text) <= len("-15")
    power = int(text) if is_number else _POWERS.get(text)
    if observation.value is None or power == 0:
        return observation
    if power is None or abs(power) > _MOST:
        return observation._replace(unit=f"{cell.strip()} × {observation.unit or ''}".strip())
    return observation._replace(value=observation.value.scaleb(power, EXACT))
