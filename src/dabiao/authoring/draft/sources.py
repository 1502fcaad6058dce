"""The text of a source, whatever kind of file it is: plain text, a Word document, a workbook."""

import hashlib

from dabiao.authoring.draft.docx import docx_lines, is_docx
from dabiao.authoring.draft.sheets import is_table, table_lines
from dabiao.authoring.draft.text import SourceText, decoded


def source_text(data: bytes, name: str) -> SourceText:
    """The lines of a source, in which the wordings of its targets stand.

    Raises:
        DabiaoError: it is a Word document or a workbook that cannot be read.
    """
    if is_docx(data):
        return SourceText(name, docx_lines(data, name), hashlib.sha256(data).hexdigest())
    if is_table(data, name):
        return SourceText(name, table_lines(data, name), hashlib.sha256(data).hexdigest())
    return decoded(data, name)
