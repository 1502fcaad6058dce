"""Which rules are checked."""

from typing import NamedTuple

from dabiao.model.finding import Rule


class Selection(NamedTuple):
    """Which rules are checked: codes or their beginnings; of two that fit, the longer counts.

    What could not be read is always reported.
    """

    select: tuple[str, ...] = ("D",)
    ignore: tuple[str, ...] = ()

    def includes(self, rule: Rule) -> bool:
        """Whether a rule is checked."""
        if not self.ignore and self.select == ("D",):
            return True
        code = rule.code
        wanted = max((len(begin) for begin in self.select if code.startswith(begin)), default=0)
        unwanted = max((len(begin) for begin in self.ignore if code.startswith(begin)), default=0)
        return rule.always or wanted > unwanted


EVERYTHING = Selection()
