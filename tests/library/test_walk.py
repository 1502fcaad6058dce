"""Target files lie in folders by place and kind; an id is in one of them only."""

from pathlib import Path

import pytest

import dabiao
from dabiao.authoring.lint import lint
from dabiao.library import walk
from dabiao.library.compiling import compile_library
from dabiao.library.folders import Library
from dabiao.library.walk import target_files
from tests.command import run
from tests.helpers import TARGETS, said
from tests.library.test_folders import write


def test_every_built_in_document_lies_in_a_folder_and_refers_to_the_schema_above_it() -> None:
    files = list(target_files(TARGETS))
    assert len(files) == len({file.stem for file in files}) >= 18
    for file in files:
        assert file.parent.parent == TARGETS
        first = file.read_text(encoding="utf-8").splitlines()[0]
        assert first == "# yaml-language-server: $schema=../schema.json"


def test_documents_are_found_in_folders_below_and_by_their_ids_alone(tmp_path: Path) -> None:
    write(tmp_path / "省", "深处", name="deep")
    (tmp_path / "省" / "市").mkdir()
    (tmp_path / "省" / "deep.yaml").rename(tmp_path / "省" / "市" / "deep.yaml")
    write(tmp_path, "浅处", name="flat")
    library = Library(tmp_path, local=False)
    assert library.load("deep").title == "深处" and library.load("flat").title == "浅处"
    with pytest.raises(dabiao.UnknownDocumentError):
        library.load("省/市/deep")


def test_an_id_in_two_files_is_an_error_that_names_both(tmp_path: Path) -> None:
    write(tmp_path / "a", "甲", name="plan")
    write(tmp_path / "b", "乙", name="plan")
    write(tmp_path / "b", "丙", name="fine")
    library = Library(tmp_path, local=False)
    assert library.load("fine").title == "丙"
    with pytest.raises(dabiao.DabiaoError) as caught:
        library.load("plan")
    for file in (tmp_path / "a" / "plan.yaml", tmp_path / "b" / "plan.yaml"):
        assert str(file) in str(caught.value)
    with pytest.raises(dabiao.DabiaoError, match="twice"):
        compile_library(tmp_path)


def test_the_first_folder_that_has_an_id_counts_wherever_it_lies_there(tmp_path: Path) -> None:
    own = write(tmp_path / "own", "自己的")
    (own / "深").mkdir()
    (own / "hebei-2023.yaml").rename(own / "深" / "hebei-2023.yaml")
    assert dabiao.load("hebei-2023", targets=own).title == "自己的"


def test_hidden_folders_links_results_and_the_vocabulary_hold_no_documents(tmp_path: Path) -> None:
    write(tmp_path, "题", name="seen")
    for name in (".git", "results", "elsewhere"):
        write(tmp_path / name, "题", name="unseen")
    outside = tmp_path / "elsewhere"
    outside.rename(tmp_path.with_name("outside"))
    (tmp_path / "link").symlink_to(tmp_path.with_name("outside"), target_is_directory=True)
    (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "indicators.yaml").write_text("- id: x\n", encoding="utf-8")
    assert [file.name for file in target_files(tmp_path)] == ["seen.yaml"]


def test_a_folder_is_searched_within_bounds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deep = tmp_path.joinpath(*"abcdefghij")
    deep.mkdir(parents=True)
    write(deep, "题", name="too-deep")
    write(deep.parents[1], "题", name="just-so")
    assert [file.stem for file in target_files(tmp_path)] == ["just-so"]
    monkeypatch.setattr(walk, "_MOST", 5)
    with pytest.raises(dabiao.DabiaoError, match="more than 5 files and folders"):
        list(target_files(tmp_path))


def test_lint_of_documents_of_two_folders_finds_nothing_of_their_places(tmp_path: Path) -> None:
    write(tmp_path / "a", "甲", name="one")
    write(tmp_path / "b", "乙", name="two")
    findings = said(lint(target_files(tmp_path), Library(tmp_path, local=False)))
    assert not [line for line in findings if "D127" in line]


def test_lint_of_a_folder_names_the_two_files_of_one_id(tmp_path: Path) -> None:
    write(tmp_path / "a", "甲", name="plan")
    write(tmp_path / "b", "乙", name="plan")
    write(tmp_path / "b", "丙", name="other")
    second = tmp_path / "b" / "plan.yaml"
    second.write_text("# 旧稿\n" + second.read_text(encoding="utf-8"), encoding="utf-8")
    done = run("dabiao", "lint", str(tmp_path), "--lang", "zh")
    [told] = [line for line in done.stdout.splitlines() if "D159" in line]
    assert told.startswith(f"{second}:2:")
    assert f"id“plan”重复：另见 {tmp_path / 'a' / 'plan.yaml'}；" in told
    assert done.returncode == 1 and "目标 3 项" in done.stdout  # all are linted all the same


def test_files_of_one_id_in_two_folders_that_are_named_are_no_twins(tmp_path: Path) -> None:
    write(tmp_path / "a", "甲", name="plan")
    write(tmp_path / "b", "乙", name="plan")
    folders = [str(tmp_path / each) for each in "ab"]
    done = run("dabiao", "lint", *folders, "--lang", "zh")
    assert "D159" not in done.stdout and "目标 2 项" in done.stdout


def test_check_refuses_to_judge_by_either_of_two_files(tmp_path: Path) -> None:
    write(tmp_path / "a", "甲", name="plan")
    write(tmp_path / "b", "乙", name="plan")
    library = Library(tmp_path, local=False)
    assert len(library.files()["plan"]) == 2
    with pytest.raises(dabiao.DabiaoError, match="stands twice"):
        dabiao.check("plan", [{"指标": "甲", "实际值": 1}], targets=library)
