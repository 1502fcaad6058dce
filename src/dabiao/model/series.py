"""What was observed of one target in one place: its figures by period."""

from decimal import Decimal
from typing import NamedTuple

from dabiao.core.periods import Period
from dabiao.model.finding import Finding
from dabiao.model.observation import Observation


class Observed(NamedTuple):
    """An observation of one target.

    Attributes:
        value: in the target's unit; None where the row holds no figure.
        defect: the finding for which it cannot be used; None where it can.
    """

    observation: Observation
    value: Decimal | None
    defect: Finding | None = None

    @property
    def is_empty(self) -> bool:
        """Whether the row is there but neither its figure nor its verdict is filled in."""
        return self.observation.is_empty and self.value is None and self.defect is None


class Series:
    """What was observed of one target in one place: by period, and what names no period."""

    __slots__ = ("by_period", "undated")

    def __init__(self) -> None:
        self.by_period: dict[Period, Observed] = {}
        self.undated: Observed | None = None

    def value(self, period: Period) -> Decimal | None:
        """The figure of a period, in the target's unit; None where there is none to use."""
        observed = self.by_period.get(period)
        return observed.value if observed else None

    def totals(self, since: int) -> list[tuple[Period, Decimal]]:
        """The figures from a year on, in the order in which their periods end."""
        in_order = sorted(self.by_period.items(), key=lambda item: item[0].lateness)
        return [
            (period, observed.value)
            for period, observed in in_order
            if period.year >= since and observed.value is not None
        ]
