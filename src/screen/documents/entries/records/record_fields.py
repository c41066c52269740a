"""Fields of records: the first of several names that says something, as text, as a list, as dates."""

from collections.abc import Mapping
from typing import Any

from screen.documents.blocks.printed_dates import find_dates
from screen.documents.words.word_patterns import load_words
from screen.ground.dates import means_today


def first_of(fields: Mapping[str, Any], *names: str) -> str | None:
    """The first of some fields that holds text, on one line."""
    return next(iter(all_of(fields, *names)), None)


def all_of(fields: Mapping[str, Any], *names: str) -> list[str]:
    """The texts of all of some fields that hold any."""
    said = [str(fields[name]).strip() for name in names if isinstance(fields.get(name), (str, int, float))]
    return [text for text in said if text and text.casefold() not in ("null", "none")]


def texts_of(fields: Mapping[str, Any], *names: str) -> list[str]:
    """The texts of the first of some fields that holds any, lists and lists of lists taken apart."""
    for name in names:
        value = fields.get(name)
        if isinstance(value, str) and value.strip():
            return [value.strip()]
        if isinstance(value, (list, tuple)):
            return [text for item in value for text in _flat(item)]
    return []


def _flat(item: Any) -> list[str]:
    if isinstance(item, Mapping):
        head = first_of(item, "title", "name", "label", "text")
        return [text for text in [head, *texts_of(item, "contents", "items", "details")] if text]
    if isinstance(item, (list, tuple)):
        return [text for part in item for text in _flat(part)]
    return [str(item).strip()] if item is not None and str(item).strip() else []


def iso_of(value: Any) -> str | None:
    """A date field as ISO, as far as it says: `2025-3-15` is `2025-03-15`, `Present` is None."""
    found = find_dates(str(value)) if value is not None else []
    return (found[0].start or found[0].end) if found else None


def span_of(fields: Mapping[str, Any]) -> tuple[str | None, str | None, bool]:
    """Start, end and whether it lasts, of a record: two fields, or one that prints both; nothing if one is no date."""
    if unreadable_dates(fields):
        return None, None, False
    start, end = (first_of(fields, *names_of("dates", which)) for which in ("start", "end"))
    if start or end:
        return iso_of(start), iso_of(end), end is None or iso_of(end) is None
    printed = first_of(fields, *names_of("dates", "printed"))
    spans = find_dates(printed) if printed else []
    if not spans:
        return None, None, False
    return spans[0].start, spans[-1].end, spans[-1].current


def unreadable_dates(fields: Mapping[str, Any]) -> dict[str, str]:
    """Which of start and end say something that is no date, and what they say (`Invalid date`)."""
    said = {which: first_of(fields, *names_of("dates", which)) for which in ("start", "end")}
    return {which: text for which, text in said.items() if text and not find_dates(text) and not means_today(text)}


class Record:
    """The fields of a record, asked by the names that `data/field_names.toml` lists for its kind."""

    def __init__(self, fields: Mapping[str, Any], kind: str) -> None:
        self.fields = fields
        self._kind = kind

    def first(self, field: str) -> str | None:
        """What the first name of a field that says something says, on one line."""
        return first_of(self.fields, *names_of(self._kind, field))

    def all(self, field: str) -> list[str]:
        """What all names of a field say."""
        return all_of(self.fields, *names_of(self._kind, field))

    def texts(self, field: str) -> list[str]:
        """The texts of the first name of a field that holds any, lists taken apart."""
        return texts_of(self.fields, *names_of(self._kind, field))


def names_of(table: str, field: str) -> tuple[str, ...]:
    """What people call a field of an entry, the surer names first."""
    return tuple(load_words("field_names")[table][field])
