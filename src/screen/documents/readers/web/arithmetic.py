"""Sums of CSS worked out: `calc()`, `min()`, `max()` and `clamp()` as one number (CSS Values 4, 10)."""

import operator
import re
from collections.abc import Callable

_PIXELS = {
    "": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 37.8, "mm": 3.78, "q": 0.945, "em": 16.0,
    "rem": 16.0, "ex": 8.0, "ch": 8.0, "lh": 20.0, "vw": 12.8, "vh": 8.0, "vmin": 8.0, "vmax": 12.8, "%": 8.0,
}  # fmt: skip
"""Of each unit, on a screen of 1280 × 800 in letters of 16."""
_OF_ROOM = frozenset({"%", "vw", "vh", "vmin", "vmax"})
"""Units of the room that there is: how much of it is left beside a length, the screen tells."""
_CALL = re.compile(r"(?<![\w-])(calc|min|max|clamp)\(")
_TOKEN = re.compile(r"\s*(?:((?:\d+(?:\.\d+)?|\.\d+)(?:e-?\d+)?)(%|[a-z]*)|([-+*/(),])|(calc|min|max|clamp)\()")
_DEEPEST = 12
_LONGEST = 300
"""Characters of a value that is worked out; nobody writes longer sums."""
_SIGNS: dict[str, Callable[[float, float], float]] = {"+": operator.add, "-": operator.sub, "*": operator.mul}


def pixels_of(unit: str) -> float | None:
    """How many pixels a unit has; None for one that is no length."""
    return _PIXELS.get(unit)


def worked_out(value: str, *, on_screen: bool = False) -> str:
    """`value` with each of its sums as a number: in the one unit of the sum, in pixels where it has several.

    `on_screen`: a share of the room there is counts as that of the whole screen.
    """
    if "(" not in value or len(value) > _LONGEST:
        return value
    at = 0
    while (found := _CALL.search(value, at)) is not None:
        try:
            result = _Sum(value, found.start(), on_screen=on_screen)
        except (ValueError, ZeroDivisionError, OverflowError):  # of variables and functions that are not known
            at = found.end()
            continue
        value = f"{value[: found.start()]}{result.text}{value[result.at :]}"
        at = found.start() + len(result.text)
    return value


class _Sum:
    """One sum, read from its name on; `ValueError` if it is none."""

    def __init__(self, value: str, at: int, *, on_screen: bool = False) -> None:
        self._value = value
        self._rooms = frozenset[str]() if on_screen else _OF_ROOM
        self.at = at
        self._units: set[str] = set()
        self._depth = 0
        self._scale: dict[str, float] = {}
        told = set(re.findall(r"\d(%|[a-z]+)", value[at:])) - {"e"}
        if len(told) == 1:  # stays in its unit: what an em is, the box around tells
            self._scale = dict.fromkeys(told, 1.0)
        number = self._factor()
        unit = next(iter(self._units), "") if self._scale else "px" if self._units else ""
        self.text = f"{number:.6f}".rstrip("0").rstrip(".") + unit

    def _next(self) -> re.Match[str]:
        found = _TOKEN.match(self._value, self.at)
        if found is None:
            raise ValueError
        self.at = found.end()
        return found

    def _factor(self) -> float:
        found = self._next()
        number, unit, sign, name = found.groups()
        if number is not None:
            if unit:
                self._units.add(unit)
            scale = self._scale.get(unit) or pixels_of(unit)
            if scale is None or (unit in self._rooms and unit not in self._scale):
                raise ValueError
            return float(number) * scale
        if sign in {"-", "+"}:
            return -self._factor() if sign == "-" else self._factor()
        if sign not in {None, "("} or self._depth > _DEEPEST:
            raise ValueError
        self._depth += 1
        parts = [self._terms()]
        while (found := self._next())[3] == ",":
            parts.append(self._terms())
        self._depth -= 1
        if found[3] != ")":
            raise ValueError
        if name == "clamp" and len(parts) == 3:
            return max(parts[0], min(parts[1], parts[2]))
        if name in {"min", "max"}:
            return (min if name == "min" else max)(parts)
        if len(parts) > 1:
            raise ValueError
        return parts[0]

    def _terms(self, signs: str = "+-") -> float:
        total = self._terms("*/") if signs == "+-" else self._factor()
        while (found := _TOKEN.match(self._value, self.at)) and found[3] and found[3] in signs:
            self.at = found.end()
            other = self._terms("*/") if signs == "+-" else self._factor()
            total = total / other if found[3] == "/" else _SIGNS[found[3]](total, other)
        return total
