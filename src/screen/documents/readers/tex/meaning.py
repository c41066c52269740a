"""What a command or an environment of a class that nobody knows prints, once it is told what it means."""

import re
from collections.abc import Iterable, Iterator

from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.readers.tex.roles import MARK, UNPRINTED, Argument, Meaning, Shape, is_text
from screen.documents.readers.tex.vocabulary import words
from screen.documents.readers.tex.walk import LISTED, TexWalk

_AMOUNT = re.compile(r"\s*/\s*\d+(?:\.\d+)?\s*$")
"""How long the bar is that a class draws for it."""
_PART_OF_NAME = re.compile(r"[^\W\d_]{2,}(?:['’-][^\W\d_]+)?")
"""A given or a family name, which classes take apart as the first thing that a page prints."""
_LONGEST_NAME = 40


def set_by_meaning(walk: TexWalk, name: str, meaning: Meaning, groups: list[str], dates: str | None = None) -> None:
    """Print the arguments of a command that nobody defines; `dates`: its option, where it is one."""
    if len(groups) == 1 and (listed := LISTED.fullmatch(groups[0].strip())) and heading_kinds(name):
        _listing(walk, name, listed[0])
        return
    told = list(_told(meaning, groups))
    _note_unseen(walk, told)
    cells = [group for group, argument in told if argument not in UNPRINTED | {"text"}]
    if meaning.shape == "row":
        _set_row(walk, name, meaning, groups if _are_entries(name) else cells, dates)
    elif meaning.shape in {"style", "tags"} and not dates:
        addresses = [group.strip() for group, argument in told if argument == "address"]
        walk.inside(" ".join(cells), **({"href": addresses[0]} if addresses else {}))
    else:
        for cell in [f"{dates} {cell}" for cell in cells] if dates else cells:
            _set_block(walk, meaning.shape, cell)
    for group, argument in told:
        if argument == "text":
            _set_block(walk, "line", group)


def _note_unseen(walk: TexWalk, told: Iterable[tuple[str, Argument]]) -> None:
    """Read what is not printed: it may be nothing because nobody sees what stands in it, which is told."""
    for group, argument in told:
        if argument in UNPRINTED and "\\" in group and not walk.is_unseen:
            walk.text_of(group)


def _told(meaning: Meaning, groups: list[str]) -> Iterator[tuple[str, Argument]]:
    """The arguments with what they are; a few words stand in their row, whatever stands there elsewhere."""
    for group, argument in zip(groups, meaning.arguments, strict=False):
        is_cell = argument == "text" and meaning.shape == "row" and not is_text(group.strip())
        yield group, "cell" if is_cell else argument


def _set_row(walk: TexWalk, name: str, meaning: Meaning, cells: list[str], dates: str | None) -> None:
    """Print several arguments as an entry, as two beside one another, or as the head of the page."""
    if meaning.arguments.count("date") > 1:  # classes write 0 for an end that is not yet
        cells = ["present" if cell.strip() == "0" else cell for cell in cells]
    is_used_once = len(walk.uses.get(name, ())) < 2
    if is_used_once and not dates and "date" not in meaning.arguments and _open_page(walk, cells):
        return
    for row in (cells[:2], cells[2:]) if _are_entries(name) else (cells,):
        walk.entry(name, [dates, *row] if dates else row)


def _are_entries(name: str) -> bool:
    """Whether a command sets two entries beside one another."""
    return words().twos.get(name) == "entries"


def _set_block(walk: TexWalk, shape: Shape, text: str) -> None:
    """Print an argument as a heading, an item or a line of its own; the number of an item begins one."""
    if shape == "heading":
        walk.begin("heading", 1)
    elif shape == "line":
        walk.begin("paragraph", walk.depth)
    else:
        walk.begin("item", max(1, walk.depth))
    if not MARK.fullmatch(text):
        walk.inside(text)
        walk.begin("paragraph", walk.depth)


def _open_page(walk: TexWalk, groups: list[str]) -> bool:
    """Print what a class sets as the head of the page: the name, in one argument or two, and lines below it."""
    if not walk.is_whole or walk.has_begun or len(groups) < 2 or len(groups[0]) > _LONGEST_NAME:
        return False
    told = [(text, group) for group in groups if (text := walk.text_of(group))]
    if len(told) < 2 or any(map(str.isdigit, told[0][0])):
        return False
    parts = 2 if all(_PART_OF_NAME.fullmatch(text) for text, _ in told[:2]) else 1
    said = " ".join(text for text, _ in told[:parts])
    walk.begin("heading", 1)
    walk.say(said.title() if said.islower() else said)
    for _, group in told[parts:]:
        walk.begin("paragraph", walk.depth)
        walk.inside(group)
    walk.begin("paragraph", walk.depth)
    return True


def _listing(walk: TexWalk, name: str, listed: str) -> None:
    """A section that a command sets, named as it is, with an item for each group of its argument."""
    walk.begin("heading", 2)
    walk.say(name.capitalize())
    for told in re.findall(r"\{([^{}]*)\}", listed):
        walk.begin("item", 1)
        walk.inside(_AMOUNT.sub("", told))
    walk.begin("paragraph", walk.depth)
