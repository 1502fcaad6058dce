"""Lays out a help text by the cells of a terminal, of which a Chinese character takes two."""

import re
from collections.abc import Sequence

from rich.cells import cell_len, set_cell_size
from typer._click import HelpFormatter

from dabiao.cli.chinese.sentences import help_text

_WIDEST_TERM = 30
_GAP = 2
_NARROWEST = 20
_UNBROKEN = r"[（“［]*(?:[!-~]+|\S)[。，、；：）”］]*|\s+"
"""A word or a Chinese character, with the marks that stay with it, or blanks."""


class Help(HelpFormatter):
    """A help text in the making."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Writes what can follow the command."""
        for own in ("[OPTIONS]", "COMMAND [ARGS]..."):
            args = args.replace(own, help_text(own))
        self.write(f"{prefix or '用法：'}{prog} {args}\n")

    def write_heading(self, heading: str) -> None:
        """Writes what is listed below."""
        self.write(f"{help_text(heading)}：\n")

    def write_text(self, text: str) -> None:
        """Writes a paragraph."""
        indent = " " * self.current_indent
        for line in _lines(text, self.width - self.current_indent):
            self.write(f"{indent}{line}\n")

    def write_dl(
        self, rows: Sequence[tuple[str, str]], col_max: int = _WIDEST_TERM, col_spacing: int = _GAP
    ) -> None:
        """Writes terms and what they mean, in two columns."""
        indent = " " * self.current_indent
        widest = min(max(cell_len(term) for term, _ in rows), col_max)
        width = self.width - self.current_indent - widest - col_spacing
        for term, meaning in rows:
            lines = _lines(_meaning(meaning), width)
            if cell_len(term) > widest:
                self.write(f"{indent}{term}\n")
                first = ""
            else:
                first = term
            for number, line in enumerate(lines):
                left = set_cell_size("" if number else first, widest + col_spacing)
                self.write(f"{indent}{left}{line}\n")


def _meaning(text: str) -> str:
    """What an option does, and in brackets what typer adds: a default, a range, whether it must."""
    own, bracket, added = text.partition("  [")
    if not bracket:
        return help_text(text)
    notes = added.removesuffix("]").split("; ")
    return f"{own}［{'；'.join(map(help_text, notes))}］"


def _lines(text: str, width: int) -> list[str]:
    """A text in lines; Chinese has no blanks to break it at, and can be broken anywhere."""
    lines = [""]
    for piece in re.findall(_UNBROKEN, text):
        if lines[-1] and cell_len(lines[-1] + piece.rstrip()) > max(width, _NARROWEST):
            lines.append(piece.lstrip())
        else:
            lines[-1] += piece
    return [line.rstrip() for line in lines]
