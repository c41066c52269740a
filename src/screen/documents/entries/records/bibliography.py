"""Papers of records: BibTeX entries, and the publications of YAML and JSON."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

import msgspec

from screen.documents.blocks.block import Block
from screen.documents.blocks.span import quote
from screen.documents.entries.findings import Findings
from screen.documents.entries.papers.printed_paper import PrintedPaper
from screen.documents.entries.papers.standing import PrintedStanding, judge_standing
from screen.documents.entries.records.record_fields import Record, first_of, iso_of, names_of
from screen.documents.words.author_list import find_authors
from screen.documents.words.people import best_match
from screen.documents.words.word_patterns import says
from screen.ground.paper_status import read_standing
from screen.ground.text import fold

_MARK = re.compile(r"[*∗†‡§¶#^\d]+|\\textsuperscript|\$")
_TAG = re.compile(r"<[^>]+>")
_ARXIV = re.compile(r"\d{4}\.\d{4,5}.*")
_SHORT_REMARK = 30


def read_bibtex_record(findings: Findings, block: Block, own: str | None) -> None:
    """Add the paper of a BibTeX entry to some findings, or a warning that says why it is left out."""
    fields, place = block.fields or {}, block.place
    title = re.sub(r"[{}]", "", first_of(fields, "title") or "").strip()
    entry_type = str(fields.get("entry_type", ""))
    if not title or entry_type in names_of("bibtex_types", "no_work"):
        return
    record = Record(fields, "bibtex")
    if reason := _why_no_paper(record, entry_type):
        findings.warnings.append(f"{place}: not taken as a paper ({reason}): {quote(title)}")
        return
    printed = [str(name) for name in fields.get("author") or []]
    names = [name for name in printed if name.casefold() != "others"]
    plain = tuple(_MARK.sub("", name).strip() for name in names)
    at, cut = best_match(plain, own), len(names) < len(printed)
    if own and at is None and not cut and plain:
        findings.warnings.append(f"{place}: left out, {quote(own)} is not among its authors: {quote(title)}")
        return
    notes = "\n".join(record.all("notes"))
    said = re.search(r"equal|co-?first", fold(f"{notes} {first_of(fields, 'note') or ''}"))
    equal = at is not None and (bool(said and at <= 1) or _is_marked(names, at))
    findings.papers.append(
        PrintedPaper(
            title=title,
            authors=plain,
            truncated=cut,
            position=at + 1 if at is not None else None,
            equal=equal,
            standing=_standing(record, entry_type, notes),
            url=_address(record.all("link")),
            summary=first_of(fields, "abstract"),
            citations=None,
            place=place,
        )
    )


def _why_no_paper(record: Record, entry_type: str) -> str | None:
    """Why a BibTeX entry is no paper; None if it is one. A page of the web is one where a preprint server has it."""
    if entry_type in names_of("bibtex_types", "no_paper"):
        return entry_type
    said = fold(" ; ".join([*record.all("remark"), *record.all("host")]))
    venues = record.all("venue")
    if entry_type not in names_of("bibtex_types", "loose") or venues or _is_served(record):
        return None
    other = _is_no_venue(said) or read_standing(said).kinds & {"no-paper", "thesis"}
    if other or (entry_type in names_of("bibtex_types", "web") and judge_standing([said]).venue is None):
        return said if other and len(said) < _SHORT_REMARK else entry_type
    return None


def _is_no_venue(said: str) -> bool:
    """Whether what stands where a venue should is none."""
    return any(says(said, "papers", "no_venue", words) for words in ("words", "of_records"))


def _is_served(record: Record) -> bool:
    """Whether a preprint server has the paper of a BibTeX entry."""
    said = " ; ".join([*record.all("remark"), *record.all("host")])
    links = record.all("link")
    known = any(_ARXIV.fullmatch(link) or says(link, "papers", "hosts", "servers") for link in links)
    return known or "preprint" in read_standing(said).kinds


def _standing(record: Record, entry_type: str, notes: str) -> PrintedStanding:
    """The standing of a BibTeX entry."""
    venues = record.all("venue")
    # `year = {in press}` says how far the paper has come.
    late = [text for text in record.all("date") if re.search(r"[^\W\d_]{3}", text)]
    parts = [*venues, *record.all("remark"), *late] or record.all("host")
    year = iso_of(record.first("date"))
    links = [f"arxiv.org/abs/{link}" if _ARXIV.fullmatch(link) else link for link in record.all("link")]
    standing = judge_standing(parts, _hint(record, entry_type, venues), notes, links, year)
    return _dated(standing, year, record.fields.get("month"))


def _hint(record: Record, entry_type: str, venues: Sequence[str]) -> str:
    """What the type of an entry says of its kind; an article that names no journal is none."""
    if entry_type in names_of("bibtex_types", "in-preparation") and _is_served(record):
        return "preprint"
    hints = ("journal", "conference", "book", "report", "in-preparation")
    hint = next((hint for hint in hints if entry_type in names_of("bibtex_types", hint)), "")
    return hint if venues or hint not in ("journal", "conference") else ""


def _is_marked(names: Sequence[str], at: int) -> bool:
    """Whether all authors up to this one carry the marks of this one; a star on the first alone tells nothing."""
    marks = re.findall(r"[*∗†‡]", names[at])
    shared = all(any(mark in name for mark in marks) for name in names[: at + 1])
    return shared and (at > 0 or sum("*" in name for name in names) > 1)


def _address(links: Sequence[str]) -> str | None:
    """The first DOI or address among some links."""
    found = next((link for link in links if link.startswith(("10.", "http"))), None)
    return f"https://doi.org/{found}" if found and found.startswith("10.") else found


def _dated(standing: PrintedStanding, year: str | None, month: Any) -> PrintedStanding:
    """A standing with the date of the record's own fields, which are surer than those in the name of a venue."""
    if not year:
        return standing
    full = f"{year[:4]}-{month:02d}" if isinstance(month, int) and len(year) == 4 else year
    return msgspec.structs.replace(standing, date=full)


def _names(value: Any) -> list[str]:
    if isinstance(value, str):
        if run := find_authors(value):
            return [author.name for author in run.authors]
        return [part.strip() for part in re.split(r",|;|\band\b|&", value) if part.strip()]
    if isinstance(value, (list, tuple)):
        return [str(name.get("name", "") if isinstance(name, Mapping) else name).strip() for name in value]
    return []


def _authors(fields: Mapping[str, Any], own: str | None) -> list[str]:
    """The authors of a record of YAML or JSON, marks and all: those of a field, else those that its citation prints."""
    printed = _names(next((value for name in names_of("paper", "author") if (value := fields.get(name))), None))
    if not printed and isinstance(fields.get("citation"), str):
        run = find_authors(_TAG.sub("", fields["citation"]), own)
        printed = [author.name for author in run.authors] if run else []
    return printed


def read_paper_record(fields: Mapping[str, Any], place: str, own: str | None) -> PrintedPaper | None:
    """The paper of a record of YAML or JSON; None where it has no title."""
    record = Record(fields, "paper")
    title = record.first("title")
    if not title:
        return None
    printed = _authors(fields, own)
    plain = tuple(_MARK.sub("", re.sub(r"<[^>]+>|\*\*|__", "", name)).strip(" ,*") for name in printed)
    at = best_match(plain, own)
    parts = record.all("venue")
    citation = fields.get("citation")
    if not parts and isinstance(citation, str):
        parts = [_TAG.sub("", citation).split(title, 1)[-1]]
    year, links = iso_of(record.first("date")), record.all("link")
    hint = "journal" if record.first("journal") is not None else ""
    # A page of a site's list of papers that names a venue says so, known venue or not.
    venue = record.first("page_venue") if fields.get("collection") == "publications" else None
    if not hint and venue and not _is_no_venue(venue):
        hint = "conference"
    standing = judge_standing(parts, hint, "", links, year[:4] if year else None)
    if year and (standing.date is None or year.startswith(standing.date)):
        standing = _dated(standing, year, None)
    equal = bool(at) and all("*" in name for name in printed[: (at or 0) + 1])
    return PrintedPaper(
        title=title,
        authors=plain,
        truncated=False,
        position=at + 1 if at is not None else None,
        equal=equal,
        standing=standing,
        url=_address(links),
        summary="\n".join(record.texts("summary")) or None,
        citations=None,
        place=place,
    )
