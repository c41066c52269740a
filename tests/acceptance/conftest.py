"""The installed command, run as a process in a folder of its own."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
Run = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture(scope="session")
def run() -> Run:
    """`run("rank", …, cwd=…, env=…, stdin=…)`: the finished process, its output as text."""

    def run_screen(
        *arguments: str | Path, cwd: Path = ROOT, stdin: str | None = None, **env: str
    ) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "screen", *map(str, arguments)],
            cwd=cwd,
            input=stdin,
            capture_output=True,
            encoding="utf-8",
            env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1"} | env,
            timeout=120,
            check=False,
        )

    return run_screen


@pytest.fixture
def pool(tmp_path: Path) -> Path:
    """A folder with three invented profiles and a rubric in `rubrics/`."""
    folder = tmp_path / "profiles"
    folder.mkdir()
    people: dict[str, dict[str, Any]] = {
        "ada-example": {
            "basics": {"name": "Ada Example", "label": "Tea systems engineer", "email": "ada@example.org"},
            "work": [
                {
                    "name": "Example Works",
                    "position": "Tea systems engineer",
                    "startDate": "2018-01",
                    "endDate": "2024-12",
                    "highlights": ["Wrote CUDA kernels that brew tea twice as fast.", "Served tea with Kubernetes."],
                }
            ],
            "publications": [
                {"name": "Tea, faster", "venue": "MLSys", "status": "published", "position": 1, "releaseDate": "2024"}
            ],
        },
        "ben-example": {
            "basics": {"name": "Ben Example"},
            "work": [{"position": "Tea engineer and barista", "startDate": "2023-01"}],
            "skills": [{"name": "Tools", "keywords": ["CUDA", "Kubernetes"]}],
        },
        "cho-example": {"basics": {"name": "초 Example"}, "publications": [{"name": "On leaves"}]},
    }
    for name, document in people.items():
        (folder / f"{name}.json").write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    rubrics = tmp_path / "rubrics"
    rubrics.mkdir()
    (rubrics / "tea.toml").write_text(
        """title = "Tea systems engineer"
summary = "Makes tea fast."

[points]
skills = 50
keywords = 10
publications = 20
seniority = 20

[[skills]]
name = "CUDA"
required = true

[[skills]]
name = "Kubernetes"
required = "used"

[venues]
MLSys = 1.0

[seniority]
min_years = 3
""",
        encoding="utf-8",
    )
    return folder
