"""Employers and positions among the phrases of a job's heading lines."""

import re
from collections.abc import Sequence

import msgspec

from screen.documents.blocks.line import Line
from screen.documents.entries.stays.phrase import (
    Phrase,
    clean,
    is_degree,
    is_employer,
    is_place,
    is_school,
    is_title,
    split_commas,
    without_place,
)
from screen.ground.text import fold, words

_AT = re.compile(r"^(?P<position>.+?)(?:,?\s+(?:at|chez|bei|en)\s+|\s*@\s*)(?P<name>[^a-z\s].+)$")


def cut_job(phrases: Sequence[Phrase], heading: Sequence[Line]) -> tuple[str | None, str | None, str | None, list[str]]:
    """Employer, position, place and the remarks among the phrases of an entry's heading lines."""
    left, location = _sifted(phrases)
    titles, names = _told(left)
    name = _best_name(names)
    if not titles and len(names) > 1 and any(line.macro for line in heading):
        titles = [other for _, other in names if other != name][:1]
    position = titles[0] if titles else None
    used = {name, position}
    remarks = [text for _, text in names if text not in used and text not in (position or "")]
    remarks += [text for text in titles[1:] if text not in used]
    return clean_name(name), position, location, [text for text in remarks if len(words(text)) > 1]


def _sifted(phrases: Sequence[Phrase]) -> tuple[list[Phrase], str | None]:
    """The phrases that may name employer and position, and the place."""
    location: str | None = None
    left: list[Phrase] = []
    for phrase in phrases:
        if is_place(phrase.text):
            location = location or phrase.text
        else:
            text, place = without_place(phrase.text)
            location = location or place
            left.append(msgspec.structs.replace(phrase, text=clean(text)))
    return left, location


def _told(phrases: Sequence[Phrase]) -> tuple[list[str], list[tuple[Phrase, str]]]:
    """The positions that words of titles tell, and what else stands in each phrase."""
    titles: list[str] = []
    names: list[tuple[Phrase, str]] = []
    for phrase in phrases:
        at = _AT.match(phrase.text)
        if at and is_title(at["position"]) and not titles:
            titles.append(at["position"])
            names.insert(0, (phrase, at["name"]))
            continue
        position, others = _split_title(phrase.text)
        titles += [position] if position else []
        names += [(phrase, other) for other in others]
    return titles, names


def clean_name(name: str | None) -> str | None:
    """An employer without a preposition before it."""
    return clean(re.sub(r"^(?:for|with|chez|bei)\s+(?=[A-Z])", "", name)) if name else None


def _split_title(text: str) -> tuple[str | None, list[str]]:
    """The position within a phrase such as `Research Intern, Example Lab`, and what else stands there."""
    if not is_title(text):
        return None, [text]
    pieces = split_commas(text)
    parts = re.split(r"\s+/\s+", text)
    if len(pieces) == 1 and any(map(is_title, parts)) and not all(map(is_title, parts)):
        # `Example Lab / Research Intern`, but not `Engineer / Researcher`.
        pieces = parts
    if len(pieces) == 1 and re.search(r"[一-鿿가-힣]", text) and is_employer(text) and len(text.split()) > 1:
        pieces = text.split()
    if len(pieces) == 1:
        strong = re.search(r"\b(?:university|institute|inc|ltd|gmbh|college|laborator\w+)\b", fold(text))
        head = re.sub(r"\([^)]*\)", "", text)
        if strong and not re.search(
            r"\b(?:intern|engineer|assistant|researcher|scientist|fellow|professor|student|developer|lecturer)\b",
            fold(head),
        ):
            return None, [text]
        return text, []
    flags = [is_title(piece) and not _is_strong_employer(piece) for piece in pieces]
    if not any(flags):
        return None, [text]
    first = flags.index(True)
    last = first
    while last + 1 < len(pieces) and not is_employer(pieces[last + 1]) and (flags[last + 1]):
        last += 1
    others = [", ".join(group) for group in (pieces[:first], pieces[last + 1 :]) if group]
    return ", ".join(pieces[first : last + 1]), others


def _is_strong_employer(text: str) -> bool:
    return is_school(text) and not re.search(
        r"\b(?:assistant|engineer|intern|researcher|professor|fellow|lecturer|scientist)\b", fold(text)
    )


def _best_name(names: Sequence[tuple[Phrase, str]]) -> str | None:
    """The employer among the phrases that are no positions."""
    if not names:
        return None

    def weight(pair: tuple[int, tuple[Phrase, str]]) -> tuple[float, int]:
        number, (phrase, text) = pair
        department = bool(re.match(r"(?:department|dept|school of|faculty|division|team|group|lab\b)", fold(text)))
        prose = len(words(text)) > 9
        return (
            2.0 * is_employer(text)
            + 1.0 * phrase.bold
            + 0.5 * phrase.above
            - 1.5 * department
            - 3.0 * prose
            - 2.5 * is_degree(text),
            -number,
        )

    return max(enumerate(names), key=weight)[1][1]
