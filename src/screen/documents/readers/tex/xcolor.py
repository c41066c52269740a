r"""Colours as xcolor writes them: `\color[cmyk]{0,0,0,0}`, `black!5`, `white!90!blue`, names that the document defines.

Models, mixtures and names are those of the xcolor manual, section 2; a name that neither xcolor's base colours nor the
document define is none that is known here.
"""

import colorsys
import re
from collections.abc import Mapping

from screen.documents.readers.legibility import BLACK, PAPER, Colour, read_colour
from screen.documents.readers.tex.arguments import Arguments

_NAMED = {
    "white": PAPER, "background": PAPER, "bg": PAPER, "paper": PAPER, "black": BLACK,
    "gray": (128, 128, 128), "lightgray": (191, 191, 191), "darkgray": (64, 64, 64), "red": (255, 0, 0),
    "green": (0, 255, 0), "blue": (0, 0, 255), "cyan": (0, 255, 255), "magenta": (255, 0, 255),
    "yellow": (255, 255, 0), "orange": (255, 128, 0), "lime": (191, 255, 0), "pink": (255, 191, 191),
    "olive": (128, 128, 0), "teal": (0, 128, 128), "violet": (128, 0, 128), "purple": (191, 0, 64),
    "brown": (191, 128, 64),
}  # fmt: skip
_TRACE = 0.04
"""Share of a colour that leaves white as it is, whatever the colour."""
_NUMBER = re.compile(r"\d*\.?\d+")
_PAGE = re.compile(r"\\pagecolor(?![A-Za-z])")
_GROUNDS = re.compile(r"tcolorbox|mdframed|colortbl|\btable\b")
"""What a document loads to put boxes and cells of other grounds on its page."""
_DEFINITION = re.compile(r"\\(definecolor|providecolor|colorlet)\s*(?=[\[{])")


def read_ink(told: str, model: str | None, names: dict[str, Colour]) -> Colour | None:
    """The colour that an argument and its model tell; None where it is not known.

    `names`: what the document has defined.
    """
    told = told.strip()
    if told.startswith("#") and model is None:  # as MathJax and KaTeX write it
        told, model = told[1:] if len(told) > 4 else "".join(2 * digit for digit in told[1:]), "HTML"
    if model is None or model == "named":
        return _mixed(told, names)
    if model == "HTML":
        return read_colour(told)
    numbers = [float(number) for number in _NUMBER.findall(told)]
    return _of_numbers(numbers, model)


def names_colour(told: str, names: Mapping[str, Colour]) -> bool:
    """Whether a text is a colour by name, one of a document's or of xcolor's, or a mixture of such."""
    return told.split("!", maxsplit=1)[0] in names or told.split("!", maxsplit=1)[0].lower() in _NAMED


def _of_numbers(numbers: list[float], model: str) -> Colour | None:
    if model in {"gray", "Gray"} and len(numbers) == 1:
        grey = numbers[0] / (15 if model == "Gray" else 1)
        return _of_shares(grey, grey, grey)
    if model in {"rgb", "RGB"} and len(numbers) == 3:
        red, green, blue = numbers
        return (red, green, blue) if model == "RGB" else _of_shares(red, green, blue)
    if model in {"hsb", "HSB", "Hsb"} and len(numbers) == 3:
        hue, saturation, brightness = (number / (240 if model == "HSB" else 1) for number in numbers)
        hue = hue / 360 if model == "Hsb" else hue
        return _of_shares(*colorsys.hsv_to_rgb(hue, saturation, brightness))
    if model == "cmyk" and len(numbers) == 4:
        return _of_shares(*((1 - min(1.0, number)) * (1 - min(1.0, numbers[3])) for number in numbers[:3]))
    return None


def _of_shares(red: float, green: float, blue: float) -> Colour:
    return 255 * red, 255 * green, 255 * blue


def learn_inks(names: dict[str, Colour], text: str) -> None:
    """Take the colours that a preamble defines into `names`."""
    for found in _DEFINITION.finditer(text):
        learn_ink(names, found[1], Arguments(text, found.end()))


def read_ground(preamble: str, names: dict[str, Colour]) -> Colour | None:
    """The colour of the page that a preamble sets; None where it is dark and other grounds may stand on it."""
    ground: Colour | None = PAPER
    for found in _PAGE.finditer(preamble):
        args = Arguments(preamble, found.end())
        model, told = args.option(), args.argument()
        ground = ground if told is None else read_ink(told, model, names)
    return ground if ground == PAPER or not _GROUNDS.search(preamble) else None


def learn_ink(names: dict[str, Colour], command: str, args: Arguments) -> None:
    """Take in `\\definecolor{name}{model}{values}` or `\\colorlet{name}{colour}`."""
    args.option()
    parts: list[str] = []
    for _ in range(2 if command == "colorlet" else 3):
        if (told := args.argument()) is None:
            return
        parts.append(told.strip())
    ink = read_ink(parts[-1], parts[1] if len(parts) == 3 else None, names)
    if ink is not None:
        names[parts[0]] = ink
    else:
        names.pop(parts[0], None)


def _mixed(told: str, names: dict[str, Colour]) -> Colour | None:
    """`name`, `name!share`, `name!share!name …`: a share of what stands before it, the rest white or the next name."""
    if told.startswith("-"):
        ink = _mixed(told[1:].strip(), names)
        return (255 - ink[0], 255 - ink[1], 255 - ink[2]) if ink else None
    name, *rest = (part.strip() for part in told.split("!"))
    ink = names.get(name) or _NAMED.get(name.lower())
    while ink is not None and rest:
        if not _NUMBER.fullmatch(rest[0]):
            return None
        share = min(1.0, float(rest[0]) / 100)
        other = PAPER if len(rest) < 2 else names.get(rest[1]) or _NAMED.get(rest[1].lower())
        if other is None:
            return ink if share >= 1 - _TRACE else None
        ink = tuple(share * one + (1 - share) * two for one, two in zip(ink, other, strict=True))  # type: ignore[assignment]
        rest = rest[2:]
    if ink is None and len(rest) == 1 and _NUMBER.fullmatch(rest[0]) and float(rest[0]) <= 100 * _TRACE:
        return PAPER
    return ink
