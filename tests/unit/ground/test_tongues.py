from collections import Counter

import pytest

from screen.ground.package_data import load_tables
from screen.ground.text import tokens
from screen.ground.tongues import tongue_of, tongues

WORDS = load_tables("tongues.toml")["words"]
GRAMMAR = {
    "English":
        "a an the and or but nor of in on at to from by for with within into as than over under through during "
        "while this that these those which our your their its his her my",
    "French":
        "le la les un une des du de et ou mais donc ni que qui dont au aux en dans par pour avec sans sous sur "
        "chez entre vers depuis ce cet cette ces mon ma mes son sa ses notre nos votre vos leur leurs ainsi comme",
    "German":
        "der die das den dem des ein eine einen einem einer eines und oder aber in im an am auf aus bei beim mit "
        "nach seit von vom vor zu zum zur fur durch uber unter um ohne bis als wie sowie mein meine unser unsere",
    "Italian":
        "il lo la i gli le un uno una di a da in con su per tra fra del dello della dei degli delle al allo alla "
        "ai agli alle dal dalla dai dalle nel nella nei nelle sul sulla sui sulle e ed o ma che come presso mio "
        "mia suo sua",
    "Dutch":
        "de het een en of maar in op aan uit van voor met bij door naar naast tot over onder om te als dat die dit "
        "deze mijn onze hun",
    "Portuguese":
        "o a os as um uma uns umas de do da dos das em no na nos nas ao aos pelo pela pelos pelas por para com sem "
        "sob sobre entre ate desde e ou mas que como meu minha seu sua",
    "Spanish":
        "el la los las un una unos unas de del a al en con por para sin sobre entre hasta desde segun durante y e "
        "o u pero que como mi mis su sus donde",
}  # fmt: skip
"""Articles, prepositions, conjunctions and possessives of each language as its grammar lists them, folded."""


def test_every_word_is_of_one_language_and_is_one_token() -> None:
    every = [word for words in WORDS.values() for word in words]
    assert [word for word, times in Counter(every).items() if times > 1] == []
    assert [word for word in every if tokens(word) != [word] or not word.isascii()] == []
    assert all(tongues()[tongue_of(word)] == name for name, words in WORDS.items() for word in words)


@pytest.mark.parametrize("language", WORDS)
def test_no_word_of_a_language_is_a_small_word_of_another(language: str) -> None:
    assert GRAMMAR.keys() == WORDS.keys()
    others = {word for name, words in GRAMMAR.items() if name != language for word in words.split()}
    assert sorted(others & set(WORDS[language])) == []
    assert set(WORDS[language]) & set(GRAMMAR[language].split())  # the table is of this language


@pytest.mark.parametrize(
    ("word", "expected"),
    [("학습", "Korean"), ("学", "Chinese or Japanese"), ("の", "Chinese or Japanese"), ("カ", "Chinese or Japanese"),
     ("работа", "Cyrillic letters"), ("εργασια", "Greek"), ("عمل", "Arabic letters"), ("עבודה", "Hebrew"),
     ("งาน", "Thai"), ("काम", "Devanagari letters")],
)  # fmt: skip
def test_letters_tell_a_script(word: str, expected: str) -> None:
    assert tongues()[tongue_of(word)] == expected


@pytest.mark.parametrize("word", ["cuda", "sur", "|", "2024", "c++", "ærlig", "²", "٣"])
def test_other_words_tell_nothing(word: str) -> None:
    assert tongue_of(word) == -1
