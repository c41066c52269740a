"""JSON Resume as one record; other JSON as records of its sections; data as JSON can hold it."""

import datetime
import json
from collections.abc import Mapping
from typing import Any

from screen.documents.blocks.block import Block
from screen.documents.blocks.heading_names import heading_kinds, spaced
from screen.documents.readers.inline import clean
from screen.ground.errors import InputError

_OWN_KEYS = frozenset(
    {"basics", "work", "education", "skills", "publications", "volunteer", "awards", "languages", "projects"}
)


def is_json_resume(data: Mapping[str, Any]) -> bool:
    """Whether `data` is laid out as a JSON Resume, of version 0 or 1: `basics`, or two of its lists."""
    if isinstance(data.get("basics"), Mapping):
        return True
    return sum(isinstance(data.get(key), list) for key in _OWN_KEYS) > 1


def parse_json(text: str) -> Any:
    """The data of a JSON text; numbers that JSON does not have are read as text.

    Raises:
        ValueError: the text is no JSON, or is nested too deeply; one sentence with the line.
    """
    try:
        return plain_data(json.loads(text, parse_constant=str))
    except json.JSONDecodeError as error:
        raise ValueError(f"line {error.lineno}: {error.msg}") from None
    except RecursionError:
        raise ValueError("nested too deeply") from None


def is_made(data: Any) -> bool:
    """Whether some JSON is a profile that an import made, which tells where each entry came from."""
    meta = data.get("meta") if isinstance(data, dict) else None
    return isinstance(meta, dict) and isinstance(meta.get("sources"), list) and isinstance(meta.get("provenance"), dict)


def read_json(text: str, source: str) -> tuple[list[Block], list[str], dict[str, Any]]:
    """The record of a JSON Resume, or a record for each entry of other JSON.

    Raises:
        ValueError: the text is no JSON, or holds no object or list, or none that names a part of a CV.
        InputError: it is a profile that an import made, which would lose by another where its entries came from.
    """
    data = parse_json(text)
    if is_made(data):
        raise InputError(f"{source}: a profile already, made by an import; rank it as it is")
    if isinstance(data, dict) and isinstance(data.get("resume"), dict):
        data = data["resume"]
    if isinstance(data, dict) and is_json_resume(data):
        return [Block("record", (), line=1, fields={**data, "type": "jsonresume"}, source=source)], [], {}
    if not isinstance(data, (dict, list)):
        raise ValueError("neither an object nor a list")  # noqa: TRY004
    sections = data.items() if isinstance(data, dict) else [(source.rsplit(".", 1)[0], data)]
    if not any(isinstance(value, (list, dict)) and heading_kinds(spaced(str(name))) for name, value in sections):
        raise ValueError("it is no JSON Resume, and none of its keys names a part of a CV")
    blocks, metadata = [], {}
    for name, value in sections:
        if not isinstance(value, (list, dict)):
            metadata[str(name)] = value
            continue
        for item in value if isinstance(value, list) else [value]:
            fields = dict(item) if isinstance(item, dict) else {"text": item}
            blocks.append(Block("record", (), fields={**fields, "type": "yaml", "section": str(name)}, source=source))
    return blocks, [], metadata


def plain_data(value: Any) -> Any:
    """`value` with dates as ISO text, every key as text, and no text with characters that nobody sees."""
    if isinstance(value, str):
        return clean(value)
    if isinstance(value, Mapping):
        return {clean(str(key)): plain_data(item) for key, item in value.items()}
    if isinstance(value, (list, tuple, set)):
        return [plain_data(item) for item in value]
    if isinstance(value, (datetime.datetime, datetime.date)):
        return value.isoformat()[:10]
    return value if value is None or isinstance(value, (int, float, bool)) else clean(str(value))
