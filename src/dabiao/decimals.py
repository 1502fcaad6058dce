"""Decimal numbers from the file to the report: reading, exact arithmetic, writing."""

import re
from decimal import Context, Decimal

EXACT = Context(prec=60)
"""Wide enough that no sum, difference or unit conversion of what we read is rounded."""

_MOST_DIGITS = 15
_NUMBER = (
    r"(?P<sign>[+-]?)(?P<whole>[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?P<fraction>\.[0-9]+)?"
    r"(?P<exponent>[eE][+-]?[0-9]{1,3})?"
)


def read_number(text: str) -> tuple[Decimal, str] | None:
    """Reads the number that a text starts with.

    Args:
        text: half-width text without leading blanks, as in ``-1,234.5%``.

    Returns:
        The number and what follows it, stripped; None if the text does not start with a number,
        or with one of more than 15 digits before or after the point.
    """
    found = re.match(_NUMBER, text)
    if found is None:
        return None
    digits = found["sign"] + found["whole"].replace(",", "") + (found["fraction"] or "")
    number = Decimal(digits + (found["exponent"] or ""))
    if number.adjusted() >= _MOST_DIGITS or -int(number.as_tuple().exponent) > _MOST_DIGITS:
        return None
    return number, text[found.end() :].strip()


def plain(number: Decimal) -> str:
    """The number without exponent and trailing zeros, rounded to 10 places: ``10000``, ``-0.3``.

    Only a quotient (a conversion of 亩 into 公顷) ever has more places than that.
    """
    rounded = number.quantize(Decimal("1e-10"), context=EXACT)
    text = f"{rounded:f}".rstrip("0").rstrip(".")
    return "0" if text in {"", "-", "-0"} else text


def json_number(number: Decimal | None) -> int | float | None:
    """The number for JSON: an integer where it is whole, else the float that prints the same."""
    if number is None:
        return None
    return int(number) if number == number.to_integral_value() else float(number)
