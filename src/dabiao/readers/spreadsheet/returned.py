"""The sheets that a check adds to a workbook which it gives back: no part of a submission.

They are known by their names and by what stands in their first cells, both together. Whoever sends
the workbook in again is told that they are not read: nobody hides figures by calling a sheet so.
"""

from itertools import islice
from typing import NamedTuple

from dabiao.core.lang import Lang, Words
from dabiao.readers.spreadsheet.book import Book, Sheet

RESULTS = Words("Check results", "核对结果")
READING = Words("How it was read", "读取方式")
BY_TEXT = Words("text", "文本")
"""The kind of a file whose rows were parted by commas or the like."""
NOT_READ = Words("not read", "未能读取")
"""The kind of a file that could not be read, and of which nothing is in the workbook."""

_MARK = Words(
    "{title}: made by dabiao, no part of the submission",
    "{title}（由 dabiao 生成，不属于报送数据）",
)
_SHEETS, _FILES, _KINDS = range(3)
"""The columns of the list that says of what file each sheet is, and of what kind that is."""


def mark(title: Words, lang: Lang) -> str:
    """What stands in the first cell of a sheet with this title."""
    return _MARK(lang).format(title=title(lang))


_MARKS = {mark(title, lang): title(lang) for title in (RESULTS, READING) for lang in Lang}


class Returned(NamedTuple):
    """What a workbook holds that a check has given back.

    Attributes:
        added: the names of the sheets that the check added.
        parted: those of the sheets whose rows come from a file of text, parted by commas or the like.
        unread: files of which nothing is in it, since they could not be read.
    """

    added: frozenset[str] = frozenset()
    parted: frozenset[str] = frozenset()
    unread: frozenset[str] = frozenset()


def returned(book: Book) -> Returned:
    """What an earlier check has added to a workbook; nothing of most."""
    added, parted, unread = set[str](), set[str](), set[str]()
    for name in book.names:
        if not name.startswith(tuple(_MARKS.values())) or not is_added(sheet := book.sheet(name)):
            continue
        added.add(name)
        if name.startswith(tuple(READING)):
            rows = [[str(value) for value in row] for row in sheet.rows() if len(row) > _KINDS]
            parted.update(row[_SHEETS] for row in rows if row[_KINDS] in BY_TEXT)
            unread.update(row[_FILES] for row in rows if row[_KINDS] in NOT_READ)
    return Returned(frozenset(added), frozenset(parted), frozenset(unread))


def is_added(sheet: Sheet) -> bool:
    """Whether what stands in the first cell of a sheet says that a check added it."""
    if sheet.is_blank or sheet.left:
        return False
    return any(str(row[0]) in _MARKS for row in islice(sheet.rows(), 1) if row)
