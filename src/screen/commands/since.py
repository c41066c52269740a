"""`screen rank --since`: who is new, who left, and who changed, against an earlier ranking, revision or day."""

import datetime
import re
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

import msgspec
import numpy as np

from screen import __version__
from screen.commands.blind import Blind
from screen.commands.moves import Move, Ranked, move_between, standing_of
from screen.commands.revision import load_pool_revision
from screen.criteria.criterion import Criterion, Share
from screen.ground.dates import parse_as_of
from screen.ground.errors import InputError, UsageError, cause
from screen.judgement.score import Judgement
from screen.judgement.scoreboard import Scoreboard
from screen.sources.columns import Columns
from screen.sources.earlier_ranking import EarlierCandidate, EarlierRanking, load_earlier_ranking
from screen.sources.finder import is_folder
from screen.sources.pool import Pool
from screen.sources.pseudonyms import is_pseudonym, load_key, pseudonyms
from screen.sources.rubric import Rubric

_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


class News(msgspec.Struct, frozen=True):
    """What became of one candidate since."""

    kind: Literal["new", "written", "unlisted", "there"]
    """`written`: a new file, or an old one written anew; `unlisted`: the earlier list was cut, so that nobody knows."""
    move: Move | None = None
    """From where the candidate stood to here; None: that is not known."""

    @property
    def changed(self) -> bool:
        """Whether the candidate, and not only others, changed."""
        move = self.move
        return move is not None and (move.old_score != move.new_score or bool(move.gates))


class Since(msgspec.Struct, frozen=True):
    """What a ranking is compared with."""

    reference: str
    """As it was named."""
    told: str
    """What that is: `the ranking of 2026-11-12`."""
    kinds: Mapping[str, int]
    """How many of the whole pool are of each kind of news that there is, and how many `changed`."""
    left: tuple[Ranked, ...] = ()
    """Who stood in it and is no longer in the pool, best first."""
    notes: tuple[str, ...] = ()
    """What else may have moved scores."""


class Earlier(msgspec.Struct, frozen=True):
    """What was read of it, before the pool is judged."""

    reference: str
    found: EarlierRanking | Pool | datetime.date


def load_earlier(reference: str, pool_paths: Sequence[str]) -> Earlier:
    """What `reference` names: an earlier ranking as a JSON file, a day, or a git revision of the pool.

    Raises:
        InputError: it is none of them, or cannot be read.
        UsageError: it is no date, though written like one.
    """
    path = Path(reference)
    if _is_file(path):
        return Earlier(reference, load_earlier_ranking(path))
    if _DATE.fullmatch(reference):
        try:
            return Earlier(reference, parse_as_of(reference))
        except ValueError as error:
            raise UsageError(f"--since {reference!r} is no day of the calendar") from error
    if path.suffix == ".json":
        raise InputError(f"{reference}: no such file; `screen rank -o ranking.json` keeps a ranking to compare with")
    try:
        return Earlier(reference, load_pool_revision(reference, pool_paths))
    except InputError as error:
        kinds = "an earlier ranking (its .json), a day (YYYY-MM-DD) or a git revision of the pool"
        if is_folder(path):
            raise UsageError(
                f"--since takes {kinds}; `screen diff --rubric R --pool OLD NEW` compares folders"
            ) from error
        raise InputError(f"--since takes {kinds}; {error}") from error


class Present(msgspec.Struct, frozen=True):
    """Who is in a pool now: P people."""

    ids: tuple[str, ...]
    scores: tuple[int, ...]
    """In hundredths of a point."""
    files: tuple[Path | None, ...]
    """That of each alone; None: there is none, or it holds others too."""
    criteria: tuple[Criterion, ...]
    """What can earn points."""
    aside: frozenset[str] = frozenset()
    """Who is there and left out, for being invented."""
    invented: frozenset[str] = frozenset()
    """Which of the P say that they are."""


def present_on(board: Scoreboard) -> Present:
    """Who is on a scoreboard."""
    return Present(
        ids=tuple(board.ids),
        scores=tuple(board.scores.tolist()),
        # Standard input has no path, and lines share that of their file.
        files=tuple(None if place.line or not place.path.name else place.path for place in board.places),
        criteria=board.criteria,
        aside=frozenset(board.aside),
        invented=frozenset(board.ids[number] for number in np.flatnonzero(board.invented).tolist()),
    )


class PoolComparison:
    """A pool beside what was read of it earlier."""

    def __init__(self, earlier: Earlier, present: Present, rubric: Rubric, day: str, hidden: Blind | None) -> None:
        """Look up everybody.

        Raises:
            InputError: the earlier ranking is blind and was made with another key, or a day is compared with and files
                hold more than one profile.
        """
        self._earlier, self._hidden = earlier, hidden
        self._notes: tuple[str, ...] = ()
        self._before: dict[str, Ranked] = {}
        self._written: frozenset[str] | None = None
        self._aside_then: frozenset[str] = frozenset()
        whole, found = True, earlier.found
        if isinstance(found, datetime.date):
            self._told = f"files written on {earlier.reference} or later"
            self._written = _written(found, present)
        elif isinstance(found, EarlierRanking):
            self._told, self._notes = f"the ranking of {found.as_of}", _notes(found, rubric, day)
            self._before, whole = _standings(found, present.ids, present.criteria), found.whole
            # It holds how many were left out for being invented, and not who.
            self._aside_then = present.invented if found.pool.invented else frozenset()
        else:
            self._told = "the pool as git has it, by the rubric of today"
            then = Judgement(Columns(found.profiles), rubric, day)
            self._before = {one.id: one for one in (standing_of(then, number) for number in then.order)}
            self._aside_then = frozenset(found.aside)
        self._unknown: Literal["new", "unlisted"] = "new" if whole else "unlisted"
        scores = zip(present.ids, present.scores, strict=True)
        self._changed = {name for name, score in scores if name in self._before and self._before[name].score != score}
        self._ids, self._aside = frozenset(present.ids), present.aside

    def news(self, now: Ranked) -> News:
        """What became of one candidate."""
        if self._written is not None:
            return News("written" if now.id in self._written else "there")
        before = self._before.get(now.id)
        if before is None:
            return News("there" if now.id in self._aside_then else self._unknown)
        found = News("there", move_between(before, now, self._hidden.aliases[now.id] if self._hidden else None))
        if found.changed:
            self._changed.add(now.id)
        return found

    def since(self) -> Since:
        """What the pool is compared with, and how many are new, changed or gone."""
        came = len(self._ids - self._before.keys() - self._aside_then) if self._written is None else 0
        kinds = {self._unknown: came, "written": len(self._written or ()), "changed": len(self._changed)}
        gone = self._before.keys() - self._ids - self._aside
        left = sorted((self._before[name] for name in gone), key=_by_rank)
        return Since(
            self._earlier.reference,
            self._told,
            {kind: number for kind, number in kinds.items() if number},
            tuple(_aliased(left, self._hidden) if self._hidden else left),
            self._notes,
        )


def _by_rank(standing: Ranked) -> tuple[int, str]:
    return standing.rank, standing.id


def _aliased(left: Sequence[Ranked], hidden: Blind) -> Sequence[Ranked]:
    """Under pseudonyms; those of a blind ranking whose pseudonyms are nobody's of the pool keep them."""
    aliases = pseudonyms([one.id for one in left if not is_pseudonym(one.id)], hidden.key)
    found = [aliases.get(one.id, one.id) for one in left]
    return [msgspec.structs.replace(one, id=alias, name=alias) for one, alias in zip(left, found, strict=True)]


def _written(day: datetime.date, present: Present) -> frozenset[str]:
    """The ids of those whose files were written on that day or later."""
    found = []
    for name, file in zip(present.ids, present.files, strict=True):
        if file is None:
            raise InputError(
                f"--since {day}: {name} has no file of its own, so nobody knows since when the profile is there; "
                "compare with an earlier ranking (-o ranking.json)"
            )
        try:
            written = datetime.date.fromtimestamp(file.stat().st_mtime)
        except OSError as error:
            raise InputError(f"{file}: cannot be read: {cause(error)}") from error
        if written >= day:
            found.append(name)
    return frozenset(found)


def _standings(earlier: EarlierRanking, profile_ids: Sequence[str], known: Sequence[Criterion]) -> dict[str, Ranked]:
    """Id to where the candidate stood; those of a blind ranking are turned back.

    Raises:
        InputError: it was made with another key.
    """
    ids: Mapping[str, str] = {}
    if earlier.blind:
        ids = {alias: name for name, alias in pseudonyms(profile_ids, load_key(make=False)).items()}
        if earlier.candidates and not any(one.id in ids for one in earlier.candidates):
            raise InputError("the earlier ranking is blind, and nobody of it is in this pool under this key")
    criteria = {(one.group, one.label): one for one in known}
    found = [_standing(one, ids.get(one.id, one.id), criteria) for one in earlier.candidates]
    return {one.id: one for one in found}


def _standing(one: EarlierCandidate, name: str, criteria: Mapping[tuple[str, str], Criterion]) -> Ranked:
    shares: dict[Criterion, Share] = {}
    for group, leaf in one.earned:
        criterion = criteria.get((group, leaf.label)) or Criterion(group, leaf.label)
        share = Share(round(leaf.points * 100), round(leaf.of * 100))
        shares[criterion] = shares[criterion] + share if criterion in shares else share
    return Ranked(
        name, one.name, one.rank, round(one.score * 100), shares if one.explanation else None,
        {gate.name: gate.state for gate in one.gates},
    )  # fmt: skip


def _notes(earlier: EarlierRanking, rubric: Rubric, day: str) -> tuple[str, ...]:
    out = []
    if earlier.rubric.sha256 != rubric.sha256:
        out.append(f"by another rubric, or another state of it ({earlier.rubric.title})")
    if earlier.as_of != day:
        out.append(f"as of {earlier.as_of}, and this one as of {day}")
    if earlier.version != __version__:
        out.append(f"by version {earlier.version} of screen, and this one by {__version__}")
    return tuple(out)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False
