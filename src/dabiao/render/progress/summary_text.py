"""The summaries of a mid-term view as text: counts by group, force and place, who is behind most."""

from collections import Counter
from collections.abc import Mapping, Sequence

from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from dabiao.core.lang import Lang, Words
from dabiao.core.safe import visible
from dabiao.model.report import Report
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.render.console import grid, plain_text
from dabiao.render.marks import STYLES, Marks
from dabiao.render.phrases import BINDINGS, VERDICTS, heading, place_text, result_name
from dabiao.render.progress.summary import (
    Lag,
    by_binding,
    by_group,
    furthest_behind,
    lag_of,
    places_behind_first,
)
from dabiao.render.progress.words import needed_text, percent
from dabiao.render.report.summary import counts_text

BY_GROUP = Words("By group", "分领域")
BY_BINDING = Words("By force", "按指标属性")
BY_PLACE = Words("By place, most behind first", "分地区（滞后多者在前）")
NO_BINDING = Words("not stated", "未注明")

BEHIND_MOST = Words("Behind most (time gone minus way done)", "滞后最多（时间进度减完成进度）")
NOT_RANKED = Words(
    "{count} more behind are not on a way from a base (rates, means) and are not ranked.",
    "另有 {count} 项滞后为增速、均值等，没有完成进度，未参加排列。",
)
_LAG = Words("{done} done, {gone} of the time gone", "完成 {done}，时间过 {gone}")

_NARROWEST = 12
_WIDEST = 32


def print_summaries(report: Report, console: Console, lang: Lang, marks: Marks) -> None:
    """Prints the counts, then who is behind most, then one line of all."""
    if not report.results:
        return  # tasks alone, none of them reported: the findings say what was
    blocks = summary_blocks(report, lang)
    console.print()
    console.print(_table(blocks, report, console, lang, marks))
    lags = furthest_behind(report.results)
    if lags:
        console.print()
        console.print(plain_text(BEHIND_MOST(lang), "bold"))
        console.print(_lags(lags, lang, marks))
    if note := not_ranked(report, lang):
        console.print(plain_text(note, "dim"))
    console.print()
    console.print(counts_text(report.results, lang, marks))


def summary_blocks(
    report: Report, lang: Lang
) -> Mapping[str, Sequence[tuple[str, Sequence[Result]]]]:
    """The results that are counted together, each with its name, under headings."""
    results = report.results
    blocks: dict[str, list[tuple[str, Sequence[Result]]]] = {
        BY_GROUP(lang): [(heading(group, lang), of) for group, of in by_group(results).items()],
        BY_BINDING(lang): [
            (BINDINGS[binding](lang) if binding else NO_BINDING(lang), of)
            for binding, of in by_binding(results).items()
        ],
    }
    if len(report.by_place) > 1:
        blocks[BY_PLACE(lang)] = [
            (place_text(place, report.document, lang), of)
            for place, of in places_behind_first(report).items()
        ]
    return blocks


def verdicts_in(results: Sequence[Result]) -> list[Verdict]:
    """The verdicts that there are, first those that ask for something to be done."""
    count = Counter(result.verdict for result in results)
    return [verdict for verdict in STYLES if count[verdict]]


def not_ranked(report: Report, lang: Lang) -> str:
    """How many targets are behind of which no share of the way can be told; "" for none."""
    behind = [result for result in report.results if result.verdict is Verdict.BEHIND]
    count = sum(lag_of(result) is None for result in behind)
    return NOT_RANKED(lang).format(count=count) if count else ""


def lag_text(lag: Lag, lang: Lang) -> str:
    """``完成 40%，时间过 60%``."""
    progress = lag.result.progress
    if progress is None:
        return ""
    return _LAG(lang).format(done=percent(progress.done), gone=percent(progress.gone))


def _table(
    blocks: Mapping[str, Sequence[tuple[str, Sequence[Result]]]],
    report: Report,
    console: Console,
    lang: Lang,
    marks: Marks,
) -> Table:
    """Counts in columns where they fit, else in words."""
    verdicts = verdicts_in(report.results)
    titles = [f"{marks[verdict]} {VERDICTS[verdict](lang)}" for verdict in verdicts]
    names = [name for rows in blocks.values() for name, _ in rows]
    natural = min(max(cell_len(visible(name)) for name in (*names, *blocks)), _WIDEST)
    taken = sum(cell_len(title) + 2 for title in titles)
    in_columns = console.width - taken >= min(natural, _NARROWEST)
    table = grid()
    room = console.width - taken if in_columns else console.width // 3
    table.add_column(width=min(natural, room), overflow="fold")
    if in_columns:
        for title in titles:
            table.add_column(width=cell_len(title), justify="right", no_wrap=True)
    else:
        table.add_column(overflow="fold")
    headings = [
        plain_text(title, STYLES[verdict]) for verdict, title in zip(verdicts, titles, strict=True)
    ]
    for number, (title, rows) in enumerate(blocks.items()):
        if number:
            table.add_row()
        first = headings if in_columns and not number else []
        table.add_row(plain_text(title, "bold"), *first)
        for name, results in rows:
            cells = (
                _counts(results, verdicts) if in_columns else [counts_text(results, lang, marks)]
            )
            table.add_row(plain_text(name), *cells)
    return table


def _counts(results: Sequence[Result], verdicts: Sequence[Verdict]) -> list[Text]:
    count = Counter(result.verdict for result in results)
    return [
        plain_text(str(count[verdict]), STYLES[verdict])
        if count[verdict]
        else plain_text("·", "dim")
        for verdict in verdicts
    ]


def _lags(lags: Sequence[Lag], lang: Lang, marks: Marks) -> Table:
    table = grid()
    table.add_column(width=2, justify="right")
    for _ in range(3):
        table.add_column(overflow="fold")
    for lag in lags:
        result = lag.result
        table.add_row(
            plain_text(marks[result.verdict], "bold magenta reverse"),
            plain_text(result_name(result, lang), STYLES[result.verdict]),
            plain_text(lag_text(lag, lang), STYLES[result.verdict]),
            plain_text(needed_text(result, lang)),
        )
    return table
