"""Verdicts are declared in the words that people use; what is unclear declares nothing."""

import pytest

from dabiao.model.verdict import Verdict, declared_verdict

DECLARED = {
    Verdict.MET: "完成 已完成 达标 全部达标 超额完成 完成目标 完成计划目标 完成年度目标任务 任务已完成 年度任务已圆满完成 达到预期目标 控制在目标内 控制在计划目标内 √ Achieved",
    Verdict.NEAR: "基本完成 基本达标 基本实现 总体完成",
    Verdict.SHORTFALL: "未完成 尚未完成 还未完成 没有完成 均未完成 未完成计划 未完成计划目标 未达目标 未达到预期 未达标 不达标 没达标 未全部完成 未完全达标 未如期完成 "
    "未能完成 目标未完成 未基本完成 未控制在目标内 未达 × not-achieved",
    Verdict.AHEAD: "提前完成 已提前完成 提前超额完成 提前达标",
    Verdict.ON_TRACK: "达到序时进度 达到时序进度 符合进度 符合预期 基本符合预期 快于序时进度 超序时进度",
    Verdict.BEHIND: "滞后 进度滞后 落后 慢于序时进度 低于序时进度 未达到序时进度 未达进度 进展缓慢",
}  # fmt: skip


@pytest.mark.parametrize(
    ("words", "verdict"),
    [(words, verdict) for verdict, all_words in DECLARED.items() for words in all_words.split()],
)
def test_a_verdict_is_declared_in_the_words_that_people_use(words: str, verdict: Verdict) -> None:
    assert declared_verdict(words) is verdict


@pytest.mark.parametrize(
    "word",
    ["完成", "达标", "达到目标", "实现", "完成年度任务", "全部完成", "完成计划目标", "达到预期"],
)
@pytest.mark.parametrize("no", ["未", "没有", "尚未", "不", "还没有", "均未"])
def test_a_negation_before_success_is_the_shortfall(no: str, word: str) -> None:
    assert declared_verdict(no + word) is Verdict.SHORTFALL


@pytest.mark.parametrize(
    "words",
    ["完成较好", "进展顺利", "部分完成", "大部分完成", "预计完成", "力争完成", "正在完成", "确保完成", "接近完成", "完成未完成", "没有未完成", "未滞后", "未超额完成", "未提前完成", "超过目标", "完成？", "完成率", "达", "未", "未达到三级", "未发生", "计划完成", "全年计划提前完成", "预期基本达到", "要求完成"],
)  # fmt: skip
def test_what_is_not_certain_declares_nothing(words: str) -> None:
    assert declared_verdict(words) is None


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("计划未完成", Verdict.SHORTFALL),
        ("计划已完成", Verdict.MET),
        ("计划任务完成", Verdict.MET),
        ("预期目标完成", Verdict.MET),
        ("按计划完成", Verdict.MET),
        ("全部未完成", Verdict.SHORTFALL),
        ("略有滞后", Verdict.BEHIND),
    ],
)
def test_a_plan_is_not_what_was_done(words: str, verdict: Verdict) -> None:
    assert declared_verdict(words) is verdict
