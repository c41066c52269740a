import platform
import subprocess
import sys

import pytest

from screen.ground import workplace

FAULTS = """
from resource import RUSAGE_SELF, getrusage
from screen.ground.workplace import Here

def work(part):
    before = getrusage(RUSAGE_SELF).ru_minflt
    blocks = [b"x" * (4 << 20) for _ in range(20)]
    del blocks
    return getrusage(RUSAGE_SELF).ru_minflt - before

print(*Here().map(work, range(4)))
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other libraries have no such setting")
def test_memory_that_a_part_gives_back_waits_for_the_next_one() -> None:
    told = subprocess.run([sys.executable, "-c", FAULTS], capture_output=True, text=True, check=True, timeout=60).stdout
    first, *others = map(int, told.split())
    assert first > 1000 > max(others)


@pytest.mark.parametrize("error", [AttributeError, OSError, TypeError])
def test_a_library_that_cannot_be_told_to_keep_memory_is_left_alone(
    monkeypatch: pytest.MonkeyPatch, error: type[Exception]
) -> None:
    def no_library(name: None) -> object:
        raise error(name)

    monkeypatch.setattr("ctypes.CDLL", no_library)
    workplace._keep_memory.__wrapped__()
