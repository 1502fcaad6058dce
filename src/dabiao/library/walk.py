"""Where the documents of a folder lie: in it, and in the folders below it.

A folder is searched within bounds: what it holds is up to whoever names it.
"""

import os
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from dabiao.core.errors import DabiaoError, DuplicateDocumentError
from dabiao.core.lang import Words
from dabiao.core.names import ID
from dabiao.core.safe import excerpt, visible

_ENDING = ".yaml"
DEFINITIONS = ("indicators.yaml", "units.txt")
"""What a folder may define beside its documents, of which none is called so."""
VOCABULARY = Path(__file__).with_name("indicators.yaml")
"""That which comes with the program."""
RESULTS = "results"
"""The folder beside the documents that holds what became of them."""
_DEEPEST = 8
_MOST = 50_000
"""Files and folders that are looked at, several times what the largest library holds."""
_TOO_MANY = Words(
    "{folder} holds more than {most} files and folders; name the folder of the target files",
    "{folder} 中的文件和文件夹超过 {most} 个；请指定目标文件所在的文件夹",
)

_TWICE = Words(
    "the id '{id}' stands twice: {first} and {second}; rename or remove one of them",
    "id“{id}”重复：{first} 和 {second}；请改名或删去其中一个",
)


def files_by_id(folder: Path) -> dict[str, list[Path]]:
    """The target files of a folder and of those below it, by id; of several only one is right.

    Raises:
        DabiaoError: the folder holds too much.
    """
    files: dict[str, list[Path]] = {}
    for file in target_files(folder):
        files.setdefault(file.stem, []).append(file)
    return files


def the_only(document_id: str, files: Sequence[Path]) -> Path:
    """The file of a document.

    Raises:
        DuplicateDocumentError: there are several, so that nobody knows which one counts.
    """
    if len(files) > 1:
        first, second = (shown_path(file) for file in files[:2])
        raise DuplicateDocumentError(
            _TWICE, id=excerpt(document_id), first=visible(first), second=visible(second)
        )
    return files[0]


def shown_path(file: Path) -> str:
    """The path of a file as messages have it: a short one where it lies below where we are."""
    return os.path.relpath(file) if file.is_relative_to(Path.cwd()) else str(file)


def target_files(folder: Path) -> Iterator[Path]:
    """The target files of a folder and of those below it, by their paths: each level sorted.

    Hidden folders and links to folders are left out, and so are ``results`` right in the folder
    and a vocabulary. A file that is named after no id is no target file.

    Raises:
        DabiaoError: the folder holds too much.
    """
    seen = 0
    waiting = [(str(folder), 0)]
    while waiting:
        path, depth = waiting.pop()
        below: list[str] = []
        files: list[str] = []
        for entry in _entries(path):
            seen += 1
            if seen > _MOST:
                raise DabiaoError(_TOO_MANY, folder=excerpt(str(folder)), most=str(_MOST))
            if _names_document(entry.name) and entry.is_file():
                files.append(entry.path)
            elif _is_searched(entry, depth + 1):
                below.append(entry.path)
        yield from map(Path, sorted(files))
        waiting += ((found, depth + 1) for found in sorted(below, reverse=True))


def _is_searched(entry: os.DirEntry[str], depth: int) -> bool:
    """Whether it is a folder that may hold documents, so and so many below the first."""
    if depth > _DEEPEST or entry.name.startswith(".") or (depth == 1 and entry.name == RESULTS):
        return False
    return entry.is_dir(follow_symlinks=False)


def _names_document(name: str) -> bool:
    if not name.endswith(_ENDING) or name in DEFINITIONS:
        return False
    return re.fullmatch(ID, name.removesuffix(_ENDING)) is not None


def _entries(path: str) -> Iterator[os.DirEntry[str]]:
    """What a folder holds; nothing of one that may not be read, as with a pattern of names."""
    try:
        with os.scandir(path) as entries:
            yield from entries
    except OSError:
        return
