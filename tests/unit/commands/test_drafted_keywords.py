"""The keywords of a drafted rubric."""

import pytest

from screen.commands.drafted_keywords import drafted_keywords

_DUTIES = ("Operate Kafka topics, Terraform modules", "Tune PostgreSQL indexes")


@pytest.mark.parametrize(
    ("sentence", "term"),
    [
        ("Design, train and ship end-to-end ASR models for streaming use.", ["asr models"]),
        ("Own thousands of hours and cut the rest.", []),
        ("Operate Kubernetes clusters and write the rota.", ["kubernetes clusters"]),
        ("Build low-level Kubernetes components, ensuring Kafka runs.", ["kubernetes components"]),
        ("", []),
    ],
)
def test_phrases_with_a_known_name_tell_what_the_work_is_about(sentence: str, term: list[str]) -> None:
    """Verbs, pieces of words with hyphens and everyday words do not."""
    others = drafted_keywords(_DUTIES, ())
    assert len(others) == 3
    assert drafted_keywords([*_DUTIES, sentence], ()) == (*others, *term)


def test_what_is_a_criterion_already_is_no_keyword() -> None:
    others = drafted_keywords(_DUTIES, ())
    assert drafted_keywords([*_DUTIES, "Kubernetes, Kafka clusters"], ["Kubernetes"]) == (*others, "kafka clusters")


def test_few_phrases_leave_the_keywords_to_the_summary() -> None:
    assert drafted_keywords(_DUTIES[1:], ()) == ()
