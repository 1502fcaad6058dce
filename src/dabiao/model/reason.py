"""Reasons: why a result is what it is, and why a figure cannot be, as codes with fields.

Sentences are made of them where they are shown.
"""

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple


class ReasonCode(StrEnum):
    """Why no figure could decide, or what else there is to say of a result.

    The codes, and the fields that are named here, are part of the JSON interface.
    """

    NO_FIGURE = "no_figure"
    """The row holds no figure."""
    NO_YEAR = "no_year"
    """The row names no year, and the document covers several."""
    DECLARED_ONLY = "declared_only"
    """The target prints no figure: only a declared verdict speaks of it."""
    SET_ELSEWHERE = "set_elsewhere"
    """The figure is set by another document that is not at hand."""
    NOTHING_BEFORE = "nothing_before"
    """There is no base value, and no value of the ``period`` before, to compare with."""
    OTHER_NOT_REPORTED = "other_not_reported"
    """The target is held against ``other``, which is not reported for the ``period``."""
    OTHER_UNIT = "other_unit"
    """The target is held against ``other``, whose unit does not convert."""
    DUE_LATER = "due_later"
    """The target is due in the year ``due``, and no path leads there; ``no_path`` where the
    document asks for nothing on the way, as of a harvest."""
    NO_BASE = "no_base"
    """The target is due in the year ``due``; for a path to it the figure of ``year`` is lacking."""
    PATH = "path"
    """The path to the target stands at ``expected``."""
    BEFORE_PERIOD = "before_period"
    """The ``year`` lies before the period of the target."""
    OTHER_YEARS = "other_years"
    """The figure is that of all years of the ``period``, which are not those of the target."""
    PART_OF_YEAR = "part_of_year"
    """The figure is that of the ``period`` alone; one since January is needed."""
    COLLECTION_UNKNOWN = "collection_unknown"
    """The figure is that of the ``period``; what it says of the year is not known."""
    NO_RUNNING_TOTAL = "no_running_total"
    """The figures may be those of each year, and not the total since the year ``since``."""
    ADDED_UP = "added_up"
    """The figure is put together from ``count`` others, of periods from ``first`` to ``last``."""
    AVERAGED = "averaged"
    """The figure is the mean rate of ``count`` years, from ``first`` to ``last``."""
    YEARS_LACKING = "years_lacking"
    """For the mean rate since the year ``since`` the figures of all years are needed."""
    NO_TARGET = "no_target"
    """The document says that it sets no target."""
    BEYOND_EXPECTED = "beyond_expected"
    """The figure is better than an expected one, which is no bound, by more than the tolerance."""
    WHOLE_REGION = "whole_region"
    """The target is an amount of the whole ``region``, by which no part of it can be judged."""
    FINDING = "finding"
    """The figure cannot be used; the finding ``code`` says why."""


class Reason(NamedTuple):
    """A code with the values that its sentence mentions."""

    code: ReasonCode
    fields: Mapping[str, object] = MappingProxyType({})


class MixUp(StrEnum):
    """What was probably mixed up where a figure is magnitudes away from its target."""

    FRACTION = "fraction"
    COLUMN_OF_FRACTIONS = "column_of_fractions"
    INDEX = "index"
    PERMILLE = "permille"
    TIMES_100 = "times_100"
    AMOUNT = "amount"
    SCALE_1_000 = "scale_1_000"
    SCALE_10_000 = "scale_10_000"
    SCALE_100_MILLION = "scale_100_million"
    HUNDREDFOLD = "hundredfold"


class OtherKind(StrEnum):
    """What a figure is in place of what its target asks for."""

    AMOUNT = "amount"
    RATE = "rate"
    INDEX = "index"
    NO_INDEX = "no_index"
    NO_REDUCTION = "no_reduction"
