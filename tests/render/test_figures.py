"""How many digits are shown of a figure that was put together; verdicts are by the exact one."""

import pytest

from dabiao.core.periods import Period
from dabiao.model.reason import Reason, ReasonCode
from dabiao.model.result import Result
from dabiao.model.verdict import Verdict
from dabiao.render.figure_cell import actual_cell
from dabiao.render.figures import shown_actual, shown_gap
from dabiao.render.phrases import actual_text
from tests.helpers import dec, load

CUT = next(t for t in load("chengde-energy-2025").targets if t.value == dec("17.5"))


def put_together(actual: str, reason: ReasonCode = ReasonCode.ADDED_UP) -> Result:
    value, figure = dec(actual), dec("17.5")
    verdict = Verdict.MET if value >= figure else Verdict.SHORTFALL
    return Result(
        CUT, verdict, None, value, Period(2025), figure, gap=value - figure, reason=Reason(reason)
    )


@pytest.mark.parametrize(
    ("actual", "shown", "gap"),
    [
        ("17.5244598712936", "17.524", "0.024"),
        ("17.4755401287064", "17.476", "-0.024"),
        ("17.49996", "17.49996", "-0.00004"),  # 17.5000 would be met
        ("17.50004", "17.50004", "0.00004"),  # and 17.5 would not be above
        ("17.5", "17.5", "0"),
        ("0.000000001", "0", "-17.5"),
    ],
)
def test_a_figure_put_together_is_shown_on_its_side_of_the_target(
    actual: str, shown: str, gap: str
) -> None:
    result = put_together(actual)
    assert shown_actual(result) == dec(shown)
    assert shown_gap(result) == dec(gap)
    assert actual_text(result) == shown


def test_a_table_for_programs_has_it_exactly() -> None:
    assert actual_cell(put_together("17.5244598712936")) == "17.5244598712936"


def test_a_figure_that_was_reported_is_shown_as_it_was() -> None:
    assert actual_text(put_together("17.5244598712936", ReasonCode.PATH)) == "17.5244598712936"
