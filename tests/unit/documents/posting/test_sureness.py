import pytest

from screen.documents.posting.needs import needs_of
from screen.documents.posting.parts import Part
from screen.documents.posting.skills import skills_of
from screen.documents.posting.words import PostingWords


def needs_in(text: str, *, item: bool = True) -> dict[str, str]:
    part = Part(PostingWords(text), "required", item, False, 1)
    return {one.name: one.need for one in skills_of(part, needs_of(part), [False] * len(part.words))}


LONG = (
    "Familiarity with kiln scheduling and the firing patterns used to achieve this, including what is done with clay, "
)


@pytest.mark.parametrize(
    ("text", "name", "need"),
    [
        (f"{LONG}and of glaze chemistry, porcelain and artefacts", "glaze chemistry", "preferred"),
        (f"{LONG}and of Kubernetes, Rust and Kafka", "Kubernetes", "required"),
        ("Kubernetes", "Kubernetes", "required"),
        ("Experience with glaze chemistry", "glaze chemistry", "required"),
        ("Experience with pandas and with what the studio needs of it", "pandas", "required"),
    ],
)
def test_a_requirement_needs_evidence(text: str, name: str, need: str) -> None:
    assert needs_in(text)[name] == need


def test_prose_is_less_evidence_than_an_item() -> None:
    text = "You have seen kilns, and of what goes on in a studio you know the tax law and porcelain."
    assert needs_in(text, item=True)["porcelain"] == "required"
    assert needs_in(text, item=False)["porcelain"] == "preferred"
