"""Trying mutants: by forks of one process that has collected the tests and run them once, or each in its own."""

import ast
import collections
import contextlib
import math
import os
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from _pytest.runner import runtestprotocol

from changed_functions import ROOT, Function, Mutant, live

KILLED, SURVIVED, UNTESTED, TIMEOUT, BROKEN = "killed", "survived", "no tests", "timeout", "not replaced"
TOLD = os.fdopen(os.dup(2), "w")
"""Standard error before pytest takes it."""
SLACK = 30
"""Seconds of processor time that a mutant has beyond five times what its tests took."""


class Trials:
    """Of one collected session of pytest: what becomes of each mutant, by name."""

    def __init__(self, chosen: Sequence[Mutant], children: int) -> None:
        self.chosen = chosen
        self.children = children
        self.found: dict[str, str] = {}
        self._tests: dict[Function, list[pytest.Item]] = collections.defaultdict(list)
        self._seconds: dict[pytest.Item, float] = {}

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self) -> None:
        """Of an example on which a mutant fails no smaller one is sought: that takes minutes."""
        from hypothesis import Phase, settings

        whole = settings.get_profile(os.environ.get("SCREEN_EXAMPLES", "quick"))
        settings.register_profile("whole", whole, phases=(Phase.explicit, Phase.generate))
        settings.load_profile("whole")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Run the tests as they are, then each mutant on those that passed and come by it."""
        self._observe(session.items)
        waiting = list(reversed(self.chosen))
        running: dict[int, Mutant] = {}
        while waiting or running:
            while waiting and len(running) < self.children:
                mutant = waiting.pop()
                running[self._start(mutant)] = mutant
            child, status = os.wait()
            if child in running:
                name, code = running.pop(child).name, os.waitstatus_to_exitcode(status)
                self.found[name] = {0: SURVIVED, 1: KILLED, 4: BROKEN, 5: UNTESTED}.get(code, TIMEOUT)
                print(f"{name}: {self.found[name]}", file=TOLD, flush=True)
        return True

    def _observe(self, items: Sequence[pytest.Item]) -> None:
        """Find the tests of each function: those that call it, then the others of their files, which may by caches."""
        seen: set[Function] = set()
        for function in dict.fromkeys(mutant.function for mutant in self.chosen):
            with contextlib.suppress(LookupError):  # its mutants will say that they cannot be tried
                _tell(function, seen)
        files: dict[Path, set[Function]] = collections.defaultdict(set)
        of_item: dict[pytest.Item, set[Function]] = {}
        path = None
        for item, after in zip(items, [*items[1:], None], strict=True):
            if item.path != path:
                _empty_caches()  # else none but the first file comes by what it fills
            path = item.path
            seen.clear()
            start = time.process_time()
            if _passes(item, after):
                self._seconds[item] = time.process_time() - start
                of_item[item] = set(seen)
                files[path] |= seen
            else:
                print(f"left out, for it fails without a mutant: {item.nodeid}", file=TOLD, flush=True)
        of_file: dict[Path, float] = collections.defaultdict(float)
        for item, seconds in self._seconds.items():
            of_file[item.path] += seconds
        for function in {mutant.function for mutant in self.chosen}:

            def cheap_first(item: pytest.Item, function: Function = function) -> tuple[bool, bool, float, Path, float]:
                other = item.path.name != f"test_{function.path.stem}.py"
                return function not in of_item[item], other, of_file[item.path], item.path, self._seconds[item]

            come_by = (item for item in self._seconds if function in files[item.path])
            self._tests[function] = sorted(come_by, key=cheap_first)

    def _start(self, mutant: Mutant) -> int:
        """A child that ends with 0 if all tests pass, 1 if one fails, 4 or 5 if there was nothing to try."""
        if child := os.fork():
            return child
        code = 4
        try:
            mutant.put_in()
            nowhere = os.open(os.devnull, os.O_WRONLY)
            os.dup2(nowhere, 1)
            os.dup2(nowhere, 2)
            _empty_caches()
            tests = self._tests[mutant.function]
            limit = math.ceil(time.process_time() + SLACK + 5 * sum(self._seconds[item] for item in tests))
            signal.signal(signal.SIGXCPU, signal.SIG_DFL)
            resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
            signal.alarm(20 * limit)
            after = [*tests[1:], None]
            code = 5 if not tests else int(not all(map(_passes, tests, after)))
        except Exception:
            traceback.print_exc()
        finally:
            os._exit(code)


def _tell(function: Function, seen: set[Function]) -> None:
    """Let a function put itself into `seen` whenever it is called from now on."""
    tree = ast.parse(function.source)
    node: Any = tree.body[0]
    body = node.body[0].body if function.owner else node.body
    name = f"_comes_by_{function.start}"
    body.insert(0, ast.parse(f"{name}()").body[0])
    live(function).__globals__[name] = lambda: seen.add(function)
    live(function).__code__ = function.compiled(tree).__code__


def _passes(item: pytest.Item, after: pytest.Item | None) -> bool:
    return not any(report.failed for report in runtestprotocol(item, log=False, nextitem=after))


def _empty_caches() -> None:
    """Empty the caches of the package, which a mutant would inherit, but for what is read from data files."""
    for name, module in list(sys.modules.items()):
        if name.startswith("screen."):
            for key, value in list(vars(module).items()):
                if hasattr(value, "cache_clear") and not key.startswith(("load_", "everyday_words")):
                    value.cache_clear()


def killed_in_own_process(living: Sequence[Mutant], tests: Sequence[str]) -> Iterator[str]:
    """Names of the mutants that lived, and do not when the package is imported as theirs."""
    command = [sys.executable, "-m", "pytest", "-x", "-q", "-p", "no:cacheprovider", *tests]
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "src"
        shutil.copytree(ROOT / "src", copy, ignore=shutil.ignore_patterns("__pycache__"))
        for mutant in living:
            path = copy / mutant.function.path.relative_to(ROOT / "src")
            whole = path.read_text(encoding="utf-8")
            path.write_text(mutant.function.file_with(mutant.source), encoding="utf-8")
            environment = {**os.environ, "PYTHONPATH": str(copy), "PYTHONDONTWRITEBYTECODE": "1"}
            run = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=False)
            path.write_text(whole, encoding="utf-8")
            if run.returncode == 1:
                yield mutant.name
