"""The names of a CV's sections: a line that is one of them opens what follows, and says nothing itself.

The names are those by which `import` knows sections, `data/headings.toml`.
"""

import re
from functools import cache

from screen.ground.package_data import load_tables
from screen.ground.text import key

LONGEST = 40
"""Characters of a line that is one, at most."""
_JOINT = re.compile(r" and | or ")


@cache
def _names(*, plain: bool) -> frozenset[str]:
    """Those in ASCII, or the others as they are printed."""
    kinds = load_tables("headings.toml")["kinds"].values()
    return frozenset(name for names in kinds for name in names if name.isascii() == plain)


_first = cache(key)
"""The letter that the key of a name begins with, of its first one."""


@cache
def _folded(first: str) -> frozenset[str]:
    """The keys that begin with this letter of names outside ASCII: to fold all of them takes as long as a profile."""
    return frozenset(key(name) for name in _names(plain=False) if _first(name[0]) == first)


def _is_one(name: str) -> bool:
    return name in _names(plain=True) or name in _folded(name[:1])


def is_section_name(line: str) -> bool:
    """Whether all of `line` is the name of a section, or several of them: `Education and training`."""
    if len(line) > LONGEST:
        return False
    name = key(line)
    return _is_one(name) or all(map(_is_one, _JOINT.split(name)))
