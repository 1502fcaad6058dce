"""``dabiao check china-2022`` without a file judges the results that come with the library."""

import json
import re
from pathlib import Path

import pytest

import dabiao
from dabiao.library import folders
from dabiao.model.verdict import Verdict
from tests.command import run
from tests.reported import HEAD, PLAN

RESULTS = f"""{HEAD}\
地区生产总值,3,%,2022,,国内生产总值增长3%,report-2023.txt:28
城镇新增就业,1206,万人,2022,,城镇新增就业1206万人,report-2023.txt:28
"""


@pytest.fixture
def built_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A library with one document and its results; the current folder is another."""
    library, here = tmp_path / "library", tmp_path / "here"
    (library / "results").mkdir(parents=True)
    here.mkdir()
    (library / "plan.yaml").write_text(PLAN, encoding="utf-8")
    (library / "results" / "plan.csv").write_text(RESULTS, encoding="utf-8")
    (library / "bare.yaml").write_text(PLAN.replace("id: plan", "id: bare"), encoding="utf-8")
    monkeypatch.setattr(folders, "_built_in", lambda: library)
    monkeypatch.chdir(here)
    return library


@pytest.mark.usefixtures("built_in")
def test_the_results_that_come_with_the_library_are_judged_and_named() -> None:
    done = run("check", "plan", "--lang", "en")
    assert done.returncode == 1
    assert "results shipped with the library, from report-2023.txt" in done.stdout
    assert "-2.5 pp" in done.stdout
    assert "D213" not in done.stdout


def test_a_report_of_which_the_library_has_the_targets_is_called_by_its_title(
    built_in: Path,
) -> None:
    next_year = PLAN.replace("id: plan", "id: next").replace("2022", "2023")
    source = "source: {file: report-2023.txt}\ntitle: 政府工作报告（2023年）\n"
    (built_in / "next.yaml").write_text(
        re.sub("^title: .*\n", source, next_year, flags=re.MULTILINE), encoding="utf-8"
    )
    assert "随库提供的实际值，出自《政府工作报告（2023年）》" in flat(
        run("check", "plan", "--lang", "zh").stdout
    )
    page = run("check", "plan", "--lang", "zh", "--format", "html").stdout
    assert "《政府工作报告（2023年）》 report-2023.txt:" in page


def flat(text: str) -> str:
    return " ".join(text.split())


def test_a_page_to_publish_quotes_the_report_and_names_no_file_of_the_machine(
    built_in: Path,
) -> None:
    page = run("check", "plan", "--lang", "zh", "--format", "html").stdout
    assert str(built_in) not in page and "plan.csv" not in page
    assert "<dt>公布原文</dt>" in page and "report-2023.txt:" in page


def test_a_target_without_a_result_is_not_said_to_be_unreported(built_in: Path) -> None:
    more = [
        f"      - {{indicator: gdp-growth, id: t{n}, scope: 甲{n}, about: 5}}\n" for n in range(4)
    ]
    (built_in / "plan.yaml").write_text(PLAN + "".join(more), encoding="utf-8")
    rows = RESULTS.replace("地区生产总值", "gdp-growth")
    (built_in / "results" / "plan.csv").write_text(rows, encoding="utf-8")
    output = run("check", "plan", "--lang", "zh").stdout
    assert "库中无完成值的目标 4 项" in output and "缺报 4 项，" not in output


@pytest.mark.usefixtures("built_in")
def test_json_says_from_which_reports_they_are() -> None:
    done = run("check", "plan", "--format", "json")
    assert json.loads(done.stdout)["shipped"] == ["report-2023.txt"]


@pytest.mark.usefixtures("built_in")
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_where_there_are_none_a_file_has_to_be_named(lang: str) -> None:
    done = run("check", "bare", "--lang", lang)
    assert done.returncode == 2
    assert "dabiao check bare" in done.stderr


def test_python_judges_them_likewise(built_in: Path) -> None:
    report = dabiao.check("plan")
    assert [r.verdict for r in report.results] == [Verdict.SHORTFALL, Verdict.MET]
    assert report.view.shipped == ("report-2023.txt",)
    with pytest.raises(ValueError, match="name at least one file"):
        dabiao.check("bare")


@pytest.mark.parametrize("isolated", [[], ["--isolated"]])
def test_a_folder_of_targets_brings_no_results(built_in: Path, isolated: list[str]) -> None:
    own = Path("targets")
    (own / "results").mkdir(parents=True)
    (own / "bare.yaml").write_text(PLAN.replace("id: plan", "id: bare"), encoding="utf-8")
    (own / "results" / "bare.csv").write_text(RESULTS, encoding="utf-8")
    assert run("check", "bare", *isolated).returncode == 2
    assert run("check", "bare", "--targets", "targets", *isolated).returncode == 2


def test_a_document_that_was_changed_has_none(built_in: Path) -> None:
    own = Path("targets")
    own.mkdir()
    (own / "plan.yaml").write_text(PLAN.replace("about: 5.5", "about: 3"), encoding="utf-8")
    assert run("check", "plan").returncode == 2
    assert run("check", "plan", "--isolated").returncode == 1
    (own / "plan.yaml").write_text(PLAN, encoding="utf-8")
    assert run("check", "plan").returncode == 1
