"""What was observed of one target in one place: its figures by period."""

from decimal import Decimal
from typing import NamedTuple

from dabiao.core.periods import Period
from dabiao.model.finding import Finding
from dabiao.model.observation import Observation
from dabiao.model.reason import Reason


class Observed(NamedTuple):
    """An observation of one target.

    Attributes:
        value: in the target's unit; None where the row holds no figure.
        defect: the finding for which it cannot be used; None where it can.
        reason: what the value was put together from; None where it was reported as it is.
        unclear: of a total over years nobody can tell whether the value is the running total.
        alternative: the total if the value is that of the year alone; None where it is not known.
    """

    observation: Observation
    value: Decimal | None
    defect: Finding | None = None
    reason: Reason | None = None
    unclear: bool = False
    alternative: Decimal | None = None

    @property
    def is_empty(self) -> bool:
        """Whether the row is there but neither its figure nor its verdict is filled in."""
        return self.observation.is_empty and self.value is None and self.defect is None


class Series:
    """What was observed of one target in one place: by period, and what names no period."""

    __slots__ = ("by_period", "last", "undated")

    def __init__(self) -> None:
        self.by_period: dict[Period, Observed] = {}
        self.undated: Observed | None = None
        self.last: Observation | None = None
        """The one that was added last: of a row that gives several, it may be the right one."""

    def value(self, period: Period) -> Decimal | None:
        """The figure of a period, in the target's unit; None where there is none to use."""
        observed = self.by_period.get(period)
        return observed.value if observed else None

    def leave_out_after(self, end: Period) -> None:
        """Forgets what was observed of periods that end later than another."""
        last = (end.year, end.last)
        later = [period for period in self.by_period if (period.year, period.last) > last]
        for period in later:
            del self.by_period[period]

    def totals(self, since: int) -> list[tuple[Period, Decimal]]:
        """The figures from a year on, in the order in which their periods end."""
        in_order = sorted(self.by_period.items(), key=lambda item: item[0].lateness)
        return [
            (period, observed.value)
            for period, observed in in_order
            if period.year >= since and observed.value is not None
        ]
