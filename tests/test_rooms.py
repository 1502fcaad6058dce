"""The rooms of the package, as CONTRIBUTING has them: arrows run downwards only."""

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import dabiao
from tests.helpers import ROOT

CONTRIBUTING = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
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

_OF_A_FOLDER = ("indicators.yaml", "units.txt", "sources/", "plans/", "china/", "provinces/")
"""What lies beside one's own documents, or in the folder that a reader thinks of."""

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


def test_no_modules_import_each_other_in_a_circle() -> None:
    names = {module_name(path) for path in MODULES}
    graph = {
        module_name(path): {
            module
            for imported in imports(path)
            for module in (imported, imported.rpartition(".")[0])
            if module in names and not (PACKAGE.parent / module.replace(".", "/")).is_dir()
        }
        for path in MODULES
    }
    assert list(TopologicalSorter(graph).static_order())  # raises CycleError


def test_what_a_module_keeps_to_itself_is_used_by_no_other() -> None:
    for path in [*MODULES, *(ROOT / "tests").rglob("*.py")]:
        taken = [name for name in imports(path) if name.startswith("dabiao.")]
        assert [name for name in taken if re.search(r"\._(?!version|_)", name)] == [], path.name


def told_rooms() -> dict[str, str]:
    """The rooms of the table, from the top, with what each may import."""
    return dict(re.findall(r"^\| `(\w+)/` \| .* \| ?(.*?) ?\|$", CONTRIBUTING, re.MULTILINE))


def test_the_table_of_rooms_says_what_each_may_import() -> None:
    told = told_rooms()
    assert set(told) == {path.name for path in ROOMS}
    rooms = list(told)
    for number, (room, words) in enumerate(told.items()):
        below, named = rooms[number + 1 :], re.findall(r"`(\w+)`", words)
        if words.startswith("all below"):
            may = {each for each in below if each not in named}
        elif words.endswith("and below"):
            may = set(rooms[rooms.index(named[0]) :])
        else:
            may = set(named)
        assert may == {each for each in rooms if FLOOR_OF[each] < FLOOR_OF[room]}, room


def test_every_file_that_contributors_are_sent_to_is_there() -> None:
    told = re.sub(r"```.*?```", "", CONTRIBUTING, flags=re.DOTALL)
    sent = 0
    for paragraph in re.split(r"\n(?=\n|\| )", told):
        folder = Path()
        for name in re.findall(r"`([\w./-]+(?:/|\.(?:py|txt|css|md|yaml)))`", paragraph):
            if re.search(r"[A-Z]{2,}[/.]", name) or name in _OF_A_FOLDER:
                continue
            places = [root / name for root in (ROOT, PACKAGE, folder)]
            found = next((place for place in places if place.exists()), None)
            assert found is not None, name
            folder = found if found.is_dir() else found.parent
            sent += 1
    assert sent > 40


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
