"""What a pattern is worth, and what the line must have as well."""

from screen.ground.match import patterns_of
from screen.ground.pattern import CREDIT, Pattern
from screen.ground.term_forms import forms_of


def first_pattern(term: str) -> Pattern:
    (form,) = forms_of((term,), synonyms=False)
    return next(iter(patterns_of(form, ())))


def test_better_kinds_are_worth_more() -> None:
    assert list(CREDIT.items()) == [("exact", 100), ("variant", 95), ("synonym", 90), ("fuzzy", 80)]


def test_a_pattern_looks_at_the_line_as_it_is_written() -> None:
    go = first_pattern("Go")
    assert go.stands_in("services in Go")
    assert not go.stands_in("Go to market")
    rag = first_pattern("RAG")
    assert rag.stands_in("we built RAG to brew")
    assert not rag.stands_in("a rag")
    assert first_pattern("CUDA").stands_in("anything")
