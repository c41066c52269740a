from typing import Any

import pytest

from laws.strategies import judge, profile_of
from screen.criteria.unread import Unread, nothing_unread
from screen.judgement.score import Judgement
from screen.sources.columns import Columns
from screen.sources.rubric import (
    CertificateTable,
    EducationTable,
    LanguageTable,
    PublicationsTable,
    Rubric,
    SeniorityTable,
    Skill,
)

JOB = {"position": "Engineer", "startDate": "2025-01", "endDate": "2025-12", "summary": "Made tea."}
TOLD: dict[str, Any] = {
    "basics": {}, "work": [JOB], "education": [], "languages": [], "certificates": [], "publications": [],
}  # fmt: skip


def with_unread(*lines: str, **document: Any) -> dict[str, Any]:
    return {
        **TOLD,
        **document,
        "meta": {"unread": [{"text": line, "place": "cv.md:7", "why": "odd"} for line in lines]},
    }


def rubric_of(**asked: Any) -> Rubric:
    return Rubric("Tea person", "r.toml", "", **{"points": {"skills": 100}, "venues": {"default": 0.1}} | asked)


def state_of(document: dict[str, Any], **asked: Any) -> str:
    (gate,) = judge(rubric_of(**asked), document).verdict(0).gates
    return gate.state


CUDA = {"skills": (Skill("CUDA", required=True),)}
YEARS = {"seniority": SeniorityTable(min_years=3)}
PAPERS = {"publications": PublicationsTable(min=1)}
DEGREE = {"education": EducationTable("bachelor")}
GERMAN = {"languages": (LanguageTable("German", "B2"),)}
NURSE = {"certificates": (CertificateTable("Professional registration", ("NMC",)),)}


@pytest.mark.parametrize(
    ("line", "asked", "state"),
    [
        ("Wrote CUDA kernels", CUDA, "unread"),
        ("No experience with CUDA", CUDA, "missing"),
        ("Wrote kernels", CUDA, "missing"),
        ("Engineer, Example Works, 2015 – 2019", YEARS, "unread"),
        ("Engineer, Example Works, since 2015, present", YEARS, "unread"),
        ("Dates: January 2025 – December 2025", YEARS, "missing"),
        ("Engineer of the year 2015", YEARS, "missing"),
        ("Tea, faster. Proceedings of NeurIPS 2019", PAPERS, "unread"),
        ("Reviewer for NeurIPS 2019", PAPERS, "missing"),
        ("BSc in Tea, Example University", DEGREE, "unread"),
        ("Example University, tea", DEGREE, "missing"),
        ("Deutsch (fluent)", GERMAN, "unread"),
        ("French (fluent)", GERMAN, "missing"),
        ("Exampish (fluent)", {"languages": (LanguageTable("Exampish"),)}, "unread"),
        ("NMC pin on request", NURSE, "unread"),
        ("Registered on request", NURSE, "missing"),
    ],
)
def test_what_may_stand_in_unread_text_is_not_missing(line: str, asked: dict[str, Any], state: str) -> None:
    assert state_of(with_unread(), **asked) == "missing"
    assert state_of(with_unread(line), **asked) == state


def test_what_a_referee_says_leaves_a_requirement_missing_and_the_years_known() -> None:
    said = {"text": "Ada wrote CUDA kernels, 2015 – 2019", "place": "cv.md:7", "why": "not placed (references)"}
    document = TOLD | {"meta": {"unread": [said]}}
    assert state_of(document, **CUDA) == "missing"
    assert state_of(document, **YEARS) == "missing"
    assert judge(rubric_of(**CUDA), document).verdict(0).unread == 0


def test_what_is_had_in_part_may_stand_there_whole() -> None:
    listed = with_unread("Wrote CUDA kernels", skills=[{"name": "CUDA"}])
    assert state_of(listed, skills=(Skill("CUDA", required="used"),)) == "unread"
    assert state_of(listed, skills=(Skill("CUDA", min_years=2),)) == "unread"
    lower = with_unread("MSc in Tea", education=[{"studyType": "BSc", "endDate": "2015"}])
    assert state_of(lower, education=EducationTable("master")) == "unread"


def test_what_is_met_stays_met() -> None:
    assert state_of(with_unread("Wrote CUDA kernels", work=[{**JOB, "summary": "Used CUDA."}]), **CUDA) == "met"


def judged(*lines: str) -> Judgement:
    return judge(rubric_of(skills=(Skill("CUDA"), Skill("Tea"))), with_unread(*lines))


def test_an_unread_skill_is_undecided_asked_about_and_shown_with_its_line() -> None:
    whole, unread = judged().verdict(0), judged("Wrote CUDA kernels").verdict(0)
    assert (whole.confidence, unread.confidence) == (1.0, 0.5)
    assert (whole.ask, unread.ask) == ((), ("CUDA (unread)",))
    assert (whole.unread, unread.unread) == (0, 1)
    assert whole.score == unread.score
    (group,) = judged("Wrote CUDA kernels").explanation(0).details or ()
    leaf = (group.details or ())[0]
    assert (leaf.points, leaf.state) == (0, "unread")
    assert leaf.note == "in a part that was not read: “Wrote CUDA kernels” (cv.md:7)"


@pytest.mark.parametrize(("characters", "quoted"), [(120, 120), (121, 120)])
def test_a_note_quotes_no_more_than_the_beginning_of_a_long_line(characters: int, quoted: int) -> None:
    line = "Wrote CUDA kernels ".ljust(characters, "x")
    (group,) = judged(line).explanation(0).details or ()
    end = "" if quoted == characters else " …"
    assert f"“{line[:quoted]}{end}”" in ((group.details or ())[0].note or "")


def test_where_every_line_was_understood_no_note_tells_of_one() -> None:
    nothing = nothing_unread(2, 1)
    assert not nothing.named.any()
    assert nothing.note(1, 0) is None


def test_a_note_names_no_place_that_is_not_known() -> None:
    document = with_unread("Wrote CUDA kernels")
    del document["meta"]["unread"][0]["place"]
    (group,) = judge(rubric_of(skills=(Skill("CUDA"), Skill("Tea"))), document).explanation(0).details or ()
    assert ((group.details or ())[0].note or "").endswith("“Wrote CUDA kernels”")


def test_unread_papers_and_years_lower_the_confidence_too() -> None:
    shares = {"publications": 60, "seniority": 40}
    rubric = rubric_of(points=shares)
    assert judge(rubric, with_unread()).verdict(0).confidence == 1.0
    assert judge(rubric, with_unread("Proceedings of NeurIPS 2019")).verdict(0).confidence == 0.4
    years = judge(rubric, with_unread("Engineer, 2011 – 2019")).verdict(0)
    assert 0.6 <= years.confidence < 1.0
    assert years.ask == ("years of work (unread)",)


def test_papers_that_were_read_fail_no_requirement_while_others_may_stand_unread() -> None:
    asked: dict[str, Any] = {"publications": PublicationsTable(min=2)}
    paper = [{"name": "On tea", "venue": "ICML", "status": "published"}]
    assert state_of(with_unread("Proceedings of NeurIPS 2019", publications=paper), **asked) == "unread"
    assert state_of(with_unread(publications=paper), **asked) == "partly"


def test_the_years_of_one_person_are_not_those_of_another() -> None:
    rubric = rubric_of(points={"seniority": 100})
    told = with_unread("Engineer, 2011 – 2019")
    other = {**TOLD, "work": [{**JOB, "startDate": "2011-01", "endDate": "2019-12"}]}
    judgement = judge(rubric, told, other)
    assert judgement.verdict(0).ask == ("years of work (unread)",)
    assert judgement.verdict(1).ask == ()


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("Engineer, 2011 – 2019", False),  # those are the years of a job that was read
        ("Engineer, 2011 until today", False),
        ("Engineer, 2012 – 2019", True),
        ("Engineer, 2010 – 2019", True),
        ("Engineer, 2011, 2015 – 2019", True),
        ("Engineer since 2012, today", True),
        ("Engineer in 2012", False),  # a year is no span of time
        ("Engineer in 2012 and 2012", False),
        ("Order 12011 – 20190", False),
        ("Engineer until today", False),
    ],
)
def test_only_years_that_no_job_has_tell_of_more(line: str, told: bool) -> None:
    job = {**JOB, "startDate": "2011-01", "endDate": "2019-12"}
    assert Unread(Columns([profile_of(with_unread(line, work=[job]))])).tells_of_years().tolist() == [told]


def test_the_years_of_studies_are_known_as_well() -> None:
    studies = [{"studyType": "PhD", "area": "Tea", "startDate": "2001-01", "endDate": "2004-12"}]
    document = with_unread("Student, 2001 – 2004", work=[JOB], education=studies)
    assert Unread(Columns([profile_of(document)])).tells_of_years().tolist() == [False]


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("A. Example. Tea, faster. Acta Kettlica, 2019.", "unread"),
        ("A. Example. Tea, faster. Submitted, 2019.", "missing"),
        ("Authors in the order of the alphabet", "missing"),
    ],
)
def test_a_paper_whose_venue_was_not_understood_may_have_appeared(line: str, state: str) -> None:
    unread = {"unread": [{"text": line, "place": "cv.md:7", "why": "not placed (publications)"}]}
    assert state_of({**TOLD, "meta": unread}, **PAPERS) == state


def test_unread_lines_bear_one_another_out_as_those_of_a_job_do() -> None:
    lines = (
        "Led the work on PyTorch.",
        "Moved all 12 services of the harbour to information retrieval within 3 months",
    )
    skills = (Skill("CUDA", terms=("information retrieval",)), Skill("distributed training"), Skill("fine-tuning"))
    rubric = Rubric("ML systems engineer", "r.toml", "", points={"skills": 100}, skills=skills, venues={"default": 0.0})
    found = judge(rubric, {"basics": {}, "work": [{"highlights": list(lines)}]}).skills
    unread = judge(rubric, with_unread(*lines, work=[])).skills
    assert found.named[0, 0] and unread.state(0, 0) == "unread"
