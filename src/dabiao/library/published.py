"""The results that come with the library as rows of figures: of which target, of which year."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from dabiao.core.decimals import read_number
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.core.periods import read_period
from dabiao.core.safe import excerpt
from dabiao.library import results
from dabiao.library.folders import Library
from dabiao.library.index import NameIndex
from dabiao.library.results import ResultRow, ResultsError, read_results
from dabiao.library.walk import shown_path
from dabiao.model.document import Document

_UNREADABLE = Words(
    "{file} is no table of results ({problem}); its columns are: {columns}",
    "{file} 不是完成值表（{problem}）；其列应为：{columns}",
)


class Published(NamedTuple):
    """A result as it was published, and where.

    Attributes:
        target: the id of the target that its name means; None where it means none, or several.
        value: None where only words were published, such as those of ``declared``.
        declared: what the publisher says of it (完成, 未完成).
    """

    document: str
    target: str | None
    indicator: str | None
    name: str
    value: Decimal | None
    unit: str | None
    year: int | None
    declared: str | None
    wording: str | None
    source: str | None


def published(document: Document, library: Library) -> list[Published]:
    """The results of a document's targets that come with the library.

    Raises:
        DabiaoError: the table of them cannot be read.
    """
    file = library.results(document)
    if file is None:
        return []
    try:
        rows = read_results(file)
    except ResultsError as error:
        raise _unreadable(file, error) from None
    return list(_results(rows, document))


def _results(rows: Sequence[ResultRow], document: Document) -> Iterator[Published]:
    index = NameIndex(document)
    for row in rows:
        found = index.find(row.cells[results.NAME])
        target = found[0] if len(found) == 1 else None
        number = read_number(row.cells[results.VALUE])
        period = read_period(row.cells[results.PERIOD])
        yield Published(
            document=document.id,
            target=target.id if target else None,
            indicator=target.indicator.id if target else None,
            name=row.cells[results.NAME],
            value=number[0] if number and not number[1] else None,
            unit=row.cells[results.UNIT] or None,
            year=period.year if period else None,
            declared=row.cells[results.DECLARED] or None,
            wording=row.cells[results.WORDING] or None,
            source=row.cells[results.SOURCE] or None,
        )


def _unreadable(file: Path, error: ResultsError) -> DabiaoError:
    return DabiaoError(
        _UNREADABLE,
        file=excerpt(shown_path(file)),
        problem=excerpt(str(error)),
        columns=",".join(results.COLUMNS),
    )
