"""A rubric drafted from a posting."""

from pathlib import Path
from typing import Any

import pytest
import tomli

from screen.commands.draft import draft_rubric
from screen.documents.readers.document import read_document
from screen.ground.errors import InputError, UsageError
from screen.postings.career import tells_career
from screen.postings.posting import read_posting

POSTING = """# Harbour engineer

## What you bring

- At least 4 years with distributed systems
- A bachelor's degree in computer science, or equivalent experience
- Experience with Java or Kotlin
- Fluent English
- A driving licence

Nice to have:

- Terraform

## We offer

- Health insurance and Python courses
"""


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    """Load once what a posting is understood by: what understands each of them is forked from this process."""
    document = read_document(Path("harbour.md"), POSTING.encode())
    assert not tells_career(document)
    assert read_posting(document)


@pytest.fixture
def posting(tmp_path: Path) -> Path:
    """An invented one."""
    path = tmp_path / "harbour.md"
    path.write_text(POSTING, encoding="utf-8")
    return path


def test_an_everyday_word_of_the_duties_is_no_criterion(tmp_path: Path) -> None:
    path = tmp_path / "potter.md"
    path.write_text("# Potter\n\n## Duties\n\n- Run the sales\n- Debugging\n\n## Requirements\n\n- Python\n")
    assert [skill["name"] for skill in tomli.loads(draft_rubric(path).text)["skills"]] == ["Python", "Debugging"]


def test_what_is_asked_for_is_drafted_with_the_words_of_the_posting(posting: Path) -> None:
    draft = draft_rubric(posting)
    rubric = tomli.loads(draft.text)
    required = {skill["name"]: skill.get("required", False) for skill in rubric["skills"]}
    assert required == {"distributed systems": True, "Java or Kotlin": True, "Terraform": False}
    assert draft.skills == len(required)
    assert rubric["title"] == "Harbour engineer"
    assert rubric["education"] == {
        "level": "bachelor", "fields": ["computer science"], "required": True, "or_experience": True,
    }  # fmt: skip
    assert rubric["seniority"]["min_years"] == 4
    assert [language["name"] for language in rubric["languages"]] == ["English"]
    assert '# "Experience with Java or Kotlin"' in draft.text
    assert "Python" not in draft.text and "insurance" not in draft.text


def test_a_sentence_that_a_rubric_may_not_hold_is_left_out_of_its_summary(tmp_path: Path) -> None:
    path = tmp_path / "quay.md"
    path.write_text(
        "# Quay engineer\n\n## Your tasks\n\n- Closing date: May\n- Ask him (our founder)\n- Build quays\n\n"
        "## Requirements\n\n- Kubernetes\n",
        encoding="utf-8",
    )
    assert tomli.loads(draft_rubric(path).text)["summary"] == "Build quays."


def test_a_certificate_that_a_rubric_may_not_ask_for_is_said(tmp_path: Path) -> None:
    path = tmp_path / "quay.md"
    path.write_text(
        "# Quay engineer\n\n## Requirements\n\n- Kubernetes\n- Norwegian citizenship certificate\n"
        "- Boatmaster certificate\n",
        encoding="utf-8",
    )
    text = draft_rubric(path).text
    assert [one["name"] for one in tomli.loads(text)["certificates"]] == ["Boatmaster certificate"]
    assert "# - Norwegian citizenship certificate" in text


def test_the_years_of_a_skill_stand_before_or_behind_it(tmp_path: Path) -> None:
    path = tmp_path / "quay.md"
    path.write_text(
        "# Quay engineer\n\n## Requirements\n\n- 6 years of Kubernetes\n- Python (3+ years)\n"
        "- Java experience, 2 years\n- SQL and 4 years of Terraform\n",
        encoding="utf-8",
    )
    rubric = tomli.loads(draft_rubric(path).text)
    assert {skill["name"]: skill.get("min_years") for skill in rubric["skills"]} == {
        "Kubernetes": 6, "Python": 3, "Java": 2, "SQL": None, "Terraform": 4,
    }  # fmt: skip


def test_years_in_another_trade_are_none_of_those_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "quay.md"
    path.write_text("# Quay engineer\n\n## Requirements\n\n- 6 years of quay design\n", encoding="utf-8")
    rubric = tomli.loads(draft_rubric(path).text)
    assert rubric["seniority"]["relevance"] == {"named": 1, "untold": 0.5, "other": 0}


def test_years_that_are_only_preferred_are_no_least_of_all(tmp_path: Path) -> None:
    path = tmp_path / "ferry.md"
    path.write_text(
        "# Ferry engineer – Example Boats GmbH\n\n## Required\n\n- Kubernetes\n"
        "\n## Preferred\n\n- One year of Terraform\n",
        encoding="utf-8",
    )
    rubric = tomli.loads(draft_rubric(path).text)
    assert rubric["title"] == "Ferry engineer"
    assert "min_years" not in rubric["seniority"]


def test_title_and_points_may_be_given_and_must_add_up(posting: Path) -> None:
    rubric = tomli.loads(draft_rubric(posting, title="Quay engineer", points={"skills": 90, "keywords": 10}).text)
    assert (rubric["title"], rubric["points"]) == ("Quay engineer", {"skills": 90, "keywords": 10})
    with pytest.raises(UsageError, match="add up to 95"):
        draft_rubric(posting, points={"skills": 95})


def test_a_subject_of_study_is_no_skill_wherever_the_line_names_it(tmp_path: Path) -> None:
    path = tmp_path / "ward.md"
    path.write_text(
        "# Ward nurse\n\n## Requirements\n\n- Graduate of a school of nursing; associate degree in nursing required\n"
        "- Experience with wound care\n",
        encoding="utf-8",
    )
    rubric = tomli.loads(draft_rubric(path).text)
    assert [skill["name"] for skill in rubric["skills"]] == ["wound care"]
    assert [field.casefold() for field in rubric["education"]["fields"]] == ["nursing"]


@pytest.mark.parametrize("ending", ["is strongly preferred", "are preferred", "is required", "preferred"])
def test_how_welcome_a_degree_is_is_no_part_of_its_subject(tmp_path: Path, ending: str) -> None:
    path = tmp_path / "kiln.md"
    path.write_text(f"# Potter\n\n## Requirements\n\n- A BSc in ceramics {ending}.\n- Glazing\n", encoding="utf-8")
    assert tomli.loads(draft_rubric(path).text)["education"]["fields"] == ["ceramics"]


def test_what_is_no_posting_is_said_to_be_none(tmp_path: Path) -> None:
    path = tmp_path / "poem.txt"
    path.write_text("The kettle sings, the harbour sleeps.\n", encoding="utf-8")
    with pytest.raises(InputError, match="is it a job posting"):
        draft_rubric(path)


@pytest.mark.parametrize(
    ("heading", "line", "venues", "least"),
    [
        ("Requirements", "Publications at RecSys, KDD or SIGIR", {"RecSys": 1, "KDD": 1, "SIGIR": 1}, 1),
        ("Nice to have", "Publications at RecSys, KDD or SIGIR", {"RecSys": 1, "KDD": 1, "SIGIR": 1}, None),
        ("Requirements", "First-author papers, ideally on quays", {}, 1),
        ("Your tasks", "You write publications on quays", {}, None),
        ("Requirements", "Three or more publications on quays are required", {}, 3),
        ("Requirements", "Publications on quays: at least two 3* papers", {}, 2),
    ],
)
def test_a_wish_for_papers_is_no_requirement_and_its_venues_count(
    tmp_path: Path, heading: str, line: str, venues: dict[str, float], least: int | None
) -> None:
    path = tmp_path / "quay.md"
    path.write_text(f"# Quay engineer\n\n## What you bring\n\n- Kubernetes\n\n## {heading}\n\n- {line}\n")
    rubric = tomli.loads(draft_rubric(path).text)
    assert rubric["venues"] == {**venues, "default": 0.3}
    assert rubric["publications"].get("min") == least


def test_the_words_that_require_a_paper_stand_above_it(tmp_path: Path) -> None:
    path = tmp_path / "quay.md"
    asked = "- A first-author paper would be nice to have\n- Strong publication record\n"
    path.write_text(f"# Quay engineer\n\n## Requirements\n\n- Kubernetes\n{asked}")
    assert '# "Strong publication record"\n[publications]' in draft_rubric(path).text


def test_alternatives_that_are_not_drafted_are_listed(tmp_path: Path) -> None:
    path = tmp_path / "quay.md"
    path.write_text("# Quay engineer\n\n## Requirements\n\n- Kafka\n- Go, Kafka or Rust\n")
    assert "\n# - Go, Kafka or Rust" in draft_rubric(path).text


def _draft(tmp_path: Path, *lines: str) -> dict[str, Any]:
    path = tmp_path / "kilns.md"
    needs = "\n".join(f"- {line}" for line in lines)
    path.write_text(f"# Harbour engineer\n\n## Requirements\n\n{needs}\n- Kafka\n", encoding="utf-8")
    return tomli.loads(draft_rubric(path).text)


@pytest.mark.parametrize(
    "line",
    [
        "Confident handling of kilns; experience with SAP is not needed",
        "You don't need: Python, SAP certification",
        "No SAP please",
    ],
)
def test_what_need_not_be_is_no_criterion(tmp_path: Path, line: str) -> None:
    rubric = _draft(tmp_path, line)
    assert not [name for skill in rubric["skills"] for name in ("SAP", "Python") if name in skill["name"]]
    assert "certificates" not in rubric


def test_what_is_welcome_though_not_required_is_a_wish(tmp_path: Path) -> None:
    rubric = _draft(tmp_path, "Preferred but not required skills include Python and Terraform")
    assert {skill["name"]: skill.get("required", False) for skill in rubric["skills"]} == {
        "Python": False, "Terraform": False, "Kafka": True,
    }  # fmt: skip


def test_alternatives_of_unlike_kinds_are_no_gates_and_are_said(tmp_path: Path) -> None:
    line = "A law degree, LPC or CILEX Level 3"
    path = tmp_path / "law.md"
    path.write_text(f"# Harbour clerk\n\n## Requirements\n\n- {line}\n- Kafka\n", encoding="utf-8")
    text = draft_rubric(path).text
    rubric = tomli.loads(text)
    assert rubric["education"]["required"] is False
    assert [skill["name"] for skill in rubric["skills"] if skill.get("required")] == ["Kafka"]
    assert f"# - {line}" in text.partition("not understood")[2]


@pytest.mark.parametrize("line", ["A law degree or CILEX Level 3", "Fluent French or Dutch"])
def test_what_no_rubric_can_hold_of_alternatives_is_asked(tmp_path: Path, line: str) -> None:
    assert _draft(tmp_path, line)["ask"] == [f"Meets this: {line}?"]


def test_languages_of_which_one_is_welcome_are_said_to_be_alternatives(tmp_path: Path) -> None:
    path = tmp_path / "clerk.md"
    path.write_text("# Clerk\n\n## Nice to have\n\n- French or Dutch\n- Kafka\n", encoding="utf-8")
    text = draft_rubric(path).text
    assert "ask" not in tomli.loads(text)
    assert text.count("# not all are needed") == 2


@pytest.mark.parametrize(
    ("line", "level"),
    [
        ("5 years of Rust or an equivalent degree", "bachelor"),
        ("A degree in physics, or three years of professional experience with Rust", "bachelor"),
        ("A kiln certificate or two years of Rust", None),
    ],
)
def test_what_years_or_a_degree_would_do_for_is_no_gate(tmp_path: Path, line: str, level: str | None) -> None:
    """Each of the two would do, so that neither may turn somebody away."""
    rubric = _draft(tmp_path, line)
    assert {skill["name"]: skill.get("required", False) for skill in rubric["skills"]} == {"Rust": False, "Kafka": True}
    assert "min_years" not in rubric["seniority"]
    assert not any(named.get("required", True) for named in rubric.get("certificates", []))
    education = rubric.get("education", {})
    assert (education.get("level"), education.get("or_experience")) == (level, True if level else None)


@pytest.mark.parametrize(
    ("line", "fields"),
    [
        ("PhD (or about to be awarded) in neuroscience or physics", ["neuroscience", "physics"]),
        ("Ein abgeschlossenes Studium ist kein Muss", []),
        ("Bachelor's degree (computer science or physics)", ["computer science", "physics"]),
    ],
)
def test_the_fields_of_a_degree_stand_behind_a_bracket_or_in_it(tmp_path: Path, line: str, fields: list[str]) -> None:
    assert _draft(tmp_path, line)["education"].get("fields", []) == fields


def test_twelve_months_are_a_year_and_six_are_none(tmp_path: Path) -> None:
    assert _draft(tmp_path, "At least 18 months' experience in kiln firing")["seniority"]["min_years"] == 1
    assert "min_years" not in _draft(tmp_path, "At least 6 months' experience in kiln firing")["seniority"]


def test_certificates_in_a_bracket_are_alternatives(tmp_path: Path) -> None:
    rubric = _draft(tmp_path, "A qualified accountant (ACCA, CIMA, ACA)")
    assert [named["terms"] for named in rubric["certificates"]] == [["ACCA", "CIMA", "ACA"]]


def test_a_certificate_that_may_still_be_got_is_no_gate(tmp_path: Path) -> None:
    rubric = _draft(tmp_path, "First aid certificate, or willing to get it within six months")
    assert [named["required"] for named in rubric["certificates"]] == [False]


def test_a_thing_that_is_asked_for_by_itself_is_no_alternative(tmp_path: Path) -> None:
    rubric = _draft(tmp_path, "Go, Kafka or Rust")
    assert [(skill["name"], skill["required"]) for skill in rubric["skills"]] == [("Kafka", True)]


def test_a_sponsor_of_studies_is_no_question_of_papers(tmp_path: Path) -> None:
    assert "ask" not in _draft(tmp_path, "Report faults to the sponsor within 24 hours")
    assert "ask" in _draft(tmp_path, "We cannot sponsor visas")


def test_how_to_apply_asks_for_nothing_of_a_rubric(tmp_path: Path) -> None:
    path = tmp_path / "clerk.txt"
    path.write_text(
        "Harbour clerk\n\nThe successful candidate will have:\n• SQL\n• Kafka\n\n"
        "Please send CV and covering letter to the Manager. No recruitment consultants.\n",
        encoding="utf-8",
    )
    assert [skill["name"] for skill in tomli.loads(draft_rubric(path).text)["skills"]] == ["SQL", "Kafka"]


def test_headings_of_what_must_should_could_and_will_not_be(tmp_path: Path) -> None:
    path = tmp_path / "moscow.md"
    path.write_text(
        "# Harbour engineer\n\n## Must have\n\n- Kafka\n\n## Should have\n\n- Python\n\n"
        "## Could have\n\n- Rust\n\n## Won't have\n\n- Ansible\n",
        encoding="utf-8",
    )
    skills = tomli.loads(draft_rubric(path).text)["skills"]
    assert {skill["name"]: skill.get("required", False) for skill in skills} == {
        "Kafka": True, "Python": False, "Rust": False,
    }  # fmt: skip


def test_semicolons_part_the_items_behind_a_label(tmp_path: Path) -> None:
    path = tmp_path / "person.txt"
    path.write_text(
        "Harbour nurse\n\nSkills\nEssential: Clinical reasoning; use of Kafka\nDesirable: Injection therapy; Rust\n",
        encoding="utf-8",
    )
    skills = tomli.loads(draft_rubric(path).text)["skills"]
    assert {skill["name"]: skill.get("required", False) for skill in skills} == {
        "Clinical reasoning": True, "Kafka": True, "Injection therapy": False, "Rust": False,
    }  # fmt: skip


def _text(tmp_path: Path, name: str, text: str) -> dict[str, Any]:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return tomli.loads(draft_rubric(path).text)


def test_a_heading_that_ends_in_a_condition_says_who_somebody_is(tmp_path: Path) -> None:
    text = "# Harbour engineer\n\n## You should apply if\n\n- you write solid Python\n"
    skills = _text(tmp_path, "a.md", f"{text}\n## It's a bonus if\n\n- you know Rust\n")["skills"]
    assert [(skill["name"], skill.get("required", False)) for skill in skills] == [("Python", True), ("Rust", False)]


def test_a_title_opens_no_section_whatever_its_words_open_elsewhere(tmp_path: Path) -> None:
    text = (
        "LEGAL SECRETARY (part time, 20 hrs)\n\n"
        "Must: audio typing, two years in a harbour office, Word and Outlook to a high standard.\n\n"
        "Nice: Rust; Ansible.\n"
    )
    rubric = _text(tmp_path, "a.txt", text)
    assert rubric["title"] == "Legal Secretary"
    assert rubric["seniority"]["min_years"] == 2
    assert {skill["name"]: skill.get("required", False) for skill in rubric["skills"]} == {
        "audio typing": True, "harbour office": True, "Word": True, "Outlook": True, "Rust": False, "Ansible": False,
    }  # fmt: skip


def test_an_instance_that_may_not_stand_in_a_rubric_takes_its_kind_not_along(tmp_path: Path) -> None:
    skills = _draft(tmp_path, "Experience of PLCs (Siemens or Allen-Bradley)")["skills"]
    assert [(skill["name"], skill.get("terms")) for skill in skills] == [("PLCs", ["Allen-Bradley"]), ("Kafka", None)]


def test_of_alternatives_in_a_bracket_none_is_a_gate_alone(tmp_path: Path) -> None:
    skills = _draft(tmp_path, "Models that ran on a small target (Kilnlite, TensorFlow, or your own runtime)")["skills"]
    assert [skill.get("terms") for skill in skills if skill.get("required")] == [
        ["Kilnlite", "TensorFlow", "runtime"],
        None,
    ]


def test_a_level_before_a_language_tells_that_it_is_spoken(tmp_path: Path) -> None:
    found = _draft(tmp_path, "Verhandlungssicheres Deutsch, gutes Englisch")["languages"]
    assert [(one["name"], one["level"]) for one in found] == [("German", "C1"), ("English", "B2")]


def test_a_diploma_that_is_worked_towards_has_its_whole_name_and_is_no_gate(tmp_path: Path) -> None:
    (one,) = _draft(tmp_path, "Level 5 Diploma in Clay and Glazes for Potters (or working towards it)")["certificates"]
    assert (one["name"], one["required"]) == ("Level 5 Diploma in Clay and Glazes", False)


def test_a_field_of_study_ends_at_a_dash(tmp_path: Path) -> None:
    line = "Ausbildung zum Fachinformatiker – wichtiger ist uns, was du kannst"
    assert _draft(tmp_path, line)["education"]["fields"] == ["Fachinformatiker"]


def test_a_word_for_the_studies_of_a_subject_is_a_degree(tmp_path: Path) -> None:
    assert _draft(tmp_path, "Informatikstudium oder gleichwertige Erfahrung")["education"] == {
        "level": "bachelor", "fields": ["Informatik"], "required": True, "or_experience": True,
    }  # fmt: skip
    assert "education" not in _draft(tmp_path, "Abgeschlossenes Fernstudium")


def test_what_somebody_is_besides_is_no_field_of_study(tmp_path: Path) -> None:
    rubric = _draft(tmp_path, "A degree in clay and are HCPC registered")
    assert rubric["education"]["fields"] == ["clay"]


def test_a_lower_degree_with_more_years_is_no_skill(tmp_path: Path) -> None:
    line = "PhD in clay or related field with 0–3 years of experience, or MS with 5+ years"
    assert [skill["name"] for skill in _draft(tmp_path, line)["skills"]] == ["Kafka"]


def test_ordinary_headings_of_what_is_asked_and_what_would_be_lovely(tmp_path: Path) -> None:
    text = "Bakery manager\n\nWhat we ask\n- Experience of sourdough baking\n\nWhat would be lovely\n- Rust\n"
    skills = _text(tmp_path, "a.txt", text)["skills"]
    assert {"sourdough baking": True, "Rust": False}.items() <= {
        skill["name"]: skill.get("required", False) for skill in skills
    }.items()


@pytest.mark.parametrize(
    ("line", "gates"),
    [
        ("Not only Python but also Rust is required", ["Python", "Rust"]),
        ("Nicht nur Excel, sondern auch SAP ist Pflicht", ["Excel", "SAP"]),
        ("SQL is required but NoSQL is not needed", ["SQL"]),
        ("SQL Queries", ["SQL"]),
    ],
)
def test_what_is_asked_for_in_a_line_with_a_denial_or_a_remark(tmp_path: Path, line: str, gates: list[str]) -> None:
    skills = _draft(tmp_path, line)["skills"]
    assert sorted(skill["name"] for skill in skills if skill.get("required")) == sorted([*gates, "Kafka"])


def test_no_less_than_some_years_are_asked_for(tmp_path: Path) -> None:
    assert _draft(tmp_path, "No less than 5 years of experience with Java")["seniority"]["min_years"] == 5


def test_months_of_a_passport_are_no_years_of_work(tmp_path: Path) -> None:
    assert "min_years" not in _draft(tmp_path, "Passport valid for at least 24 months")["seniority"]


def test_a_heading_that_denies_opens_nothing_that_is_asked_for(tmp_path: Path) -> None:
    text = "# Harbour engineer\n\n## Must have\n\n- Kafka\n\n## You should not apply if\n\n- You cannot use Rust\n"
    assert [skill["name"] for skill in _text(tmp_path, "a.md", text)["skills"]] == ["Kafka"]


def test_several_certificates_in_a_bracket_are_each_needed(tmp_path: Path) -> None:
    found = _draft(tmp_path, "Certifications (BLS, ACLS, PALS) are required")["certificates"]
    assert [one["name"] for one in found] == ["BLS", "ACLS", "PALS"]


def test_what_is_required_stands_above_wishes(tmp_path: Path) -> None:
    """Each in the order of the posting."""
    path = tmp_path / "quay.md"
    path.write_text(
        "# Quay engineer\n\n## Nice to have\n\n- Kafka and Docker\n\n## Requirements\n\n- SQL, Python and Go\n"
    )
    names = [skill["name"] for skill in tomli.loads(draft_rubric(path).text)["skills"]]
    assert names == ["SQL", "Python", "Go", "Kafka", "Docker"]


def test_a_page_that_only_states_its_posting_is_drafted(tmp_path: Path) -> None:
    """Programs draw such pages; the text stands in a script."""
    path = tmp_path / "quay.html"
    path.write_text(
        '<body><script type="application/ld+json">{"@type": "JobPosting", "title": "Quay engineer", "description": '
        '"<h3>Requirements</h3><ul><li>Experience with Kafka</li></ul>"}</script><div id="app">Loading</div></body>'
    )
    rubric = tomli.loads(draft_rubric(path).text)
    assert (rubric["title"], rubric["skills"][0]["name"]) == ("Quay engineer", "Kafka")


def test_requirements_of_which_nothing_is_understood_are_drafted_to_be_written(tmp_path: Path) -> None:
    """A draft with a title and what was not understood is worth more than none."""
    path = tmp_path / "quay.md"
    path.write_text("# Quay engineer\n\n## Requirements\n\n- Build the quays every morning\n- Fill in the sheet\n")
    draft = draft_rubric(path)
    assert draft.skills == 0
    assert "# - Build the quays every morning\n# - Fill in the sheet" in draft.text


@pytest.mark.parametrize(("head", "points"), [("Requirements", 15), ("Nice to have", 5)])
def test_papers_that_would_be_welcome_earn_little(tmp_path: Path, head: str, points: int) -> None:
    """Less than one skill that is required does."""
    path = tmp_path / "quay.md"
    path.write_text(f"# Quay engineer\n\n## Requirements\n\n- Kafka\n\n## {head}\n\n- Papers at NeurIPS\n")
    assert tomli.loads(draft_rubric(path).text)["points"]["publications"] == points


def test_a_law_that_is_required_is_asked_for_and_turns_nobody_away(tmp_path: Path) -> None:
    """Who works by it seldom cites it; who does earns points."""
    rubric = _draft(tmp_path, "Knowledge of the Harbours Act 1901 and Working Together to Load Ships")
    assert rubric["ask"] == ["Knows this: Harbours Act 1901?", "Knows this: Working Together to Load Ships?"]
    wished = {skill["name"]: skill.get("terms") for skill in rubric["skills"] if not skill.get("required")}
    assert wished == {"Harbours Act 1901": ["Harbours Act"], "Working Together to Load Ships": None}


def test_german_studies_have_their_field_and_what_stands_with_them_is_a_certificate(tmp_path: Path) -> None:
    text = (
        "# Sozialarbeiter (m/w/d)\nDeine Aufgaben:\n- Beratung am Kai\n- Arbeit mit dem Hafenamt\nDein Profil:\n"
        "- Studium der Sozialen Arbeit mit staatlicher Anerkennung\n- Führerschein Klasse B\n- Gute Deutschkenntnisse\n"
    )
    rubric = _text(tmp_path, "a.md", text)
    assert rubric["education"]["fields"] == ["Soziale Arbeit"]
    assert [one["name"] for one in rubric["certificates"]] == ["staatliche Anerkennung", "Führerschein Klasse B"]
    assert [one["name"] for one in rubric["languages"]] == ["German"]


def test_the_heading_of_the_next_list_is_none_of_the_item_above_it(tmp_path: Path) -> None:
    text = "# Harbour engineer\n\nYour tasks:\n- Mend cranes\n- Serve the office\nYour profile:\n- Kafka\n- Rust\n"
    assert [skill["name"] for skill in _text(tmp_path, "a.md", text)["skills"]] == ["Kafka", "Rust"]
    assert "office Your profile" not in draft_rubric(tmp_path / "a.md").text


def test_a_duty_that_speaks_of_degrees_or_of_an_instance_of_a_wish_is_listed(tmp_path: Path) -> None:
    duties = ["Help to supervise PhD and Master's students", "Document the cranes according to IEC 62304"]
    wish = "Experience with medical device software (IEC 62304, ISO 13485)"
    path = tmp_path / "quay.md"
    path.write_text(
        f"# Quay engineer\n\n## Tasks\n\n- {duties[0]}\n- {duties[1]}\n\n## Requirements\n\n- Kafka\n\n"
        f"## Nice to have\n\n- {wish}\n"
    )
    assert draft_rubric(path).text.endswith("".join(f"# - {duty}\n" for duty in duties))


def test_one_paragraph_is_read_like_a_list_or_listed(tmp_path: Path) -> None:
    """What is behind the role that who hires looks for asks; what somebody will do there is listed."""
    work = "You will write the crane driver (Potlite or Claytrace) and test it at sea."
    path = tmp_path / "quay.md"
    path.write_text(
        "# Crane programmer\n\nSample Cranes is looking for a crane programmer with 3+ years in C++ and a firm grip on "
        f"fluid mechanics, who reads isometric drawings. {work} You must be allowed to work in the UK.\n"
    )
    text = draft_rubric(path).text
    rubric = tomli.loads(text)
    assert [(one["name"], one["required"]) for one in rubric["skills"]] == [("C++", True), ("fluid mechanics", True)]
    assert rubric["seniority"]["min_years"] == 3
    assert rubric["ask"] == ["Authorised to work there?"]
    assert "reads isometric drawings\n" in text
    assert text.endswith(f"# - {work}\n")


@pytest.mark.parametrize(
    "sentence",
    [
        "Rust Works is looking for a potter to join us.",
        "Our studio seeks a potter who wants to use Rust.",
        "You want a Rust course.",
    ],
)
def test_who_hires_and_what_is_wanted_of_the_role_are_no_requirements(tmp_path: Path, sentence: str) -> None:
    rubric = _text(tmp_path, "a.md", f"# Potter\n\n{sentence}\n\n## Requirements\n\n- Kafka\n")
    assert [skill["name"] for skill in rubric["skills"] if skill.get("required")] == ["Kafka"]


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (["Experience with salt glazing", "Good knowledge of salt glazing methods"], ["salt glazing"]),
        (["Experience in chronic wound care", "Experience in wound care"], ["wound care"]),
        (["Experience in wound care", "3 years of chronic wound care"], ["chronic wound care"]),
        (["React", "Experience with React Native"], ["React", "React Native"]),
        (["Accounting", "Experience with salt accounting"], ["Accounting", "salt accounting"]),
    ],
)
def test_a_phrase_and_its_part_are_one_criterion(tmp_path: Path, lines: list[str], names: list[str]) -> None:
    items = "\n".join(f"- {line}" for line in lines)
    rubric = _text(tmp_path, "a.md", f"# Potter\n\n## Requirements\n\n{items}\n")
    assert [skill["name"] for skill in rubric["skills"]] == names
