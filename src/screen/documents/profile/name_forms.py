"""Forms in which a line prints a name: with titles and degrees, letter-spaced, joined, turned, beside a title."""

import re
from collections.abc import Callable, Iterator
from functools import cache

from screen.documents.entries.stays.phrase import is_title
from screen.documents.words.people import is_name
from screen.documents.words.word_patterns import cv_name
from screen.ground.letter_case import CasePattern
from screen.ground.name_forms import LETTERS_EARNED

_PRONOUNS = re.compile(r"\s*[(\[]\s*(?:she|he|they|ze|any)\b[^)\]]*[)\]]\s*$", re.IGNORECASE)
_DEGREES = (
    rf"{LETTERS_EARNED}|ph\.?\s?d|[mb]\.?\s?sc|[mb]\.?[as]|m\.d|j\.d|p\.e|m\.b\.a|ll\.?\s?[mb]"
    r"|dr|mr|phr|cissp|pharm\.?\s?d|ed\.?d|dnp|acca|m\.?phil"
)
_AFTER = re.compile(rf"(?P<comma>,?)\s+(?P<letters>(?:{_DEGREES})\.?)$", re.IGNORECASE)
_LONGEST_FAMILY_LETTERS = 2
"""Letters of a degree that may be a family name."""
_LETTERS_AFTER = re.compile(
    r",\s*(?:[A-Z]{2}[A-Za-z]{0,6}(?:-[A-Z]{1,4})?|(?=[A-Z.]*[a-z])(?:[A-Z][a-z]{0,3}\.){2,4})$"
)
"""Letters behind a comma that stand for what somebody has passed: `, PMP, CSM`, `, B.Ed.`, `, CEng`"""
_ABBREVIATED = re.compile(
    r"(?P<name>\S+\s.*\w),?\s+(?:[A-Z]{2}(?:[a-z]{1,3}|[a-z]+[A-Z][A-Za-z]*)(?!\w)|[A-Z]{2,3}\s\(Hons?\)).*"
)
"""Two words and letters with small ones amid them, as no name begins: `Ada Example BVetMed MRCVS`, `… BA (Hons)`."""
_GREETING = re.compile(
    r"^(?:(?:hi|hello|hey|hola|hallo|bonjour|welcome)\b[\s,!.👋-]*(?:there\b[\s,!.]*)?)?"
    r"(?:(?:i['’]?\s?a?m|my name is|this is|je suis|ich bin|soy)\s+)?",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"(?:dear|to whom|attn|sehr geehrte[rns]?|estimad[oa]s?|prezad[oa]s?|geachte)\b", re.IGNORECASE)
"""How a letter begins, with the name of whom it is to."""
_SPACED = re.compile(r"(?:[^\W\d_] )+[^\W\d_]")
_FEWEST_SPACED = 4
"""Letters: fewer that stand apart are initials."""
_CAMEL = CasePattern(r"(?:[\p{Lu}][\p{Ll}'’]+){2,3}")
_CAPITALISED = CasePattern(r"[\p{Lu}][^\p{Lu}]+")
_TURNED = re.compile(r"(?P<last>[^\s,]+(?: [^\s,]+)?), (?P<first>[^,]+)")
_MOST_GIVEN = 3
_SUFFIX = re.compile(r"[JS]r\.?|I{2,3}|IV")

TWO_SCRIPTS = re.compile(r"(?<=[⺀-鿿가-힣])\s*[/／]\s*(?=[A-Z])|(?<=[a-z])\s*[/／]\s*(?=[⺀-鿿가-힣])")
"""Between a name and the same in another script."""

Bears = Callable[[str], bool]
"""Whether what stands elsewhere, as an address, bears a text out as a name."""


def forms_of(text: str, bears_out: Bears) -> Iterator[str]:
    """The names that a line, or a cell of one, may print; the likeliest first."""
    bare = trimmed(text)
    if not bare:
        return
    yield bare
    if _CAMEL.on(bare).fullmatch(bare) and bears_out(bare):
        yield " ".join(_CAPITALISED.on(bare).findall(bare))
    head, _, rest = bare.partition(", ")
    if rest[:1].islower() and " " in head:  # `Ada Example, violin`
        yield head
    yield from _turned(bare, bears_out)
    yield from _before_title(bare, bears_out)


def unspaced(text: str) -> str | None:
    """The words of a letter-spaced line, `A D A  E X A M P L E`; None where it is none."""
    parts = re.split(r"\t|\s{2,}", text.strip())
    if all(map(_SPACED.fullmatch, parts)) and sum(len(part) // 2 + 1 for part in parts) >= _FEWEST_SPACED:
        return " ".join(part.replace(" ", "") for part in parts)
    return None


def trimmed(text: str) -> str:
    """A line without pronouns, titles, degrees and what a CV calls itself; nothing of one that addresses somebody."""
    flat = _PRONOUNS.sub("", " ".join(text.split()).strip(" #*_|,-–—:´`¨ˆ˜"))
    flat = unspaced(flat) or flat
    flat = "" if _ADDRESSED.match(flat) else _GREETING.sub("", flat)
    for called in _called():
        flat = called.sub("", flat)
    return without_degrees(flat)


def without_degrees(text: str) -> str:
    """A name without all the letters behind it that stand for what somebody has passed."""
    found = _ABBREVIATED.fullmatch(text)
    before, text = None, found["name"] if found else text
    while before != text:
        before, text = text, _without_degree(text).strip(" ,")
        loud = text.isupper() and text.partition(",")[0].isupper()  # `EXAMPLE, ADA`; Hangul has no capitals
        text = text if loud else _LETTERS_AFTER.sub("", text)
    return text


def _without_degree(text: str) -> str:
    """A name without the letters behind it; `Ma` and `Mba` are family names, too: those of `Wei Ma` and `Jean Mba`.

    They are letters where two of four signs say so: a name of several words without them, a comma, capitals, length.
    """
    found = _AFTER.search(text)
    if found is None:
        return text
    name, letters, comma = text[: found.start()], found["letters"], found["comma"]
    if letters.casefold() == "do" and not comma:
        return text  # a family name in Vietnam, Korea and Portugal; osteopaths are few
    long = len(letters.strip(".")) > _LONGEST_FAMILY_LETTERS
    signs = (len(name.split()) > 1, bool(comma), not letters.istitle(), long)
    return name if sum(signs) > 1 else text


@cache
def _called() -> tuple[re.Pattern[str], ...]:
    """What stands around a name: whose page it is, what the document calls itself, how somebody is addressed."""
    sources = (
        rf"['’]s\s+(?:{cv_name()}|curriculum.*|home\s?page|website|portfolio|page|profile)$",
        rf"^(?:(?:{cv_name()}|name|nom|nombre)(?:\s+(?-i:di|da|van|för|av)(?=\s))?"
        r"|(?:(?:univ|prof|dr|ing|dipl|mag|med|habil|mr|mrs|ms|mx|ir|drs)(?![^\W\d_])[\s.-]*"
        r"|(?:em|rer|nat|phil|iur|jur|pol|oec|theol|engr|atty|adv|arch|capt|rev|h\.?\s?c)\.[\s-]*)+)"
        r"(?![^\W\d_])\.?\s*(?:of|for|de|von|[-–—:|,])?\s*",
        rf"(?<=[^\W\d_])[\s,|–—-]+(?:{cv_name()})$",
    )
    return tuple(re.compile(source, re.IGNORECASE) for source in sources)


def _turned(text: str, bears_out: Bears) -> Iterator[str]:
    """`EXAMPLE, Ada Maria` as names are written."""
    found = _TURNED.fullmatch(text)
    if not found or _SUFFIX.fullmatch(found["first"]) or len(found["first"].split()) > _MOST_GIVEN:
        return
    if (found["last"].isupper() and not found["first"].isupper()) or bears_out(f"{found['first']}{found['last']}"):
        yield f"{found['first']} {found['last']}"


def _before_title(text: str, bears_out: Bears) -> Iterator[str]:
    """The name of a line that goes on with a title: in capitals, before a comma, or one that something bears out."""
    words = text.split()
    for cut in range(2, min(5, len(words))):
        name, rest = " ".join(words[:cut]), " ".join(words[cut:])
        loud = name.isupper() and not rest.isupper()
        if (
            is_name(name)
            and is_title(rest.lstrip(",–—-| "))
            and (loud or name[-1] == "," or bears_out("".join(words[:cut])))
        ):
            yield name.rstrip(",")
