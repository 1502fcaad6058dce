"""How a person writes it: targets, figures, gaps and verdicts in both languages."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

from dabiao.core.decimals import plain
from dabiao.core.lang import Lang, Words
from dabiao.core.quantities import Quantity, with_unit
from dabiao.model.comparator import Better, Comparator
from dabiao.model.document import Binding, Document, Group, Measure, Status, Target, Tier
from dabiao.model.finding import Severity
from dabiao.model.mentions import Requirement, requirement
from dabiao.model.observation import FigureStatus
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.render.figures import shown_actual

VERDICTS = {
    Verdict.MET: Words("met", "达标"),
    Verdict.NEAR: Words("near", "基本达标"),
    Verdict.SHORTFALL: Words("shortfall", "未达标"),
    Verdict.AHEAD: Words("ahead", "提前完成"),
    Verdict.ON_TRACK: Words("on track", "符合进度"),
    Verdict.BEHIND: Words("behind", "滞后"),
    Verdict.UNJUDGED: Words("unjudged", "无法判定"),
    Verdict.MISSING: Words("missing", "缺报"),
    Verdict.INVALID: Words("invalid", "数据有误"),
}

FIGURE_STATUSES = {
    FigureStatus.FORECAST: Words("forecast", "预测数"),
    FigureStatus.MISSING: Words("missing", "缺失"),
    FigureStatus.CONFIDENTIAL: Words("confidential", "保密"),
    FigureStatus.NOT_SIGNIFICANT: Words("not significant", "数值不显著"),
    FigureStatus.LOW_RELIABILITY: Words("low reliability", "可靠性低"),
    FigureStatus.BREAK: Words("break in series", "口径调整"),
    FigureStatus.DEFINITION_DIFFERS: Words("definition differs", "口径不同"),
    FigureStatus.ESTIMATED: Words("estimated", "估计数"),
    FigureStatus.PROVISIONAL: Words("provisional", "初步数"),
    FigureStatus.REVISED: Words("revised", "修订数"),
}

SEVERITIES = {
    Severity.ERROR: Words("error", "错误"),
    Severity.WARNING: Words("warning", "警告"),
    Severity.INFO: Words("info", "提示"),
}

BINDINGS = {
    Binding.BINDING: Words("binding", "约束性"),
    Binding.EXPECTED: Words("expected", "预期性"),
    Binding.REFERENCE: Words("reference", "参考性"),
}

STATUSES = {
    Status.IN_FORCE: Words("in force", "现行"),
    Status.DRAFT: Words("draft", "征求意见稿"),
    Status.EXPIRED: Words("expired", "已到期"),
}

TIERS = {
    Tier.HEADLINE: Words("headline target", "主要目标"),
    Tier.TABLE: Words("indicator table", "指标表"),
    Tier.TASK: Words("task", "任务"),
}

MEASURES = {
    Measure.LEVEL: Words("level", "水平"),
    Measure.GROWTH: Words("growth", "增速"),
    Measure.REDUCTION: Words("reduction", "降幅"),
    Measure.SHARE: Words("share", "比例"),
    Measure.CUMULATIVE: Words("sum over the period", "期内累计"),
    Measure.RANK: Words("rank", "位次"),
    Measure.STATE: Words("state", "状态"),
}

DIRECTIONS = {
    Better.HIGHER: Words("higher is better", "越高越好"),
    Better.LOWER: Words("lower is better", "越低越好"),
    Better.NONE: Words("no direction", "不分高低"),
}

_SIGNS = {
    Comparator.AT_LEAST: "≥",
    Comparator.MORE_THAN: ">",
    Comparator.AT_MOST: "≤",
    Comparator.LESS_THAN: "<",
    Comparator.ABOUT: "≈",
    Comparator.EXACTLY: "=",
}
_IN_WORDS = {
    Comparator.IMPROVE: Words("improve", "改善"),
    Comparator.MAINTAIN: Words("no worse", "不降低"),
    Comparator.QUALITATIVE: Words("a state to reach", "定性目标"),
    Comparator.DELEGATED: Words("set elsewhere", "另行规定"),
    Comparator.ABSENT: Words("no target set", "未设目标"),
}
_AVERAGE = Words("{asked} a year on average", "年均 {asked}")
_POINTS = {"%": Words("pp", "百分点"), "‰": Words("‰ points", "千分点")}


def named(words: str, words_en: str | None, lang: Lang) -> str:
    """A name in the language, in Chinese where there is no English one."""
    return words_en if lang is Lang.EN and words_en else words


def name_of(target: Target, lang: Lang) -> str:
    """The indicator's name, with what is measured where the name alone would mislead."""
    name = named(target.name, target.indicator.name_en, lang)
    if target.indicator.measure is not Measure.REDUCTION:
        return name
    marker = MEASURES[Measure.REDUCTION](lang)
    if lang is Lang.EN:
        return name if marker in name.casefold() else f"{name} ({marker})"
    return name if any(word in name for word in "降减") else f"{name}（{marker}）"


def common_name(targets: Sequence[Target], lang: Lang) -> str:
    """What most of the targets of one indicator are called; of several names the first."""
    return Counter(name_of(target, lang) for target in targets).most_common(1)[0][0]


def years_text(target: Target) -> str:
    """The year of a figure, or the years of a sum or of a mean rate: ``2030``, ``2026–2030``."""
    since = target.since if target.average else target.sum_since
    return str(target.due) if since is None else f"{since}–{target.due}"


def result_name(result: Result, lang: Lang) -> str:
    """The indicator's name, behind the place where that is not the document's own region."""
    name = name_of(result.target, lang)
    return name if result.place is None else f"{result.place} {name}"


def place_text(place: str | None, document: Document, lang: Lang) -> str:
    """A place; without a name it is the document's own region."""
    return place or named(document.region.name, document.region.name_en, lang)


def heading(group: Group, lang: Lang) -> str:
    """A group's heading."""
    return named(group.name, group.name_en, lang)


def target_text(target: Target, document: Document, lang: Lang) -> str:
    """The target as a person writes it: ``≥ 6 %``, ``5–5.5 %``, ``≈ 地区生产总值``.

    Args:
        target: the target.
        document: to which it belongs, and the target that ``of`` names.
        lang: the language of the words.
    """
    return requirement_text(requirement(target, document), lang)


def asked_text(result: Result, document: Document, lang: Lang) -> str:
    """The target of a result, with what it was held against where it prints no figure itself."""
    return requirement_text(requirement(result.target, document, result.figure), lang)


def requirement_text(asked: Requirement, lang: Lang) -> str:
    """What a target asks for, with what it was held against where it prints no figure."""
    words = _asked_text(asked.target, asked.other, lang)
    if asked.target.average:
        words = _AVERAGE(lang).format(asked=words)
    if asked.figure is None:
        return words
    return f"{words} ({Quantity(asked.figure, asked.target.unit)})"


def _asked_text(target: Target, other: Target | None, lang: Lang) -> str:
    comparator = target.comparator
    if target.state:
        return target.state
    if comparator in _IN_WORDS:
        return _IN_WORDS[comparator](lang)
    if target.of is not None:
        figure = named(other.name, other.indicator.name_en, lang) if other else target.of
        return f"{_SIGNS[comparator]} {figure}"
    if target.value is None:
        return ""
    if comparator is Comparator.BETWEEN and target.upper is not None:
        return with_unit(f"{plain(target.value)}–{plain(target.upper)}", target.unit)
    return with_unit(f"{_SIGNS[comparator]} {plain(target.value)}", target.unit)


def actual_text(result: Result) -> str:
    """The actual value without its unit, or the words that were reported in its place."""
    actual = shown_actual(result)
    if actual is not None:
        return plain(actual)
    statement = result.observation.statement if result.observation else None
    return statement or ""


def status_text(result: Result, lang: Lang) -> str:
    """What its publisher says of the actual value; empty for an ordinary one."""
    status = result.observation.status if result.observation else None
    return FIGURE_STATUSES[status](lang) if status and actual_text(result) else ""


def with_status(figure: str, result: Result, lang: Lang) -> str:
    """The actual value as it is shown, and its status behind it: ``3.8 (provisional)``."""
    status = status_text(result, lang)
    return f"{figure} ({status})" if status else figure


def gap_text(gap: Decimal | None, unit: str, lang: Lang) -> str:
    """A gap with its sign and unit, in percentage points for percentages: ``-0.3 百分点``."""
    if gap is None:
        return ""
    if gap == 0:
        return "0"
    sign = "+" if gap > 0 else ""
    points = _POINTS.get(unit)
    return with_unit(sign + plain(gap), points(lang) if points else unit)
