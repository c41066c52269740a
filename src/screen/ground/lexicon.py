"""The lexicon of skills: which terms mean the same, which need their exact case."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, cached_property

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


class LexiconTables(msgspec.Struct, frozen=True):
    """What look-ups ask of the lexicon, made once of its file and kept with it; keys are folded as `text.key` does."""

    entries: tuple[msgspec.Raw, ...]
    """One `LexiconEntry` each, read when it is asked for: a rubric asks for a hundredth of them."""
    runs: tuple[tuple[int, str], ...]
    """Place of the first entry of each trade, and its field: `software`, `learning`, or `office` for all other work."""
    places: dict[str, int]
    """Keys of names and synonyms to the place of their entry, by key; of two claims to one key the earlier holds."""
    wide: dict[str, int]
    """The same of those that are everyday words."""
    cased: frozenset[str]
    """Keys that need their case."""
    words: dict[str, frozenset[str]]
    """Fields to the keys of one word that name their entries, those that need their case apart."""
    singles: tuple[str, ...]
    """Names of one word, ascending."""
    turned: tuple[str, ...]
    """Terms of two words with the last one first, ascending: `learning metric`."""


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
    """Look-up of skills by any of their spellings."""

    def __init__(self, tables: LexiconTables) -> None:
        self._tables = tables
        self._known: dict[int, LexiconEntry] = {}
        self._keys = tuple(tables.places)
        self._starts = [start for start, _ in tables.runs]

    @cached_property
    def entries(self) -> tuple[LexiconEntry, ...]:
        """All that it knows, as its file has them."""
        return tuple(map(self._entry, range(len(self._tables.entries))))

    def _entry(self, place: int) -> LexiconEntry:
        if place not in self._known:
            self._known[place] = msgspec.json.decode(self._tables.entries[place], type=LexiconEntry)
        return self._known[place]

    def find(self, term: str) -> LexiconEntry | None:
        """The entry that has `term` as its name or a synonym, whatever its case and hyphens; None if there is none."""
        place = self._tables.places.get(key(term))
        return None if place is None else self._entry(place)

    def asked(self, term: str) -> LexiconEntry | None:
        """The entry of what a rubric asks for: also in the other number, as a deed, or by an everyday word."""
        return self.find(term) or self._in_other_number(term) or self.of_deed(term) or self._wide(term)

    def named(self, term: str) -> LexiconEntry | None:
        """The entry that has `term` as its name or a synonym, be it an everyday word."""
        return self.find(term) or self._wide(term)

    def _wide(self, term: str) -> LexiconEntry | None:
        place = self._tables.wide.get(key(term))
        return None if place is None else self._entry(place)

    def _in_other_number(self, term: str) -> LexiconEntry | None:
        """The entry of a phrase that is written in singular where `term` is in plural, or the other way round."""
        before, _, last = key(term).rpartition(" ")
        found = (self.find(f"{before} {form}") for form in sorted(numbers(last))) if before else ()
        return next(filter(None, found), None)

    def narrower(self, entry: LexiconEntry) -> tuple[str, ...]:
        """What the entry includes, and what else the lexicon calls that: Postgres, for SQL, as PostgreSQL."""
        known = (other for term in entry.includes if (other := self.find(term)) is not None)
        office = self.field_of(entry.name) == "office"
        alike = (other for other in known if (self.field_of(other.name) == "office") is office)  # no `Chef Infra`
        return (*entry.includes, *(term for other in alike for term in (other.name, *_longer(other))))

    def of_deed(self, term: str) -> LexiconEntry | None:
        """The entry of what is done to something, where `term` has its verb before that: of `deploying models`.

        What it is done to is the same word, in singular or plural. The name has another form of the verb: controls for
        engineering are no control engineering.
        """
        verb, *things = key(term).split() or ("",)
        if not things or not verb.endswith("ing"):
            return None
        for first in sorted({things[0], *numbers(things[0])}):
            for name in self._beginning_with(first):
                *done_to, deed = name.split()
                is_it = not deed.endswith("ing") and stem(deed) == stem(verb)
                if is_it and _are_the_same(done_to, things):
                    return self.find(name)
        return None

    def _beginning_with(self, words: str) -> tuple[str, ...]:
        """The keys that begin with these words and go on."""
        return _between(self._keys, f"{words} ", f"{words}!")

    def knows(self, word: str) -> bool:
        """Whether `word`, or a phrase, is the name or a synonym of any entry."""
        return key(word) in self._tables.places

    def endings(self, word: str) -> tuple[str, ...]:
        """What has to follow `word` for the two, written as one, to name another entry: `script` for `java`."""
        places = self._tables.places
        found = _between(self._tables.singles, word, word + "\U0010ffff")
        longer = (each for each in found if len(each) > len(word) + 1 and places[each] != places.get(word))
        return tuple(each[len(word) :] for each in longer)

    def field_of(self, term: str) -> str | None:
        """The field of the entry that `term` names: `software`, `learning` or `office`; None if there is none."""
        place = self._tables.places.get(key(term))
        return None if place is None else self._field(place)

    def _field(self, place: int) -> str:
        return self._tables.runs[bisect_right(self._starts, place) - 1][1]

    def words_of(self, fields: Collection[str]) -> frozenset[str]:
        """The single words that name an entry of these fields, those that need their case apart."""
        return frozenset[str]().union(*(self._tables.words.get(field, ()) for field in fields))

    def cased_words_of(self, fields: Collection[str]) -> frozenset[str]:
        """The single words that name an entry of these fields where they have their case (`Flask`), folded."""
        return frozenset(term for term in self._tables.cased if " " not in term and self.field_of(term) in fields)

    def goes_on_elsewhere(self, phrase: str) -> frozenset[str]:
        """What makes a term of office work of `phrase`, of no office itself: `optimization` behind `search engine`."""
        if self.field_of(phrase) == "office":
            return frozenset()
        longer = self._beginning_with(phrase)
        of_offices = (term for term in longer if self.field_of(term) == "office")
        return frozenset(term[len(phrase) + 1 :].partition(" ")[0] for term in of_offices)

    def modifiers(self, head: str) -> frozenset[str]:
        """The words that stand before `head` in terms of two words: `metric` and `reinforcement` for `learning`."""
        found = _between(self._tables.turned, f"{head} ", f"{head}!")
        return frozenset(term[len(head) + 1 :] for term in found)

    def needs_case(self, term: str) -> bool:
        """Whether `term` is a known spelling that is also an everyday word, so that its case must agree in a text."""
        return key(term) in self._tables.cased


def _between(ascending: tuple[str, ...], first: str, end: str) -> tuple[str, ...]:
    """Those from `first` on that are before `end`."""
    return ascending[bisect_left(ascending, first) : bisect_left(ascending, end)]


@cache
def load_lexicon() -> Lexicon:
    """The lexicon shipped in the package, read once."""
    return Lexicon(load_parsed("lexicon.toml", _tables, LexiconTables))


def _tables(data: bytes) -> LexiconTables:
    document = parse_toml(data)
    entries = msgspec.convert(document["skill"], tuple[LexiconEntry, ...])
    return tables_of(entries, {trade["from"]: trade["field"] for trade in document["trade"]})


def tables_of(entries: Sequence[LexiconEntry], fields: Mapping[str, str]) -> LexiconTables:
    """The tables of a lexicon. `fields`: names of the first entries of its trades to their fields."""
    places, wide, cased, singles = dict[str, int](), dict[str, int](), set[str](), list[str]()
    for place, entry in enumerate(entries):
        for term in (*entry.synonyms, entry.name):
            (wide if entry.wide else places).setdefault(key(term), place)
        cased.update(map(key, (*((entry.name,) * entry.exact), *entry.cased)))
        if not entry.wide and " " not in (name := key(entry.name)):
            singles.append(name)
    runs = tuple((place, fields[entry.name]) for place, entry in enumerate(entries) if entry.name in fields)
    ends = (*(place for place, _ in runs[1:]), len(entries))
    single = [(term, place) for term, place in places.items() if " " not in term and term not in cased]
    words: dict[str, frozenset[str]] = {}
    for (start, field), end in zip(runs, ends, strict=True):
        words[field] = words.get(field, frozenset()).union(term for term, place in single if start <= place < end)
    parted = (term.split(" ") for term in places)
    return LexiconTables(
        entries=tuple(msgspec.Raw(msgspec.json.encode(entry)) for entry in entries),
        runs=runs,
        places=dict(sorted(places.items())),
        wide=wide,
        cased=frozenset(cased),
        words=words,
        singles=tuple(sorted(singles)),
        turned=tuple(sorted(f"{words[1]} {words[0]}" for words in parted if len(words) == 2)),
    )
