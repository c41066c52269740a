"""The skills that a part of a posting asks for: names of the lexicon, and what telling phrases name."""

from collections.abc import Iterator, Sequence

import msgspec

from screen.documents.posting.names import iter_names
from screen.documents.posting.needs import Need
from screen.documents.posting.parts import Part
from screen.documents.posting.words import PostingWords, phrases
from screen.ground.idf import reference_idf
from screen.ground.lexicon import load_lexicon

_LONGEST = 5
"""Words of a phrase that names a skill, at most."""
_BARE_ITEM = 9
"""Words of a list item that may be a bare list of skills, at most."""
_TELLING_ALONE = 3.3
"""IDF of a single word that may name a skill by itself."""
_TELLING = 2.8
"""IDF of the rarest word of a phrase that may name a skill."""
_RARE = 5.0
"""IDF of a word that tells what a hollow head is (`offshore team`)."""
_LIST = 12
"""Words behind a colon among which a known name tells that its list is meant."""
_INFINITIVES = ("illir", "yser", "iser", "iger")
"""Endings of French verbs; a lone one is what somebody does, not what it is done to."""
_AND = frozenset({"and", "und", "et", "sowie", "plus", "y"})
_OR = frozenset({"or", "oder", "ou", "bzw", "beziehungsweise"})
_LINKS = frozenset(
    {
        "a",
        "an",
        "another",
        "any",
        "other",
        "similar",
        "in",
        "en",
        "mit",
        "with",
        "eine",
        "einer",
        "de",
        "d",
        "des",
        "the",
    }
)
"""Words that may stand between two skills of one list."""
_ADJECTIVES = ("ive", "al", "ic", "ary", "ous", "able")
"""Endings of words that share the noun behind the next one: `reactive and functional programming`."""


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


def skills_of(part: Part, needs: Sequence[Need], taken: Sequence[bool]) -> tuple[AskedSkill, ...]:
    """The skills that a part names, alternatives put together.

    Args:
        part: a list item or a sentence.
        needs: how much each of its words is needed.
        taken: its words that say something else (a degree, a language).
    """
    words = part.words
    found = [
        AskedSkill(words.raw(span.start, span.stop), span, needs[span.start], known=True)
        for span, _ in iter_names(words)
        if not any(taken[span.start : span.stop])
    ]
    others = next((place.stop for place in words.find(phrases("phrases", "others"))), len(words))
    found = [named for named in found if named.need != "mentioned" or named.span.start < others]
    if any(need != "mentioned" for need in needs):
        covered = [taken[at] or any(at in named.span for named in found) for at in range(len(words))]
        found += _told(part, needs, covered)
    found = [named for named in found if not _is_soft(words, named.span)]
    found.sort(key=lambda named: named.span.start)
    return tuple(_alternatives(words, _with_instances(words, found)))


def _is_soft(words: PostingWords, span: range) -> bool:
    """Whether these words name a personal quality."""
    endings = tuple(ending[0] for ending in phrases("phrases", "soft_endings"))
    return words.holds(phrases("phrases", "soft"), span.start, span.stop) or any(
        words.folded[at].endswith(endings) for at in span
    )


def _told(part: Part, needs: Sequence[Need], covered: Sequence[bool]) -> Iterator[AskedSkill]:
    """What stands behind or before the words that lead to a skill; a short item of a list is one by itself."""
    words = part.words
    seen: set[int] = set()
    for led, listed in _lists(part, covered):
        beside_known = any(covered[at] for span in listed for at in span)
        pair = _pair(words, listed) if led else None
        for span in [pair] if pair else listed:
            trimmed = _trimmed(words, span)
            if not trimmed or trimmed.start in seen or any(covered[at] for at in trimmed):
                continue
            name, head = words.raw(trimmed.start, trimmed.stop), _shared_head(words, trimmed)
            told = head or _names_a_skill(words, trimmed, led=led, beside_known=beside_known)
            if told and needs[trimmed.start] != "mentioned":
                seen.add(trimmed.start)
                yield AskedSkill(f"{name} {head}" if head else name, trimmed, needs[trimmed.start], known=False)


def _lists(part: Part, covered: Sequence[bool]) -> Iterator[tuple[bool, list[range]]]:
    """The lists of items that may name skills, and whether words lead to each of them."""
    words = part.words
    for place in words.find(phrases("phrases", "leads")):
        if not _is_in_a_name(words, place):
            yield True, _items(words, place.stop, covered)
    for place in words.find(phrases("phrases", "tails")):
        yield True, [range(_back(words, place.start), place.start)]
    for place in words.find(phrases("need", "after")):
        yield False, [range(_back(words, place.start), place.start)]
    if part.item and len(words) <= _BARE_ITEM and words.folded[0] not in _PRONOUNS:
        yield False, _items(words, 0, covered)


def _pair(words: PostingWords, spans: Sequence[range]) -> range | None:
    """Two everyday words that name one thing together, and neither alone: `health and safety`."""
    if len(spans) != 2:
        return None
    first, second = (_trimmed(words, span) for span in spans)
    alone = [_names_a_skill(words, one, led=True, beside_known=True) for one in (first, second)]
    between = words.folded[first.stop : second.start]
    one_each = len(first) == len(second) == 1 and len(between) == 1 and between[0] in _AND
    return range(first.start, second.stop) if one_each and not any(alone) else None


def _is_in_a_name(words: PostingWords, place: range) -> bool:
    """Whether a lead is a verb in capitals inside a sentence: `IOSH Managing Safely`."""
    return (
        words.folded[place.start].endswith("ing")
        and place.start > 0
        and not words.gap(place.start).strip()
        and words.raw(place.start, place.stop)[:1].isupper()
    )


_PRONOUNS = frozenset(
    {"you", "we", "they", "our", "your", "sie", "du", "ihr", "wir", "vous", "nous", "the", "this", "if", "who"}
)
_STANDING_FOR = frozenset(
    {"it", "them", "yours", "these", "this", "those", "that", "what", "which", "us", "me", "cela"}
)
"""Words that stand for a thing named elsewhere."""


def _items(words: PostingWords, start: int, covered: Sequence[bool]) -> list[range]:
    """The coordinated items from `start` to the end of their clause.

    Before a colon stands what the items behind it are; where the lexicon knows one of these, they are what is meant.
    """
    out: list[range] = []
    begin, colon = start, False
    for place in range(start, len(words) + 1):
        gap = words.gap(place) if place > start else ""
        ends = _ends(words, place, gap, in_list=colon)
        joins = not ends and words.folded[place] in _AND | _OR and "- " not in gap  # `Gesundheits- und …`
        if ":" in gap and not ends:
            if not any(covered[place : place + _LIST]) and not words.holds(phrases("need", "one_of"), begin, place):
                out.append(range(begin, place))
                break
            out.clear()
            begin, colon = place, True
        elif ends or joins or any(mark in gap for mark in ",/;"):
            if place > begin:
                out.append(range(begin, place))
            begin = place + 1 if joins else place
        if ends:
            break
    return out


def _ends(words: PostingWords, place: int, gap: str, *, in_list: bool) -> bool:
    """Whether a clause ends before the word at `place`; in a list behind a colon semicolons part its items."""
    return place == len(words) or any(mark in gap for mark in ".()[]–—") or (";" in gap and not in_list)


def _back(words: PostingWords, end: int) -> int:
    """Where the item begins that ends at `end`: behind a mark, a conjunction, or four words before."""
    start = end
    while start > 0 and end - start < 4 and words.folded[start - 1] not in _AND | _OR:
        if set(words.gap(start)) - set(" -‐‑") and start < end:
            break
        start -= 1
    return start


def _shared_head(words: PostingWords, span: range) -> str:
    """The noun that an adjective shares with the item behind it: `reactive and functional programming`."""
    if len(span) != 1 or not words.folded[span.start].endswith(_ADJECTIVES) or span.stop + 3 > len(words):
        return ""
    after = words.folded[span.stop]
    return words.raw(span.stop + 2, span.stop + 3) if after in _AND | _OR else ""


def _trimmed(words: PostingWords, span: range) -> range:
    """An item without what leads to it, what says how well, and what follows its name."""
    start = _past(words, (*phrases("phrases", "leads"), *phrases("phrases", "modifiers")), span.start, span.stop)
    end = next((stop.start for stop in words.find(phrases("phrases", "stops"), start, span.stop)), span.stop)
    endings = (*phrases("phrases", "tails"), *phrases("need", "after"), *phrases("need", "must"), *_EMPTY)
    changed = True
    while changed and end > start:
        ending = next((e for e in endings if end - len(e) >= start and words.folded[end - len(e) : end] == e), None)
        changed = ending is not None
        end -= len(ending) if ending else 0
    return range(start, end)


_EMPTY = tuple(
    (word,)
    for word in (
        "highly",
        "also",
        "in",
        "of",
        "with",
        "a",
        "the",
        "is",
        "or",
        "and",
        "on",
        "at",
        "by",
        "yourself",
        "de",
        "des",
        "du",
        "d",
    )
)


def _past(words: PostingWords, known: Sequence[tuple[str, ...]], start: int, end: int) -> int:
    units = phrases("years", "units")
    while start < end:
        if words.folded[start].isdigit() or (words.folded[start],) in units:
            start += 1
            continue
        place = next(iter(words.find(known, start, end)), None)
        if place is None or place.start != start:
            break
        start = place.stop
    return start


def _names_a_skill(words: PostingWords, span: range, *, led: bool, beside_known: bool) -> bool:
    """Whether these words can name a skill: few, with a head that says something, and a word that tells."""
    folded = words.folded[span.start : span.stop]
    if (
        not 0 < len(folded) <= _LONGEST
        or set(folded) & _STANDING_FOR
        or words.holds(phrases("phrases", "leads"), span.start, span.stop)
    ):
        return False
    hollow = phrases("phrases", "hollow")
    rarest = max(
        (reference_idf().weight(word) for word in folded if len(word) > 2 and (word,) not in hollow), default=0.0
    )
    if any(len(raw) > 1 and raw.isupper() for raw in words.raw(span.start, span.stop).split()):
        rarest = max(rarest, _RARE)  # an abbreviation tells
    if (folded[-1],) in hollow:
        return len(folded) > 1 and rarest >= _RARE
    if len(folded) == 1:
        return rarest >= (_TELLING if beside_known else _TELLING_ALONE) and not folded[0].endswith(_INFINITIVES)
    return led or rarest >= _TELLING


def _with_instances(words: PostingWords, found: Sequence[AskedSkill]) -> list[AskedSkill]:
    """The skills with those in the bracket behind one as its instances: `a language (e.g. R / Python)`."""
    out: list[AskedSkill] = []
    for named in found:
        last = out[-1] if out else None
        if last is not None and _in_bracket_of(words, last, named):
            if _same(last.name, named.name):
                continue
            out[-1] = msgspec.structs.replace(
                last,
                span=range(last.span.start, named.span.stop),
                terms=(*last.terms, named.name),
                known=last.known or named.known,
            )
        else:
            out.append(named)
    return out


def _same(first: str, second: str) -> bool:
    """Whether the lexicon has two names as one thing: `Large Language Model (LLM)`."""
    entry = load_lexicon().find(first)
    return entry is not None and entry == load_lexicon().find(second)


def _in_bracket_of(words: PostingWords, first: AskedSkill, second: AskedSkill) -> bool:
    if first.need != second.need:
        return False
    between = words.text[words.words[first.span.stop - 1].end : words.words[second.span.start].start]
    if first.terms:
        return ")" not in between and ";" not in between
    opened = between.partition("(")
    return bool(opened[1]) and ")" not in between and len(opened[0].split()) <= 1 and len(opened[2].split()) <= 2


def _alternatives(words: PostingWords, found: Sequence[AskedSkill]) -> Iterator[AskedSkill]:
    """The skills with those of which one is enough put together: `A, B or C`, `R / Python`, `one of these: …`."""
    run: list[AskedSkill] = []
    ors = False
    for named in found:
        link = _link(words, run[-1], named) if run else None
        if link is None:
            yield from _closed(words, run, ors)
            run, ors = [named], False
            continue
        run.append(named)
        if link in ("or", "and"):
            yield from _closed(words, run, link == "or")
            run = []
        else:
            ors = ors or link == "/"
    yield from _closed(words, run, ors)


def _link(words: PostingWords, first: AskedSkill, second: AskedSkill) -> str | None:
    """How two skills are listed together: `,`, `/`, `and`, `or`; None: they are not."""
    if first.need != second.need or first.terms or second.terms:
        return None
    between = set(words.folded[first.span.stop : second.span.start])
    gap = words.text[words.words[first.span.stop - 1].end : words.words[second.span.start].start]
    if any(mark in gap for mark in ".:()") or not between <= _AND | _OR | _LINKS:
        return None
    if between & _OR:
        return "or"
    if between & _AND:
        return "and"
    return "/" if gap.strip() == "/" else "," if gap.strip() in (",", ";") or between else None


def _closed(words: PostingWords, run: Sequence[AskedSkill], ors: bool) -> Iterator[AskedSkill]:
    if len(run) < 2 or not (ors or _one_of(words, run[0].span.start)):
        yield from run
        return
    names = tuple(named.name for named in run)
    inside = words.folded[run[0].span.start : run[-1].span.stop]
    conjunction = next((word for word in inside if word in _OR), "or")
    name = f"{', '.join(names[:-1])} {conjunction} {names[-1]}"
    span = range(run[0].span.start, run[-1].span.stop)
    yield AskedSkill(name, span, run[0].need, known=any(named.known for named in run), terms=names)


def _one_of(words: PostingWords, start: int) -> bool:
    """Whether the words before a list say that one of it is enough."""
    return any(place.stop >= start - 3 for place in words.find(phrases("need", "one_of"), max(0, start - 10), start))
