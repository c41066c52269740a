"""A rubric written as TOML, with a comment above what it asks for: the other way round of `rubric_file`."""

import json
from collections.abc import Iterable, Mapping, Sequence

import msgspec

Value = str | int | float | bool | Sequence[str]


class RubricEntry(msgspec.Struct, frozen=True):
    """One table of a rubric, or its top level."""

    header: str
    """`[points]`, `[[skills]]`; empty for the top level."""
    values: Mapping[str, Value]
    """Keys in the order in which they are written."""
    comments: tuple[str, ...] = ()
    """Lines above the table, without `#`."""


def render_rubric(entries: Iterable[RubricEntry], closing: Iterable[str] = ()) -> str:
    """The text of a rubric. `closing`: lines of comment at its end."""
    blocks = [_block(entry) for entry in entries]
    end = "".join(f"{_comment(line)}\n" for line in closing)
    return "\n".join([*blocks, *([end] if end else [])])


def _block(entry: RubricEntry) -> str:
    lines = [_comment(comment) for comment in entry.comments]
    lines += [entry.header] if entry.header else []
    lines += [f"{key} = {_value(value)}" for key, value in entry.values.items()]
    return "".join(f"{line}\n" for line in lines)


def _comment(text: str) -> str:
    return f"# {_plain(text)}".rstrip()


def _value(value: Value) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"{value:g}"
    if isinstance(value, str):
        return _string(value)
    return f"[{', '.join(map(_string, value))}]"


def _string(text: str) -> str:
    return json.dumps(_plain(text), ensure_ascii=False)


def _plain(text: str) -> str:
    """`text` in one line, without what TOML refuses in a comment or a string (control characters)."""
    return " ".join("".join(char if char.isprintable() else " " for char in text).split())
