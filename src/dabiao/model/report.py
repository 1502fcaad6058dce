"""The report: what the check says of a submission, as plain values for renderers to read."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from dabiao.core.periods import Period
from dabiao.model.comparator import Tolerance
from dabiao.model.document import Document
from dabiao.model.finding import Finding
from dabiao.model.gate import Gate, Policy
from dabiao.model.progress import Method
from dabiao.model.reading import TableReading
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict


class View(NamedTuple):
    """What is shown of a report, and how it was asked for; whatever counts results counts all.

    Attributes:
        only: the verdicts whose results are shown; empty for all.
        series: whether text shows the other periods that were reported.
        missing: whether text lists the missing targets, however many they are.
        as_of: the period at whose end it was judged; None for the latest.
        pace: the share of the way up to the path that was asked for; 1 is all of it.
        method: how the paths of changes over years led on; None for what is usual.
        waivers: the file of waivers that were applied.
        tolerance: how far 左右 reached in place of what the document says; None for what it says.
        encoding: of files that are text, where it was named.
        sheet: of the workbooks that was asked for.
        shipped: the reports from which the results are taken that come with the library and were
            judged in place of a submission; empty where there was one.
    """

    only: frozenset[Verdict] = frozenset()
    series: bool = False
    as_of: Period | None = None
    pace: Decimal = Decimal(1)
    method: Method | None = None
    waivers: str | None = None
    missing: bool = False
    tolerance: Tolerance | None = None
    encoding: str | None = None
    sheet: str | None = None
    shipped: tuple[str, ...] = ()


class Report(NamedTuple):
    """The results of a check and the findings on the submission.

    Attributes:
        results: place by place, each in the document's order.
        findings: in the order in which they were made.
        gate: whether the submission passes, and what fails it.
        view: what is shown of it.
        readings: how each table was read, where that was asked for.
    """

    document: Document
    actuals: tuple[str, ...]
    results: tuple[Result, ...]
    findings: tuple[Finding, ...]
    gate: Gate
    view: View = View()
    readings: tuple[TableReading, ...] = ()

    @property
    def shown(self) -> tuple[Result, ...]:
        """The results that are shown."""
        only = self.view.only
        return tuple(result for result in self.results if not only or result.verdict in only)

    @property
    def policy(self) -> Policy:
        """What the gate asks for."""
        return self.gate.policy

    @property
    def summary(self) -> Mapping[Verdict, int]:
        """How many results there are of each verdict."""
        return count_verdicts(self.results)

    @property
    def declared_only(self) -> Mapping[Verdict, int]:
        """The declared verdicts of the results that no figure could decide."""
        return Counter(
            result.declared
            for result in self.results
            if result.verdict is Verdict.UNJUDGED and result.declared is not None
        )

    @property
    def waived(self) -> Mapping[Verdict, int]:
        """The verdicts of the results that a waiver lets pass; the summary counts them as well."""
        return count_waived(self.results)

    @property
    def exit_code(self) -> int:
        """The exit code that the gate gives: 0, 1 or 3."""
        return self.gate.exit_code

    @property
    def by_place(self) -> Mapping[str | None, Sequence[Result]]:
        """The results of each place, in their order; None is the document's own region."""
        return results_by_place(self.results)


def results_by_place(results: Iterable[Result]) -> Mapping[str | None, Sequence[Result]]:
    """Some results by the place that they are about, in their order."""
    places: dict[str | None, list[Result]] = {}
    for result in results:
        places.setdefault(result.place, []).append(result)
    return places


def count_verdicts(results: Iterable[Result]) -> Mapping[Verdict, int]:
    """How many of the results have each verdict, all verdicts named."""
    count = Counter(result.verdict for result in results)
    return {verdict: count[verdict] for verdict in Verdict}


def count_waived(results: Iterable[Result]) -> Mapping[Verdict, int]:
    """How many of the results of each verdict are waived; verdicts of which none is are left out."""
    count = Counter(result.verdict for result in results if result.waived is not None)
    return {verdict: count[verdict] for verdict in Verdict if count[verdict]}
