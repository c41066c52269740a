import json
from pathlib import Path

import pytest

from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document

RESUME = {
    "basics": {"name": "Ada Example"},
    "work": [
        {
            "name": "Example Works",
            "position": "Engineer",
            "startDate": "2019-01",
            "keywords": ["Rust"],
            "description": "telescopes",
        }
    ],
    "projects": [
        {
            "name": "Sock Map",
            "startDate": "2020-01",
            "highlights": ["in OCaml"],
            "keywords": ["LLVM"],
            "roles": ["Lead"],
        }
    ],
    "interests": [{"name": "Stars", "keywords": ["spectroscopy"]}],
    "skills": [{"name": "Welding", "level": "Master"}],
    "volunteer": [
        {"organization": "Tide Club", "position": "Treasurer", "startDate": "2015", "summary": "kept the books"}
    ],
}


def test_a_json_resume_goes_in_and_out_without_loss() -> None:
    profile = assemble([read_document(Path("ada.json"), json.dumps(RESUME).encode())])
    assert profile["work"][0]["keywords"] == ["Rust"]
    assert profile["work"][0]["description"] == "telescopes"
    assert profile["projects"][0]["highlights"] == ["in OCaml"]
    assert profile["projects"][0]["keywords"] == ["LLVM"]
    assert profile["projects"][0]["roles"] == ["Lead"]
    assert profile["interests"][0]["keywords"] == ["spectroscopy"]
    assert {"name": "Welding", "level": "Master", "keywords": ["Welding"]} in profile["skills"]
    assert "kept the books" in str(profile["volunteer"])


@pytest.mark.parametrize("keywords", [5, True, 1.5, {"a": 1}, [None], "", None])
def test_a_skill_of_a_level_with_keywords_that_are_none_stands_by_its_name(keywords: object) -> None:
    skill = {"name": "Welding", "level": "Master", "keywords": keywords}
    text = json.dumps({**RESUME, "skills": [skill]})
    profile = assemble([read_document(Path("ada.json"), text.encode())])
    assert [one["name"] for one in profile["skills"]] == ["Welding"]
    assert all(isinstance(word, str) for word in profile["skills"][0]["keywords"])


def test_what_stands_under_a_key_that_nothing_counts_is_kept_and_unread() -> None:
    work = {"name": "Example Bank", "position": "Analyst", "technologies": ["Nextflow", "Rust"], "team": "Ovens"}
    resume = {
        "basics": {"name": "Ada Example"},
        "work": [work | {"keywords": ["Rust"], "id": "x1", "url": "http://x.example"}],
    }
    profile = assemble([read_document(Path("ada.json"), json.dumps(resume).encode())])
    assert profile["work"] == [work | {"keywords": ["Rust"], "id": "x1", "url": "http://x.example"}]
    assert [line["text"] for line in profile["meta"]["unread"]] == ["Nextflow", "Ovens"]
