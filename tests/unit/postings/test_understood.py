import pytest

from screen.postings.needs import needs_of
from screen.postings.skills import skills_of
from screen.postings.text_parts import Part
from screen.postings.understood import surely_read
from screen.postings.words import PostingWords


def surely(text: str) -> list[str]:
    part = Part(PostingWords(text), "required", True, False, 1)
    taken = [False] * len(part.words)
    return [skill.name for skill in surely_read(part.words, skills_of(part, needs_of(part), taken), taken)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Experience with tunnel kilns", ["tunnel kilns"]),
        ("Experience with tunnel kilns, slip casting and Python", ["tunnel kilns", "slip casting", "Python"]),
        # a piece of a phrase that begins before it
        ("Experience sieving glazes, prioritise buckets, recommend alternative shards", ["sieving glazes"]),
        # most of the sentence says something else
        ("Clay bodies reach Exampletown by barge under the Lagoon Ordinance, with knowledge of shards", []),
        # what the lexicon has is known wherever it stands
        ("Clay bodies reach Exampletown by barge under the Lagoon Ordinance, with knowledge of Python", ["Python"]),
    ],
)
def test_a_phrase_is_read_where_its_sentence_is_understood(text: str, names: list[str]) -> None:
    assert surely(text) == names


def test_no_word_tells_nothing() -> None:
    assert surely_read(PostingWords(""), (), ()) == ()
