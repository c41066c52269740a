"""Bombs end in one sentence within the limit that was set, and SECURITY.md tells the limits that the code has."""

import gzip
import io
import itertools
import time
import zipfile
from pathlib import Path

import pytest

from acceptance.conftest import ROOT, Run
from screen.commands.import_ import DEFAULT_MEGABYTES, DEFAULT_SECONDS
from screen.documents.readers.data.yaml import _LARGEST_ALIASES
from screen.documents.readers.document import LARGEST_FILE, LARGEST_TEXT
from screen.documents.readers.pdf.pdf import MOST_PAGES
from screen.documents.readers.word.docx import _DEEPEST
from screen.documents.readers.word.elements import LARGEST_PART
from screen.documents.readers.word.rtf import _DEEPEST as DEEPEST_RTF
from screen.sources.profile_bytes import MAX_BYTES
from screen.sources.rubric_file import _LARGEST

SECONDS = 0.8
BESIDE = 30.0
"""Seconds for all but the document on a busy machine: starting, ending a worker, printing."""


def packed(part: str, data: bytes, **others: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in others.items():
            archive.writestr(name, text)
        archive.writestr(part, data)
    return buffer.getvalue()


def pdf(*objects: str) -> bytes:
    parts = [b"%PDF-1.4\n", *(f"{number} 0 obj\n{text}\nendobj\n".encode() for number, text in enumerate(objects, 1))]
    places, data = list(itertools.accumulate(map(len, parts)))[:-1], b"".join(parts)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer<</Size {len(objects) + 1}/Root 1 0 R>>\n"
    return data + end.encode() + f"startxref\n{len(data)}\n%%EOF\n".encode()


def doubling(number: int) -> str:
    """Macros each of which is the next one ten times."""
    names = [f"\\x{chr(97 + at)}" for at in range(number)]
    made = "".join(f"\\newcommand{{{one}}}{{{other * 10}}}" for one, other in itertools.pairwise(names))
    return f"\\documentclass{{article}}{made}\\newcommand{{{names[-1]}}}{{x}}\\begin{{document}}\\xa\\end{{document}}"


CATALOG = "<</Type/Catalog/Pages 2 0 R>>"


def bombs() -> dict[str, bytes]:
    """Each by the name of its file."""
    return {
        "dates.txt": b"Experience\n" + b"2019 - 2020 " * 100_000,
        "line.txt": b"Python " * 500_000,
        "commas.txt": b"Publications\n" + b"A. Kim, " * 200_000,
        "deep.json": b"[" * 200_000,
        "deep900.json": b'{"basics": {"name": "Ada"}, "work": ' + b"[" * 900 + b"]" * 900 + b"}",
        "aliases.yaml": b"a: &a [x, x]\n" + b"".join(b"b%d: [%s]\n" % (n, b", ".join([b"*a"] * 9)) for n in range(20)),
        "deep.yaml": b"a: " + b"[" * 50_000,
        "deep.html": b"<div>" * 100_000 + b"x",
        "deep.tex": rb"\documentclass{article}\begin{document}" + b"{" * 100_000,
        "recursive.tex": rb"\documentclass{article}\newcommand{\a}{\a\a}\begin{document}\a\end{document}",
        "doubling.tex": doubling(20).encode(),
        "deep.rtf": rb"{\rtf1 " + b"{" * 100_000,
        "bomb.docx": packed("word/document.xml", b" " * 60_000_000),
        "bomb.odt": packed("content.xml", b" " * 60_000_000, mimetype="application/vnd.oasis.opendocument.text"),
        "loop.pdf": pdf(CATALOG, "<</Type/Pages/Count 2/Kids[2 0 R 2 0 R]>>"),
        "objects.pdf": pdf(CATALOG, "<</Type/Pages/Count 0/Kids[]>>", *(["<<>>"] * 100_000)),
        "arrays.pdf": pdf(CATALOG, "[" * 50_000),
    }


def test_every_bomb_ends_in_a_sentence_within_its_limit(tmp_path: Path, run: Run) -> None:
    made = bombs()
    for name, data in made.items():
        (tmp_path / name).write_bytes(data)
    started = time.monotonic()
    done = run("import", *made, "-o", "out", "--seconds", SECONDS, cwd=tmp_path)
    assert time.monotonic() - started < SECONDS * len(made) + BESIDE
    assert done.returncode == 3
    assert "Traceback" not in done.stderr
    said = (done.stdout + done.stderr).splitlines()
    assert all(any(name.split(".")[0] in line for line in said) for name in made)
    assert all(len(line) < 1_000 for line in said)


def test_a_list_of_many_parts_is_read_within_the_limit(tmp_path: Path, run: Run) -> None:
    """Whether a name heads a part of a job is told by what stands near it: nothing is looked for in all of the list."""
    text = "Ada Example\n\nExperience\n\nPotter, Example Ltd, 2019 - 2023\n\n" + "Achievements:\nkiln pot\n\n" * 1_250
    (tmp_path / "parts.txt").write_text(text)
    done = run("import", "parts.txt", "-o", "out", "--seconds", DEFAULT_SECONDS, cwd=tmp_path)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("word", ["a", "a-"])
def test_a_word_without_an_end_is_read_within_the_limit(tmp_path: Path, run: Run, word: str) -> None:
    """An address begins at most so many letters before its sign: it is not looked for from each letter to the end."""
    text = f"# Ada Example\n\n## Experience\n\n**Potter**, Example Ltd, 2019 - 2023\n\n{word * (30_000 // len(word))}\n"
    (tmp_path / "word.md").write_text(text)
    done = run("import", "word.md", "-o", "out", "--seconds", DEFAULT_SECONDS, cwd=tmp_path)
    assert done.returncode == 0, done.stderr


def test_a_packed_pool_is_bounded(tmp_path: Path, run: Run) -> None:
    (tmp_path / "pool.jsonl.gz").write_bytes(gzip.compress(b" " * 80_000_000))
    done = run("rank", "-r", ROOT / "rubrics" / "ml-systems.toml", "pool.jsonl.gz", cwd=tmp_path)
    assert done.returncode == 3
    assert "pool.jsonl.gz" in done.stderr
    assert "Traceback" not in done.stderr


def test_the_page_on_security_tells_the_limits_of_the_code() -> None:
    page = (ROOT / "SECURITY.md").read_text("utf-8")
    for said in (
        f"| {LARGEST_FILE // 1_000_000} MB; as text, however long its lines, {LARGEST_TEXT // 1_000_000} MB |",
        f"| {DEFAULT_SECONDS:g} seconds (`--seconds`) |",
        f"| {DEFAULT_MEGABYTES:,} MB (`--megabytes`) |",
        f"| {LARGEST_PART // 1_000_000} MB |",
        f"first {MOST_PAGES} pages",
        f"| aliases in YAML | {_LARGEST_ALIASES} |",
        f"Word and OpenDocument {_DEEPEST}, RTF {DEEPEST_RTF}",
        f"| a rubric | {_LARGEST // 1_000_000} MB |",
        f"| {MAX_BYTES // 1024 // 1024} MB |",
    ):
        assert said in page, said
