from pathlib import Path
from typing import Any

from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document

PAGE = """---
title: Ada Example
first_name: Ada
last_name: Example
role: Baker
education:
  - area: BSc Chemistry
    institution: University of Exampleton
    date_start: 2012-09-01
    date_end: 2015-07-01
work:
  - position: Baker
    company_name: Example Ovens
    date_start: 2017-09-01
    date_end: 2021-03-01
languages:
  - name: French
    percent: 100
---

I bake.
"""


def test_the_front_matter_of_an_author_is_a_profile() -> None:
    told = assemble([read_document(Path("index.md"), PAGE.encode())])
    assert [(job["name"], job["position"]) for job in told["work"]] == [("Example Ovens", "Baker")]
    assert [(degree["studyType"], degree["area"]) for degree in told["education"]] == [("BSc", "Chemistry")]
    assert [tongue["language"] for tongue in told["languages"]] == ["French"]


def test_what_a_page_says_of_its_author() -> None:
    page = (
        "---\ntitle: Ada Example\nrole: Baker on ships\nbio: Writes kernels and tests them on old machines.\n"
        "education:\n  courses:\n    - course: BSc in Zoggery\n      institution: Zargon University\n---\n"
    )
    profile = assemble([read_document(Path("ada.md"), page.encode())])
    assert profile["basics"]["label"] == "Baker on ships"
    assert profile["basics"]["summary"] == "Writes kernels and tests them on old machines."
    assert profile["education"][0]["studyType"] == "BSc"


def profile_of_pages(**pages: str) -> dict[str, Any]:
    texts = {"about": "title: Ada Example\nrole: Baker", **pages}
    return assemble([read_document(Path(f"{name}.md"), f"---\n{text}\n---\n".encode()) for name, text in texts.items()])


def test_the_lists_of_a_widget_are_of_the_section_that_its_title_names() -> None:
    told = profile_of_pages(
        skills="widget: featurette\ntitle: Skills\nfeature:\n"
        "- {icon: code, name: Kilns, description: Tools}\n- {icon: code, name: Ovens, description: Tools}",
        honours="widget: accomplishments\ntitle: Accomplishments\nitem:\n"
        "- {organization: Guild of Sampleton, title: Golden Loaf, date_start: '2019-02-01'}",
    )
    assert [(group["name"], group["keywords"]) for group in told["skills"]] == [
        ("Tools", ["Kilns"]),
        ("Tools", ["Ovens"]),
    ]
    assert [award["title"] for award in told["awards"]] == ["Golden Loaf"]
    assert "Guild of Sampleton" in str(told["awards"])
    assert "unread" not in told["meta"]


def test_what_a_widget_lists_under_no_known_title_is_told() -> None:
    told = profile_of_pages(zogs="widget: zogs\nitem:\n- {title: Quillon of the year}")
    assert "Quillon of the year" in str(told["meta"])
    assert "Quillon" not in str(profile_of_pages(zogs="item:\n- {title: Quillon of the year}"))


def test_a_page_of_hugo_says_whether_its_paper_is_in_a_journal() -> None:
    pages = {
        f"paper-{number}": f"title: On loaves {number}\nauthors: [Ada Example]\ndate: '2020-01-01'\n"
        f"publication_types: {types}\npublication: '{venue}'"
        for number, types, venue in (
            (1, '["article-journal"]', "*Annals of Loaves*"),
            (2, '["2"]', "**Loaf Letters**"),
            (3, "article-journal", "Crumbs"),
            (4, '["paper-conference"]', "*Annals of Zogs*"),
        )
    }
    papers = {paper["name"]: paper for paper in profile_of_pages(**pages)["publications"]}
    assert [papers[f"On loaves {number}"].get("publisher") for number in (1, 2, 3)] == [
        "Annals of Loaves",
        "Loaf Letters",
        "Crumbs",
    ]
    assert papers["On loaves 1"]["track"] == "journal" and papers["On loaves 4"]["track"] != "journal"
