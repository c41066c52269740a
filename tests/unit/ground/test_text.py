"""Folding, tokens and lines: tables of cases, and what must hold for any text at all."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screen.ground import text as module
from screen.ground.text import LINE, MARKS, fold, forms_without_accents, key, lines, plain_letters, tokens, words

CONTROLS = "\n\r\t\v\f\x00\x01\x02\x1c\x1d\x1e\x85\u2028\u2029\u200b\u200d\u202e\xad\ufeff|,+#'.&｜，"
anything = (
    st.text() | st.text(st.sampled_from(CONTROLS + "aZé한語ﬁİß１ .?")) | st.text(st.characters(max_codepoint=127))
)
QUICK = settings(max_examples=5 * settings.default.max_examples)

A_LINE = "Trained and served many models with"


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("CUDA", "cuda"),
        ("Fine‑Tuning", "fine-tuning"),
        ("eﬃcient", "efficient"),
        ("ＣＵＤＡ", "cuda"),
        ("Café Ångström", "cafe angstrom"),
        ("re\u0301sume\u0301", "resume"),
        ("zero\u200bwidth soft\xadhyphen", "zerowidth softhyphen"),
        ("‘quoted’", "'quoted'"),
        ("Straße", "strasse"),
        ("İstanbul", "istanbul"),
        ("한국어", "한국어"),
        ("a\u202eb", "ab"),
    ],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("C++, C# and .NET", ["c++", ",", "c#", "and", "dotnet"]),
        ("node.js / GPT-4", ["node", "js", "/", "gpt", "4"]),
        ("R&D", ["r", "and", "d"]),
        ("Ada's kernels", ["ada", "kernels"]),
        ("One. Two", ["one", ";", "two"]),
        ("One.\nTwo", ["one", ";", "|", "two"]),
        ("v1.5 is", ["v1", "5", "is"]),
        ("C++11 a+++ b++", ["c++", "11", "a", "b++"]),
        ("g#minor", ["g", "minor"]),
        ("F#maj", ["f", "maj"]),
        ("a@example.net .NETs", ["a", ";", "example", "net", "nets"]),
        ("語学 CUDA한국", ["語", "学", "cuda", "한국"]),
        ("a一b二c鿿dぁeヾf", ["a", "一", "b", "二", "c", "鿿", "d", "ぁ", "e", "ヾ", "f"]),
        ("a • b — c", ["a", ";", "b", "c"]),
        ("“quoted” word", [";", "quoted", ";", "word"]),
        ("a|b", ["a", ";", "b"]),
        ("a｜b", ["a", ";", "b"]),
        ("👍 go", ["go"]),
        ("", []),
        ("\x00\x07", []),
        ("CUDA를 C++로, C#과 .NET으로", ["cuda", "를", "c++", "로", ",", "c#", "과", "dotnet", "으로"]),
        ("CUDA코리아, CUDA전자를 CUDA로", ["cuda코리아", ",", "cuda전자를", "cuda", "로"]),
        ("GPT-4의 K8s를 3년간", ["gpt", "4", "의", "k8s", "를", "3년간"]),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert tokens(text) == expected


def test_words_and_key_have_no_marks() -> None:
    assert words("Go, C++; R\nJava") == ["go", "c++", "r", "java"]
    assert key(" Fine-Tuning, (LoRA) ") == "fine tuning lora"
    assert key("CUDA  Kernels") == "cuda kernels"
    assert key("!?") == ""


@given(anything)
@QUICK
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(anything)
@QUICK
def test_tokens_are_words_or_marks(text: str) -> None:
    for token in tokens(text):
        assert token
        assert not any(char.isspace() for char in token)
        assert token in MARKS or not set(token) & set(",|;:()[]{}/\\<>=@")


@given(anything)
@QUICK
def test_every_line_ends_with_one_token(text: str) -> None:
    found = lines(text)
    if found:
        assert tokens("\n".join(found) + "\n").count(LINE) == len(found)
        assert tokens("\n".join(found)).count(LINE) == len(found) - 1


@given(anything)
@QUICK
def test_lines_are_verbatim_in_order_and_lose_only_space(text: str) -> None:
    at = 0
    for line in lines(text):
        assert line
        assert line == line.strip()
        at = text.index(line, at) + len(line)
    assert "".join("".join(lines(text)).split()) == "".join("".join(text.splitlines()).split())


@given(st.text(st.characters(max_codepoint=127)))
@QUICK
def test_the_short_ways_for_ascii_give_what_the_long_ones_give(text: str) -> None:
    assert fold(text) == module._FOREIGN.sub(lambda run: module._fold_run(run.group()), text).lower()
    assert key(text) == " ".join(words(text))


@given(anything)
@QUICK
def test_a_key_is_its_own_key(text: str) -> None:
    # Dots, apostrophes and ampersands have done their work the first time.
    assert key(key(text)) == key(text)


def test_long_lines_are_split_at_sentences_and_short_ones_are_not() -> None:
    short = "Made tea. Served it! Did it work? Yes"
    assert lines(short) == [short]
    first, second = "Made tea " * 12 + "well.", "Served it " * 12 + "hot."
    assert lines(f"{first} {second}\nlast") == [first, second, "last"]
    assert lines(f"{first} served {second}") == [f"{first} served {second}"]
    assert lines("\n \n\r\n") == []


def test_a_long_run_of_anything_takes_no_time() -> None:
    for unit in ("R&D ", "é ü ", "語", ".net ", "a++", "A. ", "'s "):
        text = unit * (200_000 // len(unit))
        assert len(lines(text)) >= 1
        assert tokens(text) is not None


@pytest.mark.parametrize(
    ("text", "latin"),
    [
        ("Руthоn", "Pythоn".replace("о", "o")),
        ("С++ и Python", "C++ и Python"),
        ("С# и Python", "C# и Python"),
        ("программа", "программа"),
        ("javaшка", "javaшка"),
        ("С и D", "С и D"),
        ("plain", "plain"),
    ],
)
def test_look_alikes_in_mixed_words_are_latin(text: str, latin: str) -> None:
    assert plain_letters(text) == latin
    assert tokens(text) == tokens(latin)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Led fine-\ntuning of models", ["Led fine-\ntuning of models"]),
        ("Led fine-\nTuning", ["Led fine-", "Tuning"]),
        ("Tea for 2-\nand more", ["Tea for 2-", "and more"]),
        (f"{A_LINE} machine\nlearning on phones", [f"{A_LINE} machine\nlearning on phones"]),
        (f"{A_LINE} machine\nLearning", [f"{A_LINE} machine", "Learning"]),
        (f"{A_LINE} machine.\nlearning", [f"{A_LINE} machine.", "learning"]),
        (f"{A_LINE} machine\n\nlearning", [f"{A_LINE} machine", "learning"]),
        ("machine\nlearning", ["machine", "learning"]),
        (f"{A_LINE} machine\nlearning\n{'Tea ' * 30}", [f"{A_LINE} machine", "learning", ("Tea " * 30).strip()]),
        ("", []),
    ],
)
def test_lines_broken_to_fit_a_width_are_one(text: str, expected: list[str]) -> None:
    assert lines(text) == expected
    assert all(line in text for line in expected)


@pytest.mark.parametrize(
    ("text", "folded"), [("ÀÖÿȺɎ", "aoyⱥɏ"), ("Ḁỿ", "aỿ"), ("é", "e"), ("PLAIN Text", "plain text")]
)
def test_accents_come_off_latin_letters(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_only_long_lines_are_split_into_sentences() -> None:
    short = "Made tea. " + "x" * 150
    assert len(short) == 160
    assert lines(short) == [short]
    assert lines(f"{short}y") == ["Made tea. " + "x" * 150 + "y"]
    long = "Made tea well. " + "Drank coffee too. " * 9 + "Rested."
    assert lines(f"One. Two.\n{long}")[:2] == ["One. Two.", "Made tea well."]
    assert len(lines(long)) == 11


@pytest.mark.parametrize("opening", ["A", "7", "É", "가", "学", '"한', "(Ö", "[学"])
def test_sentences_of_any_script_are_told_apart(opening: str) -> None:
    first = f"{A_LINE} {'naïve kernels, ' * 10}and shipped them."
    assert lines(f"{first} {opening}nd so on.") == [first, f"{opening}nd so on."]


@pytest.mark.parametrize("going_on", ["a", "é", "–", "(a", "((A", "あ"])
def test_no_sentence_begins_with_what_is_no_capital(going_on: str) -> None:
    text = f"{A_LINE} {'naïve kernels, ' * 10}and shipped approx. {going_on}nd so on"
    assert lines(text) == [text]


@pytest.mark.parametrize("name", ["Ångström", "한국", "学会", "カタカナ", "C++로"])
def test_a_word_of_any_script_has_the_same_key_beside_others(name: str) -> None:
    assert key(f"{name} kettle 学") == f"{key(name)} kettle 学"


def test_words_that_only_stand_with_accents() -> None:
    assert forms_without_accents("Für Informática, informatica in u\u0308ber; złan SAP를 ß") == {"fur", "uber"}
