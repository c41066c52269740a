"""Ranking many structured profiles beside scikit-learn on the same texts, as whole processes.

usage: python benchmarks/large_pool.py [--profiles N] [--runs N] [--show] [--index] [RUBRIC]

The pool is `structured_pool.py`'s, as JSON Lines. The peer decodes it with msgspec, joins the texts of each profile and
fits TfidfVectorizer to them; it ranks nobody. The two run in turn; processor time and peak memory are those of the
process, and the medians of the pairs make the ratio. `--show` times `screen show` of one name beside a scan of ids and
names; `--index` builds an index, and ranks with it beside the same peer.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

from structured_pool import write_pool

ROOT = Path(__file__).resolve().parent.parent
JOINED = """
import sys, msgspec
def texts(value):
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, dict)):
        for item in value.values() if isinstance(value, dict) else value:
            yield from texts(item)
def joined(path):
    decode = msgspec.json.Decoder().decode
    with open(path, "rb") as file:
        for line in file:
            yield "\\n".join(texts(decode(line)))
"""
"""Python of a peer: the texts of the profiles of a file, one by one."""
PEER = f"""{JOINED}
from sklearn.feature_extraction.text import TfidfVectorizer
TfidfVectorizer().fit_transform(joined(sys.argv[1]))
"""
SCAN = """
import sys, msgspec
class Basics(msgspec.Struct, frozen=True):
    name: str = ""
class Head(msgspec.Struct):
    id: str = ""
    basics: Basics = Basics()
decode = msgspec.json.Decoder(Head).decode
with open(sys.argv[1], "rb") as file:
    print(sum(decode(line).basics.name == "" for line in file))
"""


class Cost(NamedTuple):
    """What one process took."""

    seconds: float
    """Of processor time."""
    wall: float
    """Seconds on the clock."""
    megabytes: float
    """Of memory at most."""


def cost_of(command: list[str]) -> Cost:
    """Run it. Raises SystemExit where it fails."""
    began = time.monotonic()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(command[:4])} … failed: {status}")
    return Cost(used.ru_utime + used.ru_stime, time.monotonic() - began, used.ru_maxrss / 1024)


def compare(ours: list[str], peer: list[str], runs: int, name: str, other: str) -> None:
    """Run both in turn and print the ratio."""
    pairs = [(cost_of(ours), cost_of(peer)) for _ in range(runs)]
    mine, theirs = (statistics.median(one.seconds for one in column) for column in zip(*pairs, strict=True))
    memory, of_peer = (max(one.megabytes for one in column) for column in zip(*pairs, strict=True))
    ratio = statistics.median(a.seconds / b.seconds for a, b in pairs)
    print(f"{name} {mine:.2f} s, {memory:.0f} MB; {other} {theirs:.2f} s, {of_peer:.0f} MB; ratio {ratio:.2f}")


def main() -> None:
    """Make a pool, run, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rubric", nargs="?", default="rubrics/ml-systems.toml")
    parser.add_argument("--profiles", type=int, default=10_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--show", action="store_true")
    parser.add_argument("--index", action="store_true")
    arguments = parser.parse_args()
    screen = [sys.executable, "-m", "screen"]
    with tempfile.TemporaryDirectory() as folder:
        pool = Path(folder) / "pool.jsonl"
        with pool.open("w", encoding="utf-8") as file:
            write_pool(file, arguments.profiles)
        size = pool.stat().st_size
        print(f"{arguments.profiles} profiles of {size / arguments.profiles / 1000:.1f} kB")
        ours = [*screen, "rank", "--top", "20", "-j", "1", "-r", arguments.rubric, str(pool)]
        peer = [sys.executable, "-c", PEER, str(pool)]
        compare(ours, peer, arguments.runs, "screen rank --top 20", "decode and TfidfVectorizer")
        if arguments.index:
            index = Path(folder) / "index"
            cost = cost_of([*screen, "index", "build", "-j", "1", str(pool), "-d", str(index)])
            bytes_ = sum(file.stat().st_size for file in index.iterdir())
            print(
                f"screen index build {cost.seconds:.2f} s, {cost.megabytes:.0f} MB; {bytes_ / size:.2f} of the source"
            )
            ours = [*screen, "rank", "--top", "20", "-j", "1", "-r", arguments.rubric, "--index", str(index)]
            compare(ours, peer, arguments.runs, "screen rank --top 20 --index", "decode and TfidfVectorizer")
        if arguments.show:
            name = f"p{arguments.profiles // 2:08d}"
            ours = [*screen, "show", name, "--pool", str(pool)]
            compare(ours, [sys.executable, "-c", SCAN, str(pool)], arguments.runs, f"screen show {name}", "scan")


if __name__ == "__main__":
    main()
