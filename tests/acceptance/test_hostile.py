"""Every field of a profile, a rubric and a document made hostile: no form lets a command or a formula out."""

import csv
import io
import json
import re
from pathlib import Path
from typing import Any

import pytest

from acceptance.conftest import Run

NAUGHTY = {
    "obeyed": (
        "a\x1b[31mred\x1b]8;;http://x\x07link\x9b31m\x85 b\u202ec\u2066d\u200f\u061c "
        "py\u200bthon\u2060x\ufeff\U000e0041\U000e007f\ufe0f\U000e0100 a\x00b\x08\x7f a\ud800b "
        "a\ue000\U0010ffff a\u2028b\u2029c\r\nd\x0be"
    ),
    "markup": (
        '../../etc/passwd [red]x[/red][/] :smile: <script>alert(1)</script> | **b** `c` [x](javascript:y) "a","b"'
        "\n::error file=x::y\n::warning::z %0A"
    ),
    "formula": "=cmd|' /C calc'!A0",
}
OBEYED = re.compile(
    "[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufe00-\ufe0f"
    "\U000e0000-\U000e01ef]"
)
"""What changes how other text is shown, or is seen by nobody."""


def profile(text: str) -> dict[str, Any]:
    told = f"Python, CUDA {text}"
    return {
        "id": text,
        "basics": {"name": text, "label": told, "summary": told, "email": text, "location": {"city": text}},
        "work": [
            {"name": text, "position": told, "startDate": "2019-01", "endDate": text, "kind": text, text: text},
            {"name": text, "position": told, "startDate": "2019-01", "summary": told, "highlights": [told, text]},
        ],
        "education": [{"institution": text, "studyType": text, "area": told, "advisor": text, "thesis": told}],
        "publications": [
            {"name": told, "publisher": text, "venue": text, "authors": [text], "releaseDate": text, "status": text},
            {"name": told, "publisher": text, "track": text, "distinctions": [text], "url": text, "summary": told},
        ],
        "skills": [{"name": told, "level": text, "keywords": [told, text]}],
        "projects": [{"name": told, "description": told, "highlights": [told]}],
        "languages": [{"language": text, "fluency": text}],
        "certificates": [{"name": told}],
        "talks": [told],
        "meta": {"warnings": [text], "unread": [{"path": text, "text": told, "why": text}]},
        text: text,
    }


def rubric(text: str) -> str:
    said = json.dumps(text.replace("\ud800", "")).replace("\\ud", "\\ufffd").replace("\x7f", "\\u007f")
    said = re.sub(r"\\ufffd[0-9a-f]{3}", "", said)
    return f"""
title = {said}
summary = {said}
ask = [{said}]
points = {{ skills = 60, keywords = 20, publications = 10, seniority = 10 }}
venues = {{ {said} = 1.0, default = 0.1 }}
education = {{ level = "bachelor", fields = [{said}] }}
keywords = {{ terms = [{said}, "throughput"] }}
skills = [{{ name = {said}, terms = ["Python"], required = true }}, {{ name = "CUDA" }}]
languages = [{{ name = {said}, level = "C1" }}]
certificates = [{{ name = {said}, terms = [{said}] }}]
tests = [{{ name = {said}, candidate = {said}, finds = [{said}] }}]
"""


@pytest.fixture(params=NAUGHTY)
def hostile(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    text = NAUGHTY[request.param]
    (tmp_path / "pool").mkdir()
    (tmp_path / "pool" / "ada.json").write_text(json.dumps(profile(text)), encoding="utf-8")
    (tmp_path / "r.toml").write_text(rubric(text), encoding="utf-8")
    (tmp_path / "fine.toml").write_text(rubric("fine"), encoding="utf-8")
    page = f"{text}\n\nExperience\nEngineer {text}, Example Works {text}\n2019 - 2020\n- Wrote Python {text}\n"
    (tmp_path / "ada.txt").write_bytes(page.encode("utf-8", "surrogatepass"))
    (tmp_path / "ada.md").write_bytes(f"# {page}".encode("utf-8", "surrogatepass"))
    return tmp_path


COMMANDS = [
    *(f"rank -r {rules} pool --format {form}" for rules in ("r.toml", "fine.toml") for form in ("table", "markdown")),
    "rank -r r.toml pool --format json",
    "rank -r r.toml pool --format csv",
    "show ada --pool pool",
    "show ada --pool pool -r r.toml",
    "show ada --pool pool -r r.toml --format json",
    "diff fine.toml r.toml --pool pool",
    "diff fine.toml r.toml --pool pool --format json",
    *(
        f"check r.toml pool/ada.json --pool pool --format {form}"
        for form in ("text", "json", "github", "sarif", "junit")
    ),
    "test r.toml --pool pool --format text",
    "test r.toml --pool pool --format junit",
    "import pool/ada.json ada.txt ada.md -o out --force",
    "import pool/ada.json ada.txt ada.md -o out --force --format json",
]


def test_nothing_that_is_obeyed_leaves_by_any_form(hostile: Path, run: Run) -> None:
    for command in COMMANDS:
        done = run(*command.split(), cwd=hostile)
        assert done.returncode in (0, 1, 3), (command, done.stderr)
        assert "Traceback" not in done.stderr, command
        for text in (done.stdout, done.stderr):
            assert not OBEYED.search(text), (command, OBEYED.search(text))
        if command.endswith("csv"):
            cells = [cell for row in csv.reader(io.StringIO(done.stdout)) for cell in row]
            assert not [cell for cell in cells if cell.lstrip().startswith(("=", "+", "@", "-"))], command
        if command.endswith("json"):
            json.loads(done.stdout)
        if command.endswith("github"):
            assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in done.stdout.splitlines())
    for path in (hostile / "out").glob("*"):
        assert path.resolve().parent == (hostile / "out").resolve()
        assert not OBEYED.search("\n".join(texts(json.loads(path.read_text("utf-8"))))), path.name


def texts(value: Any) -> list[str]:
    if isinstance(value, dict):
        return [text for item in (*value, *value.values()) for text in texts(item)]
    if isinstance(value, list):
        return [text for item in value for text in texts(item)]
    return [value] if isinstance(value, str) else []
