"""The JSON of a report: its names are an interface."""

import json
from pathlib import Path

from dabiao.core.lang import Lang
from dabiao.model.gate import FailOn, Policy
from dabiao.model.report import View
from dabiao.model.verdict import Verdict
from tests.helpers import check
from tests.render.reports import of_places, ordinary, plan, rendered


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


def test_each_place_has_its_counts_and_each_result_its_place(tmp_path: Path) -> None:
    payload = json.loads(rendered("json", of_places(tmp_path)))
    told = [(place["region"], nonzero(place["summary"])) for place in payload["places"]]
    assert told == [
        (None, {"met": 2, "missing": 3}),
        ("石家庄市", {"shortfall": 1, "unjudged": 1, "missing": 2}),  # new jobs are the province's
    ]
    assert nonzero(payload["summary"]) == {"met": 2, "shortfall": 1, "unjudged": 1, "missing": 5}
    regions = [(r["id"], r["region"]) for r in payload["results"] if r["verdict"] != "missing"]
    assert regions == [
        ("gdp", "河北省"),
        ("grain", "河北省"),
        ("gdp", "石家庄市"),
        ("grain", "石家庄市"),
    ]


def test_a_reason_is_a_code_with_fields_and_a_sentence(tmp_path: Path) -> None:
    report = of_places(tmp_path)
    gdp, *_ = json.loads(rendered("json", report))["results"]
    assert gdp["reason"] is None
    harvest = json.loads(rendered("json", report, Lang.EN))["results"][7]
    assert (harvest["id"], harvest["region"], harvest["actual"]) == ("grain", "石家庄市", 50)
    assert harvest["reason"] == {
        "code": "whole_region",
        "fields": {"region": "河北省"},
        "message": "the target is an amount of all of Hebei",
    }


def test_the_other_periods_stand_beside_the_one_that_decides(tmp_path: Path) -> None:
    results = json.loads(rendered("json", of_places(tmp_path)))["results"]
    harvest = results[2]
    assert (harvest["period"], harvest["actual"], harvest["gap"]) == ("2023", 773, 33)
    assert harvest["series"] == [
        {
            "period": "2022",
            "value": 760,
            "status": None,
            "verdict": "unjudged",
            "target": None,
            "gap": None,
            "expected": None,
            "reason": {
                "code": "before_period",
                "fields": {"year": 2022},
                "message": "2022 年早于目标的起始年",
            },
            "file": "data/actuals.csv",
            "sheet": None,
            "line": 4,
        }
    ]
    assert all(result["series"] == [] for result in results if result is not harvest)


def test_only_what_is_asked_for_is_listed_and_all_is_counted(tmp_path: Path) -> None:
    view = View(frozenset({Verdict.SHORTFALL}))
    payload = json.loads(rendered("json", of_places(tmp_path), view=view))
    assert [(r["id"], r["region"]) for r in payload["results"]] == [("gdp", "石家庄市")]
    assert nonzero(payload["summary"]) == {"met": 2, "shortfall": 1, "unjudged": 1, "missing": 5}


def nonzero(counts: dict[str, int]) -> dict[str, int]:
    return {verdict: count for verdict, count in counts.items() if count}
