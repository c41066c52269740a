"""Entries that begin with names and initials before a full stop: their parts by that form.

`Example K, Sample AB. Title. Journal`, as medicine prints them, `Example, K.; Sample, A. B. Title`, as chemistry does,
`K. Example, A. B. Sample. Title`, as most do. A chain that weighs words cannot tell a short title behind such names
from a name with a middle initial.
"""

from collections.abc import Iterator, Sequence

from screen.documents.entries.papers.token import ABBREVIATIONS, CitationToken
from screen.ground.text import fold

_WORDS, _INITIALS = frozenset({"Xx", "xX", "p"}), frozenset({"X", "XX", "XXX"})
_GOES_ON = frozenset({",", "&", "and", "und", "et", "y"})
"""What stands between authors in other styles, as in `Example, K., & Sample, A.`"""
_MOST_WORDS = 3
"""Of the family's name."""
_MOST_OF_A_VENUE = 6
"""Words behind the title that are a venue by their capitals."""


def with_signed(tokens: Sequence[CitationToken], labels: list[str], entries: Sequence[tuple[int, int]]) -> list[str]:
    """The labels, those of entries signed in a style in which one at least has several authors set by that form."""
    signed = [(*entry, *_authors(tokens, *entry)) for entry in entries]
    proven = {_style(tokens, begin, at) for begin, _, at, count in signed if count > 1}
    for begin, stop, at, _ in signed:
        # `Vitamin D. Example K, Sample AB`: a title
        if at and _style(tokens, begin, at) in proven and _authors(tokens, at, stop)[1] < 2:
            _settle(tokens, labels, (begin, at, stop))
    return labels


def _style(tokens: Sequence[CitationToken], begin: int, at: int) -> str:
    """What follows the family's name of the first author of some: a comma, `Example, K.`; or what comes before it."""
    marks = [one.text for one in tokens[begin:at] if one.text == "," or one.shape in _INITIALS or one.shape == "X."]
    return "first" if tokens[begin].shape == "X." else "comma" if marks[:1] == [","] else "behind"


def _authors(tokens: Sequence[CitationToken], begin: int, stop: int) -> tuple[int, int]:
    """The token behind the authors of an entry, 0 if they are not printed so, and how many they are."""
    told = _initials_first if begin < stop and tokens[begin].shape == "X." else _family_first
    return told(tokens, begin, stop)


def _family_first(tokens: Sequence[CitationToken], at: int, stop: int) -> tuple[int, int]:
    """The same of authors that begin with their families: `Example K, Sample AB. Title.`"""
    count = 0
    while at < stop:
        if [one.text for one in tokens[at : at + 3]] == ["et", "al", "."]:
            return at + 3, count
        first = at
        while at < stop and tokens[at].shape in _WORDS:
            at += 1
        if not 0 < at - first <= _MOST_WORDS or at + 1 >= stop:
            break
        if (tokens[at].text, tokens[at + 1].shape) == (",", "X."):
            count += 1
            at = next((one for one in range(at + 1, stop) if tokens[one].shape != "X."), stop)
            if at == stop or tokens[at].text != ";":
                return (0, 0) if at < stop and tokens[at].text in _GOES_ON else (at, count)
            at += 1 + (at + 1 < stop and tokens[at + 1].text in _GOES_ON)
            continue
        if tokens[at].shape == "X.":
            return at + 1, count + 1
        if tokens[at].shape not in _INITIALS or tokens[at + 1].text not in ",.(":
            break
        count += 1
        if tokens[at + 1].text != ",":
            return at + 1 + (tokens[at + 1].text == "."), count
        at += 2
    return 0, 0


def _initials_first(tokens: Sequence[CitationToken], at: int, stop: int) -> tuple[int, int]:
    """The same of authors as most print them: `A. B. Sample, K. Example. Title.`"""
    count = 0
    while at < stop and tokens[at].shape == "X.":
        name = next((one for one in range(at, stop) if tokens[one].shape != "X."), stop)
        at = next((one for one in range(name, stop) if tokens[one].shape not in _WORDS), stop)
        if not 0 < at - name <= _MOST_WORDS or at + 1 >= stop:
            break
        count += 1
        if tokens[at].text == ".":
            return at + 1, count
        at += tokens[at].text == ","
        at += tokens[at].text in _GOES_ON
    return 0, 0


def _settle(tokens: Sequence[CitationToken], labels: list[str], entry: tuple[int, int, int]) -> None:
    """Set the parts of an entry: where it begins, where its authors end, and where it ends."""
    begin, at, stop = entry
    _set(labels, begin, at, "A")
    dated = _behind_date(tokens, at, stop)
    _set(labels, at, dated, "D")
    at = dated
    ends = list(_ends(tokens, at, stop))
    told = labels[at:stop]
    title = at + next((number for number, label in enumerate(told) if label[-1] != "T"), len(told))
    if not told or told[0][-1] != "T":
        title = ends[0] if ends else stop
    elif not {label[-1] for label in labels[title:stop]} & {"V"}:
        title = next((one for one in reversed(ends) if one < title and _is_venue(tokens[one:title])), title)
    _set(labels, at, title, "T")
    behind = next((one for one in ends if one > title), stop)
    for one in range(title, stop):
        if labels[one][-1] in ("ATX" if one < behind else "AT"):
            labels[one] = "V"


def _behind_date(tokens: Sequence[CitationToken], at: int, stop: int) -> int:
    """The token behind a bracket or a year at a place, as `(2019).` behind authors; the place itself without one."""
    if [one.shape for one in tokens[at : min(at + 2, stop)]] == ["y", "."]:
        return at + 2
    if at == stop or tokens[at].text != "(":
        return at
    close = next((one for one in range(at, stop) if tokens[one].text == ")"), at - 1)
    return close + 1 + (close + 1 < stop and tokens[close + 1].text in ".:")


def _set(labels: list[str], begin: int, stop: int, part: str) -> None:
    """Make some tokens one part."""
    opened = begin < stop and labels[begin].startswith("B-")
    labels[begin:stop] = [f"{'B' if opened else 'S'}-{part}", *[part] * (stop - begin - 1)][: stop - begin]


def _ends(tokens: Sequence[CitationToken], begin: int, stop: int) -> Iterator[int]:
    """The tokens with which sentences of a part of a list begin, but for the first."""
    for at in range(begin, stop - 1):
        before, token, after = tokens[at - 1 : at + 2]
        is_apart = after.begin > token.stop or after.line != token.line
        if token.text in (".", "?", "!") and is_apart and fold(before.text) not in ABBREVIATIONS:
            yield at + 1


def _is_venue(tokens: Sequence[CitationToken]) -> bool:
    """Whether words behind a title are the name of a journal, by their capitals."""
    words = [one for one in tokens if one.text[0].isalpha()]
    named = all(one.shape != "x" for one in words)
    return 0 < len(words) <= _MOST_OF_A_VENUE and named and words[0].text not in ("A", "An")
