"""Words that are not the term that they look like: told by the phrase or the line in which they stand.

`hash` in "hash browns" is no hashing, `NLP` beside "hypnosis" no language processing. Only what no rule says stands in
`data/senses.toml`; names that are everyday words, people or places too are told by their company, see `homonyms`.
"""

from collections.abc import Iterable
from functools import cache

from screen.ground.package_data import load_tables


@cache
def _senses() -> dict[str, dict[str, tuple[str, ...]]]:
    tables = load_tables("senses.toml")
    return {name: {word: tuple(found) for word, found in table.items()} for name, table in tables.items()}


def other_phrases(forms: Iterable[str]) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """The phrases in which one of these forms of a word is something else: its place in the phrase, and the tokens."""
    phrases = _senses()["phrases"]
    found = {
        (form, phrase) for form in forms for word in (form, form.removesuffix("s")) for phrase in phrases.get(word, ())
    }
    split = sorted((form, tuple(phrase.split())) for form, phrase in found)
    return tuple((place, steps) for form, steps in split for place, step in enumerate(steps) if step == form)


def words_against(word: str) -> tuple[str, ...]:
    """The words of a line that tell that `word` means something else there."""
    return _senses()["unless"].get(word, ())
