"""The two languages of everything that a person reads: Chinese and English."""

import os
import sys
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from dabiao.core.safe import excerpt, visible

if TYPE_CHECKING:
    from collections.abc import Mapping


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


def same_words(text: str) -> Words:
    """Our own text, the same in both languages; unlike a quotation it is shown whole."""
    return Words(text, text)


def fill(words: Words, lang: Lang, fields: "Mapping[str, object]") -> str:
    """The words with their fields filled in, on one line that is safe to show.

    A field that is a ``str`` is quoted from outside and cut to fit. Any other value is ours: it is
    called with the language if it can be, as :class:`Words` can, else written by ``str()``.
    """
    texts = {
        key: excerpt(value) if isinstance(value, str) else visible(_written(value, lang))
        for key, value in fields.items()
    }
    return words(lang).format(**texts)


def _written(value: object, lang: Lang) -> str:
    return str(value(lang) if callable(value) else value)


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
