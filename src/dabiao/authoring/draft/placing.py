"""The tables within a text, each in the section in which it stands, and the text without them."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from dabiao.authoring.draft.model import Head, Opinion, ReadFigure
from dabiao.authoring.draft.outline import outline
from dabiao.authoring.draft.tables import TableDraft, tables_in
from dabiao.authoring.draft.text import SourceText
from dabiao.core.decimals import plain
from dabiao.core.quantities import with_unit

_LONGEST = 60
_NO_TITLE = "文中没有读出标题"
_NUMBER = r"(?:附?[表件图]|专栏)\s*[0-9一二三四五六七八九十\s.—–-]*[:：]?\s*"


def tables_of(
    text: SourceText, first: int, last: int | None, period: tuple[int, int]
) -> list[TableDraft]:
    """The tables of targets within a text, or within some of its lines.

    Args:
        text: the text.
        first: the line with which to begin, from 1.
        last: the last line; None for that of the text.
        period: of the document.
    """
    lines = list(enumerate(text.lines[first - 1 : last], first))
    if not any("|" in line or "｜" in line or "\t" in line for _, line in lines):
        return []
    sections: list[tuple[int, str]] = []

    def section_at(line: int) -> str:
        if not sections:
            sections.append((0, ""))
            sections.extend((p.starts[0][1], p.section) for p in outline(text, first, last))
        return sections[bisect_right(sections, line, key=lambda each: each[0]) - 1][1]

    return tables_in(lines, period, section_at)


def without_tables(text: SourceText, tables: Sequence[TableDraft]) -> SourceText:
    """The text with blank lines where its tables stand: what they say is no sentence."""
    if not tables:
        return text
    lines = list(text.lines)
    for table in tables:
        first, last = table.lines
        lines[first - 1 : last] = [""] * (last - first + 1)
    return text._replace(lines=lines)


def figures_in(tables: Iterable[TableDraft]) -> Iterator[ReadFigure]:
    """The figures of tables, each with what it is."""
    for table in tables:
        for target in table.targets:
            for value in (target.value, target.upper):
                if value is not None:
                    figure = with_unit(plain(value), target.unit)
                    words = target.wording[:_LONGEST]
                    yield ReadFigure(target.line, words, figure, Opinion.TARGET)
        yield from table.left_out


def titled(head: Head, captions: Iterable[str]) -> Head:
    """The head; where no line of the text is a title, the first caption of its tables is."""
    named = (re.sub(f"^{_NUMBER}", "", caption).strip() for caption in captions)
    caption = next(filter(None, named), "")
    if not caption or not any(doubt.startswith(_NO_TITLE) for doubt in head.doubts):
        return head
    doubts = tuple(doubt for doubt in head.doubts if not doubt.startswith(_NO_TITLE))
    return head._replace(title=caption, doubts=doubts)
