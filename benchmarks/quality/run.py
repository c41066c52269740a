"""How well `screen` ranks, beside plain retrieval, over labelled pools.

usage: python benchmarks/quality/run.py SET_DIR... [--ablate] [--figures docs/figures.json]

A SET_DIR holds pool.jsonl.gz (or a file POOL naming one), rubrics/*.toml and qrels.tsv (rubric, id, relevance).
Binary relevance: AP, P@10 and nDCG@10 over the whole pool; graded: pairwise accuracy and nDCG@3 over the judged
candidates. The baselines get the rubric's title, summary, skills and terms as their query, in the same run. Below each
table: the difference to the better baseline, with its 95 % bootstrap interval over rubrics. With --figures they go into
a file too, the measured sets anew, from which `docs/make_figures.py` fills the README and docs/quality.md.
"""

import argparse
import json
from pathlib import Path
from typing import Any

import numpy as np
from figures import interval, per_rubric
from sets import load_set
from systems import ablations, baselines, neural, ours

from screen.sources.columns import Columns


def main() -> None:
    """Measure each set and print its table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("sets", nargs="+", type=Path)
    parser.add_argument("--ablate", action="store_true", help="also rank without each ingredient")
    parser.add_argument("--figures", type=Path, help="file of figures to write")
    arguments = parser.parse_args()
    report: dict[str, Any] = {}
    for folder in arguments.sets:
        pool = load_set(folder)
        columns = Columns(pool.profiles)
        plain = {name: per_rubric(pool, scores) for name, scores in (baselines(pool) | neural(pool)).items()}
        systems = {**plain, "screen": per_rubric(pool, ours(pool, columns))}
        if arguments.ablate:
            systems |= {f"  {name}": per_rubric(pool, scores) for name, scores in ablations(pool, columns)}
        names = list(systems["screen"])
        print(f"\n{pool.name}: {len(pool.rubrics)} rubrics, {len(pool.texts)} candidates\n")
        print(f"| ranker | {' | '.join(names)} |")
        print(f"|---|{'--:|' * len(names)}")
        for system, figures in systems.items():
            print(f"| {system} | {' | '.join(f'{np.nanmean(figures[name]):.3f}' for name in names)} |")
        print()
        differences = {}
        for name in names:
            best = max(plain, key=lambda system: float(np.nanmean(plain[system][name])))
            mean, low, high = interval(systems["screen"][name] - plain[best][name])
            print(f"{name}: screen − {best} = {mean:+.3f} [{low:+.3f}, {high:+.3f}]")
            differences[name] = {"peer": best, "mean": round(mean, 3), "low": round(low, 3), "high": round(high, 3)}
        report[pool.name] = {
            "rubrics": len(pool.rubrics),
            "candidates": len(pool.texts),
            "systems": {
                system.strip(): {name: round(float(np.nanmean(figures[name])), 3) for name in names}
                for system, figures in systems.items()
            },
            "ablations": [system.strip() for system in systems if system.startswith(" ")],
            "differences": differences,
        }
    if arguments.figures:
        old = json.loads(arguments.figures.read_text(encoding="utf-8")) if arguments.figures.exists() else {}
        text = json.dumps(old | report, indent=1, ensure_ascii=False)
        arguments.figures.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
