"""What has changed between two submissions of one document, as plain values."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from dabiao.core.decimals import EXACT
from dabiao.core.periods import Period
from dabiao.model.document import Document, Target
from dabiao.model.finding import Finding, Severity
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict

_MERIT = {
    Verdict.INVALID: 0,
    Verdict.SHORTFALL: 1,
    Verdict.BEHIND: 2,
    Verdict.NEAR: 3,
    Verdict.ON_TRACK: 4,
    Verdict.AHEAD: 5,
    Verdict.MET: 5,
}
"""Which verdict is the better one; with those that say nothing none compares."""


class ChangeKind(StrEnum):
    """What has become of a figure; what weighs most comes first.

    The names are part of the JSON interface.
    """

    REVISED = "revised"
    NEW = "new"
    GONE = "gone"
    UNCHANGED = "unchanged"


class Trend(StrEnum):
    """Whether a verdict has changed for the better. The names are part of the JSON interface."""

    WORSE = "worse"
    BETTER = "better"
    OTHER = "other"
    """Neither, or one of the two says nothing of the target."""


_ORDER = {Trend.WORSE: 0, Trend.BETTER: 1, Trend.OTHER: 2, None: 3}


class Figure(NamedTuple):
    """What was reported of one target, in one place, for one period.

    It is the figure that is judged: of a total over years that which the years come to by then.

    Attributes:
        period: None where the rows name none.
        old: what the check says of it in the old submission; None where it is not reported there.
        new: the same of the new one.
    """

    period: Period | None
    old: Result | None
    new: Result | None

    @property
    def kind(self) -> ChangeKind:
        """What has become of it."""
        if self.old is None or self.new is None:
            return ChangeKind.NEW if self.old is None else ChangeKind.GONE
        return ChangeKind.UNCHANGED if _said(self.old) == _said(self.new) else ChangeKind.REVISED

    @property
    def change(self) -> Decimal | None:
        """New minus old, in the target's unit; None where one of them is no figure."""
        if self.old is None or self.new is None:
            return None
        old, new = self.old.actual, self.new.actual
        return None if old is None or new is None else EXACT.subtract(new, old)


class Change(NamedTuple):
    """What has become of one target in one place.

    Attributes:
        place: None is the document's own region.
        old: what the old submission comes to, by the period that decides; None where it reports nothing.
        new: the same of the new one.
        figures: of each period that either reports, in the order in which the periods end.
    """

    target: Target
    place: str | None
    old: Result | None
    new: Result | None
    figures: tuple[Figure, ...]

    @property
    def kind(self) -> ChangeKind:
        """What has become of its figures: of several things that which weighs most."""
        kinds = {figure.kind for figure in self.figures}
        return next(kind for kind in ChangeKind if kind in kinds)

    @property
    def trend(self) -> Trend | None:
        """Whether the verdict has changed for the better; None where it is the same, or there was none."""
        if self.old is None or self.new is None or self.old.verdict is self.new.verdict:
            return None
        old, new = _MERIT.get(self.old.verdict), _MERIT.get(self.new.verdict)
        if old is None or new is None or old == new:
            return Trend.OTHER
        return Trend.BETTER if new > old else Trend.WORSE

    @property
    def decisive(self) -> Figure:
        """The figure by which the new submission is judged; of what is gone, the old one."""
        decides = self.new or self.old
        period = decides.period if decides else None
        return next(figure for figure in self.figures if figure.period == period)


class Summary(NamedTuple):
    """How much has changed: figures by what has become of them, and verdicts.

    Attributes:
        verdicts: how many targets that both submissions report got another verdict.
    """

    revised: int
    new: int
    gone: int
    unchanged: int
    verdicts: int
    worse: int
    better: int


class Difference(NamedTuple):
    """Two submissions of one document, side by side.

    Attributes:
        old: the report on the old submission.
        new: the report on the new one.
        changes: a target and place that either reports each, changed or not: place by place, in the
            document's order.
        findings_new: on the new submission, and not on the old one.
        findings_gone: on the old submission, and no longer on the new one.
        everything: whether what is unchanged is shown as well.
    """

    old: Report
    new: Report
    changes: tuple[Change, ...]
    findings_new: tuple[Finding, ...]
    findings_gone: tuple[Finding, ...]
    everything: bool = False

    @property
    def shown(self) -> Sequence[Change]:
        """The changes that are shown, those of verdicts for the worse first."""
        shown = (
            c
            for c in self.changes
            if self.everything or c.trend or c.kind is not ChangeKind.UNCHANGED
        )
        return sorted(shown, key=lambda change: _ORDER[change.trend])

    def figures_of(self, change: Change) -> tuple[Figure, ...]:
        """The figures of a change that are shown: those that have changed, and those that decide."""
        return tuple(
            figure
            for figure in change.figures
            if self.everything
            or figure.kind is not ChangeKind.UNCHANGED
            or (figure.old is not None and figure.old is change.old)
            or (figure.new is not None and figure.new is change.new)
        )

    @property
    def document(self) -> Document:
        """The document of both."""
        return self.new.document

    @property
    def summary(self) -> Summary:
        """How much has changed."""
        kinds = Counter(figure.kind for change in self.changes for figure in change.figures)
        trends = Counter(change.trend for change in self.changes if change.trend)
        return Summary(
            kinds[ChangeKind.REVISED],
            kinds[ChangeKind.NEW],
            kinds[ChangeKind.GONE],
            kinds[ChangeKind.UNCHANGED],
            trends.total(),
            trends[Trend.WORSE],
            trends[Trend.BETTER],
        )

    @property
    def is_none(self) -> bool:
        """Whether nothing has changed: no figure, no verdict, no error or warning."""
        findings = (*self.findings_new, *self.findings_gone)
        return not any(f.severity is not Severity.INFO for f in findings) and all(
            change.kind is ChangeKind.UNCHANGED and change.trend is None for change in self.changes
        )

    @property
    def has_errors(self) -> bool:
        """Whether either submission has errors, so that something of it could not be compared."""
        return bool(self.old.gate.errors or self.new.gate.errors)


def _said(result: Result) -> tuple[object, ...]:
    """What was reported: the figure, or what stands in its place."""
    observation = result.observation
    if result.actual is not None or observation is None:
        return (result.actual, None, None)
    return (None, observation.written, observation.declared)
