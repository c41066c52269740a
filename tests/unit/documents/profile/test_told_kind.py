from pathlib import Path

import pytest

from screen.documents.profile.assembly import assemble
from screen.documents.profile.told_kind import told_sections
from screen.documents.readers.document import read_document


def kinds(text: str, name: str = "cv.md") -> list[tuple[str, str]]:
    document = read_document(Path(name), text.encode())
    return [(section.kind, section.title) for section in told_sections(document) if section.title]


JOBS = (
    "**Harbour Pilot Technician**, Example Harbour, 2019 - 2021\n\n"
    "**Surveyor**, Example Coast and Lighthouse Office, 2015 - 2019\n"
)
PEOPLE = (
    "**Cy Test**, Surveyor, Example Harbour, 2013 - 2015\n\n**Bo Muster**, Surveyor, Muster Coast Ltd, 2012 - 2014\n"
)
DEGREES = "BSc Oceanography, University of Example, 2012 - 2015\n"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (JOBS, "work"),
        (DEGREES, "education"),
        ("Surveyor, The Copper Kiln, 2019 - 2021\n", "work"),
        ("Something, else. And 3 more (2019)\n", "unknown"),
        # What no date and no title bears out may be anything: cocktails, places, wishes, somebody else's words.
        ("English (native), Welsh (fluent)\n", "languages"),
        ("English (native), cocktails, Rome\n", "unknown"),
        ("Python, CUDA, Kubernetes\n", "unknown"),
        ("Ada Sample, Bo Muster, Cy Test\n", "unknown"),
        ("A pilot who has drawn the tides of forty small harbours.\n", "unknown"),
        # Whoever an entry begins with may be its person.
        ("- Bo Sample, engineer, Example Ltd, 1990 - 2020\n", "unknown"),
        ("- Bo, engineer, Example Ltd, 1990 - 2020\n", "unknown"),
        ("- Dr Bo Sample, Senior engineer, Sample Ltd, 2015 - 2020\n", "unknown"),
        ("- Lena Baker, engineer, Example Ltd, 1990 - 2020\n", "unknown"),
        ("- Lena Baker, PhD Computer Vision, Sample University, 2020 - 2023\n", "unknown"),
        ("- Cy Test, PhD Computer Vision, Sample University, 2020 - 2023\n", "unknown"),
        ("- 2020 - 2023: Cy Test, PhD Computer Vision, Sample University\n", "unknown"),
        ("**Cy Test**\n\nPhD Computer Vision, Sample University, 2020 - 2023\n", "unknown"),
        (f"{PEOPLE}\n**Surveyor**, Example Harbour, 2011 - 2012\n", "unknown"),
        # One of several that may be somebody's name is that of a firm.
        (f"{JOBS}\n**Atelier Muster**, Surveyor, Example Harbour, 2011 - 2012\n", "work"),
    ],
)
def test_dated_jobs_and_degrees_alone_name_a_section_where_its_heading_does_not(body: str, kind: str) -> None:
    text = f"# Ada Example\n\n## Ahoy\n\n{body}\n## Skills\n\nPython\n\n## Awards\n\nExample Prize, 2019\n"
    assert kinds(text)[0] == (kind, "Ahoy")


@pytest.mark.parametrize(
    "heading",
    [
        "Family",
        "My children",
        "People of this harbour",
        "Of my customers",
        "Posts I did not take",
        "Ships that I turned down",
        "Harbours I admire",
        "What I want to do next",
        "Harbours for tomorrow",
        "Was meine Eltern machten",
        "Was ich nicht mehr mache",
        "Ce que je voudrais faire",
        "Lo que hizo mi padre",
        "우리 가족",
        "我的学生",
    ],
)
@pytest.mark.parametrize("body", [JOBS, DEGREES])
def test_a_heading_that_denies_wishes_or_speaks_of_others_is_not_told_by_what_it_lists(heading: str, body: str) -> None:
    text = f"# Ada Example\n\n## {heading}\n\n{body}\n## Skills\n\nPython\n\n## Awards\n\nExample Prize, 2019\n"
    assert kinds(text)[0][0] not in ("work", "education")


@pytest.mark.parametrize("heading", ["Placements of graduates", "Scouts", "Career break", "My story"])
def test_jobs_beside_a_section_of_jobs_and_degrees_beside_one_of_degrees_stay_unread(heading: str) -> None:
    text = f"# Ada Example\n\n## {{}}\n\n{{}}\n## {heading}\n\n{{}}\n## Skills\n\nPython\n"
    jobs = "- Surveyor, Example Harbour, 2019 - 2021\n- Engineer, Sample Ltd, 2015 - 2019\n"
    assert kinds(text.format("Experience", jobs, jobs))[1] == ("unknown", heading)
    assert kinds(text.format("Education", DEGREES, DEGREES))[1] == ("unknown", heading)
    assert kinds(text.format("Education", DEGREES, jobs))[1] == ("work", heading)
    assert kinds(text.format("Experience", jobs, DEGREES))[1] == ("education", heading)


@pytest.mark.parametrize("heading", ["In brief", "My story", "Kurz gesagt", "What I can do", "Can do", "Good at"])
def test_running_text_below_a_heading_that_promises_little_stays_unread(heading: str) -> None:
    text = f"# Ada Example\n\n## Experience\n\n{JOBS}\n## {heading}\n\nI can learn to splice quickly.\n"
    assert kinds(text)[1] == ("unknown", heading)


def test_what_a_heading_says_that_the_person_did_may_begin_with_any_employer() -> None:
    text = "# Ada Example\n\n## {}\n\n**Kilnly**, Surveyor, 2019 - 2021\n\n## Skills\n\nPython\n\n## Awards\n\nPrize\n"
    assert kinds(text.format("What I've done"))[0][0] == "work"
    assert kinds(text.format("Ahoy"))[0][0] == "unknown"
    firms = "**Estudio Muster** - Surveyor - since 2021\n\n**Atelier Sample** - Rigger, nights - 2012 to 2014\n"
    assert kinds(f"# Ada Example\n\n## What I did\n\n{firms}\n## Skills\n\nPython\n")[0][0] == "work"


def test_a_time_line_holds_jobs_and_degrees() -> None:
    text = f"# Ada Example\n\n## Timeline\n\n{JOBS}\nRigger, Example Regional Council, 2012 - 2015\n\n{DEGREES}"
    document = read_document(Path("cv.md"), text.encode())
    assert told_sections(document)[1].kinds == ("education", "work")


def test_a_group_is_no_career() -> None:
    group = (
        "- Cy Test, PhD student, University of Example, 2018 - 2022\n- Postdoc, Example Labs (Bo Muster), 2019 - 2020\n"
        "- Intern from Sample GmbH, 2017 - 2018\n- Research assistant, University of Example, 2016 - 2017\n"
    )
    assert kinds(f"# Ada Example\n\n## My group\n\n{group}\n## Skills\n\nPython\n")[0][0] == "unknown"


def test_an_employer_called_after_somebody_is_no_person() -> None:
    shops = "Nonna Sample's -- Rigger -- 2015 - 2018\n\nMuster Sample's -- Surveyor -- 2013 - 2014\n"
    assert kinds(f"Ada Example\n\nHARBOURS\n\n{shops}\nSKILLS\n\nPython\n", "cv.txt")[0] == ("work", "HARBOURS")


@pytest.mark.parametrize(
    ("heading", "kind", "body"),
    [
        ("Professional service", "service", "- President, Chess club of Sample University, 2018 - 2020\n"),
        ("Teaching", "teaching", "- Guest lecturer, Machine learning, Sample University, 2021 - 2023\n"),
        ("Miscellaneous", "other", "- Surveyor, Example Harbour, 2015 - 2019\n"),
        ("Training", "certificates", "- Baker, Sample Bakery, 2015 - 2018\n"),
        ("Training", "certificates", "- Cy Test, BSc Oceanography, Sample University, 2020 - 2023\n"),
        ("Courses", "courses", "- CS229 Machine learning, Sample University, autumn 2018, grade A\n"),
        ("Courses", "courses", "- MSc Oceanography, Sample University, 2018\n"),
        ("Courses", "courses", "- Tides and currents\n"),
        ("Courses", "certificates", "- Lead auditor, Sample Institution of Quays, 2018\n"),
    ],
)
def test_a_known_heading_keeps_its_kind(heading: str, kind: str, body: str) -> None:
    assert kinds(f"# Ada Example\n\n## {heading}\n\n{body}\n## Skills\n\nPython\n")[0] == (kind, heading)


@pytest.mark.parametrize(
    ("heading", "listed", "kind"),
    [
        ("IT", "Excel, Xero, Sage 50 (payroll)", "skills"),
        ("Good at", "- Splicing\n- Knots\n- Net mending", "skills"),
        ("Software", "Creo, MATLAB, Windchill", "skills"),
        ("Ahoy", "Cy Test, Dee Sample, Ed Invented", "unknown"),
        ("Ahoy", "Rome, Paris, Oslo", "unknown"),
        ("Ahoy", "Surveyor, Engineer, Baker", "unknown"),
        ("Ahoy", "Splicing, knots", "unknown"),
        ("Ahoy", "- https://example.org/a\n- https://example.org/b\n- https://example.net", "unknown"),
        ("My choir", "Solos, duets, tours", "unknown"),
        ("Ahoy", "I splice, I knot, I mend.", "unknown"),
    ],
)
def test_a_bare_list_is_the_skills_of_a_document_without_a_heading_of_them(
    heading: str, listed: str, kind: str
) -> None:
    text = f"# Ada Example\n\n## Experience\n\n{JOBS}\n## {heading}\n\n{listed}\n"
    assert kinds(text)[1][0] == kind
    assert kinds(f"{text}\n## Skills\n\nPython\n")[1][0] != "skills"


@pytest.mark.parametrize(
    ("entries", "kind"),
    [
        (f"{JOBS}\n**Cook**, Example Galley, 2010 - 2015\n", "work"),
        ("A pilot since 2010, who drew forty harbours in 2019 and ten lights in 2021.\n", "summary"),
        ("Surveyor, Muster, 2019 - 2021\nSurveyor, Quay, 2017 - 2019\nCook, Example Galley, 2010 - 2015\n", "work"),
        (JOBS, "summary"),
    ],
)
def test_a_summary_of_several_dated_jobs_is_the_career(entries: str, kind: str) -> None:
    """`Career summary` may head a list of jobs, where none stands below another heading."""
    text = f"# Ada Example\n\n## Career summary\n\n{entries}\n## Education\n\n{DEGREES}"
    assert kinds(text)[0] == (kind, "Career summary")


def test_affiliations_are_memberships_beside_jobs() -> None:
    listed = "## Affiliations\n\nSurveyor, Example Harbour, 2019 - 2021\n"
    assert kinds(f"# Ada Example\n\n{listed}")[0] == ("work", "Affiliations")
    assert kinds(f"# Ada Example\n\n## Experience\n\n{JOBS}\n{listed}")[1] == ("service", "Affiliations")


def test_one_dated_line_far_below_is_no_job_beside_a_list_of_jobs_below_the_name() -> None:
    jobs = "**Mooring**\n\n2019 - 2021\tSurveyor, Example Harbour\n\n2015 - 2019\tEngineer, Sample Ltd\n"
    text = f"# Ada Example\n\n{jobs}\n## Awards\n\nPrize, 2019\n\n## Give back\n\nCook at Sample Kitchen, since 2020\n"
    found = kinds(f"{text}\n## Skills\n\nPython\n")
    assert ("unknown", "Give back") in found


def test_degrees_below_training_are_an_education_where_there_is_no_other() -> None:
    training = f"## Training\n\n{DEGREES}"
    assert kinds(f"# Ada Example\n\n## Work\n\n{JOBS}\n{training}")[1] == ("education", "Training")
    taught = "## Training\n\n- MSc students trained in Python, Sample University, 2019\n"
    assert kinds(f"# Ada Example\n\n## Work\n\n{JOBS}\n{taught}")[1] == ("certificates", "Training")
    both = f"# Ada Example\n\n## Education\n\nMSc Tides, Example College, 2016\n\n{training}"
    assert kinds(both)[1] == ("certificates", "Training")


def test_licences_of_no_school_are_certificates() -> None:
    text = (
        f"# Ada Example\n\n## Work\n\n{JOBS}\n## Certificates\n\n- Forklift Licence, RTITB, 2018\n- CCNA, Cisco, 2019\n"
    )
    assert kinds(text)[-1][0] == "certificates"


def test_headings_none_of_which_a_list_knows_are_told_by_their_letters() -> None:
    text = (
        f"# Ada Example\n\n## Places where I have worked\n\n{JOBS}\n## Things I have learnt\n\n{DEGREES}\n"
        "## Tongues\n\nEnglish (native), Welsh (fluent)\n"
    )
    assert [kind for kind, _ in kinds(text)] == ["work", "education", "languages"]


def test_a_heading_in_capitals_as_those_of_other_sections_closes_the_section_before() -> None:
    text = (
        "Ada Example\n\nSKILLS\n\nKnots, Tide tables\n\nLICENCES\n\nFirst aid at sea, 2019\n\nTHE LADDER\n\n"
        "Chart plotting\nRowing\nSplicing\n\nLANGUAGES\n\nEnglish, Welsh\n"
    )
    assert [kind for kind, _ in kinds(text, "cv.txt")] == ["skills", "certificates", "unknown", "languages"]


def test_the_names_of_sections_in_the_first_cells_of_a_table_are_headings() -> None:
    text = (
        "<html><body><table><tr><td colspan=2>Ada Example<br>ada@example.org</td></tr>"
        "<tr><td><b>Experience</b></td><td><p>2019 - 2021<br><b>Example Harbour</b>, Surveyor</p></td></tr>"
        "<tr><td><b>Skills</b></td><td>Knots, Tide tables</td></tr></table></body></html>"
    )
    assert kinds(text, "cv.html") == [("work", "Experience"), ("skills", "Skills")]


def test_memberships_and_certificates_are_certificates() -> None:
    assert (
        kinds("# Ada Example\n\n## Memberships and certificates\n\n- First aid at sea, 2019\n")[0][0] == "certificates"
    )


CAPITALS = (
    "Ada Example\nHydrographer\n\nEMPLOYMENT\n\nSurveyor, Example Ltd, 2020 - 2023\n\nEDUCATION\n\n"
    "BSc Tides, Sample University, 2016 - 2019\n\n{}\n\nLANGUAGES\n\nEnglish, German\n"
)


@pytest.mark.parametrize(
    ("body", "section"),
    [
        ("PROJECTS\n\nNORTHWIND\n\nLed the move of the tables.\n\nTESTLAND\n\nDrew forecasts.", "projects"),
        (
            "PROJECTS\n\nAll of them at sea.\n\nNORTHWIND\n\nLed the move of the tables.\n\nTESTLAND\n\nDrew it.",
            "projects",
        ),
        ("AWARDS\n\nTHE KILN MEDAL\n\nFor forty harbours.\n\nGOLDEN BUOY\n\nFor one.", "awards"),
    ],
)
def test_names_of_entries_in_capitals_open_no_section(body: str, section: str) -> None:
    found = kinds(CAPITALS.format(body), "cv.txt")
    assert [kind for kind, _ in found] == ["work", "education", section, "languages"]


@pytest.mark.parametrize("heading", ["Blog posts", "Recent posts", "News", "Posts"])
def test_what_is_told_below_news_is_no_career(heading: str) -> None:
    told = (
        "- May 2021 - Jul 2021: Diary of a Software Engineer at Crumb Ltd (three parts)\n"
        "- 2020 - 2021: Letters to a Data Scientist, Example Bank series\n"
        "- 2019 - 2020: What a Product Manager does, Example Ltd\n"
    )
    assert kinds(f"# Ada Example\n\n## {heading}\n\n{told}\n## Skills\n\nPython\n")[0] == ("news", heading)


@pytest.mark.parametrize("heading", ["What I do", "What I got up to", "Up to today"])
def test_entries_that_lasted_are_jobs_below_a_heading_that_letters_alone_tell(heading: str) -> None:
    jobs = "**Kiln & Daughters**, glazing, since 2016\n\n**Copper Kilnworks**, surveyor, 2009 - 2016\n"
    text = f"# Ada Example\n\n## {heading}\n\n{jobs}\n## Skills\n\nPython\n\n## Awards\n\nExample Prize, 2019\n"
    assert kinds(text)[0] == ("work", heading)


def test_a_document_without_headings_is_told_by_its_dated_entries() -> None:
    text = (
        "Ada Example\nSurveyor, 23 years at sea\n\n"
        "2011 to now\tSurveyor, Example Harbour\n\n2004 - 2011\tRigging for Sample Ropes of Leith\n\n"
        "2001 - 2004\tDeck hand, Copper & Daughters\n"
    )
    document = read_document(Path("cv.txt"), text.encode())
    assert [section.kind for section in told_sections(document)] == ["head", "education"]
    assert "work" in told_sections(document)[1].kinds


def test_lines_that_stand_alone_name_the_parts_of_a_document_without_headings() -> None:
    text = (
        "Ada Example\n\nNow\n\nSurveyor at Example Harbour, 2019 - 2024\nRigger at Sample Ropes, 2015 - 2019\n\n"
        "Lessons\n\nBSc Tides, University of Example, 2012 - 2015\n"
    )
    document = read_document(Path("cv.txt"), text.encode())
    told = [(section.kind, section.title) for section in told_sections(document)][1:]
    assert told == [("work", "Now"), ("education", "Lessons")]


def test_an_address_names_no_part_of_a_document_without_headings() -> None:
    jobs = "Surveyor, Example Harbour, 2019 - 2024\n\nRigger, Sample Ropes, 2015 - 2019\n"
    text = f"Ada Example\n\nada@example.org\n\n{jobs}"
    head, *parts = told_sections(read_document(Path("cv.txt"), text.encode()))
    assert [block.text for block in head.blocks] == ["Ada Example", "ada@example.org"]
    assert [("work" in section.kinds, section.title) for section in parts] == [(True, "")]


def test_a_heading_as_large_as_those_of_sections_ends_the_one_above_it() -> None:
    text = (
        "# Ada Example\n\n## Experience\n\n**Surveyor**, Example Harbour, 2019 - 2021\n\n## Schule und Proben\n\n"
        "- Realschule Example, mittlere Reife, 2005 - 2009\n\n## Skills\n\nPython\n\n## Languages\n\nEnglish\n"
    )
    assert kinds(text)[:2] == [("work", "Experience"), ("education", "Schule und Proben")]


@pytest.mark.parametrize("title", ["Clubs I belong to", "OUTSIDE THE OFFICE", "Life beyond the desk"])
def test_clubs_of_somebody_without_jobs_are_no_jobs(title: str) -> None:
    text = (
        f"# Ada Example\n\n## Education\n\n{DEGREES}\n## {title}\n\n"
        "President, Debating Society, 2019 - 2021\n\nCaptain, Exampleton Football Club, 2015 - 2019\n"
    )
    assert ("work", title) not in kinds(text)


@pytest.mark.parametrize("title", ["What I do now", "My path so far"])
def test_a_council_of_a_town_is_an_employer_and_no_club(title: str) -> None:
    text = (
        f"# Ada Example\n\n## {title}\n\n### Exampleton City Council — Policy Adviser (since June 2022)\n\n"
        "- Ran trials of letters.\n\n### Sample Charity — Campaigns Officer (2019–2022)\n\n- Wrote leaflets.\n\n"
        f"## Education\n\n{DEGREES}\n## Skills\n\nPython\n"
    )
    assert kinds(text)[0] == ("work", title)


def test_a_list_below_the_jobs_of_a_document_without_headings_names_no_part_of_it() -> None:
    text = (
        "Ada Example\nBaker\n\nBaker, Example Mills, 2015 - 2020\nBaked bread\n\n"
        "Rye, spelt, oats\n\nEnglish (native), German (B2)\n"
    )
    assert not [title for _, title in kinds(text, "cv.txt") if "," in title]


@pytest.mark.parametrize(
    ("body", "languages"),
    [
        ("## Other\n\nDriving licence: B\nIdiomas: inglés (B2), francés\nNotice: none\n", ["inglés (B2), francés"]),
        ("## Talks\n\nFrench\n\n## Languages\n\nEnglish\n", ["English"]),
        ("## Cuisines\n\nFrench, Italian, Japanese\n", []),
        ("## Markets\n\n- Germany: fluent in retail\n- French (main)\n", []),
        ("## Experience\n\n**Translator**, Fable House, 2015 – 2018\n\n- Languages: German, English\n", []),
        ("## Other\n\nLanguages: Python, Go\n", []),
        ("## Projects\n\n**Corpus**: recordings, 2019\\\nLanguages: Basque, Welsh\n", []),
        ("## Projects\n\n**Corpus**, 2019\n\nLanguages: Basque, Welsh\n\n**Parser**, 2018\n", []),
    ],
)
def test_languages_behind_a_word_for_them_are_told_wherever_they_stand(body: str, languages: list[str]) -> None:
    document = read_document(Path("cv.md"), f"# Ada Example\n\n{body}".encode())
    told = [section for section in told_sections(document) if section.kinds == ("languages",)]
    assert [block.text.strip() for section in told for block in section.blocks] == languages


def test_a_heading_with_its_meaning_in_a_bracket_is_known() -> None:
    assert kinds("# Ada Example\n\n## Mahi (work)\n\n**Fitter**, Fable Mill, 2010 – 2015\n")[-1] == (
        "work",
        "Mahi (work)",
    )


def test_languages_among_other_things_are_apart() -> None:
    listed = "- Driving licence\n- Hebrew (native), English (fluent)\n- English, cocktails\n"
    text = f"# Ada Example\n\n## Experience\n\n{JOBS}\n## Other\n\n{listed}"
    document = read_document(Path("cv.md"), text.encode())
    found = [block.text for part in told_sections(document) if part.kind == "languages" for block in part.blocks]
    assert found == ["Hebrew (native), English (fluent)"]


def test_tools_with_abbreviations_in_their_names_are_no_people() -> None:
    listed = "## Systems\n\nExample BI, Sample ERP, Kettle 200, Muster Board\n"
    assert kinds(f"# Ada Example\n\n## Experience\n\n{JOBS}\n{listed}")[-1] == ("skills", "Systems")


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Kursy i uprawnienia", "certificates"),
        ("Cursussen en certificaten", "certificates"),
        ("Industrial training", "internship"),
    ],
)
def test_headings_that_join_names_in_more_languages_are_known(heading: str, kind: str) -> None:
    assert kinds(f"# Ada Example\n\n## {heading}\n\nSample card, 2019\n")[-1] == (kind, heading)


def test_a_school_without_a_position_is_no_job_where_no_heading_says_work() -> None:
    text = (
        "Ada Example\nLeeds\n\nWaiter at Example Cafe 2020 - 2022\nCarried plates.\n\n"
        "Barista at Muster Coffee 2018 - 2020\nMade coffee.\n\nExample High School 2012 - 2018\n"
    )
    told = assemble([read_document(Path("cv.txt"), text.encode())])
    assert [job["name"] for job in told["work"]] == ["Example Cafe", "Muster Coffee"]
    assert [entry["institution"] for entry in told["education"]] == ["Example High School"]


@pytest.mark.parametrize(
    "entry",
    [
        "### {name} — {position}\n*{dates}*\n\n",
        "### {position}, {name}\n{dates}\n",
        "### {position}\n{name}, Testville | {dates}\n\n",
        "### {name}\n**{position}**, {dates}\n\n",
    ],
)
def test_headings_above_dates_at_the_top_are_those_of_jobs(entry: str) -> None:
    jobs = [
        ("Sample Bank", "Senior Surveyor", "Jun 2021 – Present"),
        ("Placeholder Telecom", "Surveyor", "Feb 2017 – May 2021"),
        ("Dummy Hosting", "Linux administrator", "Sep 2014 – Jan 2017"),
    ]
    top = "# Ada Example\nSurveyor · Testville\n\nTen years of quiet tides.\n\n"
    listed = "".join(
        entry.format(name=name, position=position, dates=dates) + "- Drew one map a day.\n\n"
        for name, position, dates in jobs
    )
    text = f"{top}{listed}## Education\nBSc Oceanography, Nowhere Institute, 2014\n"
    told = assemble([read_document(Path("cv.md"), text.encode())])
    assert [(job["name"], job["position"], job["startDate"]) for job in told["work"]] == [
        ("Sample Bank", "Senior Surveyor", "2021-06"),
        ("Placeholder Telecom", "Surveyor", "2017-02"),
        ("Dummy Hosting", "Linux administrator", "2014-09"),
    ]
    assert [job["highlights"] for job in told["work"]] == [["Drew one map a day."]] * 3
    assert told["basics"]["summary"] == "Ten years of quiet tides."


def test_a_sentence_about_what_somebody_speaks_is_told_apart() -> None:
    text = (
        "# Ada Example\n\n## Experience\n\n**Baker**, Muster Ovens Ltd, 2015 - 2018\n\n## Other information\n\n"
        "Speaks English (native), Igbo (native) and some Yoruba. Full driving licence.\n\nSpeaks at fairs, and sings.\n"
    )
    told = assemble([read_document(Path("cv.md"), text.encode())])
    assert [(one["language"], one["fluency"]) for one in told["languages"]] == [
        ("English", "native"),
        ("Igbo", "native"),
        ("Yoruba", "some"),
    ]
    assert any("driving licence" in one["text"] for one in told["meta"]["unread"])


@pytest.mark.parametrize(
    ("listed", "kind"),
    [
        ("- Level 3 First Aid (Mock Board), 2019\n- Full UK driving licence\n", "certificates"),
        ("- Diploma in Tides, 2019\n- Full UK driving licence\n", "education"),
        ("- Licence, Université d'Exemple, 2011\n", "education"),
    ],
)
def test_qualifications_beside_degrees_are_none_without_a_degree_or_a_school(listed: str, kind: str) -> None:
    found = kinds(f"# Ada Example\n\n## Education\n\n{DEGREES}\n## Qualifications\n\n{listed}")
    assert (kind, "Qualifications") in found
