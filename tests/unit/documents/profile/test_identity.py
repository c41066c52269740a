import pytest

from screen.documents.blocks.block import Block, Document, Kind
from screen.documents.blocks.span import Span
from screen.documents.profile.identity import find_identity, stated_name
from screen.documents.sections.section import split_sections


def document(*blocks: tuple[Kind, int, str], **metadata: object) -> Document:
    made = tuple(Block(kind, (Span(text),), level, source="cv.md") for kind, level, text in blocks)
    return Document("cv.md", "markdown", "0", made, metadata=metadata)


@pytest.mark.parametrize(
    "text",
    [
        "Ada Example",
        "ADA EXAMPLE",
        "Hi 👋, I'm Ada Example",
        "Résumé – Ada Example",
        "Ada Example, Ph.D.",
        "Ada Example | Engineer",
        "Ada Example's CV",
    ],
)
def test_first_line(text: str) -> None:
    found = stated_name(document(("heading", 1, text)))
    assert found is not None
    assert found[0] == "Ada Example"


@pytest.mark.parametrize(
    "text",
    ["My name is Ada Example, and I study nothing.", "This is the CV of Ada Example, a chemist from Nowhere."],
)
def test_a_sentence_that_says_it(text: str) -> None:
    found = stated_name(document(("paragraph", 0, text)))
    assert found is not None
    assert found[0] == "Ada Example"


@pytest.mark.parametrize("greeting", ["Dear Ms Example,", "Sehr geehrter Herr Example,", "Estimada Ana Example"])
def test_whom_a_letter_is_to_did_not_write_it(greeting: str) -> None:
    letter = (("paragraph", 0, greeting), ("paragraph", 0, "I fire kilns."), ("paragraph", 0, "Kofi Sample"))
    found = stated_name(document(*letter, title=greeting))
    assert found is None or found[0] == "Kofi Sample"
    assert stated_name(document(("heading", 1, greeting), title=greeting)) is None


def test_an_employer_is_no_name() -> None:
    assert stated_name(document(("heading", 1, "Experience"), ("heading", 2, "Detectium Phantom"))) is None


def test_template_names_are_nobody_s() -> None:
    made = document(("heading", 1, "Albert Einstein"))
    assert find_identity([made], {"cv.md": split_sections(made)}).name is None


def test_the_bold_author_where_nothing_else_tells() -> None:
    spans = (
        Span("Bob Sample, "),
        Span("Ada Example", bold=True),
        Span(", Carl Dummy\nFolding Paper Planes\nICML 2024"),
    )
    made = Document("cv.md", "markdown", "0", (Block("heading", (Span("Publications"),), 2), Block("item", spans, 1)))
    assert find_identity([made], {"cv.md": split_sections(made)}).name == "Ada Example"


def test_a_form_names_the_person_behind_a_label() -> None:
    made = document(
        ("heading", 1, "이 력 서"), ("row", 0, "성명\t김예시\t생년월일\t1990.01.01"), ("row", 0, "영문\tYesi Kim")
    )
    identity = find_identity([made], {"cv.md": split_sections(made)})
    assert (identity.name, identity.aliases) == ("김예시", ("Yesi Kim",))


def test_the_title_of_a_page_about_a_paper_names_nobody() -> None:
    page = {"title": "Rebase Considered Invented", "collection": "publications", "venue": "arXiv"}
    assert stated_name(document(("paragraph", 0, "It is about merging."), **page)) is None


def test_a_company_is_no_name() -> None:
    assert stated_name(document(("paragraph", 0, "Quib Ltd"))) is None


@pytest.mark.parametrize("name", ["Hiroshi Example", "Drew Sample", "Heyward Dummy", "Msafiri Example"])
def test_a_name_that_begins_like_a_greeting_or_a_title(name: str) -> None:
    assert stated_name(document(("heading", 1, name))) == (name, "cv.md")


def test_a_name_in_large_print_over_two_lines() -> None:
    made = document(("heading", 1, "Lucinda"), ("heading", 1, "Hologram"), ("paragraph", 0, "Data Engineer"))
    assert stated_name(made) == ("Lucinda Hologram", "cv.md")


@pytest.mark.parametrize(("text", "name"), [("안녕하세요, 나예시입니다", "나예시"), ("안녕하세요, 개발자입니다", None)])
def test_a_korean_greeting(text: str, name: str | None) -> None:
    found = stated_name(document(("heading", 1, text)))
    assert (found[0] if found else None) == name


def test_a_name_that_its_line_breaks_off_goes_on_where_the_properties_say_so() -> None:
    blocks = (
        Block("heading", (Span("Ada Example"),), 1, source="cv.pdf"),
        Block("heading", (Span("Sample | Engineer"),), 2, source="cv.pdf"),
    )
    document = Document("cv.pdf", "pdf", "", blocks, metadata={"author": "Ada Example-Sample"})
    assert stated_name(document) == ("Ada Example-Sample", "cv.pdf")
    other = Document("cv.pdf", "pdf", "", blocks[:1], metadata={"author": "Ada Example-Sample"})
    assert stated_name(other) == ("Ada Example", "cv.pdf")


@pytest.mark.parametrize("label", ["Name / Surname", "First name(s) / Surname(s)", "Surname(s)", "Nombre y apellidos"])
def test_forms_name_their_person_behind_a_label(label: str) -> None:
    blocks = (
        Block("heading", (Span("Personal information"),), 1, source="cv.pdf"),
        Block("paragraph", (Span(f"{label}\tAda Example"),), source="cv.pdf"),
    )
    assert stated_name(Document("cv.pdf", "pdf", "", blocks)) == ("Ada Example", "cv.pdf")


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        ("Surname: EXAMPLE\nOther Names: Ada Ngozi", "Ada Ngozi Example"),
        ("Name: Muster\nVorname: Ada", "Ada Muster"),
        ("Name: Ada Muster\nVorname: Ada", "Ada Muster"),
        ("Name: Ada Example\nOther name: Adi", "Ada Example"),
        ("First name\tAda\nLast name\tExample", "Ada Example"),
        ("Name: João Miguel dos Exemplos e Castro\nE-mail: me@example.org", "João Miguel dos Exemplos e Castro"),
    ],
)
def test_forms_ask_for_a_name_in_two_parts(rows: str, name: str) -> None:
    assert stated_name(document(("heading", 1, "Curriculum vitae"), ("paragraph", 0, rows))) == (name, "cv.md")


CONTACT: tuple[Kind, int, str] = ("paragraph", 0, "april@example.org")
LINE: tuple[Kind, int, str] = ("paragraph", 0, "April May, Baker (Exampleton)")


@pytest.mark.parametrize("key", ["name", "author", "Author"])
def test_a_name_of_ordinary_words_is_one_where_the_properties_state_it_and_the_page_begins_with_it(key: str) -> None:
    assert stated_name(document(LINE, **{key: "April May"})) == ("April May", "cv.md")
    assert stated_name(document(**{key: "April May"})) == ("April May", "cv.md")
    assert stated_name(document(("paragraph", 0, "Sukarno, Baker"), **{key: "Sukarno"})) == ("Sukarno", "cv.md")
    assert stated_name(document(("paragraph", 0, "April Mayfair, Baker"), **{key: "April May"})) is None
    assert stated_name(document(("paragraph", 0, "Baker"), **{key: "April May"})) is None
    assert stated_name(document(("heading", 1, "Experience"), **{key: "Experience"})) is None


def test_a_title_that_a_page_begins_with_is_a_name_above_contacts_alone() -> None:
    heading: tuple[Kind, int, str] = ("heading", 3, "An Do")
    assert stated_name(document(heading, CONTACT, title="An Do – Curriculum Vitae")) == ("An Do", "cv.md")
    assert stated_name(document(heading, ("paragraph", 0, "Bread."), title="An Do")) is None
    for title in ("Senior Baker", "Oslo", "Bread"):
        assert stated_name(document(("heading", 3, title), CONTACT, title=title)) is None


TITLES = ["My Website", "Personal Site", "Private And Confidential", "Deep Vision"]


@pytest.mark.parametrize("title", TITLES)
@pytest.mark.parametrize(
    ("kind", "level", "name"),
    [
        ("paragraph", 0, "Ada Example"),
        ("heading", 2, "Ada Example"),
        ("paragraph", 0, "Ada “Addy” Example"),
    ],
)
def test_no_title_of_ordinary_words_beats_the_likeliest_name(kind: Kind, level: int, name: str, title: str) -> None:
    contact: tuple[Kind, int, str] = ("paragraph", 0, f"{name.partition(' ')[0].lower()}@example.org")
    page = document((kind, level, title), ("heading", 1, name), contact, title=title)
    assert stated_name(page) == (name, "cv.md")


def test_no_title_of_ordinary_words_beats_a_name_of_one_word_that_an_address_bears_out() -> None:
    above, contact = ("paragraph", 0, "My Website"), ("paragraph", 0, "sukarno@example.org")
    page = document(above, ("heading", 1, "Sukarno"), contact, title="My Website")
    assert stated_name(page) == ("Sukarno", "cv.md")


def test_an_author_who_stands_on_the_page_of_another_is_not_its_person() -> None:
    credit: tuple[Kind, int, str] = ("paragraph", 0, "Set in type by Bob Sample")
    assert stated_name(document(("heading", 1, "Ada Example"), credit, author="Bob Sample")) == ("Ada Example", "cv.md")


@pytest.mark.parametrize("name", ["João Miguel dos Exemplos e Castro", "April van der Example"])
@pytest.mark.parametrize("key", ["name", "author"])
def test_properties_may_state_any_name_that_a_page_may_print(key: str, name: str) -> None:
    document = Document("cv.md", "markdown", "0", (Block("paragraph", (Span("Paints."),)),), metadata={key: name})
    assert stated_name(document) == (name, "cv.md")


@pytest.mark.parametrize("key", ["author", "Author"])
def test_no_title_of_ordinary_words_beats_an_author_who_stands_on_the_page(key: str) -> None:
    title, name = ("heading", 1, "Deep Vision"), ("paragraph", 0, "Ada Example")
    said = {"title": "Deep Vision", key: "Ada Example"}
    assert stated_name(document(title, name, CONTACT, **said)) == ("Ada Example", "cv.md")
    # A stated author of whom the page says nothing may have made the page alone.
    title, name = ("paragraph", 0, "April May"), ("paragraph", 0, "Baker")
    said = {"title": "April May", key: "Ada Example"}
    assert stated_name(document(title, name, CONTACT, **said)) == ("April May", "cv.md")
    said[key] = "Albert Einstein"  # of templates
    name = ("paragraph", 0, "Baker, not Albert Einstein")
    assert stated_name(document(title, name, CONTACT, **said)) == ("April May", "cv.md")


def test_letters_behind_a_name_in_the_title_of_a_page_are_no_part_of_it() -> None:
    page = document(("heading", 1, "Ada Example, MLIS"), ("paragraph", 0, "ada@example.org"), title="Ada Example, MLIS")
    assert (stated_name(page) or ("", ""))[0] == "Ada Example"


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Ada Example BVetMed MRCVS", "Ada Example"),
        ("Ada Example BA (Hons), MSc", "Ada Example"),
        ("Ada EXa", "Ada EXa"),
        ("Ada Example OWUSU", "Ada Example OWUSU"),
        ("Ada Maria MCallister", "Ada Maria MCallister"),
        ("예시인, RN", "예시인"),
    ],
)
def test_letters_without_a_comma_are_no_part_of_a_name_either(printed: str, name: str) -> None:
    """Of capitals alone nothing tells whether they are a family name."""
    page = document(("heading", 1, printed), ("paragraph", 0, "ada.example@example.org"))
    assert (stated_name(page) or ("", ""))[0] == name


@pytest.mark.parametrize("name", ["An Do", "April May", "Sukarno"])
@pytest.mark.parametrize("lists", [0, 1, 2])
def test_what_a_page_begins_with_and_lists_of_authors_print_again_is_the_name(name: str, lists: int) -> None:
    """One list may print what only looks like it."""
    papers = [f"{name} and Bob Sample. A study of boxes. 2021.", f"Bob Sample, {name}, Cy Dummy. More boxes. 2022."]
    entries: list[tuple[Kind, int, str]] = [("item", 1, text) for text in papers[:lists]]
    made = document(("paragraph", 0, name), ("heading", 2, "Publications"), *entries)
    assert find_identity([made], {"cv.md": split_sections(made)}).name == (name if lists == 2 else None)


def test_a_single_word_behind_the_label_of_a_name_is_one() -> None:
    assert stated_name(document(("paragraph", 0, "Name / Surname\tZorblina"), ("paragraph", 0, "Address\tOslo"))) == (
        "Zorblina",
        "cv.md",
    )
    assert stated_name(document(("paragraph", 0, "Name\tOslo"), ("paragraph", 0, "Address\tOslo"))) is None


def test_a_position_that_is_the_title_of_a_document_is_no_name_beside_its_author() -> None:
    title = "Postdoctoral Research Scientist"
    read = document(("paragraph", 0, title), ("heading", 1, "Employment"), title=title, author="Ada Example, Ph.D.")
    assert stated_name(read) == ("Ada Example", "cv.md")
