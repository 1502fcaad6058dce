"""Results that come with the library: of which report they are, and in which words it has them."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from dabiao.core.lang import Lang, Words
from dabiao.library.folders import Library
from dabiao.library.results import ResultRow, ResultsError, read_results
from dabiao.model.report import Report
from dabiao.render.phrases import named

_QUOTED = Words("“{0}”", "《{0}》")


def titles_of(files: Iterable[str], lang: Lang) -> dict[str, str]:
    """What reports are called, of which the library has the targets as well, by their files."""
    wanted, library, titles = set(files), Library(local=False), dict[str, str]()
    for document_id in library.ids() if wanted else ():
        document = library.head(document_id).document
        is_yearly = document.period[0] == document.period[1]
        if is_yearly and document.source and document.source.file in wanted:
            title = named(document.title, document.title_en, lang)
            titles.setdefault(document.source.file, _QUOTED(lang).format(title))
    return titles


def shipped_rows(report: Report) -> Mapping[int, ResultRow]:
    """The rows of the results that were judged, by their lines; none where a submission was."""
    if not report.view.shipped:
        return {}
    try:
        rows = read_results(Path(report.actuals[0]))
    except ResultsError:
        return {}
    return {row.line: row for row in rows}
