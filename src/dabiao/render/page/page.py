"""Fills in the template of the page. Whatever it is given is escaped, and shows no control character."""

import base64
import hashlib
import io
from collections.abc import Iterator, Mapping
from importlib.resources import files

from jinja2 import DictLoader, Environment, StrictUndefined
from markupsafe import Markup

from dabiao._version import __version__
from dabiao.core.lang import Lang
from dabiao.core.safe import visible
from dabiao.model.report import Report
from dabiao.render.page import summary
from dabiao.render.page.bullet import chart_of
from dabiao.render.page.filters import filters
from dabiao.render.page.found import Found
from dabiao.render.page.matrix import matrices
from dabiao.render.page.rows import RowMaker
from dabiao.render.page.words import LANGUAGE_TAGS, SEPARATOR, WORDS
from dabiao.render.phrases import VERDICTS, named
from dabiao.render.progress.summary import furthest_behind
from dabiao.render.progress.summary_text import BEHIND_MOST, not_ranked, summary_blocks
from dabiao.render.progress.words import needed_text, percent

_MOST_TO_LOOK_AT = 20
_MOST_ERRORS = 10
"""Named first; more would push the results off the page, and are in the list of all."""
_FILES = files("dabiao.render.page").joinpath("files")


def report_page(report: Report, lang: Lang) -> str:
    """The page of a check: whether the gate holds stands first."""
    rows = RowMaker(report, lang)
    notable = summary.to_look_at(report)
    own = {
        "kind": "report",
        "headline": summary.headline(report, lang),
        "notable": [(rows.name(r), rows.row(r)) for r in notable[:_MOST_TO_LOOK_AT]],
        "left": max(len(notable) - _MOST_TO_LOOK_AT, 0),
    }
    return _filled_in(report, lang, rows, own)


def progress_page(report: Report, lang: Lang) -> str:
    """The page of a mid-term view: what is behind stands first."""
    rows = RowMaker(report, lang, is_progress=True)
    lags = [
        (
            rows.name(result),
            rows.row(result),
            percent(result.progress.done if result.progress else None),
            percent(result.progress.gone if result.progress else None),
            needed_text(result, lang),
        )
        for result, _ in furthest_behind(report.results)
    ]
    own = {
        "kind": "progress",
        "headline": summary.progress_headline(report, lang),
        "lags": lags,
        "behind_most": BEHIND_MOST(lang),
        "not_ranked": not_ranked(report, lang),
        "blocks": [
            (
                title,
                [
                    (name, summary.counts((r.verdict for r in results), lang))
                    for name, results in lines
                ],
            )
            for title, lines in summary_blocks(report, lang).items()
            if lines
        ],
    }
    return _filled_in(report, lang, rows, own)


def _filled_in(report: Report, lang: Lang, rows: RowMaker, own: Mapping[str, object]) -> str:
    document, found = report.document, Found(report, lang)
    errors = found.errors()
    sections = rows.sections()
    blocks = [block for part in sections for block in part.blocks]
    listed = [row for block in blocks for row in block.rows]
    style, script = (_FILES.joinpath(name).read_text("utf-8") for name in ("page.css", "page.js"))
    template = environment().get_template("page.html")
    return template.render(
        lang=LANGUAGE_TAGS[lang],
        words={key: words(lang) for key, words in WORDS.items()},
        title=named(document.title, document.title_en, lang),
        about=list(summary.about(report, lang)),
        counts=summary.counts((r.verdict for r in report.results), lang),
        only=[VERDICTS[verdict](lang) for verdict in VERDICTS if verdict in report.view.only],
        separator=SEPARATOR(lang),
        matrices=matrices(report, lang, rows.anchor),
        too_many=rows.too_many,
        has_trend=any(row.trend for row in listed),
        sections=[
            (part, summary.counts((r.verdict for r in part.results), lang)) for part in sections
        ],
        legend=list(_legend(report, rows)),
        filters=filters(report, sections, lang),
        errors=errors[:_MOST_ERRORS],
        errors_left=max(len(errors) - _MOST_ERRORS, 0),
        findings=found.groups(),
        readings=_readings(report, lang),
        version=__version__,
        style=Markup(style),  # noqa: S704 - our own
        script=Markup(script),  # noqa: S704
        style_hash=hash_of(style),
        script_hash=hash_of(script),
        **own,
    )


def environment() -> Environment:
    """Everything is escaped, and what is not there is a mistake of the template."""
    templates = {
        name: _FILES.joinpath(name).read_text("utf-8")
        for name in ("page.html", "parts.html", "history.html")
    }
    return Environment(
        loader=DictLoader(templates),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _shown(value: object) -> object:
    """Text with its control characters spelled out; our own markup has none."""
    return visible(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def hash_of(text: str) -> str:
    """What the page's policy names a style or a script by, so that no other one is applied."""
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _legend(report: Report, rows: RowMaker) -> Iterator[str]:
    """The keys of what stands in any chart, the marks first."""
    charts = [
        chart
        for result in report.shown
        if rows.anchor(result) and (chart := chart_of(result, report))
    ]
    if charts:
        yield from ("value", "asked")
        if any(chart.path is not None for chart in charts):
            yield "path"
        yield "good"
        if any(chart.near is not None for chart in charts):
            yield "near"
        yield "short"
        if any(chart.open is not None for chart in charts):
            yield "open"


def _readings(report: Report, lang: Lang) -> str:
    """How the tables were read, where that was asked for, as the text report has it."""
    if not report.readings:
        return ""
    from rich.console import Console  # noqa: PLC0415 - seldom asked for

    from dabiao.render.reading.text import print_readings  # noqa: PLC0415

    stream = io.StringIO()
    print_readings(report.readings, Console(file=stream, width=100), lang)
    return stream.getvalue().strip("\n")
