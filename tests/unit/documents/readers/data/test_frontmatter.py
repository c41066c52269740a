from pathlib import Path

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
