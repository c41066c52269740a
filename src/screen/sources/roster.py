"""Who is in a pool, by id, without reading the profiles: for a shell that completes a word."""

import contextlib
from collections.abc import Iterator, Sequence
from itertools import islice

import msgspec

from screen.ground.errors import InputError
from screen.ground.file_type import file_type, stem_of
from screen.sources.finder import iter_pool_files
from screen.sources.profile_bytes import MAX_BYTES, UNREADABLE, bounded_lines, open_profiles

_LINES = 2000
"""Lines of a file of many profiles that are looked at."""


class _Id(msgspec.Struct):
    id: str | int = ""


def iter_ids(pool: Sequence[str]) -> Iterator[str]:
    """The ids of a pool in the order of its files, each once; files that cannot be read have none.

    Raises:
        InputError: a name is that of no pool.
    """
    seen: set[str] = set()
    for path in iter_pool_files([name for name in pool if name != "-"]):
        found = file_type(path)
        if not found.is_pool:
            continue
        ids = [stem_of(path)] if found.kind == "profile" else []
        if not ids:
            with contextlib.suppress(InputError, *UNREADABLE), open_profiles(path) as file:
                lines = islice(enumerate(bounded_lines(file, MAX_BYTES), 1), _LINES)
                ids = [_id_of(line) or f"{stem_of(path)}-{number}" for number, line in lines if line.strip()]
        yield from (one for one in ids if one not in seen and not seen.add(one))  # type: ignore[func-returns-value]


def _id_of(line: bytes) -> str:
    with contextlib.suppress(msgspec.DecodeError, UnicodeDecodeError):
        return str(msgspec.json.decode(line, type=_Id).id).strip()
    return ""
