"""Front matter: the data that stands before a page of Jekyll (YAML) or Hugo (TOML too)."""

import html
import re
from collections.abc import Iterator, Mapping
from typing import Any

from screen.documents.blocks.block import Block
from screen.documents.readers.data.jsonresume import plain_data
from screen.documents.readers.data.yaml import parse_yaml

_YAML = re.compile(r"\A\ufeff?\s*---[ \t]*\r?\n(.*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_TOML = re.compile(r"\A\ufeff?\s*\+\+\+[ \t]*\r?\n(.*?)^\+\+\+[ \t]*(?:\r?\n|\Z)", re.DOTALL | re.MULTILINE)
_SECTIONS = ("education", "experience", "work", "awards", "skills", "projects", "publications", "languages")
_JOURNAL = frozenset({"article-journal", "2"})
"""The types of a publication by which Hugo says that it is of a journal: of CSL, and its own before that."""
_COLLECTIONS = frozenset(
    {"publications", "talks", "teaching", "portfolio", "experience", "projects", "news", "work", "education"}
)


def split_front_matter(text: str) -> tuple[dict[str, Any], str, int, list[str]]:
    """The data, the page after it, the number of lines before the page, and what could not be read."""
    for pattern, parse in ((_YAML, _parse_yaml), (_TOML, _parse_toml)):
        if found := pattern.match(text):
            data, problem = parse(found[1])
            if data is None and problem is None:
                return {}, text, 0, []
            warnings = [f"the front matter could not be read: {problem}"] if problem else []
            return data or {}, text[found.end() :], text.count("\n", 0, found.end()), warnings
    return {}, text, 0, []


def records_of(data: Mapping[str, Any], source: str) -> list[Block]:
    """A record for a page that is itself an entry: one of a collection, or one with a venue."""
    collection = str(data.get("collection") or "")
    if not collection and any(data.get(key) for key in ("venue", "publication", "publication_types")):
        collection = "publications"
    if collection not in _COLLECTIONS or not data.get("title"):
        return [
            Block("record", (), line=1, fields={**item, "type": "yaml", "section": section}, source=source)
            for section, value in [*_about(data), *_sections(data)]
            for item in _items(value)
        ]
    said = {key: _bare(value) if isinstance(value, str) else value for key, value in data.items()}
    types = data.get("publication_types")
    if _JOURNAL.intersection(map(str, types if isinstance(types, list) else [types])):
        said["journal"] = said.pop("publication", None)
    fields = {**said, "type": "yaml", "section": collection}
    return [Block("record", (), line=1, fields=fields, source=source)]


def _sections(data: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The lists of a page by their sections; of a widget of Hugo by its title, for their keys are `item`, `feature`."""
    yield from ((section, data[section]) for section in _SECTIONS if section in data)
    if data.get("widget"):
        title = str(data.get("title") or data["widget"])
        yield from ((title, [*map(_feature, _items(data[key]))]) for key in data if key not in _SECTIONS)


def _feature(item: dict[str, Any]) -> dict[str, Any]:
    """An item of a widget; a skill has its group, if any, below its name."""
    return {**item, "name": item.get("description"), "keywords": [item["name"]]} if "name" in item else item


def _about(data: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """What a page of Hugo says of its author."""
    return [("summary", [{"text": data["bio"]}])] if isinstance(data.get("bio"), str) else []


def _items(value: Any) -> list[dict[str, Any]]:
    """The entries of a section of a page of Hugo: a list, or a list one level down (`education.courses`)."""
    if isinstance(value, Mapping):
        return [item for inner in value.values() for item in _items(inner)]
    return [item for item in value if isinstance(item, dict)] if isinstance(value, list) else []


def _bare(text: str) -> str:
    """A value without the tags, the entities and the emphasis of the page that it was written for."""
    bare = html.unescape(re.sub(r"</?[A-Za-z][^<>]*>", "", text))
    return re.sub(r"\A([*_]{1,2})(.+)\1\Z", r"\2", bare)


def _parse_yaml(text: str) -> tuple[dict[str, Any] | None, str | None]:
    try:
        data = parse_yaml(text.expandtabs(2))
    except ValueError as error:
        return _loose_pairs(text), str(error)
    if data is None:
        return {}, None
    # Two rules with prose between them are no front matter.
    return (data, None) if isinstance(data, dict) else (None, None)


def _parse_toml(text: str) -> tuple[dict[str, Any] | None, str | None]:
    import tomli

    try:
        data = plain_data(tomli.loads(text))
    except tomli.TOMLDecodeError as error:
        return {}, str(error)
    return dict(data), None


def _loose_pairs(text: str) -> dict[str, Any]:
    """`key: value` lines of front matter that is no YAML, often for a colon in a title."""
    pairs = re.findall(r"^([\w-]+):[ \t]+(\S.*)$", text, re.MULTILINE)
    return {key: value.strip().strip("\"'") for key, value in pairs}
