"""Messages: the sentences of findings and reasons, made of their codes and values."""

from collections.abc import Mapping
from decimal import Decimal

from dabiao.core.decimals import plain
from dabiao.core.lang import Lang, Words, fill, same_words
from dabiao.core.periods import Period
from dabiao.core.quantities import Gap, Quantity
from dabiao.core.regions import Region
from dabiao.core.safe import visible
from dabiao.model.document import Measure, Target
from dabiao.model.finding import Finding, Location, Rule
from dabiao.model.mentions import NoneKnown, Requirement, TargetIn
from dabiao.model.reason import MixUp, OtherKind, Reason, ReasonCode
from dabiao.model.verdict import Verdict
from dabiao.render.phrases import MEASURES, VERDICTS, gap_text, named, requirement_text

_REASONS = {
    ReasonCode.NO_FIGURE: Words("no figure reported", "未报数值"),
    ReasonCode.NO_YEAR: Words("no year given", "未注明年份"),
    ReasonCode.DECLARED_ONLY: Words("judged only by a declared verdict", "仅以自报完成情况为准"),
    ReasonCode.SET_ELSEWHERE: Words("the figure is set elsewhere", "目标值由其他文件规定"),
    ReasonCode.NOTHING_BEFORE: Words(
        "no figure of {period} to compare with: report that too",
        "缺少{period}的数值，无从比较，请一并填报",
    ),
    ReasonCode.OTHER_NOT_REPORTED: Words(
        "{other} of {period} is not reported", "未报 {other} {period} 的数值"
    ),
    ReasonCode.OTHER_UNIT: Words("{other} is in another unit", "{other} 的计量单位不同"),
    ReasonCode.DUE_LATER: Words("due in {due}", "目标年为 {due}"),
    ReasonCode.NO_BASE: Words(
        "due in {due}; whether it is on the way needs the figure of {year}: report that too",
        "目标年为 {due}；判断序时进度需要 {year} 年的数值，请一并填报",
    ),
    ReasonCode.PATH: Words("the path stands at {expected}", "序时进度为 {expected}"),
    ReasonCode.BEFORE_PERIOD: Words(
        "{year} is before the period of the target", "{year} 年早于目标的起始年"
    ),
    ReasonCode.OTHER_YEARS: Words(
        "{period} together; the target is not a total of these years",
        "为{period}合计；目标并非这些年份的累计数",
    ),
    ReasonCode.PART_OF_YEAR: Words(
        "{period} is a month or part of the year alone; a figure since January is needed",
        "仅为 {period}单月或部分时段的数值；需要自 1 月起的累计数",
    ),
    ReasonCode.COLLECTION_UNKNOWN: Words(
        "what a figure of {period} says of the year is not known",
        "无法确定{period}的数值与全年数值的关系",
    ),
    ReasonCode.ADDED_UP: Words(
        "put together from {count} figures, {first} to {last}",
        "由{first}至{last}的 {count} 个数值合成",
    ),
    ReasonCode.NO_RUNNING_TOTAL: Words(
        (
            "perhaps figures of each year, perhaps the total since {since}; date a total "
            "{since}-YEAR"
        ),
        "无法判断是各年数值还是自 {since} 年起的累计数；累计数的年份请写成“{since}-某年”",
    ),
    ReasonCode.AVERAGED: Words(
        "mean rate of {count} years, {first} to {last}", "{first}至{last}共 {count} 年的年均数"
    ),
    ReasonCode.YEARS_LACKING: Words(
        (
            "an average of years: report every whole year since {since}, or the average itself, "
            "dated {since}-YEAR"
        ),
        "为年均目标：请填报自 {since} 年起各全年的数值，或填报年均数，年份写成“{since}-某年”",
    ),
    ReasonCode.NO_TARGET: Words("the document sets no target", "文件未设目标"),
    ReasonCode.BEYOND_EXPECTED: Words(
        (
            "below what is expected; the document does not say 控制在 (hold to): neither met nor "
            "missed"
        ),
        "低于预期目标；文件未说“控制在”，不作达标或未达标判断",
    ),
    ReasonCode.WHOLE_REGION: Words(
        "the target is an amount of all of {region}", "目标为{region}全域总量"
    ),
    ReasonCode.FINDING: Words("see {code}", "见 {code}"),
}

_NO_PATH = Words(
    "due in {due}; nothing is asked for before the figure of the whole year",
    "以 {due} 年全年数判定，此前不设序时进度",
)

_MIX_UPS = {
    MixUp.FRACTION: Words("as if it were a fraction", "疑似以小数填写百分数"),
    MixUp.INDEX: Words("as if it were an index (100 in the year before)", "疑似指数（上年=100）"),
    MixUp.PERMILLE: Words("as if % and ‰ had been mixed up", "疑似“%”与“‰”混淆"),
    MixUp.COLUMN_OF_FRACTIONS: Words(
        "and others of its column are fractions", "同列其他数值疑似以小数填写百分数"
    ),
    MixUp.TIMES_100: Words("as if it were multiplied by 100", "疑似多乘了 100"),
    MixUp.AMOUNT: Words("too large for a rate; is it an amount?", "作为比率过大；是否误填了总量"),
    MixUp.SCALE_1_000: Words(
        "as if 毫 and 微, or 千, had been mixed up", "疑似“毫”“微”或“千”的换算有误"
    ),
    MixUp.SCALE_10_000: Words("as if 万 had been mixed up", "疑似“万”的换算有误"),
    MixUp.SCALE_100_MILLION: Words("as if 亿 had been mixed up", "疑似“亿”的换算有误"),
    MixUp.HUNDREDFOLD: Words("a hundred times as much", "超过百倍"),
}

_OTHER_KINDS = {
    OtherKind.AMOUNT: Words("an amount", "总量"),
    OtherKind.RATE: Words("a rate of growth", "增速"),
    OtherKind.INDEX: Words("an index", "指数"),
    OtherKind.NO_INDEX: Words(
        "too low for an index (100 in the year before)", "不像指数（上年=100）"
    ),
    OtherKind.NO_REDUCTION: Words(
        "without a unit, and probably the level or an index", "未注单位的数，像是水平值或指数"
    ),
}

_NONE_KNOWN = Words(
    (
        "; nor is any other name in the file (rows: {rows}): is it another document's? `{listing}` "
        "lists this one's"
    ),
    "；表中其他名称（共 {rows} 行）也都不是：是否选错了目标文件？`{listing}` 可列出其指标",
)


def message(finding: Finding, lang: Lang) -> str:
    """What is wrong and what to do instead, on one line that is safe to show."""
    return fill(finding.rule.message, lang, _worded(finding.fields, lang))


def finding_line(finding: Finding, lang: Lang) -> str:
    """``file:line:column: code message``, on one line that is safe to show."""
    return f"{visible(str(finding.location))}: {finding.code} {message(finding, lang)}"


def reason_text(reason: Reason | None, lang: Lang) -> str:
    """Why a result is what it is, on one line; empty where there is nothing to say."""
    if reason is None:
        return ""
    words = _NO_PATH if "no_path" in reason.fields else _REASONS[reason.code]
    return fill(words, lang, _worded(reason.fields, lang))


def name_in(target: Target, lang: Lang) -> str:
    """The indicator's name, in Chinese where there is no English one."""
    return named(target.name, target.indicator.name_en, lang)


def _worded(fields: Mapping[str, object], lang: Lang) -> dict[str, object]:
    """The fields of a message, with words in place of values; quotations stay what they are."""
    return {
        key: value
        if isinstance(value, str) and not isinstance(value, Verdict | MixUp | OtherKind | Measure)
        else same_words(_words(value, lang))
        for key, value in fields.items()
    }


def _words(value: object, lang: Lang) -> str:
    """A value in words."""
    match value:
        case Target():
            return name_in(value, lang)
        case TargetIn():
            return f"{value.place} {name_in(value.target, lang)}"
        case Requirement():
            return requirement_text(value, lang)
        case NoneKnown():
            return _NONE_KNOWN(lang).format(rows=value.rows, listing=value.listing)
        case Period():
            return value.words(lang)
        case Quantity():
            return str(value)
        case Gap():
            return gap_text(value.value, value.unit, lang)
        case Decimal():
            return plain(value)
        case Verdict():
            return VERDICTS[value](lang)
        case MixUp():
            return _MIX_UPS[value](lang)
        case OtherKind():
            return _OTHER_KINDS[value](lang)
        case Measure():
            return MEASURES[value](lang)
        case Region():
            return named(value.name, value.name_en, lang)
        case Location():
            line = Words(f"line {value.line}", f"第 {value.line} 行")
            return f"{value.file}:{value.line}" if value.file else line(lang)
        case Rule():
            return value.code
        case _ if callable(value):
            return str(value(lang))
        case tuple():
            separator = Words(", ", "、")(lang)
            return separator.join(_words(each, lang) for each in value)
        case _:
            return str(value)
