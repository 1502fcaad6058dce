"""``dabiao export`` writes what it was asked for, says which files those are, and loses none."""

from pathlib import Path

from tests.command import run

EN = ("--lang", "en")


def test_the_codebook_goes_into_the_file_that_is_named(tmp_path: Path) -> None:
    command = ("dabiao", "export", "--codebook", "-o")
    for _ in range(2):  # its own file is written anew
        done = run(*command, "columns.md", *EN, cwd=tmp_path)
        assert (done.returncode, done.stdout) == (0, "")
    page = (tmp_path / "columns.md").read_text(encoding="utf-8")
    assert page == run("dabiao", "export", "--codebook", *EN).stdout
    notes = tmp_path / "notes.md"
    notes.write_text("# 纪要\n", encoding="utf-8")
    assert run(*command, "notes.md", *EN, cwd=tmp_path).returncode == 2
    assert notes.read_text(encoding="utf-8") == "# 纪要\n"


def test_a_codebook_is_no_table(tmp_path: Path) -> None:
    done = run("dabiao", "export", "--codebook", "-o", "columns.csv", *EN, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr == "the codebook is Markdown; end the file in .md\n"
    assert list(tmp_path.iterdir()) == []


def test_a_data_package_says_which_files_it_is(tmp_path: Path) -> None:
    done = run("dabiao", "export", "china-2022", "-o", "datapackage.json", *EN, cwd=tmp_path)
    # 31 targets and 7 results, as docs/data.md counts them
    assert done.stderr == (
        "38 rows written to targets.csv and results.csv, beside datapackage.json, which describes them\n"
    )
    assert {file.name for file in tmp_path.iterdir()} == {
        "targets.csv",
        "results.csv",
        "datapackage.json",
    }


def test_a_workbook_is_exported_anew_without_a_question(tmp_path: Path) -> None:
    for _ in range(2):
        done = run("dabiao", "export", "china-2022", "-o", "targets.xlsx", *EN, cwd=tmp_path)
        assert (done.returncode, done.stderr) == (0, "31 rows written to targets.xlsx\n")
