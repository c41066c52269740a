"""The parts of a posting: its lines and sentences, each with the section that it stands in."""

import itertools
import re
from collections.abc import Collection, Iterable, Iterator, Sequence

import msgspec

from screen.documents.blocks.block import Block, Document
from screen.documents.blocks.span import Span, text_of
from screen.postings.criteria_rows import criterion_of, names_needs, need_columns
from screen.postings.grades import grade_of
from screen.postings.lost_lists import lost_items, marked_items
from screen.postings.posting_sections import (
    LEADING,
    SHORT,
    Section,
    asks_for_something,
    opens_weakly,
    section_of,
)
from screen.postings.prose import is_prose_of_need
from screen.postings.rows import iter_blocks
from screen.postings.title import names_a_role, plain_title
from screen.postings.wishes import iter_wishes
from screen.postings.words import PostingWords, is_dutch, levels, phrases

_OPEN = 10
"""Words of a paragraph that may be a heading which its list goes on, at most: `It would be great if you also had`."""
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
    r"|(?<=[.!?])\s+(?=[A-ZÀ-Þ(\"“„«]|\d{1,2}\+?(?:\s*[-–]\s*\d{1,2})? years)"
)
_ABBREVIATED = re.compile(
    r"(?:\b(?:e\.g|i\.e|[zdu]|z\. ?B|d\. ?h|u\. ?a|p\.ex|incl|approx|ca|bzw|insb|inkl|ggf|evtl"
    r"|Ph\.D|M\.S|B\.S|No|St|Dr)\.)$"
)
_PAY = re.compile(r"[€$£]\s?\d[\d.,]*k?\s?(?:[-–—]|to)\s?[€$£]?\s?\d")
_MAIL = re.compile(r"\S@\S+\.\w")
_NUMBERED = re.compile(
    r"^(?:[A-Z]{2,4}-?[A-Z]?\d{1,3}[.:)]?|[A-Z]\d{1,2}[.:)]|\(?(?:\d{1,2}|[a-z]|[A-Z](?=[.)]\s+[A-Z]))[.)])\s+(?=\S)"
)
"""The number of a criterion: `SC1`, `REQ-E5`, `E2.`, `3.`, `b)`."""
_YEARS = re.compile(r"\d{1,2}\+? years?")
_FACT = re.compile(r"[:：]\s+\S")
_OPEN_LABEL = re.compile(r"^([^:：]{2,60})[:：]\s+(?=\S)")


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


def iter_parts(document: Document) -> Iterator[Part]:
    """The parts of a posting, in order; headings are left out, and lines that are printed twice are given once."""
    seen: set[str] = set()
    letters = False
    stretches = list(_stretches(document))
    asked = any(stretch.section == "required" for stretch in stretches)
    dutch = is_dutch(block.text for block in document.blocks)
    for stretch in stretches:
        rows, section = _Rows(stretch, letters=letters), stretch.section
        for block in stretch.blocks:
            if _heads_both(block.text):
                section = "preferred"
            found = rows.parts(block) if block.kind == "row" else None
            for part in _once(_text_parts(block, section) if found is None else found, seen):
                if dutch:
                    part.words.read_as_dutch()
                tells = not asked and part.section in ("duties", "opening") and _tells(part.words)
                grade = _labelled(part.words.text) or stretch.grade
                section_of_part: Section = "required" if tells else part.section
                yield msgspec.structs.replace(part, section=section_of_part, grade=grade)
        letters = rows.letters


def _heads_both(text: str) -> bool:
    """Whether a line heads the columns of both needs of a table that a page gave as text: below which stood a tick?"""
    return any(map(names_needs, text.split("\t")))


def _labelled(text: str) -> str:
    """The grade that the label of a line names: `Level II: 3 years of kilns`."""
    label = _OPEN_LABEL.match(text)
    return grade_of(label.group(1)) if label else ""


def _tells(words: PostingWords) -> bool:
    """Whether an item says at its beginning what somebody has, and no duty: `Experience with kilns`, `3 years in …`.

    It counts where a posting has no section of requirements.
    """
    at = 0
    while at < len(words) and ((words.folded[at],) in phrases("phrases", "modifiers") or words.folded[at].isdigit()):
        at += 1
    leads = (lead for lead in words.find(phrases("phrases", "leads"), at) if lead.start == at)
    told = any((words.folded[lead.start],) in phrases("need", "tells") for lead in leads)
    return told or (at > 0 and words.folded[at : at + 1] in phrases("years", "units"))


class _Rows:
    """The rows of the tables below one heading."""

    def __init__(self, stretch: "_Stretch", *, letters: bool) -> None:
        self._section = stretch.section
        self._columns: tuple[Section | None, ...] = ()
        rows = [_cells_of(block) for block in stretch.blocks if block.kind == "row"]
        asks = self._section in ("required", "preferred")
        # Both needs among the rows tell a table of criteria, below a heading that nobody knows where a row speaks of
        # one: papers to send, equipment and training are required too. In letters, only below one of requirements.
        needs = {row[0] for cells in rows if (row := criterion_of(cells, (), letters=asks)) is not None}
        told = (part.words for block in stretch.blocks for part in _text_parts(block, "opening"))
        both = len(needs) > 1 and (stretch.known or any(map(_speaks_of_need, told)))
        self._asks = both or asks
        self.letters = letters or both
        self._begun = False

    def parts(self, block: Block) -> Iterable[Part] | None:
        """The parts of a row, in the section that its column or a cell names; None: those of its text."""
        if self._section in ("benefits", "company", "process"):
            return None
        cells = _cells_of(block)
        if self._needs_are_named(cells):
            return ()
        row = criterion_of(cells, self._columns, letters=self.letters) if self.letters or self._asks else None
        if self._asks and len(cells) == 2 and _YEARS.fullmatch(cells[1]):
            row = "required", ": ".join(cells)  # `SQL | 3 years`
        if row:
            return _cell_parts(block, ("", row[1]), (), row[0])
        headings = tuple(section_of(cell) if len(cell.split()) <= SHORT else None for cell in cells)
        if not self._columns and any(headings[1:]) and len(cells) > 1:
            self._columns = headings
            return ()
        if any(self._columns[1:]):
            return _cell_parts(block, cells, self._columns, self._section)
        return _cell_parts(block, cells, (), headings[0]) if len(cells) > 1 and headings[0] else None

    def _needs_are_named(self, cells: Sequence[str]) -> bool:
        """Whether a row is the heading of columns that say how much a criterion is needed, which is kept."""
        begun, self._begun = self._begun, True
        if any(map(names_needs, cells)):
            self.letters = True
            return True
        if begun or not (needs := need_columns(cells)):
            return False
        self._columns, self._asks = needs, True
        return True


def _cells_of(block: Block) -> tuple[str, ...]:
    return tuple(text_of(cell).strip() for cell in block.cells)


class _Stretch:
    """The blocks below one heading."""

    def __init__(self, section: Section | None, heading: str, rank: int = 0) -> None:
        self.section: Section = section or "opening"
        self.known = section is not None
        self.weak = opens_weakly(heading)
        self.heading = heading
        self.rank = rank
        self.grade = ""
        self.blocks: list[Block] = []


class _Grade(msgspec.Struct, frozen=True):
    """The grade that what stands below a heading is for."""

    name: str = ""
    rank: int = 0
    """That of its heading; another one as high ends it."""

    def below(self, block: Block, text: str) -> "_Grade":
        """The grade below the next heading, of which this is the text."""
        if named := grade_of(text):
            return _Grade(named, block.rank)
        return _Grade() if block.kind == "heading" and block.rank <= self.rank else self


def _stretches(document: Document) -> Iterator[_Stretch]:
    """The posting by its headings; below one that is not known the lines tell what section it is."""
    outer: Section = "opening"
    outer_rank, outer_weak = 0, False
    current = _Stretch("opening", "")
    grade = _Grade()
    lower, listed = False, False
    done: list[_Stretch] = [current]
    blocks = list(_with_leads_apart(list(iter_blocks(document.blocks))))
    graded = _lines_of_grades(blocks)
    for block in blocks:
        text = " ".join(block.text.split())
        if not text or block.kind == "record":
            continue
        if text in graded or _is_heading(block, text):
            found = _opened_by(block, text, is_first=len(done) == 1 and not current.blocks)
            weak = block.kind != "heading"
            current = _Stretch(found, text, block.rank)
            if found is not None:
                lower = weak
                if not weak:
                    outer, outer_rank, outer_weak = found, block.rank, current.weak
            elif not weak and outer_rank and block.rank > outer_rank:
                current = _Stretch(outer, text, block.rank)
                current.weak = outer_weak
            grade = grade.below(block, text if not _may_be_title(done, current) else "")
            current.grade = grade.name
            done.append(current)
            listed = False
            continue
        item = block.kind == "item" or block.level > 0
        if listed and lower and not item and outer != "opening":
            # Prose behind the list of a lower heading speaks for the whole section again.
            current, lower = _Stretch(outer, ""), False
            current.weak = outer_weak
            current.grade = grade.name
            done.append(current)
        listed = listed or item
        current.blocks.append(block)
    return _told(done)


def _with_leads_apart(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks; of a paragraph above a list the last sentence stands for itself where it leads to the list."""
    for block, below in itertools.zip_longest(blocks, blocks[1:]):
        text = " ".join(block.text.split())
        *before, lead = list(_sentences(text)) or [""]
        if before and block.kind == "paragraph" and not block.level and lead.endswith(":") and _is_item(below):
            for said in (" ".join(before), lead):
                yield msgspec.structs.replace(block, spans=(Span(said),))
        else:
            yield block


def _is_item(block: Block | None) -> bool:
    return block is not None and (block.kind == "item" or block.level > 0 or bool(marked_items(block.text)))


def _opened_by(block: Block, text: str, *, is_first: bool) -> Section | None:
    """The section that a heading opens; the title of a posting opens none, be it `Legal secretary`."""
    if is_first and names_a_role(plain_title(text)):
        return None
    return "preferred" if _heads_both(block.text) else section_of(text)


def _may_be_title(before: Sequence[_Stretch], current: _Stretch) -> bool:
    """Whether a heading is the first thing of a posting, and opens no section that is known."""
    return len(before) == 1 and not (current.known or before[0].blocks)


def _lines_of_grades(blocks: Sequence[Block]) -> frozenset[str]:
    """The lines of a text that name a grade and nothing else; empty where they name less than two."""
    lines = (block.text.strip() for block in blocks if block.kind == "paragraph" and not block.level)
    grades = {
        line: grade_of(line) for line in lines if "\n" not in line and len(line.split()) <= SHORT and line[-1:] != "."
    }
    named = {line: grade for line, grade in grades.items() if grade}
    return frozenset(named) if len({*named.values()}) > 1 else frozenset()


def _told(done: Sequence[_Stretch]) -> Iterator[_Stretch]:
    """The stretches, with the section of those whose heading is not known."""
    required: set[str] = set()
    told: set[Section] = set()
    begun = False
    for stretch, below in zip(done, (*done[1:], None), strict=True):
        if stretch.weak and _asks(stretch):
            stretch.section, stretch.known = "opening", False
        if not stretch.known and stretch.heading:
            stretch.section = _told_among(stretch, below, done, required)
            facts = not begun and _are_facts(stretch)
            if stretch.section == "duties" and (facts or _are_roles(stretch)):
                stretch.section = "opening"
            if {"duties", "required"} <= told and stretch.section == "duties" and _gives(stretch):
                stretch.section = "company"  # both the work and what it needs have been told: the rest is of the place
        if stretch.section == "required" and _pays(stretch):
            stretch.section = "benefits"  # `What you'll have`, where what one is to have has been told
        told |= {stretch.section} if stretch.known else set()
        if stretch.section == "required":
            required.add(stretch.grade)
        begun = begun or (stretch.known and stretch.section in ("required", "preferred", "duties"))
        yield stretch


def _asks(stretch: _Stretch) -> bool:
    """Whether a line below a heading asks for something, whatever the heading promises."""
    return any(_demands(part.words) for block in stretch.blocks for part in _text_parts(block, "opening"))


def _demands(words: PostingWords) -> bool:
    return _speaks_of_need(words) or words.holds(phrases("need", "must"))


def _told_among(
    stretch: _Stretch, below: _Stretch | None, done: Sequence[_Stretch], required: Collection[str]
) -> Section:
    """The section of a stretch whose heading is not known, by its lines and the stretches around it.

    `required`: the grades of which requirements stand above it.
    """
    said = any(other.known and other.section == "required" for other in done)
    first = next((other for other in done if other.heading), None)
    section = _told_by_lines(stretch, required=stretch.grade in required)
    if _comes_before_wishes(section, below) and stretch is not first and not (said or required):
        section = "required"
    above = all(0 < stretch.rank < other.rank for other in done if other.heading and other is not stretch)
    if said and stretch is first and above and section == "required":
        return "duties"  # the title: place, hours and the least years in short stand below it
    return section


def _gives(stretch: _Stretch) -> bool:
    """Whether a line below a heading names what a workplace gives."""
    return any(_offers(PostingWords(" ".join(block.text.split()))) for block in stretch.blocks)


def _pays(stretch: _Stretch) -> bool:
    """Whether an item of a list is what is paid, from one sum to another."""
    return any(_is_item(block) and _PAY.match(" ".join(block.text.split())) for block in stretch.blocks)


def _are_facts(stretch: _Stretch) -> bool:
    """Whether a list tells of the post and not of the work: place, pay, hours, until when one applies."""
    told = 0
    items = [" ".join(block.text.split()) for block in stretch.blocks if _is_item(block)]
    for text in items:
        words = PostingWords(text)
        label = _OPEN_LABEL.match(text)
        labels = (words.folded, PostingWords(label.group(1) if label else "").folded, words.folded[:1])
        of_post = words.holds(phrases("title", "about_the_post")) or any(map(str.isdigit, text))
        told += of_post or any(one in phrases("headings", "facts") for one in labels)
    return 2 * told >= len(items) > 1


def _are_roles(stretch: _Stretch) -> bool:
    """Whether a list names other posts: `Potter, Leeds`."""
    items = [" ".join(block.text.split()) for block in stretch.blocks if _is_item(block)]
    roles = sum(len(text.split()) <= SHORT and names_a_role(text.partition(",")[0]) for text in items)
    return len(items) > 1 and roles == len(items)


def _comes_before_wishes(section: Section, below: _Stretch | None) -> bool:
    """Whether a list of which its lines do not tell stands right before what would be welcome as well."""
    return section == "duties" and below is not None and below.known and below.section == "preferred"


def _told_by_lines(stretch: _Stretch, *, required: bool) -> Section:
    """What the lines below an unknown heading speak for: what is offered, or what somebody must have.

    Behind a section of requirements another one is taken for wishes: a wish that is read as a requirement turns
    people away.
    """
    # A page has its lists without bullets where those are drawn.
    drawn = (
        block.page is not None or (block.kind == "paragraph" and marked_items(block.text)) for block in stretch.blocks
    )
    sections: list[Section] = ["duties" if is_drawn else "opening" for is_drawn in drawn]
    parts = [part for pair in zip(stretch.blocks, sections, strict=True) for part in _text_parts(*pair)]
    needs = sum(_speaks_of_need(part.words) for part in parts)
    offers = sum(_offers(part.words) for part in parts)
    listed = any(part.item for part in parts)
    if offers >= needs and 3 * offers >= len(parts) > 0:
        return "benefits"
    if needs and listed and 3 * needs >= len(parts):
        return "preferred" if required else "required"
    return "duties" if listed else "opening"


def _speaks_of_need(words: PostingWords) -> bool:
    return (
        words.holds(phrases("phrases", "leads"))
        or words.holds(phrases("years", "units"))
        or any(words.holds(known) for known in levels("degree").values())
        or is_prose_of_need(words)
    )


def _once(parts: Iterable[Part], seen: set[str]) -> Iterator[Part]:
    for part in parts:
        plain = part.words.text.casefold()
        if plain not in seen:
            seen.add(plain)
            yield part


def _text_parts(block: Block, section: Section) -> Iterator[Part]:
    lines = lost_items(block) if section in ("required", "preferred", "duties") else ()
    item = block.kind == "item" or block.level > 0 or bool(lines)
    told = (section, False)
    for line in lines or _ended_lines(block.text):
        if item:
            told = (section, False)  # in a paragraph a label is of all that follows
        sentences = list(_sentences(_NUMBERED.sub("", " ".join(line.split()))))
        for sentence in sentences:
            if _is_need(sentence.rstrip(".")):  # `Desirable.`, in a paragraph
                told = (section_of(sentence.rstrip(".")) or told[0], True)
                continue
            if (label := _OPEN_LABEL.match(sentence)) and len(label.group(1).split()) <= SHORT:
                told = _told_by_label(label.group(1), sentence[label.end() :], section, item=item) or told
            here, labelled = (section, False) if item and _demands_itself(sentence, sentences) else told
            # `Essential: kiln firing; glazing; a first-aid certificate`
            named = sentence.split(" / " if _slashes_part(sentence) else "; ") if labelled else [sentence]
            for words in map(PostingWords, named):
                listed, whole = item or len(named) > 1, len(sentences) == 1
                yield Part(words, _boilerplate(words, item) or here, listed, labelled, block.line, whole)


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
    told = "process" if fact else section_of(label)
    if opens_weakly(label) and _demands(PostingWords(value)):
        return None
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
        label = _OPEN_LABEL.match(lines[at])
        anew = label is not None and _is_need(label.group(1))
        if anew or (len(lines[at - 1]) < short and lines[at][:1].isupper()):
            yield "\n".join(lines[start:at])
            start = at
    yield "\n".join(lines[start:])


def _cell_parts(
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
            if text := _NUMBERED.sub("", " ".join(piece.split())):
                yield Part(PostingWords(text), here or section, True, False, block.line)


def _boilerplate(words: PostingWords, item: bool) -> Section | None:
    """The section of a sentence that says itself that it is law or offer, or whom to write to, wherever it stands."""
    if words.holds(phrases("boilerplate", "law")) or _MAIL.search(words.text):
        return "process"
    if not item and any(not place.start for place in words.find(phrases("boilerplate", "applies"))):
        return "process"
    if any(place.start <= 1 for place in words.find(phrases("boilerplate", "gives"))):
        return "benefits"
    return "benefits" if not item and _offers(words) and not _tells_of_work(words) else None


def _tells_of_work(words: PostingWords) -> bool:
    """Whether a sentence says at its beginning what somebody will do: `You will administer pension schemes`."""
    told = next((place for place in words.find(phrases("boilerplate", "of_work")) if not place.start), None)
    if told is None:
        return False
    at = told.stop
    while at < len(words) and (words.folded[at] == "also" or words.folded[at].endswith("ly")):
        at += 1
    return at < len(words) and words.folded[at : at + 1] not in phrases("boilerplate", "received")


def _offers(words: PostingWords) -> bool:
    """Whether a sentence names what a workplace gives, and no field that one must know: `knowledge of pension law`."""
    leads = [place.stop for place in words.find(phrases("phrases", "leads"))]
    return not all(
        any(place.start - _LED < lead <= place.start for lead in leads)
        for place in words.find(phrases("boilerplate", "offer"))
    )


def _is_heading(block: Block, text: str) -> bool:
    if block.kind == "heading":
        return True
    if block.kind == "item":
        return _is_need(text)
    if block.kind not in ("paragraph", "row") or block.level or sum(map(bool, block.cells)) > 1:
        return False
    words = len(text.split())
    goes_on = PostingWords(text).folded[-1:] in phrases("headings", "open_ends")  # `It would be great if you also had`
    opens = text.endswith(("...", "…"))
    longest = _longest_lead(text) or (_OPEN if goes_on or opens else SHORT)
    bold = all(span.bold for span in block.spans if span.text.strip())
    ended = text.rstrip("." if bold else "…")[-1:] in (*".!,;", "")  # `**What we ask.**`
    if words > longest or (ended and not opens):
        return False
    return bold or text.endswith((":", "?", "：")) or _opens_by_words(block.text.strip(), text)


def _longest_lead(text: str) -> int:
    """Words of a line that a colon ends, at most, so that it is a heading; 0: as of any other line."""
    # One that says how welcome is what follows is no sentence by itself, however long it is.
    if text.endswith(":") and next(iter_wishes(PostingWords(text)), None) is not None:
        return len(text.split())
    # `You will be a great fit if you have:`, `What we would like but can live without`
    opens = text.endswith((":", "：")) or PostingWords(text).folded[:1] in phrases("headings", "questions")
    leads = opens and section_of(text) is not None
    return LEADING if leads else 0


def _is_need(text: str) -> bool:
    """Whether an item or a label says how much is needed what follows it, and nothing else: `Essential`."""
    known = (*phrases("cells", "required"), *phrases("cells", "preferred"))
    return len(text) > 1 and PostingWords(text).folded in known


def _opens_by_words(lines: str, text: str) -> bool:
    """Whether a line is a heading by its words; several are a list whose bullets were lost.

    One that tells what its label promises is none: `Salary: 30,000`, `Experience: 3 years with kilns`.
    """
    told = "\n" in lines or _FACT.search(text) is not None
    return not told and section_of(text) is not None and not asks_for_something(_NUMBERED.sub("", text))


def _sentences(text: str) -> Iterator[str]:
    held = ""
    for piece in _SENTENCE.split(text):
        held = f"{held} {piece}" if held else piece
        if _ABBREVIATED.search(held):
            continue
        yield held
        held = ""
    if held:
        yield held
