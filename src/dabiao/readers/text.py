"""From bytes to text: finds the encoding of a file, or refuses where that would be a guess."""

import codecs
import io
from collections.abc import Iterator
from typing import BinaryIO

from dabiao.core.lang import Words
from dabiao.findings.collector import Findings
from dabiao.findings.rules.files import ENCODING_TAKEN
from dabiao.model.finding import Location
from dabiao.readers.interface import ReadError

_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_NAMES = {"utf-16": "UTF-16", "gb18030": "GB18030"}
_CHUNK = 1 << 20
_SAMPLE = 1 << 16
_USUAL_SHARE = 0.9
_HEADERS = ("指标", "实际值", "完成值", "完成情况", "单位", "年份", "年度", "地区")

_UNKNOWN = Words(
    "its encoding cannot be told; name it with --encoding, or save it as “CSV UTF-8”",
    "无法判断文件编码；请用 --encoding 指明，或另存为“CSV UTF-8”",
)


def is_encoding(name: str) -> bool:
    """Whether an encoding of text is called so; base64, for one, is none of text."""
    try:
        "".encode(name)
    except (LookupError, ValueError):
        return False
    return True


def text_of(
    stream: BinaryIO, file: str, encoding: str | None, findings: Findings
) -> io.TextIOWrapper:
    """The text of a stream, decoded as it is read.

    Args:
        stream: seekable, at its start.
        file: its name, for the finding that names the encoding where it is not UTF-8.
        encoding: named by the caller; None to find it: by its byte order mark, else UTF-8 if all
            of it is, else GB18030 if all of it is, and reads like Chinese.
        findings: where the encoding that was taken is noted.

    Raises:
        ReadError: no encoding fits.
    """
    chosen = encoding or _marked(stream)
    if chosen is None:
        chosen = _found(stream)  # which has gone through all of it
    elif line := _undecodable(stream, chosen):
        name = _NAMES.get(chosen, chosen)
        raise ReadError(Words(f"not {name} text", f"不是 {name} 编码的文本"), line, 1)
    if not encoding and chosen in _NAMES:
        findings.add(ENCODING_TAKEN, Location(file), encoding=_NAMES[chosen])
    stream.seek(0)
    return io.TextIOWrapper(stream, encoding=chosen, newline="")


def _marked(stream: BinaryIO) -> str | None:
    start = stream.read(4)
    stream.seek(0)
    return next((name for mark, name in _MARKS.items() if start.startswith(mark)), None)


def _found(stream: BinaryIO) -> str:
    """The encoding of text without a byte order mark."""
    sample = stream.read(_SAMPLE)
    if sample.count(0) * 4 > len(sample):
        raise ReadError(_UNKNOWN)  # UTF-16 or UTF-32 without a mark: which, nobody knows
    not_utf8 = _undecodable(stream, "utf-8")
    if not not_utf8 and not _may_be_chinese_after_all(sample):
        return "utf-8"
    if not _undecodable(stream, "gb18030") and _reads_like_chinese(
        sample.decode("gb18030", "ignore")
    ):
        return "gb18030"
    if not_utf8:
        raise ReadError(_UNKNOWN, not_utf8, 1)
    return "utf-8"


def _undecodable(stream: BinaryIO, encoding: str) -> int:
    """The line of the first bytes that the encoding does not allow; 0 where there are none."""
    try:
        decoder = codecs.getincrementaldecoder(encoding)()
        stream.seek(0)
        done = 0
        for chunk in _chunks(stream):
            try:
                decoder.decode(chunk, final=not chunk)
            except UnicodeError as error:
                return _line_at(stream, done + getattr(error, "start", 0))
            done += len(chunk)
    except LookupError:
        return 1
    return 0


def _line_at(stream: BinaryIO, position: int) -> int:
    """The line, from 1, in which a byte stands."""
    stream.seek(0)
    return 1 + stream.read(position).count(b"\n")


def _chunks(stream: BinaryIO) -> Iterator[bytes]:
    """The bytes in pieces, and an empty piece at the end."""
    while chunk := stream.read(_CHUNK):
        yield chunk
    yield b""


def _may_be_chinese_after_all(sample: bytes) -> bool:
    """Whether valid UTF-8 could as well be GB18030: a few words of it can look like both.

    Two bytes of GB18030 may be a letter such as ƽ in UTF-8. Text with letters beyond those of
    Western Europe and μ, and with none of Chinese, is more likely to be Chinese in GB18030.
    """
    letters = [c for c in sample.decode("utf-8", "ignore") if not c.isascii()]
    if any(ord(c) >= 0x800 for c in letters):
        return False
    return any(ord(c) > 0xFF and c != "μ" for c in letters)


def _reads_like_chinese(text: str) -> bool:
    """Whether it has a header of ours, or nearly only characters of GB 2312, the usual ones."""
    if any(header in text for header in _HEADERS):
        return True
    letters = [c for c in text if not c.isascii()]
    usual = sum(_is_usual(c) for c in letters)
    return usual > 0 and usual >= _USUAL_SHARE * len(letters)


def _is_usual(character: str) -> bool:
    try:
        character.encode("gb2312")
    except UnicodeEncodeError:
        return character in "—–²³µ％"
    return True
