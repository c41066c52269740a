"""YAML as records: al-folio's `cv.yml`, RenderCV, and any `_data/*.yml` of one list or of named sections."""

import functools
import re
from collections.abc import Iterator
from typing import Any, ClassVar

from screen.documents.blocks.block import Block
from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.span import Span
from screen.documents.readers.data.jsonresume import is_json_resume, plain_data

_SITE_KEYS = frozenset({"plugins", "permalink", "markdown", "baseurl", "kramdown", "sass", "collections", "gems"})
_LARGEST_ALIASES = 50


def parse_yaml(text: str) -> Any:
    """The data of a YAML text, with dates as ISO text.

    Raises:
        ValueError: the text is no YAML, or a bomb of aliases; one sentence with the line.
    """
    import yaml

    if text.count("*") and sum(isinstance(event, yaml.AliasEvent) for event in _events(text)) > _LARGEST_ALIASES:
        raise ValueError("more than 50 aliases")
    try:
        return plain_data(yaml.load(text, _loader()))  # noqa: S506
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"line {mark.line + 1}: " if mark else ""
        raise ValueError(f"{place}{getattr(error, 'problem', None) or 'no valid YAML'}") from None
    except (
        RecursionError,
        ValueError,
        TypeError,
        LookupError,
        AttributeError,
    ) as error:  # a tag, on what is none of it
        raise ValueError(f"no valid YAML ({type(error).__name__})") from None


@functools.cache
def _loader() -> Any:
    """PyYAML's safe loader with the booleans of YAML 1.2: in 1.1 the language `no` is False."""
    import yaml

    class Loader(getattr(yaml, "CSafeLoader", yaml.SafeLoader)):  # type: ignore[misc]
        yaml_implicit_resolvers: ClassVar = {
            first: [(tag, pattern) for tag, pattern in known if tag != "tag:yaml.org,2002:bool"]
            for first, known in yaml.SafeLoader.yaml_implicit_resolvers.items()
        }

    Loader.add_implicit_resolver(
        "tag:yaml.org,2002:bool", re.compile(r"(?:true|True|TRUE|false|False|FALSE)\Z"), list("tTfF")
    )
    return Loader


def read_yaml(text: str, source: str) -> tuple[list[Block], list[str], dict[str, Any]]:
    """A record for each entry of each section; what is no list goes into the metadata.

    Raises:
        ValueError: the text is no YAML.
    """
    data = parse_yaml(text)
    lines = _section_lines(text)
    if isinstance(data, dict) and is_json_resume(data):
        return [Block("record", (), line=1, fields={**data, "type": "jsonresume"}, source=source)], [], {}
    # The settings of a site say who owns it, and no more.
    if isinstance(data, dict) and len(_SITE_KEYS & set(data)) > 1:
        return [], [], data
    sections, metadata = _sections(data, source.rsplit(".", 1)[0])
    blocks = [block for name, value in sections for block in _blocks(str(name), value, lines.get(str(name)), source)]
    return blocks, [], metadata


def _blocks(section: str, value: Any, line: int | None, source: str) -> Iterator[Block]:
    """The entries of a section: a record each, but papers that are texts are a list below a heading."""
    entries = list(_entries(section, value))
    is_list = all("text" in entry and len(entry) == _KEYS_OF_TEXT for entry in entries)
    if entries and is_list and heading_kinds(section)[:1] and heading_kinds(section)[0].startswith("publications"):
        yield Block("heading", (Span(section),), 2, line=line, source=source)
        yield from (Block("item", (Span(entry["text"]),), 1, line=line, source=source) for entry in entries)
    else:
        yield from (Block("record", (), line=line, fields=fields, source=source) for fields in entries)


_KEYS_OF_TEXT = 3
"""Keys of an entry that is a text: that, its section and its type."""


def _sections(data: Any, stem: str) -> tuple[list[tuple[str, Any]], dict[str, Any]]:
    """The named sections of a file, by the layout that it has, and what belongs to none; `stem`: the file's name."""
    if isinstance(data, dict) and isinstance(data.get("cv"), dict):  # RenderCV
        outside = {key: value for key, value in data["cv"].items() if key != "sections"}
        sections = data["cv"].get("sections")
        return list(sections.items()) if isinstance(sections, dict) else [("sections", sections)], outside
    if isinstance(data, dict):
        sections = [(key, value) for key, value in data.items() if isinstance(value, (list, dict))]
        return sections, {key: value for key, value in data.items() if not isinstance(value, (list, dict))}
    return _listed(data, stem) if isinstance(data, list) else [], {}


def _listed(data: list[Any], stem: str) -> list[tuple[str, Any]]:
    """The sections of a list: al-folio's titled parts, or all of it under the name of the file."""
    titled = [item for item in data if isinstance(item, dict) and "title" in item and "contents" in item]
    if not titled:
        return [(stem, data)]
    stray = [item for item in data if item not in titled]
    return [(str(item["title"]), item["contents"]) for item in titled] + ([(stem, stray)] if stray else [])


def _entries(section: str, value: Any) -> Iterator[dict[str, Any]]:
    """The entries of a section as the fields of records; an entry of one text is `{"text": …}`."""
    items = value if isinstance(value, list) else [value]
    for item in items:
        if isinstance(item, dict):
            yield {**item, **({"type_": item["type"]} if "type" in item else {}), "type": "yaml", "section": section}
        elif isinstance(item, list):
            yield from _entries(section, item)
        elif item is not None and str(item).strip():
            yield {"type": "yaml", "section": section, "text": str(item)}


def _events(text: str) -> Iterator[object]:
    import yaml

    try:
        yield from yaml.parse(text, yaml.SafeLoader)
    except yaml.YAMLError:
        return


def _section_lines(text: str) -> dict[str, int]:
    """The line of each section: a key with nothing after it, or al-folio's `title:`."""
    found: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        bare = line.lstrip(" -")
        key, colon, rest = bare.partition(":")
        if colon and not rest.strip():
            found.setdefault(key.strip().strip("\"'"), number)
        elif colon and key == "title":
            found.setdefault(rest.strip().strip("\"'"), number)
    return found
