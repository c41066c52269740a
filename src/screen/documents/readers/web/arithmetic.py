"""Sums of CSS worked out: `calc()`, `min()`, `max()` and `clamp()` as one number (CSS Values 4, 10)."""

import ast
import functools
import operator
import re
from collections.abc import Callable, Mapping

_PIXELS = {
    "": 1.0, "px": 1.0, "pt": 4 / 3, "pc": 16.0, "in": 96.0, "cm": 37.8, "mm": 3.78, "q": 0.945, "em": 16.0,
    "rem": 16.0, "ex": 8.0, "ch": 8.0, "lh": 20.0, "vw": 12.8, "vh": 8.0, "vmin": 8.0, "vmax": 12.8, "%": 8.0,
}  # fmt: skip
"""Of each unit, on a screen of 1280 × 800 in letters of 16."""
_OF_ROOM = frozenset({"%", "vw", "vh", "vmin", "vmax"})
"""Units of the room that there is: how much of it is left beside a length, the screen tells."""
_DEEPEST = 12
_INSIDE = functools.reduce(lambda inner, _: rf"(?:[^()]++|\({inner}\))*+", range(_DEEPEST), "[^()]*+")
"""What stands in brackets, those in it closed."""
_SUM = re.compile(rf"(?<![\w-])(?:calc|min|max|clamp)\({_INSIDE}\)")
_NUMBER = re.compile(r"(?<![\w.])((?:\d+(?:\.\d+)?|\.\d+)(?:e-?\d+)?)(%|[a-z]*)")
_LONGEST = 300
"""Characters of a value that is worked out; nobody writes longer sums."""
_SIGNS: Mapping[type, Callable[..., float]] = {
    ast.Add: operator.add, ast.Sub: operator.sub, ast.Mult: operator.mul, ast.Div: operator.truediv,
    ast.USub: operator.neg, ast.UAdd: operator.pos,
}  # fmt: skip
_CALLS: Mapping[str, Callable[..., float]] = {
    "calc": lambda value: value,
    "min": lambda *values: min(values),
    "max": lambda *values: max(values),
    "clamp": lambda least, value, most: max(least, min(value, most)),
}


def pixels_of(unit: str) -> float | None:
    """How many pixels a unit has; None for one that is no length."""
    return _PIXELS.get(unit)


def worked_out(value: str, *, on_screen: bool = False) -> str:
    """`value` with each of its sums as a number: in the one unit of the sum, in pixels where it has several.

    `on_screen`: a share of the room there is counts as that of the whole screen.
    """
    if "(" not in value or len(value) > _LONGEST:
        return value
    return _SUM.sub(lambda found: _result(found[0], on_screen=on_screen) or found[0], value)


def _result(told: str, *, on_screen: bool) -> str | None:
    """What a sum comes to; None where it is none that can be told."""
    units = {unit for _, unit in _NUMBER.findall(told) if unit}
    is_one = len(units) == 1  # stays in its unit: what an em is, the box around tells
    scales = dict.fromkeys(units, 1.0) if is_one else {unit: _PIXELS.get(unit) for unit in units}
    if None in scales.values() or (not is_one and not on_screen and units & _OF_ROOM):
        return None
    sum_ = _NUMBER.sub(lambda found: f"({found[1]}*{scales.get(found[2], 1.0)!r})", told)
    try:
        number = _value(ast.parse(sum_.strip(), mode="eval").body)
    except (SyntaxError, ValueError, TypeError, KeyError, ZeroDivisionError, OverflowError, RecursionError):
        return None  # of variables and functions that are not known
    return f"{number:.6f}".rstrip("0").rstrip(".") + (units.pop() if is_one else "px" if units else "")


def _value(node: ast.expr) -> float:
    """The value of an expression of Python, which a sum of CSS is once its units are told."""
    if isinstance(node, ast.Constant):
        return float(node.value)  # type: ignore[arg-type]
    if isinstance(node, ast.BinOp):
        return _SIGNS[type(node.op)](_value(node.left), _value(node.right))
    if isinstance(node, ast.UnaryOp):
        return _SIGNS[type(node.op)](_value(node.operand))
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        return _CALLS[node.func.id](*map(_value, node.args))
    raise ValueError
