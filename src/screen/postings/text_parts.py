"""The sentences of a text of a posting, its labels and cells, each with what it says of need."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from screen.documents.blocks.block import Block
from screen.postings.lost_lists import lost_items
from screen.postings.posting_sections import (
    SHORT,
    Section,
    names_only_sections,
    opens_weakly,
    section_of,
)
from screen.postings.prose import is_prose_of_need
from screen.postings.words import PostingWords, language_names, levels, phrases, tells_years

_SLASHES = 2
"""Slashes between spaces that part a list behind a label, at least: one is of two alternatives."""
_NAME = 3
"""Words of a name between slashes, at most."""
_LED = 4
"""Words from what leads to a field up to its name, at most: `knowledge of all kinds of pension law`."""
_ENDED = 0.7
"""Of the longest line of a text, which one that was ended by hand is shorter than."""
_SENTENCE = re.compile(
    r"(?<=\w)\s+[-–—]\s+(?=(?:You|We|Sie|Du|Vous)\b)"  # a label: `Use of kilns – You will fire them`
    r"|(?<=[a-zß-ÿ0-9])\s+(?=(?:You|We|Vous|Nous|Wir) [a-zß-ÿ])"  # the mark was lost with the end of a line
    r"|(?<=[.!?])\s+(?=[A-ZÀ-Þ(\"“„«]|\d{1,2}\+?(?:\s*[-–]\s*\d{1,2})? years)"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.g|i\.e|[zdu]|z\. ?B|d\. ?h|u\. ?a|p\.ex|incl|approx|ca|bzw|insb|inkl|ggf|evtl"
    r"|Ph\.D|M\.S|B\.S|No|St|Dr)\.)$"
)
_INITIALS = re.compile(r"\b(?:[A-Z]\.){2,}[\"”“»]?$")
"""`U.S.`; a sentence ends there where the next begins with a word that begins one."""
_MAIL = re.compile(r"\S@\S+\.\w")
_ADDRESS = re.compile(r"[^:]{0,40}:\s*(?:https?://|www\.)\S+")
"""Where something more is to be read: `The kiln school: www.example.org`."""
NUMBER = re.compile(
    r"^(?:[A-Z]{2,4}-?[A-Z]?\d{1,3}(?:[.:)]|(?=\s+[A-ZÀ-Þ]))|[A-Z]\d{1,2}[.:)]|\(?(?:\d{1,2}|[a-z]|[A-Z](?=[.)]\s+[A-Z]))[.)])\s+(?=\S)"
)
"""The number of a criterion: `SC1 Kilns`, `REQ-E5: kilns`, `E2.`, `3.`, `b)`; not `AZ-104 or kilns`."""
LABEL = re.compile(r"^([^:：]{2,60})[:：]\s+(?=\S)")
_DASH = re.compile(r"^([^-–—:：]{2,60}?)\s+[-–—]\s+(?=\S)")
"""A label that a dash parts from what it is of, where it has no word but those of headings: `Qualification - BSc`."""


class Part(msgspec.Struct, frozen=True):
    """One list item or one sentence."""

    words: PostingWords
    section: Section
    """`opening`: before any heading that is known."""
    item: bool
    """It stands in a list."""
    label: bool
    """It stands behind a label that names its section: `Essential: …`."""
    line: int | None
    """Line of the source, from 1; None where the format has none."""
    whole: bool = True
    """It is all of its list item, and no sentence among several."""
    grade: str = ""
    """The grade of the role that it is for, where its heading or label names one: `Senior`, `Band 6`."""
    italics: tuple[str, ...] = ()
    """What its block has in italics, as titles stand."""


def demands(words: PostingWords) -> bool:
    """Whether words say what is needed, or that something is."""
    return speaks_of_need(words) or words.holds(phrases("need", "must"))


def speaks_of_need(words: PostingWords) -> bool:
    """Whether words are those in which needs are told: of skills, years, degrees."""
    return (
        words.holds(phrases("phrases", "leads"))
        or tells_years(words)
        or any(words.holds(known) for known in levels("degree").values())
        or is_prose_of_need(words)
    )


def text_parts(block: Block, section: Section) -> Iterator[Part]:
    """The items and sentences of a block of a section."""
    lines = lost_items(block) if section in ("required", "preferred", "duties") else ()
    item = block.kind == "item" or block.level > 0 or bool(lines)
    told, fact = (section, False), False
    for line in lines or _ended_lines(block.text):
        if item or fact:
            told, fact = (section, False), False  # in a paragraph any label but that of a fact is of all that follows
        sentences = list(iter_sentences(_with_colon(NUMBER.sub("", " ".join(line.split())))))
        for sentence in sentences:
            if is_need(sentence.rstrip(".")):  # `Desirable.`, in a paragraph
                told = (section_of(sentence.rstrip(".")) or told[0], True)
                continue
            if (label := LABEL.match(sentence)) and len(label.group(1).split()) <= SHORT:
                told = _told_by_label(label.group(1), sentence[label.end() :], section, item=item) or told
                fact = PostingWords(label.group(1)).folded in phrases("headings", "facts")
            here, labelled = (section, False) if item and _demands_itself(sentence, sentences) else told
            named = _behind_label(sentence) if labelled else [sentence]
            for words in map(PostingWords, named):
                listed, whole = item or len(named) > 1, len(sentences) == 1
                yield Part(words, _boilerplate(words, item) or here, listed, labelled, block.line, whole)


def _with_colon(line: str) -> str:
    """A line with a colon behind its label, where a dash stands there."""
    label = _DASH.match(line)
    return f"{label[1]}: {line[label.end() :]}" if label and names_only_sections(label[1]) else line


def _behind_label(sentence: str) -> list[str]:
    """What a sentence with a label asks for, one by one: `Essential: kiln firing; glazing; a first-aid certificate`."""
    return sentence.split(" / " if _slashes_part(sentence) else "; ")


def _demands_itself(sentence: str, line: Sequence[str]) -> bool:
    """Whether a sentence behind a label says itself that it asks: `Desirable: Kiln repair. Glazing is essential.`"""
    return sentence is not line[0] and PostingWords(sentence).holds(phrases("need", "must"))


def _slashes_part(text: str) -> bool:
    """Whether the slashes of a text part what is asked for; names between them are alternatives: `Go / Rust`."""
    pieces = text.split(" / ")
    return len(pieces) > _SLASHES and max(len(piece.split()) for piece in pieces) > _NAME


def _told_by_label(label: str, value: str, section: Section, *, item: bool) -> tuple[Section, bool] | None:
    """The section that a label opens, and whether it is one of needs; None: it opens none.

    Among wishes a label that says what, and not how much it is needed, changes nothing: `Experience: …`.
    """
    words = PostingWords(label)
    fact = words.folded in phrases("headings", "facts") or not any(map(str.isalpha, value))  # `Position number: 30411`
    fact = fact or words.folded in phrases("need", "none")  # `Not required: CFD`
    of_law = words.holds(phrases("asks", "authorisation")) and not speaks_of_need(PostingWords(value))
    fact = fact or of_law  # `Export control requirements: …`, and not `Export control: knowledge of …`
    told = section_of(label)
    # `Qualification: see below`, and not `Qualification: BSc in ceramics`
    told = "process" if fact and not (told == "required" and speaks_of_need(PostingWords(value))) else told
    if opens_weakly(label) and demands(PostingWords(value)):
        return None
    if words.folded in phrases("labels", "languages") and language_names().keys().isdisjoint(
        PostingWords(value).folded
    ):
        return None  # `Languages: Go, SQL`, of a stack
    if told in ("benefits", "company", "process", "duties") and (fact or not item):
        return told, False
    if told not in ("required", "preferred") or section in ("benefits", "company", "process"):
        return None
    return section if section == "preferred" and not words.holds(phrases("need", "must")) else told, True


def _ended_lines(text: str) -> Iterator[str]:
    """A text, parted behind lines that were ended by hand, and before one with a label: `Desirable: …`.

    Those are much shorter than its longest, before a capital.
    """
    lines = text.split("\n")
    short = _ENDED * max(map(len, lines))
    start = 0
    for at in range(1, len(lines)):
        label = LABEL.match(lines[at])
        anew = label is not None and is_need(label.group(1))
        if anew or (len(lines[at - 1]) < short and lines[at][:1].isupper()):
            yield "\n".join(lines[start:at])
            start = at
    yield "\n".join(lines[start:])


def cell_parts(
    block: Block, cells: Sequence[str], columns: Sequence[Section | None], section: Section
) -> Iterator[Part]:
    """The cells of a row, each in the section of its column: `Must have | Nice to have`."""
    start = 0 if len(columns) == 2 and all(columns) else 1
    if section_of(cells[0]) == "soft":
        section, columns = "soft", ()
    for number, cell in enumerate(cells[start:], start):
        here = columns[number] if number < len(columns) else None
        if columns and here is None:
            continue  # `How it is assessed`
        for piece in re.split(r";\s+|\n(?![(a-zà-þ])", cell):
            if text := NUMBER.sub("", " ".join(piece.split())):
                yield Part(PostingWords(text), here or section, True, False, block.line)


def _boilerplate(words: PostingWords, item: bool) -> Section | None:
    """The section of a sentence that says itself that it is law or offer, or whom to write to, wherever it stands."""
    if words.holds(phrases("boilerplate", "law")) or _MAIL.search(words.text) or _ADDRESS.match(words.text):
        return "process"
    if not item and any(not place.start for place in words.find(phrases("boilerplate", "applies"))):
        return "process"
    if any(place.start <= 1 for place in words.find(phrases("boilerplate", "gives"))):
        return "benefits"
    return "benefits" if not item and is_offer(words) and not _tells_of_work(words) else None


def _tells_of_work(words: PostingWords) -> bool:
    """Whether a sentence says at its beginning what somebody will do: `You will administer pension schemes`."""
    told = next((place for place in words.find(phrases("boilerplate", "of_work")) if not place.start), None)
    if told is None:
        return False
    at = told.stop
    while at < len(words) and (words.folded[at] == "also" or words.folded[at].endswith("ly")):
        at += 1
    return at < len(words) and words.folded[at : at + 1] not in phrases("boilerplate", "received")


def is_offer(words: PostingWords) -> bool:
    """Whether a sentence names what a workplace gives, and no field that one must know: `knowledge of pension law`."""
    leads = [place.stop for place in words.find(phrases("phrases", "leads"))]
    return not all(
        any(place.start - _LED < lead <= place.start for lead in leads)
        for place in words.find(phrases("boilerplate", "offer"))
    )


def is_need(text: str) -> bool:
    """Whether an item or a label says how much is needed what follows it, and nothing else: `Essential`."""
    known = (*phrases("cells", "required"), *phrases("cells", "preferred"))
    return len(text) > 1 and PostingWords(text).folded in known


def iter_sentences(text: str) -> Iterator[str]:
    """The sentences of a text; no abbreviation ends one, nor do initials before what they are of: `a U.S. Person`."""
    held = ""
    for piece in _SENTENCE.split(text):
        if held and not (_ABBREVIATED.search(held) or (_INITIALS.search(held) and not _begins_anew(piece))):
            yield held
            held = ""
        held = f"{held} {piece}" if held else piece
    if held:
        yield held


def _begins_anew(sentence: str) -> bool:
    """Whether a text begins with a word that begins sentences: `You …`, `The …`."""
    begin = (*phrases("phrases", "of_a_sentence"), *phrases("title", "not_a_role"))
    return PostingWords(sentence).folded[:1] in begin
