"""What a check says of one target in one place."""

from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from dabiao.core.periods import Period
from dabiao.model.document import Target
from dabiao.model.finding import Finding
from dabiao.model.observation import Observation
from dabiao.model.progress import Outlook, Progress
from dabiao.model.reason import Reason
from dabiao.model.verdict import Verdict

if TYPE_CHECKING:  # most checks have none
    from dabiao.model.waiver import Waiver


class Result(NamedTuple):
    """What the check says of one target in one place. Figures are in the target's unit.

    Attributes:
        place: the place that is judged; None is the document's own region.
        figure: what the actual value was compared with: the target's own figure, or the one that
            it refers to; None where there is nothing to compare with.
        upper: the second figure of ``between``.
        period: of the observation.
        gap: actual minus figure (of ``between``: to the nearer end, 0 inside).
        progress: how far a target that is not yet due is on its way.
        outlook: where its yearly figures lead if they go on as so far.
        reason: why no figure could decide, or what else there is to say.
        defect: the finding for which the observation cannot be used.
        series: what the check says of the other periods that were reported, in their order.
        waived: the waiver for which it does not fail the gate; its verdict stays what it is.
    """

    target: Target
    verdict: Verdict
    observation: Observation | None = None
    actual: Decimal | None = None
    period: Period | None = None
    figure: Decimal | None = None
    upper: Decimal | None = None
    gap: Decimal | None = None
    progress: Progress | None = None
    outlook: Outlook | None = None
    reason: Reason | None = None
    defect: Finding | None = None
    place: str | None = None
    series: "tuple[Result, ...]" = ()
    waived: "Waiver | None" = None

    @property
    def expected(self) -> Decimal | None:
        """Where the path to a target that is not yet due stands at the end of the period."""
        return self.progress.path.expected if self.progress else None

    @property
    def declared(self) -> Verdict | None:
        """The verdict that the submission declares."""
        return self.observation.declared if self.observation else None
