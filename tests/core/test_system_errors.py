"""What a system says of a file is said in the user's language."""

import errno
import os

import pytest

from dabiao.core.lang import Lang
from dabiao.core.system_errors import problem_of


@pytest.mark.parametrize(
    ("number", "chinese"),
    [
        (errno.ENOENT, "没有此文件或文件夹"),
        (errno.EACCES, "没有权限"),
        (errno.EISDIR, "是文件夹，不是文件"),
        (errno.ENOSPC, "磁盘空间不足"),
    ],
)
def test_a_common_error_is_said_in_both_languages(number: int, chinese: str) -> None:
    problem = problem_of(OSError(number, os.strerror(number), "a.csv"))
    assert problem(Lang.ZH) == chinese
    assert problem(Lang.EN) == os.strerror(number)


def test_any_other_error_is_said_as_the_system_says_it() -> None:
    assert problem_of(OSError(9999, "quite unknown"))(Lang.ZH) == "quite unknown"
    assert problem_of(OSError())(Lang.ZH) == "OSError"


def test_a_name_that_no_file_can_have_is_no_error_of_python() -> None:
    assert problem_of(ValueError("embedded null byte"))(Lang.ZH) == "文件名无效"
