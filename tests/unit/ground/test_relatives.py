"""What relative clauses say of others."""

import pytest

from screen.ground.relatives import WHO, WHOM, done_to_others, of_others_who
from screen.ground.text import tokens


@pytest.mark.parametrize(
    ("line", "theirs"),
    [
        ("Worked with cooks, who brewed the tea, and washed pots", "brewed the tea"),
        ("Worked with cooks who quickly brewed tea", "brewed tea"),
        ("Met colleagues in Example Town who had brewed tea", "had brewed tea"),
        ("Worked with cooks who brewed tea, coffee and milk", "brewed tea , coffee and milk"),
        ("Worked with cooks who brewed tea, washed pots", "brewed tea"),
        ("Worked with a cook who brewed tea", "brewed tea"),
        ("Cook who brewed tea", ""),
        ("The cooks, who make tea", "make tea"),
        ("Cooks who make tea", ""),
        ("Experienced tea cook who brewed tea", ""),
        ("Worked as a cook who brewed tea", ""),
        ("Led three cooks who brewed tea", ""),
        ("One of three cooks who brewed tea", ""),
        ("Worked in a team of cooks who brewed tea", ""),
        ("Joined the cooks who brewed tea", ""),
        ("Worked with cooks who brewed tea with me", ""),
        ("Worked with cooks who praised the tea", ""),
        ("Worked with kettles, who knows", ""),
        ("Who brewed tea", ""),
        ("Worked with cooks, who brewed tea and washed pots", "brewed tea and washed pots"),
        ("Worked with cooks who brewed tea and washed pots", "brewed tea"),
        ("Worked with cooks who make tea", "make tea"),
        ("Manage seven cooks, who make tea", "make tea"),
        ("Lead seven cooks, who make tea", ""),
        ("Managed seven cooks who brewed tea", ""),
        ("Worked for cooks who need tea", ""),
        ("Worked for customers who make tea", ""),
    ],
)
def test_what_others_did(line: str, theirs: str) -> None:
    found = tokens(line)
    stretches = list(of_others_who(found, found.index(WHO)))
    assert [" ".join(found[first:end]) for first, end in stretches] == ([theirs] if theirs else [])


@pytest.mark.parametrize(
    ("line", "theirs"),
    [
        ("Brewed tea for guests, some of whom had kettle burns", "had kettle burns"),
        ("Nursed guests, some of whom had kettle burns", ""),
        ("Brewed tea for guests, some of whom I knew", ""),
    ],
)
def test_what_was_done_to_others(line: str, theirs: str) -> None:
    found = tokens(line)
    stretches = list(done_to_others(found, found.index(WHOM)))
    assert [" ".join(found[first:end]) for first, end in stretches] == ([theirs] if theirs else [])
