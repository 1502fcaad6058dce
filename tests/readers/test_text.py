"""The encoding is found beyond doubt, or the file is refused at the line that is in another one."""

from pathlib import Path

import pytest

import dabiao
from dabiao.core.lang import Lang
from dabiao.model.report import Report
from dabiao.render.messages import finding_line
from tests.helpers import load, told

HEAD = "指标,实际值,单位,年份\r\n"
GDP = "地区生产总值,5.8,%,2023\r\n"
GRAIN = "粮食总产量,762,亿斤,2023\r\n"


def check_bytes(content: bytes, folder: Path, encoding: str | None = None) -> Report:
    file = folder / "actuals.csv"
    file.write_bytes(content)
    return dabiao.check(load("hebei-2023"), file, encoding=encoding)


def reported(report: Report) -> set[str]:
    return {result.target.id for result in report.results if result.observation}


@pytest.mark.parametrize(
    "content",
    [
        b"\xef\xbb\xbf" + (HEAD + GDP).encode() + GRAIN.encode("gbk"),
        (HEAD + GDP).encode() + GRAIN.encode("gbk"),
        (HEAD + GDP).encode() + GRAIN.encode().replace(b"\xa3", b"", 1),
        (HEAD + GDP).encode() + b"\xed\xa0\xbd\xed\xb8\x80" + GRAIN.encode(),  # CESU-8
        (HEAD + GDP).encode() + (HEAD + GRAIN).encode("gbk"),
        (HEAD + GDP).replace("\r\n", "\r").encode() + GRAIN.encode("gbk"),
    ],
    ids=["bom", "mixed", "lost-byte", "cesu-8", "joined", "cr"],
)
def test_utf8_that_goes_over_into_something_else_is_refused_at_that_line(
    content: bytes, tmp_path: Path
) -> None:
    report = check_bytes(content, tmp_path)
    assert told(report.findings) == [("D200", 3, 1)]
    assert not reported(report)
    sentence = finding_line(report.findings[0], Lang.EN)
    assert "not UTF-8 from line 3 on; save the whole file as “CSV UTF-8”" in sentence
    assert "从第 3 行起不是 UTF-8 编码" in finding_line(report.findings[0], Lang.ZH)


@pytest.mark.parametrize(
    ("encoding", "name"),
    [("utf-8", "UTF-8"), ("utf-8-sig", "UTF-8"), ("gbk", "GBK"), ("big5", "Big5"), ("U8", "UTF-8")],
)
def test_an_encoding_is_called_by_its_usual_name(encoding: str, name: str, tmp_path: Path) -> None:
    content = b"indicator,value\r\n" + b"\xff\xff\xff,5\r\n"
    report = check_bytes(content, tmp_path, encoding)
    assert told(report.findings) == [("D200", 2, 1)]
    assert f"not {name} from line 2 on" in finding_line(report.findings[0], Lang.EN)


def test_chinese_far_below_plain_letters_is_decoded(tmp_path: Path) -> None:
    rows = "".join(f"measure {number},1,,2023\r\n" for number in range(4000))  # 80 KB
    content = b"indicator,value,unit,year\r\n" + rows.encode() + GRAIN.encode("gbk")
    report = check_bytes(content, tmp_path)
    assert reported(report) == {"grain-output"}
    assert "D222" in {finding.code for finding in report.findings}


def test_a_character_across_two_pieces_of_the_file_counts_for_its_line(tmp_path: Path) -> None:
    long = "注" * 400_000  # over the MiB that is decoded at a time
    content = (HEAD + GDP + long + "\r\n").encode() + GRAIN.encode("gbk")
    assert told(check_bytes(content, tmp_path).findings)[0] == ("D200", 4, 1)


@pytest.mark.parametrize("text", [HEAD + GDP + GRAIN, "指标,实际值\r\n粮食总产量,762亿斤\r\n"])
def test_gbk_throughout_is_still_read(text: str, tmp_path: Path) -> None:
    assert "grain-output" in reported(check_bytes(text.encode("gbk"), tmp_path))


def test_nul_bytes_are_no_traceback(tmp_path: Path) -> None:
    report = check_bytes((HEAD + GDP + "粮\0食总产量,762,亿斤,2023\r\n").encode(), tmp_path)
    assert ("D227", 3, 1) in told(report.findings)
