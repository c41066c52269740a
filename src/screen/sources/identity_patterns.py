"""What is looked for in a text to take an identity out of it: patterns of folded text, and a word that each has.

A profile has hundreds of them and a text hardly any, so only those are tried whose word stands in the text.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache

import msgspec

from screen.ground.package_data import load_tables
from screen.ground.text import fold
from screen.sources.identity import VOWEL_SIGNS, PersonWords, name_parts, words_of

_GAP = r"[\W_]{0,3}"
"""What may stand between the words of a name: `Ada-Example`, `ada_example`, `AdaExample`."""
_START, _END = r"(?<![^\W_])", r"(?![^\W_])"
_UNSPACED = re.compile(r"[぀-ヿ一-鿿가-힣฀-๿؀-ۿ]")
"""Scripts whose words stand side by side, or take letters before and behind."""
_INFLECTED = re.compile(r"[Ѐ-ӿ]")
_WORD = re.compile(r"[^\W_]+")
_KEPT_PATTERNS = 4096


class IdentityPattern(msgspec.Struct, frozen=True):
    """One way in which an identity may be written."""

    word: str
    """Letters that must stand in the folded text."""
    pattern: str
    stands: str
    """What stands in its place."""
    capital: bool = False
    """The text must have a capital there, or no letters that have one."""
    small: bool = False
    """All in capitals it is another word: HER and IT are abbreviations."""

    def spans(self, text: str, plain: str) -> Iterator[tuple[int, int, str]]:
        """Where it stands in `text`, which is `plain` when folded and has the word."""
        for match in compiled(self.pattern).finditer(plain):
            written = text[slice(*match.span())]
            if self.capital and not _is_name_like(written):
                continue
            if not (self.small and written.isascii() and written.isupper()):
                yield (*match.span(), self.stands)


@lru_cache(_KEPT_PATTERNS)
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled once."""
    return re.compile(pattern)


def flat(text: str) -> str:
    """`text` as it is compared, a character for each of its characters."""
    return "".join(map(_flat_letter, text))


@cache
def _flat_letter(char: str) -> str:
    if char.isascii():
        return char.lower()
    if char in VOWEL_SIGNS:  # No letter to Python, so that a name would end before it: a letter stands for it.
        return chr(0x20000 + ord(char))
    plain = unicodedata.normalize("NFKD", char) if not "가" <= char <= "힣" else char
    folded = (plain[:1] or char).casefold()
    return folded if len(folded) == 1 else char


def is_unspaced(text: str) -> bool:
    """Whether it is of a script whose words stand side by side."""
    return _UNSPACED.search(text) is not None


def patterns_of(identity: PersonWords) -> tuple[IdentityPattern, ...]:
    """All the ways to write what an identity has, each once."""
    return tuple(dict.fromkeys(_patterns(identity)))


def _patterns(identity: PersonWords) -> Iterator[IdentityPattern]:
    for name in (*identity.names, *identity.people):
        yield from _of_person(name)
    for part in identity.parts:
        yield from _of_words(part, "[name]")
    yield from _of_file(identity)
    for place, ways in identity.organisations:
        for way in ways:
            yield from _of_words(way, f"[{place}]")
    for place in identity.places:
        yield from _of_words(place, "[place]")
    for text, stands in (*((text, "[contact]") for text in identity.contacts), *identity.months):
        if words := _WORD.findall(flat(text)):
            yield IdentityPattern(max(words, key=len), _START + _GAP.join(map(re.escape, words)) + _END, stands)


class PatternTable:
    """Patterns by their words, for so many that to look for each word in each text would take hours."""

    def __init__(self, patterns: Iterable[IdentityPattern]) -> None:
        self._by_word: dict[str, dict[IdentityPattern, None]] = {}
        for one in patterns:
            self._by_word.setdefault(one.word, {})[one] = None
        self._lengths = sorted(set(map(len, self._by_word)))

    def tried(self, plain: str) -> Iterator[IdentityPattern]:
        """Those whose word stands in a folded text."""
        known, words = self._by_word, set[str]()
        if len(known) <= len(plain) * len(self._lengths):
            words = {word for word in known if word in plain}
        else:
            for length in self._lengths:
                starts = range(len(plain) - length + 1)
                words |= {word for at in starts if (word := plain[at : at + length]) in known}
        for word in words:
            yield from known[word]


@lru_cache(1)
def name_patterns(names: tuple[str, ...]) -> PatternTable:
    """The people of a pool: one may be named in the profile of another. Kept, as each profile asks for them."""
    return PatternTable(pattern for name in names for pattern in _of_person(name))


@cache
def pronoun_patterns() -> tuple[IdentityPattern, ...]:
    """The pronouns that tell a gender."""
    found = []
    for word, stands in load_tables("blind.toml")["pronouns"].items():
        plain = flat(word)
        # A pronoun of Cyrillic letters with an ending is another word.
        pattern = re.escape(plain) if is_unspaced(plain) else _START + re.escape(plain) + _END
        found.append(IdentityPattern(plain, pattern, stands, small=True))
    return tuple(found)


@cache
def country_patterns() -> tuple[IdentityPattern, ...]:
    """Countries, where a text names one with a capital."""
    names = [_WORD.findall(flat(name)) for name in sorted(words_of("countries"))]
    return tuple(IdentityPattern(max(name, key=len), _bounded(name), "[place]", capital=True) for name in names)


def _is_name_like(written: str) -> bool:
    """Whether a word is written as names are: with a capital, or in a script that has none."""
    first = next((char for char in written if char.isalpha()), "")
    return first.isupper() or first.lower() == first.upper()


def _bounded(words: list[str]) -> str:
    joined = _GAP.join(map(re.escape, words))
    if any(is_unspaced(word) for word in words):
        return joined
    ending = r"[^\W\d_]{0,3}" if _INFLECTED.search(joined) else ""
    return f"{_START}{joined}{ending}{_END}"


def _of_person(name: str) -> Iterator[IdentityPattern]:
    """The ways to write a person: all the words in their order, the last ones first, initials for the first ones."""
    words = [flat(part) for part in name_parts(name)]
    if len(words) < 2:
        yield from (one for word in words for one in _of_words(word, "[name]"))
        return
    longest = max(words, key=len)
    titles = "|".join(map(re.escape, sorted(words_of("titles"))))
    lead = rf"(?:{_START}(?:{titles})\.?\s+)?"
    middle = rf"{_GAP}(?:[^\W\d_]\.?{_GAP})?"
    # Long names are found inside the names of files, too: `cvAdaExample2024`.
    straight = middle.join(map(re.escape, words)) if len("".join(words)) > 7 else _bounded(words)
    for pattern in (straight, _bounded([words[-1], *words[:-1]])):
        yield IdentityPattern(longest, lead + pattern, "[name]")
    first, last = re.escape(words[0][0]), re.escape(words[-1])
    initials = rf"{_START}{first}\.?(?:[\s-]?[^\W\d_]\.)*[\s]?{last}{_END}"
    turned = rf"{_START}{last},?\s{first}\.?(?:[\s-]?[^\W\d_]\.)*(?![^\W\d_])"
    for pattern in (initials, turned):
        yield IdentityPattern(words[-1], pattern, "[name]", capital=True)


def _of_file(identity: PersonWords) -> Iterator[IdentityPattern]:
    """The id, where it is no plain word: `ada-example`, `cv_17`."""
    plain = flat(identity.file)
    words = _WORD.findall(plain)
    named = {fold(part) for part in identity.parts}
    if words and not (len(words) == 1 and plain.isalpha() and plain not in named):
        yield IdentityPattern(plain, _START + re.escape(plain) + _END, "[name]")


def _of_words(text: str, stands: str) -> Iterator[IdentityPattern]:
    """A word of a name, an organisation or a place; a single word may be one of everyday: it must have a capital."""
    words = _WORD.findall(flat(text))
    if words and (len(words) > 1 or len(words[0]) > 1):
        yield IdentityPattern(max(words, key=len), _bounded(words), stands, capital=len(words) == 1)


@cache
def registered() -> re.Pattern[str]:
    """Numbers under which a register of the public has somebody, as its last group: `PIN 15A1234E`.

    A word that announces one, and behind it four digits at least that are no year: amounts have commas, and names of
    standards no such word.
    """
    kinds, signs = ("|".join(map(re.escape, sorted(words_of(name)))) for name in ("of_registers", "of_numbers"))
    sign = rf"(?:{signs})(?!\w)"
    year = r"(?:19|20)\d\d(?:\s?[-–/.]\s?\d{1,4}){0,2}(?!\w)"
    code = r"(?-i:[A-Z]{1,4}[ -]?)?(?=(?:[./-]?[a-z]?\d){4})\d(?:[./-]?[a-z\d])+"
    return re.compile(
        rf"(?<!\w)(?:(?:{kinds})(?!\w)\.?(?:\s*(?:{sign}|[#:]))*|{sign}\s*[#:]?)\s*(?P<code>(?!{year}){code})"
        r"|(?<!\w)patents?(?!\w)[\s#:.no]*(?P<patent>(?:[A-Z]{2}\s?)?\d[\d,/]{5,}\d(?:\s?[A-Z]\d?(?!\w))?)"
        r"|(?<!\w)(?P<published>[A-Z]{2}\s?\d[\d,/]{5,}\d\s?[A-Z]\d(?!\w))",
        re.IGNORECASE,
    )


@cache
def registered_by(*, any_body: bool) -> re.Pattern[str]:
    """The same behind who keeps the register alone: `GMC 7654321`, one word with five digits at least.

    `any_body`: of a certificate, where anything in capitals keeps one; bare numbers of five digits are standards there
    (`ISO 27001`). Else one whose certificates the postings' table knows.
    """
    known = "|".join(sorted(filter(str.isalpha, load_tables("posting.toml")["certificates"]["names"])))
    body = r"(?=[A-Za-z]{2,12}[\s:#])[A-Z][A-Za-z]*[A-Z][a-z]*" if any_body else f"(?:{known})"
    code = (r"(?=[A-Z\d]*[A-Z]|\d{6})" if any_body else "") + r"[A-Z]{0,3}(?=(?:[A-Z]?\d){5})[A-Z\d]+"
    return re.compile(rf"(?<![^\W_]){body}[\s:#]{{1,3}}(?P<code>{code})(?!\w)")
