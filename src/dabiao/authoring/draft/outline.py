"""The paragraphs of a text, each with its section, its group, and whether it looks back or ahead."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dabiao.authoring.draft.phases import Phase, looks_ahead, looks_back, looks_far_back, phase_of
from dabiao.authoring.draft.text import SourceText
from dabiao.authoring.numbering import Kind, numbered
from dabiao.authoring.page_numbers import is_page_number

_SUBSCRIPT = re.compile(r"\d{1,2}")
"""A line of its own in texts taken from the web: M₂ became three lines."""
_LEVELS = {
    Kind.PART: 0,
    Kind.CHAPTER: 1,
    Kind.SECTION: 2,
    Kind.FIRST: 3,
    Kind.ARTICLE: 3,
    Kind.SECOND: 4,
    Kind.THIRD: 5,
    Kind.FOURTH: 6,
}
_OF_ITEM = re.compile(r"[；;]$|^(?![一二三四五六七八九十（(第#]).*[。.]$|^[（(]\d.*[。.]$")
"""How an item of a list ends, and no heading: 1.地区生产总值增长5%以上；"""
_OF_LIST = re.compile("[一二三四五六七八九十]是")
_LONGEST_HEADING = 45
_LONGEST_GROUP = 30
_BULLETS = "—●■◆▲★◇○□•·※►➤✓"
_ENDS = "。！？!?：:"
_LONG_LINE = 30
_WIDEST = 60
_NEARLY = 0.7
_ODD = 0.95
_FEW = 0.3
_LAST_LINE = 1 << 60
_ONE_TO_ONE = str.maketrans(
    "萬億０１２３４５６７８９．％～＋ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ",
    "万亿0123456789.%~+ABCDEFGHIJKLMNOPQRSTUVWXYZ",
)
_HALF_WIDTH = re.compile(r"(?<![0-9A-Za-z ])[,;:?!]|[,;:?!](?![0-9A-Za-z])")
_FULL_WIDTH = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！"}


class Paragraph(NamedTuple):
    """A paragraph, without white space.

    Attributes:
        text: characters of full width are of half width, one for one.
        printed: the same characters as the source prints them.
        starts: where in ``text`` each line of the source begins, and its number.
        section: 二（三）; "" before the first heading.
        headings: those above it, the outermost first.
        is_heading: whether it is one itself, and nothing else.
    """

    text: str
    starts: tuple[tuple[int, int], ...]
    section: str
    headings: tuple[str, ...]
    phase: Phase
    printed: str
    is_heading: bool = False

    def line_at(self, offset: int) -> int:
        """The line of the source on which a character stands."""
        return self.starts[max(0, bisect_right(self.starts, (offset, _LAST_LINE)) - 1)][1]

    @property
    def group(self) -> str:
        """The nearest heading, shortened."""
        return self.headings[-1][:_LONGEST_GROUP] if self.headings else ""


def outline(
    text: SourceText, first: int = 1, last: int | None = None, year: int | None = None
) -> list[Paragraph]:
    """The paragraphs of a text.

    Args:
        text: the text.
        first: the line with which to begin, from 1.
        last: the last line; None for that of the text.
        year: the first of the document's period: a plan that ended before it is looked back on.
    """
    marker = _Marker(year)
    return [found for joined in _joined(text.lines, first, last) for found in marker.mark(joined)]


class _Joined(NamedTuple):
    text: str
    printed: str
    starts: tuple[tuple[int, int], ...]


def squeezed(text: str) -> str:
    """A text without white space and control characters, with digits of half width."""
    return printed(text).translate(_ONE_TO_ONE)


def printed(text: str) -> str:
    """A text without white space and control characters, else as it is printed."""
    kept = "".join(text.split())
    return kept if kept.isprintable() else "".join(c for c in kept if c.isprintable())


def plain(text: str) -> str:
    """A text with digits of half width and commas of full width, character for character."""
    text = text.translate(_ONE_TO_ONE)
    return text if text.isascii() else _HALF_WIDTH.sub(lambda found: _FULL_WIDTH[found[0]], text)


def _joined(lines: Sequence[str], first: int, last: int | None) -> Iterator[_Joined]:
    """The lines, those of a paragraph that was broken for print put together again."""
    kept = [
        (number, text)
        for number, line in enumerate(lines[first - 1 : last], first)
        if (text := printed(line)) and not is_page_number(text)
    ]
    width = _print_width([text for _, text in kept])
    parts: list[str] = []
    starts: list[tuple[int, int]] = []
    length = 0
    for position, (number, text) in enumerate(kept):
        parts.append(text)
        starts.append((length, number))
        length += len(text)
        following = kept[position + 1][1] if position + 1 < len(kept) else ""
        if not following or not _goes_on(text, following, width):
            whole = "".join(parts)
            yield _Joined(plain(whole), whole, tuple(starts))
            parts, starts, length = [], [], 0


def _print_width(lines: Sequence[str]) -> int:
    """How many characters a full line has where paragraphs are broken for print; 0 where not."""
    if not lines:
        return 0
    lengths = sorted(map(len, lines))
    width = lengths[int(len(lengths) * _ODD)]
    if width > _WIDEST:
        return 0
    full = [line for line in lines if len(line) >= width * _NEARLY]
    open_ended = sum(line[-1:] not in _ENDS for line in full)
    return width if full and open_ended > len(full) * _FEW and len(full) > len(lines) / 4 else 0


def _goes_on(line: str, following: str, width: int) -> bool:
    """Whether the next line belongs to the same paragraph."""
    if _SUBSCRIPT.fullmatch(line) or (_SUBSCRIPT.fullmatch(following) and line[-1:].isascii()):
        return line[-1:] not in _ENDS
    if "|" in line or "|" in following or numbered(following) or following[:1] in _BULLETS:
        return False
    if line[-1:] in _ENDS:
        return False
    if width:
        return len(line) >= width * _NEARLY
    if len(line) <= _WIDEST and "。" not in line and numbered(line):
        return False
    return len(line) >= _LONG_LINE and line[-1:] not in "；;"


class _Marker:
    """Goes through the paragraphs and knows under which headings each stands."""

    def __init__(self, year: int | None) -> None:
        self._year = year
        self._labels: list[tuple[int, str]] = []
        self._headings: list[tuple[int, str]] = []
        self._phases: list[tuple[int, Phase]] = []
        self._turned = Phase.UNKNOWN
        """Which way the paragraphs look since one that says so itself."""

    def mark(self, joined: _Joined) -> Iterator[Paragraph]:
        """The paragraph, or the heading and the paragraph that begins on its line."""
        found = numbered(joined.text)
        if found is None or _OF_LIST.match(joined.text):
            yield self._paragraph(joined)
            return
        level = (
            len(joined.text[: found.end]) - 1 if found.kind is Kind.MARKS else _LEVELS[found.kind]
        )
        if found.kind is Kind.ARTICLE:  # what it says is no heading
            self._enter(level, found.label, "", whole=False)
            yield self._paragraph(joined)
            return
        end = _heading_end(joined.text, found.end)
        heading = joined.text[found.end : end].strip("。，：:；、")
        is_item = _OF_ITEM.search(joined.text) is not None
        whole = end >= len(joined.text) and not is_item
        self._enter(
            level, found.label, "" if is_item and end >= len(joined.text) else heading, whole=whole
        )
        yield self._paragraph(joined)._replace(is_heading=whole)

    def _enter(self, level: int, label: str, heading: str, *, whole: bool) -> None:
        self._labels = [entry for entry in self._labels if entry[0] < level]
        self._headings = [entry for entry in self._headings if entry[0] < level]
        self._phases = [entry for entry in self._phases if entry[0] < level]
        self._turned = Phase.UNKNOWN
        self._labels.append((level, label))
        if heading and (whole or len(heading) <= _LONGEST_HEADING):
            self._headings.append((level, heading))
        phase = phase_of(heading)
        if self._phases and self._phases[-1][1] is Phase.BACK:
            return  # the tasks of a review are those that were carried out
        if phase is not Phase.UNKNOWN:
            self._phases.append((level, phase))

    def _paragraph(self, joined: _Joined) -> Paragraph:
        section = "".join(label for _, label in self._labels)
        headings = tuple(heading for _, heading in self._headings)
        phase = self._phases[-1][1] if self._phases else Phase.UNKNOWN
        if looks_far_back(joined.text, self._year):
            phase = self._turned = Phase.BACK
        elif phase is Phase.AHEAD and self._turned is not Phase.BACK:
            pass
        elif looks_ahead(joined.text):
            phase = self._turned = Phase.AHEAD
        elif looks_back(joined.text, self._year):
            phase = self._turned = Phase.BACK
        elif self._turned is not Phase.UNKNOWN:
            phase = self._turned
        return Paragraph(joined.text, joined.starts, section, headings, phase, joined.printed)


def _heading_end(text: str, start: int) -> int:
    """Where a heading ends: with its line, or with the sentence that begins it."""
    end = text.find("。", start, start + _LONGEST_HEADING)
    if end >= 0:
        return end + 1
    return len(text) if len(text) <= _LONGEST_HEADING + start else start
