"""A difference to the target has the sign that its words give it."""

from decimal import Decimal

import pytest

from dabiao.model.observation import Difference
from dabiao.readers.declared import read_difference


@pytest.mark.parametrize(
    ("text", "value", "unit", "is_merit"),
    [
        ("-0.5", "-0.5", None, False),
        ("+0.3", "0.3", None, False),
        ("-1.5万吨", "-1.5", "万吨", False),
        ("低于计划目标1.5个百分点", "-1.5", "个百分点", False),
        ("高于目标0.5个百分点", "0.5", "个百分点", False),
        ("比年度目标低0.5个百分点", "-0.5", "个百分点", False),
        ("比计划多3家", "3", "家", False),
        ("少1.5", "-1.5", None, False),
        ("超1.2", "1.2", None, False),
        ("多3", "3", None, False),
        ("差0.5", "-0.5", None, True),
        ("距目标还差0.5", "-0.5", None, True),
        ("超额完成2.1个百分点", "2.1", "个百分点", True),
        ("与目标持平", "0", None, False),
    ],
)
def test_a_difference_has_the_sign_of_its_words(
    text: str, value: str, unit: str | None, is_merit: bool
) -> None:
    expected = Difference(Decimal(value), signed=True, unit=unit, is_merit=is_merit)
    assert read_difference(text) == expected


def test_a_bare_figure_may_be_either_way() -> None:
    assert read_difference("0.5") == Difference(Decimal("0.5"), signed=False)


@pytest.mark.parametrize(
    "text",
    ["略低于目标", "约0.5", "低于目标-0.5", "超过0.5", "低于5.5", "超过目标", "不足0.5", "差一点", "相差0.5", "同比增加0.5", "完成0.5", "实际达到0.5"],
)  # fmt: skip
def test_words_without_a_certain_difference_are_none(text: str) -> None:
    assert read_difference(text) is None
