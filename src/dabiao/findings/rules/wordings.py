"""What the words of a target must say: that none is set, that a figure is no bound, or a mean."""

from dabiao.core.lang import Words, same_words
from dabiao.model.finding import Example, Rule, Severity

LINT = "dabiao lint hebei-2023.yaml"

ABSENT_NOT_WORDED = Rule(
    code="D131",
    name="absent-not-worded",
    severity=Severity.ERROR,
    message=Words(
        "nothing in the wording '{wording}' says that no target is set for {name}",
        "原文“{wording}”没有说明未设 {name} 的目标",
    ),
    title=Words("Wording that does not say that no target is set", "原文未说明未设目标"),
    explanation=Words(
        (
            "`absent: true` says that the document itself declares to set no target. A target "
            "that is just not mentioned is left out of the file, and one without a figure is "
            "`qualitative` or `delegated`."
        ),
        (
            "`absent: true` 表示文件自己说明不设目标。文件没有提到的，不写入目标文件；"
            "没有数值的，用 `qualitative` 或 `delegated`。"
        ),
    ),
    example=Example(
        given=same_words(
            "- indicator: gdp-growth\n  absent: true\n  wording: 地区生产总值保持增长\n  section: 二"
        ),
        output=Words(
            "D131 nothing in the wording '地区生产总值保持增长' says that no target is set for 地区生产总值",
            "D131 原文“地区生产总值保持增长”没有说明未设 地区生产总值 的目标",
        ),
        command=LINT,
    ),
    remedy=Words(
        "Quote the words that say so (没有提出…目标, 不设…目标), or choose another comparator.",
        "引用说明不设目标的原文（没有提出……目标、不设……目标），或改用其他比较方式。",
    ),
)

BOUND_OR_EXPECTED = Rule(
    code="D132",
    name="bound-or-expected",
    severity=Severity.ERROR,
    message=Words("{name}: {problem}", "{name}：{problem}"),
    title=Words("Consumer prices: a bound or just expected", "居民消费价格：上限还是预期"),
    explanation=Words(
        (
            "居民消费价格涨幅控制在3%左右 is a bound: to stay below it is to reach the target. "
            "居民消费价格涨幅2%左右 is what is expected: prices that rise by 0.2 % neither keep a "
            "bound nor miss a target. `expected: true` says so: what is better than the figure by "
            "more than the tolerance is then not judged."
        ),
        (
            "“居民消费价格涨幅控制在3%左右”是上限，低于它即为达标；“居民消费价格涨幅2%左右”是预期，"
            "涨幅 0.2% 既不能说守住了上限，也不能说没有完成目标。`expected: true` 即表示后者："
            "低于此数且超出“左右”幅度的，不作判定。"
        ),
    ),
    example=Example(
        given=same_words(
            "- indicator: cpi-growth\n  about: 2\n  wording: 居民消费价格涨幅2%左右\n  section: 二"
        ),
        output=Words(
            (
                "D132 居民消费价格指数: the wording does not say 控制在; write 'expected: true', for the "
                "figure is no bound"
            ),
            "D132 居民消费价格指数：原文未说“控制在”，此数不是上限；请写 'expected: true'",
        ),
        command=LINT,
    ),
    remedy=Words(
        (
            "Write `expected: true` where the words just name the figure, and leave it out where "
            "they say 控制在, 以内, 不超过 or 不高于."
        ),
        "原文只写数值的，写 `expected: true`；说“控制在”“以内”“不超过”“不高于”的，不写。",
    ),
)

AVERAGE_OR_YEAR = Rule(
    code="D133",
    name="average-or-year",
    severity=Severity.ERROR,
    message=Words("{name}: {problem}", "{name}：{problem}"),
    title=Words("Rate of one year or mean rate of several", "一年的增速还是年均增速"),
    explanation=Words(
        (
            "年均增长5% up to 2030 is the mean rate of all years of the plan: the growth of 2030 "
            "alone neither reaches nor misses it. `average: true` with `since:` says so; the years "
            "are then chained, and nothing is judged while one is lacking."
        ),
        (
            "到2030年“年均增长5%”是规划期各年的平均增速，2030年一年的增速不能判定。"
            "`average: true` 与 `since:` 即表示这一点：各年增速连乘后再判定，缺一年就不判。"
        ),
    ),
    example=Example(
        given=same_words(
            "id: plan\ntitle: 规划\nperiod: [2026, 2030]\nsource: {file: a.txt}\ngroups:\n  主要目标:\n"
            "    - indicator: gdp-growth\n      about: 5\n      wording: 地区生产总值年均增长5%左右\n"
            "      section: 二"
        ),
        output=Words(
            (
                "D133 地区生产总值: the wording says 年均; write 'average: true' and 'since:' with the "
                "first year"
            ),
            "D133 地区生产总值：原文说“年均”；请写 'average: true' 和 'since:'（起始年份）",
        ),
        command=LINT,
    ),
    remedy=Words(
        "Write both keys where the words say 年均, and neither where they do not.",
        "原文说“年均”的，两个键都写；没有说的，不写 `average`。",
    ),
)
