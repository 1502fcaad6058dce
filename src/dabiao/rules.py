"""The rules that findings break: their codes, which are stable, and degrees of severity."""

from enum import StrEnum
from typing import NamedTuple


class Severity(StrEnum):
    """How bad a finding is. Errors make a submission unsound; the others do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """Its place among the severities, the gravest first."""
        return list(Severity).index(self)


class Rule(StrEnum):
    """The stable codes."""

    __hash__ = str.__hash__  # that of an enum is computed in Python, and asked for by every row

    UNREADABLE_YAML = "D100"
    UNKNOWN_KEY = "D101"
    MISSING_KEY = "D102"
    WRONG_TYPE = "D103"
    COMPARATORS = "D104"
    UNKNOWN_COMPARATOR = "D105"
    NO_FIGURE = "D106"
    UNKNOWN_UNIT = "D107"
    DUPLICATE_ID = "D108"
    UNDEFINED_INDICATOR = "D109"
    BAD_DATE = "D110"
    NOT_A_CHOICE = "D111"
    AGAINST_DIRECTION = "D112"
    UNKNOWN_REFERENCE = "D113"
    BAD_TOLERANCE = "D114"
    BAD_ORDER = "D115"
    INCOMPLETE = "D116"
    IN_VOCABULARY = "D117"
    RECURS = "D118"
    FIGURE_NOT_WORDED = "D119"
    COMPARATOR_NOT_WORDED = "D120"
    WORDING_NOT_IN_SOURCE = "D121"
    NO_SOURCE = "D122"
    UNBALANCED = "D123"
    DANGLING = "D124"
    SAME_NAME = "D125"
    UNITS_DIFFER = "D126"
    MISNAMED = "D127"

    UNREADABLE_FILE = "D200"
    UNKNOWN_INDICATOR = "D201"
    MISSING_COLUMN = "D202"
    NOT_A_NUMBER = "D203"
    WRONG_UNIT = "D204"
    NO_PERIOD = "D205"
    CONFLICT = "D206"
    BAD_PERIOD = "D207"
    REPEATED = "D208"
    OTHER_REGION = "D209"
    DECLARED_DIFFERS = "D210"
    UNKNOWN_DECLARATION = "D211"
    AMBIGUOUS_NAME = "D212"
    UNUSED_COLUMN = "D213"
    EXTRA_CELLS = "D214"
    AFTER_DUE = "D215"
    TWO_UNITS = "D216"
    DECLARED_OTHERWISE = "D217"
    ACTUALS_UNBALANCED = "D218"
    MORE_OF_THEM = "D219"
    NEGATIVE_REDUCTION = "D220"
    REDUCTION_ASSUMED = "D221"
    ENCODING_TAKEN = "D222"
    SHEET_NOT_READ = "D223"
    APPROXIMATE = "D224"
    FORMULA = "D225"
    COMPUTED = "D226"
    CONTROL_CHARACTER = "D227"
    MAGNITUDE = "D228"
    NOT_A_SHARE = "D229"
    NEGATIVE_COUNT = "D230"
    OUTSIDE_PLAN = "D231"
    BINDING_MISSING = "D232"
    CHANGE = "D233"
    DIFFERENCE_DIFFERS = "D234"
    DRAFT = "D235"
    EXPIRED = "D236"
    UNIT_ASSUMED = "D237"
    ROUNDED = "D238"
    FILE_NOT_READ = "D239"
    NOTE_ROW = "D240"
    TITLE_PERIOD = "D241"
    TOTAL_FALLS = "D242"
    TWO_VALUES = "D243"
    UNCLEAR_PERIOD = "D244"


_ALWAYS = frozenset({Rule.UNREADABLE_FILE, Rule.MISSING_COLUMN, Rule.MORE_OF_THEM})


class Selection(NamedTuple):
    """Which rules are checked: codes or their beginnings; of two that fit, the longer counts.

    What could not be read is always said.
    """

    select: tuple[str, ...] = ("D",)
    ignore: tuple[str, ...] = ()

    def includes(self, rule: Rule) -> bool:
        """Whether a rule is checked."""
        if not self.ignore and self.select == ("D",):
            return True
        wanted = max((len(code) for code in self.select if rule.startswith(code)), default=0)
        unwanted = max((len(code) for code in self.ignore if rule.startswith(code)), default=0)
        return rule in _ALWAYS or wanted > unwanted


EVERYTHING = Selection()
