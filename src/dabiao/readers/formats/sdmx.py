"""Reads SDMX-CSV 1.0 and 2.0: CSV whose codes may have their labels with them, and rows that delete.

With ``labels=both`` a header is ``REF_AREA: Reference area`` and a cell ``CHN: China``; with
``labels=name`` the label has a column of its own behind each code. Either way a column keeps its
place, and holds the code or the label, whichever is understood; of dimensions that may name the
indicator both stay. https://github.com/sdmx-twg/sdmx-csv
"""

import re
from collections.abc import Iterator, Sequence
from typing import BinaryIO, NamedTuple

from dabiao.core.lang import same_words
from dabiao.core.units import known
from dabiao.findings.collector import Findings
from dabiao.findings.rules.tables import NO_ACTUAL
from dabiao.model.finding import Location
from dabiao.model.observation import Field
from dabiao.readers.formats.csv import READER as CSV
from dabiao.readers.headers import read_title
from dabiao.readers.interface import Certainty, ReadOptions, Row

_MARKS = b"\xef\xbb\xbf\xff\xfe"  # byte order marks
_BEGINS = rb"\s*\"?(?:DATAFLOW|STRUCTURE)(?:: ?[^,;\t\r\n\"]{0,40})?\"?[,;\t]"
_BOTH = r"([A-Za-z_@$][\w@$-]*): ?(\S.*)"
_NAMES_FOLLOW = "STRUCTURE_NAME"
_ACTION = "ACTION"
_DELETES = ("D", "DELETE")
_PLACES = frozenset({"ref_area", "reference_area", "geo", "geography", "location", "country", "region", "area"})  # fmt: skip
_PERIODS = frozenset({"time_period", "time"})
_IN_CODES = (Field.VALUE, Field.PERIOD, Field.PART, Field.STATUS, Field.MULTIPLIER)
_NAME = {Field.INDICATOR: "indicator name"}


class _Concept(NamedTuple):
    """A column of codes, and where their labels stand.

    Attributes:
        column: from 0.
        header: the id of the concept.
        field: what it says of figures, where that is known.
        labels: the column of the labels; that of the codes itself where both share a cell.
    """

    column: int
    header: str
    field: Field | None
    labels: int

    def parted(self, cells: Sequence[str]) -> tuple[str, str]:
        """The code and the label of a row."""
        if self.labels != self.column:
            return cells[self.column], cells[self.labels]
        code, colon, label = cells[self.column].partition(": ")
        return (code.strip(), label.strip()) if colon else (code, code)

    def chosen(self, code: str, label: str) -> str:
        """The one that is understood."""
        if self.field in _IN_CODES:
            return code
        if self.field is Field.UNIT:
            return label if known(label) and not known(code) else code
        return (label or code) if self.header.casefold() in _PLACES else code

    @property
    def needs_labels(self) -> bool:
        """Whether the labels may say more than what is chosen: names of indicators."""
        is_read = self.field in _IN_CODES or self.field is Field.UNIT
        return not is_read and self.header.casefold() not in _PLACES

    @property
    def header_of_labels(self) -> str:
        """The header of their column."""
        return _NAME[Field.INDICATOR] if self.field is Field.INDICATOR else f"{self.header} label"


class SdmxReader:
    """The reader of SDMX-CSV."""

    endings: tuple[str, ...] = ()
    """Such files are called .csv, as others are."""
    delimited = True
    has_sheets = False

    def certainty(self, start: bytes, name: str) -> Certainty:
        """By its first cell: DATAFLOW in version 1.0, STRUCTURE in 2.0."""
        text = start.lstrip(_MARKS).replace(b"\0", b"")  # UTF-16 has zeros between the letters
        return Certainty.BY_CONTENT if re.match(_BEGINS, text) else Certainty.NO

    def rows(
        self, stream: BinaryIO, file: str, options: ReadOptions, findings: Findings
    ) -> Iterator[Row]:
        """The rows that hold observations; labels that share a cell with a code come last."""
        rows = CSV.rows(stream, file, options, findings)
        if (header := next(rows, None)) is None:
            return
        concepts = list(_concepts(header.cells))
        headers = [cell.strip() for cell in header.cells]
        action = next((n for n, cell in enumerate(headers) if cell.partition(":")[0] == _ACTION), None)  # fmt: skip
        added = [c for c in concepts if c.needs_labels and c.labels == c.column]
        for concept in concepts:
            headers[concept.column] = concept.header
            if concept.labels != concept.column:
                headers[concept.labels] = concept.header_of_labels if concept.needs_labels else ""
        yield header._replace(cells=headers + [concept.header_of_labels for concept in added])
        width = len(headers)
        for row in rows:
            cells = row.cells + [""] * (width - len(row.cells))
            if action is not None and _deletes(cells[action]):
                location = Location(file, row.line, action + 1)
                words = f"{_ACTION}: {cells[action].strip()}"
                findings.add(NO_ACTUAL, location, words=same_words(words))
                continue
            yield row._replace(cells=_read(cells, concepts, width))


def _concepts(headers: Sequence[str]) -> Iterator[_Concept]:
    """The columns whose codes have labels."""
    if _NAMES_FOLLOW in headers:
        ends = [headers.index(_NAMES_FOLLOW), headers.index(_ACTION) if _ACTION in headers else 0]
        first = max(ends) + 1
        if (len(headers) - first) % 2 == 0:
            for column in range(first, len(headers), 2):
                yield _concept(column, headers[column].strip(), column + 1)
            return
    for column, header in enumerate(headers):
        if both := re.fullmatch(_BOTH, header.strip()):
            yield _concept(column, both[1], column)


def _concept(column: int, header: str, labels: int) -> _Concept:
    field = Field.PERIOD if header.casefold() in _PERIODS else read_title(header).field
    return _Concept(column, header, field, labels)


def _read(cells: list[str], concepts: Sequence[_Concept], width: int) -> list[str]:
    """The cells of a row, and the labels that come last."""
    read, added = list(cells), []
    for concept in concepts:
        code, label = concept.parted(cells)
        read[concept.column] = concept.chosen(code, label)
        if not concept.needs_labels and concept.labels != concept.column:
            read[concept.labels] = ""
        if concept.needs_labels and concept.labels == concept.column:
            added.append(label)
    return [*read[:width], *added, *read[width:]]


def _deletes(cell: str) -> bool:
    return cell.partition(":")[0].strip().upper() in _DELETES


READER = SdmxReader()
