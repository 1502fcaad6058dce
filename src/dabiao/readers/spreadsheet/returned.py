"""The sheets that a check adds to a workbook which it gives back: no part of a submission.

They are known by their names and by what stands in their first cells, both together. Whoever sends
the workbook in again is told that they are not read: nobody hides figures by calling a sheet so.
"""

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from dabiao.core.lang import Lang, Words
from dabiao.readers.spreadsheet.book import Book, Sheet

RESULTS = Words("Check results", "核对结果")
READING = Words("How it was read", "读取方式")
BY_TEXT = Words("text", "文本")
"""The kind of a file whose rows were parted by commas or the like."""

_MARK = Words(
    "{title}: made by dabiao, no part of the submission",
    "{title}（由 dabiao 生成，不属于报送数据）",
)
_KINDS = 2
"""The column, from 0, in which the list of sheets says of what kind of file each is."""


def mark(title: Words, lang: Lang) -> str:
    """What stands in the first cell of a sheet with this title."""
    return _MARK(lang).format(title=title(lang))


_MARKS = {mark(title, lang): title(lang) for title in (RESULTS, READING) for lang in Lang}


class Returned(NamedTuple):
    """What a workbook holds that a check has given back.

    Attributes:
        added: the names of the sheets that the check added.
        parted: those of the sheets whose rows come from a file of text, parted by commas or the like.
    """

    added: frozenset[str] = frozenset()
    parted: frozenset[str] = frozenset()


def returned(book: Book) -> Returned:
    """What an earlier check has added to a workbook; nothing of most."""
    added, parted = set[str](), set[str]()
    for name in book.names:
        if not name.startswith(tuple(_MARKS.values())) or not is_added(sheet := book.sheet(name)):
            continue
        added.add(name)
        if name.startswith(tuple(READING)):
            parted.update(_parted(sheet))
    return Returned(frozenset(added), frozenset(parted))


def is_added(sheet: Sheet) -> bool:
    """Whether what stands in the first cell of a sheet says that a check added it."""
    if sheet.is_blank or sheet.left:
        return False
    return any(str(row[0]) in _MARKS for row in islice(sheet.rows(), 1) if row)


def _parted(sheet: Sheet) -> Iterator[str]:
    """The sheets whose rows come from a file of text, as the list of sheets has them."""
    for row in sheet.rows():
        if len(row) > _KINDS and str(row[_KINDS]) in BY_TEXT:
            yield str(row[0])
