r"""Lengths of LaTeX in centimetres: numbers with a unit, what the document keeps by names, and sums of these.

As TeX reads them (The TeXbook, chapter 10), with the sums of `\dimexpr` (The e-TeX manual, 3.5) and of package calc.
"""

import re
from collections.abc import Mapping

from screen.documents.readers.tex.arguments import Arguments
from screen.documents.readers.tex.macros import Macro

_POINT = 2.54 / 72.27
CM = {"cm": 1.0, "mm": 0.1, "in": 2.54, "bp": 2.54 / 72, "em": 10 * _POINT, "ex": 4.3 * _POINT}
CM |= {"pt": _POINT, "pc": 12 * _POINT, "dd": 1238 / 1157 * _POINT, "cc": 12 * 1238 / 1157 * _POINT}
CM["sp"] = _POINT / 65536
UNIT = "|".join(CM)
_OF_A_PAGE = dict.fromkeys(("textwidth", "linewidth", "columnwidth", "hsize"), 9.0)
_OF_A_PAGE |= {"paperwidth": 21.0, "textheight": 24.0, "vsize": 24.0, "paperheight": 29.7}
"""A line is taken for short: who goes back by the width of one sets something upon what stands there."""
_NUMBER = r"(?:\d+[.,]?\d*|[.,]\d+)"
_TERM = re.compile(
    rf"(?P<signs>[-+\s]*)(?:(?P<number>{_NUMBER})\s*(?:true\s*)?(?P<unit>{UNIT})"
    rf"|(?P<factor>{_NUMBER})?\s*\\(?P<name>[A-Za-z@]+)|(?P<opens>\())\s?",
    re.ASCII,
)
_TIMES = re.compile(rf"\s*(?:\*\s*(?P<times>[-+]?{_NUMBER})|/\s*(?P<by>[-+]?{_NUMBER}))", re.ASCII)
_STRETCH = re.compile(rf"(?:\s*(?:plus|minus)\s*-?{_NUMBER}\s*(?:fill?l?|{UNIT}))*", re.ASCII)
_EQUALS = re.compile(r"\s*=?")
_CLOSED = re.compile(r"\s*(?:\)|\\relax)?")
_ADVANCED = re.compile(r"\s*\\([A-Za-z@]+)\s*(?:by)?")
_DEEPEST = 20
"""Of lengths in lengths."""
_MOST_TERMS = 100_000


class Lengths:
    """What a document sets its lengths to; `macros`: those that may stand for one."""

    def __init__(self, macros: Mapping[str, Macro]) -> None:
        self._kept: dict[str, float] = {}
        self._macros = macros
        self._terms = 0

    def of(self, text: str) -> float | None:
        """The centimetres that an argument says; None for what is no length, or one that is not known."""
        return self._sum(Arguments(text, 0), 0)

    def read(self, args: Arguments) -> float | None:
        """The centimetres of the length that stands here, a sign of equality before it or none."""
        ahead = args.ahead()
        ahead.find(_EQUALS)
        if (found := self._term(ahead, 0)) is not None:
            ahead.find(_STRETCH)
            args.at = ahead.at
        return found

    def assign(self, command: str, args: Arguments) -> tuple[str, float] | None:
        """Obey a command that makes, sets or adds to a length: its name and what it is then."""
        if command in {"newlength", "newdimen", "newskip"}:
            name, value = (args.argument() or "").strip().removeprefix("\\"), 0.0
        elif command in {"setlength", "addtolength"}:
            name, told = (args.argument() or "").strip().removeprefix("\\"), self.of(args.argument() or "")
            value = (told or 0.0) + (self._kept.get(name, 0.0) if command == "addtolength" else 0.0)
        elif command == "advance" and (found := args.find(_ADVANCED)):
            name, value = found[1], self._kept.get(found[1], 0.0) + (self.read(args) or 0.0)
        elif command in self._kept and (read := self.read(args)) is not None:
            name, value = command, read
        else:
            return None
        self._kept[name] = value
        return name, value

    def _sum(self, args: Arguments, depth: int) -> float | None:
        whole = self._term(args, depth, in_sum=True)
        while whole is not None and (more := self._term(args, depth, in_sum=True)) is not None:
            whole += more
        return whole

    def _term(self, args: Arguments, depth: int, *, in_sum: bool = False) -> float | None:
        self._terms += 1
        found = _TERM.match(args.text, args.at)
        if found is None or depth > _DEEPEST or self._terms > _MOST_TERMS:
            return None
        inner = Arguments(args.text, found.end())
        if found["unit"]:
            value: float | None = float(found["number"].replace(",", ".")) * CM[found["unit"]]
        elif found["opens"] or found["name"] in {"dimexpr", "glueexpr"}:
            value = self._sum(inner, depth + 1)
            inner.find(_CLOSED)
        else:
            value = self._named(found["name"], depth)
        if value is None:
            return None
        value *= float((found["factor"] or "1").replace(",", ".")) * (-1) ** found["signs"].count("-")
        while in_sum and (times := inner.find(_TIMES)):
            by = float((times["by"] or "1").replace(",", "."))
            value *= float((times["times"] or "1").replace(",", ".")) / (by or 1.0)
        args.at = inner.at
        return value

    def _named(self, name: str, depth: int) -> float | None:
        if (length := _OF_A_PAGE.get(name, self._kept.get(name))) is not None:
            return length
        macro = self._macros.get(name)
        return None if macro is None or macro.arguments else self._term(Arguments(macro.body, 0), depth + 1)
