"""The history of an indicator in one region: its target, result and verdict, year by year.

A year's target stands in a document of just that year; its result is one that was published. The
verdict is that of a check, and of nothing else.
"""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from dabiao.assess.check import check
from dabiao.core.decimals import plain
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.core.regions import Region, means
from dabiao.core.safe import excerpt
from dabiao.library.folders import Library
from dabiao.library.results import ShippedResult
from dabiao.library.selection import indicators_called
from dabiao.model.document import Document, Indicator, Target
from dabiao.model.result import Result

_NO_YEARS = Words(
    "no document of a single year for '{region}'; `dabiao list` lists all",
    "没有“{region}”的年度文件；`dabiao list` 可列出全部",
)
_SEVERAL = Words("'{name}' can be any of: {choices}", "“{name}”可能是：{choices}")


class Entry(NamedTuple):
    """A year's target, and what became of it.

    Attributes:
        result: of the check; its verdict says that the result is missing where none is known.
        published: the results that were checked, with their sources.
    """

    year: int
    document: Document
    result: Result
    published: tuple[ShippedResult, ...] = ()

    @property
    def target(self) -> Target:
        """The year's target."""
        return self.result.target


class History(NamedTuple):
    """The years of an indicator, the earliest first."""

    indicator: Indicator
    region: Region
    entries: tuple[Entry, ...]


def history(
    indicator: str, region: str, documents: Sequence[Document], library: Library
) -> History:
    """The history of an indicator.

    Args:
        indicator: its id, or any of its names.
        region: the place whose documents are looked through, by name or code.
        documents: all of them; their heads will do.
        library: where they and the results lie.

    Raises:
        DabiaoError: there are no such documents, or no target of the indicator in them.
    """
    chosen = [d for d in documents if d.period[0] == d.period[1] and means(region, d.region)]
    if not chosen:
        raise DabiaoError(_NO_YEARS, region=excerpt(region))
    chosen.sort(key=lambda document: (document.period, document.id))
    years = [library.load(document.id) for document in chosen]
    found = indicators_called([indicator], years)
    if len(found) > 1:
        raise DabiaoError(_SEVERAL, name=excerpt(indicator), choices=", ".join(sorted(found)))
    [indicator_id] = found
    ids = {document.id for document in years}
    results = [r for r in library.results() if r.document in ids and r.indicator == indicator_id]
    entries = tuple(
        entry for document in years for entry in _entries(document, indicator_id, results, library)
    )
    return History(entries[-1].target.indicator, years[0].region, entries)


def _entries(
    document: Document, indicator_id: str, results: Sequence[ShippedResult], library: Library
) -> Iterator[Entry]:
    targets = [target for target in document.targets if target.indicator.id == indicator_id]
    year = document.period[0]
    for target in targets:
        # Of two targets of one indicator nobody knows which one a result is of.
        own = [r for r in results if r.document == document.id and r.year == year]
        own = own if len(targets) == 1 else []
        before = [r for r in results if r.year == year - 1] if own else []
        alone = document._replace(targets=_with_others(target, document), sums=())
        report = check(
            alone, _rows(target, [*before, *own]), targets=library, tasks=True, year=year
        )
        result = next(each for each in report.results if each.target.id == target.id)
        yield Entry(year, document, result, tuple(own))


def _with_others(target: Target, document: Document) -> tuple[Target, ...]:
    """The target alone, so that a name can mean no other; and the one that it refers to."""
    other = document.target(target.of) if target.of else None
    return (target, other) if other else (target,)


def _rows(target: Target, results: Iterable[ShippedResult]) -> list[dict[str, str | Decimal]]:
    """Results as a submission has them."""
    return [
        {
            "指标": target.id,
            "实际值": plain(result.value),
            "单位": result.unit or "",
            "年份": str(result.year),
        }
        for result in results
    ]
