"""The day of a document: what "present" in it means, as it prints the day itself, or as its file tells it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from screen.documents.blocks.block import Document
from screen.documents.blocks.line import lines_of
from screen.documents.blocks.printed_dates import find_dates
from screen.documents.sections.signature import is_signature, signed_on

_PRINTED = re.compile(
    r"(?:last\s+|date\s+of\s+(?:last\s+)?)?(?:up-?dated?|modified|revised|revision|version of|as of|stand|mise à jour"
    r"|actualizad[oa]|última actualización|zuletzt aktualisiert|aggiornato|bijgewerkt|업데이트|최종 수정일?|작성일"
    r"|更新(?:于|日期)?|最后更新)"
    r"\s*(?:on|in|at|am|im|le|en|el|a|:|：)?\s*",
    re.IGNORECASE,
)
_LONGEST = 80
"""Characters of a line that says when a document was made; a longer one is a sentence about something else."""
_LAST = 2
"""Lines at the end of a document: where and when it was signed, and who did."""
_PDF_DATE = re.compile(r"D:(\d{4})(\d{2})?(\d{2})?")
_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_KEYS = ("modified", "moddate", "creationdate", "last_modified", "lastmod", "updated", "last_updated", "date")
"""What properties and front matter call the day, the surest first."""
_FIRST_YEAR = 1990


def own_date(documents: Sequence[Document], profile: Mapping[str, Any]) -> str | None:
    """The day of the newest of some documents, as far as they tell it; None where none can be believed.

    A day before something that the profile dates is that of a template, or of a clock that was never set.
    """
    known = max(_starts(profile), default="")
    told = [day for document in documents if (day := _of_document(document)) and day >= known[: len(day)]]
    return max(told, default=None)


def _of_document(document: Document) -> str | None:
    printed = max(_printed(document), default=None)
    return printed or next(_of_file(document), None)


def _printed(document: Document) -> Iterator[str]:
    """The days behind words such as `last updated`, in short lines or heads of pages; that of signing."""
    lines = [line.plain for line in lines_of(document.blocks)]
    yield from (day for line in lines[-_LAST:] if is_signature(line) and (day := signed_on(line)))
    for key in ("running", "footer"):
        found = document.metadata.get(key)
        lines += [str(text) for text in found] if isinstance(found, (list, tuple)) else []
    for text in lines:
        said = _PRINTED.search(text) if len(text) <= _LONGEST else None
        if said is None:
            continue
        for span in find_dates(text[said.end() :]):
            if span.single and span.end and span.begin <= 2:
                yield span.end


def _of_file(document: Document) -> Iterator[str]:
    """What the properties of a file, or its front matter, tell."""
    for block in document.blocks:
        fields = block.fields if block.kind == "record" else None
        meta = fields.get("meta") if fields and fields.get("type") == "jsonresume" else None
        if isinstance(meta, Mapping) and (day := _day(meta.get("lastModified"))):
            yield day
    for key in _KEYS:
        if day := _day(document.metadata.get(key)):
            yield day


def _day(value: Any) -> str | None:
    found = (_PDF_DATE.match(str(value)) or _ISO.match(str(value))) if value else None
    if not found or not int(found[1]) >= _FIRST_YEAR:
        return None
    month, day = found[2], found[3]
    if not month or not 1 <= int(month) <= 12:
        return found[1]
    return f"{found[1]}-{month}-{day}" if day and 1 <= int(day) <= 31 else f"{found[1]}-{month}"


def _starts(profile: Mapping[str, Any]) -> Iterable[str]:
    """The days on which what a profile tells began, and those on which it ended."""
    for name in ("work", "education", "volunteer", "projects"):
        for entry in profile.get(name, ()):
            yield from (entry["startDate"][:7] for _ in "x" if isinstance(entry.get("startDate"), str))
