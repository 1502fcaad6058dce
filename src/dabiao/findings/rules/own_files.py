"""What can be wrong with the indicators and units that a folder of target files defines itself."""

from dabiao.core.lang import Words, same_words
from dabiao.model.finding import Example, Rule, Severity

_LINT = "dabiao lint plans/"

REDEFINED = Rule(
    code="D131",
    name="redefined",
    severity=Severity.ERROR,
    message=Words(
        "'{id}' is built in as '{known}'; delete it here and write 'indicator: {known}', or give it "
        "another id and a name of its own",
        "'{id}' 已内置为 '{known}'；请在此删去并写 'indicator: {known}'，或另取 id 和名称",
    ),
    title=Words("Built-in indicator defined anew", "重新定义了内置指标"),
    explanation=Words(
        (
            "The folder's `indicators.yaml` defines an indicator that is built in, by its id or by "
            "its name and measure. Documents would be judged by one or the other, and nobody could "
            "tell by which."
        ),
        (
            "文件夹中的 `indicators.yaml` 定义了内置指标（id 相同，或名称和口径相同）。"
            "届时无从得知按哪一个定义判定。"
        ),
    ),
    example=Example(
        given=same_words("gdp-growth:\n  name: 地区生产总值\n  unit: 亿元\n  better: higher"),
        output=Words(
            (
                "D131 'gdp-growth' is built in as 'gdp-growth'; delete it here and write "
                "'indicator: gdp-growth', or give it another id and a name of its own"
            ),
            (
                "D131 'gdp-growth' 已内置为 'gdp-growth'；请在此删去并写 'indicator: gdp-growth'，"
                "或另取 id 和名称"
            ),
        ),
        command=_LINT,
    ),
    remedy=Words(
        "What one document words differently (`name`, `unit`) can stand beside its `indicator:`.",
        "个别文件的不同写法（`name`、`unit`）可以写在其 `indicator:` 旁边。",
    ),
)

UNIT_NOT_DEFINED = Rule(
    code="D132",
    name="unit-not-defined",
    severity=Severity.ERROR,
    message=Words("no definition of a unit: {problem}", "计量单位定义有误：{problem}"),
    title=Words("Definition of a unit that is none", "计量单位定义有误"),
    explanation=Words(
        (
            "A line of the folder's `units.txt` defines no unit, or one that is known already. A "
            "line is `顶 = [顶]` for what is counted by itself, or `羽 = 1 只` for what converts."
        ),
        (
            "文件夹中 `units.txt` 的这一行不是计量单位的定义，或该单位已有定义。"
            "单独计数的写 `顶 = [顶]`，可以换算的写 `羽 = 1 只`。"
        ),
    ),
    example=Example(
        given=same_words("亩 = 600 平方米"),
        output=Words(
            "D132 no definition of a unit: '亩' is a unit already; give another name",
            "D132 计量单位定义有误：“亩”已是计量单位；请换一个名称",
        ),
        command=_LINT,
    ),
    remedy=Words(
        "Write one definition per line, with a plain number and a unit that is known.",
        "每行写一个定义，由数字和已有的计量单位组成。",
    ),
)
