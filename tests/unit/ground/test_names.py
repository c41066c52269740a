"""Names that are everyday words too, told from them by case and neighbours."""

import time

import pytest

from screen.ground.names import everyday_words, names_in, spellings_in


def has_name(line: str, name: str) -> bool:
    return next(names_in(line, name), None) is not None


def has_spelling(line: str, name: str) -> bool:
    return next(spellings_in(line, name), None) is not None


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("R", "R"),
        ("Python, R, SQL", "R"),
        ("R/Python", "R"),
        ("C/C++", "C"),
        ("written in R", "R"),
        ("the R language", "R"),
        ("R-based pipelines", "R"),
        ("statistics with R and SQL", "R"),
        ("Go", "Go"),
        ("services in Go", "Go"),
        ("Go, Rust", "Go"),
        ("Built a scheduler with Rust for tea", "Rust"),
        ("(Go)", "Go"),
        ("Spark", "Spark"),
        ("jobs on Spark", "Spark"),
        ("Used Spark to move tea", "Spark"),
        ("C", "C"),
        ("C & Python", "C"),
        ("Kept an R package", "R"),
        ("Use Go to brew", "Go"),
    ],
)
def test_a_name(line: str, name: str) -> None:
    assert has_name(line, name)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("R&D", "R"),
        ("R & D", "R"),
        ("A/R", "R"),
        ("R/3", "R"),
        ("go", "Go"),
        ("Go to market", "Go"),
        ("Go-to-market", "Go"),
        ("C-level", "C"),
        ("Vitamin C", "C"),
        ("Plan C", "C"),
        ("R. Example", "R"),
        ("C++", "C"),
        ("C#", "C"),
        ("Rust's", "R"),
        ("@Go", "Go"),
        ("user.Go", "Go"),
        ("Spark joy", "Spark"),
        ("MapR", "R"),
        ("B-R", "R"),
        ("", "R"),
    ],
)
def test_the_everyday_word_or_initial(line: str, name: str) -> None:
    assert not has_name(line, name)


@pytest.mark.parametrize(
    "line",
    ["R-language", "R-programming", "R-like", "R-native", "R-lang", "R‐based", "R‑based", "C/R", "Go/R", "JS/R", "R/TS",
     "R/R", "R/SQL", "the R library", "written in R. Then tea", "Python – R – SQL",
     "Made in Python, R. Tea, cake and milk", "SAS/R", "SPSS/R", "R/MATLAB"],
)  # fmt: skip
def test_r_the_language(line: str) -> None:
    assert has_name(line, "R")


@pytest.mark.parametrize(
    "line",
    ["R-tools", "R‐tools", "R‑tools", "in R&x", "in R.x", "in R.2", "the R here", "the R, here", "Python, R here",
     "tea in, R here", "x/R, tea", "series R library", "in R&D, in R & D", "R. Example and others",
     "Kettles. A. Placeholder, R. Example, B. Sample.", "Kettles, R. Example and B. Sample",
     "Placeholder, A., R. Example",
     "On kettles, with A. Placeholder & R. Example", "HVAC/R, plumbing", "R/HVAC"],
)  # fmt: skip
def test_r_the_letter(line: str) -> None:
    assert not has_name(line, "R")


@pytest.mark.parametrize(
    ("line", "there"),
    [
        ("we moved tea Go rather fast", True),
        ("Made Some Good Tea Go, Then Left", True),
        ("Made Some Good Tea Go Away Fast", False),
        ("tea Go", True),
        ("Go here", False),
        ("Made tea. Go here", False),
        ("Made tea! Go here", False),
        ("Made tea? Go here", False),
        ("Made tea: Go here", False),
        ("• Go here", False),
        ("pre-Go services", False),
        ("pre‐Go services", False),
        ("pre‑Go services", False),
        ("pre&Go services", False),
        ("with Go&tea", False),
        ("teams Go back to", False),
        ("used Go back then", True),
        ("introduced Go to our teams", True),
        ("rolled out Go to forty managers", True),
        ("ready, set out Go to forty managers", False),
        ("Taught Go to six of the crew", True),
        ("carried Go into the house", True),
        ("led Go to market for lids", False),
        ("ready, we Go to the market", False),
        ("went from home to Go in one year", False),
        ("Ready, Set, Go to six shops", False),
    ],
)
def test_go_in_the_middle_and_at_the_start(line: str, there: bool) -> None:
    assert has_name(line, "Go") is there


@pytest.mark.parametrize(
    ("line", "there"),
    [
        ("went from Rust to Go in one year", True),
        ("went from Go to Rust in one year", True),
        ("went from plain C++ to Go in one year", True),
        ("went from Visual Basic to Go in one year", True),
        ("went from Go to sleep", False),
    ],
)
def test_a_name_that_was_left_or_taken_for_another(line: str, there: bool) -> None:
    assert any(names_in(line, "Go", kept=True)) is there


@pytest.mark.parametrize(
    ("line", "there"),
    [
        ("moved the shop to Go with care", True),
        ("built the Go warehouse", True),
        ("The Go warehouse", True),
        ("Moved The Whole Shop To Go With Care", False),
    ],
)
def test_a_capital_in_a_sentence_of_the_field_tells_a_name(line: str, there: bool) -> None:
    assert any(names_in(line, "Go", kept=True)) is there
    assert not has_name(line, "Go")


def test_one_name_in_a_line_is_enough() -> None:
    assert has_name("R&D in R", "R")
    assert not has_name("R&D, R & D", "R")


@pytest.mark.parametrize(
    ("line", "name", "there"),
    [
        ("Built RAG pipelines", "RAG", True),
        ("a rag and a bone", "RAG", False),
        ("MoE layers", "MoE", True),
        ("MOE layers", "MoE", False),
        ("RAGS", "RAG", False),
        ("WIPED THE TABLES WITH A RAG", "RAG", False),
        ("RAG AND QAS", "RAG", True),
        ("RAG AND QASX", "RAG", False),
        ("RAG+", "RAG", False),
        ("x.RAG", "RAG", False),
        ("RAG를 도입하고 교육했다", "RAG", True),
        ("RAG's index", "RAG", True),
        ("RAG'n'roll", "RAG", False),
        ("straight C's", "C", False),
        ("Staffed two RN's", "RN", False),
        ("Cooked at the Chef's Table", "Chef", False),
    ],
)
def test_a_spelling(line: str, name: str, there: bool) -> None:
    assert has_spelling(line, name) is there


def test_everyday_words_are_folded_and_hold_no_comment() -> None:
    assert {"go", "spark", "rag"} & everyday_words()
    assert all(word == word.casefold() and "#" not in word for word in everyday_words())


@pytest.mark.parametrize("line", ["R&D " * 50_000, "go-to " * 30_000, "a" * 200_000 + "--- R-x", "A/R " * 50_000])
def test_a_long_line_costs_what_its_names_cost(line: str) -> None:
    start = time.process_time()
    assert not has_name(line, "R")
    assert not has_name(line, "go")
    assert time.process_time() - start < 3  # minutes where the cost grows with the square of the length


def test_a_name_among_many_that_are_none_is_found_within_reason() -> None:
    assert has_name("R&D " * 400 + "in R", "R")
