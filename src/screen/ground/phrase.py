"""A phrase in other words of the same line: its list taken apart, its verb with its object, the one who does it.

`accounts payable and receivable` has accounts receivable, `reconciled the bank statements` is bank reconciliation,
`retrieval of large images` is image retrieval, `supervised line cooks` is supervising cooks, and a multimodal retriever
does multimodal retrieval. All content words of the phrase must stand there.
"""

from collections.abc import Container, Iterator

from screen.ground.derivation import deeds, doers
from screen.ground.lexicon import load_lexicon
from screen.ground.match import Form, Kind, Pattern, all_forms
from screen.ground.word_lists import word_list

Steps = tuple[tuple[str, ...], ...]

_MAX_WORDS = 4
_PREPOSITIONS = ("of", "for", "over", "on", "in", "across")
_ADJECTIVES = ("ed", "ical", "onal", "ous", "ly", "ful", "less")
"""Endings of words that are no object of a verb."""


def phrase_patterns(form: Form, vocabulary: Container[str]) -> Iterator[Pattern]:
    """The patterns of a phrase taken apart, but those that `vocabulary` rules out.

    None for a single word, a name, a phrase with small words in it, or one of the lexicon's synonyms.
    """
    steps, small = form.tokens, word_list("article") | word_list("preposition")
    if (
        form.kind != "exact"
        or not 1 < len(steps) <= _MAX_WORDS
        or any(not step.isalpha() or len(step) < 2 or step in small for step in steps)
    ):
        return
    kind: Kind = "variant"
    inflected = all_forms(form)
    if not all(any(word in vocabulary for word in step) for step in inflected[1:-1]):
        return
    if any(word in vocabulary for word in inflected[-1]):
        for cut in range(1, len(steps)):
            yield Pattern(inflected, kind, form.text, gap="listed", cut=cut)
        if load_lexicon().knows(form.text):  # into a fixed name not every word fits: `deep sea learning`
            between = tuple(sorted((load_lexicon().modifiers(steps[-1]) | {"based"}) - {steps[-2]}))
            yield Pattern((*inflected[:-1], between, inflected[-1]), kind, form.text)
        else:
            for cut in range(1, len(steps)):
                yield Pattern(inflected, kind, form.text, gap="inserted", cut=cut)
        yield from _turned(form, inflected)
    yield from _done(form, inflected)


def _turned(form: Form, inflected: Steps) -> Iterator[Pattern]:
    """The head first: `quality of the data`, `generative models of video`, `kernels in CUDA`."""
    first, *others, head = inflected
    if form.tokens[-2].endswith(_ADJECTIVES) or _begun(form, inflected):
        return
    between: tuple[str, ...] = ("of",)
    if deeds(form.tokens[-1]):
        between = _PREPOSITIONS
    elif not others and _is_name(form.tokens[0]):
        between = (*_PREPOSITIONS, "with", "using")
    yield Pattern((head, between, first, *others), "variant", form.text, gap="of", cut=2)
    if others and not form.tokens[0].endswith(_ADJECTIVES):
        yield Pattern((*others, head, ("of", "for"), first), "variant", form.text, gap="of", cut=len(others) + 2)


def _done(form: Form, inflected: Steps) -> Iterator[Pattern]:
    """The verb with its object, and who does it."""
    steps = form.tokens
    *objects, _ = inflected
    if done := tuple(sorted(deeds(steps[-1]))):
        yield Pattern((*objects, tuple(sorted(doers(steps[-1])))), "variant", form.text)
        if not steps[-2].endswith(_ADJECTIVES):
            yield Pattern((done, *objects), "variant", form.text, gap="deed", cut=1)
            yield Pattern((*objects, done), "variant", form.text, gap="passive", cut=len(objects))
    if begun := _begun(form, inflected):
        yield Pattern((begun, *inflected[1:]), "variant", form.text, gap="deed", cut=1)
        yield Pattern((*inflected[1:], begun), "variant", form.text, gap="passive", cut=len(steps) - 1)


def _begun(form: Form, inflected: Steps) -> tuple[str, ...]:
    """The forms of the verb that a phrase begins with: `supervising cooks`, `increased sales`; empty where it has none.

    `training data`, and what the lexicon knows, are nouns.
    """
    first, last = form.tokens[0], form.tokens[-1]
    if load_lexicon().knows(form.text):
        return ()
    if first.endswith("ed"):
        return inflected[0]
    return tuple(sorted(deeds(first))) if first.endswith("ing") and last.endswith("s") else ()


def _is_name(word: str) -> bool:
    """Whether the lexicon has a folded word as the name of a tool, with capitals."""
    entry = load_lexicon().find(word)
    return entry is not None and any(map(str.isupper, entry.name))
