"""Who may be in a pool twice, in the words of every form."""

from collections.abc import Mapping, Sequence

from screen.ground.outgoing import one_line
from screen.sources.twins import Twins

_SHOWN = 5
"""Pairs that are named in text; the JSON has them all."""
_SIGNS = 2
"""What speaks for it, of each pair; the surest come first."""


def twin_sentences(twins: Sequence[Twins], names: Mapping[str, str]) -> list[str]:
    """`Ada Example (ada) and ada-2 may be one person: the same document`. `names`: by id, of those listed."""
    out = [
        f"{_called(pair.ids[0], names)} and {_called(pair.ids[1], names)} may be one person: {_why(pair)}"
        for pair in twins[:_SHOWN]
    ]
    more = len(twins) - len(out)
    return [*out, f"{more} more pairs may be one person each; --format json has them all"] if more else out


def _why(pair: Twins) -> str:
    return ", ".join(pair.why[:_SIGNS]) + ", …" * (len(pair.why) > _SIGNS)


def _called(profile_id: str, names: Mapping[str, str]) -> str:
    name = names.get(profile_id, profile_id)
    return one_line(profile_id if name == profile_id else f"{name} ({profile_id})")
