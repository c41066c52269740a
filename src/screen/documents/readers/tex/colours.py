r"""Colours as xcolor writes them: `\color[cmyk]{0,0,0,0}`, `black!5`, `white!90!blue`, names that the document defines.

Models and mixtures are those of the xcolor manual, section 2; a name that neither xcolor's grey ones nor the document
define is none that is known here.
"""

import colorsys
import re

from screen.documents.readers.tex.macros import read_argument, read_option

Ink = tuple[float, float, float]
"""Red, green and blue, 0 to 1."""

PAPER: Ink = (1.0, 1.0, 1.0)
BLACK: Ink = (0.0, 0.0, 0.0)
_NAMED = {
    "white": PAPER, "background": PAPER, "bg": PAPER, "paper": PAPER, "black": BLACK,
    "gray": (0.5, 0.5, 0.5), "lightgray": (0.75, 0.75, 0.75), "darkgray": (0.25, 0.25, 0.25),
}  # fmt: skip
_NEAR = 0.04
"""Channels that differ by less are the same to a reader."""
_NUMBER = re.compile(r"\d*\.?\d+")
_DEFINITION = re.compile(r"\\(definecolor|colorlet)\s*(?=[\[{])")


def is_unseen(ink: Ink | None, ground: Ink | None) -> bool:
    """Whether letters of a colour cannot be told from what is behind them; None is a colour that is not known."""
    if ink is None or ground is None:
        return False
    return max(abs(one - other) for one, other in zip(ink, ground, strict=True)) <= _NEAR


def read_ink(told: str, model: str | None, names: dict[str, Ink]) -> Ink | None:
    """The colour that an argument and its model tell; None where it is not known.

    `names`: what the document has defined.
    """
    told = told.strip()
    if model is None or model == "named":
        return _mixed(told, names)
    if model == "HTML":
        return _of_hex(told)
    numbers = [float(number) for number in _NUMBER.findall(told)]
    return _of_numbers(numbers, model)


def _of_numbers(numbers: list[float], model: str) -> Ink | None:
    if model == "gray" and len(numbers) == 1:
        return numbers[0], numbers[0], numbers[0]
    if model in {"rgb", "RGB"} and len(numbers) == 3:
        red, green, blue = (number / (255 if model == "RGB" else 1) for number in numbers)
        return red, green, blue
    if model in {"hsb", "HSB"} and len(numbers) == 3:
        hue, saturation, brightness = (number / (240 if model == "HSB" else 1) for number in numbers)
        return colorsys.hsv_to_rgb(hue, saturation, brightness)
    if model == "cmyk" and len(numbers) == 4:
        red, green, blue = ((1 - min(1.0, number)) * (1 - min(1.0, numbers[3])) for number in numbers[:3])
        return red, green, blue
    return None


def learn_inks(names: dict[str, Ink], text: str) -> None:
    """Take the colours that a preamble defines into `names`."""
    for found in _DEFINITION.finditer(text):
        learn_ink(names, found[1], text, found.end())


def learn_ink(names: dict[str, Ink], command: str, text: str, at: int) -> int:
    """`\\definecolor{name}{model}{values}` or `\\colorlet{name}{colour}`; the place after it."""
    _, at = read_option(text, at)
    parts: list[str] = []
    for _ in range(3 if command == "definecolor" else 2):
        if (found := read_argument(text, at)) is None:
            return at
        parts.append(found[0].strip())
        at = found[1]
    ink = read_ink(parts[-1], parts[1] if len(parts) == 3 else None, names)
    if ink is not None:
        names[parts[0]] = ink
    else:
        names.pop(parts[0], None)
    return at


def _mixed(told: str, names: dict[str, Ink]) -> Ink | None:
    """`name`, `name!share`, `name!share!name …`: a share of what stands before it, the rest white or the next name."""
    name, *rest = (part.strip() for part in told.split("!"))
    ink = names.get(name) or _NAMED.get(name.lower())
    while ink is not None and rest:
        if not _NUMBER.fullmatch(rest[0]):
            return None
        share = min(1.0, float(rest[0]) / 100)
        other = PAPER if len(rest) < 2 else names.get(rest[1]) or _NAMED.get(rest[1].lower())
        if other is None:
            return ink if share >= 1 - _NEAR else None
        ink = tuple(share * one + (1 - share) * two for one, two in zip(ink, other, strict=True))  # type: ignore[assignment]
        rest = rest[2:]
    if ink is None and len(rest) == 1 and _NUMBER.fullmatch(rest[0]) and float(rest[0]) <= 100 * _NEAR:
        return PAPER
    return ink


def _of_hex(told: str) -> Ink | None:
    if not re.fullmatch(r"[0-9A-Fa-f]{6}", told):
        return None
    red, green, blue = (int(told[at : at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue
