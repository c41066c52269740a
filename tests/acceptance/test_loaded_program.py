"""The process in which the other tests here run the command."""

import os
import subprocess
from pathlib import Path

import pytest

from acceptance.conftest import LoadedProgram, Run


def test_a_run_that_takes_too_long_fails_its_own_test_alone(
    loaded_program: LoadedProgram, run: Run, tmp_path: Path
) -> None:
    with pytest.raises(subprocess.TimeoutExpired):
        loaded_program.run(["--help"], tmp_path, dict(os.environ), "", seconds=0.001)
    assert run("--version").returncode == 0
