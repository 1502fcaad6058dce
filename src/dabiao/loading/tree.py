"""Reads YAML into a tree that knows where everything stands, and nothing that could act.

The parser's events are taken one by one, so that no nesting, alias or tag is followed before
it has been refused: no objects are built, no alias expands, no recursion can overflow.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

import yaml

from dabiao.findings import Finding, Location, Rule

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_LARGEST_FILE = 4 * 1024 * 1024
_DEEPEST = 12
_STARTS = {yaml.ScalarEvent, yaml.SequenceStartEvent, yaml.MappingStartEvent, yaml.AliasEvent}
_ENDS = {yaml.SequenceEndEvent, yaml.MappingEndEvent}


class Scalar(NamedTuple):
    """A single value, as text."""

    location: Location
    text: str
    quoted: bool = False

    @property
    def is_null(self) -> bool:
        """Whether nothing is written, or null."""
        return not self.quoted and self.text in {"", "~", "null"}


class Sequence(NamedTuple):
    """A list."""

    location: Location
    items: "list[Node]"


class Mapping(NamedTuple):
    """Keys and values, in order; a key may stand twice, whoever reads it says so."""

    location: Location
    pairs: "list[tuple[Scalar, Node]]"


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
    if len(data) > _LARGEST_FILE:
        raise _refused(Location(file), f"larger than {_LARGEST_FILE // 1024 // 1024} MiB")
    try:
        text = data.decode().removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise _refused(Location(file, line, 1), "not UTF-8") from None
    try:
        return _build(text, file)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Location(file, mark.line + 1, mark.column + 1) if mark else Location(file)
        raise _refused(place, error.problem or "bad syntax") from None
    except yaml.YAMLError as error:
        raise _refused(Location(file), str(error).splitlines()[0]) from None


def _build(text: str, file: str) -> Node:
    """Builds the tree of the only document, without recursion."""
    root: Node | None = None
    open_nodes: list[Sequence | Mapping] = []
    keys: list[Scalar | None] = []  # for each open node, the key that waits for its value
    events: Iterator[Any] = yaml.parse(text, Loader=_LOADER)
    for event in events:
        kind = type(event)
        if kind in _ENDS:
            open_nodes.pop()
            keys.pop()
            continue
        if kind not in _STARTS:
            continue
        mark = event.start_mark
        place = Location(file, mark.line + 1, mark.column + 1)
        if kind is yaml.AliasEvent or event.anchor is not None:
            raise _refused(place, "anchors and aliases are not allowed; write the value out")
        if event.tag is not None:
            raise _refused(place, f"tags such as {event.tag} are not allowed")
        node: Node
        if kind is yaml.ScalarEvent:
            node = Scalar(place, event.value, event.style is not None)
        else:
            node = Sequence(place, []) if kind is yaml.SequenceStartEvent else Mapping(place, [])
        if not open_nodes:
            if root is not None:
                raise _refused(place, "a second YAML document")
            root = node
        elif isinstance(parent := open_nodes[-1], Sequence):
            parent.items.append(node)
        elif (key := keys[-1]) is not None:
            parent.pairs.append((key, node))
            keys[-1] = None
        elif isinstance(node, Scalar):
            keys[-1] = node
        else:
            raise _refused(place, "a key must be a plain word")
        if not isinstance(node, Scalar):
            if len(open_nodes) == _DEEPEST:
                raise _refused(place, f"nested more than {_DEEPEST} deep")
            open_nodes.append(node)
            keys.append(None)
    return root if root is not None else Scalar(Location(file, 1, 1), "")


def _refused(place: Location, problem: str) -> TreeError:
    return TreeError(Finding(Rule.UNREADABLE_YAML, place, {"problem": problem}))
