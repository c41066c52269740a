"""BibTeX as records, one an entry: names from first to last, LaTeX decoded, broken entries named and left out."""

import re
from collections.abc import Mapping
from typing import Any

from screen.documents.blocks.block import Block
from screen.documents.readers.inline import clean, squeeze
from screen.documents.readers.tex.accents import decode_latex

_NAMES = frozenset({"author", "editor"})
_PARTICLES = re.compile(r"[a-zà-ÿ][\w'’.-]*(?:\s+[a-zà-ÿ][\w'’.-]*)*", re.UNICODE)
_MONTHS = dict(
    zip(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], range(1, 13), strict=True)
)
_FRONT = re.compile(r"\A\ufeff?---\s*\n---\s*\n")


def read_bibtex(text: str, source: str) -> tuple[list[Block], list[str], dict[str, Any]]:
    """A record an entry, with `entry_type`, `key`, its fields, `author` and `editor` as lists of names."""
    import logging

    from bibtexparser.entrypoint import parse_string

    logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)
    front = _FRONT.match(text)
    skipped = front[0].count("\n") if front else 0
    library = parse_string(text[front.end() :] if front else text)
    entries = list(library.entries)
    warnings = []
    for failed in library.failed_blocks:
        inner = getattr(failed, "ignore_error_block", None)
        if inner is not None and hasattr(inner, "fields"):  # a key used twice: still an entry
            entries.append(inner)
        else:
            warnings.append(
                f"line {(failed.start_line or 0) + 1 + skipped}: an entry could not be read and was left out"
            )
    entries.sort(key=lambda entry: entry.start_line or 0)
    blocks = []
    for entry in entries:
        fields = {field.key.lower(): field.value for field in entry.fields}
        record = {"type": "bibtex", "entry_type": entry.entry_type.lower(), "key": entry.key, **_decoded(fields)}
        blocks.append(Block("record", (), line=(entry.start_line or 0) + 1 + skipped, fields=record, source=source))
    return blocks, warnings, {}


def _decoded(fields: Mapping[str, Any]) -> dict[str, Any]:
    out: dict[str, Any] = {}
    for key, value in fields.items():
        if isinstance(value, str) and value[:1] == value[-1:] == '"':
            value = value[1:-1]  # noqa: PLW2901 - the library leaves the quotes of entries whose key it has seen
        if not isinstance(value, str) or key in {"type", "entry_type", "key"}:
            continue
        if key in _NAMES:
            out[key] = [name for part in _split_names(value) if (name := _in_order(part))]
        elif key == "month":
            out[key] = _MONTHS.get(value.strip().lower()[:3], value.strip())
        elif key in {"url", "pdf", "code", "website", "doi", "eprint", "file", "slides", "html"}:
            out[key] = value.strip().replace("\\_", "_").replace("\\&", "&").replace("\\%", "%")
        else:
            out[key] = squeeze(clean(decode_latex(value))).strip()
    return out


def _split_names(value: str) -> list[str]:
    """The names of a list parted by `and`, outside braces."""
    parts, depth, current = [], 0, ""
    for word in re.split(r"(\s+)", value):
        if depth == 0 and word.lower() == "and":
            parts.append(current)
            current = ""
            continue
        depth = max(0, depth + word.count("{") - word.count("}"))
        current += word
    return [part.strip() for part in (*parts, current) if part.strip()]


def _in_order(name: str) -> str:
    """`Last, Jr, First` as `First Last Jr`."""
    whole = name.startswith("{") and name.endswith("}") and name.count("{") == 1
    decoded = squeeze(clean(decode_latex(name))).strip()
    if whole or "," not in decoded:
        return decoded
    parts = [part.strip() for part in decoded.split(",")]
    if len(parts) == 2:
        return f"{parts[1]} {parts[0]}".strip()
    return " ".join(part for part in (parts[2], parts[0], parts[1]) if part)
