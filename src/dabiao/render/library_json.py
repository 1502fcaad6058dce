"""What the library holds as JSON: documents, and indicators of the vocabulary."""

from typing import TYPE_CHECKING, Any

from dabiao.model.document import Document, Source

if TYPE_CHECKING:
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
