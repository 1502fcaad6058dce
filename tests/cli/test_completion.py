"""Completion: what the program answers when a shell asks what can stand next on a line."""

import os
import re
import sys
from pathlib import Path
from typing import Any

import pytest

from dabiao.cli.completion.shells import SHELLS, Candidate, offered
from dabiao.cli.completion.typed import Typed, typed
from tests.command import Done, run, start, start_program

FISH: dict[str, Any] = {"_DABIAO_COMPLETE": "complete_fish"}
HOSTILE = """\
id: hostile
title: "标题 $(touch pwned) \\e]0;x\\a `touch pwned`"
region: {name: 河北省, code: "130000"}
period: 2023
groups:
  主要目标:
    - {id: t1, name: "指标 (一)", unit: 个, better: higher, observed: end, at_least: 1}
    - {id: t2, name: "指标$(touch pwned)", unit: 个, better: higher, observed: end, at_least: 1}
    - {id: t3, name: "指标';touch pwned;'", unit: 个, better: higher, observed: end, at_least: 1}
    - {id: t4, name: "指标“四”", unit: 个, better: higher, observed: end, at_least: 1}
"""


def asked(line: str, shell: str = "fish", cwd: Path | None = None, **more: Any) -> Done:
    env: dict[str, Any] = {"_DABIAO_COMPLETE": f"complete_{shell}", "_TYPER_COMPLETE_ARGS": line}
    done = run("dabiao", cwd=cwd, **(env | more))
    assert done.returncode == 0 and done.stderr == ""
    return done


def answers(line: str, cwd: Path | None = None) -> list[str]:
    """The values that are offered for the last word of a line."""
    return [each.partition("\t")[0] for each in asked(line, cwd=cwd).stdout.splitlines()]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("dabiao sh", ["show"]),
        ("dabiao show hebei-", ["hebei-2022", "hebei-2023"]),
        ("check hebei-", ["hebei-2022", "hebei-2023"]),
        (".venv/bin/check hebei-", ["hebei-2022", "hebei-2023"]),
        ("dabiao compare hebei-2022 hebei-", ["hebei-2023"]),
        ("dabiao template hebei-2023 --o", ["--output"]),
        ("dabiao show hebei-2023 gdp", ["gdp-growth"]),
        ("dabiao show hebei-2023 地区生产", ["地区生产总值"]),
        ("dabiao rule D204", ["D204"]),
        ("check x a.csv --ignore D201,D204", ["D201,D204"]),
        ("check x a.csv --select D204,D204", []),
        ("check x a.csv --format js", ["json"]),
        ("check x a.csv --format=js", ["--format=json"]),
        ("dabiao lint --format g", ["github"]),
        ("dabiao list --format g", []),
        ("check x a.csv -o j", ["json=", "junit="]),
        ("check x a.csv -o csv=", []),
        ("check x a.csv --region 石家", ["石家庄市"]),
        ("check x a.csv --region Heb", ["Hebei"]),
        ("check x a.csv --region 13010", ["130100", "130102"]),
        ("check x a.csv --fail-on s", ["shortfall"]),
        ("check x a.csv --fail-on shortfall,n", ["shortfall,near"]),
        ("check x a.csv --fail-on n", ["near", "never"]),
        ("check x a.csv --fail-on 未", ["未达标"]),
        ("check x a.csv --only 未", ["未达标"]),
        ("check x a.csv --only 达标,滞", ["达标,滞后"]),
        ("check x a.csv --fail-on near --fail-on m", ["missing"]),
        ("check x a.csv --only on", ["on_track"]),
        ("check x a.csv --method c", ["compound"]),
        ("check x a.csv --lang ", ["zh", "en"]),
        ("dabiao --show-completion p", ["powershell"]),
        ("dabiao schema ", ["--help"]),
        ("check hebei-2023 ", []),  # files, which the shell completes
        ("check hebei-2023 a.csv --config ", []),
        ("dabiao template hebei-2023 -o ", []),
        ("dabiao shwo ", []),
        ("dabiao show no-such-document ", []),
    ],
)
def test_what_can_stand_next(line: str, expected: list[str]) -> None:
    found = answers(line)
    if line.endswith("13010"):
        found = found[:2]
    assert found == expected


def test_all_places_of_the_first_two_levels_are_offered_at_once() -> None:
    found = answers("check hebei-2023 a.csv --region ")
    assert found[:3] == ["all", "北京市", "天津市"]
    assert {"河北省", "石家庄市", "承德市", "新疆维吾尔自治区"} < set(found)
    assert "围场满族蒙古族自治县" not in found
    assert answers("check hebei-2023 a.csv --region 围场") == ["围场满族蒙古族自治县"]


def test_a_name_that_several_places_have_is_not_offered() -> None:
    assert "朝阳区" not in answers("check hebei-2023 a.csv --region 朝阳")  # Beijing and Changchun


def test_each_command_is_offered_with_what_it_does() -> None:
    lines = asked("dabiao ").stdout.splitlines()
    assert "show\tLook up a target, or list all." in lines
    assert len(lines) == len(list((Path("src") / "dabiao/cli/commands").glob("[!_]*.py")))


@pytest.mark.parametrize("shell", ["zsh", "fish", "powershell", "pwsh"])
def test_titles_stand_behind_ids_where_the_shell_shows_help(shell: str) -> None:
    first, *_ = asked("dabiao show hebei-2022", shell).stdout.splitlines()
    value, _, explained = first.partition("\t")
    assert value == "hebei-2022"
    assert explained.startswith("Hebei, implementation of the 2022 plan")


def test_help_is_in_the_language_of_the_locale() -> None:
    env = FISH | {"LC_ALL": "zh_CN.UTF-8"}
    told = start("dabiao", **env, _TYPER_COMPLETE_ARGS="dabiao show hebei-2022").stdout
    assert told == "hebei-2022\t河北省2022年国民经济和社会发展计划执行情况\n"
    told = start("dabiao", **env, _TYPER_COMPLETE_ARGS="dabiao list --h").stdout
    assert told == "--help\t显示此帮助并退出。\n"
    told = start("dabiao", **env, _TYPER_COMPLETE_ARGS="check x a --only sh").stdout
    assert told == "shortfall\t未达标\n"


def test_bash_gets_values_alone_and_only_what_stands_behind_a_break_of_words() -> None:
    breaks = " \t\n\"'><=;|&(:"
    assert asked("dabiao show hebei-", "bash").stdout == "hebei-2022\nhebei-2023\n"
    line = "check x a.csv --format=js"
    assert asked(line, "bash", _DABIAO_WORDBREAKS=breaks).stdout == "json\n"
    assert asked(line, "bash").stdout == "--format=json\n"


def test_the_words_of_typers_protocol_for_bash_are_understood() -> None:
    env: dict[str, Any] = {
        "_DABIAO_COMPLETE": "complete_bash",
        "COMP_WORDS": "dabiao show hebei-",
        "COMP_CWORD": "2",
    }
    assert run("dabiao", **env).stdout == "hebei-2022\nhebei-2023\n"
    env |= {"COMP_WORDS": "dabiao show hebei-2023\n", "COMP_CWORD": "3"}
    assert "gdp-growth" in run("dabiao", **env).stdout.split()


def test_check_answers_for_itself() -> None:
    env: dict[str, Any] = {
        "_CHECK_COMPLETE": "complete_fish",
        "_TYPER_COMPLETE_ARGS": "check hebei-2023 a --str",
    }
    assert run("check", **env).stdout.startswith("--strict\t")


def test_powershell_gets_quotes_around_what_it_would_take_apart() -> None:
    assert asked("check x a --fail-on near,b", "powershell").stdout.split() == [
        "'near,behind'",
        "'near,binding'",
    ]
    line = SHELLS["powershell"].line(Candidate("指标“四”’s"))
    assert line == "'指标“四”’’s'"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("dabiao show heb", Typed("dabiao", ["show"], "heb")),
        ("dabiao show ", Typed("dabiao", ["show"], "")),
        ("dabiao", Typed("dabiao", [], "")),
        ("dabiao show a 'b c", Typed("dabiao", ["show", "a"], "b c", True)),
        ("dabiao show a b\\ c", Typed("dabiao", ["show", "a"], "b c")),
        ("check 'a b' \"c d\" ", Typed("check", ["a b", "c d"], "")),
    ],
)
def test_a_line_is_taken_apart_as_the_shell_does(line: str, expected: Typed) -> None:
    assert typed(SHELLS["bash"], {"_TYPER_COMPLETE_ARGS": line}) == expected


def test_a_backslash_in_powershell_is_one_of_a_path() -> None:
    line = typed(SHELLS["powershell"], {"_TYPER_COMPLETE_ARGS": r"check x C:\表\a.csv "})
    assert line == Typed("check", ["x", r"C:\表\a.csv"], "")


@pytest.fixture
def hostile(tmp_path: Path) -> Path:
    (tmp_path / "targets").mkdir()
    (tmp_path / "targets" / "hostile.yaml").write_text(HOSTILE, encoding="utf-8")
    (tmp_path / "targets" / "$(touch pwned).yaml").write_text(HOSTILE, encoding="utf-8")
    (tmp_path / "targets" / "--strict.yaml").write_text(HOSTILE, encoding="utf-8")
    (tmp_path / "targets" / "broken.yaml").write_text("\x1b: [", encoding="utf-8")
    return tmp_path


def test_nothing_acts_that_a_target_file_brings_along(hostile: Path) -> None:
    assert "hostile" in answers("dabiao show h", hostile)
    assert answers("dabiao show $", hostile) == []
    assert "--strict" not in answers("dabiao show ", hostile)
    title = asked("dabiao show hostil", cwd=hostile).stdout.rstrip("\n")
    assert title.isprintable() or re.fullmatch(r"hostile\t.*", title)
    assert "\x1b" not in title and "\x07" not in title
    # What a shell acts on is not offered; a blank and brackets are quoted.
    assert answers("dabiao show hostile 指标", hostile) == ["指标 (一)", "指标“四”"]
    assert asked("dabiao show hostile 指标", "bash", hostile).stdout.split("\n") == [
        r"指标\ \(一\)",
        "指标“四”",
        "",
    ]
    assert answers("dabiao show broken ", hostile) == []
    assert answers("check --isolated hostil", hostile) == []


@pytest.mark.parametrize("character", [*"$`\"'\\!*?[]{}<>|;&~#\n\t\x1b", "\u202e"])
def test_what_a_shell_acts_on_is_not_offered(character: str) -> None:
    assert not offered(f"指标{character}")


def test_settings_name_the_folder_of_documents_and_their_mistakes_are_not_said(
    hostile: Path,
) -> None:
    (hostile / "targets").rename(hostile / "plans")
    (hostile / "dabiao.toml").write_text('targets = "plans"\n', encoding="utf-8")
    assert answers("check hostil", hostile) == ["hostile"]
    (hostile / "dabiao.toml").write_text("targets = plans\n", encoding="utf-8")
    assert answers("check hostil", hostile) == []
    assert answers("check --version hebei-2022", hostile) == ["hebei-2022"]


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish", "powershell"])
def test_the_script_of_each_shell_covers_both_commands_and_evaluates_nothing(shell: str) -> None:
    script = run("dabiao", "--show-completion", shell).stdout
    assert script == run("dabiao", _DABIAO_COMPLETE=f"source_{shell}").stdout
    code = re.sub(r"#.*", "", script)
    assert "dabiao" in code and "check" in code
    assert f"complete_{shell}" in code and "_TYPER_COMPLETE_ARGS" in code
    assert not re.search(r"\beval\b|Invoke-Expression|\biex\b|Set-ExecutionPolicy", code)
    assert script.isascii()  # Windows PowerShell reads others in the code page of the system


def test_an_unknown_shell_or_instruction_is_refused() -> None:
    done = run("dabiao", "--show-completion", "fsh")
    assert done.returncode == 2
    assert done.stderr.strip() == (
        "no completion for the shell 'fsh'; write one of: bash, zsh, fish, powershell; "
        "did you mean fish?"
    )
    assert run("dabiao", _DABIAO_COMPLETE="complete_tcsh").returncode == 1
    assert run("dabiao", _DABIAO_COMPLETE="x").returncode == 1


@pytest.mark.parametrize(("shell", "profile"), [("bash", ".bashrc"), ("zsh", ".zshrc")])
def test_installing_adds_one_line_to_the_profile(shell: str, profile: str, tmp_path: Path) -> None:
    home: dict[str, Any] = {"HOME": str(tmp_path), "XDG_DATA_HOME": "", "ZDOTDIR": ""}
    (tmp_path / profile).write_text("alias l=ls", encoding="utf-8")
    for _ in range(2):
        done = run("dabiao", "--install-completion", shell, **home)
        assert (done.returncode, done.stderr) == (0, "")
    script = tmp_path / ".local/share/dabiao" / f"dabiao.{shell}"
    assert str(script) in done.stdout
    assert (tmp_path / profile).read_text("utf-8") == f"alias l=ls\nsource '{script}'\n"
    assert script.read_text("utf-8") == run("dabiao", "--show-completion", shell).stdout


def test_fish_finds_a_file_for_each_command(tmp_path: Path) -> None:
    run("dabiao", "--install-completion", "fish", XDG_CONFIG_HOME=str(tmp_path))
    names = {file.name for file in (tmp_path / "fish" / "completions").iterdir()}
    assert names == {"dabiao.fish", "check.fish"}


@pytest.mark.skipif(os.name == "nt", reason="a script stands in for PowerShell")
def test_powershell_says_itself_where_its_profile_is(tmp_path: Path) -> None:
    profile = tmp_path / "文档" / "profile.ps1"
    stand_in = tmp_path / "pwsh"
    stand_in.write_text(f"#!/bin/sh\necho '{profile}'\n", encoding="utf-8")
    stand_in.chmod(0o755)
    done = run("dabiao", "--install-completion", "powershell", PATH=f"{tmp_path}:/usr/bin:/bin")
    assert done.returncode == 0
    assert profile.read_text("utf-8") == ". (Join-Path $PSScriptRoot 'dabiao.ps1')\n"
    assert profile.with_name("dabiao.ps1").exists()
    done = run("dabiao", "--install-completion", "powershell", PATH="/nowhere")
    assert (done.returncode, done.stderr) == (2, "PowerShell cannot be started\n")


def test_only_what_is_needed_is_imported() -> None:
    env = FISH | {"_TYPER_COMPLETE_ARGS": "dabiao show hebei-"}
    done = start_program(sys.executable, "-X", "importtime", "-m", "dabiao", **env)
    for heavy in ("rich", "yaml", "jinja2", "pint", "dabiao.assess", "dabiao.readers"):
        assert not re.search(rf"\| +{re.escape(heavy)}\b", done.stderr), heavy
    done = start_program(sys.executable, "-X", "importtime", "-m", "dabiao", "--version")
    assert "dabiao.cli.completion" not in done.stderr
