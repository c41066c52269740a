"""The five real documents, imported in one command: a profile each, with the facts of those that are committed."""

import json
from pathlib import Path
from typing import Any

import pytest

from acceptance.conftest import ROOT, Run

DOCUMENTS = ROOT.parent / "shared" / "cv" / "docs"
PEOPLE = {
    "sungyeon-kim": "txt", "chiheon-kim": "md", "seonggon-kim": "md", "jeonggeun-song": "md", "sungjun-lim": "txt",
}  # fmt: skip

FACTS = {
    "education": ("institution", "startDate", "endDate"),
    "work": ("startDate", "endDate"),
    "publications": ("name", "status"),
}

pytestmark = pytest.mark.skipif(not DOCUMENTS.is_dir(), reason=f"the real documents are not at {DOCUMENTS}")


@pytest.fixture
def made(run: Run, tmp_path: Path) -> dict[str, Any]:
    """The profiles by their ids."""
    documents = [DOCUMENTS / f"{name}.{ending}" for name, ending in PEOPLE.items()]
    assert run("import", *documents, "-o", tmp_path).returncode == 0
    return {path.stem: json.loads(path.read_bytes()) for path in tmp_path.glob("*.json")}


def test_each_has_a_profile_with_the_facts_of_the_committed_one(made: dict[str, Any]) -> None:
    assert made.keys() == PEOPLE.keys()
    for name, found in made.items():
        kept = json.loads((ROOT / "profiles" / f"{name}.json").read_bytes())
        assert found["basics"]["name"] == kept["basics"]["name"]
        for entries, keys in FACTS.items():
            assert _facts(found, entries, *keys) == _facts(kept, entries, *keys), name
        # A committed profile may leave out the team of an employer, and the course that somebody assisted in.
        for job, own in zip(found.get("work", ()), kept.get("work", ()), strict=True):
            assert job["name"].startswith(own["name"])
            assert job.get("position", "").startswith(own.get("position", ""))


def _facts(profile: dict[str, Any], entries: str, *keys: str) -> list[tuple[Any, ...]]:
    return [tuple(entry.get(key) for key in keys) for entry in profile.get(entries, ())]
