"""The command that writes a sheet to fill in."""

import json
import sys
from pathlib import Path

import pytest

from tests.command import run, start


def test_without_a_file_the_csv_goes_to_standard_output(tmp_path: Path) -> None:
    done = start("dabiao", "template", "hebei-2023", "--lang", "en")
    assert (done.returncode, done.errors) == (0, b"")
    file = tmp_path / "actuals.csv"
    assert run("dabiao", "template", "hebei-2023", "--lang", "en", "-o", str(file)).returncode == 0
    assert file.read_bytes() == done.output
    assert file.read_bytes().startswith(b"\xef\xbb\xbfGroup,Indicator")


def test_what_was_written_is_said_and_how_it_is_checked(tmp_path: Path) -> None:
    template = ("dabiao", "template", "hebei-2022", "-o", "表.xlsx", "--lang", "zh")
    done = run(*template, cwd=tmp_path)
    # 26 targets; none needs a figure of the year before
    assert done.stderr == "已将 26 行待填内容写入 表.xlsx；填好后核对：check hebei-2022 表.xlsx\n"


def test_a_folder_or_a_missing_folder_ends_with_74(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    for file in (tmp_path / "folder.csv", tmp_path / "missing" / "actuals.csv"):
        done = run("dabiao", "template", "hebei-2023", "-o", str(file))
        assert done.returncode == 74
        assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="devices have names elsewhere")
@pytest.mark.parametrize("name", ["-", "/dev/stdout", "/dev/null"])
def test_a_device_takes_csv(name: str) -> None:
    done = run("dabiao", "template", "hebei-2023", "-o", name)
    assert (done.returncode, done.errors) == (0, b"")
    assert bool(done.output) is (name != "/dev/null")


def test_a_sheet_of_places_and_months_is_checked_as_it_is_said(tmp_path: Path) -> None:
    options = ("--period", "2023H1", "--region", "石家庄", "--region", "130200")
    template = ("dabiao", "template", "hebei-2023", *options, "-o", "s.csv", "--lang", "zh")
    done = run(*template, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert "核对填好的表格时请加 --region all" in done.stderr
    text = (tmp_path / "s.csv").read_text(encoding="utf-8-sig")
    # Growth of about 6 % in the year, held against that of the months so far.
    for place, figure in (("石家庄市", "6.1"), ("唐山市", "5.1")):
        empty = f"{place},综合经济实力,地区生产总值,≈ 6 %,,"
        assert empty in text
        text = text.replace(empty, f"{empty[:-1]}{figure},")
    (tmp_path / "s.csv").write_text(text, encoding="utf-8-sig")
    check = ("check", "hebei-2023", "s.csv", "--region", "all", "--format", "json")
    report = json.loads(run(*check, cwd=tmp_path).stdout)
    judged = [r for r in report["results"] if r["verdict"] != "missing"]
    assert [(r["region"], r["period"], r["verdict"]) for r in judged] == [
        ("石家庄市", "2023-01/2023-06", "on_track"),
        ("唐山市", "2023-01/2023-06", "behind"),
    ]


@pytest.mark.parametrize(
    ("period", "asked"),
    [
        ("2023-06", "2023-01/2023-06"),
        ("2023年6月", "2023-01/2023-06"),
        ("2023Q3", "2023-01/2023-09"),
        ("2023年上半年", "2023-01/2023-06"),
        ("2023H2", "2023"),
        ("2023", "2023"),
    ],
)
def test_a_period_may_be_written_as_it_is_read(period: str, asked: str) -> None:
    done = run("dabiao", "template", "hebei-2023", "--period", period, "--lang", "en")
    assert f"GDP,≈ 6 %,,%,{asked},," in done.stdout


@pytest.mark.parametrize("period", ["6月", "2021-2023", "2023W12", "x" * 100])
def test_what_is_no_part_of_a_year_is_refused(period: str) -> None:
    done = run("dabiao", "template", "hebei-2023", "--period", period)
    assert (done.returncode, done.stdout) == (2, "")
