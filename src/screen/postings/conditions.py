"""Lines that tell the conditions of a job or its data, and ask for nothing, also where they stand among requirements.

They are told by their predicates (`may be exposed to …`, `must wear …`) and by the lines beside them, not by what they
name: `latex` and `engineering controls` are skills elsewhere.
"""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from screen.postings.imperatives import is_verb
from screen.postings.names import iter_names
from screen.postings.posting_sections import section_of
from screen.postings.text_parts import LABEL, Part
from screen.postings.words import PostingWords, language_names, levels, phrases, tells_years

_FEWEST = 4
"""Words of a line that is a sentence without its subject, at least: `Works in a kiln room`."""

_NEAR = 2
"""Lines before and behind one that tell what it is."""


def with_conditions_apart(parts: Iterable[Part]) -> Iterator[Part]:
    """The parts; lines of conditions and of the data of a post are of those that ask for nothing but questions."""
    parts = list(parts)
    for at, part in enumerate(parts):
        beside = parts[max(0, at - _NEAR) : at] + parts[at + 1 : at + 1 + _NEAR]
        asks = part.section in ("required", "preferred")
        apart = asks and (_is_a_condition(part.words, beside) or _is_a_field(part.words.text, beside))
        # Among duties, what the work is like may be told with a `must`.
        apart = apart or (part.section in ("duties", "opening") and _says_it(part.words))
        yield msgspec.structs.replace(part, section="process") if apart else part


def _is_a_condition(words: PostingWords, beside: Sequence[Part]) -> bool:
    """Whether a line says what one is exposed to, wears or abides by; or goes on with lines that do."""
    if _says_it(words) or _is_of_the_staff(words):
        return True
    if _is_exposure(words):
        named = _names(words, len(_EXPOSURE))  # `Exposure to SQL`
        beside_others = any(_says_it(part.words) or _tells_of_the_job(part.words) for part in beside)
        return words.holds(phrases("phrases", "finite")) or (beside_others and not named)  # `… may occur`
    near = (_says_it, _tells_of_the_job, _is_exposure)
    return _tells_of_the_job(words) and any(tells(part.words) for part in beside for tells in near)


def _is_of_the_staff(words: PostingWords) -> bool:
    """Whether a sentence is of those who work there, and not of what somebody has: `Employees are at risk of …`."""
    at = int(words.folded[:1] in (*phrases("need", "attributive"), ("our",)))
    verb, next_verb = words.folded[at + 1 : at + 2], words.folded[at + 2 : at + 3]
    said = words.folded[at : at + 1] in phrases("who", "staff") and verb in phrases("who", "staff_verbs")
    goes_on = words.folded[at + 3 : at + 4] if next_verb == ("be",) else next_verb
    return said and goes_on not in (*phrases("who", "having"), *phrases("who", "able")) and not _tells(words)


def _says_it(words: PostingWords) -> bool:
    abides = next(words.find(phrases("need", "conduct")), None)  # before a name it is what is known
    by_rules = abides is not None and not _names(words, abides.stop)
    return (by_rules or words.holds(phrases("need", "conditions"))) and not _asks(words)


def _names(words: PostingWords, start: int) -> bool:
    """Whether a name stands among the words from `start` on: of the lexicon, a short form, or one with a number."""
    known = next((at for at, _ in iter_names(words) if at.start >= start), None)
    return known is not None or any(
        words.raw(at, at + 1).isupper() or words.folded[at].isdigit() for at in range(start, len(words))
    )


def _is_exposure(words: PostingWords) -> bool:
    """Whether exposure is what a line is of: `Exposure to dust`; one has had it to what may be learnt, too."""
    return words.folded[:2] == _EXPOSURE and not _asks(words)


def _tells_of_the_job(words: PostingWords) -> bool:
    """Whether a line is a sentence of the job, with its subject or without: `The incumbent stands …`, `Works in …`."""
    if len(words) < _FEWEST or words.gap(1) != " " or _asks(words):
        return False
    first, second = words.folded[0], words.folded[1:2]
    if words.holds(phrases("who", "holders"), 1, _FEWEST):
        return (first,) in (*phrases("need", "attributive"), ("this",)) and not _names(words, _FEWEST)
    if (first,) in phrases("who", "future") or first in ("is", "are"):
        has = (*phrases("who", "having"), *phrases("who", "able"))
        return second not in has
    bases = {first[:-1], first[:-2] if first.endswith("es") else first[:-1]} if first.endswith("s") else set()
    had = first == "has" or any((base,) in phrases("who", "having") for base in bases)
    named = second in (*phrases("need", "examples"), *phrases("phrases", "tails"))
    return not (had or named) and any(map(is_verb, bases))


def _asks(words: PostingWords) -> bool:
    """Whether a line asks for what a profile shows: it leads to a skill, or tells years, a degree, a certificate."""
    leads = (
        place
        for place in words.find(phrases("phrases", "leads"))
        if words.folded[place.start : place.stop] != _EXPOSURE
    )
    return next(leads, None) is not None or _tells(words)


def _tells(words: PostingWords) -> bool:
    """Whether a line tells years, a degree, a certificate or a language."""
    degrees = (phrase for of in levels("degree").values() for phrase in of)
    known = (*phrases("need", "tells"), *phrases("certificates", "heads"), *degrees)
    spoken = any(word in language_names() for word in words.folded)
    return spoken or tells_years(words) or words.holds(known)


_EXPOSURE = ("exposure", "to")


def _is_a_field(text: str, beside: Sequence[Part]) -> bool:
    """Whether a line is one of a form's, by its label or as one beside it is a fact of the post: `Reports to: …`."""
    label = LABEL.match(text)
    if label is None or section_of(label.group(1)) in ("required", "preferred"):
        return False
    if PostingWords(label.group(1)).folded[:1] in phrases("title", "of_a_label"):
        return True  # `Position designation: Customer service / Delivery`
    value = PostingWords(text[label.end() :])
    facts = (part.section == "process" and LABEL.match(part.words.text) for part in beside)
    return any(facts) and not (_asks(value) or next(iter_names(value), None))
