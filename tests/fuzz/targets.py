"""What is fuzzed: each target takes bytes, and may end in an `InputError` and nothing else."""

import io
import zipfile
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from pathlib import Path

import msgspec

from screen.commands.asked import Asked
from screen.commands.rank import rank_pool
from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document
from screen.ground.errors import ScreenError
from screen.ground.match import patterns_of
from screen.ground.term_forms import forms_of
from screen.ground.text import tokens
from screen.ground.utf8 import utf8_text
from screen.postings.career import tells_career
from screen.postings.posting import read_posting
from screen.sources.decisions import parse_exported
from screen.sources.groups_file import parse_groups
from screen.sources.pool import Pool
from screen.sources.profile import read_profile
from screen.sources.profile_json import parse_profile_json, why_no_json
from screen.sources.rubric import Rubric
from screen.sources.rubric_file import load_rubric, read_reading

_RUBRIC = Path(__file__).resolve().parents[2] / "rubrics" / "ml-systems.toml"


def document(suffix: str) -> Callable[[bytes], None]:
    """Reads a document of one format, and makes a profile of it."""

    def fuzz(data: bytes) -> None:
        with suppress(ScreenError):
            assemble([read_document(Path(f"cv.{suffix}"), data)])

    return fuzz


def packed(suffix: str, part: str, kind: str = "") -> Callable[[bytes], None]:
    """Reads a document of which the bytes are the main part: whole packages break in their ZIP before they are read."""
    read = document(suffix)

    def fuzz(data: bytes) -> None:
        file = io.BytesIO()
        with zipfile.ZipFile(file, "w") as archive:
            archive.writestr("mimetype", kind)
            archive.writestr(part, data)
        read(file.getvalue())

    return fuzz


def fuzz_posting(data: bytes) -> None:
    """Reads a posting and takes out what it asks for."""
    with suppress(ScreenError):
        posting = read_document(Path("posting.md"), data)
        tells_career(posting)
        read_posting(posting)


def fuzz_rank(data: bytes) -> None:
    """Ranks and explains one profile."""
    try:
        profile = read_profile(
            parse_profile_json(data.decode("utf-8", "replace"), []), profile_id="ada", source="ada.json"
        )
    except (msgspec.DecodeError, ScreenError, RecursionError):
        return
    (found,) = rank_pool(_rubric(), Pool((profile,), ()), Asked(as_of="2026-11-20")).candidates
    assert found.explanation.points == sum(group.points for group in found.explanation.details)


@cache
def _rubric() -> Rubric:
    return load_rubric(_RUBRIC)


def fuzz_decisions(data: bytes) -> None:
    """Reads the decisions that a page exported."""
    with suppress(ScreenError):
        parse_exported(data, "decisions.json")


def fuzz_groups(data: bytes) -> None:
    """Reads a file of groups."""
    with suppress(ScreenError):
        parse_groups(utf8_text(data, "groups.csv"), "groups.csv")


def fuzz_json(data: bytes) -> None:
    """Reads a profile."""
    text = data.decode("utf-8", "replace")
    try:
        read_profile(parse_profile_json(text, []), profile_id="ada", source="ada.json")
    except msgspec.DecodeError as error:
        why_no_json(text, error)
    except (ScreenError, RecursionError):  # what the pool tells of: no profile, or nested too deeply
        return


def fuzz_toml(data: bytes) -> None:
    """Reads a rubric."""
    read_reading(data, "r.toml")


def fuzz_terms(data: bytes) -> None:
    """Looks for a term in a text: what is before the first line feed, in what is behind it."""
    term, _, text = data.decode("utf-8", "replace").partition("\n")
    vocabulary = {token: number for number, token in enumerate(dict.fromkeys(tokens(text)))}
    for form in forms_of((term,), synonyms=True):
        list(patterns_of(form, vocabulary))


TARGETS: dict[str, Callable[[bytes], None]] = {
    "bibtex": document("bib"),
    "decisions": fuzz_decisions,
    "docx": document("docx"),
    "groups": fuzz_groups,
    "html": document("html"),
    "json": fuzz_json,
    "latex": document("tex"),
    "markdown": document("md"),
    "odt": packed("odt", "content.xml", "application/vnd.oasis.opendocument.text"),
    "org": document("org"),
    "pdf": document("pdf"),
    "posting": fuzz_posting,
    "rank": fuzz_rank,
    "rst": document("rst"),
    "rtf": document("rtf"),
    "terms": fuzz_terms,
    "toml": fuzz_toml,
    "word": packed("docx", "word/document.xml"),
    "yaml": document("yaml"),
}
