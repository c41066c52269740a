from pathlib import Path
from typing import Any

import pytest

from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document


def basics(text: str) -> dict[str, Any]:
    found: dict[str, Any] = assemble([read_document(Path("cv.md"), f"# Ada Example\n\n{text}\n".encode())])["basics"]
    return found


@pytest.mark.parametrize("text", ["Head Chef", "Keeper of the tide tables", "**Hydrographer**\n\nada@example.org"])
def test_what_stands_below_the_name_is_the_headline(text: str) -> None:
    assert basics(text)["label"] == text.partition("\n")[0].strip("*")


@pytest.mark.parametrize("text", ["Berlin, Germany", "+49 30 5550 0113", "ada@example.org | example.org", "March 2020"])
def test_an_address_or_a_date_is_none(text: str) -> None:
    assert "label" not in basics(text)


def test_a_short_sentence_below_the_name_is_the_summary() -> None:
    assert basics("Draws the tide tables of small harbours.")["summary"] == "Draws the tide tables of small harbours."


def test_every_line_of_a_section_about_the_person_is_the_summary() -> None:
    assert basics("## Summary\n\nTide tables.\n\nada@example.org")["summary"] == "Tide tables."


@pytest.mark.parametrize(
    "line", ["Ada Example | Data Engineer", "ADA EXAMPLE Data Engineer", "Data Engineer • Ada Example"]
)
def test_the_name_is_no_part_of_the_headline(line: str) -> None:
    document = read_document(Path("cv.txt"), f"{line}\nada.example@example.org\n\nEXPERIENCE\n".encode())
    found = assemble([document])["basics"]
    assert found == {"name": "Ada Example", "label": "Data Engineer"}


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("**Teewart** · Berlin · ada@sample.example", "Teewart"),
        ("Marine Cartographer\n\nada@sample.example | +1 555 010 0199", "Marine Cartographer"),
        ("Marine Cartographer – ada@sample.example", "Marine Cartographer"),
        ("Marine Engineer – Nowhereville – ada@sample.example", "Marine Engineer"),
        ("Marine cartography, 11 years. ada@sample.example", "Marine cartography, 11 years"),
        ("ada@sample.example   Computational cartographer", "Computational cartographer"),
        ("Teewart · Nowhereville · ada@sample.example", "Teewart"),
    ],
)
def test_a_headline_beside_or_above_contacts(text: str, label: str) -> None:
    assert basics(text)["label"] == label


def test_a_heading_below_the_name_is_the_headline() -> None:
    text = "# ADA EXAMPLE\n\n## DATA ENGINEER\n\n## EXPERIENCE\n\nEngineer, Example Works, 2019 – 2021\n"
    assert assemble([read_document(Path("cv.md"), text.encode())])["basics"]["label"] == "DATA ENGINEER"


def test_a_macro_states_the_headline() -> None:
    text = "\\name{Ada}{Example}\\position{Teewart}\\begin{document}\\makecvheader\\end{document}"
    assert assemble([read_document(Path("cv.tex"), text.encode())])["basics"]["label"] == "Teewart"


JOB = "## Experience\n\n**{}**, Example Harbour, {}\n\n- Draws tide tables.\n"


def test_who_prints_no_headline_is_what_the_present_job_says() -> None:
    assert basics(JOB.format("Senior Surveyor", "2019 - present"))["label"] == "Senior Surveyor"
    assert "label" not in basics(JOB.format("Senior Surveyor", "2015 - 2019"))
    printed = f"Hydrographer\n\n{JOB.format('Senior Surveyor', '2019 - present')}"
    assert basics(printed)["label"] == "Hydrographer"


def test_a_headline_that_any_document_prints_is_the_headline() -> None:
    site = read_document(
        Path("site.md"), f"# Ada Example\n\n{JOB.format('Senior Surveyor', '2019 - present')}".encode()
    )
    page = read_document(Path("page.md"), b"# Ada Example\n\nHydrographer\n\n## Skills\n\nPython\n")
    for documents in ([site, page], [page, site]):
        assert assemble(documents)["basics"]["label"] == "Hydrographer"


def test_a_job_with_its_dates_or_a_heading_in_capitals_is_no_headline() -> None:
    text = "Ada Example\nada@example.org\n\nLEGAL CAREER\n\nNowhere LLP\nSolicitor - 2015 to 2019\n\nSKILLS\nLaw\n"
    found = assemble([read_document(Path("cv.txt"), text.encode())])["basics"]
    assert "label" not in found


def test_languages_below_the_name_are_languages() -> None:
    told = assemble([read_document(Path("cv.md"), b"# Ada Example\n\nBaker\n\nDutch, English (fluent), German\n")])
    assert [one["language"] for one in told["languages"]] == ["Dutch", "English", "German"]
    assert "languages" not in assemble(
        [read_document(Path("cv.md"), b"# Ada Example\n\nGerman teacher, Dutch coach\n")]
    )


def test_languages_below_the_name_say_less_than_a_section_about_them() -> None:
    text = b"# Ada Example\n\nBaker\n\nDutch, German\n\n## Languages\n\nDutch (native), German (B2)\n"
    told = assemble([read_document(Path("cv.md"), text)])["languages"]
    assert told == [{"language": "Dutch", "fluency": "native"}, {"language": "German", "fluency": "B2"}]


def test_a_heading_below_the_name_that_heads_nothing_is_the_headline() -> None:
    text = b"# Ada Example\n\n## Buoyage\n\n### About\n\nI draw tides.\n\n### Skills\n\nPython\n"
    assert assemble([read_document(Path("cv.md"), text)])["basics"]["label"] == "Buoyage"


@pytest.mark.parametrize("title", ["Platform Engineer", "Pflegedienstleiterin", "Geschäftsführer"])
def test_a_title_behind_the_name_and_a_comma_is_the_headline_alone(title: str) -> None:
    text = f"Ada Example, {title}\nada@example.org\n\nSKILLS\n\nPython\n"
    assert assemble([read_document(Path("cv.txt"), text.encode())])["basics"]["label"] == title


@pytest.mark.parametrize("key", ["headline", "label", "jobtitle"])
def test_what_data_call_a_headline_is_one(key: str) -> None:
    text = f"cv:\n  name: Ada Example\n  {key}: Oven performance engineer\n  sections:\n    Skills:\n      - Rust\n"
    profile = assemble([read_document(Path("cv.yaml"), text.encode())])
    assert profile["basics"]["label"] == "Oven performance engineer"


@pytest.mark.parametrize(
    "line",
    [
        "Payroll officer | Wolverhill",
        "Payroll officer, Wolverhill",
        "Payroll officer. Wolverhill",
        "Payroll officer, Krakow",
    ],
)
def test_the_town_behind_a_title_is_no_part_of_the_headline(line: str) -> None:
    assert basics(line)["label"] == "Payroll officer"
    assert basics("Payroll officer, Finance")["label"] == "Payroll officer, Finance"


def test_a_name_that_is_not_found_is_no_part_of_the_headline() -> None:
    text = b"# Notes for the ward\n\nNovember 2026\n\nZorba Flimsy, Nurse, Teststadt\n"
    assert assemble([read_document(Path("cv.md"), text)])["basics"]["label"] == "Nurse"


@pytest.mark.parametrize("word", ["Robotik", "Probate"])
def test_what_is_studied_or_done_is_no_town(word: str) -> None:
    assert basics(f"Mitarbeiterin, {word}\n\nada@example.org")["label"] == f"Mitarbeiterin, {word}"


@pytest.mark.parametrize("mark", [",", " |"])
def test_a_word_that_the_jobs_tell_of_is_no_town(mark: str) -> None:
    job = "## Experience\n\n**Firer**, Example Works, 2019 – 2021\n\n- Kilnfiring of plates in {}\n"
    assert basics(f"Technician{mark} Kilnfiring\n\n{job}")["label"] == f"Technician{mark} Kilnfiring"
    assert basics(f"Technician{mark} Wolverhill\n\n{job}")["label"] == "Technician"


def test_what_a_list_stands_below_is_no_headline() -> None:
    below = "As an adviser, I planned kilns for these potteries:\n\n- Example Works"
    assert "label" not in basics(f"March 2020\n\n{below}")


@pytest.mark.parametrize(
    "line", ["Skype: ada_x", "Telegram: @ada_x", "WeChat/QQ: 114477", "微信：ada88", "WhatsApp: x"]
)
def test_a_messenger_is_no_headline(line: str) -> None:
    assert "label" not in basics(line)
