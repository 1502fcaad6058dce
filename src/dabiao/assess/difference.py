"""Compares two submissions of one document: figures, verdicts, findings."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from dabiao.core.periods import Period
from dabiao.model.difference import Change, Difference, Figure
from dabiao.model.document import Document
from dabiao.model.finding import Finding
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict


def diff(old: Report, new: Report) -> Difference:
    """What has changed between two submissions of one document.

    Args:
        old: the report on the old submission, as :func:`dabiao.check` gives it.
        new: the report on the new one, asked for in the same way.

    Returns:
        Both, with every target that either reports. A figure is compared with that of the same
        period; that of another period is another figure.

    Raises:
        ValueError: the reports are about different documents.
    """
    if old.document.id != new.document.id:
        raise ValueError(
            f"the reports are about different documents: {old.document.id} and {new.document.id}"
        )
    return Difference(
        old,
        new,
        tuple(_changes(old.results, new.results, new.document)),
        tuple(_beyond(new.findings, old.findings)),
        tuple(_beyond(old.findings, new.findings)),
    )


def _changes(old: Sequence[Result], new: Sequence[Result], document: Document) -> Iterator[Change]:
    sides = [{(r.place, r.target.id): r for r in side if _is_reported(r)} for side in (old, new)]
    places = dict.fromkeys(result.place for result in (*new, *old))
    for place in places:
        for target in document.targets:
            before, after = (side.get((place, target.id)) for side in sides)
            if before or after:
                yield Change(target, place, before, after, tuple(_figures(before, after)))


def _figures(old: Result | None, new: Result | None) -> Iterator[Figure]:
    before, after = _by_period(old), _by_period(new)
    periods = sorted(
        {*before, *after}, key=lambda period: (period is None, period and period.lateness)
    )
    for period in periods:
        yield Figure(period, before.get(period), after.get(period))


def _by_period(result: Result | None) -> dict[Period | None, Result]:
    """What was reported of each period, that which decides among them."""
    reported = filter(_is_reported, (*result.series, result)) if result else ()
    return {each.period: each for each in reported}


def _is_reported(result: Result) -> bool:
    """Whether there is a figure, words in its place, a verdict, or an attempt that went wrong."""
    return result.verdict is not Verdict.MISSING and (
        result.observation is not None or result.actual is not None
    )


def _beyond(findings: Iterable[Finding], others: Iterable[Finding]) -> Iterator[Finding]:
    """The findings that say what none of some others says, wherever in its file it stands."""
    left = Counter(map(_content, others))
    for finding in findings:
        content = _content(finding)
        if left[content]:
            left[content] -= 1
        else:
            yield finding


def _content(finding: Finding) -> tuple[object, ...]:
    return (finding.code, *(f"{key}={value}" for key, value in finding.fields.items()))
