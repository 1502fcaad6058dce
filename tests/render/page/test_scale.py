"""The scale of a chart: from zero, unless the figures could not be told apart there."""

from decimal import Decimal

from hypothesis import example, given
from hypothesis import strategies as st

from dabiao.core.decimals import plain
from dabiao.render.page.scale import scale_of
from tests.helpers import dec

figures = st.lists(
    st.decimals(-(10**14), 10**14, allow_nan=False, allow_infinity=False, places=6),
    min_size=1,
    max_size=5,
)


def test_a_scale_starts_at_zero_and_reaches_beyond_the_largest_figure() -> None:
    scale = scale_of([dec("3.8"), dec("6.5")])
    assert scale.has_zero and scale.low == 0
    assert scale.high == dec("7.28")  # 12% of 6.5 are 0.78
    assert [plain(tick) for tick in scale.ticks] == ["0", "2", "4", "6"]


def test_figures_that_differ_by_less_than_two_percent_have_a_scale_of_their_own() -> None:
    scale = scale_of([dec("99.79"), dec("100")])
    assert not scale.has_zero
    assert scale.low < dec("99.79") < dec("100") < scale.high
    assert scale_of([dec("98"), dec("100")]).has_zero


def test_what_is_nearly_the_same_looks_nearly_the_same() -> None:
    # 0.21 apart on a scale of 5% of 100, which is 5, and 12% of that at each end: 0.21 / 6.2 = 3.4%.
    scale = scale_of([dec("99.79"), dec("100")])
    apart = scale.share(dec("100")) - scale.share(dec("99.79"))
    assert round(apart, 3) == 0.034


def test_rates_stand_on_a_scale_from_zero_however_close_they_are() -> None:
    # 6.1 and 6 are 1.6% apart, and 0.1 of a scale of 6.1 + 12% = 6.832: 1.5% of it.
    scale = scale_of([dec("6.1"), dec("6")], are_rates=True)
    assert scale.has_zero and scale.low == 0
    assert round(scale.share(dec("6.1")) - scale.share(dec("6")), 3) == 0.015


def test_a_figure_below_zero_has_zero_on_its_scale() -> None:
    scale = scale_of([dec("-3"), dec("2")])
    assert scale.low < -3 and scale.high > 2
    assert 0 in scale.ticks


def test_a_scale_of_nothing_but_zero_is_one_all_the_same() -> None:
    scale = scale_of([dec("0")])
    assert scale.share(dec("0")) == 0
    assert scale.high > 0


@given(figures)
@example([Decimal("22258064516129.032260"), Decimal("-42258064516129.032257")])
def test_every_figure_stands_on_its_scale(some: list[object]) -> None:
    known = [dec(str(each)) for each in some]
    scale = scale_of(known)
    assert all(scale.low <= figure <= scale.high for figure in known)
    assert all(scale.low <= tick <= scale.high for tick in scale.ticks)
    assert 2 <= len(scale.ticks) <= 9
    order = [scale.share(figure) for figure in sorted(known)]
    assert order == sorted(order)
