"""Rules and findings: what can be wrong with target files (D1xx), submissions (D2xx), waivers (D3xx).

A rule is data: its code, which is stable, its severity, and what there is to say about it. A finding
is a rule broken at a location, with the values that its message mentions. Messages are made where
they are shown.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from dabiao.core.lang import Lang, Words, fill

STANDARD_INPUT = "-"
"""The file of what was read from standard input, and of what stands in no file."""


class Severity(StrEnum):
    """How bad a finding is. Errors make a submission unsound; the others do not."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"

    @property
    def rank(self) -> int:
        """Its position among the severities, the gravest first."""
        return list(Severity).index(self)


class Example(NamedTuple):
    """A small piece of a file that breaks a rule.

    Attributes:
        given: the piece itself, or what there is where it cannot be printed (a workbook).
        output: the line that is printed about it, with the code.
        command: what was run on it.
    """

    given: Words
    output: Words
    command: str = "check hebei-2023 actuals.csv"


class Rule(NamedTuple):
    """A rule, with everything that there is to say about it.

    Attributes:
        code: stable, such as ``D204``.
        name: short, such as ``wrong-unit``; not stable.
        severity: how bad it is to break the rule.
        message: what is wrong and what to do instead, with ``{fields}``.
        title: the rule in a few words.
        explanation: what it means and why it matters.
        example: of what breaks it.
        remedy: what to do; how to silence it, where that is sensible.
        always: it cannot be ignored, since without it something would be lost in silence.
    """

    code: str
    name: str
    severity: Severity
    message: Words
    title: Words
    explanation: Words
    example: Example
    remedy: Words
    always: bool = False

    def __str__(self) -> str:
        return self.code


class Location(NamedTuple):
    """A place in a file: line from 1; column from 1 (of a table: the field), 0 where none.

    ``sheet`` is the name of the sheet where a workbook has several, else ""; ``header`` is the name
    of the column in rows that stand in no file, where nobody would count columns.
    """

    file: str
    line: int = 0
    column: int = 0
    sheet: str = ""
    header: str = ""

    def at(self, line: int, column: int = 0) -> "Location":
        """A place in the same sheet."""
        return self._replace(line=line, column=column, header="")

    def __str__(self) -> str:
        """``file[sheet]:line:column``, as far as they are known; ``rows:line:header``."""
        where = f"{self.file}[{self.sheet}]" if self.sheet else self.file
        known = (self.line, self.header or self.column)
        return ":".join([where, *(str(each) for each in known if each)])


class Finding(NamedTuple):
    """A rule that was broken, where, and the values that its message mentions.

    A value that is a ``str`` is quoted from outside; :class:`~dabiao.core.lang.Words` are our own.
    """

    rule: Rule
    location: Location
    fields: Mapping[str, object]

    @property
    def code(self) -> str:
        """The code of the rule."""
        return self.rule.code

    @property
    def severity(self) -> Severity:
        """How bad it is."""
        return self.rule.severity

    def __str__(self) -> str:
        """For developers: ``file:line:column: code message`` in English, values as they are."""
        return f"{self.location}: {self.code} {fill(self.rule.message, Lang.EN, self.fields)}"
