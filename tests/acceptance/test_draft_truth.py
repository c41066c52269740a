"""What `screen draft` makes of invented postings of many trades, beside what a reader says that they ask for."""

import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest
import tomli

from acceptance.conftest import Run

TRUTHS = sorted((Path(__file__).parent / "postings" / "truth").glob("*.json"))


@pytest.fixture(scope="module")
def drafts(run: Run, tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, Any]]:
    folder = tmp_path_factory.mktemp("drafts")
    out = {}
    for path in TRUTHS:
        truth = json.loads(path.read_text("utf-8"))
        done = run("draft", str(path.parent / truth["doc"]), "-o", f"{path.stem}.toml", cwd=folder)
        assert done.returncode == 0, done.stderr
        out[path.stem] = tomli.loads((folder / f"{path.stem}.toml").read_text("utf-8"))
    assert run("check", str(folder), cwd=folder).returncode == 0
    return out


def plain(text: str) -> str:
    folded = unicodedata.normalize("NFKD", text).casefold()
    words = re.findall(r"\w+", "".join(char for char in folded if not unicodedata.combining(char)))
    return " ".join(word.removesuffix("s") for word in words)


def names(asked: dict[str, Any]) -> set[str]:
    lists = (asked.get("terms", []), asked.get("any", []), asked.get("aka", []))
    return {plain(name) for name in (asked["name"], *(name for found in lists for name in found))}


@pytest.mark.parametrize("stem", [path.stem for path in TRUTHS])
def test_what_is_not_asked_for_is_no_criterion(drafts: dict[str, dict[str, Any]], stem: str) -> None:
    truth, draft = load(stem), drafts[stem]
    drafted = {plain(skill["name"]) for skill in draft["skills"]}
    assert drafted & {plain(text) for text in truth["not_skills"]} == set()
    required = [skill for skill in draft["skills"] if skill.get("required")]
    assert {plain(skill["name"]) for skill in required} & {plain(text) for text in truth["soft"]} == set()
    for asked in truth["skills"]:
        if asked["need"] != "required":
            assert [s["name"] for s in required if plain(s["name"]) in names(asked)] == [], asked["name"]


@pytest.mark.parametrize("stem", [path.stem for path in TRUTHS])
def test_years_and_degree(drafts: dict[str, dict[str, Any]], stem: str) -> None:
    truth, draft = load(stem), drafts[stem]
    assert draft["seniority"].get("min_years") in truth.get("min_years_ok", [truth["min_years"]])
    degree, drafted = truth["degree"], draft.get("education")
    if degree is None:
        assert drafted is None
    else:
        assert drafted["level"] in degree.get("level_ok", [degree["level"]])
        assert drafted.get("required", True) == (degree["need"] == "required")


def test_most_of_what_is_asked_for_is_found(drafts: dict[str, dict[str, Any]]) -> None:
    asked = found = extra = 0
    for stem, draft in drafts.items():
        truth = load(stem)
        wanted = [skill for skill in truth["skills"] if skill["need"] != "mentioned"]
        known = {name for skill in truth["skills"] for name in names(skill)} | {
            plain(name) for name in (*truth["optional"], *truth["soft"])
        }
        asked += len(wanted)
        found += sum(any(names(skill) & names(drafted) for drafted in draft["skills"]) for skill in wanted)
        extra += sum(not names(drafted) & known for drafted in draft["skills"])
    assert found >= 0.85 * asked
    assert extra <= 0.15 * asked


def load(stem: str) -> dict[str, Any]:
    (path,) = (path for path in TRUTHS if path.stem == stem)
    read: dict[str, Any] = json.loads(path.read_text("utf-8"))
    return read
