"""Rows in the body of a table that head those below them: a place, a year, or that they are targets."""

import re
from typing import NamedTuple

from dabiao.core.periods import Period, read_period
from dabiao.core.regions import is_place
from dabiao.model.observation import Field
from dabiao.readers.caption import is_of_targets
from dabiao.readers.context import Context
from dabiao.readers.headers import read_title
from dabiao.readers.interface import Row
from dabiao.readers.layout import Layout

_LONGEST = 40
_LABEL = r"(?:地区|区域|城市|时间|年份|年度|时期|报告期|region|area|year|period)\s*[:：]\s*(.+)"
_NUMBERING = r"^(?:[（(]?[一二三四五六七八九十0-9]{1,3}[)）、.．]\s*)?"


class Section(NamedTuple):
    """What a heading says of the rows below it, as far as they do not say it themselves.

    Attributes:
        text: the heading.
        region: the place that it names.
        period: the period that it names.
        no_actual: whether it says that they are targets or the like.
    """

    text: str
    region: str | None = None
    period: Period | None = None
    no_actual: bool = False

    def after(self, before: "Section | None") -> "Section":
        """This heading below another one, which holds on in what this one does not say."""
        if before is None or self.no_actual:
            return self
        region, period = self.region or before.region, self.period or before.period
        return self._replace(region=region, period=period)

    def of_rows(self, context: Context, layout: Layout) -> Context:
        """The context of a row below the heading, which goes behind what columns say."""
        if self.region is not None and Field.REGION not in layout.fields:
            context = context._replace(region=self.region)
        if self.period is not None and Field.PERIOD not in layout.fields:
            context = context._replace(period=self.period, not_a_period=None)
        return context._replace(no_actual=self.text) if self.no_actual else context


def section_of(row: Row) -> Section | None:
    """What a row says that holds a place, a period or 目标 and nothing else; None of any other."""
    filled = [cell.strip() for cell in row.cells if cell.strip()]
    if len(filled) != 1 or len(filled[0]) > _LONGEST:
        return None
    text = re.sub(_NUMBERING, "", filled[0])
    if labelled := re.fullmatch(_LABEL, text, re.IGNORECASE):
        text = labelled[1].strip()
    if period := read_period(text):
        return Section(filled[0], period=period)
    if is_place(text):
        return Section(filled[0], region=text)
    if is_of_targets(text):
        return Section(filled[0], no_actual=True)
    title = read_title(text)
    is_actual = title.field in (Field.VALUE, Field.VERDICT)
    return Section(filled[0], period=title.period) if is_actual else None
