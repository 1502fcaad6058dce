"""A workbook that cannot be read: what to do is said in both languages, in Chinese without English."""

import re
import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from dabiao.readers.spreadsheet.process import ProblemError, messages

DATA = Path(__file__).parents[1] / "data" / "submissions"


def archive(name: str, text: str) -> bytes:
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w") as parts:
        parts.writestr(name, text)
    return packed.getvalue()


def problem(content: bytes) -> tuple[str, str]:
    with pytest.raises(ProblemError) as caught:
        list(messages(content, ""))
    return caught.value.problem


@pytest.mark.parametrize(
    "content",
    [
        b"PK\x03\x04" + b"a" * 40,
        b"\xd0\xcf\x11\xe0" + b"a" * 600,
        archive("a.txt", "x"),
        archive("content.xml", "<a><b></a>"),
        archive("xl/workbook.xml", "<workbook>"),
    ],
)
def test_a_damaged_workbook_can_be_saved_anew(content: bytes) -> None:
    english, chinese = problem(content)
    assert chinese == "工作簿已损坏；请用 Excel 或 WPS 打开后另存为 .xlsx"
    assert re.fullmatch(
        r"a damaged workbook \(.+\); open it in Excel or WPS and save it as \.xlsx", english
    )


@pytest.mark.parametrize("name", ["password.xlsx", "password.xls", "password.ods"])
def test_a_password_can_be_taken_off(name: str) -> None:
    english, chinese = problem((DATA / name).read_bytes())
    assert english == "it is protected by a password; save it without one"
    assert chinese == "文件有密码保护；请取消密码后另存"
