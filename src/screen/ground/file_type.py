"""What the suffix of a file's name means: the one table of the files that `screen` is given."""

from collections.abc import Sequence
from pathlib import Path, PurePath
from typing import Literal

import msgspec

Kind = Literal["rubric", "profile", "profiles", "document"]
TextFormat = Literal["html", "markdown", "latex", "bibtex", "yaml", "org", "rst", "adoc"]

_PACKINGS = (".gz", ".bz2", ".xz", ".zst", ".zip")
_UNREAD = (".ndjson", *_PACKINGS[1:])
"""Of profiles, it seems; those that are not read are named rather than passed over."""

_TEXTS: dict[TextFormat, str] = {
    "markdown": ".md .markdown .mdown .mkd .qmd .rmd .mdx",
    "html": ".html .htm .xhtml",
    "latex": ".tex .ltx .cls .sty",
    "bibtex": ".bib",
    "yaml": ".yml .yaml",
    "org": ".org",
    "rst": ".rst .rest",
    "adoc": ".adoc .asciidoc",
}
TEXT_FORMATS = {suffix: form for form, suffixes in _TEXTS.items() for suffix in suffixes.split()}
"""Suffix to the format of a document that is text; what is none says so by its bytes."""

_KINDS: dict[str, Kind] = {
    ".toml": "rubric",
    ".json": "profile",
    ".jsonl": "profiles",
    ".ndjson": "profiles",
    **dict.fromkeys((".pdf", ".docx", ".odt", ".rtf", ".txt", *TEXT_FORMATS), "document"),
}

_OF_LATEX = frozenset(
    ".cls .sty .clo .bst .bbx .cbx .lbx .def .fd .aux .bcf .blg .fdb_latexmk .fls .log .lof .lot .out .toc".split()  # noqa: SIM905
)
"""What LaTeX sets a document by, and what it leaves beside one."""


def documents_among(files: Sequence[Path]) -> list[Path]:
    """The files of a folder that may be documents: beside LaTeX not its classes, packages and logs."""
    if all(file.suffix.lower() not in (".tex", ".ltx") for file in files):
        return list(files)
    return [file for file in files if file.suffix.lower() not in _OF_LATEX]


class FileType(msgspec.Struct, frozen=True):
    """What a file's name says of it."""

    kind: Kind | None
    """`profiles`: one a line; None: the suffix tells nothing."""
    suffix: str
    """As the name has it, that of the packing included."""
    packed: bool
    """By gzip or another packer."""

    @property
    def is_pool(self) -> bool:
        """Whether profiles are read from such a file."""
        return self.kind in ("profile", "profiles") and not any(part in self.suffix.lower() for part in _UNREAD)


def file_type(path: PurePath) -> FileType:
    """The type of a file, by its name alone, in any case."""
    inner, dot, last = path.name.rpartition(".")
    suffix = f"{dot}{last}" if dot else ""
    packed = suffix.lower() in _PACKINGS
    form = f".{inner.rpartition('.')[2]}" if packed else suffix
    kind = _KINDS.get(form.lower())
    if packed and kind not in ("profile", "profiles"):
        return FileType(None, suffix, packed)
    return FileType(kind, form + suffix if packed else suffix, packed)


def stem_of(path: PurePath) -> str:
    """The name of a file without its suffix: the id of the profile in it."""
    return printable(path.name.removesuffix(file_type(path).suffix))


def printable(name: str) -> str:
    """A file's name with U+FFFD for the bytes that are not UTF-8, so that it can be written to any output."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
