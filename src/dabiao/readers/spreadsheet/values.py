"""How the value of a spreadsheet's cell is written as text."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

Value = str | bool | int | float | date | time | timedelta
"""What calamine makes of a cell."""

_DIGITS = 15  # what Excel itself computes with and shows


def text_of_value(value: Value) -> str:
    """Figures as Excel shows them, dates as in ISO 8601, text as it is."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, int | float):
        return f"{value:.{_DIGITS}g}"
    if isinstance(value, datetime) and value.time() == time():
        value = value.date()
    return value.isoformat() if isinstance(value, date | time) else str(value or "")


def percent_of_value(value: Value) -> str:
    """A cell that is shown as 6.5% and holds 0.065."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return text_of_value(value)
    return f"{Decimal(text_of_value(value)).scaleb(2):f}%"
