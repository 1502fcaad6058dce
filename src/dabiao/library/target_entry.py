"""Builds a target from its keys in the YAML: indicator, comparator, figures and the rest."""

from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from dabiao.core.lang import Words, same_words
from dabiao.core.names import nearest, suggest
from dabiao.findings.rules.target_files import (
    AGAINST_DIRECTION,
    BAD_ORDER,
    COMPARATORS,
    MISSING_KEY,
    UNKNOWN_COMPARATOR,
)
from dabiao.library.collection import collection_of
from dabiao.library.fields import A_FIGURE, A_YEAR, Fields, read_tolerance
from dabiao.library.tree import Mapping, Node, Sequence
from dabiao.library.vocabulary import Vocabulary, define
from dabiao.model.comparator import Better, Comparator
from dabiao.model.document import (
    Base,
    Binding,
    Collection,
    Document,
    Group,
    Indicator,
    Measure,
    Target,
    Tier,
)

_COMPARATORS = same_words(", ".join(Comparator))
_TRUE = (Comparator.IMPROVE, Comparator.MAINTAIN, Comparator.ABSENT)
_JUST_TRUE = Words("true", " true")
_TRUE_OR_WORDS = Words("true, or what it is held against", " true，或所比照的对象")
_ONLY_DELEGATED = Words("with 'delegated: true' only", "与 'delegated: true' 同用")
_EXPECTED = Words(
    "with the figure of 'about' only, where less is better",
    "只与 'about' 的数值同用，且数值越低越好",
)
_AVERAGE = Words(
    "with 'since' before 'due' only, for a rate of growth or reduction in %",
    "只用于以 % 计的增速或降幅，并有早于 'due' 的 'since'",
)
_YEARS_AND_FIGURES = Words("years and figures: {2022: 85.6}", "年份和数值：{2022: 85.6}")
_TWO_FIGURES = Words("two figures: [5, 5.5]", "两个数值：[5, 5.5]")


def read_target(
    fields: Fields,
    group: Group,
    tier: Tier,
    section: str | None,
    document: Document,
    vocabulary: Vocabulary,
    own: dict[str, Indicator],
) -> Target:
    """The target; its mistakes are noted in ``fields``.

    Args:
        fields: its keys.
        group: the heading under which it stands.
        tier: the group's tier, where it has none of its own.
        section: the group's section, likewise.
        document: whose period gives the due year where there is none.
        vocabulary: the indicators that the target may refer to.
        own: the indicators that the file has defined so far; one that it defines is added.
    """
    indicator, target_id = _indicator(fields, vocabulary, own)
    base = fields.fields("base")
    comparison = _comparison(fields, indicator)
    target = Target(
        id=target_id,
        # A figure to be hit has no better side.
        indicator=_settled(indicator, comparison.comparator),
        group=group,
        tier=fields.choice("tier", Tier) or tier,
        comparator=comparison.comparator,
        value=comparison.value,
        upper=comparison.upper,
        of=comparison.of,
        state=comparison.state,
        expected=fields.flag("expected"),
        stretch=fields.text("stretch"),
        due=fields.year("due") or document.period[1],
        since=fields.year("since"),
        average=fields.flag("average"),
        base=None if base is None else _base(base),
        binding=fields.choice("binding", Binding),
        scope=fields.text("scope"),
        tolerance=read_tolerance(fields),
        delegated_to=fields.text("from"),
        wording=fields.text("wording"),
        section=fields.text("section") or section,
        responsible=fields.texts("responsible"),
        derived=fields.flag("derived"),
        note=fields.text("note"),
        yearly=fields.choice("every", Every) is Every.YEAR,
        milestones=_milestones(fields),
        no_path=fields.choice("path", Way) is Way.NONE,
    )
    _check_years(target, document, fields)
    _check_flags(target, fields)
    _report_unknown(comparison.found, fields)
    return target


class Every(StrEnum):
    """How often a target is due, where it is not once."""

    YEAR = "year"


class Way(StrEnum):
    """Which path leads to a target, where it is not the usual one."""

    NONE = "none"


def _milestones(fields: Fields) -> tuple[Base, ...]:
    """The figures for years on the way: ``milestones: {2022: 85.6, 2023: 86.2}``."""
    node = fields.node("milestones")
    if node is None:
        return ()
    if not isinstance(node, Mapping):
        fields.wrong_type("milestones", _YEARS_AND_FIGURES)
        return ()
    found = [
        (fields.read_year("milestones", year), fields.read_figure("milestones", figure))
        for year, figure in node.pairs
    ]
    return tuple(sorted(Base(y, f) for y, f in found if y is not None and f is not None))


def _settled(indicator: Indicator, comparator: Comparator) -> Indicator:
    """The indicator with what follows of itself: a figure to be hit has no better side."""
    if comparator is Comparator.EXACTLY:
        indicator = indicator._replace(better=Better.NONE)
    if indicator.observed is None:
        observed = collection_of(indicator.measure, indicator.name)
        indicator = indicator._replace(observed=observed)
    return indicator


def _check_years(target: Target, document: Document, fields: Fields) -> None:
    """A sum ends, and a base stands, before or in the due year; nothing is due before the plan."""
    due = target.due
    earlier = {"since": target.since, "base": target.base.year if target.base else None}
    if target.milestones:
        earlier["milestones"] = target.milestones[-1].year + 1  # that of the due year is the figure
        start = earlier["base"] or (target.since or document.period[0]) - 1
        first_stage = target.milestones[0].year
        if first_stage <= start:
            location = fields.where("milestones")
            fields.mistakes.add(BAD_ORDER, location, low=str(start + 1), high=str(first_stage))
    for key, year in earlier.items():
        if year is not None and year > due:
            fields.mistakes.add(BAD_ORDER, fields.where(key), low=str(year), high=str(due))
    first = document.period[0]
    if due < first:
        location = fields.where("due")
        fields.mistakes.add(BAD_ORDER, location, low=str(first), high=str(due))


def _check_flags(target: Target, fields: Fields) -> None:
    """An expected figure is one of ``about``; a mean of years is one of rates of several years."""
    if not target.indicator.id:  # nobody knows what it measures, which is told already
        return
    if target.expected:
        has_figure = target.comparator is Comparator.ABOUT and target.of is None
        if not has_figure or target.better is not Better.LOWER:
            fields.wrong_type("expected", _EXPECTED)
    if target.average:
        is_rate = target.observed is Collection.RATE and target.unit in ("%", "‰")
        several = target.since is not None and target.since < target.due
        if not (is_rate and several and target.comparator.takes_figure) or target.yearly:
            fields.wrong_type("average", _AVERAGE)


def _indicator(
    fields: Fields, vocabulary: Vocabulary, own: dict[str, Indicator]
) -> tuple[Indicator, str]:
    """The indicator, from the vocabulary, the file or defined in place, and the target's id."""
    if "indicator" in fields:
        found = vocabulary.refer(fields, own)
        target_id = fields.required_id("id") if "id" in fields else None
        if found is None:
            return Indicator("", "", Better.NONE, Measure.LEVEL), target_id or ""
        return found, target_id or found.id
    target_id = fields.required_id("id")
    defined = define(target_id, fields)
    own.setdefault(target_id, defined)
    return defined, target_id


def _base(fields: Fields) -> Base | None:
    year, value = fields.year("year"), fields.figure("value")
    for key, found, meaning in (("year", year, A_YEAR), ("value", value, A_FIGURE)):
        if found is None and key not in fields:
            fields.mistakes.add(MISSING_KEY, fields.location, key=key, meaning=meaning)
    fields.refuse_unknown()
    return None if year is None or value is None else Base(year, value)


class _Comparison(NamedTuple):
    """The comparator of a target and what stands under it; ``found`` are all there are."""

    found: list[Comparator]
    comparator: Comparator = Comparator.QUALITATIVE
    value: Decimal | None = None
    upper: Decimal | None = None
    of: str | None = None
    state: str | None = None


def _comparison(fields: Fields, indicator: Indicator) -> _Comparison:
    found = fields.present(Comparator)
    if len(found) != 1:
        return _Comparison(found)
    comparator = found[0]
    if comparator.contradicts(indicator.better):
        fields.mistakes.add(
            AGAINST_DIRECTION,
            fields.where(comparator),
            comparator=comparator,
            better=indicator.better,
            name=indicator.name,
        )
    comparison = _Comparison(found, comparator)
    if "from" in fields and comparator is not Comparator.DELEGATED:
        fields.wrong_type("from", _ONLY_DELEGATED)
    if comparator in _TRUE and fields.text(comparator) != "true":
        fields.wrong_type(comparator, _JUST_TRUE)
    if comparator.takes_figure:
        return _with_figure(comparison, fields.node(comparator), fields)
    if comparator in (Comparator.QUALITATIVE, Comparator.DELEGATED):
        return comparison._replace(state=_words_of(comparator, fields))
    return comparison


def _words_of(comparator: Comparator, fields: Fields) -> str | None:
    """The state to reach, or what a delegated target is held against; None where it just says so."""
    words = fields.text(comparator)
    if comparator is Comparator.QUALITATIVE or words == "true":
        return words if comparator is Comparator.QUALITATIVE else None
    if words is None or words == "false" or not any(map(str.isalpha, words)):
        fields.wrong_type(comparator, _TRUE_OR_WORDS)
    return words


def _report_unknown(found: list[Comparator], fields: Fields) -> None:
    """Notes keys that are not known, and a comparator that is missing, unknown or one too many."""
    unknown = list(fields.unknown())
    if len(found) != 1 and (found or not unknown):
        names = same_words(", ".join(found) or "none")
        location = fields.where(found[1]) if found else fields.location
        fields.mistakes.add(COMPARATORS, location, found=names, choices=_COMPARATORS)
    elif not found:
        key = next((k for k in unknown if nearest(k.text, Comparator) is not None), unknown[0])
        hint = suggest(key.text, Comparator)
        location = key.location
        fields.mistakes.add(
            UNKNOWN_COMPARATOR, location, key=key.text, hint=hint, choices=_COMPARATORS
        )
        fields.node(key.text)
    fields.refuse_unknown()


def _with_figure(comparison: _Comparison, node: Node | None, fields: Fields) -> _Comparison:
    """Reads a figure, or ``{of: …}``; two figures of ``between``."""
    key = comparison.comparator
    if key is Comparator.BETWEEN:
        return _with_range(comparison, node, fields)
    if isinstance(node, Mapping):
        of = Fields(node, key, fields.mistakes)
        other = of.required_text("of", Words("a target's id", "目标的 id"))
        of.refuse_unknown()
        return comparison._replace(of=other)
    return comparison._replace(value=fields.required_figure(key))


def _with_range(comparison: _Comparison, node: Node | None, fields: Fields) -> _Comparison:
    """Reads the two figures of ``between``, in their order."""
    key = comparison.comparator
    if not isinstance(node, Sequence) or len(node.items) != 2:
        fields.wrong_type(key, _TWO_FIGURES)
        return comparison
    low, high = (fields.read_figure(key, item) for item in node.items)
    if low is not None and high is not None and low > high:
        location = node.location
        fields.mistakes.add(BAD_ORDER, location, low=str(low), high=str(high))
    return comparison._replace(value=low, upper=high)
