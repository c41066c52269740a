"""Our IDF against scikit-learn's, on the same texts with the same analyzer."""

import hashlib
import math
from importlib import resources

import pytest

from screen.ground.idf import Idf, fit_idf, reference_idf, smooth_idf
from screen.ground.text import words

POOLS = (
    ["CUDA kernels brew tea.", "Tea, tea and C++!", "fine-tuning of kernels\nin Korean: 언어 모델", "", "R&D in Go"],
    ["one"],
    ["same words here", "same words here", "same other words, here"],
    [f"tea number {number} of {number % 7}" for number in range(200)],
)


@pytest.mark.parametrize("texts", POOLS, ids=range(len(POOLS)))
def test_weights_and_tf_idf_are_those_of_scikit_learn(texts: list[str]) -> None:
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectorizer = TfidfVectorizer(analyzer=words, norm=None, sublinear_tf=False)
    matrix = vectorizer.fit_transform(texts).toarray()
    fitted = fit_idf(texts)
    assert fitted.kind == "pool"
    assert fitted.texts == len(texts)
    assert sorted(fitted.counts) == sorted(vectorizer.vocabulary_)
    # A table as the reference is made: documents counted word by word.
    counted = {word: sum(word in words(text) for text in texts) for text in texts for word in words(text)}
    table = Idf("reference", "", len(texts), counted)
    for word, column in vectorizer.vocabulary_.items():
        assert fitted.weight(word) == table.weight(word) == pytest.approx(vectorizer.idf_[column], abs=0.5e-4)
        for row, text in enumerate(texts):
            ours = words(text).count(word) * fitted.weight(word)
            assert ours == pytest.approx(matrix[row, column], abs=1e-4 * max(1, words(text).count(word)))


def test_weights_lie_on_a_grid_and_fall_with_the_count() -> None:
    weights = [smooth_idf(1000, count) for count in range(1001)]
    assert weights == sorted(weights, reverse=True)
    assert weights[-1] == 1.0
    assert weights[0] == round(math.log(1001) + 1, 4)
    assert all(round(weight * 10_000) / 10_000 == weight for weight in weights)


def test_terms_of_several_words_are_counted_in_a_pool() -> None:
    fitted = fit_idf(["tea kernels here", "kernels of tea", "Tea-kernels!"], ["tea kernels", "tea", "no such"])
    assert fitted.counts["tea kernels"] == 2
    assert "no such" not in fitted.counts
    assert fitted.term_weight("Tea Kernels") == fitted.weight("tea kernels") == smooth_idf(3, 2)
    assert fitted.term_weight("kernels of") == fitted.weight("of")


def test_a_term_weighs_as_its_rarest_word() -> None:
    table = Idf("reference", "", 100, {"tea": 50, "cuda": 2, "tea cuda": 1})
    assert table.term_weight("Tea CUDA") == table.weight("cuda")
    assert table.term_weight("!?") == 1.0
    assert table.term_weight("") == 1.0


@pytest.mark.parametrize("texts", [[], [""], ["!?", ","]])
def test_a_pool_without_a_word(texts: list[str]) -> None:
    fitted = fit_idf(texts)
    assert fitted.counts == {}
    assert fitted.term_weight("tea") == 1.0


def test_the_digest_of_a_pool_depends_on_its_words_alone() -> None:
    one, other = fit_idf(["tea kernels", "tea"]), fit_idf(["tea", "kernels tea"])
    assert one == other
    assert one.sha256 != fit_idf(["tea kernels", "tea", "tea"]).sha256
    assert len(one.sha256) == 64
    assert one.sha256 == hashlib.sha256(b"2\nkernels 1\ntea 2\n").hexdigest()


def test_the_reference_table() -> None:
    table = reference_idf()
    data = resources.files("screen.ground.data").joinpath("reference_idf.txt").read_bytes()
    assert table.kind == "reference"
    assert table.sha256 == hashlib.sha256(data).hexdigest()
    assert table.texts > 1000
    assert len(table.counts) > 1000
    assert all(5 <= count <= table.texts for count in table.counts.values())
    assert all(words(word) == [word] for word in table.counts)
    assert 1 <= table.weight("the") < table.weight("training") < table.weight("brewkettle")
    assert table.knows("training")
    assert not table.knows("brewkettle")
    assert reference_idf() is table
