"""Repetition: entries that several lists or documents print, made one."""

from collections.abc import Callable, Iterable, Sequence
from typing import TypeVar

from screen.ground.text import key

_Entry = TypeVar("_Entry")


def merge_repeated(
    entries: Iterable[_Entry], are_same: Callable[[_Entry, _Entry], bool], join: Callable[[_Entry, _Entry], _Entry]
) -> list[_Entry]:
    """The entries in order, each joined to the first before it that is the same."""
    out: list[_Entry] = []
    for entry in entries:
        at = next((number for number, other in enumerate(out) if are_same(entry, other)), None)
        if at is None:
            out.append(entry)
        else:
            out[at] = join(out[at], entry)
    return out


def is_same_name(one: str | None, other: str | None) -> bool:
    """Whether two names of an employer or a school are one, or one is words of the other."""
    a, b = key(one or ""), key(other or "")
    return a == b or f" {a} " in f" {b} " or f" {b} " in f" {a} "


def all_said(told: Sequence[str], more: Sequence[str]) -> list[str]:
    """Some texts, and those of others that none of them says."""
    said = [f" {key(text)} " for text in told]
    return [*told, *(text for text in more if not any(f" {key(text)} " in one for one in said))]
