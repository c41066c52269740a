"""How long checking 1,000 varied rubrics takes, in units of parsing them with tomli in the same run.

python benchmarks/check.py
"""

import contextlib
import random
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import tomli

from screen.commands.check import check_files

FILES = 1000
ROUNDS = 5
SKILLS = [
    *(
        "CUDA",
        "PyTorch",
        "JAX",
        "Kubernetes",
        "Go",
        "Rust",
        "Quantization",
        "Distillation",
        "Retrieval",
        "Triton",
        "SQL",
    ),
    *("Spark", "Metric learning", "Diffusion models", "Reinforcement learning", "Federated learning", "Docker", "MPI"),
    *("Causal inference", "Feature engineering", "C++", "Profiling", "Compilers", "Robotics", "Information retrieval"),
    *("Speech recognition", "Computer vision", "Graph neural networks"),
]
WORDS = ["large", "scale", "robust", "efficient", "streaming", "sparse", "dense", "online", "offline", "incremental"]


def rubric(number: int) -> str:
    """A rubric with 6 to 20 skills and some tests; the same for the same number."""
    pick = random.Random(number)
    skills = pick.sample(SKILLS, pick.randint(6, 20))
    head = f"""# Rubric {number}
title = "{pick.choice(WORDS).title()} systems engineer {number}"
summary = "Builds {" ".join(pick.choice(WORDS) for _ in range(14))} systems."
tests_as_of = 2026-11-20

[points]
skills = 55
keywords = 10
publications = 15
seniority = 20

[venues]
MLSys = 1.0
NeurIPS = 0.8
default = 0.1

[publications]
full_marks = 3.0
credit = {{ first = 1.0, equal = 1.0, middle = 0.4, last = 0.6 }}

[seniority]
min_years = 2
target_years = 5

[keywords]
terms = ["throughput", "latency", "memory efficiency"]
"""
    tables = [_skill(pick, skill) for skill in skills]
    tables += [
        f'\n[[tests]]\nname = "{test}"\ncandidate = "ada-example"\nfinds = ["{skills[0]}"]\n'
        for test in range(pick.randint(1, 4))
    ]
    return head + "".join(tables)


def _skill(pick: random.Random, name: str) -> str:
    terms = [f'"{pick.choice(WORDS)} {name.lower()} {pick.randint(0, 999)}"' for _ in range(pick.randint(0, 5))]
    return f'\n[[skills]]\nname = "{name}"\nweight = {pick.randint(1, 5)}\nterms = [{", ".join(terms)}]\n'


def fastest(run: Callable[[], object]) -> float:
    """Processor seconds of the fastest of some runs: others use the machine too."""
    times = []
    for _ in range(ROUNDS):
        start = time.process_time()
        run()
        times.append(time.process_time() - start)
    return min(times)


def main() -> None:
    """Print both times and their ratio."""
    # In a folder of its own: a pool in the working folder would make findings of the tests.
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        paths = [Path(folder) / f"{number}.toml" for number in range(FILES)]
        for number, path in enumerate(paths):
            path.write_text(rubric(number), "utf-8")
        problems = check_files(paths).problems  # data files are loaded now: start-up is measured elsewhere
        parsing = fastest(lambda: [tomli.loads(path.read_text("utf-8")) for path in paths])
        checking = fastest(lambda: check_files(paths))
    print(f"parse {parsing:.3f} s, check {checking:.3f} s, ratio {checking / parsing:.2f}, {len(problems)} problems")


if __name__ == "__main__":
    main()
