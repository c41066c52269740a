"""`screen rank`, as people run it."""

import csv
import gzip
import io
import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from acceptance.conftest import ROOT, Run
from screen.commands.asked import Asked
from screen.commands.rank import rank
from screen.render.forms import RankingForm, render
from screen.sources.rubric_file import load_rubric


def ranked(done: subprocess.CompletedProcess[str]) -> dict[str, Any]:
    document: dict[str, Any] = json.loads(done.stdout)
    return document


def test_the_real_profiles_from_one_command(run: Run) -> None:
    done = run("rank", "--rubric", "ml-systems.toml")
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    for name in ("Chiheon Kim", "Sungyeon Kim", "Seonggon Kim", "Jeonggeun Song", "Sungjun Lim"):
        assert name in done.stdout
    assert "\x1b" not in done.stdout
    assert "as of" in done.stdout.splitlines()[-1]


@pytest.mark.parametrize("rubric", sorted(path.stem for path in (ROOT / "rubrics").glob("*.toml")))
def test_a_bakery_told_in_the_words_of_machine_learning(run: Run, rubric: str) -> None:
    """The skills earn two points at most, whatever is said in their words, and nothing is named."""
    done = run("rank", "-r", rubric, str(Path(__file__).parent / "homonyms"), "--format", "json")
    (baker,) = ranked(done)["candidates"]
    skills = baker["explanation"]["details"][0]
    leaves = [part for leaf in skills["details"] for part in leaf.get("details", [leaf])]
    assert skills["label"] == "skills"
    assert any("words" in leaf for leaf in leaves)
    assert not any(leaf.get("evidence") for leaf in leaves)
    assert skills["points"] <= 2


@pytest.mark.parametrize("columns", [60, 80, 120, 200])
def test_no_line_is_wider_than_the_terminal(run: Run, columns: int) -> None:
    done = run("rank", "-r", "ml-systems", COLUMNS=str(columns))
    assert max(map(len, done.stdout.splitlines())) <= columns


def test_the_contract_of_the_json(run: Run, pool: Path) -> None:
    done = run("rank", "-r", "tea", "--format", "json", "--as-of", "2026-11-20", cwd=pool.parent)
    assert done.returncode == 0, done.stderr
    document = ranked(done)
    assert document["schema"] == "screen/ranking/1"
    assert document["as_of"] == "2026-11-20"
    assert document["rubric"]["title"] == "Tea systems engineer"
    assert len(document["rubric"]["sha256"]) == len(document["idf"]["sha256"]) == 64
    assert document["idf"]["kind"] == "reference"
    assert document["pool"] == {"profiles": 3, "skipped": []}
    ada, ben, cho = document["candidates"]
    assert [c["id"] for c in (ada, ben, cho)] == ["ada-example", "ben-example", "cho-example"]
    assert [c["rank"] for c in (ada, ben, cho)] == [1, 2, 3]
    assert {g["name"]: g["state"] for g in ada["gates"]} == {"CUDA": "met", "Kubernetes": "met", "min_years": "met"}
    assert {g["name"]: g["state"] for g in ben["gates"]} == {"CUDA": "met", "Kubernetes": "partly", "min_years": "met"}
    assert {g["state"] for g in cho["gates"]} == {"unknown"}
    assert cho["confidence"] < 1
    assert any("CUDA" in question for question in cho["ask"])
    skills = ada["explanation"]["details"][0]
    assert skills["label"] == "skills"
    quote = skills["details"][0]["evidence"][0]
    assert quote == {
        "path": "work[0].highlights[0]",
        "quote": "Wrote CUDA kernels that brew tea twice as fast.",
        "term": "CUDA",
        "match": "exact",
        "span": [6, 10],
        "rung": "work",
    }


def test_points_add_up_as_printed(run: Run, pool: Path) -> None:
    def check(node: dict[str, Any]) -> None:
        assert ("details" in node) != ("evidence" in node)
        if node.get("details"):
            assert round(sum(round(d["points"] * 100) for d in node["details"])) == round(node["points"] * 100)
        for detail in node.get("details", []):
            check(detail)

    for candidate in ranked(run("rank", "-r", "tea", "-f", "json", cwd=pool.parent))["candidates"]:
        check(candidate["explanation"])
        assert candidate["explanation"]["points"] == candidate["score"]


def test_without_explanations(run: Run, pool: Path) -> None:
    full = ranked(run("rank", "-r", "tea", "-f", "json", cwd=pool.parent))
    short = ranked(run("rank", "-r", "tea", "-f", "json", "--no-explain", cwd=pool.parent))
    assert all("explanation" not in candidate for candidate in short["candidates"])
    assert [c["score"] for c in short["candidates"]] == [c["score"] for c in full["candidates"]]


def test_top_cuts_the_list_and_says_so(run: Run, pool: Path) -> None:
    assert len(ranked(run("rank", "-r", "tea", "-f", "json", "--top", "1", cwd=pool.parent))["candidates"]) == 1
    assert "1 of 3 profiles" in run("rank", "-r", "tea", "--top", "1", cwd=pool.parent, COLUMNS="200").stdout
    assert run("rank", "-r", "tea", "--top", "0", cwd=pool.parent).returncode == 2
    assert "'abc' is no whole number" in run("rank", "-r", "tea", "--top", "abc", cwd=pool.parent).stderr


def test_documents_in_the_pool_are_told(run: Run, pool: Path) -> None:
    (pool / "dora.pdf").touch()
    done = run("rank", "-r", "tea", "-f", "json", cwd=pool.parent)
    assert done.returncode == 0
    assert "profiles: 1 document is no profile yet, and was not read; `screen import profiles/*`" in done.stderr


def test_csv_and_markdown_hold_everybody(run: Run, pool: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(run("rank", "-r", "tea", "-f", "csv", cwd=pool.parent).stdout)))
    assert [row["id"] for row in rows] == ["ada-example", "ben-example", "cho-example"]
    assert rows[0]["gate: CUDA"] == "met"
    markdown = run("rank", "-r", "tea", "-f", "markdown", cwd=pool.parent).stdout
    assert markdown.count("\n| ") == 4
    assert "Ada Example" in markdown


def test_every_form_of_a_pool_gives_the_same_scores(run: Run, pool: Path, tmp_path: Path) -> None:
    lines = "".join(
        json.dumps({"id": path.stem, **json.loads(path.read_text("utf-8"))}, ensure_ascii=False) + "\n"
        for path in sorted(pool.glob("*.json"))
    )
    (tmp_path / "pool.jsonl").write_text(lines, encoding="utf-8")
    (tmp_path / "pool.jsonl.gz").write_bytes(gzip.compress(lines.encode()))
    arguments = ("rank", "-r", "tea", "-f", "json")
    folder = ranked(run(*arguments, pool, cwd=tmp_path))["candidates"]
    for source in (["pool.jsonl"], ["pool.jsonl.gz"], sorted(pool.glob("*.json"))):
        assert ranked(run(*arguments, *source, cwd=tmp_path))["candidates"] == folder
    assert ranked(run(*arguments, "-", cwd=tmp_path, stdin=lines))["candidates"] == folder


def test_the_same_bytes_whatever_the_hash_seed_and_the_order_of_files(run: Run, pool: Path, tmp_path: Path) -> None:
    other = tmp_path / "again" / "profiles"
    other.mkdir(parents=True)
    for path in sorted(pool.glob("*.json"), reverse=True):
        (other / path.name).write_bytes(path.read_bytes())
    first = run("rank", "-r", "tea", "-f", "json", "profiles", cwd=pool.parent, PYTHONHASHSEED="1").stdout
    again = run(
        "rank", "-r", "../rubrics/tea.toml", "-f", "json", "profiles", cwd=other.parent, PYTHONHASHSEED="2"
    ).stdout
    assert first.replace("rubrics/tea.toml", "") == again.replace("../rubrics/tea.toml", "")
    listed = sorted(pool.glob("*.json"))
    forth = run("rank", "-r", "tea", "-f", "json", *listed, cwd=pool.parent).stdout
    assert forth == run("rank", "-r", "tea", "-f", "json", *reversed(listed), cwd=pool.parent).stdout


def test_blind_hides_names_ids_and_contact(run: Run, pool: Path) -> None:
    for form in ("table", "json", "csv", "markdown"):
        out = run("rank", "-r", "tea", "-f", form, "--blind", cwd=pool.parent).stdout
        assert "example.org" not in out
        assert "Ada" not in out
        assert "ada-example" not in out
        assert "candidate-" in out or "candidate\\-" in out


def test_a_broken_profile_is_skipped_named_and_counted(run: Run, pool: Path) -> None:
    (pool / "broken.json").write_text("{", encoding="utf-8")
    (pool / "list.json").write_text("[]", encoding="utf-8")
    (pool / "latin.json").write_bytes('{"basics": {"name": "André"}}'.encode("latin-1"))
    (pool / "odd.json").write_text('{"work": {"name": "x"}}', encoding="utf-8")
    (pool / "deep.json").write_text("[" * 100_000, encoding="utf-8")
    done = run("rank", "-r", "tea", "-f", "json", cwd=pool.parent)
    assert done.returncode == 3
    document = ranked(done)
    assert document["pool"]["profiles"] == 3
    assert [Path(skip["source"]).name for skip in document["pool"]["skipped"]] == [
        "broken.json", "deep.json", "latin.json", "list.json", "odd.json",
    ]  # fmt: skip
    for name in ("broken.json", "deep.json", "latin.json", "list.json", "odd.json"):
        assert name in done.stderr
    assert "Traceback" not in done.stderr


def test_a_second_profile_of_one_id_is_skipped(run: Run, pool: Path, tmp_path: Path) -> None:
    (tmp_path / "more.jsonl").write_text('{"id": "ada-example", "basics": {}}\n', encoding="utf-8")
    done = run("rank", "-r", "tea", "-f", "json", pool, tmp_path / "more.jsonl", cwd=pool.parent)
    assert done.returncode == 3
    assert "already that of" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "status", "words"),
    [
        (["rank", "-r", "nothing"], 3, "no such rubric"),
        (["rank", "-r", "rubrics"], 3, "rubrics"),
        (["rank", "-r", "te"], 3, "tea.toml"),
        (["rank", "-r", "tea", "nowhere"], 3, "no such file"),
        (["rank", "-r", "tea", "rubrics/tea.toml"], 3, "not a pool"),
        (["rank", "-r", "tea", "empty"], 3, "no profile here"),
        (["rank", "-r", "latin.toml"], 3, "UTF-8"),
        (["rank", "-r", "tea", "--as-of", "yesterday"], 2, "YYYY-MM-DD"),
        (["rank"], 2, "--rubric"),
        (["rank", "-r", "tea", "-o", "nowhere/out.json"], 3, "cannot be written"),
        (["brew"], 2, "brew"),
    ],
)
def test_what_goes_wrong_is_one_sentence(run: Run, pool: Path, arguments: list[str], status: int, words: str) -> None:
    (pool.parent / "empty").mkdir()
    (pool.parent / "latin.toml").write_bytes('title = "André"'.encode("latin-1"))
    done = run(*arguments, cwd=pool.parent)
    assert done.returncode == status, done.stderr
    assert words in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_no_profiles_at_all(run: Run, pool: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere" / "rubrics"  # with no `profiles` beside it
    elsewhere.mkdir(parents=True)
    rubric = (pool.parent / "rubrics" / "tea.toml").read_text("utf-8")
    (elsewhere / "tea.toml").write_text(rubric, encoding="utf-8")
    done = run("rank", "-r", "tea", cwd=elsewhere)
    assert done.returncode == 3
    assert "profiles" in done.stderr


def test_the_output_file_is_whole_or_absent(run: Run, pool: Path) -> None:
    out = pool.parent / "out.json"
    assert run("rank", "-r", "tea", "-f", "json", "-o", out, cwd=pool.parent).returncode == 0
    assert json.loads(out.read_text("utf-8"))["pool"]["profiles"] == 3
    assert [path.name for path in pool.parent.iterdir() if path.name.startswith(".")] == []


def test_gates_first_and_fail_on_gates(run: Run, pool: Path) -> None:
    assert run("rank", "-r", "tea", "--fail-on-gates", cwd=pool.parent).returncode == 1
    order = [
        c["id"] for c in ranked(run("rank", "-r", "tea", "-f", "json", "--gates-first", cwd=pool.parent))["candidates"]
    ]
    assert order == ["ada-example", "cho-example", "ben-example"]


def test_pool_idf_is_said_in_every_output(pool: Path) -> None:
    rubric = pool.parent / "rubrics" / "tea.toml"
    plain = rank(load_rubric(rubric), [str(pool)], Asked(as_of="2026-11-20"))
    rubric.write_text(
        rubric.read_text("utf-8") + '\n[keywords]\nterms = ["tea", "brew"]\nidf = "pool"\n', encoding="utf-8"
    )
    by_pool = rank(load_rubric(rubric), [str(pool)], Asked(as_of="2026-11-20"))
    assert json.loads(render(RankingForm.JSON, by_pool))["idf"]["kind"] == "pool"
    for form in (RankingForm.TABLE, RankingForm.CSV, RankingForm.MARKDOWN, RankingForm.HTML):
        assert render(form, by_pool).count("pool") > render(form, plain).count("pool"), form


def test_hostile_text_is_harmless(run: Run, pool: Path) -> None:
    hostile = "=cmd|' /C calc'!A0 \x1b[31mred\x07 [bold]b[/bold] <script>x</script> \u202eevil\u202c \x9b31m"
    document = {"basics": {"name": hostile}, "work": [{"position": "Engineer", "highlights": [f"CUDA {hostile}"]}]}
    (pool / "hostile.json").write_text(json.dumps(document), encoding="utf-8")
    for form in ("table", "csv", "markdown"):
        out = run("rank", "-r", "tea", "-f", form, cwd=pool.parent).stdout
        assert not set(out) & set("\x1b\x07\u202e\u202c\x9b")
    names = [
        row["name"]
        for row in csv.DictReader(io.StringIO(run("rank", "-r", "tea", "-f", "csv", cwd=pool.parent).stdout))
    ]
    assert not any(name.startswith("=") for name in names)
    assert "<script>" not in run("rank", "-r", "tea", "-f", "markdown", cwd=pool.parent).stdout


def test_a_reader_that_leaves_early_is_no_error(pool: Path) -> None:
    done = subprocess.run(
        f"{sys.executable} -m screen rank -r tea -f json | head -c 10",
        shell=True,
        cwd=pool.parent,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.stderr == ""


def test_the_suffix_of_the_file_names_the_form(run: Run, pool: Path) -> None:
    for suffix, begins in {".csv": "rank,", ".JSON": "{", ".md": "### ", ".txt": "Tea", "": "Tea"}.items():
        out = pool.parent / f"out{suffix}"
        assert run("rank", "-r", "tea", "-o", out, cwd=pool.parent).returncode == 0
        assert out.read_text("utf-8-sig").startswith(begins)
    for name in ("x.txt", "x.cells"):
        assert run("rank", "-r", "tea", "-f", "csv", "-o", name, cwd=pool.parent).returncode == 0
        assert (pool.parent / name).read_text("utf-8-sig").startswith("rank,")


def test_csv_in_a_file_is_marked_so_that_spreadsheets_read_names_right(run: Run, pool: Path) -> None:
    for more, begins in (((), b"\xef\xbb\xbfrank,"), (("--bom",), b"\xef\xbb\xbfrank,"), (("--no-bom",), b"rank,")):
        run("rank", "-r", "tea", "-o", "bom.csv", *more, cwd=pool.parent)
        assert (pool.parent / "bom.csv").read_bytes().startswith(begins)
    assert run("rank", "-r", "tea", "-f", "csv", cwd=pool.parent).stdout.startswith("rank,")


@pytest.mark.parametrize(
    ("command", "name", "said"),
    [
        ("rank -r tea", "x.doc", "nothing here is written as .doc; a name ends in .txt, .json, .csv, .md,"),
        ("rank -r tea -f csv", "x.xlsx", "its name says xlsx and --format says csv; a name ends in .txt, .json,"),
        ("rank -r tea -f xlsx", "x.txt", "its name says table and --format says xlsx"),
        ("report -r tea", "r.pdf", "a page is no .pdf; a name ends in .html or .htm"),
        ("show ada -r tea", "x.csv", "nothing here is written as .csv; a name ends in .txt, .json, .md or .markdown"),
        ("compare ada ben -r tea -f json", "x.md", "its name says markdown and --format says json"),
        ("check", "x.csv", "nothing here is written as .csv; a name ends in .txt, .json, .sarif or .xml"),
        ("schema rubric", "x.toml", "a schema is no .toml; a name ends in .json"),
    ],
)
def test_a_file_that_is_called_as_something_else_is_not_written(
    run: Run, pool: Path, command: str, name: str, said: str
) -> None:
    done = run(*command.split(), "-o", name, cwd=pool.parent)
    assert (done.returncode, done.stdout) == (2, "")
    assert f"screen: {name}: {said}" in done.stderr
    assert not (pool.parent / name).exists()


def test_a_spreadsheet_goes_to_a_file(run: Run, pool: Path) -> None:
    assert run("rank", "-r", "tea", "-o", "out.xlsx", cwd=pool.parent).returncode == 0
    assert (pool.parent / "out.xlsx").read_bytes().startswith(b"PK")
    done = run("rank", "-r", "tea", "-f", "xlsx", cwd=pool.parent)
    assert (done.returncode, done.stdout) == (2, "") and "-o FILE.xlsx" in done.stderr


def test_many_are_a_line_each_and_cards_are_asked_for(run: Run, pool: Path) -> None:
    for number in range(4):
        (pool / f"dee-{number}.json").write_bytes((pool / "ada-example.json").read_bytes())
    lines = run("rank", "-r", "tea", cwd=pool.parent).stdout
    rows = [line for line in lines.splitlines() if re.match(r"\d+ +(ada-example|dee-\d) ", line)]
    assert "“" not in "".join(rows) and len(rows) == 5 and "--view cards" in lines
    assert "“" in run("rank", "-r", "tea", "--view", "cards", cwd=pool.parent).stdout


def test_two_rubrics_are_one_too_many(run: Run, pool: Path) -> None:
    done = run("rank", "-r", "tea", "-r", "tea", cwd=pool.parent)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "screen: one ranking has one rubric, and 2 were named; `screen show NAME` takes several\n"
    assert "needs a rubric" in run("rank", cwd=pool.parent).stderr


def test_files_of_a_folder_that_are_nearly_profiles_are_named(run: Run, pool: Path) -> None:
    (pool / "UPPER.JSON").write_text('{"basics": {"name": "Dee Example"}}', encoding="utf-8")
    (pool / "packed.json.gz").write_bytes(gzip.compress(b'{"basics": {"name": "Flo Example"}}'))
    (pool / "lines.ndjson").write_text("{}\n", encoding="utf-8")
    done = run("rank", "-r", "tea", "-f", "json", cwd=pool.parent)
    assert done.returncode == 3
    assert (
        done.stderr.startswith("skipped: profiles/lines.ndjson: not read; save it as") and done.stderr.count("\n") == 1
    )
    assert {c["id"] for c in ranked(done)["candidates"]} >= {"UPPER", "packed"}
    shown = run("show", "upper", cwd=pool.parent)
    assert (shown.returncode, shown.stdout.splitlines()[0]) == (0, "Dee Example")


def test_stability_in_every_form(run: Run, pool: Path) -> None:
    """The same bytes at every run, the same ranges in every form, and nothing of it unless it is asked for."""
    options = ("rank", "-r", "tea", "--stability", "--as-of", "2026-11-20")
    found = json.loads(run(*options, "-f", "json", cwd=pool.parent).stdout)
    jsonschema.validate(found, json.loads(run("schema", "ranking").stdout))
    assert found["stability"] == {"runs": 1000, "seed": 0, "top": 1, "ties": [], "contenders": 0}
    assert [c["stability"]["ranks"] for c in found["candidates"]] == [[1, 1], [2, 2], [3, 3]]
    assert [c["stability"]["top_share"] for c in found["candidates"]] == [1.0, 0.0, 0.0]
    sheet = list(csv.DictReader(io.StringIO(run(*options, "-f", "csv", cwd=pool.parent).stdout)))
    assert [(row["best rank"], row["worst rank"], row["top 1 share"], row["tie"]) for row in sheet] == [
        ("1", "1", "1.000", ""), ("2", "2", "0.000", ""), ("3", "3", "0.000", "")
    ]  # fmt: skip
    for more in (["--view", "table"], ["--view", "cards"], ["-f", "markdown"], ["--blind", "--top", "2"]):
        done = run(*options, *more, "--seed", "4", cwd=pool.parent)
        assert done.returncode == 0 and "seed 4" in " ".join(done.stdout.split()), done.stderr
        assert "100%" in done.stdout and done.stdout == run(*options, *more, "--seed", "4", cwd=pool.parent).stdout
    assert "stability" not in json.loads(run("rank", "-r", "tea", "-f", "json", cwd=pool.parent).stdout)
