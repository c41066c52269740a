"""`screen test`, as people run it."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from xml.etree import ElementTree

import pytest
from tests.acceptance.formats import JUNIT_XSD

Run = Callable[..., subprocess.CompletedProcess[str]]

PASSING = "tests_as_of = 2026-11-20\n"
TESTS = """
[[tests]]
name = "who brews outranks who lists"
above = ["ada-example", "ben-example"]

[[tests]]
name = "kernels are found, whoever wrote them"
candidate = "ada-example"
finds = ["CUDA"]
max_rank = 1
invariant = ["name", "school", "order", "repetition"]
"""
FAILING = """
[[tests]]
name = "the barista first"
candidate = "ben-example"
max_rank = 1
"""


@pytest.fixture
def rubric(pool: Path) -> Path:
    path = pool.parent / "rubrics" / "tea.toml"
    path.write_text(PASSING + path.read_text("utf-8") + TESTS, encoding="utf-8")
    return path


def append(path: Path, text: str) -> None:
    path.write_text(path.read_text("utf-8") + text, encoding="utf-8")


def test_the_rubrics_of_this_repository_hold(run: Run) -> None:
    done = run("test", "rubrics")
    assert done.returncode == 0, done.stdout + done.stderr
    assert done.stderr == ""
    last = done.stdout.splitlines()[-1]
    assert last.endswith(" passed, 0 failed in 6 rubrics")


def test_green_is_a_line_a_rubric(run: Run, rubric: Path) -> None:
    for named in ("rubrics", "tea", "rubrics/tea.toml", rubric):
        done = run("test", named, cwd=rubric.parents[1])
        assert done.returncode == 0, done.stdout + done.stderr
        assert done.stdout.splitlines()[1:] == ["", "2 passed, 0 failed in 1 rubric"]
        assert done.stdout.splitlines()[0].endswith("tea.toml .. as of 2026-11-20")
    assert run("test", cwd=rubric.parents[1]).returncode == 0, "the folder ./rubrics is the default"
    assert run("test", rubric, cwd=rubric.parent).returncode == 0, "the pool beside the rubric's folder is the default"


def test_a_failure_says_what_was_expected_found_and_why(run: Run, rubric: Path) -> None:
    append(rubric, FAILING)
    done = run("test", "tea", cwd=rubric.parents[1])
    assert done.returncode == 1
    line = next(n for n, text in enumerate(rubric.read_text("utf-8").splitlines(), 1) if "barista first" in text) - 1
    assert f"rubrics/tea.toml:{line}: the barista first" in done.stdout
    assert "max_rank: expected ben-example at rank 1 or better" in done.stdout
    assert "found rank 2 with" in done.stdout
    assert "ada-example, work[0].highlights[0]: “Wrote CUDA kernels that brew tea twice as fast.”" in done.stdout
    assert done.stdout.splitlines()[-1] == "2 passed, 1 failed in 1 rubric"


def test_a_pattern_leaves_tests_out(run: Run, rubric: Path) -> None:
    append(rubric, FAILING)
    done = run("test", "tea", "-k", "OUTRANKS", cwd=rubric.parents[1])
    assert done.returncode == 0
    assert done.stdout.splitlines()[-1] == "1 passed, 0 failed in 1 rubric"
    none = run("test", "tea", "-k", "nowhere", cwd=rubric.parents[1])
    assert (none.returncode, none.stderr) == (2, "screen: no test matches -k 'nowhere'\n")


def test_json(run: Run, rubric: Path) -> None:
    append(rubric, FAILING)
    done = run("test", "tea", "--format", "json", cwd=rubric.parents[1])
    document = json.loads(done.stdout)
    assert done.returncode == 1
    assert (document["schema"], document["passed"], document["failed"]) == ("screen/tests/1", 2, 1)
    (one,) = document["rubrics"]
    assert [test["outcome"] for test in one["tests"]] == ["passed", "passed", "failed"]
    (failure,) = one["tests"][2]["failures"]
    assert failure["assertion"] == "max_rank"
    assert failure["reasons"][0]["evidence"][0]["candidate"] == "ada-example"


def test_github(run: Run, rubric: Path) -> None:
    append(rubric, FAILING.replace("the barista first", "::the barista,\\nfirst"))
    (rubric.parent / "broken.toml").write_text("title = \n", encoding="utf-8")
    done = run("test", "rubrics", "--format", "github", cwd=rubric.parents[1])
    broken, failed, count = done.stdout.splitlines()
    assert broken.startswith("::error file=rubrics/broken.toml,line=1,title=could not be run::")
    lines = rubric.read_text("utf-8").splitlines()
    line = len(lines) - lines[::-1].index("[[tests]]")
    assert failed.startswith(f"::error file=rubrics/tea.toml,line={line},title=%3A%3Athe barista%2C first::max_rank: ")
    assert "expected ben-example at rank 1" in failed and "%0Afound " in failed
    assert count == "2 passed, 1 failed in 2 rubrics; 1 rubric could not be run"


def test_junit(run: Run, rubric: Path) -> None:
    append(rubric, FAILING.replace("the barista first", 'the \\"<barista>\\" & \\u001b first'))
    done = run("test", "tea", "--format", "junit", cwd=rubric.parents[1])
    assert done.returncode == 1
    suites = ElementTree.fromstring(done.stdout.encode())
    assert suites.tag == "testsuites"
    (suite,) = suites
    assert suite.get("name") == "rubrics/tea.toml"
    assert [suite.get(count) for count in ("tests", "failures", "errors")] == ["3", "1", "0"]
    cases = suite.findall("testcase")
    assert cases[2].get("name") == 'the "<barista>" & first'.replace("& f", "&  f")
    failure = cases[2].find("failure")
    assert failure is not None and failure.get("type") == "max_rank"
    assert "Wrote CUDA kernels" in (failure.text or "")
    assert all(case.find("failure") is None for case in cases[:2])


def test_junit_is_valid_for_ant(run: Run, rubric: Path) -> None:
    from lxml import etree

    append(rubric, FAILING)
    done = run("test", "rubrics", "--format", "junit", "-o", "tests.xml", cwd=rubric.parents[1])
    assert (done.returncode, done.stdout) == (1, "")
    document = etree.parse(rubric.parents[1] / "tests.xml")
    etree.XMLSchema(etree.fromstring(JUNIT_XSD.encode())).assertValid(document)


def test_junit_has_an_error_for_a_rubric_that_cannot_be_read(run: Run, rubric: Path) -> None:
    (rubric.parent / "broken.toml").write_text("title = \n", encoding="utf-8")
    done = run("test", "rubrics", "--format", "junit", cwd=rubric.parents[1])
    assert done.returncode == 3
    broken, whole = ElementTree.fromstring(done.stdout.encode())
    assert (broken.get("errors"), broken.get("tests"), whole.get("errors")) == ("1", "1", "0")
    error = broken.find("testcase/error")
    assert error is not None and "rubrics/broken.toml:1:" in (error.get("message") or "")


def test_a_candidate_that_the_pool_lacks_is_a_failed_test(run: Run, rubric: Path) -> None:
    append(rubric, FAILING.replace("ben-example", "bn-example"))
    done = run("test", "tea", cwd=rubric.parents[1])
    assert done.returncode == 1
    assert "the pool has no candidate `bn-example`; did you mean `ben-example`?" in done.stdout


def test_invariants_of_the_whole_pool(run: Run, rubric: Path) -> None:
    append(rubric, '\n[[tests]]\nname = "names are nothing"\ninvariant = ["name", "repetition"]\n')
    assert "RUB227" not in run("check", "tea", cwd=rubric.parents[1]).stdout
    assert run("test", "tea", "-k", "names are", cwd=rubric.parents[1]).returncode == 0
    append(rubric, '\n[[tests]]\nname = "of whom"\ninvariant = ["name"]\nmax_rank = 1\n')
    assert "RUB227" in run("check", "tea", cwd=rubric.parents[1]).stdout
    failed = run("test", "tea", "-k", "of whom", cwd=rubric.parents[1])
    assert failed.returncode == 1 and "`max_rank` of whom?" in failed.stdout


def test_a_rubric_without_tests_says_so(run: Run, pool: Path) -> None:
    done = run("test", "tea", cwd=pool.parent)
    assert done.returncode == 0
    assert "rubrics/tea.toml has no tests" in done.stdout
    assert done.stdout.splitlines()[-1] == "0 passed, 0 failed in 1 rubric; 1 rubric has no tests"
    (pool.parent / "rubrics" / "hob.toml").write_text(
        (pool.parent / "rubrics" / "tea.toml").read_text("utf-8"), "utf-8"
    )
    last = run("test", "rubrics", cwd=pool.parent).stdout.splitlines()[-1]
    assert last == "0 passed, 0 failed in 2 rubrics; 2 rubrics have no tests"


def test_tests_without_a_day_say_that_they_ran_today(run: Run, pool: Path) -> None:
    append(pool.parent / "rubrics" / "tea.toml", TESTS)
    done = run("test", "tea", cwd=pool.parent)
    assert done.returncode == 0
    assert "tests_as_of" in done.stdout


def test_a_broken_rubric_does_not_keep_the_others_from_running(run: Run, rubric: Path) -> None:
    (rubric.parent / "broken.toml").write_text("title = \n", encoding="utf-8")
    done = run("test", "rubrics", cwd=rubric.parents[1])
    assert done.returncode == 3
    assert done.stderr.startswith("screen: rubrics/broken.toml:1:") and done.stderr.count("\n") == 1
    assert "rubrics/broken.toml could not be run" in done.stdout
    assert done.stdout.splitlines()[-1] == "2 passed, 0 failed in 2 rubrics; 1 rubric could not be run"


def test_a_broken_profile_is_named(run: Run, rubric: Path) -> None:
    (rubric.parents[1] / "profiles" / "zoe-example.json").write_text("{", encoding="utf-8")
    done = run("test", "rubrics", cwd=rubric.parents[1])
    assert done.returncode == 3
    assert done.stderr.startswith("skipped: profiles/zoe-example.json")
    assert done.stdout.splitlines()[-1] == "2 passed, 0 failed in 1 rubric"


@pytest.mark.parametrize(
    ("arguments", "status", "sentence"),
    [
        (["nowhere.toml"], 3, "no such rubric"),
        (["."], 3, "no rubric here"),
        (["rubrics", "--pool", "nowhere"], 3, "nowhere: no such file or folder"),
        (["rubrics", "--format", "yaml"], 2, "is not one of"),
    ],
)
def test_what_cannot_be_run(run: Run, rubric: Path, arguments: list[str], status: int, sentence: str) -> None:
    done = run("test", *arguments, cwd=rubric.parents[1])
    assert done.returncode == status
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr


def test_a_rubric_without_a_pool(run: Run, rubric: Path, tmp_path: Path) -> None:
    alone = tmp_path / "far" / "away" / "rubrics"
    alone.mkdir(parents=True)
    (alone / "tea.toml").write_text(rubric.read_text("utf-8"), encoding="utf-8")
    done = run("test", "tea.toml", cwd=alone)
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)
    assert "there is no folder ./profiles" in done.stderr


def test_watching_runs_again_when_a_file_changes_and_ends_cleanly(rubric: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-u", "-m", "screen", "test", "rubrics", "--watch"],
        cwd=rubric.parents[1], stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8",
        env={**os.environ, "NO_COLOR": "1"},
    ) as process:  # fmt: skip
        try:
            assert process.stdout is not None
            assert _until(process, "2 passed, 0 failed in 1 rubric")
            time.sleep(0.2)
            append(rubric, FAILING)
            assert _until(process, "2 passed, 1 failed in 1 rubric")
            rubric.write_text("title = \n", encoding="utf-8")
            assert _until(process, "0 passed, 0 failed in 1 rubric; 1 rubric could not be run")
            rubric.unlink()
            time.sleep(0.5)
            process.send_signal(signal.SIGINT)
            _, errors = process.communicate(timeout=20)
        finally:
            process.kill()
    assert process.returncode in (0, 3)
    assert "Traceback" not in errors


def _until(process: "subprocess.Popen[str]", wanted: str) -> bool:
    assert process.stdout is not None
    return any(line.rstrip("\n") == wanted for line in process.stdout)
