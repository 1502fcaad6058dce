"""The report of a check as text: what fell short is what the eye finds first."""

from rich.console import Console

from dabiao.core.lang import Lang, Words
from dabiao.core.periods import Period
from dabiao.model.report import Report, results_by_place
from dabiao.model.verdict import Verdict
from dabiao.render.console import plain_text
from dabiao.render.finding_list import print_findings
from dabiao.render.marks import Marks, marks_for
from dabiao.render.phrases import named, place_text
from dabiao.render.report.listed import (
    MOST_PLACES,
    TOO_MANY,
    is_nothing_judged,
    listed,
    reported,
    shared_period,
)
from dabiao.render.report.result_list import print_list
from dabiao.render.report.summary import counts_text
from dabiao.render.sentences import NEAR_EXPLAINED, asked_for, decision, of_period, submitted

_MISSING = Words(
    "{mark} {count} missing, not listed: --missing lists them.",
    "{mark} 缺报 {count} 项，未逐项列出（加 --missing 可列出）。",
)
_NO_RESULT = Words(
    "{mark} no result known of {count} targets, not listed: --missing lists them.",
    "{mark} 库中无完成值的目标 {count} 项，未逐项列出（加 --missing 可列出）。",
)


def print_report(report: Report, console: Console, lang: Lang) -> None:
    """Prints the report: the results, the findings, one line of summary, the gate's decision.

    Where nothing could be judged, the findings stand in place of the results, and then what to do.
    """
    marks = marks_for(console.encoding)
    on_screen = console.file.isatty()
    console.record = on_screen  # to see in the end whether it was longer than the screen
    print_title(report, console, lang, shared_period(report))
    if is_nothing_judged(report):
        from dabiao.render.report.nothing_judged import print_nothing_judged  # noqa: PLC0415 - seldom

        print_nothing_judged(report, console, lang)
        console.print()
    else:
        _print_results(report, console, lang, marks)
        if report.findings:
            print_findings(report.findings, console, lang)
        if on_screen and not report.gate.holds:
            from dabiao.render.report.failure_list import print_failures  # noqa: PLC0415 - seldom

            print_failures(report, console, lang, marks)
        console.print()
        console.print(counts_text(report.results, lang, marks))
    mark, style = (
        (Verdict.MET, "bold green") if report.gate.holds else (Verdict.SHORTFALL, "bold red")
    )
    console.print(plain_text(f"{marks[mark]} {decision(report, lang)}", style))


def print_title(report: Report, console: Console, lang: Lang, period: Period | None = None) -> None:
    """Prints which document is checked, which files against it, and how that was asked for.

    Args:
        report: of a check.
        console: on which it is printed.
        lang: the language.
        period: of all the figures, where it is said here and nowhere else.
    """
    document = report.document
    console.print(plain_text(named(document.title, document.title_en, lang), "bold"))
    own_file = [document.file] if document.file else []
    places = list(report.by_place)
    one_place = [places[0]] if len(places) == 1 and places[0] is not None else []
    asked = [*of_period(period, lang), *asked_for(report.view, lang)]
    parts = [document.id, *own_file, *submitted(report, lang), *one_place, *asked]
    console.print(plain_text(" · ".join(parts), "dim"))


def _print_results(report: Report, console: Console, lang: Lang, marks: Marks) -> None:
    """The results, what has to be said of their marks, and how the tables were read."""
    if len(report.by_place) > 1:
        _print_places(report, console, lang, marks)
    else:
        results = listed(report)
        print_list(results, report, console, lang, marks)
        _print_left(len(report.shown) - len(results), report, console, lang, marks)
    if any(result.verdict is Verdict.NEAR for result in report.shown):
        console.print()
        console.print(plain_text(NEAR_EXPLAINED(lang), "dim"))
    if report.readings:
        from dabiao.render.reading.text import print_readings  # noqa: PLC0415 - seldom asked for

        print_readings(report.readings, console, lang)


def _print_places(report: Report, console: Console, lang: Lang, marks: Marks) -> None:
    """A matrix of several places where it fits, else a list for each, or just their summaries."""
    from dabiao.render.report.result_matrix import (  # noqa: PLC0415 - seldom needed
        fits,
        print_matrix,
        summaries,
    )

    if fits(report, console, lang) and not report.view.series:
        print_matrix(report, console, lang, marks)
        return
    if len(report.by_place) > MOST_PLACES:
        console.print()
        console.print(summaries(report, lang, marks))
        console.print()
        console.print(plain_text(TOO_MANY(lang), "dim"))
        return
    shown, left = results_by_place(report.shown), len(report.shown)
    for place, results in report.by_place.items():
        heading = plain_text(f"━━ {place_text(place, report.document, lang)}  ", "bold cyan")
        console.print()
        console.print(heading.append(counts_text(results, lang, marks)))
        some = reported(shown.get(place, ()), report)
        print_list(some, report, console, lang, marks)
        left -= len(some)
    _print_left(left, report, console, lang, marks)


def _print_left(count: int, report: Report, console: Console, lang: Lang, marks: Marks) -> None:
    """How many missing targets are not listed, and how to see them."""
    if count:
        words = _NO_RESULT if report.view.shipped else _MISSING
        line = words(lang).format(mark=marks[Verdict.MISSING], count=count)
        console.print()
        console.print(plain_text(f" {line}", "dim"))
