"""Abbreviations that a profile defines itself."""

import pytest

from screen.criteria.hits import Hits, Sought
from screen.sources.columns import Columns
from screen.sources.profile import read_profile


def quotes(term: str, *people: tuple[str, ...]) -> list[tuple[str, str]]:
    """Person and quote of every line that names a term."""
    profiles = [
        read_profile(
            {"basics": {}, "work": [{"highlights": list(lines)}]}, profile_id=f"ada{number}", source="ada.json"
        )
        for number, lines in enumerate(people)
    ]
    columns = Columns(profiles)
    found = Hits(columns, [Sought(term, (term,))]).line.tolist()
    return [(columns.profile_ids[columns.line_profile[line]], columns.line_text[line]) for line in found]


@pytest.mark.parametrize(
    ("term", "first", "second"),
    [
        ("total productive maintenance", "Total productive maintenance (TPM) in a mill", "TPM champion of three lines"),
        ("magnetic resonance imaging", "MRI (magnetic resonance imaging) of knees", "Read MRI scans at night"),
        ("non-destructive testing", "Non-destructive testing (NDT) of wings", "NDT of rails"),
        ("life cycle assessment", "Life cycle assessments (LCAs) of paper", "An LCA of glass"),
        ("enhanced recovery after surgery", "Enhanced recovery after surgery (ERAS)", "Led the ERAS board"),
    ],
)
def test_what_is_defined_in_one_line_is_found_in_another(term: str, first: str, second: str) -> None:
    assert quotes(term, (first, second), (second,)) == [("ada0", first), ("ada0", second)]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Glass fibre lamination of bridges", "GFL of turbine blades"),
        ("Glass fibre lamination (with Ben)", "With Ben on a boat"),
        ("Glass fibre lamination, GFL", "GFL of turbine blades"),
        ("Glass fibre lamination (GFL)", "Worked for gfl magazine"),
    ],
)
def test_what_no_bracket_defines_or_nobody_spells_so_is_not(first: str, second: str) -> None:
    assert ("ada0", second) not in quotes("glass fibre lamination", (first, second))
