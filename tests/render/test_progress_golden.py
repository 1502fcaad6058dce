"""Mid-term views of real documents, as they stand on a terminal: wide, narrow, colored, in both languages.

``python -m tests.render.test_progress_golden`` writes them anew; read what has changed. The figures
are made up, and those of the views are worked out by hand in ``test_progress.py``.
"""

import os
from itertools import product
from pathlib import Path

import pytest
from rich.cells import cell_len

from tests.command import run
from tests.helpers import DATA

DOCUMENTS = ("chengde-eco-2025", "chengde-energy-2025", "qinhuangdao-health-2025")
GOLDEN = DATA / "progress" / "golden"
VIEWS = [*product(DOCUMENTS, ("zh", "en"), (80, 160), (False,))]
VIEWS += [(document, "zh", 80, True) for document in DOCUMENTS]


def view_of(document: str, lang: str, columns: int, colored: bool) -> str:
    look = {"COLUMNS": str(columns)}
    if colored:
        look |= {"FORCE_COLOR": "1", "COLORTERM": "", "TERM": "xterm-256color"}
    options = ["--lang", lang, "--isolated"]
    command = ["dabiao", "progress", document, f"{document}.csv", *options]
    done = run(*command, stdin=b"", cwd=DATA / "progress", **look)
    assert done.returncode == 0 and not done.stderr
    return done.stdout


def golden_file(document: str, lang: str, columns: int, colored: bool) -> Path:
    return GOLDEN / f"{document}-{lang}-{columns}{'-color' if colored else ''}.txt"


@pytest.mark.parametrize("view", VIEWS, ids=lambda view: "-".join(map(str, view)))
def test_a_mid_term_view_is_the_one_that_was_looked_at(view: tuple[str, str, int, bool]) -> None:
    assert view_of(*view) == golden_file(*view).read_text(encoding="utf-8")


@pytest.mark.parametrize("view", VIEWS[: 2 * 2 * len(DOCUMENTS)])
def test_no_line_of_a_view_is_wider_than_the_screen(view: tuple[str, str, int, bool]) -> None:
    lines = [line for line in view_of(*view).splitlines() if ".csv: D" not in line]
    assert max(cell_len(line) for line in lines) <= view[2]


if __name__ == "__main__":
    os.environ["LANG"] = "C.UTF-8"
    GOLDEN.mkdir(exist_ok=True)
    for each in VIEWS:
        golden_file(*each).write_text(view_of(*each), encoding="utf-8")
