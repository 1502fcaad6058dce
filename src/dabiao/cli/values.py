"""From the texts of options to their values; what is none is wrong usage."""

from collections.abc import Iterable
from decimal import Decimal

import typer

from dabiao.assess.plausibility import DEFAULT_CHANGE
from dabiao.assess.standards import STRICT
from dabiao.cli.options import localized
from dabiao.core.decimals import EXACT, read_number
from dabiao.core.lang import Lang
from dabiao.core.periods import Period, read_period
from dabiao.core.safe import visible
from dabiao.findings.catalogue import all_rules, nearest_code
from dabiao.findings.selection import Selection
from dabiao.model.comparator import Tolerance
from dabiao.model.gate import FailOn, Policy
from dabiao.model.progress import Method
from dabiao.readers.text import is_encoding

_METHODS = (Method.LINEAR, Method.COMPOUND)


def _listed(texts: list[str] | None) -> list[str]:
    """Texts that were given one by one, or separated by commas."""
    return [part.strip() for text in texts or () for part in text.split(",") if part.strip()]


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
    wanted = _listed(texts)
    for text in wanted:
        if text not in list(FailOn):
            raise _none_of(FailOn, text, "--fail-on")
    if FailOn.NEVER in wanted and len(set(wanted)) > 1:
        raise _bad("--fail-on", "never goes with nothing else", "never 不能与其他值并用")
    return frozenset(FailOn(text) for text in wanted) or Policy().fail_on


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


def _none_of(choices: Iterable[str], text: str, option: str) -> typer.BadParameter:
    """What is none of a few values, with the one that may be meant."""
    from dabiao.cli.mistakes import suggestion  # noqa: PLC0415 - only a mistake needs it

    hint, listed = suggestion(text, choices), ", ".join(choices)
    return _bad(
        option,
        f"'{text}' is none of: {listed}{hint(Lang.EN)}",
        f"“{text}”不在可选值中：{listed}{hint(Lang.ZH)}",
    )


def _bad(option: str, en: str, zh: str) -> typer.BadParameter:
    return typer.BadParameter(visible(localized(en, zh)), param_hint=option)
