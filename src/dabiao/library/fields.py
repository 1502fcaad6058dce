"""Typed access to the keys of a YAML mapping, collecting every mistake on the way."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import TypeVar

from dabiao.core.lang import Words, same_words
from dabiao.core.names import ID, suggest
from dabiao.findings.collector import Findings
from dabiao.findings.rules.target_files import (
    BAD_DATE,
    BAD_TOLERANCE,
    DUPLICATE_ID,
    MISSING_KEY,
    NO_FIGURE,
    NOT_A_CHOICE,
    UNKNOWN_KEY,
    WRONG_TYPE,
)
from dabiao.library.tree import Mapping, Node, Scalar, Sequence
from dabiao.model.comparator import Tolerance
from dabiao.model.finding import Location

E = TypeVar("E", bound=StrEnum)

_FIGURE = r"-?[0-9]{1,15}(\.[0-9]{1,15})?"
_YEAR = r"(19|20|21)[0-9]{2}"

AN_ID = Words("a short name of letters, digits, - and _", "由字母、数字、- 和 _ 组成的短名")
TEXT = Words("text", "文字")
A_MAPPING = Words("keys and values", "键和值")
TRUE_OR_FALSE = Words("true or false", " true 或 false")
A_LIST = Words("a list", "列表")
A_FIGURE = Words("a plain number such as 6.5", "数字，例如 6.5")
A_YEAR = Words("a year such as 2025", "年份，例如 2025")


@cache
def _members(choices: type[E]) -> dict[str, E]:
    """The members of a closed set by their plain words: an enum hashes slowly."""
    return {member.value: member for member in choices}


class Fields:
    """The keys of one mapping, each read at most once; what was never asked for is a mistake."""

    def __init__(self, node: Node, what: str | Words, mistakes: Findings) -> None:
        self._node = node
        self.mistakes = mistakes
        self._values: dict[str, Node] = {}
        self._keys: dict[str, Scalar] = {}
        self._known: set[str] = set()
        if not isinstance(node, Mapping):
            mistakes.add(WRONG_TYPE, node.location, key=what, expected=A_MAPPING)
            return
        for key, value in node.pairs:
            if key.text in self._keys:
                first = self._keys[key.text].location.line
                mistakes.add(DUPLICATE_ID, key.location, key=key.text, line=str(first))
            else:
                self._keys[key.text], self._values[key.text] = key, value

    @property
    def location(self) -> Location:
        """Where the mapping stands."""
        return self._node.location

    def __contains__(self, key: str) -> bool:
        return key in self._values

    def present(self, choices: type[E]) -> list[E]:
        """The members of a closed set that stand here as keys, in the order of the file."""
        members = _members(choices)
        self._known |= members.keys()
        return [members[key] for key in self._values if key in members]

    def where(self, key: str) -> Location:
        """Where the key's value stands, or the mapping itself."""
        return self._values[key].location if key in self._values else self.location

    def node(self, key: str) -> Node | None:
        """The value, unread; None where it is absent or null."""
        self._known.add(key)
        node = self._values.get(key)
        return None if isinstance(node, Scalar) and node.is_null else node

    def text(self, key: str) -> str | None:
        """A line of text."""
        self._known.add(key)
        node = self._values.get(key)
        if node is None:
            return None
        if isinstance(node, Scalar):
            return None if node.is_null else node.text.strip() or None
        self.wrong_type(key, TEXT)
        return None

    def required_text(self, key: str, meaning: Words) -> str:
        """A line of text that must be there; "" with a mistake where it is not."""
        text = self.text(key)
        if text is None and not isinstance(self.node(key), Sequence | Mapping):
            self.mistakes.add(MISSING_KEY, self.location, key=key, meaning=meaning)
        return text or ""

    def required_id(self, key: str) -> str:
        """A name for machines that must be there: letters, digits, - and _."""
        text = self.required_text(key, AN_ID)
        if text and not re.fullmatch(ID, text):
            self.wrong_type(key, AN_ID)
        return text

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts, empty where it is absent."""
        node = self.node(key)
        if node is None:
            return ()
        if not isinstance(node, Sequence) or not all(isinstance(i, Scalar) for i in node.items):
            self.wrong_type(key, A_LIST)
            return ()
        return tuple(item.text for item in node.items if isinstance(item, Scalar))

    def fields(self, key: str) -> "Fields | None":
        """A nested mapping."""
        node = self.node(key)
        return None if node is None else Fields(node, key, self.mistakes)

    def choice(self, key: str, choices: type[E]) -> E | None:
        """One of a closed set."""
        text = self.text(key)
        if text is None:
            return None
        members = _members(choices)
        if text not in members:
            offered = same_words(", ".join(members))
            self.mistakes.add(NOT_A_CHOICE, self.where(key), key=key, value=text, choices=offered)
        return members.get(text)

    def flag(self, key: str) -> bool:
        """``true`` or ``false``; false where it is absent."""
        text = self.text(key)
        if text not in (None, "true", "false"):
            self.wrong_type(key, TRUE_OR_FALSE)
        return text == "true"

    def figure(self, key: str) -> Decimal | None:
        """A plain decimal number."""
        node = self.node(key)
        return None if node is None else self.read_figure(key, node)

    def required_figure(self, key: str) -> Decimal | None:
        """A plain decimal number under a key that is there."""
        return self.read_figure(key, self._values[key])

    def read_figure(self, key: str, node: Node) -> Decimal | None:
        """A plain decimal number in a node that stands under the key."""
        if isinstance(node, Scalar) and re.fullmatch(_FIGURE, node.text):
            return Decimal(node.text)
        value = node.text if isinstance(node, Scalar) else "…"
        self.mistakes.add(NO_FIGURE, node.location, key=key, value=value, expected=A_FIGURE)
        return None

    def year(self, key: str) -> int | None:
        """A year."""
        node = self.node(key)
        return None if node is None else self.read_year(key, node)

    def read_year(self, key: str, node: Node) -> int | None:
        """A year in a node that stands under the key."""
        if isinstance(node, Scalar) and re.fullmatch(_YEAR, node.text):
            return int(node.text)
        value = node.text if isinstance(node, Scalar) else "…"
        self.mistakes.add(NO_FIGURE, node.location, key=key, value=value, expected=A_YEAR)
        return None

    def date(self, key: str) -> date | None:
        """A date, written 2023-01-11."""
        text = self.text(key)
        if text is None:
            return None
        try:
            return date.fromisoformat(text)
        except ValueError:
            self.mistakes.add(BAD_DATE, self.where(key), value=text)
            return None

    def wrong_type(self, key: str, expected: Words) -> None:
        """Notes that the value is of the wrong kind."""
        self.mistakes.add(WRONG_TYPE, self.where(key), key=key, expected=expected)

    def unknown(self) -> Iterator[Scalar]:
        """The keys that were never asked for."""
        return (key for text, key in self._keys.items() if text not in self._known)

    def refuse_unknown(self) -> None:
        """Notes a mistake for each key that was never asked for."""
        for key in self.unknown():
            hint = suggest(key.text, self._known)
            self.mistakes.add(UNKNOWN_KEY, key.location, key=key.text, hint=hint)


def read_tolerance(fields: Fields) -> Tolerance | None:
    """How far 左右 reaches, where the mapping says so."""
    text = fields.text("tolerance")
    if text is None:
        return None
    try:
        return Tolerance.parse(text)
    except ValueError:
        fields.mistakes.add(BAD_TOLERANCE, fields.where("tolerance"), value=text)
        return None
