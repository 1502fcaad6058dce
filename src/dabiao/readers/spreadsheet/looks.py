"""How the cells of an Office Open XML workbook look, and the formulas and comments in them.

The values are not taken from here: what is judged is what calamine and the marks say.
"""

import os
import warnings
from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import TYPE_CHECKING, Any

from dabiao.readers.spreadsheet.interface import cell_name
from dabiao.readers.spreadsheet.parts import parsed
from dabiao.readers.spreadsheet.whole_interface import Choice, StyleValue

if TYPE_CHECKING:
    from openpyxl.workbook.workbook import Workbook
    from openpyxl.worksheet.worksheet import Worksheet

_BORDERS = (
    "none", "thin", "medium", "dashed", "dotted", "thick", "double", "hair", "mediumDashed",
    "dashDot", "mediumDashDot", "dashDotDot", "mediumDashDotDot", "slantDashDot",
)  # fmt: skip
_SIDES = ("left", "right", "top", "bottom")
_ACROSS = {"centerContinuous": "center_across"}
_UPRIGHT = {"center": "vcenter", "justify": "vjustify", "distributed": "vdistributed"}
_BUILT_IN = 164
"""The first number of a format that a workbook defines itself."""
_STACKED, _RIGHT_ANGLE = 255, 90
_SWAPPED = {0: 1, 1: 0, 2: 3, 3: 2}
"""In the numbers of theme colors, light and dark have changed places."""
_WHITE = 255


class Looks:
    """How a workbook looks.

    Args:
        content: of the file.

    Raises:
        Exception: of the library, which does not read every workbook.
    """

    def __init__(self, content: bytes) -> None:
        os.environ["OPENPYXL_LXML"] = "False"  # one parser alone, whatever is installed
        from openpyxl import load_workbook  # noqa: PLC0415 - after what it goes by

        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            self._book: Workbook = load_workbook(BytesIO(content), keep_links=False)
        self._theme = _theme(getattr(self._book, "loaded_theme", None))

    def of_sheet(self, name: str) -> "SheetLooks | None":
        """How a sheet looks; None where it holds no cells."""
        sheet = self._book[name] if name in self._book.sheetnames else None
        return None if sheet is None or not hasattr(sheet, "iter_rows") else SheetLooks(sheet, self)

    def color(self, color: Any) -> str | None:
        """A color as ``#RRGGBB``; None for that of the system, or where it is not known."""
        if color is None or color.type not in ("rgb", "indexed", "theme"):
            return None
        if color.type == "theme":
            number = _SWAPPED.get(color.theme, color.theme)
            base = self._theme[number] if number < len(self._theme) else None
        elif color.type == "indexed":
            from openpyxl.styles.colors import COLOR_INDEX  # noqa: PLC0415 - loaded by now

            base = COLOR_INDEX[color.indexed][2:] if color.indexed < len(COLOR_INDEX) else None
        else:
            base = color.rgb[-6:] if isinstance(color.rgb, str) else None
        return None if base is None else _tinted(base, color.tint)


class SheetLooks:
    """How a sheet looks."""

    def __init__(self, sheet: "Worksheet", looks: Looks) -> None:
        self._sheet, self._looks = sheet, looks
        self._cells: Mapping[tuple[int, int], Any] = sheet._cells

    @property
    def columns(self) -> list[tuple[int, int, float, bool]]:
        """First and last column from 0, width in characters, and whether they are hidden."""
        usual = self._sheet.sheet_format.defaultColWidth
        found = [(0, 16_383, float(usual), False)] if usual else []
        for dimension in self._sheet.column_dimensions.values():
            if dimension.min and dimension.max:
                width = float(dimension.width) if dimension.customWidth else 0.0
                hidden = bool(dimension.hidden)
                found.append((dimension.min - 1, dimension.max - 1, width, hidden))
        return found

    @property
    def heights(self) -> list[tuple[int, float, bool]]:
        """Row from 0, its height in points, and whether it is hidden."""
        return [
            (row - 1, float(dimension.ht or 0), bool(dimension.hidden))
            for row, dimension in self._sheet.row_dimensions.items()
            if dimension.ht or dimension.hidden
        ]

    @property
    def freeze(self) -> tuple[int, int] | None:
        """Row and column, from 0, of the first cell that moves."""
        if not self._sheet.freeze_panes:
            return None
        from openpyxl.utils.cell import coordinate_to_tuple  # noqa: PLC0415 - loaded by now

        row, column = coordinate_to_tuple(self._sheet.freeze_panes)
        return row - 1, column - 1

    @property
    def page(self) -> tuple[bool, int, bool]:
        """For printing: whether it is landscape, the number of the paper, whether it fits in width."""
        set_up, fitted = self._sheet.page_setup, self._sheet.sheet_properties.pageSetUpPr
        fits = bool(fitted is not None and fitted.fitToPage)
        return set_up.orientation == "landscape", int(set_up.paperSize or 0), fits

    @property
    def has_conditions(self) -> bool:
        """Whether formats depend on figures."""
        return bool(len(self._sheet.conditional_formatting))

    def choices(self) -> Iterator[Choice | None]:
        """The lists to choose from, and hints; None for a rule of another kind."""
        for rule in self._sheet.data_validations.dataValidation:
            formula = str(rule.formula1 or "")
            is_list = rule.type == "list" and formula[:1] == formula[-1:] == '"'
            if not is_list and (rule.type is not None or not rule.prompt):
                yield None
                continue
            choices = formula.strip('"').split(",") if is_list else []
            hint = (str(rule.promptTitle or ""), str(rule.prompt or ""))
            for left, top, right, bottom in (each.bounds for each in rule.sqref.ranges):
                yield (top - 1, left - 1, bottom - 1, right - 1, choices, *hint)

    def cells(self) -> Iterator[tuple[int, int, int]]:
        """Row from 1, column from 0 and style of all cells that look like something."""
        for (row, column), cell in self._cells.items():
            if style := cell.style_id:
                yield row, column - 1, style

    def style_of(self, row: int, column: int) -> int:
        """The number of a cell's style."""
        cell = self._cells.get((row, column + 1))
        return cell.style_id if cell is not None else 0

    def formula(self, row: int, column: int) -> str | None:
        """The formula of a cell, with its sign; None where it has none, or one of several cells."""
        cell = self._cells.get((row, column + 1))
        if cell is None or cell.data_type != "f" or not isinstance(cell.value, str):
            return None
        return cell.value

    def comments(self) -> Iterator[tuple[int, int, str, str]]:
        """Row from 1, column from 0, text and author of all comments."""
        for (row, column), cell in self._cells.items():
            if cell.comment is not None:
                yield row, column - 1, str(cell.comment.text), str(cell.comment.author or "")

    def style(self, row: int, column: int) -> dict[str, StyleValue]:
        """The properties of a cell's style, as the writer of workbooks calls them."""
        cell = self._cells.get((row, column + 1)) or self._sheet[cell_name(1, 1)]
        color = self._looks.color
        font, fill, border, aligned = cell.font, cell.fill, cell.border, cell.alignment
        number = cell._style.numFmtId  # the codes of some built-in ones are not known
        found: dict[str, StyleValue | None] = {
            "font_name": font.name,
            "font_size": font.sz,
            "bold": font.b,
            "italic": font.i,
            "underline": 1 if font.u else None,
            "font_strikeout": font.strike,
            "font_color": color(font.color),
            "num_format": cell.number_format if number >= _BUILT_IN else number or None,
            "align": _ACROSS.get(aligned.horizontal or "", aligned.horizontal),
            "valign": _UPRIGHT.get(aligned.vertical or "", aligned.vertical),
            "text_wrap": aligned.wrap_text,
            "shrink": aligned.shrink_to_fit,
            "indent": int(aligned.indent or 0),
            "rotation": _rotation(int(aligned.textRotation or 0)),
        }
        if fill.fill_type == "solid":
            found |= {"pattern": 1, "bg_color": color(fill.fgColor)}
        for side in _SIDES:
            line = getattr(border, side)
            if line is not None and line.style in _BORDERS[1:]:
                found |= {side: _BORDERS.index(line.style), f"{side}_color": color(line.color)}
        return {key: value for key, value in found.items() if value and value != "general"}


def _theme(data: bytes | str | None) -> list[str]:
    """The colors of a theme, as ``RRGGBB``."""
    if not data:
        return []
    scheme = parsed(data if isinstance(data, bytes) else data.encode()).find(".//{*}clrScheme")
    colors = [next(iter(each), None) for each in (scheme if scheme is not None else ())]
    return [
        "000000" if each is None else each.get("lastClr") or each.get("val") or "000000"
        for each in colors
    ]


def _tinted(color: str, tint: float) -> str:
    """A color made lighter, or darker below 0."""
    parts = [int(color[place : place + 2], 16) for place in (0, 2, 4)]
    if tint:
        parts = [
            round(part * (1 + tint) if tint < 0 else part + (_WHITE - part) * tint)
            for part in parts
        ]
    return "#" + "".join(f"{min(max(part, 0), _WHITE):02X}" for part in parts)


def _rotation(degrees: int) -> int:
    """Degrees as the writer of workbooks counts them."""
    if degrees == _STACKED:
        return 270
    return degrees if degrees <= _RIGHT_ANGLE else _RIGHT_ANGLE - degrees
