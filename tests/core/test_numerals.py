"""Chinese numerals are the numbers that they spell."""

import pytest

from dabiao.core.numerals import chinese_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("六", 6), ("十", 10), ("十五", 15), ("二十", 20), ("一百零五", 105), ("百", 100), ("三千", 3000),
        ("一万五千", 15_000), ("两万", 20_000), ("三亿二千万", 320_000_000), ("二〇二五", 2025),
    ],
)  # fmt: skip
def test_chinese_numerals(text: str, number: int) -> None:
    assert chinese_number(text) == number
