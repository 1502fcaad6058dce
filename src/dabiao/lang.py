"""The two languages of everything that a person reads: Chinese and English."""

import os
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping


class Lang(StrEnum):
    """A language in which reports and messages are written."""

    ZH = "zh"
    EN = "en"


class Words(NamedTuple):
    """The same words in both languages, possibly with ``{fields}`` to fill in."""

    en: str
    zh: str

    def __call__(self, lang: Lang) -> str:
        """The words in one language."""
        return self.zh if lang is Lang.ZH else self.en


def in_both(say: "Callable[[Lang], str]") -> Words:
    """What a function says in each language, for messages whose language is not known yet."""
    return Words(say(Lang.EN), say(Lang.ZH))


def preferred(environ: "Mapping[str, str] | None" = None) -> Lang:
    """The language of the user's locale: Chinese where it is Chinese, else English.

    The first of ``LC_ALL``, ``LC_MESSAGES`` and ``LANG`` that is set decides (POSIX);
    on Windows, where they are seldom set, the language of the user interface does.
    """
    environ = os.environ if environ is None else environ
    for variable in ("LC_ALL", "LC_MESSAGES", "LANG"):
        if locale := environ.get(variable):
            return Lang.ZH if locale.lower().startswith(("zh", "chinese")) else Lang.EN
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415 - only Windows has to ask

        primary_language = ctypes.windll.kernel32.GetUserDefaultUILanguage() & 0x3FF
        return Lang.ZH if primary_language == 0x04 else Lang.EN
    return Lang.EN
