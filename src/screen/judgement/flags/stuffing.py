"""Words put there for a program: bare names, one word over and over, copies of entries, the rubric itself."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

import msgspec

from screen.ground.text import key
from screen.judgement.flags.flag import Flag
from screen.judgement.flags.reading import FlagLine, Suspect, told_names

BARE = 4
"""Entries that are nothing but a name of the rubric."""
BARE_LINES = 10
"""Lines of a summary that are: a whole document in one string has its lists of skills there."""
THIN, BESIDE = 8, 2
"""Entries that have hardly a word beside a name of the rubric, and how many words that is."""
REPEATED, _SHARE = 8, 0.5
"""Times that a word stands in one line, and the share of its words."""
MOST_TERMS, COVERED = 15, 0.9
"""Names of the rubric that a profile has word for word, and their share of all."""
COPIES, COPIED_LINES = 4, 10
"""Entries, and lines of a summary, that differ in nothing but names of the rubric, numbers and a few words."""
_FEWEST_WORDS, SHORT_COPIES = 4, 8
"""Words that such entries have besides; with fewer of them it takes more entries."""
_LIKE = 0.75
"""Share of words that near-copies have in common."""
COPY_WORDS = 12
"""Words of an entry from which on likeness is no chance."""
_CENTRES = 60
"""Entries of a section that the others are compared with."""
RUN = 10
"""Words of the rubric in a row: of its summary, or of its file with all comments, which quote a posting in a draft."""
PHRASE, STREWN = 4, 12
"""Words in a row that are a phrase of the rubric's file, and how many of them in a profile are no chance."""
IN_ORDER = 6
"""Terms of the rubric in a row, in its own order."""
_MARKS = ".,;:!?()[]\"'|/•·*-–—"
_SMALL = frozenset(["the", "and", "of", "in", "for", "with", "to", "a", "on", "at", "by", "an"])


def check_stuffing(suspect: Suspect) -> Iterator[Flag]:
    """Bare names as entries, repetition within a line, and nearly all names of the rubric word for word."""
    names = frozenset(told_names(suspect.rubric) if suspect.rubric else ())
    bare = [line for line in suspect.prose if line.plain in names]
    distinct = {line.plain for line in bare}
    entries = {line.plain for line in bare if line.item >= 0}
    if len(entries) >= BARE or len(distinct) >= BARE_LINES:
        message = f"{len(distinct)} names of the rubric stand alone where work is told"
        yield Flag("stuffing", message, suspect.sights(bare))
    elif thin := _thin(suspect):
        message = f"{len(thin)} entries are a name of the rubric and hardly a word besides"
        yield Flag("stuffing", message, suspect.sights(thin))
    again = [line for line in suspect.lines if _repeats(line)]
    if again:
        yield Flag("stuffing", "a line says one word over and over", suspect.sights(again))
    found = suspect.named
    if len(found) >= MOST_TERMS and len(found) >= COVERED * len(suspect.terms):
        lines = sorted(suspect.lines, key=lambda line: -sum(f" {term} " in f" {line.plain} " for term in found))
        message = f"{len(found)} of the rubric's {len(suspect.terms)} names and terms stand there word for word"
        yield Flag("stuffing", message, suspect.sights(lines[:2]))


def check_copies(suspect: Suspect) -> Iterator[Flag]:
    """Entries of one section that differ in names of the rubric, numbers and a few words alone."""
    entries: dict[tuple[str, int], list[FlagLine]] = defaultdict(list)
    for number, line in enumerate(suspect.prose):
        # every line of a summary is an entry of its own
        entries[line.section, line.item if line.item >= 0 else number].append(line)
    skeletons: dict[tuple[str, str], list[FlagLine]] = defaultdict(list)
    bags: dict[str, list[tuple[frozenset[str], FlagLine]]] = defaultdict(list)
    for (section, _), lines in entries.items():
        text = " ".join(line.plain for line in lines)
        skeleton, named = _skeleton(text, suspect.named)
        words = skeleton.split()
        if named and words:
            skeletons[section, skeleton].append(lines[0])
        if len(text.split()) >= COPY_WORDS and section != "publications":
            bags[section].append((frozenset(words), lines[0]))
    yield from _alike_in_one(suspect, entries)
    for (section, skeleton), alike in skeletons.items():
        fewest = COPIES if len(skeleton.split()) >= _FEWEST_WORDS else SHORT_COPIES
        if len(alike) >= max(fewest, _least(section)):
            message = f"{len(alike)} {_entries(section)} are one sentence with other names in it"
            yield Flag("copies", message, suspect.sights(alike))
            return
    for section, found in bags.items():
        alike = _largest_group(found, _least(section))
        if len(alike) >= _least(section):
            yield Flag("copies", f"{len(alike)} {_entries(section)} are nearly the same", suspect.sights(alike))


def _alike_in_one(suspect: Suspect, entries: Mapping[tuple[str, int], Sequence[FlagLine]]) -> Iterator[Flag]:
    """Lines of one entry that differ in names of the rubric and numbers alone."""
    for (section, _), lines in entries.items():
        if len(lines) < SHORT_COPIES:
            continue
        same: dict[str, list[FlagLine]] = defaultdict(list)
        for line in lines:
            skeleton, named = _skeleton(line.plain, suspect.named)
            if named and len(skeleton.split()) >= BESIDE:
                same[skeleton].append(line)
        for alike in same.values():
            if len(alike) >= SHORT_COPIES:
                message = f"{len(alike)} lines of an entry of {section} are one sentence with other names in it"
                yield Flag("copies", message, suspect.sights(alike))


def check_pasted(suspect: Suspect) -> Iterator[Flag]:
    """The rubric's own sentences, comments too, or its terms in its own order."""
    asked, summary, file, phrases = suspect.rubric, _told_runs(""), _told_runs(""), _told_runs("", PHRASE)
    if asked:
        from screen.criteria.copied import told_by  # numpy costs more than a card without a rubric

        told = told_by(asked)
        summary, file, phrases = _told_runs(asked.summary), _told_runs(told), _told_runs(told, PHRASE)
    lines = [line for line in suspect.lines if file.has_part_of(line.plain)]
    if any(summary.has_part_of(line.plain) for line in lines):
        yield Flag("pasted", "the summary of the rubric stands there word for word", suspect.sights(lines))
    elif lines:
        yield Flag("pasted", f"{RUN} words of the rubric's file or more stand there in a row", suspect.sights(lines))
    elif sum(found := [phrases.count_in(line.plain) for line in suspect.lines]) >= STREWN:
        strewn = [line for line, number in zip(suspect.lines, found, strict=True) if number]
        yield Flag("pasted", f"{sum(found)} phrases of the rubric's file stand there", suspect.sights(strewn))
    start = _in_order(suspect.text, suspect.terms) if len(suspect.named) >= IN_ORDER else None
    if start is not None:
        at, line = 0, None
        for line in suspect.lines:
            if at + len(line.plain) >= start:
                break
            at += len(line.plain) + 3
        if line is not None:
            message = f"{IN_ORDER} terms of the rubric or more stand there in its own order"
            yield Flag("pasted", message, suspect.sights([line]))


class ToldRuns(msgspec.Struct, frozen=True):
    """What a text of the rubric says, so many words in a row."""

    words: frozenset[str]
    runs: frozenset[str]
    length: int

    def has_part_of(self, plain: str) -> bool:
        """Whether so many words of a folded text stand there in a row."""
        return self.count_in(plain) > 0

    def count_in(self, plain: str) -> int:
        """How often, one stretch after the other, so many words of a folded text or more stand there in a row."""
        words = plain.split()
        # Few lines have so many of the words at all: only these are taken apart.
        if sum(word in self.words for word in words) < self.length:
            return 0
        there = [run in self.runs for run in _runs(words, self.length)]
        return sum(now and not before for before, now in pairwise([False, *there]))


@lru_cache(1 << 6)
def _told_runs(text: str, length: int = RUN) -> ToldRuns:
    words = key(text).split()
    return ToldRuns(frozenset(words), frozenset(_runs(words, length)), length)


def _runs(words: Sequence[str], length: int) -> Iterator[str]:
    return (" ".join(words[start : start + length]) for start in range(len(words) - length + 1))


def _thin(suspect: Suspect) -> list[FlagLine]:
    """Entries of a name of the rubric and two words at most, where they are many and half of their section."""
    whole: dict[tuple[str, int], list[FlagLine]] = defaultdict(list)
    for line in suspect.prose:
        if line.item >= 0:
            whole[line.section, line.item].append(line)
    found: dict[str, list[FlagLine]] = defaultdict(list)
    names: dict[str, set[str]] = defaultdict(set)
    sizes = Counter(section for section, _ in whole)
    for (section, _), lines in whole.items():
        text = " ".join(line.plain for line in lines)
        skeleton, named = _skeleton(text, suspect.named)
        if named and len(skeleton.split()) <= BESIDE:
            found[section].append(lines[0])
            names[section].add(text.replace(skeleton, "").strip())
    for section, thin in found.items():
        if len(names[section]) >= THIN and 2 * len(thin) >= sizes[section]:
            return thin
    return []


def _least(section: str) -> int:
    return COPIED_LINES if section.startswith("basics") else COPIES


def _entries(section: str) -> str:
    return "lines of the summary" if section.startswith("basics") else f"entries of {section}"


def _repeats(line: FlagLine) -> bool:
    plain = line.plain.split()
    if len(plain) - len(set(plain)) < REPEATED - 1:
        return False
    words = [word.strip(_MARKS) for word in line.text.casefold().split()]
    words = [word for word in words if word.isalpha() and word not in _SMALL]
    word, count = max(Counter(words).items(), key=lambda pair: pair[1], default=("", 0))
    return len(word) > 1 and count >= REPEATED and count >= _SHARE * len(words)


@lru_cache(1 << 6)
def _any_of(terms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\S)(?:{'|'.join(map(re.escape, sorted(terms, key=len, reverse=True)))})(?!\S)")


def _skeleton(plain: str, terms: tuple[str, ...]) -> tuple[str, int]:
    """A text without the names of the rubric and without numbers, and how many names were in it."""
    bare, named = _any_of(terms).subn(" ", plain) if terms else (plain, 0)
    return " ".join(word for word in bare.split() if word.isalpha() or not any(map(str.isdigit, word))), named


def _largest_group(found: list[tuple[frozenset[str], FlagLine]], fewest: int) -> list[FlagLine]:
    """The largest set of entries that are all like one of them."""
    often = Counter(word for bag, _ in found for word in bag)
    # Whoever has so many likes shares half of the words with half of them.
    found = [(bag, line) for bag, line in found if 2 * sum(often[word] > fewest // 2 for word in bag) >= len(bag)]
    best: list[FlagLine] = []
    if len(found) < fewest:
        return best
    for bag, _ in found[:_CENTRES]:
        alike = [line for other, line in found if len(bag & other) >= _LIKE * max(len(bag), len(other), 1)]
        best = alike if len(alike) > len(best) else best
    return best


def _in_order(text: str, terms: tuple[str, ...]) -> int | None:
    """Where a run of terms begins that follow one another in the text as they do in the rubric."""
    gap = r"[\s|]*"
    for start in range(len(terms) - IN_ORDER + 1):
        run = terms[start : start + IN_ORDER]
        if all(term in text for term in run) and (found := re.search(gap.join(map(re.escape, run)), text)):
            return found.start()
    return None
