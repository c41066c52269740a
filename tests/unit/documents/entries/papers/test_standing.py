import pytest

from screen.documents.entries.papers.standing import judge_standing

STANDINGS = [
    (["International Conference on Machine Learning (ICML), 2024"], "", ("published", "main", "ICML", "2024")),
    (["NeurIPS 2025, Under review"], "", ("under-review", "main", "NeurIPS", "2025")),
    (["ICML 2022 Workshop on Nothing"], "", ("published", "workshop", None, "2022")),
    (["arXiv preprint arXiv:2301.00001"], "", ("preprint", "preprint", None, "2023")),
    (["ICDE, May 2026 (to appear)"], "", ("accepted", "main", "ICDE", "2026-05")),
    (["Findings of ACL 2023"], "", ("published", "findings", "ACL", "2023")),
    (["General Assembly of Kettles, Conference Abstracts, 2021"], "", ("published", "workshop", None, "2021")),
    (["Poster, Proceedings of the Kettle Meeting, 2021"], "", ("published", "workshop", None, "2021")),
    (["Journal of Invented Things, vol. 3, 2019"], "", ("published", "journal", None, "2019")),
    (["In preparation"], "", ("in-preparation", "main", None, None)),
    ([], "", ("preprint", "preprint", None, None)),
    (["a library that everybody uses"], "preprint", ("preprint", "preprint", None, None)),
    (["Submitted to LICS"], "conference", ("under-review", "main", "LICS", None)),
    (["International Conference on Empty Sets (ICES 2021)"], "", ("published", "main", "ICES", "2021")),
    (["Revise and resubmit at Econometrica"], "journal", ("under-review", "journal", None, None)),
    (["Accepted at ICML 2023"], "under-review", ("accepted", "main", "ICML", "2023")),
    (["Technical report, to appear"], "", ("accepted", "report", None, None)),
    (["Proceedings of the Animal Care Conference (ACL), 2023"], "", ("published", "main", None, "2023")),
    (["arXiv:2502.00001, 2025"], "under-review", ("under-review", "preprint", None, "2025")),
    (["NeurIPS 2023 Workshop on Nothing"], "preprint", ("published", "workshop", None, "2023")),
]


@pytest.mark.parametrize(("parts", "hint", "expected"), STANDINGS)
def test_standing(parts: list[str], hint: str, expected: tuple[str, str, str | None, str | None]) -> None:
    standing = judge_standing(parts, hint)
    assert (standing.status, standing.track, standing.venue, standing.date) == expected


@pytest.mark.parametrize(
    "printed",
    [
        "Berlin, 2020",
        "Department of Physics, 2021",
        "Technische Hochschule Musterstadt, 2021",
        "Example Corp, 2022",
        "Internal document, Example Corp, 2019",
        "Grant proposal, 2022",
        "Projektarbeit, 2017",
        "Rapport interne, 2020",
        "Software package, 2021",
        "Press release, 2021",
        "LinkedIn, 2021",
        "Currently writing.",
        "Under editorial consideration.",
        "Supervised by Prof. Max Beispiel, 2017",
        "Statistics and Examples, 2021",
    ],
)
def test_a_name_that_no_list_knows_is_no_venue_unless_more_says_so(printed: str) -> None:
    standing = judge_standing([printed])
    assert (standing.status, standing.publisher) == ("preprint", None)


@pytest.mark.parametrize(
    ("printed", "track"),
    [
        ("Statistics and Examples, 12(3), 2021", "journal"),
        ("Journal of Examples, 2021", "journal"),
        ("Examples Quarterly, 2021", "main"),
        ("In Proceedings of the Invented Society, 2021", "main"),
        ("Stones and Examples, 2020, pp. 34-40", "main"),
    ],
)
def test_what_is_printed_in_a_venue_says_so(printed: str, track: str) -> None:
    standing = judge_standing([printed])
    assert (standing.status, standing.track) == ("published", track)


@pytest.mark.parametrize(
    "text",
    [
        "CVPRW 2023",
        "SIGGRAPH Asia 2022 Posters",
        "Target: ICML 2026",
        "Preparing for ECCV 2026",
        "CVPR 2024 submission",
        "AAAI 2023 Student Abstract",
        "ICLR 2025 (rejected)",
    ],
)
def test_nothing_but_a_paper_of_the_main_track_is_given_as_one(text: str) -> None:
    standing = judge_standing([text])
    assert standing.status not in ("published", "accepted") or standing.track not in ("main", "journal")


def test_a_list_of_submissions_outweighs_a_venue() -> None:
    assert judge_standing(["CVPR 2025"], "under-review").status == "under-review"


def test_the_year_of_the_heading_is_used_only_without_a_printed_one() -> None:
    assert judge_standing(["CVPR"], year="2021").date == "2021"
    assert judge_standing(["CVPR 2020"], year="2021").date == "2020"


@pytest.mark.parametrize("lead", ["Published by ", "published in ", "In: ", ""])
def test_what_leads_to_a_venue_is_no_part_of_it(lead: str) -> None:
    assert judge_standing([f"{lead}Example Journal of Tides"]).publisher == "Example Journal of Tides"


@pytest.mark.parametrize("printed", ["Rye J 2021;28(e1):e77-e81", "JRYE 13, P04011 (2018)", "2022, RyJ, 930, 41"])
def test_volumes_and_pages_in_the_forms_of_their_fields_tell_a_journal(printed: str) -> None:
    standing = judge_standing([printed])
    assert (standing.status, standing.track) == ("published", "journal")
