"""Fields of records: the first of several names that says something, as text, as a list, as dates."""

from collections.abc import Mapping
from typing import Any

from screen.documents.blocks.printed_dates import find_dates


def first_of(fields: Mapping[str, Any], *names: str) -> str | None:
    """The first of some fields that holds text, on one line."""
    for name in names:
        value = fields.get(name)
        if (
            isinstance(value, (str, int, float))
            and str(value).strip()
            and str(value).strip().casefold() not in ("null", "none")
        ):
            return str(value).strip()
    return None


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
    """Start, end and whether it lasts, of a record: two fields, or one that prints both."""
    start = first_of(fields, "startDate", "start_date", "start", "from", "begin", "date_start", "startdate")
    end = first_of(fields, "endDate", "end_date", "end", "to", "until", "date_end", "enddate")
    if start or end:
        return iso_of(start), iso_of(end), end is None or iso_of(end) is None
    printed = first_of(fields, "date", "year", "years", "dates", "period", "time", "duration", "when", "기간", "时间")
    spans = find_dates(printed) if printed else []
    if not spans:
        return None, None, False
    return spans[0].start, spans[-1].end, spans[-1].current
