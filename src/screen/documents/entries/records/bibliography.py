"""Papers of records: BibTeX entries, and the publications of YAML and JSON."""

import re
from collections.abc import Mapping
from typing import Any

from screen.documents.blocks.block import Block
from screen.documents.blocks.quotation import quote
from screen.documents.entries.findings import Findings
from screen.documents.entries.papers.paper import Paper
from screen.documents.entries.papers.standing import judge_standing
from screen.documents.entries.records.record_fields import first_of, iso_of, texts_of
from screen.documents.words.authors import find_authors
from screen.documents.words.people import best_match
from screen.ground.text import fold

_THESES = ("phdthesis", "mastersthesis", "thesis", "bachelorsthesis")


_NO_WORKS = ("proceedings", "manual", "software", "dataset", "patent", "online", "presentation")


_MARK = re.compile(r"[*∗†‡§¶#^\d]+|\\textsuperscript|\$")


_NO_VENUE = re.compile(
    r"\b(?:blog|medium|report|thesis|dissertation|project|course|talk|poster|slides|github|zenodo|personal|self|preprint)"
)
"""What stands where a venue should, and is none."""


def read_bibtex_record(findings: Findings, block: Block, own: str | None) -> None:
    """Add the paper of a BibTeX entry to some findings, or a warning that says why it is left out."""
    fields, place = block.fields or {}, block.place
    title = re.sub(r"[{}]", "", first_of(fields, "title") or "").strip()
    entry_type = str(fields.get("entry_type", ""))
    if not title or entry_type in ("string", "comment", "preamble"):
        return
    if entry_type in _THESES or entry_type in _NO_WORKS:
        findings.warnings.append(f"{place}: not taken as a paper ({entry_type}): {quote(title)}")
        return
    printed = [str(name) for name in fields.get("author") or []]
    cut = any(name.casefold() == "others" for name in printed)
    names = [name for name in printed if name.casefold() != "others"]
    plain = [_MARK.sub("", name).strip() for name in names]
    at = best_match(plain, own)
    if own and at is None and not cut and plain:
        findings.warnings.append(f"{place}: left out, {quote(own)} is not among its authors: {quote(title)}")
        return
    venues = [
        value for field in ("booktitle", "journal", "journaltitle", "eventtitle") if (value := first_of(fields, field))
    ]
    parts = [
        *venues,
        *(
            value
            for field in ("note", "howpublished", "pubstate", "abbr", "status", "addendum")
            if (value := first_of(fields, field))
        ),
    ]
    if not parts:
        parts = [
            value
            for field in ("eprinttype", "archiveprefix", "publisher", "institution", "school")
            if (value := first_of(fields, field))
        ]
    hint = {
        "article": "journal",
        "inproceedings": "conference",
        "conference": "conference",
        "incollection": "book",
        "inbook": "book",
        "book": "book",
        "techreport": "report",
        "report": "report",
        "unpublished": "in-preparation",
    }.get(entry_type, "")
    if not venues and hint in ("journal", "conference"):
        hint = ""
    notes = "\n".join(
        value
        for field in (
            "award",
            "award_name",
            "additional_info",
            "distinction",
            "comment",
            "keywords",
            "annote",
            "addendum",
            "annotation",
        )
        if (value := first_of(fields, field))
    )
    year = iso_of(first_of(fields, "year", "date"))
    links = [value for field in ("doi", "url", "html", "pdf", "arxiv", "eprint") if (value := first_of(fields, field))]
    standing = judge_standing(
        parts,
        hint,
        notes,
        [f"arxiv.org/abs/{link}" if re.fullmatch(r"\d{4}\.\d{4,5}.*", link) else link for link in links],
        year,
    )
    standing = _dated(standing, year, fields.get("month"))
    marks = "".join(re.findall(r"[*∗†‡]", names[at])) if at is not None else ""
    equal = (
        bool(marks)
        and all(any(mark in name for mark in marks) for name in names[: at + 1])
        and (at > 0 or sum("*" in name for name in names) > 1)
        if at is not None
        else False
    )
    if (
        re.search(r"equal|co-?first", fold(notes + " " + (first_of(fields, "note") or "")))
        and at is not None
        and at <= 1
    ):
        equal = True
    url = next(
        (
            f"https://doi.org/{link}" if link.startswith("10.") else link
            for link in links
            if link.startswith(("10.", "http"))
        ),
        None,
    )
    findings.papers.append(
        Paper(
            title,
            tuple(plain),
            cut,
            at + 1 if at is not None else None,
            equal,
            standing,
            url,
            first_of(fields, "abstract"),
            None,
            place,
        )
    )


def _dated(standing: Any, year: str | None, month: Any) -> Any:
    """A standing with the date of the record's own fields, which are surer than those in the name of a venue."""
    import msgspec

    if not year:
        return standing
    full = f"{year[:4]}-{month:02d}" if isinstance(month, int) and len(year) == 4 else year
    return msgspec.structs.replace(standing, date=full)


def _names(value: Any) -> list[str]:
    if isinstance(value, str):
        run = find_authors(value)
        return (
            [author.name for author in run.authors]
            if run
            else [part.strip() for part in re.split(r",|;|\band\b|&", value) if part.strip()]
        )
    if isinstance(value, (list, tuple)):
        return [str(name.get("name", "") if isinstance(name, Mapping) else name).strip() for name in value]
    return []


def read_paper_record(fields: Mapping[str, Any], place: str, own: str | None) -> Paper | None:
    """The paper of a record of YAML or JSON; None where it has no title."""
    title = first_of(fields, "title", "name", "paper", "제목", "题目")
    if not title:
        return None
    raw = fields.get("authors") or fields.get("author") or fields.get("저자") or fields.get("作者")
    printed = _names(raw)
    if not printed and isinstance(fields.get("citation"), str):
        run = find_authors(re.sub(r"<[^>]+>", "", fields["citation"]), own)
        printed = [author.name for author in run.authors] if run else []
    plain = [_MARK.sub("", re.sub(r"<[^>]+>|\*\*|__", "", name)).strip(" ,*") for name in printed]
    at = best_match(plain, own)
    parts = [
        value
        for name in (
            "publisher",
            "venue",
            "journal",
            "conference",
            "booktitle",
            "publication",
            "where",
            "published_in",
            "publication_short",
            "status",
            "note",
            "track",
            "award",
            "学刊",
            "期刊",
            "会议",
            "학회",
        )
        if (value := first_of(fields, name))
    ]
    citation = fields.get("citation")
    if not parts and isinstance(citation, str):
        parts = [re.sub(r"<[^>]+>", "", citation).split(title, 1)[-1]]
    year = iso_of(first_of(fields, "releaseDate", "date", "year", "pubDate", "published", "연도", "年份"))
    links = [
        value
        for name in ("doi", "url", "link", "paperurl", "website", "pdf", "arxiv")
        if (value := first_of(fields, name))
    ]
    hint = "journal" if first_of(fields, "journal", "期刊") is not None else ""
    # A page of a site's list of papers that names a venue says so, known venue or not.
    venue = first_of(fields, "venue", "conference") if fields.get("collection") == "publications" else None
    if not hint and venue and not _NO_VENUE.search(fold(venue)):
        hint = "conference"
    summary = "\n".join(texts_of(fields, "summary", "abstract", "excerpt", "description"))
    standing = judge_standing(parts, hint, "", links, year[:4] if year else None)
    if year and (standing.date is None or year.startswith(standing.date)):
        standing = _dated(standing, year, None)
    marked = (
        bool(printed)
        and at is not None
        and "*" in printed[at]
        and at > 0
        and all("*" in name for name in printed[: at + 1])
    )
    url = next(
        (
            f"https://doi.org/{link}" if link.startswith("10.") else link
            for link in links
            if link.startswith(("10.", "http"))
        ),
        None,
    )
    return Paper(
        title,
        tuple(plain),
        False,
        at + 1 if at is not None else None,
        marked,
        standing,
        url,
        summary or None,
        None,
        place,
    )
