"""Keywords: the words of a printed list, brackets kept whole."""

import re

from screen.ground.lexicon import load_lexicon

_SPLIT = re.compile(
    r"\s*(?:[,，、;；•·∙|\t\n]|\s[●○⚫⬤■□▪▫◼◾◆◇◦▸►‣⁃➢✦]\s+(?=[^\W_])|\s(?:/|>|==|>=|≥|»)\s|\s[–—-]\s(?=\S))\s*"
)
_STARS = re.compile(r"[\s★☆⋆*●○■□◆◇✓✔⭐]+$|^[\s★☆•●○■▪◦✓✔-]+")
_LONGEST_WORDS = 6
_FEWEST_KNOWN, _LONGEST_TERM = 3, 4
"""Terms of the lexicon that a list parted by spaces alone has at least, and words of one of them at most."""


def _is_prose(text: str) -> bool:
    """Whether a text is a sentence, not a list of words."""
    pieces = [piece for piece in re.split(r"[,，、;|•·/]", text) if piece.strip()]
    longest = max((len(piece.split()) for piece in pieces), default=0)
    if longest > _LONGEST_WORDS and text.rstrip().endswith((".", "。")) and len(pieces) < 5:
        return True
    return longest > 9 and len(pieces) < 4


def split_keywords(text: str) -> list[str]:
    """The words of a list, brackets kept whole: `AWS (S3, EC2), C++` is two; running text gives none."""
    if _is_prose(text):
        return []
    masked = list(text)
    depth = 0
    for at, char in enumerate(text):
        if char in "(（[":
            depth += 1
        elif char in ")）]":
            depth = max(0, depth - 1)
        elif depth and char in ",，、;；|/•·\t-–—":
            masked[at] = "\0"
    found = []
    at = 0
    flat = "".join(masked)
    marks = [*_SPLIT.finditer(flat), None]
    for piece in marks:
        stop = piece.start() if piece else len(flat)
        word = _STARS.sub("", text[at:stop]).strip()
        word = re.sub(r"^(?:and|et|und|및|以及)\s+|^etc\.?$|\s+etc\.?$", "", word, flags=re.IGNORECASE).strip()
        word = re.sub(r"(?<=[^\W\d_]{2})\.$", "", word)
        word = re.sub(r"^(?:熟练掌握|熟练使用|熟悉|掌握|精通|了解|熟练|擅长|会使用)\s*", "", word)
        parts = _parted_by_spaces(word, alone=len(marks) == 1)
        if re.search(r"\w", word) and (len(parts) > 1 or len(re.sub(r"\([^)]*\)", "", word).split()) <= _LONGEST_WORDS):
            found += parts
        at = piece.end() if piece else stop
    return found


def _parted_by_spaces(word: str, *, alone: bool) -> list[str]:
    """The skills of a text without any mark between them, where the lexicon knows most of them; else the text.

    Of two it knows both, and they are `alone`: beside marks `Python programming` is one.
    """
    words, found, known = word.split(), [], 0
    if len(words) < (_FEWEST_KNOWN - alone) or re.search(r"[()\[\]&:/]", word):
        return [word]
    knows, at = load_lexicon().knows, 0
    if knows(word):
        return [word]
    while at < len(words):
        size = next((n for n in range(_LONGEST_TERM, 0, -1) if knows(" ".join(words[at : at + n]))), 0)
        known += size > 0
        found.append(" ".join(words[at : at + max(1, size)]))
        at += max(1, size)
    fewest = _FEWEST_KNOWN - (alone and known == len(found))
    return found if known >= fewest and len(found) - known <= known // _FEWEST_KNOWN else [word]
