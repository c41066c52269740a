"""Profiles as they are stored: their bytes, and beside them what is said of one without opening it again."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec

from screen.documents.blocks.block import Document
from screen.documents.profile.owner_signs import OwnerSigns, owner_signs
from screen.ground.errors import InputError
from screen.ground.whole_file import write_whole

COUNTED = (
    "work",
    "volunteer",
    "education",
    "publications",
    "projects",
    "skills",
    "languages",
    "awards",
    "certificates",
    "patents",
    "talks",
    "service",
    "interests",
)
"""Lists of a profile that a report counts, in its order."""
_BESIDE = ".signs"
"""Suffix of what is written last, when the profile beside it is whole."""


class StoredProfile(msgspec.Struct, frozen=True):
    """What is known of a profile that was made and stored."""

    name: str | None
    """The name that the documents give."""
    sources: tuple[str, ...]
    """The documents that it was made of."""
    counts: dict[str, int]
    """Entries by list of the profile."""
    warnings: tuple[str, ...]
    """What to check by hand."""
    is_empty: bool
    """It has no entry, and no text about the person."""
    signs: OwnerSigns = OwnerSigns()
    """Those of its first document."""
    unread: int = 0
    """Entries of `meta.unread`."""


def render_profile(profile: Mapping[str, Any]) -> bytes:
    """A profile as the bytes of its file: UTF-8, two spaces of indent, lone surrogates replaced."""
    try:
        return msgspec.json.format(msgspec.json.encode(profile), indent=2) + b"\n"
    except UnicodeEncodeError:  # a lone surrogate, which ends as a question mark
        text = json.dumps(profile, ensure_ascii=False, indent=2) + "\n"
        return text.encode("utf-8", errors="replace")


def store(profile: Mapping[str, Any], documents: Sequence[Document], path: Path) -> StoredProfile:
    """Write the profile that some documents make, and what is known of it beside.

    Raises:
        InputError: it cannot be written.
    """
    counts = {key: len(profile[key]) for key in COUNTED if profile.get(key)}
    stored = StoredProfile(
        profile["basics"].get("name"),
        tuple(document.file for document in documents),
        counts,
        tuple(profile["meta"]["warnings"]),
        not counts and not profile["basics"].get("summary"),
        owner_signs(documents[0]),
        len(profile["meta"].get("unread", ())),
    )
    write_whole(path, render_profile(profile))
    write_whole(path.with_suffix(_BESIDE), msgspec.json.encode(stored))
    return stored


def load_stored(path: Path) -> StoredProfile | None:
    """What is known of the profile stored at `path`; None where none was stored whole."""
    try:
        return msgspec.json.decode(path.with_suffix(_BESIDE).read_bytes(), type=StoredProfile)
    except (OSError, msgspec.DecodeError, InputError):
        return None


def forget(path: Path) -> None:
    """Take away what was stored at `path`."""
    path.unlink(missing_ok=True)
    path.with_suffix(_BESIDE).unlink(missing_ok=True)
