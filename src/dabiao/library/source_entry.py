"""Reads where a document stands: the file of its source, its lines, where it was published."""

import re

from dabiao.core.lang import Words
from dabiao.findings.rules.target_files import BAD_ORDER
from dabiao.library.fields import Fields
from dabiao.library.tree import Node, Scalar, Sequence
from dabiao.model.document import Source

_ADDRESS = r"https?://[^\s\x00-\x20\x7f\"'<>`]{1,2000}"
_AN_ADDRESS = Words("an address: https://…", "网址：https://…")
_A_RANGE = Words("first and last line: [69, 629]", "首末行号：[69, 629]")


def read_source(fields: Fields) -> Source:
    """The source; its mistakes are noted in ``fields``."""
    file = fields.required_text("file", Words("the source's file name", "来源文件名"))
    source = Source(
        file,
        fields.text("sha256"),
        _lines(fields),
        title=fields.text("title"),
        publisher=fields.text("publisher"),
        date=fields.date("date"),
        url=_address(fields),
    )
    fields.refuse_unknown()
    return source


def _address(fields: Fields) -> str | None:
    """An address of the web: no script and no file of whoever wrote it down."""
    url = fields.text("url")
    if url is not None and not re.fullmatch(_ADDRESS, url):
        fields.wrong_type("url", _AN_ADDRESS)
        return None
    return url


def _lines(fields: Fields) -> tuple[tuple[int, int], ...]:
    """The document's part of its source: ``[69, 629]``, or a list of such ranges."""
    node = fields.node("lines")
    if node is None:
        return ()
    items = node.items if isinstance(node, Sequence) else []
    ranges: list[Node] = [item for item in items if isinstance(item, Sequence)] or [node]
    read = tuple(
        tuple(
            int(end.text) for end in ends.items if isinstance(end, Scalar) and end.text.isdecimal()
        )
        for ends in ranges
        if isinstance(ends, Sequence)
    )
    if not read or any(len(ends) != 2 for ends in read):
        fields.wrong_type("lines", _A_RANGE)
        return ()
    for first, last in read:
        if not 1 <= first <= last:
            location = node.location
            fields.mistakes.add(BAD_ORDER, location, low=str(first), high=str(last))
    return tuple((first, last) for first, last in read)
