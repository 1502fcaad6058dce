"""The pre-commit hooks and the GitHub action keep step with the command line."""

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from dabiao.cli.app import dabiao_app
from dabiao.model.gate import FailOn
from tests.command import SCRIPTS, start
from tests.helpers import ACTUALS, ROOT


def options_of(command: str) -> set[str]:
    """The options that a command of ``dabiao`` has."""
    import typer.main

    group: Any = typer.main.get_command(dabiao_app())
    return {name for parameter in group.commands[command].params for name in parameter.opts}


def action() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    return loaded


def script() -> str:
    [step] = [step for step in action()["runs"]["steps"] if step.get("id") == "check"]
    text: str = step["run"]
    return text


def test_the_action_passes_options_that_there_are() -> None:
    passed = set(re.findall(r"(?<=[( ])--[a-z-]+", script()))
    assert "--isolated" in passed
    assert passed <= options_of("check")


def test_the_action_offers_what_fails_the_gate_as_the_command_does() -> None:
    assert all(what in action()["inputs"]["fail-on"]["description"] for what in FailOn)


def test_every_input_reaches_the_script_in_a_variable_and_never_in_its_text() -> None:
    [step] = [step for step in action()["runs"]["steps"] if step.get("id") == "check"]
    taken = set(re.findall(r"inputs\.([a-z-]+)", " ".join(step["env"].values())))
    assert taken == set(action()["inputs"])
    assert "${{" not in step["run"]
    assert all(f"${name}" in step["run"] for name in step["env"])


@pytest.mark.skipif(sys.platform == "win32", reason="needs bash")
@pytest.mark.parametrize(
    ("files", "fail_on", "expected"),
    [("hebei-2022.csv", "", 1), ("hebei-2022.csv", "never", 0), ("none.csv\n\n", "", 2)],
)
def test_the_script_of_the_action_runs(
    files: str, fail_on: str, expected: int, tmp_path: Path
) -> None:
    (tmp_path / "dabiao").mkdir()
    (tmp_path / "dabiao" / "bin").symlink_to(SCRIPTS)
    inputs = {name: value.get("default", "") for name, value in action()["inputs"].items()}
    [step] = [step for step in action()["runs"]["steps"] if step.get("id") == "check"]
    variables = {
        name: inputs[text.removeprefix("${{ inputs.").removesuffix(" }}")]
        for name, text in step["env"].items()
    }
    variables |= {"DOCUMENT": "hebei-2022", "FILES": files, "FAIL_ON": fail_on}
    variables |= {"OUTPUT": f"junit={tmp_path}/r 1.xml", "RUNNER_TEMP": str(tmp_path)}
    for name in ("GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT"):
        variables[name] = str(tmp_path / name)
    done = subprocess.run(
        ["bash", "-e", "-o", "pipefail", "-c", script()],
        env=os.environ | variables,
        cwd=ACTUALS,
        capture_output=True,
        check=False,
    )
    assert done.returncode == expected
    assert (tmp_path / "GITHUB_OUTPUT").read_text() == f"exit-code={expected}\n"
    assert (tmp_path / "r 1.xml").exists() is (expected != 2)
    assert (tmp_path / "GITHUB_STEP_SUMMARY").exists() is (expected != 2)


def hooks() -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = yaml.safe_load(
        (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")
    )
    return loaded


@pytest.mark.parametrize("hook", hooks(), ids=lambda hook: str(hook["id"]))
def test_a_hook_runs_a_command_that_there_is(hook: dict[str, Any]) -> None:
    program, command, *options = shlex.split(hook["entry"])
    assert program == "dabiao"
    assert set(options) <= options_of(command)


@pytest.mark.parametrize(
    ("file", "checked"),
    [("数据/a.csv", True), ("a.xlsx", True), ("a.ods", True), ("a.jsonl", True), ("a.py", False)],
)
def test_the_hook_checks_the_files_that_are_read(file: str, checked: bool) -> None:
    [hook] = [hook for hook in hooks() if hook["id"] == "dabiao-check"]
    assert (re.search(hook["files"], file) is not None) is checked


def test_the_hooks_command_checks_files_behind_the_document() -> None:
    """As pre-commit calls it: the entry, the args of the configuration, the files."""
    [hook] = [hook for hook in hooks() if hook["id"] == "dabiao-check"]
    command = [*shlex.split(hook["entry"])[1:], "hebei-2022", "hebei-2022.csv"]
    assert start("dabiao", *command, cwd=ACTUALS).returncode == 1


def test_the_readmes_workflow_gives_inputs_that_there_are() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    blocks = re.findall(r"```yaml\n(.*?)```", readme, re.DOTALL)
    [workflow] = [yaml.safe_load(block) for block in blocks if "runs-on" in block]
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    [used] = [step for step in steps if "dabiao" in step.get("uses", "")]
    assert set(used["with"]) <= set(action()["inputs"])
    [config] = [yaml.safe_load(block) for block in blocks if "repos:" in block]
    used_hooks = {hook["id"] for repo in config["repos"] for hook in repo["hooks"]}
    assert used_hooks <= {hook["id"] for hook in hooks()}


@pytest.mark.parametrize(
    ("file", "linted"),
    [
        ("targets/hebei-2023.yaml", True),
        ("targets/hebei/hebei-2023.yaml", True),
        ("targets/results/notes.yaml", False),
        ("targets/indicators.yaml", False),
        ("targets/schema.json", False),
        ("other/hebei-2023.yaml", False),
    ],
)
def test_the_hook_proves_the_target_files_of_all_folders(file: str, linted: bool) -> None:
    [hook] = [hook for hook in hooks() if hook["id"] == "dabiao-lint"]
    assert (re.search(hook["files"], file) is not None) is linted
