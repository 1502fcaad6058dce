"""What can be wrong with the figures that a target file leaves out on purpose."""

from dabiao.core.lang import Words, same_words
from dabiao.model.finding import Example, Rule, Severity

_LINT = "dabiao lint example-2025.yaml --source sources/"

LEFT_OUT_NEEDLESS = Rule(
    code="D154",
    name="left-out-needless",
    severity=Severity.ERROR,
    message=Words(
        "there is nothing to leave out in '{words}': {problem}; delete the entry, or quote other "
        "words",
        "“{words}”不必列入 left_out：{problem}；请删去该条，或改摘其他原文",
    ),
    title=Words("Nothing to leave out", "没有可不列的数值"),
    explanation=Words(
        (
            "An entry of `left_out` says why a figure of the source is no target. A target's wording "
            "holds this figure, another entry leaves it out already, or the words have none. What "
            "is both a target and none would excuse the target's figure if the target were dropped. "
            "Said only with `lint --source`."
        ),
        (
            "`left_out` 的一条说明来源中某个数值为何不是目标。此处的数值已在某项目标的原文中，"
            "或已由另一条列出，或这段原文中没有数值。既列为目标又列为非目标的，"
            "日后删去该目标时漏录便无从发现。仅 `lint --source` 时核对。"
        ),
    ),
    example=Example(
        given=same_words(
            "left_out:\n  - words: 地区生产总值增长6%左右\n    reason: repeated\n    of: gdp-growth"
        ),
        output=Words(
            "D154 there is nothing to leave out in '地区生产总值增长6%左右': 'gdp-growth' claims 6% "
            "already; delete the entry, or quote other words",
            "D154 “地区生产总值增长6%左右”不必列入 left_out：目标 'gdp-growth' 的原文已包含 6%；"
            "请删去该条，或改摘其他原文",
        ),
        command=_LINT,
    ),
    remedy=Words(
        "Quote the words of the place that no target claims, and no more of its neighbours.",
        "只摘录没有对应目标的那一处，不要连同相邻的目标一起摘录。",
    ),
)

LEFT_OUT_PLACE = Rule(
    code="D155",
    name="left-out-place",
    severity=Severity.ERROR,
    message=Words(
        "'{words}' stands in {count} places of {source}, in lines {lines}; write the one that is "
        "meant as 'line:', or quote more words",
        "“{words}”在 {source} 中有 {count} 处，见第 {lines} 行；请用 'line:' 写明所指的一处，或多摘录几个字",
    ),
    title=Words("Not one place that is left out", "不列的数值位置不明"),
    explanation=Words(
        (
            "An entry of `left_out` is of one place: the same figure elsewhere may be a target. The "
            "words stand more than once, or not in the line that the entry names. Said only with "
            "`lint --source`."
        ),
        (
            "`left_out` 的一条只指一处，同一数值在别处可能就是目标。这段原文不止一处，"
            "或不在所写的 `line` 上。仅 `lint --source` 时核对。"
        ),
    ),
    example=Example(
        given=same_words("left_out:\n  - words: 6%左右\n    reason: repeated\n    of: gdp-growth"),
        output=Words(
            "D155 '6%左右' stands in 2 places of plan.txt, in lines 94, 96; write the one that is "
            "meant as 'line:', or quote more words",
            "D155 “6%左右”在 plan.txt 中有 2 处，见第 94, 96 行；请用 'line:' 写明所指的一处，"
            "或多摘录几个字",
        ),
        command=_LINT,
    ),
    remedy=Words(
        "Quote a few more words, until they stand there once.", "多摘录几个字，使其只出现一处。"
    ),
)

LEFT_OUT_DIFFERS = Rule(
    code="D156",
    name="left-out-differs",
    severity=Severity.ERROR,
    message=Words(
        "'{words}' does not repeat '{id}', which has {figure}; name the target that it repeats, "
        "give another reason, or add the target",
        "“{words}”与目标 '{id}'（{figure}）不同，不是重复；请写明所重复的目标，改写 reason，或补充目标",
    ),
    title=Words("Another figure than the target's", "与所重复的目标数值不同"),
    explanation=Words(
        (
            "`reason: repeated` says that a target has this figure already, and `of` names it. The "
            "target has another one: what is left out is a target of its own, or repeats another."
        ),
        (
            "`reason: repeated` 表示某项目标已有这一数值，由 `of` 写明是哪一项。"
            "而该目标的数值不同：此处应另列为目标，或重复的是别的目标。"
        ),
    ),
    example=Example(
        given=same_words(
            "left_out:\n  - words: 经济增长预期目标为7%左右\n    reason: repeated\n"
            "    of: gdp-growth"
        ),
        output=Words(
            "D156 '经济增长预期目标为7%左右' does not repeat 'gdp-growth', which has 6 %; name the "
            "target that it repeats, give another reason, or add the target",
            "D156 “经济增长预期目标为7%左右”与目标 'gdp-growth'（6 %）不同，不是重复；"
            "请写明所重复的目标，改写 reason，或补充目标",
        ),
        command=_LINT,
    ),
    remedy=Words(
        "Compare the figure with that of the target, and with the source.",
        "将此数值与目标及来源核对。",
    ),
)
