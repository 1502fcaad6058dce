"""The README's commands, run in the order in which a newcomer meets them, in a fresh environment."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import run
from tests.helpers import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
README_ZH = (ROOT / "docs" / "README.zh.md").read_text(encoding="utf-8")

_LEFT_BEHIND = shutil.ignore_patterns(".git", ".*", "__pycache__")
"""What a fresh copy of the repository does not have."""


def blocks(text: str, language: str) -> list[str]:
    """The blocks of a page in one language, in their order."""
    found: list[str] = re.findall(rf"^```{language}\n(.*?)^```", text, re.MULTILINE | re.DOTALL)
    return found


def commands(text: str) -> list[str]:
    """The commands of a page in their order, without what is said of them."""
    lines = "".join(blocks(text, "sh")).replace("\\\n", " ").splitlines()
    return [re.sub(r"\s+", " ", line.split(" # ")[0]).strip() for line in lines]


def test_both_readmes_have_the_same_commands() -> None:
    assert commands(README) == commands(README_ZH)


@pytest.mark.parametrize("language", ["yaml", "toml"])
def test_both_readmes_have_the_same_examples(language: str) -> None:
    """Comments aside, which are in the language of the page."""

    def bare(text: str) -> list[str]:
        return [re.sub(r"(?m)(?:^|\s+)#.*", "", block) for block in blocks(text, language)]

    assert bare(README) == bare(README_ZH)


def test_both_readmes_show_the_same_rows_and_code() -> None:
    for language in ("csv", "python"):
        assert blocks(README, language) == blocks(README_ZH, language)
    examples = ROOT / "examples"
    assert blocks(README, "csv") == [(examples / "actuals.csv").read_text(encoding="utf-8")]
    assert (examples / "waivers.yaml").read_text(encoding="utf-8") in blocks(README, "yaml")


@pytest.mark.parametrize("page", ["README.md", "docs/README.zh.md"])
def test_what_a_readme_links_to_is_there(page: str) -> None:
    file = ROOT / page
    links = re.findall(r"(?:\]\(|src=\")([^)\"#:]+)[)\"#]", file.read_text(encoding="utf-8"))
    assert links
    assert [link for link in links if not (file.parent / link).exists()] == []


def test_whoever_pastes_an_example_is_told_what_owner_stands_for() -> None:
    for text in (README, README_ZH):
        told = text.index("`OWNER`")
        assert told < text.index("git+https://github.com/OWNER")
        assert told < text.index("repo: https://github.com/OWNER")


def test_the_ten_minutes_run_as_they_are_told(tmp_path: Path) -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    told = [
        re.sub(r"\s+", " ", line) for line in re.findall(r"^   (dabiao .*)$", text, re.MULTILINE)
    ]
    assert [line.split()[1] for line in told] == ["draft", "lint"]
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    for line in told:
        assert run(*line.split(), cwd=tmp_path / "examples").returncode == 0
    drafted = (tmp_path / "examples" / "draft-2025.yaml").read_text(encoding="utf-8")
    assert "wording: 新增高标准农田12万亩" in drafted


@pytest.mark.slow
@pytest.mark.skipif(sys.platform == "win32", reason="the commands are those of a POSIX shell")
def test_every_command_runs_in_a_fresh_environment(tmp_path: Path) -> None:
    copy = tmp_path / "dabiao"
    shutil.copytree(ROOT, copy, ignore=_LEFT_BEHIND)
    set_up, tests, *others = commands(README)
    assert tests.endswith("-m pytest -n auto")  # which would run this test again
    environment = {name: value for name, value in os.environ.items() if name != "VIRTUAL_ENV"}
    environment |= {"HOME": str(tmp_path), "LC_ALL": "C.UTF-8", "SHELL": "/bin/bash"}

    def run_in_shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            ["bash", "-c", command],
            cwd=folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )

    assert run_in_shell(set_up, copy).returncode == 1  # for the shortfalls of that plan
    environment["PATH"] = f"{copy / '.venv' / 'bin'}{os.pathsep}{environment['PATH']}"
    folder = copy
    ended: dict[str, int] = {}
    for command in others:
        if command.startswith("cd "):
            folder = folder / command.removeprefix("cd ")
            continue
        done = run_in_shell(command, folder)
        assert "Traceback" not in done.stderr, command
        assert done.stdout or re.search(" -o | > ", command), f"{command}: {done.stderr}"
        ended[command] = done.returncode
    for number, code in enumerate(blocks(README, "python")):
        (folder / f"example{number}.py").write_text(code, encoding="utf-8")
        done = run_in_shell(f"python example{number}.py", folder)
        assert (done.returncode, done.stderr) == (0, "")
    # 0 or the gate's 1: no usage error, and no example whose data has errors.
    assert {command: code for command, code in ended.items() if code not in (0, 1)} == {}
