"""Whether a document is in force follows from its period, unless it says so itself."""

from datetime import date

import pytest

from dabiao.model.document import Status
from tests.helpers import document, target


@pytest.mark.parametrize(
    ("period", "today", "status"),
    [
        ("2023", date(2023, 12, 31), Status.IN_FORCE),
        ("2023", date(2024, 1, 1), Status.EXPIRED),
        ("[2021, 2025]", date(2025, 6, 1), Status.IN_FORCE),
        ("[2021, 2025]", date(2026, 1, 1), Status.EXPIRED),
        ("2030", date(2026, 1, 1), Status.IN_FORCE),
    ],
)
def test_a_document_is_expired_once_its_last_year_is_over(
    period: str, today: date, status: Status
) -> None:
    plan = document(target("at_least: 1"), period=period)
    assert plan.status is None
    assert plan.status_on(today) is plan.as_of(today).status is status


@pytest.mark.parametrize("status", list(Status))
def test_what_a_document_says_of_itself_goes_before_its_period(status: Status) -> None:
    plan = document(target("at_least: 1"), period="2023", more=f"status: {status}\n")
    for today in (date(2023, 1, 1), date(2024, 1, 1)):
        assert plan.status_on(today) is status
