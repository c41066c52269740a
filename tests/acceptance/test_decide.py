"""`screen decide`, as people run it."""

import json
from pathlib import Path

import jsonschema
import pytest

from acceptance.conftest import Run


def ranked(run: Run, pool: Path, *more: str) -> list[dict[str, object]]:
    found: list[dict[str, object]] = json.loads(run("rank", "-r", "tea", "-f", "json", *more, cwd=pool.parent).stdout)[
        "candidates"
    ]
    return found


def test_a_decision_is_logged_and_shown(run: Run, pool: Path) -> None:
    done = run("decide", "ada", "shortlist", "--reason", "Ada wrote kernels", "-r", "tea", cwd=pool.parent)
    assert (done.returncode, done.stdout) == (0, ""), done.stderr
    assert "every rubric" not in done.stderr
    for_every = run("decide", "ben", "hold", "--reason", "dates", "--note", "call", cwd=pool.parent)
    assert for_every.stderr == (
        "ben-example: hold logged in decisions.jsonl; it counts for every rubric (-r RUBRIC: for one alone)\n"
    )
    run("decide", "ben", "reject", "--reason", "no dates came", cwd=pool.parent)
    assert len((pool.parent / "decisions.jsonl").read_text("utf-8").splitlines()) == 3
    told = {one["id"]: one.get("decision") for one in ranked(run, pool)}
    assert told["ada-example"]["reason"] == "Ada wrote kernels"  # type: ignore[index]
    assert told["ben-example"]["decision"] == "reject" and told["cho-example"] is None  # type: ignore[index]
    assert "shortlist" in run("rank", "-r", "tea", "--view", "table", cwd=pool.parent, COLUMNS="120").stdout
    assert "shortlist: Ada wrote kernels" in " ".join(run("rank", "-r", "tea", cwd=pool.parent).stdout.split())
    card = run("show", "ben", cwd=pool.parent).stdout
    assert card.index("hold  dates; call") < card.index("reject  no dates came")
    hidden = run("show", "ada", "--blind", "-f", "json", cwd=pool.parent).stdout
    assert json.loads(hidden)["decisions"][0]["reason"] == "[name] wrote kernels" and "ada-example" not in hidden
    blind = json.dumps(ranked(run, pool, "--blind"))
    whole = json.loads(run("rank", "-r", "tea", "-f", "json", cwd=pool.parent).stdout)
    jsonschema.validate(whole, json.loads(run("schema", "ranking").stdout))
    assert "[name] wrote kernels" in blind and "Ada" not in blind and "ada-example" not in blind


def test_what_the_page_exported_is_logged_whole_or_not_at_all(run: Run, pool: Path) -> None:
    alias = str(ranked(run, pool, "--blind")[0]["id"])
    item = {"id": alias, "decision": "shortlist", "reason": "kernels", "note": ""}
    document = {"schema": "screen/decisions/1", "rubric": {"title": "Tea systems engineer"}, "decisions": [item]}
    (pool.parent / "out.json").write_text(json.dumps(document), encoding="utf-8")
    done = run("decide", "--import", "out.json", cwd=pool.parent)
    assert done.returncode == 0 and "1 decision logged" in done.stderr
    assert json.loads((pool.parent / "decisions.jsonl").read_text("utf-8"))["id"] == "ada-example"
    done = run("decide", "--import", "out.json", cwd=pool.parent)
    assert done.returncode == 0 and "0 decisions logged" in done.stderr and "1 stood there already" in done.stderr
    document["decisions"] = [item, {**item, "id": "candidate-00000000"}]
    (pool.parent / "out.json").write_text(json.dumps(document), encoding="utf-8")
    assert run("decide", "--import", "out.json", cwd=pool.parent).returncode == 2
    assert len((pool.parent / "decisions.jsonl").read_text("utf-8").splitlines()) == 1


def test_a_pseudonym_is_taken_and_not_given_away(run: Run, pool: Path) -> None:
    alias = str(ranked(run, pool, "--blind")[0]["id"])
    done = run("decide", alias, "hold", "--reason", "later", cwd=pool.parent)
    assert alias in done.stderr and "ada" not in done.stderr.casefold()
    with (pool.parent / "decisions.jsonl").open("a", encoding="utf-8") as file:
        file.write('{"at": "2026')
    warned = run("rank", "-r", "tea", "-f", "json", cwd=pool.parent)
    assert "decisions.jsonl: 1 of its lines cannot be read" in warned.stderr
    assert json.loads(warned.stdout)["candidates"][0]["decision"]["reason"] == "later"


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["ada", "hire", "--reason", "x"], "'hire' is no decision"),
        (["ada", "hold"], "takes a reason"),
        (["zed", "hold", "--reason", "x"], "no candidate"),
        (["ada exmple", "hold", "--reason", "x"], "did you mean Ada Example"),
        (["ada"], "name a candidate and a decision"),
        (["ada", "--import", "x.json"], "either"),
    ],
)
def test_what_goes_wrong_is_one_sentence(run: Run, pool: Path, arguments: list[str], words: str) -> None:
    done = run("decide", *arguments, cwd=pool.parent)
    assert done.returncode == 2 and words in done.stderr and not (pool.parent / "decisions.jsonl").exists()
