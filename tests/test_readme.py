"""The README's commands are the ones that CI runs, and its examples say what happens."""

import re
import shlex

from dabiao.authoring.lint import lint
from dabiao.library.folders import Library
from dabiao.model.comparator import Comparator
from dabiao.model.verdict import Verdict
from tests.command import run
from tests.helpers import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
README_ZH = (ROOT / "docs" / "README.zh.md").read_text(encoding="utf-8")


def test_ci_runs_the_two_commands_of_the_readme() -> None:
    ci = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    commands = re.findall(r"^python3 -m venv .*$", README, re.MULTILINE)
    assert len(commands) == 2
    for command in commands:
        assert command in ci
    assert (
        '.venv/bin/python -m pytest -n auto -m "slow or hypothesis"' in ci
    )  # what the README leaves out


def test_the_figures_of_the_examples_are_true() -> None:
    shown = re.findall(r"^dabiao (show .*--value) +# just the figure: (.*)$", README, re.MULTILINE)
    assert shown
    for command, figure in shown:
        assert run("dabiao", *shlex.split(command)).stdout.strip() == figure


def test_every_comparator_and_every_verdict_is_explained() -> None:
    for readme in (README, README_ZH):
        for comparator in Comparator:
            assert f"`{comparator}:" in readme
        for verdict in Verdict:
            assert f"`{verdict}`" in readme


def test_the_plan_of_the_examples_is_proven_by_its_source() -> None:
    examples = ROOT / "examples"
    plans = list((examples / "plans").glob("*.yaml"))
    assert plans
    assert lint(plans, Library(examples / "plans"), examples / "sources") == []
