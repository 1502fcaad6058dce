"""What was observed of a target: its figures by period."""

from decimal import Decimal
from typing import NamedTuple

from dabiao.observations import Observation
from dabiao.periods import Period


class Observed(NamedTuple):
    """An observation of one target.

    Attributes:
        value: in the target's unit; None where the row holds no figure.
        invalid: the observation cannot be used; a finding says why.
    """

    observation: Observation
    value: Decimal | None
    invalid: bool = False

    @property
    def says_nothing(self) -> bool:
        """Whether the row is there but neither its figure nor its verdict is filled in."""
        return self.observation.says_nothing and self.value is None and not self.invalid


class Series:
    """What was observed of one target: by period, and what names no period."""

    __slots__ = ("by_period", "undated")

    def __init__(self) -> None:
        self.by_period: dict[Period, Observed] = {}
        self.undated: Observed | None = None

    def totals(self, since: int) -> list[tuple[Period, Decimal]]:
        """The figures from a year on, in the order in which their periods end."""
        in_order = sorted(self.by_period.items(), key=lambda item: item[0].lateness)
        return [
            (period, observed.value)
            for period, observed in in_order
            if period.year >= since and observed.value is not None
        ]
