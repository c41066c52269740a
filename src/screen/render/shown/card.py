"""One profile as a card for a terminal."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from rich.cells import cell_len
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from screen.commands.show import Shown
from screen.ground.outgoing import one_line
from screen.ground.problem import ON_PURPOSE
from screen.render.terminal import AMBER, hanging_rows
from screen.render.unread import unread_quotes
from screen.sources.field_path import FieldPath
from screen.sources.papers import PUBLISHED, Paper
from screen.sources.profile import Profile
from screen.sources.tenure import span_text

_DAY = re.compile(r"(?<=^\d{4}-\d\d)-\d\d$")
"""The day of an ISO date."""
_MOST = 8
"""Certificates, posts as a volunteer and interests that the card lists; of more it says how many."""
_FIRST = 3
"""Entries of each list that stand above an explanation; `--all` has them all."""


def draw_head(shown: Shown, console: Console) -> None:
    """Draw who it is, and for how long there was work."""
    profile = shown.profile
    basics = profile.document["basics"]
    head = Text(one_line(profile.name), style="bold")
    if isinstance(basics.get("label"), str):
        head.append(f"  {one_line(basics['label'])}", style="not bold")
    console.print(head)
    console.print(Text(f"{one_line(profile.id)} · {_experience(shown)}", style="dim"))


def draw_card(shown: Shown, console: Console, *, whole: bool = True, everything: bool = False) -> None:
    """Draw the card below its head: roles with spans, degrees, papers, skills, awards, and what a reader must know.

    `whole`: else papers are counted and of other lists the first shown, as where the explanation of the points is more.
    `everything`: long lists of what seldom matters are not cut either.
    """
    profile = shown.profile
    basics = profile.document["basics"]
    if isinstance(basics.get("summary"), str):
        console.print(Padding(Text(one_line(basics["summary"])), (1, 0, 0, 0)))
    of_papers = _papers_title(profile, listed=whole)
    most, some = (None, None) if everything else (None, _MOST) if whole else (_FIRST, _FIRST)
    for title, table in (
        ("Roles", _roles(profile)),
        ("Education", _education(profile)),
        (of_papers, _papers(profile, console.width)),
        ("Projects", _listed(profile, "projects", "name", "startDate", "endDate", most=most)),
        ("Skills", _named_lists(profile, "skills")),
        ("Certificates", _listed(profile, "certificates", "name", "date", detail="issuer", most=some)),
        ("Volunteering", _volunteering(profile, some)),
        ("Awards", _listed(profile, "awards", "title", "date", detail="awarder", most=most)),
        ("Patents", _listed(profile, "patents", "title", "date", most=most)),
        ("Talks", _listed(profile, "talks", "title", "date", detail="event", most=most)),
        ("Languages", _in_a_line(profile, "languages")),
        ("Interests", _in_a_line(profile, "interests", some)),
    ):
        if table.row_count:
            console.print(Text(f"\n{title}", style="bold cyan"))
            if whole or title is not of_papers:
                console.print(table)
    _draw_decisions(shown, console)
    unread = unread_quotes(profile.document, everything=everything)
    warnings = [*_warnings(profile), *([unread] if unread else [])]
    if warnings:
        console.print(Text("\nTo know", style=f"bold {AMBER}"))
        table = hanging_rows(3)
        for warning in warnings:
            table.add_row("  !", one_line(warning))
        console.print(table)


def _draw_decisions(shown: Shown, console: Console) -> None:
    if shown.decisions:
        console.print(Text("\nDecisions", style="bold cyan"))
    for one in shown.decisions:
        line = Text(f"{one.at[:10]} {one.decision}", style="bold")
        told = "; ".join(filter(None, (one.reason, one.note, one.rubric and f"for {one.rubric}")))
        line.append(f"  {one_line(told)}", style="not bold")
        console.print(Padding(line, (0, 0, 0, 2)))


def _grid(*widths: int | None) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0), pad_edge=False)
    table.add_column(width=2)
    for width in widths:
        table.add_column(width=width, ratio=None if width else 1, overflow="fold")
    return table


def _experience(shown: Shown) -> str:
    if shown.profile.stays is None:
        return "no jobs and no doctoral studies in this profile"
    parts = [f"{_years(shown.work_months)} of work"]
    if shown.doctoral_months:
        parts.append(f"{_years(shown.doctoral_months)} of doctoral study beside")
    return f"{', '.join(parts)}, each month counted once, as of {shown.as_of}"


def _years(months: int) -> str:
    years, rest = divmod(months, 12)
    return f"{years} y {rest} m" if years and rest else f"{years} y" if years else f"{rest} m"


def _roles(profile: Profile) -> Table:
    table = _grid(19, None)
    jobs = {FieldPath("work", index): item for index, item in enumerate(profile.document.get("work") or ())}
    for stay in profile.stays or ():
        item = jobs.get(stay.path)
        if item is None:  # doctoral studies
            continue
        line = Text(one_line(stay.title) or "position not stated", style="bold" if stay.title else "dim")
        if isinstance(item.get("name"), str):
            line.append(f", {one_line(item['name'])}", style="not bold")
        if stay.kind != "full-time":
            line.append(f"  {stay.kind}", style="not bold dim")
        table.add_row("", span_text(stay), line)
    return table


def _education(profile: Profile) -> Table:
    table = _grid(19, None)
    for item in profile.document.get("education") or ():
        if not item:
            continue
        study = ", ".join(one_line(item[name]) for name in ("studyType", "area") if isinstance(item.get(name), str))
        line = Text(study, style="bold")
        if isinstance(item.get("institution"), str):
            line.append(f"{', ' if study else ''}{one_line(item['institution'])}", style="not bold")
        table.add_row("", dates_text(item), line)
    return table


def dates_text(item: Mapping[str, Any]) -> str:
    """From when to when, to the month as of jobs; what begins and ends on one date, on that: `2025`."""
    printed = (str(item.get(name) or "") for name in ("startDate", "endDate"))
    start, end = (one_line(_DAY.sub("", text)) for text in printed)
    return f"{start} – {end or 'present'}" if start and start != end else end


def _papers_title(profile: Profile, *, listed: bool) -> str:
    papers = profile.papers or ()
    leading = sum(paper.role in ("first", "equal") for paper in papers)
    out = sum(paper.status in PUBLISHED for paper in papers)
    marks = "★; ☆ equal first" if listed else "--all lists them"
    return f"Papers: {len(papers)}; published: {out}; as first author: {leading} ({marks})"


def _papers(profile: Profile, width: int) -> Table:
    venues = list(_by_venue(profile.papers or ()))
    longest = max((cell_len(one_line(place)) for place, _ in venues), default=0)
    table = _grid(max(14, min(longest, width // 6)), 1, 7, None)
    for place, papers in venues:
        for number, paper in enumerate(papers):
            mark = {"first": "★", "equal": "☆"}.get(paper.role or "", "")
            line = Text(one_line(paper.title))
            for distinction in paper.distinctions:
                line.append(f"  {one_line(distinction)}", style="magenta")
            year = str(paper.month // 12) if paper.month else "no year"
            table.add_row("", Text(one_line(place) if not number else "", style="cyan"), mark, year, line)
    return table


def _by_venue(papers: tuple[Paper, ...]) -> Iterator[tuple[str, list[Paper]]]:
    """Venues with most papers first; what is not published comes last, under its own name."""
    places: dict[str, list[Paper]] = {}
    for paper in papers:
        if paper.status not in PUBLISHED:
            place = paper.status.replace("-", " ")
        else:
            place = paper.venue or ("other" if paper.track == "main" else paper.track)
        places.setdefault(place, []).append(paper)
    yield from sorted(
        ((place, sorted(found, key=lambda p: -(p.month or 0))) for place, found in places.items()),
        key=lambda pair: (pair[1][0].status not in PUBLISHED, pair[0] in ("other", "workshop"), -len(pair[1]), pair[0]),
    )


def _named_lists(profile: Profile, section: str) -> Table:
    table = _grid(24, None)
    for item in profile.document.get(section) or ():
        if isinstance(item, str):
            table.add_row("", "", one_line(item))
            continue
        if not item:
            continue
        words = item.get("keywords")
        listed = ", ".join(one_line(word) for word in words if isinstance(word, str)) if isinstance(words, list) else ""
        table.add_row("", Text(one_line(str(item.get("name") or "")), style="cyan"), listed)
    return table


def _in_a_line(profile: Profile, section: str, most: int | None = None) -> Table:
    """Names with what stands beside them: `Welsh (native), English (fluent)`."""
    table, told = _grid(None), []
    for item in profile.document.get(section) or ():
        fields = {"name": item} if isinstance(item, str) else item or {}
        name, aside = fields.get("language") or fields.get("name"), fields.get("fluency") or fields.get("keywords")
        words = aside if isinstance(aside, list) else [aside]
        beside = ", ".join(one_line(word) for word in words if isinstance(word, str) and word)
        if isinstance(name, str) and name:
            told.append(f"{one_line(name)} ({beside})" if beside else one_line(name))
        elif beside:
            told.append(beside)
    if told:
        more = f" and {len(told) - most} more" if most and len(told) > most else ""
        table.add_row("", ", ".join(told[:most]) + more)
    return table


def _folded(table: Table, items: int, most: int | None) -> Table:
    if most is not None and items > most:
        table.add_row("", Text(f"{items - most} more (--all)", style="dim"), "")
    return table


def _volunteering(profile: Profile, most: int | None) -> Table:
    return _listed(profile, "volunteer", "position", "startDate", "endDate", detail="organization", most=most)


def _listed(
    profile: Profile,
    section: str,
    name: str,
    start: str = "",
    end: str = "",
    detail: str = "",
    most: int | None = None,
) -> Table:
    table = _grid(19, None)
    items = profile.document.get(section) or ()
    for item in items[:most]:
        if isinstance(item, str):
            table.add_row("", "", one_line(item))
            continue
        if not item:
            continue
        line = Text(one_line(str(item.get(name) or item.get("name") or "")))
        if detail and isinstance(item.get(detail), str):
            line.append(f", {one_line(item[detail])}", style="dim")
        when = dates_text(item) if end and item.get(start) else one_line(str(item.get(start) or ""))
        table.add_row("", when, line)
    return _folded(table, len(items), most)


def _warnings(profile: Profile) -> list[str]:
    """What to know, without what import leaves out of everybody."""
    meta = profile.document.get("meta")
    said = meta.get("warnings") if isinstance(meta, dict) else None
    told = [one for one in said if isinstance(one, str)] if isinstance(said, list) else []
    return [one for one in (*told, *profile.notes) if not one.endswith(ON_PURPOSE)]
