"""Names for the sheets of a workbook that is put together from several files."""

import re
from collections.abc import Collection
from pathlib import Path

from dabiao.core.lang import Lang, Words
from dabiao.core.safe import visible
from dabiao.readers.caption import tells

_OF_TEXT = Words("Data", "数据")
_LONGEST = 31
_NOT_ALLOWED = re.compile(r"[\[\]:*?/\\]")
_RESERVED = "history"


def sheet_name(name: str, taken: Collection[str], lang: Lang) -> str:
    """A name that Excel allows, like the one that is wanted, and none of those that are taken.

    Args:
        name: as the submission has it; "" where it has none.
        taken: in small letters.
        lang: of a name that has to be made up.
    """
    allowed = _NOT_ALLOWED.sub("_", visible(name)).strip().strip("'") or _OF_TEXT(lang)
    number, found = 1, _cut(allowed, "")
    while found.casefold() in taken or found.casefold() == _RESERVED:
        number += 1
        found = _cut(allowed, f" ({number})")
    return found


def name_of_text(file: str) -> str:
    """What the sheet of a file of text is called: like the file, unless that would tell something.

    The name of a sheet may say where or when its figures are from, the name of a file does not.
    """
    stem = Path(file).name.split(".")[0]
    return "" if stem == "-" or tells(stem) else stem


def _cut(name: str, end: str) -> str:
    while len((name + end).encode("utf-16-le")) > 2 * _LONGEST:
        name = name[:-1]
    return (name + end).rstrip("'")  # where the cut has left one at the end
