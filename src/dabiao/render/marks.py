"""Marks and colors of verdicts in text."""

from dabiao.model.verdict import Verdict

Marks = dict[Verdict, str]

_MARKS = {
    Verdict.MET: ("✓", "+"),
    Verdict.NEAR: ("≈", "~"),
    Verdict.SHORTFALL: ("✗", "x"),
    Verdict.AHEAD: ("✓", "+"),
    Verdict.ON_TRACK: ("→", ">"),
    Verdict.BEHIND: ("↓", "v"),
    Verdict.UNJUDGED: ("?", "?"),
    Verdict.MISSING: ("–", "-"),
    Verdict.INVALID: ("!", "!"),
}
STYLES = {
    Verdict.SHORTFALL: "bold red",
    Verdict.BEHIND: "magenta",
    Verdict.INVALID: "bold magenta",
    Verdict.NEAR: "yellow",
    Verdict.MET: "green",
    Verdict.AHEAD: "green",
    Verdict.ON_TRACK: "cyan",
    Verdict.UNJUDGED: "bright_blue",
    Verdict.MISSING: "dim",
}
"""The color of each verdict; first those that ask for something to be done."""

_LOUD = {Verdict.SHORTFALL: " reverse"}


def is_loud(verdict: Verdict) -> bool:
    """Whether a verdict is what the eye is to find first."""
    return verdict in _LOUD


def loud_style(verdict: Verdict) -> str:
    """The style of a verdict where it must not be overlooked."""
    return STYLES[verdict] + _LOUD.get(verdict, "")


def marks_for(encoding: str) -> Marks:
    """The marks that the output's encoding can write: GBK, for one, has no ✓."""
    try:
        "".join(mark for mark, _ in _MARKS.values()).encode(encoding)
    except (UnicodeEncodeError, LookupError):
        return {verdict: ascii_mark for verdict, (_, ascii_mark) in _MARKS.items()}
    return {verdict: mark for verdict, (mark, _) in _MARKS.items()}
