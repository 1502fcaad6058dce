"""Reports to render: an ordinary one, and one whose submission means harm."""

import io
from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

import dabiao
from dabiao.assess.gate import decide
from dabiao.core.lang import Lang
from dabiao.core.names import Suggestion
from dabiao.core.periods import Period
from dabiao.findings.rules.matching import UNKNOWN_INDICATOR
from dabiao.model.document import Document
from dabiao.model.finding import Finding, Location
from dabiao.model.gate import FailOn, Policy
from dabiao.model.observation import Field, Observation
from dabiao.model.report import Report, View
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.model.waiver import Waiver
from dabiao.render.registry import report_renderer
from tests.helpers import ACTUALS, check, codes, document, load

_TARGETS = """\
    - {id: gdp, name: 地区生产总值, unit: "%", better: higher, at_least: 6.5}
    - {id: revenue, name: 一般公共预算收入, unit: "%", better: higher, about: 6}
    - {id: grain, name: 粮食总产量, unit: 亿斤, better: higher, at_least: 740}
    - {id: jobs, name: 城镇新增就业, unit: 万人, better: higher, at_least: 86}
    - {id: system, name: 制度体系, unit: "", better: none, qualitative: 完善}
"""
# Line 2 falls short by 2.7 points, 3 is near, 4 is met; 5 is misspelt (D201), so that 就业 is not reported.
_ACTUALS = """\
指标,实际值,单位,年份,报送人
地区生产总值,3.8,%,2023,甲
一般公共预算收入,5.8,%,2023,乙
粮食总产量,773,亿斤,2023,丙
城镇新赠就业,90,万人,2023,丁
"""
# The province reached both, and the harvest of the year before is another one; its capital fell
# short by 0.1 points, and is not held to the harvest of the whole province.
_OF_PLACES = """\
指标,实际值,单位,年份,地区
地区生产总值,7,%,2023,河北省
粮食总产量,773,亿斤,2023,河北省
粮食总产量,760,亿斤,2022,河北省
地区生产总值,6.4,%,2023,石家庄
粮食总产量,50,亿斤,2023,130100
"""

HOSTILE = (
    "<script>alert(1)</script>",
    "</details>]]><!-- &amp; -->",
    "![x](https://example.org/x.png) [a](javascript:b)",
    "http://example.org www.example.org a@example.org",
    '@everyone #1 !1 GH-1 $1 %1 :100: ~"bug" 9f109fa0',
    "a|b`c`*d*_e_~~f~~\\|**g**",
    "::error::x%0A::set-env name=PATH::y",
    "##[error]x",
    "=cmd|'/C calc'!A0",
    "\u3000＝1+1",
    "-1+1|x",
    "[red]x[/red]",
    "{0} {{x}} %s",
    "\x1b[31mred\x07",
    "\x00nul\x85nel\u2028ls\ufffe",
    "\u202egnp.exe\u2066",
    "名" * 10_000_000,
)
"""What acts somewhere: in HTML, Markdown, a CI system's log, a spreadsheet, a terminal, XML."""


def plan() -> Document:
    """Five targets."""
    return document(_TARGETS)


def ordinary(folder: Path, policy: Policy | None = None) -> Report:
    """A report with a result of each of five verdicts, an error and an info."""
    report = check(plan(), folder, _ACTUALS)
    assert [result.verdict for result in report.results] == [
        Verdict.SHORTFALL,
        Verdict.NEAR,
        Verdict.MET,
        Verdict.MISSING,
        Verdict.MISSING,
    ]
    assert codes(report.findings) == ["D213", "D201"]
    return gated(_named("data/actuals.csv", report), policy or Policy())


def of_places(folder: Path) -> Report:
    """A report on a province and its capital, with figures of two years."""
    report = check(plan(), folder, _OF_PLACES, regions=["all"])
    assert not report.findings
    return _named("data/actuals.csv", report)


def hostile(folder: Path, file: str = "data/actuals.csv") -> Report:
    """A report that quotes every hostile text in every place for one; all that can fail, fails.

    Made without the readers, which let pass less than a renderer has to withstand.
    """
    report = ordinary(folder)
    system = report.results[-1].target
    results, findings = [*report.results], [*report.findings]
    for line, text in enumerate(HOSTILE, 2):
        row = Observation(
            text, file, line, {Field.VALUE: 2}, statement=text, unit=text, region=text
        )
        results.append(Result(system, Verdict.SHORTFALL, row))
        fields: dict[str, object] = {
            "name": text,
            "document": text,
            "hint": Suggestion(text),
        }
        findings.append(Finding(UNKNOWN_INDICATOR, Location(file, line, 1), fields))
    strictest = Policy(frozenset(FailOn) - {FailOn.NEVER}, strict=True)
    return gated(_named(file, changed(report, results, findings)), strictest)


def waived(folder: Path, region: str | None = "石家庄市") -> Report:
    """A report on a province and its capital, of which a shortfall is waived: nothing else fails."""
    waiver = Waiver("gdp", Period(2023), "口径调整，已报备", date(2024, 12, 31), region)
    options = {"waivers": [waiver], "today": date(2024, 12, 31)}
    report = check(plan(), folder, _OF_PLACES, regions=["all"], **options)
    return _named("data/actuals.csv", report)


def hostile_waivers(folder: Path) -> Report:
    """A report in which every hostile text is why something is waived, or the file that says so."""
    report = ordinary(folder)
    results = list(report.results)
    for line, text in enumerate(HOSTILE, 2):
        row = Observation("制度体系", "data/actuals.csv", line, {Field.VALUE: 2}, statement="否")
        waiver = Waiver("system", Period(2023), text, date(2024, 12, 31))
        results.append(Result(results[-1].target, Verdict.SHORTFALL, row, waived=waiver))
    view = View(waivers="|".join(HOSTILE[:-1]))
    return changed(report, results)._replace(view=view)


@cache
def hebei_2022() -> Report:
    """The report on a real plan: 18 met, 7 fell short, 1 unjudged."""
    return dabiao.check(load("hebei-2022"), ACTUALS / "hebei-2022.csv")


def every_report(folder: Path) -> Iterator[Report]:
    """One of each kind, for what is demanded of all."""
    yield hebei_2022()
    yield ordinary(folder)
    yield of_places(folder)
    yield waived(folder)
    yield hostile_waivers(folder)
    yield hostile(folder)
    yield hostile(folder, "-")


def gated(report: Report, policy: Policy) -> Report:
    """The report as the gate decides on it by another policy."""
    return report._replace(gate=decide(report.results, report.findings, policy))


def changed(
    report: Report,
    results: Iterable[Result] | None = None,
    findings: Iterable[Finding] | None = None,
) -> Report:
    """The report with other results or findings, and what the gate decides on them."""
    if results is not None:
        report = report._replace(results=tuple(results))
    if findings is not None:
        report = report._replace(findings=tuple(findings))
    return gated(report, report.policy)


def _named(file: str, report: Report) -> Report:
    """The report as if its submission had another name."""
    results = [_result_named(file, result) for result in report.results]
    findings = [
        finding._replace(location=Location(file, *finding.location[1:]))
        for finding in report.findings
    ]
    return report._replace(actuals=(file,), results=tuple(results), findings=tuple(findings))


def _result_named(file: str, result: Result) -> Result:
    observation = result.observation and result.observation._replace(file=file)
    series = tuple(_result_named(file, other) for other in result.series)
    return result._replace(observation=observation, series=series)


def rendered(name: str, report: Report, lang: Lang = Lang.ZH, view: View | None = None) -> str:
    """The report in a format."""
    stream = io.StringIO()
    if view is not None:
        report = report._replace(view=view)
    report_renderer(name).report(report, stream, lang)
    return stream.getvalue()
