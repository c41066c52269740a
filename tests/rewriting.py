"""Assertions are rewritten once, before the processes that share the tests out start, and not by each of them."""

import compileall
import os
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest
from _pytest.assertion import rewrite

ROOT = Path(__file__).resolve().parents[1]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_setupnodes(config: pytest.Config) -> None:
    """Each processor writes some of the byte code that lacks; what goes wrong here is left to who loads the file."""
    files = [] if sys.dont_write_bytecode else old(config.args)
    processors = os.cpu_count() or 1
    children = []
    for number in range(min(processors, len(files))):
        if not (child := os.fork()):
            # Who notes lines (`.ci/run`) clears away, as any process ends, what those that run the tests write there.
            os.environ.pop("SLIPCOVER_COVERAGE_DIR", None)
            try:
                _write_all(config, files[number::processors], program=not number)
            finally:
                os._exit(0)
        children.append(child)
    for child in children:
        os.waitpid(child, 0)


def _write_all(config: pytest.Config, files: Sequence[Path], *, program: bool) -> None:
    if program:
        compileall.compile_dir(ROOT / "src", quiet=2)
    for file in files:
        write(config, file)


def old(arguments: Iterable[str]) -> list[Path]:
    """The files of tests that are asked for and whose byte code is missing, or that of another text."""
    places = [Path(argument.split("::")[0]).absolute() for argument in arguments]
    files = {file for place in places for file in (place.rglob("*.py") if place.is_dir() else [place])}
    named = (file for file in sorted(files) if file.name.startswith("test_") or file.name == "conftest.py")
    return [file for file in named if file.is_file() and not rewrite._read_pyc(file, _cached(file))]


def write(config: pytest.Config, file: Path) -> None:
    """Keep a file's byte code with its assertions rewritten where pytest looks for it."""
    if rewrite.try_makedirs(rewrite.get_cache_dir(file)):
        stamp, code = rewrite._rewrite_test(file, config)
        rewrite._write_pyc(config.stash[rewrite.assertstate_key], code, stamp, _cached(file))  # type: ignore[arg-type]


def _cached(file: Path) -> Path:
    return rewrite.get_cache_dir(file) / (file.stem + rewrite.PYC_TAIL)
