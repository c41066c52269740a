"""Doubt in what a line seems to ask for: how likely it is a skill, and a requirement, by weights that were learnt.

The weights are of signs that hold in any line of work: how a name is written and how rare its words are, what stands
beside it, and which lists of words that ask have words of the line. They have no words of their own.
`benchmarks/training/train_postings.py` fits them to lines of invented postings and to the signs alone of real ones.
"""

import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache

import msgspec

from screen.ground.idf import reference_idf
from screen.ground.package_data import load_parsed
from screen.postings.asked_skill import AskedSkill
from screen.postings.needs import is_firm
from screen.postings.text_parts import Part
from screen.postings.understood import understood
from screen.postings.wishes import iter_wishes
from screen.postings.words import PostingWords, iter_lists, phrases

STEP = 0.01
"""What a weight is a multiple of, in logarithms of odds."""
_GATE, _GATE_OF_A_NAME, _FIRM_GATE = 3 / 4, 2 / 3, 1 / 2
"""Likelihood of a requirement below which what a line seems to require is drafted as a wish.

A requirement turns people away: a name must be twice as likely one as not, and a phrase, by the words of which alone it
is found, three times, unless the line itself says that it is one.
"""
_SKILL, _SAID_SKILL = 2 / 3, 1 / 2
"""Likelihood of a skill below which a wish is left out; the second where heading or line tell of one, and of duties."""
_ASKING = ("required", "preferred")
"""Sections that ask."""
_MOST = 6
"""Words of a name, and skills of a line, above which their number tells no more."""
_SHADES = 1.5
"""Steps that are told apart for each unit of an IDF."""


def with_doubts(part: Part, skills: Sequence[AskedSkill]) -> list[AskedSkill]:
    """The skills of a part; what it seems to require, but hardly does, is a wish, and doubted.

    A wish that no lexicon knows is left out where it is hardly a skill, and so is what is mentioned where nothing is
    asked for: in the duties.

    A name, by the lexicon or its capital, is as likely required as the likeliest beside it: `Excel and SAP`.
    """
    told = [likelihoods(signs_of(part, skill, len(skills)), _weights()) for skill in skills]
    likely = (math.prod(odds) for skill, odds in zip(skills, told, strict=True) if _required(skill))
    firm, best = is_firm(part.words), max(likely, default=0.0)
    wished = part.section == "preferred" or part.words.holds(phrases("need", "before")) or any(iter_wishes(part.words))
    out = []
    for skill, (is_one, is_required) in zip(skills, told, strict=True):
        likelihood = best if _is_a_name(skill) else is_one * is_required
        hardly = _is_hardly_required(part, skill, likelihood, firm=firm)
        one = msgspec.structs.replace(skill, need="preferred", doubted=True) if _required(skill) and hardly else skill
        said = skill.need == "mentioned" or (wished and skill.need == "preferred")
        if _is_asked(part, one) or is_one >= (_SAID_SKILL if said else _SKILL):
            out.append(one)
    return out


def _is_hardly_required(part: Part, skill: AskedSkill, likelihood: float, *, firm: bool) -> bool:
    """Whether what a line seems to require turns nobody away; `firm`: it says itself that something must be."""
    if firm:
        return likelihood < _FIRM_GATE and not skill.known
    least = _GATE_OF_A_NAME if _is_a_name(skill) else _GATE
    return likelihood < least or not (skill.known or _is_led_to(part, skill))


def _is_led_to(part: Part, skill: AskedSkill) -> bool:
    """Whether a phrase that no lexicon has stands in an item with words of knowing before or right behind it.

    `experience in glaze chemistry`, `kiln experience`. Of the phrases of real postings that stand otherwise, be it
    alone in an item or with capitals, four in five are no skill, or none that must be: `A natural networker`,
    `Coordinating between offices`, `Treasurer's Office`. One that is all of its item, with what it includes, asks:
    `Kiln building (arches, flues)`. So do two names of fields joined by `or`: `Kiln building or glaze chemistry`.
    """
    words, span = part.words, skill.span
    led = (*phrases("phrases", "leads"), *phrases("need", "includes"))
    before = any(place.stop <= span.start for place in words.find(led))
    behind = any(place.start == span.stop for place in words.find(phrases("phrases", "tails"), span.stop))
    whole = span == range(len(words)) or (span.start == 0 and words.text.count("(") == 1 and words.text[-1] == ")")
    told = whole and len(skill.terms) > 1
    return (part.item or part.label) and (before or behind or told)


def _required(skill: AskedSkill) -> bool:
    return skill.need == "required"


def _is_asked(part: Part, skill: AskedSkill) -> bool:
    """Whether a skill is required, or the lexicon has it and it stands where something is asked for."""
    return _required(skill) or (skill.known and (skill.need == "preferred" or part.section in _ASKING))


def _is_a_name(skill: AskedSkill) -> bool:
    return skill.known or (skill.span.start > 0 and skill.name[:1].isupper())


def likelihoods(signs: Iterable[str], weights: Mapping[str, tuple[int, int]]) -> tuple[float, float]:
    """How likely what has these signs is a skill, and how likely one that is required, if it is one."""
    found = [weights[sign] for sign in ("", *signs) if sign in weights]
    first, second = (sum(column) * STEP for column in zip(*found, strict=True))
    return 1 / (1 + math.exp(-first)), 1 / (1 + math.exp(-second))


def signs_of(part: Part, skill: AskedSkill, beside: int) -> list[str]:
    """The signs of a skill in a part that names `beside` of them, each once."""
    words, span = part.words, skill.span
    told = _told(words)
    signs = (
        f"known {skill.known}",
        f"need {skill.need}",
        f"section {part.section} {part.item}",
        f"label {part.label}",
        f"skills {min(beside, _MOST)}",
        f"words {min(len(words) // 4, 7)}",
        f"commas {min(words.text.count(','), 4)}",
        f"whole {span.start == 0} {span.stop == len(words)}",
        f"understood {int(4 * sum(told) / len(words))}",
        f"behind understood {span.start == 0 or told[span.start - 1]}",
        f"mark before {words.gap(span.start).strip()}",
        f"mark behind {words.gap(span.stop).strip()}",
        *_of_name(skill.name),
        *_of_lists(words, span),
    )
    return list(dict.fromkeys(signs))


@lru_cache(1)
def _told(words: PostingWords) -> list[bool]:
    """Of each word whether it is understood; the skills of a part are asked for one after the other."""
    return understood(words, (), [False] * len(words))


@lru_cache(1)
def _lists(words: PostingWords) -> tuple[tuple[str, range], ...]:
    return tuple(iter_lists(words))


def _of_name(name: str) -> Iterator[str]:
    """How a name is written, and how rare its words are."""
    idf = reference_idf()
    folded = PostingWords(name).folded
    rare = [idf.weight(word) for word in folded] or [1.0]
    yield f"length {min(len(folded), _MOST)}"
    yield f"shape {''.join(sorted({_shape(word) for word in name.split()}))}"
    for what, weight in (("rarest", max(rare)), ("first", rare[0]), ("last", rare[-1]), ("commonest", min(rare))):
        yield f"{what} {int(weight * _SHADES)}"
    yield f"ends known {idf.knows(folded[-1]) if folded else False}"


def _shape(word: str) -> str:
    """`A`: an abbreviation, `X`: with a capital, `x`: small letters, `0`: something else."""
    if len(word) > 1 and word.isupper():
        return "A"
    return "X" if word[:1].isupper() else "x" if word.islower() else "0"


def _of_lists(words: PostingWords, span: range) -> Iterator[str]:
    """The lists of words that ask which have words of a line, and where these stand beside the skill."""
    for name, place in _lists(words):
        yield f"{name}"
        if place.stop <= span.start:
            yield f"{name} before"
        if place.stop == span.start:
            yield f"{name} right before"
        if place.start >= span.stop:
            yield f"{name} behind"
        if place.start == span.stop:
            yield f"{name} right behind"
        if place.start >= span.start and place.stop <= span.stop:
            yield f"{name} inside"


@cache
def _weights() -> dict[str, tuple[int, int]]:
    """Sign to its weights for being a skill and for being required; of no sign, where both begin."""
    weights: dict[str, tuple[int, int]] = load_parsed("posting_weights.txt", _read)
    return weights


def _read(data: bytes) -> dict[str, tuple[int, int]]:
    rows = (line.split("\t") for line in data.decode("utf-8").splitlines())
    return {sign: (int(first), int(second)) for sign, first, second in rows}
