"""What the page says first: the decision, the counts, and what wants a look."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from dabiao.core.lang import Lang
from dabiao.core.safe import excerpt
from dabiao.findings.collector import by_gravity, tally
from dabiao.model.finding import Finding, Severity
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.render.marks import STYLES
from dabiao.render.messages import message
from dabiao.render.page.rows import LONGEST, MARKS, Fact
from dabiao.render.page.words import SEPARATOR, WORDS
from dabiao.render.phrases import SEVERITIES, VERDICTS, named
from dabiao.render.sentences import asked_for, counted, decision, errors_in_data, submitted

_WANTS_A_LOOK = (Verdict.SHORTFALL, Verdict.BEHIND, Verdict.INVALID, Verdict.NEAR)
_BEHIND = (Verdict.SHORTFALL, Verdict.BEHIND)


class Count(NamedTuple):
    """How many results have a verdict."""

    verdict: Verdict
    mark: str
    words: str
    number: int


class Headline(NamedTuple):
    """The one sentence that the eye is to find first, in the manner of a verdict."""

    verdict: Verdict
    mark: str
    words: str


class FindingLine(NamedTuple):
    """A finding with its place."""

    where: str
    code: str
    message: str


def headline(report: Report, lang: Lang) -> Headline:
    """Whether the submission passes the gate."""
    return _headline(
        Verdict.MET if report.gate.holds else Verdict.SHORTFALL, decision(report, lang)
    )


def progress_headline(report: Report, lang: Lang) -> Headline:
    """What fell short or is behind, and errors in the data; a look at the progress has no gate."""
    late = [verdict for verdict in _BEHIND if report.summary[verdict]]
    words = [counted(verdict, report.summary[verdict], lang) for verdict in late]
    if report.gate.errors:
        words.insert(0, errors_in_data(report.gate, lang))
    if words:
        verdict = Verdict.INVALID if report.gate.errors else late[0]
        return _headline(verdict, SEPARATOR(lang).join(words))
    if any(result.verdict.judged for result in report.results):
        return _headline(Verdict.MET, WORDS["nothing_behind"](lang))
    return _headline(Verdict.UNJUDGED, WORDS["nothing_judged"](lang))


def _headline(verdict: Verdict, words: str) -> Headline:
    return Headline(verdict, MARKS[verdict], words)


def counts(verdicts: Iterable[Verdict], lang: Lang) -> list[Count]:
    """The verdicts that there are, first those that ask for something to be done."""
    number = Counter(verdicts)
    return [
        Count(verdict, MARKS[verdict], VERDICTS[verdict](lang), number[verdict])
        for verdict in STYLES
        if number[verdict]
    ]


def to_look_at(report: Report) -> list[Result]:
    """The results that ask for something to be done or fail the gate, the gravest first."""
    order = list(STYLES)
    notable = [r for r in report.shown if r.verdict in _WANTS_A_LOOK or report.policy.rejects(r)]
    return sorted(notable, key=lambda result: order.index(result.verdict))


def about(report: Report, lang: Lang) -> Iterator[Fact]:
    """Which document was checked, which files against it, and how that was asked for."""
    document = report.document
    first, last = document.period
    places = list(report.by_place)
    texts = {
        "document": document.id,
        "region": named(document.region.name, document.region.name_en, lang),
        "period": str(last) if first == last else f"{first}–{last}",
        "number": document.number,
        "issued": str(document.issued) if document.issued else None,
        "file": document.file,
        "actuals": " · ".join(excerpt(file, LONGEST) for file in submitted(report, lang)),
        "place": places[0] if len(places) == 1 else None,
        "asked": SEPARATOR(lang).join(asked_for(report.view, lang)),
    }
    for key, text in texts.items():
        if text:
            yield Fact(WORDS[key](lang), text)


def findings(
    found: Sequence[Finding], lang: Lang
) -> list[tuple[Severity, str, int, list[FindingLine]]]:
    """The findings of each severity, the gravest first, with how many there are."""
    number = tally(found)
    return [
        (
            severity,
            SEVERITIES[severity](lang),
            number[severity],
            [_finding(finding, lang) for finding in some],
        )
        for severity, some in by_gravity(found)
    ]


def _finding(finding: Finding, lang: Lang) -> FindingLine:
    return FindingLine(
        excerpt(str(finding.location), LONGEST),
        finding.code,
        message(finding, lang),
    )
