"""What a usage error says beside typer's sentence: what was meant, and in which file it stands."""

import re
from collections.abc import Iterable
from pathlib import Path

import pytest

from dabiao.cli.mistakes import suggestion
from dabiao.core.lang import Lang
from dabiao.model.gate import FailOn
from dabiao.model.verdict import Verdict
from tests.command import Done, run, start
from tests.sampling import sampled

TABLE = "指标,实际值,单位,年份\n地区生产总值,6.1,%,2023\n"
CHECK = ("check", "hebei-2023", "a.csv")
CHINESE = "zh_CN.UTF-8"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.csv").write_text(TABLE, encoding="utf-8")
    return tmp_path


def said(done: Done) -> str:
    """What stands on standard error, on one line and without the frame around it."""
    return " ".join(re.sub(r"[│╭╮╰╯─]", " ", done.stderr).split())


@pytest.mark.parametrize(
    ("line", "meant"),
    sampled(
        [
            ("check hebei-2023 a.csv --fail-on shortfal", "shortfall"),
            ("check hebei-2023 a.csv --only shortfal", "shortfall"),
            ("check hebei-2023 a.csv --format jsn", "json"),
            ("check hebei-2023 a.csv --output jsn=x", "json"),
            ("check hebei-2023 a.csv --method linar", "linear"),
            ("check hebei-2023 a.csv --lang cn", "zh"),
            ("check hebei-2023 a.csv --regoin all", "--region"),
            ("check hebei-2023 a.csv --ignore D2O4", "D204"),
            ("check hebei-2032 a.csv", "hebei-2023"),
            ("dabiao chek", "check"),
            ("dabiao list --format jsno", "json"),
            ("dabiao rule D2O4", "D204"),
        ],
        3,
    ),
)
def test_what_was_meant_is_said_in_both_languages(line: str, meant: str, folder: Path) -> None:
    english = run(*line.split(), cwd=folder, COLUMNS="200")
    chinese = start(*line.split(), cwd=folder, LC_ALL=CHINESE)
    assert (english.returncode, chinese.returncode) == (2, 2)
    assert said(english).endswith(f"; did you mean {meant}?")
    assert chinese.stderr.endswith(f"；是否为“{meant}”？\n")


def test_what_resembles_nothing_gets_no_suggestion(folder: Path) -> None:
    done = run(*CHECK, "--fail-on", "xyz", cwd=folder, COLUMNS="200")
    assert said(done).endswith("'xyz' is none of: shortfall, near, behind, missing, binding, never")
    assert "mean" not in said(run("dabiao", "xyz"))


@pytest.mark.parametrize(
    ("text", "choices", "meant"),
    [
        ("未达标", FailOn, "shortfall"),
        ("提前完成", Verdict, "ahead"),
        ("提前完成", FailOn, None),
        ("Chinese", Lang, "zh"),
        ("英文", Lang, "en"),
        ("fr", Lang, None),
    ],
)
def test_a_value_is_known_by_its_chinese_word(
    text: str, choices: Iterable[str], meant: str | None
) -> None:
    assert suggestion(text, choices).name == meant


@pytest.mark.parametrize(
    ("setting", "english", "chinese"),
    sampled([
        ("fail-on = ['near', 'x']", "fail-on: 'x' is none of: ", "fail-on: “x”不在可选值中："),
        ("only = 'x'", "only: 'x' is ", "only: “x”不在可选值中："),
        ("year = 9", "year: 9 is not in the range ", "year: 9 不在 1900 至 2199 之间"),
        ("lang = 'x'", "lang: 'x' is not one of 'zh', 'en'.", "lang: “x”不在可选值中：zh, en"),
        ("about = 'x'", "about: 'x' is no tolerance", "about: “x”不是容差"),
        ("ignore = 'X1'", "ignore: no rule 'X1'", "ignore: 没有代码“X1”"),
        ("format = 'x'", "format: no format 'x' for this", "format: 此处没有“x”格式"),
        ("output = 'x=y'", "output: no format for 'x=y'", "output: 无法确定“x=y”的格式"),
        ("targets = 'none'", "targets: no folder ", "targets: 没有文件夹 "),
        ("strict = 'x'", "'strict' must be true or false", "“strict”应为 true 或 false"),
        ("abuot = '5%'", "no setting 'abuot'; did you mean about?", "没有设置项“abuot”；是否为“about”？"),
    ], 3),
)  # fmt: skip
def test_a_wrong_setting_is_named_with_its_file_and_line(
    setting: str, english: str, chinese: str, folder: Path
) -> None:
    (folder / "dabiao.toml").write_text(f"# 设置\n\n{setting}\n", encoding="utf-8")
    done = run(*CHECK, cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"dabiao.toml:3: {english}")
    done = start(*CHECK, cwd=folder, LC_ALL=CHINESE)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith(f"dabiao.toml:3: {chinese}")


def test_of_a_shared_file_only_our_table_is_looked_at(folder: Path) -> None:
    text = '[tool.other]\nyear = 1\n[tool.dabiao]\n"year" = 9 # ours\n[tool.more]\nyear = 2\n'
    (folder / "pyproject.toml").write_text(text, encoding="utf-8")
    assert run(*CHECK, cwd=folder).stderr.startswith("pyproject.toml:4: year: 9 ")
    # Where it cannot be told in which line it stands, the file alone is named.
    (folder / "pyproject.toml").write_text("tool.dabiao = {year = 9}\n", encoding="utf-8")
    assert run(*CHECK, cwd=folder).stderr.startswith("pyproject.toml: year: 9 ")


def test_a_file_elsewhere_is_named_by_its_path(folder: Path) -> None:
    (folder / "dabiao.toml").write_text("year = 9\n", encoding="utf-8")
    (folder / "below").mkdir()
    done = run("check", "hebei-2023", "../a.csv", cwd=folder / "below")
    assert done.stderr.startswith(f"{folder / 'dabiao.toml'}:1: year: 9 ")


def test_what_stands_on_the_command_line_is_not_blamed_on_the_settings(folder: Path) -> None:
    (folder / "dabiao.toml").write_text("about = '5%'\n", encoding="utf-8")
    done = run(*CHECK, "--about", "x", cwd=folder, COLUMNS="200")
    assert done.returncode == 2
    assert "Invalid value for --about: 'x' is no tolerance" in said(done)
    assert "dabiao.toml" not in done.stderr
    (folder / "dabiao.toml").write_text("about = 'x'\n", encoding="utf-8")
    assert run(*CHECK, "--about", "5%", cwd=folder).returncode == 0


def test_a_value_that_acts_on_a_terminal_is_spelled_out(folder: Path) -> None:
    (folder / "dabiao.toml").write_text('about = "\\u001b[31mx"\n', encoding="utf-8")
    for locale in ("C.UTF-8", CHINESE):
        done = start(*CHECK, cwd=folder, LC_ALL=locale)
        assert "\\x1b[31mx" in done.stderr and "\x1b" not in done.stderr
