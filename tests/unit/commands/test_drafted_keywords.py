"""The keywords of a drafted rubric."""

import pytest

from screen.commands.drafted_keywords import drafted_keywords


@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        ("Design, train and ship end-to-end ASR models for streaming use.", ("asr models",)),
        ("Own thousands of hours and cut the rest.", ()),
        ("Operate Kubernetes clusters and write the rota.", ("kubernetes clusters",)),
        ("", ()),
    ],
)
def test_phrases_with_a_known_name_tell_what_the_work_is_about(sentence: str, terms: tuple[str, ...]) -> None:
    """Verbs, pieces of words with hyphens and everyday words do not."""
    assert drafted_keywords([sentence], ()) == terms


def test_what_is_a_criterion_already_is_no_keyword() -> None:
    assert drafted_keywords(["Kubernetes, Kafka topics", "Kafka topics"], ["Kubernetes"]) == ("kafka topics",)
