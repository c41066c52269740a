"""The explanation tree for a terminal."""

import re

import msgspec
import pytest
from rich.cells import cell_len

from screen.render.shown.table import render_table
from screen.sources.rubric import Rubric, Skill
from unit.render.people import ADA, CONTROLS, PEOPLE, RUBRIC, shown


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "120")


def test_every_criterion_with_its_quotes() -> None:
    out = render_table(shown(ADA, RUBRIC))
    flat = " ".join(out.split())
    for words in (
        "requirements: ✓ CUDA ✓ Kubernetes ✓ at least 3 years",
        "“Wrote CUDA kernels that heat a kettle.” CUDA, exact, work[0].highlights[0]",
        "venue MLSys 1 × first author 1 × main track 1 × oral 1.25",
        "Not found (--all: which words were looked for) ✗ missing Triton", "What would raise the score most",
        "months 84 × full-time 1", "title: Tea engineer", "IDF", "rubrics/tea.toml · as of 2026-11-20",
        "0.00 Tea, later: under review: not a paper yet (--all)", "of 100",
    ):  # fmt: skip
        assert words in flat, words


def test_what_stands_outside_jobs_says_as_what_it_counts() -> None:
    told = {"basics": {"name": "Ada Example", "summary": "Wrote CUDA kernels for the kettles of a harbour"}}
    assert "CUDA, exact, as a project, basics.summary" in " ".join(render_table(shown(told, RUBRIC)).split())


@pytest.mark.parametrize("everything", [False, True])
def test_printed_points_of_a_group_add_up_to_what_it_prints(everything: bool) -> None:
    papers = [{"name": f"Tea {number}", "venue": "MLSys", "status": "published"} for number in range(9)]
    out = render_table(shown(ADA | {"publications": papers}, RUBRIC), everything=everything)
    assert everything != ("more together (--all)" in out)
    for group in ("skills", "keywords", "publications", "seniority"):
        found = re.search(rf"^. {group}  ([\d.]+) of.*?\n(.*?)(?:\n\n|\Z)", out, re.MULTILINE | re.DOTALL)
        assert found
        head, block = found.groups()
        leaves = re.findall(r"^ {3,5}(\d+\.\d\d) ", block, re.MULTILINE)
        assert leaves
        assert round(sum(map(float, leaves)) * 100) == round(float(head) * 100), group


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_a_hostile_profile_and_rubric_are_text(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    evil = "CUDA \x1b[31m\u202e[red]"
    rubric = Rubric(
        evil, evil, "", points={"skills": 50, "publications": 50}, skills=(Skill(evil), Skill("zz\x07", terms=(evil,))),
        venues={"\x1bJ": 1.0, "default": 1.0},
    )  # fmt: skip
    document = {
        **PEOPLE["bo\x1b[1m|\u202e"],
        "publications": [{"name": "T", "venue": "\x1bJ \u202e", "status": "published"}],
    }
    out = render_table(shown(document, rubric, profile_id="bo\x1b\u202e"))
    assert not set(out) & CONTROLS
    assert max(cell_len(line) for line in out.splitlines()) <= columns


def test_more_quotes_than_fit_are_counted() -> None:
    work = [{"highlights": [f"CUDA for hob {number}"]} for number in range(7)]
    out = render_table(shown({"work": work}, RUBRIC))
    assert "and 5 more quotes (--all)" in out
    assert out.count("“CUDA for hob") == 2
    assert render_table(shown({"work": work}, RUBRIC), everything=True).count("“CUDA for hob") == 7


def test_what_words_in_common_earned_is_said_to_meet_nothing() -> None:
    rubric = msgspec.structs.replace(RUBRIC, skills=(Skill("Kettle serving"),))
    flat = " ".join(render_table(shown(ADA, rubric)).split())
    assert re.search(r"\d+\.\d\d for words in common alone: Kettle serving \d+\.\d\d \(--all\)", flat)
    assert "✗ missing Kettle serving" in flat
    flat = " ".join(render_table(shown(ADA, rubric), everything=True).split())
    assert re.search(r"✗ missing Kettle serving looked for Kettle serving; \d+\.\d\d for words in common", flat)


def test_unknown_and_asked() -> None:
    flat = " ".join(render_table(shown({"basics": {"name": "Cho"}}, RUBRIC)).split())
    assert "? unknown CUDA, Kubernetes, Triton" in flat
    assert "ask: CUDA (required); Kubernetes (required); Triton; publications; years of work" in flat
    assert "confidence 0%" in flat


def test_several_rubrics_are_a_line_each() -> None:
    other = Rubric("Kettle engineer", "k.toml", "", points={"skills": 100}, skills=(Skill("Triton"),))
    out = render_table(shown(ADA, RUBRIC, other))
    assert "Kettle engineer" in out
    assert "0.00" in out
    assert "“" not in out
