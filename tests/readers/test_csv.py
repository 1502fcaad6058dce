"""CSV is read as it arrives; what cannot be read is a finding with its place."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import dabiao
from dabiao.core.lang import Lang
from dabiao.model.report import Report
from dabiao.render.messages import message
from tests.helpers import codes, load, told


def check_bytes(content: bytes, folder: Path) -> Report:
    file = folder / "actuals.csv"
    file.write_bytes(content)
    return dabiao.check(load("hebei-2023"), file)


@pytest.mark.parametrize(
    "content",
    [
        "指标,实际值,单位,年份\n地区生产总值,6,%,2023\n",
        "\ufeff指标,实际值,单位,年份\r\n地区生产总值,6,%,2023\r\n",
        "Year,Unit,Value,Indicator\n2023,%,6,GDP\n",
        "年度,计量单位,完成值,指标名称\n2023年,％,６,ＧＤＰ\n",
        "\n\n指标 , 实际值\n\nGDP,6%\n",
        '"指标","实际值"\n"地区\n生产总值","6%"\n',
    ],
)
def test_columns_are_found_by_their_headers_in_any_order(content: str, tmp_path: Path) -> None:
    report = check_bytes(content.encode(), tmp_path)
    assert not report.findings
    assert report.results[0].verdict is dabiao.Verdict.MET


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("指標,實際值\n地區生產總值,6\n".encode("big5"), ("D200", 1, 1)),
        (b"", ("D200", 0, 0)),
        ("数据\n6\n".encode(), ("D202", 1, 1)),
        ("指标,值,数值\nGDP,6,7\n".encode(), ("D200", 1, 3)),
        ('指标,值\nGDP,"6\n'.encode(), ("D200", 2, 1)),
        ("指标,值\nGDP,1,200\n".encode(), ("D214", 2, 3)),
        ("指标,值,年份\nGDP,6,去年\n".encode(), ("D207", 2, 3)),
        ("指标,值,单位\nGDP,6%,亿元\n".encode(), ("D216", 2, 3)),
        (f"指标,值\n{'长' * 20_000},6\n".encode(), ("D200", 2, 1)),
    ],
)
def test_what_is_wrong_is_told_with_its_place(
    content: bytes, expected: tuple[str, int, int], tmp_path: Path
) -> None:
    assert told(check_bytes(content, tmp_path).findings)[0] == expected


def test_a_file_that_cannot_be_read_does_not_keep_the_others_from_being_checked(
    tmp_path: Path,
) -> None:
    good = tmp_path / "good.csv"
    good.write_text("指标,值\nGDP,6%\n", encoding="utf-8")
    empty = tmp_path / "empty"
    empty.mkdir()
    report = dabiao.check(load("hebei-2023"), empty, tmp_path / "none.csv", good)
    assert codes(report.findings) == ["D200", "D200"]
    assert report.results[0].verdict is dabiao.Verdict.MET


def test_control_characters_are_spelled_out_in_messages(tmp_path: Path) -> None:
    report = check_bytes("指标,值\n\x1b[2J\u202e::error,7\n".encode(), tmp_path)
    sentence = message(report.findings[0], Lang.EN)
    assert sentence.isprintable() and "\\x1b" in sentence


@given(content=st.binary(max_size=400))
def test_any_bytes_give_a_report_and_an_exit_code(content: bytes, tmp_path: Path) -> None:
    assert check_bytes("指标,值\n".encode() + content, tmp_path).exit_code in (0, 1, 3)
    assert check_bytes(content, tmp_path).exit_code in (0, 1, 3)


def test_a_table_whose_first_header_is_in_brackets_is_no_json(tmp_path: Path) -> None:
    report = check_bytes("[注],指标,实际值\n1,GDP,6\n".encode(), tmp_path)
    assert report.exit_code == 0
