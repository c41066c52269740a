"""One ranking of many structured profiles by one process, by several, and on a Dask cluster of as many workers.

usage: python benchmarks/workplaces.py [--profiles N] [--workers N] [--runs N] [--pool FILE] [RUBRIC]

The pool is `structured_pool.py`'s, as JSON Lines. The three run in turn; wall time is that of the command, processor
time that of all its processes, memory that of the largest. The cluster is started before the first run; of its workers
the processor time of the busiest is told, so that with that of the command it bounds the wall time of a quiet machine.
The outputs must be the same bytes.
"""

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
import zlib
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import NamedTuple

from structured_pool import write_pool

ROOT = Path(__file__).resolve().parent.parent


class Cost(NamedTuple):
    """What one run took."""

    wall: float
    """Seconds, as the next."""
    processor: float
    megabytes: float
    worker: float
    """Seconds of processor time of the busiest worker of the cluster."""
    digest: int
    """Of the output."""


def processor_seconds(process: subprocess.Popen[bytes]) -> float:
    """That a process which still runs has taken (Linux)."""
    fields = Path(f"/proc/{process.pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def cost_of(command: list[str], output: Path, workers: list[subprocess.Popen[bytes]]) -> Cost:
    """Run it. Raises SystemExit where it fails."""
    began, before = time.monotonic(), list(map(processor_seconds, workers))
    with output.open("wb") as file:
        process = subprocess.Popen(command, cwd=ROOT, stdout=file)
        _, status, used = os.wait4(process.pid, 0)
    if status:
        raise SystemExit(f"{' '.join(command)} failed: {status}")
    took = time.monotonic() - began
    worker = max(after - then for after, then in zip(map(processor_seconds, workers), before, strict=True))
    digest = zlib.crc32(output.read_bytes())
    return Cost(took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, worker, digest)


@contextmanager
def cluster(folder: Path, workers: int) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """The address of a scheduler, and its workers, so many of one thread each."""
    from distributed import Client

    place = folder / "scheduler.json"
    dask = [sys.executable, "-m", "dask"]
    where = ["--scheduler-file", str(place), "--host", "127.0.0.1", "--no-dashboard"]
    scheduler = subprocess.Popen([*dask, "scheduler", "--port", "0", *where], stderr=subprocess.DEVNULL)
    started = [
        subprocess.Popen([*dask, "worker", "--nthreads", "1", "--no-nanny", *where], stderr=subprocess.DEVNULL)
        for _ in range(workers)
    ]
    try:
        with Client(scheduler_file=str(place), timeout=60, set_as_default=False) as client:  # type: ignore[no-untyped-call]
            client.wait_for_workers(workers, timeout=60)
            address = client.scheduler.address
        yield str(address), started
    finally:
        for process in started:
            process.terminate()
            _, _, used = os.wait4(process.pid, 0)
            print(f"a worker of the cluster: {used.ru_maxrss / 1024:.0f} MB")
        scheduler.terminate()
        scheduler.wait()


def main() -> None:
    """Make a pool, run, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rubric", nargs="?", default="rubrics/ml-systems.toml")
    parser.add_argument("--profiles", type=int, default=100_000)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--pool", type=Path)
    arguments = parser.parse_args()
    with ExitStack() as open_, tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        pool = arguments.pool or folder / "pool.jsonl"
        if not pool.exists():
            with pool.open("w", encoding="utf-8") as file:
                write_pool(file, arguments.profiles)
        rank = [sys.executable, "-m", "screen", "rank", "--top", "20", "-f", "json", "-r", arguments.rubric, str(pool)]
        address, started = open_.enter_context(cluster(folder, arguments.workers))
        ways: dict[str, list[str]] = {
            "one process": ["--jobs", "1"],
            f"--jobs {arguments.workers}": ["--jobs", str(arguments.workers)],
            "--dask": ["--dask", address],
        }
        runs = [
            {way: cost_of(rank + more, folder / "out", started) for way, more in ways.items()}
            for _ in range(arguments.runs)
        ]
        same = len({cost.digest for run in runs for cost in run.values()}) == 1
        print(f"load {os.getloadavg()[0]:.1f}; {'the same bytes' if same else 'OTHER BYTES'}")
        for way in ways:
            share = statistics.median(run[way].wall / run["one process"].wall for run in runs)
            wall, processor, megabytes, worker = (statistics.median(run[way][of] for run in runs) for of in range(4))
            busiest = f" and {worker:.1f} s of the busiest worker" if way == "--dask" else ""
            print(
                f"{way}: wall {wall:.1f} s, {share:.2f} of one process; "
                f"processor {processor:.1f} s{busiest}; the largest process {megabytes:.0f} MB"
            )


if __name__ == "__main__":
    main()
