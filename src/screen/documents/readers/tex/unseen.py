r"""What LaTeX sets so that no reader of the page sees it: in the colour of paper, too small, off the page, without ink.

Such text is left out and said. A length is far if it is longer than any page has room for: text set ten centimetres to
the left of where it stands is hidden; text that only overlaps (`\llap`, `\makebox[0pt]`) is seen.
"""

import re

from screen.documents.readers.legibility import BLACK, SMALLEST_PRINT, is_drowned
from screen.documents.readers.tex.arguments import Arguments, until_end
from screen.documents.readers.tex.lengths import CM, UNIT
from screen.documents.readers.tex.macros import Macro
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
_FAR_DOWN = 25.0
"""Centimetres."""
_MODULE = 1.3
"""Centimetres: what `textblock` counts in, a sixteenth of a page."""
_SMALLEST = 0.05
"""Centimetres to which a text can be scaled and still be seen."""
_BOX = re.compile(r"\s*(?:(?:\d+|\\[A-Za-z@]+)\s*=?\s*)?\\[hv]box\s*(?:to\s*[^{]{0,40})?")
_TOKENS = re.compile(r"\s*(?:\d+|\\[A-Za-z@]+)?\s*=?\s*(?=\{)")
"""What stands between `\toks` and the group that it keeps."""
_PLACE = re.compile(r"\s*\(\s*(-?[\d.]+)\s*[a-z]{0,2}\s*,\s*(-?[\d.]+)\s*([a-z]{0,2})\s*\)")
_TEXTBLOCK = re.compile(rf"\s*\{{textblock\*?\}}\s*\{{[^}}]*\}}{_PLACE.pattern}")
_TINTED = re.compile(r"\s*\{color\}\s*(?:\[(\w+)\])?\s*\{([^{}]*)\}")
_ADJUSTED = re.compile(r"\s*\{adjustbox\}\s*\{([^{}]*)\}")
_NOTHING = re.compile(r"(?:height|width|totalheight)\s*=\s*0*\.?0*(?:pt|cm|mm|in|em)?\s*(?:,|$)|trim\s*=")
_MARGIN = re.compile(r"^|(?:leftmargin|left|itemindent)\s*(?:\}\s*\{)?")
"""Behind it a length may stand that sets the lines of an environment in: its first argument, a setting of a list."""
_LAYER = re.compile(r"\s*\{ocg\}\s*(?:\[[^\]]*\])?\s*\{[^}]*\}\s*\{[^}]*\}\s*\{(?:0|off)\}", re.IGNORECASE)
_ON_SLIDES = re.compile(r"\s*<([^<>]*)>")
"""On which slides something is shown: `<0>` on none, `<article>` and `<handout:2>` in one form of the document."""
_SKIPS = re.compile(r"\\hspace\*?\s*\{([^{}]*)\}|\\(?:hskip|kern)\s*([^{}]{1,60})$")
"""Those in a box that move what stands before them; a `\\kern` before it moves it as it is read."""
_PAINTED = re.compile(
    r"(?:\s|\{|\\(?:text)?color\s*(?:\[\w+\])?\s*\{[^{}]*\})*\\"
    rf"(?:colorbox|fcolorbox|includegraphics|rule\s*(?:\[[^\]]*\])?\s*\{{\s*(?P<wide>[\d.]+)\s*(?P<across>{UNIT})\s*\}}"
    rf"\s*\{{\s*(?P<high>[\d.]+)\s*(?P<down>{UNIT})\s*\}})"
)
"""What is painted over the place where it stands: a bar, a box with a ground, a picture."""
_TO_THE_LEFT = re.compile(r"\s*\[[^\]]*\]\s*\[r\]")
_THICK = 0.15
"""Centimetres: a rule that is thinner is a line."""
_OF_DRIVER = re.compile(
    r"\s*(?:literal\s*)?(?:direct|page|-?\d+|\\[A-Za-z@]+)?\s*(?:push|set)?\s*(?:(?:width|height|depth)\s*[\d.]+\s*[a-z]{2}\s*)*"
)
"""What an order to the driver says before its group."""
_POPPED = re.compile(r"\s*(?:\d+|\\[A-Za-z@]+)\s*pop\b")
"""Ends a colour of a stack of colours."""
_MODELS = {"g": "gray", "rg": "rgb", "k": "cmyk"}
_DRIVER_INK = re.compile(r"(?P<parts>(?:[\d.]+\s+){1,4})(?P<set>g|rg|k)\b|(?:push|set)\s+gray\s+(?P<grey>[\d.]+)")
"""The colour of letters, as PDF and as dvips set it."""
_FONT = re.compile(rf"\s*\\([A-Za-z]+)\s*=?\s*[\w/-]+\s+at\s*(-?[\d.]+)\s*({UNIT})", re.ASCII)


def define_colour(walk: TexWalk, name: str, args: Arguments) -> None:
    """`\\definecolor`, `\\colorlet`."""
    learn_ink(walk.inks, name, args)


def colour(walk: TexWalk, name: str, args: Arguments) -> None:
    """`\\color{white}` for what follows, `\\textcolor{white}{text}`, `\\pagecolor{black}` behind all."""
    model, told = args.option(), args.argument()
    if told is None:
        return
    ink = walk.ground if told.strip() == "transparent" else read_ink(told, model, walk.inks)
    if name == "pagecolor":
        walk.ground = ink
    elif name == "color":
        walk.is_hidden = is_drowned(ink, walk.ground)
    else:
        _argument(walk, args, unseen=is_drowned(ink, walk.ground))


def boxed(walk: TexWalk, name: str, args: Arguments) -> None:
    """`\\colorbox{ground}{text}`, `\\fcolorbox{frame}{ground}{text}`: letters of the colour of the box are not seen."""
    before, model, told = walk.ground, None, ""
    for _ in range(2 if name == "fcolorbox" else 1):
        model, found = args.option(), args.argument()
        if found is None:
            return
        told = found
    walk.ground = read_ink(told, model, walk.inks)
    shown = args.ahead().argument()
    # Where no colour is told inside, letters are black.
    plain = shown is not None and "color" not in shown
    _argument(walk, args, unseen=plain and is_drowned(BLACK, walk.ground))
    walk.ground = before


def shrunk(walk: TexWalk, name: str, args: Arguments) -> None:
    """A size, scale or opacity: that of nothing hides the text behind it, or in its argument."""
    if (given := args.argument()) is None:
        return
    number = _NUMBER.search(given)
    is_small = number is not None and abs(float(number[0])) < _LEAST[name]
    if name == "fontsize":
        walk.is_hidden = walk.is_hidden or is_small
        walk.drop(1, args)
    elif name in {"transparent", "pgfsetfillopacity"}:
        walk.is_hidden = is_small
    else:
        args.option()
        _argument(walk, args, unseen=is_small)


def resized(walk: TexWalk, _name: str, args: Arguments) -> None:
    """`\\resizebox{width}{height}{text}`."""
    lengths = [walk.lengths.of(given) for _ in range(2) if (given := args.argument()) is not None]
    if len(lengths) == 2:
        _argument(walk, args, unseen=any(length is not None and abs(length) < _SMALLEST for length in lengths))


def moved(walk: TexWalk, name: str, args: Arguments) -> None:
    """A kern, skip or shift: far to the left or up, what follows is off the page, until it is moved back."""
    is_latex = name in {"vspace", "raisebox"}
    moved_by = walk.lengths.of(args.argument() or "") if is_latex else walk.lengths.read(args)
    if moved_by is None:
        return
    far = abs(moved_by) >= (FAR_ACROSS if name in {"kern", "hskip", "moveleft", "moveright"} else _FAR_DOWN)
    if name == "raisebox":
        args.option()
        args.option()
        _argument(walk, args, unseen=far)
    elif name in {"moveleft", "moveright", "raise", "lower"}:
        args.find(_BOX)
        _argument(walk, args, unseen=far)
    elif name not in {"vskip", "vspace"}:
        shift(walk, moved_by)
    elif far and (moved_by < 0 or walk.is_hidden or moved_by > 2 * _FAR_DOWN):
        walk.is_hidden = moved_by < 0 or not walk.is_hidden


def shift(walk: TexWalk, centimetres: float) -> None:
    """Move what follows on a line; what is moved a little only overlaps.

    Moves to the right do not add up: a line is broken before it runs so far.
    """
    if centimetres >= FAR_ACROSS and walk.shift >= 0:
        walk.shift = max(walk.shift, centimetres)
    elif abs(centimetres) >= FAR_ACROSS:
        walk.shift += centimetres


def set_in(walk: TexWalk, _name: str, args: Arguments) -> None:
    """`\\leftskip=-90cm`: lines begin off the page until the group ends."""
    if (length := walk.lengths.read(args)) is not None:
        walk.is_hidden = walk.is_hidden or abs(length) >= FAR_ACROSS


def set_length(walk: TexWalk, name: str, args: Arguments) -> None:
    """`\\setlength{\\far}{-99cm}`: kept by its name; that of a margin is obeyed."""
    kept = walk.lengths.assign(name, args)
    if kept and kept[0] in {"leftskip", "parindent", "rightskip", "hoffset"}:
        walk.is_hidden = walk.is_hidden or abs(kept[1]) >= FAR_ACROSS


def given_settings(walk: TexWalk, name: str, args: Arguments) -> None:
    """What is set by keys: `\\adjustbox{scale=0}{text}`, `\\addfontfeature{Color=FFFFFF}` for what follows."""
    start, option, given = args.at, args.option(), args.argument()
    if name == "fontspec":
        behind = args.option() if given is not None else None
        walk.is_hidden = walk.is_hidden or vanishes(f"{option or ''},{behind or ''}", walk.inks, walk.ground)
    elif given is None:
        args.at = start
    elif name in {"adjustbox", "textpdfrender"}:
        _argument(walk, args, unseen=vanishes(given, walk.inks, walk.ground))
    else:
        walk.is_hidden = walk.is_hidden or vanishes(given, walk.inks, walk.ground)


def tinted_cell(walk: TexWalk, _name: str, args: Arguments) -> None:
    """`\\cellcolor{black}`: the ground of the cell; letters are black where no other colour is told."""
    model, told = args.option(), args.argument()
    if told is not None:
        walk.ground = read_ink(told, model, walk.inks)
        walk.is_hidden = is_drowned(BLACK, walk.ground)


def put(walk: TexWalk, name: str, args: Arguments) -> None:
    """`\\put(x,y){text}`."""
    if place := args.find(_PLACE):
        _argument(walk, args, unseen=_is_off_page(place, CM["cm" if name == "rput" else "pt"]))


def inkless(walk: TexWalk, name: str, args: Arguments) -> None:
    """What prints nothing: a font without signs, a box or a text that is kept, orders to the driver."""
    if name == "nullfont":
        walk.is_hidden = True
        return
    if name in {"setbox", "toks"}:
        if args.find(_BOX if name == "setbox" else _TOKENS):
            _argument(walk, args, unseen=True)
        return
    if args.find(_POPPED):
        walk.is_hidden = False
        return
    start = args.at
    args.find(_OF_DRIVER)
    if (given := args.argument()) is None:
        args.at = start
    elif mode := re.search(r"(\d)\s+Tr\b", given):
        walk.is_hidden = mode[1] in "37"
    elif ink := _DRIVER_INK.search(given):
        parts = ",".join((ink["parts"] or ink["grey"]).split())
        walk.is_hidden = is_drowned(read_ink(parts, _MODELS[ink["set"] or "g"], walk.inks), walk.ground)
    elif re.search(r"color\s+pop", given):
        walk.is_hidden = False


def covered(walk: TexWalk, name: str, args: Arguments) -> None:
    """What slides or a censor's bar never show: `\\only<0>{…}`, `\\onslide<0>` and what follows, `\\censor{…}`."""
    unseen = _is_on_no_slide(walk, args) or name in {"invisible", "censor"}
    if name == "onslide" and not args.opens():
        walk.is_hidden = unseen
    else:
        _argument(walk, args, unseen=unseen)


def _is_on_no_slide(walk: TexWalk, args: Arguments, name: str = "") -> bool:
    """Whether what follows, an argument or the environment `name`, is on no slide; on which it is is passed by.

    What one form of the document alone shows is told.
    """
    slides = args.find(_ON_SLIDES)
    told = slides[1].strip() if slides else ""
    if any(map(str.isalpha, told)):
        walk.doubt(until_end(args.text, args.at, name)[0] if name else args.ahead().argument() or "")
    return told == "0"


def chosen(walk: TexWalk, _name: str, args: Arguments) -> None:
    """`\\mathchoice{display}{text}{index}{its index}`: within a line the second is set, and the others are not."""
    groups = args.groups(4)
    for number, group in enumerate(groups):
        if number == 1:
            walk.inside(group)
        elif group not in groups[1:2]:
            walk.hidden.append(walk.text_of(group))


def lapped(walk: TexWalk, name: str, args: Arguments) -> None:
    """`\\llap{text}`, `\\makebox[0pt]{text}`: it overlaps what is beside it, unless a skip in it is a page long."""
    goes_left = name == "llap" or args.ahead().find(_TO_THE_LEFT) is not None
    width = args.option() if name == "makebox" else "0pt"
    args.option()
    ahead = args.ahead()
    shown = ahead.argument()
    thin = (length := walk.lengths.of(width or "")) is not None and length < _SMALLEST
    skips = (walk.lengths.of(found[1] or found[2]) for found in _SKIPS.finditer(shown or ""))
    far = any(abs(skip or 0.0) >= FAR_ACROSS for skip in skips)
    if shown and thin and goes_left and _is_painted_over(shown, 0):
        walk.doubt_gathered()
    elif shown and thin and not goes_left and _is_painted_over(args.text, ahead.at):
        walk.doubt(shown)
    _argument(walk, args, unseen=far and thin)


def _is_painted_over(text: str, at: int) -> bool:
    """Whether something that is not clear stands at a place, and so upon what has no width before it."""
    found = _PAINTED.match(text, at)
    if found is None or found["wide"] is None:
        return found is not None
    return min(float(found["wide"]) * CM[found["across"]], float(found["high"]) * CM[found["down"]]) >= _THICK


def clipped(walk: TexWalk, _name: str, args: Arguments) -> None:
    """`\\clipbox{left lower right upper}{text}`: cut off by the length of a page, or its own, nothing is left."""
    args.at += args.text.startswith("*", args.at)
    if (given := args.argument()) is not None:
        lengths = map(walk.lengths.of, given.split())
        far = "\\" in given or any(length is not None and length >= FAR_ACROSS for length in lengths)
        _argument(walk, args, unseen=far)


def tipped(walk: TexWalk, _name: str, args: Arguments) -> None:
    """`\\pdftooltip{text}{tip}`: the tip shows itself to who points at the text."""
    _argument(walk, args, unseen=False)
    walk.drop(1, args)


def font(walk: TexWalk, _name: str, args: Arguments) -> None:
    """`\\font\\x=cmr10 at 0.1pt`: from then on `\\x` sets that size."""
    if found := args.find(_FONT):
        walk.defined.macros[found[1]] = Macro(
            0, None, f"\\fontsize{{{float(found[2]) * CM[found[3]] / CM['pt']:g}}}{{1}}"
        )


def drawn(walk: TexWalk, _name: str, args: Arguments) -> None:
    """`\\tikz … ;` or `\\tikz{…}`: a drawing, whose words are told as those of its environment are."""
    start = args.at
    args.option()
    if (told := args.group()) is None:
        places = (args.text.find(mark, start) for mark in (";", "\n\n"))
        end = min((place for place in places if place >= 0), default=len(args.text))
        told, args.at = args.text[start:end], end + 1
    walk.drawings.append(told)


def is_unseen_environment(walk: TexWalk, args: Arguments) -> bool:
    """Whether the environment that begins here is off the page, on a layer that is off, clipped or colourless."""
    ahead = args.ahead()
    if (name := ahead.argument()) is not None:
        if walk.may_hide(name) and name not in walk.defined.environments:
            walk.doubt(until_end(ahead.text, ahead.at, name)[0])
        hides = [_is_on_no_slide(walk, ahead, name)]
        settings, given = ahead.option(), ahead.group()
        if any(hides + [vanishes(told, walk.inks, walk.ground) for told in (settings, given) if told]):
            return True
        told = f"{given}{settings}{ahead.group()}"
        margins = (walk.lengths.read(Arguments(told, found.end())) for found in _MARGIN.finditer(told))
        if any((margin or 0.0) <= -FAR_ACROSS for margin in margins):
            return True
        if name == "transparent" and given and (number := _NUMBER.fullmatch(given)):
            return float(number[0]) < _LEAST["transparent"]
    block = args.ahead().find(_TEXTBLOCK)
    if bool(block and _is_off_page(block, _MODULE)) or args.ahead().find(_LAYER) is not None:
        return True
    if tinted := args.ahead().find(_TINTED):
        return is_drowned(read_ink(tinted[2], tinted[1], walk.inks), walk.ground)
    adjusted = args.ahead().find(_ADJUSTED)
    return bool(adjusted and "clip" in adjusted[1] and _NOTHING.search(adjusted[1]))


def _is_off_page(place: re.Match[str], unit: float) -> bool:
    """Whether a place, in `unit` centimetres where it names none, is off the page."""
    across, down = float(place[1] or 0), float(place[2] or 0)
    scale = CM.get(place[3], unit)
    return across * scale <= -FAR_ACROSS or abs(down * scale) > 2 * _FAR_DOWN or across * scale > 2 * _FAR_DOWN


def _argument(walk: TexWalk, args: Arguments, *, unseen: bool) -> None:
    """Read an argument, of which nothing is seen if it is `unseen`."""
    if (shown := args.argument()) is not None:
        before, shifted = walk.is_hidden, walk.shift
        walk.is_hidden = unseen or before
        walk.run(shown)
        walk.is_hidden, walk.shift = before, shifted
