"""What an entry of a list of papers is where it is none: a talk, a review, a thesis, a patent, running text."""

import re

import msgspec

from screen.documents.entries.papers.listing import ListedPaper
from screen.documents.entries.papers.printed_paper import PrintedPaper
from screen.documents.words.word_patterns import says, table_pattern
from screen.ground.text import fold, words
from screen.ground.venues import told_beside

_FEW_WORDS, _FEWEST_WORDS = 4, 3
"""Words; a shorter title needs authors, a venue or a date beside it; among titles alone one may be shorter."""
_LONGEST_TITLE = 40
"""Words; no title is longer."""
_TALKS = (
    r"(?:talk|lecture|keynote|tutorial|seminar|presentation|panel(?:l?ist)?|poster(?: (?:presentation|session))?"
    r"|speaker|강연|강의|报告|講演|vortrag|expose|charla|ponencia)s?"
)
_SERVICE = (
    r"(?:reviewer|referee|meta-?reviewer|program(?:me)? committee(?: member)?|pc member|(?:area|session|track"
    r"|program(?:me)?|publicity|workshop|local|general) (?:co-?)?chair|(?:co-?)?organi[sz](?:er|ed|ing)|session"
    r"|(?:co-?)?(?:instructor|lecturer|facilitator|supervis(?:or|ed|ion|ing))|mentor(?:ed|ing)?|reviewed|volunteer|judge|editor|심사위원|审稿人)s?"
)
_OPENED = re.compile(
    r"\W*(?:(?:invited|guest|keynote|plenary|contributed|oral|student|conference|journal|emergency|outstanding)\s+)*"
    rf"(?:(?P<talks>{_TALKS})|(?P<service>{_SERVICE})|patents?)\s*"
    r"(?P<behind>[:,;|–—-]|\b(?:at|for|of|with|to)\b|\(|$)"
)
_INVITED = re.compile(
    r"\b(?:invited|keynote|guest|contributed|plenary) (?:talk|lecture|speaker|presentation|address)s?\b"
)
_PATENT = re.compile(
    r"专利|專利|특허|\bpatents?\b (?:no|number|application|pending|\d)|\b(?:us|cn|kr|ep|wo)\s?\d[\d,/]{5,}"
)

_RUNS_ON = re.compile(r"\s[^\W\d_A-Z]{1,3}")
"""A small word at the end, behind which a title goes on: `a paper in`, `un article de`."""


class NoPaper(msgspec.Struct, frozen=True):
    """What an entry is instead of a paper."""

    reason: str
    """In words."""
    goes_to: str | None = None
    """The list of the profile that it belongs to: `talks` or `service`; None: to none."""


def why_no_paper(
    paper: PrintedPaper, entry: ListedPaper, *, titles: bool = False, named: bool = False
) -> NoPaper | None:
    """Why an entry of a list of papers (of `titles` alone) is none, though it has a title; None if it is one.

    `named`: some paper of the list names the candidate among its authors.
    """
    whole, beside = fold(entry.text), fold(_beside(paper, entry))
    short = paper.title if len(words(paper.title)) < _FEW_WORDS else ""
    if told_beside(f"{beside} ; {short}").track == "thesis":
        return NoPaper("a thesis")
    if paper.standing.venue is None and _PATENT.search(whole):
        return NoPaper("a patent")
    if other := what_opens(entry, len(paper.authors)) or _by_words_beside(beside):
        return other
    opened = _OPENED.match(fold(paper.title))
    if opened and opened["service"] and opened["behind"] == "for" and _is_of_no_venue(paper):
        return NoPaper("no paper by its own words", "service")
    if len(words(paper.title)) > _LONGEST_TITLE or _is_of_others(paper, entry, named=named):
        return NoPaper("running text")
    enough = _FEWEST_WORDS if titles else _FEW_WORDS
    told = not is_bare(paper) or paper.url or len(words(paper.title)) >= enough or told_beside(beside).status
    return None if told else NoPaper("nothing but a few words")


def _is_of_others(paper: PrintedPaper, entry: ListedPaper, *, named: bool) -> bool:
    """Whether an entry tells what others wrote: `Our tool was cited by a paper in Nature (2022).`

    It begins as acknowledgements do; or has no authors and credits the writer. Or it has no authors, and a title that
    goes on in the venue where other papers name the candidate or the title speaks of the writer or of papers, or one
    that speaks of the writer where others do.
    """
    if table_pattern("papers", "others", "credited").match(fold(entry.text)) and paper.position is None:
        return True
    if not paper.authors and says(entry.text, "papers", "others", "crediting"):
        return True
    own, papers = (says(paper.title, "papers", "others", of) for of in ("own", "papers"))
    runs_on = _RUNS_ON.search(paper.title[-4:]) is not None
    return not paper.authors and ((runs_on and (named or own or papers)) or (named and own))


def is_bare(paper: PrintedPaper) -> bool:
    """Whether an entry says nothing but a title."""
    standing = paper.standing
    return not (paper.authors or standing.venue or standing.date or standing.publisher)


def _is_of_no_venue(paper: PrintedPaper) -> bool:
    """Whether nothing says where a paper of one author at most came out: `Example A. Reviewer for Kiln Letters.`"""
    return len(paper.authors) < 2 and not (paper.standing.venue or paper.standing.publisher)


def _beside(paper: PrintedPaper, entry: ListedPaper) -> str:
    """What stands behind the title, and before it but for the authors."""
    kept = [entry.text[part.begin : part.stop] for part in entry.parts if part.label in "VDN"]
    behind = entry.text.rpartition(paper.title)[2] if paper.title in entry.text else ""
    return " ; ".join([*kept, behind])


def what_opens(entry: ListedPaper, authors: int = 0) -> NoPaper | None:
    """What an entry that begins with it is (`Talk: …`, `Reviewer for …`); of several authors, only before a colon."""
    found = _OPENED.match(fold(entry.text))
    if not found or (authors > 1 and found["behind"] != ":"):
        return None
    if found["talks"]:
        return NoPaper("a talk by its own words", "talks")
    return NoPaper("no paper by its own words", "service" if found["service"] else None)


def is_service(text: str) -> bool:
    """Whether an entry of some list begins with what one does for others: `Reviewer for CHI`."""
    found = _OPENED.match(fold(text))
    return found is not None and bool(found["service"]) and found["behind"] in ("for", "of", "at", ":")


def _by_words_beside(beside: str) -> NoPaper | None:
    """What the words beside the title say, whatever venue they name."""
    if _INVITED.search(beside):
        return NoPaper("a talk", "talks")
    if re.search(r"\bblog ?posts?\b", beside):
        return NoPaper("a blog post")
    if told_beside(beside).no_paper == "anything":
        talk = re.search(rf"\b{_TALKS}\b", beside)
        return NoPaper("a talk", "talks") if talk else NoPaper("no paper by its own words", "service")
    return None
