"""Errors that end a command. Whoever catches them needs to know :class:`DabiaoError` alone."""

from typing import TYPE_CHECKING

from dabiao.lang import Lang, Words
from dabiao.safe import visible

if TYPE_CHECKING:
    from collections.abc import Sequence

    from dabiao.findings import Finding


class DabiaoError(Exception):
    """Something that the caller asked for cannot be done; the message says what to do instead.

    The message is bilingual: ``str(error)`` is English, :meth:`message` gives either.
    """

    def __init__(self, words: Words, **fields: str | Words) -> None:
        self._words = words
        self._fields = fields
        super().__init__(self.message(Lang.EN))

    def message(self, lang: Lang) -> str:
        """The message in one language."""
        fields = {
            key: visible(field(lang) if isinstance(field, Words) else field)
            for key, field in self._fields.items()
        }
        return self._words(lang).format(**fields)


class UnknownDocumentError(DabiaoError):
    """No document of that id in any of the places that were searched."""


class UnknownIndicatorError(DabiaoError):
    """A look-up that no target of the document answers, or that several do."""


class TargetFileError(DabiaoError):
    """A target file with mistakes: all of them, as findings with line and column."""

    def __init__(self, file: str, findings: "Sequence[Finding]") -> None:
        self.findings = tuple(findings)
        super().__init__(
            Words("{file} has mistakes ({count})", "{file} 有 {count} 处错误"),
            file=file,
            count=str(len(self.findings)),
        )

    def message(self, lang: Lang) -> str:
        """The mistakes, one per line, and a line that counts them."""
        lines = [finding.line_for_people(lang) for finding in self.findings]
        return "\n".join([*lines, super().message(lang)])
