"""A long career in another trade stays below a short one in the rubric's, on every shipped rubric."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
RUBRICS = sorted(
    path.stem
    for path in (ROOT / "rubrics").glob("*.toml")
    if tomllib.loads(path.read_text("utf-8"))["points"].get("seniority")
)
"""Those that count years."""
BAKER = {
    "basics": {"name": "Bo Example", "label": "Head baker"},
    "work": [
        {
            "position": "Head baker",
            "startDate": "2005-01",
            "summary": "Runs a bakery of thirty people on three sites.",
            "highlights": [
                "Trained apprentices in parallel shifts and kept the quality of every batch.",
                "Served two thousand customers a day; cut the waste of flour by a third.",
                "Built a model kitchen, and a memory of recipes that goes back a century.",
            ],
        }
    ],
    "skills": ["Baking", "Leadership"],
}
ENGINEER = {
    "basics": {"name": "Ada Example", "label": "Machine learning engineer"},
    "work": [
        {
            "position": "Machine learning engineer",
            "startDate": "2025-09",
            "highlights": ["Wrote CUDA kernels for an image encoder.", "Served models with vLLM."],
        }
    ],
    "skills": ["PyTorch"],
}


@pytest.mark.parametrize("rubric", RUBRICS)
def test_twenty_years_in_a_bakery_stay_below_a_year_in_engineering(
    run: Callable[..., Any], tmp_path: Path, rubric: str
) -> None:
    for name, profile in (("baker", BAKER), ("engineer", ENGINEER)):
        (tmp_path / f"{name}.json").write_text(json.dumps(profile), encoding="utf-8")
    done = run("rank", "-r", rubric, tmp_path, "--as-of", "2026-11-20", "--format", "json")
    scores = {candidate["id"]: candidate["score"] for candidate in json.loads(done.stdout)["candidates"]}
    assert scores["baker"] < scores["engineer"]
