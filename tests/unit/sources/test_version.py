"""Version requirements."""

import pytest

from screen.sources.version import is_requirement, version_meets


@pytest.mark.parametrize(
    ("version", "requirement", "met"),
    [
        ("0.1.0", ">=0.1", True),
        ("0.1", ">=0.1.0", True),
        ("0.0.9", ">=0.1", False),
        ("0.10.0", ">=0.9", True),
        ("1.2.3", "<2", True),
        ("2.0", "<2", False),
        ("2.0", "<=2", True),
        ("2.0.1", "<=2", False),
        ("2.0.1", ">2", True),
        ("2.0", ">2", False),
        ("1.4", "==1.4.0", True),
        ("1.4.1", "==1.4", False),
        ("1.4.1", "==1.4.*", True),
        ("1.5", "==1.4.*", False),
        ("1.5", "!=1.4.*", True),
        ("1.4.2", "!=1.4.*", False),
        ("1.4", "!=1.4", False),
        ("1.4", "!=1.5", True),
        ("1.4.9", "~=1.4.2", True),
        ("1.4.1", "~=1.4.2", False),
        ("1.5.0", "~=1.4.2", False),
        ("1.9", "~=1.4", True),
        ("2.0", "~=1.4", False),
        ("1.5", ">=1.0,<2,!=1.5", False),
        ("1.5", " >= 1.0 , < 2 ", True),
        ("0.2.0rc1", ">=0.2", True),
    ],
)
def test_meets(version, requirement, met):
    assert version_meets(version, requirement) is met


@pytest.mark.parametrize("text", [">=0.1", "==1.*", ">= 1 , < 2", "~=1.4.2"])
def test_requirements(text):
    assert is_requirement(text)


@pytest.mark.parametrize("text", ["", "1.0", ">1.0,", ">>1", "=1", ">=1.x", ">=1.0 beta", "latest", ">=" + "9" * 5000])
def test_no_requirements(text):
    assert not is_requirement(text)
