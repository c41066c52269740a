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
    """One that is open."""

    start: int
    begins: int
    """Where its first side begins."""
    outcome: bool | None
    """None: the document does not tell."""
    otherwise: tuple[int, int] | None = None
    r"""Where its `\else` stands."""

    choice: int | None = None
    r"""Of `\ifcase`: the number of the side that is taken."""
    sides: list[tuple[int, int]] = field(default_factory=list)
    r"""Of `\ifcase`: where each `\or` stands."""

    def turned(self) -> "_Condition":
        r"""That behind `\unless`."""
        return self if self.outcome is None else _Condition(self.start, self.begins, not self.outcome)

    @property
    def is_untold(self) -> bool:
        """Whether the document does not tell its outcome."""
        return self.outcome is None

    @property
    def is_dead(self) -> bool:
        """Whether what stands here now is left out."""
        if self.choice is not None:
            return not self._is_chosen(
                len(self.sides) + (self.otherwise is not None), is_last=self.otherwise is not None
            )
        return self.outcome is not None and self.outcome == (self.otherwise is not None)

    def choose(self, start: int, end: int) -> None:
        r"""Take in an `\or`."""
        if self.otherwise is None:
            self.sides.append((start, end))

    def cuts(self, start: int, end: int) -> list[tuple[int, int]]:
        r"""What is left out, marks and all, where its `\fi` stands from `start` to `end`."""
        if self.outcome is None:
            return []
        marks = [(self.start, self.begins), *self.sides, *([self.otherwise] if self.otherwise else ()), (start, end)]
        cuts = []
        for at, (mark, after) in enumerate(pairwise(marks)):
            is_last = self.otherwise is not None and at == len(marks) - 2
            cuts.append((mark[0], mark[1] if self._is_chosen(at, is_last=is_last) else after[0]))
        return [*cuts, (start, end)]

    def _is_chosen(self, side: int, *, is_last: bool) -> bool:
        r"""Whether a side, counted from 0, is taken; `is_last`: it stands behind `\else`."""
        if self.choice is None:
            return bool(self.outcome) != is_last
        return not 0 <= self.choice <= len(self.sides) if is_last else side == self.choice


def without_dead_sides(text: str) -> tuple[str, str]:
    """`text` without the sides of conditions that are never taken, and what of its body others may leave out.

    Line feeds of what is taken out are kept as swallowed ones.
    """
    text = _BY_NAME.sub(lambda found: f"\\{found[1]} ", text)
    switches: dict[str, bool | None] = dict.fromkeys(_SWITCH.findall(text), False)
    numbers = dict(_CONSTANT.findall(text))
    aliases = {name: value == "iftrue" for name, value in _ALIAS.findall(text)}
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
        elif name == "or" and around and around[-1].choice is not None:
            around[-1].choose(start, end)
        elif name == "else" and around:
            around[-1].otherwise = around[-1].otherwise or (start, end)
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
        is_told = is_certain and not any(one.is_untold for one in around)
        switches[switch] = name.endswith("true") if is_told else None


def _is_outermost(closed: _Condition, around: list[_Condition]) -> bool:
    """Whether a condition, and none of those around it, is untold, and it is read."""
    return closed.is_untold and not _is_dead(around) and not any(one.is_untold for one in around)


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
        return _Condition(start, end, state)
    if name in {"iftrue", "iffalse"}:
        return _Condition(start, end, name == "iftrue")
    if name in {"ifnum", "ifodd", "ifcase"}:
        return _counting(name, text, start, end, numbers)
    if name == "if" and (found := _CHARACTERS.match(text, end)):
        return _Condition(start, found.end(), found[1] == found[2])
    return _Condition(start, end, None)


def _counting(name: str, text: str, start: int, end: int, numbers: dict[str, str]) -> _Condition:
    """A condition on numbers, which stand there or by the name of a macro."""
    found = (_NUMBERS if name == "ifnum" else _ONE).match(text, end)
    one = _number(found[1], numbers) if found else None
    other = _number(found[3], numbers) if found and name == "ifnum" else 0
    if found is None or one is None or other is None:
        return _Condition(start, end, None)
    if name == "ifcase":
        return _Condition(start, found.end(), one == 0, choice=one)
    outcome = one % 2 == 1 if name == "ifodd" else {"<": one < other, "=": one == other, ">": one > other}[found[2]]
    return _Condition(start, found.end(), outcome)


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
