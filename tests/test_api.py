"""What ``import dabiao`` offers: its names are those of the interface, and help says what they do."""

import inspect
import pydoc
import subprocess
import sys

import dabiao
from dabiao import api


def test_dir_shows_the_whole_interface_and_nothing_else() -> None:
    offered = {name for name in dir(dabiao) if not name.startswith("_")}
    assert offered == {name for name in vars(api) if not name.startswith("_")} | {"load"}
    assert {"check", "load", "diff", "message", "Verdict", "Report"} <= offered
    assert offered == set(dabiao.__all__)
    assert all(getattr(dabiao, name).__doc__ for name in offered)


def test_star_imports_what_is_offered() -> None:
    names: dict[str, object] = {}
    exec("from dabiao import *", names)
    assert set(dabiao.__all__) <= names.keys()


def test_help_begins_with_what_to_do_and_explains_the_check() -> None:
    text = pydoc.plain(pydoc.render_doc(dabiao))
    assert 'dabiao.check("hebei-2023", "actuals.csv")' in text[:500]
    assert "lists of rows, frames of pandas or polars" in text
    [document, actuals, *_] = inspect.signature(dabiao.check).parameters.values()
    assert document.name == "document" and actuals.kind is inspect.Parameter.VAR_POSITIONAL


def test_importing_it_imports_little() -> None:
    code = (
        "import dabiao, sys; print('dabiao.assess' in sys.modules or 'dabiao.api' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
