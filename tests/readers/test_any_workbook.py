"""Whatever a workbook is made of, it is read or refused."""

from xml.sax.saxutils import escape, quoteattr

from hypothesis import given, settings
from hypothesis import strategies as st

from dabiao.readers.spreadsheet.process import ProblemError
from tests.readers.tables import SMALL_WORKBOOK, read_workbook
from tests.readers.workbooks import parts_of, zipped


# In these tests, and only there, calamine runs in the process of the tests, and takes it along
# where it aborts (a cell at the far corner of a sheet needs 700 GB): their examples are fixed.
def is_taken_apart_or_refused(content: bytes) -> None:
    """Asserts of a workbook that there is nothing but rows and a problem that is told."""
    try:
        read_workbook(content)
    except ProblemError:
        pass
    except BaseException as panic:
        # calamine may panic: the process that it runs in ends then, and that is told.
        if type(panic).__name__ != "PanicException":
            raise


SIGNATURES = st.sampled_from([b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"PK", b""])


@settings(derandomize=True, max_examples=100)
@given(
    content=st.builds(bytes.__add__, SIGNATURES, st.binary(max_size=2000)),
)
def test_any_bytes_as_a_workbook_are_refused_and_nothing_else(content: bytes) -> None:
    is_taken_apart_or_refused(content)


@settings(derandomize=True, max_examples=150)
@given(
    places=st.lists(
        st.tuples(st.integers(0, len(SMALL_WORKBOOK) - 1), st.integers(0, 255)),
        min_size=1,
        max_size=8,
    ),
    end=st.integers(0, len(SMALL_WORKBOOK)) | st.none(),
)
def test_a_damaged_workbook_is_read_or_refused(
    places: list[tuple[int, int]], end: int | None
) -> None:
    content = bytearray(SMALL_WORKBOOK)
    for place, byte in places:
        content[place] = byte
    is_taken_apart_or_refused(bytes(content[:end]))


PARTS = parts_of(SMALL_WORKBOOK)
SPREADSHEET = "urn:oasis:names:tc:opendocument:xmlns"
ATTRIBUTES = st.dictionaries(
    st.sampled_from(
        ["r", "s", "t", "name", "sheetId", "r:id", "numFmtId", "formatCode", "Id", "Target", "ref", "state", "count",
         "table:name", "table:formula", "table:number-rows-repeated", "table:number-columns-repeated",
         "office:value", "office:value-type", "office:date-value", "calcext:value-type"]
    ),
    st.sampled_from(
        ["0", "1", "-1", "7", "300", "x", "", "A1", "B2", "A1:B3", "XFD9", "e", "s", "str", "inlineStr", "rId1", "Sheet1",
         "percentage", "float", "string", "date", "error", "0.00%", "worksheets/sheet1.xml", "9" * 30]
    ),
    max_size=3,
)  # fmt: skip
TAGS = st.sampled_from(
    ["sheetData", "row", "c", "v", "f", "is", "t", "mergeCells", "mergeCell", "dimension", "sheets", "sheet", "sst", "si",
     "styleSheet", "numFmts", "numFmt", "cellXfs", "xf", "Relationships", "Relationship", "workbook", "worksheet",
     "table:table", "table:table-row", "table:table-cell", "table:covered-table-cell", "text:p"]
)  # fmt: skip


def element(tag: str, attributes: dict[str, str], inside: list[str]) -> str:
    said = "".join(f" {name}={quoteattr(value)}" for name, value in attributes.items())
    return f"<{tag}{said}>{''.join(inside)}</{tag}>"


TREES = st.recursive(
    st.sampled_from(["6.5", "指标", "0", "", "实际值", "#DIV/0!"]).map(escape),
    lambda inside: st.builds(element, TAGS, ATTRIBUTES, st.lists(inside, max_size=4)),
    max_leaves=12,
)
SPACES = (
    'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    + " ".join(f'xmlns:{n}="{SPREADSHEET}:{n}:1.0"' for n in ("office", "table", "text"))
    + ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
)


@settings(derandomize=True, max_examples=200)
@given(name=st.sampled_from(sorted(PARTS)), root=TAGS, inside=st.lists(TREES, max_size=4))
def test_a_workbook_whose_parts_are_any_xml_is_read_or_refused(
    name: str, root: str, inside: list[str]
) -> None:
    xml = f"<{root} {SPACES}>{''.join(inside)}</{root}>"
    is_taken_apart_or_refused(zipped(PARTS | {name: xml.encode()}))


@settings(derandomize=True, max_examples=100)
@given(inside=st.lists(TREES, max_size=4))
def test_an_open_document_of_any_xml_is_read_or_refused(inside: list[str]) -> None:
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    xml = (
        f"<office:document-content {SPACES}><office:body><office:spreadsheet>"
        f'<table:table table:name="a">{"".join(inside)}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    is_taken_apart_or_refused(zipped({"mimetype": kind.encode(), "content.xml": xml.encode()}))
