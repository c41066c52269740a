"""Fit the table of related terms that ships in the package.

usage: python benchmarks/related_terms.py POOL.jsonl.gz... [-o src/screen/ground/data/related_terms.txt]

Words and pairs of words of the pools' texts become vectors (scikit-learn: TF-IDF, then TruncatedSVD: latent semantic
analysis, Deerwester et al. 1990); the table keeps for each term its nearest others by cosine. A résumé given as one
summary is a text, and so is each paper. Left out are terms in fewer than five texts, words with digits, and words that
the texts write with a capital inside sentences unless the lexicon knows them, so that no person, place or employer is
anyone's neighbour. The table holds words and whole hundredths alone; its digest is printed.
"""

import argparse
import hashlib
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np
import Stemmer
from numpy.typing import NDArray
from sklearn.decomposition import TruncatedSVD
from sklearn.feature_extraction.text import ENGLISH_STOP_WORDS, CountVectorizer, TfidfTransformer
from sklearn.preprocessing import normalize

from reference_terms import texts_of
from screen.ground.lexicon import load_lexicon
from screen.ground.text import BREAK, LINE, tokens

Floats = NDArray[np.float32]

DIMENSIONS = 100
MIN_TEXTS = 5
MIN_TEXTS_OF_PAIR = 25
"""A pair of words has neighbours of its own only if it is a fixed phrase."""
MIN_TEXTS_OF_NEIGHBOUR = 10
MIN_SIMILARITY = 0.80
NEIGHBOURS = 12
NEAREST = 60
"""So many candidates are looked at for each term; several of them say the same word in other forms."""
PAIR_SEEN = 8
CAPITALISED = 0.85
"""From this share of its places inside sentences on, a word with a capital is a proper name."""
SEEN_INSIDE = 3
_INSIDE = re.compile(r"(?<=[a-z] )([A-Za-z][A-Za-z]+)\b")
_BLANKED = frozenset({"city", "state", "company", "name"})
"""What anonymous résumés have in the place of names."""
_PERSONAL = frozenset([
    "he", "she", "his", "her", "male", "female", "males", "females", "man", "woman", "men", "women", "boy", "girl",
    "boys", "girls", "gender", "race", "ethnic", "married", "single", "mother", "father", "mothers", "fathers",
    "young", "younger", "old", "older", "elderly", "age", "aged", "ages", "disabled", "disability", "veteran",
    "veterans", "christian", "catholic", "jewish", "muslim", "church", "churches", "hispanic", "latino", "asian",
    "african", "american", "americans", "white", "black", "citizen", "citizens", "citizenship",
])  # fmt: skip
"""Words about people rather than their work: nobody's neighbour."""


def main() -> None:
    """Fit and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pools", nargs="+", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=Path("src/screen/ground/data/related_terms.txt"))
    arguments = parser.parse_args()
    rows = fit([text for pool in arguments.pools for text in texts_of(pool)])
    body = "".join(f"{term}\t{','.join(f'{word} {share}' for word, share in near)}\n" for term, near in rows)
    arguments.output.write_text(body, encoding="utf-8", newline="\n")
    pairs = sum(len(near) for _, near in rows)
    print(f"{len(rows)} terms, {pairs} neighbours, sha256 {hashlib.sha256(body.encode()).hexdigest()}")


def fit(texts: Sequence[str]) -> list[tuple[str, list[tuple[str, int]]]]:
    """Each term with its neighbours and their similarity in hundredths, nearest first; terms in order."""
    counter = CountVectorizer(analyzer=terms_of, min_df=MIN_TEXTS)
    counts = counter.fit_transform(texts)
    stands_in = np.asarray((counts > 0).sum(axis=0)).ravel()
    names = counter.get_feature_names_out()
    left_out = proper_names(texts) | _PERSONAL
    kept = [
        number
        for number, term in enumerate(names)
        if is_term(term, left_out) and (" " not in term or stands_in[number] >= PAIR_SEEN)
    ]
    weights = TfidfTransformer(sublinear_tf=True).fit_transform(counts[:, kept])
    svd = TruncatedSVD(DIMENSIONS, random_state=0).fit(weights)
    vectors = normalize((svd.components_ * svd.singular_values_[:, None]).T).astype(np.float32)
    return list(neighbours(vectors, [str(names[number]) for number in kept], stands_in[kept]))


def terms_of(text: str) -> list[str]:
    """The words of a text, and its pairs of neighbouring words."""
    out, before = [], ""
    for token in tokens(text):
        if token in (BREAK, LINE):
            before = ""
            continue
        out.append(token)
        if before:
            out.append(f"{before} {token}")
        before = token
    return out


def is_term(term: str, left_out: frozenset[str]) -> bool:
    """Whether a term may stand in the table."""
    words = term.split()
    if any(not word.isalpha() or len(word) < 2 or not word.isascii() for word in words):
        return False
    return left_out.isdisjoint(words) and ENGLISH_STOP_WORDS.isdisjoint(words)


def proper_names(texts: Sequence[str]) -> frozenset[str]:
    """Words that stand with a capital where no sentence starts, and that the lexicon does not know."""
    seen: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for text in texts:
        for word in _INSIDE.findall(text):
            seen[word.lower()] += 1
            capital[word.lower()] += word.istitle()
    return frozenset(
        word
        for word, count in seen.items()
        if count >= SEEN_INSIDE and capital[word] >= CAPITALISED * count and not load_lexicon().knows(word)
    )


def neighbours(
    vectors: Floats, terms: Sequence[str], stands_in: NDArray[np.int64]
) -> Iterator[tuple[str, list[tuple[str, int]]]]:
    """For each term its nearest others; of two that share their stems only the nearer, and none of its own stems."""
    stem = Stemmer.Stemmer("english").stemWord
    stems = [frozenset(map(stem, term.split())) for term in terms]
    blanked = np.array([" " in term and not _BLANKED.isdisjoint(term.split()) for term in terms])
    common = (stands_in >= MIN_TEXTS_OF_NEIGHBOUR) & ~blanked
    for start in range(0, len(terms), 1000):
        similar = vectors[start : start + 1000] @ vectors.T
        similar[:, ~common] = -1
        nearest = np.argpartition(-similar, NEAREST, axis=1)[:, :NEAREST]
        for row, candidates in enumerate(nearest.tolist()):
            number = start + row
            if blanked[number] or (" " in terms[number] and stands_in[number] < MIN_TEXTS_OF_PAIR):
                continue
            near: list[tuple[str, int]] = []
            seen = [stems[number]]
            for other in sorted(candidates, key=lambda other: (-round(100 * similar[row, other]), terms[other])):
                if similar[row, other] < MIN_SIMILARITY or len(near) == NEIGHBOURS:
                    break
                if stems[other] <= stems[number] or any(taken <= stems[other] for taken in seen):
                    continue
                seen.append(stems[other])
                near.append((terms[other], round(100 * float(similar[row, other]))))
            if near:
                yield terms[number], near


if __name__ == "__main__":
    main()
