"""Everything that a document says of one target, as labelled lines."""

from dabiao.core.decimals import plain
from dabiao.core.lang import Lang, Words
from dabiao.core.quantities import with_unit
from dabiao.model.document import Document, Source, Target
from dabiao.render.phrases import BINDINGS, MEASURES, TIERS, heading, named, target_text

LABELS = {
    "target": Words("Target", "目标"),
    "stretch": Words("Striven for", "争取目标"),
    "expected": Words("No bound", "非上限"),
    "due": Words("Due", "目标年"),
    "base": Words("Base value", "基期值"),
    "binding": Words("Binding", "指标属性"),
    "from": Words("Set by", "由其规定"),
    "responsible": Words("Responsible", "责任单位"),
    "scope": Words("Scope", "范围"),
    "measure": Words("Measure", "口径"),
    "tier": Words("Tier", "层级"),
    "wording": Words("Wording", "原文"),
    "section": Words("Section", "出处"),
    "document": Words("Document", "文件名称"),
    "source": Words("Source", "来源"),
    "note": Words("Note", "说明"),
}


_EXPECTED = Words(
    "expected only: what is lower by more than the tolerance is not judged",
    "仅为预期数：低于此数且超出“左右”幅度的，不作达标或未达标判断",
)
_IN_EACH = Words("{0}, in each year", "{0}，逐年要求")


def card_lines(document: Document, target: Target, lang: Lang) -> dict[str, str]:
    """What there is to say, by the keys of the labels, the target itself first."""
    base, binding = target.base, target.binding
    years = str(target.due) if target.since is None else f"{target.since}–{target.due}"
    lines = {
        "target": target_text(target, document, lang),
        "stretch": target.stretch,
        "expected": _EXPECTED(lang) if target.expected else None,
        "due": _IN_EACH(lang).format(years) if target.yearly else years,
        "base": with_unit(plain(base.value), target.unit) + f" ({base.year})" if base else None,
        "binding": BINDINGS[binding](lang) if binding else None,
        "from": target.delegated_to,
        "scope": target.scope,
        "measure": MEASURES[target.indicator.measure](lang),
        "tier": TIERS[target.tier](lang),
        "wording": target.wording,
        "section": " · ".join(
            filter(None, [document.id, target.section, heading(target.group, lang)])
        ),
        "document": _cited(document, lang),
        "responsible": "、".join(target.responsible),
        "source": published_as(document.source),
        "note": target.note,
    }
    return {key: text for key, text in lines.items() if text}


def _cited(document: Document, lang: Lang) -> str:
    """The document as one cites it: its title, who issued it, its number and the day."""
    title = named(document.title, document.title_en, lang)
    return " · ".join(filter(None, [title, issued_as(document)]))


def issued_as(document: Document) -> str:
    """Who issued the document, its number and the day; empty where nothing of it is known."""
    day = document.issued.isoformat() if document.issued else None
    return " · ".join(filter(None, [document.issuer, document.number, day]))


def published_as(source: Source | None) -> str | None:
    """Where the text was published; nothing where all that is known is the name of a file."""
    if source is None:
        return None
    day = source.date.isoformat() if source.date else None
    return " · ".join(filter(None, [source.title, source.publisher, day, source.url]))
