"""The lexicon of skills: which terms mean the same, which need their exact case."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache, cached_property
from itertools import pairwise
from typing import Any

import msgspec

from screen.ground.inflection import numbers
from screen.ground.package_data import load_parsed, parse_toml
from screen.ground.stems import stem
from screen.ground.text import key

_SHORT = 3
"""Letters of such an abbreviation at most."""


class LexiconEntry(msgspec.Struct, frozen=True):
    """One skill, as `data/lexicon.toml` has it."""

    name: str
    """The customary spelling."""
    synonyms: tuple[str, ...] = ()
    """Other spellings, abbreviations and long forms of the very same thing."""
    exact: bool = False
    """The name is a word of everyday language or a single letter: it counts with this case only."""
    cased: tuple[str, ...] = ()
    """The synonyms of which the same is true (`RAG`, `MoE`)."""
    includes: tuple[str, ...] = ()
    """Names that nobody has without this one: `PySpark` says Spark, but Spark does not say `PySpark`."""
    wide: bool = False
    """The name is a word of everyday language, that a rubric may ask for: it tells what is looked for with it, and
    nothing of the texts in which it stands (charting)."""


class Trade(msgspec.Struct, frozen=True):
    """The skills of a trade: a run of `data/lexicon.toml`."""

    field: str
    """`software`, `learning`, or `office` for all other work."""
    skill: tuple[LexiconEntry, ...]
    keys: tuple[tuple[str, ...], ...]
    """Of each entry those of its synonyms and, last, of its name."""


def _longer(entry: LexiconEntry) -> Iterator[str]:
    """The synonyms that are no piece of the name, and no abbreviation that stands for many things.

    `self-supervised` says less than self-supervised learning, and `NAS` than neural architecture search.
    """
    words = set(key(entry.name).split())
    told = (term for term in entry.synonyms if len(term) > _SHORT or not term.isupper())
    return (term for term in told if not words.issuperset(key(term).split()))


def _are_the_same(nouns: Sequence[str], others: Sequence[str]) -> bool:
    """Whether nouns are the others, each in singular or plural."""
    alike = (one == other or one in numbers(other) for one, other in zip(nouns, others, strict=False))
    return len(nouns) == len(others) and all(alike)


class Lexicon:
    """Look-up of skills by any of their spellings; the index is made at the first look-up."""

    def __init__(self, trades: Iterable[Trade]) -> None:
        self.trades = tuple(trades)
        self.entries = tuple(entry for trade in self.trades for entry in trade.skill)

    @cached_property
    def _by_key(self) -> dict[str, LexiconEntry]:
        return self._keyed(wide=False)

    def _keys(self) -> Iterator[tuple[str, ...]]:
        return (each for trade in self.trades for each in trade.keys)

    def _keyed(self, *, wide: bool) -> dict[str, LexiconEntry]:
        # Last to first, so that of two claims to one key the earlier entry wins.
        pairs = reversed(list(zip(self.entries, self._keys(), strict=True)))
        return {each: entry for entry, own in pairs if entry.wide is wide for each in own}

    @cached_property
    def _cased_keys(self) -> frozenset[str]:
        cased = (term for entry in self.entries for term in (*((entry.name,) * entry.exact), *entry.cased))
        return frozenset(map(key, cased))

    def find(self, term: str) -> LexiconEntry | None:
        """The entry that has `term` as its name or a synonym, whatever its case and hyphens; None if there is none."""
        return self._by_key.get(key(term))

    def asked(self, term: str) -> LexiconEntry | None:
        """The entry of what a rubric asks for: also in the other number, as a deed, or by an everyday word."""
        return self.find(term) or self._in_other_number(term) or self.of_deed(term) or self._wide.get(key(term))

    def named(self, term: str) -> LexiconEntry | None:
        """The entry that has `term` as its name or a synonym, be it an everyday word."""
        return self.find(term) or self._wide.get(key(term))

    @cached_property
    def _wide(self) -> dict[str, LexiconEntry]:
        return self._keyed(wide=True)

    def _in_other_number(self, term: str) -> LexiconEntry | None:
        """The entry of a phrase that is written in singular where `term` is in plural, or the other way round."""
        before, _, last = key(term).rpartition(" ")
        found = (self._by_key.get(f"{before} {form}") for form in sorted(numbers(last))) if before else ()
        return next(filter(None, found), None)

    def narrower(self, entry: LexiconEntry) -> tuple[str, ...]:
        """What the entry includes, and what else the lexicon calls that: Postgres, for SQL, as PostgreSQL."""
        known = (other for term in entry.includes if (other := self.find(term)) is not None)
        alike = (other for other in known if self._is_of_office(other) is self._is_of_office(entry))  # no `Chef Infra`
        return (*entry.includes, *(term for other in alike for term in (other.name, *_longer(other))))

    def _is_of_office(self, entry: LexiconEntry) -> bool:
        return self._field_by_name[entry.name] == "office"

    def of_deed(self, term: str) -> LexiconEntry | None:
        """The entry of what is done to something, where `term` has its verb before that: of `deploying models`.

        What it is done to is the same word, in singular or plural. The name has another form of the verb: controls for
        engineering are no control engineering.
        """
        verb, *things = key(term).split() or ("",)
        if not things or not verb.endswith("ing"):
            return None
        for first in sorted({things[0], *numbers(things[0])}):
            for name in self._by_first.get(first, ()):
                *done_to, deed = name.split()
                is_it = not deed.endswith("ing") and stem(deed) == stem(verb)
                if is_it and _are_the_same(done_to, things):
                    return self._by_key[name]
        return None

    @cached_property
    def _by_first(self) -> dict[str, list[str]]:
        """The keys of several words, by the first of them."""
        by_first = defaultdict[str, list[str]](list)
        for name in self._by_key:
            if (end := name.find(" ")) > 0:
                by_first[name[:end]].append(name)
        return by_first

    def knows(self, word: str) -> bool:
        """Whether `word`, or a phrase, is the name or a synonym of any entry."""
        return key(word) in self._by_key

    def endings(self, word: str) -> tuple[str, ...]:
        """What has to follow `word` for the two, written as one, to name another entry: `script` for `java`."""
        keys, entry = self._single_words, self._by_key.get(word)
        first = bisect_left(keys, word)
        found = keys[first : bisect_left(keys, word + "\U0010ffff")]
        return tuple(k[len(word) :] for k in found if len(k) > len(word) + 1 and self._by_key[k] != entry)

    def field_of(self, term: str) -> str | None:
        """The field of the entry that `term` names: `software`, `learning` or `office`; None if there is none."""
        entry = self.find(term)
        return self._field_by_name.get(entry.name) if entry is not None else None

    @cached_property
    def _field_by_name(self) -> dict[str, str]:
        fields = (trade.field for trade in self.trades for _ in trade.keys)
        return {entry.name: field for entry, field in zip(self.entries, fields, strict=True)}

    def words_of(self, fields: Collection[str]) -> frozenset[str]:
        """The single words that name an entry of these fields, those that need their case apart."""
        return frozenset(
            term
            for term, entry in self._by_key.items()
            if " " not in term and self._field_by_name.get(entry.name) in fields and term not in self._cased_keys
        )

    def cased_words_of(self, fields: Collection[str]) -> frozenset[str]:
        """The single words that name an entry of these fields where they have their case (`Flask`), folded."""
        known = (term for term in self._cased_keys if " " not in term and term in self._by_key)
        return frozenset(t for t in known if self._field_by_name.get(self._by_key[t].name) in fields)

    def goes_on_elsewhere(self, phrase: str) -> frozenset[str]:
        """What makes a term of office work of `phrase`, of no office itself: `optimization` behind `search engine`."""
        if self.field_of(phrase) == "office":
            return frozenset()
        begun = phrase + " "
        longer = (term for term in self._by_first.get(phrase.partition(" ")[0], ()) if term.startswith(begun))
        of_offices = (term for term in longer if self.field_of(term) == "office")
        return frozenset(term.removeprefix(begun).partition(" ")[0] for term in of_offices)

    def modifiers(self, head: str) -> frozenset[str]:
        """The words that stand before `head` in terms of two words: `metric` and `reinforcement` for `learning`."""
        return frozenset(self._by_head.get(head, ()))

    @cached_property
    def _by_head(self) -> dict[str, list[str]]:
        out = defaultdict[str, list[str]](list)
        for first, terms in self._by_first.items():
            end = len(first) + 1
            for term in terms:
                if " " not in (head := term[end:]):
                    out[head].append(first)
        return out

    @cached_property
    def _single_words(self) -> list[str]:
        keyed = zip(self.entries, self._keys(), strict=True)
        return sorted(own[-1] for entry, own in keyed if not entry.wide and " " not in own[-1])

    def needs_case(self, term: str) -> bool:
        """Whether `term` is a known spelling that is also an everyday word, so that its case must agree in a text."""
        return key(term) in self._cased_keys


@cache
def load_lexicon() -> Lexicon:
    """The lexicon shipped in the package, read once."""
    return Lexicon(load_parsed("lexicon.toml", _by_trade, tuple[Trade, ...]))


def _by_trade(data: bytes) -> list[dict[str, Any]]:
    """The runs of the lexicon with its keys: kept with what was parsed, for to make them takes as long as all else."""
    tables = parse_toml(data)
    skills = tables["skill"]
    places = {skill["name"]: place for place, skill in enumerate(skills)}
    starts = [*(places[trade["from"]] for trade in tables["trade"]), len(skills)]
    keys = [[*map(key, (*skill.get("synonyms", ()), skill["name"]))] for skill in skills]
    return [
        {"field": trade["field"], "skill": skills[start:end], "keys": keys[start:end]}
        for trade, (start, end) in zip(tables["trade"], pairwise(starts), strict=True)
    ]
