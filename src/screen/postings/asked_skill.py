"""A skill that a posting asks for, and several of a list as one: alternatives, and instances in a bracket."""

import itertools
from collections.abc import Iterator, Sequence

import msgspec

from screen.ground.lexicon import load_lexicon
from screen.postings.alternatives import Alternatives, alternatives_in, as_good_in, opened_lists
from screen.postings.clauses import says_its_need
from screen.postings.items import items
from screen.postings.needs import NEEDS, Need
from screen.postings.words import AND, OR, PostingWords, phrases

_LISTED = 3
"""Words of a name in the list behind a label, at most."""


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


def of_instances(skill: AskedSkill) -> AskedSkill:
    """A kind as its instances alone, of which one is enough; any other skill as it is."""
    *firsts, last = skill.terms or ("",)
    return msgspec.structs.replace(skill, name=f"{', '.join(firsts)} or {last}") if firsts else skill


def put_together(words: PostingWords, found: Sequence[AskedSkill]) -> tuple[AskedSkill, ...]:
    """The skills of a part in their order, with those put together that its words put together."""
    return tuple(_either(words, _with_instances(words, found)))


def _with_instances(words: PostingWords, found: Sequence[AskedSkill]) -> list[AskedSkill]:
    """The skills with those of the list behind one as its instances: `a language (e.g. R / Python)`."""
    out = list(found)
    for before, pieces in (*opened_lists(words), *labelled_list(words, found)):
        inside = [one for one in out if any(one.span.start in piece for piece in pieces)]
        out = _with_pairs(words, out, before) if inside else out
        kinds = [one for one in out if one.span.stop <= before and _leads_to_list(words, one.span.stop, before)]
        if not (kinds and inside) or _says_more(words, range(pieces[0].start, pieces[-1].stop)):
            continue
        kind = kinds[-1]
        if words.folded[before : before + 1] in phrases("need", "done_by") and not _is_a_kind(kind.name):
            continue  # `Docker with Java or C#`
        if len(kind.terms) < 2 and all(one.need == kind.need for one in inside):
            out = [_with_terms(kind, inside) if one is kind else one for one in out if one not in inside]
    return out


def _with_pairs(words: PostingWords, found: Sequence[AskedSkill], before: int) -> list[AskedSkill]:
    """The skills; one that goes on up to what opens a list, by a word that is none, as both."""
    apart = any(before - 1 in one.span for one in found)
    return [one if apart else _with_its_pair(words, one, before) for one in found]


def _with_its_pair(words: PostingWords, named: AskedSkill, before: int) -> AskedSkill:
    """A name that one more word and a conjunction go on up to a bracket, as both: `kiln planning and control (…)`."""
    goes_on = words.folded[named.span.stop : named.span.stop + 1]
    ends = named.span.stop + 2 == before and AND.issuperset(goes_on) and words.gap(before).strip() == "("
    if not ends or words.gap(before - 1).strip() or named.terms or not words.raw(before - 1, before).islower():
        return named
    name = words.raw(named.span.start, before)
    return msgspec.structs.replace(named, name=name, span=range(named.span.start, before), terms=(named.name,))


def labelled_list(words: PostingWords, found: Sequence[AskedSkill]) -> Iterator[tuple[int, Alternatives]]:
    """The list behind a label that names a skill and nothing else, with where it begins: `Kiln control: Potlite, Go`.

    One of nothing but known names asks for each of them: `Databases: PostgreSQL, MongoDB`.
    """
    kind = next((one for one in found if one.span.start == 0 and ":" in words.gap(one.span.stop)), None)
    if kind is not None and kind.span.stop < len(words):
        pieces = tuple(items(words, kind.span.stop, [False] * len(words)))
        known = {at for one in found if one.known for at in one.span}
        names = all(len(piece) <= _LISTED for piece in pieces)
        if len(pieces) > 1 and names and not all(known.issuperset(piece) for piece in pieces):
            yield kind.span.stop, pieces


def _is_a_kind(name: str) -> bool:
    """Whether a name is of a kind of software: the lexicon writes it small, or has what a short form includes.

    Of other activities a tool is no instance: who has SAP has not done `accounting with SAP or Oracle`.
    """
    entry = load_lexicon().find(name)
    if entry is None or load_lexicon().field_of(name) != "software":
        return False
    return any(map(str.islower, entry.name.split())) or (entry.name.isupper() and bool(entry.includes))


def _with_terms(kind: AskedSkill, inside: Sequence[AskedSkill]) -> AskedSkill:
    terms = (term for one in inside if not _same(kind.name, one.name) for term in (one.terms or (one.name,)))
    return msgspec.structs.replace(
        kind,
        span=range(kind.span.start, inside[-1].span.stop),
        terms=tuple(dict.fromkeys((*kind.terms, *terms))),
        known=kind.known or any(one.known for one in inside),
    )


def _leads_to_list(words: PostingWords, start: int, before: int) -> bool:
    """Whether nothing but a hollow head stands between a kind and its instances: `tools such as Potlite`."""
    behind = words.folded[start:before]
    small = {*phrases("phrases", "hollow"), *phrases("phrases", "modifiers")}
    little = len(behind) <= 1 or behind in phrases("phrases", "in_use") or all((word,) in small for word in behind)
    marks = "".join(words.gap(at) for at in range(start, before))
    return little and not set(marks) & set(",;:.(") and not set(behind) & (AND | OR)


def _says_more(words: PostingWords, inside: range) -> bool:
    """Whether a list says itself how much is needed, for how long, or what does as well: `(Kilnware is fine too)`."""
    more = (*phrases("wish", "as_good"), *phrases("years", "units"))
    return words.holds(more, inside.start, inside.stop) or says_its_need(words, inside)


def _same(first: str, second: str) -> bool:
    """Whether the lexicon has two names as one thing: `Large Language Model (LLM)`."""
    entry = load_lexicon().find(first)
    return entry is not None and entry == load_lexicon().find(second)


def _either(words: PostingWords, found: Sequence[AskedSkill]) -> list[AskedSkill]:
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
    return AskedSkill(name, span, need, known=any(named.known for named in run), terms=terms)


def _each(named: AskedSkill, run: Sequence[AskedSkill]) -> tuple[str, ...]:
    """What one of several alternatives may be met by: its own alternatives, or its name and its instances."""
    group = named.terms and named.name.startswith(named.terms[0])
    return named.terms if group else (_alone(named, run), *named.terms)


def _alone(named: AskedSkill, run: Sequence[AskedSkill]) -> str:
    """One of several alternatives by itself: of names in capitals the last without what all of them are.

    `Potlite or Kilnware booking software`.
    """
    if named.known or named is not run[-1] or not all(one.name[:1].isupper() for one in run):
        return named.name
    name = list(itertools.takewhile(lambda word: not word.islower(), named.name.split()))
    single = all(" " not in one.name for one in run[:-1])
    return " ".join(name) if name and single else named.name
