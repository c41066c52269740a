"""Org mode, reStructuredText and AsciiDoc line by line as the little Markdown that the reader of plain text knows.

Every line stays where it is, so that places in the source hold.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from screen.documents.blocks.block import Block
from screen.documents.readers.text.plain import read_plain

_Read = tuple[list[Block], list[str], dict[str, Any]]

_ORG_HEADING = re.compile(r"(\*+)\s+(?:(?:TODO|DONE|NEXT|WAITING)\s+)?(?:\[#[A-Z]\]\s+)?(\S.*?)(?:\s+:[\w@:]+:)?\s*")
_ORG_KEYWORD = re.compile(r"#\+(\w+):\s*(.*?)\s*", re.IGNORECASE)
_ORG_PROPERTY = re.compile(r"\s*:(\w+):\s*(.*?)\s*")
_ORG_LINK = re.compile(r"\[\[([^\]\n]+)\](?:\[([^\]\n]+)\])?\]")
_ORG_STAMP = re.compile(r"[<\[](\d{4}-\d\d-\d\d)[^>\]\n]{0,30}[>\]]")
_ORG_BOLD = re.compile(r"(?<![\w*])\*(\S(?:[^*\n]*\S)?)\*(?![\w*])")
_ORG_ITALIC = re.compile(r"(?<![\w/:])/([^/\s](?:[^/\n]*[^/\s])?)/(?![\w/])")
_ORG_CODE = re.compile(r"(?<![\w=~])([=~])(\S(?:[^=~\n]*\S)?)\1(?![\w=~])")
_NAMED = frozenset({"employer", "organization", "school", "institution", "location", "host", "note", "role", "degree"})
"""Properties of a heading that templates of CVs print; the others are for Org alone."""

_RST_LINK = re.compile(r"`([^`<\n]+?)\s*<([^>`\s]+)>`__?")
_RST_WRAPPED = re.compile(r"`((?:[^`<\n]|\n(?!\s*\n))+?)(\s*<[^>`\n]+(?:\n[^>`\n]+)?>`__?)")
_RST_ROLE = re.compile(r":[a-zA-Z][\w:.+-]*:`([^`\n]+)`")
_RST_LITERAL = re.compile(r"``([^`\n]+)``")
_RST_REFERENCE = re.compile(r"`([^`\n]+)`_{0,2}(?!\w)")
_RST_MARKED = re.compile(r"\s*\.\.(?:\s|$)")
_RST_PRINTED = re.compile(
    r"\s*\.\.\s+(?:admonition|attention|caution|centered|danger|hint|important|note|sidebar|tip|topic|warning)::\s+(\S.*)"
)
"""The directives that print what stands beside their names."""
_RST_NOTE = re.compile(r"\s*\.\.\s+\[[^\]\n]+\]\s+(\S.*)")
"""A footnote or a citation: below the last entry it would be of it."""
_RST_OPTION = re.compile(r"\s+:[\w-]+:(?:\s.*)?")
_RST_FIELD = re.compile(r"^:([^:\n`]{1,40}):\s+(\S.*)")

_ADOC_SILENT = re.compile(
    r"(?:(?:ifn?def|endif|include)::.*|:!?[\w-]+:.*|\[[^\]\n]*\]|(?:image::?\S*?\[[^\]\n]*\]\s*)+|//.*|'{3,}|\+)\s*"
)
"""Attributes, conditions, pictures and comments."""
_ADOC_HEADING = re.compile(r"(={1,6})\s+(\S.*)")
_ADOC_LINK = re.compile(r"(?:link:|mailto:)?(https?://[^\s\[\]]+|(?<=:)[^\s\[\]]+)\[([^\]\n]*)\]")
_ADOC_ITALIC = re.compile(r"(?<![\w_])_([^_\s](?:[^_\n]*[^_\s])?)_(?![\w_])")
_ADOC_BOX = re.compile(r"image::?\S*?\[[^\]\n]*\]\s*|\[\[\w+\]\]|\s\+$")


def read_org(text: str, source: str) -> _Read:
    """The blocks of a file of Org mode; `#+AUTHOR` and `#+DATE` are metadata, the title is printed."""
    metadata: dict[str, Any] = {}
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    out: list[str] = []
    drawer: dict[str, str] | None = None
    for line in lines:
        word = line.strip().upper()
        if drawer is not None or word == ":PROPERTIES:":
            out.append(_drawer_line(drawer, word))
            drawer = {} if drawer is None else drawer
            if found := _ORG_PROPERTY.fullmatch(line):
                drawer[found[1].lower()] = found[2]
            drawer = None if word == ":END:" else drawer
        elif found := _ORG_HEADING.fullmatch(line):
            out.append(f"{'#' * min(6, len(found[1]))} {_org_inline(found[2])}")
        elif found := _ORG_KEYWORD.fullmatch(line):
            name = found[1].lower()
            if name in {"author", "date", "title", "description"} and found[2]:
                metadata[name] = found[2]
            out.append(_org_inline(found[2]) if name == "title" else "")
        elif re.match(r"\s*(?:#(?:\s|\+|$)|\|[-+]+\|)", line):
            out.append("")
        else:
            out.append(_org_inline(line))
    blocks, warnings, _ = read_plain("\n".join(out), source)
    return blocks, warnings, metadata


def _drawer_line(drawer: Mapping[str, str] | None, word: str) -> str:
    """What a drawer prints at its end: the dates and names that templates of CVs take from it."""
    if drawer is None or word != ":END:":
        return ""
    dates = [drawer[name] for name in ("from", "to") if drawer.get(name)]
    if "from" in drawer and len(dates) == 1:
        dates.append("present")
    parts = [value for name, value in drawer.items() if name in _NAMED and value]
    return _org_inline(" | ".join([*parts, " – ".join(dates)] if dates else parts))


def _org_inline(line: str) -> str:
    line = _ORG_STAMP.sub(r"\1", line).replace("--", "–")
    line = _ORG_LINK.sub(lambda found: f"[{found[2] or found[1]}]({found[1]})", line)
    line = _ORG_CODE.sub(r"\2", _ORG_ITALIC.sub(r"*\1*", _ORG_BOLD.sub(r"**\1**", line)))
    if line.lstrip().startswith("|") and line.rstrip().endswith("|"):
        return "\t".join(cell.strip() for cell in line.strip().strip("|").split("|"))
    return line


def read_rst(text: str, source: str) -> _Read:
    """The blocks of a file of reStructuredText: links and roles as what they show, without directives and comments."""
    out: list[str] = []
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    # Where a link is wrapped, its words stay on their lines.
    lines = _RST_WRAPPED.sub(lambda found: found[1] + "\n" * found[2].count("\n"), text).split("\n")
    notes = [found[1] for line in lines if (found := _RST_NOTE.fullmatch(line))]
    for at, line in enumerate(_RST_PRINTED.sub(r"\1", line) for line in lines):
        if _RST_MARKED.match(line) or _is_option(lines, at):
            out.append("")
            continue
        out.append(_rst_inline(_RST_FIELD.sub(r"\1: \2", line)))
    blocks, warnings, _ = read_plain("\n".join(out), source)
    if notes:
        warnings = [*warnings, f"footnotes were left out: {' '.join(notes)[:120]}"]
    return blocks, warnings, {}


def _rst_inline(line: str) -> str:
    line = _RST_LITERAL.sub(r"\1", _RST_ROLE.sub(r"\1", _RST_LINK.sub(r"[\1](\2)", line)))
    return re.sub(r"^(\s*)\|\s", r"\1", _RST_REFERENCE.sub(r"\1", line))


def _is_option(lines: Sequence[str], at: int) -> bool:
    """Whether a line is an option of the directive above it."""
    while at > 0 and _RST_OPTION.fullmatch(lines[at]):
        at -= 1
        if _RST_MARKED.match(lines[at]):
            return True
    return False


def read_adoc(text: str, source: str) -> _Read:
    """The blocks of a file of AsciiDoc, without its attributes and pictures."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return read_plain("\n".join("" if _ADOC_SILENT.fullmatch(line) else _adoc_inline(line) for line in lines), source)


def _adoc_inline(line: str) -> str:
    line = _ADOC_LINK.sub(lambda found: f"[{found[2] or found[1]}]({found[1]})", _ADOC_BOX.sub("", line))
    line = _ADOC_ITALIC.sub(r"*\1*", _ORG_BOLD.sub(r"**\1**", line))
    return _ADOC_HEADING.sub(lambda found: f"{'#' * len(found[1])} {found[2]}", line)
