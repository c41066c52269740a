"""What may stand in a part of a document that import did not understand: said so, never taken for missing."""

import re
from collections.abc import Sequence
from functools import cached_property
from itertools import compress

import numpy as np

from screen.criteria.hits import Hits
from screen.criteria.line_finder import Sought
from screen.ground.arrays import Flags
from screen.ground.dates import means_today
from screen.sources.columns import Columns
from screen.sources.unread import UnreadLine, unread_profile

_LONGEST = 120
"""Characters of a line that a note quotes."""
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class Unread:
    """The unread lines of P profiles, searched as their passages are."""

    def __init__(self, columns: Columns) -> None:
        """Nothing is searched before it is asked for, and nothing at all where every line was understood."""
        self._columns = columns
        self.lines = columns.unread
        """P of them."""

    @cached_property
    def _searched(self) -> Columns:
        ids = self._columns.profile_ids
        return Columns([unread_profile(lines, own) for lines, own in zip(self.lines, ids, strict=True)])

    def find(self, sought: Sequence[Sought]) -> "UnreadHits":
        """Where the unread lines name these criteria."""
        return UnreadHits(self.lines, Hits(self._searched, sought) if self._with_lines else None, len(sought))

    @cached_property
    def _with_lines(self) -> list[int]:
        """The profiles that have such lines."""
        return list(compress(range(len(self.lines)), self.lines))

    def tells_of_years(self) -> Flags:
        """(P,) whether an unread line tells of a time that no job and no studies of the profile have."""
        out = np.zeros(len(self.lines), bool)
        stays = self._columns.stays
        for number in self._with_lines:
            own = np.flatnonzero((stays.profile == number) & stays.dated)
            known = {int(month) // 12 for row in own for month in (stays.start[row], stays.end[row])}
            out[number] = any(_new_span(line.text, known) for line in self.lines[number])
        return out

    def tells_of_papers(self) -> Flags:
        """(P,) whether an unread line names a venue that printed something, perhaps one that no list has."""
        out = np.zeros(len(self.lines), bool)
        for number in self._with_lines:
            out[number] = any(map(_tells_of_paper, self.lines[number]))
        return out


class UnreadHits:
    """Which of C criteria the unread lines of P profiles name."""

    def __init__(self, lines: Sequence[Sequence[UnreadLine]], hits: Hits | None, criteria: int) -> None:
        """`hits`: None where there are no such lines."""
        self._lines, self._hits = lines, hits
        self.named: Flags = np.zeros((len(lines), criteria), bool) if hits is None else hits.named()
        """(P, C)"""

    def note(self, profile: int, criterion: int) -> str | None:
        """The line that names a criterion, and where it stands; None: no line does."""
        quotes = self._hits.evidence(profile, criterion) if self._hits else ()
        if not quotes:
            return None
        line = int(quotes[0].path.rpartition("[")[2].removesuffix("]"))
        place = self._lines[profile][line].place
        quote = quotes[0].quote if len(quotes[0].quote) <= _LONGEST else f"{quotes[0].quote[:_LONGEST]} …"
        return f"in a part that was not read: “{quote}”{f' ({place})' if place else ''}"


def nothing_unread(profiles: int, criteria: int) -> UnreadHits:
    """Of a pool in which every line was understood."""
    return UnreadHits([()] * profiles, None, criteria)


def _new_span(text: str, known: set[int]) -> bool:
    years = {int(year) for year in _YEAR.findall(text)}
    ends = len(years) > 1 or any(means_today(word) for word in re.findall(r"[^\W\d_]+", text))
    return bool(years) and ends and not years <= known


def _tells_of_paper(line: UnreadLine) -> bool:
    from screen.ground.venues import recognise

    found = recognise(line.text)
    of_unknown = line.of_papers and found.status is None and _YEAR.search(line.text) is not None
    return found.appeared and (found.venue is not None or found.track is not None or of_unknown)
