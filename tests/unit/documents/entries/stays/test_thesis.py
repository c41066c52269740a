"""Who led a work, and who is only worked with."""

import pytest

from screen.documents.entries.stays.thesis import cut_notes, says_with_whom


@pytest.mark.parametrize(
    ("text", "somebody"),
    [
        ("with Prof. Ada Example", True),
        ("mit Professorin Dr. Ada Muster", True),
        ("with C. Test", True),
        ("with Drupal and Django", False),
        ("with Drift detection", False),
        ("with Profibus", False),
        ("Prof. Ada Example", False),
    ],
)
def test_with_whom_somebody_worked(text: str, somebody: bool) -> None:
    """`Dr` and `Prof` are whole words: Drupal leads nobody."""
    assert says_with_whom(text) is somebody


def test_an_adviser_behind_with_is_no_remark() -> None:
    assert cut_notes(["with Prof. Ada Example", "with Drupal"])[::2] == ("Ada Example", ("with Drupal",))
