"""What the words of a wording mean: the figure that it names, and the comparator around a figure.

Used to prove that a target's figure and comparator are those of its wording.
"""

import re
from collections.abc import Iterator
from decimal import Decimal

from dabiao.core.numerals import Mention, mentions
from dabiao.model.comparator import Comparator

# Words that name a whole, nothing or a doubling without a numeral.
_FIGURES_IN_WORDS = {
    Decimal(100): r"全覆盖|全面|全部|所有|全域|全|均|都|每个|每一|普遍|应\S尽\S|各",
    Decimal(0): r"清零|消除|杜绝|不再|不发生|零|严禁|禁止|不得|无|取缔|淘汰|遏制|不新增|免",
    Decimal(50): r"一半|过半|半数",
    Decimal("0.5"): r"半",
    Decimal(2): r"翻番|翻一番|双",
    Decimal(1): r"首个|第一|首",
}

_AT_LEAST, _AT_MOST = frozenset({Comparator.AT_LEAST}), frozenset({Comparator.AT_MOST})
_MORE, _LESS = frozenset({Comparator.MORE_THAN}), frozenset({Comparator.LESS_THAN})
_ABOUT = frozenset({Comparator.ABOUT})
_BEFORE = [  # 不低于 is looked for before 低于
    (r"(不低于|不少于|不小于|≥|至少|最低|以上)(达到?|为)?$", _AT_LEAST),
    (r"(不得?超过|不应超过|不能超过|不高于|不多于|不大于|≤|至多|最多|控制在)$", _AT_MOST | _ABOUT),
    (r"(超过|突破|高于|大于|超|多于|>)(每[百千万]?人)?$", _MORE | _ABOUT),
    (r"(低于|少于|小于|不足|<)$", _LESS),
    (r"(接近|趋近于?|趋|约|大约|近)$", _ABOUT),
    (r"(?<!不)(满|连续)$", _AT_LEAST | _LESS),  # 满2年的 may say who is out, whom less keeps in
]
_UNIT = r"[^,，。;；、0-9|]{0,8}?"
_AFTER = [
    (r"^[多余]", _AT_LEAST | _MORE),  # 1900多个
    (rf"^{_UNIT}(左右|上下)", _ABOUT),
    (rf"^{_UNIT}(及?以上)", _AT_LEAST),  # 以上、以下均含本数
    (rf"^{_UNIT}(以内|以下|之内)", _AT_MOST),
]


def mentions_of(
    wording: str, value: Decimal, multiplier: Decimal, base_unit: str
) -> Iterator[Mention]:
    """The mentions of a figure, in numerals.

    Args:
        wording: of the target.
        value: the figure in its unit.
        multiplier: what the unit multiplies by: 10000 for 万吨.
        base_unit: the unit without its multiplier: 吨 for 万吨.
    """
    for mention in mentions(wording):
        meant = {value * multiplier}
        if not mention.scaled and not (base_unit and mention.after.startswith(base_unit)):
            meant.add(value)  # the unit stands elsewhere, as in the head of a table's column
        if meant & mention.values:
            yield mention


def names_figure(wording: str, value: Decimal, multiplier: Decimal, base_unit: str) -> bool:
    """Whether a wording names a figure, in numerals or in words such as 全覆盖 and 清零.

    Args: as for :func:`mentions_of`.
    """
    if any(mentions_of(wording, value, multiplier, base_unit)):
        return True
    in_words = _FIGURES_IN_WORDS.get(value)
    return in_words is not None and re.search(in_words, wording) is not None


def comparators_around(mention: Mention) -> frozenset[Comparator]:
    """The comparators that the words around a figure allow; all where no word bounds it."""
    for patterns, text in ((_AFTER, mention.after), (_BEFORE, mention.before)):
        for pattern, comparators in patterns:
            if re.search(pattern, text):
                return comparators
    return frozenset(Comparator)
