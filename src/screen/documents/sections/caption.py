"""Captions: names of sections on the first line of a paragraph, stuck to what they announce, or behind a bullet."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, takewhile

import msgspec

from screen.documents.blocks.block import Block, Kind
from screen.documents.blocks.heading_names import heading_kinds, is_bracketed
from screen.documents.blocks.printed_dates import find_dates, is_dates
from screen.documents.blocks.span import Span, cut_spans, join_spans, split_spans, text_of
from screen.documents.words.word_patterns import says, word_set

_KINDS = frozenset(
    {
        *("summary", "work", "internship", "education", "publications", "skills", "projects"),
        *("awards", "teaching", "service", "volunteer", "talks", "patents", "certificates"),
        *("languages", "interests", "references"),
    }
)
MAY_BE_JOBS = frozenset({"internship", "teaching", "research", "awards"})
"""Kinds of section whose names may be what a job was: `Fellowship`."""
_LISTED = frozenset({"skills", "languages", "certificates", "interests"})
"""Kinds of section that a line may list."""
_LONGEST = 45
_SHORTEST_LOUD = 4
_ENOUGH = 2
"""Sections so begun; a single such line may be a word of its paragraph."""


def part_captions(
    blocks: Sequence[Block], alone: Iterable[str] = (), *, only_skills: bool = False
) -> tuple[Block, ...]:
    """The blocks, captions made headings of their own.

    `alone` are the kinds of section that plain lines of their own name.

    A bold or bracketed caption is one by its looks, and so is one right above something dated; plain ones must name two
    sections of the document at least, or skills, if it may list `only_skills`.
    """
    found = {at: caption for at, block in enumerate(blocks) if (caption := _caption(block))}
    if any(_has_dates_below(block) for at, block in enumerate(blocks) if at not in found):
        # Entries of this document begin so, what they are called and then when: `Fellowship`, `2017 - 2018`.
        found = {
            at: caption
            for at, caption in found.items()
            if caption[1] not in MAY_BE_JOBS or not _has_dates_below(blocks[at])
        }
    plain = {*alone, *(caption[1] for caption in found.values())}
    proven = len(plain) >= _ENOUGH or (only_skills and "skills" in plain)
    taken = {at for at, caption in found.items() if caption[2] or proven}
    return tuple(
        part
        for at, block in enumerate(blocks)
        for part in (_with_heads(block, [_first(block)]) if at in taken else [block])
    )


def _has_dates_below(block: Block) -> bool:
    """Whether the second line of a paragraph says from when to when something was, and nothing else."""
    second = block.text.strip().split("\n", 2)[1:2] if block.kind == "paragraph" else []
    return any(is_dates(line.strip()) and lasts(line) for line in second)


def part_loud(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, names of sections in capitals on lines of their own within a paragraph made headings.

    Print without room above its headings leaves them in the paragraph before; several such lines prove the habit, as
    does another heading in capitals.
    """
    loud = {
        at: [number for number, line in enumerate(split_spans(block.spans, "\n")) if _stands_out(line, block)]
        for at, block in enumerate(blocks)
        if _may_hold(block)
    }
    others = sum(block.kind == "heading" and (_is_loud(block.text) or _is_bold(block.spans)) for block in blocks)
    if sum(map(len, loud.values())) + others < _ENOUGH:
        return tuple(blocks)
    return tuple(part for at, block in enumerate(blocks) for part in _with_heads(block, loud.get(at, ())))


def _with_heads(block: Block, heads: Sequence[int]) -> list[Block]:
    """A block parted at some of its lines, these made headings."""
    lines = list(split_spans(block.spans, "\n")) if heads else []
    out: list[Block] = [] if heads else [block]
    begin = 0
    for number in [*heads, len(lines)]:
        if any(text_of(line).strip() for line in lines[begin:number]):
            out.append(_part_of(block, lines, begin, number))
        if number < len(lines):
            out.append(msgspec.structs.replace(_part_of(block, lines, number, number + 1), kind="heading", level=0))
        begin = number + 1
    return out


def part_inline(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, names of sections before what they list, `Skills: Go, Rust.` or `**Skills** Go`, made headings of it.

    Those of paragraphs in which each line begins so, where they are of two kinds that no heading names, skills among
    them, or both of what is only listed: below a heading of skills such a name is that of a group. With nothing dated
    below them they are as high as the headings above: no part of what these head.
    """
    found = {at: kinds for at, block in enumerate(blocks) if (kinds := _listed(block))}
    named = _named(block for at, block in enumerate(blocks) if at not in found)
    # What is named so more than once are parts of entries.
    once = {kind for kind, count in Counter(chain.from_iterable(found.values())).items() if count == 1} - named
    taken = {at for at, kinds in found.items() if once.issuperset(kinds)}
    several = {kind for at in taken for kind in found[at]}
    if not _are_sections(several, named):
        return tuple(blocks)
    last = not any(lasts(block.text) for block in blocks[min(taken) :])
    out: list[Block] = []
    level = 0
    for at, block in enumerate(blocks):
        if last and block.kind == "heading" and heading_kinds(block.text.strip()):
            level = block.level
        out += _parted(block, level) if at in taken else [block]
    return tuple(out)


def _are_sections(several: set[str], named: set[str]) -> bool:
    """Whether lines that name so many kinds of section begin some; below a heading of skills they name groups."""
    if "skills" in several:
        return len(several) >= _ENOUGH
    return "skills" not in named and len(several & _LISTED) >= _ENOUGH


def lasts(text: str) -> bool:
    """Whether a text says from when to when something was."""
    return any(not span.single for span in find_dates(text))


def _named(blocks: Iterable[Block]) -> set[str]:
    """The kinds of section that headings and paragraphs are the names of."""
    bare = [block.text.strip() for block in blocks if block.kind in ("heading", "paragraph")]
    return {kind.partition("/")[0] for text in filter(_names_section, bare) for kind in heading_kinds(text.rstrip(":"))}


def _parted(block: Block, level: int) -> Iterator[Block]:
    """The lines of a paragraph, the name before what each lists a heading of some level."""
    lines = list(split_spans(block.spans, "\n"))
    for number, line in enumerate(lines):
        stop, begin = _around_mark(line)
        part = _part_of(block, lines, number, number + 1)
        yield msgspec.structs.replace(part, kind="heading", spans=cut_spans(line, 0, stop), level=level)
        yield msgspec.structs.replace(part, spans=cut_spans(line, begin))


def _around_mark(line: Sequence[Span]) -> tuple[int, int]:
    """Where the name before what a line lists ends, and where that begins: around a colon, else behind bold letters."""
    text = text_of(line)
    if colon := _COLON.search(text):
        return colon.span()
    bold = text_of(list(takewhile(lambda span: span.bold or not span.text.strip(), line)))
    return (len(bold), len(text) - len(_DASH.sub("", text[len(bold) :], count=1))) if bold.strip() else (0, 0)


_SENTENCE = re.compile(r"^[a-zß-ÿ]|\.$")
"""What goes on with a bold word, and lists nothing: `of juniors were assessed`."""
_COLON, _DASH = re.compile(r":(?=\s)|："), re.compile(r"\s*(?:[–—-]\s+)?")


def _listed(block: Block) -> list[str]:
    """The kinds of section that the lines of a paragraph name before what they list; none if one does not."""
    kinds = []
    for line in split_spans(block.spans, "\n") if block.kind == "paragraph" and not block.level else [()]:
        text, (stop, begin) = text_of(line), _around_mark(line)
        if not text[begin:].strip() or not _names_section(text[:stop].strip()):
            return []
        if not text[stop:begin].strip() and _SENTENCE.search(text[begin:].strip()):
            return []
        kinds.append(heading_kinds(text[:stop])[0].partition("/")[0])
    return kinds


def part_head(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, the first of them cut before a line that is the name of a section: name and contacts stand above it.

    Nothing dated stands above such a line: below an entry a word like `Internship` may be a part of it.
    """
    lines = list(split_spans(blocks[0].spans, "\n")) if blocks else []
    for at, line in enumerate(lines):
        text = text_of(line).strip()
        if find_dates(text):
            break
        if at and _names_section(text):
            below = msgspec.structs.replace(_part_of(blocks[0], lines, at, len(lines)), kind="paragraph", level=0)
            return (_part_of(blocks[0], lines, 0, at), below, *blocks[1:])
    return tuple(blocks)


def part_bare(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, paragraphs cut before lines that are the bare name of a section: text without empty lines has such.

    Of jobs and degrees with a date or a degree below it, else beside a long line or above one that lists several
    things: short ones may list anything.
    """
    out: list[Block] = []
    for block in blocks:
        lines = list(split_spans(block.spans, "\n")) if _may_hold(block) and not block.level else []
        texts = [text_of(line).strip() for line in lines]
        begins = [at for at in range(1, len(texts) - 1) if _heads_rest(texts, at)]
        if not begins:
            out.append(block)
            continue
        out += [
            _part_of(block, lines, begin, stop) for begin, stop in zip([0, *begins], [*begins, len(lines)], strict=True)
        ]
    return tuple(out)


def _heads_rest(texts: Sequence[str], at: int) -> bool:
    """Whether a line of a paragraph is the bare name of a section, and what stands around it bears that out."""
    if not _names_section(texts[at]):
        return False
    kinds = {kind.partition("/")[0] for kind in heading_kinds(texts[at].rstrip(":"))}
    if "education" in kinds and says(texts[at - 1], "entries", "schools"):
        return False  # what somebody studied
    if kinds & {"work", "education"}:
        return any(find_dates(text) or says(text, "entries", "degrees") for text in texts[at + 1 : at + 3])
    if max(map(len, (texts[at - 1], texts[at + 1]))) > _LONGEST:
        return True
    return _LISTS.search(texts[at + 1]) is not None


_LISTS = re.compile(r"\w[,、;]\s?\w|\w \(")
"""What a line has that lists skills or languages."""


def _names_section(text: str) -> bool:
    """Whether a line is nothing but the name of a section, written as headings are."""
    if not 0 < len(text) <= _LONGEST or "\t" in text or text.endswith((".", ",", ";")):
        return False
    kinds = {kind.partition("/")[0] for kind in heading_kinds(text.rstrip(":"))}
    small = next((char for char in text if char.isalpha()), "").islower()
    return bool(kinds) and kinds <= _KINDS and not small


def _may_hold(block: Block) -> bool:
    return block.kind in ("paragraph", "item") and "\n" in block.text


def _stands_out(line: Sequence[Span], block: Block) -> bool:
    """Whether a line is the name of a section in capitals, or in bold among lines that are not."""
    text = text_of(line).strip()
    bold = bool(text) and _is_bold(line) and not any(span.bold for span in block.spans if span not in line)
    return _is_loud(text) or (bold and _names_section(text))


def _is_loud(text: str) -> bool:
    """Whether a line is the name of a section, all in capitals."""
    text = text.strip()
    letters = [char for char in text if char.isalpha()]
    if len(letters) <= _SHORTEST_LOUD or len(text) > _LONGEST or not all(map(str.isupper, letters)):
        return False
    return bool(heading_kinds(text.rstrip(":")))


def _part_of(block: Block, lines: Sequence[tuple[Span, ...]], begin: int, stop: int) -> Block:
    """Some lines of a block as one of the same kind."""
    line = block.line + begin if block.line is not None else None
    return msgspec.structs.replace(block, spans=join_spans(lines[begin:stop], "\n"), line=line)


def raise_marked(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, names of sections behind a bullet (`■ 학력사항`) made headings.

    Only where several kinds of section are so named, each with something below it other than a further such name.
    """
    names = {at: kinds[0].partition("/")[0] for at, block in enumerate(blocks) if (kinds := _marked(block))}
    if len({kind for kind in names.values() if kind in _KINDS}) < _ENOUGH:
        return tuple(blocks)
    marked = [(at, blocks[at]) for at in names]
    empty = [at for at in names if at + 1 == len(blocks) or at + 1 in names]
    listed = [at for at in names if at + 1 < len(blocks) and _is_next_item(blocks[at], blocks[at + 1])]
    if empty or listed:
        return tuple(blocks)
    made = {at: Block("heading", block.spans, 0, block.line, block.page, source=block.source) for at, block in marked}
    return tuple(made.get(at, block) for at, block in enumerate(blocks))


def part_labels(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, names of sections in the first cells of the rows of a table made headings of the other cells.

    Two such names prove it where most rows from the first to the last that begin with anything begin with one. So may
    a row that was taken apart, the name a paragraph of the first column.
    """
    named = [at for at, block in enumerate(blocks) if _label(block)]
    if len({heading_kinds(_label(blocks[at]))[0].partition("/")[0] for at in named}) < _ENOUGH:
        return tuple(blocks)
    between = blocks[named[0] : named[-1] + 1]
    if 2 * len(named) <= sum(bool(block.cells and text_of(block.cells[0]).strip()) for block in between):
        return tuple(blocks)
    out: list[Block] = []
    for at, block in enumerate(blocks):
        if at not in named and not (named[0] < at < named[-1] and _may_label(block)):
            out.append(block)
            continue
        first = block.cells[0] if block.cells else block.spans
        heading = Block("heading", first, _LABEL_LEVEL, block.line, block.page, source=block.source)
        if not block.cells:
            out.append(heading)
            continue
        kind: Kind = "row" if len(block.cells) > _ENOUGH else "paragraph"
        rest = join_spans(block.cells[1:], "\t")
        cells = block.cells[1:] if kind == "row" else ()
        out += [heading, msgspec.structs.replace(block, kind=kind, spans=rest, cells=cells)]
    return tuple(out)


_LABEL_LEVEL = 2
_YEAR, _MONTH = re.compile(r"(?:[^\W\d_]{2}\s?)?(?:\d{1,4}|元)"), re.compile(r"1[0-2]|0?[1-9]")
"""A year, that of a reign too (`令和2`), and a month in cells of their own."""


def raise_columns(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, rows that name columns, the last as a section is named (`年 | 月 | 免許・資格`), made headings.

    In the rows below the first two cells, year and month, are one date.
    """
    out: list[Block] = []
    below = False
    for block in blocks:
        *others, last = block.cells or ((),)
        names = [text_of(cell).strip() for cell in others]
        if (
            len(names) > 1
            and word_set("entries", "columns").issuperset(names)
            and _names_section(text_of(last).strip())
        ):
            below = True
            out.append(Block("heading", last, _LABEL_LEVEL, block.line, block.page, source=block.source))
        elif below and len(names) > 1 and _YEAR.fullmatch(names[0]) and _MONTH.fullmatch(names[1]):
            cells = ((*others[0], Span("年"), *others[1], Span("月")), *block.cells[2:])
            out.append(msgspec.structs.replace(block, cells=cells, spans=join_spans(cells, "\t")))
        else:
            out.append(block)
    return tuple(out)


def _may_label(block: Block) -> bool:
    """Whether the first cell of a row is short and says no date, beside one that may list what it names."""
    if block.kind != "row" or len(block.cells) != _ENOUGH or not text_of(block.cells[1]).strip():
        return False
    text = text_of(block.cells[0]).strip()
    return 0 < len(text) <= _LONGEST and "\n" not in text and not find_dates(text)


def _label(block: Block) -> str:
    """The name of a section that the first cell of a row is, beside one that lists what it names; empty if none."""
    if block.column == 0 and block.kind == "paragraph" and _names_section(block.text.strip()):
        return block.text.strip()
    if block.kind != "row" or len(block.cells) < _ENOUGH or not any(text_of(cell).strip() for cell in block.cells[1:]):
        return ""
    text = text_of(block.cells[0]).strip()
    return text if _names_section(text) else ""


def _marked(block: Block) -> tuple[str, ...]:
    """The kinds of section that a whole item of the highest level names, and nothing else."""
    text = block.text.strip()
    if block.kind != "item" or block.level > 1 or "\n" in text or any(span.href for span in block.spans):
        return ()
    return heading_kinds(text.rstrip(":")) if len(text) <= _LONGEST else ()


def _is_next_item(block: Block, after: Block) -> bool:
    """Whether an item is followed by one beside it, in a script whose forms do not set names of sections apart so."""
    return after.kind == "item" and after.level <= block.level and block.text.isascii()


def _caption(block: Block) -> tuple[str, str, bool] | None:
    """The caption of a paragraph, the kind of section that it names, and whether its looks set it apart."""
    if block.kind != "paragraph" or block.level or "\n" not in block.text.strip():
        return None
    lines = list(split_spans(block.spans, "\n"))
    first, rest = lines[_first(block)], join_spans(lines[_first(block) + 1 :], "\n")
    text = text_of(first).strip()
    if not _names_section(text):
        return None
    kinds = {kind.partition("/")[0] for kind in heading_kinds(text.rstrip(":"))}
    bold = _is_bold(first)
    if bold and _is_bold(rest):
        return None
    below = text_of(rest).partition("\n")[0]
    return text, min(kinds), bold or is_bracketed(text) or bool(find_dates(below))


def _is_bold(spans: Iterable[Span]) -> bool:
    return all(span.bold for span in spans if span.text.strip())


def _first(block: Block) -> int:
    """The number of the first line of a block with any text."""
    return next(at for at, line in enumerate(block.text.split("\n")) if line.strip())
