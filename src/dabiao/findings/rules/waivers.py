"""What is wrong with waivers: they have expired, or there is nothing that they could let pass."""

from dabiao.core.lang import Words, same_words
from dabiao.model.finding import Example, Rule, Severity

_CHECK = "check hebei-2023 actuals.csv --waivers waivers.yaml"

EXPIRED_WAIVER = Rule(
    code="D301",
    name="expired-waiver",
    severity=Severity.WARNING,
    message=Words(
        "the waiver of {name} ({period}) counted until {until}; extend it or delete it",
        "{name}（{period}）的豁免已于 {until} 到期，不再有效；请延期或删去",
    ),
    title=Words("Waiver has expired", "豁免已到期"),
    explanation=Words(
        (
            "The last day of the waiver is over. It lets nothing pass any more: a shortfall fails "
            "the gate as if it had never been waived."
        ),
        "豁免的截止日期已过，不再起作用：未达标的照常不予通过。",
    ),
    example=Example(
        given=same_words(
            "waivers:\n"
            "  - target: gdp-growth\n"
            "    period: 2023\n"
            "    reason: 口径调整，已报省统计局备案\n"
            "    until: 2024-06-30"
        ),
        output=Words(
            (
                "waivers.yaml:2:5: D301 the waiver of GDP (2023) counted until 2024-06-30; extend "
                "it or delete it"
            ),
            (
                "waivers.yaml:2:5: D301 地区生产总值（2023年）的豁免已于 2024-06-30 到期，"
                "不再有效；请延期或删去"
            ),
        ),
        command=_CHECK,
    ),
    remedy=Words(
        (
            "Where the reason still stands and whoever decides agrees, write a later day behind "
            "`until`; else delete the entry."
        ),
        "理由仍然成立并经同意的，在 `until` 后改写新的截止日期；否则删去该项。",
    ),
)

NOTHING_TO_WAIVE = Rule(
    code="D302",
    name="nothing-to-waive",
    severity=Severity.WARNING,
    message=Words(
        (
            "{name} ({period}) is {verdict}: the waiver has no effect; delete it if it is no longer "
            "needed"
        ),
        "{name}（{period}）为“{verdict}”，豁免不起作用；不再需要的请删去",
    ),
    title=Words("Nothing to waive", "无需豁免"),
    explanation=Words(
        (
            "The result would not fail the gate, or not for a reason that can be waived: the "
            "target was reached, the gate does not ask for its verdict (`--fail-on`), or its "
            "figure is an error in the data, which is put right and not waived. A waiver that "
            "stays would hide a later shortfall of the same period."
        ),
        (
            "该项结果本来就不影响通过，或不属于可豁免的情形：目标已达到，`--fail-on` 未列该结论，"
            "或数据有误（应更正数据，不能豁免）。豁免项如不删去，同一时期以后改报为未达标时会被掩盖。"
        ),
    ),
    example=Example(
        given=same_words(
            "waivers:\n"
            "  - target: cpi-growth\n"
            "    period: 2023\n"
            "    reason: 猪肉价格波动\n"
            "    until: 2099-12-31"
        ),
        output=Words(
            (
                "waivers.yaml:2:5: D302 Consumer price index (2023) is met: the waiver has no effect; "
                "delete it if it is no longer needed"
            ),
            "waivers.yaml:2:5: D302 居民消费价格指数（2023年）为“达标”，豁免不起作用；不再需要的请删去",
        ),
        command=_CHECK,
    ),
    remedy=Words(
        (
            "Delete the entry, unless figures are still to come or to be put right. "
            "`--ignore D302` where one file serves several submissions, of which not all fall short."
        ),
        (
            "删去该项；数据尚未报送或有待更正的可以保留。"
            "同一清单用于多份数据、并非每份都未达标的，可加 `--ignore D302`。"
        ),
    ),
)

WAIVER_WITHOUT_RESULT = Rule(
    code="D303",
    name="waiver-without-result",
    severity=Severity.WARNING,
    message=Words(
        (
            "the waiver of {name} ({period}) is about no result of this check (judged: {judged}); "
            "correct or delete it"
        ),
        (
            "{name}（{period}）的豁免与本次判定的结果不符（本次判定：{judged}），"
            "不起作用；请更正或删去"
        ),
    ),
    title=Words("Waiver of what was not judged", "豁免与判定结果不符"),
    explanation=Words(
        (
            "A waiver covers the result of exactly one target, region and period. The message says "
            "what was judged in its place: another period, other places, or nothing."
        ),
        (
            "豁免只对指标、地区、时期完全一致的结果有效。"
            "提示中会说明本次实际判定的时期或地区，或该项未报。"
        ),
    ),
    example=Example(
        given=same_words(
            "waivers:\n"
            "  - target: gdp-growth\n"
            "    period: 2022\n"
            "    reason: 口径调整，已报省统计局备案\n"
            "    until: 2099-12-31"
        ),
        output=Words(
            (
                "waivers.yaml:2:5: D303 the waiver of GDP (2022) is about no result of this check "
                "(judged: 2023); correct or delete it"
            ),
            (
                "waivers.yaml:2:5: D303 地区生产总值（2022年）的豁免与本次判定的结果不符"
                "（本次判定：2023年），不起作用；请更正或删去"
            ),
        ),
        command=_CHECK,
    ),
    remedy=Words(
        (
            "Write the period and the region as the report has them; without `region` the "
            "document's own is meant. `--ignore D303` where the file also serves checks of other "
            "places."
        ),
        (
            "按报告中的时期、地区改写；不写 `region` 即为文件所属地区。"
            "清单也用于其他地区的检查的，可加 `--ignore D303`。"
        ),
    ),
)

WAIVER_OF_OTHER_DOCUMENT = Rule(
    code="D304",
    name="waiver-of-other-document",
    severity=Severity.INFO,
    message=Words(
        "waivers for '{other}' and not for {document}: {count}; they are left aside",
        "{count} 项豁免针对“{other}”，不是 {document}，未予采用",
    ),
    title=Words("Waiver for another document", "豁免针对其他文件"),
    explanation=Words(
        (
            "The entry, or the head of the file, names a document that is not the one by which is "
            "judged. One file may serve several documents; what is for another lets nothing pass "
            "here, and its target is not looked up."
        ),
        (
            "该项或清单开头注明的文件不是本次判定所依据的文件。同一清单可用于多个文件；"
            "针对其他文件的豁免在此不起作用，其中的指标也不作核对。"
        ),
    ),
    example=Example(
        given=same_words(
            "document: hebei-2022\n"
            "waivers:\n"
            "  - target: gdp-growth\n"
            "    period: 2022\n"
            "    reason: 口径调整，已报省统计局备案\n"
            "    until: 2099-12-31"
        ),
        output=Words(
            (
                "waivers.yaml:3:5: D304 waivers for 'hebei-2022' and not for hebei-2023: 1; they "
                "are left aside"
            ),
            "waivers.yaml:3:5: D304 1 项豁免针对“hebei-2022”，不是 hebei-2023，未予采用",
        ),
        command=_CHECK,
    ),
    remedy=Words(
        "Nothing, where it is meant so; else write the id of the document behind `document`.",
        "有意为之的不必处理；否则在 `document` 后改写文件的 id。",
    ),
)
