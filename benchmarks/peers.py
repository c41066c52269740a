"""Building and asking: an index of `screen` beside bm25s, tantivy and SQLite FTS5 over the same structured profiles.

usage: python benchmarks/peers.py [--profiles N] [--runs N] [--figures docs/scale.json] [RUBRIC]

The pool is `structured_pool.py`'s, as JSON Lines. Every build is a process that decodes the file, joins the texts of
each profile and writes an index; ours reads careers, papers and dates besides. Every question is a process that opens
what was written and asks for the best 20 with the words of the rubric's title, skills and terms; ours ranks by the
whole rubric and explains the 20, and once more with other weights. `--runs` questions of all go in turn; the
least is told, which other work on the machine disturbs least. Needs the extra `bench`.
"""

import argparse
import json
import shutil
import sys
import tempfile
from pathlib import Path

from large_pool import JOINED, ROOT, Cost, cost_of
from screen.sources.rubric_file import load_rubric
from structured_pool import write_pool

OURS, AGAIN = "screen", "screen, other weights"
PEERS = {
    "bm25s": (
        JOINED
        + """
import bm25s
index = bm25s.BM25()
index.index(bm25s.tokenize(list(joined(sys.argv[1])), stopwords=None, show_progress=False), show_progress=False)
index.save(sys.argv[2])
""",
        """
import sys, bm25s
index = bm25s.BM25.load(sys.argv[1], mmap=True)
words = bm25s.tokenize([sys.argv[2]], stopwords=None, show_progress=False)
print(index.retrieve(words, k=20, show_progress=False))
""",
    ),
    "tantivy": (
        JOINED
        + """
import os, tantivy
schema = tantivy.SchemaBuilder().add_text_field("text").add_unsigned_field("number", stored=True).build()
os.mkdir(sys.argv[2])
writer = tantivy.Index(schema, path=sys.argv[2]).writer(heap_size=256_000_000, num_threads=2)
for number, text in enumerate(joined(sys.argv[1])):
    writer.add_document(tantivy.Document(number=number, text=text))
writer.commit()
writer.wait_merging_threads()
""",
        """
import sys, tantivy
index = tantivy.Index.open(sys.argv[1])
query, _ = index.parse_query_lenient(sys.argv[2], ["text"])
searcher = index.searcher()
print([searcher.doc(place) for _, place in searcher.search(query, 20).hits])
""",
    ),
    "SQLite FTS5": (
        JOINED
        + """
import os, sqlite3
os.mkdir(sys.argv[2])
base = sqlite3.connect(sys.argv[2] + "/index")
base.execute("CREATE VIRTUAL TABLE texts USING fts5(text, content='')")
rows = enumerate(joined(sys.argv[1]))
base.executemany("INSERT INTO texts (rowid, text) VALUES (?, ?)", rows)
base.commit()
""",
        """
import sys, sqlite3
base = sqlite3.connect(sys.argv[1] + "/index")
words = " OR ".join(f'"{word}"' for word in sys.argv[2].split())
print(base.execute("SELECT rowid, rank FROM texts WHERE texts MATCH ? ORDER BY rank LIMIT 20", (words,)).fetchall())
""",
    ),
}


def measured(pool: Path, folder: Path, rubric: str, runs: int) -> dict[str, dict[str, dict[str, float]]]:
    """Of each system what a build and a question cost, and the bytes of its index."""
    loaded = load_rubric(ROOT / rubric)
    words = " ".join((loaded.title, *(term for skill in loaded.skills for term in (skill.name, *skill.terms))))
    words = " ".join("".join(letter if letter.isalnum() else " " for letter in words).split())
    other = folder / "other.toml"
    other.write_text((ROOT / rubric).read_text("utf-8").replace("weight = 3", "weight = 5"), encoding="utf-8")
    own = {name: folder / name.replace(" ", "-") for name in (OURS, *PEERS)}
    screen = [sys.executable, "-m", "screen"]
    rank = [*screen, "rank", "--top", "20", "-j", "1", "--index", str(own[OURS]), "-r"]
    builds = {OURS: [*screen, "index", "build", "-j", "1", str(pool), "-d", str(own[OURS])]}
    asks = {OURS: [*rank, rubric], AGAIN: [*rank, str(other)]}
    for name, (build, ask) in PEERS.items():
        builds[name] = [sys.executable, "-c", build, str(pool), str(own[name])]
        asks[name] = [sys.executable, "-c", ask, str(own[name]), words]
    built = {name: cost_of(command) for name, command in builds.items()}
    bytes_ = {name: sum(file.stat().st_size for file in own[name].rglob("*") if file.is_file()) for name in builds}
    asked: dict[str, list[Cost]] = {name: [] for name in asks}
    for _ in range(runs):
        shutil.rmtree(own[OURS] / "kept", ignore_errors=True)  # a question that nobody has asked
        for name, command in asks.items():
            asked[name].append(cost_of(command))
    source = pool.stat().st_size
    found = {name: {"ask": min(costs)._asdict()} for name, costs in asked.items()}
    for name, cost in built.items():
        found[name] |= {"build": cost._asdict(), "index": {"of_source": bytes_[name] / source}}
    return found


def main() -> None:
    """Make a pool, run, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rubric", nargs="?", default="rubrics/ml-systems.toml")
    parser.add_argument("--profiles", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--figures", type=Path, help="a JSON file whose figures of this many profiles are replaced")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pool = folder / "pool.jsonl"
        with pool.open("w", encoding="utf-8") as file:
            write_pool(file, arguments.profiles)
        found = measured(pool, folder, arguments.rubric, arguments.runs)
        bytes_ = pool.stat().st_size
    for name, costs in found.items():
        print(name, *(f"{what}: {_told(cost)}" for what, cost in costs.items()), sep="; ")
    if arguments.figures:
        figures = json.loads(arguments.figures.read_text("utf-8")) if arguments.figures.exists() else {}
        figures[str(arguments.profiles)] = {"bytes": bytes_, "systems": found}
        text = json.dumps(figures, indent=2)
        arguments.figures.write_text(text + "\n", encoding="utf-8")


def _told(cost: dict[str, float]) -> str:
    return ", ".join(f"{name} {value:.2f}" for name, value in cost.items())


if __name__ == "__main__":
    main()
