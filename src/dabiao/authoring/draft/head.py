"""What a text says of its document: title, issuer, number, date, region and period."""

import re
from itertools import islice
from typing import NamedTuple

from dabiao.authoring.draft.model import Head
from dabiao.authoring.draft.naming import id_of
from dabiao.authoring.draft.outline import plain, printed
from dabiao.authoring.draft.text import SourceText
from dabiao.authoring.draft.years import end_of_plan
from dabiao.core.regions import Region, divisions

_HEAD_LINES = 60
_LONGEST_TITLE = 60
_TITLE = re.compile(
    r"(?=.{4,60}$)[^。；，]*(?:工作报告|规划(?:纲要)?|计划(?:草案)?(?:的报告)?|方案|意见|要点|纲要|办法|行动计划|细则|的报告|通知)(?:[（(].{1,12}[)）])?$"
)
_CALLED = re.compile(r"^(?:名称|标题|题名)[:：]")
_DATE = re.compile(r"(20\d\d|19\d\d)年(\d{1,2})月(\d{1,2})日")
_NUMBER = re.compile(r"[一-鿿]{1,8}(?:字|发|政|办|函|规)?〔(?:19|20)\d\d〕\d{1,4}号")
_PLACE = re.compile(r"[一-鿿]{2,12}?(?:自治区|特别行政区|自治州|自治县|省|市|区|县|州|盟|旗)")
_NATION = Region("全国", "China", "100000")
_PLAN_YEARS = re.compile(r"(20\d\d)\s*[—–\-－~至]{1,2}\s*(20\d\d)\s*年?")
_YEAR = re.compile(r"(20\d\d)年")
_AHEAD_YEAR = re.compile(
    r"(20\d\d)年(?:工作|经济|政府|重点|主要|发展|目标|任务|总体)(?!回顾|.{0,6}回顾)"
)
_OF_NATION = re.compile(r"国务院|国发|全国人民代表大会")


class Wanted(NamedTuple):
    """What the caller says of the document, each None where the text is to tell it."""

    id: str | None = None
    region: str | None = None
    period: tuple[int, int] | None = None
    lines: tuple[int, int] | None = None


def head_of(text: SourceText, wanted: Wanted) -> Head:
    """The head of a document, from the options first and then from the text."""
    first, last = wanted.lines or (1, len(text.lines))
    every = (plain(printed(line)) for line in islice(text.lines, first - 1, last))
    lines = [*islice(filter(None, every), _HEAD_LINES)]
    start = "\n".join(line[:400] for line in lines)
    doubts = []
    region = _region(text, start, wanted.region)
    if region is None:
        region = Region("（地区待定）")
        doubts.append("文中没有读出地区，请填写 region")
    lines = [_CALLED.sub("", line) for line in lines]
    title = next((line for line in lines[:30] if _TITLE.match(line)), None)
    period, said = _period(title or "", start, wanted.period, text)
    if not said:
        doubts.append("文中没有读出规划期，请核对 period")
    if title is None:
        title = (
            f"{region.name}{period[1]}年政府工作报告" if "工作" in start else f"{region.name}文件"
        )
        doubts.append("文中没有读出标题，请填写 title")
    number, date = _NUMBER.search(start), _date(start)
    return Head(
        id=wanted.id or _id(region, title, period),
        title=title,
        region=region,
        period=period,
        issuer=_issuer(region, title),
        number=number[0] if number else None,
        issued=date,
        file=text.name.replace("\\", "/").rsplit("/", 1)[-1] or None,
        sha256=text.sha256,
        lines=(first, min(last, len(text.lines))) if wanted.lines else None,
        doubts=tuple(doubts),
    )


def find_region(name: str) -> Region | None:
    """The division of that name or code, with both; None where the register does not know it."""
    if name in ("全国", "中国", "国家", "156"):
        return _NATION
    found = [r for r in divisions() if name in (r.name, r.code)]
    if not found:
        found = [r for r in divisions() if r.name.startswith(name) and len(name) > 1]
    # Of 河北省 and 河北区 the province is meant.
    return max(found, key=lambda region: _breadth(region.code or ""), default=None)


def _breadth(code: str) -> int:
    return len(code) - len(code.rstrip("0"))


def _region(text: SourceText, start: str, wanted: str | None) -> Region | None:
    if wanted is not None:
        return find_region(wanted) or Region(wanted)
    named = text.name.replace("\\", "/").rsplit("/", 1)[-1]
    names = {region.name: region for region in reversed(list(divisions()))}
    if "代表国务院" in start or "china" in named.casefold():
        return _NATION
    counts: dict[str, int] = {}
    for order, candidate in enumerate([named, *start.split("\n")[:_HEAD_LINES]]):
        for found in _PLACE.finditer(candidate[:200]):
            for begin in range(len(found[0]) - 2):
                name = found[0][begin:]
                if name in names and not name.startswith("全"):
                    counts[name] = counts.get(name, 0) + (3 if order < 12 else 1)
                    break
    if counts:
        return names[max(counts, key=lambda name: counts[name])]
    return _NATION if _OF_NATION.search(start) else None


def _period(
    title: str, start: str, wanted: tuple[int, int] | None, source: SourceText
) -> tuple[tuple[int, int], bool]:
    if wanted is not None:
        return wanted, True
    for text in (title, start):
        if years := _PLAN_YEARS.search(text):
            first, last = int(years[1]), int(years[2])
            if first <= last <= first + 20:
                return (first, last), True
        if text is title and (end := end_of_plan(text)) is not None:
            return (end - 4, end), True
        if year := _YEAR.search(text):
            number = int(year[1])
            if text is title:
                return (number, number), True
    named = re.search(r"(?<!\d)(20\d\d)(?!\d)", source.name.replace("\\", "/").rsplit("/", 1)[-1])
    if review := re.search(r"(20\d\d)年(?:工作|政府工作)?回顾", start):
        return (int(review[1]) + 1, int(review[1]) + 1), True
    if named:
        return (int(named[1]), int(named[1])), True
    ahead = [
        int(y)
        for line in source.lines
        if len(line) < _LONGEST_TITLE
        for y in _AHEAD_YEAR.findall(line)
    ]
    if ahead:
        return (max(ahead), max(ahead)), True
    if date := _DATE.search(start):
        return (int(date[1]), int(date[1])), True
    if (end := end_of_plan(start)) is not None:
        return (end - 4, end), True
    years_found = [int(y) for y in _YEAR.findall(start)]
    return ((max(years_found),) * 2, False) if years_found else ((2026, 2026), False)


def _date(start: str) -> str | None:
    from datetime import date  # noqa: PLC0415

    for found in _DATE.finditer(start):
        try:
            return date(int(found[1]), int(found[2]), int(found[3])).isoformat()
        except ValueError:
            continue
    return None


def _issuer(region: Region, title: str) -> str | None:
    if "政府工作报告" in title:
        return "国务院" if region is _NATION else f"{region.name}人民政府"
    return None


def _id(region: Region, title: str, period: tuple[int, int]) -> str:
    name = (region.name_en or "").casefold().replace(" ", "-")
    name = re.sub(r"[^a-z0-9-]", "", name) or id_of(region.name)
    kind = "" if "工作报告" in title else f"-{id_of(title)[-12:]}"
    return f"{name}{kind}-{period[1]}"
