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


_LATIN = "\u024f"
"""The last of the letters that fold to ASCII."""


@cache
def _names(*, latin: bool) -> frozenset[str]:
    """Those in Latin letters, or those of other scripts, which takes ten times as long and no line in ASCII needs."""
    kinds = load_tables("headings.toml")["kinds"].values()
    found = (name for names in kinds for name in names if (max(name) <= _LATIN) == latin)
    return frozenset(name if name.isascii() else key(name) for name in found)


def _is_one(name: str) -> bool:
    return name in _names(latin=True) or (not name.isascii() and name in _names(latin=False))


def is_section_name(line: str) -> bool:
    """Whether all of `line` is the name of a section, or several of them: `Education and training`."""
    if len(line) > LONGEST:
        return False
    name = key(line)
    return _is_one(name) or all(map(_is_one, _JOINT.split(name)))
