"""`screen compare`, as people run it."""

import json
import re
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


@pytest.mark.parametrize("form", ["table", "markdown"])
def test_what_is_printed_of_a_lead_adds_up_to_it(run: Run, form: str) -> None:
    printed = run("compare", "chiheon", "sungyeon", "-r", "ml-systems", *DAY, "-f", form, COLUMNS="120").stdout
    lead, below = re.split(r" leads .* by ", printed)[1].split("the order", 1)[0].split("\n", 1)
    parts = re.findall(r"([+-]\d+\.\d\d) .*?(in \d+ more)?$", below.replace("\\", ""), re.MULTILINE)
    assert round(sum(float(points) for points, _ in parts), 2) == float(lead.strip("*"))
    assert [bool(rest) for _, rest in parts] == [False] * 5 + [True]


def test_words_in_common_are_called_so_where_there_is_no_room_for_them(run: Run, pool: Path) -> None:
    rubric = pool.parent / "rubrics" / "words.toml"
    rubric.write_text('title = "Tea"\npoints = { skills = 100 }\nskills = [{ name = "Kernels that brew coffee" }]\n')
    for columns in ("80", "120"):
        done = run("compare", "ben", "ada", "-r", "words", *DAY, cwd=pool.parent, COLUMNS=columns)
        assert done.returncode == 0 and re.search(r"✗ [\d.]+ words|words: \w", done.stdout), done.stdout


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(run: Run, columns: int) -> None:
    done = run("compare", "chiheon", "sungyeon", "seonggon", "-r", "ml-systems", *DAY, COLUMNS=str(columns))
    assert done.returncode == 0, done.stderr
    assert max(map(len, done.stdout.splitlines())) <= columns


def test_who_does_not_fit_beside_the_others_stands_below_them(run: Run, pool: Path) -> None:
    """Six people at eighty columns stand three and three, and every row is that of all of them."""
    document = json.loads((pool / "ada-example.json").read_text("utf-8"))
    people = [f"{word} Example" for word in ("Dan", "Eve", "Fay", "Gus", "Hal", "Ida")]
    for number, name in enumerate(people):
        document["basics"]["name"] = name
        document["work"][0]["startDate"] = f"20{10 + number}-01"
        if number > 2:
            document["work"][0]["highlights"] = ["Wrote CUDA kernels that brew tea twice as fast."]
        (pool / f"{name.split()[0].lower()}.json").write_text(json.dumps(document), encoding="utf-8")
    tables = {}
    for columns, parts in (("80", 2), ("200", 1)):
        done = run(
            "compare", *people, "-r", "tea", *DAY, cwd=pool.parent, COLUMNS=columns, FORCE_COLOR="1", NO_COLOR=""
        )
        assert done.returncode == 0, done.stderr
        shown = done.stdout[: done.stdout.index(" leads ")]
        plain = re.sub(r"\x1b\[[0-9;]*m", "", shown).splitlines()
        assert sum(line.startswith(" confidence ") for line in plain) == parts
        assert max(map(len, plain)) <= int(columns)
        bold = re.findall(r"\x1b\[1m(\d+\.\d\d)\x1b", shown)
        rows = [line.split("  ")[0].strip() for line in plain if re.match(r" [A-Za-z]", line)]
        tables[columns] = sorted(bold), set(rows)
    assert tables["80"][0] == tables["200"][0]  # the best of all six, whichever table they stand in
    assert {row for row in tables["200"][1] if row.isalpha()} <= tables["80"][1]


@pytest.mark.parametrize(("columns", "people", "parts"), [("60", 3, 1), ("60", 5, 2), ("80", 4, 2), ("80", 3, 1)])
def test_nobody_stands_alone_in_a_comparison(run: Run, pool: Path, columns: str, people: int, parts: int) -> None:
    document = json.loads((pool / "ada-example.json").read_text("utf-8"))
    names = [f"person-{number}" for number in range(people)]
    for name in names:
        document["basics"]["name"] = name.replace("-", " ")
        (pool / f"{name}.json").write_text(json.dumps(document), encoding="utf-8")
    out = run("compare", *names, "-r", "tea", *DAY, cwd=pool.parent, COLUMNS=columns).stdout
    heads = [line.count("person ") for line in out[: out.index("the same score")].splitlines() if "person " in line]
    heads = [count for count in heads if count]
    assert len(heads) >= parts and sum(heads[:parts]) == people and min(heads[:parts]) >= 2
    assert out.count("\n\n" + " " * 10) >= parts - 1


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


def test_the_legend_tells_the_marks_of_requirements_too(run: Run, pool: Path) -> None:
    rubric = pool.parent / "rubrics" / "asked.toml"
    skill = '[[skills]]\nname = "CUDA"\n[[languages]]\nname = "Welsh"\nrequired = true\n'
    rubric.write_text(f'title = "Tea engineer"\n[points]\nskills = 100\n{skill}', encoding="utf-8")
    done = run("compare", "ben", "ada", "-r", "asked", *DAY, cwd=pool.parent)
    assert "? Welsh" in done.stdout
    assert "? unknown" in done.stdout.splitlines()[-2]
    page = run("compare", "ben", "ada", "-r", "asked", *DAY, "-f", "markdown", cwd=pool.parent).stdout
    assert "| requirements | Welsh: unknown | Welsh: unknown |" in page


@pytest.mark.parametrize("form", ["table", "markdown"])
def test_a_keyword_that_nobody_has_takes_no_row(run: Run, pool: Path, form: str) -> None:
    rubric = 'title = "Tea"\n[points]\nskills = 50\nkeywords = 50\n[[skills]]\nname = "CUDA"\n'
    (pool.parent / "rubrics" / "words.toml").write_text(f'{rubric}[keywords]\nterms = ["kernels", "kiln"]\n', "utf-8")
    out = run("compare", "ben", "ada", "-r", "words", *DAY, "-f", form, cwd=pool.parent).stdout
    assert "kernels" in out and "kiln" not in out
