"""A finding in the shape in which JSON has it."""

from typing import Any

from dabiao.core.lang import Lang
from dabiao.model.finding import Finding
from dabiao.render.messages import message


def finding_as_json(finding: Finding, lang: Lang) -> dict[str, Any]:
    """What is wrong, and where it stands."""
    location = finding.location
    return {
        "code": finding.code,
        "severity": finding.severity,
        "file": location.file,
        "sheet": location.sheet or None,
        "line": location.line or None,
        "column": location.column or None,
        "message": message(finding, lang),
    }
