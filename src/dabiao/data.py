"""The library as data: rows of mappings, as ``pandas.DataFrame(rows)`` takes them.

Figures are exact (Decimal), days are dates, and None is what is not said.
"""

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from dabiao.library.folders import Library

if TYPE_CHECKING:
    from dabiao.render.export.columns import Value


def history(
    indicator: str, region: str = "全国", targets: Library | str | Path | None = None
) -> "list[dict[str, Value]]":
    """The yearly targets of an indicator in one place, and what became of them, the earliest first.

    >>> pandas.DataFrame(dabiao.history("gdp-growth"))[["year", "value", "result", "verdict"]]

    Args:
        indicator: its id, or any of its names: ``gdp-growth``, ``国内生产总值``, ``GDP``.
        region: the place whose documents of a single year are looked through, by name or code.
        targets: a library, or a folder of target files that is searched first.

    Returns:
        A row per target, with the keys ``indicator``, ``region``, ``year``, ``since``, ``due``,
        ``document``, ``target``, ``comparator``, ``value``, ``upper``, ``unit``, ``scope``,
        ``wording``, ``result``, ``verdict``, ``declared``, ``gap``, ``reason`` and ``source``, as
        ``dabiao history --format json`` has them. ``year`` is that of the document, ``due`` that
        of the target: a report may look further ahead. ``result`` and ``verdict`` are None where
        no result is known.

    Raises:
        DabiaoError: the place has no such documents, no indicator has the name or several have,
            or a target file cannot be read.
    """
    # Whoever only checks needs none of it.
    from dabiao.assess.history import history as history_of  # noqa: PLC0415
    from dabiao.render.history.tables import history_rows  # noqa: PLC0415

    library = _library(targets)
    heads = [library.head(document_id).document for document_id in library.ids()]
    return list(history_rows(history_of(indicator, region, heads, library)))


def export(
    *documents: str,
    region: str | None = None,
    year: int | None = None,
    indicator: str | Sequence[str] | None = None,
    results: bool = False,
    targets: Library | str | Path | None = None,
) -> "list[dict[str, Value]]":
    """The targets of the library, or its published results, a row each.

    >>> table = pandas.DataFrame(dabiao.export(region="安徽省", year=2026))
    >>> table.astype({"value": float}).groupby("unit").value.describe()

    Args:
        documents: ids of documents; without, the whole library.
        region: only documents of a place, by its name or code, and of the places in it.
        year: only documents whose period contains it; only results of the year.
        indicator: only targets of an indicator, or of several, by id or any name.
        results: the published results that come with the library, in place of the targets.
        targets: a library, or a folder of target files that is searched first.

    Returns:
        Rows with the keys that ``dabiao export --codebook`` explains; none of them is left out
        of a row.

    Raises:
        UnknownDocumentError: there is no document of an id.
        DabiaoError: no document or result is left, no indicator has a name, or a file cannot be
            read.
    """
    from dabiao.render.export.choice import Choice, chosen_tables  # noqa: PLC0415 - as above
    from dabiao.render.export.columns import RESULTS, TARGETS  # noqa: PLC0415
    from dabiao.render.export.tables import cells  # noqa: PLC0415

    library = _library(targets)
    loaded = [library.load(each) for each in dict.fromkeys(documents or library.ids())]
    names = [indicator] if isinstance(indicator, str) else indicator or ()
    choice = Choice(region, year, names, results)
    tables = chosen_tables(loaded, choice, library, date.today())
    columns, rows = (RESULTS, tables["results"]) if results else (TARGETS, tables["targets"])
    return [cells(columns, row) for row in rows]


def _library(targets: Library | str | Path | None) -> Library:
    return targets if isinstance(targets, Library) else Library(targets)
