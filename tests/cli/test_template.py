"""The command that writes a sheet to fill in."""

import sys
from pathlib import Path

import pytest

from tests.command import run, start


def test_without_a_file_the_csv_goes_to_standard_output(tmp_path: Path) -> None:
    done = start("dabiao", "template", "hebei-2023", "--lang", "en")
    assert (done.returncode, done.errors) == (0, b"")
    file = tmp_path / "actuals.csv"
    assert run("dabiao", "template", "hebei-2023", "--lang", "en", "-o", str(file)).returncode == 0
    assert file.read_bytes() == done.output
    assert file.read_bytes().startswith(b"\xef\xbb\xbfGroup,Indicator")


def test_a_folder_or_a_missing_folder_ends_with_74(tmp_path: Path) -> None:
    (tmp_path / "folder.csv").mkdir()
    for file in (tmp_path / "folder.csv", tmp_path / "missing" / "actuals.csv"):
        done = run("dabiao", "template", "hebei-2023", "-o", str(file))
        assert done.returncode == 74
        assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(sys.platform == "win32", reason="devices have names elsewhere")
@pytest.mark.parametrize("name", ["-", "/dev/stdout", "/dev/null"])
def test_a_device_takes_csv(name: str) -> None:
    done = run("dabiao", "template", "hebei-2023", "-o", name)
    assert (done.returncode, done.errors) == (0, b"")
    assert bool(done.output) is (name != "/dev/null")
