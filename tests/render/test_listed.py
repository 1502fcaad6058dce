"""What the text report lists, what it only counts, and what it says at its end once more."""

import io
import json
import re
from pathlib import Path

import pytest

import dabiao
from dabiao.core.lang import Lang
from dabiao.model.gate import FailOn, Policy
from dabiao.model.report import Report, View
from dabiao.model.verdict import Verdict
from dabiao.render.registry import report_renderer
from tests.helpers import ACTUALS, check, document, load
from tests.render.reports import gated, hebei_2022, of_places, plan, rendered

_NAMES = "甲乙丙丁戊己"
_SIX = "".join(
    f'    - {{id: t{n}, name: 指标{name}, unit: "%", better: higher, observed: end, at_least: 6}}\n'
    for n, name in enumerate(_NAMES)
)


class Screen(io.StringIO):
    """A terminal."""

    def isatty(self) -> bool:
        return True


def reported(count: int, folder: Path, **options: object) -> Report:
    """A report on six targets, of which the first so many reach 7 % in 2023."""
    table = "指标,实际值,单位\n指标甲,7,%\n指标乙,7,%\n指标丙,7,亿元\n指标丁,8,亿元\n"
    lines = on_screen(check(document(_SIX), tmp_path, table), 12, monkeypatch)
    again = lines.index("What fails the gate (2)")
    assert [line.split()[1] for line in lines[again + 1 : again + 3]] == ["指标丙", "指标丁"]
    assert lines[again + 3] == "Errors in the data, above: D205 (2)"


def test_near_is_explained_though_most_targets_are_missing() -> None:
    report = dabiao.check(load("hebei-2023"), ACTUALS / "hebei-2023-full-year.csv")
    text = rendered("text", report, Lang.EN)
    assert "18 missing, not listed: --missing lists them." in text and "5%" in text
