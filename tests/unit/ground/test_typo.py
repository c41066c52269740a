"""Slips of the pen: what is one, and what is another word."""

import pytest

from screen.ground.typo import Slips


@pytest.mark.parametrize(
    ("word", "slip"),
    [
        ("kubernetes", "kuberentes"),
        ("kubernetes", "kubernets"),
        ("kubernetes", "kubbernetes"),
        ("kubernetes", "kubernetis"),
        ("tensorflow", "tenserflow"),
        ("tensorflow", "tensorfolw"),
        ("quantization", "quantizaton"),
        ("reinforcement", "reinforcment"),
        ("hyperparameters", "hyperparamaterz"),
        ("distributed", "distribited"),
        ("abcdefgh", "abcdefg"[:-1] + "h"),
    ],
)
def test_a_slip(word: str, slip: str) -> None:
    assert Slips([slip, "tea"]).of(word) == (slip,)


@pytest.mark.parametrize(
    ("word", "other", "why"),
    [
        ("kubernetes", "kubernetes", "the word itself"),
        ("kubernetes", "xubernetes", "the first letter is never wrong"),
        ("kubernetes", "kubernetesx", "the word with an ending"),
        ("kubernetes", "kubernete", "the beginning of the word"),
        ("kubernetes", "kubrnets", "two slips in a word of ten letters"),
        ("reinforcement", "reinforcmnt", "two slips in a word of thirteen"),
        ("hyperparameters", "hyprparamtrs", "three slips"),
        ("retrieval", "retrievals", "an inflection"),
        ("adaption", "adoption", "a word of its own"),
        ("injections", "infections", "the plural of a word"),
        ("pytorchx", "pytorch", "a known name"),
        ("python", "pythn", "too short to tell"),
        ("abcdefg", "abcdegf", "seven letters are too short to tell"),
        ("c++kernel", "c++kernal", "no plain word"),
        ("언어모델학습데이터", "언어모델학습데이더", "not in Latin letters"),
        ("abcdefghij", "abcde1ghij", "no plain word"),
        ("multimodal", "multimodel", "a prefix and a word"),
        ("intermolecular", "intramolecular", "a prefix and a word"),
        ("databasesserver", "databaseserver", "two words"),
        ("nextflow", "netflow", "two words, the first of three letters"),
        ("reaction", "redaction", "two words, the first of three letters"),
        ("modelsserver", "modelserver", "two words"),
        ("modelserfer", "modelserver", "two words"),
        ("datamodels", "datamodel", "two words, the first of four letters"),
        ("modeldatum", "modeldata", "two words, the last of four letters"),
    ],
)
def test_no_slip(word: str, other: str, why: str) -> None:
    assert Slips([other]).of(word) == (), why


def test_slips_come_in_order_and_all_of_them() -> None:
    assert Slips(["kubernetis", "kuberentes", "tea"]).of("kubernetes") == ("kuberentes", "kubernetis")
    assert Slips([]).of("kubernetes") == ()


def test_fourteen_letters_allow_two_slips() -> None:
    assert Slips(["abcdefghijklyx"]).of("abcdefghijklmn") == ("abcdefghijklyx",)
    assert Slips(["abcdefghijkyx"]).of("abcdefghijklm") == ()


def test_a_coined_name_of_seven_letters_may_have_a_slip() -> None:
    assert Slips(["pytorh"]).of("pytorch") == ("pytorh",)
    assert Slips(["pytrh"]).of("pytorch") == ()


@pytest.mark.parametrize(
    ("word", "other"),
    [("multimodal", "multimodel"), ("intermolecular", "intramolecular"), ("intramolecular", "intermolecular")],
)
def test_a_word_made_of_two_known_ones_is_no_slip(word: str, other: str) -> None:
    assert Slips([other]).of(word) == ()


def test_words_that_come_later_are_found_beside_those_before() -> None:
    words = ["kubernetis", "tea"]
    slips = Slips(words)
    for added, found in (("leaf", 1), ("kuberentes", 2), ("kubernete", 2), ("kubernets", 3)):
        words.append(added)
        assert len(slips.of("kubernetes")) == found
        assert slips.of("kubernetes") == Slips(words).of("kubernetes")  # asked again, it is the same
