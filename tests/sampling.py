"""What is tried at once of many cases that are alike, so that the quick tests stay quick."""

from collections.abc import Iterable
from typing import Any

import pytest


def sampled(cases: Iterable[Any], one_in: int, first: int = 0) -> list[Any]:
    """All of the cases, as parameters: one in so many is quick, the others are slow tests.

    Tests of the same cases begin at different ones, so that each case is tried by some of them.
    """
    return [
        case if number % one_in == first else pytest.param(*_values(case), marks=pytest.mark.slow)
        for number, case in enumerate(cases)
    ]


def _values(case: Any) -> tuple[Any, ...]:
    """The values of a case; a plain tuple is one of several parameters, a named one is a value."""
    return case if type(case) is tuple else (case,)
