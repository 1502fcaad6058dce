"""What a header of a table means: which field its column holds, of which period, in which unit."""

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from dabiao.core.names import fold_name
from dabiao.core.periods import Period, read_period
from dabiao.core.units import known, scale_in
from dabiao.model.observation import Field, Kind
from dabiao.readers.basis import read_basis
from dabiao.readers.header_words import (
    ACTUAL,
    FALL,
    FIELDS,
    MONTHS,
    OF_UNKNOWN_MONTH,
    RATE,
    RESULT,
    ROLES,
    STRONG,
    TOTAL,
    Role,
)
from dabiao.readers.spellings import names_others, plainer

_RATE_UNITS = ("%", "‰")
_WITH_PARENTHESES = r"(.+?)\((?:单位:?|unit:?)?([^()]+)\)"
_LETTERED = r"(?<=[\u4e00-\u9fff])\s*\([A-F]\)$"
"""The letter by which a form calls a column: 年度指标值（A）."""
_YEAR_BEHIND = r"(.*\D)[ _-]*((?:19|20)[0-9]{2})年?"
_EITHER_SIGN = r"^(?:±|[+]/?-)\s*(?=[%‰])"
_DONE = ("完成", "实现")
_LONGEST_HEADER = 60
_LONGEST_WORD = 20
_MONTHS_OF_YEAR = 12


class Title(NamedTuple):
    """A header taken apart.

    Attributes:
        text: as it was written, without its period and its unit.
        field: what the column holds; None where that is no word for a field.
        period: the period that it names: 2023年, 2023年实际值.
        unit: the unit in parentheses: 实际值（亿元）.
        kind: what it says that the figures are: 增速, 指数（上年=100）.
        falls: whether it says that they are falls: 降幅.
        against: the words for a base other than the year before: 环比增长.
        months: the first and the last month that it names without a year: 1—12月.
        amount: whether it may hold the amounts of a table that has rates beside them.
        running: whether the figures are totals since the start of the year: 本年累计.
        of_month: whether they are of a month or quarter that is not named: 本月.
        role: what the figures are, where they are not the actual ones: 目标值, 上年同期, 完成率.
    """

    text: str
    field: Field | None = None
    period: Period | None = None
    unit: str | None = None
    kind: Kind | None = None
    falls: bool = False
    against: str | None = None
    months: tuple[int, int] | None = None
    amount: bool = False
    running: bool = False
    of_month: bool = False
    role: Role | None = None

    @property
    def is_known(self) -> bool:
        """Whether it is a header that tables of figures have."""
        return bool(self.field or self.kind or self.role or self.amount or self.months)

    @property
    def is_growth(self) -> bool:
        """Whether the column holds rates of growth."""
        return self.field is None and self.kind is Kind.GROWTH

    @property
    def is_rate(self) -> bool:
        """Whether it is growth in percent, and not in an amount: 同比增加（亿元）."""
        return self.is_growth and self.unit in (None, *_RATE_UNITS)

    @property
    def is_strong(self) -> bool:
        """Whether it names indicators for certain; 项目 and 名称 may be something else."""
        return self.field is Field.INDICATOR and fold_name(self.text) in STRONG


@lru_cache(maxsize=4096)
def read_title(text: str) -> Title:
    """Takes a header apart; what stands beside its words is left aside where need be."""
    title = _read_title(text)
    if title.is_known:
        return title
    for plain, translation in plainer(text):
        found, other = _read_title(plain), _read_title(translation)
        agree = _same(found, other) if other.is_known else not names_others(translation)
        if found.is_known and agree:
            return found
    return title


def _same(title: Title, other: Title) -> bool:
    """Whether two headers say the same of figures: 2023年 and 2023, 目标值 and target."""
    fields = title.field is other.field and title.role is other.role and title.kind is other.kind
    return fields and other.period in (None, title.period)


def _read_title(text: str) -> Title:
    folded = "".join(unicodedata.normalize("NFKC", text[:_LONGEST_HEADER]).split("\n")).strip()
    folded = folded[:_LONGEST_HEADER]
    if folded.endswith(")"):  # few do: for the others the pattern need not even be compiled
        folded = re.sub(_LETTERED, "", folded)
    if folded.isalnum() and (field := FIELDS.get(fold_name(folded))):
        return Title(folded, field)  # but 实际值(%) folds to the same
    basis = read_basis(folded)
    if basis.is_plain:
        return _title(folded)
    title = _title(basis.rest)
    if basis.is_index:
        if not title.is_known and basis.rest.casefold().endswith(("指数", "index")):
            stem = _title(re.sub("(?:指数|index)$", "", basis.rest, flags=re.IGNORECASE).strip())
            title = stem if stem.field is not None or not stem.text else title
        field = Field.VALUE if not title.text else title.field
        return title._replace(field=field, kind=Kind.INDEX, against=basis.against)
    if not title.text and title.field is None:
        title = title._replace(text=folded, kind=Kind.GROWTH)
    return title._replace(against=basis.against)


def _title(folded: str) -> Title:
    """Takes apart a header that says nothing of a base."""
    unit = period = None
    if found := re.fullmatch(_WITH_PARENTHESES, folded):
        inside = re.sub(_EITHER_SIGN, "", found[2].strip())
        if re.fullmatch(MONTHS, inside) and (over := _title(found[1].strip())).field is Field.VALUE:
            return over._replace(months=_with_kind(Title(inside)).months)  # 完成值(1-12月)
        period = read_period(inside)
        if period is None and inside and (known(inside) or scale_in(inside)):
            unit = inside
        if period or unit:
            folded = found[1].strip()
    bare = folded.rstrip("%‰ ")
    is_value = _field(bare) is Field.VALUE and bare not in _DONE
    if bare != folded and unit is None and is_value:
        unit, folded = folded[-1].strip() or None, bare  # 实际值‰
    if field := _field(folded):
        return Title(folded, field, period, unit)
    if whole := read_period(folded):
        return Title("", Field.VALUE, whole, unit)
    if folded[:4].isdecimal():  # 2023年实际值: the longest period at its start counts
        for end in range(len(folded) - 1, max(3, len(folded) - _LONGEST_WORD), -1):
            named = read_period(folded[:end])
            if named is None or folded[end] == "年":
                continue
            field = _field(folded[end:])
            title = Title(folded[end:], field, named, unit)
            title = title if field else _with_kind(title)
            if title.is_known:
                return title
    if period is None and (found := re.fullmatch(_YEAR_BEHIND, folded)):
        behind = _title(found[1].strip())
        if behind.is_known and not behind.period:  # Actual 2023
            return behind._replace(period=read_period(found[2]), unit=unit or behind.unit)
    return _with_kind(Title(folded, None, period, unit))


def _with_kind(title: Title) -> Title:
    """A title that is no field, with what it says of the figures: rates, totals, of which months."""
    word = "".join(title.text.split(" ")) if not title.text.isascii() else title.text
    word = word.casefold()
    if found := re.match(MONTHS, word):
        months, rest = _months(found), word[found.end() :]
        if months is not None and (not rest or _field_of(rest) is Field.VALUE):
            return title._replace(months=months, amount=True)
        if months is not None and _field_of(rest) is Field.VERDICT:
            return title._replace(months=months, field=Field.VERDICT)
        rate = rest.rstrip("%")
        if months is not None and re.fullmatch(f"{RATE}|{FALL}", rate):
            falls = re.fullmatch(FALL, rate) is not None
            return title._replace(months=months, kind=Kind.GROWTH, falls=falls)
        if not re.fullmatch(TOTAL, word):
            return title
    if (field := _field_of(word)) is not None:
        return title._replace(field=field)
    percent = title.unit in _RATE_UNITS and not word.endswith("%")
    with_unit = word + "%" if percent else word
    for role, words in ROLES.items():
        if re.fullmatch(words, with_unit) or re.fullmatch(words, word):
            return title._replace(role=role)
    total = re.fullmatch(TOTAL, word)
    running = total["running"] is not None if total else word.startswith(("累计", "本年累计"))
    of_month = "同月" in word or re.fullmatch(OF_UNKNOWN_MONTH, word) is not None
    bare = word.rstrip("%")
    if any(re.fullmatch(RATE, rate) for rate in (word, with_unit, bare)):
        return title._replace(kind=Kind.GROWTH, of_month=of_month, running=running)
    if re.fullmatch(FALL, word) or re.fullmatch(FALL, bare):
        return title._replace(kind=Kind.GROWTH, falls=True, of_month=of_month, running=running)
    if of_month and not running:
        return title._replace(of_month=True, amount=True)
    if total:
        kind = Kind.LEVEL if total["amount"] else None
        return title._replace(amount=True, running=running, kind=kind)
    return title


def _field(word: str) -> Field | None:
    """The field that a word names; none behind 完成%, the share of the task that was done."""
    bare = word.rstrip("%")
    return None if bare != word and bare in _DONE else FIELDS.get(fold_name(word))


def _field_of(word: str) -> Field | None:
    """Whether a word is one for actual figures or for what was achieved: 年末实际, 全年完成情况."""
    field = _field(word)
    if field in (Field.VALUE, Field.VERDICT):
        return field
    if re.fullmatch(ACTUAL, word):
        return Field.VALUE
    return Field.VERDICT if re.fullmatch(RESULT, word) else None


def _months(found: re.Match[str]) -> tuple[int, int] | None:
    """The months that a match names; None where there are none such."""
    if found["half"]:
        return 1, 6
    if found["three"]:
        return 1, 9
    if found["until"]:
        return (1, int(found["until"])) if 1 <= int(found["until"]) <= _MONTHS_OF_YEAR else None
    if quarter := found["quarter"]:
        number = "一二三四".find(quarter[-1]) + 1 or int(quarter[-1])
        return 3 * number - 2, 3 * number
    last = int(found["last"])
    first = int(found["first"] or last)
    return (first, last) if 1 <= first <= last <= _MONTHS_OF_YEAR else None


def is_header(cells: list[str]) -> bool:
    """Whether a row looks like the headers of a table of figures, without knowing indicators."""
    fields = {read_title(cell).field for cell in cells if cell}
    if Field.INDICATOR in fields:
        return bool(fields & {Field.VALUE, Field.VERDICT})
    return Field.PERIOD in fields and None in fields
