"""``--output checked.xlsx``: the submission comes back, and goes in again."""

import json
import os
import sys
from pathlib import Path

import openpyxl
import pytest

from tests.command import run, start
from tests.helpers import ACTUALS, DATA

HEBEI_2022 = ACTUALS / "hebei-2022.csv"
WRONG_UNIT = "指标,实际值,单位,年份\n粮食总产量,762,亿元,2023\n"


def json_of(*command: str) -> dict[str, object]:
    found = json.loads(run("check", *command, "--format", "json").stdout)
    assert isinstance(found, dict)
    return found


def test_a_submission_comes_back_and_is_judged_alike(tmp_path: Path) -> None:
    file = tmp_path / "checked.xlsx"
    first = run("check", "hebei-2022", str(HEBEI_2022), "--output", str(file))
    again = run("check", "hebei-2022", str(file))
    assert (first.returncode, again.returncode) == (1, 1)
    before, after = (json_of("hebei-2022", str(each)) for each in (HEBEI_2022, file))
    assert before["summary"] == after["summary"]


def test_a_workbook_that_comes_back_changes_nothing_in_what_is_printed(tmp_path: Path) -> None:
    plain = run("check", "hebei-2022", str(HEBEI_2022))
    beside = run("check", "hebei-2022", str(HEBEI_2022), "-o", f"xlsx={tmp_path / 'x'}")
    assert plain.stdout == beside.stdout
    assert (tmp_path / "x").read_bytes().startswith(b"PK")


def test_standard_input_comes_back_from_a_pipe(tmp_path: Path) -> None:
    file = tmp_path / "checked.xlsx"
    command = ("hebei-2023", "-", "-o", str(file), "--lang", "zh")
    done = start("check", *command, stdin=WRONG_UNIT.encode())
    assert done.returncode == 3
    assert "D204" in openpyxl.load_workbook(file)["数据"]["C2"].comment.text


def test_a_workbook_on_standard_output_goes_into_a_file(tmp_path: Path) -> None:
    done = run("check", "hebei-2022", str(HEBEI_2022), "--format", "xlsx")
    assert done.output.startswith(b"PK")


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals there")
def test_a_terminal_gets_no_workbook() -> None:
    import pty
    import subprocess

    from tests.command import SCRIPTS

    master, slave = pty.openpty()
    command = [str(SCRIPTS / "check"), "hebei-2022", str(HEBEI_2022), "--format", "xlsx"]
    done = subprocess.run(
        [*command, "--lang", "zh"], stdout=slave, stderr=subprocess.PIPE, check=False
    )
    os.close(slave)
    os.close(master)
    assert done.returncode == 2
    assert "请使用 --output xlsx=文件名" in done.stderr.decode()


def test_the_submission_itself_is_not_overwritten(tmp_path: Path) -> None:
    file = tmp_path / "actuals.xlsx"
    file.write_bytes((DATA / "submissions" / "plain-table.xlsx").read_bytes())
    done = run("check", "hebei-2023", str(file), "-o", str(file), "--lang", "zh")
    assert (done.returncode, "不能将报告写入" in done.stderr) == (2, True)


def test_progress_writes_no_workbook(tmp_path: Path) -> None:
    done = run("dabiao", "progress", "hebei-2022", str(HEBEI_2022), "-o", str(tmp_path / "p.xlsx"))
    assert done.returncode == 2
    assert "no format 'xlsx' for this; write one of: text, csv, html, json, markdown" in done.stderr


def test_a_damaged_workbook_still_gives_a_report(tmp_path: Path) -> None:
    file = tmp_path / "checked.xlsx"
    damaged = DATA / "submissions" / "truncated.xlsx"
    done = run("check", "hebei-2023", str(damaged), "-o", str(file), "--lang", "zh")
    assert (done.returncode, "D200" in done.stdout) == (3, True)
    book = openpyxl.load_workbook(file)
    assert book.sheetnames == ["核对结果", "读取方式"]
    said = [cell.value for row in book["读取方式"].iter_rows() for cell in row]
    assert any("无法完整读取" in str(text) for text in said)
