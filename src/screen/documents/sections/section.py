"""Sections: the blocks of a document under the headings that name them."""

import itertools
import re
from collections import Counter
from functools import cached_property

import msgspec

from screen.documents.blocks.block import Block, Document
from screen.documents.blocks.heading_names import KIND_WORDS_AMBIGUOUS, family_of, heading_kinds
from screen.documents.blocks.printed_dates import find_dates, is_dates
from screen.documents.blocks.span import Span
from screen.documents.sections.caption import (
    MAY_BE_JOBS,
    lasts,
    part_bare,
    part_captions,
    part_head,
    part_inline,
    part_labels,
    part_loud,
    raise_columns,
    raise_marked,
)
from screen.documents.sections.signature import is_credit
from screen.documents.sections.typesetting import (
    Typesetting,
    heads_dated,
    is_linked,
    look_of,
    pseudo_heading,
    sets_apart,
)
from screen.documents.words.people import is_name
from screen.documents.words.word_patterns import cv_name, says
from screen.ground.fluency import language_heads
from screen.ground.roles import is_person
from screen.ground.text import fold

_OPEN_KINDS = frozenset({"head", "summary", "other", "unknown", "contact"})
"""Kinds under which any deeper heading that names a section opens one."""
_CLOSED_KINDS = _OPEN_KINDS | {"references"}
"""Kinds that hold no entries with headings."""
_NO_PARTS = frozenset({"work", "education", "languages", "certificates", "publications", "references"})
"""What is no part of an entry, by whatever looks its name stands above it."""
_NO_ENTRIES = (("certificates",), ("languages",), ("references",))
"""What no entry that lasts has in it, however its name is set."""
_LISTS_WITHOUT_HEADINGS = frozenset({"education", "certificates", "languages", "awards"})
"""Kinds whose entries are lines: where the first had no heading, one of those below has none."""
_HABIT = 3
"""Dated entries of a list without headings that show that none of it has one."""
_GUESSED_LEVEL = 2
_LASTING = frozenset({"work", "internship", "education", "projects", "teaching", "research", "service", "volunteer"})
"""Kinds of section whose entries last."""
_LISTS = _LASTING | {"awards", "publications"}
"""Kinds of section whose entries may have headings, as large as that of the section in some documents."""
_SCHOOLS = frozenset({"school", "schools"})
"""Headings of schools where somebody learnt, unless another heading says so: else where somebody taught."""


_SENTENCE_END = re.compile(r"[.!?]$", re.MULTILINE)
"""Without any, and without a date, a document lists things alone."""
_JOBS = frozenset({"work", "internship"})
_OF_A_JOB = frozenset({"awards", "service"})
"""What the parts of a job may be called: `Achievements`, `Responsibilities`."""
_NEAR = 2
"""Blocks below the heading of a job in which its dates stand."""
_LAST = 3
"""Blocks with which a document ends."""
_NEXT_JOB = 60
"""Blocks of a part of a job and of what comes before the next job, at most: all that follow would take too long."""


def _names_section(block: Block) -> bool:
    """Whether a block is the name of a section, and none of what a job is told in."""
    kinds = heading_kinds(block.text.strip().rstrip(":"))
    named = bool(kinds) and kinds[0] not in _OF_A_JOB
    return named and (block.kind == "heading" or pseudo_heading(block, plain=True))


class Section(msgspec.Struct, frozen=True):
    """A run of blocks under one heading."""

    kinds: tuple[str, ...]
    """What the heading announces (`work`, `publications/journal`); `head` before all, `unknown` if no list has it."""
    title: str
    """The heading as printed."""
    trail: tuple[str, ...]
    """The headings above it, outermost first."""
    blocks: tuple[Block, ...]
    """What stands under it, deeper headings that name no section of their own included."""
    start: int
    """Number of the first block in the document."""
    place: str
    """Where the heading stands."""

    @property
    def kind(self) -> str:
        """The kind that it is read as, without what follows the slash: papers before all, else the first."""
        bare = [kind.partition("/")[0] for kind in self.kinds]
        # `Courses and certificates`: no list of a profile is one of courses.
        read = [kind for kind in bare if kind != "courses"] or bare
        if read[:2] == ["service", "certificates"]:  # `Memberships and certificates`
            return "certificates"
        return "publications" if "publications" in read else read[0]


class _Open(msgspec.Struct):
    level: int
    kinds: tuple[str, ...]
    title: str
    is_entry: bool
    has_equals: bool = False
    """Its entries have headings as large as its own, as the first that stands right below it shows."""


def split_sections(document: Document) -> list[Section]:
    """The sections of a document, in order; records belong to none."""
    return _Splitter(document).run()


def _put_together(block: Block, below: Block) -> Block:
    """A line and the text that it stands above, as the paragraph that others write them in."""
    return msgspec.structs.replace(below, spans=(*block.spans, Span("\n"), *below.spans), line=block.line)


class _Splitter:
    def __init__(self, document: Document) -> None:
        # Where nothing is set apart, the bare names of sections on lines of their own are its headings.
        blocks = raise_columns(part_loud(document.blocks))
        if blocks and re.fullmatch(cv_name(), blocks[0].text.strip(), re.IGNORECASE):
            blocks = blocks[1:]  # `職務経歴書` above all else names the document, below it a section
        if not sets_apart(blocks):
            blocks = raise_marked(part_bare(part_head(part_labels(blocks))))
        elif any(block.kind == "heading" and block.column == 0 for block in blocks):
            blocks = part_labels(blocks)  # other rows of the table hold lists, beside headings therefore
        set_apart = sets_apart(blocks)
        alone = {
            heading_kinds(block.text.strip().rstrip(":"))[0]
            for block in blocks
            if not set_apart and pseudo_heading(block, plain=True)
        }
        told = set_apart or any(_SENTENCE_END.search(block.text) or find_dates(block.text) for block in blocks)
        self.blocks = part_captions(blocks, alone, only_skills=not told)
        captions = len(self.blocks) - len(blocks)
        proven = captions or heads_dated(blocks) or (not told and "skills" in alone)
        self.plain = len(alone) > 1 or (bool(alone) and bool(proven))
        """Bare names of sections on lines of their own are headings."""
        self.sections: list[Section] = []
        self.stack: list[_Open] = []
        self.taken: list[Block] = []
        self.start = 0
        self.column: int | None = None
        self.jobs: set[tuple[int, tuple[bool, bool]]] = set()
        """Levels and looks of headings that are each that of one job, beside those of sections."""
        self.joined = -1
        """The last block that was taken together with the one above it."""
        self.opened = 0
        """Sections of the cell of a table that is open."""
        self.place = document.file
        self.blocks = part_inline(self.blocks)
        self.set = Typesetting(self.blocks)
        named = {fold(block.text.strip()) for block in blocks if heading_kinds(block.text.strip()) == ("education",)}
        self.schooled = bool(named - _SCHOOLS)

    def run(self) -> list[Section]:
        for at, block in enumerate(self.blocks):
            if block.kind == "record" or at == self.joined:
                continue
            if self._is_credit(at):
                self._close_with(at, block)
                continue
            self._enter_column(at, block)
            label = pseudo_heading(block, within=self._current(), plain=self.plain or self._ends_entries(block))
            label = label and not (self._current()[0].startswith("publications") and self.set.is_standing(at))
            if (block.kind == "heading" and (block.level or not is_linked(block))) or label:
                if self._is_job(at):
                    self._open_job(at, block, block.level or self._guessed_level(("work",), label))
                elif self._heads_courses(block, label):
                    self.taken.append(msgspec.structs.replace(block, kind="paragraph", level=0))
                elif self._begins_entry(at):
                    self.taken.append(_put_together(block, self.blocks[at + 1]))
                    self.joined = at + 1
                else:
                    self._heading(at, block, label)
            else:
                self.taken.append(block)
        self._flush()
        return self.sections

    def _is_credit(self, at: int) -> bool:
        """Whether one of the last blocks says who made the template."""
        block, is_last = self.blocks[at], at >= len(self.blocks) - _LAST
        is_linked_line = block.kind != "item" and any(span.href for span in block.spans)
        return is_last and is_linked_line and is_credit(block.text)

    def _close_with(self, at: int, block: Block) -> None:
        """Begin a section that is nothing of the candidate's with a block."""
        while self.stack:
            self._pop()
        self._open(at - 1, block, _Open(_GUESSED_LEVEL, ("other",), "", False))
        self.taken.append(block)

    def _ends_entries(self, block: Block) -> bool:
        """Whether a block is the bare name of a list without headings that no entry of the open section has in it."""
        return self._current()[0] in _LASTING and heading_kinds(block.text.strip().rstrip(":"))[:1] in _NO_ENTRIES

    def _enter_column(self, at: int, block: Block) -> None:
        """End the last section of a cell that holds several, at the side of a page, where the next cell begins."""
        if block.column == self.column:
            return
        is_next = self.column is not None and block.column is not None and block.column > self.column
        if is_next and self.opened > 1:
            self._flush()
            self.stack, self.start = [], at
        self.column, self.opened = block.column, 0

    def _current(self) -> tuple[str, ...]:
        named = [entry for entry in self.stack if not entry.is_entry]
        return named[-1].kinds if named else ("head",)

    def _flush(self) -> None:
        named = [entry for entry in self.stack if not entry.is_entry]
        kinds = named[-1].kinds if named else ("head",)
        title = named[-1].title if named else ""
        trail = tuple(entry.title for entry in named[:-1])
        if self.taken or (named and self.start >= 0):
            self.sections.append(Section(kinds, title, trail, tuple(self.taken), self.start, self.place))
        self.taken = []

    def _heading(self, at: int, block: Block, label: bool) -> None:
        text = block.text.strip()
        kinds, heads_entry = self._read(at, text)
        listed = self._current()[0] in _LISTS
        level = self._level_of(block, kinds, label)
        if not kinds and self._ends_list(at):
            kinds, heads_entry, level = ("unknown",), False, self.stack[0].level
        if self._ends_list_within(at, kinds, level):
            self._leave(level)
            self._enter(block, level, text)
            return
        if self._is_equal(kinds, at, level) or (heads_entry and listed and not self._names_parts(at, level)):
            self._enter_beside(block, level, text)
            return
        if self._heads_part_of_job(at, kinds, level):
            # Above the items of a list it would be taken for what they are of: a job.
            self.taken += [] if self.taken and self._lists_below(at) else [block]
            return
        while self.stack and self.stack[-1].level >= level and (kinds or not self._stays(text, level)):
            self._pop()
        if kinds and self._opens(kinds, level, at):
            self._open(at, block, _Open(level, self._in_context(kinds, text), text, False))
        elif not kinds and self._opens_unknown(at, text, level):
            self._open(at, block, _Open(level, ("unknown",), text, False))
        elif self._named():
            self._enter(block, level, text)
        else:
            self.taken.append(block)

    def _heads_courses(self, block: Block, label: bool) -> bool:
        """Whether a heading is that of the courses of a degree: deeper than that of the list, below its first entry."""
        section, kinds = self._section(), heading_kinds(block.text.strip().rstrip(":"))
        if section is None or section.kinds[0] != "education" or not self.taken or kinds != ("courses",):
            return False
        return self._level_of(block, kinds, label) > section.level

    def _begins_entry(self, at: int) -> bool:
        """Whether a heading known by its looks alone is the line that the text below lacks: a school in capitals.

        The entries of the list above it, or below where it is the first, begin with a line of their own above the one
        with the dates; the text below does not.
        """
        block, section, below = self.blocks[at], self._section(), self.blocks[at + 1 : at + 2]
        if section is None or section.kinds[0] not in _LASTING or block.level:
            return False
        others = self.taken or list(itertools.takewhile(lambda one: one.kind != "heading", self.blocks[at + 2 :]))
        pairs = itertools.pairwise([*others[:1], *others])
        begun = [one for before, one in pairs if one.kind == "paragraph" and before.kind != "heading"]
        lines = [one.text.split("\n") for one in begun]
        has_own = bool(lines) and all(len(own) > 1 and not lasts(own[0]) and lasts(own[1]) for own in lines)
        lacks = any(one.kind == "paragraph" and lasts(one.text.partition("\n")[0]) for one in below)
        return has_own and lacks and self._read(at, block.text.strip())[0] in ((), ("unknown",))

    def _heads_part_of_job(self, at: int, kinds: tuple[str, ...], level: int) -> bool:
        """Whether the name of a section stands within a list of jobs, deeper than its heading, before the next job.

        `Achievements` does, and what is named so of more jobs than one, as `Responsibilities`.
        """
        section, text = self._section(), fold(self.blocks[at].text.strip())
        if section is None or section.kinds[0] not in _JOBS or not _OF_A_JOB.issuperset(kinds or ("",)):
            return False
        if level <= section.level and not text.endswith(":"):
            return False
        rest = self.blocks[at + 1 : at + 1 + _NEXT_JOB]
        stop = next((number for number, one in enumerate(rest) if _names_section(one)), len(rest))
        below = [one.text for one in rest[:stop] if one.kind != "item"]
        own = [] if self._lists_below(at) else below[:1]
        later = "\n".join(below[len(own) :])
        next_job = says(later, "entries", "titles") and lasts(later) and not any(map(lasts, own))
        next_job = next_job and (any(entry.is_entry for entry in self.stack) or not self._is_one_of_many(at))
        return next_job or self._often[text] > 1

    @cached_property
    def _often(self) -> Counter[str]:
        """How many blocks have each text, folded."""
        return Counter(fold(block.text.strip()) for block in self.blocks)

    def _lists_below(self, at: int) -> bool:
        """Whether an item of a list stands right below a block."""
        return at + 1 < len(self.blocks) and self.blocks[at + 1].kind == "item"

    def _level_of(self, block: Block, kinds: tuple[str, ...], label: bool) -> int:
        """The level of a heading, as its markup or its looks say."""
        level = (block.level if block.kind == "heading" else 0) or self._guessed_level(kinds, label)
        if kinds or not block.level or self.set.levels or self._current()[0] not in _LISTS:
            return level
        return level + 8  # larger than the names of sections, which are headings by their looks alone: those of entries

    def _read(self, at: int, text: str) -> tuple[tuple[str, ...], bool]:
        """What a heading names, and whether it heads an entry."""
        kinds, heads_entry = self.set.read(at, text)
        taught = self.schooled and kinds == ("education",) and fold(text) in _SCHOOLS
        return () if taught else kinds, heads_entry

    def _open(self, at: int, block: Block, opened: _Open) -> None:
        """Begin a section below a heading."""
        self._flush()
        self.opened += 1
        self.stack.append(opened)
        self.start, self.place = at + 1, block.place

    def _ends_list(self, at: int) -> bool:
        """Whether a heading known by its looks alone is no entry's: those of the list had none, and it has no date.

        Nor is the next one below such a heading.
        """
        block, section = self.blocks[at], self._section()
        if section is None or block.kind != "heading" or block.level or look_of(block) not in self.set.looks:
            return False
        if section.kinds == ("unknown",):
            return section.level == self.stack[0].level
        began = bool(self.taken) and self.taken[0].kind != "heading" and not any(one.is_entry for one in self.stack)
        heads = [one for one in self.taken if one.kind == self.taken[0].kind]
        dated = sum(bool(find_dates(line)) for one in heads for line in one.text.split("\n"))
        if not began or not dated:
            return False
        by_lines = section.kinds[0] in _LISTS_WITHOUT_HEADINGS and not self.set.heads_dated(at)
        return (
            by_lines
            or dated >= _HABIT
            or (self.set.is_of_sections(block) and not says(block.text, "entries", "titles"))
        )

    def _ends_list_within(self, at: int, kinds: tuple[str, ...], level: int) -> bool:
        """Whether an unknown heading is that of an entry of the list within which another without headings stands."""
        named = [entry for entry in self.stack if not entry.is_entry]
        if kinds or len(named) < 2 or not self.taken or self.taken[0].kind == "heading":
            return False
        outer, inner = named[-2:]
        if outer.kinds[0] not in _LASTING or inner.kinds[0] in _LASTING or not outer.level < level <= inner.level:
            return False
        return any(lasts(one.text.partition("\n")[0]) for one in self.blocks[at : at + 2])

    def _names_parts(self, at: int, level: int) -> bool:
        """Whether a heading is set by markup as that of the section, and so are more that lists know than others.

        Entries that have such headings have the first right below that of the section.
        """
        section = self._section()
        if section is None or not level or section.level != level or self.start == at or section.has_equals:
            return False
        alike = [block.text.strip() for block in self.blocks if block.kind == "heading" and block.level == level]
        return 2 * sum(bool(heading_kinds(text)) for text in alike) > len(alike)

    def _section(self) -> _Open | None:
        """The section that is open."""
        return next((entry for entry in reversed(self.stack) if not entry.is_entry), None)

    def _is_equal(self, kinds: tuple[str, ...], at: int, level: int) -> bool:
        """Whether an unknown heading as large as that of a section is one of its entry: else that would be empty."""
        section = self._section()
        if section is None or section.level != level or section.kinds[0] in _CLOSED_KINDS:
            return False
        is_group = section.kinds[0] == "skills" and (
            kinds == ("other",)
            or (not kinds and self._is_one_of_many(at))
            or (self.start == at and kinds == ("languages",) and self._is_group_of_skills(kinds[0], at))
        )
        if kinds and not is_group:
            return False
        first = self.start == at and (section.kinds[0] in _LISTS or is_group or self._heads_nothing(at))
        section.has_equals = section.has_equals or (first and not section.kinds[0].startswith("publications"))
        return section.has_equals

    def _is_one_of_many(self, at: int) -> bool:
        """Whether the next heading after one is of its level, and unknown as well: `Clinical`, `Systems`."""
        after = next((block for block in self.blocks[at + 1 :] if block.kind == "heading"), None)
        return after is not None and after.level == self.blocks[at].level and not heading_kinds(after.text.strip())

    def _heads_nothing(self, at: int) -> bool:
        """Whether no text stands right below a heading: it is an item of a list."""
        return at + 1 == len(self.blocks) or self.blocks[at + 1].kind == "heading"

    def _enter_beside(self, block: Block, level: int, text: str) -> None:
        """Take a heading as that of the next entry: beside the last of its level, below the section all the same."""
        while self.stack[-1].is_entry and self.stack[-1].level >= level:
            self._pop()
        self._enter(block, max(level, max(entry.level for entry in self.stack) + 1), text)

    def _enter(self, block: Block, level: int, text: str) -> None:
        """Take a heading as that of an entry of the section that is open."""
        self.stack.append(_Open(level, (), text, True))
        self.taken.append(block)

    def _leave(self, level: int) -> None:
        """Leave all that is no higher than a level."""
        while self.stack[-1].level >= level:
            self._pop()

    def _pop(self) -> None:
        if not self.stack[-1].is_entry:
            self._flush()
            self.start = -1
        self.stack.pop()

    def _named(self) -> bool:
        return any(not entry.is_entry for entry in self.stack)

    def _guessed_level(self, kinds: tuple[str, ...], label: bool) -> int:
        """The level of a heading known only by its looks: that of the section it replaces, or deeper than all."""
        if not self.set.levels:
            return _GUESSED_LEVEL if kinds else _GUESSED_LEVEL + 1
        named = [entry for entry in self.stack if not entry.is_entry]
        if kinds and not label and (not named or named[-1].level > 6):
            return 7
        return 7 if kinds else 8

    def _stays(self, text: str, level: int) -> bool:
        """Whether a heading without a known name belongs to the section that is open, though no deeper than it."""
        if not self._named():
            return False
        named = [entry for entry in self.stack if not entry.is_entry]
        if level > named[-1].level:
            return False
        if re.fullmatch(r"\W*(?:19|20)\d\d\W*", text):
            return True
        dated = bool(find_dates(text))
        return dated and named[-1].kinds[0] not in ("head", "summary", "news")

    def _opens_unknown(self, at: int, text: str, level: int) -> bool:
        """Whether a heading that names nothing known opens a section: as large as those that do, and below the head."""
        below_name = at == 1 and self.blocks[0].kind == "heading"
        empty = self._heads_nothing(at) and bool(heading_kinds(self.blocks[min(at + 1, len(self.blocks) - 1)].text))
        below_name = below_name and (says(text, "entries", "titles") or empty)
        return at > 0 and level in self.set.levels and not self._named() and not is_name(text) and not below_name

    def _is_job(self, at: int) -> bool:
        """Whether a heading set as those of sections is that of one job, with its dates: in no list, of a position.

        So are those set as one that is, whatever their words.
        """
        block, section = self.blocks[at], self._section()
        text, look = block.text.strip(), (block.level, look_of(block))
        in_list = section is not None and section.title and section.kinds[0] not in _OPEN_KINDS
        is_set = block.level in self.set.levels if block.level else look[1] in self.set.looks
        if in_list or not is_set or self._read(at, text)[0] not in ((), ("unknown",)):
            return False
        told = look in self.jobs or (says(text, "entries", "titles") and not says(text, "entries", "degrees"))
        below = itertools.takewhile(lambda one: one.kind != "heading", self.blocks[at + 1 : at + 1 + _NEAR])
        return told and any(lasts(one.text) for one in (block, *below))

    def _open_job(self, at: int, block: Block, level: int) -> None:
        """Begin a section that is one job, its heading in it; the next ones, as large, stand in the same."""
        self.jobs.add((block.level, look_of(block)))
        if (section := self._section()) and not section.title and section.level == level:
            self._enter(block, level, "")
            return
        while self.stack and self.stack[-1].level >= level:
            self._pop()
        self._open(at - 1, block, _Open(level, ("work",), "", False))
        self.taken.append(block)

    def _is_group_of_skills(self, kind: str, at: int) -> bool:
        """Whether a heading names a group of skills: `Software`, undated `Leadership`, `Languages` of machines."""
        below = self.blocks[at + 1].text if at + 1 < len(self.blocks) else ""
        if kind == "languages":
            return not any(fold(word) in language_heads() for word in re.findall(r"[^\W\d_]+", below))
        if kind == "skills":
            return self._heads_nothing(at)  # a skill, as above a bar that shows how well
        return kind == "projects" or (kind in ("volunteer", "service", "research") and not find_dates(below))

    def _is_group_beside_others(self, kind: str, level: int, at: int) -> bool:
        """Whether a heading below that of the skills, as large as the one before it, has nothing dated below it."""
        alike = self.blocks[at].level > 0 and any(one.kind == "heading" and one.level == level for one in self.taken)
        below = itertools.takewhile(lambda one: one.kind != "heading", self.blocks[at + 1 : at + 1 + _NEAR])
        return alike and kind not in _NO_PARTS and not any(find_dates(one.text) for one in below)

    def _opens(self, kinds: tuple[str, ...], level: int, at: int) -> bool:
        """Whether a heading with a known name opens a section here, or is a part of an entry."""
        named = [entry for entry in self.stack if not entry.is_entry]
        if not named:
            return True
        above = named[-1]
        if level <= above.level or above.kinds[0] in _OPEN_KINDS:
            return True
        inside_entry = self.stack[-1].is_entry and self.stack[-1].level < level
        family = family_of(above.kinds[0].partition("/")[0])
        kind = kinds[0].partition("/")[0]
        if inside_entry or self._is_entry_beside_others(kinds, level, at):
            return False
        if above.kinds[0] == "skills" and (
            self._is_group_of_skills(kind, at) or self._is_group_beside_others(kind, level, at)
        ):
            return False
        if above.kinds[0].partition("/")[0] == "projects" or kinds[0] == "other":
            # `Miscellaneous` below a list is a part of the list.
            return False
        apart = kind in _NO_PARTS and kind != above.kinds[0]
        return kind in family or above.kinds[0] in ("news", "interests") or level <= 6 or apart

    def _is_entry_beside_others(self, kinds: tuple[str, ...], level: int, at: int) -> bool:
        """Whether a heading is the title of a job, `Internship`, `Volunteer`: below its dates, or set as those above.

        What is no title, `Fellowship`, `Teaching`, has its dates and nothing else on the next line.
        """
        text = self.blocks[at].text
        somebody = is_person(fold(text.strip()))
        if kinds[0] not in MAY_BE_JOBS and not somebody:
            return False
        alike = any(block.kind == "heading" and block.level == level for block in self.taken)
        below = [one.text for one in self.blocks[at + 1 : at + 1 + _NEAR]]
        if not (somebody or says(text, "entries", "titles")):
            first = below[0].partition("\n")[0].strip() if below else ""
            return alike and is_dates(first) and lasts(first)
        return lasts(self.blocks[at - 1].text) or (alike and any(map(lasts, below)))

    def _in_context(self, kinds: tuple[str, ...], text: str) -> tuple[str, ...]:
        """`Conferences` below service lists reviews, below talks it lists talks.

        Behind such a section, as large as its heading, only a single word is one of its parts: `Journal articles` none.
        """
        if kinds[0] not in KIND_WORDS_AMBIGUOUS:
            return kinds
        named = [entry for entry in self.stack if not entry.is_entry]
        behind = self.sections[-1].kinds[0] if self.sections and " " not in text else "head"
        before = named[-1].kinds[0] if named else behind
        return (before,) if before in ("service", "talks", "awards", "teaching") else kinds
