"""The card of one profile."""

from typing import Any

import pytest
from rich.cells import cell_len

from screen.ground.problem import ON_PURPOSE
from screen.render.shown.markdown import render_markdown
from screen.render.shown.table import render_table
from unit.render.people import ADA, CONTROLS, PEOPLE, RUBRIC, shown


@pytest.fixture(autouse=True)
def _plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "100")


def card(document: Any, profile_id: str = "ada-example") -> str:
    return render_table(shown(document, profile_id=profile_id))


def test_everything_a_reader_looks_for() -> None:
    out = card(ADA)
    flat = " ".join(out.split())
    for words in (
        "Ada Example Tea engineer", "ada-example · 7 y of work, each month counted once, as of 2026-11-20",
        "2018-01 – 2024-12 Tea engineer, Example Works", "2017 – 2017 Research Intern, Example Lab internship",
        "Example University",
        "Papers: 3; published: 2; as first author: 3", "MLSys ☆ 2025 Tea, slower", "★ 2024 Tea, faster oral",
        "under review ★ no year Tea, later", "Whistling", "Tools CUDA, kettles", "Best Tea, Example Fair", "On tea",
        "2020 – 2021 Kettle", "Korean (native)", "! One page mixes two people.", "no month: counted from",
    ):  # fmt: skip
        assert words in flat, words


def test_certificates_volunteering_and_interests_are_short_lists() -> None:
    certificates = [
        {"name": f"Kiln safety {number}", "issuer": "Example Board", "date": "2022"} for number in range(10)
    ]
    document = {
        "certificates": certificates,
        "volunteer": [{"organization": "Example Choir", "position": "Treasurer", "startDate": "2019"}],
        "interests": ["Tides", {"name": "Music", "keywords": ["Fado"]}],
    }
    flat = " ".join(card(document).split())
    for words in (
        "Certificates 2022 Kiln safety 0, Example Board", "Kiln safety 7, Example Board 2 more (--all)",
        "Volunteering 2019 – present Treasurer, Example Choir", "Interests Tides, Music (Fado)",
    ):  # fmt: skip
        assert words in flat, words
    assert "Kiln safety 8" not in flat
    assert "Kiln safety 9" in render_table(shown(document), everything=True)


def test_studies_are_told_to_the_month_as_jobs_are() -> None:
    dates = {"startDate": "2014-10-01", "endDate": "2018-02-28"}
    study, other = {"studyType": "PhD", **dates}, {"studyType": "MSc", "startDate": "2013", "endDate": "14-10-2014"}
    flat = " ".join(card({"education": [study, other]}).split())
    assert "2014-10 – 2018-02 PhD" in flat and "2013 – 14-10-2014" in flat


def test_what_begins_and_ends_on_one_date_has_that_date() -> None:
    flat = " ".join(card({"projects": [{"name": "Kiln", "startDate": "2025", "endDate": "2025"}]}).split())
    assert "2025 Kiln" in flat and "–" not in flat


def test_what_import_leaves_out_of_everybody_is_nothing_to_know() -> None:
    left = f"cv.pdf: e-mail is {ON_PURPOSE}"
    out = card({"meta": {"warnings": [left, "cv.pdf: two dates"]}})
    assert "two dates" in out and ON_PURPOSE not in out


def test_markdown_names_skills_certificates_and_languages() -> None:
    document = {
        "skills": [
            "Kilns",
            {"name": "Tools", "keywords": ["lathe", "_saw_", 3]},
            {"name": "Glaze", "keywords": []},
            {"name": "Tea", "keywords": "oolong"},
            {"keywords": ["hob"]},
            {"name": 3, "keywords": None},
        ],
        "certificates": [{"name": "Kiln safety"}, "First aid", {"issuer": "Example Board"}],
        "languages": [{"language": "Korean", "fluency": "native"}, {"language": "Welsh", "fluency": None}],
        "education": [{"area": "Tea", "startDate": "2015", "endDate": "2017"}, {"area": "Kilns"}],
    }
    lines = render_markdown(shown(document)).splitlines()
    assert lines[2:7] == [
        "- 2015 – 2017: Tea",
        "- Kilns",
        "- Skills: Kilns, Tools (lathe, \\_saw\\_), Glaze, Tea, hob",
        "- Certificates: Kiln safety, First aid",
        "- Languages: Korean (native), Welsh",
    ]


def test_headings_stand_only_over_something() -> None:
    out = card({"basics": {"name": "Cho"}})
    assert out.splitlines() == ["Cho", "ada-example · no jobs and no doctoral studies in this profile"]


@pytest.mark.parametrize("columns", [40, 80, 200])
def test_a_hostile_profile_is_text_and_fits(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    name = "bo\x1b[1m|\u202e"
    out = card(PEOPLE[name], name)
    assert not set(out) & CONTROLS
    assert max(cell_len(line) for line in out.splitlines()) <= columns
    assert "[bold]b[/bold]" in out


def test_a_long_venue_has_the_room_of_a_wide_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    document = {"publications": [{"name": "On tea", "venue": "Invented Annals of Tea", "status": "published"}]}
    monkeypatch.setenv("COLUMNS", "160")
    assert "Invented Annals of Tea" in card(document)
    monkeypatch.setenv("COLUMNS", "60")
    assert "Invented Annals of Tea" not in card(document)


def test_nulls_in_lists_shift_nothing() -> None:
    nulls = {name: [None, *value] if isinstance(value, list) else value for name, value in ADA.items()}
    with_nulls = card(nulls).split("To know")[0].splitlines()
    assert with_nulls == card(ADA).split("To know")[0].splitlines()


ODD = (None, True, 7, 2020.5, 10**40, "", " ", [], [[]], [None, 3], {}, {"a": {}}, "\x00", "x" * 3000)


@pytest.mark.parametrize("section", sorted(key for key, value in ADA.items() if isinstance(value, list)))
def test_no_type_of_any_field_breaks_it(section: str) -> None:
    for value in ODD:
        for item in ADA[section]:
            if isinstance(item, dict):
                assert card({**ADA, section: [dict.fromkeys(item, value)]}), value


@pytest.mark.parametrize("value", ODD, ids=range(len(ODD)))
def test_no_type_of_basics_or_meta_breaks_it(value: Any) -> None:
    assert card({"basics": dict.fromkeys(("name", "label", "summary"), value), "meta": value})
    assert card({"meta": {"warnings": value}})


def test_above_an_explanation_lists_are_short() -> None:
    document = {"awards": [{"title": f"Cup {number}"} for number in range(9)]}
    brief = render_table(shown(document, RUBRIC))
    assert "Cup 2" in brief and "Cup 3" not in brief and "6 more (--all)" in brief
    for out in (card(document), render_table(shown(document, RUBRIC), everything=True)):
        assert "Cup 8" in out and "more (--all)" not in out
