"""Text for the cells of a workbook, as it is: nothing in it acts, and nothing breaks the file."""

import re

_LONGEST = 32_767
_NO_XML = re.compile("[\ud800-\udfff\ufffe\uffff]")
_MARKUP_OF_WRITER = ("<r>", "</r>")


def cell_text(text: str) -> str:
    """The text as the writer of workbooks may have it.

    What XML cannot hold is spelled out. The writer takes a text from ``<r>`` to ``</r>`` for its
    own markup: a blank behind it, which nobody sees, keeps it text.
    """
    spelled = _NO_XML.sub(lambda found: f"\\u{ord(found[0]):04x}", text)[:_LONGEST]
    first, last = _MARKUP_OF_WRITER
    return (
        f"{spelled[: _LONGEST - 1]} "
        if spelled.startswith(first) and spelled.endswith(last)
        else spelled
    )
