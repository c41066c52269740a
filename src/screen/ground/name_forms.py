"""The ways in which the name of a person may be printed, so that two prints of one name are found to be one."""

import re
from functools import lru_cache

from screen.ground.text import words

_SUFFIX = re.compile(r"(?<=\w)(?:,\s*|\s+)(?:[JS]r\b\.?|I{2,3}\b|IV\b)\s*(?=,|$)")
"""`Sample, Jr., Ada`, `Ada Sample Jr.`, `Ada Sample III`."""
LETTERS_EARNED = r"RN|BSN|MSN|MD|DDS|DVM|DO|JD|MBA|MPA|MPH|CPA|CFA|PMP|PE|LCSW|Esq"
"""The source of a pattern for letters that stand behind names and are no initials."""
_LETTERS = re.compile(
    rf"(?:,\s*(?:{LETTERS_EARNED})\b\.?)+$"
    r"|\b(?:Ph\.?\s?D|Dr|Prof|M\.?Sc|B\.?Sc|Mr|Ms|Mrs)\b\.?"
)
"""What somebody is addressed by or has earned: `Dr Ada Example`, `Ada Example, RN`."""
_TRANSLITERATIONS = (
    str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae", "Æ": "Ae"}),
    str.maketrans(
        {"ä": "ae", "Ä": "Ae", "ö": "oe", "Ö": "Oe", "ü": "ue", "Ü": "Ue", "ø": "oe", "Ø": "Oe", "å": "aa", "Å": "Aa"}
    ),
)
"""The two ways in which letters that ASCII lacks are written in it: by their shape, and by their sound."""

_QUOTES = frozenset("\"“‘'«")
_JOINING = str.maketrans("", "", "-‐‑'’")
"""Marks inside a name, without which it is the same."""


@lru_cache(maxsize=10_000)
def name_forms(name: str) -> list[list[str]]:
    """The ways in which a name may be meant, as folded words: as printed, in and beside brackets."""
    quoted = not _QUOTES.isdisjoint(name)  # an expression with such marks takes as long to compile as five names
    nicked = re.sub(r"(?<=\s)[\"“‘'«]([^\"”’'»]+)[\"”’'»](?=\s)", r"(\1)", name) if quoted else name
    forms = [re.sub(r"\([^)]*\)|（[^）]*）", " ", nicked), *re.findall(r"[(（]([^)）]*)[)）]", nicked)]
    called = re.search(r"(?<=\s)[(（]([^\W\d_]+)[)）]\s.*?(\S+)$", _SUFFIX.sub("", nicked))
    forms += [f"{called[1]} {called[2]}"] if called else []
    aside = [part for part in re.split(r"[/|·]", forms[0]) if part.strip()]
    out = []
    for form in [*forms, *(aside if len(aside) > 1 else [])]:
        last, _, first = _LETTERS.sub(" ", _SUFFIX.sub("", form)).partition(",")
        turned = f"{first} {last}" if first.strip() else last
        plain = turned.translate(_JOINING).replace(".", ". ")
        for letters in _TRANSLITERATIONS:
            found = words(plain.translate(letters))
            if found and found not in out:
                out.append(found)
    return out
