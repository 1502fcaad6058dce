"""Writes a draft as a target file: YAML that loads as it is, with what a person should look at."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from dabiao.authoring.draft.model import Draft, Drafted, Head, Opinion, ReadFigure
from dabiao.authoring.draft.naming import unique_ids
from dabiao.authoring.meaning import is_price, says_bound, says_mean
from dabiao.core.decimals import plain
from dabiao.library import vocabulary
from dabiao.library.collection import collection_of
from dabiao.model.comparator import Better, Comparator
from dabiao.model.document import Collection, Measure, Tier

REASONS = {
    Opinion.ACHIEVED: "achieved 已完成，不是目标",
    Opinion.BASE: "base 基期或上年的数值",
    Opinion.DATE: "date 日期、年份、期限",
    Opinion.ORDINAL: "ordinal 序数",
    Opinion.DOCUMENT_NUMBER: "document number 文号",
    Opinion.NAME: "name 名称的一部分",
    Opinion.PROJECT_SIZE: "project size 单个项目的规模",
    Opinion.ELIGIBILITY: "eligibility 对象或条件",
    Opinion.OTHER: "other 其他",
}
"""Why a figure is no target, in the order in which the file lists them."""

_WANTED = (Opinion.OTHER, Opinion.PROJECT_SIZE, Opinion.ELIGIBILITY, Opinion.BASE)
"""What a person may want after all comes first."""
_PLAIN = re.compile(r"[\w“”‘’（(《〈「『·—][^\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff]*")
_NOT_PLAIN = re.compile(
    r":(?:\s|$)|\s#|\s$|[\[\]{}\u0085]|^(?:true|false|null|yes|no|on|off|y|n|~)$"
    r"|^[-+]?[0-9.][0-9_.:eE+-]*$",
    re.IGNORECASE,
)
_RATES = ("%", "‰")
_NO_ENGLISH = "起草不含英文名；词汇表以外的指标请补 name_en"
_LONGEST_LISTED = 60
_MOST_LISTED = 2000
"""Of each reason: a target file has a largest size."""
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ud800-\udfff\ufffe\uffff]")


def draft_yaml(draft: Draft) -> str:
    """The target file of a draft, ending with the figures that were left out."""
    targets = unique_ids(map(_settled, draft.targets))
    lines = [*_head(draft.head), *_groups(targets, draft.head), *_left_out(draft.left_out)]
    return "\n".join(lines) + "\n"


def scalar(text: str) -> str:
    """A text as YAML has it: as it is where nothing in it means anything, else in quotes."""
    if _PLAIN.fullmatch(text) and not _NOT_PLAIN.search(text):
        return text
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _UNPRINTABLE.sub(_escape, escaped) + '"'


def comment(text: str) -> str:
    """A text for a comment: on one line, without what no terminal should print."""
    return _UNPRINTABLE.sub(" ", text)


def _escape(found: "re.Match[str]") -> str:
    code = ord(found[0])
    # A lone surrogate has no place in a file of UTF-8.
    return "\\uFFFD" if 0xD800 <= code <= 0xDFFF else f"\\u{code:04X}"


def _head(head: Head) -> Iterator[str]:
    for doubt in (*head.doubts, _NO_ENGLISH):
        yield f"# check: {comment(doubt)}"
    yield f"id: {scalar(head.id)}"
    yield f"title: {scalar(head.title)}"
    code = f', code: "{head.region.code}"' if head.region.code else ""
    english = f", name_en: {scalar(head.region.name_en)}" if head.region.name_en else ""
    yield f"region: {{name: {_inline(head.region.name)}{english}{code}}}"
    for key, value in (("issuer", head.issuer), ("issued", head.issued), ("number", head.number)):
        if value:
            yield f"{key}: {scalar(value) if key != 'issued' else value}"
    first, last = head.period
    yield f"period: {last}" if first == last else f"period: [{first}, {last}]"
    if head.file:
        sha256 = f", sha256: {head.sha256}" if head.sha256 else ""
        lines = f", lines: [{head.lines[0]}, {head.lines[1]}]" if head.lines else ""
        yield f"source: {{file: {_inline(head.file)}{sha256}{lines}}}"


def _inline(text: str) -> str:
    """A text within braces, where a comma or a brace means something too."""
    shown = scalar(text)
    return shown if shown[:1] == '"' or not re.search(r"[,{}\[\]:#]", shown) else f'"{shown}"'


def _groups(targets: Sequence[Drafted], head: Head) -> Iterator[str]:
    if not targets:
        yield "# check: 未读出任何目标；请在下面补充 no target was found"
        yield "groups:"
        yield "  目标: []"
        return
    yield "groups:"
    order = {name: number for number, name in reversed(list(enumerate(t.group for t in targets)))}
    for name, found in groupby(sorted(targets, key=lambda t: order[t.group]), lambda t: t.group):
        members = list(found)
        tiers, sections = {t.tier for t in members}, {t.section for t in members}
        tier = members[0].tier if len(tiers) == 1 else Tier.HEADLINE
        section = members[0].section if len(sections) == 1 else ""
        yield f"  {scalar(name or '目标')}:"
        if tier is not Tier.HEADLINE:
            yield f"    tier: {tier}"
        if section:
            yield f"    section: {scalar(section)}"
        yield "    targets:"
        for target in members:
            shown = [*_target(target, head)]
            if target.tier is not tier:
                shown.append(f"tier: {target.tier}")
            if target.section and target.section != section:
                shown.append(f"section: {scalar(target.section)}")
            for doubt in target.doubts:
                yield f"      # check: {comment(doubt)}"
            line = f"  # line {target.line}" if target.line else ""
            yield f"      - {shown[0]}{line}"
            yield from (f"        {text}" for text in shown[1:])


def _target(target: Drafted, head: Head) -> Iterator[str]:
    """The keys of a target; those that the vocabulary knows are left to it."""
    known = vocabulary.indicator(target.indicator) if target.indicator else None
    if known is not None:
        yield f"indicator: {known.id}"
        if target.id and target.id != known.id:
            yield f"id: {scalar(target.id)}"
    else:
        yield f"id: {scalar(target.id or '')}"
    own = {
        "name": target.name,
        "unit": target.unit,
        "better": str(target.better),
        "measure": str(target.measure),
    }
    of_known = (
        {"name": known.name, "unit": known.unit, "better": known.better, "measure": known.measure}
        if known
        else {"unit": ""}
    )
    for key, value in own.items():
        if value != of_known.get(key) and (value or key != "unit"):
            yield f"{key}: {scalar(value)}"
    follows = (known.observed if known else None) or collection_of(target.measure, target.name)
    if target.observed and target.observed is not follows:
        yield f"observed: {target.observed}"
    yield _comparison(target)
    yield from _meaning(target, target.observed or follows, head)
    if target.yearly:
        yield "every: year"
    if target.due and target.due != head.period[1]:
        yield f"due: {target.due}"
    if target.since and target.since <= (target.due or head.period[1]):
        yield f"since: {target.since}"
    if target.base and target.base.year <= (target.due or head.period[1]):
        yield f"base: {{year: {target.base.year}, value: {plain(target.base.value)}}}"
    if target.binding:
        yield f"binding: {target.binding}"
    if target.milestones:
        stages = ", ".join(f"{stage.year}: {plain(stage.value)}" for stage in target.milestones)
        yield f"milestones: {{{stages}}}"
    if target.responsible:
        yield f"responsible: [{', '.join(map(_inline, target.responsible))}]"
    if target.stretch:
        yield f"stretch: {scalar(target.stretch)}"
    if target.scope:
        yield f"scope: {scalar(target.scope)}"
    yield f"wording: {scalar(target.wording)}"
    if target.derived:
        yield "derived: true"
    if target.note:
        yield f"note: {scalar(target.note)}"


def _meaning(target: Drafted, observed: Collection | None, head: Head) -> Iterator[str]:
    """What the words make of the figure: a mean of the plan's years, no bound of prices."""
    has_figure = target.value is not None and target.of is None
    first, due = head.period[0], target.due or head.period[1]
    is_rate = observed is Collection.RATE and target.unit in _RATES
    if is_rate and has_figure and first < due and not target.yearly and says_mean(target.wording):
        yield "average: true"
        if target.since is None:
            yield f"since: {first}"
    is_about = target.comparator is Comparator.ABOUT and target.better is Better.LOWER
    if is_about and has_figure and is_price(target.name) and not says_bound(target.wording):
        yield "expected: true"


def _settled(target: Drafted) -> Drafted:
    """The target without what no file may say: a bound against the better side."""
    if not target.comparator.contradicts(target.better):
        return target
    if target.comparator.compares_with_before:
        state = target.state or target.wording
        return target._replace(
            comparator=Comparator.QUALITATIVE, state=state, measure=Measure.STATE
        )
    doubts = (*target.doubts, "方向与比较词不合，请核对 better")
    return target._replace(better=Better.NONE, doubts=doubts)


def _comparison(target: Drafted) -> str:
    comparator = target.comparator
    if comparator is Comparator.QUALITATIVE:
        return f"{comparator}: {scalar(target.state or target.wording)}"
    if not comparator.takes_figure:
        return f"{comparator}: true"
    if target.of:
        return f"{comparator}: {{of: {scalar(target.of)}}}"
    if target.value is None:
        return f"qualitative: {scalar(target.state or target.wording)}"
    if comparator is Comparator.BETWEEN and target.upper is not None:
        low, high = sorted((target.value, target.upper))
        return f"between: [{plain(low)}, {plain(high)}]"
    return f"{comparator}: {plain(target.value)}"


def _left_out(figures: Sequence[ReadFigure]) -> Iterator[str]:
    """The figures that are no target, by reason: comments at the end of the file."""
    if not figures:
        return
    yield ""
    yield f"# left out 未列为目标的数值：{len(figures)}"
    order = [*_WANTED, *(opinion for opinion in REASONS if opinion not in _WANTED)]
    for opinion in order:
        found = [figure for figure in figures if figure.opinion is opinion]
        if found:
            yield f"# {REASONS[opinion]}（{len(found)}）"
        for figure in found[:_MOST_LISTED]:
            words = comment(figure.words)[:_LONGEST_LISTED]
            yield f"#   {figure.line}: {comment(figure.figure)} | {words}"
        if len(found) > _MOST_LISTED:
            yield f"#   … {len(found) - _MOST_LISTED} more 另有"
