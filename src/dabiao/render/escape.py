"""Text from a submission made inert: what acts differs from format to format."""

import re
import unicodedata

from dabiao.core.safe import excerpt

_ACTS_IN_MARKDOWN = re.compile(
    r"[\\`*\[\]|~]|(?<=\])\("  # code, emphasis, links, the bars of a table, ~strikethrough~
    r"|(?<![^\W_])_|_(?![^\W_])"  # emphasis, but not within_a_word
    r"|<(?![ \d])|&(?=[#\w])|[{}$]"  # HTML, references, templates and formulas
    r"|(?<!\S)#|^>"  # what acts at the beginning of a line, or at the end of a heading
)
_BY_REFERENCE = "<>&{}$#"
"""What a backslash does not hold back everywhere."""
_NOTHING_SEEN = "\N{ZERO WIDTH SPACE}"
_REFERENCES = re.compile(
    r"[@#!$%~&^*\[{](?=[\w\"'\[+\-])"  # @name #1 !1 $1 %1 ~label &1 ^alert [work_item:1] {+new+}
    r"|:(?=//|(?!(?!100:|1234:)\d+:)[\w+\-]+:)|www(?=\.)|GH(?=-\d)"  # scheme:// :emoji:, no file:7:3, www.example GH-1
    r"|(?<![0-9a-z])(?=[0-9]*[a-f])[0-9a-f]{6}(?=[0-9a-f]+(?![0-9a-z]))",  # the id of a commit
    re.IGNORECASE,
)
_STARTS_A_FORMULA = "=+-@"
_LONGEST_CELL = 1000


def inert_markdown(text: str) -> str:
    """The text as Markdown that shows just these characters, on GitHub and on GitLab.

    Backslashes and character references keep it from being markup or HTML, where it would be: it
    is read as source, too. They do not keep the sites from linking names, numbers and addresses,
    for which they look in what is shown: a space of no width does. The text stands in a cell, or
    behind other text on a line.
    """
    parted = _REFERENCES.sub(lambda found: found[0] + _NOTHING_SEEN, text)
    return _ACTS_IN_MARKDOWN.sub(_held_back, parted)


def _held_back(found: re.Match[str]) -> str:
    mark = found[0]
    return f"&#{ord(mark)};" if mark in _BY_REFERENCE else f"\\{mark}"


def inert_cell(text: str) -> str:
    """The text for a cell of a spreadsheet, an apostrophe before what would be a formula.

    Excel also takes the full-width ＝＋－＠ for the start of one, and some programs do not mind
    blanks before it. Numbers need no such care and must not be given here: -2.7 is one.
    """
    first = unicodedata.normalize("NFKC", text.lstrip()[:1])
    return f"'{text}" if first and first in _STARTS_A_FORMULA else text


def text_cell(text: str) -> str:
    """The text for a cell of a spreadsheet, inert and cut to what a person would read there."""
    return inert_cell(excerpt(text, _LONGEST_CELL))


def inert_sarif(text: str) -> str:
    """The text for a SARIF message: no embedded link (3.11.6) and no placeholder (3.11.5)."""
    return text.replace("](", "] (").replace("{", "{{").replace("}", "}}")
