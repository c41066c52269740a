"""How long the commands take to start, as ratios to importing scikit-learn's text module in the same run.

usage: python benchmarks/startup.py [--runs N]

Every command is a whole process, run in turn with the peer, so that a drift of the machine hits both; the median of
the ratios of each turn is printed, of user and system time and of wall time. Limits: rank 0.30, show 0.16, help 0.13,
check 0.14.
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import time
from operator import truediv
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PEER = [sys.executable, "-c", "import sklearn.feature_extraction.text"]
SCREEN = [sys.executable, "-m", "screen"]
COMMANDS = {
    "rank": ([*SCREEN, "rank", "--rubric", "ml-systems.toml"], 0.30),
    "show": ([*SCREEN, "show", "chiheon-kim"], 0.16),
    "--help": ([*SCREEN, "--help"], 0.13),
    "check": ([*SCREEN, "check", "rubrics/ml-systems.toml"], 0.14),
}


def timed(command: list[str]) -> tuple[float, float]:
    """Wall and processor seconds of one process."""
    # Where no byte code may be kept, a start compiles whatever changed since it was, and is another measurement.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(
        command, cwd=ROOT, env=environment, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def main() -> None:
    """Time everything in turn and print the ratios."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=9)
    arguments = parser.parse_args()
    everything = {"peer": PEER, **{name: command for name, (command, _) in COMMANDS.items()}}
    for command in everything.values():
        timed(command)  # warm the file cache and the byte code
    runs: dict[str, list[tuple[float, float]]] = {name: [] for name in everything}
    for _ in range(arguments.runs):
        for name, command in everything.items():
            runs[name].append(timed(command))
    wall, cpu = (
        {name: statistics.median(run[part] for run in found) for name, found in runs.items()} for part in (0, 1)
    )
    print(f"import sklearn.feature_extraction.text: wall {wall['peer']:.3f} s, processor {cpu['peer']:.3f} s")
    for name, (_, limit) in COMMANDS.items():
        turns = zip(runs[name], runs["peer"], strict=True)
        of_wall, of_cpu = (
            statistics.median(ratios) for ratios in zip(*(map(truediv, *turn) for turn in turns), strict=True)
        )
        print(f"{name:8} wall {wall[name]:.3f} s, ratio {of_wall:.3f} (limit {limit}); processor ratio {of_cpu:.3f}")


if __name__ == "__main__":
    main()
