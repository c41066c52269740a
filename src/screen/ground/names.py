"""Names that are also everyday words or single letters: Go, R, C, Rust, Spark, IT.

Such a term is looked for in the text as written: its case must be right, and for everyday words its neighbours must not
make it an ordinary word ("go to market", "spark joy", "R&D", "C-level").
"""

import re
from collections.abc import Iterator
from functools import cache
from itertools import islice

from screen.ground.package_data import read_data_text
from screen.ground.text import fold
from screen.ground.word_lists import word_list

_REACH = 160
"""Characters on either side of a name that are looked at, so that a line of a megabyte costs what its names cost."""
_MOST = 500
"""Occurrences in one line that are looked at: what has more is no prose."""
_DELIMITERS = ",;:|/()[]{}•·.–—\"“”'!?&+"


@cache
def everyday_words() -> frozenset[str]:
    """Short words of everyday English, folded."""
    text = read_data_text("everyday_words.txt")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


_HYPHENS = ("-", "‐", "‑", "–", "—")


@cache
def _spelled(name: str) -> re.Pattern[str]:
    # Behind a hyphen so short a name is part of another: `OWL-DL`.
    apart = r"(?<!\w-)" if len(name) == 2 and name.isupper() else ""
    return re.compile(rf"(?<![\w.@'’]){apart}{re.escape(name)}(?![\w'’+#@])")


def spellings_in(line: str, name: str) -> Iterator[tuple[int, int]]:
    """Where `line` has `name` in its own capitals, apart from a line that is all capitals."""
    if not (line.isupper() and len(line) > len(name) + 8):
        yield from (match.span() for match in _spelled(name).finditer(line))


def names_in(line: str, name: str, *, kept: bool = False) -> Iterator[tuple[int, int]]:
    """Where `line` has `name`, spelt as given, as a name and not as the everyday word or initial that it also is.

    `kept`: the line has words of its field, so that it is a name where nothing speaks against it.
    """
    found = islice(_spelled(name).finditer(line), _MOST)
    yield from (match.span() for match in found if _is_name(line, match.start(), match.end(), kept=kept))


def _is_name(line: str, start: int, end: int, *, kept: bool) -> bool:
    left, right = line[max(0, start - _REACH) : start], line[end : end + _REACH]
    before, after = _word_before(left), _word_after(right)
    if right[:1] in _HYPHENS and right[1:2].isalnum():
        return after in ("based", "language", "programming", "like", "native", "lang")
    if (
        left[-1:] in (*_HYPHENS, "&")
        or (right[:1] in "!?" and right)
        or (
            before in word_list("before_everyday_word")
            and after not in word_list("after_name")
            and not (kept and before == "to" and not after)
        )
        or right[:1] == "&"
        or (after in word_list("after_everyday_word") and before not in word_list("before_name_surely"))
    ):
        return False
    single = end - start == 1
    if single and (
        re.match(r"\s*(?:&|and\b)\s*\w\b(?!\+)", right)
        or (right[:1] == "." and re.search(r"\b[A-Z]\.\s*$", left))
        or before in word_list("before_letter")
        or (right[:1] == "." and right[1:2].strip())
        or (right[:1] == "." and right[1:].strip() and not left.strip())
        or _slashed_letter(left, right)
    ):
        return False
    if single and after in word_list("after_letter"):
        return True
    left_open = not left.strip() or left.rstrip()[-1] in _DELIMITERS or before in word_list("before_name")
    right_open = not right.strip() or right.lstrip()[0] in _DELIMITERS + "-–—" or after in word_list("after_name")
    right_open = right_open or (not single and after[:1].isdigit())
    if (left_open and right_open) or before in word_list("before_name_surely") or (kept and end - start > 1):
        return True
    # A capital in the middle of a sentence marks a name; where every word of the line has one, its end must too.
    inside = bool(left.strip()) and left.rstrip()[-1] not in ".!?:•" and not single
    return inside and (right_open or not _is_titled(left + line[start:end] + right))


def _slashed_letter(left: str, right: str) -> bool:
    """`A/R`, `R/3`, `I/O`: a letter that a slash ties to another short piece which is no language."""
    piece = re.search(r"(\w+)/$", left) or re.match(r"/(\w+)(?![\w+#])", right)
    return piece is not None and len(piece.group(1)) < 3 and piece.group(1) not in ("C", "R", "Go", "JS", "TS")


def _word_before(left: str) -> str:
    match = re.search(r"(\w+(?:['’]s)?)\W?\s*$", left)
    return re.sub("['’]", "", fold(match.group(1))) if match and left.rstrip()[-1:].isalnum() else ""


def _word_after(right: str) -> str:
    match = re.match(r"[\s\-‐‑]*(\w+)", right)
    return match.group(1).casefold() if match else ""


def _is_titled(line: str) -> bool:
    """Whether the long words of `line` nearly all start with a capital."""
    long_words = [word for word in re.findall(r"[^\W\d_]+", line) if len(word) > 3]
    return len(long_words) > 1 and sum(word[0].isupper() for word in long_words) >= 0.8 * len(long_words)
