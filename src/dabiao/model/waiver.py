"""A waiver: a shortfall that is known and accepted for a time, by whoever keeps the gate."""

from datetime import date
from typing import NamedTuple

from dabiao.core.periods import Period
from dabiao.model.finding import STANDARD_INPUT, Location


class Waiver(NamedTuple):
    """Lets one result pass the gate until a day. It turns no verdict, and excuses no bad data.

    Attributes:
        target: the id of the target.
        period: of the result; of a target without a figure the year in which it is due.
        reason: why it is accepted.
        until: the last day on which it counts.
        region: the place that is judged, by name or code; None is the document's own region.
        document: the id of the document; None is any that is checked.
        location: where it is written.
    """

    target: str
    period: Period
    reason: str
    until: date
    region: str | None = None
    document: str | None = None
    location: Location = Location(STANDARD_INPUT)

    def is_expired(self, today: date) -> bool:
        """Whether its last day is over."""
        return self.until < today
