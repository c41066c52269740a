"""Fit the table of word vectors that ships in the package.

usage: python benchmarks/reference_vectors.py POOL.jsonl.gz... [-o src/screen/ground/data/word_vectors.npy]

Counts how often two words of the reference table (`reference_terms.py`) stand within `WINDOW` words of a line of the
pools, takes the positive pointwise mutual information of the counts with smoothed contexts (Levy, Goldberg and Dagan
2015, "Improving distributional similarity", TACL 3) and the singular vectors of the largest `SIZE` singular values of
it, weighted by their square roots. What differs from sentence to sentence of one text says little of its trade, so
these directions are made smaller: the vectors are multiplied by the inverse square root of the covariance of sentences
within texts (Hatch, Kajarekar and Stolcke 2006, "Within-class covariance normalization for SVM-based speaker
recognition", with texts for speakers). Of each word the vector is scaled to length one and written as whole numbers,
so that what is computed with it is the same everywhere. The table has no words of its own: row n is the n-th word of
`reference_idf.txt`, which has no names. Beside it is written which words keep the company of all words.
"""

import argparse
import hashlib
import itertools
import re
import textwrap
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import scipy.sparse as sp
from numpy.typing import NDArray
from scipy.sparse.linalg import svds

from reference_terms import texts_of
from screen.ground.idf import reference_idf
from screen.ground.text import words
from screen.ground.word_vectors import SIZE, UNIT, weights

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]

WINDOW = 10
NEAR = 5
"""Words farther away than this count half."""
SMOOTHING = 0.75
LINES = 20_000
"""Lines that are counted at once."""
SENTENCE, SENTENCES = 5, 4
"""Words of the table that a sentence has at least, and sentences of a text, where their covariance is taken."""
SHRINKAGE = 0.1
"""How far its eigenvalues are drawn to their mean."""
OF_EVERY_TRADE, OFTEN = 0.42, 20
"""Of a word that `screen check` warns of: the cosine with all texts at least, and it stands in one of so many of these.

See `docs/senses.md`.
"""


def numbers_of(pools: list[Path], parting: str = r"\n") -> Iterator[list[Ints]]:
    """The words of the lines of each text of the pools, as numbers; `parting`: what stands between lines."""
    place = {word: number for number, word in enumerate(reference_idf().counts)}
    for pool in pools:
        for text in texts_of(pool):
            yield [
                np.array([place[word] for word in words(line) if word in place], np.int64)
                for line in re.split(parting, text)
            ]


def together(pools: list[Path]) -> sp.csr_matrix:
    """(V, V) how often two words stand near each other."""
    size = len(reference_idf().counts)
    out, rows, columns, weights = sp.csr_matrix((size, size)), [], [], []
    for number, line in enumerate(itertools.chain.from_iterable(numbers_of(pools)), start=1):
        for away in range(1, min(WINDOW, len(line) - 1) + 1):
            rows.append(line[:-away])
            columns.append(line[away:])
            weights.append(np.full(len(line) - away, 1.0 if away <= NEAR else 0.5))
        if number % LINES == 0:
            out, rows, columns, weights = out + _counted(rows, columns, weights, size), [], [], []
    out += _counted(rows, columns, weights, size)
    return sp.csr_matrix(out + out.T)


def _counted(rows: list[Ints], columns: list[Ints], weights: list[NDArray[np.float64]], size: int) -> sp.csr_matrix:
    cells = (np.concatenate(rows), np.concatenate(columns))
    return sp.csr_matrix((np.concatenate(weights), cells), shape=(size, size))


def of_length_one(table: Floats) -> Floats:
    """Each row by its length."""
    return np.asarray(table / np.maximum(np.linalg.norm(table, axis=1, keepdims=True), 1e-9))


def within_texts(table: Floats, pools: list[Path]) -> Floats:
    """(`SIZE`, `SIZE`) the covariance of the sentences of one text, over all texts."""
    found, sentences = np.zeros((SIZE, SIZE)), 0
    weighted = table * weights()[:, None]
    for text in numbers_of(pools, r"\n|(?<=[.!?]) "):
        told = [weighted[line].sum(axis=0) for line in text if len(line) >= SENTENCE]
        if len(told) >= SENTENCES:
            means = of_length_one(np.array(told))
            apart = means - means.mean(axis=0)
            found, sentences = found + apart.T @ apart, sentences + len(told)
    return found / sentences


def whitened(table: Floats, pools: list[Path]) -> Floats:
    """(V, `SIZE`) of length one: the vectors with less of what differs within a text."""
    sizes, directions = np.linalg.eigh(within_texts(table, pools))
    sizes = (1 - SHRINKAGE) * sizes + SHRINKAGE * sizes.mean()
    return of_length_one(table @ (directions / np.sqrt(sizes)) @ directions.T)


def in_whole_numbers(table: Floats) -> NDArray[np.int8]:
    """The table, `UNIT` for one."""
    out: NDArray[np.int8] = np.clip(np.rint(table * UNIT), -127, 127).astype(np.int8)
    return out


def vectors(counts: sp.csr_matrix) -> Floats:
    """(V, `SIZE`) of length one."""
    total, of_word = counts.sum(), np.asarray(counts.sum(axis=1)).ravel()
    context = of_word**SMOOTHING / (of_word**SMOOTHING).sum()
    cells = counts.tocoo()
    told = np.log(cells.data / of_word[cells.row] / context[cells.col])
    kept = told > 0
    shape = (len(of_word), len(of_word))
    table = sp.csr_matrix((told[kept], (cells.row[kept], cells.col[kept])), shape=shape)
    left, strength, _ = svds(table, k=SIZE, v0=np.ones(shape[0]), solver="arpack")
    print(f"{total:.0f} pairs, {kept.sum()} told")
    return of_length_one((left * np.sqrt(strength))[:, ::-1])


def of_every_trade(table: NDArray[np.int8]) -> list[str]:
    """The words that keep the company of all words, each of these counted by the texts that have it; sorted."""
    idf = reference_idf()
    counts = np.array(list(idf.counts.values()))
    centre = counts @ table.astype(np.int64)
    chosen = (table @ centre >= OF_EVERY_TRADE * UNIT * np.linalg.norm(centre)) & (counts * OFTEN >= idf.texts)
    return sorted(word for word, is_one in zip(idf.counts, chosen.tolist(), strict=True) if is_one)


def main() -> None:
    """Fit and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pools", nargs="+", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=Path("src/screen/ground/data/word_vectors.npy"))
    arguments = parser.parse_args()
    table = vectors(together(arguments.pools))
    shipped = in_whole_numbers(whitened(table, arguments.pools))
    np.save(arguments.output, np.asfortranarray(shipped))  # by columns, as it is read
    # What a word shares with all texts is what differs least between them: it is told before that is made smaller.
    listed = textwrap.fill(" ".join(of_every_trade(in_whole_numbers(table))), 120)
    beside = arguments.output.with_name("words_of_every_trade.txt")
    beside.write_text(
        f"# Written by `benchmarks/reference_vectors.py`: words that keep the company of all.\n{listed}\n"
    )
    print(f"sha256 {hashlib.sha256(arguments.output.read_bytes()).hexdigest()}")


if __name__ == "__main__":
    main()
