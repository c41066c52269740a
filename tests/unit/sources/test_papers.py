"""What a publication is: status, track, venue, place among the authors."""

from typing import Any

import pytest

from screen.sources.papers import TRACKS, Paper, read_papers, standing_of, work_key, work_of


def papers(items: list[dict[str, Any]], notes: list[str] | None = None) -> tuple[Paper, ...]:
    standings, works = [standing_of(item) for item in items], [work_of(item) for item in items]
    return read_papers(items, standings, works, [] if notes is None else notes)


def one(**fields: Any) -> Paper:
    (paper,) = papers([{"name": "On Tea", **fields}])
    return paper


@pytest.mark.parametrize(
    ("fields", "status", "track", "venue", "field"),
    [
        ({}, "preprint", "preprint", None, None),
        ({"venue": "NeurIPS"}, "published", "main", "NeurIPS", "venue"),
        ({"venue": "NIPS", "status": "accepted"}, "accepted", "main", "NeurIPS", "venue"),
        ({"venue": "NeurIPS", "status": "under-review"}, "under-review", "main", "NeurIPS", "venue"),
        ({"venue": "NeurIPS", "status": "Submitted"}, "under-review", "main", "NeurIPS", "venue"),
        ({"venue": "NeurIPS", "status": "brewing"}, "in-preparation", "main", "NeurIPS", "venue"),
        ({"venue": "NeurIPS", "status": "in press"}, "accepted", "main", "NeurIPS", "venue"),
        ({"venue": "ICML", "track": "workshop"}, "published", "workshop", "ICML", "venue"),
        ({"venue": "ICML", "track": "Findings"}, "published", "findings", "ICML", "venue"),
        ({"venue": "ICML", "track": "tea"}, "published", "main", "ICML", "venue"),
        ({"status": "preprint", "venue": "ICML", "track": "main"}, "preprint", "preprint", "ICML", "venue"),
        ({"publisher": "Proceedings of MLSys"}, "published", "main", "MLSys", "publisher"),
        ({"publisher": "Under review at NeurIPS 2026"}, "under-review", "main", "NeurIPS", "publisher"),
        ({"publisher": "NeurIPS", "status": "under review"}, "under-review", "main", None, None),
        ({"publisher": "arXiv"}, "preprint", "preprint", None, None),
        ({"publisher": "ICML Workshop on Tea"}, "published", "workshop", None, None),
        ({"status": "  ", "venue": ""}, "preprint", "preprint", None, None),
        ({"track": "thesis"}, "preprint", "preprint", None, None),
        ({"track": "thesis", "status": "published"}, "published", "thesis", None, None),
    ],
)
def test_standing(fields: dict[str, Any], status: str, track: str, venue: str | None, field: str | None) -> None:
    paper = one(**fields)
    assert (paper.status, paper.track, paper.venue, paper.venue_field) == (status, track, venue, field)
    assert paper.track in TRACKS


@pytest.mark.parametrize("name", ["status", "track", "venue", "publisher", "releaseDate", "position", "authors",
                                  "equalContribution", "distinctions"])  # fmt: skip
def test_no_value_breaks_it(name: str) -> None:
    for value in (None, True, 0, -1, 3.5, 10**30, [], [[]], [None, 3], {}, {"a": 1}, "", " ", "\x00"):
        paper = one(**{name: value})
        assert (paper.title, paper.distinctions) == ("On Tea", ()), value


@pytest.mark.parametrize(
    ("released", "month"),
    [
        ("2024-03", 12 * 2024 + 2),
        ("2024", 12 * 2024 + 6),
        (2024, 12 * 2024 + 6),
        ("soon", None),
        (None, None),
        (True, None),
        (2024.5, None),
        (10**30, None),
    ],
)
def test_the_month(released: Any, month: int | None) -> None:
    assert one(releaseDate=released).month == month


def test_a_work_is_known_by_its_folded_title() -> None:
    found = papers([{"name": "Tea: a Study"}, {"name": "TEA, a study."}, {"name": "Tea study"}])
    assert found[0].identity == found[1].identity != found[2].identity
    assert [paper.index for paper in found] == [0, 1, 2]


def test_what_has_no_title_is_no_paper() -> None:
    assert [paper.index for paper in papers([{}, {"name": 3}, {"name": "!?"}, {"name": "Tea"}])] == [3]


def test_distinctions_are_texts() -> None:
    assert one(distinctions=["oral", 3, "best paper"]).distinctions == ("oral", "best paper")


@pytest.mark.parametrize(
    ("fields", "published"),
    [
        ({"venue": "ICML"}, True),
        ({"venue": "ICML", "track": "workshop"}, True),
        ({"status": "under-review"}, False),
        ({"status": "preprint"}, False),
        ({"status": "published", "track": "thesis"}, False),
        ({"status": "published", "track": "report"}, False),
        ({}, False),
    ],
)
def test_what_has_appeared(fields: dict[str, Any], published: bool) -> None:
    assert standing_of(fields).published is published


@pytest.mark.parametrize(
    "publisher",
    ["Peer review: ICLR", "Reviewer for NeurIPS", "NeurIPS 2025 reviewer", "Invited talk, NeurIPS 2023",
     "Talk at ICML 2022", "Volunteer, SIGGRAPH Asia 2022", "cited by Science, Nature"],
)  # fmt: skip
def test_what_tells_of_no_paper_is_left_out_and_said(publisher: str) -> None:
    notes: list[str] = []
    assert papers([{"name": "On Tea", "publisher": publisher}, {"name": "?"}], notes) == ()
    assert len(notes) == 2
    assert papers([{"name": "On Tea", "venue": "Science", "publisher": "cited by Science"}]) == ()


@pytest.mark.parametrize(
    ("fields", "status", "track", "venue"),
    [
        ({"publisher": "NeurIPS 2024 (under-review)"}, "under-review", "main", "NeurIPS"),
        ({"publisher": "ICLR 2024 (desk-reject)"}, "in-preparation", "main", None),
        ({"publisher": "Withdrawn from ICLR 2023"}, "in-preparation", "main", None),
        ({"publisher": "CVPR 2026 (decision pending)"}, "under-review", "main", "CVPR"),
        ({"publisher": "Target: ICML 2026"}, "in-preparation", "main", "ICML"),
        ({"publisher": "soumis à ICML 2026"}, "under-review", "main", "ICML"),
        ({"publisher": "NeurIPS 2019. Cited by 300"}, "published", "main", "NeurIPS"),
        ({"publisher": "Cited by 120, NeurIPS 2019"}, "published", "main", "NeurIPS"),
        ({"publisher": "arXiv, cited by Science and ICLR"}, "preprint", "preprint", None),
        ({"publisher": "arXiv 2023 (cited by 20)"}, "preprint", "preprint", None),
        ({"venue": "NeurIPS", "publisher": "cited by Science"}, "published", "main", "NeurIPS"),
        ({"venue": "NeurIPS Workshop"}, "published", "workshop", "NeurIPS Workshop"),
        ({"venue": "Science"}, "published", "journal", "Science"),
        ({"publisher": "J. Mach. Learn. Res."}, "published", "journal", "JMLR"),
        ({"publisher": "Proc. IEEE Conf. Comput. Vis. Pattern Recognit."}, "published", "main", "CVPR"),
        ({"publisher": "Neural Comput. Appl."}, "published", "main", "Neural Comput. Appl."),
        ({"publisher": "ACL-Findings 2023"}, "published", "findings", "ACL"),
        ({"publisher": "NeurIPS D&B"}, "published", "main", "NeurIPS"),
    ],
)
def test_what_is_printed_decides(fields: dict[str, Any], status: str, track: str, venue: str | None) -> None:
    paper = one(**fields)
    assert (paper.status, paper.track, paper.venue) == (status, track, venue)


@pytest.mark.parametrize(
    ("publisher", "venue"),
    [
        ("Annals of Kettles", "Annals of Kettles"),
        ("Annals of Kettles 55, 1021–1033 (2023)", "Annals of Kettles"),
        ("Annals of Kettles, 108(4):611–625, 2021", "Annals of Kettles"),
        ("Annals of Kettles. 2020;22:100-108", "Annals of Kettles"),
        ("Annals of Kettles (2023)", "Annals of Kettles"),
        ("Annals of Kettles [12]", "Annals of Kettles"),
        ("Annals of Kettles, Vol. 3, No. 2, pp. 4-5, Jun. 2020", "Annals of Kettles"),
        ("Annals of Kettles no. 5", "Annals of Kettles"),
        ("Kettles, Cups and Saucers 3(2)", "Kettles, Cups and Saucers"),
        ("Sitzung of the 36th Annals of Kettles", None),
        ("3D Kettles", None),
    ],
)
def test_a_venue_that_nobody_knows_is_what_stands_before_volume_pages_and_year(
    publisher: str, venue: str | None
) -> None:
    paper = one(publisher=publisher)
    assert (paper.status, paper.venue, paper.venue_field) == ("published", venue, "publisher" if venue else None)


@pytest.mark.parametrize(
    "fields",
    [
        {"publisher": "Annals of Kettles", "status": "under-review"},
        {"publisher": "Annals of Kettles", "track": "thesis", "status": "published"},
        {"publisher": "Annals of Kettles", "track": "workshop"},
    ],
)
def test_what_is_no_whole_paper_of_a_venue_has_none(fields: dict[str, Any]) -> None:
    assert one(**fields).venue is None


@pytest.mark.parametrize(
    ("value", "read"),
    [
        ("Spotlight", ("spotlight",)),
        (["Best Paper Award", "Oral presentation"], ("best paper", "oral")),
        (["Best Paper Candidate"], ("best paper candidate",)),
        (["Nominated for best paper"], ("nominated for best paper",)),
    ],
)
def test_distinctions_in_other_words(value: Any, read: tuple[str, ...]) -> None:
    assert one(distinctions=value).distinctions == read


@pytest.mark.parametrize(
    "title",
    [
        "On Tea (extended abstract)", "On tea [Poster]", "On Tea (Short Version).", "Poster: On Tea", "On Tea - (demo)",
        "On Tea (arXiv preprint)", "On Tea ()", "ON TEA",
    ],
)  # fmt: skip
def test_versions_of_a_work_are_one(title: str) -> None:
    assert work_key(title) == work_key("On Tea")


@pytest.mark.parametrize(
    "title", ["On Tea (and coffee)", "On Tea (CUDA)", "On Tea II", "Demo", "(Oral)", "Tea: On Tea"]
)
def test_other_works_are_others(title: str) -> None:
    assert work_key(title) not in ("", work_key("On Tea"))
