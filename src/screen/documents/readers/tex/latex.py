"""LaTeX as blocks: moderncv, article and classes of one's own, with the macros that the document defines."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from screen.documents.blocks.block import Block
from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.readers.inline import plain
from screen.documents.readers.legibility import BLACK, is_drowned
from screen.documents.readers.tex.accents import compose_accents
from screen.documents.readers.tex.commands import obey
from screen.documents.readers.tex.conditions import without_dead_sides
from screen.documents.readers.tex.macros import SWALLOWED, Macro, read_alias, read_argument, read_definition
from screen.documents.readers.tex.vocabulary import words
from screen.documents.readers.tex.walk import TexWalk
from screen.documents.readers.tex.xcolor import learn_inks, read_ground
from screen.documents.readers.text.encoding import decode

_COMMENT = re.compile(r"(?<!\\)((?:\\\\)*)%[^\n]*(?:\n[ \t]*|\Z)")
_DROPPED = re.compile(r"\\begin\{comment\}.*?\\end\{comment\}", re.DOTALL)
_EXCLUDED = re.compile(r"\\exclude(?:comment|version)\s*\{(\w+)\}")
_INPUT = re.compile(r"\\(?:input|include|subfile|makerubric)\s*\{([^{}]+)\}")
_FILE = re.compile(
    r"\\begin\{filecontents\*?\}(?:\[[^\]]*\])?\{([^{}]+)\}[^\n]*\n(.*?)\\end\{filecontents\*?\}", re.DOTALL
)
_BIBLIOGRAPHY = re.compile(r"\\(?:bibliography|addbibresource)(?:\[[^\]]*\])?\{([^{}]+)\}")
_HEADER = re.compile(r"\\(?:left|center|right)header(?=\s*\{)")
"""Text of the preamble that some classes print above the body."""
_ABOUT = re.compile(r"\\(?:about(?:me)?|summary|objective|profile|bio)(?=\s*\{)")
"""What some classes take in the preamble and print below the name."""
_SHORTEST_ABOUT = 40
_LONGEST_SETTING = 400
"""Characters in which a body says what ink it is set in."""
_ALONE = re.compile(r"^[ \t]*\\([A-Za-z]+)\*?\{([^{}\n]{3,60})\}[ \t]*$", re.MULTILINE)
"""A command that stands on a line of its own with its one argument."""
_END = re.compile(r"\\(?:end\{document\}|(?:endinput|stop)(?![A-Za-z@]))")
_END_WITHOUT_STOP = re.compile(r"\\(?:end\{document\}|endinput(?![A-Za-z@]))")
"""Behind it TeX reads nothing; a document may have a `\\stop` of its own."""
_END_OF_FILE = re.compile(r"\\endinput(?![A-Za-z@])")
_LARGEST_INPUT = 2_000_000
_DEEPEST_INPUT = 5


def read_latex(text: str, source: str, folder: Path | None = None) -> tuple[list[Block], list[str], dict[str, Any]]:
    """The blocks, warnings and metadata (`name`, `email`, … by macro; `bibliography`, `inputs`) of a document.

    `folder`: where `\\input` may find its files; nothing outside it is opened. Lines are those of the main file.
    """
    warnings: list[str] = []
    inputs: list[str] = []
    records: list[Block] = []
    own_files: dict[str, str] = {}
    for found in _FILE.finditer(text):
        if not found[1].endswith(".bib"):
            own_files[found[1].strip().removesuffix(".tex")] = found[2]
            continue
        from screen.documents.readers.tex.bibtex import read_bibtex

        blocks, more, _ = read_bibtex(found[2], source)
        records += blocks
        warnings += more
    text = _FILE.sub(lambda found: "\n" * found[0].count("\n"), text)
    text = _without_comments(text.replace("\r\n", "\n").replace("\r", "\n"))
    text, doubted = without_dead_sides(_with_inputs(text, _Files(folder, own_files), warnings, inputs, 0))
    preamble, begins, body = text.partition("\\begin{document}")
    if not begins:
        preamble, body = "", text
    walk = TexWalk(source, obey)
    _define(walk, preamble)
    body = (_END_WITHOUT_STOP if "stop" in walk.macros else _END).split(body, maxsplit=1)[0]
    walk.own_headings = _own_headings(body, walk.macros)
    walk.learn(preamble)
    learn_inks(walk.inks, preamble)
    walk.ground = read_ground(preamble, walk.inks)
    if is_drowned(BLACK, walk.ground) and "\\color" not in preamble + body[:_LONGEST_SETTING]:
        walk.doubt(body)
    for found in re.finditer(r"\\AtBeginDocument", preamble):
        if (said := read_argument(preamble, found.end())) is not None and "\\color" in said[0]:
            body = f"{said[0]}{body}"
    walk.run(compose_accents(body), 1 + _lines(preamble))
    walk.doubt(doubted)
    blocks = walk.outline.finish()
    metadata: dict[str, Any] = dict(walk.metadata)
    if names := [name.strip() for found in _BIBLIOGRAPHY.finditer(text) for name in found[1].split(",")]:
        metadata["bibliography"] = names
    if inputs:
        metadata["inputs"] = inputs
    blocks = [*_printed_above(walk, preamble), *blocks]
    name = metadata.get("name") or (metadata.get("author") if "\\maketitle" in body else None)
    if name and not any(str(name) in block.text for block in blocks[:8]):
        blocks.insert(0, Block("heading", plain(str(name)), 1, 1, source=source))
    return [*blocks, *records], [*warnings, *walk.warnings()], metadata


def hidden_in(text: str) -> list[str]:
    """What a piece of LaTeX sets so that nobody sees it, in order."""
    walk = TexWalk("", obey)
    # A document spaces its lines by them; a page of text has no use for them.
    walk.macros |= dict.fromkeys(("phantom", "hphantom", "vphantom"), Macro(1, None, r"\invisible{#1}"))
    walk.run(compose_accents(text), 1, is_expansion=True)
    return walk.hidden


def _printed_above(walk: TexWalk, preamble: str) -> list[Block]:
    """What a class prints above the body of what its preamble says: heads of the page, and what tells of the person."""
    blocks: list[Block] = []
    for pattern in (_HEADER, _ABOUT):
        for found in pattern.finditer(preamble):
            line = 1 + _lines(preamble[: found.start()])
            said = read_argument(preamble, found.end())
            if said is None or (pattern is _ABOUT and len(said[0]) < _SHORTEST_ABOUT):
                continue
            if pattern is _ABOUT:
                blocks.append(Block("heading", plain("About"), 2, line, source=walk.source))
            blocks += walk.blocks_of(compose_accents(said[0]), line)
    return blocks


def _own_headings(body: str, macros: Mapping[str, Macro]) -> frozenset[str]:
    """Commands that nobody defines and whose arguments name sections, work or education among them.

    Most of those arguments are known headings: a command for groups of skills has few that are.
    """
    known = words()
    kinds: dict[str, list[tuple[str, ...]]] = {}
    for found in _ALONE.finditer(body):
        if found[1] not in macros and found[1] not in known.styles and found[1] not in known.headings:
            kinds.setdefault(found[1], []).append(heading_kinds(found[2]))
    return frozenset(
        name
        for name, told in kinds.items()
        if len(set(told) - {()}) > 1 and 2 * told.count(()) <= len(told) and {("work",), ("education",)} & set(told)
    )


def _without_comments(text: str) -> str:
    text = _COMMENT.sub(lambda found: found[1] + SWALLOWED, text)
    for name in set(_EXCLUDED.findall(text)):
        text = re.sub(rf"\\(begin|end)\{{{name}\}}", r"\\\1{comment}", text)
    return _DROPPED.sub(lambda found: SWALLOWED * _lines(found[0]), text)


def _lines(text: str) -> int:
    return text.count("\n") + text.count(SWALLOWED)


class _Files(NamedTuple):
    """Where a document finds the files that it includes."""

    folder: Path | None
    own: Mapping[str, str]
    """Those that the document holds itself, by their names without ending."""

    def find(self, name: str, inputs: list[str]) -> str | None:
        """The text of a file, and its name among `inputs` if it is another one."""
        held = self.own.get(name.removesuffix(".tex"))
        return _sibling(name, self.folder, inputs) if held is None else held


def _with_inputs(text: str, files: _Files, warnings: list[str], inputs: list[str], depth: int) -> str:
    def replaced(found: re.Match[str]) -> str:
        content = files.find(found[1].strip(), inputs) if depth < _DEEPEST_INPUT else None
        if content is None:
            warnings.append(f"the file {found[1].strip()} that the document includes was not found")
            return ""
        content = _END_OF_FILE.split(_without_comments(content), maxsplit=1)[0]
        # Line feeds of the included file are no lines of this one; blank lines still part paragraphs.
        content = re.sub(r"\n\s*\n", "\\\\par ", content).replace("\n", " ").replace(SWALLOWED, "")
        return _with_inputs(content, files, warnings, inputs, depth + 1)

    return _INPUT.sub(replaced, text)


def _sibling(name: str, folder: Path | None, inputs: list[str]) -> str | None:
    if folder is None or len(name) > 200 or "\0" in name:
        return None
    try:
        root = folder.resolve()
        for candidate in (name, f"{name}.tex"):
            path = (root / candidate).resolve()
            if path.is_relative_to(root) and path.is_file() and path.suffix in {".tex", ".ltx", ".sty", ".cls", ""}:
                if path.stat().st_size > _LARGEST_INPUT:
                    return None
                decoded = decode(path.read_bytes())
                inputs.append(path.name)
                return decoded[0].replace("\r\n", "\n") if decoded else None
    except (OSError, ValueError):
        return None
    return None


def _define(walk: TexWalk, preamble: str) -> None:
    """Take in the macros of the preamble, which prints nothing."""
    at = preamble.find("\\")
    while at >= 0:
        found = read_definition(preamble, at) or read_alias(preamble, at, walk.macros)
        if found:
            walk.macros[found[0]] = found[1]._replace(body=compose_accents(found[1].body))
        else:
            walk.define_environment(preamble, at)
        at = preamble.find("\\", found[2] if found else at + 1)
