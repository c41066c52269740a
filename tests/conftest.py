"""What all tests share: the key of pseudonyms, which is none of the user's, and how many examples a law is tried on."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

EXAMPLES = {"quick": 60, "nightly": 1_000}
"""Profile, which `SCREEN_EXAMPLES` names, to the examples a law is tried on; quick ones are the same every time."""


def pytest_configure() -> None:
    """Load the profile before any test is defined."""
    for name, number in EXAMPLES.items():
        settings.register_profile(
            name,
            max_examples=number,
            deadline=None,
            derandomize=name == "quick",
            print_blob=True,
            suppress_health_check=list(HealthCheck),
        )
    settings.load_profile(os.environ.get("SCREEN_EXAMPLES", "quick"))


@pytest.fixture(scope="session", autouse=True)
def _own_key(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SCREEN_KEY", str(Path(tmp_path_factory.mktemp("key")) / "pseudonyms.key"))
        assert os.environ["SCREEN_KEY"]
        yield
