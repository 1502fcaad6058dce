"""The rooms of the package: arrows run downwards only, and nothing before the last one speaks."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import dabiao

PACKAGE = Path(dabiao.__file__).parent
FLOORS = (
    {"core"},
    {"model"},
    {"findings"},
    {"library", "readers"},
    {"assess"},
    {"authoring", "render"},
    {"templates"},
    {"api", "cli"},
)
"""From the ground up. What is on a floor may import what is below it, and of its own room."""

FLOOR_OF = {room: floor for floor, rooms in enumerate(FLOORS) for room in rooms}
MODULES = sorted(PACKAGE.rglob("*.py"))
ROOMS = {path for path in PACKAGE.iterdir() if path.is_dir() and any(path.rglob("*.py"))}


def room_of(name: str) -> str | None:
    """The room of a module such as ``dabiao.core.units``; None of the package itself."""
    parts = name.split(".")
    return parts[1] if len(parts) > 1 and parts[1] in FLOOR_OF else None


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    return ".".join(["dabiao", *(part for part in parts if part != "__init__")])


def imports(path: Path) -> Iterator[str]:
    """What a file imports, at its top or later; what only a type checker sees is no arrow."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    for_types = {
        inner
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if node in for_types:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_every_room_has_its_floor() -> None:
    assert {path.name for path in ROOMS} <= FLOOR_OF.keys()


@pytest.mark.parametrize("path", MODULES, ids=module_name)
def test_arrows_run_downwards_only(path: Path) -> None:
    own = room_of(module_name(path))
    if own is None:
        return  # where the program starts, and what ``import dabiao`` offers
    for imported in imports(path):
        room = room_of(imported) if imported.startswith("dabiao.") else None
        if room is not None and room != own:
            assert FLOOR_OF[room] < FLOOR_OF[own], imported


def test_what_judges_words_nothing() -> None:
    for path in (PACKAGE / "assess").rglob("*.py"):
        assert "dabiao.core.lang.Words" not in set(imports(path)), path.name


def test_a_module_fits_in_a_head() -> None:
    data = {"rules", "vocabulary"}
    for path in MODULES:
        lines = len(path.read_text(encoding="utf-8").splitlines())
        assert lines <= 300 or path.parent.name in data, f"{module_name(path)} has {lines} lines"
