"""LaTeX as blocks: moderncv, article and classes of one's own, with the macros that the document defines."""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from screen.documents.blocks.block import Block
from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.readers.inline import plain
from screen.documents.readers.legibility import BLACK, is_drowned
from screen.documents.readers.tex.accents import compose_accents
from screen.documents.readers.tex.arguments import SWALLOWED, Arguments
from screen.documents.readers.tex.commands import obey
from screen.documents.readers.tex.conditions import without_dead_sides
from screen.documents.readers.tex.environments import SECTION_NAME
from screen.documents.readers.tex.macros import Macro
from screen.documents.readers.tex.owner import learn_owner
from screen.documents.readers.tex.roles import gather_separators, gather_uses
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
_COMMAND = re.compile(r"\\([A-Za-z]+)(?=\s*\{)")
_NAME = re.compile(r"\\([A-Za-z@]+)")
_HEADING = re.compile(r"\\([A-Za-z]+)\*?\{([^{}]{3,40})\}")
_HEADER = re.compile(r"(?:left|center|right)header")
"""Text of the preamble that some classes print above the body."""
_ABOUT = re.compile(r"about(?:me)?|summary|objective|profile|bio")
"""What some classes take in the preamble and print below the name."""
_SHORTEST_ABOUT = 40
_LONGEST_SETTING = 400
"""Characters in which a body says what ink it is set in."""
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
    own_files, records = _held_files(text, source, warnings)
    text = _FILE.sub(lambda found: "\n" * found[0].count("\n"), text)
    text = _without_comments(text.replace("\r\n", "\n").replace("\r", "\n"))
    text, doubted = without_dead_sides(_with_inputs(text, _Files(folder, own_files), warnings, inputs, 0))
    preamble, begins, body = text.partition("\\begin{document}")
    if not begins:
        preamble, body = "", text
    walk = TexWalk(source, obey)
    _define(walk, preamble)
    body = (_END_WITHOUT_STOP if "stop" in walk.defined.macros else _END).split(body, maxsplit=1)[0]
    above = list(_printed_above(preamble, walk.defined.macros))
    printed = "\n\n".join((*(said for _, said, _ in above), body))
    walk.uses, walk.separators = gather_uses(printed), gather_separators(printed)
    learn_owner(walk, preamble)
    learn_inks(walk.inks, preamble)
    walk.ground = read_ground(preamble, walk.inks)
    if is_drowned(BLACK, walk.ground) and "\\color" not in preamble + body[:_LONGEST_SETTING]:
        walk.doubt(body)
    for found in re.finditer(r"\\AtBeginDocument", preamble):
        if (said := Arguments(preamble, found.end()).argument()) is not None and "\\color" in said:
            body = f"{said}{body}"
    walk.run(compose_accents(body), 1 + _lines(preamble))
    walk.doubt(doubted)
    blocks = walk.outline.finish()
    metadata: dict[str, Any] = dict(walk.metadata)
    if names := [name.strip() for found in _BIBLIOGRAPHY.finditer(text) for name in found[1].split(",")]:
        metadata["bibliography"] = names
    if inputs:
        metadata["inputs"] = inputs
    for title, told, line in reversed(above):
        titled = [Block("heading", plain(title), 2, line, source=source)] if title else []
        blocks = [*titled, *walk.blocks_of(told, line), *blocks]
    name = metadata.get("name") or (metadata.get("author") if "\\maketitle" in body else None)
    if name and not any(str(name) in block.text for block in blocks[:8]):
        blocks.insert(0, Block("heading", plain(str(name)), 1, 1, source=source))
    return [*blocks, *records], [*warnings, *walk.warnings()], metadata


def _held_files(text: str, source: str, warnings: list[str]) -> tuple[dict[str, str], list[Block]]:
    """The files that a document holds itself by their names without ending, and what its bibliographies hold."""
    files: dict[str, str] = {}
    records: list[Block] = []
    for found in _FILE.finditer(text):
        if not found[1].endswith(".bib"):
            files[found[1].strip().removesuffix(".tex")] = found[2]
            continue
        from screen.documents.readers.tex.bibtex import read_bibtex

        blocks, more, _ = read_bibtex(found[2], source)
        records += blocks
        warnings += more
    return files, records


def hidden_in(text: str) -> list[str]:
    """What a piece of LaTeX sets so that nobody sees it, in order."""
    walk = TexWalk("", obey)
    # A document spaces its lines by them; a page of text has no use for them.
    walk.defined.macros |= dict.fromkeys(("phantom", "hphantom", "vphantom"), Macro(1, None, r"\invisible{#1}"))
    walk.run(compose_accents(text))
    return walk.hidden


def _printed_above(preamble: str, macros: Mapping[str, Macro]) -> Iterator[tuple[str, str, int]]:
    """What a class prints above the body of what its preamble says: the command, its argument, its line.

    They are heads of the page, what tells of the person, and columns with sections of their own.
    """
    for found in _COMMAND.finditer(preamble):
        said = Arguments(preamble, found.end()).argument() if found[1] not in macros else None
        is_about = _ABOUT.fullmatch(found[1])
        if said is not None and (
            len(said) >= _SHORTEST_ABOUT if is_about else _HEADER.fullmatch(found[1]) or _holds_section(said)
        ):
            yield "About" if is_about else "", compose_accents(said), 1 + _lines(preamble[: found.start()])


def _holds_section(text: str) -> bool:
    """Whether an argument holds a section: what a class prints in a column of its own."""
    return any(SECTION_NAME.search(found[1]) and heading_kinds(found[2]) for found in _HEADING.finditer(text))


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
    """Take in the macros and the lengths of the preamble, which prints nothing."""
    at = preamble.find("\\")
    while at >= 0:
        if not (end := walk.defined.read(preamble, at)) and not walk.defined.read_environment(preamble, at):
            named = _NAME.match(preamble, at)
            walk.lengths.assign(named[1] if named else "", Arguments(preamble, named.end() if named else at))
        at = preamble.find("\\", end or at + 1)
