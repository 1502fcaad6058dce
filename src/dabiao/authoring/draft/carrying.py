"""The subjects that a sentence carries over to figures without one of their own."""

import re

_LONGEST_SENTENCE = 300
_NOTHING_NAMED = re.compile(
    r"(?:到|至|力争|确保)?(?:20\d\d年(?:底|末)?前?|“?十[一二三四五六]五”?(?:期?末|期间))?，?"
    r"(?:要|应|力争|确保|争取|再|又|将|年均|同比|(?:比|较)(?:上年|去年|20\d\d年)末?底?|进一步|继续|，)*"
)
"""Words that name nothing: 到2027年，较2023年 of which the growth is that of the clause before."""


class Carried:
    """The subjects of the figures of a paragraph, in their order."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._names: list[str] = []
        self.end = -1
        """Where the figure of the last one ends."""
        self.dealt: list[str] = []
        """The subjects that are dealt out to the figures of the list at hand."""

    def add(self, name: str, end: int) -> None:
        """Takes note of the subject of a figure and where that ends."""
        self._names.append(name)
        self.end = end

    def at(self, position: int) -> str:
        """The subject that a figure takes over from its own sentence; "" where there is none."""
        if not self._names or self._start(position, "。！？；") >= self.end:
            return ""
        return self._names[-1]

    def across(self, position: int, head: int) -> str:
        """The subject from beyond a semicolon, where nothing is named behind it; "" else.

        Args:
            position: of the figure.
            head: where what is said of it begins.
        """
        if not self._names or self._start(position, "。！？") >= self.end:
            return ""
        between = self._text[self._start(position, "。！？；") + 1 : head]
        return self._names[-1] if _NOTHING_NAMED.fullmatch(between) else ""

    def last(self, count: int, position: int, head: int) -> list[str]:
        """As many subjects as figures are dealt out without naming any: 到2025年，分别达到55%和80%."""
        if len(self._names) < count or self._start(position, "。！？") >= self.end:
            return []
        begin = max(self._start(position, "。！？；，") + 1, self.end)
        return self._names[-count:] if _NOTHING_NAMED.fullmatch(self._text[begin:head]) else []

    def _start(self, position: int, marks: str) -> int:
        first = max(0, position - _LONGEST_SENTENCE)
        return max(self._text.rfind(mark, first, position) for mark in marks)
