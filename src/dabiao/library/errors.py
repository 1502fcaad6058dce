"""The errors of files that somebody wrote by hand: with every mistake in them."""

from collections.abc import Sequence

from dabiao.core.errors import DabiaoError
from dabiao.core.lang import Lang, Words
from dabiao.model.finding import Finding


class FaultyFileError(DabiaoError):
    """A file with mistakes: all of them, as findings with line and column."""

    def __init__(self, file: str, findings: Sequence[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(
            Words("{file} has mistakes ({count})", "{file} 有 {count} 处错误"),
            file=file,
            count=str(len(self.findings)),
        )

    def __str__(self) -> str:
        """The mistakes, one per line, and a line that counts them."""
        return "\n".join([*map(str, self.findings), self.message(Lang.EN)])


class TargetFileError(FaultyFileError):
    """A target file with mistakes, by which nothing is judged."""


class WaiversFileError(FaultyFileError):
    """A file of waivers with mistakes, by which nothing is let pass."""
