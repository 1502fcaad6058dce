"""JSON: the names and the shape are an interface; additions are allowed, removals are not."""

import json
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TextIO

from dabiao.core.decimals import plain
from dabiao.core.lang import Lang
from dabiao.core.quantities import Quantity
from dabiao.core.regions import Region
from dabiao.model.document import Document, Target
from dabiao.model.finding import Rule
from dabiao.model.gate import Gate
from dabiao.model.proof import Proof
from dabiao.model.reason import Reason
from dabiao.model.report import Report, count_verdicts
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.render.finding_json import finding_as_json
from dabiao.render.messages import reason_text
from dabiao.render.progress_json import (
    outlook_as_json,
    progress_as_json,
    rounded_or_none,
    summaries_as_json,
)
from dabiao.render.reading_json import reading_as_json
from dabiao.render.utf8 import write_utf8

if TYPE_CHECKING:
    from dabiao.assess.history import History
    from dabiao.library.compare import Shared
    from dabiao.library.lookup import Head
    from dabiao.library.usage import Used
    from dabiao.model.difference import Difference


class JsonRenderer:
    """Writes JSON, indented, in UTF-8 where the stream allows it."""

    name = "json"
    endings = (".json",)

    def report(self, report: Report, stream: TextIO, lang: Lang) -> None:
        """The report; its summary counts all results, whichever are written."""
        payload = _report(report, lang)
        payload["gate"] = _gate(report.gate)
        if report.readings:
            payload["reading"] = [reading_as_json(each) for each in report.readings]
        _write(payload, stream)

    def progress(self, report: Report, stream: TextIO, lang: Lang) -> None:
        """The report without the gate, which is not asked, and what a mid-term view sums up."""
        _write({**_report(report, lang), "progress_summary": summaries_as_json(report)}, stream)

    def difference(self, difference: "Difference", stream: TextIO, lang: Lang) -> None:
        """What has changed between two submissions."""
        from dabiao.render.difference_json import difference_as_json  # noqa: PLC0415 - seldom used

        _write(difference_as_json(difference, lang), stream)

    def is_own(self, head: bytes) -> bool:
        """Whether a file begins with the keys of a report, indented as they are here."""
        return head.startswith(b'{\n  "document": "') and b'\n  "summary": {' in head

    def targets(
        self, document: Document, targets: Sequence[Target], stream: TextIO, lang: Lang
    ) -> None:
        """A document and some of its targets, with the figures that it leaves out on purpose."""
        from dabiao.render import library_json  # noqa: PLC0415 - a check needs none

        payload = {
            "document": library_json.document_as_json(document),
            "targets": [_target(t) for t in targets],
            "left_out": library_json.left_out_as_json(document),
        }
        _write(payload, stream)

    def found(self, found: Sequence[tuple[Document, Target]], stream: TextIO, lang: Lang) -> None:
        """The targets found, each with its document's id."""
        listed = [{"document": document.id, **_target(target)} for document, target in found]
        _write({"targets": listed}, stream)

    def comparison(
        self, documents: Sequence[Document], shared: "Sequence[Shared]", stream: TextIO, lang: Lang
    ) -> None:
        """Per shared indicator the targets of each document, and who aims highest."""
        ids = [document.id for document in documents]
        indicators = [
            {
                "id": row.indicator.id,
                "name": row.indicator.name,
                "name_en": row.indicator.name_en,
                "highest": [ids[position] for position in sorted(row.highest)],
                "contradiction": row.contradiction,
                "targets": {
                    document_id: [_target(target) for target in targets]
                    for document_id, targets in zip(ids, row.targets, strict=True)
                },
            }
            for row in shared
        ]
        _write({"documents": ids, "indicators": indicators}, stream)

    def history(self, history: "History", stream: TextIO, lang: Lang) -> None:
        """The years of an indicator."""
        from dabiao.render.history.tables import (  # noqa: PLC0415 - a check needs none of it
            history_as_json,
        )

        _write(history_as_json(history), stream)

    def proof(self, proof: Proof, stream: TextIO, lang: Lang, *, unclaimed: bool) -> None:
        """The findings, how much was proven, and each figure that no target claims, asked or not."""
        from dabiao.render.proof_json import proof_as_json  # noqa: PLC0415 - a check needs none

        _write(proof_as_json(proof, lang), stream)

    def documents(self, heads: "Sequence[Head]", stream: TextIO, lang: Lang) -> None:
        """The documents, each with the number of its targets."""
        from dabiao.render.library_json import document_as_json  # noqa: PLC0415 - a check needs none

        listed = [{**document_as_json(head.document), "targets": head.targets} for head in heads]
        _write({"documents": listed}, stream)

    def indicators(self, used: "Sequence[Used]", stream: TextIO, lang: Lang) -> None:
        """The indicators, each with the ids of the documents that use it."""
        from dabiao.render.library_json import indicator_as_json  # noqa: PLC0415 - a check needs none

        _write({"indicators": [indicator_as_json(each) for each in used]}, stream)

    def rules(self, rules: Sequence[Rule], stream: TextIO, lang: Lang) -> None:
        """Everything about the rules."""
        from dabiao.render.rule_json import rule_as_json  # noqa: PLC0415 - a check needs none

        _write({"rules": [rule_as_json(rule, lang) for rule in rules]}, stream)


RENDERER = JsonRenderer()


def _write(payload: dict[str, Any], stream: TextIO) -> None:
    write_utf8(_encoded(payload) + "\n", stream)


def _encoded(value: Any, indent: str = "\n") -> str:
    """The value as JSON. The library's encoder would make binary floats of our decimals."""
    if isinstance(value, Decimal):
        return plain(value)
    deeper = indent + "  "
    if isinstance(value, dict) and value:
        items = (f"{json.dumps(key)}: {_encoded(item, deeper)}" for key, item in value.items())
        return "{" + deeper + ("," + deeper).join(items) + indent + "}"
    if isinstance(value, list) and value:
        return "[" + deeper + ("," + deeper).join(_encoded(i, deeper) for i in value) + indent + "]"
    return json.dumps(value, ensure_ascii=False)


def _report(report: Report, lang: Lang) -> dict[str, Any]:
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


def _target(target: Target) -> dict[str, Any]:
    base = target.base
    return {
        "id": target.id,
        "indicator": target.indicator.id,
        "name": target.name,
        "name_en": target.indicator.name_en,
        "group": target.group.name,
        "tier": target.tier,
        "measure": target.indicator.measure,
        "observed": target.observed,
        "every": "year" if target.yearly else None,
        "better": target.better,
        "comparator": target.comparator,
        "value": target.value,
        "upper": target.upper,
        "of": target.of,
        "from": target.delegated_to,
        "state": target.state,
        "expected": target.expected,
        "stretch": target.stretch,
        "unit": target.unit or None,
        "since": target.since,
        "due": target.due,
        "average": target.average,
        "base": {"year": base.year, "value": base.value} if base else None,
        "binding": target.binding,
        "scope": target.scope,
        "wording": target.wording,
        "section": target.section,
        "responsible": list(target.responsible),
        "derived": target.derived,
        "note": target.note,
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


def _gate(gate: Gate) -> dict[str, Any]:
    return {
        "holds": gate.holds,
        "exit_code": gate.exit_code,
        "fail_on": sorted(gate.policy.fail_on),
        "strict": gate.policy.strict,
        "nothing_checked": gate.nothing_checked,
    }
