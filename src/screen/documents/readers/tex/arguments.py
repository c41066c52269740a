"""TeX's arguments: groups in braces, options in brackets, environments, read from the text behind a command."""

import re
from functools import lru_cache

SWALLOWED = "\x00"
"""Stands for a line feed that a comment has eaten: it counts as a line and is no blank."""
MOST_ARGUMENTS = 9
"""Of a command (The TeXbook, chapter 20)."""
_CONTROL = re.compile(r"\\(?:[A-Za-z@]+|.)")
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)


class Arguments:
    """What follows a command, read piece by piece: each reading moves on, and one that finds nothing stays."""

    def __init__(self, text: str, at: int) -> None:
        self.text, self.at = text, at

    def ahead(self) -> "Arguments":
        """The same from here, for a look at what comes."""
        return Arguments(self.text, self.at)

    def option(self) -> str | None:
        """An argument in brackets."""
        return self._taken(read_group(self.text, skip_blanks(self.text, self.at), "[", "]"))

    def group(self) -> str | None:
        """A group in braces."""
        return self._taken(read_group(self.text, skip_blanks(self.text, self.at)))

    def argument(self) -> str | None:
        """A group, a control word, or one character."""
        at = skip_blanks(self.text, self.at)
        first = self.text[at : at + 1]
        if first == "{":
            return self.group()
        if first in ("", *"}]&\n"):
            return None
        found = _CONTROL.match(self.text, at)
        return self._taken((found[0], found.end()) if found else (first, at + 1))

    def groups(self, most: int = MOST_ARGUMENTS, *, on_line: bool = False) -> list[str]:
        """All groups in braces in a row; `on_line`: the first of them on this line."""
        found: list[str] = []
        while len(found) < most:
            blanks = self.text[self.at : skip_blanks(self.text, self.at)]
            if (on_line and len(found) < 2 and "\n" in blanks) or (group := self.group()) is None:
                break
            found.append(group)
        return found

    def find(self, pattern: re.Pattern[str]) -> re.Match[str] | None:
        """What matches here."""
        found = pattern.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return found

    def opens(self) -> bool:
        """Whether a group in braces follows, behind an argument in brackets or none."""
        ahead = self.ahead()
        ahead.option()
        return self.text.startswith("{", skip_blanks(self.text, ahead.at))

    def _taken(self, found: tuple[str, int] | None) -> str | None:
        if found is None:
            return None
        told, self.at = found
        return told


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
