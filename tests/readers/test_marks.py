"""What cells of workbooks show of the figures that they hold."""

import pytest

from dabiao.readers.spreadsheet.marks import ods
from dabiao.readers.spreadsheet.marks.interface import (
    Digits,
    Kind,
    shown_digits,
    shown_otherwise,
    unit_of_format,
)


@pytest.mark.parametrize(
    ("number_format", "digits"),
    [
        ("0", Digits(0)),
        ("0.0", Digits(1)),
        ("#,##0", Digits(0)),
        ("#,##0.00", Digits(2)),
        ("0%", Digits(0, percent=True)),
        ("0.00%", Digits(2, percent=True)),
        ("#,##0,", Digits(0, thousands=1)),
        ("0.0_ ;[Red]\\-0.0\\ ", Digits(1)),
        ('_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', Digits(2)),
        ('0.0"%"', Digits(1)),
        ('0"亿元"', Digits(0)),
        ("General", None),
        ("@", None),
        ("yyyy-mm-dd", None),
        ("# ?/?", None),
        ("0.00E+00", None),
        ("0;0.0", None),  # it differs with the figure
        ("[>=1]0;0.00", None),
        ('0"."0,"万"', None),
        ("0!.0,", None),
        ('0,"千元"', None),
        ("", None),
    ],
)
def test_a_format_shows_so_many_digits(number_format: str, digits: Digits | None) -> None:
    assert shown_digits(number_format) == digits


@pytest.mark.parametrize(
    ("stored", "digits", "shown"),
    [
        (5.96, Digits(0), "6"),
        (5.96, Digits(2), None),
        (0.0549, Digits(0, percent=True), "5%"),
        (0.055, Digits(1, percent=True), None),
        (0.1 + 0.2, Digits(1), None),
        (6.5, Digits(0), "7"),  # half up, as Excel rounds
        (-6.5, Digits(0), "-7"),
        (7660000, Digits(0, thousands=1), "7660"),
        (1e300, Digits(0), None),
    ],
)
def test_what_is_rounded_away_is_shown_otherwise(
    stored: float, digits: Digits, shown: str | None
) -> None:
    assert shown_otherwise(stored, digits) == shown


@pytest.mark.parametrize(
    ("kind", "stored", "text", "shown"),
    [
        ("float", "5.96", "6", "6"),
        ("float", "1234.56", "1,234.6", "1234.6"),
        ("percentage", "0.0549", "5%", "5%"),
        ("percentage", "0.055", "5.5%", None),
        ("float", "5.96", "5.96", None),
        ("float", "0.30000000000000004", "0.3", None),
        ("float", "741.2", "7.41E+02", None),
        ("float", "0.333333333333333", "0.3333333333", None),  # General
        ("float", "890000", "89.0", None),
        ("date", "", "2023", None),
    ],
)
def test_opendocument_writes_what_it_shows(
    kind: str, stored: str, text: str, shown: str | None
) -> None:
    cell = f'<table:table-cell office:value-type="{kind}" office:value="{stored}"><text:p>{text}'
    content = (
        '<x xmlns:table="t" xmlns:office="o" xmlns:text="x"><table:table table:name="A">'
        f"<table:table-row>{cell}</text:p></table:table-cell></table:table-row></table:table></x>"
    )
    found, _ = ods.marks(content.encode(), "A")
    assert [mark.text for mark in found if mark.kind is Kind.SHOWN] == ([shown] if shown else [])


@pytest.mark.parametrize(
    ("number_format", "unit"),
    [
        ('0.0"亿元"', "亿元"),
        ('#,##0.00 "万吨"', "万吨"),
        ('0.00"%"', "%"),
        ("0.0\\%", "%"),
        ('0.0"个百分点";-0.0"个百分点"', "个百分点"),
        ('General"家"', "家"),
        ('0"年"', "年"),
        ('0,"千元"', None),  # it divides as well
        ('0!.0,"万元"', None),
        ('"约"0.0', None),
        ('0.0"（预计）"', None),
        ("0.0%", None),
        ('[>100]0"亿元";0', None),
        ('_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', None),
        ("General", None),
        ("", None),
    ],
)
def test_a_format_may_put_a_unit_behind_a_figure(number_format: str, unit: str | None) -> None:
    assert unit_of_format(number_format) == unit
