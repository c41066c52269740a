"""CSV and Markdown: everything is there, and nothing in it is a formula or markup."""

import csv
import io
import re

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from screen.render.cell import cell
from screen.render.ranking.csv import render_csv
from screen.render.ranking.markdown import render_markdown
from screen.sources.decisions import Decision
from unit.render.people import CONTROLS, PEOPLE, RUBRIC, ranking


def rows(**options: object) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render_csv(ranking(**options)))))  # type: ignore[arg-type]


def test_a_row_a_candidate() -> None:
    found = rows()
    assert len(found) == len(PEOPLE)
    ada = next(row for row in found if row["id"] == "ada-example")
    assert list(ada)[:20] == [
        "rank", "id", "name", "score", "confidence", "skills", "keywords", "publications", "seniority",
        "gate: CUDA", "gate: Kubernetes", "gate: min_years", "ask", "unread", "flags", "decision", "as_of",
        "rubric_sha256", "idf", "version",
    ]  # fmt: skip
    assert (ada["gate: CUDA"], ada["gate: Kubernetes"], ada["gate: min_years"]) == ("met", "met", "met")
    assert (ada["name"], ada["as_of"], ada["idf"]) == ("Ada Example", "2026-11-20", "reference")
    groups = ("skills", "keywords", "publications", "seniority")
    for row in found:
        assert sum(round(float(row[group]) * 100) for group in groups) == round(float(row["score"]) * 100)


def test_three_columns_a_criterion_and_none_without_explanations() -> None:
    found = rows()
    ada = next(row for row in found if row["id"] == "ada-example")
    assert ada["CUDA: state"] == "met" and ada["CUDA: quote"] == "Wrote CUDA kernels that heat a kettle."
    assert ada["Triton: state"] == "missing" and ada["Triton: points"] == "0.00"
    for row in found:
        points = sum(round(float(value) * 100) for head, value in row.items() if head.endswith(": points"))
        assert points == round(float(row["score"]) * 100)
    assert list(rows(explain=False)[0]) == list(ada)[:20]


def test_a_group_of_less_than_a_hundredth_has_no_column() -> None:
    rubric = msgspec.structs.replace(RUBRIC, points={"skills": 99.999, "keywords": 0.001})
    found = rows(rubric=rubric)
    assert list(found[0])[4:8] == ["confidence", "skills", "gate: CUDA", "gate: Kubernetes"]
    told = ranking(rubric=rubric).candidates[0]
    assert found[0]["skills"] == f"{told.verdict.score / 100:.2f}"
    assert [node.label for node in told.explanation.details or ()] == ["skills"]  # type: ignore[union-attr]
    assert (found[0]["gate: CUDA"], found[0]["idf"]) == ("met", "reference")


def test_nobody_is_a_header() -> None:
    assert rows(people={}) == []
    assert render_csv(ranking({})).startswith("rank,id,name,score,confidence,skills")
    assert "| # |" in render_markdown(ranking({}))


def test_a_hostile_profile_is_text() -> None:
    for out in (render_csv(ranking()), render_markdown(ranking())):
        assert not set(out) & CONTROLS
    for row in rows():
        for value in row.values():
            assert not value.lstrip().startswith(tuple("=+-@\t\r＝＋－＠|%"))
    out = render_markdown(ranking())
    assert not re.search(r"(?<!\\)<", out)
    assert "http://e.org" not in out
    table = [line for line in out.splitlines() if line.startswith("|")]
    assert len(table) == 2 + len(PEOPLE)
    assert {len(re.findall(r"(?<!\\)\|", line)) for line in table} == {8}


@pytest.mark.parametrize(
    "text", ["=1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", " =1", "＝1", "|x", "%x", "\x00=1", "\u202e=1"]
)
def test_a_formula_is_quoted(text: str) -> None:
    assert cell(text).startswith("'")


@given(st.text())
def test_no_cell_is_a_formula(text: str) -> None:
    assert not cell(text).lstrip().startswith(tuple("=+-@\t\r＝＋－＠|%"))


def test_plain_words_stay_as_they_are() -> None:
    assert cell("Ada Example") == "Ada Example"


def test_markdown_says_what_it_rests_on() -> None:
    out = render_markdown(ranking(top=1))
    assert out.startswith("### Tea engineer\n")
    assert "1 of 3 profiles" in out.splitlines()[-1]
    assert "(CUDA)" in out
    assert render_markdown(ranking(explain=False)).count("| none |") >= len(PEOPLE)


def test_markdown_asks_what_everybody_is_asked_once() -> None:
    out = render_markdown(ranking(rubric=msgspec.structs.replace(RUBRIC, ask=("Which tea | and why?",))))
    assert out.count("Which tea") == 1 and "\n\nask everybody: Which tea \\| and why?\n" in out
    plain = render_markdown(ranking())
    assert [line for line in out.splitlines() if "|" in line and "everybody" not in line] == [
        line for line in plain.splitlines() if "|" in line
    ]


def test_decisions_stand_in_markdown_and_csv_and_blind_ones_name_nobody() -> None:
    decided = {"ada-example": Decision("2026-11-20T12:00:00Z", "ada-example", "hold", "Ada Example | has no dates")}
    found = ranking(decided=decided)
    row = next(line for line in render_markdown(found).splitlines() if "Ada Example" in line)
    assert row.endswith("| hold: Ada Example \\| has no dates |") and "| Decision |" in render_markdown(found)
    assert next(row for row in rows(decided=decided) if row["id"] == "ada-example")["decision"] == "hold"
    hidden = render_markdown(ranking(decided=decided, blind=True))
    assert "hold: [name]" in hidden.replace("\\", "") and "Ada" not in hidden
    assert "| Decision |" not in render_markdown(ranking())
