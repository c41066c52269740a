"""From the forms of a term to patterns, their kinds, and how each must be written."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screen.ground.match import _of_activity, is_thing, is_verb, mistaken_for, patterns_of
from screen.ground.pattern import Pattern
from screen.ground.phrase import phrase_patterns
from screen.ground.term_forms import forms_of
from screen.ground.text import LINE, MARKS, tokens
from screen.ground.whereabouts import Steps, Whereabouts


class Everything:
    """A vocabulary that has every word."""

    def __contains__(self, word: object) -> bool:
        return True


def patterns(term: str, vocabulary: Any = ()) -> list[Pattern]:
    return [pattern for form in forms_of((term,), synonyms=False) for pattern in patterns_of(form, vocabulary)]


def spelt(term: str, vocabulary: Any = ()) -> dict[str, str]:
    """Every single sequence of tokens that is looked for, and its kind; the best where there are several."""
    out: dict[str, str] = {}
    for pattern in patterns(term, vocabulary):
        sequences = [""]
        for step in pattern.steps:
            sequences = [f"{before} {word}".strip() for before in sequences for word in step]
        for sequence in sequences:
            out.setdefault(sequence, pattern.kind)
    return out


@pytest.mark.parametrize(("term", "other"), [("housing", "house"), ("housing", "houses"), ("marketing", "market")])
def test_an_activity_with_a_meaning_of_its_own_is_not_its_noun(term: str, other: str) -> None:
    assert other not in spelt(term, Everything())
    assert term not in spelt(other, Everything())


@pytest.mark.parametrize("term", ["tokenization", "tokenisation"])
def test_a_noun_of_what_is_done_is_no_verb_itself(term: str) -> None:
    assert {f"{term}ing", f"{term}ed"}.isdisjoint(spelt(term, Everything()))


@pytest.mark.parametrize(
    ("term", "before", "after"),
    [
        ("Kubernetes", set(), set()),
        ("R", set(), set()),
        ("Java", set(), {"script"}),
        ("supervised learning", {"re", "self", "semi", "weakly"}, set()),
        ("teakettle works", {"re"}, set()),
    ],
)
def test_words_beside_a_term_make_another_known_term_of_it(term: str, before: set[str], after: set[str]) -> None:
    assert mistaken_for(tuple(term.casefold().split())) == (before, after)


@pytest.mark.parametrize(
    ("term", "version", "there"),
    [("Qt", "qt6", True), ("Java", "java8", True), ("R", "r4", False), ("tea", "tea2", False)],
)
def test_tools_have_versions_and_single_letters_have_none(term: str, version: str, there: bool) -> None:
    assert (version in spelt(term)) is there


def test_inflections_and_joined_words_are_variants() -> None:
    found = spelt("fine-tuning")
    assert found["fine tuning"] == "exact"
    assert found["fine tuned"] == found["finetuning"] == found["finetuned"] == "variant"
    assert "fine" not in found
    three = spelt("pre-training data")
    assert {"pretraining data", "pre trainingdata", "pretrainingdata"} <= set(three)
    assert three["pre training data"] == "exact"


@pytest.mark.parametrize(
    ("term", "adjective", "there"),
    [("phonology", "phonological", True), ("technology", "technological", False)],
)
def test_what_is_of_a_science_names_it(term: str, adjective: str, *, there: bool) -> None:
    assert (spelt(term).get(adjective) == "variant") is there


@pytest.mark.parametrize(
    ("term", "line", "there"),
    [
        ("Salesforce", "Led a sales force of six", False),
        ("Salesforce", "Cleaned the Sales Force instance", True),
        ("Datadog", "Fed the data dog", False),
        ("InDesign", "Skilled in design", False),
        ("InDesign", "Photoshop, In Design", True),
        ("Elasticsearch", "an elastic search", True),
        ("DevOps", "dev ops", True),
        ("OpenSearch", "open search", True),
        ("onboarding", "on boarding", True),
    ],
)
def test_two_everyday_words_are_a_name_with_their_capitals(term: str, line: str, *, there: bool) -> None:
    found = [pattern for pattern in patterns(term, Everything()) if pattern.span_in(line)]
    assert any(pattern.stands_in(line) for pattern in found) is there


def test_a_long_word_is_also_looked_for_in_two_that_the_text_has() -> None:
    assert spelt("finetuning", {"fine"})["fine tuning"] == "variant"
    assert spelt("finetuning", {"fine"})["fine tune"] == "variant"
    assert "fine tuning" not in spelt("finetuning", set())
    assert "on line" not in spelt("online", Everything())
    assert "tea kettle" in spelt("teakettle", Everything())
    assert "teaket tle" in spelt("teakettle", Everything())
    assert not {"te akettle", "teakett le"} & set(spelt("teakettle", Everything()))
    assert len(spelt("gpt4turbo", Everything())) == len(spelt("gpt4turbo"))
    assert "kettles tea" not in spelt("tea kettles", Everything())
    assert "abcd efg" in spelt("abcdefg", Everything())


def test_names_take_a_plural_and_no_other_form() -> None:
    versions = {f"cuda{version}" for version in range(1, 26)}
    assert set(spelt("CUDA")) == {"cuda", "cudas", *versions}
    assert set(spelt("LLMs")) == {"llms", "llm", "llmss"}
    assert set(spelt("GPT4")) == {"gpt4", "gpt4s"}
    assert "kernels" in spelt("kernel")
    assert "kerneling" in spelt("Kernel")
    assert "pytorches" not in spelt("PyTorch")


def test_names_of_the_lexicon_alone_have_versions() -> None:
    assert "golang2" in spelt("Golang")
    assert "kettle2" not in spelt("Kettle")
    assert "cooking2" not in spelt("cooking")
    assert "testing2" not in spelt("testing")


def test_a_word_with_other_letters_than_english_ones_takes_a_plural() -> None:
    assert "open smørrebrøds" in spelt("open smørrebrød")
    assert "low latencies" in spelt("low latency")
    assert "low latencys" not in spelt("low latency")


def test_five_words_are_not_joined() -> None:
    assert "abcd" in spelt("a b c d")
    assert "abcde" not in spelt("a b c d e")
    assert "cc++" not in spelt("C/C++")


def test_only_the_last_word_of_a_phrase_takes_the_forms_of_a_verb() -> None:
    found = spelt("training data", Everything())
    assert {"trainings data", "trainingdata"} <= set(found)
    assert "trained data" not in found


@pytest.mark.parametrize(
    ("noun", "forms"),
    [
        ("budgeting", {"budget", "budgets"}),  # what is made of it, for nothing else is called so
        ("testing", {"test", "tests", "testings"}),
        ("training", {"trainings"}),  # whose verb says more
        ("briefing", {"briefings"}),
        ("charting", set()),  # no plural is counted
        ("coaching", {"coached", "coaching", "coachings"}),  # a coach is somebody
        ("cooking", {"cooked", "cooking"}),
        ("welding", {"welded", "welding", "weldings"}),
        ("weldings", {"welded", "welding"}),
        ("invoicing", {"invoice", "invoiced", "invoices", "invoicing"}),
        ("auditings", {"audit", "audited", "auditing", "audits", "auditted", "auditting"}),
        ("milking", {"milke", "milked", "milkes", "milking", "milkings"}),
        ("crawling", {"crawle", "crawled", "crawler", "crawlers", "crawles", "crawling", "crawlings"}),
    ],
)
def test_an_activity_has_its_numbers_its_tool_and_the_forms_of_a_verb_that_says_it_alone(
    noun: str, forms: set[str]
) -> None:
    assert _of_activity(noun, noun) == forms


def test_a_noun_of_no_activity_takes_no_form_of_a_verb() -> None:
    """Users experiencing errors have no user experience."""
    found = set(spelt("user experience", Everything()))
    assert "user experiences" in found
    assert "users experiencing" not in found


@pytest.mark.parametrize(
    ("term", "spelling", "name"),
    [
        ("Go", "Go", True),
        ("go", "Go", True),
        ("golang", None, False),
        ("R", "R", True),
        ("r", "R", True),
        ("x", "X", True),
        ("CUDA", None, False),
        ("RAG", "RAG", False),
        ("IT", "IT", False),
        ("Go services", None, False),
        ("가", "가", True),
    ],
)
def test_what_must_be_spelt_so(term: str, spelling: str | None, name: bool) -> None:
    form = forms_of((term,), synonyms=False)[0]
    assert (form.spelling, form.name) == (spelling, name)
    if spelling:
        assert [pattern.spelling for pattern in patterns_of(form, Everything())].count(spelling) == 1


@given(st.text(max_size=40) | st.text("()[] aZ,.+#&\n語가😀", max_size=20))
@settings(max_examples=5 * settings.default.max_examples)
def test_no_term_breaks_it_and_none_reaches_across_lines(term: str) -> None:
    for form in forms_of((term,), synonyms=True):
        assert form.tokens
        assert LINE not in form.tokens
        assert MARKS.isdisjoint((form.tokens[0], form.tokens[-1]))
        for pattern in patterns_of(form, Everything()):
            assert all(step for step in pattern.steps)
            assert pattern.steps


@pytest.mark.parametrize(
    "term", ["word " * 1000, "(((((" * 200, "[a](b)" * 100, ".*+?^${}|\\" * 50, "語" * 500, "a" * 2000]
)
def test_strange_terms_are_terms(term: str) -> None:
    found = patterns(term, Everything())
    assert len(found) < 6000
    assert not found or tokens(term)


@pytest.mark.parametrize(
    ("vocabulary", "is_sought"),
    [((), False), (("machinelearning",), True), (("machinelearnings",), True), (("machine", "learning"), False)],
)
def test_a_synonym_is_sought_glued_where_somebody_writes_it_so(vocabulary: Any, is_sought: bool) -> None:
    (form,) = [form for form in forms_of(("ML",), synonyms=True) if form.text == "machine learning"]
    found = any(pattern.steps[0][0] == "machinelearning" for pattern in patterns_of(form, vocabulary))
    assert (form.kind, found) == ("synonym", is_sought)


@pytest.mark.parametrize(
    ("name", "halves"), [("DevOps", ("dev", "ops")), ("devops", ("dev", "ops")), ("MLOps", ("ml", "ops"))]
)
def test_a_name_is_cut_where_it_has_a_capital_inside_however_it_is_written(name: str, halves: tuple[str, str]) -> None:
    cut = {(head[0], tail[0]) for pattern in patterns(name, Everything()) if len(pattern.steps) == 2
           for head, tail in [pattern.steps]}  # fmt: skip
    assert cut == {halves}


@pytest.mark.parametrize("word", ["write", "assess", "resolve"])
def test_a_word_written_less_often_than_its_past_is_a_verb(word: str) -> None:
    assert is_verb(word)


@pytest.mark.parametrize("word", ["test", "network", "account", "report", "wrote", "zzkiln"])
def test_a_word_written_far_more_often_than_its_past_is_a_thing(word: str) -> None:
    """Or a past itself, or in no text of the reference."""
    assert not is_verb(word)


@pytest.mark.parametrize(
    ("form", "thing"),
    [("cost", True), ("costs", True), ("account", True), ("invoice", True), ("costed", False), ("improve", False),
     ("clean", False), ("document", False), ("discipline", False), ("zzkiln", False)],
)  # fmt: skip
def test_a_word_that_many_texts_have_in_plural_and_few_as_a_past_is_a_thing(form: str, thing: bool) -> None:
    assert is_thing(form) is thing


def test_a_name_of_the_lexicon_with_a_slash_is_looked_for_where_nobody_writes_one() -> None:
    form = next(form for form in forms_of(("continuous integration",), synonyms=True) if form.text == "CI/CD")
    steps = [pattern.steps for pattern in patterns_of(form, {"ci", "cd"})]
    assert [tuple(step[0] for step in found) for found in steps][1:2] == [("ci", "cd")]
    assert list(patterns_of(form, {"ci"})) == []


class Lines(Whereabouts):
    """Lines of words."""

    def __init__(self, *lines: str) -> None:
        self._lines = [line.split() for line in lines]

    def __contains__(self, word: object) -> bool:
        return any(word in line for line in self._lines)

    def may_meet(self, steps: Steps) -> bool:
        return any(all(not set(step).isdisjoint(line) for step in steps) for line in self._lines)


@pytest.mark.parametrize(
    ("lines", "is_sought"),
    [
        (["learning of a machine"], (True, True)),
        (["learning", "machine"], (False, False)),
        (["machinelearning"], (True, False)),
        (["machine learned"], (True, True)),
        (["machine learner"], (False, True)),
        (["machine learned", "boats"], (True, True)),
        ([], (False, False)),
    ],
)
def test_a_synonym_is_sought_where_its_words_stand_in_one_line(lines: list[str], is_sought: tuple[bool, bool]) -> None:
    """Side by side, and taken apart."""
    (form,) = [form for form in forms_of(("ML",), synonyms=True) if form.text == "machine learning"]
    there = Lines(*lines)
    assert tuple(any(ask(form, there)) for ask in (patterns_of, phrase_patterns)) == is_sought


@pytest.mark.parametrize(
    ("term", "deed", "doer", "is_sought"),
    [
        ("supervising cooks", "supervising cooks", "supervisor", True),
        ("people management", "leading teams", "leader", False),
        ("real estate sales", "showing homes", "shower", False),
    ],
)
def test_who_does_it_is_sought_of_a_deed_of_the_rubric_alone(term: str, deed: str, doer: str, is_sought: bool) -> None:
    """What the lexicon includes may be called like a trade."""
    (form,) = [form for form in forms_of((term,), synonyms=True) if form.text == deed]
    found = list(phrase_patterns(form, Everything()))
    assert found and any(doer in step for pattern in found for step in pattern.steps) is is_sought
