"""The lexicon of skills: which terms mean the same, which need their exact case."""

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from functools import cache, cached_property
from itertools import pairwise

import msgspec

from screen.ground.inflection import numbers
from screen.ground.package_data import load_tables
from screen.ground.stems import stem
from screen.ground.text import key


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


def _are_the_same(nouns: Sequence[str], others: Sequence[str]) -> bool:
    """Whether nouns are the others, each in singular or plural."""
    alike = (one == other or one in numbers(other) for one, other in zip(nouns, others, strict=False))
    return len(nouns) == len(others) and all(alike)


class Lexicon:
    """Look-up of skills by any of their spellings; the index is made at the first look-up."""

    def __init__(self, entries: Iterable[LexiconEntry], fields: Sequence[tuple[str, int]] = ()) -> None:
        """`fields`: the name of each run of entries that belong to one field, and how many they are."""
        self.entries = tuple(entries)
        self._fields = tuple(fields)

    @cached_property
    def _by_key(self) -> dict[str, LexiconEntry]:
        # Last to first, so that of two claims to one key the earlier entry wins.
        return {key(term): entry for entry in reversed(self.entries) for term in (*entry.synonyms, entry.name)}

    @cached_property
    def _cased_keys(self) -> frozenset[str]:
        cased = (term for entry in self.entries for term in (*((entry.name,) * entry.exact), *entry.cased))
        return frozenset(map(key, cased))

    def find(self, term: str) -> LexiconEntry | None:
        """The entry that has `term` as its name or a synonym, whatever its case and hyphens; None if there is none."""
        return self._by_key.get(key(term))

    def of_deed(self, term: str) -> LexiconEntry | None:
        """The entry of what is done to something, where `term` has its verb before that: of `deploying models`.

        What it is done to is the same word, in singular or plural. The name has another form of the verb: controls for
        engineering are no control engineering.
        """
        verb, *things = key(term).split() or ("",)
        named = self._deeds.get(stem(verb), ()) if things and verb.endswith("ing") else ()
        return next((entry for done_to, entry in named if _are_the_same(done_to, things)), None)

    @cached_property
    def _deeds(self) -> dict[str, list[tuple[list[str], LexiconEntry]]]:
        """The names of several words whose last is no form in -ing, by its stem: `model` by that of `deployment`."""
        deeds: dict[str, list[tuple[list[str], LexiconEntry]]] = {}
        for name, entry in self._by_key.items():
            *done_to, deed = name.split()
            if done_to and not deed.endswith("ing"):
                deeds.setdefault(stem(deed), []).append((done_to, entry))
        return deeds

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
        fields = (name for name, size in self._fields for _ in range(size))
        return {entry.name: field for entry, field in zip(self.entries, fields, strict=False)}

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
        """What makes a term of office work of `phrase`, of another field: `optimization` behind `search engine`."""
        if self.field_of(phrase) == "office":
            return frozenset()
        terms, begun = self._office_phrases, phrase + " "
        longer = terms[bisect_left(terms, begun) : bisect_left(terms, begun + "\U0010ffff")]
        return frozenset(term.removeprefix(begun).partition(" ")[0] for term in longer)

    @cached_property
    def _office_phrases(self) -> list[str]:
        fields = self._field_by_name
        return sorted(k for k, entry in self._by_key.items() if " " in k and fields.get(entry.name) == "office")

    def modifiers(self, head: str) -> frozenset[str]:
        """The words that stand before `head` in terms of two words: `metric` and `reinforcement` for `learning`."""
        return frozenset(self._by_head.get(head, ()))

    @cached_property
    def _by_head(self) -> dict[str, list[str]]:
        out: dict[str, list[str]] = {}
        for term in self._by_key:
            first, _, head = term.partition(" ")
            if head and " " not in head:
                out.setdefault(head, []).append(first)
        return out

    @cached_property
    def _single_words(self) -> list[str]:
        return sorted(k for entry in self.entries if " " not in (k := key(entry.name)))

    def needs_case(self, term: str) -> bool:
        """Whether `term` is a known spelling that is also an everyday word, so that its case must agree in a text."""
        return key(term) in self._cased_keys


@cache
def load_lexicon() -> Lexicon:
    """The lexicon shipped in the package, read once."""
    tables = load_tables("lexicon.toml")
    entries = msgspec.convert(tables["skill"], tuple[LexiconEntry, ...])
    places = {entry.name: place for place, entry in enumerate(entries)}
    starts = [places[field["from"]] for field in tables["field"]]
    sizes = (end - start for start, end in pairwise((*starts, len(entries))))
    return Lexicon(entries, list(zip((field["name"] for field in tables["field"]), sizes, strict=True)))
