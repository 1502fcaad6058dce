"""The formats of a workbook, each made once, and the colors of findings and verdicts."""

from collections.abc import Mapping
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from dabiao.model.finding import Severity
from dabiao.model.verdict import Verdict
from dabiao.readers.spreadsheet.whole_interface import StyleValue

if TYPE_CHECKING:
    from xlsxwriter import Workbook  # type: ignore[import-untyped]
    from xlsxwriter.format import Format  # type: ignore[import-untyped]

Style = Mapping[str, StyleValue]

FONT: Style = {"font_name": "Microsoft YaHei", "font_size": 10}
OF_FINDINGS = {Severity.ERROR: "#FFC9CE", Severity.WARNING: "#FFECA1", Severity.INFO: "#DCE9F8"}
"""What a cell is filled with; no color of Excel's own, so that a later check can take it back."""
OF_VERDICTS = {
    Verdict.MET: "#D9F0DA",
    Verdict.AHEAD: "#D9F0DA",
    Verdict.NEAR: "#FFF3C4",
    Verdict.SHORTFALL: "#F8CBC6",
    Verdict.ON_TRACK: "#D5EEF0",
    Verdict.BEHIND: "#EBD5EC",
    Verdict.UNJUDGED: "#E1E7F3",
    Verdict.MISSING: "#E8E8E8",
    Verdict.INVALID: "#EBD5EC",
}
LINE_HEIGHT = 16.5
"""Of a line of the font, in points."""


class Formats:
    """The formats of a workbook."""

    def __init__(self, book: "Workbook") -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, StyleValue], ...], Format] = {}

    def __call__(self, style: Style, **more: StyleValue) -> "Format":
        """The format with these properties."""
        properties = {**style, **more}
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            self._made[key] = self._book.add_format(properties)
        return self._made[key]


def filled(style: Style, severity: Severity) -> Style:
    """A style with the color of a finding."""
    return {**style, "pattern": 1, "bg_color": OF_FINDINGS[severity]}


def without_our_fill(style: Style) -> Style:
    """A style without the color that an earlier check gave it."""
    if style.get("bg_color") not in OF_FINDINGS.values():
        return style
    return {key: value for key, value in style.items() if key not in ("bg_color", "pattern")}


def width(text: str) -> int:
    """The columns that a text takes: a Chinese character takes two."""
    return sum(2 if east_asian_width(character) in "WFA" else 1 for character in text)


def lines_of(text: str, columns: float) -> int:
    """How many lines a text takes within so many columns."""
    return sum(max(1, -(-width(line) // max(1, int(columns) - 1))) for line in text.split("\n"))
