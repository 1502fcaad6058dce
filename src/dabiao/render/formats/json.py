"""JSON: the names and the shape are an interface; additions are allowed, removals are not."""

import json
from collections.abc import Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TextIO

from dabiao.core.decimals import plain
from dabiao.core.lang import Lang
from dabiao.model.document import Document, Target
from dabiao.model.finding import Rule
from dabiao.model.proof import Proof
from dabiao.model.report import Report
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
        from dabiao.render.reading.json import reading_as_json
        from dabiao.render.report.json import gate_as_json, report_as_json

        payload = report_as_json(report, lang)
        payload["gate"] = gate_as_json(report.gate)
        if report.readings:
            payload["reading"] = [reading_as_json(each) for each in report.readings]
        _write(payload, stream)

    def progress(self, report: Report, stream: TextIO, lang: Lang) -> None:
        """The report without the gate, which is not asked, and what a mid-term view sums up."""
        from dabiao.render.progress.json import summaries_as_json
        from dabiao.render.report.json import report_as_json

        payload = report_as_json(report, lang)
        _write({**payload, "progress_summary": summaries_as_json(report)}, stream)

    def difference(self, difference: "Difference", stream: TextIO, lang: Lang) -> None:
        """What has changed between two submissions."""
        from dabiao.render.difference.json import difference_as_json

        _write(difference_as_json(difference, lang), stream)

    def is_own(self, head: bytes) -> bool:
        """Whether a file begins with the keys of a report, indented as they are here."""
        return head.startswith(b'{\n  "document": "') and b'\n  "summary": {' in head

    def targets(
        self, document: Document, targets: Sequence[Target], stream: TextIO, lang: Lang
    ) -> None:
        """A document and some of its targets, with the figures that it leaves out on purpose."""
        from dabiao.render.lookups.json import document_as_json, left_out_as_json, target_as_json

        payload = {
            "document": document_as_json(document),
            "targets": [target_as_json(target) for target in targets],
            "left_out": left_out_as_json(document),
        }
        _write(payload, stream)

    def found(self, found: Sequence[tuple[Document, Target]], stream: TextIO, lang: Lang) -> None:
        """The targets found, each with its document's id."""
        from dabiao.render.lookups.json import target_as_json

        listed = [{"document": document.id, **target_as_json(target)} for document, target in found]
        _write({"targets": listed}, stream)

    def comparison(
        self, documents: Sequence[Document], shared: "Sequence[Shared]", stream: TextIO, lang: Lang
    ) -> None:
        """Per shared indicator the targets of each document, and who aims highest."""
        from dabiao.render.lookups.json import comparison_as_json

        _write(comparison_as_json(documents, shared), stream)

    def history(self, history: "History", stream: TextIO, lang: Lang) -> None:
        """The years of an indicator."""
        from dabiao.render.history.tables import history_as_json

        _write(history_as_json(history), stream)

    def proof(self, proof: Proof, stream: TextIO, lang: Lang, *, unclaimed: bool) -> None:
        """The findings, how much was proven, and each figure that no target claims, asked or not."""
        from dabiao.render.proof.json import proof_as_json

        _write(proof_as_json(proof, lang), stream)

    def documents(self, heads: "Sequence[Head]", stream: TextIO, lang: Lang) -> None:
        """The documents, each with the number of its targets."""
        from dabiao.render.lookups.json import document_as_json

        listed = [{**document_as_json(head.document), "targets": head.targets} for head in heads]
        _write({"documents": listed}, stream)

    def indicators(self, used: "Sequence[Used]", stream: TextIO, lang: Lang) -> None:
        """The indicators, each with the ids of the documents that use it."""
        from dabiao.render.lookups.json import indicator_as_json

        _write({"indicators": [indicator_as_json(each) for each in used]}, stream)

    def rules(self, rules: Sequence[Rule], stream: TextIO, lang: Lang) -> None:
        """Everything about the rules."""
        from dabiao.render.rules.json import rule_as_json

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
