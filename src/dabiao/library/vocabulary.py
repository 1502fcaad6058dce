"""The vocabulary: indicators that recur across documents, defined once."""

from collections.abc import Iterator, Mapping
from functools import cache

from dabiao.core.lang import Words
from dabiao.core.names import fold_name, suggest
from dabiao.core.units import known
from dabiao.findings.collector import Findings
from dabiao.findings.rules.target_files import MISSING_KEY, UNDEFINED_INDICATOR, UNKNOWN_UNIT
from dabiao.library.errors import TargetFileError
from dabiao.library.fields import Fields
from dabiao.library.tree import Mapping as Tree
from dabiao.library.tree import Node, Scalar, Sequence, TreeError, parse
from dabiao.library.walk import VOCABULARY
from dabiao.model.comparator import Better
from dabiao.model.document import Collection, Indicator, Measure

_A_NAME = Words("the indicator's official name", "指标的正式名称")
_A_DIRECTION = Words(
    "which values are better: higher, lower or none", "何种数值更好：higher、lower 或 none"
)
_DEFINING = ("name", "name_en", "unit", "better", "measure", "aliases", "observed")


class Vocabulary:
    """Indicators by their ids: the built-in ones, and perhaps those of a folder.

    Args:
        nodes: the definitions by id, unread.
        file: where they stand, for messages.
        below: what is known beside them; of two definitions that of ``below`` counts.
        read: what is read of them already.
    """

    def __init__(
        self,
        nodes: "dict[str, Node]",
        file: str,
        below: "Vocabulary | None" = None,
        read: "dict[str, Indicator] | None" = None,
    ) -> None:
        self._own = nodes
        self._file = file
        self._below = below
        self._read = read or {}

    def ids(self) -> list[str]:
        """The ids of the indicators."""
        below = self._below.ids() if self._below else []
        return [*below, *(name for name in self._own if name not in below)]

    def texts(self) -> dict[str, str]:
        """For each indicator's id, its names in one normalised text: to tell where words occur."""
        own = {
            indicator_id: "\n".join(fold_name(text) for text in (indicator_id, *_scalars(node)))
            for indicator_id, node in self._own.items()
        }
        return own | self._below.texts() if self._below else own

    def indicator(self, indicator_id: str) -> Indicator | None:
        """The indicator of that id, or None.

        Raises:
            TargetFileError: the definition of it has mistakes.
        """
        if self._below and (found := self._below.indicator(indicator_id)):
            return found
        node = self._own.get(indicator_id)
        if node is not None and indicator_id not in self._read:
            mistakes = Findings()
            self._read[indicator_id] = read_definition(indicator_id, node, mistakes)
            if mistakes:
                raise TargetFileError(self._file, list(mistakes))
        return self._read.get(indicator_id)

    def indicators(self) -> Iterator[Indicator]:
        """All indicators.

        Raises:
            TargetFileError: the definition of one has mistakes.
        """
        yield from filter(None, map(self.indicator, self.ids()))

    def refer(self, fields: Fields, own: Mapping[str, Indicator]) -> Indicator | None:
        """The indicator that a target names, with what the document words differently.

        Its names in the vocabulary, or where the file defines it, stay aliases.

        Args:
            fields: the keys of the target.
            own: the indicators that the file itself has defined before, by id.
        """
        indicator_id = fields.text("indicator") or ""
        found = self.indicator(indicator_id) or own.get(indicator_id)
        if found is None:
            hint = suggest(indicator_id, [*self.ids(), *own])
            location = fields.where("indicator")
            fields.mistakes.add(UNDEFINED_INDICATOR, location, id=indicator_id, hint=hint)
            for key in _DEFINING:
                fields.node(key)
            return None
        return _worded(found, fields)


@cache
def built_in() -> Vocabulary:
    """The vocabulary that comes with the program."""
    try:
        root = parse(VOCABULARY.read_bytes(), str(VOCABULARY))
    except TreeError as error:
        raise TargetFileError(str(VOCABULARY), [error.finding]) from None
    pairs = root.pairs if isinstance(root, Tree) else []
    return Vocabulary({key.text: value for key, value in pairs}, str(VOCABULARY))


def ids() -> list[str]:
    """The ids of the built-in indicators."""
    return built_in().ids()


def indicator(indicator_id: str) -> Indicator | None:
    """The built-in indicator of that id, or None.

    Raises:
        TargetFileError: the vocabulary's definition of it has mistakes.
    """
    return built_in().indicator(indicator_id)


def _scalars(node: Node) -> Iterator[str]:
    if isinstance(node, Scalar):
        yield node.text
    else:
        children = node.items if isinstance(node, Sequence) else [value for _, value in node.pairs]
        for child in children:
            yield from _scalars(child)


def read_definition(indicator_id: str, node: Node, mistakes: Findings) -> Indicator:
    """The indicator that a node of a vocabulary defines; its mistakes are noted."""
    fields = Fields(node, indicator_id, mistakes)
    defined = define(indicator_id, fields)
    fields.refuse_unknown()
    return defined


def define(indicator_id: str, fields: Fields) -> Indicator:
    """Builds an indicator from the keys that define one."""
    name = fields.required_text("name", _A_NAME)
    if "better" not in fields:
        fields.mistakes.add(MISSING_KEY, fields.location, key="better", meaning=_A_DIRECTION)
    return Indicator(
        id=indicator_id,
        name=name,
        name_en=fields.text("name_en"),
        unit=_unit(fields, ""),
        better=fields.choice("better", Better) or Better.NONE,
        measure=fields.choice("measure", Measure) or Measure.LEVEL,
        aliases=fields.texts("aliases"),
        observed=fields.choice("observed", Collection),
    )


def _worded(found: Indicator, fields: Fields) -> Indicator:
    return Indicator(
        id=found.id,
        name=fields.text("name") or found.name,
        name_en=fields.text("name_en") or found.name_en,
        unit=_unit(fields, found.unit),
        better=fields.choice("better", Better) or found.better,
        measure=fields.choice("measure", Measure) or found.measure,
        aliases=(
            *fields.texts("aliases"),
            found.name,
            *filter(None, [found.name_en]),
            *found.aliases,
        ),
        observed=fields.choice("observed", Collection) or found.observed,
    )


def _unit(fields: Fields, default: str) -> str:
    unit = fields.text("unit")
    if unit is None:
        return default
    if not known(unit):
        hint = suggest(unit, [default])
        fields.mistakes.add(UNKNOWN_UNIT, fields.where("unit"), unit=unit, hint=hint)
    return unit
