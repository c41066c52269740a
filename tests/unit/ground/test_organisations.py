"""Names of organisations, told by their shape."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screen.ground.organisations import may_name, organisation_words, organisations_in, places_of
from screen.ground.text import tokens


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Joined the Kettle Institute in spring", {"Kettle Institute"}),
        ("Thesis at the School of Tea Science and Engineering, Example", {"School of Tea Science and Engineering"}),
        ("Department of Accounting", {"Department of Accounting"}),
        ("Data engineer at Snowflake, 2019 to 2021", {"Snowflake"}),
        ("Internship at Redis in Exampletown", {"Redis"}),
        ("Brewed for Teapot Analytics Ltd.", {"Teapot Analytics Ltd"}),
        ("Kettle & Teapot Association of Example (KTA)", {"Kettle & Teapot Association", "Association of Example"}),
        ("Kettle PLC, Exampletown", {"Kettle PLC"}),
        ("Engineer at Kettle PLC for three years", {"Kettle PLC"}),
        ("Joined Kettle PLC in May", {"Joined Kettle PLC"}),
        ("Brewed tea for Teapot Works LLC and others", {"Teapot Works LLC"}),
        ("Commissioned PLC panels", set()),
        ("Commissioned PLC panels (Kettle K7)", set()),
        ("Programmed Kettle PLC for conveyor lines", set()),
        ("A paper in IEEE BigKettle'24 (best paper)", {"IEEE BigKettle'24"}),
        ("A talk at the ACM Kettle Days 2019", {"ACM Kettle Days"}),
        ("Wrote an IEEE Ethernet MAC in Verilog", set()),
        ("Taught the ACM Python class in 2019", set()),
        ("ACM Kettle Learning group lead, 2019", set()),
        ("Planned IEEE 802.11 networks", set()),
        ("Led kettle work in the IEEE student branch", set()),
        ("Wrote PLC code in ladder logic", set()),
        ("Ran the Teapot LAB of robots", set()),
        ("Skilled at Python, SQL", set()),
        ("Looked at Kafka, Redis", set()),
        ("Worked at CUDA level", set()),
        ("the department of accounting", set()),
        ("Python Java Kettle Data Engineering Institute", set()),
        ("Sang with the Terraform Choir", {"Terraform Choir"}),
        ("Painted for the Terraform Arts Collective.", {"Terraform Arts Collective"}),
        ("Swam at Linux Street School", {"Linux Street School"}),
        ("Taught the Python Club and at Kettle Street", set()),
        ("Moved the Oracle Hotel Suite, sang in the Youth Choir", set()),
        ("the kafka circus", set()),
        ("institute", set()),
        ("Institute", set()),
        ("", set()),
    ],
)
def test_what_is_a_name(line: str, names: set[str]) -> None:
    assert {line[start:end] for start, end in organisations_in(line)} == names


def test_a_long_line_takes_no_long_time() -> None:
    for line in ("A " * 20_000 + "Institute", "Institute of " * 5_000, "at A" * 10_000, "worked at A of " * 5_000):
        start = time.process_time()
        list(organisations_in(line))
        assert time.process_time() - start < 2


@pytest.mark.parametrize(
    ("name", "line", "found"),
    [
        ("Example Works", "Joined EXAMPLE WORKS and example works", ["EXAMPLE WORKS", "example works"]),
        ("Gap", "Closed a gap at Gap, not at Gaps or 2Gap", ["Gap"]),
        ("腾讯", "我在腾讯工作", ["腾讯"]),
        ("네이버", "네이버에서 일했다, 옛네이버", ["네이버"]),
        (" ", "Nothing at all", []),
    ],
)
def test_a_known_name_stands_whole(name: str, line: str, found: list[str]) -> None:
    assert [line[start:end] for start, end in places_of(name, line)] == found


PIECES = st.sampled_from(
    ["the", "Kettle", "kettle", "of", "in", "Engineer at", "brewer at", "IEEE", "ieee", "'24", "Tea's", "(", ",", "\n"]
)
NOUNS = st.sampled_from(sorted(organisation_words())).flatmap(
    lambda word: st.sampled_from([word, word.capitalize(), word.upper(), f"{word}s", f"x{word}"])
)


@given(st.lists(PIECES | NOUNS, min_size=1, max_size=9).map(" ".join))
def test_a_line_that_is_passed_over_names_nothing(line: str) -> None:
    told = {word for word in organisation_words() if word in tokens(line)}
    if told and not any(may_name(word, line) for word in told):
        assert not list(organisations_in(line.replace("\n", " ")))


def test_a_noun_in_small_letters_alone_is_no_name() -> None:
    assert not may_name("school", "Tutored high school pupils")
    assert may_name("school", "Tutored high school pupils at the Kettle School")
    assert may_name("school", "SCHOOL OF TEA")
