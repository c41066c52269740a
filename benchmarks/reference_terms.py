"""Fit the reference table of document frequencies that ships in the package.

usage: python benchmarks/reference_terms.py POOL.jsonl.gz... [-o src/screen/ground/data/reference_idf.txt]

Counts, with scikit-learn's CountVectorizer and the package's own tokens, in how many texts of the pools each word
stands: a résumé given as one summary is a text, and so is each paper. Words in fewer than five texts, and words with
digits, are left out, so no name of a person survives. The table holds counts alone; its digest is printed.
"""

import argparse
import gzip
import hashlib
import json
from pathlib import Path

import numpy as np
from sklearn.feature_extraction.text import CountVectorizer

from screen.ground.text import words

MIN_TEXTS = 5


def texts_of(pool: Path) -> list[str]:
    """The texts of a pool: each summary and each paper."""
    out = []
    with gzip.open(pool, "rt", encoding="utf-8") as lines:
        for line in lines:
            profile = json.loads(line)
            if summary := profile.get("basics", {}).get("summary"):
                out.append(summary)
            out += [f"{p.get('name', '')}\n{p.get('summary', '')}" for p in profile.get("publications", [])]
    return out


def main() -> None:
    """Fit and write the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pools", nargs="+", type=Path)
    parser.add_argument("-o", "--output", type=Path, default=Path("src/screen/ground/data/reference_idf.txt"))
    arguments = parser.parse_args()
    texts = [text for pool in arguments.pools for text in texts_of(pool)]
    vectorizer = CountVectorizer(analyzer=words, binary=True, min_df=MIN_TEXTS)
    counts = np.asarray(vectorizer.fit_transform(texts).sum(axis=0)).ravel()
    rows = sorted(
        (term, int(count)) for term, count in zip(vectorizer.get_feature_names_out(), counts, strict=True)
        if not any(char.isdigit() for char in term)
    )  # fmt: skip
    body = f"{len(texts)}\n" + "".join(f"{term} {count}\n" for term, count in rows)
    arguments.output.write_text(body, encoding="utf-8")
    print(f"{len(texts)} texts, {len(rows)} words, sha256 {hashlib.sha256(body.encode()).hexdigest()}")


if __name__ == "__main__":
    main()
