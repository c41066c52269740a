"""Instances: what a posting tells of a skill in the list behind it."""

from collections.abc import Iterator, Sequence, Set

import msgspec

from screen.ground.idf import is_everyday
from screen.ground.lexicon import load_lexicon
from screen.ground.roles import role_of
from screen.postings.alternatives import Alternatives, bracket_items, opened_lists
from screen.postings.asked_skill import AskedSkill, either
from screen.postings.clauses import says_its_need
from screen.postings.items import items, trimmed
from screen.postings.names import is_german
from screen.postings.unlisted import may_name_one
from screen.postings.words import AND, OR, PostingWords, phrases

_LISTED = 3
"""Words of a name in the list behind a label, at most."""
_LABEL = 4
"""Words before the skill that a label names, at most: `Sound knowledge of kiln control: …`."""


def put_together(
    words: PostingWords, found: Sequence[AskedSkill], taken: Sequence[bool] = ()
) -> tuple[AskedSkill, ...]:
    """The skills of a part in their order, with those put together that its words put together.

    `taken`: of each word whether it says something else.
    """
    return tuple(either(words, _with_instances(words, found, taken)))


def _with_instances(words: PostingWords, found: Sequence[AskedSkill], taken: Sequence[bool]) -> list[AskedSkill]:
    """The skills with those of the list behind one as its instances: `a language (e.g. R / Python)`.

    What of such a list is no skill by itself is an instance all the same: `glaze security: sieving, least contact`.
    """
    out = list(found)
    said = {at for at, of in enumerate(taken) if of}
    for before, listed in (*opened_lists(words), *_labelled(words, found), *_included(words)):
        bracket = listed[0].start == before and words.gap(before).rstrip().endswith("(")
        pieces = bracket_items(words, before) if bracket else listed
        inside = [one for one in out if any(one.span.start in piece for piece in pieces)]
        told = _told_alone(words, before, pieces, said.union(*(one.span for one in out)))
        if (inside or told) and not any(before - 1 in one.span for one in out):
            out = [_with_its_pair(words, one, before) for one in out]
        if not _says_more(words, range(pieces[0].start, pieces[-1].stop)):
            out = _with_told_by(words, before, inside, told, out)
    return out


def _with_told_by(
    words: PostingWords, before: int, inside: list[AskedSkill], told: Sequence[AskedSkill], out: list[AskedSkill]
) -> list[AskedSkill]:
    """The skills, with those inside a list and what is told there alone as instances of what stands before it."""
    kinds = [one for one in out if one.span.stop <= before and _leads_to_list(words, one.span.stop, before)]
    opening = words.folded[before : before + 1]
    if opening in phrases("need", "done_by"):  # `Docker with Java or C#`
        kinds = [one for one in kinds if _is_a_kind(one.name) and inside]
    inside = [] if opening in phrases("need", "includes") else inside
    if not (kinds and (inside or told)) or len(kinds[-1].terms) > 1 or any(o.need != kinds[-1].need for o in inside):
        return out
    kind = kinds[-1]
    instances = sorted((*inside, *told), key=lambda one: one.span.start)
    return [_with_terms(kind, instances) if one is kind else one for one in out if one not in inside]


def _told_alone(words: PostingWords, before: int, pieces: Alternatives, covered: Set[int]) -> list[AskedSkill]:
    """What items of a list that opens at `before` name that is nothing else: `(hip replacement, fractures)`.

    One alone in a bracket tells how (`Go (advanced)`), but for its short form.
    """
    if len(pieces) == 1 and pieces[0].start == before:
        return []
    if words.holds((*phrases("phrases", "finite"), *phrases("need", "reader")), before, pieces[-1].stop):
        return []  # `Go: you have run it in production`
    out = []
    for piece in pieces:
        spot = trimmed(words, piece)
        raw = words.raw(spot.start, spot.stop)
        named = covered.isdisjoint(piece) and may_name_one(words, spot) and not raw[:1].isdigit()
        # `(in order of rank, …)`, `kilns (gas or electric)`, `Töpferei (ambulant)`
        leads = words.folded[piece.start : piece.start + 1] in phrases("phrases", "done_with")
        plain = len(pieces) > 1 and len(spot) == 1 and raw.islower()
        of_anything = plain and (is_everyday(raw) or is_german(words))
        if named and not (leads or of_anything):
            out.append(AskedSkill(raw, spot, "mentioned", known=False))
    return out


def _included(words: PostingWords) -> Iterator[tuple[int, Alternatives]]:
    """The lists behind `including`, each with where that stands; `including experience with kilns` asks by itself."""
    leads = {place.start for place in words.find(phrases("phrases", "leads"))}
    for place in words.find(phrases("need", "includes")):
        if (
            place.start
            and place.stop not in leads
            and (pieces := tuple(items(words, place.stop, [False] * len(words))))
        ):
            yield place.start, pieces


def _with_its_pair(words: PostingWords, named: AskedSkill, before: int) -> AskedSkill:
    """A name that one more word and a conjunction go on up to a bracket, as both: `kiln planning and control (…)`."""
    end = named.span.stop
    goes_on = end + 2 == before and AND.issuperset(words.folded[end : end + 1]) and words.gap(before).strip() == "("
    if not goes_on or words.gap(before - 1).strip() or named.terms or not words.raw(before - 1, before).islower():
        return named
    name = words.raw(named.span.start, before)
    return msgspec.structs.replace(named, name=name, span=range(named.span.start, before), terms=(named.name,))


def _labelled(words: PostingWords, found: Sequence[AskedSkill]) -> Iterator[tuple[int, Alternatives]]:
    """The list behind a label that names a skill, with where it begins: `Kiln control: Potlite, Go`.

    One of nothing but known names asks for each of them: `Databases: PostgreSQL, MongoDB`.
    """
    first = min(found, key=lambda one: one.span.start, default=None)
    if first is None or first.span.start > _LABEL or ":" not in words.gap(first.span.stop):
        return
    listed = items(words, first.span.stop, [False] * len(words)) if first.span.stop < len(words) else []
    if any(words.holds(phrases("phrases", "leads"), span.start, span.stop) for span in listed):
        return  # `Kiln work: experience with Potlite and Go`
    pieces = tuple(spot for span in listed if (spot := trimmed(words, span)))
    known = {at for one in found if one.known and not one.name.islower() for at in one.span}
    short = all(len(piece) <= _LISTED for piece in pieces)
    if len(pieces) > 1 and short and not all(known.issuperset(piece) for piece in pieces):
        yield first.span.stop, pieces


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
    little = little and not (behind and role_of(words.raw(start, before)))  # `an iOS developer (Swift)`
    return little and not set(marks) & set(",;:.(") and not set(behind) & (AND | OR)


def _says_more(words: PostingWords, inside: range) -> bool:
    """Whether a list says itself how much is needed, for how long, or what does as well: `(Kilnware is fine too)`."""
    more = (*phrases("wish", "as_good"), *phrases("years", "units"))
    return words.holds(more, inside.start, inside.stop) or says_its_need(words, inside)


def _same(first: str, second: str) -> bool:
    """Whether the lexicon has two names as one thing: `Large Language Model (LLM)`."""
    entry = load_lexicon().find(first)
    return entry is not None and entry == load_lexicon().find(second)
