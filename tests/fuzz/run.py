"""Fuzzes one target: `run.py TARGET --seconds 300`; with atheris where it is installed, else by plain mutation.

What breaks a target is written to `crash-…` in the current folder, and the exit status is not 0.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from mutation import mutants, seeds
from targets import TARGETS

MEMORY = ("-malloc_limit_mb=2048", "-rss_limit_mb=8192")
"""A call may take no more than before; a process keeps some kilobytes of each term, and this one sees millions."""


def by_atheris(name: str, seconds: int) -> None:
    """Guided by coverage; new inputs go to a folder that is thrown away."""
    import atheris

    atheris.instrument_all()
    with tempfile.TemporaryDirectory() as found:
        for number, seed in enumerate(seeds(name)):
            (Path(found) / f"seed-{number}").write_bytes(seed)
        limits = [f"-max_total_time={seconds}", "-timeout=60", *MEMORY]
        atheris.Setup([sys.argv[0], found, *limits], TARGETS[name])
        atheris.Fuzz()


def by_mutation(name: str, seconds: int) -> int:
    """Mutants of the seeds until the time is over; the number tried."""
    end, tried = time.monotonic() + seconds, 0
    for data in mutants(name, seed=int(time.time())):
        if time.monotonic() > end:
            break
        tried += 1
        try:
            TARGETS[name](data)
        except Exception:
            Path(f"crash-{name}").write_bytes(data)
            raise
    return tried


def main() -> None:
    """Parse, fuzz, print."""
    parser = argparse.ArgumentParser()
    parser.add_argument("target", choices=TARGETS)
    parser.add_argument("--seconds", type=int, default=300)
    chosen = parser.parse_args()
    try:
        by_atheris(chosen.target, chosen.seconds)
    except ImportError:
        tried = by_mutation(chosen.target, chosen.seconds)
        sys.stdout.write(f"{chosen.target}: {tried} inputs, no fault\n")


if __name__ == "__main__":
    main()
