"""What a file is that is no table, told from its bytes, whatever its name says."""

import os
import re
from typing import BinaryIO, NamedTuple

from dabiao.core.lang import Words

START = 4096
"""How many bytes at the start tell what a file is."""

_ADVICE = Words("save its table as .xlsx or CSV", "请把其中的表格另存为 .xlsx 或 CSV")
_UNPACK = Words("unpack it and submit the tables in it", "请解压后提交其中的表格")
_TABLE = Words("save it as .xlsx or CSV", "请另存为 .xlsx 或 CSV")

_WEB_PAGE = Words("a web page", "网页")
_XML = Words("XML", "XML 文件")
_WORD = Words("a text document (Word or WPS)", "文字文档（Word 或 WPS）")
_SLIDES = Words("a presentation", "演示文稿")
_IMAGE = Words("an image", "图片")
_ARCHIVE = Words("an archive", "压缩包")
_PACKED = Words("a compressed file", "压缩文件")
_OLD_WORKBOOK = Words("a workbook of Excel 4.0 or older", "Excel 4.0 或更早版本的工作簿")


_Found = tuple[Words, Words]
"""What a file is, and what to do with it."""


class _Signature(NamedTuple):
    """How files of a kind begin.

    Attributes:
        first: the bytes one of which comes first, blanks aside; most tables begin with none of any
            signature, and no pattern need be made ready for them.
        pattern: from the first byte on that is no blank.
        kind: what the files are.
        advice: what to do instead.
    """

    first: bytes
    pattern: bytes
    kind: Words
    advice: Words


_SIGNATURES = (
    _Signature(b"<", b"<stata_dta>", Words("a Stata data file", "Stata 数据文件"), _TABLE),
    _Signature(b"<", b"(?i:<!doctype|<html|<table|<head|<meta)", _WEB_PAGE, _TABLE),
    _Signature(b"<", rb"<\?xml|<[A-Za-z][\w:.-]*[\s>/]", _XML, _TABLE),
    _Signature(
        b"MmFfCc",
        b"(?i:mime-version:|from: <saved by|content-type: multipart/related)",
        Words("a saved web page (MHTML)", "网页存档（MHTML）"),
        _TABLE,
    ),
    _Signature(b"{", rb"\{\\rtf", Words("a text document (RTF)", "RTF 文档"), _ADVICE),
    _Signature(b"%", b"%PDF-", Words("a PDF", "PDF 文件"), _ADVICE),
    _Signature(
        b"\x89\xffGIMR",
        rb"\x89PNG\r\n|\xff\xd8\xff|GIF8[79]a|II\*\0|MM\0\*|RIFF....WEBP",
        _IMAGE,
        _ADVICE,
    ),
    _Signature(b"7", rb"7z\xbc\xaf\x27\x1c", Words("a 7z archive", "7z 压缩包"), _UNPACK),
    _Signature(b"R", rb"Rar!\x1a\x07", Words("a RAR archive", "RAR 压缩包"), _UNPACK),
    _Signature(
        b"\x1fB\xfd\x28\x04",
        rb"\x1f\x8b|BZh[1-9]1AY&SY|\xfd7zXZ\0|\x28\xb5\x2f\xfd|\x04\x22\x4d\x18",
        _PACKED,
        _UNPACK,
    ),
    _Signature(b"P", b"PAR1", Words("a Parquet file", "Parquet 文件"), _TABLE),
    _Signature(b"AF", b"ARROW1|FEA1", Words("an Arrow file", "Arrow 文件"), _TABLE),
    _Signature(b"\x89", rb"\x89HDF\r\n", Words("an HDF5 file", "HDF5 文件"), _TABLE),
    _Signature(b"S", rb"SQLite format 3\0", Words("an SQLite database", "SQLite 数据库"), _TABLE),
    _Signature(
        b"\0",
        rb"\0\x01\0\0Standard (?:Jet|ACE) DB",
        Words("an Access database", "Access 数据库"),
        _TABLE,
    ),
    _Signature(b"$", rb"\$FL[23]", Words("an SPSS data file", "SPSS 数据文件"), _TABLE),
    _Signature(
        b"\x03\x83\x8b\xf501",
        # a kind, a date, and in those whose kind is a digit two zeros that no text has
        rb"(?s:[\x03\x83\x8b\xf5].[\x01-\x0c][\x01-\x1f]|[01].[\x01-\x0c][\x01-\x1f].{8}\0\0)",
        Words("a dBASE table (.dbf)", "dBASE 数据表（.dbf）"),
        _TABLE,
    ),
    _Signature(
        b"\0", rb"\0\0\x02\0|\0\0\x1a\0", Words("a Lotus 1-2-3 sheet", "Lotus 1-2-3 表格"), _TABLE
    ),
)
_OLD_SHEETS = (b"\x09\0\x04\0", b"\x09\2\6\0", b"\x09\4\6\0")
"""How sheets of the oldest versions of Excel begin; the first byte is a tab, but no blank here."""

_TAR = slice(257, 262)
_BLANKS = b"\xef\xbb\xbf \t\r\n"

_IN_ZIP = (
    (b"word/", _WORD, _ADVICE),
    (b"ppt/", _SLIDES, _ADVICE),
    (b"Index/Document.iwa", Words("a document of Apple's iWork", "苹果 iWork 文档"), _TABLE),
    (b"OFD.xml", Words("an OFD document", "OFD 文档"), _ADVICE),
)
_MAY_BE_WORKBOOK = (b"xl/", b"content.xml")
_OPEN_TEXT = b"application/vnd.oasis.opendocument.text"
_OPEN_SLIDES = b"application/vnd.oasis.opendocument.presentation"
_IN_OLE = (("WordDocument", _WORD), ("PowerPoint Document", _SLIDES))
_OLE = b"\xd0\xcf\x11\xe0"
_MARKS_OF_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_END_OF_ZIP = b"PK\x05\x06"
_LONGEST_END = 22 + (1 << 16)
_LONGEST_LIST = 1 << 20


def refusal(stream: BinaryIO) -> Words | None:
    """Why a file is no table, and what to do; None if nothing speaks against reading it.

    Args:
        stream: seekable, at its start, where it is left.
    """
    start = stream.read(START)
    if start.startswith(b"PK\x03\x04"):
        found = _in_zip(stream, start)
    elif start.startswith(_OLE):
        found = _in_compound_file(stream, start)
    else:
        found = _of_signature(start)
    stream.seek(0)
    if found is None:
        return None
    kind, advice = found
    return Words(f"it is {kind.en}; {advice.en}", f"文件是{kind.zh}；{advice.zh}")


def _of_signature(start: bytes) -> _Found | None:
    if start.startswith(_MARKS_OF_UTF16):
        start = start[2:].replace(b"\0", b"")
    if start.startswith(_OLD_SHEETS):
        return _OLD_WORKBOOK, _TABLE
    if start[_TAR] == b"ustar":
        return Words("a tar archive", "tar 归档文件"), _UNPACK
    start = start.lstrip(_BLANKS)
    for signature in _SIGNATURES:
        if start[:1] and start[0] in signature.first and re.match(signature.pattern, start):
            return signature.kind, signature.advice
    return None


def _in_zip(stream: BinaryIO, start: bytes) -> _Found | None:
    """What a ZIP archive is that holds no workbook; None where it may, or is damaged."""
    parts = _list_of_parts(stream)
    if _OPEN_TEXT in start[:200] or _OPEN_SLIDES in start[:200]:
        return (_WORD if _OPEN_TEXT in start[:200] else _SLIDES), _ADVICE
    if parts is None or any(part in parts for part in _MAY_BE_WORKBOOK):
        return None
    for part, kind, advice in _IN_ZIP:
        if part in parts:
            return kind, advice
    return _ARCHIVE, _UNPACK


def _list_of_parts(stream: BinaryIO) -> bytes | None:
    """The list at the end of a ZIP archive, as its bytes; None where it is not to be found.

    It is not taken apart: a list of a million parts would fill the memory.
    """
    size = stream.seek(0, os.SEEK_END)
    stream.seek(max(0, size - _LONGEST_END))
    tail = stream.read(_LONGEST_END)
    end = tail.rfind(_END_OF_ZIP)
    if end < 0:
        return None
    length = int.from_bytes(tail[end + 12 : end + 16], "little")
    begins = size - len(tail) + end - length
    if begins < 0 or length > _LONGEST_LIST:
        return None
    stream.seek(begins)
    return stream.read(length)


def _in_compound_file(stream: BinaryIO, start: bytes) -> _Found | None:
    """What an OLE compound file is, by the streams that its directory begins with."""
    size = 1 << (int.from_bytes(start[30:32], "little") & 15)
    stream.seek((int.from_bytes(start[48:52], "little") + 1) * size)
    directory = stream.read(START)
    for name, kind in _IN_OLE:
        if name.encode("utf-16-le") in directory:
            return kind, _ADVICE
    return None
