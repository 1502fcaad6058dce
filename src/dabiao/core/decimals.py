"""Decimal numbers from the file to the report: reading, exact arithmetic, writing."""

import re
from decimal import Context, Decimal

EXACT = Context(prec=60)
"""Wide enough that no sum, difference or unit conversion of what we read is rounded."""

_MOST_DIGITS = 15
_MOST_PLACES = 20
_NUMBER = (
    r"(?P<sign>[+-]?)(?P<digits>(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]*)?|\.[0-9]+)"
    r"(?P<exponent>[eE][+-]?[0-9]{1,3})?"
)


def read_number(text: str) -> tuple[Decimal, str] | None:
    """Reads the number that a text starts with.

    Args:
        text: half-width text without leading blanks, as in ``-1,234.5%``.

    Returns:
        The number and what follows it, stripped; None if the text does not start with a number,
        or with one of more than 15 digits before the point or 20 after it.
    """
    found = re.match(_NUMBER, text)
    if found is None:
        return None
    number = Decimal(found[0].replace(",", ""))
    if number.adjusted() >= _MOST_DIGITS or -int(number.as_tuple().exponent) > _MOST_PLACES:
        return None
    return number, text[found.end() :].strip()


def rounded(number: Decimal, places: int = 6) -> Decimal:
    """The number to so many places, where it has more: a quotient may have no end."""
    if -int(number.as_tuple().exponent) <= places:
        return number
    return number.quantize(Decimal(1).scaleb(-places), context=EXACT)


def plain(number: Decimal) -> str:
    """The number without exponent and trailing zeros: ``10000``, ``-0.3``.

    A quotient (亩 converted into 公顷), which alone has more than 20 places, is rounded to 10.
    """
    if -int(number.as_tuple().exponent) > _MOST_PLACES:
        number = number.quantize(Decimal("1e-10"), context=EXACT)
    text = f"{number:f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text
