"""The macros that a document of TeX defines for itself."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from screen.documents.readers.tex.arguments import MOST_ARGUMENTS, Arguments

_DEFINITION = re.compile(
    r"\\(?:(?P<kind>(?:re|provide)?newcommand|renewcommand|providecommand|DeclareRobustCommand|DeclareMathOperator)\*?\s*"
    r"|(?P<def>[egx]?def)\s*|(?P<doc>(?:New|Renew|Provide|Declare)(?:Expandable)?DocumentCommand)\s*)"
    r"(?:\{\s*)?\\(?P<name>[A-Za-z@]+)\s*\}?"
)
_PARAMETERS = re.compile(r"(?:\s*#[1-9])*\s*")
_ALIAS = re.compile(r"\\let\s*\\(?P<name>[A-Za-z@]+)\s*=?\s*\\(?P<of>[A-Za-z@]+)")
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


def read_definition(text: str, at: int) -> tuple[str, Macro, int] | None:
    """The macro defined at `at`, with its name and the place after the definition."""
    found = _DEFINITION.match(text, at)
    if not found:
        return None
    args, count, default = Arguments(text, found.end()), 0, None
    if found["def"]:
        parameters = args.find(_PARAMETERS)
        count = parameters[0].count("#") if parameters else 0
    elif found["doc"]:
        signature = args.argument()
        if signature is None:
            return None
        kinds = re.findall(r"[mO]\{?|o|s|g", re.sub(r"\{[^{}]*\}", "", signature))
        count = len([kind for kind in kinds if kind[0] in "mOog"])
        default = "" if kinds[:1] and kinds[0][0] in "oO" else None
    else:
        number = args.option()
        count = int(number) if number and number.strip().isdigit() else 0
        default = args.option() if count else None
    body = args.argument()
    return None if body is None else (found["name"], Macro(min(count, MOST_ARGUMENTS), default, body), args.at)


def read_alias(text: str, at: int) -> tuple[str, str, int] | None:
    """The name that `\\let` gives at `at`, the command that it is given to, and the place after it."""
    found = _ALIAS.match(text, at)
    return (found["name"], found["of"], found.end()) if found else None
