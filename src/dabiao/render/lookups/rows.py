"""Indicators of the vocabulary as rows for spreadsheets."""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from dabiao.core.lang import Lang, Words
from dabiao.render.escape import text_cell
from dabiao.render.phrases import DIRECTIONS, MEASURES

if TYPE_CHECKING:
    from dabiao.library.usage import Used

COLUMNS = {
    "id": Words("id", "编号"),
    "name": Words("name", "指标"),
    "name_en": Words("name in English", "英文名称"),
    "aliases": Words("aliases", "别名"),
    "unit": Words("unit", "单位"),
    "measure": Words("measure", "口径"),
    "direction": Words("direction", "方向"),
    "documents": Words("documents", "使用文件"),
}


def indicator_rows(used: "Iterable[Used]", lang: Lang) -> Iterator[dict[str, str]]:
    """A row per indicator."""
    return (_row(each, lang) for each in used)


def _row(used: "Used", lang: Lang) -> dict[str, str]:
    indicator = used.indicator
    return {
        "id": text_cell(indicator.id),
        "name": text_cell(indicator.name),
        "name_en": text_cell(indicator.name_en or ""),
        "aliases": text_cell("、".join(indicator.aliases)),
        "unit": text_cell(indicator.unit),
        "measure": MEASURES[indicator.measure](lang),
        "direction": DIRECTIONS[indicator.better](lang),
        "documents": text_cell(" ".join(used.documents)),
    }
