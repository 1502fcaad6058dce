"""What has changed between two submissions, in the shape in which JSON has it."""

from typing import Any

from dabiao.core.lang import Lang
from dabiao.findings.collector import tally
from dabiao.model.difference import Change, Difference, Figure
from dabiao.model.finding import Severity
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.render.finding_json import finding_as_json


def difference_as_json(difference: Difference, lang: Lang) -> dict[str, Any]:
    """How it was asked for, the counts, the targets with what changed of them, the findings."""
    view, summary = difference.new.view, difference.summary
    return {
        "document": difference.document.id,
        "document_file": difference.document.file,
        "as_of": str(view.as_of) if view.as_of else None,
        "pace": view.pace,
        "method": view.method,
        "changed": not difference.is_none,
        "old": _submission(difference.old),
        "new": _submission(difference.new),
        "summary": {
            "figures": {
                "revised": summary.revised,
                "new": summary.new,
                "gone": summary.gone,
                "unchanged": summary.unchanged,
            },
            "verdicts": {
                "changed": summary.verdicts,
                "worse": summary.worse,
                "better": summary.better,
            },
        },
        "changes": [_change(change, difference) for change in difference.shown],
        "findings": {
            "new": [finding_as_json(each, lang) for each in difference.findings_new],
            "gone": [finding_as_json(each, lang) for each in difference.findings_gone],
        },
    }


def _submission(report: Report) -> dict[str, Any]:
    counts = tally(report.findings)
    return {
        "actuals": list(report.actuals),
        "summary": {verdict.value: count for verdict, count in report.summary.items()},
        "findings": {severity.value: counts[severity] for severity in Severity},
    }


def _change(change: Change, difference: Difference) -> dict[str, Any]:
    return {
        "id": change.target.id,
        "name": change.target.name,
        "region": change.place,
        "unit": change.target.unit or None,
        "kind": change.kind,
        "trend": change.trend,
        "old": _verdict(change.old),
        "new": _verdict(change.new),
        "figures": [_figure(figure) for figure in difference.figures_of(change)],
    }


def _verdict(result: Result | None) -> dict[str, Any] | None:
    """The verdict, and the period whose figure decides it."""
    if result is None:
        return None
    return {"verdict": result.verdict, "period": str(result.period) if result.period else None}


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "period": str(figure.period) if figure.period else None,
        "kind": figure.kind,
        "change": figure.change,
        "old": _reported(figure.old),
        "new": _reported(figure.new),
    }


def _reported(result: Result | None) -> dict[str, Any] | None:
    if result is None:
        return None
    observation = result.observation
    return {
        "actual": result.actual,
        "statement": observation.statement if observation else None,
        "status": observation.status if observation else None,
        "declared": result.declared,
        "verdict": result.verdict,
        "gap": result.gap,
        "file": observation.file if observation else None,
        "sheet": (observation.sheet or None) if observation else None,
        "line": observation.line if observation else None,
    }
