"""dabiao (达标): checks reported figures against the targets of policy documents.

>>> import dabiao
>>> document = dabiao.load("hebei-2023")
>>> report = dabiao.check(document, "actuals.csv")
>>> [result.target.name for result in report.results if result.verdict is dabiao.Verdict.SHORTFALL]

The names below are the whole public interface; each is imported when it is first used, since a
look-up of one figure needs few of them.
"""

from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from dabiao._version import __version__

if TYPE_CHECKING:
    from dabiao.checking import check
    from dabiao.comparator import Better, Comparator, Tolerance
    from dabiao.comparing import compare
    from dabiao.document import (
        Base,
        Binding,
        Document,
        Group,
        Indicator,
        Measure,
        Region,
        Source,
        Status,
        Sum,
        Target,
        Tier,
    )
    from dabiao.errors import DabiaoError, TargetFileError, UnknownDocumentError
    from dabiao.findings import Finding, Location
    from dabiao.gate import FailOn, Gate, Policy
    from dabiao.lang import Lang
    from dabiao.linting import lint
    from dabiao.loading.library import Library
    from dabiao.observations import Observation
    from dabiao.periods import Period
    from dabiao.report import Report
    from dabiao.result import Result
    from dabiao.rules import Rule, Selection, Severity
    from dabiao.searching import search
    from dabiao.verdict import Verdict

_HOMES = {
    "check": "checking",
    "Better": "comparator",
    "Comparator": "comparator",
    "Tolerance": "comparator",
    **dict.fromkeys(
        (
            "Base",
            "Binding",
            "Document",
            "Group",
            "Measure",
            "Region",
            "Source",
            "Status",
            "Sum",
            "Tier",
        ),
        "document",
    ),
    "compare": "comparing",
    "lint": "linting",
    "search": "searching",
    "Observation": "observations",
    "Location": "findings",
    "Rule": "rules",
    "Indicator": "document",
    "Target": "document",
    "DabiaoError": "errors",
    "TargetFileError": "errors",
    "UnknownDocumentError": "errors",
    "Finding": "findings",
    **dict.fromkeys(("FailOn", "Gate", "Policy"), "gate"),
    "Period": "periods",
    "Selection": "rules",
    "Severity": "rules",
    "Lang": "lang",
    "Library": "loading.library",
    "Report": "report",
    "Result": "result",
    "Verdict": "verdict",
}

__all__ = [
    "Base",
    "Better",
    "Binding",
    "Comparator",
    "DabiaoError",
    "Document",
    "FailOn",
    "Finding",
    "Gate",
    "Group",
    "Indicator",
    "Lang",
    "Library",
    "Location",
    "Measure",
    "Observation",
    "Period",
    "Policy",
    "Region",
    "Report",
    "Result",
    "Rule",
    "Selection",
    "Severity",
    "Source",
    "Status",
    "Sum",
    "Target",
    "TargetFileError",
    "Tier",
    "Tolerance",
    "UnknownDocumentError",
    "Verdict",
    "__version__",
    "check",
    "compare",
    "lint",
    "load",
    "search",
]


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
    from dabiao.loading.library import Library  # noqa: PLC0415 - see above

    return Library(targets).load(document_id)


def __getattr__(name: str) -> Any:
    if name in _HOMES:
        return getattr(import_module(f"dabiao.{_HOMES[name]}"), name)
    raise AttributeError(f"module 'dabiao' has no attribute {name!r}")
