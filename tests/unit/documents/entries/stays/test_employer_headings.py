"""Employers above their positions, and what stands in the place of an employer where there is none."""

from pathlib import Path
from typing import Any

import pytest

from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document

LIBRARY = {
    "lower headings": "### Exampleton City Library\n#### Head of Children's Services (2020 - present)\nPlan hours.\n"
    "#### Assistant Librarian (2016 - 2020)\nCatalogued 12,000 items in Koha.\n",
    "bold lines": "### Exampleton City Library\n**Head of Children's Services**, 2020 - present\n\nPlan hours.\n\n"
    "**Assistant Librarian**, 2016 - 2020\n\nCatalogued 12,000 items in Koha.\n",
    "dates below": "### Exampleton City Library\n#### Head of Children's Services\n2020 - present\n- Plan hours.\n"
    "#### Assistant Librarian\n2016 - 2020\n- Catalogued 12,000 items in Koha.\n",
}


def work(body: str, name: str = "cv.md") -> list[dict[str, Any]]:
    text = f"# Ada Example\n\n## Experience\n\n{body}\n## Skills\n\nKoha\n"
    told: list[dict[str, Any]] = assemble([read_document(Path(name), text.encode())])["work"]
    return told


@pytest.mark.parametrize("layout", LIBRARY)
def test_several_dated_positions_below_an_undated_heading_are_at_that_employer(layout: str) -> None:
    told = work(LIBRARY[layout])
    assert [(job["name"], job["position"], job["startDate"]) for job in told] == [
        ("Exampleton City Library", "Head of Children's Services", "2020"),
        ("Exampleton City Library", "Assistant Librarian", "2016"),
    ]
    assert "Koha" in str(told[1])


def test_employers_in_capitals_head_a_job_each() -> None:
    told = work("ACME CORP\nWelder, 2019 - present\nMUSTER STEEL\nFitter, 2015 - 2019\n", "cv.txt")
    assert [(job["name"], job["position"]) for job in told] == [("ACME CORP", "Welder"), ("MUSTER STEEL", "Fitter")]


def test_clients_below_a_title_are_no_positions() -> None:
    told = work(
        "### Freelance Designer\n#### Muster Ovens Ltd (2018 - 2020)\n- Posters\n"
        "#### Example Inc (2016 - 2018)\n- Books\n"
    )
    assert [job["name"] for job in told] == ["Muster Ovens Ltd", "Example Inc"]


def test_the_dates_of_an_employer_may_stand_alone_below_it() -> None:
    told = work(
        "**EXAMPLE FOODS, Rotterdam**\n\n2016 - present\n\nPlant Director | Jan 2020 - present\n\n- Ran five plants\n\n"
        "Plant Manager | Mar 2016 - Dec 2019\n\n- Closed one line\n"
    )
    assert [(job["name"], job["startDate"]) for job in told] == [
        ("EXAMPLE FOODS", "2020-01"),
        ("EXAMPLE FOODS", "2016-03"),
    ]


@pytest.mark.parametrize(
    ("entry", "name"),
    [
        (
            "**Freelance Developer**\\\nSelf-employed\n\n2022 - 2024\n\n- Muster Clinic (2023 - 2024): portal\n",
            "Self-employed",
        ),
        ("**Freelance writer and editor** | 2017 - 2019\n\n- Clients: Muster Clinics\n", "Freelance"),
        ("**Private chef (self-employed)**\n\n2012 - 2020\n", "self-employed"),
        ("**Self-employed joiner**, trading as Muster Joinery, 2005 - 2012\n", "trading as Muster Joinery"),
        ("**Designer (freelance)**, Muster Press Ltd, 2005 - 2012\n", "Muster Press Ltd"),
    ],
)
def test_who_works_for_no_employer_has_none_but_that(entry: str, name: str) -> None:
    other = "**Baker**, Example Ovens Ltd, 2001 - 2004\n\n"
    assert work(f"{entry}\n{other}")[0]["name"] == name


def test_what_follows_a_dated_title_below_its_employer_is_its_unit_and_no_employer() -> None:
    told = work(
        "EXAMPLE MEDICAL CENTER, Houston, TX\n\nCharge Nurse, CVICU | 06/2022 - Present\n\n- Coordinated a unit\n\n"
        "Staff RN, CVICU | 03/2019 - 06/2022\n\n- Cared for patients\n\n"
        "MUSTER HEALTHCARE\n\nTravel RN, ICU | 05/2018 - 02/2019\n\n- Two contracts\n"
    )
    assert [(job["name"], job["position"]) for job in told] == [
        ("EXAMPLE MEDICAL CENTER", "Charge Nurse, CVICU"),
        ("EXAMPLE MEDICAL CENTER", "Staff RN, CVICU"),
        ("MUSTER HEALTHCARE", "Travel RN, ICU"),
    ]


def test_a_degree_at_a_school_among_jobs_is_one() -> None:
    text = (
        "# Ada Example\n\n## Experience\n\n### Physiotherapist - Muster Clinic, Porto\nOctober 2016 - February 2020\n\n"
        "- Rotations\n\n### MSc in Sports\nExample University (2017 - 2019)\n\n## Skills\n\nKoha\n"
    )
    told = assemble([read_document(Path("cv.md"), text.encode())])
    assert [job["name"] for job in told["work"]] == ["Muster Clinic"]
    assert [entry["institution"] for entry in told["education"]] == ["Example University"]


def test_service_below_its_own_heading_is_no_job_without_a_position() -> None:
    text = "# Ada Example\n\n## Experience\n\nBaker, Example Ovens Ltd, 2016 - 2020\n\n## Military service\n\n{}\n"
    for entry, count in (("Completed, short term, Burdur, 2014 - 2015", 1), ("Sergeant, Example Army, 2014 - 2015", 2)):
        told = assemble([read_document(Path("cv.md"), text.format(entry).encode())])
        assert len(told["work"]) == count


def test_positions_with_their_dates_below_an_employer_in_the_cell_beside_its_dates_are_its_own() -> None:
    rows = (
        "<tr><td>Jul 2019 - Present</td><td><b>Example & Muster Group</b><br><u>HR Manager</u> (Jan 2022 - Present)"
        "<br>- Rolled out ovens<br><u>Assistant HR Manager</u> (Jul 2019 - Dec 2021)<br>- Handled passes</td></tr>"
        "<tr><td>Feb 2015 - Jun 2019</td><td><b>Sample Corporation</b><br><u>HR Executive</u><br>- Benefits</td></tr>"
    )
    text = f"<html><body><h1>Ada Example</h1><h2>Employment</h2><table>{rows}</table></body></html>"
    told = assemble([read_document(Path("cv.html"), text.encode())])["work"]
    assert [(job["name"], job["position"], job["startDate"]) for job in told] == [
        ("Example & Muster Group", "HR Manager", "2022-01"),
        ("Example & Muster Group", "Assistant HR Manager", "2019-07"),
        ("Sample Corporation", "HR Executive", "2015-02"),
    ]


def test_each_position_below_ones_own_business_is_freelance() -> None:
    told = work("### Self-employed\n#### Designer (2014 - 2016)\n- Posters\n#### Writer (2012 - 2014)\n- Books\n")
    assert [(job["position"], job["kind"]) for job in told] == [("Designer", "freelance"), ("Writer", "freelance")]


def test_lines_whose_dates_fill_those_of_the_line_above_are_positions_there() -> None:
    told = work(
        "Ministry of Samples (Signals)\t2004 - 2020\n\nCorporal\t2016 - 2020\n\nRigger, Signals Section"
        "\t2010 - 2016\n\nPrivate\t2004 - 2010\n\nMuster Ovens Ltd\t2020 - present\n\nBaker\n"
    )
    assert [(job["name"], job["position"], job["startDate"]) for job in told] == [
        ("Ministry of Samples", "Corporal", "2016"),
        ("Ministry of Samples", "Rigger, Signals Section", "2010"),
        ("Ministry of Samples", "Private", "2004"),
        ("Muster Ovens Ltd", "Baker", "2020"),
    ]


def test_what_stands_behind_such_a_position_is_no_other_employer() -> None:
    told = work(
        "Example Air Force, 2004 - 2016\n\n- Crew Chief, 33rd Fighter Wing, Samplin AFB (2011 - 2016)\n"
        "- Aircraft Mechanic, 52nd Fighter Wing, Muster AB (2004 - 2011)\n"
    )
    assert [(job["name"], job["startDate"]) for job in told] == [
        ("Example Air Force", "2011"),
        ("Example Air Force", "2004"),
    ]


def test_a_single_position_below_a_heading_like_one_above_several_is_at_that_employer() -> None:
    top = "### Zeesample Analytics\nMobile money, Testville\n\n#### Lead Data Engineer\nApr 2023 – Present\n\n\n"
    told = work(
        f"{top}Runs the data platform team of five.\n\n- Moved 38 TB of transactions\n- Introduced data contracts\n\n"
        "#### Data Engineer\nJan 2021 – Mar 2023\n\n\n- Built the fraud feature store\n\n"
        "### Invented Fruit\nFood processing\n\n#### Data Analyst\nSep 2018 – Dec 2020\n\nMusterton\n\n"
        "Forecast pineapple yields with nothing but R and rainfall.\n"
    )
    assert [(job["name"], job["position"], job["startDate"]) for job in told] == [
        ("Zeesample Analytics", "Lead Data Engineer", "2023-04"),
        ("Zeesample Analytics", "Data Engineer", "2021-01"),
        ("Invented Fruit", "Data Analyst", "2018-09"),
    ]
