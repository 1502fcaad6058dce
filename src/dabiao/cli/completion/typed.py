"""What has been typed: the words of a line up to the cursor, the last of which is not complete."""

from collections.abc import Mapping
from typing import NamedTuple

from dabiao.cli.completion.shells import Shell

_LINE = "_TYPER_COMPLETE_ARGS"
_WORD = "_TYPER_COMPLETE_WORD_TO_COMPLETE"


class Typed(NamedTuple):
    """The words of a line, without their quotes.

    Attributes:
        program: the command that is called, as it is called.
        words: its arguments that are complete.
        last: the one at whose end the cursor stands.
        quoted: whether it stands within quotation marks.
    """

    program: str
    words: list[str]
    last: str
    quoted: bool = False


def typed(shell: Shell, environ: Mapping[str, str]) -> Typed:
    """What a script hands on: the line up to the cursor.

    The names are those of typer's protocol, whose words for bash are understood too.
    """
    if _LINE not in environ and "COMP_WORDS" in environ:
        count = int(environ.get("COMP_CWORD", "0"))
        words = [*_split(environ["COMP_WORDS"], shell)[0], ""]
        return Typed(words[0], words[1:count], "".join(words[count : count + 1]))
    line = environ.get(_LINE, "")
    if environ.get(_WORD) == "":
        line += " "
    if not line or line[-1].isspace():
        line += '""'
    words, quoted = _split(line, shell)
    return Typed(words[0], words[1:-1], "".join(words[1:][-1:]), quoted)


def _split(line: str, shell: Shell) -> tuple[list[str], bool]:
    """The words of a line, and whether a quotation mark is still open at its end."""
    import shlex  # noqa: PLC0415 - with the module

    lexer = shlex.shlex(line, posix=True)
    lexer.whitespace_split, lexer.commenters = True, ""
    if not shell.backslash_quotes:
        lexer.escape = ""
    words: list[str] = []
    try:
        words.extend(lexer)
    except ValueError:
        words.append(lexer.token)
        return words, getattr(lexer, "state", None) in ("'", '"')
    return words, False
