"""Lists of papers cut into entries: by headings, items, or paragraphs of which several make one entry."""

import re
from collections.abc import Iterator, Sequence

import msgspec

from screen.documents.blocks.line import Line
from screen.documents.entries.header_row import is_header_row
from screen.documents.entries.papers.passage import is_link_label
from screen.documents.entries.papers.standing import recognise_venue
from screen.documents.words.authors import find_authors
from screen.documents.words.word_patterns import says
from screen.ground.text import words

_ITEM = 9


_YEAR_HEADING = re.compile(r"\W*((?:19|20)\d\d)\W*")


_TITLE_WORDS = 4


class Entry(msgspec.Struct):
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


def group_entries(lines: Sequence[Line], own: str | None, hint: str = "") -> Iterator[Entry]:
    """The entries of a list of papers."""
    year: str | None = None
    chunk: list[Line] = []
    heading_hint = hint
    for part in _by_headings(lines):
        head = part[0] if part[0].kind == "heading" else None
        body = part[1:] if head else part
        if head is None:
            yield from _without_headings(body, own, heading_hint, year)
            continue
        if found := _YEAR_HEADING.fullmatch(head.text):
            year = found[1]
            yield from _without_headings(body, own, heading_hint, year)
        elif _is_title_heading(head, body, own):
            yield _headed(head, body, own, heading_hint, year)
        else:
            if not body:
                continue
            yield from _without_headings(body, own, heading_hint, year)
    chunk.clear()


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


def _headed(head: Line, body: Sequence[Line], own: str | None, hint: str, year: str | None) -> Entry:
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
    return Entry([head, *lines], details, year, hint)


def _without_headings(lines: Sequence[Line], own: str | None, hint: str, year: str | None) -> Iterator[Entry]:
    """The entries of a run of items, paragraphs and rows."""
    entries: list[Entry] = []
    lines = [line for line in lines if not (line.kind == "row" and is_header_row(line))]
    if not lines:
        return
    chunks = list(_chunks(lines, own))
    texts = ["\n".join(line.text for line in own_lines) for own_lines, _ in chunks]
    runs = [find_authors(text, own) for text in texts]
    alone = [
        run is not None and len(words(text[: run.begin] + text[run.stop :])) < 2
        for run, text in zip(runs, texts, strict=True)
    ]
    none_has_authors = not any(runs)
    current_year = year
    for at, (own_lines, below) in enumerate(chunks):
        first = own_lines[0]
        if found := _YEAR_HEADING.fullmatch(texts[at]):
            current_year = found[1]
            if below:
                entries += list(_without_headings(_raised(below), own, hint, current_year))
            continue
        if below and _is_category(texts[at], below, own):
            entries += list(_without_headings(_raised(below), own, hint, current_year))
            continue
        last = entries[-1] if entries else None
        if last is not None and _belongs(at, chunks, texts, runs, alone, last, own, none_has_authors):
            if len(texts[at]) > 300 or (first.kind == "item" and not alone[at] and _is_complete(last.text, own)):
                last.details += [*own_lines, *below]
            else:
                last.lines += own_lines
                last.details += below
            continue
        entry = Entry(list(own_lines), [], current_year, hint)
        _sort_below(entry, below, own)
        entries.append(entry)
    yield from entries


def _sort_below(entry: Entry, below: Sequence[Line], own: str | None) -> None:
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


def _chunks(lines: Sequence[Line], own: str | None) -> Iterator[tuple[list[Line], list[Line]]]:
    """Blocks of the highest items and paragraphs, each with the deeper lines below it."""
    top = min((line.rank for line in lines if line.kind == "item"), default=_ITEM)
    own_lines: list[Line] = []
    below: list[Line] = []
    for line in _parted(lines, own):
        deeper = line.rank > top or (
            line.kind == "paragraph" and line.rank == top and bool(own_lines) and own_lines[0].kind == "item"
        )
        if own_lines and line.block != own_lines[-1].block and deeper:
            below.append(line)
        elif own_lines and (line.block == own_lines[-1].block) and not below:
            own_lines.append(line)
        elif own_lines and below and line.block == below[-1].block:
            below.append(line)
        else:
            if own_lines:
                yield own_lines, below
            own_lines, below = [line], []
    if own_lines:
        yield own_lines, below


def _is_category(text: str, below: Sequence[Line], own: str | None) -> bool:
    """Whether a line names a part of the list, the papers standing below it."""
    if len(words(text)) > 6 or find_authors(text, own):
        return False
    firsts = [line for line in below if line.first and line.rank == below[0].rank]
    complete = sum(_is_complete(_block_text(below, line), own) for line in firsts)
    return complete >= 2 or (complete == 1 and len(firsts) == 1 and says(text, "status", "tracks", "venue_like"))


def _belongs(
    at: int,
    chunks: Sequence[tuple[list[Line], list[Line]]],
    texts: Sequence[str],
    runs: Sequence[object],
    alone: Sequence[bool],
    last: Entry,
    own: str | None,
    none_has_authors: bool,
) -> bool:
    """Whether a chunk goes on with the entry before it."""
    first = chunks[at][0][0]
    text = texts[at]
    if is_link_label(text):
        return True
    if none_has_authors:
        return first.kind != "item" and last.lines[0].kind == "item"
    # Items that list papers are one entry each; items under a paragraph that is one are its details.
    if first.kind == "item" and last.lines[0].kind == "item":
        return False
    if runs[at] is not None:
        titled = len(last.lines) == 1 and _lacks_title(text, own)
        return find_authors(last.text, own) is None and (alone[at] or titled)
    if not _is_complete(last.text, own):
        return True
    # After a complete entry, text without authors goes on with it unless it looks like the title of the next.
    next_has_only_authors = at + 1 < len(chunks) and alone[at + 1]
    return not next_has_only_authors and not (len(chunks[at][0]) > 1 and _is_bold(first))


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
