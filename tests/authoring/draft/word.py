"""Word documents for tests, built by hand from the parts of which the format consists."""

import io
import zipfile
from collections.abc import Sequence
from html import escape

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_TYPES = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
_RELATIONS = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="word/document.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"/>'
    "</Relationships>"
)
_STYLES = (
    f'<?xml version="1.0" encoding="UTF-8"?><w:styles {_W}>'
    '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style></w:styles>'
)
_STYLES_RELATION = (
    '<?xml version="1.0" encoding="UTF-8"?>'
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="rId1" Target="styles.xml" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles"/>'
    "</Relationships>"
)


def paragraph(text: str, *, heading: bool = False, raised: str = "") -> str:
    """A paragraph; ``raised`` stands at its end as a superscript."""
    style = '<w:pPr><w:pStyle w:val="2"/></w:pPr>' if heading else ""
    up = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>{}</w:t></w:r>'
    above = up.format(escape(raised)) if raised else ""
    return f"<w:p>{style}<w:r><w:t>{escape(text)}</w:t></w:r>{above}</w:p>"


def table(rows: Sequence[Sequence[str]]) -> str:
    """A table; a cell that begins with ^ is one with the cell above it."""
    lines = []
    for number, row in enumerate(rows):
        cells = []
        for column, text in enumerate(row):
            below = number + 1 < len(rows) and rows[number + 1][column] == "^"
            merged = "<w:vMerge/>" if text == "^" else '<w:vMerge w:val="restart"/>' * below
            content = paragraph("" if text == "^" else text)
            cells.append(f"<w:tc><w:tcPr>{merged}</w:tcPr>{content}</w:tc>")
        lines.append(f"<w:tr>{''.join(cells)}</w:tr>")
    return f"<w:tbl>{''.join(lines)}</w:tbl>"


def docx(*parts: str, declaration: str = "", more: dict[str, bytes] | None = None) -> bytes:
    """A document of paragraphs and tables."""
    body = (
        f'<?xml version="1.0" encoding="UTF-8"?>{declaration}'
        f"<w:document {_W}><w:body>{''.join(parts)}</w:body></w:document>"
    )
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", _TYPES)
        archive.writestr("_rels/.rels", _RELATIONS)
        archive.writestr("word/document.xml", body)
        archive.writestr("word/styles.xml", _STYLES)
        archive.writestr("word/_rels/document.xml.rels", _STYLES_RELATION)
        for name, data in (more or {}).items():
            archive.writestr(name, data)
    return content.getvalue()
