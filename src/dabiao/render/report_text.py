"""The report of a check as text: what fell short is what the eye finds first."""

from rich.console import Console

from dabiao.core.lang import Lang, Words
from dabiao.model.report import Report, results_by_place
from dabiao.model.verdict import Verdict
from dabiao.render.console import plain_text
from dabiao.render.finding_list import print_findings
from dabiao.render.marks import Marks, marks_for
from dabiao.render.phrases import named, place_text
from dabiao.render.report_summary import counts_text
from dabiao.render.result_list import print_list
from dabiao.render.sentences import asked_for, decision

_NEAR_EXPLAINED = Words(
    "≈ near: short of an “about” target, but within its tolerance (5% of the figure unless set otherwise).",
    "≈ 基本达标：未及“左右”目标的数值，但在容差之内（未另行规定时为该数值的 5%）。",
)
_MOST_LISTED = 50
"""Places whose results are listed one by one."""
_TOO_MANY = Words(
    "Too many places to list their results here: --region NAME shows one, --format csv has all.",
    "地区过多，未逐项列出：--region 地区名 显示其中一个，--format csv 输出全部。",
)


def print_report(report: Report, console: Console, lang: Lang) -> None:
    """Prints the report: the results, the findings, one line of summary, the gate's decision."""
    marks = marks_for(console.encoding)
    print_title(report, console, lang)
    if len(report.by_place) > 1:
        _print_places(report, console, lang, marks)
    else:
        print_list(report.shown, report, console, lang, marks)
    if any(result.verdict is Verdict.NEAR for result in report.shown):
        console.print()
        console.print(plain_text(_NEAR_EXPLAINED(lang), "dim"))
    if report.readings:
        from dabiao.render.reading_text import print_readings  # noqa: PLC0415 - seldom asked for

        print_readings(report.readings, console, lang)
    if report.findings:
        print_findings(report.findings, console, lang)
    console.print()
    console.print(counts_text(report.results, lang, marks))
    mark, style = (
        (Verdict.MET, "bold green") if report.gate.holds else (Verdict.SHORTFALL, "bold red")
    )
    console.print(plain_text(f"{marks[mark]} {decision(report, lang)}", style))


def print_title(report: Report, console: Console, lang: Lang) -> None:
    """Prints which document is checked, which files against it, and how that was asked for."""
    document = report.document
    console.print(plain_text(named(document.title, document.title_en, lang), "bold"))
    own_file = [document.file] if document.file else []
    places = list(report.by_place)
    one_place = [places[0]] if len(places) == 1 and places[0] is not None else []
    asked = asked_for(report.view, lang)
    line = " · ".join([document.id, *own_file, *report.actuals, *one_place, *asked])
    console.print(plain_text(line, "dim"))


def _print_places(report: Report, console: Console, lang: Lang, marks: Marks) -> None:
    """A matrix of several places where it fits, else a list for each, or just their summaries."""
    from dabiao.render.result_matrix import (  # noqa: PLC0415 - seldom needed
        fits,
        print_matrix,
        summaries,
    )

    if fits(report, console, lang) and not report.view.series:
        print_matrix(report, console, lang, marks)
        return
    if len(report.by_place) > _MOST_LISTED:
        console.print()
        console.print(summaries(report, lang, marks))
        console.print()
        console.print(plain_text(_TOO_MANY(lang), "dim"))
        return
    shown = results_by_place(report.shown)
    for place, results in report.by_place.items():
        heading = plain_text(f"━━ {place_text(place, report.document, lang)}  ", "bold cyan")
        console.print()
        console.print(heading.append(counts_text(results, lang, marks)))
        told = shown.get(place, ())
        reported = [r for r in told if r.verdict is not Verdict.MISSING or r.waived]
        print_list(reported, report, console, lang, marks)
