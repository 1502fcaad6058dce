"""Which cells stand so far away from the rest of a sheet that they are no part of its table."""

from collections.abc import Collection

Place = tuple[int, int]
"""Row and column, from 1."""

BLANK_ROWS, BLANK_COLUMNS = 1000, 700
"""More of them between a cell and the rest make it a stray one."""

MOST_STRAYS = 20
"""More of them may be a table."""


def far_cells(filled: Collection[Place]) -> set[Place]:
    """The few cells that more blank rows or columns than any table has part from all others."""
    far: set[Place] = set()
    for axis, blank in ((0, BLANK_ROWS), (1, BLANK_COLUMNS)):
        blocks = _blocks([place for place in filled if place not in far], axis, blank)
        main = max(blocks, key=len, default=[])
        strays = [place for block in blocks if block is not main for place in block]
        if len(strays) <= MOST_STRAYS and len(strays) < len(main):
            far.update(strays)
    return far


def _blocks(places: list[Place], axis: int, blank: int) -> list[list[Place]]:
    blocks: list[list[Place]] = []
    last = 0
    for place in sorted(places, key=lambda place: place[axis]):
        if not blocks or place[axis] - last > blank + 1:
            blocks.append([])
        blocks[-1].append(place)
        last = place[axis]
    return blocks
