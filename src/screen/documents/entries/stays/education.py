"""Degrees: the entries of sections about education."""

from collections.abc import Sequence

import msgspec

from screen.documents.entries.repetition import all_said, is_same_name, merge_repeated
from screen.ground.text import key, words


class Degree(msgspec.Struct, frozen=True):
    """One stay at a school."""

    institution: str | None
    """The school, as printed; None where the degree stands alone."""
    study: str | None
    """The degree (`Ph.D.`), as printed."""
    area: str | None
    """The subject."""
    start: str | None
    """ISO, as far as printed."""
    end: str | None
    """The same; None while it lasts, and where it is not printed."""
    score: str | None
    """The average grade, as printed."""
    advisor: str | None
    """Who advised."""
    thesis: str | None
    """Title of the thesis."""
    location: str | None
    """The place, as printed."""
    notes: tuple[str, ...]
    """What else stands there."""
    place: str
    """Where the entry stands."""


def merge_degrees(degrees: Sequence[Degree]) -> list[Degree]:
    """The degrees with those said twice made one: the same school, and the same kind of degree or the same years."""
    return merge_repeated(degrees, _are_same, _joined)


def _joined(one: Degree, other: Degree) -> Degree:
    """Two tellings of one degree: the one that says more, and what the other says besides."""
    fuller = max((one, other), key=lambda told: (len(told.start or ""), len(told.end or ""), len(told.area or "")))
    rest = other if fuller is one else one
    return msgspec.structs.replace(
        fuller,
        thesis=fuller.thesis or rest.thesis,
        advisor=fuller.advisor or rest.advisor,
        score=fuller.score or rest.score,
        notes=tuple(all_said(fuller.notes, rest.notes)),
    )


def _are_same(one: Degree, other: Degree) -> bool:
    schools = one.institution and other.institution and is_same_name(one.institution, other.institution)
    if not (schools and one.study and other.study):
        return False
    ends = (one.end or "")[:4] == (other.end or "")[:4]
    both = one.end == other.end and one.place.split(":")[0] == other.place.split(":")[0] and one.area and other.area
    if both and set(words(one.area or "")).isdisjoint(words(other.area or "")):
        return False  # two subjects at once
    same_study = key(one.study).replace(" ", "")[:1] == key(other.study).replace(" ", "")[:1]
    return same_study and (ends or not (one.end and other.end))
