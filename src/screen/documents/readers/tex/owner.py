"""What a document of LaTeX tells of whose it is: name, headline and addresses, by the commands of many classes."""

import re
from collections.abc import Sequence

from screen.documents.readers.tex.arguments import Arguments
from screen.documents.readers.tex.vocabulary import words
from screen.documents.readers.tex.walk import TexWalk

_FAMILY = re.compile(r"last|family|sur")
_NAME = re.compile(r"(?!author)[a-z@]*(?:names?|person)|namesection|header", re.IGNORECASE)
"""What classes call the command of the name; the names of LaTeX's own parts are only ever redefined."""
_HEADLINE = re.compile(r"[a-z@]*(?:job_?title|position|profession|headline)", re.IGNORECASE)
_MOST_NAMES = 2
_TOP = 3
"""Blocks at the top of a document, of which commands of a class set the first."""
_PART_OF_NAME = re.compile(r"[^\W\d_][^\d@/\\]{0,40}")


def learn_owner(walk: TexWalk, preamble: str) -> None:
    """Take from a preamble what it says of whose document it is."""
    for found in re.finditer(r"\\([A-Za-z]+)", preamble):
        macro = walk.defined.macros.get(found[1])
        if (macro is None or "\\def" in macro.body) and is_own(walk, found[1]):
            tell_owner(walk, found[1], Arguments(preamble, found.end()), is_body=False)


def is_own(walk: TexWalk, name: str) -> bool:
    """Whether a command tells whose document it is; `header` and most others only at the top."""
    if name in words().own and name != "header":
        return True
    is_told = _NAME.fullmatch(name) or _HEADLINE.fullmatch(name)
    return is_told is not None and len(walk.outline.blocks) < (1 if name == "header" else _TOP)


def tell_owner(walk: TexWalk, name: str, args: Arguments, *, is_body: bool) -> None:
    """A command that tells whose document it is: into the metadata; in a body its text is printed, too."""
    option = args.option()
    groups = args.groups(words().own.get(name, _MOST_NAMES if _NAME.fullmatch(name) else 1))
    parts = [part for group in groups if (part := walk.text_of(group))]
    if not parts:
        return
    key, said = "position" if _HEADLINE.fullmatch(name) else name, " ".join(parts)
    if _NAME.fullmatch(name):
        key, said = "name", _name_of(walk, name, parts)
        if name == "name" and len(parts) == 2 and said == " ".join(parts):
            walk.metadata["first_name"], walk.metadata["last_name"] = parts
    if key == "social" and option:
        key = option.strip()
    walk.metadata[key] = said
    if is_body and key == "name":
        walk.begin("heading", 1)
        walk.say(said)
        walk.begin("paragraph", walk.depth)
    elif is_body and key not in {"title", "author"}:
        walk.outline.close()
        walk.inside(" ".join(groups))
        walk.outline.close()


def _name_of(walk: TexWalk, command: str, told: Sequence[str]) -> str:
    """The name that a command tells in one argument or two; a family name with the given name told before."""
    said = " ".join(told if _PART_OF_NAME.fullmatch(told[-1]) else told[:1])
    if command == "header" and said.islower():  # the class sets the capitals
        said = said.title()
    is_rest = _FAMILY.match(command.lower().removeprefix("set")) and "name" in walk.metadata
    return f"{walk.metadata['name']} {said}" if is_rest else said
