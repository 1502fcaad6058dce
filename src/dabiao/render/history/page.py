"""The years of an indicator as a page: the chart, and the table below it."""

from collections.abc import Mapping
from importlib.resources import files

from markupsafe import Markup

from dabiao._version import __version__
from dabiao.assess.history import History
from dabiao.core.lang import Lang, Words
from dabiao.model.verdict import Verdict
from dabiao.render.history.chart import chart
from dabiao.render.history.rows import COLUMNS, line_of, said_often, title
from dabiao.render.marks import marks_for
from dabiao.render.page.page import environment, hash_of
from dabiao.render.page.words import LANGUAGE_TAGS, WORDS
from dabiao.render.sentences import NEAR_EXPLAINED
from dabiao.render.shipped import titles_of

_KIND = Words("Targets and results over the years", "历年目标与完成值")
_KEY = Words(
    "bar: target; dot: result, red where it falls short", "横条为目标，圆点为完成值，红色为未达标"
)
_IN_UNIT = Words("{key}; in {unit}", "{key}；单位：{unit}")
_RESULTS = Words(
    "Results come with the library, out of later reports: their words and sources stand behind the "
    "name of the document.",
    "完成值随库提供，出自后来的报告；点开文件名可见原文和来源。",
)
_WORDING = Words("Wording", "原文")
_SOURCE = Words("Source", "来源")
_FILES = files("dabiao.render.page").joinpath("files")


def history_page(history: History, lang: Lang) -> str:
    """The page."""
    marks = marks_for("utf-8")
    style = _FILES.joinpath("page.css").read_text("utf-8")
    lines = [line_of(entry, lang) for entry in history.entries]
    sources = [each.source or "" for entry in history.entries for each in entry.published]
    titles = titles_of((source.partition(":")[0] for source in sources), lang)
    numbers = said_often(lines)
    rows = [
        (
            entry.result.verdict,
            marks[entry.result.verdict],
            line._replace(note=numbers.get(line.note, line.note)),
            entry.target.wording or "",
            [(each.wording or "", _named(each.source or "", titles)) for each in entry.published],
        )
        for entry, line in zip(history.entries, lines, strict=True)
    ]
    return (
        environment()
        .get_template("history.html")
        .render(
            lang=LANGUAGE_TAGS[lang],
            title=title(history, lang),
            kind=_KIND(lang),
            key=_key(history, lang),
            notes=[
                *(f"{number} {note}" for note, number in numbers.items()),
                *([_RESULTS(lang)] if any(e.published for e in history.entries) else []),
                *([NEAR_EXPLAINED(lang)] if Verdict.NEAR in (row[0] for row in rows) else []),
            ],
            columns={key: words(lang) for key, words in COLUMNS.items()},
            wording=_WORDING(lang),
            source=_SOURCE(lang),
            chart=chart(history, f"{_KIND(lang)}: {title(history, lang)}"),
            rows=rows,
            footer=WORDS["footer"](lang).format(__version__),
            style=Markup(style),  # noqa: S704 - our own
            style_hash=hash_of(style),
        )
    )


def _named(source: str, titles: Mapping[str, str]) -> str:
    """File and lines of a result, behind the title of the report where it is known."""
    title = titles.get(source.partition(":")[0])
    return source if title is None else f"{title} {source}"


def _key(history: History, lang: Lang) -> str:
    """What the marks of the chart are, and in which unit."""
    unit = next((e.target.unit for e in history.entries if e.target.unit), None)
    return _KEY(lang) if unit is None else _IN_UNIT(lang).format(key=_KEY(lang), unit=unit)
