"""The table for a terminal, at every width."""

import msgspec
import pytest
from rich.cells import cell_len

from screen.render.forms import RankingForm, render
from screen.render.ranking.table import render_table
from screen.render.ranking.words import basis
from screen.sources.rubric import KeywordsTable, Rubric
from unit.render.people import ADA, CONTROLS, PEOPLE, RUBRIC, ranking


@pytest.fixture(autouse=True)
def _no_colour(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")


def table(monkeypatch: pytest.MonkeyPatch, columns: int, **options: object) -> str:
    monkeypatch.setenv("COLUMNS", str(columns))
    return render_table(ranking(**options))  # type: ignore[arg-type]


@pytest.mark.parametrize("columns", [40, 60, 80, 107, 108, 120, 200])
def test_it_fits_and_says_everything(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    out = table(monkeypatch, columns)
    assert max(cell_len(line) for line in out.splitlines()) <= columns
    assert all(line == line.rstrip() for line in out.splitlines())
    flat = " ".join(out.split())
    for words in ("Tea engineer", "Ada", "초", "█", "✓", "?", "ask:"):
        assert words in flat
    assert not set(out) & CONTROLS


def test_no_part_of_the_legend_is_broken(monkeypatch: pytest.MonkeyPatch) -> None:
    for columns in range(40, 81):
        foot = "\n".join(table(monkeypatch, columns).splitlines()[-6:])
        assert "seniority 2" in foot and "? unknown" in foot and f"{len(PEOPLE)} profiles" in foot


@pytest.mark.parametrize("columns", [60, 100, 200])
@pytest.mark.parametrize("view", ["cards", "table"])
def test_what_everybody_is_asked_is_told_once_and_what_somebody_is_asked_there(
    monkeypatch: pytest.MonkeyPatch, view: str, columns: int
) -> None:
    asking = msgspec.structs.replace(RUBRIC, ask=("May you travel\x1b[1m?", "Do you drink tea?"))
    monkeypatch.setenv("COLUMNS", str(columns))
    out = render_table(ranking(rubric=asking), view=view)
    flat = " ".join(out.split())
    assert flat.count("May you travel") == flat.count("Do you drink tea?") == 1
    assert "ask everybody: May you travel" in flat and "\x1b" not in out
    assert "Kubernetes (required)" in flat or columns < 200  # of Cho alone
    for somebody in ranking(rubric=asking).candidates:
        assert somebody.verdict.ask[-2:] == asking.ask  # data holds them for each
    assert "ask everybody" not in render_table(ranking(), view=view)


def test_the_evidence_and_the_points_by_group_are_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    out = " ".join(table(monkeypatch, 200, people={"ada-example": PEOPLE["ada-example"]}).split())
    score = ranking().candidates[0].verdict.score
    assert f"{score // 100}.{score % 100:02d}" in out
    assert "CUDA: “Wrote CUDA kernels" in out
    assert "work[0].highlights[0]" in out
    assert "skills 50 " in out
    assert "seniority 20" in out


WIDE_NAMES = {
    "ada-example": {"basics": {"name": "Ada Example"}},
    "eve": {"basics": {"name": "김예시金例이브예시홍길동"}},
    "max": {"basics": {"name": "Maximiliana-Theodora Featherstonehaugh-Examplesworth van der Sample"}},
    "yi": {"basics": {"name": "예시 " * 30}},
}


@pytest.mark.parametrize("columns", [60, 80, 100])
def test_bars_stand_below_one_another(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    lines = [line for line in table(monkeypatch, columns, people=WIDE_NAMES).splitlines() if "····" in line]
    assert len(lines) == len(WIDE_NAMES)
    assert len({cell_len(line[: line.index("·")]) for line in lines}) == 1
    assert max(map(cell_len, lines)) <= columns


@pytest.mark.parametrize("columns", [120, 160, 200])
def test_names_have_the_room_that_there_is(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    out = table(monkeypatch, columns, people=WIDE_NAMES)
    assert "Maximiliana-Theodora " in out
    assert ("Featherstonehaugh-Examplesworth" in out) is (columns == 200)
    assert "김예시金例이브예시홍길동" in out or columns < 160
    narrow = table(monkeypatch, columns, people={"ada-example": PEOPLE["ada-example"]})
    assert narrow.splitlines()[1].index("Score") == 25


def test_requirements_are_said_in_words(monkeypatch: pytest.MonkeyPatch) -> None:
    for columns in (80, 200):
        out = table(monkeypatch, columns)
        assert "at least 3 years" in " ".join(out.split())
        assert "min_years" not in out


def test_who_has_no_evidence(monkeypatch: pytest.MonkeyPatch) -> None:
    out = table(monkeypatch, 120, people={"cho": {}})
    assert "no evidence in" in " ".join(out.split())
    assert "confidence 0%" in " ".join(out.split())


def test_nobody(monkeypatch: pytest.MonkeyPatch) -> None:
    out = table(monkeypatch, 80, people={})
    assert out.splitlines()[0] == "Tea engineer"
    assert "0 profiles · 1 skipped" in " ".join(out.split())


def test_the_line_below() -> None:
    assert basis(ranking()).endswith("3 profiles · 1 skipped")
    assert basis(ranking(top=1)).endswith("1 of 3 profiles · 1 skipped")
    assert basis(ranking({"a": {}})).endswith("1 profile · 1 skipped")
    assert basis(ranking()).startswith("tea.toml · as of 2026-11-20 · IDF reference · screen ")
    pooled = Rubric("T", "r.toml", "", points={"keywords": 100}, keywords=KeywordsTable(("tea",), "pool"))
    assert "IDF of this pool, so scores move with it" in basis(ranking(rubric=pooled))


def test_two_hundred_gates_do_not_break_it(monkeypatch: pytest.MonkeyPatch) -> None:
    many = Rubric("T" * 500, "r" * 300, "", points={"skills": 100}, skills=RUBRIC.skills * 60)
    out = table(monkeypatch, 80, rubric=many)
    assert max(cell_len(line) for line in out.splitlines()) <= 80


def test_a_paper_is_not_called_by_its_title_twice() -> None:
    flat = " ".join(render_table(ranking({"ada": {"publications": ADA["publications"]}})).split())
    assert "paper: “Tea, faster” publications[0].name" in flat


def test_a_skill_that_is_quoted_by_its_name_alone_is_no_paper() -> None:
    lists = {"skills": [{"name": "Tools", "keywords": ["CUDA"]}]}
    rubric = Rubric("Tea engineer", "tea.toml", "", points={"skills": 100}, skills=RUBRIC.skills)
    flat = " ".join(render_table(ranking({"ada": lists}, rubric)).split())
    assert "CUDA: “CUDA” skills[0].keywords[0]" in flat


@pytest.mark.parametrize("filler", range(24))
def test_a_line_of_wide_letters_loses_none_of_them_at_its_end(monkeypatch: pytest.MonkeyPatch, filler: int) -> None:
    quote = f"CUDA 서비스를 {'x' * filler} 위해 구축하고 운영했습니다, CUDA 서비스를 위해 구축하고 운영했습니다"
    person = {"basics": {"name": "Ada Example"}, "work": [{"position": "Engineer", "summary": quote}]}
    out = table(monkeypatch, 80, people={"ada-example": person})
    assert "서비스를" in out
    assert not [line for line in out.splitlines() if line.endswith("…")]


def test_a_quote_of_a_document_says_its_page(monkeypatch: pytest.MonkeyPatch) -> None:
    imported = {**ADA, "meta": {"provenance": {"work[0]": "ada.pdf p.1", "work[0].highlights[0]": "ada.pdf p.2"}}}
    for columns in (80, 200):
        flat = " ".join(table(monkeypatch, columns, people={"ada-example": imported}).split())
        assert "ada.pdf p.2" in flat and "work[0].highlights[0]" not in flat


def test_years_alone_are_told_by_the_job_and_not_by_its_bare_date() -> None:
    job = {"name": "Example Works", "position": "Tea engineer", "startDate": "2018-01", "endDate": "2024-12"}
    people = {"ada": {"work": [{**job, "highlights": ["Poured it for the guests of the house."]}]}}
    rubric = msgspec.structs.replace(RUBRIC, points={"seniority": 100})
    for form in (RankingForm.TABLE, RankingForm.MARKDOWN):
        out = render(form, ranking(people, rubric))
        assert "years: Tea engineer (2018-01 – 2024-12)" in out and "“2018" not in out
