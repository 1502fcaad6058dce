"""A file that somebody may need is not overwritten: only what the program wrote itself, or on request."""

import os
import sys
from pathlib import Path

import pytest

from dabiao.core.lang import Lang
from dabiao.render.registry import format_names, is_own_report
from tests.command import SCRIPTS, run
from tests.helpers import ACTUALS
from tests.sampling import sampled

TABLE = "指标,实际值,单位,年份\n地区生产总值,6.1,%,2023\n"
NOTES = "2023年目标会商记录\n参加人 · 综合处\n1 达标的问题\n"
CHECK = ("check", "hebei-2023", "a.csv")
OF_DIFFERENCE = ("csv", "json", "markdown", "text")
OF_PROGRESS = ("text", "json", "csv", "markdown", "html")
ENERGY = str(ACTUALS / "chengde-energy-2025-made-up.csv")

on_posix = pytest.mark.skipif(sys.platform == "win32", reason="pipes and pseudo-terminals")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "notes.md").write_text(NOTES, encoding="utf-8")
    return tmp_path


def notes(folder: Path) -> str:
    return (folder / "notes.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("lang", sampled(Lang, 2))
@pytest.mark.parametrize("output_format", format_names())
def test_a_report_takes_the_place_of_the_one_before(
    output_format: str, lang: Lang, folder: Path
) -> None:
    outputs = ("-o", f"{output_format}=r.x", "--lang", lang)
    (folder / "none.csv").write_text("指标,实际值\n没有的指标,1\n", encoding="utf-8")
    for file in ("a.csv", "none.csv", "a.csv"):  # of any content, also of errors alone
        assert run("check", "hebei-2023", file, *outputs, cwd=folder).returncode in (0, 3)
    if output_format in OF_PROGRESS:
        progress = ("dabiao", "progress", "chengde-energy-2025", ENERGY, *outputs)
        for _ in range(2):
            assert run(*progress, cwd=folder).returncode == 0
    if output_format in OF_DIFFERENCE:
        for file in ("none.csv", "a.csv"):
            command = ("dabiao", "diff", "hebei-2023", "a.csv", file, *outputs)
            assert run(*command, cwd=folder).returncode in (0, 3)


@pytest.mark.parametrize(
    "command", [CHECK, ("dabiao", "progress", "hebei-2023", "a.csv")], ids=["check", "progress"]
)
def test_another_file_is_refused_where_nobody_can_be_asked(
    command: tuple[str, ...], folder: Path
) -> None:
    done = run(*command, "-o", "notes.md", "--lang", "en", cwd=folder)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "notes.md exists and is no report of dabiao; --force overwrites it, or name another file\n"
    )
    assert notes(folder) == NOTES
    done = run(*command, "-o", "notes.md", "--lang", "zh", cwd=folder)
    assert "notes.md 已存在，不是 dabiao 生成的报告；加 --force 可覆盖" in done.stderr
    assert run(*command, "-o", "notes.md", "--force", cwd=folder).returncode == 0
    assert notes(folder).startswith("## ")


def test_nothing_is_written_where_one_of_several_files_is_refused(folder: Path) -> None:
    assert run(*CHECK, "-o", "r.json", "-o", "notes.md", cwd=folder).returncode == 2
    assert not (folder / "r.json").exists()


@pytest.mark.parametrize("name", ["b.csv", "b.json", "b.md", "b.txt", "b.xml", "b.sarif"])
@pytest.mark.parametrize(
    "content",
    [
        TABLE,
        '{"document": {"id": "hebei-2023"}, "targets": []}',
        '[{"description": "a", "check_name": "F401"}]',
        "## 会议纪要\n\n正文\n",
        NOTES,
        '<?xml version="1.0"?>\n<testsuites name="pytest tests"><testsuite name="pytest" tests="1"/>',
        '{"$schema": "x", "version": "2.1.0", "runs": [{"tool": {"driver": {"name": "ruff"}}}]}',
        "::error file=a.py,line=1,title=ruff (F401)::unused",
        "\0\1\2",
        "\n",
    ],
)
def test_what_only_resembles_a_report_is_kept(name: str, content: str, folder: Path) -> None:
    (folder / name).write_bytes(content.encode())
    assert run(*CHECK, "-o", name, cwd=folder).returncode == 2
    assert (folder / name).read_bytes() == content.encode()


def test_an_empty_file_takes_a_report(folder: Path) -> None:
    (folder / "summary.md").touch()  # as GitHub makes it for a job
    assert run(*CHECK, "-o", "summary.md", cwd=folder).returncode == 0


@on_posix
def test_a_device_is_written_and_never_asked_about(folder: Path) -> None:
    assert run(*CHECK, "-o", "json=/dev/null", cwd=folder).returncode == 0
    os.mkfifo(folder / "pipe")
    reader = os.open(folder / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    assert run(*CHECK, "-o", "json=pipe", cwd=folder).returncode == 0
    assert os.read(reader, 1) == b"{"
    os.close(reader)


def test_settings_can_say_that_files_are_overwritten(folder: Path) -> None:
    (folder / "dabiao.toml").write_text('output = "notes.md"\nforce = true\n', encoding="utf-8")
    assert run(*CHECK, cwd=folder).returncode == 0
    assert notes(folder).startswith("## ")
    assert run("dabiao", "progress", "hebei-2023", "a.csv", cwd=folder).returncode == 0


@pytest.mark.parametrize("content", ["", "地区生产总值", "   ", "::error", '{"document": "a",'])
def test_what_tells_nothing_is_no_report(content: str) -> None:
    assert not is_own_report(content.encode())


def answered(folder: Path, answer: str, lang: str, *command: str) -> tuple[int, str]:
    """How a command ends on a terminal at which somebody answers, and what was shown there."""
    import pty

    shown = b""
    process, terminal = pty.fork()
    if process == 0:
        os.chdir(folder)
        os.execve(SCRIPTS / command[0], list(command), os.environ | {"LC_ALL": lang})
    os.write(terminal, answer.encode())
    while True:
        try:
            read = os.read(terminal, 4096)
        except OSError:  # Linux says so when the other end is closed
            break
        if not read:
            break
        shown += read
    _, status = os.waitpid(process, 0)
    os.close(terminal)
    return os.waitstatus_to_exitcode(status), shown.decode()


@on_posix
@pytest.mark.parametrize(
    ("lang", "yes", "no", "question"),
    [
        ("en_US.UTF-8", "y\n", "\n", "notes.md exists and is no report of dabiao. Overwrite it? [y/N]"),
        ("zh_CN.UTF-8", "是\n", "n\n", "notes.md 已存在，不是 dabiao 生成的报告。是否覆盖？[y/N]"),
    ],
)  # fmt: skip
def test_on_a_terminal_somebody_is_asked(
    lang: str, yes: str, no: str, question: str, folder: Path
) -> None:
    command = (*CHECK, "-o", "notes.md")
    code, shown = answered(folder, no, lang, *command)
    assert code == 2 and question in shown and notes(folder) == NOTES
    code, shown = answered(folder, yes, lang, *command)
    assert code == 0 and question in shown and notes(folder).startswith("## ")


@pytest.mark.parametrize("name", ["s.csv", "s.xlsx"])
def test_a_sheet_that_may_be_filled_in_is_kept(name: str, tmp_path: Path) -> None:
    template = ("dabiao", "template", "hebei-2023", "-o", name)
    assert run(*template, cwd=tmp_path).returncode == 0
    empty = (tmp_path / name).read_bytes()
    assert run(*template, cwd=tmp_path).returncode == 0  # nothing in it would be lost
    (tmp_path / name).write_bytes(empty + b" ")
    done = run(*template, "--lang", "zh", cwd=tmp_path)
    assert done.returncode == 2
    assert f"{name} 已存在，其中可能已有填报内容；加 --force 可覆盖" in done.stderr
    assert (tmp_path / name).read_bytes() == empty + b" "
    assert run(*template, "--force", cwd=tmp_path).returncode == 0
    assert (tmp_path / name).read_bytes() == empty


def test_a_sheet_is_no_report_to_be_overwritten(folder: Path) -> None:
    assert run("dabiao", "template", "hebei-2023", "-o", "s.csv", cwd=folder).returncode == 0
    assert run(*CHECK, "-o", "s.csv", cwd=folder).returncode == 2


def test_a_workbook_that_was_saved_since_is_kept(folder: Path) -> None:
    """The submitter has put figures right in it."""
    import openpyxl

    assert run(*CHECK, "-o", "checked.xlsx", cwd=folder).returncode == 0
    book = openpyxl.load_workbook(folder / "checked.xlsx")
    book.save(folder / "checked.xlsx")
    done = run(*CHECK, "-o", "checked.xlsx", "--lang", "en", cwd=folder)
    assert done.returncode == 2 and "--force" in done.stderr
