"""Whatever is written in a posting, and wherever its lines end, a draft can be made of it."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from screen.documents.readers.document import read_document
from screen.postings.names import known_name
from screen.postings.posting import read_posting

WORDS = [
    *(
        "kilns",
        "Potlite",
        "SQL",
        "Kilnware-3",
        "5+",
        "three",
        "years",
        "of",
        "with",
        "and",
        "or",
        "und",
        "oder",
        "and/or",
    ),
    *("such as", "like", "e.g.", "for example", "including", "one of", "either", "at least", "must have", "required"),
    *(
        "nice to have",
        "not",
        "no",
        "English",
        "C1",
        "degree in",
        "bachelor's or",
        "diploma",
        "driving licence",
        "certified",
    ),
    *(
        "level II",
        "(",
        ")",
        ",",
        ";",
        ":",
        "/",
        "-",
        "etc.",
        "or equivalent",
        "or similar",
        "is fine too",
        "experience",
    ),
]
"""What lines of postings are made of: names, what joins, opens, counts and asks, and marks."""
SENTENCES = st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join), min_size=1, max_size=6)


@given(SENTENCES, st.sampled_from(["", "- "]))
def test_no_line_breaks_a_draft(lines: list[str], mark: str) -> None:
    """A line may end with `for example` or begin with `or`."""
    assert all(names("\n".join(mark + line for line in lines)))


@pytest.mark.parametrize("line", ["Animation of kilns (Potlite, for example)", "5+", "Years or", "Kilns / or (e.g."])
def test_a_line_may_end_where_more_would_stand(line: str) -> None:
    """What opens a list opens none there, and what is counted is nothing."""
    assert "Wheels" in names(f"- {line}\n- Wheels")


@pytest.mark.parametrize("marks", ["[[", "!!", "%"])
def test_a_line_of_marks_alone_asks_for_nothing(marks: str) -> None:
    assert names(marks) == []
    assert names(f"- Kilns in Rust\n\n{marks}") == ["Rust"]


def test_whom_to_write_to_asks_for_nothing() -> None:
    """A sentence with an address for mail says how to apply."""
    assert names("- Wheels\n\nSend your kiln drawings to work@example.org.") == ["Wheels"]


@pytest.mark.parametrize(("pay", "asked"), [("€36,000–€39,000, tips shared", False), ("$1M of sales a year", True)])
def test_a_second_list_that_says_what_is_paid_asks_for_nothing(pay: str, asked: bool) -> None:
    """`What you will have` may head either."""
    lines = f"- Kilns\n\n## What you will have\n\n- {pay}\n- Experience of wheels"
    assert ("wheels" in [name.casefold() for name in names(lines)]) is asked


@pytest.mark.parametrize(
    ("heading", "line"),
    [
        ("You need", "Wheels: experience helpful"),
        ("You need", "We'd be interested to hear if you have experience of wheels"),
        ("We would be interested to hear if you have", "Wheels"),
        ("What we could live without", "Experience of wheels"),
    ],
)
def test_what_helps_and_what_is_done_without_are_wishes(heading: str, line: str) -> None:
    """Behind a colon, or as a heading."""
    text = f"# Potter\n\n## Requirements\n\n- Experience of kilns\n\n## {heading}\n\n- {line}\n"
    skills = read_posting(read_document(Path("posting.md"), text.encode())).skills
    assert [(skill.name.casefold(), skill.need) for skill in skills] == [("kilns", "required"), ("wheels", "preferred")]


@pytest.mark.parametrize(
    "heading",
    ["What we would like but can all live without here", "What we'd like you to have"],
)
def test_a_line_that_begins_with_what_is_a_heading(heading: str) -> None:
    """Be it long: it ends in no mark."""
    assert needs(f"- Experience of kilns\n\n{heading}\n\nExperience of wheels") == {
        "kilns": "required",
        "wheels": "preferred",
    }


def test_what_is_said_in_a_heading_to_need_not_be_is_not_asked_for() -> None:
    """`What you need not have`."""
    assert needs("- Experience of kilns\n\n## What you need not have\n\n- Experience of wheels") == {
        "kilns": "required"
    }


def test_of_the_lines_of_a_paragraph_the_first_alone_is_a_heading_by_its_words() -> None:
    """A list whose bullets were lost has lines of such words: `Some glazing skills`."""
    lost = "What we'd like you to have\nSome glazing skills\nPotlite licence\nExperience of wheels"
    assert needs(f"- Experience of kilns\n\n{lost}")["wheels"] == "preferred"


def test_what_stands_behind_a_colon_is_of_all_before_it() -> None:
    """Also that it is taught."""
    told = needs("- Experience of kilns\n- Raku firing and slip casting: experience helpful, training given")
    assert told == {"kilns": "required", "Raku firing": "preferred", "slip casting": "preferred"}


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        (
            "write Go or Rust, or are an expert in Python and keen to learn Go",
            {"Go or Rust": "required", "Python": "required"},
        ),
        ("We would particularly welcome people with experience of Go", {"Go": "preferred"}),
        ("Python is a must and Go and Rust are a plus", {"Python": "required", "Go": "preferred", "Rust": "preferred"}),
        ("Know Python and Go, eager to learn", {"Python": "required", "Go": "required"}),
        ("Knowledge of IR(ME)R", {"IR(ME)R": "required"}),
        ("You know how to explain a variance to potters", {}),
        ("You know how to explain the variance to potters", {}),
        ("Be good at getting to work on time", {}),
        ("Knowledge of glazing a pot", {}),
        ("Some glaze, if possible, is needed", {"glaze": "preferred"}),
        ("Docker serait apprécié, de même que la connaissance de Kafka", {"Docker": "preferred", "Kafka": "preferred"}),
        ("Go would be a plus, as well as experience with Docker", {"Go": "preferred", "Docker": "preferred"}),
        ("Expérience dans un poste similaire", {}),
        ("You know the market for Python and Kafka well", {"Python": "required", "Kafka": "required"}),
        ("Work experience in a university or industry laboratory", {}),  # listed as not understood
        ("Work experience in a haematology laboratory", {"haematology laboratory": "required"}),
        ("Experience in a glaze testing setting", {"glaze testing setting": "required"}),
        ("Knowledge of raku pots and their influence", {"raku pots": "required"}),
        ("Knowledge of raku pots and their orchestration", {"raku pots": "required", "orchestration": "required"}),
        ("PhD in statistics or related quantitative fields", {}),
        ("Savoir gérer et traiter avec les potiers", {}),
        ("Sound experience as a 1st", {}),
        (
            "Knowledge of hepatitis vaccines and glaze testing",
            {"hepatitis vaccines": "required", "glaze testing": "required"},
        ),
        ("Graduate of an accredited kiln program (ADN or BSN)", {}),
        ("Bachelor's degree and completion of a kiln course, glazing", {}),
    ],
)
def test_what_a_line_asks_for(line: str, asked: dict[str, str]) -> None:
    """What is to be learnt is a wish; letters and courses are no skills."""
    assert needs(f"- {line}") == asked


def test_what_a_group_had_besides_is_told() -> None:
    """Where another line asks for one of its alternatives alone."""
    lines = "- Go or Rust, preferably, and Potlite\n- Go is required"
    text = f"# Potter\n\n## Requirements\n\n{lines}".encode()
    assert read_posting(read_document(Path("posting.md"), text)).unread == ("Go or Rust, preferably, and Potlite",)


@pytest.mark.parametrize(
    ("line", "name", "terms", "need"),
    [
        ("HGV Class 1 (C+E) licence", "HGV Class 1", (), "required"),
        ("Class 2 HGV licence", "Class 2 HGV licence", ("Class 2 HGV",), "required"),
        ("Class of HGV licence", "HGV licence", ("HGV",), "required"),
        ("HGV class licence", "HGV class licence", ("HGV",), "required"),
        ("Docker certified", "Docker certified", ("Docker",), "required"),
        ("GLZ certified", "GLZ certified", ("GLZ",), "required"),
        ("Glaze certified", "Glaze certified", (), "required"),
        (
            "Postgraduate certificate in CT or MRI",
            "Postgraduate certificate in CT or MRI",
            ("Postgraduate certificate in CT", "Postgraduate certificate in MRI"),
            "required",
        ),
        ("Driving licence, or access to other means of transport", "Driving licence", (), "preferred"),
    ],
)
def test_the_certificate_of_a_line(line: str, name: str, terms: tuple[str, ...], need: str) -> None:
    """With its class; by what is certified; each alternative with what it shares."""
    text = f"# Potter\n\n## Requirements\n\n- {line}\n- Kilns".encode()
    found = read_posting(read_document(Path("posting.md"), text)).certificates
    assert [(one.name, one.terms, one.need) for one in found] == [(name, terms, need)]


@pytest.mark.parametrize(
    ("line", "level", "fields", "years"),
    [
        ("학사 이상", "bachelor", (), None),
        ("Studium (Schwerpunkt Keramik)", "bachelor", ("Keramik",), None),
        ("A degree in the field", "bachelor", (), None),
        ("A university degree (master's or diploma) in glazing", "master", ("glazing",), None),
        ("A degree or roughly five years of kilns", "bachelor", (), None),
    ],
)
def test_the_degree_of_a_line(line: str, level: str, fields: tuple[str, ...], years: int | None) -> None:
    """Short ones of other scripts too; years instead of it are no demand."""
    text = f"# Potter\n\n## Requirements\n\n- {line}\n- Kilns".encode()
    read = read_posting(read_document(Path("posting.md"), text))
    assert read.degree is not None
    assert (read.degree.level, read.degree.fields) == (level, fields)
    assert (read.years.years if read.years else None) == years


def needs(lines: str) -> dict[str, str]:
    text = f"# Potter\n\n## Requirements\n\n{lines}"
    return {skill.name: skill.need for skill in read_posting(read_document(Path("posting.md"), text.encode())).skills}


def names(lines: str) -> list[str]:
    text = f"# Potter\n\n## Requirements\n\n{lines}"
    return [skill.name for skill in read_posting(read_document(Path("posting.md"), text.encode())).skills]


@pytest.mark.parametrize("where", ["Leeds or remote", "fully remote or in Leeds", "Leeds or hybrid, Kafka"])
def test_where_one_works_is_no_alternative(where: str) -> None:
    assert names(f"3+ years of Swift, {where}") == ["Swift", *(["Kafka"] if "Kafka" in where else [])]


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Python, not Perl", ["Python"]),
        ("Python (not Perl), Kafka", ["Python", "Kafka"]),
        ("Python, not only Perl", ["Python", "Perl"]),
    ],
)
def test_a_name_set_against_another_is_not_asked_for(line: str, asked: list[str]) -> None:
    assert names(line) == asked


@pytest.mark.parametrize("years", ["3+ yrs", "3yrs", "3y+", "3 J."])
def test_short_words_for_years(years: str) -> None:
    text = f"# Potter\n\n## Requirements\n\n- {years} Kafka\n"
    found = read_posting(read_document(Path("posting.md"), text.encode())).years
    assert found is not None
    assert found.years == 3


@pytest.mark.parametrize(("years", "asked"), [("3+ yrs", ["iOS", "Swift"]), ("3 years", [])])
def test_a_line_of_a_role_with_its_least_years_asks(years: str, asked: list[str]) -> None:
    text = f"Hiring! Senior iOS developer (Swift, not Kotlin), Leeds or remote, {years}. Write to us."
    found = read_posting(read_document(Path("posting.md"), text.encode())).skills
    assert [one.name for one in found] == asked


def test_the_one_thing_that_was_done_turns_nobody_away() -> None:
    text = b"# Potter\n\nWe are looking for a potter with 3 years of Go or Rust who has shipped an app.\n"
    found = read_posting(read_document(Path("posting.md"), text)).skills
    assert {one.name: one.need for one in found} == {"Go or Rust": "required", "app": "preferred"}


def test_a_clause_of_which_nothing_was_read_is_told() -> None:
    left = "experience with children with special needs, as an extra, is welcome"
    text = f"# Potter\n\nYou have two years of Kafka; {left}; experience with Go is a plus.\n"
    assert read_posting(read_document(Path("posting.md"), text.encode())).unread == (left,)


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("You will also lead the choir.", True),
        ("You'll mend fences.", True),
        ("You will join a team of five.", False),
        ("You will have access to our kilns.", False),
        ("We mend fences.", False),
    ],
)
def test_prose_of_the_work_is_told(sentence: str, told: bool) -> None:
    text = f"# Potter\n\n{sentence}\n\n## Requirements\n\n- Kafka\n".encode()
    assert read_posting(read_document(Path("posting.md"), text)).told == ((sentence,) if told else ())


def test_a_known_name_before_where_one_works_is_an_alternative() -> None:
    assert names("Experience with Swift, Kafka or Contract") == ["Swift, Kafka or Contract"]


def test_a_name_in_the_plural_is_the_one_that_is_asked_for() -> None:
    duties = "# Potter\n\n## What you will do\n\n- Run Kubernetes clusters in two regions\n"
    text = f"{duties}\n## Requirements\n\n- Kubernetes in production\n".encode()
    found = read_posting(read_document(Path("posting.md"), text)).skills
    assert [(skill.name, skill.need) for skill in found] == [("Kubernetes", "required")]


def test_an_everyday_word_is_no_name_in_another_number() -> None:
    found = [known_name(text) for text in ("Kubernetes clusters", "Rails", "Rail")]
    assert found == ["Kubernetes", "Ruby on Rails", "Rail"]


def asked_of(text: str) -> dict[str, str]:
    """The needs of the skills of a whole posting."""
    return {skill.name: skill.need for skill in read_posting(read_document(Path("posting.md"), text.encode())).skills}


LIST = "\n\n## Requirements\n\n- Knowledge of glazing\n- Experience with kilns"


@pytest.mark.parametrize(
    ("sentence", "need"),
    [
        ("To succeed, you should have experience with Kafka.", "preferred"),
        ("You must have experience with Kafka.", "required"),
        ("Experience with Kafka is required.", "required"),
    ],
)
def test_prose_beside_a_list_of_requirements_turns_nobody_away(sentence: str, need: str) -> None:
    """But where it says `must`; where a posting has prose alone, the prose is what there is."""
    assert asked_of(f"# Potter\n\n## The role\n\n{sentence}{LIST}")["Kafka"] == need
    assert asked_of(f"# Potter\n\n## The role\n\n{sentence}")["Kafka"] == "required"


def test_a_phrase_outside_of_the_requirements_turns_nobody_away() -> None:
    """It is found by its words alone, and what must be understood at work may be told on the first day."""
    sentence = "You must understand our kiln funding arrangements."
    assert asked_of(f"# Potter\n\n## The role\n\n{sentence}{LIST}")["kiln funding arrangements"] == "preferred"


def test_what_a_body_must_do_is_a_question_below_any_heading() -> None:
    text = f"# Potter{LIST}\n\n## Physical demands\n\n- Must be able to lift pots of 30 pounds\n- Exposure to dust"
    posting = read_posting(read_document(Path("posting.md"), text.encode()))
    assert [kind for kind, _ in posting.asks] == ["body"]
    assert [skill.name for skill in posting.skills] == ["glazing", "kilns"]


def test_the_role_that_is_looked_for_asks_for_no_skill() -> None:
    """What is told of who has it does."""
    text = "# Potter\n\n## The role\n\nWe are looking for an experienced SQL developer with a command of Python."
    assert asked_of(text) == {"SQL": "preferred", "Python": "required"}
    assert asked_of(f"{text[:-1]}, responsible for running Kafka.")["Kafka"] == "mentioned"


@pytest.mark.parametrize(
    ("duty", "need"),
    [
        ("The potter must monitor Kafka and ensure its uptime.", "mentioned"),
        ("You must know Kafka.", "required"),
        ("Kafka is a must and Go is not.", "required"),
        ("Support Kafka by preparing budgets and other required inputs.", "mentioned"),
        ("Play an essential role in running Kafka.", "mentioned"),
        ("An essential requirement is Kafka.", "required"),
    ],
)
def test_what_must_be_done_is_a_duty(duty: str, need: str) -> None:
    """And what must be known or had is asked for."""
    assert asked_of(f"# Potter\n\n## Duties\n\n- {duty}{LIST}")["Kafka"] == need


def test_letters_at_the_ends_of_lines_tell_the_need() -> None:
    """Where both stand in a posting."""
    lines = "Experience with Kafka (E)\nAn awareness of Docker (D)\n\nA command of SQL (E)"
    assert asked_of(f"# Potter\n\n## Person specification\n\n{lines}") == {
        "Kafka": "required",
        "Docker": "preferred",
        "SQL": "required",
    }
    assert "Docker" in asked_of("# Potter\n\n## Requirements\n\n- Experience with vitamins (D)\n- Docker")


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Ability to fire complex cone-by-cone kilns", {}),
        ("Ability to fire salt kilns", {"salt kilns": "preferred"}),
        ("Ability to fire clay-based glazes", {"clay-based glazes": "preferred"}),
        ("Experience in high-pressure, deadline-driven environments", {}),
        (
            "Kiln Analysis and Critical Points (KACP) training",
            {"Kiln Analysis and Critical Points": "preferred"},
        ),
        ("Experience in A/R or payroll", {"payroll": "required"}),
    ],
)
def test_names_are_whole(line: str, asked: dict[str, str]) -> None:
    """They neither begin nor end inside a word with hyphens, and one that is spelt out ends at its short form."""
    assert needs(f"- {line}") == asked


def test_secondary_qualifications_are_wishes() -> None:
    """As their heading says."""
    text = f"# Potter{LIST}\n\n## Secondary qualifications\n\n- Experience with Kafka"
    assert asked_of(text)["Kafka"] == "preferred"


def test_a_list_that_asks_for_nothing_is_not_required() -> None:
    """Prose above it that looks for somebody makes no requirements of it; nor is the article `an` a year in French."""
    text = "# Potter\n\n### Claywork Ltd.\n\nClaywork is an old workshop.\n\nWe are seeking a skilled potter.\n\n"
    text += "- the kiln and Kafka;\n- the shop and Docker;\n- the yard" + LIST
    assert {asked_of(text).get(name, "mentioned") for name in ("Kafka", "Docker")} == {"mentioned"}


@pytest.mark.parametrize(
    ("line", "terms"),
    [
        ("Simulation: Potlite, MuClay", {"Simulation": ("Potlite", "MuClay")}),
        ("Databases: PostgreSQL, MongoDB", {"Databases": (), "PostgreSQL": (), "MongoDB": ()}),
        ("Python: experience with Django", {"Python": (), "Django": ()}),
        (
            "Motion planning and control (Potlite, MuClay)",
            {"Motion planning and control": ("Motion planning", "Potlite", "MuClay")},
        ),
        ("Hands-on work with robot arms (Potlite, MuClay)", {"robot arms": ("Potlite", "MuClay")}),
    ],
)
def test_what_a_kind_is_told_by(line: str, terms: dict[str, tuple[str, ...]]) -> None:
    """Of names behind a label or in a bracket one is enough; known ones behind a label are asked for each."""
    text = f"# Potter\n\n## Requirements\n\n- {line}".encode()
    assert {one.name: one.terms for one in read_posting(read_document(Path("posting.md"), text)).skills} == terms


def test_years_are_of_all_that_are_listed_behind_them() -> None:
    """And of nothing that is said for itself."""
    text = "# Potter\n\n## Requirements\n\n- 3 years of Java, Kotlin and Scala\n- 2 years of Go and know Rust"
    skills = read_posting(read_document(Path("posting.md"), text.encode())).skills
    years = {one.name: one.years for one in skills}
    assert years == {"Java": 3, "Kotlin": 3, "Scala": 3, "Go": 2, "Rust": None}


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("5 years' experience as a potter, at least two of them with Kafka", {"Kafka": 2}),
        ("5 years as a potter, three of which in Rust", {"Rust": 3}),
        ("Fünf Jahre Erfahrung als Töpferin, davon mindestens zwei mit Kafka", {"Kafka": 2}),
        ("5 ans d'expérience, dont 2 ans avec Kafka", {"Kafka": 2}),
    ],
)
def test_of_the_years_of_a_career_some_are_of_a_skill(line: str, years: dict[str, int | None]) -> None:
    posting = read_posting(read_document(Path("posting.md"), f"# Potter\n\n## Requirements\n\n- {line}".encode()))
    assert {one.name: one.years for one in posting.skills}.items() >= years.items()
    assert posting.years is None or posting.years.years == 5


def test_what_the_title_names_is_asked_for() -> None:
    lines = "## Duties\n\n- Fire kilns with Kafka\n- Glaze pots with Rust\n\n## Requirements\n\n- Python"
    posting = read_posting(read_document(Path("posting.md"), f"# Kiln Engineer (Kafka)\n\n{lines}".encode()))
    needs = {one.name: one.need for one in posting.skills}
    assert needs == {"Python": "required", "Kafka": "preferred", "Rust": "mentioned"}


def test_a_venue_of_papers_is_no_skill() -> None:
    """RSS is a conference there, and what feeds are made of elsewhere."""
    assert (
        asked_of(f"# Potter\n\n## Work\n\n- Publishing at CoRL, ICRA, RSS is welcome{LIST}").keys().isdisjoint({"RSS"})
    )
    assert "RSS" in asked_of(f"# Potter{LIST}\n- Experience with RSS")


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Fill in the sheet", {}),
        ("Load and unload the kilns", {}),
        ("Load balancing", {"Load balancing": "required"}),
        ("We do not use Kafka", {}),
        ("We no longer use Docker", {}),
        ("You may have used Kafka before", {"Kafka": "preferred"}),
        ("You have experience in SQL and maybe even in Go, or you've had a role selling kilns", {"SQL": "required"}),
        ("Kiln loading: 2 years (required)", {"Kiln loading": "required"}),
        ("Kiln loading: 2 years (preferred)", {"Kiln loading": "preferred"}),
        ("Lift 50 lbs and stand for 8 hours", {}),
        ("Frequently required to stand, walk, climb ladders and crawl", {}),
        ("Must pass a background investigation", {}),
        ("Access to a van", {}),
        ("La connaissance des fours raku représente un avantage", {"fours raku": "preferred"}),
    ],
)
def test_verbs_denials_hedges_and_forms(line: str, asked: dict[str, str]) -> None:
    """What is done, what is not used, what somebody may have, and what a form asks for."""
    found = needs(f"- {line}")
    assert {name: need for name, need in found.items() if need != "preferred" or name in asked} == asked


@pytest.mark.parametrize(
    ("line", "kinds"),
    [
        ("You will not be expected to travel", ()),
        ("No travel required", ()),
        ("Travel to our kilns", ("travel",)),
        ("We cannot sponsor a visa", ("authorisation",)),
        ("No pets, but some travel", ("travel",)),
        ("Tuberculin (TB) screening confirming absence of tuberculosis", ("clearance",)),
    ],
)
def test_what_is_denied_need_not_be_asked(line: str, kinds: tuple[str, ...]) -> None:
    """But for what one must know beforehand."""
    text = f"# Potter{LIST}\n- {line}".encode()
    assert tuple(kind for kind, _ in read_posting(read_document(Path("posting.md"), text)).asks) == kinds


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("This role requires experience with Kafka.", {"Kafka": "required"}),
        ("Your work will require an understanding of Kafka.", {"Kafka": "required"}),
        ("## The least we would like you to have\n\n- Kafka", {"Kafka": "required"}),
        ("## Requirements\n\n- SQL\n\nApply to Ada Example.", {"SQL": "required"}),
        (
            "Export control requirements: To meet the rules, a “U.S. Person” as defined by 1 C.F.R. §2 is required. "
            "“U.S. Person” includes U.S. Citizen, lawful permanent resident, refugee, or asylee.",
            {},
        ),
        ("This post needs U.S. Government clearance. You must know Kafka.", {"Kafka": "required"}),
    ],
)
def test_what_prose_and_headings_require(text: str, asked: dict[str, str]) -> None:
    """A sentence on what the role requires, and a heading of the least."""
    assert asked_of(f"# Potter\n\n{text}") == asked


def test_headings_of_a_pasted_text_that_no_list_knows() -> None:
    """Above a sentence of what is given, and at the end of lines above a list; a remark makes no heading."""
    text = (
        "Potter\nRequirements\nExperience with Kafka\nTraining and Development\nWe give two weeks of training a year.\n"
    )
    text += "Health and Wellbeing\nFree gym and eye tests."
    read = read_posting(read_document(Path("posting.txt"), text.encode()))
    assert [skill.name for skill in read.skills] == ["Kafka"]
    text = "Potter\nRequirements\nExperience with Kafka\nKnowledge of SQL\nKey Responsibilities\n- Docker\n- The yard"
    read = read_posting(read_document(Path("posting.txt"), text.encode()))
    assert {skill.name: skill.need for skill in read.skills} == {
        "Kafka": "required",
        "SQL": "required",
        "Docker": "mentioned",
    }
    text = "# Potter\n\nExperience:\n\nKafka: 2 years (required)\n\nDriving Licence (required)\n"
    read = read_posting(read_document(Path("posting.md"), text.encode()))
    assert [one.name for one in read.certificates] == ["Driving Licence"]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("---\nroles: Potter\n---\n\n## Votre mission\n\n- Kafka\n\n## Comment postuler ?\n\nEcrivez.", "Potter"),
        ("# Glazer/Kiln engineer (SQL experience)\n\n## Requirements\n\n- Kafka", "Glazer/Kiln engineer"),
    ],
)
def test_what_a_posting_is_for(text: str, title: str) -> None:
    """A heading that asks how to apply is no title, and what a bracket behind the role says opens nothing."""
    assert read_posting(read_document(Path("posting.md"), text.encode())).title.startswith(title)


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("Passionate about kilns, with 5 years of SQL", {"SQL": "required"}),
        ("Interest in, and two years of, SQL", {"SQL": "required"}),
        ("A keen sense of colour and experience with SQL", {"SQL": "required"}),
        ("A demonstrated interest in kiln control", {"kiln control": "required"}),
        ("Experience deploying models to production", {"deploying models": "required"}),
        ("Experience deploying kilns to workshops", {"kilns": "required"}),
    ],
)
def test_what_is_asked_beside_what_somebody_likes_and_does(line: str, asked: dict[str, str]) -> None:
    """A clause of its own is asked firmly; of an everyday word what is done with it is the skill."""
    found = needs(f"- {line}")
    assert {name: need for name, need in found.items() if need == "required"} == asked


@pytest.mark.parametrize(
    "sentence",
    [
        "Wir erwarten Erfahrung mit SQL.",
        "Nous recherchons un ingénieur maîtrisant SQL.",
        "We require a solid grasp of SQL.",
        "The post holder shall have experience of SQL.",
        "A working knowledge of SQL is a prerequisite.",
    ],
)
def test_firm_prose_asks_beside_a_list(sentence: str) -> None:
    """What is expected, and of whom one looks for what they have."""
    assert asked_of(f"# Potter\n\n## The role\n\n{sentence}{LIST}")["SQL"] == "required"


@pytest.mark.parametrize(
    ("item", "asked"),
    [
        ("Care about the societal impacts of AI", {}),
        ("Excel at debugging complex problems", {"debugging": "preferred"}),
        ("Thrive when working on Kafka", {}),
        ("Genuinely enjoy research", {}),
        ("Are passionate about Kubernetes", {"Kubernetes": "preferred"}),
        (
            "Are passionate about Docker and have 3 years of experience with Kafka",
            {"Docker": "preferred", "Kafka": "required"},
        ),
        ("Excel (advanced)", {"Excel": "required"}),
        ("Contributed to mesh-transformer-jax", {}),
    ],
)
def test_items_that_go_on_the_sentence_of_their_heading(item: str, asked: dict[str, str]) -> None:
    """They begin with a verb: of what somebody likes only what one can have done is a wish."""
    text = f"# Research engineer\n\n## You may be a good fit if you:\n\n- {item}\n- Have experience with SQL\n"
    posting = read_posting(read_document(Path("posting.md"), text.encode()))
    found = {skill.name: skill.need for skill in posting.skills}
    assert found.pop("SQL") == "required"
    assert {name: need for name, need in found.items() if name in asked or need != "preferred"} == asked


def test_experience_or_else_expertise_is_one_criterion() -> None:
    """What follows `or` asks for something that does as well."""
    line = "Have experience training large language models, or deep expertise with JAX, PyTorch or Kafka"
    text = f"# Research engineer\n\n## Requirements\n\n- {line}\n".encode()
    (skill,) = read_posting(read_document(Path("posting.md"), text)).skills
    assert skill.terms == ("large language models", "JAX", "PyTorch", "Kafka")
    assert skill.name == "large language models or JAX, PyTorch or Kafka"


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Experience with Kafka, or responsible for Docker", ["Kafka or Docker"]),
        ("Java, or fluent in Go", ["Java or Go"]),
        ("Experience with Kafka or expertise with Docker", ["Kafka or Docker"]),
        ("Experience in service or maintenance, and knowledge of Go", ["service or maintenance", "Go"]),
    ],
)
def test_a_word_that_leads_to_an_alternative_is_none_itself(line: str, names: list[str]) -> None:
    text = f"# Data engineer\n\n## Requirements\n\n- {line}\n".encode()
    posting = read_posting(read_document(Path("posting.md"), text))
    assert [skill.name for skill in posting.skills] == names


def test_of_alternatives_that_are_wished_for_those_are_left_that_nothing_requires() -> None:
    """Each thing earns points once; and names with marks are names of programs."""
    lines = "- Kafka\n\n## Nice to have\n\n- Experience with Kafka, Docker or Rust\n"
    lines += "- Contributed to Kafka tools (e.g. open_clay, kiln-clay)"
    text = f"# Engineer\n\n## Requirements\n\n{lines}".encode()
    posting = read_posting(read_document(Path("posting.md"), text))
    assert {skill.name: skill.terms for skill in posting.skills} == {
        "Kafka": (),
        "Docker or Rust": ("Docker", "Rust"),
        "open_clay or kiln-clay": ("open_clay", "kiln-clay"),
    }


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        (
            "## Requirements\n\n- Go\n- Big plus:\n    - Kafka\n    - Experience with Docker\n- Rust",
            {"Go": "required", "Kafka": "preferred", "Docker": "preferred", "Rust": "required"},
        ),
        (
            "## Requirements\n\n- Languages of ours:\n    - Go\n- Rust",
            {"Go": "required", "Rust": "required"},
        ),
        (
            "Essential skills\n1. Knowledge of Kafka\n2. Familiarity with Go\nDesirable\n3. Familiarity with Rust",
            {"Kafka": "required", "Go": "required", "Rust": "preferred"},
        ),
        (
            "We are looking for an engineer with experience in Kafka.\n\n## Requirements\n\n- Go",
            {"Go": "required", "Kafka": "preferred"},
        ),
        (
            "Vos missions :\n\n- Entretenir Kafka\n- Vous disposez d'une bonne connaissance de Docker",
            {"Kafka": "mentioned", "Docker": "required"},
        ),
        ("## Duties\n\n- You have a mentor who knows Kafka", {"Kafka": "mentioned"}),
        (
            "Requirements\n- Experience with Go in Employee\n  Benefits\n- Knowledge of Kafka",
            {"Go": "required", "Kafka": "required"},
        ),
        ("## Requirements\n\n- Computer skills (Kafka and Docker)", {"Kafka": "required", "Docker": "required"}),
        (
            "## Duties\n\n- Fire kilns\n\nApplicants without experience of Kafka will not be considered.",
            {"Kafka": "required"},
        ),
        (
            "## Requirements\n\n- Go\n- Familiarity with, or a willingness to learn, Rust\n"
            "- Freude am Umgang mit Docker\n- Ohne Kenntnisse in Kafka geht es nicht",
            {"Go": "required", "Rust": "preferred", "Docker": "preferred", "Kafka": "required"},
        ),
    ],
)
def test_the_need_of_lists_in_lists_of_headings_and_of_prose(text: str, asked: dict[str, str]) -> None:
    """A list inside another is needed as its own label says, and the outer one goes on behind it."""
    assert asked_of(f"# Data engineer\n\n{text}\n") == asked


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("Current registration with RHPB", ["RHPB"]),
        ("RHPB accounting designation", ["RHPB accounting designation"]),
        ("Titulaire du CACES", ["Titulaire du CACES"]),
        ("A degree from a nationally accredited kiln program", []),
        ("Graduate of an accredited kiln program", []),
        ("Driving licence; driver's license", ["Driving licence"]),
        ("Up-to-date licences in glazing", ["licences in glazing"]),
        ("Admitted as a solicitor in Utopia", ["Admitted as a solicitor in Utopia"]),
    ],
)
def test_certificates_are_persons_and_named_once(line: str, names: list[str]) -> None:
    text = f"# Potter\n\n## Requirements\n\n- {line}\n".encode()
    posting = read_posting(read_document(Path("posting.md"), text))
    assert [one.name for one in posting.certificates] == names
