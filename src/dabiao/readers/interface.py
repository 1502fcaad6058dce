"""What a reader of a format has to provide."""

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from dabiao.lang import Words


class Row(NamedTuple):
    """A row of a table: its line in the file, from 1, and its cells as text."""

    line: int
    cells: list[str]


class ReadError(Exception):
    """The content cannot be read on; ``problem`` says why, line and column where (0: unknown)."""

    def __init__(self, problem: Words, line: int = 0, column: int = 0) -> None:
        self.problem = problem
        self.line = line
        self.column = column
        super().__init__(problem.en)


class Reader(Protocol):
    """Turns the bytes of a file into the rows of a table, the header first."""

    def rows(self, content: bytes) -> Iterator[Row]:
        """The rows that are not blank, in order.

        Raises:
            ReadError: while iterating, where the content is not what the format allows.
        """
        ...
