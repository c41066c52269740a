"""Lists of papers: which blocks of a section are one entry, and what each entry prints."""

import re

import msgspec

from screen.documents.blocks.line import lines_of
from screen.documents.blocks.quotation import quote
from screen.documents.entries.identifier import identifier_of
from screen.documents.entries.papers.listing import ListedPaper, group_entries
from screen.documents.entries.papers.paper import Legend, PrintedPaper, parse_paper, read_legend
from screen.documents.entries.papers.passage import make_passage
from screen.documents.sections.section import Section
from screen.documents.words.word_patterns import says
from screen.ground.text import fold, words

_FEW_WORDS = 4
"""Words; a shorter title needs authors, a venue or a date beside it."""

_LONGEST_TITLE = 40
"""Words; no title is longer."""


_LEFTOVERS = re.compile(
    r"\b(?:your name|paper title number|author name|title of (?:your|the) paper|lorem ipsum|your-?username)\b",
    re.IGNORECASE,
)


def parse_publications(section: Section, own: str | None) -> tuple[list[PrintedPaper], list[str]]:
    """The papers of a section, in order, and a sentence for each entry that could not be read."""
    lines = lines_of(section.blocks, section.start)
    hint = next((kind.partition("/")[2] for kind in section.kinds if kind.startswith("publications/")), "")
    legend_lines = [line for line in lines if is_legend(line.text)]
    legend = read_legend("\n".join([section.title, *(line.text for line in legend_lines)]))
    papers, warnings = [], []
    for entry in group_entries([line for line in lines if line not in legend_lines], own, hint):
        if _LEFTOVERS.search(entry.text):
            warnings.append(f"{entry.lines[0].place}: left over from a template: {quote(entry.text)}")
            continue
        paper = read_entry(entry, own, legend)
        if paper is None:
            warnings.append(f"{entry.lines[0].place}: no title of a paper found in: {quote(entry.text)}")
        elif reason := why_no_paper(paper, entry):
            warnings.append(f"{paper.place}: not taken as a paper ({reason}): {quote(paper.title)}")
        else:
            papers.append(paper)
    # Where papers print their authors, an entry without any is a paper only if it names a venue or a date.
    signed = sum(bool(paper.authors) for paper in papers) * 2 > len(papers)
    bare = [paper for paper in papers if signed and _is_bare(paper)]
    said = "not taken as a paper (no authors, venue or date)"
    warnings += [f"{paper.place}: {said}: {quote(paper.title)}" for paper in bare]
    return [paper for paper in papers if paper not in bare], warnings


def _is_bare(paper: PrintedPaper) -> bool:
    standing = paper.standing
    return not (paper.authors or standing.venue or standing.date or standing.publisher)


def read_entry(entry: ListedPaper, own: str | None, legend: Legend | None) -> PrintedPaper | None:
    """What one entry prints."""
    passage = make_passage(entry.lines)
    details = [line.plain for line in entry.details]
    paper = parse_paper(passage, own, entry.hint, entry.year, details, legend, entry.title)
    identifier = identifier_of(entry.lines[0].text) if entry.lines else None
    return msgspec.structs.replace(paper, identifier=identifier) if paper else None


_NO_PAPER = (
    ("a talk", r"\b(?:invited|keynote|guest|contributed) (?:talk|lecture|speaker|presentation)s?\b"),
    ("a blog post", r"\bblog ?posts?\b"),
)
"""What an entry is, where the words behind its title say so."""


def why_no_paper(paper: PrintedPaper, entry: ListedPaper) -> str | None:
    """Why an entry of a list of papers is none; None if it is one."""
    if paper.standing.track == "thesis" or re.search(
        r"(?:ph\.?\s?d|doctoral|master'?s?|bachelor'?s?|m\.?sc?\.?)\s+(?:thesis|dissertation)", fold(entry.text)
    ):
        return "a thesis"
    if paper.standing.venue is None and re.search(
        r"专利|專利|특허|\bpatents?\b (?:no|number|application|pending|\d)|\b(?:us|cn|kr|ep|wo)\s?\d{6,}",
        fold(entry.text),
    ):
        return "a patent"
    after = fold(entry.text).rpartition(fold(paper.title))[2]
    if said := next((what for what, words_of in _NO_PAPER if re.search(words_of, after)), None):
        return said
    if re.match(
        r"\W*(?:(?:invited|guest|keynote|plenary)\s+)?(?:talk|lecture|keynote|poster|reviewer|presentation|patent)\b\W",
        fold(entry.text),
    ):
        return "no paper by its own words"
    if len(words(paper.title)) > _LONGEST_TITLE:
        return "running text"
    told = not _is_bare(paper) or paper.url or entry.hint or len(words(paper.title)) >= _FEW_WORDS
    return None if told else "nothing but a few words"


def is_legend(text: str) -> bool:
    """Whether a line only explains marks: `* equal contribution`."""
    if len(text) > 160:
        return False
    explains = says(text, "papers", "marks", "equal") or says(text, "papers", "marks", "other")
    return explains and bool(
        re.match(
            r"\s*[(\[]?(?:note\s*:?|where)?\s*[\W\dα-ω]{0,6}(?:\s*(?:indicates?|denotes?"
            r"|means?|represents?|:|=|-|–)?\s*)(?:the\s+)?(?:equal|contributed|co-?\s?first"
            r"|corresponding|joint|shared|indicates|denotes|authors? (?:with|contributed)"
            r"|these authors|공동|교신|共同|通讯|同等|contribution)",
            text,
            re.IGNORECASE,
        )
    )
