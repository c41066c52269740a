"""`screen decide`: what people decided, kept in a log to which is only added."""

import shlex
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import cast

from screen.ground.errors import InputError, UsageError
from screen.sources.candidate import find_by_pseudonym, meant_profile
from screen.sources.decisions import (
    LOG,
    WORDS,
    Decision,
    Word,
    add_decisions,
    load_decisions,
    parse_exported,
    standing,
)
from screen.sources.finder import find_pool
from screen.sources.pool import Pool, load_pool
from screen.sources.pseudonyms import is_pseudonym
from screen.sources.rubric import Rubric


def decide(
    name: str,
    decision: str,
    reason: str,
    pool_paths: Sequence[str] = (),
    *,
    note: str = "",
    rubric: Rubric | None = None,
    log: Path = LOG,
) -> Decision:
    """Log a decision on the candidate that `name` means: an id, a name or a pseudonym.

    Raises:
        UsageError: nobody, or several people, may be meant, the word is no decision, or there is no reason.
        InputError: the pool cannot be read, or the log not be written.
    """
    if name in WORDS and decision not in WORDS:
        raise UsageError(f"the candidate comes first: screen decide {shlex.quote(decision)} {name} --reason TEXT")
    if decision not in WORDS:
        raise UsageError(f"{decision!r} is no decision; it is one of {', '.join(WORDS)}")
    if not reason.strip():
        raise UsageError("a decision takes a reason: --reason TEXT")
    pool = load_pool(find_pool(pool_paths, Path(rubric.path) if rubric else None))
    one = Decision(
        at=_now(),
        id=meant_profile(name, pool).id,
        decision=cast(Word, decision),
        reason=reason,
        note=note,
        rubric=rubric.title if rubric else "",
        rubric_sha256=rubric.sha256 if rubric else "",
    )
    add_decisions([one], log)
    return one


def import_decisions(path: Path, pool_paths: Sequence[str] = (), *, log: Path = LOG) -> tuple[int, int]:
    """Log what the report page exported, all of it or nothing: how many were logged, and how many stood there already.

    Raises:
        UsageError: an id is nobody's.
        InputError: the file, the pool or the key of its pseudonyms cannot be read, or the log not be written.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: cannot be read: {(error.strerror or str(error)).lower()}") from error
    items = parse_exported(data, str(path))
    pool, now = load_pool(find_pool(pool_paths)), _now()
    found = [Decision(at=now, **(item | {"id": _exact_id(item["id"], pool)})) for item in items]
    logged, _ = load_decisions(log)
    new = [one for one in found if not _stands(one, logged)]
    if new:
        add_decisions(new, log)
    return len(new), len(found) - len(new)


def _stands(one: Decision, logged: Sequence[Decision]) -> bool:
    """Whether the same was the last decision on the candidate for the rubric already."""
    last = standing(logged, one.rubric).get(one.id)
    return last is not None and (last.decision, last.reason, last.note) == (one.decision, one.reason, one.note)


def _exact_id(name: str, pool: Pool) -> str:
    """Of whom a file means."""
    if any(profile.id == name for profile in pool.profiles):
        return name
    if is_pseudonym(name):
        return find_by_pseudonym(name, pool).id
    raise UsageError(f"no candidate {name!r}: nobody of this pool has that id")


def _now() -> str:
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
