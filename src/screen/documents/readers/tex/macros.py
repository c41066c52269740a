"""The macros that a document of TeX defines for itself."""

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from screen.documents.readers.tex.accents import compose_accents
from screen.documents.readers.tex.arguments import MOST_ARGUMENTS, Arguments

_ENVIRONMENT = re.compile(
    r"\\(?:newenvironment\*?|(NewEnviron)|((?:New|Renew|Provide|Declare)DocumentEnvironment))\s*\{([^{}]+)\}"
)
_COLUMN_TYPE = re.compile(r"\\newcolumntype\s*\{([A-Za-z])\}\s*(?:\[\d\])?")
_UNPRINTED = r"\begin{lrbox}\0"
"""Begins an environment that prints nothing of what stands in it."""
_COMMENTS = re.compile(r"\\comment\s*$")
"""Ends what begins an environment that is a comment by another name."""
_DEFINITION = re.compile(
    r"\\(?:(?P<kind>(?:re|provide)?newcommand|renewcommand|providecommand|DeclareRobustCommand|DeclareMathOperator)\*?\s*"
    r"|(?P<def>[egx]?def)\s*|(?P<doc>(?:New|Renew|Provide|Declare)(?:Expandable)?DocumentCommand)\s*)"
    r"(?:\{\s*)?\\(?P<name>[A-Za-z@]+)\s*\}?"
)
_PARAMETERS = re.compile(r"(?:\s*#[1-9])*\s*")
_ALIAS = re.compile(
    r"\\(?:let|(?:New|Renew|Declare)CommandCopy)\s*\{?\\(?P<name>[A-Za-z@]+)\}?\s*=?\s*\{?\\(?P<of>[A-Za-z@]+)\}?"
)
_FAMILY = re.compile(r"\\(?:newfontfamily|newfontface|setfontfamily)\s*\{?\s*\\(?P<name>[A-Za-z@]+)\s*\}?")
_COMPLEX = re.compile(
    r"\\(?:if|@ifnextchar|expandafter|csname|ifthenelse|foreach|@for|newif|tikz|node|draw|loop|StrSubstitute|isempty)"
)


class Macro(NamedTuple):
    """A command that the document defines."""

    arguments: int
    default: str | None
    """Of the first argument, which is then optional."""
    body: str

    @property
    def is_simple(self) -> bool:
        """Whether setting in the arguments says what it prints: no conditions, no drawing."""
        return not _COMPLEX.search(self.body)

    def expand(self, arguments: list[str]) -> str:
        """The body with the arguments set in."""

        def set_in(found: re.Match[str]) -> str:
            number = int(found[2])
            told = arguments[number - 1] if number <= len(arguments) else ""
            # A blank keeps a control word from running into the letters of the argument after it.
            return f"{found[1]} {told}" if found[1] else told

        return re.sub(r"(\\[A-Za-z@]+)?#([1-9])", set_in, self.body)


KERNEL: Mapping[str, Macro] = {
    "@gobble": Macro(1, None, ""),
    "@gobbletwo": Macro(2, None, ""),
    "@gobblefour": Macro(4, None, ""),
    "@firstofone": Macro(1, None, "#1"),
    "@firstoftwo": Macro(2, None, "#1"),
    "@secondoftwo": Macro(2, None, "#2"),
    "texorpdfstring": Macro(2, None, "#1"),
    "discretionary": Macro(3, None, "#3"),
}
"""What chooses among its arguments by definition: LaTeX's own (ltdefns.dtx), a page against a bookmark (hyperref), and
what stands where a line does not break (The TeXbook, chapter 14)."""


def _renumbered(body: str, told: Sequence[int]) -> str:
    """A body whose arguments have the places that they have among those that are read (`told`), without the others."""
    return re.sub(r"#([1-9])", lambda at: f"#{told.index(int(at[1])) + 1}" if int(at[1]) in told else "", body)


class Definitions:
    """What a document defines for itself."""

    def __init__(self) -> None:
        self.macros: dict[str, Macro] = dict(KERNEL)
        self.renamed: dict[str, str] = {}
        """Commands that nobody defines here, by the other names that the document gives them."""
        self.columns: dict[str, str] = {}
        """Types of columns, by their letters."""
        self.environments: dict[str, tuple[Macro, str]] = {}
        """What begins and what ends each."""

    def read(self, text: str, at: int) -> int | None:
        """Take in a macro, a name of one, a font or a type of columns defined at `at`; the place after it, or None."""
        args = Arguments(text, at)
        if found := args.find(_DEFINITION):
            return args.at if self._read_macro(found, args) else None
        if found := args.find(_ALIAS):
            self._rename(found["name"], found["of"])
            return args.at
        if found := args.find(_FAMILY):
            settings = [args.option(), args.argument() and args.option()]
            self.macros[found["name"]] = Macro(0, None, f"\\addfontfeature{{{','.join(filter(None, settings))}}}")
            return args.at
        if (found := args.find(_COLUMN_TYPE)) is None or (body := args.argument()) is None:
            return None
        self.columns[found[1]] = body
        return args.at

    def _read_macro(self, found: re.Match[str], args: Arguments) -> bool:
        count, default, told = 0, None, [*range(1, MOST_ARGUMENTS + 1)]
        if found["def"]:
            parameters = args.find(_PARAMETERS)
            count = parameters[0].count("#") if parameters else 0
        elif found["doc"]:
            signature = args.argument()
            if signature is None:
                return False
            kinds = re.findall(r"[mOosg]", re.sub(r"\{[^{}]*\}", "", signature))
            told = [place for place, kind in enumerate(kinds, 1) if kind != "s"]  # a star is no argument that is read
            count = len(told)
            default = "" if told and kinds[told[0] - 1] in "oO" else None
        else:
            number = args.option()
            count = int(number) if number and number.strip().isdecimal() else 0
            default = args.option() if count else None
        body = args.argument()
        if body is not None:
            body = compose_accents(_renumbered(body, told))
            self.macros[found["name"]] = Macro(min(count, MOST_ARGUMENTS), default, body)
        return body is not None

    def _rename(self, name: str, of: str) -> None:
        """Give a command the meaning that another has now, as `\\let` asks."""
        self.renamed.pop(name, None)
        if of in self.macros:
            self.macros[name] = self.macros[of]
        else:
            self.macros.pop(name, None)
            self.renamed[name] = self.renamed.get(of, of)

    def read_environment(self, text: str, at: int) -> int | None:
        """Take in an environment defined at `at`; the place after it, or None."""
        args = Arguments(text, at)
        if (found := args.find(_ENVIRONMENT)) is None:
            return None
        grabs, signed, name = found.groups()
        number = None if signed else args.option()
        default = args.option() if number else None
        count = int(number) if number and number.strip().isdecimal() else 0
        parts = args.groups(1 if grabs else 2 + bool(signed))
        body = "\\BODY" if grabs else None
        if signed and len(parts) == 3:
            kinds = re.findall(r"[a-zA-Z]", re.sub(r"\{[^{}]*\}", "", parts.pop(0)))
            default = "" if kinds[:1] in (["o"], ["O"]) else None
            body = f"#{len(kinds)}" if kinds[-1:] == ["b"] else None
            count = len(kinds) - (body is not None)
        if body and parts:
            before, printed, after = parts[0].partition(body)
            parts = [before if printed else _UNPRINTED, after]
        if len(parts) == 2:
            begins = _UNPRINTED if _COMMENTS.search(parts[0]) else parts[0]
            self.environments[name] = Macro(count, default, begins), parts[1]
        return args.at
