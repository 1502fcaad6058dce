"""Reads YAML into a tree that knows where everything stands, and nothing that could act.

The parser's events are taken one by one, so that no nesting, alias or tag is followed before
it has been refused: no objects are built, no alias expands, no recursion can overflow.
"""

import re
from collections.abc import Iterator
from typing import Any

import yaml

from dabiao.core.lang import Words
from dabiao.core.safe import excerpt
from dabiao.findings.rules.target_files import UNREADABLE_YAML
from dabiao.model.finding import Finding, Location

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
LARGEST_FILE = 4 * 1024 * 1024
"""In bytes."""
_DEEPEST = 12
_NULLS = ("", "~", "null")
_TOO_LARGE = Words(
    f"larger than {LARGEST_FILE >> 20} MiB; split the file",
    f"超过 {LARGEST_FILE >> 20} MiB；请拆成几个文件",
)
_NOT_UTF8 = Words("not UTF-8; save the file as UTF-8", "不是 UTF-8 编码；请另存为 UTF-8")
_NO_ALIASES = Words(
    "anchors and aliases are not allowed; write the value out, in quotes where it begins with & or *",
    "不能使用锚点和别名；请直接写出值，以 & 或 * 开头的文字应加引号",
)
_ONE_DOCUMENT = Words(
    "a second YAML document; leave out the line ---", "文件中只能有一份内容；请删去“---”行"
)
_PLAIN_KEY = Words(
    "a key must be a plain word; write no list or braces in its place",
    "键应为单个词；请勿写成列表或花括号",
)
_TOO_DEEP = Words(
    f"nested more than {_DEEPEST} deep; look at the indentation",
    f"嵌套超过 {_DEEPEST} 层；请检查缩进",
)
_COLON = Words(
    "a full-width colon “：” behind a key; write “:” and a blank",
    "键后面是全角冒号“：”；请改为半角冒号“:”加空格",
)
_FULL_WIDTH_COLON = r"[ ]*(?:- +)?[a-z_]+[ ]*："
_ENDS = {yaml.SequenceEndEvent, yaml.MappingEndEvent}


class _Placed:
    """Knows where it stands. Of most nodes nobody asks: it is worked out for whoever does."""

    __slots__ = ("_file", "_mark")

    def __init__(self, file: str, mark: Any) -> None:
        self._file = file
        self._mark = mark

    @property
    def location(self) -> Location:
        """The file, and line and column from 1."""
        return Location(self._file, self._mark.line + 1, self._mark.column + 1)


class Scalar(_Placed):
    """A single value, as text; ``is_null`` where nothing is written, or null."""

    __slots__ = ("is_null", "text")

    def __init__(self, file: str, mark: Any, text: str, *, quoted: bool = False) -> None:
        self._file = file
        self._mark = mark
        self.text = text
        self.is_null = not quoted and text in _NULLS


class Sequence(_Placed):
    """A list."""

    __slots__ = ("items",)

    def __init__(self, file: str, mark: Any) -> None:
        super().__init__(file, mark)
        self.items: list[Node] = []


class Mapping(_Placed):
    """Keys and values, in order; a key may stand twice, whoever reads it says so."""

    __slots__ = ("pairs",)

    def __init__(self, file: str, mark: Any) -> None:
        super().__init__(file, mark)
        self.pairs: list[tuple[Scalar, Node]] = []


Node = Scalar | Sequence | Mapping


class TreeError(Exception):
    """The text is no YAML that we take; carries the one finding that says why."""

    def __init__(self, finding: Finding) -> None:
        self.finding = finding
        super().__init__(str(finding.rule))


def parse(data: bytes, file: str) -> Node:
    """Parses one YAML document.

    Raises:
        TreeError: bad syntax or encoding, too large or deep, or using anchors, aliases or tags.
    """
    if len(data) > LARGEST_FILE:
        raise _refused(Location(file), _TOO_LARGE)
    try:
        text = data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _refused(Location(file, line, 1), _NOT_UTF8) from None
    try:
        return _build(text, file)
    except yaml.YAMLError as error:
        raise _refused(*_found(error, text, file)) from None


def _found(error: yaml.YAMLError, text: str, file: str) -> tuple[Location, Words]:
    """Where the parser stopped, and why."""
    from dabiao.library.yaml_problems import (  # noqa: PLC0415 - only a mistake needs it
        CONTROL_CHARACTER,
        control_character,
        problem_of,
    )

    if not isinstance(error, yaml.MarkedYAMLError):
        return Location(file, *control_character(text)), CONTROL_CHARACTER
    mark = error.problem_mark or error.context_mark
    location = Location(file, mark.line + 1, mark.column + 1) if mark else Location(file)
    if (where := _full_width_colon(text, location.line)) is not None:
        return Location(file, *where), _COLON
    return location, problem_of(error, text[mark.index : mark.index + 1] if mark else "")


def _build(text: str, file: str) -> Node:
    """Builds the tree of the only document, without recursion."""
    root: Node | None = None
    open_nodes: list[Sequence | Mapping] = []
    keys: list[Scalar | None] = []  # for each open node, the key that waits for its value
    events: Iterator[Any] = yaml.parse(text, Loader=_LOADER)
    for event in events:
        kind = type(event)
        node: Node
        if kind is yaml.ScalarEvent:
            quoted = bool(event.style)  # libyaml says "" where Python's parser says None
            node = Scalar(file, event.start_mark, event.value, quoted=quoted)
            is_value = bool(keys) and keys[-1] is not None
            if not quoted and not is_value and re.match(_FULL_WIDTH_COLON, event.value):
                place = node.location
                column = place.column + event.value.index("：")
                raise _refused(place._replace(column=column), _COLON)
        elif kind is yaml.MappingStartEvent:
            node = Mapping(file, event.start_mark)
        elif kind is yaml.SequenceStartEvent:
            node = Sequence(file, event.start_mark)
        elif kind in _ENDS:
            open_nodes.pop()
            keys.pop()
            continue
        elif kind is yaml.AliasEvent:
            raise _refused(_Placed(file, event.start_mark).location, _NO_ALIASES)
        else:
            continue  # the start or the end of the stream or of a document
        if event.anchor is not None:
            raise _refused(node.location, _NO_ALIASES)
        if event.tag is not None:
            raise _refused(node.location, _no_tags(event.tag))
        if not open_nodes:
            if root is not None:
                raise _refused(node.location, _ONE_DOCUMENT)
            root = node
        elif isinstance(parent := open_nodes[-1], Sequence):
            parent.items.append(node)
        elif (key := keys[-1]) is not None:
            parent.pairs.append((key, node))
            keys[-1] = None
        elif isinstance(node, Scalar):
            keys[-1] = node
        else:
            raise _refused(node.location, _PLAIN_KEY)
        if not isinstance(node, Scalar):
            if len(open_nodes) == _DEEPEST:
                raise _refused(node.location, _TOO_DEEP)
            open_nodes.append(node)
            keys.append(None)
    return root if root is not None else Scalar(file, yaml.Mark(file, 0, 0, 0, None, 0), "")


def _full_width_colon(text: str, last: int) -> tuple[int, int] | None:
    """The first line and column, up to a line, of a key with a full-width colon."""
    for line, content in enumerate(text.splitlines()[:last], 1):
        if re.match(_FULL_WIDTH_COLON, content):
            return line, content.index("：") + 1
    return None


def _no_tags(tag: str) -> Words:
    shown = excerpt(tag)
    return Words(
        f"tags such as {shown} are not allowed; put a text that begins with ! in quotes",
        f"不能使用标签 {shown}；以 ! 开头的文字应加引号",
    )


def _refused(location: Location, problem: Words) -> TreeError:
    return TreeError(Finding(UNREADABLE_YAML, location, {"problem": problem}))
