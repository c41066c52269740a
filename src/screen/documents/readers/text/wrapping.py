"""Wrapped lines set together again: where a line only ended for want of room, and what its hyphen meant."""

import re
from collections.abc import Iterable

from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.printed_dates import find_dates
from screen.documents.blocks.span import Span

_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010\u2011][^\W\d_]+)*")
_HYPHENS = {0x2010: "-", 0x2011: "-"}
_TAIL = re.compile(r"([^\W\d_]+)([-\u2010\u2011\u00ad])$")
_HEAD = re.compile(r"[^\W\d_]+")
_COMPOUND_STARTS = (
    "self pre post multi co non cross real high low large end state fine data time zero few long short open on off in"
    " well semi sub inter intra anti meta hyper super ultra half full part user task domain model peer human text image"
    " vision point graph cost energy memory compute hardware software single double two three first second third"
)
_STAYS = frozenset(_COMPOUND_STARTS.split())
"""First halves of compounds: at a line end their hyphen is more likely their own than a printer's."""
_OPEN_END = re.compile(
    r"(?:[,&(/:|·•–—-]|\b(?:a|an|the|of|at|in|on|by|with|to|for|from|and|or|via|using|et|de|des|du|la|le|les|und|der|die|das))$"
)
_GOES_ON = re.compile(r"[^\W_] (?:of|of the|de|de la|des|du|der|und|and|et)$")
"""Words that join the last name of a line to one that must follow, whatever room it had."""
_LABELLED = re.compile(r"\s*[^\W\d_]+(?:\s[^\W\d_]+)?(?:\s+[-–—]|\s*:)\s")
"""A name with what is said of it: of two short lines of such, each is whole."""
_YEAR_LAST = re.compile(r"(?:(?:,|\s[–-]|since)\s(?:19|20)\d\d|\((?:[^()]*\D)?(?:19|20)\d\d\))\.?$")
"""The year at the end of an entry."""
_SLACK = 8
_LONGEST_ASIDE = 40
_SHORTEST_FULL = 30
"""Columns: a shorter line ends because it is at its end."""
_ADDRESS = re.compile(
    r"\S+@\S+\.\w|(?:https?:|www\.)|(?:tel|mob|e-?mail|mail|phone|fax)\b\.?[:\s]|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|edu|dev|me)\b"
)
"""An address begins a line of its own, in whatever case."""
_HAN = re.compile("[\u3040-\u30ff\u3400-\u9fff\uff00-\uffef、。]")


class Vocabulary:
    """The words of a document, to tell `well-` + `known` from `Univer-` + `sity`."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._words: set[str] = set()
        is_cut = False
        for line in lines:
            words = [word.casefold() for word in _WORD.findall(line)]
            # Halves of a word that a line end has parted are no words.
            whole = words[is_cut:]
            is_cut = bool(_TAIL.search(line.rstrip()))
            self._words.update(word.translate(_HYPHENS) for word in (whole[:-1] if is_cut else whole))

    def knows(self, word: str) -> bool:
        """Whether `word`, case-folded, stands whole in a line."""
        return word in self._words

    def keeps_hyphen(self, head: str, tail: str) -> bool:
        """Whether the hyphen between two halves of a word, parted by a line end, is its own."""
        head, tail = head.casefold(), tail.casefold()
        if self.knows(f"{head}-{tail}") or self.knows(head + tail):
            return self.knows(f"{head}-{tail}")
        # Loaded here: few documents part a word.
        from screen.ground.idf import reference_idf

        written = reference_idf().knows
        if written(head + tail):
            return False
        whole = [half in self._words or written(half) for half in (head, tail)]
        return head in _STAYS or (len(tail) > 3 and all(whole))


def first_word(text: str) -> str:
    """What of `text` must go to the next line together: its first word, in Chinese and Japanese its first character."""
    text = text.lstrip()
    if _HAN.match(text):
        return text[:1]
    return text.split(maxsplit=1)[0] if text else ""


def breadth(text: str) -> int:
    """Columns that `text` takes where Chinese, Japanese and Korean characters are twice as wide."""
    return (
        len(text)
        if text.isascii()
        else sum(2 if "\u1100" <= char < "\ufff0" and char > "\u2e7f" else 1 for char in text)
    )


def is_open(text: str) -> bool:
    """Whether a line cannot be the end of anything: it stops at a comma, a hyphen, an article or a preposition."""
    return bool(_OPEN_END.search(text.rstrip()))


def is_wrapped(before: str, after: str, *, room: float, needed: float) -> bool:
    """Whether `after` goes on with `before`: its first word, `needed` wide, would not have fitted into `room`."""
    if "\t" in before or _is_date_broken(before, after):
        return _is_date_broken(before, after)
    if end_alike(before, after) or (_lists(before) and _lists(after)):
        return False
    return _has_no_room(before, after, room=room, needed=needed)


def end_alike(before: str, after: str) -> bool:
    """Whether two lines are an entry each, with its year at their end: `MA, Example College, 2020`."""
    return bool(_YEAR_LAST.search(before) and _YEAR_LAST.search(after)) and not is_small(after)


def _has_no_room(before: str, after: str, *, room: float, needed: float) -> bool:
    """The same of lines whose dates are whole, within one cell."""
    if is_small(after):
        short = breadth(before) < _SHORTEST_FULL and not is_open(before)
        # In a list of names below one another, one without a capital (`dbt`) goes on with nothing.
        listed = short and len(before.split()) == len(after.split()) == 1 and room >= needed
        listed = listed or (short and bool(_LABELLED.match(before) and _LABELLED.match(after)))
        begun = _ADDRESS.match(after.lstrip()) or (short and (_begins_with_date(after) or _names_section(before)))
        return not (begun or listed)
    if ends_with_date(before) or _is_dated_label(after) or (_is_dated(after) and not is_open(before)):
        return False
    if _GOES_ON.search(before):
        return True
    # In a narrow column the longest of some short lines looks full; one that is no end may end a little early.
    return room < needed + (_SLACK if is_open(before) else 0) and (breadth(before) >= _SHORTEST_FULL or is_open(before))


def is_small(text: str) -> bool:
    """Whether a text begins with a word in small letters: `of`, not `isiZulu`, `arXiv` or `iOS`."""
    word = first_word(text).lstrip("\"'“‘(")
    return word[:1].islower() and not any(map(str.isupper, word))


def closes_bracket(before: str, after: str) -> bool:
    """Whether `after` closes a bracket that a line leaves open at its end, as in `Tutor (Summer` / `1999).`"""
    opened = before.rfind("(")
    is_open = len(before) - _LONGEST_ASIDE <= opened > before.rfind(")")
    return is_open and 0 <= after.find(")") < _LONGEST_ASIDE and "(" not in after[: after.find(")")]


def ends_with_date(text: str) -> bool:
    """Whether a span of dates ends a line, as it does that of an entry."""
    tail = text[-40:].rstrip(" .)]")
    return any(span.stop >= len(tail) and span.begin + 6 < span.stop for span in find_dates(tail)[-1:])


def _is_date_broken(before: str, after: str) -> bool:
    """Whether one date goes over the end of a line: `2013 to December`, `2015`."""
    if not after[:1].isdigit() or not (before[-1:].isalpha() or before[-1:] in _DASHES):
        return False
    tail = before[-40:]
    return any(span.begin < len(tail) < span.stop for span in find_dates(f"{tail} {after[:40]}"))


_DASHES = frozenset("-–—")


def _names_section(text: str) -> bool:
    """Whether a line is the name of a section, below which a list in small letters begins."""
    return text[:1].isupper() and bool(heading_kinds(text.rstrip(" :")))


def _lists(text: str) -> bool:
    """Whether a line begins with the name of a section that it lists: `Licences: Forklift`."""
    label, mark, _ = text.partition(":")
    return bool(mark) and _names_section(label.strip())


def _begins_with_date(text: str) -> bool:
    """Whether a line opens with a date, as `seit 10/2021` does: it stands below a heading, however it is written."""
    return any(not text[: span.begin].strip() for span in find_dates(text[:40])[:1])


def _is_dated(text: str) -> bool:
    """Whether a line ends or opens with from when to when something was: it stands below what that was, if that is."""
    opens = any(not span.single and not text[: span.begin].strip() for span in find_dates(text[:40])[:1])
    return opens or ends_with_date(text)


def _is_dated_label(text: str) -> bool:
    """Whether a line opens with a date and a colon: `09/2006-06/2009: Baker`."""
    found = find_dates(text[:40])[:1]
    return bool(found) and not text[: found[0].begin].strip() and text[found[0].stop :].lstrip().startswith(":")


def attach(before: list[Span], after: tuple[Span, ...], vocabulary: Vocabulary) -> list[Span]:
    """The two lines as one: hyphens at the line end resolved, a space between unless the script has none."""
    if not before or not after:
        return [*before, *after]
    last, first = before[-1].text.rstrip(), after[0].text.lstrip()
    if (tail := _TAIL.search(last)) and (head := _HEAD.match(first)):
        soft = tail[2] == "\u00ad"
        compound = f"{tail[1]}-{head[0]}".casefold()
        keeps = vocabulary.knows(compound) if soft else vocabulary.keeps_hyphen(tail[1], head[0])
        joined = f"{last[:-1]}-" if keeps or first[0].isupper() else last[:-1]
        return [*before[:-1], before[-1].with_text(joined), after[0].with_text(first), *after[1:]]
    mark = "" if last and first and _HAN.match(last[-1]) and _HAN.match(first[0]) else " "
    return [*before[:-1], before[-1].with_text(last), Span(mark), after[0].with_text(first), *after[1:]]
