"""Declarations of CSS as a style: property to value in lower case, variables filled in, shorthands written out."""

import re
from functools import lru_cache
from typing import Any

from screen.documents.readers.web.arithmetic import worked_out
from screen.documents.readers.web.ink import read_colour
from screen.documents.readers.web.values import four_sides

_WIDE = frozenset({"inherit", "initial", "unset", "revert", "currentcolor"})
"""What any property may be set to (CSS Cascade 4, 7.3), and a colour to that around."""
_SIDES = ("top", "right", "bottom", "left")
WORN = frozenset(
    """
    -webkit-background-clip -webkit-line-clamp -webkit-mask -webkit-mask-image -webkit-text-fill-color
    -webkit-text-security align-items animation animation-fill-mode animation-name backdrop-filter
    backface-visibility background background-clip background-color background-image background-repeat
    background-size bottom box-sizing clear clip clip-path color column-count column-gap columns contain
    content-visibility display filter flex flex-basis flex-direction flex-grow flex-wrap float font font-size
    font-size-adjust gap
    grid-area grid-column grid-gap grid-row grid-template-areas grid-template-columns grid-template-rows height
    inset isolation justify-content left letter-spacing line-height margin margin-bottom margin-left margin-right
    margin-top mask mask-image max-height max-width min-height min-width mix-blend-mode offset-path opacity overflow
    overflow-x overflow-y padding padding-bottom padding-left padding-right padding-top position right rotate scale
    text-align text-indent top transform translate visibility white-space width will-change z-index zoom
    """.split()  # noqa: SIM905
)
"""Properties that are looked at; what declares others alone hides nothing and moves nothing."""
_PHYSICAL = {
    "block-size": "height", "inline-size": "width", "max-block-size": "max-height", "max-inline-size": "max-width",
    "inset-block-start": "top", "inset-inline-start": "left",
    "margin-block-start": "margin-top", "margin-inline-start": "margin-left",
}  # fmt: skip
"""Logical properties (CSS Logical 1) and what they are where lines run from left to right."""
_MOST_CSS = 4000
_LONGEST_VALUE = 1000
"""Characters: of a longer value, a picture in its address mostly, the rest is not looked at."""
_SIZE = re.compile(r"(?:^|\s)(0|\d*\.?\d+(?:px|pt|em|rem|%|vw|vh|cm|mm|in|pc|ex|ch))(?=[/\s])")
_VARIABLE = re.compile(r"var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)")

Declared = tuple[str, str, bool]
"""A property, its value, and whether it is important."""


@lru_cache(4096)
def parse_declarations(text: str) -> tuple[Declared, ...]:
    """What a style attribute declares of `WORN` and of variables, in order."""
    import tinycss2

    return tuple(take(tinycss2.parse_blocks_contents(text[:_MOST_CSS], skip_comments=True, skip_whitespace=True)))


def take(parsed: list[Any]) -> list[Declared]:
    """The declarations of `WORN` and of variables among what tinycss2 parsed."""
    return [
        (name, _value(one), one.important)
        for one in parsed
        if one.type == "declaration" and ((name := _name(one)) in WORN or name.startswith("--"))
    ]


def wear(style: dict[str, str], name: str, value: str, variables: dict[str, str]) -> None:
    """Let a declaration hold in `style`, or in `variables`."""
    if name.startswith("--"):
        variables[name] = value
        return
    for _ in range(4 if "var(" in value else 0):  # a variable may stand for another
        value = _VARIABLE.sub(lambda match: variables.get(match[1], match[2] or ""), value)
    value = worked_out(value.strip())
    if name == "font":
        if found := _SIZE.search(value):
            style["font-size"] = found[1]
    elif name in {"margin", "inset", "padding"}:
        edge = "" if name == "inset" else f"{name}-"
        style.update({f"{edge}{side}": part for side, part in zip(_SIDES, four_sides(value.split()), strict=True)})
    elif name == "background":
        style.pop("background-color", None)
        style[name] = value
    elif name == "color" and value not in _WIDE and read_colour(value) == (None, 1.0):
        return  # what is no colour leaves the one before in force
    elif name.endswith("background-clip"):
        style["background-clip"] = value
    elif "mask" in name:
        style["mask"] = value
    else:
        style[name] = value


def _name(declaration: Any) -> str:
    name = str(declaration.name if declaration.name.startswith("--") else declaration.lower_name)
    return _PHYSICAL.get(name, name)


def _value(declaration: Any) -> str:
    import tinycss2

    value = tinycss2.serialize(t for t in declaration.value if t.type != "comment")
    return " ".join(value.split()).lower()[:_LONGEST_VALUE]
