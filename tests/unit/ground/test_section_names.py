"""Lines that are the name of a section."""

import pytest

from screen.ground.section_names import is_section_name


@pytest.mark.parametrize("line", ["Teaching", "EDUCATION", "Education and Training", "Work History:", "Skills & Tools"])
def test_a_section_opens(line: str) -> None:
    assert is_section_name(line)


@pytest.mark.parametrize("line", ["", "Teaching of tea", "Kettles and education", "Machine learning", "Education " * 9])
def test_what_opens_none(line: str) -> None:
    assert not is_section_name(line)
