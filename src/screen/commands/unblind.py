"""`screen unblind`: who stands behind pseudonyms, for those who have the key."""

from collections.abc import Sequence

import msgspec

from screen.ground.errors import UsageError
from screen.sources.candidate import find_by_pseudonym
from screen.sources.finder import find_pool
from screen.sources.pool import load_pool
from screen.sources.pseudonyms import is_pseudonym


class Unblinded(msgspec.Struct, frozen=True):
    """One pseudonym, and whose it is."""

    pseudonym: str
    id: str
    name: str


def unblind(names: Sequence[str], pool_paths: Sequence[str]) -> tuple[tuple[Unblinded, ...], tuple[str, ...]]:
    """Whose each of `names` is, in their order; and a sentence for each that is nobody's of the pool under this key.

    Raises:
        UsageError: one is no pseudonym.
        InputError: the pool cannot be read, or there is no key.
    """
    for name in names:
        if not is_pseudonym(name):
            raise UsageError(f"{name!r} is no pseudonym; one is written candidate-3f9a1c07")
    pool = load_pool(find_pool(pool_paths))
    found, unknown = [], []
    for name in names:
        try:
            profile = find_by_pseudonym(name, pool)
        except UsageError as error:
            unknown.append(str(error))
        else:
            found.append(Unblinded(name, profile.id, profile.name))
    return tuple(found), tuple(unknown)
