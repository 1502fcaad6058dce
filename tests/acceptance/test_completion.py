"""Completion in the shells themselves, where they are installed."""

import os
import re
import select
import shutil
import subprocess
import time
from pathlib import Path

import pytest

from tests.cli.test_completion import HOSTILE
from tests.command import SCRIPTS, run

TERMINALS = {"bash": ["bash", "--norc", "-i"], "zsh": ["zsh", "-f", "-i"]}
LONGEST = 60
"""Seconds; a machine may be a slow one."""

needs = {
    name: pytest.mark.skipif(shutil.which(name) is None, reason=f"{name} is not installed")
    for name in ("bash", "zsh", "fish", "pwsh")
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "targets").mkdir()
    (tmp_path / "targets" / "hostile.yaml").write_text(HOSTILE, encoding="utf-8")
    (tmp_path / "report-of-may.csv").touch()
    for name in ("bash", "zsh", "fish", "powershell"):
        script = run("dabiao", "--show-completion", name).stdout
        (tmp_path / f"completion.{name}").write_text(script, encoding="utf-8")
    return tmp_path


def environment(folder: Path) -> dict[str, str]:
    path = f"{SCRIPTS}:{os.environ['PATH']}"
    return os.environ | {"PATH": path, "HOME": str(folder), "TERM": "dumb", "LC_ALL": "C.UTF-8"}


def completed(shell: str, line: str, expected: str, folder: Path) -> bool:
    """Whether a line becomes another one when the tabulator key is pressed in an interactive shell."""
    pty = pytest.importorskip("pty")
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        TERMINALS[shell], stdin=theirs, stdout=theirs, stderr=theirs, cwd=folder,
        env=environment(folder), start_new_session=True,
    ) as process:  # fmt: skip
        os.close(theirs)
        os.write(ours, f"source ./completion.{shell}; echo rea''dy\n".encode())
        found = _waits(ours, "ready") and (
            os.write(ours, f"{line}\t".encode()) and _waits(ours, expected)
        )
        process.kill()
    os.close(ours)
    return bool(found)


def _waits(stream: int, expected: str) -> bool:
    """Whether a text is written within reasonable time, whatever else is."""
    written, end = "", time.monotonic() + LONGEST
    while time.monotonic() < end:
        if select.select([stream], [], [], 0.2)[0]:
            written += os.read(stream, 4096).decode("utf-8", "replace")
            shown = re.sub(r"\x1b\[[0-9;?]*[a-zA-Z]|\x08|\r", "", written)
            if expected in shown:
                return True
    return False


@pytest.mark.parametrize("shell", [pytest.param(name, marks=needs[name]) for name in TERMINALS])
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("dabiao show hebei-202", "hebei-2023"),
        ("check qinhuangdao", "check qinhuangdao-health-2025"),
        ("check x report", "check x report-of-may.csv"),
        ("check x a --fail-on near,beh", "near,behind"),
        ("check x a --output=cs", "--output=csv="),
        ("check x a -o csv=report", "csv=report-of-may.csv"),
    ],
)
def test_the_tabulator_key_completes_a_line(
    shell: str, line: str, expected: str, folder: Path
) -> None:
    if shell == "bash" and line.endswith("202"):
        line += "3"  # bash lists two only when it is asked a second time
    assert completed(shell, line, expected, folder)


@needs["bash"]
def test_what_bash_is_given_is_one_word_each_and_runs_nothing(folder: Path) -> None:
    script = """
    source ./completion.bash
    COMP_LINE='dabiao show hostile 指标' COMP_WORDS=(dabiao show hostile 指标) COMP_CWORD=3
    COMP_POINT=${#COMP_LINE}
    _dabiao_completion dabiao
    for word in "${COMPREPLY[@]}"; do eval "set -- $word"; echo "$#: $1"; done
    """
    done = subprocess.run(
        ["bash", "--norc", "-c", script],
        cwd=folder,
        env=environment(folder),
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode().splitlines() == ["1: 指标 (一)", "1: 指标“四”"]
    assert not (folder / "pwned").exists()


@needs["fish"]
@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("dabiao show hebei-2022", "hebei-2022\tHebei, implementation"),
        ("check qinhuangdao", "qinhuangdao-health-2025\t"),
        ("check x report", "report-of-may.csv"),
        ("check x a -o csv=report", "csv=report-of-may.csv"),
        ("dabiao show hostile 指标", "指标 (一)\tt1"),
    ],
)
def test_fish_completes_a_line(line: str, expected: str, folder: Path) -> None:
    command = f"source ./completion.fish; complete -C '{line}'"
    done = subprocess.run(
        ["fish", "--no-config", "-c", command],
        cwd=folder,
        env=environment(folder),
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode().startswith(expected)
    assert not (folder / "pwned").exists()


@needs["pwsh"]
def test_powershell_completes_a_line(folder: Path) -> None:
    command = (
        ". ./completion.powershell.ps1; "
        "(TabExpansion2 'dabiao show hebei-2022' 22).CompletionMatches.CompletionText"
    )
    (folder / "completion.powershell").rename(folder / "completion.powershell.ps1")
    done = subprocess.run(
        ["pwsh", "-NoProfile", "-Command", command],
        cwd=folder,
        env=environment(folder),
        capture_output=True,
        check=True,
    )
    assert done.stdout.decode().strip() == "hebei-2022"
