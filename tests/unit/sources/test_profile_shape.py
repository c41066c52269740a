"""The shape of profiles."""

import gzip
import json
from pathlib import Path

import jsonschema
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from screen.sources.profile_shape import check_profile, parse_profile_problems, profile_schema

KEYS = st.sampled_from(
    ["basics", "work", "name", "startDate", "endDate", "highlights", "publications", "position", "kind", "wrok", ""]
)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=5)
    | st.sampled_from(["2020-01", "present"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)


def rules(text: str) -> list[str]:
    return [problem.rule for problem in parse_profile_problems(text, "p.json", {})]


def test_the_schema_is_a_schema():
    jsonschema.Draft202012Validator.check_schema(profile_schema())


@pytest.mark.parametrize(
    ("document", "expected"),
    [
        ({}, []),
        ({"work": [{"endDate": None}, {"endDate": ""}, {"endDate": "Present"}, {"startDate": "2020"}]}, []),
        ({"work": [{"endDate": "2020-13"}]}, ["PRO103"]),
        ({"work": {"name": "x"}}, ["PRO103"]),
        ({"work": ["x"]}, ["PRO103"]),
        ({"work": [{"kind": "internship"}, {"kind": None}, {"kind": "intern"}]}, ["PRO103"]),
        (
            {"publications": [{"track": "workshop", "status": "published", "position": 1, "equalContribution": True}]},
            [],
        ),
        ({"publications": [{"position": 0}]}, ["PRO103"]),
        ({"publications": [{"position": "first"}]}, ["PRO103"]),
        ({"publications": [{"authors": "Ada Example"}]}, ["PRO103"]),
        ({"education": [{"advisor": "Ada Example"}, {"advisor": ["Ada Example"]}]}, []),
        ({"education": [{"advisor": 3}]}, ["PRO103"]),
        ({"patents": [{}, "x"], "talks": [], "service": [{"x": 1}]}, []),
        ({"work": [{"company": "x", "website": "y"}]}, ["PRO105", "PRO105"]),
        ({"wrok": [], "something": {"else": 1}}, ["PRO104"]),
        (
            {
                "experience": [{"position": "x"}],
                "papers": ["x"],
                "jobs": [],
                "awards": [{"title": "x"}],
                "honors": ["x"],
            },
            ["PRO104"] * 2,
        ),
        ({"projects": [{"experience": ["x"]}]}, []),
        ({"work": [{"technologies": ["Tea"]}], "projects": [{"techStack": ["Tea"]}]}, ["PRO104"] * 2),
        ({"work": [{"technologies": ["Tea"], "keywords": ["x"]}, {"technologies": "Tea"}, {"tools": []}]}, []),
        ({"meta": {"warnings": ["x"], "provenance": {"a": 1}, "theme": "y"}}, []),
        ([], ["PRO103"]),
        (3, ["PRO103"]),
    ],
)
def test_documents(document, expected):
    assert rules(json.dumps(document)) == expected


@pytest.mark.parametrize(
    "text", ["", "{", "{'a': 1}", '{"a": NaN}', '{"a": Infinity}', "[" * 100_000, '{"a": ' + "9" * 5000 + "}"]
)
def test_what_is_no_json(text):
    assert rules(text) == ["PRO101"]


@given(VALUES)
@settings(deadline=None)
def test_every_document_has_an_answer(document):
    text = json.dumps(document)
    for problem in parse_profile_problems(text, "p.json", {}):
        assert 1 <= problem.column <= len(text) + 1


def test_a_folder_and_a_missing_file(tmp_path: Path):
    for path in (tmp_path, tmp_path / "none.json"):
        (problem,), _ = check_profile(path, {})
        assert problem.rule == "PRO102"


def test_a_file_of_mistakes_is_bounded():
    assert len(rules(json.dumps({"work": [3] * 100_000}))) == 100
    assert len(rules(json.dumps({f"wor{n}k": 1 for n in range(5000)}))) == 100


def test_profiles_in_lines_and_packed(tmp_path: Path):
    bad = '{"id": "bo", "work": 3}'
    lines = f'\ufeff{{"id": "ada"}}\r\n\n{bad}\n{{\n{{"wrok": []}}'.encode()
    files = {
        "a.jsonl": (lines, [("PRO103", 3), ("PRO101", 4), ("PRO104", 5)]),
        "a.jsonl.gz": (gzip.compress(lines), [("PRO103", 3), ("PRO101", 4), ("PRO104", 5)]),
        "a.json.gz": (gzip.compress(f"\n{bad}".encode()), [("PRO103", 2)]),
        "good.JSON.GZ": (gzip.compress(b"{}"), []),
        "cut.json.gz": (gzip.compress(bad.encode())[:-9], [("PRO102", 1)]),
        "flat.json.gz": (bad.encode(), [("PRO102", 1)]),
        "many.ndjson": (lines, [("PRO102", 1)]),
        "twice.jsonl": (
            b'\xef\xbb\xbf{"id": "ada"}\n{"id": 3}\n{"id": "ada"}\n{"id": "3"}',
            [("PRO109", 3), ("PRO109", 4)],
        ),
        "list.json": (b'[{"id": "ada"}]', [("PRO103", 1)]),
        "latin.jsonl": (b'{}\n{"basics": {"name": "Zo\xeb"}}', [("PRO102", 2)]),
    }
    for name, (data, expected) in files.items():
        (tmp_path / name).write_bytes(data)
        problems, text = check_profile(tmp_path / name, {})
        assert [(problem.rule, problem.line) for problem in problems] == expected, name
        for problem in problems:
            assert "\n" not in problem.message
            if problem.rule != "PRO102":
                assert text.split("\n")[problem.line - 1].strip()


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        ("2019-12", "2016-01", ["PRO107"]),
        ("2019-12", "2019-12", []),
        ("2019-12", "2019", []),
        ("2019", "2018-12", ["PRO107"]),
        ("2019-12", "Present", []),
        ("2019-12", "", []),
    ],
)
def test_an_entry_that_ends_before_it_starts(start: str, end: str, expected: list[str]) -> None:
    assert rules(json.dumps({"projects": [{"name": "x", "startDate": start, "endDate": end}]})) == expected


def test_a_number_that_is_none_is_found_outside_of_text() -> None:
    text = '{"basics": {"name": "NaN \\" Infinity"},\n "x":\n  -Infinity}'
    (problem,) = parse_profile_problems(text, "p.json", {})
    assert (problem.rule, problem.line, problem.column) == ("PRO101", 3, 3)
