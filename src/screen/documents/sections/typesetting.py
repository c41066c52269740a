"""How a document sets its headings, which lines are some that no markup says, and what these name."""

import itertools
import math
import re
from collections.abc import Iterable, Sequence

from screen.documents.blocks.block import Block
from screen.documents.blocks.heading_names import bare, head_kinds, heading_kinds, is_bracketed, tongue_of_title
from screen.documents.blocks.printed_dates import find_dates
from screen.documents.sections.heading_guess import SURE, guess_heading, needed_lead
from screen.documents.words.people import is_name


def pseudo_heading(block: Block, within: tuple[str, ...] = ("head",), *, plain: bool = False) -> bool:
    """Whether a paragraph is a heading that no markup says: one line, nothing but the name of a section.

    Parts of a list of papers (`International Conference`) need not be set apart within one; nor need any, if `plain`.
    """
    if block.kind != "paragraph" or block.level:
        return False
    text = block.text.strip()
    if not 0 < len(text) <= 60 or "\n" in text or "\t" in text or not heading_kinds(text.rstrip(":")):
        return False
    if is_linked(block):
        return False
    kinds = heading_kinds(text.rstrip(":"))
    if within[0].startswith("publications") and all(kind.startswith("publications/") for kind in kinds):
        return True
    bold = all(span.bold for span in block.spans if span.text.strip())
    letters = [char for char in re.sub(r"\([^)]*\)", "", text) if char.isalpha()]
    loud = all(char.isupper() for char in letters if char.lower() != char.upper())
    return bold or loud or plain or is_bracketed(text)


def look_of(block: Block) -> tuple[bool, bool]:
    """Whether a line is all in capitals, and all bold."""
    letters = [char for char in block.text if char.isalpha() and char.lower() != char.upper()]
    loud = bool(letters) and all(char.isupper() for char in letters)
    return loud, all(span.bold for span in block.spans if span.text.strip())


def is_linked(block: Block) -> bool:
    """Whether all of a block is a link."""
    return all(span.href for span in block.spans if span.text.strip())


def heads_dated(blocks: Sequence[Block]) -> bool:
    """Whether the bare name of a section stands right above something dated: one such is a heading too.

    Or, in the text of somebody, above an entry that says below its first lines from when to when it was.
    """
    for at, (block, below) in enumerate(itertools.pairwise(blocks)):
        if pseudo_heading(block, plain=True):
            lines = below.text.split("\n")[:_NEAR]
            lasted = any(not span.single for span in find_dates("\n".join(lines)))
            if find_dates(lines[0]) or (lasted and _is_of_somebody(blocks[:at])):
                return True
    return False


def _is_of_somebody(head: Iterable[Block]) -> bool:
    """Whether the head of a text has an address of e-mail or a name: minutes and reports have none."""
    return any("@" in block.text or any(map(is_name, block.text.split("\n"))) for block in head)


def sets_apart(blocks: Iterable[Block]) -> bool:
    """Whether any name of a section is a heading, by markup or by its looks."""
    return any((block.kind == "heading" and heading_kinds(block.text)) or pseudo_heading(block) for block in blocks)


_LONGEST_GUESSED = 40
"""Characters of a heading that may be guessed to name a section."""
_LONGEST_ENTRY = 70
"""Characters of a heading that may be that of an entry."""
_NEXT_TO_ALL = 3
"""Names of sections for each other line that is set as they are."""
_NEAR = 4
"""Blocks, or lines of a block, below a heading in which the date of its entry stands."""


class Typesetting:
    """The looks and the levels of the headings of one document."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        self.blocks = blocks
        lines = [block for block in blocks if block.kind != "record" and "\n" not in block.text.strip()]
        known = [block for block in lines if heading_kinds(block.text.strip().rstrip(":"))]
        self.looks = {look_of(block) for block in known if not block.level}
        self.levels = {block.level for block in known if block.kind == "heading" and block.level}

    def read(self, at: int, text: str) -> tuple[tuple[str, ...], bool]:
        """What a heading names, by the lists or else by its looks, and whether it is that of an entry."""
        block = self.blocks[at]
        kinds = heading_kinds(text)
        if block.level in self.levels and tongue_of_title(text):
            kinds = ("languages",)
        if kinds:
            return kinds, False
        guessed = self._guessed(block, text)
        if guessed and self._follows_entries(at):
            guessed = ()
        # Larger than the names of all sections, the name of a person, which stands alone, heads none of their entries.
        is_larger = 0 < block.level < min(self.levels, default=0)
        is_alone = sum(other.kind == "heading" and other.level == block.level for other in self.blocks) == 1
        is_person = is_larger and is_alone and is_name(text)
        heads_entry = (is_larger or guessed == ()) and not is_person and self._heads_entry(at)
        return guessed or (("unknown",) if self._stands_out(at) else ()), heads_entry

    def _stands_out(self, at: int) -> bool:
        """Whether a heading known by its looks alone, in capitals as those of sections and few others, opens one."""
        block = self.blocks[at]
        look = look_of(block)
        if block.level or not look[0] or look not in self.looks:
            return False
        alike = [number for number, other in enumerate(self.blocks) if not other.level and look_of(other) == look]
        known = [number for number in alike if heading_kinds(self.blocks[number].text.strip().rstrip(":"))] or [at]
        if not 1 < len(known) >= len(alike) / 2 or self._names_entries(at, alike, known):
            return False
        may_name = not is_name(block.text) and guess_heading(bare(block.text.strip())).over_none > -SURE
        return may_name or (known[0] < at and not self.heads_dated(at))

    def is_of_sections(self, block: Block) -> bool:
        """Whether next to all lines set in capitals as a heading known by its looks are names of sections."""
        look = look_of(block)
        alike = [other.text.strip() for other in self.blocks if not other.level and look_of(other) == look]
        known = sum(bool(heading_kinds(text.rstrip(":"))) for text in alike)
        return look[0] and known >= _NEXT_TO_ALL * (len(alike) - known)

    def _follows_entries(self, at: int) -> bool:
        """Whether a heading is set as that with which the section above begins, and no list knows that one."""
        look = self.blocks[at].kind, self.blocks[at].level, look_of(self.blocks[at])
        alike = [
            number for number, other in enumerate(self.blocks) if (other.kind, other.level, look_of(other)) == look
        ]
        known = [number for number, other in enumerate(self.blocks[:at]) if heading_kinds(other.text.rstrip(": "))]
        return self._names_entries(at, alike, known) and self._heads_entry(at)

    def _names_entries(self, at: int, alike: Sequence[int], known: Sequence[int]) -> bool:
        """Whether lines set as headings name the entries of the section above: projects, or such as begin it."""
        above = max((number for number in known if number < at), default=None)
        if above is None:
            return False
        kinds = heading_kinds(self.blocks[above].text.strip().rstrip(":"))
        return kinds[:1] == ("projects",) or (above + 1 in alike and above + 1 not in known)

    def is_standing(self, at: int) -> bool:
        """Whether a line says how far the paper above has come, with its date on the next line."""
        text = self.blocks[at + 1].text.strip() if at + 1 < len(self.blocks) else ""
        return len(text) < _LONGEST_GUESSED and any(len(text) - span.stop + span.begin < 3 for span in find_dates(text))

    def _guessed(self, block: Block, text: str) -> tuple[str, ...] | None:
        """What a heading names that no list has, if it looks as those do that lists have.

        None if it looks otherwise, or nothing is sure; no kind if it is the heading of an entry.
        """
        alike = block.level in self.levels if block.level else look_of(block) in self.looks
        larger = 0 < block.level <= max(self.levels, default=0)
        name = bare(text)
        if not (alike or larger) or not name or len(text) > _LONGEST_ENTRY or find_dates(text):
            return None
        guess = guess_heading(name)
        needed, head = needed_lead(text), head_kinds(name)
        least = 0.0 if head and needed < math.inf else needed
        if alike and len(text) <= _LONGEST_GUESSED and guess.over_none > least:
            return (guess.section,) if guess.lead > SURE else head or ("unknown",)
        return () if guess.over_none < -SURE else None

    def _heads_entry(self, at: int) -> bool:
        """Whether something dated stands below a heading, or right above it, before the next of its level."""
        if at and (find_dates(self.blocks[at - 1].text) and len(self.blocks[at - 1].text) < _LONGEST_GUESSED):
            return True
        return self.heads_dated(at)

    def heads_dated(self, at: int) -> bool:
        """Whether something dated stands below a heading before the next of its level."""
        for below in self.blocks[at + 1 : at + 1 + _NEAR]:
            if below.kind == "heading" and below.level == self.blocks[at].level:
                return False
            if find_dates(below.text):
                return True
        return False
