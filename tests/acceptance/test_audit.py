"""`screen audit`, as people run it."""

import json
from pathlib import Path
from typing import Any

import pytest

from acceptance.conftest import Run

DAY = ("--as-of", "2026-11-20")


@pytest.fixture
def groups(pool: Path) -> Path:
    """A pool of 24 people more, half of them with CUDA; and who belongs to which group."""
    lines = ["id,kind,half"]
    for number in range(24):
        told = "Wrote CUDA kernels." if number < 9 or number >= 21 else "Brewed tea."
        document: dict[str, Any] = {
            "basics": {"name": f"Person {number} Example"},
            "work": [{"position": "Engineer", "highlights": [told]}],
        }
        (pool / f"person-{number}.json").write_text(json.dumps(document), encoding="utf-8")
        lines.append(f"person-{number},{'green' if number < 12 else 'blue'},{'even' if number % 2 == 0 else ''}")
    lines.append("nobody-example,green,even")
    file = pool.parent / "groups.csv"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def audited(run: Run, groups: Path, *arguments: str) -> dict[str, Any]:
    done = run("audit", "-r", "tea", "-g", "groups.csv", "-f", "json", *arguments, *DAY, cwd=groups.parent)
    assert (done.returncode, done.stderr) == (0, "")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def test_rates_and_ratios_are_those_of_the_ranking(run: Run, groups: Path) -> None:
    found = audited(run, groups, "--min-score", "1")
    assert found["schema"] == "screen/audit/1"
    assert found["pool"] == {"profiles": 27, "told": 24, "strangers": 1, "skipped": []}
    (selection,) = found["selections"]
    ranked = json.loads(run("rank", "-r", "tea", "-f", "json", *DAY, cwd=groups.parent).stdout)["candidates"]
    chosen = {c["id"] for c in ranked if c["score"] >= 1 and c["id"].startswith("person")}
    assert selection["selected"] == len(chosen) == 12
    kind, half, both = selection["divisions"]
    assert [(g["group"], g["selected"], g["of"], g["ratio"]) for g in kind["groups"]] == [
        (["green"], 9, 12, 1.0), (["blue"], 3, 12, 0.3333),
    ]  # fmt: skip
    assert kind["groups"][1]["rate_interval"] == {"low": 0.0548, "high": 0.5719}
    assert half["untold"] == 12 and both["attributes"] == ["kind", "half"]


def test_the_criterion_that_moves_the_ratio_comes_first(run: Run, groups: Path) -> None:
    found = audited(run, groups, "--top", "14")
    first = found["without"][0]
    assert (first["group"], first["label"], first["entered"]) == ("skills", "CUDA", 12)
    assert (first["least"][0]["group"], first["least"][0]["ratio"]) == (["green"], 0.3333)
    text = run("audit", "-r", "tea", "-g", "groups.csv", "--min-score", "1", *DAY, cwd=groups.parent, COLUMNS="80")
    assert text.returncode == 0 and max(map(len, text.stdout.splitlines())) <= 80
    assert "no legal assessment" in " ".join(text.stdout.split())
    page = run("audit", "-r", "tea", "-g", "groups.csv", "--top", "14", "-o", "audit.md", *DAY, cwd=groups.parent)
    assert page.returncode == 0
    assert "| blue | 3 | 12 | 25.0 % |" in (groups.parent / "audit.md").read_text("utf-8")


def test_decisions_are_counted_too(run: Run, groups: Path) -> None:
    for name, word in (
        ("person-0", "shortlist"),
        ("person-1", "reject"),
        ("person-12", "reject"),
        ("ada", "shortlist"),
    ):
        run("decide", name, word, "--reason", "tea", cwd=groups.parent)
    (only,) = audited(run, groups)["selections"]
    assert (only["by"], only["selected"], only["of"]) == ("decisions", 1, 3)
    assert [s["by"] for s in audited(run, groups, "--top", "3")["selections"]] == ["rank", "decisions"]


def test_groups_change_no_score_and_nobody_is_named(run: Run, groups: Path) -> None:
    before = run("rank", "-r", "tea", "-f", "json", *DAY, cwd=groups.parent).stdout
    text = json.dumps(audited(run, groups, "--top", "5"))
    groups.write_text(groups.read_text("utf-8").replace("green", "red"), encoding="utf-8")
    assert run("rank", "-r", "tea", "-f", "json", *DAY, cwd=groups.parent).stdout == before
    assert "person" not in text.replace("people", "") and "Example" not in text


@pytest.mark.parametrize(("arguments", "status", "words"), [
    ((), 2, "say what selected means"), (("--top", "3", "--min-score", "4"), 2, "not both"),
    (("--top", "0"), 2, "--top"),
])  # fmt: skip
def test_what_goes_wrong_is_told(run: Run, groups: Path, arguments: tuple[str, ...], status: int, words: str) -> None:
    done = run("audit", "-r", "tea", "-g", "groups.csv", *arguments, cwd=groups.parent)
    assert done.returncode == status and words in done.stderr and "Traceback" not in done.stderr


def test_a_file_of_other_people(run: Run, groups: Path) -> None:
    groups.write_text("id,kind\nzed,green\n", encoding="utf-8")
    done = run("audit", "-r", "tea", "-g", "groups.csv", "--top", "3", cwd=groups.parent)
    assert done.returncode == 3 and "none of its ids" in done.stderr
    groups.write_text("id,kind\nzed,green\nperson-0,blue\n", encoding="utf-8")
    done = run("audit", "-r", "tea", "-g", "groups.csv", "--top", "3", *DAY, cwd=groups.parent, COLUMNS="120")
    assert "1 person; " in done.stdout and "; 1 id of the file of groups is nobody's in the pool" in done.stdout
