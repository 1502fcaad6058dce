"""Builds a document from the tree of its target file, or reports every mistake in it."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from dabiao.comparator import Better, Comparator, Tolerance
from dabiao.document import (
    Base,
    Binding,
    Document,
    Group,
    Indicator,
    Measure,
    Region,
    Source,
    Status,
    Target,
    Tier,
)
from dabiao.errors import TargetFileError
from dabiao.findings import Findings, Location, Rule, did_you_mean, same_words
from dabiao.lang import Words
from dabiao.loading import vocabulary
from dabiao.loading.fields import A_FIGURE, A_LIST, A_YEAR, Fields
from dabiao.loading.tree import Mapping, Node, Scalar, Sequence, TreeError, parse
from dabiao.names import nearest

_COMPARATORS = same_words(", ".join(Comparator))
_AN_ID = Words("a short name, unique in the document", "文件内唯一的短名")
_A_TITLE = Words("the document's title", "文件标题")
_A_PERIOD = Words("a year, or [first, last]", "年份，或 [起, 止]")
_TWO_FIGURES = Words("two figures: [5, 5.5]", "两个数值：[5, 5.5]")
_SOME_GROUPS = Words("groups of targets by heading", "按标题分组的目标")


def read_document(data: bytes, file: str) -> Document:
    """Reads a target file.

    Args:
        data: the bytes of the file.
        file: its name, for messages.

    Raises:
        TargetFileError: with every mistake of the file, each with its line and column.
    """
    mistakes = Findings()
    try:
        root = parse(data, file)
    except TreeError as error:
        raise TargetFileError(file, [error.finding]) from None
    document = _document(Fields(root, "document", mistakes))
    if mistakes:
        findings = sorted(mistakes, key=lambda f: (f.location.line, f.location.column))
        raise TargetFileError(file, findings)
    return document


def _document(fields: Fields) -> Document:
    region = fields.fields("region")
    source = fields.fields("source")
    document = Document(
        id=fields.required_text("id", _AN_ID),
        title=fields.required_text("title", _A_TITLE),
        title_en=fields.text("title_en"),
        region=Region("") if region is None else _region(region),
        issuer=fields.text("issuer"),
        number=fields.text("number"),
        issued=fields.date("issued"),
        status=fields.choice("status", Status) or Status.IN_FORCE,
        period=_period(fields),
        tolerance=_tolerance(fields),
        source=None if source is None else _source(source),
        note=fields.text("note"),
        targets=(),
    )
    located = list(_targets(fields, document))
    fields.refuse_unknown()
    _check_references(located, fields.mistakes)
    return document.with_targets(tuple(target for target, _ in located))


def _region(fields: Fields) -> Region:
    name = fields.required_text("name", Words("the region's official name", "地区全称"))
    region = Region(name, fields.text("name_en"), fields.text("code"))
    fields.refuse_unknown()
    return region


def _source(fields: Fields) -> Source:
    file = fields.required_text("file", Words("the source's file name", "来源文件名"))
    source = Source(file, fields.text("sha256"))
    fields.refuse_unknown()
    return source


def _period(fields: Fields) -> tuple[int, int]:
    node = fields.node("period")
    if node is None:
        fields.mistakes.add(Rule.MISSING_KEY, fields.location, key="period", meaning=_A_PERIOD)
        return (0, 0)
    years = [fields.read_year("period", item) for item in _one_or_two(node)]
    if not years or None in years:
        return (0, 0)
    first, last = years[0] or 0, years[-1] or 0
    if first > last:
        place = node.location
        fields.mistakes.add(Rule.BAD_ORDER, place, low=str(first), high=str(last))
    return first, last


def _one_or_two(node: Node) -> list[Node]:
    return node.items[:2] if isinstance(node, Sequence) else [node]


def _tolerance(fields: Fields) -> Tolerance | None:
    text = fields.text("tolerance")
    if text is None:
        return None
    try:
        return Tolerance.parse(text)
    except ValueError:
        fields.mistakes.add(Rule.BAD_TOLERANCE, fields.where("tolerance"), value=text)
        return None


def _targets(fields: Fields, document: Document) -> Iterator[tuple[Target, Fields]]:
    groups = fields.node("groups")
    if groups is None:
        fields.mistakes.add(Rule.MISSING_KEY, fields.location, key="groups", meaning=_SOME_GROUPS)
        return
    if not isinstance(groups, Mapping):
        fields.wrong_type("groups", _SOME_GROUPS)
        return
    first_lines: dict[str, int] = {}
    for heading, node in groups.pairs:
        for target, target_fields in _group(heading.text, node, document, fields.mistakes):
            line = target_fields.location.line
            first = first_lines.setdefault(target.id, line)
            if target.id and first != line:
                place = target_fields.where("id" if "id" in target_fields else "indicator")
                fields.mistakes.add(Rule.DUPLICATE_ID, place, key=target.id, line=str(first))
            yield target, target_fields


def _group(
    heading: str, node: Node, document: Document, mistakes: Findings
) -> Iterator[tuple[Target, Fields]]:
    """A group: a list of targets, or a mapping with ``targets`` and what they have in common."""
    if isinstance(node, Sequence):
        group, tier, section, items = Group(heading), Tier.HEADLINE, None, node.items
    else:
        fields = Fields(node, heading, mistakes)
        group = Group(heading, fields.text("name_en"))
        tier = fields.choice("tier", Tier) or Tier.HEADLINE
        section = fields.text("section")
        targets = fields.node("targets")
        items = targets.items if isinstance(targets, Sequence) else []
        if not isinstance(targets, Sequence):
            fields.wrong_type("targets", A_LIST)
        fields.refuse_unknown()
    for item in items:
        target_fields = Fields(item, "target", mistakes)
        if isinstance(item, Mapping):
            yield _target(target_fields, group, tier, section, document), target_fields


def _target(
    fields: Fields, group: Group, tier: Tier, section: str | None, document: Document
) -> Target:
    indicator, target_id = _indicator(fields)
    base = fields.fields("base")
    comparison = _comparison(fields, indicator)
    target = Target(
        id=target_id,
        # A figure to be hit has no better side.
        indicator=indicator._replace(better=Better.NONE)
        if comparison.comparator is Comparator.EXACTLY
        else indicator,
        group=group,
        tier=fields.choice("tier", Tier) or tier,
        comparator=comparison.comparator,
        value=comparison.value,
        upper=comparison.upper,
        of=comparison.of,
        state=comparison.state,
        due=fields.year("due") or document.period[1],
        since=fields.year("since"),
        base=None if base is None else _base(base),
        binding=fields.choice("binding", Binding),
        scope=fields.text("scope"),
        tolerance=_tolerance(fields),
        delegated_to=fields.text("from"),
        wording=fields.text("wording"),
        section=fields.text("section") or section,
        note=fields.text("note"),
    )
    _report_unknown(comparison.found, fields)
    return target


def _indicator(fields: Fields) -> tuple[Indicator, str]:
    """The indicator, from the vocabulary or defined in place, and the target's id."""
    if "indicator" in fields:
        found = vocabulary.refer(fields)
        target_id = fields.text("id")
        if found is None:
            return Indicator("", "", Better.NONE, Measure.LEVEL), target_id or ""
        return found, target_id or found.id
    target_id = fields.required_text("id", _AN_ID)
    return vocabulary.define(target_id, fields), target_id


def _base(fields: Fields) -> Base | None:
    year, value = fields.year("year"), fields.figure("value")
    for key, found, meaning in (("year", year, A_YEAR), ("value", value, A_FIGURE)):
        if found is None and key not in fields:
            fields.mistakes.add(Rule.MISSING_KEY, fields.location, key=key, meaning=meaning)
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
    found = [comparator for comparator in Comparator if comparator in fields]
    for comparator in Comparator:  # they are known keys, whichever are there
        fields.node(comparator)
    if len(found) != 1:
        return _Comparison(found)
    comparator = found[0]
    if comparator.contradicts(indicator.better):
        fields.mistakes.add(
            Rule.AGAINST_DIRECTION,
            fields.where(comparator),
            comparator=comparator,
            better=indicator.better,
            name=indicator.name,
        )
    comparison = _Comparison(found, comparator)
    if comparator.takes_figure:
        return _with_figure(comparison, fields.node(comparator), fields)
    if comparator is Comparator.QUALITATIVE:
        return comparison._replace(state=fields.text(comparator))
    return comparison


def _report_unknown(found: list[Comparator], fields: Fields) -> None:
    """Notes keys that are not known, and a comparator that is missing, unknown or one too many."""
    unknown = list(fields.unknown())
    if len(found) != 1 and (found or not unknown):
        names = same_words(", ".join(found) or "none")
        place = fields.where(found[1]) if found else fields.location
        fields.mistakes.add(Rule.COMPARATORS, place, found=names, choices=_COMPARATORS)
    elif not found:
        key = next((k for k in unknown if nearest(k.text, Comparator) is not None), unknown[0])
        hint = did_you_mean(nearest(key.text, Comparator))
        place = key.location
        fields.mistakes.add(
            Rule.UNKNOWN_COMPARATOR, place, key=key.text, hint=hint, choices=_COMPARATORS
        )
        fields.node(key.text)
    fields.refuse_unknown()


def _with_figure(comparison: _Comparison, node: Node | None, fields: Fields) -> _Comparison:
    """Reads a figure, two figures, or ``{of: …}``."""
    key = comparison.comparator
    if isinstance(node, Mapping):
        of = Fields(node, key, fields.mistakes)
        other = of.required_text("of", Words("a target's id", "目标的 id"))
        of.refuse_unknown()
        return comparison._replace(of=other)
    if key is not Comparator.BETWEEN:
        figure = fields.read_figure(key, node or Scalar(fields.where(key), ""))
        return comparison._replace(value=figure)
    if not isinstance(node, Sequence) or len(node.items) != 2:
        fields.wrong_type(key, _TWO_FIGURES)
        return comparison
    low, high = (fields.read_figure(key, item) for item in node.items)
    if low is not None and high is not None and low > high:
        place = node.location
        fields.mistakes.add(Rule.BAD_ORDER, place, low=str(low), high=str(high))
    return comparison._replace(value=low, upper=high)


def _check_references(located: list[tuple[Target, Fields]], mistakes: Findings) -> None:
    """Every ``of`` must name another target of the document, every ``from`` a document/target."""
    ids = {target.id for target, _ in located}
    for target, fields in located:
        if target.of and (target.of not in ids or target.of == target.id):
            hint = did_you_mean(nearest(target.of, ids - {target.id}))
            _unknown_reference(mistakes, fields.where(target.comparator), target.of, hint)
        if target.delegated_to is not None and target.delegated_to.count("/") != 1:
            hint = Words("; write document/target", "；请写成 文件/目标")
            _unknown_reference(mistakes, fields.where("from"), target.delegated_to, hint)


def _unknown_reference(mistakes: Findings, place: Location, name: str, hint: Words) -> None:
    here = Words("of this document", "本文件中")
    mistakes.add(Rule.UNKNOWN_REFERENCE, place, id=name, where=here, hint=hint)
