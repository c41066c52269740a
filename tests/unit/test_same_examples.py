"""Laws are tried on the same examples in every process and in every order of tests."""

import os

import pytest
from hypothesis.internal.conjecture import providers


@pytest.mark.skipif(os.environ.get("SCREEN_EXAMPLES", "quick") != "quick", reason="others may differ")
def test_no_example_is_made_of_what_modules_happen_to_be_loaded() -> None:
    assert not len(providers._get_local_constants())
