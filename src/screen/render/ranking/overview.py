"""A ranking for a terminal, a line a candidate."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from string import ascii_lowercase, ascii_uppercase, digits

import msgspec
from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table
from rich.text import Text

from screen.commands.ranking import Candidate, Ranking
from screen.ground.outgoing import one_line
from screen.judgement.cell import Cell, CellState
from screen.render.flag_words import MARK
from screen.render.points import two_decimals
from screen.render.ranking import words
from screen.render.ranking.since import changes_lines, news_text, since_lines
from screen.render.ranking.stability import ranks_text, stability_lines, top_head, top_text
from screen.render.requirement_names import requirement_name
from screen.render.terminal import AMBER, STATES, Parts, bar, cut

_Column = tuple[str, int | None, Callable[[Candidate, Sequence[Cell]], Text | str]]
"""Head, width (None: what it takes), and what a candidate has in it."""
_NAME = 24
"""Cells of a name, at most."""
_BAR = 20
_SHORT_BAR = 8
"""Cells of a bar, at least, where the marks of the skills take the rest."""
_SHORTEST_BAR = 5
"""A shorter one says nothing."""
_REQUIREMENTS = "requirements"
_OF_REQUIREMENTS = ascii_uppercase + digits
"""What stands above the mark of each requirement, as small letters do above those of skills."""
_ASK = 24
"""Cells of what to ask, at least where it is shown."""
_DECISION = 9
"""Cells of the longest of the words for a decision."""
_SHORTEST_NAME = 10
"""Cells of a name, at least; for fewer the requirements make room."""
_APART = 2
"""Cells between columns."""
_UNREAD, _DECIDED, _STEADY = "Unread", "Decision", "how steady, or since when"


class _Room(msgspec.Struct, frozen=True):
    """Cells and columns for which a terminal has room."""

    name: int
    bar: int
    """0: there is none, as of the next."""
    gates: int
    flags: bool
    """Whether a mark tells of whom a person should look at something."""
    unread: bool
    """Whether the sections that were not understood are counted."""
    letters: int
    """Skills whose marks are shown."""
    between: str
    """What parts those marks: nothing where they are many, for each stands below its letter all the same."""
    ask: int
    steady: bool
    decided: bool
    hidden: tuple[str, ...]
    """What the width leaves out."""


def draw_lines(ranking: Ranking, console: Console) -> set[CellState]:
    """Draw the table, then which letter stands for which criterion, and how to see more; the states of the letters."""
    if not ranking.candidates:
        return set()
    rows = [candidate.cells for candidate in ranking.candidates]
    room = _room(ranking, rows, console.width)
    console.print(_table(ranking, rows, room))
    if room.letters:
        skills = (one_line(cell.label) for cell in rows[0] if cell.group == "skills")
        named = (f"{letter} {label}" for letter, label in zip(ascii_lowercase, skills, strict=False))
        console.print(Parts([Text(one, style="dim") for one in named]))
    for told in _keys(ranking, room):
        console.print(told)
    for line in (*stability_lines(ranking), *since_lines(ranking), *changes_lines(ranking)):
        console.print(Text(line, style="dim"))
    if not_listed := words.left_out(ranking):
        console.print(Text(not_listed, style="dim"))
    keeps = "" if not_listed else "; --top N keeps the best"
    more = f"screen show NAME -r {words.rubric_argument(ranking)} explains one; --view cards quotes evidence{keeps}"
    console.print(Text(more, style="dim"))
    return {cell.state for row in rows for cell in row if room.letters and cell.group == "skills"}


def _keys(ranking: Ranking, room: _Room) -> Iterator[Parts | Text]:
    """What the marks of the requirements stand for, and what the width hid."""
    if room.gates:
        names = (requirement_name(gate.name, ranking.rubric) for gate in ranking.candidates[0].verdict.gates)
        told = (f"{letter} {name}" for letter, name in zip(_OF_REQUIREMENTS, names, strict=False))
        yield Parts([Text(one, style="dim") for one in (f"{_REQUIREMENTS}:", *told)])
    if room.unread:
        yield Text(f"{_UNREAD}: sections of the documents that import did not understand", style="dim")
    if room.hidden:
        yield Text(f"hidden at this width: {', '.join(room.hidden)}", style="dim")


def _room(ranking: Ranking, rows: Sequence[Sequence[Cell]], width: int) -> _Room:
    """What has room: rank, score and a name, then requirements and what was asked for, skills, a bar, what to ask."""
    skills = sum(cell.group == "skills" for cell in rows[0])
    longest = min(_NAME, max(map(cell_len, map(one_line, words.shown_names(ranking).values()))))
    least = min(longest, _SHORTEST_NAME)
    room, shown, hidden = width - _beside(ranking) - least, set(), []
    for head, taken in _asked_for(ranking):
        if taken <= room:
            room -= taken
            shown.add(head)
        else:
            hidden.append(head)
    name = min(longest, room + least)
    room -= name - least
    spaced, tight = (2 * skills + 1, skills + _APART) if 0 < skills <= len(ascii_lowercase) else (0, 0)
    between = " " if room - _APART - spaced >= _SHORT_BAR else ""
    marks = spaced if between else tight
    # The marks of the skills say more than a long bar does.
    drawn_bar = min(_BAR, room - 2 - (marks if room - 2 - marks >= _SHORT_BAR else 0))
    drawn_bar = drawn_bar if drawn_bar >= _SHORTEST_BAR else 0
    room -= drawn_bar + 2
    letters = skills if marks and room >= marks else 0
    room -= marks if letters else 0
    asks = any(words.own_questions(candidate, ranking) for candidate in ranking.candidates)
    ask = room - 2 if asks and room - 2 >= _ASK else 0
    rest = {"skills": marks and not letters, "points by group": not drawn_bar, "Ask": asks and not ask}
    hidden += [head for head, gone in rest.items() if gone]
    gates = len(ranking.candidates[0].verdict.gates) if _REQUIREMENTS in shown else 0
    return _Room(
        name,
        drawn_bar,
        gates,
        MARK in shown,
        _UNREAD in shown,
        letters,
        between,
        ask,
        _STEADY in shown,
        _DECIDED in shown,
        tuple(hidden),
    )


def _beside(ranking: Ranking) -> int:
    """Cells of rank and score, and of the space between them and the name."""
    ranks = max(len(str(candidate.rank)) for candidate in ranking.candidates)
    scores = max(len(two_decimals(candidate.verdict.score)) for candidate in ranking.candidates)
    return ranks + max(scores, len("Score")) + 2 * _APART


def _asked_for(ranking: Ranking) -> Iterator[tuple[str, int]]:
    """The columns that tell more than skills and bars do, with the cells that they take."""
    gates = len(ranking.candidates[0].verdict.gates)
    if gates:
        yield _REQUIREMENTS, gates + _APART
    if steady := sum(_APART + max(len(head), *map(len, texts)) for head, texts in _steady(ranking)):
        yield _STEADY, steady
    if _decided(ranking):
        yield _DECIDED, _DECISION + _APART
    if any(candidate.flags for candidate in ranking.candidates):
        yield MARK, len(MARK) + _APART
    if any(candidate.verdict.unread for candidate in ranking.candidates):
        yield _UNREAD, len(_UNREAD) + _APART


def _table(ranking: Ranking, rows: Sequence[Sequence[Cell]], room: _Room) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1, 0, 0), pad_edge=False, show_edge=False)
    columns = [*_who(room.name, words.shown_names(ranking)), *_what(ranking, room)]
    for head, width, _ in columns:
        right = head in ("#", "Score", top_head(ranking)) and head != ""
        style = "bold" if right or head == "Candidate" else ""
        table.add_column(head, width=width, no_wrap=True, justify="right" if right else "left", style=style)
    for candidate, row in zip(ranking.candidates, rows, strict=True):
        table.add_row(*(shown(candidate, row) for _, _, shown in columns))
    return table


def _who(width: int, names: Mapping[str, str]) -> Iterator[_Column]:
    yield "#", None, lambda candidate, _: str(candidate.rank)
    yield "Candidate", width, lambda candidate, _: cut(names[candidate.id], width)
    yield "Score", None, lambda candidate, _: two_decimals(candidate.verdict.score)


def _steady(ranking: Ranking) -> Iterator[tuple[str, list[str]]]:
    """Head and cells of the columns that tell how steady the ranks are."""
    if ranking.stability:
        yield "Ranks", [ranks_text(candidate) for candidate in ranking.candidates]
        yield top_head(ranking), [top_text(candidate) for candidate in ranking.candidates]
    if ranking.since:
        yield "Since", [news_text(candidate) for candidate in ranking.candidates]


def _what(ranking: Ranking, room: _Room) -> Iterator[_Column]:
    drawn_bar, gates, letters, ask = room.bar, room.gates, room.letters, room.ask
    if ranking.stability and room.steady:
        yield "Ranks", None, lambda candidate, _: ranks_text(candidate)
        yield top_head(ranking), None, lambda candidate, _: top_text(candidate)
    if ranking.since and room.steady:
        yield "Since", None, lambda candidate, _: _news(candidate)
    if drawn_bar:
        yield "", drawn_bar, lambda candidate, _: bar(candidate.verdict.shares, drawn_bar)
    if gates:
        yield (
            _OF_REQUIREMENTS[:gates],
            gates,
            lambda candidate, _: _marks([gate.state for gate in candidate.verdict.gates], ""),
        )
    if room.flags:
        yield MARK, None, lambda candidate, _: Text(MARK if candidate.flags else "", style="magenta")
    if room.unread:
        yield _UNREAD, len(_UNREAD), lambda candidate, _: Text(str(candidate.verdict.unread or ""), style=AMBER)
    if letters:
        head = room.between.join(ascii_lowercase[:letters])
        yield head, None, partial(_skills, between=room.between)
    if ask:
        yield "Ask", ask, lambda candidate, _: _asked(words.own_questions(candidate, ranking), ask)
    if room.decided:
        yield _DECIDED, _DECISION, lambda candidate, _: candidate.decision.decision if candidate.decision else ""


def _skills(_: Candidate, row: Sequence[Cell], between: str) -> Text:
    return _marks([cell.state for cell in row if cell.group == "skills"], between, faint=True)


def _news(candidate: Candidate) -> Text:
    text = news_text(candidate)
    return Text(text, style="green" if text.startswith(("new", "▲", "+")) else AMBER)


def _decided(ranking: Ranking) -> bool:
    return any(candidate.decision for candidate in ranking.candidates)


def _marks(states: Sequence[str], between: str, *, faint: bool = False) -> Text:
    """`faint`: what is missing stands back, for a skill that nobody requires is no fault."""
    text = Text()
    for number, state in enumerate(states):
        mark, colour = STATES[state]
        text.append(between if number else "").append(mark, style="dim" if faint and state == "missing" else colour)
    return text


def _asked(questions: Sequence[str], width: int) -> Text:
    return Text(cut("; ".join(questions), width), style=AMBER)
