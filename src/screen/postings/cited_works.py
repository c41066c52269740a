"""Works that are cited by their titles: laws and guidance, each one name from its first capital to its last."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from screen.postings.asked_skill import AskedSkill
from screen.postings.led_lists import led_lists
from screen.postings.names import is_german, name_of
from screen.postings.needs import Need
from screen.postings.text_parts import Part
from screen.postings.words import AND, PostingWords, phrases, texts

_QUOTED = re.compile(r"[“\"„«]([^“”\"„«»]+)[”\"“»]")
_LONG = 5
"""Words of a title that is as long as a clause, at least."""
_OWN = 2
"""Words in capitals at the head of a line, at least, where the first has a capital anyway."""


def asked_works(part: Part, needs: Sequence[Need], taken: Sequence[bool]) -> Iterator[AskedSkill]:
    """The works that a part asks for, of which no piece is a skill: `knowledge of Handling Clay with Care`."""
    words = part.words
    listed = {at for _, items in led_lists(part, taken) for item in items for at in item}
    for work, of_law in _works_in(part):
        if not listed.isdisjoint(work) and needs[work.start] != "mentioned" and not any(taken[at] for at in work):
            name = words.raw(work.start, work.stop)
            short = any(len(word) > 1 and word.isupper() for word in name.split())  # `FDA Regulations`
            cited = not short and (of_law or len(work) >= _LONG)
            yield AskedSkill(name, work, needs[work.start], known=False, cited=cited)


def as_wish(cited: AskedSkill) -> AskedSkill:
    """A work as a wish, as a CV may have it: also without its year."""
    bare = re.sub(r"\s+\d{4}$", "", cited.name)
    terms = cited.terms or ((bare,) if bare != cited.name else ())
    return msgspec.structs.replace(cited, need="preferred", terms=terms)


def _works_in(part: Part) -> Iterator[tuple[range, bool]]:
    """The titles of a part, by quotation marks, italics or capitals, each with whether it is a law's."""
    words, end = part.words, 0
    apart = (*_QUOTED.findall(words.text), *part.italics)
    leads = {place.start for place in words.find(phrases("phrases", "leads"))}
    for at, word in enumerate(words.words):
        if at < end or at in leads or not words.raw(at, at + 1)[:1].isupper() or is_german(words):
            continue
        found = (title.match(words.text, word.start) for title in _titles())
        law, run = (at + len(PostingWords(one.group()) if one else ()) for one in found)
        if words.folded[at + 1 : at + 2] in _AND and name_of(words, range(at, at + 1)):
            law = at  # `Excel and the Clay Act`
        whole = next((n for title in apart if words.raw(at, n := at + len(PostingWords(title))) == title), at)
        told = whole if 1 < whole - at < len(words) else law
        end = told if told > at else run if _is_title(words, range(at, run)) else at
        if end > at:
            yield range(at, end), end == law


_AND = {(word,) for word in AND}


def _is_title(words: PostingWords, run: range) -> bool:
    """Whether small words join a run of capitals, and none joins a name to it: `Excel for Clay Works`."""
    joints = [at for at in run if words.raw(at, at + 1).islower()]
    sides = [range(run.start, at) for at in joints[:1]] + [range(at + 1, run.stop) for at in joints[-1:]]
    named = (name_of(words, side) for side in sides)
    own = bool(joints) and (run.start > 0 or joints[0] >= _OWN)
    return own and not any(one and not one.name.islower() for one in named)


@cache
def _titles() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """The names of laws, in which `and` may stand behind the first word, and runs of capitals with small words."""
    small, laws = ("|".join(set(texts(*of)) - AND) for of in (("title", "small"), ("phrases", "laws_by_name")))
    capital = r"[A-ZÀ-Þ][\w’']*"
    more = rf"(?:[ -](?:(?:{small}) )*{capital})*"
    return re.compile(rf"(?:{capital} and )?{capital}{more}? (?:{laws})\b(?: \d{{4}})?"), re.compile(capital + more)
