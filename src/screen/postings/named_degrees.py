"""The degrees that a part of a posting names, asked for or not, each with its level."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from screen.ground.degree_levels import LEVELS
from screen.postings.alternatives import alternatives_in
from screen.postings.names import iter_names
from screen.postings.words import PostingWords, fold_word, levels, phrases

_ABBREVIATION = 4
"""Letters of an abbreviation of one word, at most: it counts in capitals, for in small letters it is another word."""


def is_of_any_level(words: PostingWords, place: range) -> bool:
    """Whether these words name a degree and no level: `university degree`, not `bachelor's degree`."""
    inside = words.folded[place.start : place.stop]
    named = {phrase[0] for known in levels("degree").values() for phrase in known if len(phrase) == 1}
    any_level = single_words("degree", "any_level")
    return any(word in any_level for word in inside) and not any(word in named - any_level for word in inside)


def single_words(table_name: str, name: str) -> frozenset[str]:
    """The words of a list of single words."""
    return frozenset(phrase[0] for phrase in phrases(table_name, name))


def degrees_in(words: PostingWords) -> list[range]:
    """The places of the degrees that are named, asked for or not."""
    return [place for _, place in levelled_degrees(words)]


def levelled_degrees(words: PostingWords) -> list[tuple[int, range]]:
    """The degrees that are named, each with its place in `LEVELS`; the longest name at each place."""
    names = [span for span, _ in iter_names(words)]  # `MS Office` is no degree
    school = {at for place in words.find(phrases("certificates", "school")) for at in place}
    found = [
        (LEVELS.index(level), place)
        for level, known in levels("degree").items()
        for place in words.find(known)
        if is_degree(words, place) and school.isdisjoint(place) and not any(set(place) < set(name) for name in names)
        if not _is_of_a_standard(words, place)
    ]
    found += [(LEVELS.index("bachelor"), place) for place in words.find(phrases("degree", "of_people_in"))]
    covered = school.union(*(place for _, place in found))
    found += [(LEVELS.index("bachelor"), range(at, at + 1)) for at in range(len(words)) if subject_of(words, at)]
    found += [(LEVELS.index("bachelor"), place) for place in _bare_degrees(words, covered, beside=bool(found))]
    beside = _diplomas_beside(words, found)
    return _longest(words, [*found, *((LEVELS.index("associate"), place) for place in beside)])


def _bare_degrees(words: PostingWords, covered: AbstractSet[int], *, beside: bool) -> Iterator[range]:
    """The words `degree` alone that are no extent; `beside` another one `an equivalent degree` is of its level."""
    for place in words.find((("degree",),)):
        alike = beside and words.folded[place.start - 1 : place.start] in phrases("phrases", "alike")
        if covered.isdisjoint(place) and not (alike or _is_extent(words, place)):
            yield place


def _is_of_a_standard(words: PostingWords, place: range) -> bool:
    """Whether a number stands behind a short form, so that it is of a standard: `BS 7671`."""
    number = "".join(words.folded[place.stop : place.stop + 1])
    return number.isdigit() and len(number) > 1 and words.raw(place.start, place.stop).isupper()


def subject_of(words: PostingWords, at: int) -> str:
    """The subject in a German word for its studies, `Informatikstudium`; empty where the word is none."""
    raw = words.raw(at, at + 1)
    subject = raw[: -len(_STUDIES)].rstrip("s-") if words.folded[at].endswith(_STUDIES) else ""
    return subject if (fold_word(subject),) not in phrases("degree", "no_subject") else ""


_STUDIES = "studium"


def _longest(words: PostingWords, found: Sequence[tuple[int, range]]) -> list[tuple[int, range]]:
    """The degrees without those that are part of another's name."""
    ends = {other.stop for _, other in found}  # `MSc or PhD degree`: of no level of its own
    found = [(a, b) for a, b in found if not (b.start in ends and words.folded[b.start] == "degree")]
    return [(a, b) for a, b in found if not any(set(b) < set(other) or _begun_in(b, other) for _, other in found)]


def _is_extent(words: PostingWords, place: range) -> bool:
    """Whether `degree` says how much, or is an angle: `to a high degree`, `a degree of care`, `180-degree`."""
    at, after = place.stop - 1, words.folded[place.stop : place.stop + 1]
    if after == ("of",):
        return not any(
            known.start == place.stop + 1 for table in levels("degree").values() for known in words.find(table)
        )
    before = words.folded[at - 1] if at else ""
    if before.isdigit() and len(before) > 1:
        return True
    openers = words.find(phrases("degree", "extent"), max(0, at - 4), at)
    return after not in phrases("degree", "of_level") and any(at - opener.stop <= 1 for opener in openers)


def _diplomas_beside(words: PostingWords, found: Sequence[tuple[int, range]]) -> Iterator[range]:
    """The diplomas that would do instead of a degree: `a diploma or bachelor's degree in ceramics`.

    One beside a master's is of as high a level.
    """
    degrees = [place for level, place in found if level <= LEVELS.index("bachelor")]
    lesser = {phrase[0] for phrase in phrases("degree", "lesser")}
    for pieces in alternatives_in(words):
        joined = range(pieces[0].start, pieces[-1].stop)
        if any(set(joined) & set(place) for place in degrees):
            yield from (range(at, at + 1) for at in joined if words.folded[at] in lesser)


def _begun_in(place: range, other: range) -> bool:
    """Whether a phrase begins inside another that began before: `degree in`, behind `master's degree`."""
    return other.start < place.start < other.stop


def is_degree(words: PostingWords, place: range) -> bool:
    """Whether words that may name a degree do so there: `MS` is none in `GC-MS`, nor is `to a degree`."""
    raw = words.raw(place.start, place.stop)
    numbered = words.gap(place.stop) == "-" and words.folded[place.stop : place.stop + 1]
    if len(place) == 1 and _is_inside_a_name(words, place.start):
        return False
    if set(raw) & {"&", "/"} or (numbered and numbered[0].isdigit()):
        return False  # `M & A`, `A/B tests`, `MS-100`
    folded = words.folded[place.start : place.stop]
    if len(folded) == 1 and len(raw) <= _ABBREVIATION and raw.isascii() and sum(map(str.isupper, raw)) < 2:
        return False
    after = words.folded[place.stop : place.stop + 3]
    if "degree" in folded[-2:] and is_of_any_level(words, place) and _is_extent(words, _upto_degree(words, place)):
        return False
    if folded in phrases("degree", "bare") and not ({"'", "’"} & set(raw)):
        return bool(set(after) & {"degree", "of", "in", "or", "preferred", "required"})
    return folded not in phrases("degree", "of_people")


def _is_inside_a_name(words: PostingWords, at: int) -> bool:
    """Whether a short form is a piece of a longer one: `GC-MS`, `LC/MS`, `MS-DOS`; in `BA/MA` both are degrees."""
    short = {phrase[0] for known in levels("degree").values() for phrase in known if len(phrase) == 1}
    beside = [at - 1] if at and words.gap(at) in ("-", "/") else []
    beside += [at + 1] if at + 1 < len(words) and words.gap(at + 1) == "-" else []
    twice = words.folded[at] in {words.folded[n] for n in (at - 1, at + 1) if 0 <= n < len(words)}  # `MS/MS`
    return twice or any(words.raw(n, n + 1).isupper() and words.folded[n] not in short for n in beside)


def _upto_degree(words: PostingWords, place: range) -> range:
    """The words up to `degree`: of `degree in` without what follows."""
    return range(place.start, place.start + words.folded[place.start : place.stop].index("degree") + 1)
