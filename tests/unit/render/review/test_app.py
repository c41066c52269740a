"""The review, driven by keys as people drive it."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from textual.binding import Binding
from textual.pilot import Pilot
from textual.widgets import Input, Static

from screen.commands.ranking import Candidate
from screen.commands.review import Review
from screen.commands.surroundings import Source
from screen.ground.evidence import Evidence
from screen.render.review.app import ReviewApp
from screen.render.review.screens import DecisionScreen, PeopleTable, TextScreen
from screen.sources.decisions import load_decisions

DAY = "2026-11-20"
RUBRIC = """title = "Tea systems engineer"
[points]
skills = 80
seniority = 20
[[skills]]
name = "CUDA"
required = true
[[skills]]
name = "Kubernetes"
"""
SIZES = [(80, 24), (120, 40)]


def person(name: str, *told: str) -> dict[str, Any]:
    work = {"name": "Example Works", "position": "Engineer", "startDate": "2020-01", "endDate": "2023-12"}
    return {"basics": {"name": name}, "work": [{**work, "highlights": list(told)}]}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a rubric, three people and the document of one of them; where the review runs."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SCREEN_KEY", str(tmp_path / "key"))
    (tmp_path / "profiles").mkdir()
    (tmp_path / "cvs").mkdir()
    ada = person("Ada Example", "Wrote CUDA kernels that brew tea.", "Served tea with Kubernetes.")
    ada["meta"] = {"provenance": {"work[0].highlights[0]": "ada.md:3"}}
    (tmp_path / "cvs" / "ada.md").write_text("# Ada\n\n- Wrote CUDA kernels that brew tea.\n- More\n", encoding="utf-8")
    ben = person("Ben Example", "Ran Kubernetes for a town.")
    ben["meta"] = {"provenance": {"work[0].highlights[0]": "ben.rtf"}}
    rtf = r"{\rtf1 Ben Example\par Engineer\par Ran Kubernetes for a town of 9,000.\par Tea\par}"
    (tmp_path / "cvs" / "ben.rtf").write_text(rtf, encoding="utf-8")
    people = {
        "ada": ada,
        "ben": ben,
        "cho": person("Cho Example", "Tea."),
    }
    for name, document in people.items():
        (tmp_path / "profiles" / f"{name}.json").write_text(json.dumps(document), encoding="utf-8")
    (tmp_path / "tea.toml").write_text(RUBRIC, encoding="utf-8")
    return tmp_path


def driven(
    folder: Path, drive: Callable[[ReviewApp, Pilot[None]], Awaitable[None]], size: tuple[int, int] = (100, 30)
) -> None:
    """Run `drive` with a review in a terminal of a size."""

    async def run() -> None:
        app = ReviewApp(Review(folder / "tea.toml", as_of=DAY))
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await drive(app, pilot)

    asyncio.run(run())


def names(app: ReviewApp) -> list[str]:
    return [one.name.split()[0] for one in app.listed]


def around(app: ReviewApp) -> str:
    return str(app.query_one("#around", Static).render())


async def surroundings(app: ReviewApp, pilot: Pilot[None]) -> str:
    """What is shown around a quote when its document is read."""
    await pilot.pause()
    await app.workers.wait_for_complete()
    return around(app)


@pytest.mark.parametrize("size", SIZES)
def test_one_line_a_person_and_no_line_wider_than_the_terminal(folder: Path, size: tuple[int, int]) -> None:
    async def drive(app: ReviewApp, pilot: Pilot[None]) -> None:
        assert names(app) == ["Ada", "Ben", "Cho"]
        assert app.people.row_count == 3 and app.people.virtual_size.width <= size[0]
        shown = app.export_screenshot()
        for word in ("Ada", "Ben", "Cho"):
            assert word in shown

    driven(folder, drive, size)


def test_who_shares_a_name_is_called_by_the_id(folder: Path) -> None:
    path = folder / "profiles" / "cho.json"
    path.write_text(path.read_text("utf-8").replace("Cho Example", "Ada Example"), encoding="utf-8")

    async def drive(app: ReviewApp, pilot: Pilot[None]) -> None:
        table = app.query_one(PeopleTable)
        said = [str(table.get_row(one)[3]).strip() for one in ("ada", "ben", "cho")]
        assert said == ["ada", "Ben Example", "cho"]

    driven(folder, drive)


@pytest.mark.parametrize("size", SIZES)
def test_enter_unfolds_and_tab_shows_the_document_at_the_quoted_line(folder: Path, size: tuple[int, int]) -> None:
    async def drive(app: ReviewApp, pilot: Pilot[None]) -> None:
        await pilot.press("enter")
        await pilot.pause()
        assert "Ada Example" in str(app.told.root.label)
        node = app.told.cursor_node
        assert node is not None and "CUDA" in str(node.label)
        assert "“Wrote CUDA kernels that brew tea.”" in str(node.children[0].label)  # whole, the first time too
        await pilot.press("tab")
        shown = await surroundings(app, pilot)
        assert "cvs/ada.md:3" in shown and "▌ - Wrote CUDA kernels that brew tea." in shown
        await pilot.press("down")
        assert "▌ Served tea with Kubernetes." in await surroundings(
            app, pilot
        )  # no place is known: the entry of the profile
        await pilot.press("escape", "escape", "down", "enter")
        await pilot.pause()
        await pilot.press("down", "tab")
        shown = await surroundings(app, pilot)
        assert "cvs/ben.rtf\n" in shown and "▌ Ran Kubernetes for a town of 9,000." in shown
        assert "  Engineer" in shown
        await pilot.press("escape", "escape")
        assert not app.screen.has_class("unfolded") and app.people.has_focus

    driven(folder, drive, size)


def test_a_document_that_takes_long_stands_in_nobodys_way(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done, source = Event(), Review.source

    def slow(review: Review, candidate: Candidate, quote: Evidence) -> Source:
        if quote.place:
            done.wait(60)
        return source(review, candidate, quote)

    async def drive(app: ReviewApp, pilot: Pilot[None]) -> None:
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("tab")
        await pilot.pause()
        assert around(app) == "Reading …"
        await pilot.press("down")  # to what is quoted of no document
        while not around(app).startswith("Engineer"):
            assert not done.is_set()
            await pilot.pause(0.01)
        done.set()
        assert "▌ Served tea with Kubernetes." in await surroundings(app, pilot)  # not the document that came late

    monkeypatch.setattr(Review, "source", slow)
    driven(folder, drive)


def test_what_is_cut_stands_in_full_below_its_quotes(folder: Path) -> None:
    async def drive(app: ReviewApp, pilot: Pilot[None]) -> None:
        await pilot.press("enter")
        await pilot.pause()
        node = app.told.cursor_node
        assert node is not None and str(node.label).endswith("…") and node.label.cell_len <= 80
        note = " ".join(str(child.label) for child in node.children if child.data is None)
        assert "48 months in 1 job" in note and note.endswith("told in 4 words")

    driven(folder, drive, (60, 24))


def test_a_name_that_is_cut_stands_in_full_and_no_leaf_is_empty(folder: Path) -> None:
    long = "Locality-aware tea for generalizable kettles of a very long name that no terminal of eighty columns holds"
    paper = {"name": long, "venue": "MLSys", "status": "published", "position": 1, "releaseDate": "2022"}
    document = {**person("Ada Example", "Wrote CUDA kernels that brew tea."), "publications": [paper]}
    (folder / "profiles" / "ada.json").write_text(json.dumps(document), encoding="utf-8")
    text = RUBRIC.replace("skills = 80", "skills = 60\npublications = 20") + "[venues]\nMLSys = 1.0\n"
    (folder / "tea.toml").write_text(text, encoding="utf-8")

    async def drive(app: ReviewApp, pilot: Pilot[None]) -> None:
        await pilot.press("enter")
        await pilot.pause()
        (papers,) = [branch for branch in app.told.root.children if "publications" in str(branch.label)]
        (node,) = papers.children
        told = [str(child.label) for child in node.children if child.data is None]
        assert long in " ".join(told) and all(line.strip() for line in told)
        assert str(node.label).endswith("…")

    driven(folder, drive, (80, 24))


def test_keys_of_a_pager_and_a_page_of_keys(folder: Path) -> None:
    async def drive(app: ReviewApp, pilot: Pilot[None]) -> None:
        for key, place in (("end", 2), ("home", 0), ("j", 1), ("k", 0), ("G", 2), ("g", 0)):
            await pilot.press(key)
            assert app.people.cursor_row == place, key
        await pilot.press("question_mark")
        assert isinstance(app.screen, TextScreen)
        page = str(app.screen.query_one(Static).render())
        for binding in app.BINDINGS:
            assert isinstance(binding, Binding) and binding.tooltip and binding.tooltip in page
        for key in ("Enter", "/", "Esc", "?", "q"):
            assert f"{key} " in page
        await pilot.press("escape")
        assert app.people.has_focus

    driven(folder, drive)


def test_sort_and_filter(folder: Path) -> None:
    async def drive(app: ReviewApp, pilot: Pilot[None]) -> None:
        await pilot.press("slash", *"kubern")
        assert names(app) == ["Ada", "Ben"]
        await pilot.press("space", "minus", *"cuda")
        assert names(app) == ["Ben"]
        await pilot.press("enter", "escape")
        assert names(app) == ["Ada", "Ben", "Cho"] and app.query_one("#filter", Input).value == ""
        seen = []
        for _ in range(4):
            await pilot.press("s")
            seen.append(app.order)
        assert seen == ["name", "requirements", "decision", "score"]

    driven(folder, drive)


def test_compare_two(folder: Path) -> None:
    async def drive(app: ReviewApp, pilot: Pilot[None]) -> None:
        await pilot.press("c")
        assert app.marked == ["ada"]
        await pilot.press("down", "c")
        await pilot.pause()
        assert isinstance(app.screen, TextScreen)
        text = str(app.screen.query_one(Static).render())
        assert "Ada Example leads Ben Example by" in text
        await pilot.press("escape")
        assert app.marked == [] and not isinstance(app.screen, TextScreen)

    driven(folder, drive)


def test_decide_takes_a_reason_and_logs_it(folder: Path) -> None:
    async def drive(app: ReviewApp, pilot: Pilot[None]) -> None:
        await pilot.press("down", "d", "down", "enter", "enter")
        await pilot.pause()
        assert isinstance(app.screen, DecisionScreen)  # without a reason nothing is logged
        await pilot.press(*"tea", "enter")
        await pilot.pause()
        assert app.listed[1].decision is not None and app.people.cursor_row == 1
        await pilot.press("d", "escape")

    driven(folder, drive)
    ((one,), broken) = load_decisions(folder / "decisions.jsonl")
    assert (one.id, one.decision, one.reason, one.rubric, broken) == ("ben", "hold", "tea", "Tea systems engineer", 0)


def test_what_is_no_evidence_becomes_a_test_of_the_rubric(folder: Path) -> None:
    async def drive(app: ReviewApp, pilot: Pilot[None]) -> None:
        await pilot.press("x")  # nobody is unfolded
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("x")
        await pilot.pause()

    driven(folder, drive)
    text = (folder / "tea.toml").read_text("utf-8")
    assert text.count("[[tests]]") == 1 and 'candidate = "ada"' in text and 'lacks = ["CUDA"]' in text


def test_blind_shows_no_name_anywhere(folder: Path) -> None:
    async def drive(app: ReviewApp, pilot: Pilot[None]) -> None:
        before = [one.verdict.score for one in app.listed]
        await pilot.press("b", "enter", "tab")
        await pilot.pause()
        shown = await surroundings(app, pilot) + app.export_screenshot()
        assert not any(word in shown for word in ("Ada", "Example", "ada.md"))
        assert [one.verdict.score for one in app.listed] == before
        await pilot.press("escape", "escape", "b")
        assert names(app) == ["Ada", "Ben", "Cho"]

    driven(folder, drive)


def test_a_changed_rubric_says_who_moves(folder: Path) -> None:
    async def drive(app: ReviewApp, pilot: Pilot[None]) -> None:
        changed = RUBRIC.replace('name = "Kubernetes"', 'name = "Kubernetes"\nweight = 50').replace(
            'name = "CUDA"', 'name = "Tea"'
        )
        (folder / "tea.toml").write_text(changed, encoding="utf-8")
        ranks = {one.id: one.rank for one in app.listed}
        await pilot.press("r")
        assert app.review.moves == {one.id: ranks[one.id] - one.rank for one in app.listed if ranks[one.id] != one.rank}
        (folder / "tea.toml").write_text("not a rubric", encoding="utf-8")
        await pilot.press("r")
        await pilot.pause()
        assert len(app.listed) == 3  # the old ranking stays
        assert any("tea.toml" in note.message for note in app._notifications)

    driven(folder, drive)
