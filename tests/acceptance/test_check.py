"""`screen check`, as people and their CI run it."""

import gzip
import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import jsonschema
import pytest
from tests.acceptance.formats import JUNIT_XSD, PROBLEMS_SCHEMA, SARIF_SCHEMA
from tests.acceptance.toml_corpus.malformed import iter_malformed

from screen.commands.check import check_files
from screen.render.forms import ProblemForm, render
from screen.render.problems.rule_pages import render_rules_page
from screen.render.problems.text import render_text

HERE = Path(__file__).parent
BAD = HERE / "rubrics_bad"
ROOT = HERE.parents[1]
GOOD = 'title = "Invented role"\n[points]\nskills = 100\n[[skills]]\nname = "CUDA"\n'


@pytest.mark.parametrize("path", sorted(BAD.glob("*.toml")), ids=lambda path: path.stem)
def test_each_example_is_said_as_expected(path: Path, monkeypatch):
    monkeypatch.chdir(BAD)
    found = render_text(check_files([Path(path.name)]))
    assert found == path.with_suffix(".expected").read_text("utf-8")


def test_all_files_come_in_one_run_in_the_order_of_their_names(run):
    done = run("check", "rubrics_bad/windows.toml", "rubrics_bad/points.toml", cwd=HERE)
    assert done.returncode == 1
    assert done.stderr == ""
    places = re.findall(r"^(\S+\.toml):(\d+):(\d+): (RUB\d+)", done.stdout, re.MULTILINE)
    assert places == [
        ("rubrics_bad/points.toml", "3", "1", "RUB108"),
        ("rubrics_bad/windows.toml", "6", "17", "RUB203"),
        ("rubrics_bad/windows.toml", "9", "26", "RUB203"),
    ]
    assert done.stdout.endswith("3 problems in 2 files: 3 errors.\n")


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["clean.toml"], 0),
        (["points.toml"], 1),
        (["points.toml", "--exit-zero"], 0),
        (["points.toml", "--ignore", "RUB1"], 0),
        (["points.toml", "--select", "RUB2,RUB3"], 0),
        (["meaning.toml", "--select", "rub213"], 1),
        (["clean.toml", "open_string.toml", "points.toml"], 3),
        (["open_string.toml", "--exit-zero"], 3),
        (["open_string.toml", "--select", "RUB3"], 3),
        (["nowhere.toml", "clean.toml"], 3),
        (["clean.toml", "--select", "BANANA"], 2),
        (["clean.toml", "--format", "banana"], 2),
        (["--explain", "RUB999"], 2),
        (["clean.toml", "--pool", "nowhere"], 3),
    ],
)
def test_exit_status(run, arguments, status):
    done = run("check", *arguments, cwd=BAD)
    assert done.returncode == status
    assert "Traceback" not in done.stdout + done.stderr


def test_a_folder_stands_for_its_rubrics_and_no_name_for_rubrics(run, tmp_path):
    (tmp_path / "rubrics").mkdir()
    (tmp_path / "rubrics" / "a.toml").write_text(GOOD)
    assert run("check", cwd=tmp_path).stdout == "No problem in 1 file.\n"
    assert run("check", "rubrics", cwd=tmp_path).stdout == "No problem in 1 file.\n"
    assert run("check", "a", cwd=tmp_path).stdout == "No problem in 1 file.\n"
    assert run("check", cwd=tmp_path / "rubrics").returncode == 2


def test_malformed_toml_is_one_sentence_with_its_place(tmp_path):
    documents = list(iter_malformed())
    assert len(documents) > 300
    path = tmp_path / "x.toml"
    for name, data in documents:
        path.write_bytes(data)
        report = check_files([path])
        assert report.status == 3, name
        (problem,) = report.problems
        assert problem.message, name
        assert "\n" not in problem.message + (problem.fix or ""), name
        text = report.texts[str(path)]
        if text:
            line = text.split("\n")[problem.line - 1]
            assert 1 <= problem.column <= len(line) + 1, name
        assert render_text(report).isprintable() or "\x1b" not in render_text(report), name


@pytest.mark.parametrize(
    "text",
    [
        "",
        "# nothing\n",
        "a = 1\n",
        "[[a.b]]\nc = [[{}]]\n",
        "title = []\npoints = 'x'\nskills = {}\nvenues = 3\n",
        '"" = ""\n',
        "[project]\nname = 'x'\n[tool.ruff]\nline-length = 120\n",
        "skills = [[], {}, 1, nan, 2026-01-01]\ntests = [[]]\nseniority.counts.x.y = 1\n",
        f"a = {'[' * 90}{']' * 90}\n",
        "\ufeffa = 1\n",
        "title = '''\n\n'''\n[points]\nskills = 1e308\nkeywords = 1e308\n",
    ],
)
def test_toml_that_is_no_rubric_has_findings(tmp_path, text):
    path = tmp_path / "x.toml"
    path.write_text(text, "utf-8")
    assert check_files([path]).status == 1


def test_the_rubrics_of_the_repository_can_be_used():
    report = check_files([ROOT / "rubrics"])
    assert report.files
    assert [problem for problem in report.problems if problem.severity == "error"] == []


def test_the_profiles_of_the_repository_are_profiles():
    assert check_files(sorted((ROOT / "profiles").glob("*.json"))).problems == ()


def everything():
    """A report with every kind of finding, and with names that formats must escape."""
    return check_files([BAD, BAD / "profiles" / "ada-example.json", Path('no "file" <here>, at: all%.toml')])


def test_json_is_the_contract():
    document = json.loads(render(ProblemForm("json"), everything()))
    jsonschema.validate(document, PROBLEMS_SCHEMA)
    assert len(document["problems"]) == len(everything().problems)


def test_sarif_is_sarif():
    document = json.loads(render(ProblemForm("sarif"), everything()))
    jsonschema.validate(document, SARIF_SCHEMA)
    (run,) = document["runs"]
    rules = run["tool"]["driver"]["rules"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
    assert any("%22file%22" in r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in run["results"])


def test_junit_is_junit():
    from lxml import etree

    text = render(ProblemForm("junit"), everything()).encode()
    etree.XMLSchema(etree.fromstring(JUNIT_XSD.encode())).assertValid(etree.fromstring(text))
    suite = ET.fromstring(text).find("testsuite")
    assert suite is not None
    assert int(suite.attrib["tests"]) == len(everything().files)
    assert int(suite.attrib["failures"]) == len(suite.findall("testcase/failure"))


def test_github_annotations_are_one_line_each():
    lines = render(ProblemForm("github"), everything()).splitlines()
    assert len(lines) == len(everything().problems)
    pattern = r"::(error|warning|notice) file=[^,:]+,line=\d+,col=\d+,title=RUB\d+::.+"
    assert all(re.fullmatch(pattern, line) for line in lines)


@pytest.mark.parametrize("name", ProblemForm)
def test_no_format_passes_on_what_a_terminal_obeys(name, tmp_path):
    path = tmp_path / "x.toml"
    path.write_text('"\\u001b]8;;x\\u0007\\u202e\\u0000\\r" = 1\n"a\u202eb\u009b" = 2\n', "utf-8")
    text = render(name, check_files([path]))
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text)


def test_profiles_are_validated_with_their_places(run, tmp_path):
    path = tmp_path / "ada-example.json"
    path.write_text('{\n  "work": [\n    {"position": 3, "startDate": "May 2020", "hightlights": []}\n  ]\n}\n')
    done = run("check", path, "--format", "json")
    assert done.returncode == 1
    assert [(p["line"], p["column"], p["rule"]) for p in json.loads(done.stdout)["problems"]] == [
        (3, 18, "PRO103"),
        (3, 34, "PRO103"),
        (3, 46, "PRO104"),
    ]
    path.write_text('{"work": [}')
    assert run("check", path).returncode == 3


def test_fix_mends_what_is_safe_and_keeps_the_rest(run, tmp_path):
    path = tmp_path / "r.toml"
    before = (
        'titel = "Invented role"  # the role\r\n[points]\r\n  skills = 45 # most\r\n  keywrods = 15\r\n\r\n'
        '[[skills]]\r\nname = "CUDA"\r\nwieght = 2\r\nbanana = 1\r\n'
    )
    path.write_bytes(before.encode())
    shown = run("check", "--diff", path)
    assert shown.returncode == 1
    head, minus = [f"--- {path}", f"+++ {path}", "@@ -1,9 +1,9 @@"], '-titel = "Invented role"  # the role'
    assert shown.stdout.splitlines()[:4] == [*head, minus]
    assert shown.stderr.startswith("would mend ")
    assert path.read_bytes().decode() == before
    done = run("check", "--fix", path)
    assert done.returncode == 1
    assert "RUB103 unknown key `banana`" in done.stdout
    assert done.stdout.splitlines()[:3] == [
        f"{path}:1: titel → title", f"{path}:4: keywrods → keywords", f"{path}:8: wieght → weight"
    ]  # fmt: skip
    after = before.replace("titel", "title").replace("keywrods", "keywords").replace("wieght", "weight")
    assert path.read_bytes().decode() == after  # the shares of a group that was misspelt are not scaled in the same run
    run("check", "--fix", path)
    assert path.read_bytes().decode() == after.replace("= 45", "= 75").replace("= 15", "= 25")
    again = path.read_bytes()
    run("check", "--fix", path)
    assert path.read_bytes() == again
    assert run("check", "--diff", path).stdout == ""
    assert [file.name for file in tmp_path.iterdir()] == ["r.toml"]


@pytest.mark.parametrize(
    ("text", "status", "told"),
    [
        (None, 3, "no such file"),
        ("title = ", 3, "RUB101"),
        (GOOD, 0, None),
        (GOOD + "banana = 1\n", 1, "RUB103 unknown key `banana`"),
        (GOOD + "wieght = 2\n", 1, None),
    ],
)
def test_a_diff_tells_what_it_leaves_and_exits_as_without_it(run, tmp_path, text, status, told):
    path = tmp_path / "r.toml"
    if text is not None:
        path.write_text(text)
    shown = run("check", "r.toml", "--diff", cwd=tmp_path)
    assert shown.returncode == status == run("check", "r.toml", cwd=tmp_path).returncode
    assert (told in shown.stderr) if told else "RUB" not in shown.stderr
    assert run("check", "r.toml", "--diff", "--exit-zero", cwd=tmp_path).returncode == (status if status == 3 else 0)


@pytest.mark.parametrize("other", [("-f", "json"), ("--format", "sarif"), ("--statistics",), ("--fix",)])
def test_a_diff_goes_with_no_other_form(run, tmp_path, other):
    path = tmp_path / "r.toml"
    path.write_text(GOOD + "wieght = 2\n")
    done = run("check", path, "--diff", *other)
    assert (done.returncode, done.stdout) == (2, "")
    assert {"-f": "--format"}.get(other[0], other[0]) in done.stderr
    assert "wieght" in path.read_text()


def test_a_diff_is_written_to_a_file_called_as_one_and_is_none_of_standard_input(run, tmp_path):
    (tmp_path / "r.toml").write_text(GOOD + "wieght = 2\n")
    for name, status in (("d.patch", 1), ("d.diff", 1), ("d.json", 2)):
        assert run("check", "r.toml", "--diff", "-o", name, cwd=tmp_path).returncode == status
        assert (tmp_path / name).exists() is (status == 1)
    assert "+weight = 2" in (tmp_path / "d.patch").read_text()
    done = run("check", "-", "--diff", stdin=GOOD)
    assert done.returncode == 2
    assert "--diff" in done.stderr and "--fix" not in done.stderr


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize("last", ["wieght = 2", "wieght = 2{end}"])
def test_a_diff_applies_to_the_bytes_of_the_rubric(run, tmp_path, end, last):
    path = tmp_path / "r.toml"
    text = GOOD.replace("[points]", "# a\u2029page\n[points]").replace("\n", end) + last.format(end=end)
    for output in ((), ("-o", "d.patch")):
        path.write_bytes(text.encode())
        shown = run("check", "r.toml", "--diff", *output, cwd=tmp_path)
        assert shown.returncode == 1
    subprocess.run(["git", "apply", "-p0", "d.patch"], cwd=tmp_path, check=True, capture_output=True)
    assert path.read_bytes().decode() == text.replace("wieght", "weight")


def test_statistics_count_the_rules(run):
    done = run("check", "points.toml", "windows.toml", "--statistics", cwd=BAD)
    assert done.stdout.splitlines()[:2] == [
        "2  RUB203  Term that nothing could match",
        "1  RUB108  Points do not add up to 100",
    ]


def test_explain(run):
    done = run("check", "--explain", "rub305")
    assert done.returncode == 0
    assert done.stdout.startswith("RUB305  Native speaker (warning)\n")
    assert "React Native" in done.stdout


def test_the_page_of_rules_is_fresh():
    page = (ROOT / "docs" / "rules.md").read_text("utf-8")
    assert page == render_rules_page(), "run: screen check --explain markdown > docs/rules.md"


def test_a_pool_calibrates(run, pool):
    rubric = pool.parent / "rubrics" / "dead.toml"
    rubric.write_text(GOOD.replace("CUDA", "Underwater basket weaving"))
    done = run("check", rubric, "--pool", pool)
    assert done.returncode in {0, 1}
    assert "Traceback" not in done.stderr


def test_a_pool_says_which_requirement_nobody_meets_and_which_wording_would_be(run, tmp_path):
    folder = tmp_path / "people"
    folder.mkdir()
    for number in range(4):
        job = {"position": "Engineer", "startDate": "2023-01", "endDate": "2025-12", "summary": "Wrote CUDA kernels."}
        (folder / f"p{number}.json").write_text(json.dumps({"work": [job]}))
    path = tmp_path / "r.toml"
    path.write_text(GOOD + '\n[[skills]]\nname = "CUDA kernels"\nmin_years = 5\n[[languages]]\nname = "German"\n')
    done = run("check", path, "--pool", folder, "--select", "RUB404,RUB405", "--fail-on", "note")
    assert done.returncode == 1
    assert "none of 4 candidates meets the requirement `CUDA kernels` (4 in part)" in done.stdout
    assert "`min_years = 3` would be met by 4" in done.stdout
    assert "4 of 4 profiles cannot tell whether the requirement `German` is met" in done.stdout


@pytest.mark.parametrize(("people", "told"), [(3, True), (2, True), (1, False)])
def test_a_small_pool_tells_what_nobody_meets(run, tmp_path, people, told):
    folder = tmp_path / "people"
    folder.mkdir()
    for number in range(people):
        job = {"position": "Engineer", "startDate": "2023-01", "endDate": "2025-12", "summary": "Wrote CUDA kernels."}
        (folder / f"p{number}.json").write_text(json.dumps({"work": [job]}))
    path = tmp_path / "r.toml"
    path.write_text(GOOD + '\n[[skills]]\nname = "Rust"\nrequired = true\n')
    done = run("check", path, "--pool", folder, "--select", "RUB404")
    assert (f"none of {people} candidates meets the requirement `Rust`" in done.stdout) == told


def test_little_is_loaded_for_a_rubric(run, tmp_path):
    path = tmp_path / "r.toml"
    path.write_text(GOOD)
    code = (
        "import sys; sys.argv = ['screen', 'check', sys.argv[1]]\n"
        "from screen.cli.app import main\n"
        "try:\n    main()\nexcept SystemExit: pass\n"
        "print(*sorted({name.split('.')[0] for name in sys.modules}))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert "tomli" in loaded
    assert not loaded & {"rich", "jsonschema", "numpy", "sklearn", "lxml", "rapidfuzz", "yaml"}


def test_a_folder_of_profiles_is_validated_and_an_empty_one_refused(run, tmp_path):
    folder = tmp_path / "people"
    folder.mkdir()
    done = run("check", "people", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr == ("screen: people: nothing to check here; a rubric is a .toml file, a profile a .json file\n")
    (folder / "ada-example.json").write_text('{"basics": {"name": "Ada Example"}, "work": 3}')
    done = run("check", "people", cwd=tmp_path)
    assert done.returncode == 1
    assert "PRO103" in done.stdout
    (folder / "a.toml").write_text(GOOD)
    assert run("check", "people", cwd=tmp_path).stdout == "No problem in 1 file.\n"


def test_a_rubric_on_standard_input(run, pool):
    root = pool.parent
    text = (root / "rubrics" / "tea.toml").read_text("utf-8")
    assert run("check", "-", cwd=root, stdin=text).returncode == run("check", "tea", cwd=root).returncode
    wrong = text.replace("skills = 50", "skils = 50")
    (root / "wrong.toml").write_text(wrong, encoding="utf-8")
    for form in ("text", "json", "github", "sarif", "junit"):
        named, piped = (run("check", name, "-f", form, cwd=root, stdin=wrong) for name in ("wrong.toml", "-"))
        assert (piped.returncode, piped.stderr) == (1, "")
        assert named.stdout.count("RUB") == piped.stdout.count("RUB") > 0
        assert "stdin" in piped.stdout
    assert run("check", "-", cwd=root, stdin="title = ").stdout.startswith("<stdin>:1:")
    refused = run("check", "-", "--fix", cwd=root, stdin=wrong)
    assert (refused.returncode, refused.stderr.count("\n")) == (2, 1)


@pytest.mark.parametrize(
    "command", [["check", "tea"], ["test", "tea"], ["show", "ada-example"], ["diff", "tea", "tea"]]
)
@pytest.mark.parametrize("order", [0, 1])
def test_every_pool_that_is_named_must_be_there(run, pool, command, order):
    pools = [["--pool", "nowhere"], ["--pool", "profiles"]]
    done = run(*command, *pools[order], *pools[1 - order], cwd=pool.parent)
    assert (done.returncode, done.stdout) == (3, "")
    assert done.stderr.startswith("screen: nowhere: no such file or folder")
    assert run(*command, *pools[1], cwd=pool.parent).returncode in {0, 1}


@pytest.mark.parametrize(
    "command", [["rank", "-r", "tea.toml"], ["test", "tea.toml"], ["diff", "tea.toml", "tea.toml"]]
)
def test_the_pool_beside_is_found_from_within_the_rubrics(run, pool, command):
    rubric = pool.parent / "rubrics" / "tea.toml"
    rubric.write_text(rubric.read_text() + '\n[[tests]]\nabove = ["ada-example", "nobody"]\n')
    done = run(*command, cwd=rubric.parent)
    assert done.returncode in {0, 1}, done.stderr
    assert "RUB225" in run("check", "tea.toml", cwd=rubric.parent).stdout


def test_profiles_of_every_kind_are_validated_and_documents_are_not(run, tmp_path):
    bad = '{"id": "bo", "work": 3}'
    (tmp_path / "pool.jsonl").write_text(f'{{"id": "ada"}}\n{bad}\n')
    (tmp_path / "x.json.gz").write_bytes(gzip.compress(bad.encode()))
    (tmp_path / "cv.pdf").write_bytes(b"%PDF-1.4 \xff")
    (tmp_path / "pool.ndjson").write_text(bad)
    done = run("check", "pool.jsonl", "x.json.gz", "cv.pdf", "pool.ndjson", cwd=tmp_path)
    assert done.returncode == 3
    places = re.findall(r"^(\S+):(\d+):\d+: (\S+) (.*)$", done.stdout, re.MULTILINE)
    assert [place[:3] for place in places] == [
        ("cv.pdf", "1", "RUB102"),
        ("pool.jsonl", "2", "PRO103"),
        ("pool.ndjson", "1", "PRO102"),
        ("x.json.gz", "1", "PRO103"),
    ]
    assert bad in done.stdout
    assert "`screen import`" in done.stdout
    done = run("check", "posting.md", cwd=tmp_path)
    assert (done.returncode, "posting.md:1:1: RUB102 no such file" in done.stdout) == (3, True)


@pytest.mark.parametrize(
    ("text", "options", "status"),
    [
        ("note", "", 0),
        ("note", "--fail-on note", 1),
        ("note", "--fail-on error", 0),
        ("warning", "", 1),
        ("warning", "--fail-on note", 1),
        ("warning", "--fail-on error", 0),
        ("warning", "--exit-zero", 0),
        ("error", "--fail-on error", 1),
        ("fatal", "--fail-on error", 3),
        ("note", "--fail-on banana", 2),
    ],
)
def test_how_grave_a_finding_must_be_to_fail(run, tmp_path, text, options, status):
    texts = {
        "note": f'{GOOD}terms = ["cuda"]\n',
        "warning": f"{GOOD}[venues]\nNeurIPS = 1.0\n",
        "error": f'{GOOD}terms = ["---"]\n',
        "fatal": "title = \n",
    }
    (tmp_path / "r.toml").write_text(texts[text])
    done = run("check", "r.toml", *options.split(), cwd=tmp_path)
    assert done.returncode == status
    if status < 2:
        assert f"1 problem in 1 file: 1 {text}.\n" in done.stdout
        failures = run("check", "r.toml", *options.split(), "--format", "junit", cwd=tmp_path).stdout
        assert failures.count("<failure") == (1 if status or "--exit-zero" in options else 0)
        assert failures.count("r.toml:") == 1


def test_the_command_line_offers_every_severity():
    from screen.cli.check import Gravity
    from screen.ground.problem import SEVERITIES

    assert tuple(choice.value for choice in Gravity) == SEVERITIES
