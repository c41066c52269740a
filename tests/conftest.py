"""What all tests share: the key of pseudonyms, which is none of the user's."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest


@pytest.fixture(scope="session", autouse=True)
def _own_key(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SCREEN_KEY", str(Path(tmp_path_factory.mktemp("key")) / "pseudonyms.key"))
        assert os.environ["SCREEN_KEY"]
        yield
