"""The forms of a word: those that mean the same, and those that only look so."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screen.ground.inflection import inflections, plurals


@pytest.mark.parametrize(
    ("word", "forms"),
    [
        ("kernel", "kernels kerneled kerneling"),
        ("kernels", "kernel"),
        ("study", "studies studied studying"),
        ("studies", "study"),
        ("play", "plays played playing"),
        ("prune", "prunes pruned pruning prunings"),
        ("pruning", "prune prunes pruned"),
        ("batch", "batches batched batching"),
        ("batches", "batch"),
        ("boxes", "box"),
        ("classes", "class"),
        ("quizzes", "quizz"),
        ("wishes", "wish"),
        ("plan", "plans planned planning"),
        ("planned", "plan planning plans"),
        ("fix", "fixes fixed fixing"),
        ("show", "shows showed showing"),
        ("model", "models modeled modeling modelling modelled"),
        ("modelling", "modeling"),
        ("quantization", "quantize quantized quantizing quantizes quantisation"),
        ("quantize", "quantization quantized quantise quantised"),
        ("quantise", "quantisation quantize"),
        ("quantised", "quantisation quantized"),
        ("optimizing", "optimization optimise"),
        ("optimisation", "optimise optimising optimization"),
        ("behaviour", "behavior behaviours"),
        ("behavior", "behaviour behaviours"),
        ("analyse", "analyze"),
        ("analyzed", "analysed"),
        ("centre", "center"),
        ("colors", "color"),
        ("defense", "defence"),
        ("tuned", "tune tuning"),
        ("tried", "try tries trying"),
        ("retrieval", "retrievals"),
        ("training", "train trained trains trainings"),
        ("trainings", "training train"),
        ("ranked", "rank ranking ranks"),
        ("synthesis", "syntheses"),
        ("analyses", "analysis"),
        ("matrix", "matrices"),
        ("indices", "index"),
    ],
)
def test_what_is_a_form(word: str, forms: str) -> None:
    assert set(forms.split()) <= inflections(word)


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("react", "reaction reactor reactive"),
        ("organization", "organize organ organs"),
        ("organize", "organization"),
        ("specialization", "specialize"),
        ("realize", "realization"),
        ("authorization", "author authorize"),
        ("java", "javascript"),
        ("feed", "fe fee"),
        ("speed", "spe spee"),
        ("class", "clas"),
        ("prices", "prix"),
        ("bases", "basis"),
        ("corpus", "corpu"),
        ("analysis", "analysi"),
        ("string", "stre str"),
        ("sing", "se"),
        ("bring", "bre"),
        ("call", "cal"),
        ("calling", "cal"),
        ("show", "showwed"),
        ("fix", "fixxed"),
        ("train", "trainned"),
        ("pass", "pas"),
        ("bus", "bu"),
        ("ties", "ty"),
        ("four", "for"),
        ("rise", "rize"),
        ("tensor", "tensour"),
        ("computing", "computer computers"),
        ("computer", "computing"),
        ("sing", "ser"),
    ],
)
def test_what_is_none(word: str, others: str) -> None:
    assert not set(others.split()) & inflections(word)


@pytest.mark.parametrize("word", ["", "r", "go", "c++", "gpt4", "한국어", "naïve", "fine tuning", "node.js"])
def test_what_is_no_plain_word_has_no_forms(word: str) -> None:
    assert inflections(word) == frozenset()


def test_plurals_of_names() -> None:
    assert plurals("llm") == {"llms"}
    assert plurals("gpt4") == {"gpt4s"}
    assert plurals("r") == plurals("") == plurals("c++") == plurals("한국어") == frozenset()


@given(st.text("abcdeghilnorstuyz", min_size=5, max_size=12))
@settings(max_examples=5 * settings.default.max_examples)
def test_forms_are_other_plain_words_that_start_alike(word: str) -> None:
    forms = inflections(word)
    assert word not in forms
    for form in forms:
        assert form.isalpha()
        assert form[0] == word[0]
    if word.endswith("e") and len(word) > 3:
        assert word + "s" in forms


@pytest.mark.parametrize(
    ("word", "others"),
    [
        ("profiling", "profiler profilers"),
        ("profiler", "profiling"),
        ("profilers", "profiling"),
        ("microscopy", "microscope microscopes"),
        ("spectrometers", "spectrometry"),
        ("tokenization", "tokenizer tokenizers"),
        ("tokenisation", "tokeniser tokenisers"),
        ("optimizers", "optimization"),
        ("color", "colour"),
        ("catalogue", "catalog"),
    ],
)
def test_agents_and_other_spellings(word: str, others: str) -> None:
    assert set(others.split()) <= inflections(word)
