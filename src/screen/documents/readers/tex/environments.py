"""Environments of LaTeX: lists, tables, boxes, sections of other classes."""

import re
from collections.abc import Mapping, Sequence

from screen.documents.blocks.block import Block
from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.span import Span
from screen.documents.readers.rows import row_blocks
from screen.documents.readers.tex.arguments import SWALLOWED, Arguments, parted, until_end
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


def obey_environment(walk: TexWalk, which: str, args: Arguments) -> None:
    """Begin or end the environment named next."""
    if (told := args.argument()) is None:
        return
    name = told.strip()
    if which == "end":
        _end(walk, name)
    elif walk.defined.renamed.get(name, name) in words().unread:
        _skip(walk, name, args)
    elif name in words().tables:
        _table(walk, name, args)
    else:
        walk.saved.append((walk.style, walk.is_hidden, walk.shift))
        _begin(walk, name, args)
        if name in _BY_LINES:
            _read_by_lines(walk, name, args)


_BY_LINES = frozenset({"aside", "obeylines"})
"""Environments in which each line of the source is one of the page; `aside` is the side bar of Friggeri's class."""


def _read_by_lines(walk: TexWalk, name: str, args: Arguments) -> None:
    """Read what stands in such an environment, up to its end."""
    end, line = args.text.find(f"\\end{{{name}}}", args.at), walk.line
    stop = len(args.text) if end < 0 else end
    walk.run(re.sub(r"(?<=\S)[ \t]*\n(?!\s*\n)", r"\\\\\n", args.text[args.at : stop]), line)
    walk.line, args.at = line, stop


def _begin(walk: TexWalk, name: str, args: Arguments) -> None:
    """Begin an environment of the document's own, a box, a list, or one of nobody's."""
    if name in walk.defined.environments:
        begins, ends = walk.defined.environments[name]
        walk.expand(begins, args)
        walk.is_hidden = walk.is_hidden or bool(_KEPT.search(begins.body) and not _USED.search(ends))
        return
    options = []
    while (told := args.option()) is not None:
        options.append(told)
    is_list = bool(_LIST_NAME.search(name))
    if name in words().boxes:
        args.groups(words().boxes[name])
        walk.is_hidden = walk.is_unseen  # beside the page with the line that it stands in
        walk.begin("paragraph", walk.depth)
        if name in {"thebibliography", "list", "etaremune"}:
            walk.depth += 1
    elif is_list and len(args.ahead().groups(on_line=True)) < _OF_ENTRY:
        walk.outline.close()
        walk.depth += 1
    else:
        _unknown(walk, name, args, options)
        walk.depth += is_list


_OF_ENTRY = 2
"""Arguments with which a list of a class is that of an entry: `\\begin{jobitems}[Baker]{Sample Ltd}{2020 -- 2022}`."""


def _unknown(walk: TexWalk, name: str, args: Arguments, options: Sequence[str]) -> None:
    """Begin an environment of nobody's: an entry, a section or a box."""
    walk.begin("paragraph", walk.depth)
    ahead = args.ahead()
    groups = [] if name.startswith(("center", "flush", "document")) else ahead.groups(on_line=True)
    if SECTION_NAME.search(name) and len(groups) == 1:
        walk.heading(name, args)
        return
    if len(groups) > 1:
        said = next(filter(_TEXT.fullmatch, options), None)
        set_by_meaning(walk, name, walk.meaning(f"{{{name}}}", groups), groups, said)
    elif not groups:
        _open_section(walk, name)
    if len(groups) > 1 or (groups and _SIZE.fullmatch(groups[0])):
        args.at = ahead.at


_TEXT = re.compile(r"[^=\\\\]*[^\W\d_]{3}[^=\\\\]*")


def _open_section(walk: TexWalk, name: str) -> None:
    """Print the heading that an environment of a class stands for, `cvEducation`, if it is one of a section."""
    named = _OF_A_CLASS.fullmatch(name)
    title = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", named[1]).capitalize() if named else ""
    below = walk.outline.blocks[-1:]
    if heading_kinds(title) and not (below and below[0].kind == "heading"):
        walk.begin("heading", 2)
        walk.say(title)
        walk.begin("paragraph", walk.depth)


def _skip(walk: TexWalk, name: str, args: Arguments) -> None:
    """Pass by an environment that is not read; of a drawing its words are kept to be told."""
    start, end = args.at, args.text.find(f"\\end{{{name}}}", args.at)
    args.at = len(args.text) if end < 0 else end
    if name.endswith("picture"):
        walk.drawings.append(args.text[start : args.at])


def _end(walk: TexWalk, name: str) -> None:
    is_own = name in walk.defined.environments
    if is_own:
        walk.run(walk.defined.environments[name][1])
    elif name in words().tables or walk.defined.renamed.get(name, name) in words().unread:
        return
    if walk.saved:
        walk.style, walk.is_hidden, walk.shift = walk.saved.pop()
    if is_own:
        return
    if _LIST_NAME.search(name) or name in {"thebibliography", "list", "etaremune"}:
        walk.depth = max(0, walk.depth - 1)
    walk.begin("paragraph", walk.depth)


def _table(walk: TexWalk, name: str, args: Arguments) -> None:
    args.option()
    columns: list[str] = []
    for _ in range(words().tables[name]):
        told = args.argument()
        columns = cell_beginnings(told, walk.defined.columns) if told is not None else []
        args.option()
    content, args.at = until_end(args.text, args.at, name)
    number = walk.line
    in_item = walk.depth > 0 and walk.outline.is_empty
    for row in parted(content, "\\\\"):
        bare = re.sub(r"^\s*(?:\[[^\]]*\])?(?:\s*\\(?:hline|toprule|midrule|bottomrule)\b)*", "", row)
        parts = parted(bare, "&")
        begins = ([] if _GROUND.search(row) else columns) + [""] * len(parts)
        if (ground := _ROW.search(row)) is not None:  # of all its cells
            begins = [rf"\cellcolor{ground[1]}{said}" for said in begins]
        cells = [walk.blocks_of(said + cell, number) for said, cell in zip(begins, parts, strict=False)]
        walk.outline.line = number
        if not walk.is_expansion:
            number += row.count("\n") + row.count(SWALLOWED)
        if in_item and all(block.kind in {"paragraph", "heading"} for cell in cells for block in cell):
            _inline_row(walk, cells)
        elif blocks := row_blocks(cells, walk.depth):
            walk.outline.close()
            walk.outline.blocks.extend(blocks)


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
