"""Builds a document from the tree of its target file, or reports every mistake in it."""

from collections.abc import Iterator
from typing import NamedTuple

from dabiao.core.lang import Words
from dabiao.core.names import Suggestion, suggest
from dabiao.core.regions import Region
from dabiao.core.unit_scope import using
from dabiao.core.units import convertible
from dabiao.findings.collector import Findings, by_line
from dabiao.findings.rules.target_files import (
    BAD_ORDER,
    DUPLICATE_ID,
    MISSING_KEY,
    UNITS_DIFFER,
    UNKNOWN_REFERENCE,
)
from dabiao.library.errors import TargetFileError
from dabiao.library.fields import A_LIST, Fields, read_tolerance
from dabiao.library.left_out_entry import read_left_out
from dabiao.library.own import Own
from dabiao.library.source_entry import read_source
from dabiao.library.target_entry import read_target
from dabiao.library.tree import Mapping, Node, Sequence, TreeError, parse
from dabiao.library.vocabulary import Vocabulary, built_in
from dabiao.model.document import Document, Group, Indicator, Status, Sum, Target, Tier
from dabiao.model.finding import Finding, Location
from dabiao.model.left_out import LeftOut

_THE_DOCUMENT, _A_TARGET, _A_SUM = (
    Words("document", "整个文件"),
    Words("target", "目标"),
    Words("sum", "合计"),
)
_A_TITLE = Words("the document's title", "文件标题")
_A_PERIOD = Words("a year, or [first, last]", "年份，或 [起, 止]")
_SOME_PARTS = Words("a list of two or more ids", "两个以上 id 的列表")
_SOME_GROUPS = Words("groups of targets by heading", "按标题分组的目标")


def read_document(data: bytes, file: str, own: Own | None = None) -> Document:
    """Reads a target file.

    Args:
        data: the bytes of the file.
        file: its name, for messages.
        own: the indicators and units of its folder.

    Raises:
        TargetFileError: with every mistake of the file, each with its line and column.
    """
    located, mistakes = inspect(data, file, own)
    if located is None or mistakes:
        raise TargetFileError(file, mistakes)
    return located.document


class Located(NamedTuple):
    """A document, and the keys from which it, its targets and its other entries were read."""

    document: Document
    targets: list[tuple[Target, Fields]]
    sums: list[tuple[Sum, Fields]]
    left_out: list[tuple[LeftOut, Fields]]
    fields: Fields

    @property
    def headings(self) -> dict[str, Location]:
        """Where each group stands."""
        groups = self.fields.node("groups")
        pairs = groups.pairs if isinstance(groups, Mapping) else []
        return {key.text: key.location for key, _ in pairs}


def inspect(data: bytes, file: str, own: Own | None = None) -> tuple[Located | None, list[Finding]]:
    """Reads a target file as far as it can be read, with every mistake in it, by line.

    What has mistakes is read all the same, but must not be judged by; None where it is no YAML.
    """
    mistakes = Findings()
    try:
        root = parse(data, file)
    except TreeError as error:
        return None, [error.finding]
    own = own or Own(built_in())
    with using(own.units):
        located = _document(Fields(root, _THE_DOCUMENT, mistakes), own)
    return located, by_line(mistakes)


def _document(fields: Fields, own: Own) -> Located:
    region = fields.fields("region")
    source = fields.fields("source")
    document = Document(
        id=fields.required_id("id"),
        title=fields.required_text("title", _A_TITLE),
        title_en=fields.text("title_en"),
        region=Region("") if region is None else _region(region),
        issuer=fields.text("issuer"),
        number=fields.text("number"),
        issued=fields.date("issued"),
        status=fields.choice("status", Status),
        period=_period(fields),
        tolerance=read_tolerance(fields),
        source=None if source is None else read_source(source),
        note=fields.text("note"),
        targets=(),
        own_units=own.units,
    )
    targets = list(_targets(fields, document, own.vocabulary))
    sums = list(_sums(fields))
    left_out = list(read_left_out(fields))
    fields.refuse_unknown()
    _check_references(targets, sums, left_out, fields.mistakes)
    document = document._replace(
        targets=tuple(target for target, _ in targets),
        sums=tuple(found for found, _ in sums),
        left_out=tuple(found for found, _ in left_out),
    )
    return Located(document, targets, sums, left_out, fields)


def _region(fields: Fields) -> Region:
    name = fields.required_text("name", Words("the region's official name", "地区全称"))
    region = Region(name, fields.text("name_en"), fields.text("code"))
    fields.refuse_unknown()
    return region


def _period(fields: Fields) -> tuple[int, int]:
    node = fields.node("period")
    if node is None:
        fields.mistakes.add(MISSING_KEY, fields.location, key="period", meaning=_A_PERIOD)
        return (0, 0)
    items = node.items if isinstance(node, Sequence) else [node, node]
    if len(items) != 2:
        fields.wrong_type("period", _A_PERIOD)
        return (0, 0)
    years = [fields.read_year("period", item) for item in items]
    if None in years:
        return (0, 0)
    first, last = years[0] or 0, years[-1] or 0
    if first > last:
        location = node.location
        fields.mistakes.add(BAD_ORDER, location, low=str(first), high=str(last))
    return first, last


def _targets(
    fields: Fields, document: Document, vocabulary: Vocabulary
) -> Iterator[tuple[Target, Fields]]:
    groups = fields.node("groups")
    if groups is None:
        fields.mistakes.add(MISSING_KEY, fields.location, key="groups", meaning=_SOME_GROUPS)
        return
    if not isinstance(groups, Mapping) or not groups.pairs:
        fields.wrong_type("groups", _SOME_GROUPS)
        return
    first_places: dict[str, Location] = {}
    headings: dict[str, int] = {}
    own: dict[str, Indicator] = {}
    for heading, node in groups.pairs:
        line = headings.setdefault(heading.text, heading.location.line)
        if line != heading.location.line:
            fields.mistakes.add(DUPLICATE_ID, heading.location, key=heading.text, line=str(line))
        for target, target_fields in _group(
            heading.text, node, document, vocabulary, own, fields.mistakes
        ):
            first = first_places.setdefault(target.id, target_fields.location)
            if target.id and first != target_fields.location:
                location = target_fields.where("id" if "id" in target_fields else "indicator")
                line = first.line
                fields.mistakes.add(DUPLICATE_ID, location, key=target.id, line=str(line))
            yield target, target_fields


def _group(
    heading: str,
    node: Node,
    document: Document,
    vocabulary: Vocabulary,
    own: dict[str, Indicator],
    mistakes: Findings,
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
        target_fields = Fields(item, _A_TARGET, mistakes)
        if isinstance(item, Mapping):
            target = read_target(target_fields, group, tier, section, document, vocabulary, own)
            yield target, target_fields


def _sums(fields: Fields) -> Iterator[tuple[Sum, Fields]]:
    node = fields.node("sums")
    if node is None:
        return
    if not isinstance(node, Sequence):
        fields.wrong_type("sums", A_LIST)
        return
    for item in node.items:
        sum_fields = Fields(item, _A_SUM, fields.mistakes)
        total = sum_fields.required_id("total")
        parts = sum_fields.texts("parts")
        if len(parts) < 2:
            sum_fields.wrong_type("parts", _SOME_PARTS)
        sum_fields.refuse_unknown()
        yield Sum(total, parts), sum_fields


def _check_references(
    targets: list[tuple[Target, Fields]],
    sums: list[tuple[Sum, Fields]],
    left_out: list[tuple[LeftOut, Fields]],
    mistakes: Findings,
) -> None:
    """``of`` and sums must name targets of the document, ``from`` a document and a target."""
    by_id = {target.id: target for target, _ in targets}
    for entry, fields in left_out:
        if entry.of is not None and entry.of not in by_id:
            hint = suggest(entry.of, by_id)
            _unknown_reference(mistakes, fields.where("of"), entry.of, hint)
    for found, fields in sums:
        total = by_id.get(found.total)
        for name in (found.total, *found.parts):
            location = fields.where("total" if name == found.total else "parts")
            part = by_id.get(name)
            if part is None:
                _unknown_reference(mistakes, location, name, suggest(name, by_id))
            elif total is not None:
                _check_units(part, total, location, mistakes)
    for target, fields in targets:
        if target.of is not None:
            location, other = fields.where(target.comparator), by_id.get(target.of)
            if other is None or other is target:
                hint = suggest(target.of, by_id.keys() - {target.id})
                _unknown_reference(mistakes, location, target.of, hint)
            else:
                _check_units(other, target, location, mistakes)
        if target.delegated_to is not None and target.delegated_to.count("/") != 1:
            form = Words("; write document/target", "；请写成 文件/目标")
            _unknown_reference(mistakes, fields.where("from"), target.delegated_to, form)


def _check_units(other: Target, target: Target, location: Location, mistakes: Findings) -> None:
    """What is added to a target or compared with it must convert into its unit."""
    if not convertible(other.unit, target.unit):
        mistakes.add(
            UNITS_DIFFER,
            location,
            other=other.name,
            unit=other.unit,
            name=target.name,
            expected=target.unit,
        )


def _unknown_reference(
    mistakes: Findings, location: Location, name: str, hint: Words | Suggestion
) -> None:
    here = Words("of this document", "本文件中")
    mistakes.add(UNKNOWN_REFERENCE, location, id=name, where=here, hint=hint)
