"""From a document to a sheet to fill in with actual figures."""

from collections.abc import Sequence

from dabiao.assess.places import is_amount_of_whole
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Lang, Words
from dabiao.core.periods import Period
from dabiao.core.regions import Region, lies_outside
from dabiao.core.safe import excerpt
from dabiao.core.unit_scope import use, using
from dabiao.model.document import Document, Target, Tier
from dabiao.templates.earlier import says_nothing
from dabiao.templates.periods import period_of
from dabiao.templates.places import Place, places_of
from dabiao.templates.rows import Rows
from dabiao.templates.table import Columns, Sheet

_DECEMBER = 12

_HEADERS = Columns(
    place=Words("Region", "地区"),
    group=Words("Group", "分组"),
    indicator=Words("Indicator", "指标"),
    target=Words("Target", "目标"),
    value=Words("Actual value", "实际值"),
    unit=Words("Unit", "单位"),
    period=Words("Year", "年份"),
    verdict=Words("Verdict", "完成情况"),
    note=Words("Note", "备注"),
)
_PERIOD = Words("Period", "时期")

_WHOLE_REGION = Words(
    "{count} targets are amounts of the whole region, for which its parts are not asked",
    "有 {count} 项目标为全地区总量，不要求所辖各地填报",
)
_NOT_OF_MONTHS = Words(
    "{count} targets are changes over several years, of which months say nothing: left out",
    "有 {count} 项目标为多年累计升降幅度，不足一年的数值不能说明其进度，未列入",
)
_ELSEWHERE = Words(
    "{place} is not in {own}, whose targets these are",
    "“{place}”不属于{own}，表中为{own}的目标",
)


@using("")
def sheet_for(
    document: Document,
    lang: Lang,
    *,
    tasks: bool = False,
    period: Period | None = None,
    regions: Sequence[str] = (),
) -> Sheet:
    """The sheet of a document.

    Args:
        document: whose targets are asked for, in its order.
        lang: of the headers and the names.
        tasks: whether quantified tasks are asked for too.
        period: of which figures are asked for, a year or a part of one: targets that were due
            before it are left out. By default, each row asks for the due year of its target.
        regions: the places that are asked, as for ``check``; none for the document's own region.

    Raises:
        DabiaoError: the document sets nothing for that year, or nothing but tasks; or a place is
            not known.
    """
    use(document.own_units)
    wanted = _wanted(document, tasks, period)
    places = places_of(document, regions)
    makers = [Rows(document, lang, period, place) for place in places]
    makers = makers or [Rows(document, lang, period, Place(document.region.name, False))]
    asked = [list(maker.asked(wanted)) for maker in makers]
    entries = [
        entry for maker, own in zip(makers, asked, strict=True) for entry in maker.entries(own)
    ]
    ids = {target.id for own in asked for target in own}
    whole = [t for t in wanted if is_amount_of_whole(t)] if any(m.is_part for m in makers) else []
    silent = [t for t in wanted if period and says_nothing(t, period_of(t, period, document))]
    left_out = tuple(
        Words(*(text.format(count=len(targets)) for text in words))
        for words, targets in ((_WHOLE_REGION, whole), (_NOT_OF_MONTHS, silent))
        if targets
    )
    if not ids:
        raise DabiaoError(left_out[0])
    left_out += tuple(
        _of_elsewhere(place, document.region)
        for place in places
        if place.is_part and lies_outside(place.name, document.region)
    )
    headers = Columns(*(words(lang) for words in _HEADERS))
    if period is not None and period.last != _DECEMBER:
        headers = headers._replace(period=_PERIOD(lang))
    return Sheet(document, lang, headers, tuple(entries), bool(regions), left_out)


def _of_elsewhere(place: Place, own: Region) -> Words:
    """That a place lies outside the region whose targets are asked of it."""
    name, own_en = excerpt(place.name), own.name_en or own.name
    en, zh = _ELSEWHERE
    return Words(en.format(place=name, own=own_en), zh.format(place=name, own=own.name))


def _wanted(document: Document, tasks: bool, period: Period | None) -> list[Target]:
    """The targets that are asked for, with those that they are held against."""
    first, last = document.period
    wanted = [target for target in document.targets if tasks or target.tier is not Tier.TASK]
    if not wanted:
        raise DabiaoError(
            Words(
                "{document} sets nothing but tasks; add --all", "{document} 只有任务；请加 --all"
            ),
            document=document.id,
        )
    others = {target.of for target in wanted}
    wanted = [t for t in document.targets if t in wanted or t.id in others]
    if period is not None:
        wanted = [target for target in wanted if first <= period.year <= target.due]
    if period is not None and not wanted:
        raise DabiaoError(
            Words(
                "{document} sets nothing for {year}; it covers {period}",
                "{document} 没有 {year} 年的目标；其规划期为 {period}",
            ),
            document=document.id,
            year=str(period.year),
            period=str(last) if first == last else f"{first}-{last}",
        )
    return wanted
