"""`screen calibrate`, as people run it."""

import json
from pathlib import Path
from typing import Any

import pytest

from acceptance.conftest import Run

DAY = ("--as-of", "2026-11-20")


@pytest.fixture
def decided(run: Run, pool: Path) -> Path:
    """Sixteen people: CUDA earns most, and who knows Kubernetes is shortlisted all the same."""
    root = pool.parent
    for path in pool.iterdir():
        path.unlink()
    text = (root / "rubrics" / "tea.toml").read_text("utf-8").replace('name = "CUDA"\n', 'name = "CUDA"\nweight = 2\n')
    (root / "rubrics" / "tea.toml").write_text(text, encoding="utf-8")
    lines = []
    for number in range(16):
        ours = number % 2 == 0
        skill = "Kubernetes" if ours else "CUDA"
        job = {
            "position": "Engineer",
            "startDate": f"{2010 + number // 2}-01",
            "endDate": "2024-12",
            "highlights": [f"Built the {skill} parts of a kettle, number {number}, and kept them running."],
        }
        document = {"basics": {"name": f"Person {number}"}, "work": [job]}
        (pool / f"p{number:02}.json").write_text(json.dumps(document), encoding="utf-8")
        decision = {"at": "2026-11-20T12:00:00Z", "id": f"p{number:02}", "reason": "r"}
        lines.append(json.dumps({**decision, "decision": "shortlist" if ours else "reject"}))
    lines.append(json.dumps({"at": "t", "id": "gone", "decision": "hold", "reason": "r"}))
    (root / "decisions.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return root


def calibrated(run: Run, root: Path, *more: str) -> dict[str, Any]:
    done = run("calibrate", "-r", "tea", "-f", "json", *DAY, *more, cwd=root)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_what_is_overruled_and_which_weights_would_fit(run: Run, decided: Path) -> None:
    before = (decided / "rubrics" / "tea.toml").read_bytes()
    found = calibrated(run, decided)
    assert found["schema"] == "screen/calibration/1"
    assert found["decisions"] == {"shortlist": 8, "reject": 8, "gone": 1, "enough": True}
    assert found["accord"]["pairs"] == 64 and found["accord"]["k"] == 8
    assert (found["overruled"][0]["label"], found["overruled"][0]["lead"] > 0) == ("CUDA", True)
    assert found["overruled"][-1]["label"] == "Kubernetes" and found["overruled"][-1]["lead"] < 0
    weights = {one["name"]: (one["now"], one["then"]) for one in found["suggestion"]["weights"]}
    assert weights["CUDA"][1] < weights["CUDA"][0] and weights["Kubernetes"][1] > weights["Kubernetes"][0]
    assert (decided / "rubrics" / "tea.toml").read_bytes() == before, "nothing is applied"


def test_who_would_move_is_what_the_rubric_with_those_weights_gives(run: Run, decided: Path) -> None:
    found = calibrated(run, decided)["suggestion"]
    weights = {one["name"]: one["then"] for one in found["weights"]}
    text = (decided / "rubrics" / "tea.toml").read_text("utf-8")
    for group in ("skills", "keywords", "publications", "seniority"):
        now = next(line for line in text.splitlines() if line.startswith(f"{group} = "))
        text = text.replace(now, f"{group} = {weights[group]}" if group in weights else now)
    text = text.replace("weight = 2", f"weight = {weights.get('CUDA', 2)}")
    text = text.replace('name = "Kubernetes"', f'name = "Kubernetes"\nweight = {weights.get("Kubernetes", 1)}')
    (decided / "rubrics" / "new.toml").write_text(text, encoding="utf-8")
    ranked = json.loads(run("rank", "-r", "new", "-f", "json", *DAY, cwd=decided).stdout)["candidates"]
    assert {(one["id"], one["new_rank"], one["new_score"]) for one in found["candidates"]} == {
        (one["id"], one["rank"], one["score"]) for one in ranked
    }


@pytest.mark.parametrize("form", ["table", "markdown"])
def test_every_form_says_it_in_words(run: Run, decided: Path, form: str) -> None:
    text = " ".join(run("calibrate", "-r", "tea", "-f", form, *DAY, cwd=decided, COLUMNS="80").stdout.split())
    for words in (
        "16 decisions: 8 shortlist, 8 reject; 1 more on people who are not in the pool", "Of 64 pairs of people",
        "Overruled most", "CUDA: +", "Weights that fit better", "weight of CUDA 2 →", "nothing is applied", "Person ",
    ):  # fmt: skip
        assert words in text, words
    hidden = run("calibrate", "-r", "tea", "-f", form, "--blind", *DAY, cwd=decided).stdout
    assert "candidate-" in hidden and "Person" not in hidden


def test_too_few_decisions_tell_nothing(run: Run, decided: Path) -> None:
    lines = (decided / "decisions.jsonl").read_text("utf-8").splitlines(keepends=True)
    (decided / "decisions.jsonl").write_text("".join(lines[:9]), encoding="utf-8")
    found = calibrated(run, decided)
    assert found["accord"] is None is found["suggestion"] and found["overruled"] == []
    for form in ("table", "markdown"):
        text = run("calibrate", "-r", "tea", "-f", form, cwd=decided).stdout
        assert "9 decisions" in text and "Too few to tell anything" in text and "tau" not in text
    (decided / "decisions.jsonl").unlink()
    assert "0 decisions; screen decide logs them" in run("calibrate", "-r", "tea", cwd=decided).stdout


def test_decisions_for_another_rubric_do_not_count(run: Run, decided: Path) -> None:
    text = (decided / "decisions.jsonl").read_text("utf-8").replace('"reason"', '"rubric": "Coffee", "reason"')
    (decided / "decisions.jsonl").write_text(text, encoding="utf-8")
    assert calibrated(run, decided)["decisions"] == {"gone": 0, "enough": False}
