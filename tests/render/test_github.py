"""Annotations: nothing that is quoted can start a workflow command of its own."""

import io
import re
from pathlib import Path

from dabiao.core.lang import Lang
from dabiao.findings.rules.target_files import UNKNOWN_KEY
from dabiao.model.finding import Finding, Location
from dabiao.model.proof import Proof
from dabiao.render.registry import proof_renderer
from tests.helpers import check
from tests.render.reports import hostile, ordinary, plan, rendered


def test_an_annotation_names_file_line_and_code_and_nothing_escapes_it() -> None:
    place = Location("a,b:c.yaml\n::error::x", 3, 7)
    finding = Finding(UNKNOWN_KEY, place, {"key": "100%\n::set-env name=A::b", "hint": ""})
    stream = io.StringIO()
    proof_renderer("github").proof(Proof(findings=[finding]), stream, Lang.EN, unclaimed=False)
    [line] = stream.getvalue().splitlines()
    assert line.startswith(
        "::error file=a%2Cb%3Ac.yaml%0A%3A%3Aerror%3A%3Ax,line=3,col=7,title=D101::"
    )
    assert "100%25" in line and "\n" not in line


def test_a_report_annotates_what_fails_and_what_is_found_the_gravest_first(
    tmp_path: Path,
) -> None:
    decision, shortfall, unknown, unused = rendered(
        "github", ordinary(tmp_path), Lang.EN
    ).splitlines()
    assert decision == ("::error title=dabiao::The gate fails: errors in the data: 1, shortfall 1")
    assert unknown.startswith("::error file=data/actuals.csv,line=5,title=D201::'城镇新赠就业'")
    assert shortfall == (
        "::error file=data/actuals.csv,line=2,title=target-shortfall::地区生产总值: shortfall "
        "(actual 3.8 %25, target ≥ 6.5 %25, gap -2.7 pp, 2023)"
    )
    assert unused.startswith("::notice file=data/actuals.csv,line=1,title=D213::column '报送人'")


def test_a_submission_that_passes_is_not_annotated(tmp_path: Path) -> None:
    report = check(plan(), tmp_path, "指标,实际值\n粮食总产量,773亿斤\n")
    assert rendered("github", report) == ""


def test_standard_input_is_no_file_to_annotate(tmp_path: Path) -> None:
    lines = rendered("github", hostile(tmp_path, file="-")).splitlines()
    assert lines and not any("file=" in line.split("::")[1] for line in lines)


def test_a_submission_can_start_no_command_of_its_own(tmp_path: Path) -> None:
    for file in ("data/actuals.csv", "a\r\n::set-env name=PATH::x\u2028\x1b[31m,b.csv"):
        for line in rendered("github", hostile(tmp_path, file)).splitlines():
            assert re.match(r"::(error|warning|notice) [^:]*title=[\w-]+::", line), line
