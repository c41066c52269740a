"""A pool made ready for any number of rubrics: as it is, altered, and with a profile that a rubric tells."""

import datetime
from collections.abc import Mapping, Sequence
from functools import cached_property

from screen.sources.alteration import altered
from screen.sources.columns import Columns
from screen.sources.profile import Profile, read_profile


class Bench:
    """The columns of a pool, each made when first asked for."""

    def __init__(self, profiles: Sequence[Profile]) -> None:
        self._profiles = tuple(profiles)
        self.numbers = {profile.id: number for number, profile in enumerate(self._profiles)}
        """Id to number in all columns."""
        self._altered: dict[str, Columns] = {}

    @cached_property
    def columns(self) -> Columns:
        """The pool."""
        return Columns(self._profiles)

    def altered(self, relation: str) -> Columns:
        """The pool after a relation of `alteration.RELATIONS`."""
        if relation not in self._altered:
            self._altered[relation] = Columns([altered(profile, relation) for profile in self._profiles])
        return self._altered[relation]

    def with_told(self, told: Mapping[str, object], place: str, relation: str | None = None) -> Columns:
        """The pool, and behind it a profile that TOML tells, altered where a relation is named.

        Raises:
            InputError: it is no profile; `place` says where.
        """
        profile = read_profile(_as_json(told), profile_id="inline", source=place)
        profile = altered(profile, relation) if relation else profile
        return Columns((*self._profiles, profile))


def _as_json(value: object) -> object:
    """A TOML value as JSON has it: days as strings."""
    if isinstance(value, Mapping):
        return {key: _as_json(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_as_json(item) for item in value]
    return value.isoformat() if isinstance(value, datetime.date | datetime.time) else value
