"""What a JSON Resume says beyond what is read of it: it goes in and out without loss."""

import json
from collections.abc import Container, Mapping, Sequence
from functools import cache
from typing import Any

from screen.documents.blocks.block import Document
from screen.ground.package_data import read_data_text
from screen.ground.text import key

_LISTS = (
    "work", "volunteer", "education", "awards", "certificates", "publications", "skills", "languages", "interests",
    "projects",
)  # fmt: skip
_NAMES = ("name", "company", "organization", "institution", "title", "language", "position", "studyType")
_OTHER_NAMES = {"company": "name", "website": "url", "degree": "studyType", "field": "area", "date": "releaseDate"}
"""Old keys, and the ones that stand for them."""
_EMPTY: tuple[Any, ...] = (None, "", [], {})


@cache
def _known_fields() -> Mapping[str, Container[str]]:
    """The fields that the entries of each list of a profile may have."""
    lists = json.loads(read_data_text("profile.schema.json"))["properties"]
    return {name: lists[name]["items"]["properties"] for name in _LISTS}


def add_originals(profile: dict[str, Any], documents: Sequence[Document], *, known: bool = False) -> None:
    """Add to a profile the fields of the JSON Resume among its documents that no part of the reading knows.

    `known`: no others than those that a profile may have, which its readers know.
    """
    for document in documents:
        for block in document.blocks:
            if block.kind == "record" and block.fields and block.fields.get("type") == "jsonresume":
                for name in _LISTS:
                    fields = _known_fields()[name] if known else None
                    _add_list(profile, name, block.fields.get(name), fields)


def _add_list(profile: dict[str, Any], name: str, originals: Any, fields: Container[str] | None) -> None:
    if not isinstance(originals, (list, tuple)):
        return
    made = profile.get(name, [])
    free = list(made)
    for original in originals:
        if not isinstance(original, Mapping):
            continue
        entry = next((entry for entry in free if _is_same(entry, original)), None)
        if entry is not None:
            free.remove(entry)
            _add_fields(entry, original, fields)
        elif name == "skills" and original.get("name") and original.get("level"):
            _part_skill(profile, original)


def _add_fields(entry: dict[str, Any], original: Mapping[str, Any], fields: Container[str] | None) -> None:
    for field, value in original.items():
        known = _OTHER_NAMES.get(field, field)
        if fields is not None and field not in fields:
            continue
        if value not in _EMPTY and field not in entry and known not in entry and not field.startswith(("start", "end")):
            entry[field] = value


def _is_same(entry: Mapping[str, Any], original: Mapping[str, Any]) -> bool:
    """Whether an entry was made of an original: it has its names."""
    said = {
        key(str(original[name])) for name in _NAMES if isinstance(original.get(name), str) and original[name].strip()
    }
    got = {key(str(entry[name])) for name in _NAMES if isinstance(entry.get(name), str)}
    return bool(said & got) and (len(said & got) > 1 or len(said) == 1 or len(got) == 1)


def _part_skill(profile: dict[str, Any], original: Mapping[str, Any]) -> None:
    """A skill that stands in a list of others as an entry of its own, which its level needs."""
    for group in profile.get("skills", []):
        if original["name"] in group.get("keywords", []):
            group["keywords"].remove(original["name"])
            own = original.get("keywords")
            keywords = [word for word in own if isinstance(word, str)] if isinstance(own, (list, tuple)) else []
            name = original["name"]
            profile["skills"].append({"name": name, "level": original["level"], "keywords": keywords or [name]})
            break
    profile["skills"] = [group for group in profile.get("skills", []) if group.get("keywords")]
