"""Stays: the entries of lists of jobs and degrees, each a time that somebody spent somewhere."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.line import Line
from screen.documents.blocks.span import cut_spans
from screen.documents.entries.header_row import without_header
from screen.documents.entries.stays.branch import PROSE, Branch, dated, dated_lines, grow_branches, is_dated
from screen.documents.entries.stays.label import label_of, part_of

_PERIOD = re.compile(
    r"^\W*(?:period|duration|dates?|time|when|completed|graduated|graduation|years?"
    r"|기간|일시|재직기간|근무기간|졸업|时间|日期|période|periode|dauer|zeitraum|fechas?)\s*[:：]",
    re.IGNORECASE,
)
_FIELD = re.compile(
    r"^\W*(?P<label>period|duration|dates?|time|type|focus|degree|major|minor"
    r"|gpa|location|place|position|role|title|company|organization|employer|institution"
    r"|school|university|department|advisor|supervisor|thesis|completed|graduated"
    r"|기간|직책|직위|회사|학교|전공|학위|지도교수|위치|소속|역할|时间|职位|公司|学校|专业|学位|导师|地点)\s*[:：]\s*(?P<value>.*)$",
    re.IGNORECASE | re.DOTALL,
)


class PrintedStay(msgspec.Struct, frozen=True):
    """One entry: its heading lines and what stands below them."""

    above: tuple[Line, ...]
    """Lines of the group that it belongs to: the employer of several positions."""
    head: tuple[Line, ...]
    """Its own heading lines; one of them holds the date."""
    body: tuple[Line, ...]
    """Bullets and paragraphs below."""

    @property
    def place(self) -> str:
        """Where it stands."""
        return (self.head or self.above)[0].place

    @property
    def lines(self) -> tuple[Line, ...]:
        """All of it."""
        return (*self.above, *self.head, *self.body)

    @property
    def text(self) -> str:
        """The heading lines."""
        return "\n".join(line.text for line in (*self.above, *self.head))


def field_of(text: str) -> tuple[str, str] | None:
    """Label and value of a line such as `Period: 2020 – 2022`; None if it is none."""
    found = _FIELD.match(text)
    return (found["label"].casefold(), found["value"].strip()) if found else None


def group_stays(lines: Sequence[Line]) -> list[PrintedStay]:
    """The entries of a section, in order."""
    told = list(without_header(lines))
    return list(_stays(grow_branches(told), ()))


def without_numbers(lines: Sequence[Line]) -> list[Line]:
    """The lines without the numbers that count entries, `1.`, `2.`, up or down by one from each to the next.

    Or those within a section: `3.1`, `3.2`.
    """
    found = {at: number for at, line in enumerate(lines) if (number := COUNTED.match(line.text))}
    counts = [int(number[1] or number[2]) for number in found.values()]
    steps = {after - before for before, after in pairwise(counts)}
    if len(found) < 2 or steps not in ({1}, {-1}) or min(counts) != 1:
        return list(lines)
    return [
        msgspec.structs.replace(line, spans=cut_spans(line.spans, found[at].end(), len(line.text)))
        if at in found
        else line
        for at, line in enumerate(lines)
    ]


COUNTED = re.compile(r"\W*(?:(\d{1,2})[.)]|\d{1,2}\.(\d{1,2})\.?)\s+(?=[^\W\d])")
"""The number of an entry in its list, at the beginning of a line."""


def _is_field(node: Branch) -> bool:
    return all(field_of(line.plain) or _PERIOD.match(line.plain) for line in node.lines)


def _stays(nodes: Sequence[Branch], above: tuple[Line, ...]) -> Iterator[PrintedStay]:
    run: list[Branch] = []
    for node in nodes:
        if node.kind in ("paragraph", "row"):
            run.append(node)
            continue
        yield from _run(run, above)
        run = []
        yield from _single(node, above)
    yield from _run(run, above)


def _single(node: Branch, above: tuple[Line, ...]) -> Iterator[PrintedStay]:
    """The entries of a heading or an item with all that stands below it."""
    dates_at = dated_lines(node.lines)
    if len(dates_at) > 1:
        yield from _several(node, dates_at, above)
        return
    below = [child for child in node.children if is_dated(child) and not _is_field(child)]
    if dates_at or not below:
        head = list(node.lines)
        body: list[Line] = []
        rest = list(node.children)
        while rest and (
            _is_field(rest[0])
            or (node.kind == "heading" and rest[0].kind in ("paragraph", "heading") and _short(rest[0]) and not body)
        ):
            child = rest.pop(0)
            head += child.lines
            rest = [*child.children, *rest]
        for child in rest:
            body += list(child.all_lines())
        yield PrintedStay(above, tuple(head), tuple(body))
        return
    yield from _stays_below(node, above)


def _stays_below(node: Branch, above: tuple[Line, ...]) -> Iterator[PrintedStay]:
    """The entries below an employer: each dated child, with the undated ones that follow it."""
    intro = True
    header = list(node.lines)
    groups: list[Branch] = []
    for child in node.children:
        if is_dated(child) and not _is_field(child):
            groups.append(Branch(list(child.lines), list(child.children)))
            intro = False
        elif intro and child.kind in ("paragraph", "row", "heading") and _short(child):
            header += child.lines
        elif (
            groups
            and child.kind != "item"
            and _short(child)
            and not groups[-1].children
            and child.kind == groups[-1].kind
        ):
            groups[-1].lines += child.lines
            groups[-1].children += child.children
        elif groups:
            groups[-1].children.append(child)
        else:
            header += child.lines if _short(child) else []
    for group in groups:
        yield from _single(group, (*above, *header))


def _short(node: Branch) -> bool:
    return all(len(line.text) <= 140 for line in node.lines) and not any(
        line.text.rstrip().endswith(".") and len(line.text) > 80 for line in node.lines
    )


def _several(node: Branch, dates_at: Sequence[int], above: tuple[Line, ...]) -> Iterator[PrintedStay]:
    """A block with several dated lines: one entry each."""
    lines = node.lines
    before = dates_at[0]
    steps = {b - a for a, b in pairwise(dates_at)}
    regular = len(steps) == 1 and steps != {1} and before > 0
    shared = () if regular or before == 0 else tuple(lines[:before])
    starts = [at - before for at in dates_at] if regular else list(dates_at)
    for number, start in enumerate(starts):
        stop = starts[number + 1] if number + 1 < len(starts) else len(lines)
        body = [line for child in node.children for line in child.all_lines()] if number == len(starts) - 1 else []
        yield PrintedStay((*above, *shared), tuple(lines[start:stop]), tuple(body))


def _run(run: Sequence[Branch], above: tuple[Line, ...]) -> Iterator[PrintedStay]:
    """The entries of paragraphs and rows on one level, told apart by their dates and the bullets below them."""
    nodes = [node for node in run if node.lines]
    if not nodes:
        return
    for group in _cut(nodes, [is_dated(node) for node in nodes]):
        head, body = _parted(group)
        dates_at = dated_lines(head)
        if len(dates_at) > 1 and dates_at[-1] < len(group[0].lines):
            stays = list(_several(Branch(head, []), dates_at, above))
            stays[-1] = msgspec.structs.replace(stays[-1], body=tuple(body))
            yield from stays
        elif head:
            yield PrintedStay(above, tuple(head), tuple(body))


def _parted(group: Sequence[Branch]) -> tuple[list[Line], list[Line]]:
    """The heading lines of an entry, and what stands below them: from the first node that is all running text."""
    head: list[Line] = []
    body: list[Line] = []
    for node in group:
        own = [line for line in node.lines if len(line.text) <= PROSE or dated(line)]
        if body or not own:
            body += node.all_lines()
            continue
        head += own
        body += [line for line in node.lines if line not in own]
        for child in node.children:
            if _is_field(child):
                head += child.lines
            else:
                body += child.all_lines()
    return head, body


def _cut(nodes: Sequence[Branch], has_date: Sequence[bool]) -> Iterator[list[Branch]]:
    """Groups of nodes with one date each: the lines before the date are as many in all groups, bullets end a group.

    Where all with a date begin in bold, so does each entry; a label, as others below have it too, begins none.
    """
    if not any(has_date):
        yield from ([node] for node in nodes)
        return
    first = has_date.index(True)
    starts = {0, *_bold_heads(nodes, has_date)}
    last_date: int | None = None
    boundary = 0
    for at, node in enumerate(nodes):
        if at and nodes[at - 1].children and not (nodes[at - 1].kind == "row" and node.kind != "row"):
            starts.add(at)
            boundary = at
        if has_date[at]:
            if last_date is not None and boundary <= last_date:
                starts.add(max(at - first, last_date + 1))
            last_date = at
    ordered = [*sorted(starts), len(nodes)]
    yield from (list(nodes[a:b]) for a, b in pairwise(ordered))


def _bold_heads(nodes: Sequence[Branch], has_date: Sequence[bool]) -> list[int]:
    """The nodes that begin in bold and with no label, where all with a date do."""
    bold = [node.lines[0].spans[0].bold for node in nodes]
    if not all(bold[at] for at in range(len(nodes)) if has_date[at]):
        return []
    labels = [label_of(node.lines[0].text)[0] for node in nodes]
    told = [bool(label and (heading_kinds(label) or part_of(label) or labels.count(label) > 1)) for label in labels]
    return [at for at in range(len(nodes)) if bold[at] and not told[at]]
