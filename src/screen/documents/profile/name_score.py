"""Names by score: which line of a document is its person's name, by where it stands and what bears it out."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise, zip_longest

import msgspec

from screen.documents.blocks.block import Block, Document
from screen.documents.blocks.date_grammar import months
from screen.documents.blocks.heading_names import bare, heading_kinds
from screen.documents.blocks.line import Line, lines_of
from screen.documents.blocks.printed_dates import find_dates
from screen.documents.blocks.span import Span
from screen.documents.entries.stays.phrase import is_employer, is_printed_place, is_school, is_title
from screen.documents.profile.name_forms import TWO_SCRIPTS, Bears, forms_of, trimmed, unspaced
from screen.documents.sections.heading_guess import guess_heading
from screen.documents.sections.typesetting import pseudo_heading
from screen.documents.words.people import (
    NAME_WORD,
    is_name,
    is_name_word,
    is_particle,
    is_short_surname,
    name_parts,
    same_person,
    says_title,
    title_case,
    without_marks,
)
from screen.documents.words.word_patterns import place_names, word_set
from screen.ground.idf import reference_idf
from screen.ground.letter_case import CasePattern
from screen.ground.lexicon import load_lexicon
from screen.ground.names import everyday_words
from screen.ground.text import fold

_FIRST_BLOCKS = 12
_MOST_WORDS = 6
_MOST_LARGE = 4
"""Headings of the largest print below the first blocks that are looked at."""
_LONGEST = 48
_ENOUGH = 4.0
_FIRM = 6.0
"""Score from which a line below the name of a section is taken."""
_SOLE = 1.5
"""Of the only heading of its size."""
_RARE = 100
"""A word that stands in more than one of so many texts about work is hardly a given name."""
_FEWEST_SMALL = 3
"""Headings in small letters that tell of a style."""
_SHORTEST_JOINED = 5
"""Letters of two names written as one that an address may bear out."""
_NICKNAME = re.compile(r"\s[\"“‘'«(][^\"”’'»)]+[\"”’'»)](?=\s)")
_ELIDED = CasePattern(r"\b[dl]['’](?=[^\W\d_\p{Ll}])")
_WORD = CasePattern(r"(?:[dlDL](?=['’][^\W\d_\p{Ll}]))?['’]?[^\W\d_][^\W\d_'’.‐‑-]*(?:['’.‐‑-]+[^\W\d_]+)*\.?")
_END_OF_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})\.$")
"""`I'm Ada Example.`; not `Jr.`"""
_CONTACT = re.compile(
    r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|(?:linkedin|github|gitlab|scholar|twitter|www|https?)[\w./:@?=-]*",
    re.IGNORECASE,
)


_LABEL = CasePattern(r"([\p{Lu}]{3,}(?: [\p{Lu}]{3,})*)\s+(?=[\p{Lu}][\p{Ll}])")
"""The name of a section in capitals, with the name beside it."""
_PATH = re.compile(r"^https?://[^/]+(?=/\w)")
"""The site of an address that goes on behind it."""


class NameCandidate(msgspec.Struct, frozen=True):
    """A line that may be the name."""

    name: str
    """As names are written."""
    place: str
    """Where it stands."""
    score: float
    """How sure; from `_ENOUGH` on it is taken."""


def best_name(document: Document) -> NameCandidate | None:
    """The likeliest name of a document's person; None if no line is likely."""
    blocks = [block for block in document.blocks if block.kind != "record"]
    witnesses = _witnesses(document, blocks)
    opening = opening_blocks(blocks, _FIRST_BLOCKS)

    def bears_out(text: str) -> bool:
        flat = _flat(text)
        return len(flat) > _SHORTEST_JOINED and any(flat in said for said, weight in witnesses if weight > 1)

    blocks = _with_capital_name(blocks, bears_out)
    largest = [block for block in blocks if block.kind == "heading" and block.level == 1]
    scored = []
    for text, block, line, order in _lines(blocks, bears_out):
        sole = largest == [block] and "," not in text
        score = _score(text, block, line, 0 if sole else order, witnesses) + _SOLE * sole
        if score > 0:
            candidate = NameCandidate(title_case(_END_OF_SENTENCE.sub("", text)), block.place, score)
            scored.append((candidate, block in opening))
    found = [one for one, is_opening in scored if one.score >= (_ENOUGH if is_opening else _FIRM)]
    best = max(found, key=lambda candidate: candidate.score, default=None)
    if best and _INITIAL.match(best.name):
        # A running head may shorten it.
        fuller = [one for one, _ in scored if not _INITIAL.match(one.name) and same_person(one.name, best.name)]
        best = max(fuller, key=lambda candidate: candidate.score, default=best)
    return best or _by_its_place(blocks)


_INITIAL = re.compile(r"[^\W\d_]\.")
"""How a name begins that has but the first letter of the given one."""


def _with_capital_name(blocks: list[Block], bears_out: Bears) -> list[Block]:
    """The blocks; the first heading, alone of its rank, with capitals where a style has none.

    Such a style sets all headings so, or an address bears the name out.
    """
    headings = [block for block in blocks if block.kind == "heading"]
    first = headings[0] if headings else None
    starts = [block.text[0] for block in blocks if block.text[:1].isalpha()]
    if len(starts) >= _FEWEST_SMALL and all(map(str.islower, starts)):
        return _with_capital_line(blocks)
    if first is None or blocks[0] is not first or len(headings) < _FEWEST_SMALL:
        return blocks
    if any(block.level <= first.level for block in headings[1:]):
        return blocks
    if not all(block.text.islower() for block in headings[1:]) and not bears_out(first.text):
        return blocks
    if not first.text.islower() or not is_name(first.text.title()):
        return blocks
    return [msgspec.structs.replace(first, spans=(Span(first.text.title()),), level=1), *blocks[1:]]


def _with_capital_line(blocks: list[Block]) -> list[Block]:
    """The blocks of a text without capitals, those of a name put into its first line, if that is one."""
    line, *rest = blocks[0].text.lstrip().split("\n")
    named = re.sub(r"(?<![\w'’])[^\W\d_]", lambda letter: letter[0].upper(), line)
    if not is_name(trimmed(named)):
        return blocks
    return [msgspec.structs.replace(blocks[0], spans=(Span("\n".join([named, *rest])),)), *blocks[1:]]


def _by_its_place(blocks: Sequence[Block]) -> NameCandidate | None:
    """The line that opens a document where nothing else is a name, if its last word alone is that of none.

    `Ann Detective`, `Ada Short`; not `Truck Driver`, whose first word stands in the document in small letters, too, nor
    what stands beside dates as well: that is the title of a job. Beside contacts, below what the document calls itself,
    or as its only heading of the first level, a name may have any words.
    """
    first, placed, addressed = _opening(blocks)
    if first is None:
        return None
    cell, *beside = re.split(r"\t|, ", first.text)
    text = trimmed(_bold_lead(first) or (cell if beside and is_title(beside[0]) else first.plain))
    if not text or heading_kinds(text):
        return None
    if any(text in line.plain and find_dates(line.plain) for line in lines_of(blocks[1:])):
        return None
    said = {word for block in blocks for word in re.findall(r"[^\W\d_]+", block.text) if word.islower()}
    *given, last = text.split() or [""]
    unsaid = said.isdisjoint(map(fold, given or [last]))
    if (may_be_name(text) and unsaid) or (placed and _is_placed_name(text, of_any_words=addressed and unsaid)):
        return NameCandidate(title_case(text), first.place, _ENOUGH)
    return None


def _opening(blocks: Sequence[Block]) -> tuple[Line | None, bool, bool]:
    """The line that opens a document, whether nothing but a name stands so, and whether it stands above contacts."""
    lines = lines_of(blocks[: 2 + _NEAR])
    first = lines[0].plain if lines else ""
    # A head of the pages repeats the name below it: `Ada Example – Curriculum Vitae – page`.
    repeats = len(lines) > 1 and first.startswith(lines[1].plain)
    called = any(_flat(part) in _own_names() for part in (re.split(r"\s[|–—-]\s", first) if repeats else [first]))
    rest = lines[called:]
    is_sole = [block for block in blocks if block.kind == "heading" and block.level == 1] == blocks[:1]
    addressed = any(map(is_contact, rest[1 : 1 + _NEAR]))
    return next(iter(rest), None), called or is_sole or addressed, addressed


_NEAR = 2
"""Lines below a name in which contacts stand."""
_PHONE = re.compile(r"(?:\(?\d\)?[ ./-]?){9}")


def is_contact(line: Line) -> bool:
    """Whether a line has an address or the number of a telephone."""
    return "@" in line.text or _PHONE.search(line.text) is not None


def _is_placed_name(text: str, *, of_any_words: bool) -> bool:
    """Whether a text that stands where nothing but a name does may be one: `Chef Osei`, `Contact Winters`.

    A word of it is rare in texts about work, none joins phrases; a title stands first, if at all, and in such texts as
    well, for what is rare beside another may be of its language. As a whole it is no place, skill or employer.
    `of_any_words`: two words or three need not be rare (`April May`), and one that no such text has is a name.
    """
    words = text.split()
    if (
        len(name_parts(words)) > _MOST_WORDS
        or not text[:1].isupper()
        or "," in text
        or not all(map(_is_name_like, words))
    ):
        return False
    if is_printed_place(text) or is_employer(text) or is_school(text) or load_lexicon().find(text):
        return False
    often = _counts(words)
    if len(words) == 1:
        return of_any_words and not often[0] and not is_title(text) and not _is_like_heading(text)
    told = of_any_words and len(name_parts(words)) <= _MOST_PLAIN and not _is_like_heading(text)
    return not (_has_title(words) or _joins_phrases(words)) and (told or min(often) * _RARE <= reference_idf().texts)


def _has_title(words: Sequence[str]) -> bool:
    """Whether some words have one of titles, but for the first of two that stands in texts about work.

    No title begins with the whole name of a month: `April Dean`.
    """
    if len(words[0]) > _ABBREVIATED and fold(words[0]) in months():
        return False
    first = is_title(words[0]) and (not _counts(words)[0] or len(words) > _AFTER_TITLE)
    return first or any(map(is_title, words[1:]))


def _joins_phrases(words: Sequence[str]) -> bool:
    """Whether a word before the last joins phrases, and is no name as well, as `An` and `Do` are."""
    texts, counted = reference_idf().texts, zip(words[:-1], _counts(words), strict=False)
    return any(count * _JOINING > texts and not is_short_surname(word) for word, count in counted)


def _counts(words: Sequence[str]) -> list[int]:
    """In how many texts about work each word stands."""
    return [reference_idf().counts.get(fold(word), 0) for word in words]


def _is_like_heading(text: str) -> bool:
    """Whether a text is likelier the name of a section than not."""
    return guess_heading(bare(text)).over_none >= 0


_ABBREVIATED = 3
"""Letters of a month in short, which may be another word: `Mar Tech Lead`."""
_MOST_PLAIN = 3
"""Words of a name that are all said of work as well."""
_AFTER_TITLE = 2
"""Words of a name that begins with one of titles."""
_JOINING = 3
"""A word that stands in more than one of so many texts joins phrases."""


def may_be_name(text: str) -> bool:
    """Whether a text that stands where a name does may be one though its last word is that of something else.

    A given name is rare in texts about work and names no skill.
    """
    *given, last = name_parts(text.split()) or [""]
    capitalised = all(word[:1].isupper() for word in (*given, last)) and re.fullmatch(NAME_WORD, last)
    if not 1 <= len(given) <= 2 or not capitalised or is_title(" ".join(given)):
        return False
    if is_employer(text) or is_school(text) or is_printed_place(text):
        return False
    return all(is_name_word(word) and _may_be_given(fold(word)) for word in given)


def _may_be_given(word: str) -> bool:
    """Whether a folded word is rare in texts about work and names no skill; `Ann` may abbreviate one."""
    counted, skill = reference_idf(), load_lexicon().find(word)
    return counted.counts.get(word, 0) * _RARE <= counted.texts and not (skill and fold(skill.name) == word)


def opening_blocks(blocks: Sequence[Block], most: int) -> list[Block]:
    """The blocks before the first section about what somebody did, where people state their name: `most` of them."""
    for at, block in enumerate(blocks[:most]):
        is_head = block.kind == "heading" or pseudo_heading(block, plain=True)
        kinds = heading_kinds(block.text.strip()) if is_head else ()
        if kinds and kinds[0] not in ("summary", "contact", "other"):
            return list(blocks[:at])
    return list(blocks[:most])


def _witnesses(document: Document, blocks: Sequence[Block]) -> list[tuple[str, float]]:
    """What may bear out a name: addresses, links, properties, the name of the file; each with its weight."""
    out: list[tuple[str, float]] = []
    for block in blocks[: 3 * _FIRST_BLOCKS]:
        said = [found[0] for found in _CONTACT.finditer(block.text) if not found[0].isalpha()]
        # The label `GitHub` of a link to github.com is borne out by no name.
        said += [
            _PATH.sub("", span.href) if span.text.casefold() in span.href else span.href
            for span in block.spans
            if span.href
        ]
        out += [(_flat(text), 1.5) for text in said]
    for key in ("author", "Author", "title", "Title"):
        value = document.metadata.get(key)
        if isinstance(value, str):
            out.append((_flat(value), 1.0))
    out.append((_flat(document.file.rpartition(".")[0]), 0.7))
    return out


def _flat(text: str) -> str:
    return re.sub(r"[^\w]|_", "", fold(text))


def _lines(blocks: Sequence[Block], bears_out: Bears) -> Iterator[tuple[str, Block, Line, int]]:
    """The texts that may be a name, with their number from the top."""
    order = 0
    tops = blocks[:_FIRST_BLOCKS]
    for block in [*tops, *_large(blocks)]:
        lines = lines_of([block])
        for number, line in enumerate(lines[:4]):
            for text in _texts(line, lines[number + 1 :] if number == 0 else ()):
                # What sets quotes by itself takes an apostrophe before a word for an opening one: `van ‘t Veer`.
                for form in forms_of(text if "’" in text else text.replace("‘", "’"), bears_out):
                    yield form, block, line, order
            order += 1
        if len(lines) == 1:
            at = blocks.index(block)
            after = blocks[at + 1 : at + 2]
            alike = after and after[0].kind == block.kind and after[0].level == block.level
            if alike and _may_break_off(block.text, after[0].text):
                yield trimmed(f"{block.text} {after[0].text}"), block, lines[0], order - 1
            for below in blocks[at + 2 : at + 4]:  # with a contact between the parts
                if bears_out(f"{block.text}{below.text}"):
                    yield trimmed(f"{block.text} {below.text}"), block, lines[0], order - 1


def _large(blocks: Sequence[Block]) -> list[Block]:
    """Headings further down: in a column that is read last, the name is its first one, or among the largest still."""
    rest = [pair for pair in pairwise(blocks[_FIRST_BLOCKS - 1 :]) if pair[1].kind == "heading"]
    return [block for above, block in rest if block.level == 1 or above.column != block.column][:_MOST_LARGE]


def _texts(line: Line, below: Sequence[Line]) -> Iterator[str]:
    """What of a line may be a name: a cell, what stands beside contacts, or the line with the one below."""
    if spaced := unspaced(line.text):
        yield spaced
        return
    if (named := _LABEL.on(line.text).match(line.text)) and heading_kinds(named[1]):
        yield line.text[named.end() :]
        return
    yield from re.split(r"\t|\s[|•·–—]\s|\s{3,}", line.text)
    if lead := _bold_lead(line):
        yield lead
    if (without := _CONTACT.sub("\t", line.text)) != line.text:
        yield without.partition("\t")[0]
    if len(scripts := TWO_SCRIPTS.split(line.text)) > 1:
        yield from scripts
    if below and _may_break_off(line.plain, below[0].plain) and len(below[0].plain.split()) <= 3:
        yield f"{line.plain} {below[0].plain}"


def _bold_lead(line: Line) -> str:
    """The words in bold that a line begins and does not end with: `**Ada Example** (nurse), Demoville`."""
    first, *rest = line.spans
    sets_apart = rest and rest[0].text.lstrip()[:1] in _BEHIND_NAME
    return first.text if first.bold and sets_apart and " " in first.text.strip() else ""


_BEHIND_NAME = (",", "(", "–", "—", "-", "|")
"""Marks between a name and what somebody is."""


def _may_break_off(text: str, below: str) -> bool:
    """Whether a name may go on below one or two of its words.

    Two above a title or above the same are all of it, and one of Hangul is.
    """
    count = len(text.split())
    whole = (count == 1 and is_name(text)) or _flat(text) in {*_own_names(), _flat(below)}
    return count <= 1 + (not is_title(below)) and not whole


def _score(text: str, block: Block, line: Line, order: int, witnesses: Sequence[tuple[str, float]]) -> float:
    words = name_parts(text.split())
    if not 0 < len(words) <= _MOST_WORDS or len(text) > _LONGEST:
        return 0.0
    if not all(map(_is_name_like, words)):
        return 0.0
    borne = _borne_out(words, witnesses)
    total = borne + (2.5 if block.kind == "heading" and block.level == 1 else 1.0 if block.kind == "heading" else 0.0)
    total += 0.5 * line.spans[0].bold + (2.0, 1.3, 0.8, 0.4)[min(order, 3)] + 2.0 * has_form_of_name(text)
    total -= 6.0 * bool(heading_kinds(text))
    if len(words) == 1:
        total += _of_one_word(text, order, witnesses)
    if is_printed_place(text) or fold(words[-1]).strip(" .") in place_names():
        total -= 4.0
    if "," in text:
        total -= 1.5
    if says_title(text) or is_employer(text) or is_school(text):
        total -= 3.0 if borne < 3 else 1.0
    if borne < 1.5 and (name := bare(text)) and guess_heading(name).over_none > 1.0:
        total -= 3.0
    return total


def has_form_of_name(text: str) -> bool:
    """Whether a line is the name of a person by its words, with a nickname or many particles, too."""
    words = text.split()
    # Before a particle a month is a name: `April van der Example`.
    words = [word if not _leads_particle(word, after) else "Ada" for word, after in zip_longest(words, words[1:])]
    name = _NICKNAME.sub(" ", " ".join(name_parts(words) if len(words) >= _MOST_WORDS else words))
    return is_name(_ELIDED.on(name).sub("", name))


def _leads_particle(word: str, after: str | None) -> bool:
    """Whether a word is the name of a month right before a particle."""
    return after is not None and after.islower() and is_particle(after) and fold(word) in months()


@cache
def _own_names() -> frozenset[str]:
    """What CVs call themselves."""
    return frozenset(map(_flat, word_set("entries", "documents")))


def _of_one_word(text: str, order: int, witnesses: Sequence[tuple[str, float]]) -> float:
    """What counts for or against a name of a single word: an everyday word is none, one that opens the page may be."""
    flat = _flat(text)
    if flat in everyday_words() or order > 0:
        return -2.5
    if is_name(text):  # of Han or Hangul
        return 0.0
    return 1.5 if any(said.startswith(flat) and weight > 1 for said, weight in witnesses) else -0.5


def _borne_out(words: Sequence[str], witnesses: Sequence[tuple[str, float]]) -> float:
    """How far what stands elsewhere bears a name out, at most 5."""
    total = 0.0
    for word in words:
        flat = _flat(word)
        if len(flat) > 2:
            total += sum(sorted((weight for said, weight in witnesses if flat in said), reverse=True)[:2])
    return min(total, 5.0)


def _is_name_like(word: str) -> bool:
    """Whether a word may stand in a name: capitalised, an initial, or a particle."""
    letters = without_marks(word.strip(',()“”"«»'))
    if not _WORD.on(letters).fullmatch(letters):
        return False
    stripped = word.lstrip("'’(“\"")
    return not stripped[:1].islower() or _ELIDED.on(stripped).match(stripped) is not None or is_name_word(word)
