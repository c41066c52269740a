"""What is fuzzed: each target takes bytes, and may end in an `InputError` and nothing else."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import msgspec

from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document
from screen.ground.errors import ScreenError
from screen.ground.match import patterns_of
from screen.ground.term_forms import forms_of
from screen.ground.text import tokens
from screen.sources.profile import read_profile
from screen.sources.profile_json import parse_profile_json, why_no_json
from screen.sources.rubric_file import read_reading


def document(suffix: str) -> Callable[[bytes], None]:
    """Reads a document of one format, and makes a profile of it."""

    def fuzz(data: bytes) -> None:
        with suppress(ScreenError):
            assemble([read_document(Path(f"cv.{suffix}"), data)])

    return fuzz


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
    "docx": document("docx"),
    "html": document("html"),
    "json": fuzz_json,
    "latex": document("tex"),
    "pdf": document("pdf"),
    "terms": fuzz_terms,
    "toml": fuzz_toml,
}
