"""What a clause says that others did."""

import pytest

from screen.ground.others import is_other, is_trade_by_form, of_others
from screen.ground.text import tokens


def left_of(line: str) -> str:
    found = tokens(line)
    gone = {
        place
        for head, token in enumerate(found)
        if is_other(token)
        for first, last in of_others(found, head)
        for place in range(first, last)
    }
    return " ".join(token for place, token in enumerate(found) if place not in gone)


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("The vendor kept the kettles", "the"),
        ("The vendor kept the kettles, brewed tea", "the , brewed tea"),
        ("A colleague set up the kettles before I came", "a before i came"),
        ("Plumbers from Example Town carried out the repairs", ""),
        ("Brewed tea while the cook drove the van", "brewed tea while the"),
        ("The hosting company tuned the kettles for us", "the hosting"),
        ("My predecessor had built the kettles", "my"),
        ("The ministry is in charge of kettles", "the"),
        ("Customers used the kettles", ""),
        ("Hired a firm for the kettles and brewed tea", "hired a and brewed tea"),
        ("Booked a cook who did the tea", "booked a"),
        ("Hired plumbers for the kettles", "hired"),
        ("A painter was hired for the kettles", "a"),
        ("The tea bureau keeps the kettles", "the tea"),
        ("My colleague Kay Teapotova looks after all kettles", "my"),
        ("Our union rep fought bad kettles", "our union"),
        ("A cousin of the owner keeps the kettles", "a"),
        ("The manager at the shop kept the kettles", "the"),
        ("The tea team of the shop built the kettles", "the tea"),
        ("The tea team made the kettles", "the tea"),
        ("Brewed tea; the bureau works out the kettles", "brewed tea ; the"),
        ("The tea cooks run the kettles; I drink", "the tea ; i drink"),
        ("Our dietician measured the kettles", "our"),
        ("Our sysadmins keep kettles", "our"),
        ("The cooks of another shop team keep kettles", "the"),
        ("Cooks of the tea bureau keep kettles", ""),
        ("Dieticians of the tea bureau keep kettles", ""),
        ("The agency manages kettles", "the"),
        ("My colleague Kay keeps the kettles", "my"),
        ("The institute runs kettles; I drink", "the ; i drink"),
        ("Our supplier runs kettle tests every year", "our"),
        ("The tea team next door uses kettles", "the tea"),
        ("The tea group of the centre runs kettles", "the tea"),
        ("An external agency looked after kettles", "an external"),
    ],
)
def test_what_others_did_is_theirs(line: str, left: str) -> None:
    assert left_of(line) == left


@pytest.mark.parametrize(
    "line",
    [
        "The cooks and kettles",
        "The cooks union kept kettles",
        "A person kept the kettles",
        "The checklist tuned the kettles",
        "As a contractor, set up the kettles",
        "Contractor, set up the kettles",
        "Project manager led the kettles",
        "A cook trained in kettles",
        "An engineer experienced managing kettles",
        "A lawyer turned engineer with kettles",
        "The team built the kettles",
        "The whole team built the kettles",
        "The director of tea operations reports on kettles",
        "Weekly team meetings kettles",
        "The team I led built the kettles",
        "Our tea team built the kettles",
        "The cook reports to me on kettles",
        "The vendor contracts ended with kettles",
        "The vendor contracts and kettles",
        "The vendor contracts or kettles",
        "The cook reports on kettles",
        "The cook reports kettles were kept in",
        "Our agency kept the kettles",
        "Trained nurses in the use of kettles",
        "Managers trusted me with kettles",
        "Customers tried the kettle that I built",
        "Customers praised the kettles",
        "The vendor travelled with kettles",
        "Booked a client for the kettles",
        "Tea, cooks prepared the kettles",
        "Tea from shops / customers used the kettles",
        "Engaged with vendors to deliver kettles",
        "Hired as manager for the kettles",
        "Vendor managed kettles",
        "Contracted electrician for the kettles of flats",
        "Consultants to shops; kettles",
        "Drivers managed routes planned kettles and cups for the shops of the whole of the town and its many villages",
    ],
)
def test_what_the_person_did_among_others_stays(line: str) -> None:
    assert left_of(line) == " ".join(tokens(line))


@pytest.mark.parametrize(
    ("line", "left"),
    [
        ("The cook prepared the kettles", "the cook prepared the kettles"),
        ("The former cook prepared the kettles", "the former cook prepared the kettles"),
        ("A cook prepared the kettles", "a"),
        ("A cook keeps the kettles", "a cook keeps the kettles"),
        ("The other cook prepared the kettles", "the other"),
    ],
)
def test_who_is_one_may_write_so_of_themselves(line: str, left: str) -> None:
    found = tokens(line)
    ((head, end),) = [*of_others(found, found.index("cook"), own=True)] or [(len(found), len(found))]
    assert " ".join(found[:head] + found[end:]) == left


@pytest.mark.parametrize(
    ("word", "trade"),
    [
        ("crystallographer", True),
        ("physicist", True),
        ("chairman", True),
        ("assist", False),
        ("consist", False),
        ("checklist", False),
    ],
)
def test_an_ending_makes_somebody_by_trade_but_of_no_verb_and_no_list(word: str, trade: bool) -> None:
    assert is_trade_by_form(word) is trade
