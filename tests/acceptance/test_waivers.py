"""Waivers, as whoever keeps a gate uses them: the real command, and no test looks at the calendar."""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import dabiao
from tests.command import Done, run, start
from tests.helpers import load

SHORT = "指标,实际值\nGDP,5.5%\n一般公共预算收入,5%\n"
"""Growth of 5.5 % and of 5 % against about 6 % each are two shortfalls."""
NEVER, LONG_AGO = "9999-12-31", "2000-01-01"


def entry(target: str, until: str = NEVER, **more: str) -> str:
    lines = {
        "target": target,
        "period": "2023",
        "reason": "口径调整，已报备",
        "until": until,
        **more,
    }
    return "  - " + "\n    ".join(f"{key}: {value}" for key, value in lines.items()) + "\n"


def write(folder: Path, *entries: str, head: str = "", name: str = "waivers.yaml") -> None:
    (folder / "a.csv").write_text(SHORT, encoding="utf-8")
    (folder / name).write_text(f"{head}waivers:\n{''.join(entries)}", encoding="utf-8")


def check(folder: Path, *options: str) -> Done:
    return run("check", "hebei-2023", "a.csv", *options, cwd=folder)


BOTH = (entry("gdp-growth"), entry("一般公共预算收入"))
GIVEN = ("--waivers", "waivers.yaml")


def test_the_installed_command_lets_waived_shortfalls_pass_and_says_so(tmp_path: Path) -> None:
    write(tmp_path, *BOTH)
    for lang, decision in (("zh_CN.UTF-8", "✓ 通过；已豁免：未达标 2 项"), ("C.UTF-8", "✓ The gate holds; waived: shortfall 2")):  # fmt: skip
        done = start("check", "hebei-2023", "a.csv", *GIVEN, cwd=tmp_path, LC_ALL=lang)
        assert done.returncode == 0
        assert done.stdout.splitlines()[-1] == decision
        assert done.stdout.count("9999-12-31") == 2
        assert "waivers.yaml" in done.stdout  # it is said by which file they were waived


def test_without_them_the_gate_fails(tmp_path: Path) -> None:
    write(tmp_path, *BOTH)
    assert check(tmp_path).returncode == 1


def test_what_is_not_waived_fails_the_gate(tmp_path: Path) -> None:
    write(tmp_path, BOTH[0])
    done = check(tmp_path, *GIVEN)
    assert done.returncode == 1
    assert "The gate fails: shortfall 1; waived: shortfall 1" in done.stdout


@pytest.mark.parametrize(
    ("entries", "code", "strict_code", "found"),
    [
        (BOTH, 0, 0, []),
        ((BOTH[0], entry("一般公共预算收入", LONG_AGO)), 1, 3, ["D301"]),
        ((*BOTH, entry("CPI")), 0, 3, ["D302"]),
        ((*BOTH, entry("GDP", period="2022")), 0, 3, ["D303"]),
        ((*BOTH, entry("GDP", region="唐山市")), 0, 3, ["D303"]),
        ((*BOTH, entry("GDP", document="hebei-2022")), 0, 0, ["D304"]),
    ],
)
def test_waivers_without_effect_are_findings(
    entries: tuple[str, ...], code: int, strict_code: int, found: list[str], tmp_path: Path
) -> None:
    write(tmp_path, *entries)
    done = check(tmp_path, *GIVEN, "--format", "json")
    assert done.returncode == code
    report: Any = json.loads(done.stdout)
    assert [finding["code"] for finding in report["findings"]] == found
    assert all(finding["file"] == "waivers.yaml" for finding in report["findings"])
    assert report["summary"]["shortfall"] == 2
    assert check(tmp_path, *GIVEN, "--strict").returncode == strict_code


def test_a_waiver_of_a_city_lets_that_city_pass(tmp_path: Path) -> None:
    write(tmp_path, entry("GDP", region="石家庄"))
    table = "指标,实际值,地区\nGDP,6,河北省\nGDP,5,石家庄市\nGDP,5,唐山市\n"
    (tmp_path / "a.csv").write_text(table, encoding="utf-8")
    options = (*GIVEN, "--format", "json", "--region")
    assert check(tmp_path, *options, "130100").returncode == 0
    report: Any = json.loads(check(tmp_path, *options, "all").stdout)
    told = {each["region"]: each["waived"] is not None for each in report["results"] if each["verdict"] == "shortfall"}  # fmt: skip
    assert told == {"石家庄市": True, "唐山市": False}


def test_a_file_with_mistakes_ends_with_2_all_of_them_told_and_nothing_checked(
    tmp_path: Path,
) -> None:
    write(tmp_path, entry("GPD", "2024/12/31"), entry("出口", reason="''"))
    done = check(tmp_path, *GIVEN, "--lang", "zh")
    assert (done.returncode, done.stdout) == (2, "")
    told = [line.partition(" ")[::2] for line in done.stderr.splitlines()]
    assert [place for place, _ in told[:3]] == [
        "waivers.yaml:2:13:",
        "waivers.yaml:5:12:",
        "waivers.yaml:6:5:",
    ]
    assert done.stderr.splitlines()[-1] == "waivers.yaml 有 3 处错误"


def test_a_file_that_is_not_there_ends_with_2(tmp_path: Path) -> None:
    write(tmp_path, *BOTH)
    assert check(tmp_path, "--waivers", "none.yaml").returncode == 2
    assert check(tmp_path, "--waivers", ".").returncode == 2


def test_no_report_takes_the_place_of_the_waivers(tmp_path: Path) -> None:
    write(tmp_path, *BOTH)
    before = (tmp_path / "waivers.yaml").read_bytes()
    assert check(tmp_path, *GIVEN, "--output", "csv=./waivers.yaml").returncode == 2
    assert (tmp_path / "waivers.yaml").read_bytes() == before


def test_settings_name_waivers_unless_the_check_is_isolated(tmp_path: Path) -> None:
    write(tmp_path, *BOTH)
    (tmp_path / "dabiao.toml").write_text('waivers = "waivers.yaml"\n', encoding="utf-8")
    assert check(tmp_path).returncode == 0
    assert check(tmp_path, "--isolated").returncode == 1
    # Whoever names the file of settings, or the waivers, means them.
    assert check(tmp_path, "--isolated", "--config", "dabiao.toml").returncode == 0
    assert check(tmp_path, "--isolated", *GIVEN).returncode == 0


def test_settings_name_waivers_from_their_own_folder_and_the_command_line_wins(
    tmp_path: Path,
) -> None:
    write(tmp_path, *BOTH, name="of-settings.yaml")
    (tmp_path / "dabiao.toml").write_text('waivers = "of-settings.yaml"\n', encoding="utf-8")
    inner = tmp_path / "inner"
    inner.mkdir()
    write(inner, BOTH[0])
    assert check(inner).returncode == 0
    assert check(inner, *GIVEN).returncode == 1
    (tmp_path / "dabiao.toml").write_text('waivers = ["a", "b"]\n', encoding="utf-8")
    assert check(inner).returncode == 2


def test_progress_passes_the_setting_by(tmp_path: Path) -> None:
    write(tmp_path, *BOTH)
    (tmp_path / "dabiao.toml").write_text('waivers = "none.yaml"\n', encoding="utf-8")
    assert run("dabiao", "progress", "hebei-2023", "a.csv", cwd=tmp_path).returncode == 0


def test_a_submission_in_a_folder_brings_no_waivers_along(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    write(folder, *BOTH)
    (folder / "dabiao.toml").write_text('waivers = "waivers.yaml"\n', encoding="utf-8")
    assert run("check", "hebei-2023", "in", cwd=tmp_path).returncode == 1


def test_from_python_waivers_are_a_file_or_values(tmp_path: Path) -> None:
    write(tmp_path, *BOTH)
    plan, actuals, file = load("hebei-2023"), tmp_path / "a.csv", tmp_path / "waivers.yaml"
    report = dabiao.check(plan, actuals, waivers=file, today=date(2024, 1, 1))
    assert report.gate.holds and report.waived == {dabiao.Verdict.SHORTFALL: 2}
    revenue = report.results[3].target.id
    growth = dabiao.Waiver("gdp-growth", dabiao.Period(2023), "口径调整", date(2024, 12, 31))
    waivers = [growth, growth._replace(target=revenue)]
    for today, holds in ((date(2024, 12, 31), True), (date(2025, 1, 1), False)):
        assert dabiao.check(plan, actuals, waivers=waivers, today=today).gate.holds is holds
    file.write_text("waivers: x\n", encoding="utf-8")
    with pytest.raises(dabiao.WaiversFileError) as caught:
        dabiao.check(plan, actuals, waivers=file)
    assert [finding.code for finding in caught.value.findings] == ["D103"]


def test_the_workbook_that_comes_back_says_why_and_until_when(tmp_path: Path) -> None:
    import openpyxl

    (tmp_path / "a.csv").write_text("指标,实际值,单位\n地区生产总值,5.5,%\n", encoding="utf-8")
    (tmp_path / "w.yaml").write_text(
        "waivers:\n  - {target: gdp-growth, period: 2023, reason: =cmd, until: 2999-12-31}\n",
        encoding="utf-8",
    )
    done = run(
        "check",
        "hebei-2023",
        "a.csv",
        "--waivers",
        "w.yaml",
        "-o",
        "c.xlsx",
        "--lang",
        "zh",
        cwd=tmp_path,
    )
    assert done.returncode == 0
    cells = [
        cell
        for row in openpyxl.load_workbook(tmp_path / "c.xlsx")["核对结果"].iter_rows()
        for cell in row
    ]
    [said] = [cell for cell in cells if "已豁免（至2999-12-31）：=cmd" in str(cell.value)]
    assert said.data_type == "s"  # a text, and no formula
