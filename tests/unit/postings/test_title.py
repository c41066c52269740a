"""The role that a posting is for."""

from pathlib import Path

import pytest

from screen.documents.readers.document import read_document
from screen.postings.title import plain_title, title_of
from screen.postings.words import texts

SEEKS = "<p><b>Location:</b> Exampleton</p><p>We fire kilns.</p><p>We are looking for a Kiln Engineer to join us.</p>"


@pytest.mark.parametrize(
    ("name", "text", "title"),
    [
        ("a.html", SEEKS, "Kiln Engineer"),
        ("a.md", "# Head of Kilns at a small clay studio\n\nWe fire kilns.\n", "Head of Kilns"),
        ("a.md", "# Care assistant for the elderly\n\nWe fire kilns.\n", "Care assistant for the elderly"),
        ("a.md", "# Our team\n\nWe fire kilns.\n\n**Position**\nKiln Engineer\n\n**Tasks**\n\n- x\n", "Kiln Engineer"),
        ("a.txt", "Töpfer (m/w) Ofen-Technik\n\nAufgaben\n\n- Brennen\n", "Töpfer Ofen-Technik"),
        ("a.txt", "Töpfer (m/w/d) bei Clay Ltd\n\nAufgaben\n\n- Brennen\n", "Töpfer"),
        ("a.md", "# Benefits Analyst\n\n## About us\n\nWe fire kilns.\n", "Benefits Analyst"),
        ("a.md", "# Kiln Engineer: Glazes\n\n$10 an hour\n", "Kiln Engineer: Glazes"),
        ("a.md", "# About the employer\n\nWe fire kilns.\n\n# Kiln Engineer\n", "Kiln Engineer"),
        ("a.md", "## Pots: Kiln Engineer\n\n$10 an hour\n\n- Apprentice!\\\n", "Kiln Engineer"),
        ("a.md", "## Clay Ltd: Kiln Engineer, Glazes\\\n\n$10 an hour\n", "Kiln Engineer, Glazes"),
        ("a.md", "# Kiln Engineer: Potter Tools\n\n$10 an hour\n", "Kiln Engineer: Potter Tools"),
        ("a.md", "---\ntitle: Recruitment\n---\n## Kiln Engineer in Glazes\n\nWe fire.\n", "Kiln Engineer in Glazes"),
        ("a.md", "---\ntitle: Recruitment\n---\n\nWe fire.\n", "Recruitment"),
        (
            "a.html",
            "<h2>Wir suchen Sie</h2><p>Wir suchen:</p><ul><li>Töpfer (m/w)</li><li>Maler (m/w)</li></ul>",
            "Töpfer",
        ),
        ("a.md", "# Clay Ltd is seeking a skilled and hands-on Kiln Engineer\n\n- x\n", "Kiln Engineer"),
        ("a.txt", "Location: Exampleton\n\nKiln Engineer\n\nWe fire kilns.\n", "Kiln Engineer"),
        ("a.html", "<h2>University of Clay</h2><h1>Job Description: Potter (Grade 6)</h1>", "Potter"),
        ("a.html", "<h1>Clay Hospital</h1><table><tr><td>Job title</td><td>Potter</td></tr></table>", "Potter"),
        ("a.md", "# Careers at Clay Ltd\n\n## Senior Potter\n\nWe fire kilns.\n", "Senior Potter"),
        ("a.md", "# Wir suchen eine Erzieherin (m/w/d)\n\n## Profil\n\n- x\n", "Erzieherin"),
        ("a.html", "<h1>Potter</h1><p>Post: Clay House, Leeds</p>", "Potter"),
        ("a.html", "<h1>Potter</h1><p>Post: Lead baker of Clay House</p>", "Potter"),
        ("a.html", "<p><b>Company description</b></p><p>Clay.</p><p>As a Kiln Engineer you fire.</p>", "Kiln Engineer"),
        ("a.md", "We need a potter to fire our kilns.\n\nmust haves:\n* xero\n* payroll\n", "potter"),
        (
            "a.html",
            "<p>Essential criteria</p><ul><li>Python</li></ul><p>Desirable criteria</p><ul><li>Go</li></ul>",
            "",
        ),
        ("a.txt", "TEACHING ASSISTANT PERSON SPECIFICATION\n\nSkills\n- Glazing\n", "Teaching Assistant"),
        ("a.txt", "HEAD OF HR AND GLAZES\n\nHours: 37\n", "Head of HR and Glazes"),
        ("a.md", "# Clay Ltd\n\n- Kiln engineer\n", "Clay Ltd"),
        ("a.md", "# Year 4 potter from September\n\n- x\n", "Year 4 potter"),
        ("a.md", "# Töpferin ab 1. März 2027\n\n- x\n", "Töpferin"),
        ("a.md", "# Potter from clay to glaze\n\n- x\n", "Potter from clay to glaze"),
        (
            "a.md",
            "# Legal Counsel (Clay & Glazes)\n\nExampleton\n\n## The role\n\n- x\n",
            "Legal Counsel (Clay & Glazes)",
        ),
        ("a.md", "# 🛠 Kiln Engineer\n\n- x\n", "Kiln Engineer"),
        ("a.txt", "POTTER WANTED - THE CLAY HOTEL\n\nHours: 37\n", "Potter"),
        ("a.md", "### Clay & Pots Ltd is hiring: Kiln Engineer\n\n- x\n", "Kiln Engineer"),
        ("a.md", "# We need a kiln engineer\n\nHello,\n", "kiln engineer"),
        ("a.md", "# Potter of Raku\n\nFunction: Potter\n", "Potter of Raku"),
        ("a.md", "# Potter of Raku\n\nClass title: Potter II\n", "Potter of Raku"),
        ("a.txt", "COUNTY OF CLAY\n\nCLASS TITLE: Potter\nHours: 37\n", "Potter"),
        ("a.txt", "Clay High School\n\nPottery teacher wanted\n\nSubject: Mathematics\n", "Pottery teacher"),
        ("a.txt", "HEAD OF IT AND POTS\n\nHours: 37\n", "Head of IT and Pots"),
        ("a.txt", "CLAY TRUST\n\nFunction: Potter\nHours: 37\n", "Potter"),
        (
            "a.md",
            "# Clay School, Exampleton\n\n**Pottery Teacher, Years 3-4** – full-time\n",
            "Pottery Teacher, Years 3-4",
        ),
        ("a.txt", "POTTER - 6 MONTHS - GBP 475 PER DAY\n\nHours: 37\n", "Potter"),
        ("a.md", "**Clay Institute of Glazes**\n\n## Kiln Engineer 80-100 %\n\n- x\n", "Kiln Engineer"),
        ("a.txt", "CHILDREN'S POTTER (GRADE 9)\n\nHours: 37\n", "Children's Potter"),
        ("a.txt", "Band 6 Senior Potter\n\nHours: 37\n", "Senior Potter"),
        ("a.txt", "VACANCY - POTTER\n\nHours: 37\n", "Potter"),
        ("a.txt", "Kiln Help\nPotter\n\nRequirements\n- x\n", "Potter"),
        ("a.md", "# Clay University | Fellowship in Glazes\n\n## Profile\n\n- x\n", "Fellowship in Glazes"),
        ("a.md", "# Tonik et Argile recrutent un.e potier\n\n## Profil\n\n- x\n", "potier"),
        ("a.md", "## Stellenausschreibung Töpfer (m/w/d)\n\n### Profil\n\n- x\n", "Töpfer"),
        ("a.md", "---\npuesto: Alfarero\n---\n\n## Requisitos\n\n- x\n", "Alfarero"),
        ("a.txt", "Ton et Cie\n\nLien pour candidater: https://example.org/candidater\n\nProfil\n- x\n", "Ton et Cie"),
        ("a.md", "# Súmate al equipo\n\n## Alfarero\n\n- x\n", "Alfarero"),
        ("a.txt", "Clay Ltd\n\nBack End Engineer\n\nRequirements\n\n- x\n", "Back End Engineer"),
        ("a.txt", "Clay Ltd\n\nHome Care Nurse\n\nRequirements\n\n- x\n", "Home Care Nurse"),
        ("a.md", "# Assistant de recherche en céramique\n\n## Profil\n\n- x\n", "Assistant de recherche en céramique"),
        ("a.md", "# Argile SA recherche un potier\n\n## Profil\n\n- x\n", "potier"),
        ("a.txt", "Home\nRaku Potter Job\n\nHours: 37\n", "Raku Potter"),
        ("a.md", "Back to Careers\n\n## We're hiring!\n\nWe are seeking a Head Potter to fire.\n", "Head Potter"),
        ("a.md", "## Résumé de l'offre\n\n- Intitulé de l'offre : Potier\n", "Potier"),
        ("a.md", "# Potter\n\n- Kilns\n\n#K-18808-Pot\n", "Potter"),
        ("a.txt", "Raku work\n\nYou must have worked as a potter\n", "Raku work"),
        ("a.md", "---\ntitle: Ton sucht ein*e Töpfer*in (80%, bis 15.08.2021)\n---\n\n## Profil\n\n- x\n", "Töpfer*in"),
        ("a.md", "# Chargée de mission argile\n\n## Profil\n\n- x\n", "Chargée de mission argile"),
        ("a.md", "# PhD position in clay\n\n## Supervisor\n\nA potter.\n", "PhD position in clay"),
        ("a.md", "# PhD position: Glazes\n\n## Requirements\n\n- Kilns\n", "PhD position: Glazes"),
        ("a.md", "# PhD candidate in clay\n\n## Requirements\n\n- Kilns\n", "PhD candidate in clay"),
        ("a.md", "# Potter (80–100 %)\n\n## Requirements\n\n- Kilns\n", "Potter"),
        ("a.md", "# Kiln Engineer — Clay Institute of Glazes\n\n## Requirements\n\n- x\n", "Kiln Engineer"),
        ("a.txt", "HEAD POTTER – The Clay Hotel, Exampleton\n\nRequirements\n- x\n", "Head Potter"),
        ("a.md", "# Fellow in Clay, Department of Pots, Clay University\n\n- x\n", "Fellow in Clay"),
        ("a.md", "**Potter (m/w/d)** bei der Ton AG in Köln\n\n**Das bringst du mit**\n\n- x\n", "Potter"),
        ("a.md", "# Töpfer (m, w, d in Vollzeit)\n\n## Profil\n\n- x\n", "Töpfer"),
        (
            "a.md",
            "# Lust auf Ton?\n\nWir suchen ab sofort:\n\n- Brennhilfe (m/w/d)\n\n## Profil\n\n- x\n",
            "Brennhilfe",
        ),
        ("a.md", "# Kiln Engineer, Control Systems\n\n- x\n", "Kiln Engineer, Control Systems"),
        ("a.md", "# Clay Ltd\n\n## Requirements\n\n- x\n\n## Potter\n", "Clay Ltd"),
    ],
)
def test_the_title_of_a_posting(tmp_path: Path, name: str, text: str, title: str) -> None:
    (tmp_path / name).write_text(text)
    document = read_document(tmp_path / name)
    assert title_of(document) == title


def test_a_firm_that_speaks_of_itself_is_no_title(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<p><b>Company description</b></p><p>As a Family Business we fire kilns.</p>")
    document = read_document(tmp_path / "a.html")
    assert title_of(document) != "Family Business"


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("hiring", "{} Baker"),
        ("articles", "We are hiring {} Baker"),
        ("before_a_role", "We need {} Baker"),
        ("we_hire", "{} a Baker"),
        ("hires", "Clay Ltd {} a Baker"),
        ("wanted", "Baker {}!"),
        ("genders", "Baker ({})"),
        ("fields", "Baker {}: Leeds"),
        ("before_a_house", "Baker - {} Clay"),
        ("lengths", "Baker - 12 {}"),
        ("currencies", "Baker - {} 900"),
        ("about_the_post", "Baker - {}"),
        ("about_the_post", "Baker {}"),
        ("about_the_post", "Baker in {}"),
        ("of_a_firm", "Baker - Clay {}"),
    ],
)
def test_every_word_of_a_line_with_a_title_acts(name: str, line: str) -> None:
    titles = {word: plain_title(line.format(word)) for word in texts("title", name)}
    assert {word: title for word, title in titles.items() if title != "Baker"} == {}


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("labels", "{}: Baker\n"),
        ("of_a_label", "{} title: Baker\n"),
        ("labels_of_a_role", "Good morning\n\n{}: Baker\n"),
        ("sought", "Dear reader, we do well and now are {} a Baker who can.\n"),
        ("before_a_role", "Dear reader, we do well and now are seeking {} Baker who can.\n"),
    ],
)
def test_every_word_before_a_title_acts(tmp_path: Path, name: str, line: str) -> None:
    titles = {}
    for word in texts("title", name):
        (tmp_path / "posting.txt").write_text(line.format(word))
        document = read_document(tmp_path / "posting.txt")
        titles[word] = title_of(document)
    assert {word: title for word, title in titles.items() if title != "Baker"} == {}


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Baker H/F", "Baker"),
        ("Baker/Bakerin m/w/d", "Baker/Bakerin"),
        ("Baker I/O", "Baker I/O"),
        ("Baker / Potter in Voll- oder Teilzeit", "Baker / Potter"),
        ("Contract Manager", "Contract Manager"),
        ("Contract", "Contract"),
        ("Baker Clay Ltd", "Baker Clay Ltd"),
        ("Bäcker oder Koch/-in", "Bäcker oder Koch/-in"),
    ],
)
def test_what_ends_a_title_and_tells_of_the_post_is_left_out(line: str, title: str) -> None:
    assert plain_title(line) == title
