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
_TAKEN = ("utf-16", "gb18030")
"""What is worth a finding where the program chose it."""
_NAMES = {"utf-8-sig": "UTF-8", "big5": "Big5", "big5hkscs": "Big5-HKSCS", "shift_jis": "Shift_JIS"}
"""Encodings whose usual names are not just those of Python in capitals."""
_CHUNK = 1 << 20
_SAMPLE = 1 << 16
_USUAL_SHARE = 0.9
_FEWEST_OF_UTF8 = 3
"""Characters of Chinese: fewer may be GB18030 that happens to look like UTF-8."""
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
    elif (damage := _undecodable(stream, chosen)) is not None:
        raise _not_all(_usual_name(chosen), _line_at(stream, damage))
    if not encoding and chosen in _TAKEN:
        findings.add(ENCODING_TAKEN, Location(file), encoding=_usual_name(chosen))
    stream.seek(0)
    return io.TextIOWrapper(stream, encoding=chosen, newline="")


def _usual_name(encoding: str) -> str:
    """What people call an encoding, however it is spelt: GBK, UTF-8, Big5."""
    name = codecs.lookup(encoding).name
    return _NAMES.get(name, name.upper().replace("ISO8859", "ISO-8859"))


def _not_all(name: str, line: int) -> ReadError:
    """The error for a file of which a part is in another encoding, or damaged."""
    return ReadError(
        Words(
            f"not {name} from line {line} on; save the whole file as “CSV UTF-8”, or name its "
            "encoding with --encoding",
            f"从第 {line} 行起不是 {name} 编码；请将整个文件另存为“CSV UTF-8”，或用 --encoding 指明编码",
        ),
        line,
        1,
    )


def _marked(stream: BinaryIO) -> str | None:
    start = stream.read(4)
    stream.seek(0)
    return next((name for mark, name in _MARKS.items() if start.startswith(mark)), None)


def _found(stream: BinaryIO) -> str:
    """The encoding of text without a byte order mark."""
    sample = stream.read(_SAMPLE)
    if sample.count(0) * 4 > len(sample):
        raise ReadError(_UNKNOWN)  # UTF-16 or UTF-32 without a mark: which, nobody knows
    damage = _undecodable(stream, "utf-8")
    if damage is None:
        if not _may_be_chinese_after_all(sample) or not _is_chinese_gb18030(stream, sample):
            return "utf-8"
        return "gb18030"
    line = _line_at(stream, damage)
    before, after = _around(stream, damage)
    if _is_chinese_utf8(before):
        raise _not_all("UTF-8", line)
    if _is_chinese_gb18030(stream, sample + after):
        return "gb18030"
    raise ReadError(_UNKNOWN, line, 1)


def _around(stream: BinaryIO, position: int) -> tuple[bytes, bytes]:
    """The bytes before a position, and those from the beginning of its line on."""
    first = max(0, position - _SAMPLE)
    stream.seek(first)
    before = stream.read(position - first)
    begins = max(before.rfind(b"\n"), before.rfind(b"\r")) + 1
    return before, before[begins:] + stream.read(_SAMPLE)


def _is_chinese_utf8(text: bytes) -> bool:
    """Whether bytes are beyond doubt Chinese in UTF-8: what follows is damaged, or appended."""
    letters = [c for c in text.decode("utf-8", "ignore") if ord(c) >= 0x800]
    return len(letters) >= _FEWEST_OF_UTF8 and _reads_like_chinese("".join(letters))


def _is_chinese_gb18030(stream: BinaryIO, sample: bytes) -> bool:
    """Whether all of a stream may be GB18030, and a sample of it reads like Chinese."""
    like_chinese = _reads_like_chinese(sample.decode("gb18030", "ignore"))
    return like_chinese and _undecodable(stream, "gb18030") is None


def _undecodable(stream: BinaryIO, encoding: str) -> int | None:
    """The position of the first bytes that the encoding does not allow; None where all are."""
    if codecs.lookup(encoding).name == "utf-8-sig":
        encoding = "utf-8"  # which allows the mark, and counts it when it says where an error is
    try:
        decoder = codecs.getincrementaldecoder(encoding)()
    except LookupError:  # punycode and the like, which are no encodings of files
        return 0
    stream.seek(0)
    done = waiting = 0
    for chunk in _chunks(stream):
        try:
            decoder.decode(chunk, final=not chunk)
        except UnicodeError as error:
            return max(0, done - waiting + getattr(error, "start", 0))
        done += len(chunk)
        waiting = len(decoder.getstate()[0])  # the beginning of a character, decoded with the next
    return None


def _line_at(stream: BinaryIO, position: int) -> int:
    """The line, from 1, in which a byte stands; lines end as in any of the systems."""
    stream.seek(0)
    before = stream.read(position)
    return 1 + before.count(b"\n") + before.count(b"\r") - before.count(b"\r\n")


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
