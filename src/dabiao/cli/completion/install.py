"""Puts the script of a shell where the shell finds it."""

import os
import subprocess
from pathlib import Path

from dabiao.cli.completion.shells import SHELLS, THIS_SHELL, Shell, shell_of
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words
from dabiao.core.names import suggest
from dabiao.core.safe import visible

_DONE = Words(
    "Completion for {shell} is installed in {files}; it works in a new terminal.",
    "已为 {shell} 安装补全：{files}；新开终端后生效。",
)
_PROFILE = "[Console]::OutputEncoding = [Text.Encoding]::UTF8; $PROFILE"
_POWERSHELLS = ("pwsh", "powershell")


def script_of(name: str) -> str:
    """The script of a shell.

    Raises:
        DabiaoError: there is none for it.
    """
    return _shell(name).script.read_text(encoding="utf-8").rstrip()


def install(name: str) -> Words:
    """Installs the script of a shell, and says where it lies now; once more does no harm.

    Raises:
        DabiaoError: there is none for it.
        OSError: a file cannot be written.
    """
    shell = _shell(name)
    files = {"bash": _bash, "zsh": _zsh, "fish": _fish, "powershell": _powershell}[shell.name](
        shell
    )
    names = [visible(str(file)) for file in files]
    return Words(
        _DONE.en.format(shell=shell.name, files=", ".join(names)),
        _DONE.zh.format(shell=shell.name, files="、".join(names)),
    )


def _shell(name: str) -> Shell:
    asked = _this_shell() if name == THIS_SHELL else name
    shell = shell_of(asked)
    if shell is not None:
        return shell
    raise DabiaoError(
        Words(
            "no completion for the shell '{name}'; write one of: {choices}{hint}",
            "没有终端“{name}”的补全；可选：{choices}{hint}",
        )
        if asked
        else Words(
            "cannot tell which shell this is; write one of: {choices}",
            "无法判断当前终端类型；请写明，可选：{choices}",
        ),
        name=asked,
        choices=", ".join(SHELLS),
        hint=suggest(asked, SHELLS),
    )


def _this_shell() -> str:
    """The shell that started the program; empty where it cannot be told."""
    from typer._completion_shared import _get_shell_name  # noqa: PLC0415 - seldom needed

    return _get_shell_name() or ""


def _bash(shell: Shell) -> list[Path]:
    return _sourced(shell, Path.home() / ".bashrc")


def _zsh(shell: Shell) -> list[Path]:
    return _sourced(shell, Path(os.environ.get("ZDOTDIR") or Path.home()) / ".zshrc")


def _sourced(shell: Shell, profile: Path) -> list[Path]:
    folder = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    file = folder / "dabiao" / shell.script.name
    _write(file, shell)
    quoted = str(file).replace("'", "'\\''")
    return [file, *_add_line(profile, f"source '{quoted}'")]


def _fish(shell: Shell) -> list[Path]:
    """A file for each command: fish looks for it by name, when it is first typed."""
    folder = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    files = [folder / "fish" / "completions" / f"{name}.fish" for name in ("dabiao", "check")]
    for file in files:
        _write(file, shell)
    return files


def _powershell(shell: Shell) -> list[Path]:
    """Beside the profile, which is asked for, since it may lie on a network or in OneDrive."""
    for program in _POWERSHELLS:
        try:
            done = subprocess.run(  # noqa: S603 - the names are ours
                [program, "-NoProfile", "-Command", _PROFILE], capture_output=True, check=True
            )
        except (OSError, subprocess.CalledProcessError):
            continue
        profile = Path(done.stdout.decode("utf-8", "replace").strip())
        file = profile.with_name(shell.script.name)
        _write(file, shell)
        # The folder is not spelled out: in which encoding a profile is read, nobody can tell.
        return [file, *_add_line(profile, f". (Join-Path $PSScriptRoot '{file.name}')")]
    raise DabiaoError(Words("PowerShell cannot be started", "无法启动 PowerShell"))


def _write(file: Path, shell: Shell) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(shell.script.read_bytes())


def _add_line(profile: Path, line: str) -> list[Path]:
    """Adds a line to what a shell reads at its start, unless it is there; the file if so."""
    content = profile.read_bytes() if profile.exists() else b""
    encoding = "utf-16-le" if content.startswith(b"\xff\xfe") else "utf-8"
    if line.encode(encoding) in content:
        return []
    end = "" if not content or content.endswith("\n".encode(encoding)) else "\n"
    profile.parent.mkdir(parents=True, exist_ok=True)
    with profile.open("ab") as stream:
        stream.write(f"{end}{line}\n".encode(encoding))
    return [profile]
