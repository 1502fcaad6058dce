"""dabiao (达标): checks reported figures against the targets of policy documents.

>>> import dabiao
>>> document = dabiao.load("hebei-2023")
>>> report = dabiao.check(document, "actuals.csv")
>>> [result.target.name for result in report.results if result.verdict is dabiao.Verdict.SHORTFALL]

What :mod:`dabiao.api` lists is the public interface. It is imported when a name of it is first used,
since a look-up of one figure on the command line needs little of it.
"""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dabiao._version import __version__ as __version__

if TYPE_CHECKING:
    from dabiao.api import *  # noqa: F403
    from dabiao.model.document import Document


def load(document_id: str, targets: "str | Path | None" = None) -> "Document":
    """Loads a document.

    Args:
        document_id: the document's id, such as ``hebei-2023``; never a path.
        targets: a folder of target files that is searched first; then come ``$DABIAO_TARGETS``,
            ``./targets`` and the built-in documents.

    Raises:
        UnknownDocumentError: no folder has it; the message suggests the nearest id.
        TargetFileError: its file has mistakes; ``findings`` lists them all.
        DabiaoError: the folder does not exist, or the file cannot be read.
    """
    from dabiao.library.folders import Library  # noqa: PLC0415 - see above

    return Library(targets).load(document_id)


def __getattr__(name: str) -> Any:
    if not name.startswith("_"):
        api = import_module("dabiao.api")
        if hasattr(api, name):
            return getattr(api, name)
    raise AttributeError(f"module 'dabiao' has no attribute {name!r}")
