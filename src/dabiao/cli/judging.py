"""The options that say how figures are read and judged, which commands share: one value of them all."""

from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from dabiao.cli.check_options import DATA, PATH
from dabiao.cli.options import localized, year_option

if TYPE_CHECKING:  # needed by the check alone
    from collections.abc import Sequence
    from decimal import Decimal
    from typing import TypedDict

    from dabiao.core.periods import Period
    from dabiao.model.comparator import Tolerance
    from dabiao.model.progress import Method

    class Terms(TypedDict):
        """What the options mean, as :func:`dabiao.check` takes it."""

        tolerance: Tolerance | None
        as_of: Period | None
        pace: Decimal
        method: Method | None
        year: int | None
        regions: Sequence[str]
        encoding: str | None
        sheet: str | None


class Judging(NamedTuple):
    """The options as they are typed; each is declared, and given its meaning, here alone."""

    about: Annotated[
        str | None,
        typer.Option(
            "--about",
            metavar="TOLERANCE",
            show_default=False,
            help=localized(
                "How far 左右 (about) reaches: 10%, 0.5 or 0; 5% of the figure by default.",
                "“左右”的容差：10%、0.5 或 0；默认为数值的 5%。",
            ),
        ),
    ] = None
    as_of: Annotated[
        str | None,
        typer.Option(
            "--as-of",
            metavar="YEAR|YEAR-MONTH",
            show_default=False,
            rich_help_panel=PATH,
            help=localized(
                "Judge as it stood at the end of this year or month; later figures are left out.",
                "以该年末或该月末为准，其后的数值不计。",
            ),
        ),
    ] = None
    pace: Annotated[
        str | None,
        typer.Option(
            "--pace",
            metavar="SHARE",
            show_default=False,
            rich_help_panel=PATH,
            help=localized(
                "The share of the way up to the path that is enough to be on track: 0.9; by default 1.",
                "达到序时进度的多少即视为符合进度：0.9；默认为 1。",
            ),
        ),
    ] = None
    method: Annotated[
        str | None,
        typer.Option(
            "--method",
            metavar="linear|compound",
            show_default=False,
            rich_help_panel=PATH,
            help=localized(
                "How reductions and growth over several years accrue; by default they compound.",
                "多年累计的降幅和增幅如何分摊到各年；默认按复合计算。",
            ),
        ),
    ] = None
    year: Annotated[
        int | None,
        year_option(
            localized("The year of rows that name none.", "未注明年份的数据所属年份。"),
            rich_help_panel=DATA,
        ),
    ] = None
    region: Annotated[
        list[str] | None,
        typer.Option(
            "--region",
            metavar="NAME|all",
            show_default=False,
            rich_help_panel=DATA,
            help=localized(
                "A place to judge in place of the document's own region, by name or code, as often "
                "as you like; all judges every place that is named.",
                "要判定的地区（名称或代码），代替文件所属地区，可多次使用；all 表示数据中的全部地区。",
            ),
        ),
    ] = None
    encoding: Annotated[
        str | None,
        typer.Option(
            "--encoding",
            show_default=False,
            rich_help_panel=DATA,
            help=localized(
                "The encoding of text files: gb18030, utf-16, …; by default it is found.",
                "文本文件的编码：gb18030、utf-16 等；默认自动判断。",
            ),
        ),
    ] = None
    sheet: Annotated[
        str | None,
        typer.Option(
            "--sheet",
            show_default=False,
            rich_help_panel=DATA,
            help=localized(
                "The sheet of a workbook, by name or number; by default all visible ones with a table.",
                "工作簿中的工作表，名称或序号；默认读取所有含有表格的可见工作表。",
            ),
        ),
    ] = None

    def terms(self) -> "Terms":
        """What they mean.

        Raises:
            BadParameter: one of them means nothing.
        """
        from dabiao.cli import values  # noqa: PLC0415 - a look-up needs none of it

        return {
            "tolerance": values.tolerance(self.about),
            "encoding": values.text_encoding(self.encoding),
            "as_of": values.as_of(self.as_of),
            "pace": values.pace(self.pace),
            "method": values.method(self.method),
            "year": self.year,
            "regions": self.region or (),
            "sheet": self.sheet,
        }
