"""Names of fields, in records and before the colon of labelled lines, from `data/field_names.toml`."""

from screen.documents.words.word_patterns import load_words


def names_of(table: str, field: str) -> tuple[str, ...]:
    """What people call a field of an entry, the surer names first."""
    return tuple(load_words("field_names")[table][field])
