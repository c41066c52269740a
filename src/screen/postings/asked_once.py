"""Each thing that a posting asks for once: mentions of one thing, kinds and instances, groups of alternatives."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from typing import TypeVar

import msgspec

from screen.ground.lexicon import load_lexicon
from screen.ground.text import key
from screen.postings.asked_languages import AskedLanguage
from screen.postings.asked_skill import AskedSkill, of_instances
from screen.postings.certificates import AskedCertificate, certificate_of
from screen.postings.names import known_name
from screen.postings.needs import Need
from screen.postings.words import PostingWords, phrases

_ORDER: dict[Need, int] = {"required": 0, "preferred": 1, "mentioned": 2}
_Asked = TypeVar("_Asked", AskedSkill, AskedLanguage, AskedCertificate)


def _rank(asked: _Asked) -> tuple[int, bool, bool]:
    """Where one of several mentions stands: by its need, one with years first, a certificate with its short form."""
    told = isinstance(asked, AskedCertificate) and asked.terms
    return _ORDER[asked.need], not getattr(asked, "years", None), not told


def once(found: Sequence[_Asked]) -> tuple[_Asked, ...]:
    """Each thing once, as it is needed most, in the order of the posting."""
    best: dict[str, _Asked] = {}
    for asked in found:
        name = key(known_name(certificate_of(asked.name) if isinstance(asked, AskedCertificate) else asked.name))
        if name not in best or _rank(asked) < _rank(best[name]):
            best[name] = asked
    return tuple(best.values())


def _names(*texts: str) -> set[str]:
    """Keys of names, the lexicon's of what it has."""
    return set(map(_key_of, texts))


@lru_cache(1 << 12)
def _key_of(name: str) -> str:
    return key(known_name(name))  # each skill of a long list is compared with all others


def without_kinds(found: Sequence[AskedSkill]) -> Iterator[AskedSkill]:
    """The skills; a kind that has been asked for before is its instances: `BI; BI tools (Potbi, Clayview)`."""
    asked: list[tuple[int, set[str]]] = []
    for skill in found:
        kind, need = _names(skill.name), _ORDER[skill.need]
        before = set().union(*(names for order, names in asked if order <= need)) - _names(*skill.terms)
        # `a modern framework (Potlite or Kilnware)`: the kind alone would be met by any other.
        says_nothing = PostingWords(skill.name).folded in phrases("phrases", "kinds") and len(skill.terms) > 1
        aside = skill.need == "mentioned" and not any(load_lexicon().find(term) for term in skill.terms)
        yield of_instances(skill) if skill.terms and not aside and (kind <= before or says_nothing) else skill
        asked.append((need, kind | _names(*skill.terms)))


def apart(found: Sequence[AskedSkill]) -> list[AskedSkill]:
    """The skills without groups of alternatives of which another skill is one: each thing earns points once."""

    kept: list[tuple[AskedSkill, set[str]]] = []
    for named in found:
        names = _names(named.name, *named.terms)
        same = [other for other, told in kept if not names.isdisjoint(told)]
        if all((_rank(named), bool(named.terms)) < (_rank(other), bool(other.terms)) for other in same):
            kept = [(other, told) for other, told in kept if other not in same] if same else kept
            kept.append((named, names))
        elif left := _without(named, set().union(*(told for other, told in kept if other in same))):
            kept.append((left, _names(left.name, *left.terms)))
    asked = [other for other, _ in kept if other.need != "mentioned"]
    return [named for named, _ in kept if not any(_is_told_by(named, other) for other in asked if other is not named)]


def _is_told_by(named: AskedSkill, other: AskedSkill) -> bool:
    """Whether a skill that is asked for is the same thing by a phrase of which this is a piece, or the other way.

    The shorter one stays, which who has the longer one has (`kiln building`, `arched kiln building`), or that of which
    years are asked.
    """
    if named.need == "mentioned":
        return _tells(other, named)
    if named.terms or other.terms or (named.known and other.known) or named.need != other.need:
        return False
    piece, whole = (named, other) if _tells(other, named) else (other, named)
    stays = piece if piece.years or not whole.years else whole
    return " " in piece.name and _tells(whole, piece) and stays is other


def _without(named: AskedSkill, told: Collection[str]) -> AskedSkill | None:
    """What is wished for of alternatives, without those that are asked for elsewhere; None: nothing is left."""
    terms = tuple(term for term in named.terms if _key_of(term) not in told)
    if named.need != "preferred" or not terms:
        return None
    alone = msgspec.structs.replace(named, terms=terms if len(terms) > 1 else (), name=terms[0])
    return of_instances(alone)


def _tells(whole: AskedSkill, piece: AskedSkill) -> bool:
    """Whether a skill that duties name is a piece of one that is asked for: `firing` beside `raku firing`."""
    told, said = (f" {' '.join(PostingWords(one.name).folded)} " for one in (whole, piece))
    return said in told


def dropped(found: Sequence[AskedSkill], kept: Sequence[AskedSkill]) -> Iterator[str]:
    """The words of groups of which no alternative but those asked for elsewhere is drafted."""
    drafted = _names(*(text for skill in kept for text in (skill.name, *skill.terms)))
    for skill in found:
        if skill.need != "mentioned" and _names(*skill.terms) - drafted:
            yield skill.quote
