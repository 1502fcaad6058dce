"""A name that is not quite right is told from one that is right elsewhere, and each has a way on."""

from pathlib import Path

import pytest

from tests.command import run

ZH = ("--lang", "zh")
EN = ("--lang", "en")


def test_an_indicator_may_be_called_as_the_documents_of_another_region_call_it() -> None:
    done = run("dabiao", "history", "国内生产总值", "--region", "河北", *ZH)
    assert done.returncode == 0
    assert done.stdout.splitlines()[0] == "河北省 · 地区生产总值"


def test_an_indicator_may_be_named_by_the_words_of_its_id() -> None:
    done = run("dabiao", "history", "GDP", "growth", *EN)
    assert done.stdout.splitlines()[0] == "China · GDP"


def test_an_indicator_that_other_documents_have_is_no_unknown_one() -> None:
    done = run("dabiao", "history", "rd-intensity", *EN)
    assert done.returncode == 2
    assert "no yearly document of '全国' sets a target of rd-intensity" in done.stderr
    assert "beijing-2026" in done.stderr and "did you mean" not in done.stderr


def test_a_word_of_several_names_is_answered_with_those_and_matches_none() -> None:
    done = run("dabiao", "history", "收入", *ZH)
    assert done.returncode == 2 and done.stdout == ""
    first, *_ = done.stderr.partition("：")[2].split(", ")
    assert first == "disposable-income-growth"  # which the most documents have
    assert "rural-income-growth" in done.stderr


def test_a_place_in_the_place_of_a_document_leads_to_its_documents() -> None:
    done = run("dabiao", "show", "河北", *ZH)
    assert done.returncode == 2
    assert "`dabiao list --region 河北`" in done.stderr
    assert "did you mean hebei-2023?" in run("dabiao", "show", "hebei-2024", *EN).stderr


def test_a_file_of_figures_in_the_place_of_a_document_is_told_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("填报.xlsx").touch()
    done = run("check", "填报.xlsx", *ZH)
    assert done.returncode == 2
    assert "请先写政策文件的 id：文件ID 填报.xlsx" in done.stderr
    assert "没有 id 为“别的.xlsx”的文件" in run("check", "别的.xlsx", *ZH).stderr
    assert run("check", "x" * 5000, *ZH).returncode == 2


def test_a_search_goes_on_where_one_file_cannot_be_read(tmp_path: Path) -> None:
    """Two files of one id: nobody knows which counts, and no other document is the worse for it."""
    for folder in (tmp_path, tmp_path / "old"):
        folder.mkdir(exist_ok=True)
        (folder / "twice-2026.yaml").write_text("id: twice-2026\n", encoding="utf-8")
    done = run("dabiao", "search", "森林覆盖率", "--targets", str(tmp_path), *EN)
    assert done.returncode == 2
    assert done.stderr.count("twice-2026.yaml and ") == 1
    assert "china-fyp15-2030/forest-coverage" in done.stdout
