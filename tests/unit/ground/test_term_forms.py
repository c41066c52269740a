"""The spellings of a term."""

import pytest

from screen.ground.term_forms import forms_of
from screen.ground.text import SLASH


def forms(*terms: str, synonyms: bool = False) -> list[tuple[str, tuple[str, ...], str]]:
    return [(form.text, form.tokens, form.kind) for form in forms_of(terms, synonyms=synonyms)]


def test_a_term_as_it_is_written() -> None:
    assert forms("CUDA") == [("CUDA", ("cuda",), "exact")]
    assert forms("CUDA", "cuda", "CUDA") == [("CUDA", ("cuda",), "exact"), ("cuda", ("cuda",), "exact")]
    assert forms(", CUDA.") == [(", CUDA.", ("cuda",), "exact")]
    assert forms("C/C++") == [("C/C++", ("c", SLASH, "c++"), "exact")]


@pytest.mark.parametrize("term", ["", " ", "!?", "😀", "\n", ",,,", "()", "\x00"])
def test_a_term_without_a_word_is_looked_for_nowhere(term: str) -> None:
    assert forms(term) == []


@pytest.mark.parametrize("term", ["tea\nkernels", " tea\n\nkernels\n", "tea \r\n kernels", "tea\u2028kernels"])
def test_a_line_end_in_a_term_is_a_space(term: str) -> None:
    assert [found for _, found, _ in forms(term)] == [("tea", "kernels")]


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("Retrieval-Augmented Generation (RAG)", [("retrieval", "augmented", "generation"), ("rag",)]),
        ("Mixture of Tea (MoTs)", [("mixture", "of", "tea"), ("mots",)]),
        ("tea engine [TE]", [("tea", "engine"), ("te",)]),
        ("tea engine (hot)", [("tea", "engine")]),
        ("tea engine (T)", [("tea", "engine")]),
        ("tea engine ()", [("tea", "engine")]),
        ("reinforcement learning (RL)", [("reinforcement", "learning"), ("rl",)]),
        ("brewing teas (BTX)", [("brewing", "teas"), ("btx",)]),
        ("Brewing (hot) tea", [("brewing", "tea"), ("brewing", ";", "hot", ";", "tea")]),
        ("retrieval augmented generation (R A G)", [("retrieval", "augmented", "generation"), ("r", "a", "g")]),
        ("IR(ME)R 2017", [("ir", ";", "me", ";", "r", "2017"), ("irmer", "2017")]),
        ("TA[LE]N", [("ta", ";", "le", ";", "n"), ("talen",)]),
        ("Tea(s) (TE)", [("tea",), ("tea", ";", "s", ";", ";", "te")]),
        ("차(tea)를", [("차", "를"), ("차", ";", "tea", ";", "를")]),
        ("tea(pot1)s", [("tea", "s"), ("tea", ";", "pot1", ";", "s")]),
        ("tea (re)solver", [("tea", "solver"), ("tea", ";", "re", ";", "solver")]),
        ("JavaScript (ES6)", [("javascript",), ("es6",)]),  # by the lexicon, whatever the letters
    ],
)
def test_brackets_explain_or_abbreviate(term: str, expected: list[tuple[str, ...]]) -> None:
    assert [found for _, found, _ in forms(term)] == expected


@pytest.mark.parametrize(
    ("term", "expected"),
    [
        ("Experience with Docker", ["Experience with Docker", "Docker"]),
        ("Excel skills", ["Excel skills", "Excel"]),
        ("Three years of Python", ["Three years of Python", "Python"]),
        ("Responsible AI", ["Responsible AI"]),
        ("Working knowledge of kettle repair", ["Working knowledge of kettle repair", "kettle repair"]),
        ("Very strong glazing skills", ["Very strong glazing skills", "glazing"]),
        ("Knowledge of Tea", ["Knowledge of Tea"]),
        ("Soft skills", ["Soft skills"]),
        ("Java developer experience", ["Java developer experience"]),
        ("Kettle experience", ["Kettle experience"]),
        ("Nurse rostering skills", ["Nurse rostering skills", "Nurse rostering"]),
        ("Knowledge graphs", ["Knowledge graphs"]),
        ("User experience", ["User experience"]),
        ("Experience", ["Experience"]),
    ],
)
def test_the_skill_inside_a_claim(term: str, expected: list[str]) -> None:
    assert [text for text, _, _ in forms(term)] == expected


def test_synonyms_come_from_the_lexicon_after_the_own_forms() -> None:
    own = forms("large language models", synonyms=True)
    assert own[0] == ("large language models", ("large", "language", "models"), "exact")
    assert ("llm",) in [found for _, found, kind in own if kind == "synonym"]
    assert len({found for _, found, _ in own}) == len(own)
    assert forms("large language models") == own[:1]
    assert all(kind == "exact" for _, found, kind in forms("LLM", "large language model", synonyms=True)[:2])
    assert not [1 for _, found, kind in forms("LLM", synonyms=True) if found == ("llm",) and kind == "synonym"]


def test_a_term_of_many_words_is_looked_for_as_it_stands():
    (form,) = forms_of(("ML " * 1000,), synonyms=True)
    assert len(form.tokens) == 1000
    assert len(forms_of(("ML engineer",), synonyms=True)) > 1


@pytest.mark.parametrize(
    ("term", "field", "spelt_out"),
    [
        ("CV", "office", False),
        ("cv", "office", False),
        ("CV", "", True),
        ("computer vision", "office", True),
        ("HR", "office", True),
    ],
)
def test_an_abbreviation_of_research_is_read_in_the_trade_of_its_rubric(term: str, field: str, spelt_out: bool) -> None:
    assert (len(forms_of((term,), synonyms=True, field=field)) > 1) is spelt_out


def test_a_term_written_as_a_deed_has_the_names_of_the_lexicon() -> None:
    found = {form.text: form.kind for form in forms_of(("deploying models",), synonyms=True)}
    assert (found["deploying models"], found["model deployment"]) == ("exact", "synonym")
    assert "TorchServe" in found


@pytest.mark.parametrize(("term", "name"), [("MongoDB databases", "MongoDB"), ("SAP software", "SAP")])
def test_a_name_is_known_without_its_kind(term: str, name: str) -> None:
    assert name in [text for text, _, _ in forms(term, synonyms=True)]


@pytest.mark.parametrize(("term", "field"), [("HVAC software", "HVAC"), ("VAT software", "VAT")])
def test_a_field_of_work_is_not_its_software(term: str, field: str) -> None:
    assert field not in [text for text, _, _ in forms(term, synonyms=True)]
