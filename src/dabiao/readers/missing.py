"""Says what the headers of a table lack, and what stands in their place."""

from collections.abc import Sequence

from dabiao.core.lang import Words
from dabiao.core.regions import is_place
from dabiao.core.safe import excerpt
from dabiao.findings.collector import Findings
from dabiao.findings.rules.tables import MISSING_COLUMN
from dabiao.model.finding import Location
from dabiao.model.observation import Field
from dabiao.readers.header_words import HEADERS
from dabiao.readers.headers import read_title
from dabiao.readers.interface import Row
from dabiao.readers.search import may_be_headers

_MOST_NAMED = 4
_FIELD_NAMES = {Field.INDICATOR: Words("indicator", "指标"), Field.VALUE: Words("value", "实际值")}
_WAYS_OUT = {
    Field.INDICATOR: Words(
        " or, where the whole table is of one, write 指标：… into a line above it",
        "；整张表只有一项指标的，可在表格上方写明“指标：……”",
    ),
    Field.VALUE: Words("", ""),
}


def note_missing_columns(rows: Sequence[Row], source: Location, findings: Findings) -> None:
    """Notes what the row lacks that is most like headers."""
    row = max(rows, key=_likeness)
    titles = [read_title(cell) for cell in row.cells if cell.strip()]
    fields = {title.field for title in titles}
    places = [cell.strip() for cell in row.cells if cell.strip() and is_place(cell)]
    if len(places) > 1 or any(title.amount or title.is_growth for title in titles):
        fields |= {Field.VALUE}
    location = source.at(row.line, 1)
    missing = [field for field in _FIELD_NAMES if field not in fields] or [Field.VALUE]
    for field in missing:
        findings.add(
            MISSING_COLUMN,
            location,
            field=_FIELD_NAMES[field],
            headers=_usual(field),
            found=_found(row, places if field is Field.INDICATOR else []),
            way_out=_WAYS_OUT[field],
        )


def _likeness(row: Row) -> tuple[bool, int]:
    """How much a row is like headers: it holds no figures, and known words or places."""
    cells = [cell for cell in row.cells if cell.strip()]
    known = sum(read_title(cell).is_known or is_place(cell) for cell in cells)
    return may_be_headers(row) and known > 0, known if len(cells) > 1 else 0


def _usual(field: Field) -> Words:
    """The usual headers of a field."""
    names = HEADERS[field]
    return Words(
        ", ".join([name for name in names if name.isascii()][:3]),
        "、".join([name for name in names if not name.isascii()][:3]),
    )


def _found(row: Row, places: Sequence[str]) -> Words:
    """The headers that there are, or that they are places.

    Of many, those that are not understood come first: one of them has to be written otherwise.
    """
    cells = [cell.strip() for cell in row.cells if cell.strip()]
    if len(cells) > _MOST_NAMED:
        cells.sort(key=lambda cell: read_title(cell).is_known)
    named = (places if len(places) > 1 else cells)[:_MOST_NAMED]
    more = len(cells) > len(named)
    en = ", ".join(f"'{excerpt(cell)}'" for cell in named) + ", …" * more
    zh = "".join(f"“{excerpt(cell)}”" for cell in named) + "等" * more
    if len(places) > 1:
        return Words(f"the headers are names of places ({en})", f"表头是地区（{zh}）")
    return Words(f"the headers are {en}", f"表头为{zh}")
