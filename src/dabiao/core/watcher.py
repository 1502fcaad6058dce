"""Who is told how far a long piece of work is, to show it to whoever waits."""

from typing import BinaryIO, Protocol


class Watcher(Protocol):
    """Is told what is being done, file by file and never row by row: that would take time itself."""

    def reading(self, file: str, stream: BinaryIO) -> None:
        """A file is read from now on; where its stream stands shows how far."""
        ...

    def judging(self) -> None:
        """All files are read, and the targets are judged from now on."""
        ...
