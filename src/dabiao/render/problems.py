"""What a CI system points at: the findings, and the results that fail the gate or are waived."""

from collections import Counter
from collections.abc import Iterator
from hashlib import sha256
from typing import NamedTuple

from dabiao.core.lang import Lang
from dabiao.model.finding import STANDARD_INPUT, Location, Rule, Severity
from dabiao.model.observation import Field
from dabiao.model.report import Report
from dabiao.model.verdict import Verdict
from dabiao.render.messages import message
from dabiao.render.sentences import NOTHING_CHECKED, sentence


class Problem(NamedTuple):
    """Something to point at.

    Attributes:
        rule: of a finding; None of a result.
        code: the rule's code; of a result ``target-`` and its verdict, ``waived-`` if it is waived.
        severity: of a result that fails the gate error, of one that is waived info.
        fails: whether it fails the gate, which is not a matter of its severity alone.
        location: the file is ``-`` where it came from standard input.
        message: on one line that is safe to show.
        fingerprint: the same from check to check, whichever lines and language it stands in;
            no other problem of the report has it.
    """

    rule: Rule | None
    code: str
    severity: Severity
    fails: bool
    location: Location
    message: str
    fingerprint: str


def problems(report: Report, lang: Lang) -> list[Problem]:
    """The problems, the gravest first, since CI systems show some tens of them at most.

    Args:
        report: the report of a check.
        lang: the language of the messages.
    """
    seen: Counter[str] = Counter()
    found: list[Problem] = []
    for problem in (*_results(report, lang), *_findings(report, lang)):
        seen[problem.fingerprint] += 1
        occurrence = seen[problem.fingerprint]
        found.append(problem._replace(fingerprint=_hash(problem.fingerprint, str(occurrence))))
    return sorted(found, key=lambda problem: problem.severity.rank)


def _findings(report: Report, lang: Lang) -> Iterator[Problem]:
    for finding in report.findings:
        location = finding.location
        if location.file == STANDARD_INPUT and STANDARD_INPUT not in report.actuals:
            location = _somewhere(report)
        yield Problem(
            finding.rule,
            finding.code,
            finding.severity,
            report.policy.counts_as_error(finding.severity),
            location,
            message(finding, lang),
            _hash(finding.code, location.file, message(finding, Lang.ZH)),
        )


def _results(report: Report, lang: Lang) -> Iterator[Problem]:
    # A figure that cannot be used has a finding that says why, unless findings are ignored.
    reported = any(report.policy.counts_as_error(finding.severity) for finding in report.findings)
    for result in report.shown:
        unusable = result.verdict is Verdict.INVALID
        waived = result.waived is not None
        if reported if unusable else not (waived or report.policy.fails(result)):
            continue
        severity = Severity.INFO if waived else Severity.ERROR
        code = f"{'waived' if waived else 'target'}-{result.verdict}"
        observation = result.observation
        location = observation.at(Field.VALUE) if observation else _somewhere(report)
        # The place is a part of it only where there is one: fingerprints last from check to check.
        parts = [code, report.document.id, result.target.id, result.place]
        fingerprint = _hash(*filter(None, parts))
        words = sentence(result, report.document, lang)
        yield Problem(None, code, severity, not waived, location, words, fingerprint)
    if report.gate.nothing_checked:
        code, location = "nothing-checked", _somewhere(report)
        fingerprint = _hash(code, report.document.id)
        words = NOTHING_CHECKED(lang)
        yield Problem(None, code, Severity.ERROR, True, location, words, fingerprint)


def _somewhere(report: Report) -> Location:
    """The submission as a whole, for what stands on none of its lines."""
    return Location(report.actuals[0] if report.actuals else STANDARD_INPUT)


def _hash(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "backslashreplace")).hexdigest()
