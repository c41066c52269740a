r"""Conditions of TeX whose outcome the document itself tells: what they leave out is on no page.

They are `\iffalse`, `\iftrue`, switches that the document makes with `\newif`, two numbers and two characters (The
TeXbook, chapter 20). Of any other condition both sides are left as they are.
"""

import re
from dataclasses import dataclass, field
from itertools import pairwise

from screen.documents.readers.tex.arguments import SWALLOWED

_SWITCH = re.compile(r"\\newif\s*\\if([A-Za-z@]+)")
_OTHERS = frozenset(
    """
    if ifcat ifx ifnum ifdim ifodd ifcase ifvmode ifhmode ifmmode ifinner ifvoid ifhbox ifvbox ifeof iftrue iffalse
    ifdefined ifcsname iffontchar ifpdf ifxetex ifluatex ifPDFTeX ifXeTeX ifLuaTeX ifTUTeX
    """.split()  # noqa: SIM905
)
r"""Conditions that a `\fi` ends; those of packages that take both sides in braces have none."""
_WORD = re.compile(r"\\(?:(?:newif|let\s*\\[A-Za-z@]+\s*=?)\s*\\[A-Za-z@]+|([A-Za-z@]+))")
_INTEGER = r"\s*(-?\d{1,9}|\\[A-Za-z@]+)\s*"
_NUMBERS = re.compile(rf"{_INTEGER}([<=>]){_INTEGER}(?![\d\\])")
_ONE = re.compile(_INTEGER)
_CONSTANT = re.compile(r"\\(?:def|(?:re)?newcommand\*?)\s*\{?\\([A-Za-z@]+)\}?\s*\{\s*(-?\d{1,9})\s*\}")
r"""A macro that stands for a number."""
_ALIAS = re.compile(r"\\let\s*\\(if[A-Za-z@]+)\s*=?\s*\\(iftrue|iffalse)(?![A-Za-z@])")
_BY_NAME = re.compile(r"\\csname\s*([A-Za-z@]+)\s*\\endcsname")
r"""A command that is called by its name."""
_UNLESS = re.compile(r"\\unless\s*$")
_ENDS = re.compile(r"\\(?:fi|repeat)(?![A-Za-z@])")
_CHARACTERS = re.compile(r"\s*([^\\{}#\s])([^\\{}#])", re.DOTALL)


@dataclass
class _Condition:
    r"""One that is open; `\else` begins the last of its sides, `\or` each of those before."""

    start: int
    begins: int
    """Where its first side begins."""
    choice: int | None
    """The number of the side that is taken, or of none; None: the document does not tell."""
    is_case: bool = False
    r"""It is an `\ifcase`, whose sides are parted by `\or`."""
    marks: list[tuple[int, int]] = field(default_factory=list)
    """What parts its sides."""
    has_else: bool = False

    def turned(self) -> "_Condition":
        r"""That behind `\unless`."""
        return self if self.choice is None else _Condition(self.start, self.begins, int(not self.choice))

    def part(self, start: int, end: int, *, is_else: bool) -> None:
        r"""Take in an `\else` or an `\or`."""
        if not self.has_else and (is_else or self.is_case):
            self.marks.append((start, end))
            self.has_else = is_else

    @property
    def is_dead(self) -> bool:
        """Whether what stands here now is left out."""
        return self.choice is not None and not self._takes(self.choice, len(self.marks))

    def cuts(self, start: int, end: int) -> list[tuple[int, int]]:
        r"""What is left out, marks and all, where its `\fi` stands from `start` to `end`."""
        if self.choice is None:
            return []
        marks = pairwise([(self.start, self.begins), *self.marks, (start, end)])
        taken = ((one, after, self._takes(self.choice, side)) for side, (one, after) in enumerate(marks))
        return [*((one[0], one[1] if is_taken else after[0]) for one, after, is_taken in taken), (start, end)]

    def _takes(self, choice: int, side: int) -> bool:
        if self.has_else and side == len(self.marks):
            return not 0 <= choice < side
        return side == choice


def without_dead_sides(text: str) -> tuple[str, str]:
    """`text` without the sides of conditions that are never taken, and what of its body others may leave out.

    Line feeds of what is taken out are kept as swallowed ones.
    """
    text = _BY_NAME.sub(lambda found: f"\\{found[1]} ", text)
    switches: dict[str, bool | None] = dict.fromkeys(_SWITCH.findall(text), False)
    numbers = dict(_CONSTANT.findall(text))
    aliases = {name: int(value == "iffalse") for name, value in _ALIAS.findall(text)}
    body = max(0, text.find("\\begin{document}"))
    doubted: list[str] = []
    around: list[_Condition] = []
    cuts: list[tuple[int, int]] = []
    depth = seen = 0
    for found in _WORD.finditer(text) if _ENDS.search(text) else ():
        name, (start, end) = found[1] or "", found.span()
        depth += _opened(text[seen:start])
        seen = end
        if name in {"fi", "repeat"} and around:
            closed = around.pop()
            cuts += closed.cuts(start, end)
            if closed.begins > body and _is_outermost(closed, around):
                doubted.append(text[closed.begins : start])
        elif name in {"or", "else"} and around:
            around[-1].part(start, end, is_else=name == "else")
        elif name in aliases:
            around.append(_Condition(start, end, aliases[name]))
        elif name in _OTHERS or name[2:] in switches or name.startswith("if@"):
            opened = _opening(name, text, start, end, switches, numbers, is_certain=depth <= 0)
            around.append(opened.turned() if _UNLESS.search(text, max(0, start - 9), start) else opened)
        else:
            _turn(name, switches, around, is_certain=depth <= 0)
    return _without(text, cuts), " ".join(doubted)


def _turn(name: str, switches: dict[str, bool | None], around: list[_Condition], *, is_certain: bool) -> None:
    """Obey a command that may turn a switch on or off; in a dead side none does."""
    switch = name.removesuffix("true").removesuffix("false")
    if switch in switches and not _is_dead(around):
        # In a group, a macro, or a condition that is not told, whether it holds later is not told.
        is_told = is_certain and not any(one.choice is None for one in around)
        switches[switch] = name.endswith("true") if is_told else None


def _is_outermost(closed: _Condition, around: list[_Condition]) -> bool:
    """Whether a condition, and none of those around it, is untold, and it is read."""
    return closed.choice is None and not _is_dead(around) and not any(one.choice is None for one in around)


def _is_dead(around: list[_Condition]) -> bool:
    return any(one.is_dead for one in around)


def _opened(text: str) -> int:
    """How many groups more are open after `text` than before."""
    return text.count("{") - text.count("}") - text.count("\\{") + text.count("\\}")


def _opening(
    name: str,
    text: str,
    start: int,
    end: int,
    switches: dict[str, bool | None],
    numbers: dict[str, str],
    *,
    is_certain: bool,
) -> _Condition:
    """`is_certain`: it is met where it stands, in no macro that is called elsewhere."""
    if name[2:] in switches:
        state = switches[name[2:]]
        if not is_certain and re.search(rf"\\{name[2:]}{'false' if state else 'true'}(?![A-Za-z@])", text):
            state = None
        return _Condition(start, end, None if state is None else int(not state))
    if name in {"iftrue", "iffalse"}:
        return _Condition(start, end, int(name == "iffalse"))
    if name in {"ifnum", "ifodd", "ifcase"}:
        return _counting(name, text, start, end, numbers)
    if name == "if" and (found := _CHARACTERS.match(text, end)):
        return _Condition(start, found.end(), int(found[1] != found[2]))
    return _Condition(start, end, None)


def _counting(name: str, text: str, start: int, end: int, numbers: dict[str, str]) -> _Condition:
    """A condition on numbers, which stand there or by the name of a macro."""
    found = (_NUMBERS if name == "ifnum" else _ONE).match(text, end)
    one = _number(found[1], numbers) if found else None
    other = _number(found[3], numbers) if found and name == "ifnum" else 0
    if found is None or one is None or other is None:
        return _Condition(start, end, None)
    if name == "ifcase":
        return _Condition(start, found.end(), one, is_case=True)
    outcome = one % 2 == 1 if name == "ifodd" else {"<": one < other, "=": one == other, ">": one > other}[found[2]]
    return _Condition(start, found.end(), int(not outcome))


def _number(told: str, numbers: dict[str, str]) -> int | None:
    value = numbers.get(told[1:]) if told.startswith("\\") else told
    return None if value is None else int(value)


def _without(text: str, cuts: list[tuple[int, int]]) -> str:
    kept: list[str] = []
    at = 0
    for start, end in sorted(cuts):
        if end > at:
            kept += text[at : max(at, start)], SWALLOWED * text.count("\n", max(at, start), end)
            kept.append(SWALLOWED * text.count(SWALLOWED, max(at, start), end))
            at = end
    return "".join((*kept, text[at:]))
