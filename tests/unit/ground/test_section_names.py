"""Lines that are the name of a section."""

import pytest

from screen.ground.package_data import load_tables
from screen.ground.section_names import LONGEST, is_section_name, section_of


@pytest.mark.parametrize("line", ["Teaching", "EDUCATION", "Education and Training", "Work History:", "Skills & Tools"])
def test_a_section_opens(line: str) -> None:
    assert is_section_name(line)


@pytest.mark.parametrize("line", ["", "Teaching of tea", "Kettles and education", "Machine learning", "Education " * 9])
def test_what_opens_none(line: str) -> None:
    assert not is_section_name(line)


def test_every_name_of_the_data_is_one() -> None:
    names = [name for names in load_tables("headings.toml")["kinds"].values() for name in names]
    assert [name for name in names if len(name) <= LONGEST and not is_section_name(name)] == []
    assert is_section_name("경력 and Education")


@pytest.mark.parametrize(
    ("name", "kind"),
    [("experience", "work"), ("workExperience", "work"), ("work_experience", "work"), ("Papers", "publications"),
     ("certifications", "certificates"), ("theme", None), ("", None), ("experience" * 9, None)],
)  # fmt: skip
def test_a_key_of_another_form_is_of_a_kind_of_section(name: str, kind: str | None) -> None:
    assert section_of(name) == kind
