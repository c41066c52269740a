from pathlib import Path
from typing import Any

import numpy as np

from screen.documents.blocks.line import Line, lines_of
from screen.documents.blocks.span import Span
from screen.documents.entries.stays.piece import Piece, cut_pieces
from screen.documents.entries.stays.slots import with_macros_alike, with_slots_alike
from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document
from screen.documents.words.chain import Chain, ListEvidence

LABELS = ("B-ROLE", "ROLE", "ORG", "LOC", "DATE", "TAG")


def work(text: str) -> list[dict[str, Any]]:
    return list(assemble([read_document(Path("cv.md"), text.encode())])["work"])


def evidence(weights: list[dict[str, int]]) -> ListEvidence:
    scores = np.array([[own.get(label, 0) for label in LABELS] for own in weights], dtype=np.int32)
    chain = Chain(LABELS, np.zeros((1, len(LABELS)), np.int8), np.zeros((len(LABELS),) * 2, np.int32), 1.0)
    return ListEvidence(chain, scores)


def listed(text: str) -> tuple[list[Any], list[Piece]]:
    lines = lines_of(read_document(Path("cv.md"), text.encode()).blocks)
    return lines, cut_pieces(lines)


def test_an_employer_stands_behind_the_same_mark_as_those_of_the_other_jobs() -> None:
    jobs = [
        (
            "Februar 2022 – Juni 2022",
            "Glasmechaniker – Stv. Abteilungsleiter Schliff",
            "Angerbach AG Glastechnik",
            ", Degersdorf",
        ),
        (
            "Juli 2020 – September 2020",
            "Product Owner – Webseite (Praktikum)",
            "TFG Tuned for Glass AG",
            ", Reckenbach",
        ),
        (
            "Juni 2009 – Juli 2015",
            "Kontrolleur / Leiter Qualitätskontrolle & Logistik",
            "Büsli AG",
            ", Musterwil (Glasbau)",
        ),
    ]
    entries = "".join(
        f"### {when}\n**{role}** | {name}{behind}\n- Prüfte die Gläser\n\n" for when, role, name, behind in jobs
    )
    told = work(f"# Ada Example\n\n## Berufliche Laufbahn\n\n{entries}")
    assert [job["name"] for job in told] == [name for _, _, name, _ in jobs]


def test_a_place_at_the_edge_is_one_where_those_of_the_other_jobs_are() -> None:
    text = "".join(
        f"{when}    {head} {'-' * 40} {where}\n     Wove, dyed and knitted, with a team.\n\n"
        for when, head, where in (
            ("2024-    ", "WOOLSTRIKE Senior SE", "Exampleville MA"),
            ("2018-2023", "SALTIFY, Staff SE", "Boston MA"),
            ("2016-2018", "FINCH MODELLING, Principal SE", "Boston MA"),
            ("2012-2016", "TARA FABRICS, Principal SE", "Cambridge MA"),
        )
    )
    told = work(f"```text\nAda Example\n\nEXPERIENCE\n\n{text}```\n")
    assert [(job["position"], job.get("location")) for job in told][:2] == [
        ("Senior SE", "Exampleville MA"),
        ("Staff SE", "Boston MA"),
    ]


THREE = "Zymologe, Quillon, 2019 - 2020\n\nVulkanist, Osprey, 2017 - 2018\n\nEstafette, Marble, 2015 - 2016\n"
MOST = ["B-ROLE", "ORG", "DATE"] * 2


def test_the_part_that_most_pieces_of_a_slot_are_wins_where_little_speaks_against_it() -> None:
    lines, pieces = listed(THREE)
    labels = [*MOST, "B-ROLE", "TAG", "DATE"]
    near = evidence([{}, {"ORG": 9}, {}] * 2 + [{}, {"TAG": 3}, {}])
    assert with_slots_alike(lines, pieces, labels, near) == MOST[:3] * 3
    far = evidence([{}, {"ORG": 9}, {}] * 2 + [{}, {"TAG": 4}, {}])
    assert with_slots_alike(lines, pieces, labels, far) == labels


def test_two_pieces_outvote_nothing() -> None:
    lines, pieces = listed(THREE.rpartition("\n\n")[0])
    labels = ["B-ROLE", "ORG", "DATE", "B-ROLE", "TAG", "DATE"]
    assert with_slots_alike(lines, pieces, labels, evidence([{}, {"ORG": 9}, {}] * 2)) == labels


def test_a_known_place_in_the_slot_of_employers_is_none() -> None:
    lines, pieces = listed(THREE.replace("Marble", "London"))
    labels = [*MOST, "B-ROLE", "LOC", "DATE"]
    assert with_slots_alike(lines, pieces, labels, evidence([{}, {"ORG": 9}, {}] * 3)) == labels


def test_no_second_employer_comes_beside_the_own_one() -> None:
    text = THREE.replace("Marble,", "Physics, Marble,")
    lines, pieces = listed(text)
    labels = [*MOST, "B-ROLE", "ROLE", "ORG", "DATE"]
    assert with_slots_alike(lines, pieces, labels, evidence([{}, {"ORG": 9}, {}] * 3 + [{}])) == labels


def test_the_arguments_of_a_macro_are_the_same_in_each_of_its_rows() -> None:
    degrees = [
        (
            "10. 2009 -- 06.2018",
            "Master of Science, Keramik (Konstruktion, Ofensysteme)",
            "Gottfried Universität",
            "Öfen",
        ),
        ("09.2006--06.2009", "Bachelor of Science, Keramik (Konstruktion)", "Sample University of Science", "Glasuren"),
    ]
    entries = "".join(
        f"\\cventry{{{when}}}{{{degree}}}{{{school}}}{{Musterstadt}}{{}}{{\nMasterarbeit:\n"
        f"\\begin{{itemize}}\\item ``Ein Messsystem für {of}''\\end{{itemize}}}}\n"
        for when, degree, school, of in degrees
    )
    page = (
        "\\documentclass{moderncv}\n\\name{Ada}{Example}\n\\begin{document}\n"
        f"\\section{{Ausbildung}}\n{entries}\\end{{document}}\n"
    )
    told = assemble([read_document(Path("cv.tex"), page.encode())])["education"]
    assert [(one["institution"], one["studyType"], one["startDate"]) for one in told] == [
        ("Gottfried Universität", "Master of Science", "2009-10"),
        ("Sample University of Science", "Bachelor of Science", "2006-09"),
    ]


def test_a_row_with_a_date_in_another_cell_is_no_row_of_the_same_parts() -> None:
    rows = (
        ("2019 - 2020", "Zymologe", "Quillon"),
        ("Vulkanist", "2017 - 2018", "Osprey"),
        ("2015", "Estafette", "Marble"),
    )
    lines = [
        Line((Span("\t".join(row)),), "row", 8, at, first=True, place="cv.tex", macro="job", cells=row)
        for at, row in enumerate(rows)
    ]
    pieces = cut_pieces(lines)
    labels = ["B-DATE", "ROLE", "ORG", "B-TAG", "DATE", "TAG", "B-DATE", "TAG", "TAG"]
    assert with_macros_alike(lines, pieces, labels) == [*labels[:6], "B-DATE", "ROLE", "ORG"]
