"""Documents are found by id: in the named folder, the environment's, ./targets, the built-in."""

from pathlib import Path

import pytest

import dabiao
from tests.helpers import HEAD


def write(folder: Path, title: str, name: str = "hebei-2023") -> Path:
    folder.mkdir(exist_ok=True)
    text = HEAD.replace("plan", name).replace("计划", title)
    text += "period: 2023\ngroups:\n  甲:\n    - indicator: gdp-growth\n      about: 6\n"
    (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
    return folder


def test_the_nearest_folder_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DABIAO_TARGETS", raising=False)
    assert dabiao.load("hebei-2023").title.startswith("关于河北省")
    write(tmp_path / "targets", "当前文件夹")
    assert dabiao.load("hebei-2023").title == "当前文件夹"
    monkeypatch.setenv("DABIAO_TARGETS", str(write(tmp_path / "env", "环境变量")))
    assert dabiao.load("hebei-2023").title == "环境变量"
    named = write(tmp_path / "named", "选项")
    assert dabiao.load("hebei-2023", targets=named).title == "选项"


def test_an_unknown_id_suggests_the_nearest() -> None:
    with pytest.raises(dabiao.UnknownDocumentError, match="did you mean hebei-2023"):
        dabiao.load("hebei2023")


@pytest.mark.parametrize(
    "document_id", ["../hebei-2023", "/etc/passwd", "a/b", "", ".", "hebei-2023.yaml", "\0"]
)
def test_an_id_is_a_name_and_never_a_path(document_id: str) -> None:
    with pytest.raises(dabiao.UnknownDocumentError):
        dabiao.load(document_id)


def test_a_file_must_be_named_after_its_document(tmp_path: Path) -> None:
    folder = write(tmp_path / "t", "题", name="other")
    (folder / "other.yaml").rename(folder / "another.yaml")
    with pytest.raises(dabiao.DabiaoError, match=r"other\.yaml"):
        dabiao.load("another", targets=folder)


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(dabiao.DabiaoError, match="no folder"):
        dabiao.load("hebei-2023", targets=tmp_path / "none")
