"""Errors that end a command. Whoever catches them needs to know :class:`DabiaoError` alone."""

from dabiao.core.lang import Lang, Words, fill, same_words
from dabiao.core.names import Suggestion


class DabiaoError(Exception):
    """Something that the caller asked for cannot be done; the message names what to do instead.

    The message is bilingual: ``str(error)`` is English, :meth:`message` gives either.
    """

    def __init__(self, words: Words, **fields: str | Words | Suggestion) -> None:
        self._words = words
        self._fields = {
            key: same_words(value) if isinstance(value, str) else value
            for key, value in fields.items()
        }
        super().__init__(self.message(Lang.EN))

    def message(self, lang: Lang) -> str:
        """The message in one language."""
        return fill(self._words, lang, self._fields)


class UnknownDocumentError(DabiaoError):
    """No document of that id is in the library."""


class DuplicateDocumentError(DabiaoError):
    """Two files of one folder are named after the same document."""


class UnknownIndicatorError(DabiaoError):
    """A look-up that no target of the document answers, or that several do."""
