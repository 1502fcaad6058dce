"""Which rows are exported: the targets and results that a person asks for."""

from collections.abc import Sequence
from datetime import date
from typing import Any, NamedTuple

from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.library.filters import chosen
from dabiao.library.folders import Library
from dabiao.library.published import Published, published
from dabiao.library.selection import indicators_called, targets_of
from dabiao.model.document import Document
from dabiao.render.export.columns import Row

_NO_RESULTS = Words("the library has no such results", "库中没有符合条件的完成值")


class Choice(NamedTuple):
    """What is asked for.

    Attributes:
        region: a place, by its name or code: its documents, and those of the places in it.
        year: that a document's period contains, and of which results are.
        indicators: by their ids or any of their names; empty for all.
        results: the results in place of the targets.
        whole: the targets, and the results where there are any.
    """

    region: str | None = None
    year: int | None = None
    indicators: Sequence[str] = ()
    results: bool = False
    whole: bool = False


def chosen_tables(
    documents: Sequence[Document], choice: Choice, library: Library, day: date
) -> dict[str, Sequence[Any]]:
    """The rows of each table that is to be written, by the name of the table.

    Args:
        documents: among which is chosen.
        choice: what is asked for.
        library: with whose results they come.
        day: of the export, on which a document is in force or no more.

    Raises:
        DabiaoError: nothing is what is asked for.
    """
    if choice.region is not None or choice.year is not None:
        documents = chosen(documents, choice.region, choice.year)
    indicators = indicators_called(choice.indicators, documents) if choice.indicators else None
    known: list[Published] = []
    if choice.results or choice.whole:
        known = [
            each
            for document in documents
            for each in published(document, library)
            if (indicators is None or each.indicator in indicators)
            and (choice.year is None or each.year == choice.year)
        ]
    if choice.results and not known:
        raise DabiaoError(_NO_RESULTS)
    if choice.results and not choice.whole:
        return {"results": known}
    rows = [Row(document.as_of(day), t) for document, t in targets_of(documents, indicators)]
    return {"targets": rows, **({"results": known} if known else {})}
