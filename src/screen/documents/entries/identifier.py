"""Identifiers that a document prints for its papers and projects (`[C03]`), and where it cites them (`([C03])`)."""

import re

from screen.documents.entries.stays.phrase import clean

_IDENTIFIER = r"[A-Za-z]{1,3}[-. ]?\d{1,3}"
_PRINTED = re.compile(rf"\W*[\[(]?\s*({_IDENTIFIER})\s*[\])]?(?=[\s:.\])]|$)")
_CITED = re.compile(
    rf"\s*[(\[]*[(\[]\s*({_IDENTIFIER}(?:[\]\s]*(?:[,;&/]|\band\b)[\[\s]*{_IDENTIFIER})*)\s*[)\]]+[)\]]*"
)


def identifier_of(text: str) -> str | None:
    """The identifier that opens an entry, as `C03` of `[C03] A Title`; None where it opens with none.

    Plain numbers are none: every list counts from one again.
    """
    found = _PRINTED.match(text)
    return _bare(found[1]) if found and re.match(r"\W*[\[(]|\W*[A-Z]{1,2}-?\d{1,3}[.:)\]]", text) else None


def _bare(identifier: str) -> str:
    return re.sub(r"[-. ]", "", identifier).upper()


def cited_in(text: str) -> tuple[str, tuple[str, ...]]:
    """A text without the identifiers in brackets, and those identifiers."""
    named = [_bare(one) for found in _CITED.finditer(text) for one in re.findall(_IDENTIFIER, found[1])]
    return clean(_CITED.sub("", text)), tuple(dict.fromkeys(named))
