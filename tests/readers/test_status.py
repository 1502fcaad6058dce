"""What publishers say of a figure is understood in the codes and the words that they use."""

import pytest

from dabiao.model.observation import FigureStatus, gravest
from dabiao.readers.status import read_status


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("P", FigureStatus.PROVISIONAL),
        ("E", FigureStatus.ESTIMATED),
        ("I", FigureStatus.ESTIMATED),
        ("F", FigureStatus.FORECAST),
        ("B", FigureStatus.BREAK),
        ("M", FigureStatus.MISSING),
        ("N", FigureStatus.NOT_SIGNIFICANT),
        ("U", FigureStatus.LOW_RELIABILITY),
        ("p", FigureStatus.PROVISIONAL),
        ("s", FigureStatus.ESTIMATED),  # Eurostat's estimate
        ("z", FigureStatus.MISSING),
        ("r", FigureStatus.REVISED),
        ("bp", FigureStatus.BREAK),
        ("bed", FigureStatus.BREAK),  # three flags
        ("p b", FigureStatus.BREAK),
        ("E,F", FigureStatus.FORECAST),
        ("Provisional value", FigureStatus.PROVISIONAL),
        ("Estimated value", FigureStatus.ESTIMATED),
        ("Forecast value", FigureStatus.FORECAST),
        ("Time series break", FigureStatus.BREAK),
        ("Missing value; data cannot exist", FigureStatus.MISSING),
        ("Low reliability", FigureStatus.LOW_RELIABILITY),
        ("provisional, break in time series", FigureStatus.BREAK),
        ("E: Estimated value", FigureStatus.ESTIMATED),
        ("F: Forecast value", FigureStatus.FORECAST),
        ("目标值", FigureStatus.FORECAST),  # no actual figure either
        ("初步数", FigureStatus.PROVISIONAL),
        ("快报数", FigureStatus.PROVISIONAL),
        ("估计数", FigureStatus.ESTIMATED),
        ("预测数", FigureStatus.FORECAST),
        ("修订数", FigureStatus.REVISED),
    ],
)
def test_a_status_is_read_from_codes_and_words(text: str, status: FigureStatus) -> None:
    assert read_status(text) is status


@pytest.mark.parametrize(
    "text",
    ["", "A", "S", "Normal value", "AVAILABLE", "Official figure", "正常", "最终数", "完成", "met", "..", ":",
     "fast", "Revised plan of 2021", "x" * 1000],
)  # fmt: skip
def test_an_ordinary_figure_has_none_and_other_words_are_none(text: str) -> None:
    assert read_status(text) is None


def test_the_gravest_is_that_of_the_whole() -> None:
    assert gravest([None, FigureStatus.REVISED, FigureStatus.ESTIMATED]) is FigureStatus.ESTIMATED
    assert gravest([None, None]) is None
