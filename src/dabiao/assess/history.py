"""The history of an indicator in one region: its target, result and verdict, year by year.

A year's target stands in a document of just that year; its results are those that come with the
library. The verdict is that of a check of these, and of nothing else.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dabiao.assess.check import check
from dabiao.core.errors import UnknownIndicatorError
from dabiao.core.regions import Region
from dabiao.library.folders import Library
from dabiao.library.published import Published, published
from dabiao.library.selection import not_in_years, the_indicator, yearly_documents
from dabiao.model.document import Document, Indicator, Target
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict


class Entry(NamedTuple):
    """A year's target, and what became of it.

    Attributes:
        year: of the document; a report may set targets for later years as well.
        result: of the check; its verdict says that the result is missing where none is known.
        published: what was published of the target, with its sources.
    """

    year: int
    document: Document
    result: Result
    published: tuple[Published, ...] = ()

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
        indicator: its id, or any of its names, also as documents of other regions call it.
        region: the place whose documents are looked through, by name or code.
        documents: all of them; their heads will do.
        library: where they and the results lie.

    Raises:
        DabiaoError: there are no such documents, or no target of the indicator in them.
    """
    chosen = yearly_documents(documents, region)
    years = [library.load(document.id) for document in chosen]
    try:
        indicator_id = the_indicator(indicator, years)
    except UnknownIndicatorError:
        everywhere = [library.load(document.id) for document in documents]
        indicator_id = the_indicator(indicator, everywhere)
        if not any(t.indicator.id == indicator_id for document in years for t in document.targets):
            raise not_in_years(indicator_id, region, everywhere) from None
    entries = tuple(e for document in years for e in _entries(document, indicator_id, library))
    return History(entries[-1].target.indicator, years[0].region, entries)


def _entries(document: Document, indicator_id: str, library: Library) -> Iterator[Entry]:
    targets = [target for target in document.targets if target.indicator.id == indicator_id]
    targets.sort(key=lambda target: target.due)
    if not targets:
        return
    year, file = document.period[0], library.results(document)
    if file is None:
        yield from (Entry(year, document, Result(t, Verdict.MISSING)) for t in targets)
        return
    # With all results of the year: what a target refers to may be among them.
    report = check(document, str(file), targets=library, tasks=True)
    results = {result.target.id: result for result in report.results}
    known = [each for each in published(document, library) if each.year == year]
    for target in targets:
        own = tuple(each for each in known if each.target == target.id)
        yield Entry(year, document, results.get(target.id, Result(target, Verdict.MISSING)), own)
