"""TeX's arguments and the macros that a document defines for itself."""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

SWALLOWED = "\x00"
"""Stands for a line feed that a comment has eaten: it counts as a line and is no blank."""

_DEFINITION = re.compile(
    r"\\(?:(?P<kind>(?:re|provide)?newcommand|renewcommand|providecommand|DeclareRobustCommand|DeclareMathOperator)\*?\s*"
    r"|(?P<def>[egx]?def)\s*|(?P<doc>(?:New|Renew|Provide|Declare)(?:Expandable)?DocumentCommand)\s*)"
    r"(?:\{\s*)?\\(?P<name>[A-Za-z@]+)\s*\}?"
)
_ALIAS = re.compile(r"\\let\s*\\(?P<name>[A-Za-z@]+)\s*=?\s*\\(?P<of>[A-Za-z@]+)")
_COMPLEX = re.compile(
    r"\\(?:if|@ifnextchar|expandafter|csname|ifthenelse|foreach|@for|newif|tikz|node|draw|loop|StrSubstitute|isempty)"
)
_MOST_ARGUMENTS = 9
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)


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
        # A blank keeps a control word from running into the letters of the argument after it.
        return re.sub(
            r"(\\[A-Za-z@]+)?#([1-9])",
            lambda found: (
                f"{found[1]} {_at(arguments, int(found[2]) - 1)}" if found[1] else _at(arguments, int(found[2]) - 1)
            ),
            self.body,
        )


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


def _at(arguments: list[str], at: int) -> str:
    return arguments[at] if at < len(arguments) else ""


def skip_blanks(text: str, at: int) -> int:
    """The place after blanks, but not after an empty line."""
    feeds = 0
    while at < len(text) and text[at] in f" \t\n{SWALLOWED}":
        feeds = feeds + 1 if text[at] == "\n" else feeds
        if feeds > 1:
            return at
        at += 1
    return at


def read_group(text: str, at: int, opening: str = "{", closing: str = "}") -> tuple[str, int] | None:
    """What stands in the group that opens at `at`, and the place after it; None if none opens, or it never closes."""
    if at >= len(text) or text[at] != opening:
        return None
    if opening == "{":
        stop = _closing_braces(text).get(at)
        return None if stop is None else (text[at + 1 : stop], stop + 1)
    depth, place, braces = 0, at, 0
    while place < len(text):
        char = text[place]
        if char == "\\":
            place += 2
            continue
        braces += (char == "{") - (char == "}")
        if char == opening and not braces:
            depth += 1
        elif char == closing and not braces:
            depth -= 1
            if depth == 0:
                return text[at + 1 : place], place + 1
        place += 1
    return None


@lru_cache(16)
def _closing_braces(text: str) -> dict[int, int]:
    """Where each group in braces of a text ends, by where it opens; braces that never close are looked for once."""
    ends: dict[int, int] = {}
    opened: list[int] = []
    for found in _BRACE.finditer(text):
        if found[0] == "{":
            opened.append(found.start())
        elif found[0] == "}" and opened:
            ends[opened.pop()] = found.start()
    return ends


def read_argument(text: str, at: int) -> tuple[str, int] | None:
    """The next argument: a group, a control word, or one character."""
    at = skip_blanks(text, at)
    if at >= len(text):
        return None
    if text[at] == "{":
        return read_group(text, at)
    if found := re.match(r"\\(?:[A-Za-z@]+|.)", text[at:]):
        return found[0], at + found.end()
    return (text[at], at + 1) if text[at] not in "}]&\n" else None


def read_option(text: str, at: int) -> tuple[str | None, int]:
    """An argument in brackets, if there is one."""
    start = skip_blanks(text, at)
    group = read_group(text, start, "[", "]") if start < len(text) and text[start] == "[" else None
    return group or (None, at)


def opens_argument(text: str, at: int) -> bool:
    """Whether a group in braces follows, behind an argument in brackets or none."""
    return text.startswith("{", skip_blanks(text, read_option(text, at)[1]))


def read_groups(text: str, at: int, most: int = _MOST_ARGUMENTS, *, on_line: bool = False) -> tuple[list[str], int]:
    """All groups in braces in a row, and the place after them; `on_line`: the first of them on this line."""
    groups: list[str] = []
    while len(groups) < most:
        start = skip_blanks(text, at)
        if on_line and len(groups) < 2 and "\n" in text[at:start]:
            break
        group = read_group(text, start)
        if group is None:
            break
        groups.append(group[0])
        at = group[1]
    return groups, at


def read_definition(text: str, at: int) -> tuple[str, Macro, int] | None:
    """The macro defined at `at`, with its name and the place after the definition."""
    found = _DEFINITION.match(text, at)
    if not found:
        return None
    place, count, default = found.end(), 0, None
    if found["def"]:
        parameters = re.compile(r"(?:\s*#[1-9])*\s*").match(text, place)
        count = parameters[0].count("#") if parameters else 0
        place = parameters.end() if parameters else place
    elif found["doc"]:
        signature = read_argument(text, place)
        if signature is None:
            return None
        kinds = re.findall(r"[mO]\{?|o|s|g", re.sub(r"\{[^{}]*\}", "", signature[0]))
        count, place = len([kind for kind in kinds if kind[0] in "mOog"]), signature[1]
        default = "" if kinds[:1] and kinds[0][0] in "oO" else None
    else:
        number, place = read_option(text, place)
        count = int(number) if number and number.strip().isdigit() else 0
        default, place = read_option(text, place) if count else (None, place)
    body = read_argument(text, place)
    if body is None:
        return None
    return found["name"], Macro(min(count, _MOST_ARGUMENTS), default, body[0]), body[1]


def read_alias(text: str, at: int) -> tuple[str, str, int] | None:
    """The name that `\\let` gives at `at`, the command that it is given to, and the place after it."""
    found = _ALIAS.match(text, at)
    return (found["name"], found["of"], found.end()) if found else None


def until_end(text: str, at: int, name: str) -> tuple[str, int]:
    """The content of an environment, nested ones of its name and all, and the place of the text after it."""
    depth, mark = 1, re.compile(r"\\(begin|end)\s*\{" + re.escape(name) + r"\}")
    for found in mark.finditer(text, at):
        depth += 1 if found[1] == "begin" else -1
        if depth == 0:
            return text[at : found.start()], found.end()
    return text[at:], len(text)


def parted(text: str, mark: str) -> list[str]:
    """`text` parted at a mark that stands in no group and no environment."""
    parts, depth, start, at = [], 0, 0, 0
    while at < len(text):
        if depth == 0 and text.startswith(mark, at):
            parts.append(text[start:at])
            start = at = at + len(mark)
            continue
        char = text[at]
        if char == "\\":
            if text.startswith("\\begin", at):
                depth += 1
            elif text.startswith("\\end{", at):
                depth -= 1
            at += 2
            continue
        depth += (char == "{") - (char == "}")
        at += 1
    return [*parts, text[start:]]
