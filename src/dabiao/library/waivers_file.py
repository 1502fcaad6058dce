"""Reads a file of waivers: which shortfalls of a document are known, why, and until when they count."""

import re
from collections.abc import Iterator
from pathlib import Path

from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Words, same_words
from dabiao.core.names import Suggestion
from dabiao.core.periods import Period, read_period
from dabiao.core.regions import place_of
from dabiao.core.safe import excerpt
from dabiao.core.system_errors import problem_of
from dabiao.findings.collector import Findings, by_line
from dabiao.findings.rules.target_files import (
    DUPLICATE_ID,
    MISSING_KEY,
    NOT_A_CHOICE,
    UNKNOWN_REFERENCE,
    WRONG_TYPE,
)
from dabiao.library.errors import WaiversFileError
from dabiao.library.fields import A_LIST, Fields
from dabiao.library.index import NameIndex
from dabiao.library.tree import LARGEST_FILE, Mapping, Sequence, TreeError, parse
from dabiao.model.document import Document
from dabiao.model.waiver import Waiver

_THE_FILE, _A_WAIVER = Words("file of waivers", "豁免清单"), Words("waiver", "豁免项")
_SOME_WAIVERS = Words("the list of waivers", "豁免项列表")
_LIST_UNDER_KEY = Words("a list under the key waivers:", "“waivers:”及其下的列表")
_A_TARGET = Words("a target by its id or name", "目标的 id 或名称")
_A_PERIOD = Words("a period such as 2023 or 2023-06", "时期，例如 2023 或 2023年1-6月")
_A_REASON = Words("why the shortfall is accepted", "同意豁免的理由")
_A_LAST_DAY = Words("the last day on which it counts: 2024-12-31", "截止日期：2024-12-31")
_ONE_PLACE = Words(
    "the name of one place; write an entry for each", "一个地区的名称；多个地区请逐项列出"
)
_ALL = ("all", "全部")
_SEVERAL_YEARS = r"^([0-9]{4})/([0-9]{4})$"
"""2021/2025, as a report in English or JSON has the total of these years."""


def read_waivers(path: str | Path, document: Document) -> tuple[Waiver, ...]:
    """The waivers in a file, their targets by id; those of other documents as they are written.

    Raises:
        WaiversFileError: with every mistake of the file, each with its line and column.
        DabiaoError: the file cannot be read.
    """
    try:
        with Path(path).open("rb") as stream:
            data = stream.read(LARGEST_FILE + 1)
    except OSError as error:
        raise DabiaoError(
            Words("{file} cannot be read: {problem}", "{file} 无法读取：{problem}"),
            file=excerpt(str(path)),
            problem=problem_of(error),
        ) from None
    mistakes = Findings()
    try:
        root = parse(data, str(path))
    except TreeError as error:
        raise WaiversFileError(excerpt(str(path)), [error.finding]) from None
    waivers: tuple[Waiver, ...] = ()
    if isinstance(root, Mapping):
        waivers = tuple(_waivers(Fields(root, _THE_FILE, mistakes), document))
    else:
        mistakes.add(WRONG_TYPE, root.location, key=_THE_FILE, expected=_LIST_UNDER_KEY)
    if mistakes:
        raise WaiversFileError(excerpt(str(path)), by_line(mistakes))
    return waivers


def _waivers(fields: Fields, document: Document) -> Iterator[Waiver]:
    named = fields.text("document")
    if "waivers" not in fields:
        meaning = _SOME_WAIVERS
        fields.mistakes.add(MISSING_KEY, fields.location, key="waivers", meaning=meaning)
    node = fields.node("waivers")
    if node is not None and not isinstance(node, Sequence):
        fields.wrong_type("waivers", A_LIST)
    fields.refuse_unknown()
    index = NameIndex(document)
    lines: dict[tuple[object, ...], int] = {}
    for item in node.items if isinstance(node, Sequence) else ():
        entry = Fields(item, _A_WAIVER, fields.mistakes)
        waiver = _waiver(entry, named, index) if isinstance(item, Mapping) else None
        if waiver is None:
            continue
        place = place_of(waiver.region, document.region) if waiver.region else None
        key = (waiver.document, waiver.target, waiver.period, place)
        line = lines.setdefault(key, waiver.location.line)
        if line != waiver.location.line:
            words = f"{waiver.target} {waiver.period} {place or ''}".strip()
            fields.mistakes.add(DUPLICATE_ID, waiver.location, key=words, line=str(line))
        yield waiver


def _waiver(fields: Fields, document_id: str | None, index: NameIndex) -> Waiver | None:
    """A waiver; None where something is missing or wrong, which is noted."""
    document_id = fields.text("document") or document_id
    target = fields.required_text("target", _A_TARGET)
    if target and document_id in (None, index.document.id):
        target = _target(target, fields, index)
    period = _period(fields)
    region = fields.text("region")
    if region and region.casefold() in _ALL:
        fields.wrong_type("region", _ONE_PLACE)
    reason = " ".join(fields.required_text("reason", _A_REASON).split())
    fields.required_text("until", _A_LAST_DAY)
    until = fields.date("until")
    fields.refuse_unknown()
    if not target or period is None or not reason or until is None:
        return None
    return Waiver(target, period, reason, until, region, document_id, fields.location)


def _target(name: str, fields: Fields, index: NameIndex) -> str:
    """The id of the one target of that name; "" with a mistake where there is none, or several."""
    found = index.find(name)
    if len(found) == 1:
        return found[0].id
    where = fields.where("target")
    if found:
        choices = same_words(", ".join(target.id for target in found))
        fields.mistakes.add(NOT_A_CHOICE, where, key="target", value=name, choices=choices)
        return ""
    listing = f"dabiao show {index.document.id}"
    hint = Suggestion(index.nearest(name), listing)
    of = Words(f"of {index.document.id}", f" {index.document.id} 中")
    fields.mistakes.add(UNKNOWN_REFERENCE, where, id=name, where=of, hint=hint)
    return ""


def _period(fields: Fields) -> Period | None:
    text = fields.required_text("period", _A_PERIOD)
    period = read_period(re.sub(_SEVERAL_YEARS, r"\1-\2", text))
    if text and period is None:
        fields.wrong_type("period", _A_PERIOD)
    return period
