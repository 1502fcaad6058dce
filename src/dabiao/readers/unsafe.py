"""Cells that hold what nobody sees, or what a spreadsheet would run."""

from collections.abc import Collection, Sequence

from dabiao.core.safe import unseen
from dabiao.findings.collector import Findings
from dabiao.findings.rules.tables import CONTROL_CHARACTER, FORMULA
from dabiao.model.finding import Location
from dabiao.readers.cells import is_figure
from dabiao.readers.figures import is_formula


def note_unsafe_cells(
    cells: Sequence[str], values: Collection[int], at: Location, findings: Findings
) -> None:
    """Notes characters that nobody sees, and formulas where no figure is expected.

    Args:
        cells: of a row.
        values: the columns of values, from 0.
        at: the row.
        findings: where they are noted.
    """
    for column, cell in enumerate(cells):
        location = at.at(at.line, column + 1)
        if column not in values and is_formula(cell) and not is_figure(_without_sign(cell)):
            findings.add(FORMULA, location, value=cell.strip())
        if hidden := unseen(cell):
            findings.add(
                CONTROL_CHARACTER,
                location,
                value=cell.strip(),
                character=f"U+{ord(hidden):04X}",
            )


def _without_sign(cell: str) -> str:
    """What stands behind =: of a target of =100% a figure alone, which calculates nothing."""
    return cell.strip().removeprefix("=").removeprefix("＝")
