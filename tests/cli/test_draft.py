"""The command that drafts a target file."""

from pathlib import Path

import pytest

from tests.authoring.draft.reports import report
from tests.command import run, start

TEXT = report("新建农村公路3000公里。", "地区生产总值增长5%左右。")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a work report."""
    (tmp_path / "河北.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


def test_a_draft_can_be_shown_at_once(folder: Path) -> None:
    done = run("dabiao", "draft", "河北.txt", "-o", "hebei-2026.yaml", "--lang", "en", cwd=folder)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr.startswith("2 targets drafted, ")
    shown = run("dabiao", "show", "hebei-2026", "地区生产总值", "--targets", ".", cwd=folder)
    assert shown.returncode == 0
    assert "地区生产总值增长5%左右" in shown.stdout


def test_the_draft_goes_to_standard_output_and_the_summary_beside_it(folder: Path) -> None:
    done = run("dabiao", "draft", "河北.txt", "--id", "x", "--lang", "zh", cwd=folder)
    assert "\nid: x\n" in done.stdout
    assert done.stderr.startswith("起草目标 2 项")


def test_standard_input_is_read(folder: Path) -> None:
    done = run("dabiao", "draft", "-", "--region", "河北", stdin=TEXT.encode("gb18030"), cwd=folder)
    assert done.returncode == 0
    assert 'region: {name: 河北省, name_en: Hebei, code: "130000"}' in done.stdout


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (("--period", "next"), "--period: next is no period; write 2026 or 2021-2025"),
        (("--period", "2025-2021"), "--period: 2025-2021 is no period"),
        (("--lines", "9"), "--lines: 9 is no range of lines; write 69-629"),
        (("--lines", "9-3"), "--lines: 9-3 is no range"),
        (("--id", "a/b"), "--id: a/b is no id"),
    ],
)
def test_what_is_asked_for_wrongly_is_told(
    folder: Path, options: tuple[str, ...], message: str
) -> None:
    done = run("dabiao", "draft", "河北.txt", *options, "--lang", "en", cwd=folder)
    assert done.returncode == 2
    assert message in done.stderr


def test_a_draft_that_may_have_been_edited_is_not_overwritten(folder: Path) -> None:
    command = ("dabiao", "draft", "河北.txt", "-o", "d.yaml", "--lang", "en")
    assert run(*command, cwd=folder).returncode == 0
    assert run(*command, cwd=folder).returncode == 0  # the same once more
    (folder / "d.yaml").write_text("id: edited\n", encoding="utf-8")
    done = run(*command, cwd=folder)
    assert done.returncode == 2
    assert "may have been edited" in done.stderr
    assert run(*command, "--force", cwd=folder).returncode == 0


def test_a_missing_file_ends_without_a_traceback(folder: Path) -> None:
    done = run("dabiao", "draft", "none.txt", cwd=folder)
    assert done.returncode == 74
    assert len(done.stderr.splitlines()) == 1


def test_the_help_is_chinese_where_the_user_is() -> None:
    done = start("dabiao", "draft", "--help", LC_ALL="zh_CN.UTF-8")
    assert done.returncode == 0
    assert "起草目标文件" in done.stdout
    assert "--period 年|年-年" in done.stdout
