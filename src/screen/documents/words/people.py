"""Names of people: whether two are of one person, and which name a document's own person has."""

import re
from collections.abc import Sequence
from itertools import pairwise

from screen.documents.words.word_patterns import place_names, says, word_set
from screen.ground.letter_case import CasePattern
from screen.ground.name_forms import name_forms
from screen.ground.text import fold

_LONGEST_NAME = 5
_FAMILIES = 2
"""Words that a name of Spain or Portugal has for the family."""
_POSSESSIVE = re.compile(r"[^\W\d_]{2}['’]s$")
"""The end of what is called after somebody, `Ada Sample's`, and of no name of a person."""
_HAN_OR_HANGUL = re.compile(r"[一-鿿]{2,4}|[가-힣]{2,4}")
_EAST_ASIAN = re.compile(r"[ᄀ-ᇿ⺀-鿿가-힣豈-﫿]")
_MARKS = re.compile(
    r"[\u0300-\u036f\u064b-\u065f\u0900-\u0903\u093a-\u094f\u0981-\u0983\u09bc-\u09cd\u0e31-\u0e3a\u0e47-\u0e4e]+"
)
"""Signs of vowels and tones of Latin letters, of Arabic, Hindi, Bengali and Thai, which are no letters to Python."""
_LONGEST_PART = 12
_LEGAL_FORMS = frozenset({"ltd", "inc", "gmbh", "llc", "corp", "plc", "sas", "srl", "oy", "ab", "bv", "ag"})
_LETTER = r"[^\W\d_¹²³⁰⁴-⁹]"
_ARTICLED = CasePattern(
    r"(?:[aeu]l|ad(?=.D)|an(?=.N)|ar(?=.R)|as(?=.S)|at(?=.T)|az(?=.Z))[-‑‐][\p{Lu}]"
    r"|(?:h(?=[AEIOUÁÉÍÓÚ])|n(?=[DG])|d(?=T)|g(?=C)|m(?=B)|b(?=P)|bh(?=F)|t(?=S)|de|di|du|la|le|van|von|mac|fitz)"
    r"[\p{Lu}][\p{Ll}]{2,}$"
    r"|(?:d|l|de|dell|dall)['’][\p{Lu}]"
)
"""A name whose capital is not its first letter: behind an Arabic article (`al-Farsi`, `ad-Din`; not `as-Built`), behind
what Irish sets before it (`hUiginn`, `nGaoithe`), behind a particle that is written with it (`deVries`, `d'Angelo`)."""
NAME_WORD = rf"{_LETTER}(?:{_LETTER}|['’‑‐-](?={_LETTER})|\.(?=[-‑‐]?{_LETTER}(?:\.|\b)))*"
"""A word of a name: `Seung-taek`, `O'Neil`, `J.-H`."""


def same_person(one: str, other: str) -> bool:
    """Whether two printed names can be of one person.

    `Ada B. Example`, `Example, Ada`, `A. Example` and `Ada Example` are; `Jae Young Suh` and `Jaeyoung Suh` too.
    """
    return match_strength(one, other) > 0


def match_strength(one: str, other: str) -> int:
    """3: the same name, 2: the same but for a middle name or the order, 1: only initials agree, 0: two people."""
    return max((_strength(a, b) for a in name_forms(one) for b in name_forms(other)), default=0)


def _strength(a: list[str], b: list[str]) -> int:
    if "".join(a) == "".join(b):
        return 3
    if "".join(a[-1:] + a[:-1]) == "".join(b) or "".join(b[-1:] + b[:-1]) == "".join(a):
        return 2
    if len(a) < 2 or len(b) < 2:
        return 0
    if a[0] == b[0] and a[-1] == b[-1] and len(a[0]) > 1:
        return 2
    for x, y in ((a, b), (b, a)):
        for order in (x, [*x[1:], x[0]]):
            if _initials_agree(order, y) or _initials_agree(order, [*y[1:], y[0]]):
                return 1
    return 0


def _initials_agree(short: list[str], full: list[str]) -> bool:
    """Whether `short` is `full` with given names cut to initials; the family name stands last in both."""
    family = 1
    while family < min(len(short), len(full)) - 1 and short[-family - 1] in word_set("entries", "names", "particles"):
        family += 1
    if short[-family:] != full[-family:] or len(short[-1]) < 2:
        return False
    given = "".join(short[:-family])
    if any(len(word) > 2 for word in short[:-family]):
        return False
    firsts = "".join(word[0] for word in full[:-family])
    return firsts.startswith(given) or (given[:1] == full[0][:1] and len(given) <= 2)


def is_name(text: str) -> bool:
    """Whether a text looks like the name of a person, and nothing else."""
    bare = re.sub(r"\([^)]*\)|（[^）]*）", " ", text).strip(" .,:;|-–—*")
    bare = re.sub(r",?\s*(?:Ph\.?\s?D\.?|M\.?Sc\.?|MSc|MD|Dr\.?|Prof\.?|M\.?S\.?|B\.?S\.?)$", "", bare)
    bare = re.sub(r"^(?:Dr|Prof|Mr|Ms|Mrs)\.?\s+", "", bare)
    if _HAN_OR_HANGUL.fullmatch(bare.replace(" ", "")):
        return bare.replace(" ", "") not in word_set("entries", "names", "labels") and not says(
            bare, "entries", "titles"
        )
    found = _without_articles(bare.replace(",", " ").split())
    if says_title(bare) or is_place_name(bare) or _POSSESSIVE.search(bare):
        return False
    if not 2 <= len(found) <= _LONGEST_NAME or len(bare) > 45 or fold(found[-1]).strip(".") in _LEGAL_FORMS:
        return False
    *given, last = found
    named = all(is_name_word(word) for word in given) and (is_name_word(last) or is_short_surname(last))
    return named and any(len(word.strip(".")) > 1 for word in found)


def name_parts(words: Sequence[str]) -> list[str]:
    """The words of a name but the particles amid them: four of `Ana María de la Muestra y Example`."""
    words = _without_articles(words)
    last = len(words) - 1
    joins = [(not word.istitle() and is_particle(word)) or word in _JOINS for word in words]
    return [word for at, word in enumerate(words) if at in (0, last) or not joins[at]]


def _without_articles(words: Sequence[str]) -> list[str]:
    """The words of a name but the Irish article behind `Mac` and `Nic`, which is a word of titles elsewhere."""
    return [word for before, word in pairwise(["", *words]) if not (before in _IRISH and word in ("an", "na"))]


_IRISH = ("Mac", "Nic", "Mag", "Mhic")
"""How Irish names of families begin, before an article as well: `Mac an tSampla`, `Nic an Bhaird`."""
_JOINS = ("e", "i", "do")
"""Particles of Portuguese, Italian and Catalan names that join any words elsewhere."""


def says_title(text: str) -> bool:
    """Whether a text has a word of titles that is no family name: `Head Carpenter`, and not `Karen Carpenter`."""
    found = text.split()
    # The family name stands last, or first with a comma behind it.
    commas = [word[-1] == "," for word in found]
    at = 0 if commas[:1] == [True] else -1
    if len(found) > 1 and not any(commas[1:-1] if at == 0 else commas) and _is_trade(found[at]):
        del found[at]
    return says(" ".join(found), "entries", "titles")


def _is_trade(word: str) -> bool:
    folded = fold(word).strip(".,")
    return folded in word_set("entries", "names", "trades") or folded.endswith(
        tuple(word_set("entries", "names", "trade_endings"))
    )


def is_place_name(text: str) -> bool:
    """Whether a text is a place or a school: `New York`, `Nowhere University`."""
    return fold(text).strip(" .") in place_names() or says(text, "entries", "schools")


def is_name_word(word: str) -> bool:
    """Whether a word can stand in a name: capitalised or an initial or a particle, and no word of titles."""
    if is_particle(word):
        return True
    folded = fold(word).strip(".")
    if folded in word_set("entries", "names", "not_names") and not re.fullmatch(r"[A-Z]\.?", word):
        return False
    letters = without_marks(word)
    if not re.fullmatch(NAME_WORD + r"\.?", letters):
        return False
    if word[0].isupper() or _ARTICLED.on(word).match(word):
        return True
    # A script without capitals; Chinese, Japanese and Korean names are short and hardly parted by spaces.
    return word[0].lower() == word[0].upper() and len(letters) <= (4 if _EAST_ASIAN.match(word) else _LONGEST_PART)


def without_marks(word: str) -> str:
    """A word without the signs of vowels and tones that are no letters to Python."""
    return word if word.isascii() else _MARKS.sub("", word)


def is_particle(word: str) -> bool:
    """Whether a word joins the parts of a name: `van`, `de`, `bint`."""
    return fold(word).strip(".'’") in word_set("entries", "names", "particles")


def is_short_surname(word: str) -> bool:
    """Whether a word that stands in titles is a family name, too, and printed as one: `An`, `Do`."""
    return word[:1].isupper() and fold(word).strip(".,") in word_set("entries", "names", "surnames")


def title_case(name: str) -> str:
    """A name in capitals as names are written: `ADA EXAMPLE` is `Ada Example`."""
    letters = [char for char in name if char.lower() != char.upper()]
    if len(letters) > 3 and all(char.isupper() for char in letters):
        # The small letter of a Turkish İ is two characters to Python, the second a dot above the first.
        return re.sub(r"[^\W\d_]+", lambda word: word[0].capitalize(), name).replace("i\u0307", "i")
    return name


def best_match(names: Sequence[str], own: str | None) -> int | None:
    """The place of the candidate among some names, from 0; None where no name, or more than one weakly, agrees.

    Where none does, the last of three words may be a second family name, which lists leave out: `J. Example` is `Juana
    Example Sample`.
    """
    if not own:
        return None
    strengths = [match_strength(name, own) for name in names]
    if not any(strengths):
        shorter = [form[:-1] for form in name_forms(own) if len(form) > _FAMILIES]
        strengths = [int(any(_strength(a, b) for a in name_forms(name) for b in shorter)) for name in names]
    top = max(strengths, default=0)
    places = [at for at, strength in enumerate(strengths) if strength == top]
    return None if not top or (top == 1 and len(places) > 1) else places[0]
