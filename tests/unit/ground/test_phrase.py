"""What a phrase taken apart is looked for by, beyond what `cases/variants.tsv` finds in lines."""

import pytest

from screen.ground.phrase import phrase_patterns
from screen.ground.term_forms import forms_of


@pytest.mark.parametrize(
    ("term", "verb", "is_done"),
    [
        ("responding to fires", "responds", True),
        ("testing in schools", "tested", True),
        ("testing in schools", "tests", False),  # a noun as often
        ("disposing of ashes", "disposed", False),  # so may be what somebody was told: informed of changes
    ],
)
def test_a_verb_with_its_preposition_is_done(term: str, verb: str, is_done: bool) -> None:
    form = forms_of((term,), synonyms=False)[0]
    first = next(phrase_patterns(form, {*term.split(), verb}))
    assert (verb in first.steps[0] and first.gap == "with" and first.cut == 2) is is_done


def test_names_are_no_members_of_one_thing() -> None:
    assert not list(phrase_patterns(forms_of(("Kettle or Pot",), synonyms=False)[0], set()))
    assert list(phrase_patterns(forms_of(("kettle and pot care",), synonyms=False)[0], set()))
