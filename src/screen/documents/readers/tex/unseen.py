r"""What LaTeX sets so that no reader of the page sees it: in the colour of paper, too small, off the page, without ink.

Such text is left out and said. A length is far if it is longer than any page has room for: text set ten centimetres to
the left of where it stands is hidden; text that only overlaps (`\llap`, `\makebox[0pt]`) is seen.
"""

import re

from screen.documents.readers.tex.macros import read_argument, read_option
from screen.documents.readers.tex.walk import TexWalk

_NUMBER = re.compile(r"-?\d*\.?\d+")
_LEAST = {"fontsize": 2.0, "scalebox": 0.1, "transparent": 0.1, "texttransparent": 0.1}
"""What is smaller (points, factor, opacity) cannot be seen."""
_PAPER = 0.96
"""A channel from here on is that of paper."""
_NAMED = frozenset({"white", "background", "bg", "paper"})
_CM = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 0.035, "bp": 0.035, "pc": 0.42, "em": 0.35, "ex": 0.15}
_UNIT = "|".join(_CM)
_LENGTH = re.compile(
    rf"\s*=?\s*(-?\d*\.?\d+)\s*({_UNIT})(?:\s*(?:plus|minus)\s*-?[\d.]+\s*(?:{_UNIT}|fill?l?))*", re.ASCII
)
_FAR_ACROSS, _FAR_DOWN = 10.0, 25.0
"""Centimetres."""
_SMALLEST = 0.05
"""Centimetres to which a text can be scaled and still be seen."""
_BOX = re.compile(r"\s*(?:\d+\s*=?\s*)?\\[hv]box\s*(?:to\s*[^{]{0,40})?")
_PLACE = re.compile(r"\s*\(\s*(-?[\d.]+)\s*[a-z]{0,2}\s*,\s*(-?[\d.]+)\s*([a-z]{0,2})\s*\)")
_TEXTBLOCK = re.compile(rf"\s*\{{textblock\*?\}}\s*\{{[^}}]*\}}{_PLACE.pattern}")
_LAYER = re.compile(r"\s*\{ocg\}\s*(?:\[[^\]]*\])?\s*\{[^}]*\}\s*\{[^}]*\}\s*\{(?:0|off)\}", re.IGNORECASE)
_COLOURS = re.compile(r"\\(definecolor|colorlet)\s*(?=[\[{])")


def is_paper(colour: str, names: set[str]) -> bool:
    """Whether a colour is that of paper; `names`: colours that the document has defined so."""
    told = colour.strip()
    name, _, mixed = told.partition("!")
    if name.lower() in _NAMED or name in names:
        share = _NUMBER.match(mixed)
        return share is None or float(share[0]) >= 100 * _PAPER
    if re.fullmatch(r"[0-9A-Fa-f]{6}", told):
        return all(int(told[at : at + 2], 16) >= 255 * _PAPER for at in (0, 2, 4))
    if re.fullmatch(r"[\d.,\s]+", told):
        channels = [float(number) for number in _NUMBER.findall(told)]
        return bool(channels) and min(channels) >= _PAPER * (255 if max(channels) > 1 else 1)
    return False


def define_colours(walk: TexWalk, text: str) -> None:
    """Take from a preamble the names of colours that are those of paper."""
    for found in _COLOURS.finditer(text):
        define_colour(walk, found[1], text, found.end(), 0)


def define_colour(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:  # noqa: ARG001 - one signature for all
    """`\\definecolor{name}{model}{values}`, `\\colorlet{name}{colour}`."""
    _, at = read_option(text, at)
    parts: list[str] = []
    for _ in range(3 if name == "definecolor" else 2):
        if (found := read_argument(text, at)) is None:
            return at
        parts.append(found[0])
        at = found[1]
    if is_paper(parts[-1], walk.paper_colours):
        walk.paper_colours.add(parts[0].strip())
    return at


def colour(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:
    """`\\color{white}` for what follows, `\\textcolor{white}{text}`."""
    _, at = read_option(text, at)
    found = read_argument(text, at)
    if found is None:
        return at
    unseen = is_paper(found[0], walk.paper_colours)
    if name == "color":
        walk.is_hidden = unseen
        return found[1]
    return _argument(walk, text, found[1], line, unseen=unseen)


def shrunk(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:
    """A size, scale or opacity: that of nothing hides the text behind it, or in its argument."""
    given = read_argument(text, at)
    if given is None:
        return at
    number = _NUMBER.search(given[0])
    vanishes = number is not None and abs(float(number[0])) < _LEAST[name]
    if name == "fontsize":
        walk.is_hidden = walk.is_hidden or vanishes
        return walk.drop(1, text, given[1])
    if name == "transparent":
        walk.is_hidden = vanishes
        return given[1]
    _, after = read_option(text, given[1])
    return _argument(walk, text, after, line, unseen=vanishes)


def resized(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:  # noqa: ARG001
    """`\\resizebox{width}{height}{text}`."""
    small = False
    for _ in range(2):
        if (given := read_argument(text, at)) is None:
            return at
        length = _centimetres(given[0], 0)
        small = small or (length is not None and abs(length[0]) < _SMALLEST)
        at = given[1]
    return _argument(walk, text, at, line, unseen=small)


def moved(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:
    """A kern, skip or shift: far to the left or up, what follows is off the page, until it is moved back."""
    given = read_argument(text, at) if name in {"vspace", "raisebox"} else None
    length = _centimetres(given[0], 0) if given else _centimetres(text, at)
    if length is None:
        return given[1] if given else at
    moved_by, after = length[0], given[1] if given else length[1]
    far = abs(moved_by) >= (_FAR_ACROSS if name in {"kern", "hskip", "moveleft", "moveright"} else _FAR_DOWN)
    if name == "raisebox":
        for _ in range(2):
            _, after = read_option(text, after)
        return _argument(walk, text, after, line, unseen=far)
    if name in {"moveleft", "moveright", "raise", "lower"}:
        box = _BOX.match(text, after)
        return _argument(walk, text, box.end() if box else after, line, unseen=far)
    shift(walk, moved_by, far=far)
    return after


def shift(walk: TexWalk, centimetres: float, *, far: bool) -> None:
    """Move what follows: off the page where it is far to the left or up, and back."""
    if far and (centimetres < 0 or walk.is_hidden):
        walk.is_hidden = centimetres < 0


def is_far_left(length: str) -> float | None:
    """The centimetres of a length across the page that moves text off it, or back; None for any other."""
    found = _centimetres(length, 0)
    return found[0] if found and abs(found[0]) >= _FAR_ACROSS else None


def put(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:  # noqa: ARG001
    """`\\put(x,y){text}`."""
    place = _PLACE.match(text, at)
    return _argument(walk, text, place.end(), line, unseen=_is_off_page(place)) if place else at


def inkless(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:
    """What prints nothing: a font without signs, a box that is kept, orders to the driver."""
    if name == "nullfont":
        walk.is_hidden = True
        return at
    if name == "setbox":
        box = _BOX.match(text, at)
        return _argument(walk, text, box.end(), line, unseen=True) if box else at
    literal = re.compile(r"\s*(?:direct|page)?\s*").match(text, at)
    given = read_argument(text, literal.end() if literal else at)
    if given is None:
        return at
    if mode := re.search(r"(\d)\s+Tr\b", given[0]):
        walk.is_hidden = mode[1] in "37"
    return given[1]


def is_unseen_environment(text: str, at: int) -> bool:
    """Whether the environment that begins at a place stands off the page, or on a layer that is off."""
    block = _TEXTBLOCK.match(text, at)
    return bool(block and _is_off_page(block)) or _LAYER.match(text, at) is not None


def _is_off_page(place: re.Match[str]) -> bool:
    across, down, unit = float(place[1] or 0), float(place[2] or 0), place[3]
    scale = _CM.get(unit, 0.035)
    return across * scale <= -_FAR_ACROSS or abs(down * scale) > 2 * _FAR_DOWN or across * scale > 2 * _FAR_DOWN


def _centimetres(text: str, at: int) -> tuple[float, int] | None:
    found = _LENGTH.match(text, at)
    return (float(found[1]) * _CM[found[2]], found.end()) if found else None


def _argument(walk: TexWalk, text: str, at: int, line: int, *, unseen: bool) -> int:
    """Read an argument, of which nothing is seen if it is `unseen`; the place after it."""
    shown = read_argument(text, at)
    if shown is None:
        return at
    before = walk.is_hidden
    walk.is_hidden = unseen or before
    walk.run(shown[0], line, is_expansion=True)
    walk.is_hidden = before
    return shown[1]
