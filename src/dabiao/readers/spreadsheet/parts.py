"""The parts of the archives that Office Open XML workbooks are."""

import zipfile
from xml.etree import ElementTree


def parsed(part: bytes) -> ElementTree.Element:
    """The elements of a part.

    Raises:
        ParseError: it is no XML.
    """
    # Runs where memory and time are limited, and expat limits what entities unfold to.
    return ElementTree.fromstring(part)  # noqa: S314


def part_of(archive: zipfile.ZipFile, book: ElementTree.Element, sheet: str) -> str:
    """The name of the part that holds a sheet of a workbook; "" where there is none."""
    link = next((s.attrib for s in book.iterfind(".//{*}sheet") if s.get("name") == sheet), {})
    wanted = next((value for key, value in link.items() if key.endswith("}id")), None)
    links = parsed(archive.read("xl/_rels/workbook.xml.rels"))
    target = next((each.get("Target", "") for each in links if each.get("Id") == wanted), "")
    return target.lstrip("/") if target.startswith("/") else f"xl/{target}"
