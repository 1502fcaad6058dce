"""The gate: what fails it, which checks are made, where settings stand, and what is written."""

import json
from pathlib import Path

import pytest

from tests.command import run

SHORT = "指标,实际值\nGDP,5.5\n一般公共预算收入,5.8\n"
"""Growth of 5.5 % against about 6 is a shortfall, revenue of 5.8 % near."""
WARNED = "指标,实际值\nGDP,约6%\n"
FLAWED = "指标,实际值\nGDP,6\n居民可支配收入,1\n"
"""A name without 人均, which is not in the document; 居民人均可支配收入 is not reported."""


def code(folder: Path, table: str, *options: str, document: str = "hebei-2023") -> int:
    (folder / "a.csv").write_text(table, encoding="utf-8")
    return run("check", document, "a.csv", *options, cwd=folder).returncode


@pytest.mark.parametrize(
    ("table", "options", "expected"),
    [
        (SHORT, [], 1),
        (SHORT, ["--fail-on", "never"], 0),
        (SHORT, ["--fail-on", "behind"], 0),
        ("指标,实际值\n一般公共预算收入,5.8\n", [], 0),
        ("指标,实际值\n一般公共预算收入,5.8\n", ["--fail-on", "shortfall,near"], 1),
        ("指标,实际值\nGDP,6\n", ["--fail-on", "shortfall", "--fail-on", "missing"], 1),
        ("指标,实际值,年份\n中欧班列,299列,2023年1-6月\n", ["--fail-on", "behind"], 1),
        ("指标,实际值,年份\n中欧班列,300列,2023年1-6月\n", ["--fail-on", "behind"], 0),
        (WARNED, [], 0),
        (WARNED, ["--strict"], 3),
        (WARNED, ["--strict", "--ignore", "D224"], 0),
        (WARNED, ["--strict", "--select", "D201,d206"], 0),
        (FLAWED, [], 3),
        (FLAWED, ["--ignore", "D2"], 0),
        (FLAWED, ["--ignore", "D2", "--select", "D201"], 3),
        # A figure that cannot be used is an error, whoever looks away from its finding.
        ("指标,实际值\nGDP,abc\n", ["--ignore", "D203"], 3),
        ("数据\n1\n", ["--ignore", "D2"], 3),
        # A check that is ignored is not made: the figure is judged as it stands.
        ("指标,实际值\nGDP,0.065\n", [], 3),
        ("指标,实际值\nGDP,0.065\n", ["--ignore", "D228"], 1),
    ],
)
def test_what_fails_the_gate(table: str, options: list[str], expected: int, tmp_path: Path) -> None:
    assert code(tmp_path, table, *options) == expected


@pytest.mark.parametrize(
    "table",
    [
        "指标,实际值\nGDP,\n",
        "指标,实际值\nGDP,暂无\n",
        "指标,实际值,地区\nGDP,6,山东省\n",
        "指标,实际值,年份\nGDP,6,2031\n",
    ],
)
def test_a_submission_of_which_nothing_is_checked_never_passes(table: str, tmp_path: Path) -> None:
    assert code(tmp_path, table) == 1
    assert code(tmp_path, table, "--fail-on", "never") == 1


def test_only_a_binding_target_fails_a_gate_that_asks_for_those(tmp_path: Path) -> None:
    targets = tmp_path / "plans"
    targets.mkdir()
    item = '    - {{id: {id}, name: {id}, unit: "%", better: higher, at_least: 6, binding: {binding}}}\n'
    items = item.format(id="bound", binding="binding") + item.format(id="aim", binding="expected")
    head = "id: plan\ntitle: 计划\nregion: {name: 甲}\nperiod: 2023\ngroups:\n  乙:\n"
    (targets / "plan.yaml").write_text(head + items, encoding="utf-8")
    options = ("--fail-on", "binding", "--targets", "plans")
    aim_missed = "指标,值\nbound,6\naim,5\n"
    assert code(tmp_path, aim_missed, *options, document="plan") == 0
    assert code(tmp_path, "指标,值\nbound,5\naim,6\n", *options, document="plan") == 1
    assert code(tmp_path, "指标,值\naim,6\n", *options, document="plan") == 1


@pytest.mark.parametrize(
    "options",
    [
        ["--select", "D9"],
        ["--fail-on", "anything"],
        ["--fail-on", "never,shortfall"],
        ["--max-change", "0.5"],
        ["--encoding", "base64"],
        ["--output", "report.unknown"],
        ["--output", "csv=a.csv"],
        ["--config", "none.toml"],
    ],
)
def test_wrong_usage_ends_with_2_and_writes_nothing(options: list[str], tmp_path: Path) -> None:
    assert code(tmp_path, WARNED, *options) == 2
    assert [file.name for file in tmp_path.iterdir()] == ["a.csv"]
    assert (tmp_path / "a.csv").read_text(encoding="utf-8") == WARNED


def test_several_outputs_are_written_in_one_run(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(SHORT, encoding="utf-8")
    outputs = ["junit=r.xml", "r.md", "sarif=r1.json", "gitlab=r2.json", "r.csv", "r.json", "r.txt"]
    options = [option for output in outputs for option in ("--output", output)]
    done = run("check", "hebei-2023", "a.csv", *options, "--format", "github", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout.startswith("::error")
    assert (tmp_path / "r.xml").read_text(encoding="utf-8").startswith("<?xml")
    assert (tmp_path / "r.md").read_text(encoding="utf-8").startswith("## ✗")
    assert json.loads((tmp_path / "r1.json").read_bytes())["version"] == "2.1.0"
    assert isinstance(json.loads((tmp_path / "r2.json").read_bytes()), list)
    assert (tmp_path / "r.csv").read_bytes().startswith("\ufeff".encode())
    assert json.loads((tmp_path / "r.json").read_bytes())["gate"]["exit_code"] == 1
    assert "5.5" in (tmp_path / "r.txt").read_text(encoding="utf-8")


def test_a_format_that_a_file_takes_leaves_text_for_whoever_looks_on(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(SHORT, encoding="utf-8")
    options = ("--format", "gitlab", "--output", "quality.json")
    done = run("check", "hebei-2023", "a.csv", *options, cwd=tmp_path)
    assert isinstance(json.loads((tmp_path / "quality.json").read_bytes()), list)
    assert "The gate fails" in done.stdout


def test_no_output_takes_the_place_of_a_submission(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    submission = folder / "a.csv"
    submission.write_text(SHORT, encoding="utf-8")
    for output in ("in/a.csv", "in/report.csv", "json=./in/../in/a.csv"):
        assert run("check", "hebei-2023", "in", "-o", output, cwd=tmp_path).returncode == 2
    twice = ("-o", "json=r.json", "-o", "gitlab=./r.json")
    assert run("check", "hebei-2023", "in", *twice, cwd=tmp_path).returncode == 2
    assert submission.read_text(encoding="utf-8") == SHORT
    assert [file.name for file in folder.iterdir()] == ["a.csv"]


def test_an_output_that_cannot_be_written_ends_with_74(tmp_path: Path) -> None:
    assert code(tmp_path, WARNED, "--output", "none/r.csv") == 74


def test_the_nearest_settings_count_and_the_command_line_wins(tmp_path: Path) -> None:
    inner = tmp_path / "data" / "2023"
    inner.mkdir(parents=True)
    (tmp_path / "pyproject.toml").write_text("[tool.dabiao]\nfail-on = 'never'\n", encoding="utf-8")
    assert code(inner, SHORT) == 0
    assert code(inner, SHORT, "--fail-on", "shortfall") == 1
    assert code(inner, SHORT, "--isolated") == 1
    # A pyproject.toml that says nothing of dabiao is passed by.
    (inner / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert code(inner, SHORT) == 0
    (inner / "dabiao.toml").write_text("fail-on = ['near', 'shortfall']\n", encoding="utf-8")
    assert code(inner, SHORT) == 1
    assert code(inner, SHORT, "--config", "../../pyproject.toml") == 0


@pytest.mark.parametrize(
    ("settings", "table", "expected"),
    [
        ("strict = true\n", WARNED, 3),
        ("strict = true\nignore = ['D224']\n", WARNED, 0),
        ("about = '10%'\n", SHORT, 0),
        ("about = 0.5\n", SHORT, 0),
        ("year = 2022\n", SHORT, 1),
        ("max-change = 2.5\n", WARNED, 0),
        ("fail_on = 'never'\n", SHORT, 2),
        ("strict = 'yes'\n", SHORT, 2),
        ("year = 'x'\n", SHORT, 2),
        ("about = 'wide'\n", SHORT, 2),
        ("not toml", SHORT, 2),
    ],
)
def test_settings_are_read_as_options_are(
    settings: str, table: str, expected: int, tmp_path: Path
) -> None:
    (tmp_path / "dabiao.toml").write_text(settings, encoding="utf-8")
    assert code(tmp_path, table) == expected


def test_settings_name_targets_from_their_own_folder(tmp_path: Path) -> None:
    plans = tmp_path / "plans"
    plans.mkdir()
    head = "id: plan\ntitle: 计划\nregion: {name: 甲}\nperiod: 2023\ngroups:\n  乙:\n"
    item = "    - {id: t, name: 丙, better: higher, at_least: 6}\n"
    (plans / "plan.yaml").write_text(head + item, encoding="utf-8")
    (tmp_path / "dabiao.toml").write_text("targets = 'plans'\n", encoding="utf-8")
    inner = tmp_path / "inner"
    inner.mkdir()
    assert code(inner, "指标,值\n丙,6\n", document="plan") == 0


def test_an_isolated_check_takes_no_targets_that_a_submission_brings_along(tmp_path: Path) -> None:
    lax = tmp_path / "targets"
    lax.mkdir()
    head = "id: hebei-2023\ntitle: 计划\nregion: {name: 河北省}\nperiod: 2023\ngroups:\n  乙:\n"
    item = "    - {indicator: gdp-growth, at_least: 1}\n"
    (lax / "hebei-2023.yaml").write_text(head + item, encoding="utf-8")
    (tmp_path / "a.csv").write_text("指标,实际值\nGDP,5\n", encoding="utf-8")
    shadowed = run("check", "hebei-2023", "a.csv", cwd=tmp_path)
    assert shadowed.returncode == 0
    assert "targets/hebei-2023.yaml" in shadowed.stdout  # it is said by which file was judged
    assert run("check", "hebei-2023", "a.csv", "--isolated", cwd=tmp_path).returncode == 1


def test_a_folder_is_checked_with_all_that_is_in_it(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    (folder / "b").mkdir(parents=True)
    (folder / "a.csv").write_text("指标,实际值\nGDP,6%\n", encoding="utf-8")
    (folder / "b" / "c.json").write_text('[{"指标": "GDP", "实际值": "5%"}]', encoding="utf-8")
    for unread in ("note.docx", ".hidden.csv", ".gitkeep", "~$a.xlsx"):
        (folder / unread).write_bytes(b"x")
    (folder / "link").symlink_to(tmp_path, target_is_directory=True)
    done = run("check", "hebei-2023", "in", "--format", "json", cwd=tmp_path)
    found = {(f["code"], f["file"]) for f in json.loads(done.stdout)["findings"]}
    assert found == {
        *(("D239", f"in/{name}") for name in (".hidden.csv", "link")),
        ("D257", "in/note.docx"),
        ("D206", "in/b/c.json"),
    }
