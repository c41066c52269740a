"""The stretches of a posting below its headings, and what each is: demands, wishes, duties, what is offered."""

import itertools
import re
from collections.abc import Collection, Iterator, Sequence
from copy import copy

import msgspec

from screen.documents.blocks.block import Block, Document
from screen.documents.blocks.span import Span
from screen.postings.alternatives import heads_a_choice
from screen.postings.criteria_rows import names_needs
from screen.postings.grades import grade_of
from screen.postings.imperatives import go_on_as_work, tell_what_to_do
from screen.postings.lost_lists import marked_items
from screen.postings.posting_sections import (
    LEADING,
    SHORT,
    Section,
    asks_for_something,
    opens_weakly,
    section_of,
)
from screen.postings.rows import iter_blocks
from screen.postings.text_parts import (
    LABEL,
    NUMBER,
    demands,
    is_need,
    is_offer,
    iter_sentences,
    text_parts,
)
from screen.postings.title import names_a_role, plain_title
from screen.postings.wishes import iter_wishes
from screen.postings.words import PostingWords, levels, phrases, tells_years

_OPEN = 10
"""Words of a paragraph that may be a heading which its list goes on, at most: `It would be great if you also had`."""
_LABEL = 4
"""Words of an item that only sums up those inside it, at most."""
_PAY = re.compile(r"[€$£]\s?\d[\d.,]*k?\s?(?:[-–—]|to)\s?[€$£]?\s?\d")
_FACT = re.compile(r"[:：]\s+\S")


def heads_both(text: str) -> bool:
    """Whether a line heads the columns of both needs of a table that a page gave as text: below which stood a tick?"""
    return any(map(names_needs, text.split("\t")))


class Stretch:
    """The blocks below one heading."""

    def __init__(self, section: Section | None, heading: str, rank: int = 0) -> None:
        self.section: Section = section or "opening"
        self.known = section is not None
        self.weak = opens_weakly(heading)
        self.heading = heading
        self.rank = rank
        self.grade = ""
        self.outer: Section = "opening"
        """The section of the heading proper above it."""
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


class _ListInside:
    """The list inside another that is read, whose label says how much it is needed: `Nice to have:`."""

    def __init__(self) -> None:
        self._outer: Stretch | None = None
        self._level = 0
        self.heads = False
        """The last block is such a label."""

    def begun(self, block: Block, below: Block | None, current: Stretch) -> list[Stretch]:
        """The stretches that begin at a block: that of a label, or behind its list that of the one around it."""
        out = []
        if self._outer is not None and not _is_inside(block, self._level):
            current = copy(self._outer)
            current.blocks = []
            self._outer = None
            out.append(current)
        self.heads = _heads_a_list_inside(block, below)
        if self.heads:
            self._outer, self._level = current, block.level
            # `The following would be good:`
            out.append(Stretch(section_of(block.text) if _is_label(block) else "preferred", block.text))
            out[-1].grade = current.grade
        return out


def iter_stretches(document: Document) -> Iterator[Stretch]:
    """The posting by its headings; below one that is not known the lines tell what section it is."""
    outer: Section = "opening"
    outer_rank, outer_weak = 0, False
    current = Stretch("opening", "")
    grade = _Grade()
    lower, listed = False, False
    done: list[Stretch] = [current]
    blocks = list(_without_labels(list(_with_leads_apart(list(iter_blocks(document.blocks))))))
    graded = _lines_of_grades(blocks)
    inside = _ListInside()
    for block, below in itertools.zip_longest(blocks, blocks[1:]):
        text = " ".join(block.text.split())
        if not text or block.kind == "record":
            continue
        begun = inside.begun(block, below, current)
        done += begun
        current = done[-1]
        if inside.heads:
            continue
        if text in graded or _is_heading(block, text, below):
            found = _opened_by(block, text, is_first=len(done) == 1 and not current.blocks)
            weak = block.kind != "heading"
            inherits = _is_lower(block, outer_rank) if not weak else _leads_on(text, outer, listed=listed)
            if found is not None:
                current = Stretch(found, text, block.rank)
                lower = weak
                if not weak:
                    outer, outer_rank, outer_weak = found, block.rank, current.weak
            else:
                current = Stretch(outer if inherits else None, text, block.rank)
                current.weak = outer_weak if inherits else current.weak
            grade = grade.below(block, text if not _may_be_title(done, current) else "")
            current.grade, current.outer = grade.name, outer
            done.append(current)
            listed = False
            continue
        item = block.kind == "item" or block.level > 0
        if listed and lower and not item and outer != "opening":
            # Prose behind the list of a lower heading speaks for the whole section again.
            current, lower = Stretch(outer, ""), False
            current.weak = outer_weak
            current.grade = grade.name
            done.append(current)
        listed = listed or item
        current.blocks.append(block)
    return _told(done)


def _is_lower(block: Block, rank: int) -> bool:
    """Whether a heading stands below one of this rank that opened a section; 0: there is none."""
    return 0 < rank < block.rank


def _leads_on(text: str, section: Section, *, listed: bool) -> bool:
    """Whether a line of no known heading leads to the list of a section of requirements: `Your profile / You have:`."""
    return section == "required" and not listed and text.endswith((":", "："))


def _with_leads_apart(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks; of a paragraph above a list the last sentence stands for itself where it leads to the list."""
    for block, below in itertools.zip_longest(blocks, blocks[1:]):
        text = " ".join(block.text.split())
        *before, lead = list(iter_sentences(text)) or [""]
        if before and block.kind == "paragraph" and not block.level and lead.endswith(":") and _is_item(below):
            for said in (" ".join(before), lead):
                yield msgspec.structs.replace(block, spans=(Span(said),))
        else:
            yield block


def _without_labels(blocks: Sequence[Block]) -> Iterator[Block]:
    """The blocks without the items that only sum up the items of a list inside them: `Laboratory work:`."""
    for block, below in itertools.zip_longest(blocks, blocks[1:]):
        inside = below is not None and block.kind == "item" and _is_inside(below, block.level)
        sums_up = inside and _is_label(block) and not _heads_a_list_inside(block, below)
        if not sums_up or tells_years(PostingWords(block.text)) or heads_a_choice(block.text):
            yield block


def _is_inside(block: Block, level: int) -> bool:
    """Whether a block is of a list inside one of this level."""
    return block.kind == "item" and block.level > level


def _heads_a_list_inside(block: Block, below: Block | None) -> bool:
    """Whether an item says how much is needed what the list inside it names: `Nice to have:`."""
    wish = block.text.rstrip().endswith(":") and any(iter_wishes(PostingWords(block.text)))
    label = wish or (_is_label(block) and section_of(block.text) in ("required", "preferred"))
    return label and below is not None and block.kind == "item" and _is_inside(below, block.level)


def _labels_a_list(block: Block, below: Block | None) -> bool:
    """Whether a block is the first cell of a row, and a list is the second one."""
    first = block.kind == "paragraph" and block.column == 0
    return first and below is not None and below.column == 1 and _is_item(below)


def _is_label(block: Block) -> bool:
    return block.text.rstrip().endswith(":") and len(PostingWords(block.text)) <= _LABEL


def _is_item(block: Block | None) -> bool:
    return block is not None and (block.kind == "item" or block.level > 0 or bool(marked_items(block.text)))


def _opened_by(block: Block, text: str, *, is_first: bool) -> Section | None:
    """The section that a heading opens; the title of a posting opens none, be it `Legal secretary`."""
    if is_first and names_a_role(plain_title(text)):
        return None
    return "preferred" if heads_both(block.text) else section_of(text)


def _may_be_title(before: Sequence[Stretch], current: Stretch) -> bool:
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


def _told(done: Sequence[Stretch]) -> Iterator[Stretch]:
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
        if stretch.section == "required":
            stretch.section = _told_behind_asking(stretch)
        told |= {stretch.section} if stretch.known else set()
        if stretch.section == "required":
            required.add(stretch.grade)
        begun = begun or (stretch.known and stretch.section in ("required", "preferred", "duties"))
        yield from _with_duties_apart(stretch)


def _with_duties_apart(stretch: Stretch) -> Iterator[Stretch]:
    """The stretch; a list that tells what to do below lines that ask is of duties, whose heading was lost."""
    runs = [list(run) for _, run in itertools.groupby(stretch.blocks, _is_item)]
    if stretch.section != "required" or len(runs) < 2:
        yield stretch
        return
    for duties, blocks in itertools.groupby(runs, lambda run: _is_item(run[0]) and tell_what_to_do(_texts(run))):
        part = copy(stretch)
        part.section = "duties" if duties else "required"
        part.blocks = list(itertools.chain.from_iterable(blocks))
        yield part


def asks_in_its_list(stretch: Stretch) -> bool:
    """Whether the list below no heading asks, as some of its lines say: `Potter / - Raku / - 3 years of kilns`."""
    alone = copy(stretch)
    alone.blocks = [block for block in stretch.blocks if _is_item(block)]
    return not stretch.heading and bool(alone.blocks) and _told_by_lines(alone, required=False) == "required"


def _texts(blocks: Sequence[Block]) -> list[PostingWords]:
    return [PostingWords(" ".join(block.text.split())) for block in blocks]


def _asks(stretch: Stretch) -> bool:
    """Whether a line below a heading asks for something, whatever the heading promises."""
    return any(demands(part.words) for block in stretch.blocks for part in text_parts(block, "opening"))


def _told_among(stretch: Stretch, below: Stretch | None, done: Sequence[Stretch], required: Collection[str]) -> Section:
    """The section of a stretch whose heading is not known, by its lines and the stretches around it.

    `required`: the grades of which requirements stand above it.
    """
    said = any(other.known and other.section == "required" for other in done)
    first = next((other for other in done if other.heading), None)
    if said and stretch.outer == "duties":
        return "duties"  # a lower heading of the work: what is needed is told elsewhere
    section = _told_by_lines(stretch, required=stretch.grade in required)
    if _comes_before_wishes(section, below) and stretch is not first and not (said or required):
        section = "required"
    above = all(0 < stretch.rank < other.rank for other in done if other.heading and other is not stretch)
    if said and stretch is first and above and section == "required":
        return "duties"  # the title: place, hours and the least years in short stand below it
    return section


def _gives(stretch: Stretch) -> bool:
    """Whether a line below a heading names what a workplace gives."""
    return any(is_offer(PostingWords(" ".join(block.text.split()))) for block in stretch.blocks)


def _told_behind_asking(stretch: Stretch) -> Section:
    """What stands below a heading that seems to ask, by its items."""
    if _pays(stretch):
        return "benefits"  # `What you'll have`, where what one is to have has been told
    return "duties" if _goes_on_as_work(stretch) else "required"


def _goes_on_as_work(stretch: Stretch) -> bool:
    """Whether the items below `The successful candidate will:` tell what to do, and not what somebody has."""
    heading = PostingWords(stretch.heading)
    opened = any(place.stop == len(heading) for place in heading.find(phrases("headings", "to_do")))
    return opened and go_on_as_work(_texts(list(filter(_is_item, stretch.blocks))))


def _pays(stretch: Stretch) -> bool:
    """Whether an item of a list is what is paid, from one sum to another."""
    return any(_is_item(block) and _PAY.match(" ".join(block.text.split())) for block in stretch.blocks)


def _are_facts(stretch: Stretch) -> bool:
    """Whether a list tells of the post and not of the work: place, pay, hours, until when one applies."""
    told = 0
    items = [" ".join(block.text.split()) for block in stretch.blocks if _is_item(block)]
    for text in items:
        words = PostingWords(text)
        label = LABEL.match(text)
        labels = (words.folded, PostingWords(label.group(1) if label else "").folded, words.folded[:1])
        of_post = words.holds(phrases("title", "about_the_post")) or any(map(str.isdigit, text))
        told += of_post or any(one in phrases("headings", "facts") for one in labels)
    return 2 * told >= len(items) > 1


def _are_roles(stretch: Stretch) -> bool:
    """Whether a list names other posts: `Potter, Leeds`."""
    items = [" ".join(block.text.split()) for block in stretch.blocks if _is_item(block)]
    roles = sum(len(text.split()) <= SHORT and names_a_role(text.partition(",")[0]) for text in items)
    return len(items) > 1 and roles == len(items)


def _comes_before_wishes(section: Section, below: Stretch | None) -> bool:
    """Whether a list of which its lines do not tell stands right before what would be welcome as well."""
    return section == "duties" and below is not None and below.known and below.section == "preferred"


def _told_by_lines(stretch: Stretch, *, required: bool) -> Section:
    """What the lines below an unknown heading speak for: what is offered, or what somebody must have.

    Behind a section of requirements another one is taken for wishes: a wish that is read as a requirement turns
    people away.
    """
    # A page has its lists without bullets where those are drawn.
    drawn = (
        block.page is not None or (block.kind == "paragraph" and marked_items(block.text)) for block in stretch.blocks
    )
    sections: list[Section] = ["duties" if is_drawn else "opening" for is_drawn in drawn]
    parts = [part for pair in zip(stretch.blocks, sections, strict=True) for part in text_parts(*pair)]
    needs = sum(demands(part.words) or any(iter_wishes(part.words)) for part in parts)
    offers = sum(is_offer(part.words) for part in parts)
    listed = any(part.item for part in parts)
    if offers >= needs and 3 * offers >= len(parts) > 0:
        return "benefits"
    if needs and listed and 3 * needs >= len(parts):
        return "preferred" if required else "required"
    return "duties" if listed else "opening"


def _is_heading(block: Block, text: str, below: Block | None) -> bool:
    if block.kind == "heading" or _labels_a_list(block, below):
        return True
    if block.kind == "item":
        return is_need(text)
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


def _opens_by_words(lines: str, text: str) -> bool:
    """Whether a line is a heading by its words; several are a list whose bullets were lost.

    One that tells what its label promises is none: `Salary: 30,000`, `Experience: 3 years with kilns`.
    """
    told = "\n" in lines or _FACT.search(text) is not None
    degree = any(PostingWords(text).holds(known) for known in levels("degree").values())  # `Education BS degree`
    return not (told or degree) and section_of(text) is not None and not asks_for_something(NUMBER.sub("", text))
