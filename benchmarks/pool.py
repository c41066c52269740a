"""Ranking a large pool of plain résumés beside scikit-learn on the same texts, as whole processes.

usage: python benchmarks/pool.py [POOL.jsonl.gz RUBRIC] [--runs N]

Without arguments, 2,484 invented résumés of about 6 kB are made. The peer reads the same file, fits TfidfVectorizer and
answers one query; ours lists the best twenty with their quotes. The two run in turn; the medians make the ratio. What
it costs to list everybody is printed beside it.
"""

import argparse
import gzip
import json
import random
import statistics
import subprocess
import sys
import tempfile
import time
from importlib import resources
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PEER = """
import gzip, json, sys
from sklearn.feature_extraction.text import TfidfVectorizer
texts = [json.loads(line)["basics"]["summary"] for line in gzip.open(sys.argv[1], "rt", encoding="utf-8")]
vectorizer = TfidfVectorizer()
matrix = vectorizer.fit_transform(texts)
(vectorizer.transform(["distributed training cuda kernels"]) @ matrix.T).toarray()
"""


def make_pool(path: Path, profiles: int = 2_484, words: int = 900) -> None:
    """Invented résumés out of the words of the reference table, drawn as often as they are used."""
    cells = resources.files("screen.ground.data").joinpath("reference_idf.txt").read_text("utf-8").split()[1:]
    vocabulary, weights = cells[::2], [int(count) for count in cells[1::2]]
    chance = random.Random(0)
    with gzip.open(path, "wt", encoding="utf-8") as file:
        for number in range(profiles):
            drawn = chance.choices(vocabulary, weights, k=words)
            lines = [" ".join(drawn[start : start + 14]) for start in range(0, words, 14)]
            file.write(json.dumps({"id": str(number), "basics": {"summary": "\n".join(lines)}}) + "\n")


def timed(command: list[str]) -> float:
    """Wall seconds of one process."""
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def main() -> None:
    """Time both in turn and print the ratio."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pool", nargs="?", type=Path)
    parser.add_argument("rubric", nargs="?", type=Path, default=ROOT / "rubrics" / "ml-systems.toml")
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        pool = arguments.pool
        if pool is None:
            pool = Path(folder) / "pool.jsonl.gz"
            make_pool(pool)
        ours = [
            sys.executable,
            "-m",
            "screen",
            "rank",
            "-r",
            str(arguments.rubric),
            str(pool),
            "-f",
            "json",
            "--top",
            "20",
        ]
        peer = [sys.executable, "-c", PEER, str(pool)]
        timed(ours), timed(peer)
        pairs = [(timed(ours), timed(peer)) for _ in range(arguments.runs)]
        everybody = timed(ours[:-2])
    mine, theirs = (statistics.median(column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(a / b for a, b in pairs)
    print(f"screen rank --top 20 {mine:.2f} s, TfidfVectorizer {theirs:.2f} s, ratio {ratio:.2f} (limit 1)")
    print(f"with everybody listed, explained and looked at for flags: ratio {everybody / theirs:.2f} (limit 2.5)")


if __name__ == "__main__":
    main()
