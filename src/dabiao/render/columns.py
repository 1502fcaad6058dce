"""Rows of cells as lines of text: wrapped to fit a terminal, and never where they are piped on.

What is piped goes into a file or to a program, which takes a line for a row. Widths are counted in
the cells of a terminal, of which a Chinese character takes two.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import zip_longest
from typing import TYPE_CHECKING

from dabiao.render.output import Cell, Output, styled

if TYPE_CHECKING:
    from rich.text import Text

GAP = 2
"""Blanks between two columns."""
_HANGING = 2
"""By how much a cell that goes on in the next line is set in there."""
_WIDE = 20
"""Cells of a column in which there is room for that."""
_NARROWEST = 4


def widest(rows: "Iterable[Sequence[Cell | Text]]") -> list[int]:
    """The width of each column."""
    return [max(cell.cell_len for cell in column) for column in zip(*rows, strict=True)]


def total(widths: Sequence[int]) -> int:
    """The width of a line with columns of these widths; an empty one takes no room."""
    return sum(width + GAP for width in widths if width) - GAP


def room_for(column: int, widths: Sequence[int], available: int) -> int:
    """How much of a line is left for a column beside the others."""
    return available - sum(width + GAP for width in widths if width) + widths[column] + GAP


def fitted(widths: Sequence[int], available: int | None, least: Mapping[int, int]) -> list[int]:
    """Widths of columns that fit a line where that is possible.

    Args:
        widths: that the columns would have.
        available: cells of a line; None where nobody looks at it on a terminal.
        least: the columns that may be wrapped, the first first, and how wide they stay.
    """
    narrowed = list(widths)
    for column, width in least.items():
        if available is not None and (over := total(narrowed) - available) > 0:
            narrowed[column] = max(narrowed[column] - over, min(narrowed[column], width))
    return narrowed


def shortened(cell: Cell, width: int) -> "Cell | Text":
    """The cell, cut with … where it is wider."""
    if cell.cell_len <= width:
        return cell
    cut = styled(cell).copy()
    cut.truncate(max(width - 1, 1), overflow="crop")
    cut.rstrip()  # of a wide character that is cut in two, a blank is left
    return cut.append("…")


def print_row(
    cells: "Sequence[Cell | Text]", widths: Sequence[int], output: Output, indent: int = 0
) -> None:
    """Prints a row on one line, whatever its width."""
    padded = [
        (cell, " " * (width - cell.cell_len + GAP))
        for cell, width in zip(cells, widths, strict=True)
        if width
    ]
    if output.is_plain:
        output.write(" " * indent + "".join(cell.plain + blanks for cell, blanks in padded))
        return
    output.print_line([(Cell(" " * indent), ""), *padded])


def print_wrapped(
    cells: "Sequence[Cell | Text]", widths: Sequence[int], output: Output, indent: int = 0
) -> None:
    """Prints a row, on several lines where a cell has some or is wider than its column."""
    columns = [_lines(cell, width, output) for cell, width in zip(cells, widths, strict=True)]
    for line in zip_longest(*columns, fillvalue=Cell("")):
        print_row(line, widths, output, indent)


def _lines(cell: "Cell | Text", width: int, output: Output) -> "Sequence[Cell | Text]":
    if cell.cell_len <= width and "\n" not in cell.plain:
        return [cell]
    from rich.text import Text  # noqa: PLC0415 - only a terminal needs it

    lines: list[Text] = []
    for part in styled(cell).split("\n"):
        if part.cell_len <= width:
            lines.append(part)
            continue
        indent = _HANGING if width >= _WIDE else 0
        narrower = max(width - indent, _NARROWEST)
        first, *more = part.wrap(output.console, narrower, overflow="fold")
        lines += [first, *(Text(" " * indent).append_text(line) for line in more)]
    for line in lines:
        line.rstrip()
    return lines
