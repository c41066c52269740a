"""Whatever is written in a posting, and wherever its lines end, a draft can be made of it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screen.documents.readers.document import read_document
from screen.postings.posting import read_posting

WORDS = [
    *(
        "kilns",
        "Potlite",
        "SQL",
        "Kilnware-3",
        "5+",
        "three",
        "years",
        "of",
        "with",
        "and",
        "or",
        "und",
        "oder",
        "and/or",
    ),
    *("such as", "like", "e.g.", "for example", "including", "one of", "either", "at least", "must have", "required"),
    *(
        "nice to have",
        "not",
        "no",
        "English",
        "C1",
        "degree in",
        "bachelor's or",
        "diploma",
        "driving licence",
        "certified",
    ),
    *(
        "level II",
        "(",
        ")",
        ",",
        ";",
        ":",
        "/",
        "-",
        "etc.",
        "or equivalent",
        "or similar",
        "is fine too",
        "experience",
    ),
]
"""What lines of postings are made of: names, what joins, opens, counts and asks, and marks."""
SENTENCES = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join), min_size=1, max_size=6)


@given(SENTENCES, st.sampled_from(["", "- "]))
def test_no_line_breaks_a_draft(lines: list[str], mark: str) -> None:
    """A line may end with `for example` or begin with `or`."""
    assert all(names("\n".join(mark + line for line in lines)))


@pytest.mark.parametrize("line", ["Animation of kilns (Potlite, for example)", "5+", "Years or", "Kilns / or (e.g."])
def test_a_line_may_end_where_more_would_stand(line: str) -> None:
    """What opens a list opens none there, and what is counted is nothing."""
    assert "Wheels" in names(f"- {line}\n- Wheels")


def test_whom_to_write_to_asks_for_nothing() -> None:
    """A sentence with an address for mail says how to apply."""
    assert names("- Wheels\n\nSend your kiln drawings to work@example.org.") == ["Wheels"]


@pytest.mark.parametrize(("pay", "asked"), [("€36,000–€39,000, tips shared", False), ("$1M of sales a year", True)])
def test_a_second_list_that_says_what_is_paid_asks_for_nothing(pay: str, asked: bool) -> None:
    """`What you will have` may head either."""
    lines = f"- Kilns\n\n## What you will have\n\n- {pay}\n- Experience of wheels"
    assert ("wheels" in [name.casefold() for name in names(lines)]) is asked


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("You need", "Wheels: experience helpful"),
        ("You need", "We'd be interested to hear if you have experience of wheels"),
        ("We would be interested to hear if you have", "Wheels"),
        ("What we could live without", "Experience of wheels"),
    ],
)
def test_what_helps_and_what_is_done_without_are_wishes(heading: str, line: str) -> None:
    """Behind a colon, or as a heading."""
    text = f"# Potter\n\n## Requirements\n\n- Kilns\n\n## {heading}\n\n- {line}\n"
    skills = read_posting(read_document(Path("posting.md"), text.encode())).skills
    assert [(skill.name.casefold(), skill.need) for skill in skills] == [("kilns", "required"), ("wheels", "preferred")]


def names(lines: str) -> list[str]:
    text = f"# Potter\n\n## Requirements\n\n{lines}"
    return [skill.name for skill in read_posting(read_document(Path("posting.md"), text.encode())).skills]
