import pytest

from screen.documents.words.people import best_match, is_name, match_strength, same_person, title_case

SAME = [
    ("Ada Example", "A. Example"),
    ("Ada Example", "Example, Ada"),
    ("Ada Example", "Example A"),
    ("Ada B. Example", "Ada Example"),
    ("Jae Young Sample", "Jaeyoung Sample"),
    ("Kim Sample", "Sample Kim"),
    ("김예시 (Yesi Kim)", "Y. Kim"),
    ("Léa Fictive", "Lea Fictive"),
    ("Ada van der Sample", "van der Sample, A."),
    ("Ada-Bea Müsterling", "Muesterling, A.-B."),
    ("Ada Müsterling", "Ada Musterling"),
    ("Øda Exåmple", "Oda Example"),
    ("Øda Exåmple", "Oeda Exaample"),
    ("Ada Example Jr.", "Example, Ada"),
    ("Example, Jr., Ada", "A. Example III"),
    ('Adelheid "Ada" Example', "Ada Example"),
    ("Ada Example, RN, MBA", "A. Example"),
    ("Sample Min Ho", "Minho Sample"),
    ("Sample Min Ho", "M. H. Sample"),
    ("Ada Bea Cora Example", "A. B. C. Example"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_one_person_in_two_spellings(one: str, other: str) -> None:
    assert same_person(one, other)
    assert same_person(other, one)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ada Example", "Bob Example"),
        ("Ada Example", "A. Sample"),
        ("Ada Example", "B. Example"),
        ("Ada", "Ada Example"),
        ("EXAMPLE SAMPLE, ADA", "EXAMPLE SAMPLE, EVA"),
        ("Ada Muesterling", "Ada Musterling"),
        ("Bob van der Sample", "van der Sample, A."),
        ("Ada Bea Example", "A. X. Z. Example"),
    ],
)
def test_two_people(one: str, other: str) -> None:
    assert not same_person(one, other)


def test_the_full_name_matches_better_than_initials() -> None:
    assert match_strength("Ada Example", "Ada Example") > match_strength("Ada Example", "A. Example")
    assert best_match(["A. Example", "Ada Example"], "Ada Example") == 1


def test_a_second_family_name_may_be_left_out() -> None:
    own = "Juana Example Sample"
    assert best_match(["B. Muster", "J. Example"], own) == 1
    assert best_match(["J. Example", "J. Sample"], own) == 1
    assert best_match(["B. Example", "J. Muster"], own) is None
    assert best_match(["J. Muster", "A. Example"], "Ada Muster") is None


def test_two_weak_matches_tell_nothing_and_of_two_strong_ones_the_first() -> None:
    assert best_match(["A. Example", "A Example"], "Ada Example") is None
    assert best_match(["Bob Sample", "Ada Example", "Ada Example"], "Ada Example") == 1


@pytest.mark.parametrize(
    "text",
    [
        "Ada Example",
        "Ada B. Example, Ph.D.",
        "ADA EXAMPLE",
        "김예시",
        "Vera van Dummy",
        "Siti binti Sample",
        "Omar ad-Dummy",
        "Ó hUiginn Seán",
        "Seán Mac an tSampla",
        "Nóra Nic an Bhaird",
        "Piet deVries",
        "Maria d'Angelo",
        "عمر الفاروق",
        "राज कुमार",
        "สมชาย ใจดี",
    ],
)
def test_names(text: str) -> None:
    assert is_name(text)


@pytest.mark.parametrize(
    "text",
    [
        "About me",
        "Curriculum Vitae",
        "Solution Architect",
        "Nowhere University",
        "New York",
        "Deep Learning",
        "at-Home Care",
        "as-Built Drawings",
        "Example",
        "ada@example.org",
        "Programación de Robots y Sistemas de Control",
        "Banco de Crédito y Desarrollo de Chile",
        "Nonna Sample's",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert not is_name(text)


def test_a_trade_behind_a_comma_is_no_part_of_a_name() -> None:
    assert not is_name("Ada Example, Carpenter")


def test_initials_alone_are_no_name() -> None:
    assert not is_name("A. B.")


def test_capitals_become_a_name() -> None:
    assert title_case("ADA EXAMPLE") == "Ada Example"
    assert title_case("Ada McExample") == "Ada McExample"
    assert title_case("ÖZGÜR İNCİ MUSTER") == "Özgür İnci Muster"


def test_short_family_names_that_titles_are_full_of() -> None:
    assert is_name("Minsu An")
    assert is_name("Gang Do")
    assert not is_name("What Models Do")
