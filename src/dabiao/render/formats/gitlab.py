"""GitLab's code quality report: a JSON array of problems, as merge requests show them."""

import json
from pathlib import Path
from typing import TextIO

from dabiao.core.lang import Lang
from dabiao.model.finding import Severity
from dabiao.model.report import Report
from dabiao.render.problems import Problem, problems
from dabiao.render.utf8 import write_utf8

_FAILED_RESULT = "critical"
_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.INFO: "info"}


class GitLabRenderer:
    """Writes the code quality format."""

    name = "gitlab"
    endings: tuple[str, ...] = ()

    def report(self, report: Report, stream: TextIO, lang: Lang) -> None:
        """An entry per problem, the gravest first."""
        entries = [_entry(problem) for problem in problems(report, lang)]
        write_utf8(json.dumps(entries, ensure_ascii=False, indent=2) + "\n", stream)


RENDERER = GitLabRenderer()


def _entry(problem: Problem) -> dict[str, object]:
    location = problem.location
    return {
        "description": problem.message,
        "check_name": problem.code,
        "fingerprint": problem.fingerprint,
        "severity": _FAILED_RESULT if _is_failed_result(problem) else _SEVERITIES[problem.severity],
        "location": {
            "path": _path(location.file),
            "lines": {"begin": location.line or 1},
        },
    }


def _is_failed_result(problem: Problem) -> bool:
    return problem.rule is None and problem.fails


def _path(file: str) -> str:
    """The file as GitLab looks for it: from the folder of the check, with forward slashes."""
    path, here = Path(file), Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()
