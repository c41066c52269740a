"""What print an eye can read, whatever the format: how far ink stands out from its ground, and how small letters are.

The contrast is that of the Web Content Accessibility Guidelines 2.2 ("contrast ratio", "relative luminance"), which ask
for 4.5 : 1 of body text. What is called unreadable here is far below: pale yellow on white, black on near black.
"""

import re

Colour = tuple[float, float, float]
"""Red, green and blue of sRGB, 0 to 255."""

PAPER: Colour = (255, 255, 255)
BLACK: Colour = (0, 0, 0)
LEAST_CONTRAST = 1.2
"""To 1: letters that stand out less are not seen."""
SMALLEST_PRINT = 3.0
"""Points: no eye reads smaller print on paper."""
LUMINANCE = (0.2126, 0.7152, 0.0722)
"""What red, green and blue give to the luminance of a colour."""
FLARE = 0.05
"""The light that even black gives back."""


def read_colour(value: str | None) -> Colour | None:
    """Six hexadecimal digits as a colour; None for any other."""
    if value is None or not re.fullmatch(r"[0-9A-Fa-f]{6}", value):
        return None
    red, green, blue = bytes.fromhex(value)
    return red, green, blue


def light(channel: float) -> float:
    """How much light a channel of 0 to 255 gives, 0 to 1."""
    share = channel / 255
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4


def contrast(one: Colour, other: Colour) -> float:
    """From 1, for colours that an eye cannot tell apart, to 21, for black and white."""
    low, high = sorted(
        sum(weight * light(channel) for weight, channel in zip(LUMINANCE, colour, strict=True))
        for colour in (one, other)
    )
    return (high + FLARE) / (low + FLARE)


def is_drowned(ink: Colour | None, ground: Colour | None) -> bool:
    """Whether letters cannot be told from what is behind them; None is a colour that is not known."""
    return ink is not None and ground is not None and contrast(ink, ground) < LEAST_CONTRAST
