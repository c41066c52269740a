"""Lists of papers cut into entries by rules: by headings, items, or paragraphs of which several make one entry."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

import msgspec

from screen.documents.blocks.line import Line
from screen.documents.entries.header_row import is_header_row
from screen.documents.entries.papers.passage import is_link_label
from screen.documents.entries.papers.standing import recognise_venue
from screen.documents.words.authors import AuthorRun, find_authors
from screen.documents.words.word_patterns import says
from screen.ground.text import words

_ITEM = 9


_YEAR_HEADING = re.compile(r"\W*((?:19|20)\d\d)\W*")


_TITLE_WORDS = 4


class PaperGroup(msgspec.Struct):
    """One entry of a list in the making."""

    lines: list[Line]
    """Its own lines."""
    details: list[Line]
    """The lines below it: bullets, abstracts."""
    year: str | None = None
    """The year of the heading above it."""
    hint: str = ""
    """What the headings above say of its kind."""
    title: str | None = None
    """Its title, where a heading says it."""

    @property
    def text(self) -> str:
        """Its own lines."""
        return "\n".join(line.text for line in self.lines)


def group_entries(lines: Sequence[Line], own: str | None, hint: str = "") -> Iterator[PaperGroup]:
    """The entries of a list of papers."""
    year: str | None = None
    for part in _by_headings(lines):
        head, body = (part[0], part[1:]) if part[0].kind == "heading" else (None, part)
        found = _YEAR_HEADING.fullmatch(head.text) if head else None
        year = found[1] if found else year
        if head and not found and _is_title_heading(head, body, own):
            yield _headed(head, body, own, hint, year)
        else:
            yield from _without_headings(body, own, hint, year)


def _by_headings(lines: Sequence[Line]) -> Iterator[list[Line]]:
    part: list[Line] = []
    for line in lines:
        if line.kind == "heading" and line.first and part:
            yield part
            part = []
        part.append(line)
    if part:
        yield part


def _is_title_heading(head: Line, body: Sequence[Line], own: str | None) -> bool:
    """Whether a heading within a list of papers is a title: long, and no list of complete entries follows it."""
    if len(words(head.plain)) < _TITLE_WORDS and not re.search(r":\s|\((?:[A-Z]\w+ )?(?:19|20)\d\d\)", head.text):
        return False
    complete = [
        line
        for line in body
        if line.kind in ("item", "paragraph") and line.first and _is_complete(_block_text(body, line), own)
    ]
    return len(complete) < 2


def _block_text(lines: Sequence[Line], first: Line) -> str:
    return "\n".join(line.text for line in lines if line.block == first.block)


def _is_complete(text: str, own: str | None) -> bool:
    """Whether a text holds authors and a title."""
    run = find_authors(text, own)
    if run is None:
        return False
    rest = text[: run.begin] + "\n" + text[run.stop :]
    return len(words(rest)) >= _TITLE_WORDS


def _is_whole(text: str) -> bool:
    """Whether a line prints one paper from its authors to its year."""
    run = find_authors(text, None)
    opens = run is not None and run.begin <= _NUMBERING and re.search(r"(?<!\d)(?:19|20)\d\d(?!\d)", text)
    return _is_complete(text, None) and (bool(opens) or len(words(text)) > _ENOUGH_WORDS)


_NUMBERING = 6
"""Characters that a number before the authors may take."""
_ENOUGH_WORDS = 9


def _headed(head: Line, body: Sequence[Line], own: str | None, hint: str, year: str | None) -> PaperGroup:
    """An entry whose title is a heading: the first paragraphs and short items below it are its lines."""
    lines: list[Line] = []
    details: list[Line] = []
    for line in body:
        labelled = line.kind == "item" or len(line.text) > 300
        if labelled and not (
            find_authors(line.text, own) and not any(find_authors(other.text, own) for other in lines)
        ):
            details.append(line)
        else:
            lines.append(line)
    return PaperGroup([head, *lines], details, year, hint)


class _Chunk(msgspec.Struct, frozen=True):
    """A block of the highest level of a list, with the deeper lines below it."""

    lines: tuple[Line, ...]
    """Its own lines."""
    below: tuple[Line, ...]
    """The deeper ones."""
    text: str
    """Its own lines as text."""
    run: AuthorRun | None
    """The authors that it prints."""

    @property
    def is_run(self) -> bool:
        """Whether it prints authors and nothing else."""
        run = self.run
        return run is not None and len(words(self.text[: run.begin] + self.text[run.stop :])) < 2


def _without_headings(lines: Sequence[Line], own: str | None, hint: str, year: str | None) -> Iterator[PaperGroup]:
    """The entries of a run of items, paragraphs and rows."""
    entries: list[PaperGroup] = []
    lines = [line for line in lines if not (line.kind == "row" and is_header_row(line))]
    chunks = list(_chunks(lines, own)) if lines else []
    signed = any(chunk.run for chunk in chunks)
    for chunk, following in zip_longest(chunks, chunks[1:]):
        found = _YEAR_HEADING.fullmatch(chunk.text)
        year = found[1] if found else year
        if found or (chunk.below and _is_category(chunk.text, chunk.below, own)):
            if chunk.below:
                entries += _without_headings(_raised(chunk.below), own, hint, year)
        elif entries and _belongs(chunk, following, entries[-1], own, signed=signed):
            _append(entries[-1], chunk, own)
        else:
            entry = PaperGroup(list(chunk.lines), [], year, hint)
            _sort_below(entry, chunk.below, own)
            entries.append(entry)
    yield from entries


def _append(entry: PaperGroup, chunk: _Chunk, own: str | None) -> None:
    """Add what goes on with an entry: long texts, and items behind a complete one, are its details."""
    is_item = chunk.lines[0].kind == "item" and not chunk.is_run
    if len(chunk.text) > 300 or (is_item and _is_complete(entry.text, own)):
        entry.details += [*chunk.lines, *chunk.below]
    else:
        entry.lines += chunk.lines
        entry.details += chunk.below


def _sort_below(entry: PaperGroup, below: Sequence[Line], own: str | None) -> None:
    """Lines below an entry that hold its authors are its own."""
    if find_authors(entry.text, own) is None:
        for at, line in enumerate(below):
            if find_authors(line.text, own):
                entry.lines += below[: at + 2]
                entry.details += below[at + 2 :]
                return
    entry.details += below


def _raised(lines: Sequence[Line]) -> list[Line]:
    least = min(line.rank for line in lines)
    return [msgspec.structs.replace(line, rank=line.rank - least + _ITEM) for line in lines]


def _parted(lines: Sequence[Line], own: str | None) -> Iterator[Line]:
    """The lines, those of a paragraph that prints several papers, each from a new line, as blocks of their own."""
    by_block: dict[int, list[Line]] = {}
    for line in lines:
        by_block.setdefault(line.block, []).append(line)
    openings = {block: _openings(members, own) for block, members in by_block.items() if len(members) > 1}
    seen: dict[int, int] = {}
    number = 0
    for line in lines:
        at = seen.get(line.block, 0)
        seen[line.block] = at + 1
        starts = openings.get(line.block, frozenset())
        number += at in starts
        yield msgspec.structs.replace(line, block=-number, first=at in starts) if starts else line


def _openings(lines: Sequence[Line], own: str | None) -> frozenset[int]:
    """Which lines of a paragraph open a paper of their own; none where it prints one paper."""
    if all(_is_whole(line.text) for line in lines):
        return frozenset(range(len(lines)))
    if lines[0].kind != "paragraph":
        return frozenset()
    found = [
        at for at, line in enumerate(lines) if _opens(line.text, own) and (not at or _is_ended(lines[at - 1].text))
    ]
    return frozenset(found) if len(found) > 1 and found[0] == 0 else frozenset()


def _opens(text: str, own: str | None) -> bool:
    """Whether a line begins with authors and goes on with a title."""
    run = find_authors(text, own)
    return run is not None and run.begin <= _NUMBERING and len(words(text[run.stop :])) >= _TITLE_WORDS


def _is_ended(text: str) -> bool:
    """Whether a line ends as papers do: with a full stop, a year or a bracket."""
    return bool(re.search(r"(?:[.)\]]|\d)$", text.rstrip()))


def _chunks(lines: Sequence[Line], own: str | None) -> Iterator[_Chunk]:
    """Blocks of the highest items and paragraphs, each with the deeper lines below it."""
    top = min((line.rank for line in lines if line.kind == "item"), default=_ITEM)
    chunks: list[tuple[list[Line], list[Line]]] = []
    for line in _parted(lines, own):
        above, below = chunks[-1] if chunks else ([], [])
        deeper = line.rank > top or (
            line.kind == "paragraph" and line.rank == top and bool(above) and above[0].kind == "item"
        )
        if above and not below and line.block == above[-1].block:
            above.append(line)
        elif above and (deeper or (below and line.block == below[-1].block)):
            below.append(line)
        else:
            chunks.append(([line], []))
    for above, below in chunks:
        text = "\n".join(line.text for line in above)
        yield _Chunk(tuple(above), tuple(below), text, find_authors(text, own))


def _is_category(text: str, below: Sequence[Line], own: str | None) -> bool:
    """Whether a line names a part of the list, the papers standing below it."""
    if len(words(text)) > 6 or find_authors(text, own):
        return False
    firsts = [line for line in below if line.first and line.rank == below[0].rank]
    complete = sum(_is_complete(_block_text(below, line), own) for line in firsts)
    return complete >= 2 or (complete == 1 and len(firsts) == 1 and says(text, "papers", "venues"))


def _belongs(chunk: _Chunk, following: _Chunk | None, last: PaperGroup, own: str | None, *, signed: bool) -> bool:
    """Whether a chunk goes on with the entry before it; `signed`: any chunk of the list prints authors."""
    is_item, below_item = chunk.lines[0].kind == "item", last.lines[0].kind == "item"
    if is_link_label(chunk.text):
        return True
    if not signed:
        return not is_item and below_item
    # Items that list papers are one entry each; items under a paragraph that is one are its details.
    if is_item and below_item:
        return False
    if chunk.run is not None:
        titled = len(last.lines) == 1 and _lacks_title(chunk.text, own)
        return find_authors(last.text, own) is None and (chunk.is_run or titled)
    if not _is_complete(last.text, own):
        return True
    # After a complete entry, text without authors goes on with it unless it looks like the title of the next.
    return not (following and following.is_run) and not (len(chunk.lines) > 1 and _is_bold(chunk.lines[0]))


def _is_bold(line: Line) -> bool:
    return all(span.bold for span in line.spans if span.text.strip()) and len(words(line.text)) > 1


def _lacks_title(text: str, own: str | None) -> bool:
    """Whether authors are followed by nothing but a venue."""
    run = find_authors(text, own)
    if run is None:
        return False
    rest = (text[: run.begin] + " " + text[run.stop :]).strip(" \n\t.,;:")
    return (
        recognise_venue(rest) is not None and len(words(rest)) <= 16 and run.begin < 3 and "\n" not in text[: run.stop]
    )
