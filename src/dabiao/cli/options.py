"""The options that commands share."""

from pathlib import Path
from typing import Annotated, Any, Literal

import typer

from dabiao._version import __version__
from dabiao.cli.run import ending_well
from dabiao.core.lang import Lang, Words, preferred

# rich cuts Chinese, which has no blanks to break a line at: plain help loses nothing.
_MARKUP: Literal["rich"] | None = None if preferred() is Lang.ZH else "rich"
_SETTINGS = {"help_option_names": ["-h", "--help"]}
_LANG = preferred()


def localized(en: str, zh: str) -> str:
    """A help text, in the language of the user's locale."""
    return Words(en, zh)(_LANG)


def application(**more: Any) -> typer.Typer:
    """An application with the settings that both commands share."""
    return typer.Typer(
        pretty_exceptions_enable=False,
        add_completion=False,
        rich_markup_mode=_MARKUP,
        context_settings=_SETTINGS,
        **more,
    )


DocumentId = Annotated[
    str,
    typer.Argument(
        metavar="DOCUMENT",
        show_default=False,
        help=localized("The document's id, such as hebei-2023.", "文件的 id，例如 hebei-2023。"),
    ),
]
Targets = Annotated[
    Path | None,
    typer.Option(
        "--targets",
        metavar="DIR",
        show_default=False,
        help=localized(
            "A folder of target files, searched first.", "目标文件所在文件夹，优先查找。"
        ),
    ),
]
Overwrite = Annotated[
    bool,
    typer.Option("--force", help=localized("Overwrite the file if it exists.", "覆盖已有文件。")),
]
Language = Annotated[
    Lang,
    typer.Option(
        "--lang",
        show_default=False,
        help=localized("The language; by default the locale's.", "语言；默认取自系统区域设置。"),
    ),
]
DEFAULT_LANGUAGE = _LANG


def format_option(names: str) -> Any:
    """The option that names the format in which a command answers."""
    return typer.Option(
        "--format", metavar=names, help=localized("The output format.", "输出格式。")
    )


OutputFormat = Annotated[str, format_option("text|json")]


def output_option(help_text: str) -> Any:
    """The option that names the one file that a command writes."""
    return typer.Option("--output", "-o", metavar="FILE", show_default=False, help=help_text)


def year_option(help_text: str, **more: Any) -> Any:
    """The option that names a year."""
    return typer.Option("--year", min=1900, max=2199, show_default=False, help=help_text, **more)


OfRegion = Annotated[
    str | None,
    typer.Option(
        "--region",
        metavar="NAME",
        show_default=False,
        help=localized(
            "Only documents of a place, by its name or code, and of the places in it.",
            "只取某地区（名称、简称或行政区划代码）及其下级地区的文件。",
        ),
    ),
]
OfYear = Annotated[
    int | None,
    year_option(
        localized("Only documents whose period contains a year.", "只取规划期包含该年份的文件。")
    ),
]


def _print_version(context: typer.Context, wanted: bool) -> None:
    if wanted and not context.resilient_parsing:
        typer.echo(f"dabiao {__version__}")
        raise typer.Exit


Version = Annotated[
    bool,
    typer.Option(
        "--version",
        callback=_print_version,
        is_eager=True,
        help=localized("Show the version and exit.", "显示版本号并退出。"),
    ),
]


def _install_completion(context: typer.Context, shell: str | None) -> None:
    if shell is None or context.resilient_parsing:
        return
    from dabiao.cli.completion.install import install  # noqa: PLC0415 - seldom asked for

    with ending_well(DEFAULT_LANGUAGE):
        typer.echo(install(shell)(DEFAULT_LANGUAGE))
    raise typer.Exit


def _show_completion(context: typer.Context, shell: str | None) -> None:
    if shell is None or context.resilient_parsing:
        return
    from dabiao.cli.completion.install import script_of  # noqa: PLC0415 - seldom asked for

    with ending_well(DEFAULT_LANGUAGE):
        typer.echo(script_of(shell))
    raise typer.Exit


InstallCompletion = Annotated[
    str | None,
    typer.Option(
        "--install-completion",
        metavar="[SHELL]",
        callback=_install_completion,
        is_eager=True,
        show_default=False,
        help=localized(
            "Install completion of dabiao and check for this shell, or for bash, zsh, fish or "
            "powershell, and exit.",
            "为当前终端或指定终端（bash、zsh、fish、powershell）安装 dabiao 和 check 的命令补全并退出。",
        ),
    ),
]
ShowCompletion = Annotated[
    str | None,
    typer.Option(
        "--show-completion",
        metavar="[SHELL]",
        callback=_show_completion,
        is_eager=True,
        show_default=False,
        help=localized(
            "Show the script of completion, to install it in another way, and exit.",
            "显示补全脚本，供以其他方式安装，并退出。",
        ),
    ),
]
