"""The shells: their scripts, and how each takes a value from an answer."""

import re
from pathlib import Path
from typing import NamedTuple

_SCRIPTS = Path(__file__).with_name("scripts")
_NOT_PLAIN = r"[^\w@%+=:,./\u0080-\U0010ffff-]"
"""What bash has to be told to take as it is."""
_NEVER = set("\\\"'`$!*?[]{}<>|;&~#^")
"""Characters by which a shell does something, in one way of quoting or another."""
_SINGLE_QUOTES = "['\u2018\u2019\u201a\u201b]"
"""PowerShell takes the typographic ones for quotation marks too."""


class Candidate(NamedTuple):
    """What can be written, and what it is."""

    value: str
    help: str = ""


class Shell(NamedTuple):
    """A shell.

    Attributes:
        name: as ``--show-completion`` calls it.
        backslash_quotes: whether a backslash takes the meaning from the character behind it.
    """

    name: str
    backslash_quotes: bool = True

    @property
    def script(self) -> Path:
        """The file that its users source."""
        ending = "ps1" if self.name == "powershell" else self.name
        return _SCRIPTS / f"dabiao.{ending}"

    def line(self, candidate: Candidate, behind: int = 0, *, quoted: bool = False) -> str:
        """The line of an answer for a candidate.

        Args:
            candidate: one that is :func:`offered`.
            behind: how many characters of it stand before the word that bash completes.
            quoted: whether a quotation mark is open.
        """
        value, explained = candidate
        if self.name == "bash":
            return value[behind:] if quoted else re.sub(_NOT_PLAIN, r"\\\g<0>", value[behind:])
        if self.name == "powershell" and re.search(r"[^\w./=-]|[\u2018-\u201f]", value):
            value = "'" + re.sub(_SINGLE_QUOTES, r"\g<0>\g<0>", value) + "'"
        return f"{value}\t{explained}" if explained else value


SHELLS = {shell.name: shell for shell in map(Shell, ("bash", "zsh", "fish"))}
SHELLS["powershell"] = Shell("powershell", backslash_quotes=False)
THIS_SHELL = "this"
"""Stands for the shell in which the program is started."""
ALIASES = {"pwsh": "powershell"}


def shell_of(name: str) -> Shell | None:
    """The shell of that name; None where there is no script for it."""
    return SHELLS.get(ALIASES.get(name, name))


def offered(value: str) -> bool:
    """Whether a value can be put on a command line: it prints, and no shell acts on it."""
    return value.isprintable() and not _NEVER & set(value)
