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
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
"""Between words of a key: `workExperience`."""


@cache
def _names() -> tuple[frozenset[str], dict[tuple[str, int], list[str]]]:
    """Those in ASCII; the others as they are printed, by the letter that their key begins with and by its length.

    To fold all of them takes as long as a profile.
    """
    kinds = load_tables("headings.toml")["kinds"].values()
    others, first = dict[tuple[str, int], list[str]](), cache(key)
    for name in (name for names in kinds for name in names if not name.isascii()):
        others.setdefault((first(name[0]), _letters(name)), []).append(name)
    return frozenset(name for names in kinds for name in names if name.isascii()), others


def _letters(name: str) -> int:
    """Spaces do not count: keys have some between characters of Chinese."""
    return len(name) - name.count(" ")


def _is_one(name: str) -> bool:
    plain, others = _names()
    return name in plain or name in map(key, others.get((name[:1], _letters(name)), ()))


def is_section_name(line: str) -> bool:
    """Whether all of `line` is the name of a section, or several of them: `Education and training`."""
    if len(line) > LONGEST:
        return False
    name = key(line)
    return _is_one(name) or all(map(_is_one, _JOINT.split(name)))


def section_of(name: str) -> str | None:
    """The kind of section that a key of a document in another form is called by: `work` for `workExperience`."""
    told = key(_HUMP.sub(" ", name[:LONGEST]))
    return next((kind for kind, names in load_tables("headings.toml")["kinds"].items() if told in names), None)
