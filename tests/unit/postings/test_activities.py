"""What somebody can do is drafted where a line names no skill: by what it is done to, or whole."""

import pytest

from screen.ground.package_data import load_tables
from screen.postings.activities import activities_of
from screen.postings.needs import needs_of
from screen.postings.text_parts import Part
from screen.postings.words import PostingWords


def found(text: str, *, item: bool = True, section: str = "required") -> list[tuple[str, tuple[str, ...]]]:
    part = Part(PostingWords(text), section, item, False, 1)  # type: ignore[arg-type]
    return [(skill.name, skill.terms) for skill in activities_of(part.words, needs_of(part))]


@pytest.mark.parametrize(
    ("text", "skill"),
    [
        ("Able to read electrical drawings", "electrical drawings"),
        ("Ability to confidently interpret blood results", "blood results"),
        ("You are able to solder capacitors", "capacitors"),
        ("Comfortable writing unit tests for kilns", "unit tests"),
        ("Preparing court applications", "court applications"),
        ("Presenting to a glazing committee", "glazing committee"),
        ("Able to plan and manage a caseload", "caseload"),
        ("Able to write letters and reports", "letters and reports"),
        ("Able to read kiln signs and talk with potters", "kiln signs"),
        ("Able to supervise research students", "supervise research students"),
        ("Able to train and supervise students and casual potters", "train and supervise students"),
        ("Able to de-escalate students in crisis", "de-escalate students"),
        ("Ability to keep accurate records", "keep accurate records"),
        ("Able to write clear and concise kilnbriefs", "concise kilnbriefs"),
        ("Able to mend kilns and broken pots of all our potters", "kilns"),
    ],
)
def test_a_line_of_what_is_done_has_one_skill(text: str, skill: str) -> None:
    """What it is done to, where that tells a trade; of people and records the whole."""
    assert found(text) == [(skill, ())]


@pytest.mark.parametrize(
    ("text", "skills"),
    [
        ("Can mend a kiln or a wheel", [("kiln or wheel", ("kiln", "wheel"))]),
        ("Able to edit video in Potcut, Clayview or similar software", [("video", ("Potcut", "Clayview"))]),
    ],
)
def test_one_of_several_is_enough(text: str, skills: list[tuple[str, tuple[str, ...]]]) -> None:
    """Of what is joined by `or`, and of the tools that it is done with."""
    assert found(text) == skills


@pytest.mark.parametrize(
    "text",
    [
        "Able to",
        "Able to read",
        "Able to cook for 200 potters",
        "Leading a team of five glazing engineers",
        "Planning Officer (kilns)",
        "Weekly mentoring for new potters",
        "Bring ideas for the kilns",
        "Ongoing glazes: last year two potters fired",
        "Able to plan projects",
        "Kilns of potters",
        "Able to do",
        "Able to sew, cut and press kilns",
        "Kilns that can fire pots",
        "Ability to read the many very long reports of all of our kiln committees",
        "Ability to write with empathy",
        "Able to check all of the work",
        "The kilns of potters",
        "Able to read it",
    ],
)
def test_a_line_that_tells_no_trade_has_none(text: str) -> None:
    """Too little, too much, a quality, a list of verbs, or said of something else."""
    assert not found(text)


def test_prose_begins_with_what_says_that_somebody_can() -> None:
    """`Looking for a change` is a sentence; and what is only told asks for nothing."""
    assert not found("Looking for a new kiln?", item=False)
    assert not found("Firing kilns burns clay in our yard.", item=False)
    assert found("You can mend a kiln.", item=False) == [("kiln", ())]
    assert not found("Able to mend a kiln", section="duties")


@pytest.mark.parametrize("verb", load_tables("posting.toml")["phrases"]["of_anybody"])
def test_what_anybody_does_at_work_is_no_skill(verb: str) -> None:
    """Nor is what only looks like a verb."""
    assert not found(f"Able to {verb} kilns")


@pytest.mark.parametrize("can", load_tables("posting.toml")["phrases"]["can_do"])
def test_what_says_that_somebody_can(can: str) -> None:
    """Before a verb."""
    assert found(f"{can.capitalize()} mend kilns") == [("kilns", ())]
