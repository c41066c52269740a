"""Elements of the XML of office files: their names, their values, whole numbers in them; and what of it nobody sees.

They are unpacked within a bound, and parsed with nothing fetched or expanded.
"""

import io
import re
import zipfile
import zlib
from dataclasses import dataclass, field
from math import isfinite
from typing import TYPE_CHECKING

from screen.ground.errors import InputError

if TYPE_CHECKING:
    from lxml.etree import _Element

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
CONTINUED = "continued"
"""The list that a made paragraph is told to be of which goes on with the item above it."""
_TWENTIETHS = {"pt": 20.0, "in": 1440.0, "cm": 567.0, "mm": 56.7, "pc": 240.0, "px": 15.0}
"""Of a point, for each unit."""
_LENGTH = re.compile(rf"(-?\d*\.?\d+)({'|'.join(_TWENTIETHS)})")
_OFF = frozenset({"0", "false", "off", "none"})


def name_of(node: "_Element | None") -> str:
    """The name without its namespace; empty where there is no element, or a comment."""
    return node.tag.rsplit("}", 1)[-1] if node is not None and isinstance(node.tag, str) else ""


def value_of(node: "_Element | None", name: str = f"{W}val") -> str:
    """What an attribute says; empty where there is none, or no element."""
    return (node.get(name) if node is not None else None) or ""


def is_on(node: "_Element | None") -> bool:
    """Whether a switch such as `<w:b/>` is on."""
    return node is not None and (value_of(node) or "1").lower() not in _OFF


def number(node: "_Element | None", default: float) -> float:
    """The value of a property as a number; `default` where it tells none."""
    try:
        told = float(value_of(node) or default)
    except ValueError:
        return default
    return told if isfinite(told) else default


def integer(text: str | None) -> int:
    """A whole number; 0 where the text is none, or one of no size that a page has."""
    return int(text) if text is not None and re.fullmatch(r"\s*-?\d{1,12}\s*", text) else 0


def twips(node: "_Element | None", name: str) -> int:
    """A length of Word, in twentieths of a point, by the name of its attribute; 0 where there is none."""
    return integer(node.get(f"{W}{name}")) if node is not None else 0


def length_of(text: str | None) -> float | None:
    """A length in twentieths of a point; None where none is said."""
    found = _LENGTH.fullmatch(text or "")
    return float(found[1]) * _TWENTIETHS[found[2]] if found else None


@dataclass
class UnseenText:
    """What of a file is not seen."""

    hidden: list[str] = field(default_factory=list)
    """What is left out."""
    doubted: list[str] = field(default_factory=list)
    """What is read and may not be seen."""

    def warnings(self) -> list[str]:
        """A sentence on either, if there was any."""
        said = (
            ("hidden text was left out", "".join(self.hidden)),
            ("text was read that a reader may not see", " ".join(self.doubted)),
        )
        return [f"{what}: {text[:120]}" for what, parts in said if (text := re.sub(r"\s+", " ", parts).strip())]


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
