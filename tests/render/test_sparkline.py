"""A series of figures as blocks."""

from decimal import Decimal

import pytest

from dabiao.render.progress.sparkline import sparkline, steps_for


def line(*figures: str, encoding: str = "utf-8") -> str:
    return sparkline([Decimal(figure) for figure in figures], steps_for(encoding))


@pytest.mark.parametrize(
    ("figures", "shown"),
    [
        ("10 20", "▁█"),
        ("20 10", "█▁"),
        ("0 1 2 3 4 5 6 7", "▁▂▃▄▅▆▇█"),
        ("-7 0 -3.5", "▁█▅"),  # half of seven steps is 3.5, which is rounded up
        ("5 5 5", "▄▄▄"),
    ],
)
def test_the_lowest_figure_is_the_lowest_block(figures: str, shown: str) -> None:
    assert line(*figures.split()) == shown


@pytest.mark.parametrize("figures", ["", "5"])
def test_fewer_than_two_figures_are_no_line(figures: str) -> None:
    assert line(*figures.split()) == ""


def test_of_many_figures_the_latest_are_shown() -> None:
    assert line(*(str(n) for n in range(30))) == line(*(str(n) for n in range(18, 30)))


def test_a_console_without_blocks_gets_plain_characters() -> None:
    assert line("0", "1", "2", "3", "4", "5", "6", "7", encoding="ascii") == "_.-~=+*#"
    assert line("1", "2", encoding="gbk") == "▁█"  # GBK has the blocks
    assert line("1", "2", encoding="no such encoding") == "_#"
