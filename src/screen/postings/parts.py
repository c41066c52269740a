"""The parts of a posting: its lines and sentences, each with the section that it stands in."""

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from screen.documents.blocks.block import Block, Document
from screen.documents.blocks.span import text_of
from screen.postings.alternatives import heads_a_choice
from screen.postings.asked_years import number_before
from screen.postings.conditions import with_conditions_apart
from screen.postings.criteria_rows import criterion_of, names_columns, names_needs, need_columns, need_of_cell
from screen.postings.grades import grade_of
from screen.postings.posting_sections import (
    SHORT,
    Section,
    section_of,
)
from screen.postings.stretches import Stretch, asks_in_its_list, heads_both, iter_stretches
from screen.postings.text_parts import LABEL, Part, cell_parts, speaks_of_need, text_parts
from screen.postings.words import PostingWords, is_dutch, levels, phrases

_YEARS_FIRST = 5
"""Words at the head of an item among which it says of how many years it speaks."""
_MARK = re.compile(r"\s*\(([A-Z])\)(?:[.;]?\s+|[.;]?$)")
"""A letter at the end of a criterion that may say how much it is needed."""
_YEARS = re.compile(r"\d{1,2}\+? years?")


def iter_parts(document: Document) -> Iterator[Part]:
    """The parts of a posting, in order; headings are left out, and lines that are printed twice are given once."""
    return with_conditions_apart(_iter_read(document))


def _iter_read(document: Document) -> Iterator[Part]:
    seen: set[str] = set()
    letters = False
    stretches = list(iter_stretches(document))
    asked = any(stretch.section == "required" for stretch in stretches)
    marked = _has_marks(document)
    dutch = is_dutch(block.text for block in document.blocks)
    for stretch in stretches:
        rows, section = _Rows(stretch, letters=letters), stretch.section
        listed = not asked and asks_in_its_list(stretch)
        one_is_enough = heads_a_choice(stretch.heading)
        for block in stretch.blocks:
            if heads_both(block.text):
                section = "preferred"
            found = rows.parts(block) if block.kind == "row" else None
            parts = text_parts(block, section) if found is None else found
            for part in _once(_by_marks(parts) if marked else parts, seen):
                if dutch:
                    part.words.read_as_dutch()
                grade = _labelled(part.words.text) or stretch.grade
                one_is_enough = (one_is_enough and part.item) or heads_a_choice(part.words.text)
                told = _section(part, asked=asked, listed=listed)
                told = "preferred" if one_is_enough and told == "required" else told
                italics = tuple(span.text for span in block.spans if span.italic)
                yield msgspec.structs.replace(part, section=told, grade=grade, italics=italics)
        letters = rows.letters


def _section(part: Part, *, asked: bool, listed: bool) -> Section:
    """The section of a part: one that says itself what somebody has asks, wherever it stands.

    Args:
        part: a list item or a sentence.
        asked: another section of the posting says what is required, beside which such an item turns nobody away.
        listed: it is of a list below no heading, some lines of which ask.
    """
    if not asked and part.section in ("duties", "opening") and _tells(part):
        return "required"
    silent = not part.words.holds(phrases("need", "must"))
    of_list = listed and part.section == "opening"
    of_duties = asked and part.section == "duties" and _says_what_is_had(part.words)
    return "preferred" if silent and part.item and (of_list or of_duties) else part.section


def _has_marks(document: Document) -> bool:
    """Whether lines end in a letter for how much they are needed: some in `(E)`, others in `(D)`."""
    lines = (line for block in document.blocks for line in block.text.splitlines())
    needs = {need_of_cell(mark.group(1)) for line in lines for mark in _MARK.finditer(line) if mark.end() == len(line)}
    return {"required", "preferred"} <= needs


def _by_marks(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts, each parted behind such letters: a criterion each, which its letter tells the need of."""
    for part in parts:
        texts = _MARK.split(part.words.text)
        if len(texts) == 1 or part.section in ("benefits", "company", "process", "soft"):
            yield part
            continue
        for text, letter in zip(texts[::2], (*texts[1::2], ""), strict=True):
            if text.strip():
                need = need_of_cell(letter)
                yield msgspec.structs.replace(
                    part,
                    words=PostingWords(text.strip()),
                    section=need or part.section,
                    item=need is not None or part.item,
                )


def _labelled(text: str) -> str:
    """The grade that the label of a line names: `Level II: 3 years of kilns`."""
    label = LABEL.match(text)
    return grade_of(label.group(1)) if label else ""


def _tells(part: Part) -> bool:
    """Whether an item says at its beginning what somebody has: `Experience with kilns`, `3 years in …`, `BSc in …`.

    It counts where a posting has no section of requirements.
    """
    words = part.words
    at = 0
    while at < len(words) and ((words.folded[at],) in phrases("phrases", "modifiers") or words.folded[at].isdigit()):
        at += 1
    leads = (lead for lead in words.find(phrases("phrases", "leads"), at) if lead.start == at)
    told = any((words.folded[lead.start],) in phrases("need", "tells") for lead in leads)
    degree = any(place.start == at for known in levels("degree").values() for place in words.find(known, at))
    first = next(words.find(phrases("years", "units"), 0, _YEARS_FIRST), None)
    return (
        told
        or (part.item and _says_what_is_had(words))
        or degree
        # `Three or more years in …`, and not `Two years, Clay University`
        or (first is not None and number_before(words, first.start) is not None and not _lasts(words, first))
    )


def _lasts(words: PostingWords, unit: range) -> bool:
    """Whether years at the head of a line are those of a contract: `Two years, Clay University`."""
    return unit.start <= 1 and bool(words.gap(unit.stop).strip())


def _says_what_is_had(words: PostingWords) -> bool:
    """Whether a line begins with what somebody has: `Vous disposez d'une connaissance des fours`, no mentor."""
    place = next(words.find((*phrases("need", "has"), *phrases("need", "opens")), 0, _YEARS_FIRST), range(1, 1))
    near = range(place.stop, min(place.stop + _YEARS_FIRST, len(words)))
    asking = (*phrases("need", "tells"), *phrases("years", "units"), *phrases("certificates", "heads"))
    in_capitals = any(len(words.raw(at, at + 1)) > 1 and words.raw(at, at + 1).isupper() for at in near)
    leads = words.find(phrases("phrases", "leads"), place.stop, near.stop)
    led = any(lead.start == place.stop and not words.holds(phrases("who", "in_charge"), lead.start) for lead in leads)
    return not place.start and len(place) > 0 and (led or in_capitals or words.holds(asking, near.start, near.stop))


class _Rows:
    """The rows of the tables below one heading."""

    def __init__(self, stretch: "Stretch", *, letters: bool) -> None:
        self._section = stretch.section
        self._columns: tuple[Section | None, ...] = ()
        rows = [_cells_of(block) for block in stretch.blocks if block.kind == "row"]
        asks = self._section in ("required", "preferred")
        # Both needs among the rows tell a table of criteria, below a heading that nobody knows where a row speaks of
        # one: papers to send, equipment and training are required too. In letters, only below one of requirements.
        needs = {row[0] for cells in rows if (row := criterion_of(cells, (), letters=asks)) is not None}
        told = (part.words for block in stretch.blocks for part in text_parts(block, "opening"))
        both = len(needs) > 1 and (stretch.known or any(map(speaks_of_need, told)))
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
            return cell_parts(block, ("", row[1]), (), row[0])
        headings = tuple(section_of(cell) if len(cell.split()) <= SHORT else None for cell in cells)
        if not self._columns and names_columns(cells):
            self._columns = headings
            return ()
        if any(self._columns[1:]):
            return cell_parts(block, cells, self._columns, self._section)
        return cell_parts(block, cells, (), headings[0]) if len(cells) > 1 and headings[0] else None

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


def _once(parts: Iterable[Part], seen: set[str]) -> Iterator[Part]:
    for part in parts:
        plain = part.words.text.casefold()
        if plain not in seen:
            seen.add(plain)
            yield part
