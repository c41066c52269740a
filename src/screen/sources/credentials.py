"""What a profile says of degrees, spoken languages and certificates: each read from its own fields alone."""

from collections.abc import Mapping
from typing import Any

import msgspec

from screen.ground.dates import Date, means_today, parse_date
from screen.ground.degree_levels import level_of_degree
from screen.ground.fluency import language_of, level_of_fluency

_SECTIONS = ("education", "languages", "certificates")


class Study(msgspec.Struct, frozen=True):
    """One entry of `education[]`."""

    path: str
    """`education[0]`."""
    title: str
    """Degree and field as printed."""
    level: str | None
    """One of `ground.degrees.LEVELS`; None where the entry names no degree."""
    field: str
    """What was studied, as printed; the whole title where there is no field of its own."""
    until: int | None
    """Month of the end; None where none is given."""
    going_on: bool
    """It has a beginning and no end, or says that it goes on."""

    def finished_by(self, today: int) -> bool:
        """Whether the degree was had in month `today`."""
        return not self.going_on and (self.until is None or self.until <= today)


class Spoken(msgspec.Struct, frozen=True):
    """One entry of `languages[]`."""

    path: str
    language: str
    """In English where the language is known, else folded."""
    level: str | None
    """CEFR; None where the entry does not say."""
    text: str
    """As printed: language and fluency."""


class Certified(msgspec.Struct, frozen=True):
    """One entry of `certificates[]`."""

    path: str
    name: str
    since: Date | None
    """When it was had, or is to be; None where no date is given."""

    def is_ahead(self, today: int) -> bool:
        """Whether it is to be had later than month `today`; a year alone, later than its year."""
        since = self.since
        return since is not None and (since.year > Date(today).year if since.year_alone else since.month > today)


class Credentials(msgspec.Struct, frozen=True):
    """All three; None: the profile has no such key, so it could not have said."""

    studies: tuple[Study, ...] | None
    languages: tuple[Spoken, ...] | None
    certificates: tuple[Certified, ...] | None


def credential_fields(document: Mapping[str, Any]) -> Mapping[str, Any]:
    """The sections of a shaped profile document that tell of credentials."""
    return {section: document[section] for section in _SECTIONS if section in document}


def read_credentials(document: Mapping[str, Any]) -> Credentials:
    """The credentials of a shaped profile document, or of its `credential_fields`."""
    return Credentials(
        studies=_all(document, "education", _study),
        languages=_all(document, "languages", _spoken),
        certificates=_all(document, "certificates", _certificate),
    )


def _all(document: Mapping[str, Any], section: str, read: Any) -> Any:
    if section not in document:
        return None
    found = (read(f"{section}[{index}]", item) for index, item in enumerate(document[section]))
    return tuple(item for item in found if item is not None)


def _text(item: Mapping[str, Any], *names: str) -> str:
    return ", ".join(item[name].strip() for name in names if isinstance(item.get(name), str) and item[name].strip())


def _study(path: str, item: Mapping[str, Any]) -> Study | None:
    title = _text(item, "studyType", "area")
    if not title:
        return None
    end = item.get("endDate")
    date = _date(end)
    begun = item.get("startDate") not in (None, "")
    return Study(
        path=path,
        title=title,
        level=level_of_degree(_text(item, "studyType") or title),
        field=_text(item, "area") or title,
        until=date.month if date else None,
        going_on=(end in (None, "") and begun) or (isinstance(end, str) and means_today(end)),
    )


def _spoken(path: str, item: object) -> Spoken | None:
    fields = item if isinstance(item, Mapping) else {}
    text = item if isinstance(item, str) else _text(fields, "language", "name", "fluency", "level")
    if not text.strip():
        return None
    name = text if isinstance(item, str) else _text(fields, "language") or _text(fields, "name")
    return Spoken(path, language_of(name), level_of_fluency(text), text.strip())


def _certificate(path: str, item: object) -> Certified | None:
    fields = item if isinstance(item, Mapping) else {}
    text = item if isinstance(item, str) else _text(fields, "name")
    return Certified(path, text.strip(), _date(fields.get("date"))) if text.strip() else None


def _date(value: object) -> Date | None:
    return parse_date(str(value)) if isinstance(value, str | int) and not isinstance(value, bool) else None
