"""The lines of a printed text that hold the number of a page and nothing else."""

import re

_LONGEST = 40
_DASHES = r"[—–\-－·]"
_NUMBER = re.compile(
    rf"(?:{_DASHES}{{1,4}}\s{{0,4}})\d{{1,4}}(?:\s{{0,4}}{_DASHES}{{1,4}})"
    r"|第\s{0,4}\d{1,4}\s{0,4}页(?:[\s,，/／]{0,4}共\s{0,4}\d{1,4}\s{0,4}页)?"
)
_BARE = re.compile(rf"[{_DASHES[1:-1]}\s]{{0,8}}\d{{1,4}}[{_DASHES[1:-1]}\s]{{0,8}}")


def is_page_number(line: str, *, bare: bool = False) -> bool:
    """Whether a line is the number of a page: — 12 —, 第12页 共30页.

    Args:
        line: of the text.
        bare: whether the number may stand alone, as between the two parts of a table.
    """
    text = line.strip() if len(line) <= _LONGEST else ""
    return _NUMBER.fullmatch(text) is not None or (bare and _BARE.fullmatch(text) is not None)
