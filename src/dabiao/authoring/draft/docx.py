"""Reads a Word document (.docx): its paragraphs, headings and tables as the lines of a text.

mammoth, which knows the format, builds the whole document in memory: what it is given is bounded
first, and holds no declarations of entities, inside or outside of it.
"""

import re
import zipfile
from html.parser import HTMLParser
from io import BytesIO
from xml.parsers import expat

from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.readers.spreadsheet.archive import check_archive
from dabiao.readers.spreadsheet.interface import ProblemError

_MOST_XML = 32 << 20
"""Bytes of XML, unfolded: a plan of 200 pages has one or two millions."""
_DEEPEST = 250
_MOST_PARTS = 10_000
_MOST_CELLS = 60
_MOST_LINES = 200_000
_XML = (".xml", ".rels")
_MAIN = "word/document.xml"
_SUPERSCRIPT = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
_CELLS = ("td", "th")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_BLOCKS = ("p", "li", *_HEADINGS)
_NUMBERED = (
    r"[（(]?[一二三四五六七八九十百]{1,4}[、．)）]|第.{1,4}[章节篇部]|[（(]?[0-9]{1,2}[.．、)）]"
)

_NOT_READ = Words("{file} cannot be read: {problem}", "无法读取 {file}：{problem}")
_DAMAGED = Words(
    "it is damaged, or no Word document; save it anew as .docx or as text",
    "文件已损坏，或不是 Word 文档；请另存为 .docx 或纯文本",
)
_ENTITIES = Words(
    "it declares a document type, which no Word document needs",
    "其中含有文档类型声明，正常的 Word 文档没有",
)
_TOO_LARGE = Words("it is too large to be read", "文件过大，无法读取")
_TOO_DEEP = Words("its parts are nested too deeply", "文件结构嵌套过深")


class _RefusedError(Exception):
    def __init__(self, problem: Words) -> None:
        super().__init__(problem.en)
        self.problem = problem


def is_docx(data: bytes) -> bool:
    """Whether bytes are a Word document, whatever the file is called."""
    if not data.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return _MAIN in archive.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False


def docx_lines(data: bytes, file: str) -> list[str]:
    """The lines of a Word document: a paragraph each, the rows of tables with bars around their cells.

    Raises:
        DabiaoError: it cannot be read, or unfolds beyond measure.
    """
    try:
        _check(data)
        return _lines(data)
    except _RefusedError as error:
        problem = error.problem
    except ProblemError as error:
        problem = Words(*error.problem)
    except RecursionError:
        problem = _TOO_DEEP
    except Exception:  # of the library, whose errors are whatever a damaged file causes
        problem = _DAMAGED
    raise DabiaoError(_NOT_READ, file=file or "-", problem=problem)


def _check(data: bytes) -> None:
    """Refuses what would not fit into memory, and what refers to anything outside.

    Raises:
        _RefusedError: it does.
        Exception: of the libraries, where the archive is damaged.
    """
    check_archive(data)
    with zipfile.ZipFile(BytesIO(data)) as archive:
        parts = archive.infolist()
        of_xml = [part for part in parts if part.filename.casefold().endswith(_XML)]
        if len(parts) > _MOST_PARTS or sum(part.file_size for part in of_xml) > _MOST_XML:
            raise _RefusedError(_TOO_LARGE)
        for part in of_xml:
            _check_xml(archive.read(part))


def _check_xml(content: bytes) -> None:
    parser = expat.ParserCreate()
    depth = 0

    def refuse(*_: object) -> None:
        raise _RefusedError(_ENTITIES)

    def begin(*_: object) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise _RefusedError(_TOO_DEEP)

    def end(_: object) -> None:
        nonlocal depth
        depth -= 1

    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler, parser.EndElementHandler = begin, end
    parser.Parse(content, True)


def _lines(data: bytes) -> list[str]:
    import mammoth  # type: ignore[import-untyped]  # noqa: PLC0415 - few drafts are made from Word

    # Pictures are left out; nothing is looked for outside of the file.
    html = mammoth.convert_to_html(
        BytesIO(data),
        convert_image=mammoth.images.img_element(lambda _: {}),
        include_embedded_style_map=False,  # it is the document's, which may say anything
        external_file_access=False,
    ).value
    page = _Page()
    page.feed(html)
    page.close()
    return page.lines


class _Page(HTMLParser):
    """The lines of the page that the library makes of a document."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[str] = []
        self._text: list[str] = []
        self._row: list[str] | None = None
        self._spans: dict[int, tuple[int, str]] = {}
        """Of the columns into which a cell from a row above reaches: how many rows yet, its text."""
        self._tables = self._notes = 0
        self._raised = False
        self._cell = (1, 1)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begins a table, a row, a cell, or what stands raised."""
        said = dict(attrs)
        if tag == "a" and re.match("#(?:foot|end)note", said.get("href") or ""):
            self._notes += 1
        elif tag == "sup":
            self._raised = True
        elif tag == "table":
            self._tables += 1
            if self._tables == 1:
                self._flush()
                self._spans = {}
        elif tag == "tr" and self._tables == 1:
            self._row = []
        elif tag in _CELLS and self._tables == 1:
            self._text = []
            self._cell = _span(said.get("colspan")), _span(said.get("rowspan"))
        elif tag == "br":
            self._text.append(" " if self._row is not None else "\n")

    def handle_endtag(self, tag: str) -> None:
        """Ends a line, a cell, a row, a table."""
        if tag == "a" and self._notes:
            self._notes -= 1
        elif tag == "sup":
            self._raised = False
        elif tag == "table":
            self._tables = max(0, self._tables - 1)
            if not self._tables:
                self._row = None
                self._add("")
        elif tag in _CELLS and self._tables == 1 and self._row is not None:
            self._end_cell(self._row)
        elif tag == "tr" and self._tables == 1 and self._row is not None:
            self._fill(self._row)
            self._add("| " + " | ".join(self._row) + " |")
            self._row = None
        elif tag in _BLOCKS:
            if self._row is not None:
                self._text.append(" ")
            else:
                self._flush(tag)

    def handle_data(self, data: str) -> None:
        """The words themselves; a note's number is none of them."""
        if not self._notes:
            self._text.append(data.translate(_SUPERSCRIPT) if self._raised else data)

    def close(self) -> None:
        """Ends the last line."""
        super().close()
        self._flush()

    def _flush(self, block: str = "p") -> None:
        """Ends a paragraph; a heading without a number of its own is marked as in Markdown."""
        text = "".join(self._text).strip()
        if text and block in _HEADINGS and not re.match(_NUMBERED, text):
            text = "#" * int(block[1]) + " " + " ".join(text.split())
        for line in text.split("\n") if text else ():
            self._add(line.strip())
        self._text = []

    def _add(self, line: str) -> None:
        if len(self.lines) >= _MOST_LINES:
            raise _RefusedError(_TOO_LARGE)
        self.lines.append(line)

    def _end_cell(self, row: list[str]) -> None:
        """A cell that reaches over several columns or rows stands in all of them."""
        self._fill(row)
        text = " ".join("".join(self._text).replace("|", "｜").split())
        columns, rows = self._cell
        for _ in range(columns):
            if len(row) >= _MOST_CELLS:
                break
            if rows > 1:
                self._spans[len(row)] = (rows - 1, text)
            row.append(text)
        self._text = []

    def _fill(self, row: list[str]) -> None:
        """Adds what reaches down from the rows above."""
        while (above := self._spans.get(len(row))) is not None:
            left, text = above
            if left == 1:
                del self._spans[len(row)]
            else:
                self._spans[len(row)] = (left - 1, text)
            row.append(text)


def _span(text: str | None) -> int:
    return min(int(text), _MOST_CELLS) if text and text.isdecimal() and len(text) < 5 else 1
