"""Which rows of the library are exported: by document, place, year, indicator."""

from collections.abc import Sequence
from datetime import date

from dabiao.library.filters import chosen
from dabiao.library.folders import Library
from dabiao.library.published import Published, published
from dabiao.library.selection import indicators_called, targets_of
from dabiao.model.document import Document
from dabiao.render.export.columns import Row


class Wanted:
    """The rows that are wanted of some documents.

    Args:
        documents: among which to choose.
        region: of a place, by name or code, and of the places in it.
        year: whose period contains it; results of the year alone.
        names: of indicators, by id or any name; none are all.

    Raises:
        DabiaoError: there are no such documents, or a name is that of no indicator.
    """

    def __init__(
        self,
        documents: Sequence[Document],
        region: str | None = None,
        year: int | None = None,
        names: Sequence[str] | None = None,
    ) -> None:
        if region is not None or year is not None:
            documents = chosen(documents, region, year)
        self._documents = documents
        self._year = year
        self._indicators = indicators_called(names, documents) if names else None

    def targets(self, today: date) -> list[Row]:
        """The targets, each with its document as it stands on a day."""
        return [
            Row(document.as_of(today), target)
            for document, target in targets_of(self._documents, self._indicators)
        ]

    def results(self, library: Library) -> list[Published]:
        """The published results that come with the library."""
        return [
            each
            for document in self._documents
            for each in published(document, library)
            if (self._indicators is None or each.indicator in self._indicators)
            and (self._year is None or each.year == self._year)
        ]
