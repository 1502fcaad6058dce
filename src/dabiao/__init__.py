"""dabiao (达标): checks reported figures against the targets of policy documents.

>>> import dabiao
>>> report = dabiao.check("hebei-2023", "actuals.csv")
>>> [result.target.name for result in report.results if result.verdict is dabiao.Verdict.SHORTFALL]
>>> dabiao.check("hebei-2023", [{"指标": "地区生产总值", "实际值": 6.2, "单位": "%"}]).exit_code

``load`` gives a document, ``check`` a report on actuals (files, rows, frames of pandas or polars), ``diff``
what has changed between two reports; ``search`` and ``compare`` look through documents, ``lint`` proves
them. ``export`` gives the targets of the library as rows for a frame, ``history`` the years of an
indicator. ``message`` and ``reason_text`` put findings and reasons into words. The other names are the
types of what these take and give. All of them are in ``dir(dabiao)``, and are the whole public interface.
"""

# What dabiao.api lists is imported when a name of it is first used: a look-up of one figure on the
# command line needs little of it.
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
    if name == "__all__":
        return _public()
    if not name.startswith("_"):
        api = import_module("dabiao.api")
        if hasattr(api, name):
            return getattr(api, name)
    raise AttributeError(f"module 'dabiao' has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*_public(), "__all__", "__doc__", "__file__", "__path__", "__version__"])


def _public() -> list[str]:
    """The names of the public interface."""
    api = import_module("dabiao.api")
    return sorted(["load", *(name for name in vars(api) if not name.startswith("_"))])
