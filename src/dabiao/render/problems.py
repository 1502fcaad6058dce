"""What a CI system points at: the findings, and the results that fail the gate."""

from collections import Counter
from collections.abc import Collection, Iterator
from hashlib import sha256
from typing import NamedTuple

from dabiao.findings import STANDARD_INPUT, Location
from dabiao.lang import Lang
from dabiao.observations import Field
from dabiao.render.wording import NOTHING_CHECKED, sentence
from dabiao.report import Report
from dabiao.rules import Rule, Severity
from dabiao.verdict import Verdict


class Problem(NamedTuple):
    """Something to point at.

    Attributes:
        rule: of a finding; None of a result.
        code: the rule's code; of a result ``target-`` and its verdict.
        severity: of a result that fails the gate: error.
        fails: whether it fails the gate, which is not a matter of its severity alone.
        place: the file is ``-`` where it came from standard input.
        message: on one line that is safe to show.
        fingerprint: the same from check to check, whichever lines and language it stands in;
            no other problem of the report has it.
    """

    rule: Rule | None
    code: str
    severity: Severity
    fails: bool
    place: Location
    message: str
    fingerprint: str


def problems(report: Report, lang: Lang, only: Collection[Verdict]) -> list[Problem]:
    """The problems, the gravest first, since CI systems show some tens of them at most.

    Args:
        report: the report of a check.
        lang: the language of the messages.
        only: the verdicts whose results are wanted; all where none is named.
    """
    seen: Counter[str] = Counter()
    found: list[Problem] = []
    for problem in (*_results(report, lang, only), *_findings(report, lang)):
        seen[problem.fingerprint] += 1
        occurrence = seen[problem.fingerprint]
        found.append(problem._replace(fingerprint=_hash(problem.fingerprint, str(occurrence))))
    return sorted(found, key=lambda problem: problem.severity.rank)


def _findings(report: Report, lang: Lang) -> Iterator[Problem]:
    for finding in report.findings:
        place = finding.location
        if place.file == STANDARD_INPUT and STANDARD_INPUT not in report.actuals:
            place = _somewhere(report)
        yield Problem(
            finding.rule,
            finding.rule.value,
            finding.severity,
            report.policy.counts_as_error(finding.severity),
            place,
            finding.message(lang),
            _hash(finding.rule, place.file, finding.message(Lang.ZH)),
        )


def _results(report: Report, lang: Lang, only: Collection[Verdict]) -> Iterator[Problem]:
    # A figure that cannot be used has a finding that says why, unless findings are ignored.
    told = any(report.policy.counts_as_error(finding.severity) for finding in report.findings)
    for result in report.results:
        if only and result.verdict not in only:
            continue
        unusable = result.verdict is Verdict.INVALID
        if told if unusable else not report.policy.fails(result):
            continue
        code, observation = f"target-{result.verdict}", result.observation
        place = observation.at(Field.VALUE) if observation else _somewhere(report)
        message = sentence(result, report.document, lang)
        fingerprint = _hash(code, report.document.id, result.target.id)
        yield Problem(None, code, Severity.ERROR, True, place, message, fingerprint)
    if report.gate.nothing_checked:
        code, place = "nothing-checked", _somewhere(report)
        fingerprint = _hash(code, report.document.id)
        message = NOTHING_CHECKED(lang)
        yield Problem(None, code, Severity.ERROR, True, place, message, fingerprint)


def _somewhere(report: Report) -> Location:
    """The submission as a whole, for what stands on none of its lines."""
    return Location(report.actuals[0] if report.actuals else STANDARD_INPUT)


def _hash(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "backslashreplace")).hexdigest()
