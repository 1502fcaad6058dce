"""The JSON of a report: its names are an interface."""

import json
from pathlib import Path

from dabiao.model.gate import FailOn, Policy
from tests.helpers import check
from tests.render.reports import ordinary, plan, rendered


def test_the_gate_is_the_last_thing_that_a_report_says(tmp_path: Path) -> None:
    policy = Policy(frozenset({FailOn.SHORTFALL, FailOn.NEAR}), strict=True)
    payload = json.loads(rendered("json", ordinary(tmp_path, policy)))
    assert list(payload)[-1] == "gate"
    assert payload["gate"] == {
        "holds": False,
        "exit_code": 3,
        "fail_on": ["near", "shortfall"],
        "strict": True,
        "nothing_checked": False,
    }


def test_a_gate_that_holds_says_so(tmp_path: Path) -> None:
    report = check(plan(), tmp_path, "指标,实际值\n粮食总产量,773亿斤\n")
    gate = json.loads(rendered("json", report))["gate"]
    assert (gate["holds"], gate["exit_code"], gate["fail_on"]) == (True, 0, ["shortfall"])
