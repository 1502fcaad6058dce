"""What a check says of one target."""

from decimal import Decimal
from typing import NamedTuple

from dabiao.document import Target
from dabiao.lang import Words
from dabiao.observations import Observation
from dabiao.periods import Period
from dabiao.verdict import Verdict


class Result(NamedTuple):
    """What the check says of one target. Figures are in the target's unit.

    Attributes:
        figure: what the actual value was compared with: the target's own figure, or the one that
            it refers to; None where there is nothing to compare with.
        upper: the second figure of ``between``.
        period: of the observation.
        gap: actual minus figure (of ``between``: to the nearer end, 0 inside).
        expected: where the path to a target that is not yet due stands at the end of that period.
        reason: why no figure could decide.
    """

    target: Target
    verdict: Verdict
    observation: Observation | None = None
    actual: Decimal | None = None
    period: Period | None = None
    figure: Decimal | None = None
    upper: Decimal | None = None
    gap: Decimal | None = None
    expected: Decimal | None = None
    reason: Words | None = None

    @property
    def declared(self) -> Verdict | None:
        """The verdict that the submission declares."""
        return self.observation.declared if self.observation else None
