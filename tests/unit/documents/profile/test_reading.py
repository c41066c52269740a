from pathlib import Path
from typing import Any

from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document


def profile(text: str, name: str = "cv.txt") -> dict[str, Any]:
    return assemble([read_document(Path(name), text.encode())])


def test_jobs_without_a_heading_are_jobs() -> None:
    text = """Ada Example
ada@example.org

Senior Test Engineer, Example Marine (2020 - 2024)
- Automated the sonar tests
Test Engineer, Example Charts (2015 - 2020)
- Tested compasses

EDUCATION
BSc Mathematics, Example University, 2014
"""
    jobs = profile(text)["work"]
    assert [(job["position"], job["startDate"]) for job in jobs] == [
        ("Senior Test Engineer", "2020"),
        ("Test Engineer", "2015"),
    ]


def test_volunteering_has_a_list_of_its_own() -> None:
    text = "# Ada Example\n\n## Volunteer Work\n\nWeb Developer, Example Charity, 2015 - 2018\n\n- Built a site\n"
    (entry,) = profile(text, "cv.md")["volunteer"]
    assert entry["organization"] == "Example Charity"
    assert entry["position"] == "Web Developer"
    assert (entry["startDate"], entry["endDate"]) == ("2015", "2018")
    assert entry["highlights"] == ["Built a site"]


def test_a_language_section_takes_no_address_below_it() -> None:
    text = "# Ada Example\n\n## Languages\n\n- English (native)\n- isiXhosa (B1)\n\nExampletown, Examplia\n"
    assert [entry["language"] for entry in profile(text, "cv.md")["languages"]] == ["English", "isiXhosa"]


def test_the_columns_of_a_table_of_jobs_have_names_in_any_language() -> None:
    text = """# Ada Exemple

## Expérience professionnelle

| Dates | Employeur | Poste |
|---|---|---|
| 02/2019 – 03/2021 | Four Inventé | Responsable |
| 03/2014 – 01/2019 | Moulin Essai | Vendeuse |
"""
    told = [(job["name"], job["position"]) for job in profile(text, "cv.md")["work"]]
    assert told == [("Four Inventé", "Responsable"), ("Moulin Essai", "Vendeuse")]


def test_languages_among_personal_details() -> None:
    told = profile("ADA EXAMPLE\n\nPERSONAL DETAILS\n\nDate of Birth: 01-01-1990\nLanguages Known: Welsh, Twi\n")
    assert [tongue["language"] for tongue in told["languages"]] == ["Welsh", "Twi"]


def test_the_one_author_of_a_page_of_quarto() -> None:
    page = "---\ntitle: CV\ndate: 2026-01-01\nauthor:\n  - name: Ada Example\n---\n\n## Work\n\nBaker, 2020\n"
    assert profile(page, "cv.qmd")["basics"]["name"] == "Ada Example"


def listed_papers(*where: str) -> list[tuple[str, str | None]]:
    printed = "Ada Example, Bo Other. Fast kernels for parcels. {}, 2020."
    text = "# Ada Example\n\n## Publications\n\n" + "".join(f"- {printed.format(one)}\n" for one in where)
    return [(paper["status"], paper.get("venue")) for paper in profile(text, "cv.md")["publications"]]


def test_a_published_paper_that_waits_elsewhere_stands_twice_in_any_order() -> None:
    told = [("published", "ICML"), ("under-review", "NeurIPS")]
    assert listed_papers("In Proceedings of ICML", "Under review at NeurIPS", "ICML") == told
    assert listed_papers("Under review at NeurIPS", "In Proceedings of ICML", "arXiv preprint arXiv:2001.00001") == told
    assert listed_papers("Under review at NeurIPS", "arXiv preprint arXiv:2001.00001") != told
    assert len(listed_papers("Under review at NeurIPS", "arXiv preprint arXiv:2001.00001")) == 1


def test_the_longer_version_that_waits_at_a_journal_is_the_same_paper() -> None:
    where = ("In Proceedings of ICML", "Under review at the Journal of Machine Learning Research")
    assert listed_papers(*where) == [("published", "ICML")]


def test_a_heading_of_which_the_last_word_names_a_section_is_understood() -> None:
    text = (
        "ADA EXAMPLE\n\nPROFESSIONAL EXPERIENCE\nTeacher, Example School, 2010 - 2012\n\n"
        "PROFESSIONAL LANGUAGES\nEnglish, Spanish\n\nPROFESSIONAL AWARDS\nBest Pot, 2019\n\n"
        "MILITARY TRAINING\nSample Leader Course, 2016\n"
    )
    profile = assemble([read_document(Path("cv.txt"), text.encode())])
    assert [award["title"] for award in profile["awards"]] == ["Best Pot"]
    assert [one["name"] for one in profile["certificates"]] == ["Sample Leader Course"]
    assert len(profile["languages"]) == 2
    assert "unread" not in profile["meta"]


def test_a_text_without_capitals_has_a_name_headings_and_lines() -> None:
    told = profile(
        "ada example\nkiln mender\nada@kilns.example\n\nwork\n2018 - now  mender  example kilns ltd\n"
        "bricks, doors and flues\n2010 - 2018  porter  sample & sons\n\ntraining\ndust awareness 2019\n\n"
        "skills\nbricks, mortar\n"
    )
    assert told["basics"]["name"] == "Ada Example"
    assert [(job["startDate"], job["name"]) for job in told["work"]] == [
        ("2018", "example kilns ltd"),
        ("2010", "sample & sons"),
    ]
    assert [one["name"] for one in told["certificates"]] == ["dust awareness"]
    assert [group["keywords"] for group in told["skills"]] == [["bricks", "mortar"]]


def test_what_one_reviews_among_awards_is_service() -> None:
    listed = "- Example Prize, 2021\n- Reviewer for CHI, CSCW and IMWUT\n"
    text = f"# Ada Example\n\n## Grants and service\n\n{listed}"
    told = assemble([read_document(Path("cv.md"), text.encode())])
    assert [one["title"] for one in told["awards"]] == ["Example Prize"]
    assert [one["name"] for one in told["service"]] == ["Reviewer for CHI, CSCW and IMWUT"]
