"""GitHub workflow commands: a problem becomes an annotation on the line that it is about."""

import re
from typing import TextIO

from dabiao.core.lang import Lang
from dabiao.core.safe import visible
from dabiao.model.finding import STANDARD_INPUT, Severity
from dabiao.model.proof import Proof
from dabiao.model.report import Report
from dabiao.render.messages import message
from dabiao.render.problems import problems
from dabiao.render.sentences import decision
from dabiao.render.utf8 import write_utf8

_OWN = rb"::[a-z]+ (?:file=[^\n]*,)?title=(?:dabiao|D2[0-9]{2}|target-[a-z_]+|nothing-checked)::"
_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


class GitHubRenderer:
    """Writes workflow commands, in which nothing quoted can start another command."""

    name = "github"
    endings: tuple[str, ...] = ()

    def report(self, report: Report, stream: TextIO, lang: Lang) -> None:
        """A workflow command per problem, the gravest first; before them what the gate decides.

        Where it holds and nothing is waived, there is nothing to say of that.
        GitHub shows ten annotations of each severity per step: the first has all the counts.
        A table's columns are left out, since GitHub counts characters and they count fields.
        """
        commands: list[str] = []
        if report.waived or not report.gate.holds:
            severity = Severity.INFO if report.gate.holds else Severity.ERROR
            commands.append(_command(severity, {"title": "dabiao"}, decision(report, lang)))
        for problem in problems(report, lang):
            location = problem.location
            properties = {"title": problem.code}
            if location.file != STANDARD_INPUT:
                properties = {"file": location.file, "line": str(location.line or 1), **properties}
            commands.append(_command(problem.severity, properties, problem.message))
        write_utf8("".join(commands), stream)

    def is_own(self, head: bytes) -> bool:
        """Whether a file begins with an annotation of ours."""
        return re.match(_OWN, head) is not None

    def proof(self, proof: Proof, stream: TextIO, lang: Lang, *, unclaimed: bool) -> None:
        """A workflow command per finding: what holds needs no annotation."""
        for finding in proof.findings:
            location = finding.location
            properties = {
                "file": location.file,
                "line": str(location.line or 1),
                "col": str(location.column or 1),
                "title": finding.code,
            }
            stream.write(_command(finding.severity, properties, message(finding, lang)))


RENDERER = GitHubRenderer()


def _command(severity: Severity, properties: dict[str, str], message: str) -> str:
    listed = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
    return f"::{_COMMANDS[severity]} {listed}::{_data(message)}\n"


def _data(text: str) -> str:
    # GitHub's own escapes come first: what they leave would end a line or act in the log.
    return visible(text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A"))


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
