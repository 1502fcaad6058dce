"""GitHub workflow commands: a finding becomes an annotation on the line that it is about."""

from collections.abc import Sequence
from typing import TextIO

from dabiao.findings import Finding
from dabiao.lang import Lang
from dabiao.rules import Severity

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


class GitHubRenderer:
    """Writes workflow commands, in which nothing quoted can start another command."""

    def findings(self, findings: Sequence[Finding], stream: TextIO, lang: Lang) -> None:
        """A workflow command per finding."""
        for finding in findings:
            place = finding.location
            properties = {
                "file": place.file,
                "line": str(place.line or 1),
                "col": str(place.column or 1),
                "title": finding.rule.value,
            }
            said = ",".join(f"{key}={_property(value)}" for key, value in properties.items())
            message = _data(finding.message(lang))
            stream.write(f"::{_COMMANDS[finding.severity]} {said}::{message}\n")


RENDERER = GitHubRenderer()


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
