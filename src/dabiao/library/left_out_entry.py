"""Reads the figures that a document leaves out on purpose."""

import re
from collections.abc import Iterator

from dabiao.core.lang import Words, same_words
from dabiao.findings.rules.target_files import MISSING_KEY
from dabiao.library.fields import A_LIST, Fields
from dabiao.library.tree import Scalar, Sequence
from dabiao.model.left_out import LeftOut, LeftOutReason

_AN_ENTRY = Words("figure that is left out", "不列为目标的数值")
_SOME_WORDS = Words("the words of the source that carry the figure", "来源中带有该数值的原文")
_A_REASON = same_words(", ".join(LeftOutReason))
_THE_TARGET = Words(
    "the id of the target that it repeats or belongs to", "所重复或所从属的目标的 id"
)
_A_NOTE = Words("what it is, in a line", "说明其为何种数值")
_A_LINE = Words("a line of the source such as 99", "来源的行号，例如 99")


def read_left_out(fields: Fields) -> Iterator[tuple[LeftOut, Fields]]:
    """The entries of ``left_out`` with their keys; their mistakes are noted in ``fields``."""
    node = fields.node("left_out")
    if node is None:
        return
    if not isinstance(node, Sequence):
        fields.wrong_type("left_out", A_LIST)
        return
    for item in node.items:
        entry = Fields(item, _AN_ENTRY, fields.mistakes)
        yield _entry(entry), entry
        entry.refuse_unknown()


def _entry(fields: Fields) -> LeftOut:
    words = fields.required_text("words", _SOME_WORDS)
    reason = fields.choice("reason", LeftOutReason)
    of, note = fields.text("of"), fields.text("note")
    wanted = {
        "reason": (reason or "reason" in fields, _A_REASON),
        "of": (of or not (reason and reason.names_target), _THE_TARGET),
        "note": (note or reason is not LeftOutReason.OTHER, _A_NOTE),
    }
    for key, (there, meaning) in wanted.items():
        if not there:
            fields.mistakes.add(MISSING_KEY, fields.location, key=key, meaning=meaning)
    return LeftOut(words, reason or LeftOutReason.OTHER, _line(fields), of, note)


def _line(fields: Fields) -> int | None:
    node = fields.node("line")
    if node is None:
        return None
    if not isinstance(node, Scalar) or not re.fullmatch("[1-9][0-9]{0,6}", node.text):
        fields.wrong_type("line", _A_LINE)
        return None
    return int(node.text)
