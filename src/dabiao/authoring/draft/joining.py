"""Where the items of a list are parted: 、, 和, 及, 与, 以及, and not within 普及率 or 参与."""

import re

AND = (
    r"以及|(?<![普涉波触推危])及(?![时格第其早龄])"
    r"|(?<![共总饱缓温平柔中祥亲调])和(?![谐平田睦县解缓])|(?<![参赠])与(?!会|否)"
)
"""What joins two items, as a pattern."""
_ENCLOSED = re.compile(r"（[^（）]{0,40}）|\([^()]{0,40}\)|“[^“”]{0,40}”|《[^《》]{0,40}》")
_ITEMS = re.compile(f"、|{AND}")


def items(listed: str) -> list[str]:
    """The items of a list, none of them empty; what brackets and quotes hold is not parted."""
    found, start = [], 0
    masked = _ENCLOSED.sub(lambda within: "口" * len(within[0]), listed)
    for between in _ITEMS.finditer(masked):
        found.append(listed[start : between.start()])
        start = between.end()
    return [item for item in (*found, listed[start:]) if item]
