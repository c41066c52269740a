"""What the words of pieces change in their labels."""

from pathlib import Path
from typing import Any

import pytest

from screen.documents.entries.stays.piece import Piece
from screen.documents.entries.stays.wording import with_own_employers
from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document


def _pieces(*texts: tuple[str, int, str]) -> list[Piece]:
    return [Piece(text, line, 0, len(text), before, bold=False, italic=False) for text, line, before in texts]


BESIDE = [("Baker", 0, "line", "B-ROLE"), ("Example Ltd", 0, "comma", "ORG")]
BESIDE += [("Miller", 1, "line", "B-ROLE"), ("Sample Ltd", 1, "comma", "ORG")]
ALONE = [("Upper Dale House", 2, "line", "B-ROLE")]


@pytest.mark.parametrize(
    ("others", "entry", "labels"),
    [
        (BESIDE, [("Mender", 2, "line", "B-ROLE"), ("Fly with Us", 2, "comma", "ROLE")], ["B-ROLE", "ORG"]),
        (BESIDE, [("Mender", 2, "line", "B-ROLE"), ("Fly with Us", 2, "dash", "ROLE")], ["B-ROLE", "ROLE"]),
        (BESIDE, [("Mender", 2, "line", "B-ROLE"), ("Engineer", 2, "comma", "ROLE")], ["B-ROLE", "ROLE"]),
        (BESIDE, [("Mender", 2, "line", "B-ROLE"), ("MBA", 2, "comma", "ROLE")], ["B-ROLE", "ROLE"]),
        (BESIDE, ALONE, ["B-ORG"]),
        (BESIDE[:2], ALONE, ["B-ROLE"]),
        (BESIDE, [("Upper house of pots", 2, "line", "B-ROLE")], ["B-ROLE"]),
        (BESIDE, [*ALONE, ("Lower Dale House", 3, "line", "B-ROLE")], ["B-ROLE", "B-ROLE"]),
        ([*BESIDE[:3], ("Sample Ltd", 4, "line", "ORG")], ALONE, ["B-ROLE"]),
    ],
)
def test_an_entry_without_an_employer_shows_it_by_its_place(
    others: list[tuple[str, int, str, str]], entry: list[tuple[str, int, str, str]], labels: list[str]
) -> None:
    """Where all others have theirs beside their positions: what a comma sets behind, or what alone is a name."""
    told = [*others, *entry]
    pieces = _pieces(*(piece[:3] for piece in told))
    assert with_own_employers(pieces, [piece[3] for piece in told])[len(others) :] == labels


@pytest.mark.parametrize(
    ("body", "employers"),
    [
        # The line below tells what was made or taught, for whom, or what was done.
        ("### Lecturer, Example College\n2010 - 2013\nHigh School Physics\n- Labs\n", ["Example College"]),
        ("### Lecturer, University of Example\n2010 - 2013\nHigh School Physics\n- Labs\n", ["University of Example"]),
        ("### Engineer, Example Ltd\n2013 - 2016\nSchool Management System\n- Go\n", ["Example Ltd"]),
        ("### Consultant, Kimly\n2013 - 2016\nClient: Sample GmbH\n- SAP\n", ["Kimly"]),
        ("### Engineer, Kimly\n2013 - 2016\nPayment platform for banks\n- Go\n", ["Kimly"]),
        ("**Sales assistant**, Kimly, 2012 - 2016\nSold to Sample Motors GmbH\n- Deals\n", ["Kimly"]),
        # It stands beside the position.
        ("**Architect, Search** — *Sample GmbH*, Ulm | 2018 - 2021\nTech: MuleSoft, Java\n- Go\n", ["Sample GmbH"]),
        # It is the employer of a team.
        ("### Engineer, Payments\n2013 - 2016\nSample Bank\n- Go\n", ["Sample Bank"]),
        ("### Lecturer, School of Physics\n2010 - 2013\nUniversity of Example\n- Labs\n", ["University of Example"]),
    ],
)
def test_of_what_stands_behind_a_position_and_below_it_the_words_of_the_list_tell_the_employer(
    body: str, employers: list[str]
) -> None:
    told: list[dict[str, Any]] = assemble(
        [read_document(Path("cv.md"), f"# Ada Example\n\n## Experience\n\n{body}".encode())]
    )["work"]
    assert [job["name"] for job in told] == employers
