"""Every field of a profile, a rubric and a document made hostile: no form lets a command or a formula out."""

import csv
import fcntl
import io
import json
import os
import pty
import re
import select
import struct
import sysconfig
import termios
import zipfile
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from markdown_it import MarkdownIt

from acceptance.conftest import AT_NIGHT as BY_NIGHT
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
AT_NIGHT_TOO = [
    "＝1+1",
    "@SUM(A1)",
    "\t-1+1",
    '"><img src=x onerror=alert(1)><svg onload=alert(1)>',
    "</script></style></textarea><script>\nalert(1)</script>",
    "![x](https://example.org/x.png) <https://example.org> [a]: javascript:alert(1)\n# head\n| - | - |\n```\n> q",
    "{{7*7}} {% raw %} ${x} $(x) `x`",
    "x' \"\n[[skills]]\nname = 1",
    "]]><!--",
]
"""Of single kinds."""
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


@pytest.fixture(
    params=NAUGHTY.values() if BY_NIGHT else [f"{NAUGHTY['formula']} {NAUGHTY['markup']} {NAUGHTY['obeyed']}"]
)
def hostile(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """By day a text of all kinds at once: what is asserted of the output tells which of them went through."""
    return laid_out(tmp_path, request.param)


def laid_out(folder: Path, text: str) -> Path:
    """A folder with a pool of one whose every field says a text, rubrics and documents."""
    (folder / "pool").mkdir()
    (folder / "pool" / "ada.json").write_text(json.dumps(profile(text)), encoding="utf-8")
    (folder / "r.toml").write_text(rubric(text), encoding="utf-8")
    (folder / "fine.toml").write_text(rubric("fine"), encoding="utf-8")
    page = f"{text}\n\nExperience\nEngineer {text}, Example Works {text}\n2019 - 2020\n- Wrote Python {text}\n"
    (folder / "ada.txt").write_bytes(page.encode("utf-8", "surrogatepass"))
    (folder / "ada.md").write_bytes(f"# {page}".encode("utf-8", "surrogatepass"))
    return folder


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


AT_NIGHT = [
    *(f"compare ada bea -r r.toml --pool pool --format {form}" for form in ("table", "json", "markdown")),
    *(f"feedback ada -r r.toml --pool pool --format {form}" for form in ("text", "markdown", "html")),
    *(f"calibrate -r r.toml pool --format {form}" for form in ("table", "json", "markdown")),
    *(f"audit -r r.toml pool -g groups.csv -n 1 --format {form}" for form in ("text", "json", "markdown")),
    *(f"rank -r r.toml pool {more}" for more in ("--view cards", "--blind", "--stability", "--format html")),
    *(f"rank -r r.toml pool -o out/r.{suffix}" for suffix in ("xlsx", "html", "csv", "md")),
    *(f"show ada --pool pool --format {form}" for form in ("json", "markdown")),
    "show ada --pool pool -r r.toml --format markdown",
    "diff fine.toml r.toml --pool pool --format markdown",
    "report -r r.toml pool --names --stability -o out/report.html",
    "draft ada.md",
    "draft ada.txt --pool pool -o out/drafted.toml",
    "check out/drafted.toml",
    "reject-evidence ada CUDA -r fine.toml --pool pool",
    "reject-evidence ada CUDA -r fine.toml --pool pool --format json",
    "test r.toml --pool pool --format json",
    "test r.toml --pool pool --format github",
    "index build pool -d kept",
    "rank -r r.toml kept",
    "erase ada --pool pool --dry-run",
    "erase ada --pool pool --yes --format json",
    "init out/new",
]


class Markup(HTMLParser):
    """What of a page would be run or fetched."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note handlers, addresses that are programs, and pictures."""
        runs = ((name, (value or "").lower().startswith("javascript:")) for name, value in attrs)
        told = [name for name, is_program in runs if is_program or name.startswith("on")]
        self.found += [f"{tag} {name}" for name in told] + [tag] * (tag in ("img", "iframe", "object", "embed", "base"))

    def handle_data(self, data: str) -> None:
        """Note a program of the stranger's."""
        if self.cdata_elem == "script" and re.search(r"(?m)^\s*alert\(1\)", data):
            self.found.append("script")


def assert_harmless(kind: str, said: str, where: str) -> None:
    """That nothing in a text of a kind is obeyed by what reads it; Markdown has a mark behind `@`: it calls nobody."""
    bare = said.removeprefix("\ufeff").replace("@\u200b", "@" if kind == "markdown" else "@\u200b")
    assert not OBEYED.search(bare), (where, OBEYED.search(bare))
    if kind == "csv":
        cells = [cell for row in csv.reader(io.StringIO(said)) for cell in row]
        assert not [cell for cell in cells if cell.lstrip("\ufeff \t").startswith(tuple("=+@-＝＋＠－"))], where
    elif kind == "json":
        json.loads(said)
    elif kind in ("html", "markdown"):
        page = said if kind == "html" else MarkdownIt("commonmark").enable("table").render(said)
        assert not Markup(page).found, (where, Markup(page).found)
    commands = [line for line in said.splitlines() if line.lstrip().startswith(("::", "##["))]
    assert all(kind == "github" and line.startswith(("::error ", "::warning ", "::notice ")) for line in commands), (
        where
    )


@pytest.mark.skipif(os.environ.get("SCREEN_EXAMPLES") != "nightly", reason="takes a minute: at night")
@pytest.mark.parametrize("text", [*NAUGHTY.values(), *AT_NIGHT_TOO], ids=map(str, range(12)))
def test_no_command_lets_anything_be_obeyed_by_any_form(text: str, tmp_path: Path, run: Run) -> None:
    folder = laid_out(tmp_path, text)
    (folder / "pool" / "bea.json").write_text(json.dumps(profile("fine")), encoding="utf-8")
    (folder / "groups.csv").write_text("id,side\nada,a\nbea,b\n")
    (folder / "out").mkdir()
    reason = text.replace("\0", "").encode("utf-8", "replace").decode()
    logged = run("decide", "ada", "hold", "--reason", reason, "-p", "pool", cwd=folder)
    assert logged.returncode in (0, 3), logged.stderr
    blind = json.loads(run("rank", "-r", "fine.toml", "pool", "--blind", "--format", "json", cwd=folder).stdout)
    named = run("unblind", *(candidate["id"] for candidate in blind["candidates"]), "-p", "pool", cwd=folder)
    assert named.returncode == 0 and len(named.stdout.splitlines()) >= 2, named.stderr
    assert_harmless("text", named.stdout, "unblind")
    for command in AT_NIGHT:
        done = run(*command.split(), cwd=folder)
        assert done.returncode in (0, 1, 3), (command, done.stderr)
        assert "Traceback" not in done.stderr, command
        kind = command.rpartition("--format ")[2]
        assert_harmless(kind if done.returncode != 3 else "text", done.stdout, command)
        assert_harmless("text", done.stderr, command)
    for path in sorted((folder / "out").rglob("*")):
        assert path.resolve().is_relative_to((folder / "out").resolve())
        if path.suffix == ".xlsx":
            with zipfile.ZipFile(path) as book:
                cells = "".join(book.read(name).decode() for name in book.namelist() if name.startswith("xl/"))
            assert "<f>" not in cells
            assert not OBEYED.search(cells)
        elif path.is_file():
            kind = {".html": "html", ".csv": "csv", ".md": "markdown"}.get(path.suffix, "text")
            assert_harmless(kind, path.read_text("utf-8"), path.name)


DRAWN = re.compile("\x1b\\[[0-9;?<>=$ ]*[A-Za-z]|\x1b\\]22;[a-z]*\x07")
"""What the terminal's own widgets send: places, colours and the shape of the pointer."""


@pytest.mark.skipif(os.environ.get("SCREEN_EXAMPLES") != "nightly", reason="takes a minute: at night")
@pytest.mark.parametrize("text", [*NAUGHTY.values(), *AT_NIGHT_TOO], ids=map(str, range(12)))
def test_the_review_sends_its_terminal_nothing_of_a_stranger(text: str, tmp_path: Path) -> None:
    """Opened, walked through and left in a real terminal."""
    folder = laid_out(tmp_path, text)
    (folder / "pool" / "bea.json").write_text(json.dumps(profile("Bea Example")), encoding="utf-8")
    child, terminal = pty.fork()
    if not child:
        os.chdir(folder)
        program = str(Path(sysconfig.get_path("scripts")) / "screen")
        os.execve(program, [program, "review", "-r", "r.toml", "pool"], {**os.environ, "TERM": "xterm-256color"})
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    sent, keys = b"", [b"\r", b"j", b"?", b"\x1b", b"q", b"q"]
    while True:
        while select.select([terminal], [], [], 1 if b"Bea Example" in sent else 60)[0]:
            try:
                sent += os.read(terminal, 1 << 16)
            except OSError:  # Linux, where the other end is closed
                keys = []
                break
        if not keys:
            break
        os.write(terminal, keys.pop(0))
    assert os.waitpid(child, 0)[1] == 0
    shown = DRAWN.sub("", sent.decode("utf-8", "replace"))
    assert "Bea Example" in shown
    assert not OBEYED.search(shown.replace("\n", "").replace("\r", "")), OBEYED.search(shown)
