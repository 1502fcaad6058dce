"""Where in a text its headings stand: 一、, （一）, 1., （1）, 第一章, 第一条, 专栏1, 表1, 附件1."""

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from dabiao.authoring.numbering import Kind, N, numbered

_LEVELS = {
    Kind.PART: 1,
    Kind.CHAPTER: 1,
    Kind.FIRST: 1,
    Kind.ARTICLE: 1,
    Kind.SECTION: 2,
    Kind.SECOND: 2,
    Kind.THIRD: 3,
    Kind.FOURTH: 4,
}
_BOX = re.compile(r"(?:专栏|附表|附件|图|表)[0-9一二三四五六七八九十]{1,3}(?:-[0-9]{1,2})?")
_SECTION = re.compile(
    rf"(?P<one>{N})?(?P<two>[（]{N}[）])?(?P<three>[0-9]{{1,2}})?(?P<four>[（][0-9]{{1,2}}[）])?"
)
_ARTICLE = re.compile(rf"(第{N}条)(?:.{{0,30}}?([（]{N}[）]))?")
_LONGEST = 60
_INSIDE = re.compile(r"[。；;：:](?=[（(0-9])")
_WITHIN = (Kind.SECOND, Kind.THIRD, Kind.FOURTH)
"""The headings that may stand behind a sentence, in one line with it."""
_LONGEST_NUMBER, _LONGEST_LINE = 8, 2000


class Heading(NamedTuple):
    """A heading: where it stands, how deep, and its number alone: 一, （三）, 6."""

    line: int
    level: int
    number: str


def headings(lines: Sequence[str], first: int = 1) -> list[Heading]:
    """The headings of some lines, in order; ``first`` is the number of the first of them."""
    return [
        heading for number, line in enumerate(lines, first) for heading in _of_line(line, number)
    ]


def _of_line(line: str, number: int) -> Iterator[Heading]:
    found = numbered(line.lstrip()[:_LONGEST])
    if found is not None and found.kind in _LEVELS:
        yield Heading(number, _LEVELS[found.kind], found.number)
    for mark in _INSIDE.finditer(line[:_LONGEST_LINE]):
        again = numbered(line[mark.end() : mark.end() + _LONGEST_NUMBER])
        if again is not None and again.kind in _WITHIN:
            yield Heading(number, _LEVELS[again.kind], again.number)


def numbers_of(section: str) -> "Path | None":
    """The levels and numbers that a section names: 二（三）1 is 二, （三）, 1; None where it is otherwise."""
    folded = unicodedata.normalize("NFKC", section[:_LONGEST]).replace("(", "（").replace(")", "）")
    folded = "".join(folded.split())
    if article := _ARTICLE.fullmatch(folded):
        return ((1, article[1]), *([(2, article[2])] if article[2] else []))
    found = _SECTION.fullmatch(folded)
    if found is None or not folded:
        return None
    return tuple((level, number) for level, number in enumerate(found.groups(), 1) if number)


def box_of(section: str) -> str | None:
    """The box or table that a section names: 专栏4, 表2-1."""
    folded = "".join(unicodedata.normalize("NFKC", section[:_LONGEST]).split())
    found = _BOX.match(folded)
    return found[0] if found else None


Path = tuple[tuple[int, str], ...]
"""Levels and numbers of the headings under which something stands, the highest first."""


class Outline:
    """The headings of a text, to be asked what stands under which."""

    def __init__(self, found: Sequence[Heading]) -> None:
        self._lines = [heading.line for heading in found]
        self._paths: list[Path] = []
        path: Path = ()
        for heading in found:
            path = _below(path, heading)
            self._paths.append(path)

    def at(self, line: int) -> list[Path]:
        """The paths under which a line stands: several where it holds headings itself."""
        before = bisect_left(self._lines, line)
        upto = bisect_right(self._lines, line)
        return [self._paths[before - 1] if before else (), *self._paths[before:upto]]


def stands_under(section: Path, path: Path) -> bool:
    """Whether a section is not contradicted by the headings above: one may be printed unnumbered."""
    numbers = dict(path)
    return all(numbers.get(level, number) == number for level, number in section)


def section_of(path: Path) -> str:
    """A path as a section is written: 三（八）6."""
    return "".join(number.removesuffix(".") for _, number in path)


def _below(path: Path, heading: Heading) -> Path:
    kept = tuple(each for each in path if each[0] < heading.level)
    return (*kept, (heading.level, heading.number))
