"""Lists that leave their one author out: each entry begins with a title, whatever words it has.

A chain that weighs words takes short titles for names (`Warm Ions, Nature Energy, 2021`) and two lines for one entry.
Where no line has the person's name, nor begins with others', the parts of entries are told by the marks between them.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise, takewhile

from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.entries.papers.paper_passage import PaperLine
from screen.documents.entries.papers.token import LEADING, OPENING_QUOTES, CitationToken, name_form, pieces_of
from screen.documents.words.word_patterns import says
from screen.ground.paper_status import read_standing
from screen.ground.text import fold
from screen.ground.venues import recognise

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_FEWEST = 2
"""Entries of such a list."""
_CLOSING = {"'": "'’", "‘": "'’"}
"""Single marks that open a quotation, and those that close it."""


def unsigned_labels(lines: Sequence[PaperLine], tokens: Sequence[CitationToken], own: str | None) -> list[str] | None:
    """A label for each token of a list whose entries print no authors but those beside the person; None of others.

    `own`: the names of the person.
    """
    families = _families(own or "")
    if not families or any(fold(token.text) in families and _is_signed(tokens, at) for at, token in enumerate(tokens)):
        return None
    heads = {number for number, line in enumerate(lines) if _is_heading(line)}
    entries = _entries(lines, [token for token in tokens if token.line not in heads])
    parts = [_parts(entry) for entry in entries]
    if not _are_unsigned(entries, parts):
        return None
    labels = iter([f"B-{label}" if at == 0 else label for own_parts in parts for at, label in enumerate(own_parts)])
    headings = zip(tokens, _headings(tokens), strict=True)
    return [next(labels) if token.line not in heads else label for token, label in headings]


def _families(own: str) -> set[str]:
    """The words of some names that may be the family's, folded: it stands last or first, `Muster Eszter`."""
    names = [fold(name).split() for name in re.split(r"[()]", own) if name.strip()]
    return {name[at] for name in names for at in (0, -1)}


def _is_signed(tokens: Sequence[CitationToken], at: int) -> bool:
    """Whether a family's name stands beside initials, a comma or nothing else of its line: not in `Example Press`."""
    beside = [one for one in (*tokens[max(0, at - 1) : at], *tokens[at + 1 : at + 2]) if one.line == tokens[at].line]
    return not beside or any(one.shape in _INITIALS for one in beside) or beside[-1].text in ",;.*"


_INITIALS = frozenset({"X.", "X", "XX"})


def _entries(lines: Sequence[PaperLine], tokens: Sequence[CitationToken]) -> list[list[CitationToken]]:
    starts = _starts(lines, sorted({token.line for token in tokens}))
    numbered = groupby(tokens, key=lambda token: sum(start <= token.line for start in starts))
    return [list(entry) for _, entry in numbered] if starts else []


def _headings(tokens: Sequence[CitationToken]) -> Iterator[str]:
    """The label of each token as if each line were a heading."""
    for _, line in groupby(tokens, key=lambda token: token.line):
        yield from ("H" if at else "B-H" for at, _ in enumerate(line))


def _are_unsigned(entries: Sequence[Sequence[CitationToken]], parts: Sequence[Sequence[str]]) -> bool:
    """Whether each of some entries has a title before something else, none begins with names, and few have dashes."""
    dashed = sum(map(_has_dashes, entries, parts))
    signed = any(_is_signed_by_others([token for token in entry if token.text[0] != "\t"]) for entry in entries)
    return _FEWEST <= len(entries) > 2 * dashed and not signed and all(map(_is_titled, entries, parts))


def _is_titled(entry: Sequence[CitationToken], labels: Sequence[str]) -> bool:
    """Whether what stands in the place of a title may be one: no sentence alone, no venue, no `Best Paper Award`.

    Nor a caption, or a label, of what follows: `Work submitted`, `PhD thesis: Salts That Wait`; nor with the name of
    somebody at its end, `Salts That Wait B. Sample`.
    """
    title = [token for token, label in zip(entry, labels, strict=True) if label == "T"]
    named = len(title) > _OPENS and title[-2].shape in _INITIALS and title[-1].text[0].isupper()
    told = read_standing(_text(title[:_OPENS])).kinds or _is_venue(_text(title))
    return labels[-1] != "T" and not named and not told


_OPENS = 3
"""Words with which a title begins that say what the entry is, if anything."""


def _has_dashes(entry: Sequence[CitationToken], labels: Sequence[str]) -> bool:
    return any(token.text in _DASHES and label != "D" for token, label in zip(entry, labels, strict=True))


_DASHES = frozenset("—|\t")
"""What parts the cells of an entry, in orders of their own."""


def _is_signed_by_others(entry: Sequence[CitationToken]) -> bool:
    """Whether an entry begins with names by their form, whoever they are of.

    With initials in its first parts; with full names before a title and a venue; with anything before a quotation or
    the year in brackets behind which the title stands.
    """
    begin = sum(1 for _ in takewhile(lambda token: not (token.text[0].isalpha() or token.text in _OPENING), entry))
    own = list(entry[begin:])
    if not own or own[0].text in _OPENING:
        return False
    first = [token for token in own if token.sentence == own[0].sentence]
    forms = {name_form(piece) for piece in list(pieces_of(first))[:_FIRST_PARTS]}
    if forms & {"I", "N"} or any(token.quoted for token in own):
        return True
    return _has_year_before_title(own) or _begins_with_full_name(first, own[len(first) :])


def _has_year_before_title(entry: Sequence[CitationToken]) -> bool:
    """Whether words follow the year that stands alone in a bracket: `Example & Sample (2021). Salts That Wait.`"""
    years = (at for at, token in enumerate(entry[:-2]) if token.text == "(" and entry[at + 1].shape == "y")
    return any(entry[at + 2].text == ")" and _has_words(entry[at + 3 :]) for at in years)


def _begins_with_full_name(first: Sequence[CitationToken], behind: Sequence[CitationToken]) -> bool:
    """Whether the first sentence of an entry begins with a full name, before two other parts or sentences."""
    name, *others = _segments(first)
    told = [part for part in others if _has_words(part) and _names_behind(part, 0) == 0]
    sentences = {token.sentence for token in behind if token.text[0].isalpha()}
    return name_form([token for token in name if token.text != ","]) in "FC" and len(told) + len(sentences) > 1


_FIRST_PARTS = 2
"""Parts with which an entry begins, of names with initials."""


def _segments(tokens: Sequence[CitationToken]) -> list[Sequence[CitationToken]]:
    """What some tokens have between commas that stand in no brackets."""
    cuts = [at for at in range(1, len(tokens)) if tokens[at - 1].text == "," and not tokens[at].nested]
    return [tokens[begin:stop] for begin, stop in pairwise([0, *cuts, len(tokens)])]


def _is_heading(line: PaperLine) -> bool:
    """Whether a line heads a part of the list: a year, or a kind of papers; not `Under review` below a title."""
    kinds = heading_kinds(line.text.strip()) if line.line.first else ()
    return line.text.strip().isdigit() or any(kind.startswith("publications") for kind in kinds)


def _starts(lines: Sequence[PaperLine], told: Sequence[int]) -> list[int]:
    """The lines with which entries begin: paragraphs and items that each say when or how far, else lines, else pairs.

    Of a pair the second line alone says so: `Work submitted` is the name of what stands below it.
    """
    first = [number for number in told if lines[number].line.first]
    single = first if len(first) > 1 else list(told)
    says = [
        _is_told("; ".join(lines[number].text for number in told if begin <= number < stop))
        for begin, stop in pairwise([*single, len(lines)])
    ]
    if all(says):
        return single
    pairs = [_is_told(lines[number].text) for number in told] == [False, True] * (len(told) // 2)
    return list(told[::2]) if pairs and len(first) < _FEWEST else []


def _is_told(text: str) -> bool:
    """Whether a text says when a paper came out, or how far it has come."""
    return bool(_YEAR.search(text) or read_standing(text).kinds)


def _parts(entry: Sequence[CitationToken]) -> list[str]:
    """The part of each token of an entry: a date that opens it, its title, with whom it was written, and the rest."""
    begin = sum(1 for _ in takewhile(lambda token: not (token.text[0].isalpha() or token.text in _OPENING), entry))
    at = begin + (_length_of_title(entry[begin:]) if begin < len(entry) else 0)
    labels = ["D"] * begin + ["T"] * (at - begin)
    while at < len(entry):
        behind = _names_behind(entry, at)
        leading = sum(1 for _ in takewhile(lambda token: fold(token.text) in LEADING, entry[at:behind]))
        labels += ["X"] * leading + ["A"] * (behind - at - leading)
        labels += [] if behind > at else ["D" if entry[at].shape == "y" else "V"]
        at = max(behind, at + 1)
    return labels


_OPENING = OPENING_QUOTES | _CLOSING.keys()


def _length_of_title(tokens: Sequence[CitationToken]) -> int:
    """How many tokens the title has that some begin with: those of a quotation or a sentence, or all before a venue.

    A bracket that says with whom, when or how far ends it as well.
    """
    if quoted := _length_of_quotation(tokens):
        return quoted
    stop = next((at for at in range(1, len(tokens)) if _ends_title(tokens, at)), len(tokens))
    dated = any(token.shape == "y" for token in tokens[:stop])
    return _up_to_venue(tokens[:stop]) if dated or stop == len(tokens) else stop


def _length_of_quotation(tokens: Sequence[CitationToken]) -> int:
    """How many tokens the quotation has that some begin with; 0 if none, or if the sentence goes on behind it."""
    closing = _CLOSING.get(tokens[0].text, "”»“" if tokens[0].quoted else "")
    ends = (at + 1 for at in range(1, len(tokens)) if tokens[at].text in closing)
    stop = sum(1 for _ in takewhile(lambda token: token.quoted, tokens)) if tokens[0].text == '"' else next(ends, 0)
    if not stop or stop == len(tokens) or tokens[stop - 2].text in ",.?!":
        return stop
    return stop if tokens[stop].text in _BEHIND or _names_behind(tokens, stop) > stop else 0


_BEHIND = frozenset([*",.;:(", "in", "In"])
"""What stands behind a title in quotation marks."""


def _ends_title(tokens: Sequence[CitationToken], at: int) -> bool:
    """Whether a title that begins some tokens ends before one: with its line or sentence, or before an aside."""
    before, token = tokens[at - 1], tokens[at]
    if token.line != before.line or (before.text in ".?!" and token.sentence != before.sentence):
        return True
    aside = token.text == "(" and _is_aside(tokens[at + 1 :])
    return aside or (before.text == "," and _names_behind(tokens, at) > at)


def _is_aside(tokens: Sequence[CitationToken]) -> bool:
    """Whether what stands in a bracket says with whom, when or how far, and is no part of a title."""
    said = list(takewhile(lambda token: token.text != ")", tokens))
    told = any(token.shape == "y" for token in said) or bool(said and read_standing(_text(said)).kinds)
    return told or _names_behind(tokens, 0) > 0


def _names_behind(tokens: Sequence[CitationToken], at: int) -> int:
    """The token behind those with whom somebody wrote, `(with Ada Example)`; `at` if none are named there."""
    first = at + (tokens[at].text == "(")
    first += sum(1 for _ in takewhile(lambda token: fold(token.text) in LEADING, tokens[first:]))
    if first >= len(tokens) or fold(tokens[first].text) != "with":
        return at
    names: list[int] = []
    for piece in pieces_of(tokens[first + 1 :]):
        own = list(takewhile(lambda token: token.text != ")", piece))
        if name_form(own) not in "FIC":
            break
        names.append(len(own) + (len(own) < len(piece)))
        if len(own) < len(piece):
            break
    stop = first + 1 + sum(names)
    # Without a bracket around them, the last name of all is that of the venue.
    if len(names) > 1 and not tokens[first].nested and not any(token.text[0].isalpha() for token in tokens[stop:]):
        stop -= names[-1]
    return stop if names else at


def _up_to_venue(tokens: Sequence[CitationToken]) -> int:
    """How many tokens stand before the first part behind a comma that is a venue or says how far, or the last."""
    cuts = [at for at in range(1, len(tokens)) if tokens[at - 1].text == "," and not tokens[at].nested]
    segments = [(at, tokens[at:stop]) for at, stop in pairwise([*cuts, len(tokens)])]
    told = (at for at, own in segments if _is_venue(_text(own)) or read_standing(_text(own)).kinds)
    named = [at for at, own in segments if _has_words(own)]
    return next(told, next(reversed(named), next(iter(cuts), len(tokens))))


def _has_words(tokens: Sequence[CitationToken]) -> bool:
    return any(token.text[0].isalpha() and len(token.text) > _SHORT for token in tokens)


_SHORT = 3
"""Letters of `vol` and `pp`."""


def _is_venue(text: str) -> bool:
    mention = recognise(text)
    return mention.venue is not None or mention.host is not None or says(text, "papers", "venues")


def _text(tokens: Sequence[CitationToken]) -> str:
    return " ".join(token.text for token in tokens)
