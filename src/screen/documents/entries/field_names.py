"""Names of fields, in records and before the colon of labelled lines, from `data/field_names.toml`."""

from collections.abc import Mapping

from screen.documents.words.word_patterns import load_words


def names_of(table: str, field: str) -> tuple[str, ...]:
    """What people call a field of an entry, the surer names first."""
    return tuple(load_words("field_names")[table][field])


def labelled(fields: Mapping[str, str], table: str, field: str) -> str | None:
    """What stands behind the first label of a field that an entry prints; None where it prints none."""
    return next((fields[name] for name in names_of(table, field) if name in fields), None)
