"""The report of a check in the shape in which JSON has it."""

from collections.abc import Mapping
from typing import Any

from dabiao.core.lang import Lang
from dabiao.core.quantities import Quantity
from dabiao.core.regions import Region
from dabiao.model.document import Target
from dabiao.model.gate import Gate
from dabiao.model.reason import Reason
from dabiao.model.report import Report, count_verdicts
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.render.finding_json import finding_as_json
from dabiao.render.messages import reason_text
from dabiao.render.progress.json import outlook_as_json, progress_as_json, rounded_or_none


def report_as_json(report: Report, lang: Lang) -> dict[str, Any]:
    """The results and findings of a report; its summary counts all results, whichever are shown."""
    declared = {verdict.value: count for verdict, count in report.declared_only.items()}
    return {
        "document": report.document.id,
        "document_file": report.document.file,
        "actuals": list(report.actuals),
        "shipped": list(report.view.shipped),
        "as_of": str(report.view.as_of) if report.view.as_of else None,
        "pace": report.view.pace,
        "method": report.view.method,
        "summary": _counts(report.summary),
        "declared_only": declared,
        "waivers": report.view.waivers,
        "waived": {verdict.value: count for verdict, count in report.waived.items()},
        "places": [
            {"region": place, "summary": _counts(count_verdicts(results))}
            for place, results in report.by_place.items()
        ],
        "results": [_result(result, lang) for result in report.shown],
        "findings": [finding_as_json(finding, lang) for finding in report.findings],
    }


def _result(result: Result, lang: Lang) -> dict[str, Any]:
    target, observation, waiver = result.target, result.observation, result.waived
    return {
        "id": target.id,
        "name": target.name,
        "verdict": result.verdict,
        "comparator": target.comparator,
        "target": result.figure if result.figure is not None else target.value,
        "upper": result.upper if result.upper is not None else target.upper,
        "unit": target.unit or None,
        "actual": result.actual,
        "statement": observation.statement if observation else None,
        "status": observation.status if observation else None,
        "period": str(result.period) if result.period else None,
        "region": result.place or (observation.region if observation else None),
        "gap": result.gap,
        "expected": rounded_or_none(result.expected),
        "progress": progress_as_json(result),
        "outlook": outlook_as_json(result),
        "declared": result.declared,
        "waived": {"reason": waiver.reason, "until": waiver.until.isoformat()} if waiver else None,
        "reason": _reason(result.reason, lang) if result.reason else None,
        "file": observation.file if observation else None,
        "sheet": (observation.sheet or None) if observation else None,
        "line": observation.line if observation else None,
        "series": [_point(each, lang) for each in result.series],
    }


def _point(result: Result, lang: Lang) -> dict[str, Any]:
    """What the check says of another period than the one that decides."""
    observation = result.observation
    return {
        "period": str(result.period) if result.period else None,
        "value": result.actual,
        "status": observation.status if observation else None,
        "verdict": result.verdict,
        "target": result.figure,
        "gap": result.gap,
        "expected": rounded_or_none(result.expected),
        "reason": _reason(result.reason, lang) if result.reason else None,
        "file": observation.file if observation else None,
        "sheet": (observation.sheet or None) if observation else None,
        "line": observation.line if observation else None,
    }


def _reason(reason: Reason, lang: Lang) -> dict[str, Any]:
    fields = {key: _field(value) for key, value in reason.fields.items()}
    return {"code": reason.code, "fields": fields, "message": reason_text(reason, lang)}


def _field(value: object) -> Any:
    """A value that a reason mentions: of a target its id, of a quantity the figure alone."""
    match value:
        case Target():
            return value.id
        case Region():
            return value.name
        case Quantity():
            return value.value
        case int() | None:
            return value
    return str(value)


def _counts(verdicts: Mapping[Verdict, int]) -> dict[str, int]:
    return {verdict.value: count for verdict, count in verdicts.items()}


def gate_as_json(gate: Gate) -> dict[str, Any]:
    """Whether the submission passes, and what was asked of it."""
    return {
        "holds": gate.holds,
        "exit_code": gate.exit_code,
        "fail_on": sorted(gate.policy.fail_on),
        "strict": gate.policy.strict,
        "nothing_checked": gate.nothing_checked,
    }
