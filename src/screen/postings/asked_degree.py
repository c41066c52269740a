"""The degree that a part of a posting asks for: its level, its fields, and whether experience would do instead."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

import msgspec

from screen.ground.degree_levels import LEVELS
from screen.postings.alternatives import alternatives_in
from screen.postings.clauses import behind_remark
from screen.postings.credentials import number_before, or_before_years
from screen.postings.names import iter_names
from screen.postings.needs import Need
from screen.postings.qualities import is_soft
from screen.postings.text_parts import Part
from screen.postings.words import OR, PostingWords, fold_word, levels, phrases

_ABBREVIATION = 4
"""Letters of an abbreviation of one word, at most: it counts in capitals, for in small letters it is another word."""


class AskedDegree(msgspec.Struct, frozen=True):
    """A degree that a part asks for."""

    level: str
    """One of `LEVELS`: the least that is enough."""
    fields: tuple[str, ...]
    need: Need
    or_experience: bool
    span: range
    quote: str
    """The sentence or list item."""


_INSTEAD = 7
"""Words behind `or` up to the experience that would do instead of a degree, at most."""
_BESIDE = 4
"""Words between two degrees that are named together, at most."""


def _told_in_bracket(words: PostingWords, asked: Sequence[tuple[int, range]]) -> list[tuple[int, range]]:
    """The degrees in a bracket behind a word of no level, which say what it means: `Hochschulstudium (Master)`."""
    told = min((place for _, place in asked), key=lambda place: place.stop)
    if not _is_of_any_level(words, told):
        return []
    first = told.stop
    opened = next((at for at in range(first, min(first + 2, len(words))) if "(" in words.gap(at)), len(words))
    closed = next((at for at in range(opened + 1, len(words) + 1) if ")" in words.gap(at)), opened)
    return [(level, place) for level, place in asked if opened <= place.start < closed]


def _is_of_any_level(words: PostingWords, place: range) -> bool:
    """Whether these words name a degree and no level: `university degree`, not `bachelor's degree`."""
    inside = words.folded[place.start : place.stop]
    named = {phrase[0] for known in levels("degree").values() for phrase in known if len(phrase) == 1}
    any_level = _single("degree", "any_level")
    return any(word in any_level for word in inside) and not any(word in named - any_level for word in inside)


def _field_before(words: PostingWords, first: int) -> range:
    """The subject that stands before `degree`: `an engineering degree`; empty where none does."""
    start = first
    none = {
        word[0]
        for word in (*phrases("phrases", "modifiers"), *phrases("degree", "no_field"), *phrases("degree", "not_before"))
    }
    while words.folded[first : first + 1] == ("degree",) and start > 0 and first - start < 2:
        if words.folded[start - 1] in none or words.gap(start).strip() or words.folded[start - 1].isdigit():
            break
        start -= 1
    return range(first, first) if is_soft(words, range(start, first)) else range(start, first)  # `a numerate degree`


def _single(table_name: str, name: str) -> frozenset[str]:
    """The words of a list of single words."""
    return frozenset(phrase[0] for phrase in phrases(table_name, name))


def degree_of(part: Part, needs: Sequence[Need]) -> AskedDegree | None:
    """The least degree of a part; of those that are required if any is."""
    words = part.words
    inside = _degrees_in(words)
    wanted = [(level, place) for level, place in inside if not _is_denied(words, place)]
    asked = [(level, place) for level, place in wanted if needs[place.start] == "required"]
    asked = asked or [(level, place) for level, place in wanted if needs[place.start] == "preferred"]
    if not asked:
        return None
    level = min(level for level, _ in _told_in_bracket(words, asked) or asked)
    first = min(place.start for _, place in asked)
    last, stops = _named_together(words, [place for _, place in inside], first)
    before = _field_before(words, first)
    fields, end = _fields_of(words, stops, [place for _, place in asked], last)
    years = _or_years(words, first, last)
    instead = 0 if years else _experience_instead(words, last)
    if before and not fields:
        fields, first = (words.raw(before.start, before.stop),), before.start
    return AskedDegree(
        LEVELS[level],
        fields,
        needs[asked[0][1].start],
        words.holds(phrases("degree", "or_experience")) or years is not None or instead > 0,
        range(first, max(min(end, years or end), last, instead)),
        words.text,
    )


def _fields_of(
    words: PostingWords, stops: Sequence[int], asked: Sequence[range], last: int
) -> tuple[tuple[str, ...], int]:
    """The fields behind the last of some degrees that has any, else inside their own words; and where they end."""
    behind = next((read for stop in reversed(stops) if (read := _fields(words, stop))[0]), None)
    return behind or (tuple(subject for place in asked if (subject := _subject_of(words, place.start))), last)


def degrees_in(words: PostingWords) -> list[range]:
    """The places of the degrees that are named, asked for or not."""
    return [place for _, place in _degrees_in(words)]


def _degrees_in(words: PostingWords) -> list[tuple[int, range]]:
    """The degrees that are named, each with its place in `LEVELS`; the longest name at each place."""
    names = [span for span, _ in iter_names(words)]  # `MS Office` is no degree
    school = {at for place in words.find(phrases("certificates", "school")) for at in place}
    found = [
        (LEVELS.index(level), place)
        for level, known in levels("degree").items()
        for place in words.find(known)
        if _is_degree(words, place) and school.isdisjoint(place) and not any(set(place) < set(name) for name in names)
        if not _is_of_a_standard(words, place)
    ]
    covered = school.union(*(place for _, place in found))
    found += [(LEVELS.index("bachelor"), range(at, at + 1)) for at in range(len(words)) if _subject_of(words, at)]
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


def _subject_of(words: PostingWords, at: int) -> str:
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


def _is_denied(words: PostingWords, place: range) -> bool:
    """Whether a degree is what need not be: `no degree`, `(not a master's)`."""
    before = place.start - 1
    while before > 0 and (words.folded[before] in ("a", "an") or words.folded[before].endswith("ly")):
        before -= 1
    return (
        before >= 0
        and words.folded[before] in _single("degree", "denied")
        and not set(words.gap(before + 1)) & set(",;:(")
    )


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


def _named_together(words: PostingWords, places: Sequence[range], first: int) -> tuple[int, list[int]]:
    """Where the degrees end that are named together from `first` on, and after which of them fields may follow."""
    last, stops = first, []
    for place in sorted(places, key=lambda place: place.start):
        if place.start <= last + _BESIDE:
            last = max(last, place.stop)
            stops.append(last - 1 if words.folded[last - 1] in ("in", "of") else last)
    return last, stops


def _or_years(words: PostingWords, first: int, last: int) -> int | None:
    """Where it is said that years would do instead: `Bachelor's degree, or 4+ years`, `4 years or a degree`."""
    units = {phrase[0] for phrase in phrases("years", "units")}
    counted = [at for at in range(len(words)) if words.folded[at] in units and number_before(words, at) is not None]
    behind = ((at, place) for place in counted if (at := or_before_years(words, place)) is not None)
    near = range(max(0, first - _BESIDE), first)
    told = [at for at, _ in behind if at >= last]
    return next(
        iter(told), last if any(words.folded[at] in OR and min(counted, default=at) < at for at in near) else None
    )


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


def _experience_instead(words: PostingWords, start: int) -> int:
    """Where experience ends that would do instead of the degree before `start`: `or bring comparable experience`."""
    near = (at for at in range(start, len(words)) if (words.folded[at],) in phrases("need", "alternatives"))
    for at in near:
        told = range(at + 1, min(at + 1 + _INSTEAD, len(words)))
        good = [place for place in told if (words.folded[place],) in phrases("degree", "as_good")]
        end = next((place for place in told if (words.folded[place],) in phrases("degree", "experience")), 0)
        if good and end > good[0] and not any(set(words.gap(place)) & set(",;.()") for place in told if place <= end):
            return end + 1
    return 0


def _begun_in(place: range, other: range) -> bool:
    """Whether a phrase begins inside another that began before: `degree in`, behind `master's degree`."""
    return other.start < place.start < other.stop


def _is_degree(words: PostingWords, place: range) -> bool:
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
    if "degree" in folded[-2:] and _is_of_any_level(words, place) and _is_extent(words, _upto_degree(words, place)):
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


def _fields_begin(words: PostingWords, start: int) -> int | None:
    """Where the fields of study behind the words for a degree begin: behind `in`, or in a bracket; None: nowhere."""
    start = _behind_alternative(words, start)
    near = min(start + 9, len(words))
    opener = next(iter(words.find((("schwerpunkt",), ("in",), ("en",), ("im",)), start, near)), None)
    beside = start < len(words) and (words.folded[start],) in phrases("degree", "subject")
    if beside and (opener is None or opener.start > start + 4):
        opener = range(start, start + 1)
    direct = words.folded[start - 1 : start] in phrases("degree", "before_field") and words.gap(start) == " "
    small = (
        *phrases("phrases", "modifiers"),
        *phrases("need", "alternatives"),
        *phrases("need", "must"),
        *phrases("need", "after"),
        *phrases("wish", "copulas"),
        *phrases("wish", "verbs"),
    )
    direct = direct or _is_listed_in_capitals(words, start)
    if direct and opener is None and 0 < start < len(words) and (words.folded[start],) not in small:
        return start  # `hbo-opleiding verpleegkunde`
    if opener is not None and _leads_elsewhere(words, start, opener.start):
        opener = None
    bracket = start < len(words) and words.gap(start).strip().endswith("(") and not words.folded[start].isdigit()
    if opener is not None and (not bracket or words.folded[start] == "schwerpunkt"):
        return opener.stop
    return start if bracket else None


def _is_listed_in_capitals(words: PostingWords, start: int) -> bool:
    """Whether a list in capitals stands right behind a degree: `National Diploma Ceramics, Glass or equivalent`."""
    listed = any("," in words.gap(at) for at in range(start + 1, min(start + _BESIDE, len(words))))
    return listed and words.gap(start) == " " and words.raw(start - 1, start + 1).istitle()


def _leads_elsewhere(words: PostingWords, start: int, opener: int) -> bool:
    """Whether `in` is of no field: `a degree and experience in kilns`, and not `a degree with a major in physics`."""
    of_major = words.folded[opener - 1 : opener] in phrases("degree", "major")
    return not of_major and any(word in _single("degree", "no_way") for word in words.folded[start:opener])


def _behind_alternative(words: PostingWords, start: int) -> int:
    """Where it goes on behind a bracket with what is as good as the degree, or how far it has come.

    `PhD (or nearly done) in physics`, `PhD (awarded or close to completion) in physics`.
    """
    if start + 1 >= len(words) or words.gap(start).strip() != "(":
        return start
    end = next((at for at in range(start + 1, len(words)) if ")" in words.gap(at)), start)
    alternative = (words.folded[start],) in phrases("need", "alternatives")
    goes_on = words.folded[end : end + 1] == ("in",)  # `a degree (Level 8) in physics`
    return end if alternative or goes_on or words.holds(phrases("degree", "standing"), start, end) else start


def _fields(words: PostingWords, start: int) -> tuple[tuple[str, ...], int]:
    """The fields of study behind the words for a degree, and where they end."""
    at = _fields_begin(words, start)
    if at is None:
        return (), start
    out: list[str] = []
    at = _behind_kind(words, at)
    begin = at
    place = at
    while place <= len(words):
        gap = words.gap(place) if place > at else ""
        if gap.strip() == "(" and (behind := behind_remark(words, place)) > place:
            out += _field(words, begin, place)  # `ceramics (preferred), glass or a similar field`
            begin, place = behind, behind + 1
            continue
        ends = place == len(words) or bool(set(gap) & set(";.:()–—"))
        joins = place < len(words) and words.folded[place] in _CONJUNCTIONS and "- " not in words.gap(place)
        if ends or joins or set(gap) & set(",/"):
            named = _field(words, begin, place)
            if out and not named and place > begin and not words.holds(_closing(), begin, place):
                return tuple(dict.fromkeys(out)), begin  # `… or similar, and have a background in …`
            out += named
            begin = place + 1 if joins and not ends else place
        if ends:
            break
        place += 1
    return tuple(dict.fromkeys(out)), place


def _behind_kind(words: PostingWords, start: int) -> int:
    """Where the fields begin behind what says of what kind they are: `a numerate discipline such as statistics`."""
    said = next(words.find(phrases("need", "examples"), start, min(start + _KIND, len(words))), None)
    told = said is not None and not any(words.gap(at).strip() for at in range(start + 1, said.start + 1))
    return said.stop if said is not None and told else start


_KIND = 6
"""Words of a kind of fields and what leads to its instances, at most."""


def _closing() -> tuple[tuple[str, ...], ...]:
    """Words that close a list of fields, or stand for one: `or a related field`."""
    return (*phrases("degree", "closing"), *(known for table in levels("degree").values() for known in table))


_CONJUNCTIONS = ("or", "and", "oder", "und", "bzw", "ou", "et", "o", "y")


def _field(words: PostingWords, start: int, end: int) -> list[str]:
    while start < end and words.folded[start] in _single("degree", "articles"):
        start += 1
    while start < end and words.folded[end - 1] in _single("degree", "endings"):
        end -= 1
    if any(words.folded[start:end] in known for known in levels("degree").values()):
        return []
    if any(_is_degree(words, place) for known in levels("degree").values() for place in words.find(known, start, end)):
        return []
    folded = set(words.folded[start:end])
    certificate = any(at == range(start, end) for at in words.find(phrases("certificates", "names"), start, end))
    if certificate or words.folded[start : start + 1] in (*phrases("wish", "copulas"), *phrases("who", "having")):
        return []  # `a degree in ceramics, CPA or the like`, `a degree in ceramics, and are registered`
    if words.holds(phrases("degree", "standing"), start, end):
        return []  # `history, awarded or near completion`
    if not 0 < end - start <= 4 or folded & _single("degree", "no_field") or folded <= {"field", "fields", "area"}:
        return []
    return [words.raw(start, end).strip("() ")]
