r"""What LaTeX sets so that no reader of the page sees it: in the colour of paper, too small, off the page, without ink.

Such text is left out and said. A length is far if it is longer than any page has room for: text set ten centimetres to
the left of where it stands is hidden; text that only overlaps (`\llap`, `\makebox[0pt]`) is seen.
"""

import re
from collections.abc import Mapping

from screen.documents.readers.legibility import BLACK, SMALLEST_PRINT, is_drowned
from screen.documents.readers.tex.macros import Macro, read_argument, read_group, read_option, skip_blanks, until_end
from screen.documents.readers.tex.settings import vanishes
from screen.documents.readers.tex.walk import FAR_ACROSS, TexWalk
from screen.documents.readers.tex.xcolor import learn_ink, read_ink

_NUMBER = re.compile(r"-?\d*\.?\d+")
_LEAST = {
    "fontsize": SMALLEST_PRINT,
    "scalebox": 0.1,
    "transparent": 0.1,
    "texttransparent": 0.1,
    "pgfsetfillopacity": 0.1,
}
"""What is smaller (points, factor, opacity) cannot be seen."""
_CM = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 0.035, "bp": 0.035, "pc": 0.42, "em": 0.35, "ex": 0.15}
_UNIT = "|".join(_CM)
_LENGTH = re.compile(
    rf"\s*=?\s*(?:\\dimexpr\s*)?(-?\d*\.?\d+)\s*({_UNIT})(?:\s*(?:plus|minus)\s*-?[\d.]+\s*(?:{_UNIT}|fill?l?))*",
    re.ASCII,
)
_NAMED = re.compile(r"\s*\\([A-Za-z@]+)\s*")
_NO_LENGTHS: Mapping[str, str] = {}
_FAR_DOWN = 25.0
"""Centimetres."""
_MODULE = 1.3
"""Centimetres: what `textblock` counts in, a sixteenth of a page."""
_SMALLEST = 0.05
"""Centimetres to which a text can be scaled and still be seen."""
_BOX = re.compile(r"\s*(?:\d+\s*=?\s*)?\\[hv]box\s*(?:to\s*[^{]{0,40})?")
_PLACE = re.compile(r"\s*\(\s*(-?[\d.]+)\s*[a-z]{0,2}\s*,\s*(-?[\d.]+)\s*([a-z]{0,2})\s*\)")
_TEXTBLOCK = re.compile(rf"\s*\{{textblock\*?\}}\s*\{{[^}}]*\}}{_PLACE.pattern}")
_TINTED = re.compile(r"\s*\{color\}\s*(?:\[(\w+)\])?\s*\{([^{}]*)\}")
_ADJUSTED = re.compile(r"\s*\{adjustbox\}\s*\{([^{}]*)\}")
_NOTHING = re.compile(r"(?:height|width|totalheight)\s*=\s*0*\.?0*(?:pt|cm|mm|in|em)?\s*(?:,|$)|trim\s*=")
_LAYER = re.compile(r"\s*\{ocg\}\s*(?:\[[^\]]*\])?\s*\{[^}]*\}\s*\{[^}]*\}\s*\{(?:0|off)\}", re.IGNORECASE)
_SLIDES = re.compile(r"<\s*0\s*>")
_SKIPS = re.compile(r"\\hspace\*?\s*\{([^{}]*)\}|\\(?:hskip|kern)\s*(-?[\d.]+\s*[a-z]+)\s*$")
"""Those in a box that move what stands before them; a `\\kern` before it moves it as it is read."""
_PAINTED = re.compile(
    r"(?:\s|\{|\\(?:text)?color\s*(?:\[\w+\])?\s*\{[^{}]*\})*\\"
    rf"(?:colorbox|fcolorbox|includegraphics|rule\s*(?:\[[^\]]*\])?\s*\{{\s*(?P<wide>[\d.]+)\s*(?P<across>{_UNIT})\s*\}}"
    rf"\s*\{{\s*(?P<high>[\d.]+)\s*(?P<down>{_UNIT})\s*\}})"
)
"""What is painted over the place where it stands: a bar, a box with a ground, a picture."""
_TO_THE_LEFT = re.compile(r"\s*\[[^\]]*\]\s*\[r\]")
_THICK = 0.15
"""Centimetres: a rule that is thinner is a line."""
_OF_DRIVER = re.compile(
    r"\s*(?:literal\s*)?(?:direct|page|-?\d+|\\[A-Za-z@]+)?\s*(?:(?:width|height|depth)\s*[\d.]+\s*[a-z]{2}\s*)*"
)
"""What an order to the driver says before its group."""
_FONT = re.compile(rf"\s*\\([A-Za-z]+)\s*=?\s*[\w/-]+\s+at\s*(-?[\d.]+)\s*({_UNIT})", re.ASCII)


def define_colour(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:  # noqa: ARG001 - one signature for all
    """`\\definecolor`, `\\colorlet`."""
    return learn_ink(walk.inks, name, text, at)


def colour(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:
    """`\\color{white}` for what follows, `\\textcolor{white}{text}`, `\\pagecolor{black}` behind all."""
    model, at = read_option(text, at)
    found = read_argument(text, at)
    if found is None:
        return at
    ink = walk.ground if found[0].strip() == "transparent" else read_ink(found[0], model, walk.inks)
    if name == "pagecolor":
        walk.ground = ink
        return found[1]
    unseen = is_drowned(ink, walk.ground)
    if name == "color":
        walk.is_hidden = unseen
        return found[1]
    return _argument(walk, text, found[1], line, unseen=unseen)


def boxed(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:
    """`\\colorbox{ground}{text}`, `\\fcolorbox{frame}{ground}{text}`: letters of the colour of the box are not seen."""
    before, model, told = walk.ground, None, ""
    for _ in range(2 if name == "fcolorbox" else 1):
        model, at = read_option(text, at)
        if (found := read_argument(text, at)) is None:
            return at
        told, at = found
    walk.ground = read_ink(told, model, walk.inks)
    shown = read_argument(text, at)
    # Where no colour is told inside, letters are black.
    plain = shown is not None and "color" not in shown[0]
    after = _argument(walk, text, at, line, unseen=plain and is_drowned(BLACK, walk.ground))
    walk.ground = before
    return after


def shrunk(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:
    """A size, scale or opacity: that of nothing hides the text behind it, or in its argument."""
    given = read_argument(text, at)
    if given is None:
        return at
    number = _NUMBER.search(given[0])
    is_small = number is not None and abs(float(number[0])) < _LEAST[name]
    if name == "fontsize":
        walk.is_hidden = walk.is_hidden or is_small
        return walk.drop(1, text, given[1])
    if name in {"transparent", "pgfsetfillopacity"}:
        walk.is_hidden = is_small
        return given[1]
    _, after = read_option(text, given[1])
    return _argument(walk, text, after, line, unseen=is_small)


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
    length = _centimetres(given[0], 0, walk.lengths) if given else _centimetres(text, at, walk.lengths)
    if length is None:
        return given[1] if given else at
    moved_by, after = length[0], given[1] if given else length[1]
    far = abs(moved_by) >= (FAR_ACROSS if name in {"kern", "hskip", "moveleft", "moveright"} else _FAR_DOWN)
    if name == "raisebox":
        for _ in range(2):
            _, after = read_option(text, after)
        return _argument(walk, text, after, line, unseen=far)
    if name in {"moveleft", "moveright", "raise", "lower"}:
        box = _BOX.match(text, after)
        return _argument(walk, text, box.end() if box else after, line, unseen=far)
    if name not in {"vskip", "vspace"}:
        shift(walk, moved_by)
    elif far and (moved_by < 0 or walk.is_hidden or moved_by > 2 * _FAR_DOWN):
        walk.is_hidden = moved_by < 0 or not walk.is_hidden
    return after


def shift(walk: TexWalk, centimetres: float) -> None:
    """Move what follows on a line; what is moved a little only overlaps."""
    if abs(centimetres) >= FAR_ACROSS:
        walk.shift += centimetres


def is_far_left(length: str, lengths: Mapping[str, str] = _NO_LENGTHS) -> float | None:
    """The centimetres of a length across the page that moves text off it, or back; None for any other."""
    found = _centimetres(length, 0, lengths)
    return found[0] if found and abs(found[0]) >= FAR_ACROSS else None


def set_in(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:  # noqa: ARG001
    """`\\leftskip=-90cm`: lines begin off the page until the group ends."""
    length = _centimetres(text, at, walk.lengths)
    if length is None:
        return at
    walk.is_hidden = walk.is_hidden or abs(length[0]) >= FAR_ACROSS
    return length[1]


def set_length(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:
    """`\\setlength{\\far}{-99cm}`: kept by its name; that of a margin is obeyed."""
    told = [found for found in (read_argument(text, at),) if found]
    value = read_argument(text, told[0][1]) if told else None
    if value is None:
        return at
    length = told[0][0].strip().removeprefix("\\")
    if name == "setlength":
        walk.lengths[length] = value[0]
        if length in {"leftskip", "parindent", "rightskip", "hoffset"}:
            set_in(walk, length, value[0], 0, line)
    return value[1]


def given_settings(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:
    """What is set by keys: `\\adjustbox{scale=0}{text}`, `\\addfontfeature{Color=FFFFFF}` for what follows."""
    option, after = read_option(text, at)
    if name == "fontspec":
        found = read_argument(text, after)
        behind, last = read_option(text, found[1]) if found else (None, after)
        walk.is_hidden = walk.is_hidden or vanishes(f"{option or ''},{behind or ''}", walk.inks, walk.ground)
        return last
    given = read_argument(text, after)
    if given is None:
        return at
    unseen = vanishes(given[0], walk.inks, walk.ground)
    if name in {"adjustbox", "textpdfrender"}:
        return _argument(walk, text, given[1], line, unseen=unseen)
    walk.is_hidden = walk.is_hidden or unseen
    return given[1]


def tinted_cell(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:  # noqa: ARG001
    """`\\cellcolor{black}`: the ground of the cell; letters are black where no other colour is told."""
    model, at = read_option(text, at)
    if (found := read_argument(text, at)) is None:
        return at
    walk.ground = read_ink(found[0], model, walk.inks)
    walk.is_hidden = is_drowned(BLACK, walk.ground)
    return found[1]


def put(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:
    """`\\put(x,y){text}`."""
    place = _PLACE.match(text, at)
    unit = _CM["cm"] if name == "rput" else _CM["pt"]
    return _argument(walk, text, place.end(), line, unseen=_is_off_page(place, unit)) if place else at


def inkless(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:
    """What prints nothing: a font without signs, a box that is kept, orders to the driver."""
    if name == "nullfont":
        walk.is_hidden = True
        return at
    if name == "setbox":
        box = _BOX.match(text, at)
        return _argument(walk, text, box.end(), line, unseen=True) if box else at
    literal = _OF_DRIVER.match(text, at)
    given = read_argument(text, literal.end() if literal else at)
    if given is None:
        return at
    if mode := re.search(r"(\d)\s+Tr\b", given[0]):
        walk.is_hidden = mode[1] in "37"
    elif grey := re.search(r"([\d.]+)\s+g\b|(?:push|set)\s+gray\s+([\d.]+)", given[0]):
        walk.is_hidden = is_drowned(read_ink(grey[1] or grey[2], "gray", walk.inks), walk.ground)
    elif re.search(r"color\s+pop", given[0]):
        walk.is_hidden = False
    return given[1]


def covered(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:
    """What slides or a censor's bar never show: `\\only<0>{…}`, `\\invisible{…}`, `\\censor{…}`."""
    slides = re.compile(r"\s*<[^>]*>").match(text, at)
    never = name in {"invisible", "censor"} or bool(slides and _SLIDES.search(slides[0]))
    return _argument(walk, text, slides.end() if slides else at, line, unseen=never)


def lapped(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:
    """`\\llap{text}`, `\\makebox[0pt]{text}`: it overlaps what is beside it, unless a skip in it is a page long."""
    width, after = read_option(text, at) if name == "makebox" else ("0pt", at)
    _, after = read_option(text, after)
    shown = read_argument(text, after)
    thin = (length := _centimetres(width or "", 0)) is not None and length[0] < _SMALLEST
    far = shown and any(is_far_left(found[1] or found[2]) for found in _SKIPS.finditer(shown[0]))
    goes_left = name == "llap" or _TO_THE_LEFT.match(text, at) is not None
    if shown and thin and goes_left and _is_painted_over(shown[0], 0):
        walk.doubt_gathered()
    elif shown and thin and not goes_left and _is_painted_over(text, shown[1]):
        walk.doubt(shown[0])
    return _argument(walk, text, after, line, unseen=bool(far and thin))


def _is_painted_over(text: str, at: int) -> bool:
    """Whether something that is not clear stands at a place, and so upon what has no width before it."""
    found = _PAINTED.match(text, at)
    if found is None or found["wide"] is None:
        return found is not None
    return min(float(found["wide"]) * _CM[found["across"]], float(found["high"]) * _CM[found["down"]]) >= _THICK


def clipped(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:  # noqa: ARG001
    """`\\clipbox{left lower right upper}{text}`: cut off by the length of a page, or its own, nothing is left."""
    at += text.startswith("*", at)
    if (given := read_argument(text, at)) is None:
        return at
    lengths = (_centimetres(told, 0) for told in given[0].split())
    far = "\\" in given[0] or any(length is not None and length[0] >= FAR_ACROSS for length in lengths)
    return _argument(walk, text, given[1], line, unseen=far)


def tipped(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:  # noqa: ARG001
    """`\\pdftooltip{text}{tip}`: the tip shows itself to who points at the text."""
    return walk.drop(1, text, _argument(walk, text, at, line, unseen=False))


def font(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:  # noqa: ARG001
    """`\\font\\x=cmr10 at 0.1pt`: from then on `\\x` sets that size."""
    found = _FONT.match(text, at)
    if found is None:
        return at
    walk.macros[found[1]] = Macro(0, None, f"\\fontsize{{{float(found[2]) * _CM[found[3]] / _CM['pt']:g}}}{{1}}")
    return found.end()


def drawn(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:  # noqa: ARG001
    """`\\tikz … ;` or `\\tikz{…}`: a drawing, whose words are told as those of its environment are."""
    _, start = read_option(text, at)
    if (group := read_group(text, skip_blanks(text, start))) is not None:
        walk.drawings.append(group[0])
        return group[1]
    end = min((place for mark in (";", "\n\n") if (place := text.find(mark, at)) >= 0), default=len(text))
    walk.drawings.append(text[at:end])
    return end + 1


def is_unseen_environment(walk: TexWalk, text: str, at: int) -> bool:
    """Whether the environment that begins at a place is off the page, on a layer that is off, clipped or colourless."""
    if (named := read_argument(text, at)) is not None:
        if walk.may_hide(named[0]) and named[0] not in walk.environments:
            walk.doubt(until_end(text, named[1], named[0])[0])
        settings, after = read_option(text, named[1])
        given = read_group(text, skip_blanks(text, after))
        for told in (settings, given[0] if given else None):
            if told and vanishes(told, walk.inks, walk.ground):
                return True
        if named[0] == "transparent" and given and (number := _NUMBER.fullmatch(given[0])):
            return float(number[0]) < _LEAST["transparent"]
    block = _TEXTBLOCK.match(text, at)
    if bool(block and _is_off_page(block, _MODULE)) or _LAYER.match(text, at) is not None:
        return True
    if tinted := _TINTED.match(text, at):
        return is_drowned(read_ink(tinted[2], tinted[1], walk.inks), walk.ground)
    adjusted = _ADJUSTED.match(text, at)
    return bool(adjusted and "clip" in adjusted[1] and _NOTHING.search(adjusted[1]))


def _is_off_page(place: re.Match[str], unit: float) -> bool:
    """Whether a place, in `unit` centimetres where it names none, is off the page."""
    across, down = float(place[1] or 0), float(place[2] or 0)
    scale = _CM.get(place[3], unit)
    return across * scale <= -FAR_ACROSS or abs(down * scale) > 2 * _FAR_DOWN or across * scale > 2 * _FAR_DOWN


def _centimetres(text: str, at: int, lengths: Mapping[str, str] = _NO_LENGTHS) -> tuple[float, int] | None:
    """The length at a place, as it is or by its name in `lengths`."""
    if (named := _NAMED.match(text, at)) and named[1] in lengths:
        told = _LENGTH.match(lengths[named[1]])
        return (float(told[1]) * _CM[told[2]], named.end()) if told else None
    found = _LENGTH.match(text, at)
    return (float(found[1]) * _CM[found[2]], found.end()) if found else None


def _argument(walk: TexWalk, text: str, at: int, line: int, *, unseen: bool) -> int:
    """Read an argument, of which nothing is seen if it is `unseen`; the place after it."""
    shown = read_argument(text, at)
    if shown is None:
        return at
    before, shifted = walk.is_hidden, walk.shift
    walk.is_hidden = unseen or before
    walk.run(shown[0], line, is_expansion=True)
    walk.is_hidden, walk.shift = before, shifted
    return shown[1]
