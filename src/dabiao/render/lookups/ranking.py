"""The targets that many documents set for one indicator, as text: who aims highest stands first."""

from collections.abc import Sequence

from rich.text import Text

from dabiao.core.lang import Lang, Words
from dabiao.library.compare import Ranked, Shared, ranking, span
from dabiao.model.document import Document
from dabiao.render.columns import fitted, print_row, print_wrapped, widest
from dabiao.render.console import plain_text
from dabiao.render.output import Output, shown
from dabiao.render.phrases import common_name, named, target_text, years_text

_COLUMNS = (
    Words("Rank", "位次"),
    Words("Region", "地区"),
    Words("Target", "目标"),
    Words("Years", "年份"),
    Words("Document", "文件"),
)
_NOT_RANKED = Words(
    "These figures do not compare (amounts of several places, figures of different years, or neither "
    "more nor less is better); they are not ranked.",
    "这些数值不可比（不同地区的总量，年份或年数不同，或多少均非更好），未排位次。",
)
_RANGES = Words(
    "A range ranks by the end that is enough; “≈” and “≥” of one figure rank alike.",
    "区间按达标所需的一端排位；数值相同的“≈”与“≥”位次相同。",
)
_CONTRADICTION = Words("≠ contradictory", "≠ 相互矛盾")
_SUMMARY = Words(
    "{count} targets of {documents} documents", "{documents} 份文件，共 {count} 项目标"
)
_WRAPPED = {2: 16, 1: 4}
"""The targets and then the regions are wrapped where a terminal is narrow."""


def print_ranking(
    documents: Sequence[Document], shared: Shared, output: Output, lang: Lang
) -> None:
    """Prints a line for each target, by rank where figures compare."""
    ranked = ranking(documents, shared)
    title = plain_text(common_name(shared.leading(documents), lang), "bold")
    if shared.contradiction:
        title.append(f"  {_CONTRADICTION(lang)}", "bold red")
    output.print(title)
    rows = [[plain_text(words(lang), "bold") for words in _COLUMNS]]
    rows += [_row(each, lang) for each in ranked]
    available = output.room
    widths = fitted(widest(rows), available, _WRAPPED)
    of_span = [None, *(span(each.document, each.target) for each in ranked)]
    for row, own, before in zip(rows, of_span, [None, *of_span], strict=False):
        if before is not None and own != before:
            output.print()  # figures over other years, which have ranks of their own
        (print_row if available is None else print_wrapped)(row, widths, output)
    output.print()
    if all(each.rank is None for each in ranked):
        output.print(shown(_NOT_RANKED(lang), "dim"))
    elif any(each.target.upper is not None for each in ranked):
        output.print(shown(_RANGES(lang), "dim"))
    count = len({each.document.id for each in ranked})
    output.print(shown(_SUMMARY(lang).format(count=len(ranked), documents=count), "bold"))


def _row(ranked: Ranked, lang: Lang) -> list[Text]:
    document, target = ranked.document, ranked.target
    region = named(document.region.name, document.region.name_en, lang)
    place = f"{region} ({target.scope})" if target.scope else region
    return [
        plain_text("" if ranked.rank is None else str(ranked.rank), "dim"),
        plain_text(place),
        plain_text(target_text(target, document, lang), "bold green" if ranked.rank == 1 else ""),
        plain_text(years_text(target), "dim"),
        plain_text(document.id, "cyan"),
    ]
