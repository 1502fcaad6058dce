"""SARIF 2.1.0, the OASIS format for results of analysis, as code scanning reads it."""

import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import TextIO
from urllib.parse import quote_from_bytes

from dabiao._version import __version__
from dabiao.core.lang import Lang, Words
from dabiao.model.finding import STANDARD_INPUT, Severity
from dabiao.model.report import Report
from dabiao.model.verdict import Verdict
from dabiao.render.escape import inert_sarif
from dabiao.render.phrases import VERDICTS
from dabiao.render.problems import Problem, problems
from dabiao.render.sentences import NOTHING_CHECKED
from dabiao.render.utf8 import write_utf8

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_ABOUT_RESULTS = {
    "target": Words("a target that fails the gate: {verdict}", "导致不通过的目标：{verdict}"),
    "waived": Words("a target that is waived: {verdict}", "已豁免的目标：{verdict}"),
}
"""By what the code of a problem begins with."""


class SarifRenderer:
    """Writes a SARIF log with one run."""

    name = "sarif"
    endings: tuple[str, ...] = (".sarif", ".sarif.json")

    def report(self, report: Report, stream: TextIO, lang: Lang) -> None:
        """A result per problem, and a rule per code that occurs."""
        found = problems(report, lang)
        codes = {problem.code: problem for problem in found}
        run = {
            "tool": {
                "driver": {
                    "name": "dabiao",
                    "version": __version__,
                    "rules": [_rule(problem, lang) for problem in codes.values()],
                }
            },
            # Code scanning keeps the results of several documents apart by this id.
            "automationDetails": {"id": f"dabiao/{report.document.id}/"},
            "invocations": [{"executionSuccessful": True, "exitCode": report.exit_code}],
            "language": lang.value,
            "results": [_result(problem, list(codes)) for problem in found],
        }
        log = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
        write_utf8(json.dumps(log, ensure_ascii=False, indent=2) + "\n", stream)


RENDERER = SarifRenderer()


def _rule(problem: Problem, lang: Lang) -> dict[str, object]:
    if problem.rule is not None:
        severity = problem.rule.severity
        name = problem.rule.name
        title = problem.rule.title(lang)
        more = {
            "fullDescription": {"text": problem.rule.explanation(lang)},
            "help": {"text": problem.rule.remedy(lang)},
        }
    else:
        severity = problem.severity
        name = problem.code
        title, more = _about_result(problem.code, lang), {}
    return {
        "id": problem.code,
        "name": "".join(part.title() for part in name.split("-")),
        "shortDescription": {"text": title},
        **more,
        "defaultConfiguration": {"level": _LEVELS[severity]},
    }


def _about_result(code: str, lang: Lang) -> str:
    about, _, verdict = code.partition("-")
    if about not in _ABOUT_RESULTS:
        return NOTHING_CHECKED(lang)
    return _ABOUT_RESULTS[about](lang).format(verdict=VERDICTS[Verdict(verdict)](lang))


def _result(problem: Problem, codes: Sequence[str]) -> dict[str, object]:
    result: dict[str, object] = {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": _LEVELS[problem.severity],
        "message": {"text": inert_sarif(problem.message)},
        "partialFingerprints": {"dabiao/v1": problem.fingerprint},
        "properties": {"failsGate": problem.fails},
    }
    location = problem.location
    physical: dict[str, object] = {"artifactLocation": _artifact(location.file)}
    if location.line:
        # A table's column is the number of a field; SARIF would take it for a character's.
        physical["region"] = {"startLine": location.line}
    # Code scanning refuses a result without a location.
    result["locations"] = [{"physicalLocation": physical}]
    return result


def _artifact(file: str) -> dict[str, object]:
    if file == STANDARD_INPUT:
        return {"uri": "stdin", "description": {"text": "standard input"}}
    return {"uri": _uri(file)}


def _uri(file: str) -> str:
    """The file as a URI reference, relative to the folder of the check unless it is absolute."""
    path = PurePath(file)
    if path.is_absolute():
        return path.as_uri()
    try:
        name = path.as_posix().encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # a name of Windows, which may hold any unpaired surrogate
        name = path.as_posix().encode("utf-8", "surrogatepass")
    return quote_from_bytes(name)
