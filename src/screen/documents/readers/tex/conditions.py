r"""Conditions of TeX whose outcome the document itself tells: what they leave out is on no page.

They are `\iffalse`, `\iftrue`, switches that the document makes with `\newif`, two numbers and two characters (The
TeXbook, chapter 20). Of any other condition both sides are left as they are.
"""

import re
from dataclasses import dataclass

from screen.documents.readers.tex.macros import SWALLOWED

_SWITCH = re.compile(r"\\newif\s*\\if([A-Za-z@]+)")
_OTHERS = frozenset(
    """
    if ifcat ifx ifnum ifdim ifodd ifcase ifvmode ifhmode ifmmode ifinner ifvoid ifhbox ifvbox ifeof iftrue iffalse
    ifdefined ifcsname iffontchar ifpdf ifxetex ifluatex ifPDFTeX ifXeTeX ifLuaTeX ifTUTeX
    """.split()  # noqa: SIM905
)
r"""Conditions that a `\fi` ends; those of packages that take both sides in braces have none."""
_WORD = re.compile(r"\\(?:(?:newif|let\s*\\[A-Za-z@]+\s*=?)\s*\\[A-Za-z@]+|([A-Za-z@]+))")
_NUMBERS = re.compile(r"\s*(-?\d{1,9})\s*([<=>])\s*(-?\d{1,9})(?![\d\\])")
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

    @property
    def is_dead(self) -> bool:
        """Whether what stands here now is left out."""
        return self.outcome is not None and self.outcome == (self.otherwise is not None)

    def cuts(self, start: int, end: int) -> list[tuple[int, int]]:
        r"""What is left out, marks and all, where its `\fi` stands from `start` to `end`."""
        if self.outcome is None:
            return []
        first, second = (self.start, self.begins), (start, end)
        if self.otherwise is None:
            return [first, second] if self.outcome else [(self.start, end)]
        return [first, (self.otherwise[0], end)] if self.outcome else [(self.start, self.otherwise[1]), second]


def without_dead_sides(text: str) -> str:
    """`text` without the sides of conditions that are never taken; their line feeds are kept as swallowed ones."""
    switches: dict[str, bool | None] = dict.fromkeys(_SWITCH.findall(text), False)
    around: list[_Condition] = []
    cuts: list[tuple[int, int]] = []
    depth = seen = 0
    for found in _WORD.finditer(text) if "\\fi" in text else ():
        name, (start, end) = found[1] or "", found.span()
        depth += _opened(text[seen:start])
        seen = end
        if name == "fi" and around:
            cuts += around.pop().cuts(start, end)
        elif name == "else" and around:
            around[-1].otherwise = around[-1].otherwise or (start, end)
        elif name in _OTHERS or name[2:] in switches or name.startswith("if@"):
            around.append(_opening(name, text, start, end, switches, is_certain=depth <= 0))
        elif name.removesuffix("true").removesuffix("false") in switches and not any(one.is_dead for one in around):
            # In a group, a macro, or a condition that is not told, whether it holds later is not told.
            is_told = depth <= 0 and all(one.outcome is not None for one in around)
            switches[name.removesuffix("true").removesuffix("false")] = name.endswith("true") if is_told else None
    return _without(text, cuts)


def _opened(text: str) -> int:
    """How many groups more are open after `text` than before."""
    return text.count("{") - text.count("}") - text.count("\\{") + text.count("\\}")


def _opening(
    name: str, text: str, start: int, end: int, switches: dict[str, bool | None], *, is_certain: bool
) -> _Condition:
    """`is_certain`: it is met where it stands, in no macro that is called elsewhere."""
    if name[2:] in switches:
        state = switches[name[2:]]
        if not is_certain and re.search(rf"\\{name[2:]}{'false' if state else 'true'}(?![A-Za-z@])", text):
            state = None
        return _Condition(start, end, state)
    if name in {"iftrue", "iffalse"}:
        return _Condition(start, end, name == "iftrue")
    if name == "ifnum" and (found := _NUMBERS.match(text, end)):
        one, other = int(found[1]), int(found[3])
        return _Condition(start, found.end(), {"<": one < other, "=": one == other, ">": one > other}[found[2]])
    if name == "if" and (found := _CHARACTERS.match(text, end)):
        return _Condition(start, found.end(), found[1] == found[2])
    return _Condition(start, end, None)


def _without(text: str, cuts: list[tuple[int, int]]) -> str:
    kept: list[str] = []
    at = 0
    for start, end in sorted(cuts):
        if end > at:
            kept += text[at : max(at, start)], SWALLOWED * text.count("\n", max(at, start), end)
            kept.append(SWALLOWED * text.count(SWALLOWED, max(at, start), end))
            at = end
    return "".join((*kept, text[at:]))
