"""A drafted rubric ranks: who fits stands above who half fits, and both above who does not."""

import json
from pathlib import Path
from typing import Any

import pytest
import tomli

from acceptance.conftest import ROOT, Run

POSTINGS = ROOT.parent / "shared" / "postings" / "docs"
"""Fourteen invented postings, which lie beside the repository."""
PEOPLE = tomli.loads((Path(__file__).parent / "postings" / "people.toml").read_text("utf-8"))


def profile(facts: dict[str, Any]) -> dict[str, Any]:
    """The facts as a profile; of what they do not tell it has an empty list, so that it is missing."""
    work = [
        {"position": position, "startDate": start, "highlights": said} | ({"endDate": end} if end else {})
        for position, start, end, said in facts["work"]
    ]
    degree = facts.get("degree")
    return {
        "basics": {"name": "Ada Example", "label": facts["label"]},
        "work": work,
        "education": [{"studyType": degree[0], "area": degree[1], "endDate": degree[2]}] if degree else [],
        "skills": [{"name": "Skills", "keywords": facts.get("skills", [])}],
        "languages": [{"language": name, "fluency": level} for name, level in facts.get("languages", [])],
        "certificates": [{"name": name} for name in facts.get("certificates", [])],
        "publications": [
            {"name": name, "publisher": venue, "releaseDate": year, "position": 1, "status": "published"}
            for name, venue, year in facts.get("papers", [])
        ],
    }


@pytest.mark.parametrize("stem", PEOPLE)
def test_people_come_in_the_order_in_which_they_fit(run: Run, tmp_path: Path, stem: str) -> None:
    found = list(POSTINGS.glob(f"{stem}.*")) if POSTINGS.is_dir() else []
    if not found:
        pytest.skip("the invented postings do not lie beside the repository")
    facts = PEOPLE[stem]
    pool = {"fits": facts["fits"], "half-fits": facts["half"], "does-not": PEOPLE[facts["other"]]["fits"]}
    for name, told in pool.items():
        (tmp_path / f"{name}.json").write_text(json.dumps(profile(told)), encoding="utf-8")
    rubric = tmp_path / "drafted.toml"
    done = run("draft", found[0], "-o", rubric)
    assert done.returncode == 0, done.stderr
    done = run("rank", "-r", rubric, tmp_path, "--as-of", "2026-11-20", "--format", "json")
    ranked = json.loads(done.stdout)["candidates"]
    scores = {candidate["id"]: candidate["score"] for candidate in ranked}
    assert scores["fits"] > scores["half-fits"] > scores["does-not"], scores
