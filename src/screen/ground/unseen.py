"""Invisible letters where none has a use: inside words of Latin letters, and whole sentences of tag letters."""

import re

_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u180e\u2061\u2062\u2063\u2064"
_TAG = "\U000e0020-\U000e007f"
"""Tag letters of Unicode: each stands for one of ASCII and is drawn as nothing."""
_PLANE, _END = 0xE0000, "\U000e007f"
"""What is added to each letter; the last ends a tag and spells nothing."""
_INSIDE = re.compile(rf"[A-Za-z0-9][{_UNSEEN}{_TAG}]+[A-Za-z0-9]|[{_TAG}]{{2}}")
"""Inside a word of Latin letters nothing invisible has a use; soft hyphens do."""
_FLAG = re.compile("\U0001f3f4[\U000e0030-\U000e0039\U000e0061-\U000e007a]{3,6}\U000e007f")
"""The flag of a part of a country: tag letters that are drawn (Unicode TS 51, ED-14a)."""
_TAGS = re.compile(f"[{_TAG}]+")
_GONE = str.maketrans("", "", _UNSEEN)


def has_unseen(text: str) -> bool:
    """Whether invisible characters stand inside a word, or several of those that spell a text unseen."""
    return not text.isascii() and _INSIDE.search(_FLAG.sub(" ", text)) is not None


def unseen_words(text: str) -> list[str]:
    """The words that have invisible characters inside, without these, and what tag letters spell, in order."""
    found, text = [], _FLAG.sub(" ", text)
    for match in _INSIDE.finditer(text):
        start = max((text.rfind(blank, 0, match.start()) for blank in " \n\t"), default=-1) + 1
        ends = [at for blank in " \n\t" if (at := text.find(blank, match.end())) >= 0]
        word = text[start : min(ends, default=len(text))]
        spelt = "".join(chr(ord(letter) - _PLANE) for tags in _TAGS.findall(word) for letter in tags if letter < _END)
        found += [" ".join(said.split()) for said in (spelt, _TAGS.sub("", word).translate(_GONE)) if said.strip()]
    return list(dict.fromkeys(found))
