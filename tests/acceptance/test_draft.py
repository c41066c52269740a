"""`screen draft`: a posting becomes a rubric that passes `check`, each criterion below the posting's own words."""

import re
from pathlib import Path
from typing import Any

import pytest
import tomli

from acceptance.conftest import Run

POSTINGS = sorted((Path(__file__).parent / "postings").glob("*.expected.toml"))
NEEDS = {(True, 2): "required", (False, 1): "preferred", (False, 0.5): "mentioned"}


def document_of(expected: Path) -> Path:
    (found,) = (path for path in expected.parent.glob(f"{expected.name.split('.')[0]}.*") if path != expected)
    return found


@pytest.mark.parametrize("expected", POSTINGS, ids=lambda path: path.name.split(".")[0])
def test_what_a_posting_asks_for(run: Run, tmp_path: Path, expected: Path) -> None:
    posting, wanted = document_of(expected), tomli.loads(expected.read_text("utf-8"))
    done = run("draft", str(posting), "-o", "r.toml", cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    text = (tmp_path / "r.toml").read_text("utf-8")
    drafted = tomli.loads(text)
    assert drafted["title"] == wanted["title"]
    assert drafted.get("ask", []) == wanted.get("ask", [])
    assert {s["name"]: need_of(s) for s in drafted["skills"]} == wanted["skills"]
    assert drafted["seniority"].get("min_years") == wanted.get("seniority", {}).get("min_years")
    assert drafted.get("education") == wanted.get("education")
    assert {lang["name"]: lang.get("level") for lang in drafted.get("languages", [])} == wanted.get("languages", {})
    assert {c["name"]: c["required"] for c in drafted.get("certificates", [])} == wanted.get("certificates", {})
    assert run("check", "r.toml", cwd=tmp_path).returncode == 0
    said = " ".join(posting.read_text("utf-8").split())
    quotes = re.findall(r'^# (?:ask: )?"(.+)"$', text, re.MULTILINE)
    assert quotes
    assert [quote for quote in quotes if quote not in said] == []
    assert run("draft", str(posting), cwd=tmp_path).stdout == text


def need_of(skill: dict[str, Any]) -> str:
    return NEEDS[bool(skill.get("required")), skill.get("weight", 1)]


def test_nothing_is_replaced_without_force(run: Run, tmp_path: Path) -> None:
    (tmp_path / "r.toml").write_text("mine")
    posting = str(document_of(POSTINGS[0]))
    done = run("draft", posting, "-o", "r.toml", cwd=tmp_path)
    assert (done.returncode, (tmp_path / "r.toml").read_text()) == (2, "mine")
    assert "--force" in done.stderr
    assert run("draft", posting, "-o", "r.toml", "--force", cwd=tmp_path).returncode == 0
    assert tomli.loads((tmp_path / "r.toml").read_text("utf-8"))["skills"]


def test_title_and_points_may_be_given(run: Run, tmp_path: Path) -> None:
    posting = str(document_of(POSTINGS[0]))
    done = run("draft", posting, "--title", "Harbour engineer", "--points", "skills=90,keywords=10", cwd=tmp_path)
    drafted = tomli.loads(done.stdout)
    assert drafted["title"] == "Harbour engineer"
    assert drafted["points"] == {"skills": 90, "keywords": 10}
    wrong = run("draft", posting, "--points", "skills=90", cwd=tmp_path)
    assert wrong.returncode == 2
    assert "add up to 90" in wrong.stderr


@pytest.mark.parametrize(
    ("points", "said"),
    [
        ("skill=70,keywords=30", "no group `skill`; did you mean `skills`?"),
        ("skills=70,foo=30", "no group `foo`; the groups are skills, keywords, publications, seniority"),
        ("skills=110,keywords=-10", "skills=110 is no share"),
        ("skills=50,skills=50", "gives skills two shares"),
        ("keywords=100", "a posting is drafted as skills"),
        ("skills=nan", "skills=nan is no share"),
    ],
)
def test_points_that_are_no_shares_of_groups_are_told(run: Run, tmp_path: Path, points: str, said: str) -> None:
    done = run("draft", str(document_of(POSTINGS[0])), "--points", points, "-o", "r.toml", cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert not (tmp_path / "r.toml").exists()


@pytest.mark.parametrize("points", ["skills=100", "skills=0.5,seniority=99.5", "skills=10,publications=90,keywords=0"])
def test_whatever_the_points_the_rubric_passes_check(run: Run, tmp_path: Path, points: str) -> None:
    run("draft", str(document_of(POSTINGS[0])), "--points", points, "-o", "r.toml", cwd=tmp_path)
    done = run("check", "r.toml", cwd=tmp_path)
    assert done.returncode == 0, done.stdout


def test_the_command_that_checks_the_draft_can_be_copied(run: Run, tmp_path: Path) -> None:
    done = run("draft", str(document_of(POSTINGS[0])), "-o", "my role.toml", cwd=tmp_path)
    assert done.returncode == 0 and "then: screen check 'my role.toml'\n" in done.stderr


def test_a_rubric_is_called_as_one(run: Run, tmp_path: Path) -> None:
    done = run("draft", str(document_of(POSTINGS[0])), "-o", "r.json", cwd=tmp_path)
    assert (done.returncode, "a rubric is no .json; a name ends in .toml" in done.stderr) == (2, True)


def test_a_text_that_is_no_posting_is_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "poem.txt").write_text("The tide comes in.\n\nThe tide goes out.\n")
    done = run("draft", "poem.txt", cwd=tmp_path)
    assert done.returncode == 3
    assert "poem.txt: no skill was found" in done.stderr


POTTERY = """# Potter

## Duties
- Fire the kilns and mend their doors
- Glaze chemistry
- Write Python for the kiln controllers

## Requirements
- Python
- Experience of glaze chemistry
- Must not mind the heat
"""


def test_what_becomes_no_criterion_is_listed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "potter.md").write_text(POTTERY)
    text = run("draft", "potter.md", cwd=tmp_path).stdout
    _, _, duties = text.partition("# To be done in the role, and no criterion; add what matters by hand:\n")
    assert duties.splitlines() == ["# - Fire the kilns and mend their doors"]
    assert "# - Must not mind the heat" in text


def test_what_a_line_names_beside_its_criterion_is_listed(run: Run, tmp_path: Path) -> None:
    duties = "- Plan kiln upgrades from Potlite to Kafka\n- Mend the kilns (burner vents, flue dampers, Thermolux)"
    (tmp_path / "potter.md").write_text(f"# Potter\n\n## Duties\n{duties}\n\n## Requirements\n- Kafka\n")
    text = run("draft", "potter.md", cwd=tmp_path).stdout
    _, _, beside = text.partition("# Named beside what was drafted, and neither criterion nor keyword:\n")
    assert beside.splitlines()[0] == "# - kiln upgrades, Potlite"
    keywords = "burner vents, flue dampers, Thermolux"
    assert text.endswith(f"# - Mend the kilns (burner vents, flue dampers, Thermolux) (keywords: {keywords})\n")


def test_a_posting_that_names_no_role_is_named_by_its_file(run: Run, tmp_path: Path) -> None:
    table = (
        "| Criteria | Essential | Desirable |\n|---|---|---|\n| Experience | 2 years in kiln repair | Raku firing |\n"
    )
    (tmp_path / "kiln-potter.md").write_text(table)
    assert run("draft", "kiln-potter.md", "-o", "potter.toml", cwd=tmp_path).returncode == 0
    text = (tmp_path / "potter.toml").read_text()
    assert 'title = "Kiln potter"' in text
    assert "the title is the file's name" in text
    assert '# ""' not in text
    assert run("check", "potter.toml", cwd=tmp_path).returncode == 0


def test_a_requirement_in_doubt_is_a_wish_and_says_so(run: Run, tmp_path: Path) -> None:
    doubtful = "- Some glaze, if possible, is needed\n- Good teamwork and a steady approach to potters"
    lines = f"- Knowledge of kiln firing\n{doubtful}"
    (tmp_path / "potter.md").write_text(f"# Potter\n\n## Requirements\n\n{lines}\n")
    _, firing, glaze, rest = run("draft", "potter.md", cwd=tmp_path).stdout.split('\n# "')
    assert "required = true" in firing
    assert "\n# in doubt, and so a wish: write `required = true` where it is one\n" in glaze
    assert "\nrequired" not in glaze
    assert "# Asked for, and not understood; add it by hand where it matters:\n# - Good teamwork" in rest


def test_many_years_of_a_skill_stand_as_the_posting_has_them_and_are_noted(run: Run, tmp_path: Path) -> None:
    (tmp_path / "potter.md").write_text("# Potter\n\n## Requirements\n\n- 12 years of work\n- 8+ years of Python\n")
    rubric = tmp_path / "rubric.toml"
    assert run("draft", "potter.md", "-o", rubric, cwd=tmp_path).returncode == 0
    drafted = tomli.loads(rubric.read_text("utf-8"))
    assert [skill.get("min_years") for skill in drafted["skills"] if skill["name"] == "Python"] == [8]
    done = run("check", rubric)
    assert (done.returncode, done.stdout.count("RUB313")) == (0, 2)


CV = """Ada Example

EXPERIENCE
Potter, Example Works, Mar 2019 - Present
- Fired kilns; Python for the controllers
Apprentice, Example Lab, Sep 2015 - Feb 2019
- Experience with glaze chemistry
"""


def test_a_cv_is_no_posting(run: Run, tmp_path: Path) -> None:
    (tmp_path / "ada.txt").write_text(CV)
    done = run("draft", "ada.txt", "-o", "r.toml", cwd=tmp_path)
    assert done.returncode == 3
    assert done.stderr == "screen: ada.txt: this reads like a CV; `screen import ada.txt` makes a profile of it\n"
    project = "The project runs in two phases, 2027 - 2029 and 2030 - 2031.\n\nYou have experience with Python.\n"
    (tmp_path / "phases.txt").write_text(f"Potter\n\n{project}")
    assert run("draft", "phases.txt", cwd=tmp_path).returncode == 0


def test_the_words_of_a_pool_are_suggested(run: Run, tmp_path: Path) -> None:
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "ada.json").write_text('{"skills": ["Golang", "Postgres"]}')
    done = run("draft", str(document_of(POSTINGS[0])), "--pool", "p", cwd=tmp_path)
    assert "# the pool also says: Golang" in done.stdout
    assert tomli.loads(done.stdout)


def test_a_damaged_document_is_one_sentence(run: Run, tmp_path: Path) -> None:
    (tmp_path / "posting.pdf").write_bytes(b"%PDF-1.4\n1 0 obj <</Type/Catalog>> cut off")
    done = run("draft", "posting.pdf", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith("screen: posting.pdf: ") and done.stderr.count("\n") == 1


def test_the_folder_of_rubrics_need_not_be_there_before_the_first(run: Run, tmp_path: Path) -> None:
    done = run("draft", str(document_of(POSTINGS[0])), "-o", "rubrics/role.toml", cwd=tmp_path)
    assert (done.returncode, (tmp_path / "rubrics" / "role.toml").exists()) == (0, True)
    done = run("draft", str(document_of(POSTINGS[0])), "-o", "rubrcs/new/role.toml", cwd=tmp_path)
    assert done.returncode == 3 and "there is no folder rubrcs/new; make it first" in done.stderr
    assert not (tmp_path / "rubrcs").exists()


GRADES = """# Potter

## Intermediate Engineer
### Requirements
- 2 years of Python
- Kubernetes

## Senior Engineer
### Requirements
- 5 years of Python
- Kafka
"""


def test_of_several_grades_the_lowest_is_drafted_and_another_may_be_asked_for(run: Run, tmp_path: Path) -> None:
    (tmp_path / "potter.md").write_text(GRADES)
    low, high = run("draft", "potter.md", cwd=tmp_path), run("draft", "potter.md", "--grade", "senior", cwd=tmp_path)
    assert [skill["name"] for skill in tomli.loads(low.stdout)["skills"]] == ["Python", "Kubernetes"]
    assert tomli.loads(high.stdout)["seniority"]["min_years"] == 5
    assert "several grades: this is Intermediate; for another one: --grade Senior" in low.stdout
    wrong = run("draft", "potter.md", "--grade", "chief", cwd=tmp_path)
    assert (wrong.returncode, "its grades are Intermediate, Senior" in wrong.stderr) == (2, True)


def test_a_posting_without_a_skill_is_drafted_for_what_it_asks(run: Run, tmp_path: Path) -> None:
    asked = "# Night Porter\n\n## Requirements\n- Fluent English\n- Two years in a similar role\n- Driving licence\n"
    (tmp_path / "porter.md").write_text(asked)
    done = run("draft", "porter.md", "-o", "porter.toml", cwd=tmp_path)
    assert (done.returncode, "porter.md: no skill was found in it; " in done.stderr) == (0, True)
    rubric = tomli.loads((tmp_path / "porter.toml").read_text())
    assert (rubric["seniority"]["min_years"], rubric["languages"][0]["name"]) == (2, "English")
    assert run("check", "porter.toml", cwd=tmp_path).returncode == 0
    refused = run("draft", "porter.md", "--points", "skills=100", cwd=tmp_path)
    assert (refused.returncode, "skills can have no share" in refused.stderr) == (2, True)


def test_a_word_of_every_trade_is_left_out_and_said_but_for_that_of_the_title(run: Run, tmp_path: Path) -> None:
    """Audit is what an auditor is asked for; of a baker it may be anything."""
    for title, drafted in (("Auditor", ["audit", "Excel"]), ("Baker", ["Excel"])):
        (tmp_path / "role.md").write_text(f"# {title}\n\n## Requirements\n- Experience in audit\n- Excel\n")
        run("draft", "role.md", "-o", "role.toml", "--force", cwd=tmp_path)
        text = (tmp_path / "role.toml").read_text()
        assert [skill["name"] for skill in tomli.loads(text)["skills"]] == drafted
        said = "Asked for, and left out for what `check` says of it:\n# - Experience in audit (`audit` stands in "
        assert (said in text) == ("audit" not in drafted)
        assert run("check", "role.toml", cwd=tmp_path).returncode == 0
