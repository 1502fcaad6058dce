"""Where the items of a list are parted: 、, 和, 及, 与, 以及, and not within 普及率 or 参与."""

import re

AND = (
    r"以及|(?<![普涉波触推危])及(?![时格第其早龄])"
    r"|(?<![共总饱缓温平柔中祥亲调])和(?![谐平田睦县解缓])|(?<![参赠])与(?!会|否)"
)
"""What joins two items, as a pattern."""
_ITEMS = re.compile(f"、|{AND}")


def items(listed: str) -> list[str]:
    """The items of a list, none of them empty."""
    return [item for item in _ITEMS.split(listed) if item]
