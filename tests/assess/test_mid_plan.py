"""Verdicts in the middle of a plan, worked out by hand, on made-up figures."""

from collections.abc import Mapping
from decimal import Decimal
from functools import cache

import pytest

import dabiao
from dabiao.model.finding import Severity
from dabiao.model.reason import ReasonCode
from dabiao.model.result import Result
from tests.helpers import ACTUALS, load, said

# Verdict, where the path stands, share of the way, share of the time; None where there is none.
Expected = tuple[str, str | None, str | None, str | None]

ECO: Mapping[str, Expected] = {
    # 95 + 5 * 3/5; (98.2 - 95) / 5
    "urban-waste-harmless-treatment": ("on_track", "98", "0.64", "0.6"),
    # What the base has reached is to be kept.
    "drinking-water-source-quality": ("on_track", "100", None, "0.6"),
    "surface-water-class-iii-share": ("behind", "100", None, "0.6"),
    "surface-water-below-class-v-share": ("on_track", "0", None, "0.6"),
    "hazardous-waste-safe-disposal": ("on_track", "100", None, "0.6"),
    "rural-sewage-treatment": ("unjudged", None, None, None),
    # 0.30 + 0.25 + 0.24 = 0.79 of 1.27, where 1.27 * 3/5 = 0.762
    "cod-project-reduction": ("on_track", "0.762", "0.622047", "0.6"),
    # The same sum as a running total: 0.025 of 0.041, where 0.041 * 3/5 = 0.0246
    "ammonia-nitrogen-project-reduction": ("on_track", "0.0246", "0.609756", "0.6"),
    # 0.30 of 0.55
    "nitrogen-oxides-project-reduction": ("behind", "0.33", "0.545455", "0.6"),
    # 3 * 0.04 = 0.12, just on the path of 0.20 * 3/5
    "voc-project-reduction": ("on_track", "0.12", "0.6", "0.6"),
    "carbon-intensity-reduction": ("unjudged", None, None, None),
    # 17.5 by the other document: 1-(1-0.175)^(3/5); 1-0.965*0.96*0.961 = 10.97296 %
    "energy-intensity-reduction": ("on_track", "10.901", "0.6042", "0.6"),
    "ecological-redline-area": ("on_track", "15439.47", None, "0.6"),
    "forest-coverage": ("unjudged", None, None, None),
    "pm25": ("unjudged", None, None, None),
    "good-air-days-rising": ("on_track", "88", None, "0.6"),
    # Due each year
    "energy-intensity-falling": ("met", None, None, None),
    "new-steel-capacity": ("met", None, None, None),
    "new-coking-capacity": ("shortfall", None, None, None),
    "new-clinker-capacity": ("on_track", "0", None, "0.5"),
    # A stock at its figure is ahead; a mean of one year says nothing of that of 2025.
    "illegal-petrol-stations": ("ahead", None, None, None),
    "heavy-pollution-days-share": ("on_track", None, None, None),
    "mulch-film-recovery": ("unjudged", None, None, None),
    "rural-sanitary-toilets": ("unjudged", None, None, None),
    # Due in 2023 and 2022
    "county-incineration-coverage": ("met", None, None, None),
    "rural-sewage-harmless-capacity": ("near", None, None, None),
    # 5 % in five years: 1-0.95^(3/5) = 3.0307; ln(1-0.032)/ln(0.95)
    "farm-ammonia-reduction": ("on_track", "3.0307", "0.634063", "0.6"),
    "forest-villages": ("on_track", "450", "0.613333", "0.6"),
    "new-beautiful-villages": ("behind", "240", "0.575", "0.6"),
    # 97 is within 5 % of about 100.
    "straw-utilisation": ("on_track", None, None, None),
    "fertiliser-use": ("on_track", None, None, None),
    "pesticide-use": ("unjudged", None, None, None),
    "polluted-farmland-control": ("on_track", "100", None, "0.6"),
    "construction-land-control": ("ahead", None, None, None),
}
COMMUNITY: Mapping[str, Expected] = {
    # 30 of 60 months: 60 + 20/2; (70.5 - 60) / 20
    "rural-community-facility-coverage": ("on_track", "70", "0.525", "0.5"),
    "urban-community-facility-coverage": ("behind", "100", None, "0.6"),
    # 22 + 8 * 2/5; 4 / 8
    "facility-area-per-100-households": ("on_track", "25.2", "0.5", "0.4"),
    # From the 10 that was reported of 2020: 10 + 8 * 3/5; 4.5 / 8
    "community-workers-per-10000": ("behind", "14.8", "0.5625", "0.6"),
    "villages-with-5g": ("unjudged", None, None, None),
    "separate-department-assessments": ("on_track", None, None, None),
    "one-vote-veto-items": ("ahead", None, None, None),
    "self-service-terminal-coverage": ("ahead", None, None, None),
}
DISABILITY: Mapping[str, Expected] = {
    "prevention-knowledge-rate": ("unjudged", None, None, None),
    "psychological-room-rate": ("ahead", None, None, None),
    # 68.5 + 1.5 * 3/5 = 69.4, just on the path
    "premarital-examination-rate": ("on_track", "69.4", "0.6", "0.6"),
    # 2024: 112 + 8 * 4/5 = 118.4, half of which is 59.2; 60 in half a year is 120 in a year.
    "cataract-operations-per-million": ("on_track", "59.2", "1", "0.8"),
    "severe-mental-disorder-management-rate": ("behind", "94", "0.7", "0.8"),
    # 1-0.975*0.978*0.974 = 7.12423; 1-0.9^(3/5) = 6.126
    "work-safety-accidents-reduction": ("on_track", "6.126", "0.7015", "0.6"),
    # A mean of half a year is held against that of its year: 80.1 + 4.9 * 3/5; 3.9 / 4.9
    "night-noise-compliance-rate": ("on_track", "83.04", "0.795918", "0.6"),
    # Past the figure: 4.2 / 4
    "rehabilitation-doctors-per-100000": ("ahead", "6.4", "1.05", "0.6"),
    "barrier-free-homes": ("on_track", "1200", "0.433333", "0.4"),
    "endemic-disease-control-counties": ("on_track", "100", None, "0.6"),
    "child-vaccination-rate": ("on_track", None, None, None),
    "vaccination-rate-maintained": ("on_track", None, None, None),
}
ENERGY: Mapping[str, Expected] = {
    # ln(1-0.1095)/ln(1-0.175)
    "energy-intensity-reduction": ("on_track", "10.901", "0.602854", "0.6"),
    # 1-0.835^(3/5) = 10.2547; ln(0.9)/ln(0.835)
    "industrial-energy-intensity-reduction": ("behind", "10.2547", "0.584286", "0.6"),
    # Since 2020: four years of six; 1-0.95^(4/6); ln(0.966)/ln(0.95)
    "public-energy-per-area-reduction": ("on_track", "3.3617", "0.674385", "0.666667"),
    "fertiliser-use-growth": ("met", None, None, None),
    "pesticide-use-growth": ("shortfall", None, None, None),
    "new-data-centre-pue": ("on_track", None, None, None),
    "benchmark-efficiency-share": ("unjudged", None, None, None),
    "coal-power-capacity": ("on_track", None, None, None),
    "emission-data-fraud": ("on_track", None, None, None),
    "irregular-high-energy-projects": ("ahead", None, None, None),
}
HEALTH: Mapping[str, Expected] = {
    # From 2019: 152 + 198 * 4/6 = 284, half of which is 142; (280 - 152) / 198
    "industry-value-added": ("behind", "142", "0.646465", "0.666667"),
    # 9.43 + 5.57 * 3/6; 2.57 / 5.57
    "industry-gdp-share": ("behind", "12.215", "0.4614", "0.5"),
    # From the 500 that was reported of 2020: 500 + 500 * 3/5
    "industry-output": ("behind", "800", "0.4", "0.6"),
    "health-tourism-main-revenue": ("unjudged", None, None, None),
    # 7.5 / 7
    "health-finance-value-added": ("ahead", "17.666667", "1.071429", "0.666667"),
    # 21.8 + 3.2 * 4/6; 2.1 / 3.2
    "health-farming-value-added": ("behind", "23.933333", "0.65625", "0.666667"),
    "output-10bn-clusters": ("behind", "1.666667", "0", "0.666667"),
    # 3 + 7 * 4/6; 5 / 7
    "provincial-towns": ("on_track", "7.666667", "0.714286", "0.666667"),
    "tourism-projects": ("on_track", "6", "0.6", "0.6"),
    # 3 of 3 to 5 are enough: 3 * 3/5
    "tourism-routes": ("on_track", "1.8", "0.666667", "0.6"),
    # 19 is 20 less 5 %.
    "annual-major-projects": ("near", None, None, None),
    "industry-growth-over-gdp": ("on_track", None, None, None),
    "internet-hospitals": ("ahead", None, None, None),
    "business-registration-days": ("ahead", None, None, None),
    # From the 12 that was reported of 2020: 12 + 8 * 30/60
    "known-brands": ("on_track", "16", "0.5", "0.5"),
}
PLANS = {
    "chengde-eco-2025": ECO,
    "chengde-community-2025": COMMUNITY,
    "chengde-disability-2025": DISABILITY,
    "chengde-energy-2025": ENERGY,
    "qinhuangdao-health-2025": HEALTH,
}


@cache
def results(plan: str) -> Mapping[str, Result]:
    """The results of the made-up figures of a plan, by the id of their target."""
    report = dabiao.check(load(plan), ACTUALS / f"{plan}-made-up.csv", tasks=False)
    errors = [found for found in report.findings if found.severity is Severity.ERROR]
    assert not errors, said(errors)
    reported = [result for result in report.results if result.observation is not None]
    return {result.target.id: result for result in reported}


@pytest.mark.parametrize("plan", PLANS)
def test_every_row_of_the_made_up_figures_is_worked_out(plan: str) -> None:
    assert set(results(plan)) == set(PLANS[plan])


def _agree(figure: Decimal | None, by_hand: str | None) -> bool:
    """Whether a figure is that which was worked out, to as many places."""
    if figure is None or by_hand is None:
        return figure is None and by_hand is None
    expected = Decimal(by_hand)
    return abs(figure - expected) <= Decimal(5).scaleb(int(expected.as_tuple().exponent) - 1)


@pytest.mark.parametrize(
    ("plan", "target_id"), [(plan, found) for plan, targets in PLANS.items() for found in targets]
)
def test_the_middle_of_a_plan_is_judged_as_by_hand(plan: str, target_id: str) -> None:
    verdict, path, done, gone = PLANS[plan][target_id]
    found = results(plan)[target_id]
    progress = found.progress
    assert found.verdict == verdict
    if progress is None:
        assert (path, done, gone) == (None, None, None)
        return
    assert _agree(progress.path.expected, path), progress.path.expected
    assert _agree(progress.done, done), progress.done
    assert _agree(progress.gone, gone), progress.gone


@pytest.mark.parametrize(
    ("plan", "target_id", "year"),
    [
        ("chengde-eco-2025", "rural-sewage-treatment", 2020),
        ("chengde-eco-2025", "mulch-film-recovery", 2020),
        ("chengde-community-2025", "villages-with-5g", 2020),
        ("chengde-disability-2025", "prevention-knowledge-rate", 2021),  # a plan from 2022 on
        ("qinhuangdao-health-2025", "health-tourism-main-revenue", 2020),
    ],
)
def test_the_year_whose_figure_is_lacking_is_named(plan: str, target_id: str, year: int) -> None:
    reason = results(plan)[target_id].reason
    assert reason is not None and reason.code is ReasonCode.NO_BASE
    assert reason.fields["year"] == year


@pytest.mark.parametrize(
    ("plan", "target_id", "is_observed"),
    [
        ("chengde-community-2025", "community-workers-per-10000", True),
        ("qinhuangdao-health-2025", "known-brands", True),
        ("qinhuangdao-health-2025", "provincial-towns", False),
    ],
)
def test_a_base_that_was_reported_is_told_from_a_printed_one(
    plan: str, target_id: str, is_observed: bool
) -> None:
    progress = results(plan)[target_id].progress
    assert progress is not None and progress.path.is_observed is is_observed
