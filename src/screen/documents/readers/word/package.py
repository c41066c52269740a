"""The parts of a file that is a ZIP of XML: unpacked within a bound, and parsed with nothing fetched or expanded."""

import io
import re
import zipfile
import zlib
from typing import TYPE_CHECKING

from screen.ground.errors import InputError

if TYPE_CHECKING:
    from lxml.etree import _Element

LARGEST_PART = 40_000_000
"""Bytes of one part when unpacked: more is a bomb."""


def load_parts(data: bytes, wanted: re.Pattern[str], source: str, what: str) -> dict[str, bytes]:
    """The parts whose names match `wanted`, by name. `what`: the kind of file, for sentences.

    Raises:
        InputError: it is damaged, encrypted, or unpacks to more than any document holds.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [name for name in archive.namelist() if wanted.fullmatch(name)]
            return {name: _part(archive, name, source, what) for name in names}
    except (zipfile.BadZipFile, zlib.error, OSError, RuntimeError, NotImplementedError, EOFError, ValueError):
        raise InputError(f"{source}: the {what} is damaged or cut off") from None


def _part(archive: zipfile.ZipFile, name: str, source: str, what: str) -> bytes:
    with archive.open(name) as part:
        data = part.read(LARGEST_PART + 1)
    if len(data) > LARGEST_PART:
        raise InputError(f"{source}: the {what} unpacks to more than {LARGEST_PART // 1_000_000} MB; it is no CV")
    return data


def parse_tree(data: bytes | None) -> "_Element | None":
    """The tree of a part; None where there is none, or nothing of it can be read."""
    from lxml import etree

    if not data:
        return None
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, recover=True, huge_tree=False, remove_comments=True
    )
    try:
        return etree.fromstring(data, parser)
    except etree.XMLSyntaxError:
        return None
