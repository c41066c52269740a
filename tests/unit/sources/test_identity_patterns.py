"""What is looked for to take an identity out of a text."""

import pytest

from screen.sources.identity import identity_of
from screen.sources.identity_patterns import (
    IdentityPattern,
    PatternTable,
    compiled,
    country_patterns,
    flat,
    name_patterns,
    patterns_of,
    pronoun_patterns,
)

DOCUMENT = {
    "basics": {"name": "Zoë van der Example", "email": "zoe.e@example.org", "phone": "+00 000 000 000"},
    "work": [{"name": "Example Works (EW)", "position": "Cook", "location": "Sampleville"}],
    "education": [{"institution": "University of Samples", "endDate": "2019-06"}],
    "publications": [{"name": "On tea", "authors": ["Z. Example", "Ben Sample", "샘플 이"]}],
    "references": [{"name": "Dr. Cho Sample"}],
}


@pytest.mark.parametrize(
    "text",
    [
        "Zoë van der Example", "ZOE VAN DER EXAMPLE", "Example, Zoe van der", "Z. Example", "Example, Z.",
        "zoe_example",
        "at Example Works with Dr. Cho Sample, B. Sample and 샘플 이 in Sampleville",
        "University of Samples, June 2019",
        "He met her in the United_States; он и она", "reached at zoe.e@example.org",
    ],
)  # fmt: skip
def test_where_a_pattern_stands_so_does_its_word(text: str) -> None:
    """Or it would not be tried where it should."""
    patterns = (*patterns_of(identity_of(DOCUMENT, "zoe-example")), *pronoun_patterns(), *country_patterns())
    plain = flat(text)
    found = [(one, match) for one in patterns for match in compiled(one.pattern).finditer(plain)]
    assert found
    assert all(one.word in match.group() for one, match in found)


def test_a_pronoun_in_capitals_is_an_abbreviation() -> None:
    (her,) = (one for one in pronoun_patterns() if one.word == "her")
    assert [span[:2] for span in her.spans("HER saw her", "her saw her")] == [(8, 11)]


def test_another_person_of_the_pool_is_known_by_initials_too() -> None:
    patterns, text = name_patterns(("Ben Sample",)), "with B. Sample, and Sample, Ben"
    spans = {span[:2] for one in patterns.tried(text.lower()) for span in one.spans(text, text.lower())}
    assert {text[slice(*span)] for span in spans} >= {"B. Sample", "Sample, Ben"}


@pytest.mark.parametrize("text", ["with cvadaexample2024 and 김예시님, ben", "", "x", "nobody"])
def test_of_many_patterns_those_are_tried_whose_words_stand_in_a_text(text: str) -> None:
    names = ["Ada Example", "김 예시", "Bo Li", *(f"Zoe Mock{chr(0x4E00 + number)}" for number in range(3000))]
    patterns = [IdentityPattern(word, word, "[name]") for name in names for word in name.casefold().split()]
    few, many = PatternTable(patterns[:5]), PatternTable(patterns)
    assert set(many.tried(text)) == {one for one in patterns if one.word in text}
    assert set(few.tried(text)) == {one for one in patterns[:5] if one.word in text}
