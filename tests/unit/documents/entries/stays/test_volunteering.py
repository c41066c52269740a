from pathlib import Path

import pytest

from screen.documents.blocks.block import Block, Kind
from screen.documents.blocks.span import Span
from screen.documents.entries.stays.volunteering import parse_volunteering, volunteering_among
from screen.documents.entries.stays.work import Job
from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document
from screen.documents.sections.section import Section


def told(*texts: str, kind: Kind = "item") -> list[Job]:
    blocks = tuple(Block(kind, (Span(text),), 1 if kind == "item" else 0, source="cv.md") for text in texts)
    return parse_volunteering(Section(("volunteer",), "Volunteering", (), blocks, 0, "cv.md"))


@pytest.mark.parametrize(
    "text",
    [
        "Web Developer, Example Charity (2015 - 2018). Built the donations site in Python",
        "Example Charity, Web Developer, 2015 - 2018. Built the donations site in Python",
        "Web Developer at Example Charity, 2015 - 2018: Built the donations site in Python",
    ],
)
def test_an_entry_of_one_line_has_its_parts(text: str) -> None:
    (job,) = told(text)
    assert (job.position, job.name, job.start, job.end) == ("Web Developer", "Example Charity", "2015", "2018")
    assert job.summary == "Built the donations site in Python"
    assert job.kind == "volunteer"


@pytest.mark.parametrize("name", ["St. Sample's Hospital", "Mt. Example Clinic", "Code Club UK", "Dr. Sample Society"])
def test_an_abbreviation_in_a_name_ends_no_sentence(name: str) -> None:
    first, second = told(f"Driver, {name}, 2018", f"Helper, {name}. Taught charts, 2019")
    assert (first.position, first.name, first.summary) == ("Driver", name, None)
    assert (second.position, second.name) == ("Helper", name)


@pytest.mark.parametrize("name", ["Ejemplo S.A.", "École 42", "R2", "예시 학교"])
def test_whatever_a_name_ends_in_the_stop_behind_its_dates_ends_a_sentence(name: str) -> None:
    (job,) = told(f"Mentor, {name} (01.2016-12.2019). Taught charts to children")
    assert (job.position, job.name, job.summary) == ("Mentor", name.rstrip("."), "Taught charts to children")


def test_what_no_list_knows_is_an_entry_all_the_same() -> None:
    first, second = told("Beekeeper, Example Meadow, Exampletown", "Sandbags along the river, every spring")
    assert (first.position, first.name) == ("Beekeeper", "Example Meadow, Exampletown")
    assert second.position == "Sandbags along the river"


@pytest.mark.parametrize(
    "text",
    ["Volunteer teacher of Python", "Volunteer for Kubernetes training courses", "Volunteer in Nepal"],
)
def test_what_was_taught_and_where_is_no_organisation(text: str) -> None:
    (job,) = told(f"{text}, 2015 - 2017")
    assert (job.position, job.name) == (text, None)


@pytest.mark.parametrize("place", ["New York, NY", "Kamloops, BC Canada"])
def test_a_place_in_brackets_is_none_of_the_organisation(place: str) -> None:
    (job,) = told(f"Driver, Kettles & Cats Rescue ({place}), 2018 - 2019")
    assert (job.position, job.name, job.location) == ("Driver", "Kettles & Cats Rescue", place)


def test_bullets_below_a_heading_line_are_its_highlights() -> None:
    blocks = (
        Block("paragraph", (Span("Mentor\tExample Club\n2019 - present"),), source="cv.md"),
        Block("item", (Span("Taught charts"),), 1, source="cv.md"),
    )
    (job,) = parse_volunteering(Section(("volunteer",), "Volunteering", (), blocks, 0, "cv.md"))
    assert (job.position, job.name, job.start, job.current) == ("Mentor", "Example Club", "2019", True)
    assert job.highlights == ("Taught charts",)


def test_a_line_below_the_position_and_the_organisation_says_what_was_done() -> None:
    text = (
        "# Ada E.\n\n## Volunteering\n\n### Example Club\n\n**Mentor**\n\nJan 2018 – Dec 2020\n\nTold tides to all.\n"
    )
    [found] = assemble([read_document(Path("cv.md"), text.encode())])["volunteer"]
    assert (found["organization"], found["position"]) == ("Example Club", "Mentor")
    assert found["summary"].startswith("Told tides to all")


@pytest.mark.parametrize("order", ["employer", "position"])
def test_who_and_as_what_stand_in_the_order_of_the_jobs(order: str) -> None:
    pairs = [("Example Ovens Ltd", "Engineer"), ("Sample Harbour Inc", "Clerk"), ("Mockbury Lantern", "Wick Trim")]
    (one, other, unpaid) = (pair if order == "employer" else pair[::-1] for pair in pairs)
    text = (
        f"Ada Example\n\nExperience\n\n{one[0]}\n{one[1]}\nMay 2019 - Present\n\n{other[0]}\n{other[1]}\n"
        f"May 2016 - April 2019\n\nVolunteering\n\n{unpaid[0]}\n{unpaid[1]}\nMay 2014 - April 2015\n"
    )
    profile = assemble([read_document(Path("cv.txt"), text.encode())])
    (told,) = profile["volunteer"]
    assert (told["organization"], told["position"]) == ("Mockbury Lantern", "Wick Trim")


@pytest.mark.parametrize("name", ["Example Community Center", "Sample Animal Shelter", "Mockbury Harbor"])
def test_an_organisation_that_ends_as_who_does_something_does_is_one(name: str) -> None:
    (job,) = told(f"Front desk, {name}, 2014")
    assert (job.position, job.name) == ("Front desk", name)


def test_one_job_does_not_tell_the_order_of_all() -> None:
    text = (
        "Ada Example\n\nExperience\n\nExample Ovens Ltd\nEngineer\nMay 2019 - Present\n\nVolunteering\n\n"
        "Wick Trim\nMockbury Lantern\nMay 2014 - April 2015\n"
    )
    (told_there,) = assemble([read_document(Path("cv.txt"), text.encode())])["volunteer"]
    assert (told_there["organization"], told_there["position"]) == ("Mockbury Lantern", "Wick Trim")


CHOIR = ("Treasurer", "Example Choir", "2018")


@pytest.mark.parametrize(
    ("kind", "text", "found"),
    [
        ("interests", "Treasurer of the Example Choir (2018 to date). Allotment.", CHOIR),
        ("service", "Treasurer of the Example Choir (2018 to date)", CHOIR),
        ("talks", "Treasurer, Example Choir, 2018 - 2020", CHOIR),
        ("other", "Knots. Treasurer, Example Choir, 2018 - 2020; Chess", CHOIR),
        ("unknown", "Treasurer, Example Choir, 2018 - 2020", None),
        ("unknown", "Volunteer driver, Muster Kitchen, 2018 - 2020", ("Volunteer driver", "Muster Kitchen", "2018")),
        (
            "service",
            "Volunteer medic with the Order of Muster since 2015",
            ("Volunteer medic", "Order of Muster", "2015"),
        ),
        ("service", "Voluntaria en el Banco de Muestra desde 2016", ("Voluntaria", "Banco de Muestra", "2016")),
        ("interests", "Mentor, Sample2College, 2020 – Present", ("Mentor", "Sample2College", "2020")),
        ("interests", "Trésorière du Chœur des Essais (depuis 2019)", ("Trésorière", "Chœur des Essais", "2019")),
        (
            "other",
            "Kassenwartin im Turnverein Muster (2016 - 2022), Rad",
            ("Kassenwartin", "Turnverein Muster", "2016"),
        ),
        ("interests", "Presidenta del club de mus, 2010 - 2014", ("Presidenta", "club de mus", "2010")),
        ("service", "Presidenta de la compañía Muestra, 2010 - 2014", None),
        ("interests", "Treasurer of Łódź Choir (2018 – 2020)", ("Treasurer", "Łódź Choir", "2018")),
        ("interests", "Treasurer of Ọ̀ṣun Choir (2018 – 2020)", ("Treasurer", "Ọ̀ṣun Choir", "2018")),
        ("interests", "Treasurer of what was Muster Choir (2018 – 2020)", None),
        ("service", "Mentor, Sample2College, 2020 – Present", None),
        ("service", "Bénévole aux Restos du Quai depuis 2016", ("Bénévole", "Restos du Quai", "2016")),
        ("certificates", "Lifeguard, Example Swimming Club, 2010 - 2014", None),
        ("interests", "Reviewer, Journal of Quays, 2019 – 2021", None),
        ("interests", "Sample Quay Society, member since 2016", None),
        ("interests", "Mentor, Sample2College, 2020", None),
        ("interests", "Mentor, 2020 – 2021", None),
        ("interests", "Swimming, since 2010. I was a cook from 2019 to 2020.", None),
        ("interests", "Cook, Muster ApS, 2019 – 2021", None),
        ("interests", "Consultant, Sample Consulting, 2019 – 2021", None),
        ("work", "Volunteer cook, Muster Club, 2019 – 2021", None),
    ],
)
def test_unpaid_posts_among_other_things(kind: str, text: str, found: tuple[str, str, str] | None) -> None:
    section = Section((kind,), "A heading", (), (Block("paragraph", (Span(text),), source="cv.md"),), 0, "cv.md")
    posts = [(job.position, job.name, job.start) for job in volunteering_among(section)]
    assert posts == ([found] if found else [])


def test_what_became_a_post_is_no_service_as_well() -> None:
    text = f"{JOBS}## Service\n\n- Treasurer, Example Choir, 2018 - 2020\n- Reviewer, Journal of Quays, 2019\n"
    profile = assemble([read_document(Path("cv.md"), text.encode())])
    assert [one["organization"] for one in profile["volunteer"]] == ["Example Choir"]
    assert [one["name"] for one in profile["service"]] == ["Reviewer, Journal of Quays"]


JOBS = "# Ada Example\n\n## Experience\n\n**Backend Engineer**, Sample Ltd, 2018 - 2022\n- Built a payment service\n\n"


@pytest.mark.parametrize("heading", ["Gigs", "Other", "Interests and community"])
@pytest.mark.parametrize(
    "text",
    [
        "Data Engineer, Muster GmbH, 2012 - 2015. Wrote Spark jobs.",
        "Secretary, Quillon, 2012 - 2015",
        "Treasurer, Muster GmbH, 2012 - 2015",
        "Machine Learning Area Chair, ICML, 2020 - 2022",
    ],
)
def test_nothing_is_volunteering_below_a_heading_that_tells_nothing(heading: str, text: str) -> None:
    profile = assemble([read_document(Path("cv.md"), f"{JOBS}## {heading}\n\n{text}\n".encode())])
    assert "volunteer" not in profile
    assert heading != "Gigs" or text.partition(".")[0] in str(profile["meta"]["unread"])


@pytest.mark.parametrize("heading", ["Service", "Committees and volunteering", "Academic service and interests"])
@pytest.mark.parametrize(
    "text",
    [
        "Machine Learning Area Chair, ICML, 2020 - 2022",
        "Panel Engineer of the Rust Council (2015 - 2020)",
        "Program Committee Chair of the Workshop on Kubernetes, 2018 - 2020",
        "Associate Editor, Journal of Examples, 2018 - 2020",
    ],
)
def test_nothing_of_service_is_volunteering(heading: str, text: str) -> None:
    profile = assemble([read_document(Path("cv.md"), f"{JOBS}## {heading}\n\n- {text}\n".encode())])
    assert "volunteer" not in profile
    assert text.partition(" (")[0].partition(",")[0] in str(profile)


def test_what_has_no_title_is_the_organisation() -> None:
    first, second = told("Porto Marathon massage tent, 2017 - 2019", "Muster Primary, School Governor, 2011 - 2015")
    assert (first.position, first.name) == (None, "Porto Marathon massage tent")
    assert (second.position, second.name) == ("School Governor", "Muster Primary")


@pytest.mark.parametrize("name", ["(주)예시", "Beispiel Co., Ltd.", "Przykład sp. z o.o.", "Example (Northern)"])
def test_a_name_keeps_its_legal_form_and_its_brackets(name: str) -> None:
    (job,) = told(f"Mentor, {name}")
    assert (job.position, job.name, job.summary) == ("Mentor", name.rstrip("."), None)


@pytest.mark.parametrize("name", ["예시", "Beispiel hf.", "Příklad a.s."])
def test_the_stop_behind_a_name_ends_it_however_it_ends(name: str) -> None:
    (job,) = told(f"Mentor, {name}. Taught charts to children")
    assert (job.position, job.name, job.summary) == ("Mentor", name.rstrip("."), "Taught charts to children")
