"""A phrase in other words of the same line: its list taken apart, its verb with its object, the one who does it.

`accounts payable and receivable` has accounts receivable, `reconciled the bank statements` is bank reconciliation,
`retrieval of large images` is image retrieval, and a multimodal retriever does multimodal retrieval. All content words
of the phrase must stand there.
"""

from collections.abc import Container, Iterator

from screen.ground.derivation import deeds, doers
from screen.ground.lexicon import load_lexicon
from screen.ground.match import Form, Kind, Pattern, all_forms
from screen.ground.word_lists import word_list

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
    if not all(any(word in vocabulary for word in step) for step in inflected[:-1]):
        return
    if any(word in vocabulary for word in inflected[-1]):
        for cut in range(1, len(steps)):
            yield Pattern(inflected, kind, form.text, gap="listed", cut=cut)
        if between := tuple(sorted(load_lexicon().modifiers(steps[-1]) - {steps[-2]})):
            yield Pattern((*inflected[:-1], between, inflected[-1]), kind, form.text)
    *objects, head = inflected
    done = tuple(sorted(deeds(steps[-1])))
    if not done:
        return
    does = tuple(sorted(doers(steps[-1])))
    yield Pattern((*objects, does), kind, form.text)
    if steps[-2].endswith(_ADJECTIVES):
        return
    yield Pattern((done, *objects), kind, form.text, gap="deed", cut=1)
    yield Pattern((head, _PREPOSITIONS, *objects), kind, form.text, gap="of", cut=2)
    yield Pattern((*objects, done), kind, form.text, gap="passive", cut=len(objects))
