import json
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screen.documents.blocks.line import lines_of
from screen.documents.profile.assembly import assemble
from screen.documents.profile.unread import scrubbed, telling
from screen.documents.readers.document import read_document

ODD = """# Ada Example

ada@sample.example | +1 555 010 0199

## Experience

**Engineer**, Example Works | 2019 – 2021

- Cut the cost of storage by 40% with a new cache

## Zorbification Matters

Quixotic marmalade deliberations since forever
"""


def unread_of(text: str) -> list[dict[str, str]]:
    return list(assemble([read_document(Path("cv.md"), text.encode())])["meta"].get("unread", []))


def test_what_is_not_understood_is_named_with_its_place() -> None:
    (line,) = [line for line in unread_of(ODD) if "marmalade" in line["text"]]
    assert line["place"] == "cv.md:13"
    assert line["why"]


def test_contacts_are_in_no_unread_text() -> None:
    assert scrubbed("Mail: ada@sample.example, +1 555 010 0199, https://sample.example/ada") == ""
    assert not any("@" in line["text"] or "555" in line["text"] for line in unread_of(ODD))


def test_where_somebody_lives_is_neither_a_headline_nor_unread() -> None:
    """The address stands below the name, or below a headline."""
    for head in ("27 Example Road, Exampleton EX7 9TY", "Head potter\n\nFlat 6, Example Mill, Cork, Co. Example"):
        text = f"# Ada Example\n\n{head}\n\nada@example.org\n\n## Experience\n\n**Potter**, Sample Kilns, 2019 – 2022\n"
        document = read_document(Path("cv.md"), text.encode())
        profile = assemble([document])
        assert profile["basics"].get("label") in (None, "Head potter")
        assert "Example Road" not in json.dumps(profile)
        assert "Example Mill" not in json.dumps(profile)


def test_a_row_below_contacts_that_names_another_section_is_no_address() -> None:
    table = "| Contact | Example Lane |\n|---|---|\n| Volunteering | Fed owls |\n| Phone | 555 0100 |\n"
    said = [line["text"] for line in unread_of(f"# Ada Example\n\n## Contact\n\n{table}")]
    assert [text for text in said if "owls" in text]
    assert not [text for text in said if "Lane" in text]


@given(st.lists(st.text("bcdfghjklmnpqrstvwz", min_size=6, max_size=9), min_size=1, max_size=6))
@settings(deadline=None)
def test_no_word_of_a_document_is_lost(words: list[str]) -> None:
    head = "# Ada Example\n\n## Experience\n\nEngineer, Example Works, 2019 – 2021"
    text = f"{head}\n\n- {' '.join(words)}\n\n{words[0]}xy\n"
    profile = assemble([read_document(Path("cv.md"), text.encode())])
    assert telling(f"{' '.join(words)} {words[0]}xy") <= telling(
        json.dumps(profile, ensure_ascii=False).replace("\\n", " ")
    )


WORD = st.text("bcdfghjklmnpqrstvwz", min_size=5, max_size=9)
HEADING = st.sampled_from(
    [
        *("Experience", "Education", "Skills", "Languages", "Publications", "Projects", "Awards", "Volunteering"),
        *("Talks", "Certificates", "Patents", "Summary", "Interests", "Service", "Zorbification Matters", "Teaching"),
    ]
)
LINE = st.one_of(
    st.lists(WORD, min_size=1, max_size=9).map(" ".join),
    st.tuples(WORD, WORD, st.integers(2001, 2019)).map(
        lambda t: f"{t[0].title()}, {t[1].title()}, {t[2]} - {t[2] + 3}"
    ),
    st.tuples(WORD, WORD).map(lambda t: f"Engineer | {t[0].title()} {t[1].title()} | 2012 - 2019"),
    st.tuples(WORD, WORD).map(lambda t: f"BSc {t[0].title()}, {t[1].title()} University, 2014"),
    st.lists(WORD, min_size=2, max_size=6).map(", ".join),
    st.lists(WORD, min_size=2, max_size=4).map(lambda t: f"- {' '.join(t)}"),
    st.lists(WORD, min_size=2, max_size=4).map(lambda t: f"{t[0].title()}: {', '.join(t[1:])}"),
)
YEARS = {str(year) for year in range(2001, 2021)}
BODY = st.lists(st.tuples(HEADING, st.lists(LINE, min_size=1, max_size=5)), min_size=1, max_size=5)


@given(BODY, st.sampled_from(["cv.md", "cv.txt", "cv.html", "cv.tex", "cv.org"]))
def test_every_line_of_a_document_is_in_its_profile_or_named(body: list[tuple[str, list[str]]], name: str) -> None:
    document = read_document(Path(name), _written(body, name).encode())
    profile = assemble([document])
    kept = telling(json.dumps(profile, ensure_ascii=False).replace("\\n", " "))
    for line in lines_of(document.blocks):
        if line.plain not in {heading for heading, _ in body} | {heading.upper() for heading, _ in body}:
            assert telling(scrubbed(line.plain)) <= kept | YEARS, line.plain


def _written(body: list[tuple[str, list[str]]], name: str) -> str:
    """A document of some sections in the format that the name says."""
    marks = {
        "cv.md": ("# {}\n\n", "## {}\n\n", "{}\n\n", ""),
        "cv.txt": ("{}\n\n", "{}\n----------\n\n", "{}\n", ""),
        "cv.html": ("<html><body><h1>{}</h1>", "<h2>{}</h2>", "<p>{}</p>", "</body></html>"),
        "cv.tex": (
            "\\documentclass{{article}}\\begin{{document}}{}\n\n",
            "\\section{{{}}}\n",
            "{}\n\n",
            "\\end{document}",
        ),
        "cv.org": ("#+TITLE: {}\n", "* {}\n", "{}\n\n", ""),
    }
    title, heading, line, end = marks[name]
    parts = [heading.format(kind) + "".join(line.format(text) for text in lines) for kind, lines in body]
    return title.format("Ada Example") + "".join(parts) + end


def test_no_word_of_a_long_line_is_lost() -> None:
    words = " ".join(f"quagmire{number}" for number in range(900))
    profile = assemble([read_document(Path("cv.md"), f"# Ada Example\n\n## Experience\n\n{words}\n".encode())])
    assert telling(words) <= telling(json.dumps(profile).replace("\\n", " "))


def test_the_number_of_a_preprint_is_no_phone_number() -> None:
    assert scrubbed("arXiv:2507.99001, +1 555 010 0199") == "arXiv:2507.99001"


def test_years_are_no_phone_number_and_words_of_contacts_are_words() -> None:
    assert scrubbed("from 2016 - 2018 (2019)") == "from 2016 - 2018 (2019)"
    assert scrubbed("Ran the mobile website") == "Ran the mobile website"
    assert scrubbed("Website | GitHub | E-Mail: ada@sample.example") == ""


def test_a_date_that_the_profile_does_not_have_is_named() -> None:
    text = "# Ada Example\n\n## Interests\n\nchess with quagmires since May 1987\n"
    profile = assemble([read_document(Path("cv.md"), text.encode())])
    assert "1987" in telling(json.dumps(profile))


def test_an_employer_that_is_called_as_its_site_is_named_where_it_is_not_placed() -> None:
    assert scrubbed("quagmire.com") == ""
    assert scrubbed("quagmire.com", sites=True) == "quagmire.com"
    assert scrubbed("quagmire.com/ada", sites=True) == ""


def test_a_short_foot_is_named_and_its_furniture_is_not() -> None:
    document = read_document(Path("cv.md"), ODD.encode())
    feet = ["Ada Example - Page 1 of 2", "March 1, 2024 Ada Example · Curriculum Vitae 3", "Driving licence: B"]
    told = msgspec.structs.replace(document, metadata={"footer": feet})
    named = [line["text"] for line in assemble([told])["meta"]["unread"] if line["why"] == "foot of the pages"]
    assert named == ["Driving licence: B"]


def test_a_thesis_that_is_read_is_not_named_for_its_label() -> None:
    text = (
        "# Ada Example\n\n## Education\n\n**PhD, Physics**, Example University, 2015 – 2019\n\n- Thesis: On Quagmires\n"
    )
    assert assemble([read_document(Path("cv.md"), text.encode())])["education"][0]["thesis"] == "On Quagmires"
    assert unread_of(text) == []


def test_an_adviser_who_is_read_is_not_named_for_the_label() -> None:
    degree = "**PhD, Physics**, Example University, 2015 – 2019\n\nThesis: *On Quagmires*. Advisor: Dr. Bo Sample\n"
    assert unread_of(f"# Ada Example\n\n## Education\n\n{degree}") == []


def test_of_a_line_at_the_head_only_what_is_not_read_is_named() -> None:
    head = "# Ada Example\n\nPotter · Nowhereville · ada@sample.example\n"
    assert [line["text"] for line in unread_of(head)] == ["Nowhereville"]


def test_whom_one_may_ask_is_named_and_that_one_may_is_not() -> None:
    asked = "- Bo Sample, head potter, Sample Kilns, +1 555 010 0199\n- Available on request\n"
    said = unread_of(f"# Ada Example\n\n## Work\n\n**Potter**, Mud Ltd, 2019 – 2022\n\n## References\n\n{asked}")
    assert [line["text"] for line in said] == ["Bo Sample, head potter, Sample Kilns"]


def test_what_says_how_far_a_paper_is_stands_in_its_status() -> None:
    paper = "Example, A. (2023). What kettles remember of tea. {}."
    said = {
        status: unread_of(f"# Ada Example\n\n## Publications\n\n- {paper.format(status)}\n")
        for status in ("Manuscript in preparation", "Submitted", "Manuscript in preparation with quilts")
    }
    assert [len(lines) for lines in said.values()] == [0, 0, 1]


def test_the_mark_of_an_entry_is_no_text_and_neither_is_what_refers_to_it() -> None:
    papers = "## Publications\n\n- [C03] Fast kilns for slow pots. Ada Example. ICML, 2024.\n"
    said = unread_of(f"# Ada Example\n\n{papers}\n## Interests\n\n- Kilns (C03)\n\n## News\n\n- Fired Z99 once\n")
    assert [line["text"] for line in said] == ["Fired Z99 once"]


def test_the_number_of_an_entry_is_no_text() -> None:
    jobs = "1. Clerk, Example Ltd, 2018 - 2021\n2. Baker, Example Mills, 2015 - 2018\n"
    assert not [line for line in unread_of(f"Ada Example\n\n## Experience\n\n{jobs}") if "Clerk" in line["text"]]


@pytest.mark.parametrize("number", ["{}.", "[{}]", "({})"])
def test_the_numbers_of_a_list_of_papers_are_no_text(number: str) -> None:
    papers = "\n".join(
        f"{number.format(at)} A. Example, B. Sample. {what} of many kilns. In ICML, 2019."
        for at, what in ((13, "Owls"), (14, "Foxes"))
    )
    document = read_document(Path("cv.txt"), f"Ada Example\n\nPublications\n\n{papers}\n".encode())
    assert assemble([document])["meta"].get("unread") is None


def test_beside_contacts_only_what_is_named_as_another_section_is_told() -> None:
    text = (
        "# Ada Example\n\n## Personal details\n\n- Date of birth: 3 May 1999\n- Driving licence: B\n- Hobbies: chess\n"
        "- Address: 4 Example Road, Sampleville\n\n## Experience\n\n**Baker**, Oven Ltd, 2015 - 2018\n"
    )
    assert [line["text"] for line in unread_of(text)] == ["Driving licence: B", "Hobbies: chess"]


def test_dates_that_no_entry_has_are_to_be_checked_by_hand() -> None:
    listed = "### Zorb Theatre — Board Whisperer\n2018 – 2024\n\n### Mock Opera — Lamp Tamer\n2014 – 2018\n\n"
    text = f"# Ada Example\n\n{listed}## Education\n\nBSc Oceanography, University of Example, 2009 – 2013\n"
    warnings = assemble([read_document(Path("cv.md"), text.encode())])["meta"]["warnings"]
    assert warnings == ["cv.md:4: dates that are in no entry: 2018 – 2024 / 2014 – 2018"]
    assert not [
        said
        for said in assemble([read_document(Path("cv.md"), ODD.encode())])["meta"]["warnings"]
        if "no entry" in said
    ]


def test_what_is_abbreviated_is_lost_as_little_as_words_are() -> None:
    assert telling("Databases (PL/SQL), set in a row") == {"databases", "sql"}
    assert telling("A LINE ALL IN CAPITALS, FOR ONE") == {"line", "capitals"}


def test_a_list_of_courses_behind_its_label_is_kept_whole() -> None:
    listed = "Modules: Databases (PL/SQL), Operating systems (Linux), Security"
    text = f"# Ada Example\n\n## Education\n\n**BSc Computing, Example University**, 2021 - 2024\n\n{listed}\n"
    (degree,) = assemble([read_document(Path("cv.md"), text.encode())])["education"]
    assert (degree["area"], degree["courses"], degree.get("location")) == ("Computing", [listed], None)


@pytest.mark.parametrize(
    "line", ["Skype: ada_x", "WhatsApp: +44 7700 900123", "Discord: Ada#6592 | Telegram @adax", "Cell: (843) 555-7474"]
)
def test_the_handles_of_messengers_are_left_out_wherever_they_stand(line: str) -> None:
    """They are contacts, as numbers of phones are."""
    for heading in (
        "",
        "## Experience\n\n**Cook**, Example Inn, 2019 – 2021\n\n- Soups\n\n",
        "## Skills\n\n- Python\n",
    ):
        profile = assemble([read_document(Path("cv.md"), f"# Ada Example\n\n{heading}{line}\n".encode())])
        said = json.dumps(profile, ensure_ascii=False)
        assert not [word for word in ("ada_x", "WhatsApp", "6592", "adax", "Cell", "7474") if word in said]


@pytest.mark.parametrize(("line", "name"), [("李示例 /Shili Li", "李示例"), ("Ada Example/李示例", "Ada Example")])
def test_a_name_in_two_scripts_is_one(line: str, name: str) -> None:
    profile = assemble([read_document(Path("cv.md"), f"# {line}\n\n## Skills\n\n- Python\n".encode())])
    assert profile["basics"]["name"] == name
    assert "unread" not in profile["meta"]


RECORDS = (
    '{"basics": {"name": "Ada Example"}, "references": [{"name": "Bo Sample", "reference": "She ran our clusters"}]}'
)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("cv.json", RECORDS),
        ("cv.yaml", "cv:\n  name: Ada Example\n  sections:\n    Referees:\n      - She ran our clusters\n"),
        (
            "cv.md",
            "# Ada Example\n\n## Referees\n\nBo Sample, since 2019: “She ran our clusters for all of five years.”\n",
        ),
    ],
)
def test_what_a_referee_says_is_named_as_that(name: str, text: str) -> None:
    meta = assemble([read_document(Path(name), text.encode())])["meta"]
    (why,) = [line["why"] for line in meta["unread"] if "clusters" in line["text"]]
    assert why == "not placed (references)"


def test_dates_below_a_heading_that_no_list_has_are_told_though_their_lines_became_skills() -> None:
    clubs = "### Rowing Club, captain (2019–2022)\n\n- Rowed.\n\n### Choir, alto (since June 2022)\n\n- Sang.\n"
    text = f"# Ada Example\n\n## What I do now\n\n{clubs}\n## Languages\n\nWelsh\n"
    profile = assemble([read_document(Path("cv.md"), text.encode())])
    assert "2019" not in {job.get("startDate") for job in profile.get("work", [])}
    (said,) = [one for one in profile["meta"]["warnings"] if "in no entry" in one]
    assert said.startswith("cv.md:5: dates that are in no entry: Rowing Club, captain (2019–2022) / Choir, alto")
