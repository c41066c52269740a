"""The fields of study that a part of a posting names with a degree."""

from collections.abc import Iterator, Sequence

from screen.ground.fields_of_study import names_of_field
from screen.postings.clauses import behind_remark
from screen.postings.named_degrees import is_degree, single_words, subject_of
from screen.postings.qualities import is_soft
from screen.postings.words import PostingWords, fold_word, levels, phrases

_IN_CAPITALS = 4
"""Words behind a degree up to the first comma of a list in capitals, at most."""


def field_before(words: PostingWords, first: int) -> range:
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


def fields_of(
    words: PostingWords, stops: Sequence[int], asked: Sequence[range], last: int
) -> tuple[tuple[str, ...], int]:
    """The fields behind the last of some degrees that has any, else inside their own words; and where all end."""
    behind = [read for stop in reversed(stops) if (read := _fields(words, stop))[0]]
    if behind:
        return behind[0][0], max(end for _, end in behind)
    return (tuple(subject for place in asked if (subject := subject_of(words, place.start))), last)


def _fields_begin(words: PostingWords, start: int) -> int | None:
    """Where the fields of study behind the words for a degree begin: behind `in`, or in a bracket; None: nowhere."""
    start = _behind_alternative(words, start)
    near = min(start + 9, len(words))
    opener = next(iter(words.find(phrases("degree", "to_field"), start, near)), None)
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
    listed = any("," in words.gap(at) for at in range(start + 1, min(start + _IN_CAPITALS, len(words))))
    return listed and words.gap(start) == " " and words.raw(start - 1, start + 1).istitle()


def _leads_elsewhere(words: PostingWords, start: int, opener: int) -> bool:
    """Whether `in` is of no field: `a degree and experience in kilns`, and not `a degree with a major in physics`."""
    of_major = words.folded[opener - 1 : opener] in phrases("degree", "major")
    return not of_major and any(word in single_words("degree", "no_way") for word in words.folded[start:opener])


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
    end = at = _behind_kind(words, at)
    for piece in _pieces(words, at):
        named = _field(words, piece.start, piece.stop)
        closes = words.holds(_closing(), piece.start, piece.stop)
        goes_on = not closes or _begins_a_certificate(words, piece.start, piece.stop)
        if out and piece and not named and goes_on:
            end = piece.start
            break  # `… or similar, and have a background in …`
        out += named
        end = piece.stop
    return tuple(dict.fromkeys(_with_shared_head(out))), end


def _pieces(words: PostingWords, start: int) -> Iterator[range]:
    """What stands between the commas and conjunctions of a list of fields, up to a mark that ends it."""
    begin = place = start
    while place <= len(words):
        gap = words.gap(place) if place > start else ""
        if gap.strip() == "(" and (behind := behind_remark(words, place)) > place:
            yield range(begin, place)  # `ceramics (preferred), glass or a similar field`
            begin, place = behind, behind + 1
            continue
        ends = place == len(words) or bool(set(gap) & set(";.:()–—•")) or (place > start and _tells_more(words, place))
        joins = place < len(words) and words.folded[place] in _CONJUNCTIONS and "- " not in words.gap(place)
        if ends or joins or set(gap) & set(",/"):
            yield range(begin, place)
            begin = place + 1 if joins else place
        if ends:
            return
        place += 1


def _tells_more(words: PostingWords, at: int) -> bool:
    """Whether words lead to what shows a field or goes with it, and is none: `Clay, z. B. Tiles`, `Clay mit …`."""
    more = (*phrases("need", "examples"), ("mit",))
    return next(words.find(more, at), range(0)).start == at


def _with_shared_head(fields: Sequence[str]) -> Iterator[str]:
    """The fields, each with the noun that is said once for all: `electrical or mechanical engineering`.

    An adjective has it, and a noun that is a field with it and none without: `computer or software engineering`.
    """
    head = fields[-1].split()[-1] if fields else ""
    shared = len(fields) > 1 and " " in fields[-1].strip() and fold_word(head) in single_words("degree", "shared_heads")
    for field in fields:
        whole = f"{field} {head}"
        alone = len(names_of_field(field)) > 1 or " " in field
        known = len(names_of_field(whole)) > 1 or fold_word(field).endswith(_OF_ADJECTIVES)
        yield whole if shared and known and not alone else field


_OF_ADJECTIVES = ("al", "ic")
"""Endings of adjectives that name fields."""


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
    while start < end and words.folded[start] in single_words("degree", "articles"):
        start += 1
    if words.folded[start : start + 2] in (("field", "of"), ("area", "of")):
        start += 2
    while start < end and words.folded[end - 1] in single_words("degree", "endings"):
        end -= 1
    if any(words.folded[start:end] in known for known in levels("degree").values()):
        return []
    if any(is_degree(words, place) for known in levels("degree").values() for place in words.find(known, start, end)):
        return []
    folded = set(words.folded[start:end])
    none = single_words("degree", "no_field")
    if _begins_a_certificate(words, start, end) or words.folded[start : start + 1] in (
        *phrases("wish", "copulas"),
        *phrases("who", "having"),
    ):
        return []  # `a degree in ceramics, CPA or the like`, `a degree in ceramics, and are registered`
    if words.holds(phrases("degree", "standing"), start, end):
        return []  # `history, awarded or near completion`
    if (
        not 0 < end - start <= 4
        or any(word in none or _uninflected(word) in none for word in folded)
        or folded <= {"field", "fields", "area"}
    ):
        return []
    return [words.raw(start, end).strip("() ")]


def as_in_a_cv(name: str) -> str:
    """A German name without the ending of its case: `Sozialen Arbeit`, `staatlicher Anerkennung`."""
    first, _, rest = name.partition(" ")
    plain = f"{_uninflected(first)} {rest}"
    return plain if len(names_of_field(plain)) > 1 or rest.startswith("Anerkennung") else name


def _begins_a_certificate(words: PostingWords, start: int, end: int) -> bool:
    """Whether the name of a certificate stands at the head of a piece: `a degree in ceramics, CPA preferred`."""
    return any(place.start == start for place in words.find(phrases("certificates", "names"), start, end))


def _uninflected(word: str) -> str:
    """A German adjective with the ending that word lists have: `verwandte` of `verwandten`."""
    return word[:-1] if word.endswith(("en", "es", "er", "em")) else word
