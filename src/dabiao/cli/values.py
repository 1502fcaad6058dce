"""From the texts of options to their values; what is none is wrong usage."""

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar

import typer

from dabiao.assess.plausibility import DEFAULT_CHANGE
from dabiao.assess.standards import STRICT
from dabiao.cli.options import localized
from dabiao.core.decimals import EXACT, read_number
from dabiao.core.lang import Lang
from dabiao.core.periods import Period, read_period
from dabiao.core.safe import excerpt, visible
from dabiao.findings.catalogue import all_rules, nearest_code
from dabiao.findings.selection import Selection
from dabiao.model.comparator import Tolerance
from dabiao.model.gate import FailOn, Policy
from dabiao.model.progress import Method
from dabiao.model.verdict import Verdict
from dabiao.readers.text import is_encoding
from dabiao.render.phrases import VERDICTS

Choice = TypeVar("Choice", bound=StrEnum)

_COMMAS = "[,，、]"
"""Also those of a Chinese keyboard."""
_METHODS = (Method.LINEAR, Method.COMPOUND)


def _listed(texts: list[str] | None) -> list[str]:
    """Texts that were given one by one, or separated by commas."""
    parts = (part.strip() for text in texts or () for part in re.split(_COMMAS, text))
    return [part for part in parts if part]


def _chosen(
    texts: list[str] | None, option: str, kind: type[Choice], called: Mapping[str, Choice]
) -> list[Choice]:
    """Those of a closed list that an option names, one by one or separated by commas.

    Args:
        texts: as they were typed.
        option: for the message about one that there is not.
        kind: the closed list.
        called: what else some of them are called.
    """
    known = {choice.value: choice for choice in kind} | dict(called)
    chosen: list[Choice] = []
    for text in _listed(texts):
        if text not in known:
            raise _none_of(list(kind), text, option, called)
        chosen.append(known[text])
    return chosen


def codes(texts: list[str] | None, option: str) -> tuple[str, ...]:
    """The codes, or beginnings of codes, that an option names."""
    named = tuple(code.upper() for code in _listed(texts))
    for code in named:
        if not any(rule.code.startswith(code) for rule in all_rules()):
            hint = nearest_code(code)
            raise _bad(
                option,
                f"no rule '{code}'{hint(Lang.EN)}",
                f"没有代码“{code}”{hint(Lang.ZH)}",
            )
    return named


def selection(select: list[str] | None, ignore: list[str] | None) -> Selection:
    """Which checks of a submission are carried out."""
    return Selection(codes(select, "--select") or ("D",), codes(ignore, "--ignore"))


def fail_on(texts: list[str] | None) -> frozenset[FailOn]:
    """What fails the gate; by default what the policy says."""
    known = {choice.value: choice for choice in FailOn}
    named = _verdicts_by_name().items()
    called = {word: known[verdict.value] for word, verdict in named if verdict.value in known}
    wanted = _chosen(texts, "--fail-on", FailOn, called)
    if FailOn.NEVER in wanted and len(set(wanted)) > 1:
        raise _bad("--fail-on", "never goes with nothing else", "never 不能与其他值并用")
    return frozenset(wanted) or Policy().fail_on


def only(texts: list[str] | None) -> frozenset[Verdict]:
    """The verdicts that a report shows, by their names in JSON or as reports call them; empty for all."""
    return frozenset(_chosen(texts, "--only", Verdict, _verdicts_by_name()))


def _verdicts_by_name() -> dict[str, Verdict]:
    """The verdicts by what reports call them, in either language."""
    return {word: verdict for verdict, words in VERDICTS.items() for word in words}


def tolerance(text: str | None) -> Tolerance | None:
    """How far 左右 reaches; None where nothing is asked for."""
    if text is None:
        return None
    try:
        return Tolerance.parse(text)
    except ValueError:
        raise _bad(
            "--about",
            f"'{text}' is no tolerance; write 10% or 0.5",
            f"“{text}”不是容差；请写成 10% 或 0.5",
        ) from None


def factor(text: str | None) -> Decimal:
    """How many times a figure may be that of the year before."""
    if text is None:
        return DEFAULT_CHANGE
    read = read_number(text)
    if read is None or read[1] or read[0] <= 1:
        raise _bad("--max-change", f"'{text}' is no factor above 1", f"“{text}”不是大于 1 的倍数")
    return read[0]


def as_of(text: str | None) -> Period | None:
    """The period at whose end it is judged; None for the latest."""
    if text is None:
        return None
    period = read_period(text)
    if period is None or period.since is not None:
        raise _bad(
            "--as-of",
            f"'{text}' is no year or month; write 2023 or 2023-06",
            f"“{text}”不是年份或月份；请写成 2023 或 2023-06",
        )
    return period if period.is_year else period._replace(first=period.last)


def asked_period(text: str | None, year: int | None) -> Period | None:
    """The year, or the part of one, of which figures are asked for; None for the due years."""
    if text is None:
        return None if year is None else Period(year)
    period = read_period(text)
    if period is None or period.since is not None:
        raise _bad(
            "--period",
            f"'{excerpt(text)}' is no month, quarter, half-year or year; write 2023-06, 2023Q2, 2023H1 or 2023",
            f"“{excerpt(text)}”不是月份、季度、半年或年份；请写成 2023-06、2023Q2、2023H1 或 2023",
        )
    if year is not None:
        raise _bad("--period", "it does not go with --year", "不能与 --year 并用")
    return period


def pace(text: str | None) -> Decimal:
    """The share of the way up to the path that is enough; 90% is 0.9."""
    if text is None:
        return STRICT
    number, unit = read_number(text) or (Decimal(0), "")
    share = EXACT.divide(number, Decimal(100)) if unit == "%" else number
    if unit not in ("", "%") or not 0 < share <= 1:
        raise _bad(
            "--pace",
            f"'{text}' is no share above 0 and up to 1; write 0.9 or 90%",
            f"“{text}”不是大于 0 且不超过 1 的比例；请写成 0.9 或 90%",
        )
    return share


def method(text: str | None) -> Method | None:
    """How changes over several years accrue; None for what is usual."""
    if text is None:
        return None
    if text not in _METHODS:
        raise _none_of(_METHODS, text, "--method")
    return Method(text)


def text_encoding(name: str | None) -> str | None:
    """The encoding, if there is one of that name."""
    if name is not None and not is_encoding(name):
        raise _bad("--encoding", f"no encoding '{name}'", f"没有编码“{name}”")
    return name


def _none_of(
    choices: Iterable[str], text: str, option: str, called: Iterable[str] = ()
) -> typer.BadParameter:
    """What is none of a few values, with the one that may be meant, and what they are also called."""
    from dabiao.cli.mistakes import suggestion  # noqa: PLC0415 - only a mistake needs it

    hint, listed = suggestion(text, choices), ", ".join(choices)
    chinese = "、".join(name for name in called if not name.isascii())
    also = f"（也可写：{chinese}）" if chinese else ""
    return _bad(
        option,
        f"'{text}' is none of: {listed}{hint(Lang.EN)}",
        f"“{text}”不在可选值中：{listed}{also}{hint(Lang.ZH)}",
    )


def _bad(option: str, en: str, zh: str) -> typer.BadParameter:
    return typer.BadParameter(visible(localized(en, zh)), param_hint=option)
