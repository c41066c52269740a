"""`screen compare`, as people run it."""

import json
from pathlib import Path

import pytest

from acceptance.conftest import Run

DAY = ("--as-of", "2026-11-20")


def test_two_people_side_by_side(run: Run, pool: Path) -> None:
    done = run("compare", "ben", "ada", "-r", "tea", *DAY, cwd=pool.parent, COLUMNS="120")
    assert (done.returncode, done.stderr) == (0, "")
    head = done.stdout.splitlines()[1]
    assert head.index("Ada Example") < head.index("Ben Example")
    assert "Ada Example leads Ben Example by" in done.stdout
    assert "the order turns with" in done.stdout or "no change of a single weight" in done.stdout
    assert "CUDA" in done.stdout and "Wrote CUDA kernels" in done.stdout


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(run: Run, columns: int) -> None:
    done = run("compare", "chiheon", "sungyeon", "seonggon", "-r", "ml-systems", *DAY, COLUMNS=str(columns))
    assert done.returncode == 0, done.stderr
    assert max(map(len, done.stdout.splitlines())) <= columns


def test_who_does_not_fit_beside_the_others_stands_below_them(run: Run, pool: Path) -> None:
    """Six people at eighty columns stand three and three, and no short word is broken."""
    document = json.loads((pool / "ada-example.json").read_text("utf-8"))
    people = [f"{word} Example" for word in ("Dan", "Eve", "Fay", "Gus", "Hal", "Ida")]
    for name in people:
        document["basics"]["name"] = name
        (pool / f"{name.split()[0].lower()}.json").write_text(json.dumps(document), encoding="utf-8")
    done = run("compare", *people, "-r", "tea", *DAY, cwd=pool.parent, COLUMNS="80")
    assert done.returncode == 0, done.stderr
    lines = done.stdout.splitlines()
    assert [sum(name in line for name in people) for line in lines if line.startswith("  ") and "Example" in line] == [
        3,
        3,
    ]
    assert sum(line.startswith(" confidence ") for line in lines) == 2
    assert max(map(len, lines)) <= 80


def test_the_numbers_are_those_of_the_ranking(run: Run, pool: Path) -> None:
    ranked = json.loads(run("rank", "-r", "tea", "-f", "json", *DAY, cwd=pool.parent).stdout)["candidates"]
    found = json.loads(run("compare", "cho", "ada", "ben", "-r", "tea", "-f", "json", *DAY, cwd=pool.parent).stdout)
    assert found["schema"] == "screen/comparison/1"
    assert [(c["id"], c["score"]) for c in found["candidates"]] == [(c["id"], c["score"]) for c in ranked]
    for candidate in found["candidates"]:
        assert round(sum(cell["points"] for cell in candidate["cells"]), 2) == candidate["score"]
    for pair, above, below in zip(found["pairs"], ranked, ranked[1:], strict=False):
        assert (
            pair["lead"]
            == round(above["score"] - below["score"], 2)
            == round(sum(d["lead"] for d in pair["decides"]), 2)
        )


def test_a_flip_turns_the_real_ranking(run: Run) -> None:
    """With the weights that it names the lower candidate ranks first, and with a hundredth less not."""
    found = json.loads(run("compare", "jeonggeun", "seonggon", "-r", "ml-systems", "-f", "json", *DAY).stdout)
    (pair,) = found["pairs"]
    flips = {flip["name"]: flip for flip in pair["flips"] if flip["kind"] == "skill"}
    text = (Path(__file__).parents[2] / "rubrics" / "ml-systems.toml").read_text("utf-8")
    flip = flips["GPU kernels"]
    step = 0.01 if flip["then"] > flip["now"] else -0.01
    for weight, first in ((flip["then"], pair["below"]), (flip["then"] - step, pair["above"])):
        head, _, rest = text.partition('name = "GPU kernels"')
        line = next(line for line in rest.splitlines() if line.startswith("weight"))
        changed = f'{head}name = "GPU kernels"{rest.replace(line, f"weight = {weight:.2f}", 1)}'
        ranked = json.loads(run("rank", "-r", "/dev/stdin", "profiles", "-f", "json", *DAY, stdin=changed).stdout)
        order = [c["id"] for c in ranked["candidates"] if c["id"] in (pair["above"], pair["below"])]
        assert order[0] == first


@pytest.mark.parametrize(
    ("names", "words"),
    [
        (["ada"], "two candidates or more"),
        (["ada", "ada-example"], "one was named"),
        (["ada", "zed"], "no candidate 'zed'"),
        (["Example", "ada"], "may be"),
        ([], "NAME"),
    ],
)
def test_what_goes_wrong_is_one_sentence(run: Run, pool: Path, names: list[str], words: str) -> None:
    done = run("compare", *names, "-r", "tea", cwd=pool.parent)
    assert done.returncode == 2 and words in done.stderr and "Traceback" not in done.stderr


def test_hostile_text_is_harmless(run: Run, pool: Path) -> None:
    evil = "=cmd \x1b[31m\x07\u202e [bold]b[/bold] | <script>"
    document = {"basics": {"name": evil}, "work": [{"position": evil, "highlights": [f"CUDA {evil}"]}]}
    (pool / "evil.json").write_text(json.dumps(document), encoding="utf-8")
    for form in ("table", "markdown", "json"):
        done = run("compare", "evil", "ada", "-r", "tea", "-f", form, cwd=pool.parent)
        assert done.returncode == 0, done.stderr
        assert not set(done.stdout) & set("\x1b\x07\u202e")
