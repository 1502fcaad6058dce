"""What the library holds as JSON: documents, targets, and indicators of the vocabulary."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from dabiao.model.document import Document, Source, Target

if TYPE_CHECKING:
    from dabiao.library.compare import Shared
    from dabiao.library.usage import Used


def document_as_json(document: Document) -> dict[str, Any]:
    """The head of a document."""
    region, source = document.region, document.source
    return {
        "id": document.id,
        "title": document.title,
        "title_en": document.title_en,
        "region": {"name": region.name, "name_en": region.name_en, "code": region.code},
        "issuer": document.issuer,
        "number": document.number,
        "issued": document.issued.isoformat() if document.issued else None,
        "status": document.status,
        "period": list(document.period),
        "source": _source(source) if source else None,
        "note": document.note,
    }


def left_out_as_json(document: Document) -> list[dict[str, Any]]:
    """The figures that a document leaves out on purpose."""
    return [
        {
            "words": each.words,
            "reason": each.reason,
            "line": each.line,
            "of": each.of,
            "note": each.note,
        }
        for each in document.left_out
    ]


def target_as_json(target: Target) -> dict[str, Any]:
    """Everything that a document says of one target."""
    base = target.base
    return {
        "id": target.id,
        "indicator": target.indicator.id,
        "name": target.name,
        "name_en": target.indicator.name_en,
        "group": target.group.name,
        "tier": target.tier,
        "measure": target.indicator.measure,
        "observed": target.observed,
        "every": "year" if target.yearly else None,
        "better": target.better,
        "comparator": target.comparator,
        "value": target.value,
        "upper": target.upper,
        "of": target.of,
        "from": target.delegated_to,
        "state": target.state,
        "expected": target.expected,
        "stretch": target.stretch,
        "unit": target.unit or None,
        "since": target.since,
        "due": target.due,
        "average": target.average,
        "base": {"year": base.year, "value": base.value} if base else None,
        "binding": target.binding,
        "scope": target.scope,
        "wording": target.wording,
        "section": target.section,
        "responsible": list(target.responsible),
        "derived": target.derived,
        "note": target.note,
    }


def comparison_as_json(documents: Sequence[Document], shared: "Sequence[Shared]") -> dict[str, Any]:
    """Per shared indicator the targets of each document, and who aims highest."""
    ids = [document.id for document in documents]
    indicators = [
        {
            "id": row.indicator.id,
            "name": row.indicator.name,
            "name_en": row.indicator.name_en,
            "highest": [ids[position] for position in sorted(row.highest)],
            "contradiction": row.contradiction,
            "targets": {
                document_id: [target_as_json(target) for target in targets]
                for document_id, targets in zip(ids, row.targets, strict=True)
            },
        }
        for row in shared
    ]
    return {"documents": ids, "indicators": indicators}


def _source(source: Source) -> dict[str, Any]:
    return {
        "file": source.file,
        "sha256": source.sha256,
        "lines": [list(ends) for ends in source.lines],
        "title": source.title,
        "publisher": source.publisher,
        "date": source.date.isoformat() if source.date else None,
        "url": source.url,
    }


def indicator_as_json(used: "Used") -> dict[str, Any]:
    """An indicator, and the ids of the documents that use it."""
    indicator = used.indicator
    return {
        "id": indicator.id,
        "name": indicator.name,
        "name_en": indicator.name_en,
        "aliases": list(indicator.aliases),
        "unit": indicator.unit or None,
        "measure": indicator.measure,
        "better": indicator.better,
        "documents": list(used.documents),
    }
