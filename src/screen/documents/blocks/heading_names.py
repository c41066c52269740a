"""What a heading names: the kinds of section that it announces, in any of the languages of `data/headings.toml`."""

import re
from functools import cache, lru_cache
from typing import Any

from screen.ground.fluency import language_heads
from screen.ground.package_data import load_tables
from screen.ground.text import fold

_LONGEST = 60
"""Characters; a longer heading is a sentence or the name of an entry."""

KIND_WORDS_AMBIGUOUS = frozenset(
    {"publications/journal", "publications/conference", "publications/workshop", "publications/demo"}
)
"""Kinds whose names (`Journals`, `Workshops`) mean papers below publications and reviews below service."""


_BRACKETED = re.compile(r"^\s*[\[［〔<〈《【]\s*([^\[\]［］〔〕<>〈〉《》【】]+?)\s*[\]］〕>〉》】]\s*:?\s*$")
"""A heading set apart by nothing but the brackets around it: `[Education]`, `[경력사항]`."""


_CJK = re.compile("[가-힣一-鿿]")
"""Letters of scripts that part words with no space."""


@cache
def _data() -> dict[str, Any]:
    return load_tables("headings.toml")


@cache
def _kinds() -> dict[str, str]:
    return {name: kind for kind, names in _data()["kinds"].items() for name in names}


@cache
def _squeezed_kinds() -> dict[str, str]:
    """The same for names written without spaces."""
    return {name.replace(" ", ""): kind for name, kind in _kinds().items()}


@cache
def _decoration() -> tuple[re.Pattern[str], re.Pattern[str]]:
    words = "|".join(re.escape(word) for word in sorted(_data()["decoration"], key=len, reverse=True))
    unspaced = "|".join(word for word in _data()["decoration"] if _CJK.match(word))
    return re.compile(rf"^(?:(?:{words})\s+)+|^(?:{unspaced})\s*"), re.compile(rf"(?:\s+(?:{words}))+$")


def bare(text: str) -> str:
    """A heading without brackets, numbering, emoji, links and punctuation, folded."""
    text = _BRACKETED.sub(r"\1", text)
    text = re.sub(r"\([^)]*\)|\[[^\]]*\]|（[^）]*）|【|】|「|」", " ", text)
    text = fold(text).replace("–", "-").replace("—", "-")
    text = re.sub(r"^\s*(?:(?:[ivx]+|[a-h])[.):]|\d{1,2}(?:\.\d+)*[.):]?)\s+(?=[^\W\d])", "", text)
    text = text.replace("'s ", " s ").replace("d'", "d ").replace("l'", "l ").replace("'", " ")
    text = re.sub(r"[^\w\s&+/,|.-]", " ", re.sub("[·•・]", "|", text))
    text = re.sub(r"(?<=[^\W\d])-(?=[^\W\d])", " ", text)
    text = re.sub(r"\b(?:19|20)\d\d\b(?:\s*-+\s*(?:(?:19|20)\d\d|present|now))?", " ", text)
    return re.sub(r"\s+", " ", text).strip(" .,-|/&_+")


def is_bracketed(text: str) -> bool:
    """Whether brackets around all of a line set it apart, as `[경력사항]`."""
    return _BRACKETED.match(text) is not None


def _kind(name: str) -> str | None:
    kinds = _kinds()
    if name in kinds:
        return kinds[name]
    front, back = _decoration()
    for bare in (front.sub("", name), back.sub("", name), back.sub("", front.sub("", name))):
        if bare in kinds:
            return kinds[bare]
    squeezed = name.replace(" ", "")
    if not name.isascii() and squeezed in _squeezed_kinds():
        return _squeezed_kinds()[squeezed]
    # letter-spaced capitals, as PDFs print them, some pairs set closer: "E D U C AT I O N"
    if re.fullmatch(r"(?:\w{1,2} ){3,}\w{1,2}", name):
        return _squeezed_kinds().get(squeezed)
    # large first letters that a font sets apart: "E XPERIENCE"
    joined = re.sub(r"\b([^\W\d_]) (?=[^\W\d_]{3})", r"\1", name)
    return kinds.get(joined) if joined != name else None


@lru_cache(maxsize=4096)
def heading_kinds(text: str) -> tuple[str, ...]:
    """The kinds of section that a heading announces, in its order; none if it names no section.

    `Education & Experience` gives two; `Selected Publications (2019–2024)` gives `publications`; a heading of which any
    part is not known gives none, so that the name of an entry is not taken for a section.
    """
    if len(text) > _LONGEST:
        return ()
    name = bare(text)
    if not name:
        return ()
    if kind := _kind(name):
        return (kind,)
    if (tongue := tongue_of_title(name)) and tongue != name:
        return ("languages",)
    return _topical(name) or _joined(name) or _headed(name) or _glossed(text)


def tongue_of_title(text: str) -> str | None:
    """The language that a heading names, folded: `English language`, `Level of English`, `English` alone."""
    found = _OF_TONGUE.fullmatch(fold(text))
    return found[1] if found and found[1] in language_heads() else None


_OF_TONGUE = re.compile(
    r"\W*(?:my |level of |knowledge of )*(\w+)(?: (?:language|level|proficiency|skills|knowledge))*\W*"
)


def head_kinds(name: str) -> tuple[str, ...]:
    """The kinds that the last of several words of a folded heading names, `Sample awards`; not `Jobs of others`."""
    before, _, last = name.rpartition(" ")
    return heading_kinds(last) if before and " of " not in name and not of_others(name) else ()


def spaced(key: str) -> str:
    """A key of data as the words that it is made of: `workExperience` is `work Experience`."""
    return re.sub(r"[_-]+", " ", re.sub(r"(?<=[a-z])(?=[A-Z])", " ", key))


def _glossed(text: str) -> tuple[str, ...]:
    """The kind of a heading by the bracket that says it in a language that is known: `Mahi (work)`."""
    gloss = _GLOSSED.fullmatch(text.strip())
    kind = _kind(bare(gloss[1])) if gloss else None
    return (kind,) if kind else ()


_GLOSSED = re.compile(r"[^\W\d_]+ \(([^\W\d_]+(?: [^\W\d_]+)?)\)")


def _headed(name: str) -> tuple[str, ...]:
    """The kind of a heading by its last word, `Clinical positions`, whatever trade stands before it."""
    *before, last = name.split()
    heads = _data()["heads"]
    known = len(before) == 1 and last in heads["work"] and before[0] not in heads["other_duties"]
    return ("work",) if known else ()


def family_of(kind: str) -> tuple[str, ...]:
    """The kinds that deeper headings open as sections of their own below one of a kind."""
    return tuple(_data()["families"].get(kind, ()))


def _topical(name: str) -> tuple[str, ...]:
    """The kind of a heading such as `Publications - Robustness`."""
    topic = re.match(r"(.+?)\s+[-|]+\s+\S", name)
    if (
        topic
        and (kind := _kind(topic[1]))
        and kind.partition("/")[0] in ("publications", "projects", "research", "awards", "skills")
    ):
        return (kind,)
    return ()


@cache
def _joint() -> re.Pattern[str]:
    """What stands between the names that a heading joins."""
    joins = "|".join(
        re.escape(join) if not join.isalpha() else rf"(?<=\s){join}(?=\s)"
        for join in _data()["joins"]["words"]
        if join != "-"
    )
    return re.compile(rf"{joins}|\s-\s|(?<=[가-힣])\s?및\s?|[与和及](?=[一-鿿])")


def _joined(name: str) -> tuple[str, ...]:
    """The kinds of a heading that joins several names; none unless every part is known."""
    squeezed = re.sub(r"[&+/,|-]", " and ", name)
    if kind := _kind(re.sub(r"\s+", " ", squeezed)):
        return (kind,)
    parts = [part.strip() for part in _joint().split(name) if part.strip()]
    # The first of two German words that share their end, `Fort- und Weiterbildung`, is what the last one is.
    found = [_kind(part) for part in parts if not part.endswith("-")]
    return tuple(dict.fromkeys(filter(None, found))) if all(found) else ()


def may_name_memberships(text: str) -> bool:
    """Whether a heading of jobs is one of memberships beside another of jobs: `Affiliations`."""
    return bare(text) in _data()["memberships"]["words"]


@cache
def _others() -> tuple[frozenset[str], tuple[str, ...]]:
    lists = _data()["others"]
    return frozenset(word for name, words in lists.items() if name != "cjk" for word in words), tuple(lists["cjk"])


def of_others(text: str) -> bool:
    """Whether a heading may say that what stands below is somebody else's, was not done, or is only wished for.

    `Students I supervise`, `Jobs that I turned down` and `What I want to do next` do; `My kitchens` does not.
    """
    name = fold(text)
    words, anywhere = _others()
    return not words.isdisjoint(re.findall(r"[^\W\d_]+", name)) or any(word in name for word in anywhere)
