"""The spellings of a term: as the rubric writes it, what its brackets explain, and the lexicon's names for it."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, pairwise

import msgspec

from screen.ground.lexicon import LexiconEntry, load_lexicon
from screen.ground.names import everyday_words
from screen.ground.pattern import Kind
from screen.ground.roles import is_person
from screen.ground.text import MARKS, key, tokens
from screen.ground.word_lists import word_list

_LONGEST_PHRASE = 12
"""Tokens; a longer term is a sentence, which nobody writes with another name inside."""
_SHORT = 3
"""Letters of an abbreviation that other trades have too, at most."""
_LEFT = 3
"""Words before the name of a paper that tell what it is of, at least."""
_NO_HEAD = ("al", "ary", "ed", "ing", "ive")
"""Endings of words that belong to the noun behind them."""
_ABBREVIATION = 6
"""Letters of an abbreviation at most."""
_AND = re.compile(r"\s+(?:and|&)\s+", re.IGNORECASE)
_PARENTHESIS = re.compile(r"(?!(?<=[A-Za-z])[(\[][A-Za-z]+[)\]][A-Za-z])\s*[(\[]([^()\[\]]*)[)\]]\s*")
"""What stands in brackets beside words; inside a word they are a part of it: `IR(ME)R`, or `IRMER`."""


class Form(msgspec.Struct, frozen=True):
    """One spelling under which a criterion may stand in a profile."""

    text: str
    kind: Kind
    """`exact` for the rubric's own words, `synonym` for the lexicon's."""
    tokens: tuple[str, ...]
    proper: bool
    """A proper name or an abbreviation: plural only, no -ing or -ed."""
    spelling: str | None
    name: bool


@lru_cache(1 << 10)
def forms_of(
    terms: tuple[str, ...],
    *,
    synonyms: bool,
    narrower: bool = True,
    field: str = "",
    apart: frozenset[str] = frozenset(),
) -> tuple[Form, ...]:
    """The forms of a criterion's name and terms, without repeats, the rubric's own first.

    `narrower`: with `synonyms`, the lexicon's names that say less than the term count too; `field`: that of the rubric;
    `apart`: terms by which the lexicon means something else.
    """
    own = [form for term in terms for form in _own_forms(term)]
    seen = {form.tokens for form in own}
    out = list(dict.fromkeys(own))
    if synonyms:
        lexicon = load_lexicon()
        for form in own:
            entries = () if form.text in apart else _known_as(form.text)
            if entries and field == "office" and _is_of_research(form.text, entries[0]):
                continue
            names = ((each.name, *each.synonyms, *(lexicon.narrower(each) if narrower else ())) for each in entries)
            other = (*_spelt_out(form.tokens), *_without_paper(form.text))
            for word in (*_without_kind(form.text), *(chain.from_iterable(names) if entries else other)):
                synonym = _form(word, "synonym")
                if synonym is not None and synonym.tokens not in seen:
                    seen.add(synonym.tokens)
                    out.append(synonym)
    return tuple(out)


def _known_as(text: str) -> tuple[LexiconEntry, ...]:
    """The skill that the lexicon knows by a term; else those that it joins, but names: `backup and disaster recovery`.

    Who did one of two activities did a part of it; who has one of two tools (`Java and Kotlin`) lacks the other.
    """
    lexicon = load_lexicon()
    if entry := lexicon.asked(text):
        return (entry,)
    parts = _AND.split(text)
    found = ((part, lexicon.find(part)) for part in parts if len(parts) == 2)
    return tuple(entry for part, entry in found if entry and not _is_proper(part, entry))


def _is_of_research(text: str, entry: LexiconEntry) -> bool:
    """Whether an abbreviation is known for learning alone: for an office a CV is no computer vision."""
    return len(text) <= _SHORT and key(text) != key(entry.name) and load_lexicon().field_of(text) == "learning"


def _own_forms(term: str) -> Iterator[Form]:
    """The term as written; where it explains itself in brackets ("… Generation (RAG)"), both halves."""
    bracketed = _PARENTHESIS.search(term)
    if bracketed is None:
        for text in dict.fromkeys((term, re.sub(r"[(\[)\]]", "", term), _skill_inside(term) or term)):
            if form := _form(text, "exact"):
                yield form
        return
    outside, inside = _PARENTHESIS.sub(" ", term).strip(), bracketed.group(1).strip()
    for text in (outside, term) if term[bracketed.end() :].strip() else (outside,):
        if form := _form(text, "exact"):
            yield form
    if inside and _abbreviates(inside, outside) and (form := _form(inside, "exact")):
        yield form


def _without_paper(term: str) -> Iterator[str]:
    """What the papers are of that a term names, if that is enough: `attachment of earnings` of its `orders`.

    Three words at least are left, one of them perhaps small, and the last is a noun: of `purchase orders` nothing is.
    """
    rest, _, paper = term.rpartition(" ")
    left = key(rest).split()
    is_paper = paper.lower() in word_list("paper") and len(left) >= _LEFT
    if is_paper and not left[-1].endswith(_NO_HEAD) and left[-1] not in word_list("preposition"):
        yield rest


def _without_kind(term: str) -> Iterator[str]:
    """What a name with its kind behind it is called without it, or with another one: `MongoDB` of `MongoDB databases`.

    Not of a field of work (`HR software`); what is no name without its kind, as of a firm, keeps one: `Tea instances`.
    """
    name, _, kind = term.rpartition(" ")
    if not name or key(kind) not in word_list("kind_of_tool"):
        return
    entry = load_lexicon().find(name)
    if entry and any(map(str.isupper, entry.name)) and not any(map(_is_field, entry.synonyms)):
        yield from (entry.name, *entry.synonyms)
    elif not entry and key(kind) in word_list("called_database") and name[0].isupper():
        yield from (f"{name} {other}" for other in sorted(word_list("called_database")))


def _is_field(synonym: str) -> bool:
    """Whether a synonym spells out what an abbreviation is of: `geographic information systems`."""
    return " " in synonym and synonym.islower()


def _skill_inside(term: str) -> str | None:
    """The skill that `working knowledge of Java` and `conflict resolution skills` claim; None where there is none.

    One word must be a name of the lexicon or an activity: `soft skills` are no `soft`, `user experience` no `user`.
    """
    words, keys, claim = term.split(), list(map(key, term.split())), word_list("claim")
    of = word_list("preposition")
    start = next((n + 2 for n, two in enumerate(pairwise(keys)) if two[0] in claim and two[1] in of), 0)
    found = words[start:]
    if not start and keys and keys[-1] in claim and not any(map(is_person, keys[-2:-1])):
        found = words[next((n for n, word in enumerate(keys) if word not in claim), 0) : -1]
    text, lexicon = " ".join(found), load_lexicon()
    if found == words or lexicon.knows(term) or not (len(found) > 1 or lexicon.knows(text) or text.endswith("ing")):
        return None
    return text


def _spelt_out(steps: tuple[str, ...]) -> Iterator[str]:
    """The phrase with one of its abbreviations spelt out, or a long form abbreviated: `ML engineer`."""
    lexicon, length = load_lexicon(), len(steps)
    if length > _LONGEST_PHRASE:
        return
    spans = [(a, b) for a in range(length) for b in range(a + 1, min(a + 5, length + 1)) if b - a < length]
    for start, end in spans:
        if not MARKS.isdisjoint(steps[start:end]) or (entry := lexicon.find(" ".join(steps[start:end]))) is None:
            continue
        for other in map(key, (entry.name, *entry.synonyms)):
            # One of the two is an abbreviation: other synonyms inside a phrase may change what it means.
            if (end - start == 1) != (" " not in other) and len(min(steps[start], other, key=len)) <= _ABBREVIATION:
                yield " ".join((*steps[:start], other, *steps[end:]))


def _abbreviates(short: str, long: str) -> bool:
    entry = load_lexicon().find(short)
    if entry is not None and entry == load_lexicon().find(long):
        return True
    initials = "".join(word[0] for word in key(long).split())
    letters = key(short).replace(" ", "").removesuffix("s")
    return len(letters) > 1 and (initials.startswith(letters) or letters.startswith(initials))


@lru_cache(1 << 12)
def _form(text: str, kind: Kind) -> Form | None:
    found = tokens(" ".join(text.split()))  # a line end in a term is no line end of a profile
    while found and found[-1] in MARKS:
        found.pop()
    while found and found[0] in MARKS:
        found.pop(0)
    if not found:
        return None
    entry = load_lexicon().find(text)
    spelling, name = _required_spelling(text, found, entry)
    return Form(text, kind, tuple(found), _is_proper(text, entry), spelling, name)


def _required_spelling(text: str, found: list[str], entry: LexiconEntry | None) -> tuple[str | None, bool]:
    if len(found) != 1:
        return None, False
    plain = text.strip()
    if entry is not None and load_lexicon().needs_case(text):
        # The rubric may write `go`; what must stand in the text is the name as it is spelt.
        spelt = next((name for name in (entry.name, *entry.cased) if key(name) == found[0]), plain)
        return spelt, len(spelt) == 1 or spelt[1:].islower()  # `RAG` and `MoE` are told by their capitals alone
    if len(found[0]) == 1 and found[0].isalpha():
        return plain.upper(), True
    # Two letters are a prefix or a word of some language nearly always: `bi-level`, `5 pm`.
    short = len(plain) == 2 and plain.isalpha()
    if plain.isupper() and (short or found[0] in everyday_words()):
        return plain, False
    return None, False


def _is_proper(text: str, entry: LexiconEntry | None) -> bool:
    if entry is not None and key(entry.name) == key(text):
        text = entry.name
        return any(char.isupper() for char in text) and len(text.split()) == 1
    return len(text.split()) == 1 and (
        any(char.isdigit() for char in text) or any(char.isupper() for char in text[1:]) or not text.isascii()
    )
