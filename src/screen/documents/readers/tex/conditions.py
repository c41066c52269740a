r"""Conditions of TeX whose outcome the document itself tells: what they leave out is on no page.

They are `\iffalse`, `\iftrue` and switches that the document makes with `\newif` (The TeXbook, chapter 20). Of any
other condition both sides are left as they are, and told.
"""

import re
from dataclasses import dataclass

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
_ALIAS = re.compile(r"\\let\s*\\(if[A-Za-z@]+)\s*=?\s*\\(iftrue|iffalse)(?![A-Za-z@])")
_BY_NAME = re.compile(r"\\csname\s*([A-Za-z@]+)\s*\\endcsname")
r"""A command that is called by its name."""
_UNLESS = re.compile(r"\\unless\s*$")
_ENDS = re.compile(r"\\(?:fi|repeat)(?![A-Za-z@])")


@dataclass
class _Condition:
    """One that is open."""

    start: int
    begins: int
    """Where its first side begins."""
    holds: bool | None
    """Whether its first side is the one that is taken; None: the document does not tell."""
    parted: tuple[int, int] | None = None
    r"""Where its `\else` stands."""

    @property
    def is_dead(self) -> bool:
        """Whether what stands here now is left out."""
        return self.holds is not None and self.holds == (self.parted is not None)

    def cuts(self, start: int, end: int) -> list[tuple[int, int]]:
        r"""What is left out, marks and all, where its `\fi` stands from `start` to `end`."""
        if self.holds is None:
            return []
        first, last = self.parted or (start, start)
        return [(self.start, self.begins), (first, end)] if self.holds else [(self.start, last), (start, end)]


def without_dead_sides(text: str) -> tuple[str, str]:
    """`text` without the sides of conditions that are never taken, and what of its body others may leave out.

    Line feeds of what is taken out are kept as swallowed ones.
    """
    text = _BY_NAME.sub(lambda found: f"\\{found[1]} ", text)
    switches: dict[str, bool | None] = dict.fromkeys(_SWITCH.findall(text), False)
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
        elif name == "else" and around:
            around[-1].parted = around[-1].parted or (start, end)
        elif name in aliases:
            around.append(_Condition(start, end, aliases[name]))
        elif name in _OTHERS or name[2:] in switches or name.startswith("if@"):
            holds = _outcome(name, text, switches, is_certain=depth <= 0)
            is_turned = holds is not None and _UNLESS.search(text, max(0, start - 9), start)
            around.append(_Condition(start, end, not holds if is_turned else holds))
        else:
            _turn(name, switches, around, is_certain=depth <= 0)
    return _without(text, cuts), " ".join(doubted)


def _turn(name: str, switches: dict[str, bool | None], around: list[_Condition], *, is_certain: bool) -> None:
    """Obey a command that may turn a switch on or off; in a dead side none does."""
    switch = name.removesuffix("true").removesuffix("false")
    if switch in switches and not _is_dead(around):
        # In a group, a macro, or a condition that is not told, whether it holds later is not told.
        is_told = is_certain and not any(one.holds is None for one in around)
        switches[switch] = name.endswith("true") if is_told else None


def _is_outermost(closed: _Condition, around: list[_Condition]) -> bool:
    """Whether a condition, and none of those around it, is untold, and it is read."""
    return closed.holds is None and not _is_dead(around) and not any(one.holds is None for one in around)


def _is_dead(around: list[_Condition]) -> bool:
    return any(one.is_dead for one in around)


def _opened(text: str) -> int:
    """How many groups more are open after `text` than before."""
    return text.count("{") - text.count("}") - text.count("\\{") + text.count("\\}")


def _outcome(name: str, text: str, switches: dict[str, bool | None], *, is_certain: bool) -> bool | None:
    """Whether a condition holds; None: not told. `is_certain`: met where it stands, in no macro called elsewhere."""
    if name in {"iftrue", "iffalse"}:
        return name == "iftrue"
    state = switches.get(name[2:])
    if state is None or is_certain:
        return state
    return None if re.search(rf"\\{name[2:]}{'false' if state else 'true'}(?![A-Za-z@])", text) else state


def _without(text: str, cuts: list[tuple[int, int]]) -> str:
    kept: list[str] = []
    at = 0
    for start, end in sorted(cuts):
        if end > at:
            kept += text[at : max(at, start)], SWALLOWED * text.count("\n", max(at, start), end)
            kept.append(SWALLOWED * text.count(SWALLOWED, max(at, start), end))
            at = end
    return "".join((*kept, text[at:]))
