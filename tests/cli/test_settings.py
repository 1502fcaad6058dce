"""A file of settings is read as editors of any system save it, or said to be in another encoding."""

from pathlib import Path

import pytest
from typer.main import get_command

from dabiao.cli.app import dabiao_app
from dabiao.cli.check_options import OF_GATE
from dabiao.cli.settings import read_settings
from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Lang
from tests.command import run, start

TABLE = "指标,实际值,单位,年份\n地区生产总值,5.8,%,2023\n"
SETTINGS = '# 设置\nignore = ["D208"]\nabout = "0"\n'


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize(
    ("name", "head"), [("dabiao.toml", ""), ("pyproject.toml", "[tool.dabiao]\n")]
)
def test_a_byte_order_mark_is_no_part_of_the_settings(
    mark: str, name: str, head: str, tmp_path: Path
) -> None:
    # Without tolerance 5.8 falls short of about 6, which fails the gate.
    (tmp_path / "a.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / name).write_text(mark + head + SETTINGS, encoding="utf-8")
    assert run("check", "hebei-2023", "a.csv", cwd=tmp_path).returncode == 1


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [("en", "not UTF-8 in line 1; save the file as UTF-8"), ("zh", "第 1 行不是 UTF-8 编码；请将文件另存为 UTF-8")],
)  # fmt: skip
def test_another_encoding_ends_the_check_with_a_sentence(
    lang: str, sentence: str, tmp_path: Path
) -> None:
    (tmp_path / "dabiao.toml").write_bytes(SETTINGS.encode("gbk"))
    done = start("check", "hebei-2023", "a.csv", cwd=tmp_path, LC_ALL=lang)
    assert done.returncode == 2 and sentence in done.stderr and "codec" not in done.stderr


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("a", "文件末尾：名称后面缺少等号"),
        ("\nabout：1", "第 2 行第 6 列：名称后面缺少等号"),
        ("about = 5%", "第 1 行第 10 列：值的后面不应再有内容；每行只写一项设置"),
        ("strict = True", "第 1 行第 10 列：值有误；文字应加半角引号，true、false 应小写"),
        ("about = “5%”", "第 1 行第 9 列：值有误；文字应加半角引号，true、false 应小写"),
        ("about = '5%", "文件末尾：引号没有成对"),
        ('about = "5%\n', "第 1 行第 12 列：引号没有成对"),
        ('targets = "C:\\表"', "第 1 行第 16 列：双引号中的反斜杠有误；含反斜杠的文字应改用单引号"),
        ("about = '\x01'", "第 1 行第 10 列：有不可见的控制字符；请删去"),
        ("about = '1'\nabout = '2'\n", "第 2 行第 12 列：同一项写了两次；请删去一处"),
        ("[a\n", "第 1 行第 3 列：标题缺少“]”"),
        ("ignore = ['D204'", "文件末尾：列表缺少逗号或“]”"),
        ("a = {b = 1", "文件末尾：缺少逗号或“}”"),
        ("，", "第 1 行第 1 列：此处应为“名称 = 值”"),
        ("a = " + "[" * 50_000, "不符合 TOML 语法；请检查引号和括号"),
    ],
)
def test_bad_syntax_is_named_in_both_languages_with_what_to_change(
    text: str, problem: str, tmp_path: Path
) -> None:
    (tmp_path / "dabiao.toml").write_text(text, encoding="utf-8")
    with pytest.raises(DabiaoError) as caught:
        read_settings(tmp_path / "dabiao.toml")
    assert caught.value.message(Lang.ZH).partition(" 无法读取：")[2] == problem
    assert "; " in caught.value.message(Lang.EN).partition("cannot be read: ")[2]


def test_all_mistakes_of_a_file_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "dabiao.toml").write_text('fail-onn = "x"\nstrict = "yes"\n', encoding="utf-8")
    done = run("check", "hebei-2023", "a.csv", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "dabiao.toml:1: no setting 'fail-onn'; did you mean fail-on?",
        "dabiao.toml:2: 'strict' must be true or false",
    ]


def settings_of(command: str) -> set[str]:
    """What a command can be set, by the names of its options."""
    group = get_command(dabiao_app([command]))
    own = getattr(group, "commands", {}).get(command, group)
    return {option.removeprefix("--") for each in own.params for option in each.opts}


@pytest.mark.parametrize("command", ["progress", "diff"])
def test_every_setting_of_a_check_is_one_of_the_others_or_passed_over(command: str) -> None:
    assert {"pace", "fail-on"} <= settings_of("check")
    left = settings_of("check") - settings_of(command)
    assert left - {"version", "actuals"} <= set(OF_GATE)


def test_the_other_commands_have_few_settings_of_their_own() -> None:
    assert settings_of("progress") <= settings_of("check")
    assert settings_of("diff") - settings_of("check") == {"exit-code", "old", "new"}
