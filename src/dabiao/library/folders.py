"""Finds documents by id, in the user's folders first, then among the built-in ones."""

import os
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from dabiao.core.errors import DabiaoError, UnknownDocumentError
from dabiao.core.lang import Words
from dabiao.core.safe import excerpt
from dabiao.core.system_errors import problem_of
from dabiao.library.compiled import read_compiled
from dabiao.library.errors import TargetFileError
from dabiao.library.walk import DEFINITIONS, RESULTS, files_by_id, shown_path, the_only
from dabiao.model.document import Document, Target

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from dabiao.library.lookup import Head, Index
    from dabiao.library.own import Own

_PACKAGE = Path(__file__).parents[1]


class Library:
    """The documents of some folders and of those below them.

    Of two documents with the same id the first folder's counts; two within one folder are a mistake.

    Args:
        folder: searched first; it must exist.
        local: whether ``targets`` in the current folder is searched.

    After it come the folder that ``DABIAO_TARGETS`` names, ``targets`` in the current folder, and
    the built-in documents.

    Raises:
        DabiaoError: the folder does not exist.
    """

    def __init__(self, folder: str | Path | None = None, *, local: bool = True) -> None:
        named = [Path(name) for name in (folder, os.environ.get("DABIAO_TARGETS")) if name]
        for missing in (name for name in named if not name.is_dir()):
            raise DabiaoError(
                Words("no folder {folder}", "没有文件夹 {folder}"), folder=excerpt(str(missing))
            )
        self._folders = [*named, *([Path("targets")] if local else []), _built_in()]
        self._loaded: dict[str, Document] = {}
        self._indexed: dict[str, bool] = {}

    @cached_property
    def _files(self) -> dict[str, list[Path]]:
        """The files of each id, in the first folder that has any; only one of them is right."""
        files: dict[str, list[Path]] = {}
        for folder in self._folders:
            files = (_built_in_files() if folder == _built_in() else files_by_id(folder)) | files
        return files

    def ids(self) -> list[str]:
        """The ids of all documents, sorted."""
        return sorted(self._files)

    def files(self) -> "Mapping[str, Sequence[Path]]":
        """The files of each id; where there are several, nobody knows which one counts."""
        return {document_id: self._files[document_id] for document_id in self.ids()}

    def load(self, document_id: str) -> Document:
        """The document of that id.

        Raises:
            UnknownDocumentError: there is none; the message suggests the nearest.
            DuplicateDocumentError: two files of one folder are named after it.
            TargetFileError: its file has mistakes.
        """
        if document_id not in self._loaded:
            self._loaded[document_id] = self._read(document_id)
        return self._loaded[document_id]

    def resolve(self, reference: str) -> tuple[Document, Target] | None:
        """The target that ``document/target`` names, and its document; None if there is none.

        Raises:
            TargetFileError: the document's file has mistakes.
        """
        document_id, _, target_id = reference.partition("/")
        try:
            document = self.load(document_id)
        except UnknownDocumentError:
            return None
        target = document.target(target_id)
        return None if target is None else (document, target)

    def file(self, document_id: str) -> Path:
        """The file of the document of that id.

        Raises:
            UnknownDocumentError: there is none.
            DuplicateDocumentError: two files of one folder are named after it.
        """
        files = self._files.get(document_id)  # an id is a name, never a path
        if files is None:
            from dabiao.library.unknown import unknown_document  # noqa: PLC0415 - a mistake

            raise unknown_document(document_id, self.ids())
        return the_only(document_id, files)

    def definitions(self) -> "Iterator[Own]":
        """What the folders define that have documents here; those with mistakes are left out.

        Whoever loads a document of such a folder is told of the mistakes.
        """
        parents = (file.parent for files in self._files.values() for file in files)
        for folder in dict.fromkeys(parents):
            try:
                own = _own(folder)
            except TargetFileError:
                continue
            if own is not None:
                yield own

    def own(self, document_id: str) -> "Own | None":
        """What the folder of a document defines beside it.

        Raises:
            UnknownDocumentError: there is no such document.
            TargetFileError: the definitions have mistakes.
        """
        return _own(self.file(document_id).parent)

    def text(self, document_id: str) -> str:
        """The text of the document's file, unread; bytes that are not UTF-8 are replaced."""
        return self._bytes(self.file(document_id)).decode("utf-8", "replace")

    def head(self, document_id: str) -> "Head":
        """The document as a list has it: its targets are only counted.

        Raises:
            DabiaoError: as :meth:`load`.
        """
        from dabiao.library.lookup import Head  # noqa: PLC0415 - a check needs no index

        index = self.index_for(document_id)
        if index is not None:
            head = index.head(document_id)
            return head._replace(document=self.placed(head.document))
        document = self.load(document_id)
        return Head(document, len(document.targets))

    def indicator_ids(self, document_id: str) -> frozenset[str]:
        """The ids of the indicators that the document has targets for.

        Raises:
            DabiaoError: as :meth:`load`.
        """
        index = self.index_for(document_id)
        if index is not None:
            return index.uses(document_id)
        return frozenset(target.indicator.id for target in self.load(document_id).targets)

    def index_for(self, document_id: str) -> "Index | None":
        """The index, if it holds the document just as its file has it.

        Raises:
            DabiaoError: there is no such file, or it cannot be read.
        """
        from dabiao.library.lookup import built_in_index  # noqa: PLC0415 - a check needs no index

        index, file = built_in_index(), self.file(document_id)
        if index is None:
            return None
        if document_id not in self._indexed:  # the bytes are read once
            is_current = index.is_made_from(document_id, self._bytes(file))
            self._indexed[document_id] = is_current and self._is_original(document_id, file)
        return index if self._indexed[document_id] else None

    def placed(self, document: Document) -> Document:
        """A document with the file that has its id here; None for a built-in one."""
        file = self.file(document.id)
        return document._replace(file=None if file == _original(document.id) else shown_path(file))

    def results(self, document: Document) -> Path | None:
        """The table of results that comes with the program for a document; None without one.

        Only that beside the built-in documents counts, and only for a document that is just one
        of them: whoever brings a folder of targets along brings no results.
        """
        original = _original(document.id)
        table = _built_in() / RESULTS / f"{document.id}.csv"
        if original is None or not table.is_file():
            return None
        file = original if document.file is None else Path(document.file)
        return table if self._is_original(document.id, file) else None

    def _is_original(self, document_id: str, file: Path) -> bool:
        """Whether the file of a document is the built-in one, or a copy of it."""
        original = _original(document_id)
        if original is None:
            return False
        return file == original or self._bytes(file) == self._bytes(original)

    def _bytes(self, file: Path) -> bytes:
        try:
            return file.read_bytes()
        except OSError as error:
            raise DabiaoError(
                Words("{file} cannot be read: {problem}", "{file} 无法读取：{problem}"),
                file=str(file),
                problem=problem_of(error),
            ) from None

    def _read(self, document_id: str) -> Document:
        file = self.file(document_id)
        shown = shown_path(file)
        data = self._bytes(file)
        own = _own(file.parent)
        document = self._compiled(document_id, data)
        if document is None:
            from dabiao.library.target_file import read_document  # noqa: PLC0415 - needs YAML

            document = read_document(data, shown, own)
        elif own is not None:
            document = document._replace(own_units=own.units)
        if document.id != document_id:
            raise DabiaoError(
                Words(
                    "{file} holds the document '{id}'; name the file {id}.yaml",
                    "{file} 的文件 id 为“{id}”；请将文件命名为 {id}.yaml",
                ),
                file=excerpt(shown),
                id=excerpt(document.id),
            )
        return self.placed(document)

    def _compiled(self, document_id: str, data: bytes) -> Document | None:
        """The compiled document, if it was made from what its file holds."""
        if not self._is_original(document_id, self.file(document_id)):
            return None
        try:
            found = read_compiled(document_id)
        except FileNotFoundError:
            return None  # a checkout has none
        return found.document() if found.is_made_from(data) else None


def _own(folder: Path) -> "Own | None":
    """What the folder of a document defines; None of one that defines nothing.

    Raises:
        TargetFileError: its definitions have mistakes: nothing is judged by the others.
    """
    if not any((folder / name).exists() for name in DEFINITIONS):
        return None
    from dabiao.library.own import own_of  # noqa: PLC0415 - needs YAML, and few folders have any

    own = own_of(folder)
    if own.mistakes:
        raise TargetFileError(own.mistakes[0].location.file, own.mistakes)
    return own


def _original(document_id: str) -> Path | None:
    """The built-in file of a document; None where there is none, or several."""
    files = _built_in_files().get(document_id, [])
    return files[0] if len(files) == 1 else None


def _built_in_files() -> dict[str, list[Path]]:
    return _once(_built_in())


@cache
def _once(folder: Path) -> dict[str, list[Path]]:
    """The files of a folder that does not change while the program runs."""
    return files_by_id(folder)


def _built_in() -> Path:
    """The documents that come with the program: in the package, or beside it in a checkout."""
    inside = _PACKAGE / "targets"
    return inside if inside.is_dir() else _PACKAGE.parents[1] / "targets"
