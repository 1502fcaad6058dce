"""Layouts of real statistics tables: each is judged as it should be, or refused with the cause.

A case is a folder with the files, perhaps a folder of target files, and ``case.json``, which says in
``accept`` what is sound, often as several alternatives: the report is sound if it meets one of them
in each point that the alternative names.
"""

import json
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from dabiao.core.periods import Period, read_period
from dabiao.model.verdict import Verdict
from tests.command import run

FOLDER = Path(__file__).parents[3] / "shared" / "cases" / "tables"
CASES = sorted(path.parent for path in FOLDER.glob("*/case.json"))
JUDGED = {verdict.value for verdict in Verdict if verdict.judged}
SILENT = {*JUDGED, "missing"}
"""Verdicts beside which a reason says nothing of a figure that could not be used."""

EVERYWHERE = ("error", "warning", "info", "reason")
LOUD = ("error", "warning")
KEYS = {
    "exit", "judged", "refused", "not_judged", "codes", "no_codes", "message_has", "message_in", "message_lacks", "finding_at",
}  # fmt: skip

Item = dict[str, Any]


def differences(accepted: Item, exit_code: int, report: Item) -> Iterator[str]:
    """In which points a report is not as an alternative has it."""
    assert accepted.keys() <= KEYS
    judged = [r for r in report["results"] if r["verdict"] in JUDGED]
    if exit_code not in accepted.get("exit", [exit_code]):
        yield f"exit code {exit_code}"
    if accepted.get("refused"):
        yield from (f"judged: {said(result)}" for result in judged)
        if exit_code == 0:
            yield "exit code 0"
    elif "judged" in accepted:
        yield from _misjudged(accepted["judged"], judged)
    for result in judged:
        if {result["id"], result["name"]} & set(accepted.get("not_judged", ())):
            yield f"judged: {said(result)}"
    yield from _unsaid(accepted, report)


def _misjudged(wanted: dict[str, Item | list[Item]], judged: Sequence[Item]) -> Iterator[str]:
    """Results that nobody expects, and expected ones that are not there."""
    unexpected = list(judged)
    for name, one_or_more in wanted.items():
        several = one_or_more if isinstance(one_or_more, list) else [one_or_more]
        of_name = [result for result in judged if name in (result["id"], result["name"])]
        for expected in several:
            fitting = [result for result in of_name if fits(result, expected)]
            if not fitting:
                yield f"{name}: not {expected}, but {[said(result) for result in of_name]}"
            unexpected = [result for result in unexpected if result not in fitting]
    yield from (f"judged: {said(result)}" for result in unexpected)


def fits(result: Item, expected: Item) -> bool:
    """Whether a result is as expected, in the points that are named."""
    period = read_period(result["period"]) if result["period"] else None
    return all(
        (
            result["verdict"] in expected.get("verdict", [result["verdict"]]),
            _same(result["actual"], expected.get("actual", result["actual"])),
            "period" not in expected or period == read_period(expected["period"]),
            "year" not in expected or (period or Period(0)).year == expected["year"],
            "region" not in expected or result["region"] == expected["region"],
            "line" not in expected or result["line"] == expected["line"],
        )
    )


def _same(one: float | None, other: float | None) -> bool:
    """Whether two figures of a report are equal; of computed ones, twelve digits count."""
    if one is None or other is None:
        return one is other
    difference = abs(Decimal(str(one)) - Decimal(str(other)))
    return difference <= Decimal("1e-9") * max(Decimal(1), abs(Decimal(str(other))))


def said(result: Item) -> str:
    """A result in short."""
    return " ".join(str(result[key]) for key in ("name", "verdict", "actual", "period", "region"))


def _unsaid(accepted: Item, report: Item) -> Iterator[str]:
    """What should be said in the findings or reasons and is not, or is and should not be."""
    findings = report["findings"]
    codes = {finding["code"] for finding in findings}
    yield from (f"no {code}" for code in accepted.get("codes", ()) if code not in codes)
    yield from (f"{code}" for code in accepted.get("no_codes", ()) if code in codes)
    words = accepted.get("message_has") or []
    messages = list(_messages(report, accepted.get("message_in", EVERYWHERE)))
    for any_of in words if words and isinstance(words[0], list) else [words] if words else []:
        if not any(_has(message, word) for message in messages for word in any_of):
            yield f"no message has any of {any_of}"
    for word in accepted.get("message_lacks", ()):
        yield from (f"{word} in: {m}" for m in _messages(report, LOUD) if _has(m, word))
    for place in accepted.get("finding_at", ()):
        if not any(place.items() <= finding.items() for finding in findings):
            yield f"no finding at {place}"


def _messages(report: Item, places: Sequence[str]) -> Iterator[str]:
    for finding in report["findings"]:
        if finding["severity"] in places:
            yield finding["message"]
    for result in report["results"]:
        if "reason" in places and result["reason"] and result["verdict"] not in SILENT:
            yield str(result["reason"])


def _has(message: str, word: str) -> bool:
    return word.casefold() in message.casefold()


@pytest.mark.skipif(not CASES, reason="the tables are not beside this checkout")
@pytest.mark.parametrize("folder", CASES, ids=lambda folder: folder.name)
def test_a_table_is_judged_as_it_should_be_or_refused_with_the_cause(folder: Path) -> None:
    case = json.loads((folder / "case.json").read_text(encoding="utf-8"))
    command = ["check", case["document"], *case["inputs"], "--format", "json", *case["args"]]
    if case["targets"]:
        command += ["--targets", case["targets"]]
    done = run(*command, cwd=folder)
    assert done.output, done.stderr
    report = json.loads(done.stdout)
    differ = [list(differences(accepted, done.returncode, report)) for accepted in case["accept"]]
    messages = [f"{f['code']} {f['line']}: {f['message']}" for f in report["findings"]]
    assert not all(differ), "\n".join(
        [
            case["why"],
            *(f"alternative {number}: {each}" for number, each in enumerate(differ, 1)),
            *messages,
        ]
    )
