"""A series of figures as a line of blocks: ▁▃▅█."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

BLOCKS = "▁▂▃▄▅▆▇█"
PLAIN = "_.-~=+*#"
"""For a console that cannot write blocks."""
_MOST = 12


def steps_for(encoding: str) -> str:
    """The eight steps that the output's encoding can write, the lowest first."""
    try:
        BLOCKS.encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return PLAIN
    return BLOCKS


def sparkline(figures: Sequence[Decimal], steps: str = BLOCKS) -> str:
    """The latest figures from the lowest to the highest step; nothing of fewer than two.

    Figures that are all the same stand in the middle: there is no highest among them.
    """
    if len(figures) < 2:
        return ""
    shown = figures[-_MOST:]
    low, high = min(shown), max(shown)
    if low == high:
        return steps[len(steps) // 2 - 1] * len(shown)
    return "".join(steps[_step(figure, low, high, len(steps) - 1)] for figure in shown)


def _step(figure: Decimal, low: Decimal, high: Decimal, highest: int) -> int:
    share = (figure - low) / (high - low)
    return int((share * highest).to_integral_value(ROUND_HALF_UP))
