"""What a list of authors says: names in order, the marks beside them, and whether it is cut."""

import re

import msgspec

MARKS = r"*∗⋆★☆†‡§¶#♠♣♦♥◇◆✉✝⁺⁎﹡＊△○●"
AFTER = re.compile(
    rf"(?:\s?\\?[{MARKS}^]+|(?<=\w)\^?[0-9](?:,[0-9])*(?![\w.])|[⁰¹²³⁴-⁹]+(?:,[⁰¹²³⁴-⁹]+)*"
    rf"|(?<=[{MARKS}])[0-9]|\s?\((?:[Cc]o-?\s?first|[Ee]qual|[Cc]orresponding|[Pp]resent(?:er|ing)"
    rf"|[Cc]o-?\s?first [Aa]uthor|[Ee]qual [Cc]ontribution|[Cc]orresponding [Aa]uthor"
    rf"|교신|공동)[^)]*\))+"
)
ET_AL = re.compile(
    r"[\s,]*(?:\bet\s*\.?\s*al\b\.?|\band others\b|等人?|외\s*\d*\s*(?:명|인)?|\bu\.\s?a\."
    r"|\.\.\.|…|\band \d+ (?:others|more|authors)\b|\+\s?\d+ authors?)",
    re.IGNORECASE,
)


class Author(msgspec.Struct, frozen=True):
    """One name of a list."""

    name: str
    """Given name first, without marks."""
    marks: str
    """The marks beside it: `*`, `†`, digits, `(co-first)`."""
    begin: int
    """Place of its first character in the text."""
    stop: int
    """Place after its last character, marks included."""


class AuthorRun(msgspec.Struct, frozen=True):
    """An unbroken list of names in a text."""

    authors: tuple[Author, ...]
    """In order."""
    begin: int
    """Place of the first character."""
    stop: int
    """Place after the last."""
    truncated: bool
    """It ends in `et al.`: more people wrote the paper."""
