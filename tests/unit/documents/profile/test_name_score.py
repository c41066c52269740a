from pathlib import Path

import pytest

from screen.documents.profile.assembly import assemble
from screen.documents.profile.identity import stated_name
from screen.documents.profile.name_score import best_name
from screen.documents.readers.document import read_document
from screen.documents.words.people import title_case

FORMS = {
    "# Ada Example (She/Her)\n\nada.example@sample.example\n": "Ada Example",
    "# Zorblina\n\nzorblina@sample.example\n\n[github](https://github.com/zorblina)\n": "Zorblina",
    "# Ada van 't Sample\n\nUtrecht, Netherlands\n": "Ada van 't Sample",
    "# Ada van ‘t Sample\n\nUtrecht, Netherlands\n": "Ada van ’t Sample",
    "# Hi, I'm Ada Example\n\nI like socks.\n": "Ada Example",
    "Oslo, Norway\n\n# Ada Example\n": "Ada Example",
    "**Ana de la Sample y Example**\n\nOslo, Norway\n": "Ana de la Sample y Example",
    "# Laila bint Omar Al-Example\n\nOslo, Norway\n": "Laila bint Omar Al-Example",
    "# Omar el-Example\n\nOslo, Norway\n": "Omar el-Example",
    # A label of a link to a site is borne out by no name; one in small letters is, by an address.
    "Ada Sample\n\nE-mail | [GitHub](https://github.com/nobody)\n": "Ada Sample",
    "# ada sample\n\n## Contact\n\nada.sample@sample.example\n\n## work\n": "Ada Sample",
    "# ADA\n\nada.sample@sample.example\n\n# SAMPLE\n\n## Baker\n": "Ada Sample",
    "Curriculum vitae\n\nPERSONAL INFORMATION Ada Sample\n\nada.sample@sample.example\n": "Ada Sample",
    # Title and heading of a text processor's file.
    "Ada Sample\n\nAda Sample\n\nForklift driver\n": "Ada Sample",
    # The column beside the name is read first; hers is the only heading of its size.
    "## Skills\n\n" + "Tide tables\n\n" * 14 + "# Ada Sample-Example\n\nHydrographer\n": "Ada Sample-Example",
    "## Skills\n\n" + "Tide tables\n\n" * 14 + "# 김예시\n\nHydrographer\n": "김예시",
    "## Contact\n\nz@zorblina.example\n\n" + "Tide tables\n\n" * 14 + "# Zorblina\n\nHydrographer\n": "Zorblina",
    "# Lebenslauf\n\n**Zorba Flimsy**, Physiotherapeutin, Teststadt\n": "Zorba Flimsy",
    "CV\n\nZorba Flimsy, Nurse, Teststadt\n": "Zorba Flimsy",
    "김예시, RN\nEmergency Department\n\nSKILLS\n\nSepsis care\n": "김예시",
}


@pytest.mark.parametrize("text", FORMS)
def test_the_likeliest_name(text: str) -> None:
    found = best_name(read_document(Path("cv.md"), text.encode()))
    assert found is not None
    assert found.name == FORMS[text]


@pytest.mark.parametrize(
    "text", ["# Curriculum Vitae\n\nWork\n", "# Oslo, Norway\n\nSocks.\n", "# Experience\n\n2019\n"]
)
def test_a_place_or_a_heading_is_no_name(text: str) -> None:
    assert best_name(read_document(Path("cv.md"), text.encode())) is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Charlotte Jordan\nme@example.org\n\nWORK\n", "Charlotte Jordan"),
        ("السيرة الذاتية\n\nمحمد بن عمر\nm@example.org\n\nالخبرة\n", "محمد بن عمر"),
        ("जीवन वृत्त\n\nराम कुमार\nr@example.org\n\nअनुभव\n", "राम कुमार"),
    ],
)
def test_places_without_a_comma_may_be_a_name_and_what_a_cv_is_called_is_none(text: str, name: str) -> None:
    assert (stated_name(read_document(Path("cv.txt"), text.encode())) or ("", ""))[0] == name


LINES = {
    "Prof. em. Dr. rer. nat. Ada Example": "Ada Example",
    "Ada Example\nProducer\nada@sample.example": "Ada Example",
    "Suharti\nData Engineer\nsuharti@sample.example": "Suharti",
    "S T E V E N   E X A M P L E\nsteven@sample.example": "Steven Example",
    "S T E V E N\n\nsteven@sample.example": "Steven",
    "AdaExample\nada.example@sample.example": "Ada Example",
    "Better Software Daily\nAda van der Example, Jr.\nada@sample.example": "Ada van der Example, Jr.",
    "EXAMPLE, Ada Maria\nada@sample.example": "Ada Maria EXAMPLE",
    "Dr.-Ing. Ada M. Example, PMP, CSM\nExampletown": "Ada M. Example",
    "Ada Example, B.Ed., OCT\nExampletown": "Ada Example",
    "Ada Example, CEng, MIMechE\nExampletown": "Ada Example",
    "Engr. Ada Example, MNSE\nExampletown": "Ada Example",
    "A. Example – Résumé\n\nAda Example, B.Ed., OCT\n\nExampletown": "Ada Example",
    "A. Example – Résumé\nBo Sample\nExampletown": "A. Example",
    "ADA EXAMPLE Data Engineer\nada@sample.example": "Ada Example",
    "Ada Example Data Engineer ada.example@sample.example": "Ada Example",
    'Ada "Addie" Example\nData Engineer': 'Ada "Addie" Example',
    "Ada d'Example y Muestra\nMadrid": "Ada d'Example y Muestra",
    "New York\nAda Example": "Ada Example",
    "Data Engineer\nAda Example": "Ada Example",
    "Carpenter, Karen\n1 Example Street": "Carpenter, Karen",
}


@pytest.mark.parametrize("text", LINES)
def test_the_forms_in_which_a_line_prints_a_name(text: str) -> None:
    document = read_document(Path("cv.txt"), f"{text}\n\nEXPERIENCE\nEngineer, Example Marine, 2019 - 2022\n".encode())
    found = stated_name(document)
    assert found is not None
    assert found[0] == LINES[text]


@pytest.mark.parametrize(
    "text",
    ["Portfolio", "Mar Tech Lead", "Senior Data Engineer", "Better together, every day", "Python", "Contact Winters"],
)
def test_what_opens_a_page_and_names_nobody(text: str) -> None:
    assert best_name(read_document(Path("cv.txt"), f"{text}\n\nEXPERIENCE\nEngineer, 2019\n".encode())) is None


@pytest.mark.parametrize(
    "name", ["An Vo", "April May", "April Dean", "Will Price", "June Page", "Exampluwa", "Adé Ọ̀sámplé"]
)
@pytest.mark.parametrize("line", ["{}", "{}\nPipeline planner", "{}    Data engineer", "CURRICULUM VITAE\n{}"])
def test_what_opens_a_page_above_contacts_is_a_name_whatever_its_words_are(name: str, line: str) -> None:
    page = f"{line.format(name)}\nme@sample.example\n\nEXPERIENCE\nEngineer, 2019\n- Kept a customer, may it last.\n"
    found = best_name(read_document(Path("cv.txt"), page.encode()))
    assert found is not None and found.name == name


@pytest.mark.parametrize("head", ["{} – Curriculum Vitae – page", "{} | CV | 1"])
@pytest.mark.parametrize("name", ["Exampluwa", "April May"])
def test_a_head_of_the_pages_that_repeats_the_name_below_it_opens_none(name: str, head: str) -> None:
    page = f"{head.format(name)}\n\n{name}\n\nPipeline planner\n\nme@sample.example\n\nEXPERIENCE\nEngineer, 2019\n"
    found = best_name(read_document(Path("cv.txt"), page.encode()))
    assert found is not None and found.name == name


@pytest.mark.parametrize("text", ["Sales Data", "Data Search", "Portfolio", "Bread", "Get In Touch", "Mar Tech Lead"])
def test_what_opens_a_page_above_contacts_and_is_said_of_work_is_no_name(text: str) -> None:
    page = f"{text}\nme@sample.example\n\nEXPERIENCE\nEngineer, 2019\n- Kept customer data of sales.\n"
    assert best_name(read_document(Path("cv.txt"), page.encode())) is None


@pytest.mark.parametrize("heading", ["ms", "- ,", "Home"])
def test_a_heading_of_which_nothing_can_be_a_name(heading: str) -> None:
    assert best_name(read_document(Path("cv.md"), f"# {heading}\n\nBakes bread.\n".encode())) is None


TRADES = ["Carpenter", "Constable", "Singer", "Forester", "Schlosser", "Baumgartner", "Hofgärtner", "Baker"]


@pytest.mark.parametrize("trade", TRADES)
@pytest.mark.parametrize("given", ["Karen", "KAREN", "Karen B."])
@pytest.mark.parametrize("below", [None, "Head Carpenter"])
def test_a_trade_behind_a_given_name_is_a_family_name(trade: str, given: str, below: str | None) -> None:
    name = f"{given} {trade}".upper() if given.isupper() else f"{given} {trade}"
    for file, head in (("cv.txt", name), ("cv.md", f"# {name}")):
        text = f"{head}\n\n{below or ''}\n\nEXPERIENCE\n\nAnalyst, Example Ltd, 2020 - 2023\n- Built reports.\n"
        found = assemble([read_document(Path(file), text.encode())])["basics"]
        assert (found.get("name"), found.get("label")) == (title_case(name), below)


def test_a_trade_alone_or_behind_what_ranks_it_is_no_name() -> None:
    for line in ("Carpenter", "Head Carpenter", "Senior Gardener"):
        text = f"{line}\nKaren Example\nkaren@sample.example\n\nEXPERIENCE\n\nAnalyst, Example Ltd, 2020 - 2023\n"
        found = assemble([read_document(Path("cv.txt"), text.encode())])["basics"]
        assert (found.get("name"), found.get("label")) == ("Karen Example", line)


OPENED = "{}\n\nEXPERIENCE\n\nAnalyst, Example Ltd, 2020 - 2023\n- Built reports.\n"


@pytest.mark.parametrize(
    "name", ["Karen Smith-Carpenter", "Eva Priest-Sailor", "Ann Detective", "Maria Luisa Bailiff", "Marc Serveur"]
)
def test_any_trade_behind_a_rare_word_is_a_family_name_where_nothing_else_is_a_name(name: str) -> None:
    found = assemble([read_document(Path("cv.txt"), OPENED.format(name).encode())])["basics"]
    assert (found.get("name"), found.get("label")) == (name, None)


@pytest.mark.parametrize(
    "name",
    [
        "Wei Ma",
        "Thu Ba",
        "Yeon-su In",
        "Xiao Ming Short",
        "Jonas Winter",
        "Lena Page",
        "Minh August",
        "Zoe Fellow",
        "Mark Short",
        "Joy Winter",
    ],
)
@pytest.mark.parametrize(
    "heading",
    ["# {}", "# {}, Ph.D.", "# {}, MSc", "# Curriculum Vitae – {}", "# {} | CV", "---\nname: {}\n---\n# About me"],
)
def test_any_word_may_be_a_family_name_where_a_name_stands(name: str, heading: str) -> None:
    text = f"{heading.format(name)}\n\n## Experience\n\n**Analyst**, Example Ltd, 2020 - 2023\n"
    assert assemble([read_document(Path("cv.md"), text.encode())])["basics"]["name"] == name


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("Ada Example MA", "Ada Example"),
        ("Ada Example BA, MSc", "Ada Example"),
        ("Ada Example, M.A.", "Ada Example"),
        ("Ada Sample Ma", "Ada Sample Ma"),
        ("Ramesh M S", "Ramesh M S"),
        ("Anitha M. A.", "Anitha M. A."),
        ("CV Van Sample Zoe", "Van Sample Zoe"),
        ("Photography, weddings", None),
        ("Lani Example, PharmD", "Lani Example"),
        ("Zoe Example, violin", "Zoe Example"),
        ("Curriculum Vitae di Zoe Esempio", "Zoe Esempio"),
        ("Dr. Zoe di Esempio", "Zoe di Esempio"),
        ("Seun Ad\u00e9\u00f2r\u1ecd\u0300-Example", "Seun Ad\u00e9\u00f2r\u1ecd\u0300-Example"),
        ("Wei MA", "Wei MA"),
        ("Wei Ma, MA", "Wei Ma"),
        ("LinkedIn Profile", None),
        ("Personal Page", None),
        ("Career Summary", None),
    ],
)
def test_what_stands_beside_a_name_is_no_part_of_it(heading: str, name: str | None) -> None:
    text = f"# {heading}\n\n## Experience\n\n**Analyst**, Example Ltd, 2020 - 2023\n"
    assert assemble([read_document(Path("cv.md"), text.encode())])["basics"].get("name") == name


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("氏名　見本　千尋（みほん　ちひろ）", "見本 千尋"),
        ("**Adı Soyadı:** Gülbahar Örnekçi", "Gülbahar Örnekçi"),
        ("Naam: Ada van Voorbeeld", "Ada van Voorbeeld"),
        ("ФИО: Анна Примерова", "Анна Примерова"),
    ],
)
@pytest.mark.parametrize("own", ["履歴書", "ÖZGEÇMİŞ", "Résumé", "Życiorys"])
def test_what_a_cv_calls_itself_is_no_name_beside_a_labelled_one(own: str, line: str, name: str) -> None:
    text = f"# {own}\n\n{line}\n\n## Experience\n\n**Analyst**, Example Ltd, 2020 - 2023\n"
    assert assemble([read_document(Path("cv.md"), text.encode())])["basics"]["name"] == name


@pytest.mark.parametrize(
    "title", ["Head Carpenter", "Senior Engineer", "Software Engineer", "Data Scientist", "Kubernetes Engineer"]
)
def test_a_trade_behind_a_word_of_work_is_a_title(title: str) -> None:
    found = assemble([read_document(Path("cv.txt"), OPENED.format(title).encode())])["basics"]
    assert (found.get("name"), found.get("label")) == (None, title)


def test_a_trade_that_stands_beside_dates_is_the_title_of_a_job() -> None:
    text = OPENED.format("Pastry Chef") + "\nPastry Chef, Sample Kitchen, 2015 - 2019\n- Baked.\n"
    found = assemble([read_document(Path("cv.txt"), text.encode())])["basics"]
    assert (found.get("name"), found.get("label")) == (None, "Pastry Chef")


def test_a_trade_behind_what_the_document_writes_small_is_a_title() -> None:
    text = OPENED.format("Pastry Chef") + "- Taught pastry.\n"
    assert best_name(read_document(Path("cv.txt"), text.encode())) is None


@pytest.mark.parametrize("top", ["Życiorys\n\nAda Example\ntel. 555 0100, e-mail: ada@example.org", "I'm Ada Example."])
def test_what_a_page_calls_itself_or_ends_with_is_no_part_of_the_name(top: str) -> None:
    found = assemble([read_document(Path("cv.txt"), f"{top}\n\nExperience\nBaker, Mill House, 2018 - 2020\n".encode())])
    assert found["basics"]["name"] == "Ada Example"


def test_a_name_in_small_letters_above_headings_in_small_letters() -> None:
    text = "# ada example\n\n## employment\n\nBaker\n\n## education\n\nExample School\n\n## awards\n\nA prize\n"
    assert stated_name(read_document(Path("cv.md"), text.encode())) == ("Ada Example", "cv.md:1")
    text = text.replace("## awards", "## Awards")
    assert stated_name(read_document(Path("cv.md"), text.encode())) is None


def test_what_a_document_calls_itself_behind_the_name_is_no_part_of_it() -> None:
    found = best_name(read_document(Path("cv.md"), b"# Ada Example Resume\n\nBaker\n"))
    assert found is not None
    assert found.name == "Ada Example"


@pytest.mark.parametrize("name", ["Chef Osei", "Contact Winters", "Jean Mba", "Phoebe Dds", "Xiao Ming Do"])
@pytest.mark.parametrize("top", ["{}\nada@example.org", "{}\n+44 113 4960 0000", "Lebenslauf\n\n{}"])
def test_any_words_are_a_name_where_nothing_else_stands(name: str, top: str) -> None:
    text = f"{top.format(name)}\n\nBerufserfahrung\n\n03/2018 – 02/2020\tBäcker, Muster AG, Hamburg\n"
    assert assemble([read_document(Path("cv.txt"), text.encode())])["basics"]["name"] == name


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("ANA MARÍA DE LA MUESTRA Y EJEMPLO", "Ana María De La Muestra Y Ejemplo"),
        ("Ana María de la Muestra y Ejemplo", "Ana María de la Muestra y Ejemplo"),
        ("Maria do Carmo da Muestra e Ejemplo", "Maria do Carmo da Muestra e Ejemplo"),
        ("예시인", "예시인"),
        ("April van der Muster", "April van der Muster"),
    ],
)
def test_a_name_above_a_title_that_no_list_knows(printed: str, name: str) -> None:
    text = f"{printed}\nSample Sister\n14 Quay Lane\n\nExperience\n\nSample Sister, Muster Ltd, 2018 - 2020\n"
    assert assemble([read_document(Path("cv.txt"), text.encode())])["basics"]["name"] == name


def test_a_family_name_in_capitals_is_no_degree() -> None:
    text = "XIAO MING DO\n\nExperience\n\nBaker, Muster AG, 2018 - 2020\n"
    assert assemble([read_document(Path("cv.txt"), text.encode())])["basics"]["name"] == "Xiao Ming Do"


@pytest.mark.parametrize(
    "line",
    [
        "Human Resources",
        "Responsable Marketing",
        "Chef de Partie",
        "Private And Confidential",
        "Zorbly Gymnasium",
        "Quuxly Ltd",
    ],
)
def test_a_title_or_a_field_above_contacts_is_no_name(line: str) -> None:
    text = f"{line}\nada@example.org\n\nEXPERIENCE\n\nBaker, Muster AG, 2018 - 2020\n"
    assert assemble([read_document(Path("cv.txt"), text.encode())])["basics"].get("name") is None


def test_no_employer_in_a_list_of_jobs_is_the_name() -> None:
    text = "Lebenslauf\n\nPersönliche Daten\n\nBerufserfahrung\n\n03/2018 – 02/2020\tBäcker, Muster AG, Hamburg\n"
    assert assemble([read_document(Path("cv.txt"), text.encode())])["basics"].get("name") is None


@pytest.mark.parametrize("last", ["Projects", "Resume"])
def test_the_two_arguments_of_a_name_are_the_name(last: str) -> None:
    name = f"\\name{{Ada}}{{{last}}}"
    page = f"\\documentclass{{moderncv}}{name}\\begin{{document}}\\makecvtitle\\section{{Skills}}Rye\\end{{document}}"
    assert assemble([read_document(Path("cv.tex"), page.encode())])["basics"]["name"] == f"Ada {last}"
