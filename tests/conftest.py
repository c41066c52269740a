"""What all tests share: the key of pseudonyms, which is none of the user's, and how many examples a law is tried on."""

import gc
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from hypothesis.internal.conjecture import providers

from rewriting import pytest_xdist_setupnodes  # noqa: F401  # a hook
from tables import pytest_pycollect_makeitem  # noqa: F401  # a hook

EXAMPLES = {"quick": 25, "nightly": 1_000}
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
    chosen = os.environ.get("SCREEN_EXAMPLES", "quick")
    settings.load_profile(chosen)
    if chosen == "quick":
        # Some are made of constants of the modules loaded so far: others in each process and each order of tests.
        providers._get_local_constants = lambda: providers._local_constants
    os.register_at_fork(after_in_child=_note_no_more)
    if noted := getattr(sys.modules.get("slipcover.pytest_plugin"), "_slipcover_instance", None):
        # To take the marks from lines that were seen takes longer than to pass them this often: a sixth of a run.
        noted.d_miss_threshold = 1_000


def pytest_collection_finish() -> None:
    """Let the collector pass by what stays to the end (modules, thousands of tests), and look at the rest seldom."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(50_000, 20, 100)


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """For `-n auto`: one more than processors, of four at most, as many tests wait for a program that they started."""
    return min(os.cpu_count() or 1, 4) + 1


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> Any:
    """Who has done its tests takes some of another's: they last from a millisecond to half a minute."""
    from xdist.scheduler import WorkStealingScheduling

    return WorkStealingScheduling(config, log)


def _note_no_more() -> None:
    """Mark no lines of what a forked process loads: nobody asks it for them, and marking takes longer than loading."""
    sys.meta_path[:] = [finder for finder in sys.meta_path if type(finder).__name__ != "SlipcoverMetaPathFinder"]


@pytest.fixture(scope="session", autouse=True)
def _own_key(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SCREEN_KEY", str(Path(tmp_path_factory.mktemp("key")) / "pseudonyms.key"))
        assert os.environ["SCREEN_KEY"]
        yield
