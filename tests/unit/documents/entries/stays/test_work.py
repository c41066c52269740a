from pathlib import Path

import pytest

from screen.documents.blocks.block import Block
from screen.documents.blocks.line import lines_of
from screen.documents.blocks.span import Span
from screen.documents.entries.stays.career import parse_work
from screen.documents.entries.stays.piece import cut_pieces
from screen.documents.entries.stays.work import Job, merge_jobs
from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document
from screen.documents.readers.text.plain import read_plain
from screen.documents.readers.web.markdown import read_markdown
from screen.documents.sections.section import Section


def jobs(*blocks: Block, kind: str = "work") -> list[Job]:
    return parse_work(Section((kind,), "", (), blocks, 0, "cv.md"))[0]


@pytest.mark.parametrize(
    ("line", "employer", "position"),
    [
        ("Example Molding Co., Ltd., Rayong — Engineer, 2019 - 2021", "Example Molding Co., Ltd.", "Engineer"),
        ("2020 - 2022: Jefa de obra en Obras Ejemplares, S.A. (Zaragoza)", "Obras Ejemplares, S.A.", "Jefa de obra"),
        (
            "<b>Docent wiskunde</b> bij Voorbeeld Lyceum, Utrecht (aug 2017 – heden)",
            "Voorbeeld Lyceum",
            "Docent wiskunde",
        ),
        ("**(주)예시데이터** | 데이터 엔지니어 | 2018.07 ~ 2021.02", "(주)예시데이터", "데이터 엔지니어"),
    ],
)
def test_the_legal_form_of_an_employer_is_a_part_of_its_name(line: str, employer: str, position: str) -> None:
    (job,) = jobs(*read_markdown(line, "cv.md")[0])
    assert (job.name, job.position) == (employer, position)


def test_a_small_word_parts_a_position_from_an_employer_alone() -> None:
    def pieces(text: str) -> list[str]:
        return [piece.text for piece in cut_pieces(lines_of([Block("paragraph", (Span(text),))]))]

    assert pieces("Jefa de obra en Obras Ejemplares, S.A.") == ["Jefa de obra", "Obras Ejemplares, S.A."]
    assert pieces("Obras Ejemplares, S.A.,") == ["Obras Ejemplares, S.A."]
    assert pieces("Puentes en Obras Ejemplares, S.A.") == ["Puentes en Obras Ejemplares, S.A."]
    assert pieces("Jefa de obra en Zaragoza") == ["Jefa de obra en Zaragoza"]


def test_an_abbreviation_before_a_legal_form_ends_no_employer() -> None:
    pieces = cut_pieces(lines_of([Block("paragraph", (Span("Nurse, Sample Foods Nig. Ltd, 2018 - 2020"),))]))
    assert "Sample Foods Nig. Ltd" in [piece.text for piece in pieces]


@pytest.mark.parametrize("at", ["en", "à la", "im"])
@pytest.mark.parametrize("below", ["Told tides to all.", "Tides and Sons"])
def test_a_small_word_parts_them_in_each_line_of_a_list_of_nothing_else(at: str, below: str) -> None:
    texts = [f"Engineer {at} Mirador Alto (2019 - 2021)", below, f"Apprentice {at} Pelmo (2015 - 2019)"]
    found = {piece.text for piece in cut_pieces(lines_of([Block("paragraph", (Span(text),)) for text in texts]))}
    assert ({"Engineer", "Mirador Alto", "Apprentice", "Pelmo"} <= found) == below.endswith(".")


def test_behind_a_legal_form_another_employer_is_no_place() -> None:
    (job,) = jobs(*read_markdown("Engineer, Muster GmbH, Example University, 2019 - 2021", "cv.md")[0])
    assert job.location is None


LAYOUTS = [
    "Software Engineer, Nonesuch Inc., Berlin, Germany, 2020 - 2021",
    "Nonesuch Inc. — Software Engineer (2020 – 2021)",
    "2020 - 2021 | Nonesuch Inc. | Software Engineer",
    "2020 - 2021: Software Engineer at Nonesuch Inc.",
    "Nonesuch Inc., Berlin, Germany\tSoftware Engineer\t2020 – 2021",
    "Software Engineer\t2020 – 2021\nNonesuch Inc.\tBerlin, Germany",
    "Software Engineer @ Nonesuch Inc. | Berlin, Germany | 2020 – 2021",
]


@pytest.mark.parametrize("text", LAYOUTS)
def test_employer_position_and_dates_in_any_layout(text: str) -> None:
    (job,) = jobs(Block("item", (Span(text),), 1))
    assert ((job.name or "").rstrip("."), job.position, job.start, job.end) == (
        "Nonesuch Inc",
        "Software Engineer",
        "2020",
        "2021",
    )


def test_a_place_is_no_part_of_the_employer() -> None:
    (job,) = jobs(Block("item", (Span("Engineer, Jul. 2022 - Present\nPhantom, San Jose, CA, USA"),), 1))
    assert (job.name, job.location, job.current, job.end) == ("Phantom", "San Jose, CA, USA", True, None)


def test_an_employer_alone_has_no_position() -> None:
    (job,) = jobs(Block("item", (Span("2025.04 - Present | Blue Phantom"),), 1))
    assert (job.name, job.position, job.start) == ("Blue Phantom", None, "2025-04")


def test_kinds_come_from_titles_and_sections() -> None:
    assert jobs(Block("item", (Span("Research Intern, Nonesuch, 2021"),), 1))[0].kind == "internship"
    assert jobs(Block("item", (Span("Data Science, Nonesuch, 2021"),), 1), kind="internship")[0].kind == "internship"
    assert jobs(Block("item", (Span("Teaching Assistant, Nowhere University, 2021"),), 1))[0].kind == "teaching"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Research associate (50 %), Nonesuch, 2021", "part-time"),
        ("Research associate (80%), Nonesuch, 2021", "part-time"),
        ("Research associate (0.8 FTE), Nonesuch, 2021", "part-time"),
        ("Research associate (Minijob), Nonesuch, 2021", "part-time"),
        ("Research associate (100 %), Nonesuch, 2021", None),
        ("Research associate (1.0 FTE), Nonesuch, 2021", None),
        ("Research associate, Nonesuch, 2021\nCut losses by 50 %", None),
    ],
)
def test_a_part_of_the_hours_is_part_time(text: str, kind: str | None) -> None:
    assert jobs(Block("item", (Span(text),), 1))[0].kind == kind


def test_a_course_is_part_of_the_position() -> None:
    (job,) = jobs(
        Block("item", (Span("Teaching Assistant, 2021\nCS101: Nothing, Nowhere University"),), 1), kind="teaching"
    )
    assert (job.name, job.position) == ("Nowhere University", "Teaching Assistant, CS101: Nothing")


@pytest.mark.parametrize("employers", [("Grace", "Baker & Sons"), ("Hexham Girls School", "Þórsmörk ehf.")])
@pytest.mark.parametrize("kind", ["teaching", "work"])
def test_the_employer_above_a_teacher_is_no_part_of_the_position(employers: tuple[str, str], kind: str) -> None:
    heads = zip(
        employers, ("Teacher III, Mathematics\nJune 2017 - present", "Teacher\nJune 2013 - May 2017"), strict=True
    )
    told = jobs(*(Block("paragraph", (Span("\n".join(head)),)) for head in heads), kind=kind)
    assert [job.name for job in told] == [*employers]
    assert [(job.position or "")[:7] for job in told] == ["Teacher"] * 2


def test_one_job_told_twice_is_one() -> None:
    (short,) = jobs(Block("item", (Span("Nonesuch Inc., Engineer, 2020 - 2022"),), 1))
    (long,) = jobs(Block("item", (Span("Engineer, Nonesuch Inc., Berlin, Germany, Mar. 2020 - Jun. 2022"),), 1))
    (other,) = jobs(Block("item", (Span("Engineer, Phantom Inc., 2020 - 2022"),), 1))
    merged = merge_jobs([short, long, other])
    assert [(job.start, job.end) for job in merged] == [("2020-03", "2022-06"), ("2020", "2022")]


def test_columns_are_read_together() -> None:
    rows = [
        ("2020 – 2022", "Blue Team", "Phantom"),
        ("2018 – 2020", "Engineer", "Umbra"),
        ("2016 – 2018", "Developer", "Chimera"),
    ]
    blocks = [Block("row", (Span("\t".join(row)),), cells=tuple((Span(cell),) for cell in row)) for row in rows]
    assert [(job.name, job.position) for job in jobs(*blocks)] == [
        ("Phantom", "Blue Team"),
        ("Umbra", "Engineer"),
        ("Chimera", "Developer"),
    ]


@pytest.mark.parametrize(
    ("text", "name", "position"),
    [
        ("Example Lab / Research Intern\t2020 – 2021", "Example Lab", "Research Intern"),
        ("Engineer / Researcher, Nonesuch Inc.\t2020 – 2021", "Nonesuch Inc", "Engineer / Researcher"),
    ],
)
def test_what_no_comma_parts(text: str, name: str, position: str) -> None:
    (job,) = jobs(Block("paragraph", (Span(text),)))
    assert ((job.name or "").rstrip("."), job.position) == (name, position)


def test_dates_broken_in_a_narrow_cell_are_one_span() -> None:
    cells = ((Span("Apr 2021 –\nPresent"),), (Span("Engineer", bold=True), Span("\nNonesuch Inc.")))
    row = Block("row", (*cells[0], Span("\t"), *cells[1]), cells=cells)
    (job,) = jobs(row)
    assert (job.position, job.start, job.end, job.current) == ("Engineer", "2021-04", None, True)


def test_dates_alone_above_the_headings_of_their_entries() -> None:
    found = jobs(
        Block("paragraph", (Span("MARCH 2022 – PRESENT"),)),
        Block("heading", (Span("Engineer, Nonesuch Inc."),), 3),
        Block("item", (Span("Sorted socks"),), 1),
        Block("paragraph", (Span("JUNE 2019 – FEBRUARY 2022"),)),
        Block("heading", (Span("Intern, Phantom Labs"),), 3),
    )
    assert [(job.position, job.start, job.end) for job in found] == [
        ("Engineer", "2022-03", None),
        ("Intern", "2019-06", "2022-02"),
    ]


def test_a_course_is_no_employer() -> None:
    (job,) = jobs(Block("item", (Span("Teaching Assistant — CS 439 Operating Systems, Spring 2024"),), 1))
    assert (job.name, job.position) == (None, "Teaching Assistant, CS 439 Operating Systems")


def test_wide_bars_part_an_entry_as_bars_do() -> None:
    made = read_plain("幻想科技 ｜ 算法实习生 ｜ 2023.06 – 2023.12", "cv.txt")[0]
    (job,) = jobs(*made)
    assert (job.name, job.position, job.start, job.end) == ("幻想科技", "算法实习生", "2023-06", "2023-12")


@pytest.mark.parametrize("title", ["Staff Engineer", "Growth Hacker", "Kernel Wizard"])
def test_the_one_job_of_a_list_keeps_its_title(title: str) -> None:
    text = f"## Experience\n\n{title}, Example Marine, 2019 - 2023\n\n- Sold things\n"
    (job,) = parse_work(Section(("work",), "Experience", (), tuple(read_plain(text, "cv.txt")[0][1:]), 1, "cv.txt"))[0]
    assert (job.position, job.name) == (title, "Example Marine")


def test_a_team_behind_a_known_employer_is_no_employer() -> None:
    text = "## Experience\n\nGoogle, Example Search Team, 2019 - 2023\n\n- Sold things\n"
    (job,) = parse_work(Section(("work",), "Experience", (), tuple(read_plain(text, "cv.txt")[0][1:]), 1, "cv.txt"))[0]
    assert job.name is not None
    assert job.name.startswith("Google")


def test_a_place_that_is_printed_behind_the_employer_leaves_the_name_whole() -> None:
    text = "## Experience\n\nPostdoctoral Researcher, ETH Zurich, Zurich, Switzerland, 2019 - 2023\n"
    (job,) = parse_work(Section(("work",), "Experience", (), tuple(read_plain(text, "cv.txt")[0][1:]), 1, "cv.txt"))[0]
    assert job.name == "ETH Zurich"
    assert job.location == "Zurich, Switzerland"


def test_at_behind_a_bracket_parts_a_position_from_its_employer() -> None:
    (job,) = jobs(Block("item", (Span("Data Analyst (trainee) at Harvest Box Ltd, since Feb 2025"),), 1))
    assert (job.name, job.position) == ("Harvest Box Ltd", "Data Analyst (trainee)")


OTHER = "Porter\nExample Docks, Hull\n2015 - 2018"


@pytest.mark.parametrize(
    ("head", "position"),
    [
        ("Postdoc, Kim Lab", "Postdoc, Kim Lab"),
        ("Driver, Leeds", "Driver"),
        ("Cook, Winner of the Golden Spoon", "Cook"),
        ("Plumber, Self-employed", "Plumber"),
    ],
)
def test_the_team_behind_a_position_is_a_part_of_it(head: str, position: str) -> None:
    text = f"{head}\nExample University, Leeds\n2019 - 2021\n\n{OTHER}\n"
    found = jobs(*read_plain(text, "cv.txt")[0])
    assert [job.position for job in found] == [position, "Porter"]


def test_employers_and_titles_that_recur_before_tabs_stay_what_they_are() -> None:
    text = (
        "Crumb Ltd\tLeeds\nSenior Engineer\t2019 - 2021\nCrumb Ltd\tLeeds\nEngineer\t2017 - 2019\n"
        "Clay Ltd\tYork\nSenior Engineer\t2015 - 2017\nClay Ltd\tYork\nEngineer\t2012 - 2015\n"
    )
    found = jobs(*read_plain(text, "cv.txt")[0])
    assert [(job.name, job.position) for job in found] == [
        (name, position) for name in ("Crumb Ltd", "Clay Ltd") for position in ("Senior Engineer", "Engineer")
    ]


@pytest.mark.parametrize("form", ["B.V.", "Inc.", "S.A.", "Ltd."])
def test_an_item_that_ends_with_the_form_of_a_company_is_no_sentence(form: str) -> None:
    text = f"# Ada Example\n\n## Work\n\n- Staff Backend Engineer, Example Payments {form}\n  2018 - 2021\n"
    [job] = assemble([read_document(Path("cv.md"), text.encode())])["work"]
    assert (job["name"], job["position"]) == (f"Example Payments {form}", "Staff Backend Engineer")


def test_a_dash_that_leads_from_a_year_to_a_position_is_open() -> None:
    text = "2017– Professor of Nothing, University of Nowhere\n\n2012–2017 Lecturer in Nothing, University of Nowhere\n"
    assert [(job.start, job.end, job.current) for job in jobs(*read_plain(text, "cv.txt")[0])] == [
        ("2017", None, True),
        ("2012", "2017", False),
    ]
    (closed,) = jobs(*read_plain("2017– Best of Show, Nowhere Ltd\nBaker\n", "cv.txt")[0])
    assert not closed.current


def test_years_of_teaching_do_not_lengthen_the_job_that_they_are_of() -> None:
    (job,) = jobs(Block("item", (Span("Lecturer, University of Nowhere, 2010 - 2017"),), 1))
    taught = Job("University of Nowhere", None, "2010", None, "teaching", None, None, (), "cv.txt:9", current=True)
    (merged,) = merge_jobs([job, taught])
    assert (merged.position, merged.end, merged.current) == ("Lecturer", "2017", False)


def test_a_team_behind_a_position_is_no_employer_where_that_stands_below_the_dates() -> None:
    text = (
        "# Ada Example\n\n## Experience\n\nCounsel, Product\nMay 2019 - June 2021\n\nExample, Leeds, UK\n\n"
        "- Wrote contracts.\n\nAssociate, Technology Transactions\nMay 2015 - May 2019\n\nSample & Mock LLP, York, UK\n"
    )
    jobs = assemble([read_document(Path("cv.md"), text.encode())])["work"]
    assert [(job["name"], job["position"]) for job in jobs] == [
        ("Example", "Counsel, Product"),
        ("Sample & Mock LLP", "Associate, Technology Transactions"),
    ]


def test_a_year_below_an_open_dash_is_the_end() -> None:
    text = "# Ada Example\n\n## Work\n\n2015- Engineer, Example Ltd\n2018\n\n2012- Baker, Sample Ltd\n2015\n"
    jobs = assemble([read_document(Path("cv.md"), text.encode())])["work"]
    assert [(job["startDate"], job["endDate"]) for job in jobs] == [("2015", "2018"), ("2012", "2015")]


def test_an_older_cv_does_not_make_a_job_last_that_has_ended() -> None:
    then, now = (
        jobs(Block("item", (Span(f"Engineer, Nonesuch Inc., Jun. 2017 - {end}"),), 1))[0]
        for end in ("present", "Feb. 2021")
    )
    for told in ([then, now], [now, then]):
        (merged,) = merge_jobs(told)
        assert (merged.end, merged.current) == ("2021-02", False)


def test_the_end_of_a_lower_position_is_not_that_of_the_present_one() -> None:
    now, before = (
        jobs(Block("item", (Span(text),), 1))[0]
        for text in ("Senior Engineer, Nonesuch Inc., 2019 - present", "Engineer, Nonesuch Inc., 01/2019 - 11/2019")
    )
    for told in ([now, before], [before, now]):
        assert any(job.current for job in merge_jobs(told))


def test_what_was_done_below_a_position_and_its_employer_makes_no_team_of_that() -> None:
    text = "# Ada Example\n\n## Work\n\n" + "\n\n".join(
        f"**{head}**\t{dates}\\\n{below}\\\n{more}"
        for head, dates, below, more in (
            ("Engineer, Google", "Jan 2019 – Mar 2022", "Search Quality and Ranking", "Built caches for ads"),
            ("Analyst, Blimpo", "Jan 2017 – Dec 2018", "Payment Reports", "Wrote the monthly report"),
        )
    )
    told = assemble([read_document(Path("cv.md"), text.encode())])["work"]
    assert [(job["name"], job["position"]) for job in told] == [("Google", "Engineer"), ("Blimpo", "Analyst")]


def test_an_end_that_outdoes_a_newer_present_is_told() -> None:
    text = "# Ada Example\n\n## Work\n\nBaker, Ovens Ltd, 2021 – {}\n"
    both = [read_document(Path(f"{end}.md"), text.format(end).encode()) for end in ("2024", "present")]
    profile = assemble(both)
    assert [job["endDate"] for job in profile["work"]] == ["2024"]
    assert any("said to last until now" in said for said in profile["meta"]["warnings"])


def told(text: str) -> list[tuple[str | None, str | None]]:
    document = read_document(Path("cv.txt"), f"Ada Example\n\nEXPERIENCE\n\n{text}\n".encode())
    profile = assemble([document])
    return [(job.get("name"), job.get("position")) for job in profile["work"]]


@pytest.mark.parametrize(
    ("text", "name", "position"),
    [
        (
            "2011 - 2015\tDriver, Sample Buses (Northern) Ltd",
            "Sample Buses (Northern) Ltd",
            "Driver",
        ),
        ("Sample Haulage, Lorry driver (HGV class 2), 2004 - 2011", "Sample Haulage", "Lorry driver (HGV class 2)"),
        ("Nurse (Intensive Care) — Imaginary Hospital — 2014 – 2018", "Imaginary Hospital", "Nurse (Intensive Care)"),
        ("Software Engineer (Backend) - Sample Labs - 2018 - 2021", "Sample Labs", "Software Engineer (Backend)"),
        ("2018.03 - 2020.02\t虚构精密制造（苏州）有限公司\t工程师", "虚构精密制造（苏州）有限公司", "工程师"),
    ],
)
def test_a_bracket_within_a_name_or_behind_a_position_is_part_of_it(text: str, name: str, position: str) -> None:
    assert told(text) == [(name, position)]


def test_numbers_that_count_the_jobs_are_no_part_of_them() -> None:
    text = "1. Chief Engineer, Sample Pumps plc: 2002 - 2021\n2. Engineer, Dummy Valves Ltd: 1990 - 2002"
    assert told(text) == [("Sample Pumps plc", "Chief Engineer"), ("Dummy Valves Ltd", "Engineer")]


def test_a_town_that_no_list_has_is_no_part_of_the_employer_before_it() -> None:
    text = "Line Cook, Ristorante Esempio, Oldtownby, 2014 - 2019\n\nCook, Taverna Prova, Newtownby, 2010 - 2014"
    assert [name for name, _ in told(text)] == ["Ristorante Esempio", "Taverna Prova"]


@pytest.mark.parametrize("position", ["główna księgowa", "técnico de soporte N2", "Backstubenleiterin"])
def test_trades_of_many_languages_are_positions(position: str) -> None:
    assert told(f"Example & Daughters, {position}, 2014 - 2019") == [("Example & Daughters", position)]


def test_what_lacks_a_part_that_all_others_of_a_list_have_is_no_job() -> None:
    text = (
        "Nurse, Example Hospital (2015 - 2019)\n\nAt home with my brothers (2011 - 2015)\n\n"
        "Nurse, Sample Hospital (2009 - 2011)\n"
    )
    found, told = parse_work(Section(("work",), "", (), tuple(read_markdown(text, "cv.md")[0]), 0, "cv.md"))
    assert [job.name for job in found] == ["Example Hospital", "Sample Hospital"]
    assert ["my brothers" in said for said in told] == [True]


def test_an_employer_by_its_capitals_is_one_though_its_position_is_not_told() -> None:
    text = (
        "Nurse, Example Hospital (2015 - 2019)\n\nUpper Dale House (2011 - 2015)\n\nNurse, Sample Lab (2009 - 2011)\n"
    )
    assert [job.name for job in jobs(*read_markdown(text, "cv.md")[0])][1] == "Upper Dale House"


def test_what_took_no_time_is_a_job_by_its_words_alone() -> None:
    text = (
        "Left Quillon for family reasons, April 2018\n\nHarvest Helper, Example Orchards Ltd, April 2017\n\n"
        "Osprey, Zymologe, 2016\n"
    )
    found, told = parse_work(Section(("work",), "", (), tuple(read_markdown(text, "cv.md")[0]), 0, "cv.md"))
    assert [job.start for job in found] == ["2017-04", "2016"]
    assert ["family reasons" in said for said in told] == [True]


@pytest.mark.parametrize("employer", ["eBay", "iRobot", "thyssenkrupp", "de Bijenkorf", "van Gogh Museum"])
def test_an_employer_that_begins_small_stands_behind_at(employer: str) -> None:
    lines = f"2019-2021  Engineer at {employer}\n2015-2018  Analyst at Example Mills\n"
    page = read_document(Path("cv.txt"), f"Zoe Example\n\nWork experience\n\n{lines}".encode())
    assert [(job["position"], job.get("name")) for job in assemble([page])["work"]] == [
        ("Engineer", employer),
        ("Analyst", "Example Mills"),
    ]


@pytest.mark.parametrize("rest", ["scale", "heart", "night and at home", "the time of the flood"])
def test_at_leads_to_no_employer_before_an_everyday_word(rest: str) -> None:
    lines = f"2019-2021  Engineer at {rest}\n2015-2018  Analyst, Example Mills\n"
    page = read_document(Path("cv.txt"), f"Zoe Example\n\nWork experience\n\n{lines}".encode())
    assert rest not in [job.get("name") for job in assemble([page])["work"]]


@pytest.mark.parametrize("employer", ["Quillon", "네이버"])
def test_a_name_of_one_word_alone_stays_an_employer(employer: str) -> None:
    text = f"Nurse, Example Hospital (2015 - 2019)\n\n{employer} (2011 - 2015)\n\nNurse, Sample Lab (2009 - 2011)\n"
    assert employer in [job.name for job in jobs(*read_markdown(text, "cv.md")[0])]


def test_what_a_month_dates_is_a_job_where_both_parts_stand() -> None:
    text = "Vendangeuse, Domaine Exemple, 09/2019\n\nHarvest Helper, Example Orchards Ltd, 2017\n"
    assert [job.name for job in jobs(*read_markdown(text, "cv.md")[0])] == ["Domaine Exemple", "Example Orchards Ltd"]


def test_a_sentence_about_oneself_is_no_position() -> None:
    text = "Since May 2016 I drive regional for Imaginary Freightways out of Tulsa, five nights out."
    assert "work" not in assemble([read_document(Path("cv.md"), f"# Ada Example\n\n## Work\n\n{text}\n".encode())])


def test_a_sentence_about_oneself_is_text_of_the_employer_beside_it() -> None:
    jobs = "- I led the move to Rust at Quillon, 2019–2021\n- I and C Engineer, Nimbus Works, 2015–2019\n"
    profile = assemble([read_document(Path("cv.txt"), f"Ada Example\n\nWork\n{jobs}".encode())])
    led, engineer = profile["work"]
    assert (led["name"], led.get("position"), led["summary"]) == ("Quillon", None, "I led the move to Rust")
    assert (engineer["name"], engineer["position"]) == ("Nimbus Works", "I and C Engineer")


@pytest.mark.parametrize("employer", ["Research in Motion", "Present Systems", "Now Foods"])
@pytest.mark.parametrize(
    "form",
    [
        "**{title}, {employer}**\n*{where}, {dates}*",
        "{employer}\t{dates}\n*{title}*",
        "**{title}**, {employer}\n{dates}",
    ],
)
def test_what_alone_stands_beside_the_titles_of_a_list_is_the_employer_whatever_it_is_called(
    employer: str, form: str
) -> None:
    entries = [("Data scientist", "Cambridge, MA", "2019 - 2021"), ("Statistician", "Wellington, NZ", "2016 - 2018")]
    text = "\n\n".join(
        form.format(title=title, employer=employer, where=where, dates=dates) for title, where, dates in entries
    )
    found = jobs(*read_markdown(text, "cv.md")[0])
    assert [(job.name, job.position) for job in found] == [(employer, title) for title, _, _ in entries]


def test_the_kind_of_a_job_is_not_told_by_the_name_of_its_employer() -> None:
    """`Intern` is what a company may be called; who had no employer says so in its place."""
    text = "Platform engineer @ Volunteer Works Ltd, 2019 - 2021\n\nWeb developer @ Freelance, 2016 - 2018"
    assert [job.kind for job in jobs(*read_markdown(text, "cv.md")[0])] == [None, "freelance"]


@pytest.mark.parametrize(
    "firm", ["Freelance Solutions Ltd", "Self-Employed Tax Advisers LLC", "Independent Films GmbH"]
)
def test_a_firm_whose_name_speaks_of_own_business_is_an_employer_as_any(firm: str) -> None:
    (job,) = jobs(*read_markdown(f"### Designer, {firm}\n2012 – 2015\n- Posters\n- Books\n", "cv.md")[0])
    assert (job.name, job.position, job.kind) == (firm, "Designer", None)


@pytest.mark.parametrize(
    ("line", "employer", "position"),
    [
        ("Postdoc at Sample University with Prof. Bo Sample, 2019 – 2021", "Sample University", "Postdoc"),
        (
            "PhD student at the University of Example with Dr. Cy Muster, 2017 – 2021",
            "University of Example",
            "PhD student",
        ),
        ("2016–2019\tPostdoc, Sample University (with C. Test)", "Sample University", "Postdoc"),
        ("Nurse at the Royal Example Hospital, 2012 – 2016", "Royal Example Hospital", "Nurse"),
    ],
)
def test_with_whom_somebody_worked_is_no_employer(line: str, employer: str, position: str) -> None:
    first = "Engineer at Example Ltd, 2021 – 2023"
    [_, job] = jobs(*read_plain(f"{first}\n\n{line}\n", "cv.txt")[0])
    assert (job.name, job.position) == (employer, position)


@pytest.mark.parametrize("name", ["Work with Pride Ltd", "With Example GmbH", "Fly with Us"])
def test_with_is_a_part_of_the_name_of_an_employer(name: str) -> None:
    assert [job.name for job in jobs(*read_plain(f"Consultant, {name}, 2016 – 2019\n", "cv.txt")[0])] == [name]


def test_of_two_tellings_of_a_job_nothing_is_lost() -> None:
    head = "Radiographer, Klinikum Muster, 2019 - 2023\n\n"
    short, long = (
        jobs(*read_markdown(head + told, "cv.md")[0])
        for told in (
            "Led the MRI suite.\n\n- Ran the scanner\n- PACS superuser\n",
            "Scans of hearts.\n\n- Ran the scanner on four wards\n- Trained nine juniors\n- Ran the rota\n",
        )
    )
    (job,) = merge_jobs([*short, *long])
    assert job.summary == "Led the MRI suite.\nScans of hearts."
    assert job.highlights == (
        "Ran the scanner on four wards",
        "Trained nine juniors",
        "Ran the rota",
        "PACS superuser",
    )


@pytest.mark.parametrize("dates", ["2024-        ", "2024- "])
def test_a_dash_behind_a_year_is_open_before_a_gap_and_before_a_place(dates: str) -> None:
    behind = "OVENSTRIKE Senior Baker" if dates.endswith("  ") else "Las Demo, Nevada\nOvenstrike, Senior Baker"
    document = read_document(Path("cv.txt"), f"Ada Example\n\nEXPERIENCE\n\n{dates}{behind}\n".encode())
    (job,) = assemble([document])["work"]
    assert (job["startDate"], job.get("endDate"), job["name"].upper()) == ("2024", None, "OVENSTRIKE")


@pytest.mark.parametrize(
    "entry",
    [
        "<h3>Kiln Manager, Sample Potteries</h3><h4>2018-Feb - 2021-Mar</h4><p>Fired the kilns.</p>",
        "<p>Sample Potteries</p><p>February 2018 – March 2021</p><p>Kiln Manager</p><p>Fired the kilns.</p>",
        "<p>Sample Potteries https://p.example</p><p>02/2018 - 03/2021</p><p>Kiln Manager</p><p>Fired the kilns.</p>",
        "<h4>Kiln Manager, Sample Potteries (https://p.example)</h4><p>02/2018 - 03/2021<br>Fired the kilns.</p>",
        "<h4>Kiln Manager, Sample Potteries</h4><p>Fired the kilns.<br>February 2018<br>—<br>March 2021</p>",
    ],
)
def test_a_sentence_and_an_address_are_no_employers(entry: str) -> None:
    html = f"<h1>Ada Example</h1><h2>Experience</h2>{entry}<ul><li>Taught eleven apprentices</li></ul>"
    (job,) = assemble([read_document(Path("cv.html"), html.encode())])["work"]
    told = [job.get(key) for key in ("name", "position", "startDate", "endDate", "summary")]
    assert told == ["Sample Potteries", "Kiln Manager", "2018-02", "2021-03", "Fired the kilns."]


def test_a_sentence_below_the_dates_of_each_job_is_the_employer_of_none() -> None:
    entry = "<h3>{}, {}</h3><h4>{}</h4><p>{}</p><h4>HIGHLIGHTS</h4><ul><li>Taught eleven apprentices</li></ul>"
    jobs = [
        ("Principal Reliability Engineer", "Harrowgate Lanterns", "2021-Apr - Present", "Clay lamps for 400 shops."),
        ("Reliability Engineer", "Harrowgate Lanterns", "2018-Feb - 2021-Mar", "Ran the databases."),
        ("Systems Administrator", "Tidewater Maps", "2013-Sep - 2018-Jan", "Servers of a map company."),
    ]
    html = "<h1>Ada Example</h1><h2>WORK EXPERIENCE</h2>" + "".join(entry.format(*job) for job in jobs)
    told = assemble([read_document(Path("cv.html"), html.encode())])["work"]
    assert [(job["position"], job["name"]) for job in told] == [job[:2] for job in jobs]
    assert all(job["summary"].startswith(said) for job, (*_, said) in zip(told, jobs, strict=True))
