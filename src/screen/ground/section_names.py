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
def _names() -> frozenset[str]:
    kinds = load_tables("headings.toml")["kinds"].values()
    return frozenset(name if name.isascii() else key(name) for names in kinds for name in names)


def is_section_name(line: str) -> bool:
    """Whether all of `line` is the name of a section, or several of them: `Education and training`."""
    if len(line) > LONGEST:
        return False
    name = key(line)
    return name in _names() or all(part in _names() for part in _JOINT.split(name))
