"""Names that are also everyday words or single letters: Go, R, C, Rust, Spark, IT.

Such a term is looked for in the text as written: its case must be right, and for everyday words its neighbours must not
make it an ordinary word ("go to market", "spark joy", "R&D", "C-level").
"""

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from itertools import islice

import msgspec

from screen.ground.derivation import is_past
from screen.ground.gap import is_number
from screen.ground.lexicon import load_lexicon
from screen.ground.package_data import read_data_text
from screen.ground.text import fold, key
from screen.ground.word_lists import word_list

_REACH = 160
"""Characters on either side of a name that are looked at, so that a line of a megabyte costs what its names cost."""
_MOST = 500
"""Occurrences in one line that are looked at: what has more is no prose."""
_DELIMITERS = ",;:|/()[]{}•·.–—\"“”'!?&+"


@cache
def everyday_words() -> frozenset[str]:
    """Short words of everyday English, folded."""
    return _words_in("everyday_words.txt")


@cache
def words_of_every_trade() -> frozenset[str]:
    """Folded words that keep the company of all words, whatever the trade: `planning`, `tracking`."""
    return _words_in("words_of_every_trade.txt")


def _words_in(name: str) -> frozenset[str]:
    lines = read_data_text(name).splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


_PARTICLES = ("in", "out", "over", "up")
"""Between a verb and its object: `rolled out Go`."""
_HYPHENS = ("-", "‐", "‑", "–", "—")
_SIGNED = r"[A-Z]\.\s+[A-Z][\w'’-]+"
"""A person by initial and surname."""
_BESIDE = r"\s*(?:,\s*(?:and\b|&)?|;|and\b|&)\s*"
_AMONG_PEOPLE = rf"(?<![\w.])(?:{_SIGNED}|[A-Z]\.){_BESIDE}$"
_BEFORE_PEOPLE = rf"\.\s+[A-Z][\w'’-]+{_BESIDE}{_SIGNED}"


@lru_cache(1 << 14)
def _spelled(name: str, *, foreign: bool) -> re.Pattern[str]:
    """A name with nothing glued to it, but Korean in a `foreign` line (`SAP를`): a range that takes long to compile."""
    # Behind a hyphen so short a name is part of another: `OWL-DL`.
    apart = r"(?<!\w-)" if len(name) == 2 and name.isupper() else ""
    # What a tool has is said of the tool, but "three C's", "RN's" and "a chef's table" are none.
    glued = [*(["['’]s\\b"] if len(name) > 2 and name.isupper() else []), *(["[가-힣]"] if foreign else [])]
    behind = f"(?!{'|'.join(glued)})" if glued else ""
    return re.compile(rf"(?<![\w.@'’]){apart}{re.escape(name)}(?!{behind}[\w'’+#@])")


def spellings_in(line: str, name: str) -> Iterator[tuple[int, int]]:
    """Where `line` has `name` in its own capitals, apart from a line that is all capitals."""
    # Letters without case, as Korean has them, say nothing of capitals.
    length = len(line) if line.isascii() else sum(map(str.isupper, line))
    if not (line.isupper() and length > len(name) + 8):
        yield from (match.span() for match in _spelled(name, foreign=not line.isascii()).finditer(line))


def names_in(line: str, name: str, *, kept: bool = False) -> Iterator[tuple[int, int]]:
    """Where `line` has `name`, spelt as given, as a name and not as the everyday word or initial that it also is.

    `kept`: the line has words of its field, so that it is a name where nothing speaks against it.
    """
    found = islice(_spelled(name, foreign=not line.isascii()).finditer(line), _MOST)
    yield from (match.span() for match in found if _is_name(line, match.start(), match.end(), kept=kept))


class _Use(msgspec.Struct, frozen=True):
    """A name in a line, and what stands beside it."""

    left: str
    """What stands before it, `_REACH` characters at most."""
    name: str
    right: str
    """What stands behind it, as long at most."""
    before: str
    """The word before it, folded; empty where there is none."""
    after: str
    """The word behind it, in small letters; empty where there is none."""


def _is_name(line: str, start: int, end: int, *, kept: bool) -> bool:
    left, right = line[max(0, start - _REACH) : start], line[end : end + _REACH]
    use = _Use(left, line[start:end], right, _word_before(left), _word_after(right))
    single = end - start == 1
    if right[:1] in _HYPHENS and right[1:2].isalnum():
        return use.after in ("based", "language", "programming", "like", "native", "lang")
    tied = left[-1:] in (*_HYPHENS, "&") or right[:1] in ("!", "?", "&")
    if tied or _is_everyday(use, kept=kept) or (single and _is_initial(use)):
        return False
    if single and _is_paired(use):
        return True
    if (single and use.after in word_list("after_letter")) or use.before in word_list("before_name_surely"):
        return True
    return (kept and end - start > 1) or _is_set_apart(use)


def _is_everyday(use: _Use, *, kept: bool) -> bool:
    """Whether the words beside it make it the everyday word: `to go`, `spark joy`."""
    if kept and _is_exchanged(use):
        return False
    # Among words of its field a capital in the middle of a sentence is that of a name: `moved it to Snowflake`.
    inside = kept and not _is_titled(use.left + use.name + use.right)
    if not inside and use.before in word_list("before_everyday_word") and use.after not in word_list("after_name"):
        return True
    if use.before in word_list("before_name_surely") or _is_given_to(use):
        return False
    return use.after in word_list("after_everyday_word")


def _is_given_to(use: _Use) -> bool:
    """Whether somebody brought it to others: `introduced Go to our team`, which no everyday word is."""
    others = re.match(r"\s+(?:in)?to\s+(\w+)", use.right)
    given = others is not None and (others.group(1) in word_list("article") or is_number(others.group(1)))
    verb = use.left.split()[-2:-1] if use.before in _PARTICLES else [use.before]
    return given and any(map(is_past, map(fold, verb)))


def _is_exchanged(use: _Use) -> bool:
    """Whether it was left for another name, or taken for one: `from C++ to Rust`."""
    left = re.match(r"\s+to\s+[A-Z]", use.right) if use.before == "from" else None
    return bool(left) or re.search(r"\bfrom\s+[A-Z][^\s,;.]*(\s\S+)?\s+to\s*$", use.left) is not None


def _is_initial(use: _Use) -> bool:
    """Whether a letter is that of a person, a pair or an abbreviation: `R. Example`, `R and D`, `A/R`."""
    if (
        re.match(r"\s*(?:&|and\b)\s*\w\b(?!\+)", use.right)
        or use.before in word_list("before_letter")
        or _slashed_letter(use.left, use.right)
    ):
        return True
    if use.right[:1] != ".":
        return False
    opens_line = bool(use.right[1:].strip()) and not use.left.strip()
    glued = bool(use.right[1:2].strip()) or re.search(r"\b[A-Z]\.\s*$", use.left) is not None
    return opens_line or glued or _is_signed(use)


def _is_signed(use: _Use) -> bool:
    """Whether it begins a person's name in a list of people: `A. Placeholder, R. Example and B. Sample`."""
    behind = re.match(r"\.\s+[A-Z]", use.right) and re.search(_AMONG_PEOPLE, use.left)
    return bool(behind or re.match(_BEFORE_PEOPLE, use.right))


def _is_paired(use: _Use) -> bool:
    """Whether a language of a longer name stands beside a letter: `C and C++`."""
    other = re.match(r"\s+(?:and|or)\s+([A-Z][\w+#]+)", use.right)
    return other is not None and key(other.group(1)) in load_lexicon().words_of(("software",))


def _is_set_apart(use: _Use) -> bool:
    """Whether marks or known words stand on both sides, or a capital in the middle of a sentence tells a name."""
    left, right, single = use.left.strip(), use.right.strip(), len(use.name) == 1
    left_open = not left or left[-1] in _DELIMITERS or use.before in word_list("before_name")
    right_open = not right or right[0] in _DELIMITERS + "-–—" or use.after in word_list("after_name")
    right_open = right_open or (not single and use.after[:1].isdigit())
    if left_open and right_open:
        return True
    inside = bool(left) and left[-1] not in ".!?:•" and not single
    # Where every word of the line has a capital, one in its middle says nothing: the end must be marked too.
    return inside and (right_open or not _is_titled(use.left + use.name + use.right))


def _slashed_letter(left: str, right: str) -> bool:
    """`A/R`, `R/3`, `HVAC/R`: a letter that a slash ties to another short piece or to capitals that are no language."""
    piece = re.search(r"(\w+)/$", left) or re.match(r"/(\w+)(?![\w+#])", right)
    if piece is None or piece.group(1) in ("C", "R", "Go", "JS", "TS"):
        return False
    other = piece.group(1)
    capitals = other.isupper() and other.isalpha()
    return len(other) < 3 or (capitals and load_lexicon().field_of(other) not in ("software", "learning"))


def _word_before(left: str) -> str:
    last = left.rstrip().rpartition(" ")[2]  # no more than that is searched: a word is tried from each of its letters
    match = re.search(r"\w+(?:['’]s)?$", last) if last[-1:].isalnum() else None
    return re.sub("['’]", "", fold(match.group())) if match else ""


def _word_after(right: str) -> str:
    match = re.match(r"[\s\-‐‑]*(\w+)", right)
    return match.group(1).casefold() if match else ""


def _is_titled(line: str) -> bool:
    """Whether the long words of `line` nearly all start with a capital."""
    long_words = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) > 3]
    return len(long_words) > 1 and sum(word[0].isupper() for word in long_words) >= 0.8 * len(long_words)
