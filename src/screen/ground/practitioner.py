"""Who does an activity by trade: `welder` for welding, `surveyor` for surveying, `carpenter` for carpentry.

Candidates are made of the noun by the rules of English derivation, and kept if they end as people do (`roles.toml`).
Whoever says to be a welder, welds.
"""

from functools import lru_cache

from screen.ground.derivation import doers, endings, verbs
from screen.ground.roles import is_person
from screen.ground.word_lists import word_list

_MIN_STEM = 3


@lru_cache(1 << 14)
def practitioners(noun: str) -> frozenset[str]:
    """The words for one who does what `noun`, a folded word, names; empty for what is no activity of a trade."""
    if not noun.isalpha() or not noun.isascii():
        return frozenset()
    found = {form for form in doers(noun) if not form.endswith("s")}
    found |= {base for base in verbs(noun) if noun.endswith("ing")}
    found |= {base + "or" for base in verbs(noun) if not base.endswith("e")}
    for ending, persons in endings("persons").items():
        stem = noun.removesuffix(ending)
        if stem != noun and len(stem) >= _MIN_STEM:
            found.update(stem + person for person in persons)
            break
    other = word_list("grade") | word_list("tool") | word_list("other_trade")
    return frozenset(word for word in found - other - {noun} if is_person(word))
