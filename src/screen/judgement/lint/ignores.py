"""Comments that say: this finding is right, and still wanted (`# screen: ignore[RUB301] because …`)."""

import re
from collections.abc import Collection, Iterable, Iterator

import msgspec

from screen.judgement.lint.subject import Subject
from screen.sources.routed_problem import RoutedProblem

MARK = "screen:"
"""A file without it has no such comments."""

_COMMENT = r"#[ \t]*screen:[ \t]*ignore[ \t]*(?:\[([^\]\n]*)\])?(?=([^\r\n]*))"


class Ignore(msgspec.Struct, frozen=True):
    """One comment."""

    offset: int
    """Where it begins, in characters from 0."""
    lines: frozenset[int]
    """The lines that it speaks of: its own, or where it has that to itself, the next with something on it."""
    rules: tuple[str, ...]
    """Ids or their beginnings; `()` where the brackets are missing: every rule."""
    reason: str

    def covers(self, rule: str, line: int) -> bool:
        """Whether a finding is meant."""
        return line in self.lines and (not self.rules or rule.startswith(self.rules))


def parse_ignores(subject: Subject) -> list[Ignore]:
    """The comments of a rubric."""
    text = subject.reading.text
    if MARK not in text:
        return []
    places = subject.reading.places
    lines = text.split("\n")
    found = []
    for match in re.finditer(_COMMENT, text):
        offset = match.start()
        if any(
            place.start < offset < place.end and not text.startswith(("[", "{"), place.start)
            for place in places.values.values()
        ):
            continue  # it stands in a string
        line, column = places.line_column(offset)
        spoken_of = {line}
        if not lines[line - 1][: column - 1].strip():
            while line < len(lines) and lines[line].lstrip().startswith("#"):
                line += 1
            spoken_of.add(line + 1)
        rules = tuple(rule.strip() for rule in (match[1] or "").split(",") if rule.strip())
        found.append(Ignore(offset, frozenset(spoken_of), rules, match[2].strip(" \t-:—–")))
    return found


def check_reasons(ignores: Iterable[Ignore]) -> Iterator[RoutedProblem]:
    """Comments that do not say why."""
    for ignore in ignores:
        if not ignore.reason:
            yield RoutedProblem(
                "RUB110",
                (),
                "table",
                "this does not say why",
                "write the reason behind the brackets",
                offset=ignore.offset,
            )


def check_use(
    ignores: Iterable[Ignore], used: Collection[Ignore], ran: Collection[str], known: Collection[str]
) -> Iterator[RoutedProblem]:
    """Comments that ignored nothing, though their rules ran. `ran`, `known`: ids."""
    for ignore in ignores:
        unknown = [rule for rule in ignore.rules if not any(name.startswith(rule) for name in known)]
        if unknown:
            message = f"there is no rule {unknown[0]}"
        elif ignore in used or not all(name in ran for name in known if name.startswith(ignore.rules or "")):
            continue
        else:
            message = "this ignores nothing"
        yield RoutedProblem("RUB111", (), "table", message, "remove the comment", offset=ignore.offset)
