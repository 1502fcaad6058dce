"""What the file around a spreadsheet shows before it is read: its size unfolded, a password."""

import zipfile
from contextlib import suppress
from io import BytesIO, StringIO
from xml.parsers import expat

from dabiao.readers.spreadsheet.interface import ProblemError

_LARGEST_UNFOLDED = 1 << 29


def check_archive(content: bytes) -> None:
    """Refuses an archive whose own list of parts unfolds beyond measure.

    Raises:
        ProblemError: it does.
        Exception: of the libraries, where the archive is damaged.
    """
    if not content.startswith(b"PK"):
        return
    with zipfile.ZipFile(BytesIO(content)) as archive:
        if sum(part.file_size for part in archive.infolist()) > _LARGEST_UNFOLDED:
            size = f"{_LARGEST_UNFOLDED >> 20} MiB"
            raise ProblemError(f"it unfolds to more than {size}", f"解压后超过 {size}")
        if "content.xml" in archive.namelist():  # calamine waits for the end of one cut off
            expat.ParserCreate().Parse(archive.read("content.xml"), True)


def is_protected(content: bytes) -> bool:
    """Whether the file is encrypted: its own parts lie in an encrypted one then."""
    if content.startswith(b"PK"):
        with suppress(Exception), zipfile.ZipFile(BytesIO(content)) as archive:
            return b"encryption-data" in archive.read("META-INF/manifest.xml")
        return False
    if "EncryptedPackage".encode("utf-16-le") in content:
        return True
    import xlrd  # noqa: PLC0415 - only what cannot be read is looked at

    try:
        xlrd.open_workbook(file_contents=content, on_demand=True, logfile=StringIO())
    except Exception as error:
        return "encrypted" in str(error)
    return False
