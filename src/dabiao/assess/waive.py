"""Applies waivers to the results of a check: those they let pass, and what is wrong with them.

A waiver covers the result of exactly its target, place and period, and turns no verdict.
"""

from collections.abc import Iterable, Sequence
from datetime import date

from dabiao.assess.places import Places
from dabiao.core.periods import Period
from dabiao.core.regions import Region
from dabiao.findings.collector import Findings
from dabiao.findings.rules.waivers import (
    EXPIRED_WAIVER,
    NOTHING_TO_WAIVE,
    WAIVER_OF_OTHER_DOCUMENT,
    WAIVER_WITHOUT_RESULT,
)
from dabiao.model.document import Document, Target
from dabiao.model.gate import Policy
from dabiao.model.mentions import TargetIn
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.model.waiver import Waiver

_MOST_NAMED = 5


def waive(
    results: Iterable[Result],
    waivers: Sequence[Waiver],
    document: Document,
    places: Places,
    policy: Policy,
    today: date,
    findings: Findings,
) -> tuple[Result, ...]:
    """The results, each with the waiver that lets it pass.

    Args:
        results: one for each target and place.
        waivers: their targets by id.
        document: by which the results were judged.
        places: that were judged.
        policy: what the gate asks for; what it lets pass needs no waiver.
        today: the day by which waivers have expired.
        findings: to which is added what expired, is not needed, or is about nothing that was judged.

    Raises:
        ValueError: a waiver names a target that the document does not have.
    """
    of = {(result.target.id, result.place): result for result in results}
    others: dict[str, list[Waiver]] = {}
    for waiver in waivers:
        if waiver.document not in (None, document.id):
            others.setdefault(str(waiver.document), []).append(waiver)
            continue
        target = document.target(waiver.target)
        if target is None:
            raise ValueError(f"{document.id} has no target {waiver.target!r} to waive")
        place = places.place(waiver.region)
        result = of.get((target.id, place))
        about = {
            "name": target if place is None else TargetIn(target, place),
            "period": waiver.period,
        }
        if waiver.is_expired(today):
            findings.add(EXPIRED_WAIVER, waiver.location, **about, until=waiver.until)
        elif result is None or _period(result) != waiver.period:
            judged = _judged(target, place, result, document, places)
            findings.add(WAIVER_WITHOUT_RESULT, waiver.location, **about, judged=judged)
        elif not policy.can_waive(result):
            findings.add(NOTHING_TO_WAIVE, waiver.location, **about, verdict=result.verdict)
        else:
            of[target.id, place] = result._replace(waived=waiver)
    for other, some in others.items():
        fields = {"other": other, "document": document.id, "count": len(some)}
        findings.add(WAIVER_OF_OTHER_DOCUMENT, some[0].location, **fields)
    return tuple(of.values())


def _period(result: Result) -> Period | None:
    """The period of a result; where nothing is reported that in which the figure is due."""
    if result.period is None and result.verdict is Verdict.MISSING:
        return Period(result.target.due)
    return result.period


def _judged(
    target: Target, place: str | None, result: Result | None, document: Document, places: Places
) -> object:
    """What was judged in place of what a waiver is about."""
    if result is not None:
        return _period(result) or result.verdict
    if place in places.judged:
        return Verdict.MISSING
    named = tuple(document.region if each is None else Region(each) for each in places.judged)
    return (*named[:_MOST_NAMED], *(["…"] if len(named) > _MOST_NAMED else []))
