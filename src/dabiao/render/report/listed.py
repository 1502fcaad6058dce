"""What a report for people lists: what is only missing is counted, and what all share is said once."""

from collections.abc import Iterable

from dabiao.core.lang import Words
from dabiao.core.periods import Period
from dabiao.model.finding import Severity
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.render.phrases import actual_text

_FEW = 3
"""So many missing targets are listed; more would bury what was judged, and are counted."""
MOST_PLACES = 50
"""Of so many places the results are listed one by one; nobody would read those of more."""
TOO_MANY = Words(
    "Too many places to list their results here: --region NAME shows one, --format csv has all.",
    "地区过多，未逐项列出：--region 地区名 显示其中一个，--format csv 输出全部。",
)
_SAYS_NOTHING = (Verdict.MISSING, Verdict.INVALID)


def asks_for_missing(report: Report) -> bool:
    """Whether the missing targets are to be listed, however many they are."""
    return report.view.missing or Verdict.MISSING in report.view.only


def reported(results: Iterable[Result], report: Report) -> list[Result]:
    """The results to list whatever the room: all but missing ones that nobody asks for.

    What is missing and fails the gate, or is waived, is never left out.
    """
    asked, policy = asks_for_missing(report), report.policy
    return [
        result
        for result in results
        if asked
        or result.verdict is not Verdict.MISSING
        or policy.fails(result)
        or result.waived is not None
    ]


def listed(report: Report) -> list[Result]:
    """The results of the only place: :func:`reported`, and the others where they are few."""
    shown = report.shown
    some = reported(shown, report)
    return list(shown) if len(shown) - len(some) <= _FEW else some


def shared_period(report: Report) -> Period | None:
    """The period of all figures that are shown; None where they are of several, or of none."""
    periods = {result.period for result in report.shown if actual_text(result)}
    return periods.pop() if len(periods) == 1 else None


def own_period(result: Result, shared: Period | None) -> Period | None:
    """The period that has to stand beside a figure: no other place says it, and it is not when the target is due."""
    if shared is not None or result.period == Period(result.target.due):
        return None
    return result.period if actual_text(result) else None


def is_nothing_judged(report: Report) -> bool:
    """Whether there is nothing to list: no figure could be read or used, and findings say why."""
    if report.view.only or report.view.missing:
        return False
    if any(result.verdict not in _SAYS_NOTHING or result.waived for result in report.results):
        return False
    has_error = any(finding.severity is Severity.ERROR for finding in report.findings)
    return has_error or report.gate.nothing_checked
