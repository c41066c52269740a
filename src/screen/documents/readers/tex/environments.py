"""Environments of LaTeX: lists, tables, boxes, sections of other classes."""

import re
from collections.abc import Mapping

from screen.documents.blocks.block import Block
from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.span import Span
from screen.documents.readers.rows import row_blocks
from screen.documents.readers.tex.macros import (
    SWALLOWED,
    parted,
    read_argument,
    read_groups,
    read_option,
    until_end,
)
from screen.documents.readers.tex.meaning import set_by_meaning
from screen.documents.readers.tex.vocabulary import words
from screen.documents.readers.tex.walk import TexWalk

SECTION_NAME = re.compile(r"section|heading|sectitle|rubric|^sect$", re.IGNORECASE)
"""What classes of one's own call a section."""
_SIZE = re.compile(r"\s*-?[\d.]+\s*(?:[a-z]{2}|\\\w+)?\s*")
"""A number or a length, by which an environment is set."""
_KEPT = re.compile(
    r"\\setbox\s*(?:\d+|\\[A-Za-z@]+)?\s*=?\s*\\[hv]box\s*(?:to\s*[\w.]+\s*)?\\bgroup|\\begin\s*\{lrbox\}"
)
"""How an environment sets what stands in it into a box."""
_USED = re.compile(r"\\(?:usebox|(?:un[hv])?(?:box|copy))(?![A-Za-z@])")
"""How it prints that box at its end."""
_GROUND = re.compile(r"\\(?:cell|row|column)color(?![A-Za-z@])")
"""What paints the ground of a cell, on which a light ink is seen."""
_ROW = re.compile(r"\\rowcolor((?:\[\w+\])?\{[^{}]*\})")
_COLUMN = re.compile(r"(?:>\s*\{((?:[^{}]|\{[^{}]*\})*)\})?\s*([A-Za-z])(?:\s*\{[^{}]*\})?")
"""A column of a table, and what holds for its cells."""
_OF_A_CLASS = re.compile(r"(?:cv|resume|res)[-_]?([A-Z][a-z]+(?:[A-Z][a-z]+)*)")
_LIST_NAME = re.compile(r"itemize|enumerate|description|list|items|bullets|^etaremune$|^highlights", re.IGNORECASE)


def obey_environment(walk: TexWalk, which: str, text: str, at: int, line: int, *, is_expansion: bool) -> int:  # noqa: PLR0911
    """Begin or end the environment named next; the place to go on from."""
    found = read_argument(text, at)
    if found is None:
        return at
    name, at = found[0].strip(), found[1]
    if which == "end":
        _end(walk, name, line)
        return at
    if name in words().unread:
        return _skip(walk, name, text, at)
    if name in words().tables:
        return _table(walk, name, text, at, line, is_expansion=is_expansion)
    if name in walk.environments:
        walk.saved.append((walk.style, walk.is_hidden, walk.shift))
        after = walk.expand(walk.environments[name][0], text, at, line)
        begins, ends = walk.environments[name]
        walk.is_hidden = walk.is_hidden or bool(_KEPT.search(begins.body) and not _USED.search(ends))
        return after
    walk.saved.append((walk.style, walk.is_hidden, walk.shift))
    while (option := read_option(text, at))[0] is not None:
        at = option[1]
    if name in words().boxes:
        _, at = read_groups(text, at, words().boxes[name]) if words().boxes[name] else ([], at)
        walk.begin("paragraph", walk.depth)
        if name in {"thebibliography", "list", "etaremune"}:
            walk.depth += 1
        return at
    if _LIST_NAME.search(name):
        walk.outline.close()
        walk.depth += 1
        return at
    return _unknown(walk, name, text, at, line)


def _unknown(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:
    """Begin an environment of nobody's: an entry, a section or a box; the place after its arguments."""
    walk.begin("paragraph", walk.depth)
    plain = name.startswith(("center", "flush", "document"))
    groups, after = ([], at) if plain else read_groups(text, at, on_line=True)
    if SECTION_NAME.search(name) and len(groups) == 1:
        return walk.heading(name, text, at, line)
    if len(groups) > 1:
        set_by_meaning(walk, name, walk.meaning(f"{{{name}}}", groups), groups, line)
        return after
    if not groups:
        _open_section(walk, name)
    return after if groups and _SIZE.fullmatch(groups[0]) else at


def _open_section(walk: TexWalk, name: str) -> None:
    """Print the heading that an environment of a class stands for, `cvEducation`, if it is one of a section."""
    named = _OF_A_CLASS.fullmatch(name)
    title = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", named[1]).capitalize() if named else ""
    below = walk.outline.blocks[-1:]
    if heading_kinds(title) and not (below and below[0].kind == "heading"):
        walk.begin("heading", 2)
        walk.say(title)
        walk.begin("paragraph", walk.depth)


def _skip(walk: TexWalk, name: str, text: str, at: int) -> int:
    """Pass by an environment that is not read; of a drawing its words are kept to be told."""
    end = text.find(f"\\end{{{name}}}", at)
    end = len(text) if end < 0 else end
    if name.endswith("picture"):
        walk.drawings.append(text[at:end])
    return end


def _end(walk: TexWalk, name: str, line: int) -> None:
    if name in walk.environments:
        walk.run(walk.environments[name][1], line, is_expansion=True)
        if walk.saved:
            walk.style, walk.is_hidden, walk.shift = walk.saved.pop()
        return
    if name in words().tables or name in words().unread:
        return
    if walk.saved:
        walk.style, walk.is_hidden, walk.shift = walk.saved.pop()
    if _LIST_NAME.search(name) or name in {"thebibliography", "list", "etaremune"}:
        walk.depth = max(0, walk.depth - 1)
    walk.begin("paragraph", walk.depth)


def _table(walk: TexWalk, name: str, text: str, at: int, line: int, *, is_expansion: bool) -> int:
    _, at = read_option(text, at)
    columns: list[str] = []
    for _ in range(words().tables[name]):
        group = read_argument(text, at)
        columns = cell_beginnings(group[0], walk.columns) if group else []
        _, at = read_option(text, group[1] if group else at)
    content, after = until_end(text, at, name)
    start = line
    in_item = walk.depth > 0 and walk.outline.is_empty
    rows = parted(content, "\\\\")
    at_line = 0
    for row in rows:
        number = (
            start if is_expansion else start + content.count("\n", 0, at_line) + content.count(SWALLOWED, 0, at_line)
        )
        at_line += len(row) + 2
        bare = re.sub(r"^\s*(?:\[[^\]]*\])?(?:\s*\\(?:hline|toprule|midrule|bottomrule)\b)*", "", row)
        parts = parted(bare, "&")
        told = ([] if _GROUND.search(row) else columns) + [""] * len(parts)
        if (ground := _ROW.search(row)) is not None:  # of all its cells
            told = [rf"\cellcolor{ground[1]}{said}" for said in told]
        cells = [walk.blocks_of(said + cell, number) for said, cell in zip(told, parts, strict=False)]
        walk.outline.line = number
        if in_item and all(block.kind in {"paragraph", "heading"} for cell in cells for block in cell):
            _inline_row(walk, cells)
            continue
        blocks = row_blocks(cells, walk.depth)
        if blocks:
            walk.outline.close()
            walk.outline.blocks.extend(blocks)
    return after


def cell_beginnings(columns: str, own: Mapping[str, str]) -> list[str]:
    """What of the columns of a table bears on whether its cells are seen, a piece of LaTeX for each column.

    `own`: the types of columns that the document defines.
    """
    defined = [
        _COLUMN.match(own[found[2]]) if found[2] in own and not found[1] else found
        for found in _COLUMN.finditer(columns)
    ]
    told = [(found[1] or "") if found else "" for found in defined]
    return [
        r"\nullfont " if "setbox" in said else said if "color" in said and not _GROUND.search(said) else ""
        for said in told
    ]


def _inline_row(walk: TexWalk, cells: list[list[Block]]) -> None:
    """A row as a line of the item that is open: its heading set as a table."""
    walk.outline.mark("\n")
    for number, cell in enumerate(cells):
        if number:
            walk.outline.mark("\t")
        for block in cell:
            for span in block.spans:
                walk.outline.add(span)
            walk.outline.add(Span(" "))
