"""A skill that a posting asks for, and several of which one is enough as one."""

import itertools
from collections.abc import Iterator, Sequence

import msgspec

from screen.ground.idf import reference_idf
from screen.postings.alternatives import alternatives_in, as_good_in
from screen.postings.needs import NEEDS, Need
from screen.postings.words import OR, PostingWords, phrases

_RARE = 5.0
"""IDF of an adjective that names a field by itself."""


class AskedSkill(msgspec.Struct, frozen=True):
    """One skill as a part of a posting names it."""

    name: str
    """As the posting writes it; of a single letter, as the lexicon does."""
    span: range
    """The words in the part."""
    need: Need
    known: bool
    """The lexicon has it."""
    terms: tuple[str, ...] = ()
    """Alternatives or instances of which one is enough; the name sums them up."""
    years: int | None = None
    """Years with it that are asked for; None: none."""
    quote: str = ""
    """The sentence or list item, verbatim but for white space."""
    doubted: bool = False
    """Its words require it, but it is likelier a wish, or none."""
    cited: bool = False
    """It is a law or a title as long as a clause, which those who know it seldom name in a CV."""


def of_instances(skill: AskedSkill) -> AskedSkill:
    """A kind as its instances alone, of which one is enough; any other skill as it is."""
    *firsts, last = skill.terms or ("",)
    return msgspec.structs.replace(skill, name=f"{', '.join(firsts)} or {last}") if firsts else skill


def either(words: PostingWords, found: Sequence[AskedSkill]) -> list[AskedSkill]:
    """The skills with those of which one is enough put together: `A, B or C`, `R / Python`, `one of these: …`."""
    out = list(found)
    as_good = list(as_good_in(words))
    for pieces in (*as_good, *alternatives_in(words)):
        inside = [[one for one in out if set(one.span) & set(piece)] for piece in pieces]
        run = list(dict.fromkeys(one for each in inside for one in each))
        if len(run) > 1 and (pieces in as_good or not any(one.need != run[0].need for one in run)):
            out = [*(one for one in out if one not in run), _one_of(words, run)]
    return sorted(_with_something_else(words, out), key=lambda one: one.span.start)


def _with_something_else(words: PostingWords, found: Sequence[AskedSkill]) -> list[AskedSkill]:
    """The skills with what a whole clause asks for instead of all before it."""
    out = list(found)
    for at in _or_else(words):
        run = [one for one in out if one.need != "mentioned"]
        if any(one.span.stop <= at for one in run) and any(one.span.start > at for one in run):
            name = " or ".join(one.name for one in run)
            out = [*(one for one in out if one not in run), msgspec.structs.replace(_one_of(words, run), name=name)]
    return out


def _or_else(words: PostingWords) -> Iterator[int]:
    """Where a line asks for something else instead: `kilns, or deep expertise with glazes`, `or responsible for …`."""
    for at, word in enumerate(words.folded[:-1]):
        behind = at + 1
        while behind < len(words) and words.folded[behind : behind + 1] in phrases("phrases", "modifiers"):
            behind += 1
        lead = next(words.find(phrases("phrases", "leads"), behind, behind + _LEAD), None)
        anew = (lead is not None and lead.start == behind) or any(
            place.start == behind for place in words.find(phrases("who", "in_charge"), behind)
        )
        if word in OR and anew:
            yield at


_LEAD = 4
"""Words of what leads to a skill, at most."""


def _one_of(words: PostingWords, run: Sequence[AskedSkill]) -> AskedSkill:
    """Several skills as one, of which any is enough."""
    names = tuple(named.name for named in run)
    terms = tuple(dict.fromkeys(term for named in run for term in _each(named, run)))
    span = range(run[0].span.start, run[-1].span.stop)
    conjunction = next((words.raw(at, at + 1).lower() for at in span if words.folded[at] in OR), "or")
    name = f"{', '.join(names[:-1])} {conjunction} {names[-1]}"
    raw = words.raw(span.start, span.stop)
    if len(run) == 2 and not all(one.name in words.text for one in run) and "(" not in raw:
        name = raw  # each by itself has what both share: `online or blended delivery`
    need = max((one.need for one in run), key=NEEDS.index)
    known, cited = any(named.known for named in run), all(named.cited for named in run)
    return AskedSkill(name, span, need, known=known, terms=terms, cited=cited)


def _each(named: AskedSkill, run: Sequence[AskedSkill]) -> tuple[str, ...]:
    """What one of several alternatives may be met by: its own alternatives, or its name and its instances."""
    group = named.terms and named.name.startswith(named.terms[0])
    return named.terms if group else (_alone(named, run), *named.terms)


def _alone(named: AskedSkill, run: Sequence[AskedSkill]) -> str:
    """One of several alternatives by itself, the last without what all of them are: `Potlite or Kilnware software`.

    So is one of a qualification; of software names in capitals are.
    """
    if named.known:
        return named.name
    *before, head = PostingWords(named.name).folded or ("",)
    if len(before) == 1 and head == "experience" and reference_idf().weight(before[0]) >= _RARE:
        return named.name.rsplit(maxsplit=1)[0]  # `orthopaedic or geriatric experience`
    if named is not run[-1]:
        return named.name
    if before and (head,) in phrases("certificates", "heads"):
        return named.name.rsplit(maxsplit=1)[0]  # `raku or slip casting qualification`
    if not all(one.name[:1].isupper() for one in run):
        return named.name
    name = list(itertools.takewhile(lambda word: not word.islower(), named.name.split()))
    single = all(" " not in one.name for one in run[:-1])
    return " ".join(name) if name and single else named.name
