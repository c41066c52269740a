"""What a form calls each of several people."""

from collections import Counter
from collections.abc import Iterable
from typing import Protocol


class WithName(Protocol):
    """A candidate in any result."""

    @property
    def id(self) -> str: ...  # noqa: D102

    @property
    def name(self) -> str: ...  # noqa: D102


def names_apart(people: Iterable[WithName]) -> dict[str, str]:
    """Id to what each is called: the name, or the id of those who share one."""
    named = {one.id: one.name for one in people}
    often = Counter(named.values())
    return {own: own if often[name] > 1 else name for own, name in named.items()}
