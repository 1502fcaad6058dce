"""What typer says in usage errors and in help, sentence by sentence.

typer carries a click without gettext, so there is no catalogue to bind: its sentences are
recognised when they are shown. One that is not known stays as it is.
"""

import re
from functools import cache

SENTENCES = {
    "Missing argument {}.": "缺少参数：{}",
    "Missing command.": "缺少子命令",
    "No such command {}.": "没有子命令“{}”",
    "No such option: {}": "没有选项 {}",
    "Option {} requires an argument.": "选项 {} 后面应写值",
    "Option {} does not take a value.": "选项 {} 后面不应写值",
    "Got unexpected extra argument(s) ({})": "多余的参数：{}",
    "Invalid value for {}: {}": "{} 的值有误：{}",
    "{} is not one of {}.": "“{}”不在可选值中：{}",
    "{} is not a valid int range.": "“{}”不是整数",
    "{} is not in the range {}<=x<={}.": "{} 不在 {} 至 {} 之间",
    "Path {} does not exist.": "没有文件或文件夹“{}”",
    "Path {} is not readable.": "没有权限读取“{}”",
    "File {} does not exist.": "没有文件“{}”",
    "File {} is a directory.": "“{}”是文件夹，应为文件",
    "File {} is not readable.": "没有权限读取“{}”",
    "Directory {} does not exist.": "没有文件夹“{}”",
    "Directory {} is a file.": "“{}”是文件，应为文件夹",
    "Directory {} is not readable.": "没有权限读取“{}”",
}
"""Usage errors; the gaps are filled with what stands in the English ones, without quotes."""

HELP = {
    "Arguments": "参数",
    "Options": "选项",
    "Commands": "子命令",
    "[OPTIONS]": "[选项]",
    "COMMAND [ARGS]...": "子命令 [参数]...",
    "Show this message and exit.": "显示此帮助并退出。",
    "required": "必填",
    "default: {}": "默认：{}",
    "{}<=x<={}": "{} 至 {}",
}
"""What stands in a help text of its own."""

PLACEHOLDERS = {
    "DOCUMENT": "文件ID",
    "[DOCUMENT]...": "[文件ID]...",
    "INDICATOR": "指标",
    "INDICATOR...": "指标...",
    "FILE...": "数据文件...",
    "[FILE]...": "[数据文件]...",
    "FILE": "文件",
    "OLD": "原报送",
    "NEW": "现报送",
    "[FORMAT=]FILE": "[格式=]文件",
    "[FILE|DIR]...": "[文件|文件夹]...",
    "DIR": "文件夹",
    "CODE": "代码",
    "FACTOR": "倍数",
    "CASE": "情形",
    "VERDICT": "结论",
    "TOLERANCE": "容差",
    "SHARE": "比例",
    "YEAR|YEAR-MONTH": "年|年-月",
    "YEAR|YEAR-YEAR": "年|年-年",
    "A-B": "起-止",
    "ID": "文件ID",
    "NAME|all": "地区|all",
    "NAME": "地区",
    "TEXT": "文字",
    "PERIOD": "时期",
    "[SHELL]": "[终端]",
    "indicator": "[指标]...",
    "words": "检索词...",
    "[WORDS]...": "[检索词]...",
    "[CODE|WORDS]...": "[代码|词语]...",
    "int range": "<整数>",
    "str": "<文字>",
}
"""What stands in place of a value; lists of values, which are typed as they are, are not here."""

_WITH_A_REASON = "Invalid value for {}: {}"


def usage_error(english: str) -> str:
    """A usage error in Chinese; our own words in it are Chinese already."""
    if match := _pattern(_WITH_A_REASON).fullmatch(english):
        parameter, reason = match.groups()
        return SENTENCES[_WITH_A_REASON].format(_bare(parameter), _translated(reason, SENTENCES))
    return _translated(english, SENTENCES)


def help_text(english: str) -> str:
    """A text of typer's own in a help text."""
    return _translated(english, HELP)


def _translated(english: str, sentences: dict[str, str]) -> str:
    for sentence, chinese in sentences.items():
        if match := _pattern(sentence).fullmatch(english):
            return chinese.format(*map(_bare, match.groups()))
    return english


@cache
def _pattern(sentence: str) -> re.Pattern[str]:
    return re.compile(re.escape(sentence).replace(r"\{\}", "(.*?)"), re.DOTALL)


def _bare(quoted: str) -> str:
    """Texts without the quotes around them: ``'met', 'near'``, ``'--output' / '-o'``."""
    return quoted.strip("'\"").replace("', '", ", ").replace("' / '", " / ")
