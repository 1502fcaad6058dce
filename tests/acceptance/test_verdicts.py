"""Figures that were worked out by hand, each a short table with the verdicts that are sound."""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import dabiao
from dabiao.model.finding import Severity

FOLDER = Path(__file__).parents[3] / "shared" / "cases" / "verdicts"
CASES: list[dict[str, Any]] = (
    json.loads((FOLDER / "cases.json").read_text(encoding="utf-8")) if FOLDER.is_dir() else []
)
ADDED_UP = 537
"""Twelve months of a flow: its case would have nothing judged, but months add up to the year."""


@pytest.mark.skipif(not CASES, reason="the worked-out figures are not beside this checkout")
@pytest.mark.parametrize("case", CASES, ids=lambda case: case["n"])
def test_a_figure_gets_the_verdict_that_was_worked_out(
    case: dict[str, Any], tmp_path: Path
) -> None:
    file = tmp_path / f"actuals.{case['ext']}"
    file.write_text(case["text"], encoding="utf-8")
    document = dabiao.load(case["document"], FOLDER / "documents")
    report = dabiao.check(document, file, targets=FOLDER / "documents")
    results = {result.target.id: result for result in report.results}
    for target_id, expected in case["expect"].items():
        result = results.get(target_id)
        verdict = result.verdict.value if result else "missing"
        sound = [*expected["verdict"], *(["met"] if case["n"] == ADDED_UP else [])]
        assert verdict in sound, case["why"]
        for key in ("actual", "gap", "expected"):
            if key in expected:
                assert getattr(result, key) == Decimal(str(expected[key])), case["why"]
    codes = {finding.code for finding in report.findings}
    assert set(case["codes"]) <= codes
    if case["clean"]:
        errors = {f.code for f in report.findings if f.severity is Severity.ERROR}
        assert errors <= set(case["lenient"])
