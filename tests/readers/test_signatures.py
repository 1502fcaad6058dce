"""A file that is no table is told what it is, whatever its name says."""

import io
import zipfile
from pathlib import Path

import pytest

import dabiao
from dabiao.core.lang import Lang
from dabiao.readers.signatures import refusal
from dabiao.render.messages import finding_line
from tests.helpers import DATA, load, told
from tests.readers.tables import SMALL_WORKBOOK


def archive(*names: str, first: str = "") -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as file:
        if first:
            file.writestr("mimetype", first)
        for name in names:
            file.writestr(name, "")
    return content.getvalue()


def compound(stream: str) -> bytes:
    """An OLE file whose directory names one stream."""
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    header[30:32] = (9).to_bytes(2, "little")  # sectors of 512 bytes
    header[48:52] = (1).to_bytes(4, "little")  # the directory is the second one
    return bytes(header) + bytes(512) + "Root Entry".encode("utf-16-le").ljust(128, b"\0") + stream.encode("utf-16-le").ljust(384, b"\0")  # fmt: skip


NO_TABLES = {
    "PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "图片": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
    "图片 ": b"\xff\xd8\xff\xe0\0\x10JFIF",
    "网页": b"\xef\xbb\xbf\r\n<!DOCTYPE html><html>",
    "网页 ": "\ufeff<html><table>".encode("utf-16-le"),
    "MHTML": b"MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related;",
    "XML": b'<?xml version="1.0"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    "XML ": b'<Workbook xmlns="urn:x">',
    "RTF": b"{\\rtf1\\ansi\\deff0",
    "7z": b"7z\xbc\xaf\x27\x1c\0\x04",
    "RAR": b"Rar!\x1a\x07\x01\0",
    "tar": b"a.csv".ljust(257, b"\0") + b"ustar\x0000",
    "压缩文件": b"BZh91AY&SY",
    "压缩文件 ": b"\xfd7zXZ\0\0\x04",
    "Parquet": b"PAR1\x15\x04",
    "SQLite": b"SQLite format 3\0\x10\0",
    "Access": b"\0\x01\0\0Standard ACE DB\0",
    "SPSS": b"$FL2@(#) IBM SPSS STATISTICS",
    "Stata": b"<stata_dta><header><release>118</release>",
    "dBASE": bytes([3, 123, 5, 17, 2, 0, 0, 0, 97, 0, 30, 0]),
    "Lotus": b"\0\0\x02\0\x06\x04\x06\0",
    "Excel 4.0": b"\x09\x04\x06\0\0\0\x10\0",
    "Word": archive("[Content_Types].xml", "word/document.xml"),
    "文字文档": archive("content.xml", first="application/vnd.oasis.opendocument.text"),
    "演示文稿": archive("[Content_Types].xml", "ppt/presentation.xml"),
    "iWork": archive("Index/Document.iwa", "Index/Tables/DataList.iwa"),
    "OFD": archive("OFD.xml", "Doc_0/Document.xml"),
    "压缩包": archive("a.csv", "b.csv"),
    "WPS": compound("WordDocument"),
    "演示文稿 ": compound("PowerPoint Document"),
}


@pytest.mark.parametrize("kind", NO_TABLES)
@pytest.mark.parametrize("name", ["a.csv", "a.xls"])
def test_what_is_no_table_is_refused_by_what_it_is(kind: str, name: str, tmp_path: Path) -> None:
    file = tmp_path / name
    file.write_bytes(NO_TABLES[kind])
    report = dabiao.check(load("hebei-2023"), file)
    assert told(report.findings) == [("D200", 0, 0)]
    chinese, english = (finding_line(report.findings[0], lang) for lang in (Lang.ZH, Lang.EN))
    assert kind.strip() in chinese and ("另存为" in chinese or "解压" in chinese)
    assert "save" in english or "unpack" in english


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"GDP,6\n",
        "指标,实际值\n".encode(),
        "指标,实际值\n".encode("gbk"),
        "指标,实际值\n".encode("utf-16"),
        b"1,\n\n0\n",
        b"0\n\n\n0\n",
        b"\t\n\t\n",
        b"(a),b\n",
        b"P,AR1\n",
        b"\x03",
        b'{"a": 1}',
        b"<5,6\n",
        "<指标>,值\n".encode(),
        SMALL_WORKBOOK,
        SMALL_WORKBOOK[:-100],  # damaged: for the reader of workbooks to tell
        compound("Workbook"),
        b"PK\x03\x04",
        b"\xd0\xcf\x11\xe0",
    ],
)
def test_nothing_else_is_refused(content: bytes) -> None:
    stream = io.BytesIO(content)
    assert refusal(stream) is None
    assert stream.tell() == 0


@pytest.mark.parametrize("ending", ["xlsx", "xls", "ods"])
def test_no_real_workbook_is_refused(ending: str) -> None:
    stream = io.BytesIO((DATA / "submissions" / f"plain-table.{ending}").read_bytes())
    assert refusal(stream) is None


def test_a_list_of_parts_without_end_is_not_taken_apart() -> None:
    end = b"PK\x05\x06" + bytes(8) + (1 << 24).to_bytes(4, "little") + bytes(6)
    assert refusal(io.BytesIO(b"PK\x03\x04" + bytes(1 << 24) + end)) is None
