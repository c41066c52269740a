from typing import Any

import pytest

from screen.documents.blocks.block import Block
from screen.documents.entries.findings import Findings
from screen.documents.entries.records.records import read_records


def read(own: str | None = "Ada Example", **fields: Any) -> Findings:
    return read_records([Block("record", (), line=3, fields=fields, source="x")], own)


def bib(**fields: Any) -> Findings:
    return read(type="bibtex", entry_type="inproceedings", key="k", title="Folding Paper Planes", **fields)


def test_bibtex_entry() -> None:
    (paper,) = bib(author=["Bob Sample*", "Ada Example*"], booktitle="Proceedings of ICML", year="2024", month=7).papers
    assert (paper.position, paper.equal, paper.standing.venue, paper.standing.date) == (2, True, "ICML", "2024-07")
    assert paper.authors == ("Bob Sample", "Ada Example")


def test_the_work_of_others_is_left_out_and_said() -> None:
    findings = bib(author=["Albert Other"], booktitle="ICML", year="2024")
    assert findings.papers == []
    assert "Folding Paper Planes" in findings.warnings[0]


def test_a_cut_list_of_authors_may_hold_the_own_name() -> None:
    (paper,) = bib(author=["Bob Sample", "others"], booktitle="ICML", year="2024").papers
    assert (paper.truncated, paper.position) == (True, None)


def test_a_thesis_is_no_paper() -> None:
    findings = read(
        type="bibtex", entry_type="phdthesis", key="k", title="On Nothing", author=["Ada Example"], year="2020"
    )
    assert findings.papers == []


@pytest.mark.parametrize("year", ["in press", "forthcoming", "2025 (in press)"])
def test_words_for_a_year_say_how_far_a_paper_has_come(year: str) -> None:
    (paper,) = read(
        type="bibtex", entry_type="article", key="k", title="On Tea", author=["Ada Example"], journal="JMLR", year=year
    ).papers
    assert (paper.standing.status, paper.standing.venue) == ("accepted", "JMLR")


@pytest.mark.parametrize(
    ("entry_type", "fields", "status"),
    [
        ("online", {"eprint": "2401.01234", "eprinttype": "arxiv"}, "preprint"),
        ("misc", {"howpublished": "arXiv:2401.01234"}, "preprint"),
        ("unpublished", {"eprint": "2401.01234"}, "preprint"),
        ("unpublished", {"note": "Manuscript"}, "in-preparation"),
        ("article", {"journal": "Journal of Tea", "pubstate": "inpress"}, "accepted"),
        ("online", {"url": "https://blog.example"}, None),
        ("misc", {"howpublished": "Invited talk at NeurIPS"}, None),
        ("misc", {"howpublished": "GitHub repository"}, None),
    ],
)
def test_what_a_loose_type_holds_is_said_by_its_fields(
    entry_type: str, fields: dict[str, str], status: str | None
) -> None:
    findings = read(
        type="bibtex", entry_type=entry_type, key="k", title="On Tea", author=["Ada Example"], year="2024", **fields
    )
    assert [paper.standing.status for paper in findings.papers] == ([status] if status else [])
    assert len(findings.warnings) == (status is None)


def test_a_workshop_with_the_badge_of_its_host_stays_a_workshop() -> None:
    (paper,) = bib(author=["Ada Example"], booktitle="CVPR Workshop on Nothing", abbr="CVPR", year="2024").papers
    assert (paper.standing.track, paper.standing.venue) == ("workshop", None)


def test_publisher_of_a_resume_may_carry_the_status() -> None:
    data = {
        "publications": [{"name": "A Title of Things", "publisher": "Submitted: ACL'25", "releaseDate": "2025-2-1"}]
    }
    (paper,) = read(type="jsonresume", **data).papers
    assert (paper.standing.status, paper.standing.venue, paper.standing.date) == ("under-review", "ACL", "2025-02-01")


def test_old_keys_of_a_resume_are_read_as_meant() -> None:
    data = {"work": [{"company": "Nonesuch", "position": "Engineer", "startDate": "2020-3", "endDate": "Present"}]}
    (job,) = read(type="jsonresume", **data).jobs
    assert (job.name, job.start, job.end, job.current) == ("Nonesuch", "2020-03", None, True)


def test_sections_of_yaml_are_known_by_their_names() -> None:
    (degree,) = read(
        type="yaml", section="Education", title="PhD in Voids", institution="Nowhere University", year="2018 - 2022"
    ).degrees
    assert (degree.institution, degree.study, degree.area, degree.start, degree.end) == (
        "Nowhere University",
        "PhD",
        "Voids",
        "2018",
        "2022",
    )
    assert read(type="yaml", section="Xyzzy", title="What").warnings == [
        "x:3: the section 'Xyzzy' is not understood: What"
    ]


def test_a_poster_of_a_conference_is_no_paper_of_it() -> None:
    shown = {"name": "Imaginary Posters", "publisher": "Poster at ICML 2020", "releaseDate": "2020"}
    findings = read(type="jsonresume", basics={}, publications=[shown])
    assert findings.papers == []
    assert "poster" in findings.warnings[0]


def test_an_advisor_among_the_remarks_on_a_degree() -> None:
    remarks = ["Supervisor: Prof. A. Mock"]
    degree = {"institution": "Example University, Netherlands", "studyType": "PhD", "courses": remarks}
    (made,) = read(type="jsonresume", basics={}, education=[degree]).degrees
    assert (made.institution, made.location, made.advisor) == ("Example University", "Netherlands", "A. Mock")


@pytest.mark.parametrize("end", ["Invalid date", "soon"])
def test_a_date_that_is_none_leaves_the_job_without_dates_and_is_told(end: str) -> None:
    job = {"name": "Example Works", "position": "Engineer", "startDate": "2019-02", "endDate": end}
    found = read(type="jsonresume", basics={"name": "Ada Example"}, work=[job])
    assert [(job.start, job.end, job.current) for job in found.jobs] == [(None, None, False)]
    assert [warning for warning in found.warnings if end in warning]


def test_time_away_from_work_is_no_job() -> None:
    findings = read(
        type="jsonresume",
        work=[
            {"name": "Example AB", "position": "Parental leave", "startDate": "2019-01", "endDate": "2019-12"},
            {"name": "Example AB", "position": "Kettle Tester", "startDate": "2017-01", "endDate": "2018-12"},
        ],
    )
    assert [job.position for job in findings.jobs] == ["Kettle Tester"]
    assert "Parental leave" in findings.warnings[0] and "2019-01" in findings.warnings[0]
