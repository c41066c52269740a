"""The pool: the profiles ranked together, read from folders, `.json(.gz)`, `.jsonl(.gz)` or standard input."""

import gzip
import io
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from screen.ground.errors import InputError
from screen.ground.file_type import file_type, printable, stem_of
from screen.sources.finder import iter_pool_files
from screen.sources.profile import Profile, read_profile
from screen.sources.profile_bytes import MAX_BYTES, UNREADABLE, bounded_lines, damage, open_profiles
from screen.sources.profile_json import parse_profile_json, why_no_json

_GZIP = b"\x1f\x8b"


class Skipped(msgspec.Struct, frozen=True):
    """A profile that could not be read."""

    source: str
    """File, and the line in a JSON Lines file."""
    problem: str
    """What is wrong, in one sentence."""


class Pool(msgspec.Struct, frozen=True):
    """The profiles ranked together."""

    profiles: tuple[Profile, ...]
    """By id, so that nothing depends on the order of files."""
    skipped: tuple[Skipped, ...]
    """By source."""


def load_pool(paths: Sequence[str]) -> Pool:
    """All profiles of `paths`; broken ones are in `skipped`.

    Raises:
        InputError: a path does not exist or is no pool, or there is not one profile in all of them, broken or not.
    """
    found: dict[str, Profile] = {}
    skipped: list[Skipped] = []
    for result in _read_all(paths):
        if isinstance(result, Skipped):
            skipped.append(result)
        elif result.id in found:
            first = found[result.id].source
            skipped.append(Skipped(result.source, f"{result.source}: the id {result.id!r} is already that of {first}"))
        else:
            found[result.id] = result
    if not found and not skipped:
        if list(paths) == ["-"]:
            raise InputError("standard input: nothing came in; a pool is one profile as JSON, or one a line")
        raise InputError(
            f"{', '.join(paths)}: no profile here; a pool holds .json or .jsonl files, packed by gzip or not"
        )
    return Pool(
        tuple(found[profile_id] for profile_id in sorted(found)),
        tuple(sorted(skipped, key=lambda skip: (skip.source, skip.problem))),
    )


def load_profile(path: Path) -> Profile:
    """The profile in one `.json` or `.json.gz` file. Raises InputError where it cannot be read."""
    source = printable(str(path))
    try:
        with open_profiles(path) as file:
            data = file.read(MAX_BYTES + 1)
    except UNREADABLE as error:
        raise InputError(f"{source}: {damage(error)}") from error
    return _decode(data, stem_of(path), source)


def _read_all(paths: Sequence[str]) -> Iterator[Profile | Skipped]:
    files = [name for name in paths if name != "-"]
    if "-" in paths:
        yield from _read_stdin()
    for path in iter_pool_files(files):
        found = file_type(path)
        if not found.is_pool:
            source = printable(str(path))
            yield Skipped(source, f"{source}: not read; save it as .json or .jsonl, or packed by gzip as .json.gz")
        elif found.kind == "profile":
            try:
                yield load_profile(path)
            except InputError as error:
                yield Skipped(printable(str(path)), str(error))
        else:
            yield from _read_lines(path)


def _read_stdin() -> Iterator[Profile | Skipped]:
    if sys.stdin is None or sys.stdin.closed:  # as `<&-` leaves it
        raise InputError("standard input is closed; name a file or a folder, or pipe profiles in")
    data = sys.stdin.buffer.read()
    if data.startswith(_GZIP):
        packed = gzip.GzipFile(fileobj=io.BytesIO(data))
        try:
            head = packed.read(MAX_BYTES + 1)
            if len(head) <= MAX_BYTES:
                yield from _document_or_lines(head)
            else:
                packed.seek(0)
                yield from _lines(bounded_lines(packed, MAX_BYTES), "-", "stdin")
        except UNREADABLE as error:
            yield Skipped("-", f"standard input: {damage(error)}")
    else:
        yield from _document_or_lines(data)


def _document_or_lines(data: bytes) -> Iterator[Profile | Skipped]:
    """One profile over several lines, or one a line."""
    start = data.removeprefix(b"\xef\xbb\xbf")
    if start.lstrip()[:1] == b"{":
        try:
            msgspec.json.decode(start)
        except (msgspec.DecodeError, RecursionError):
            pass
        else:
            yield from _lines([data], "-", "stdin")
            return
    yield from _lines(data.split(b"\n"), "-", "stdin")


def _read_lines(path: Path) -> Iterator[Profile | Skipped]:
    source = printable(str(path))
    try:
        with open_profiles(path) as file:
            yield from _lines(bounded_lines(file, MAX_BYTES), source, stem_of(path))
    except InputError as error:
        yield Skipped(source, str(error))
    except UNREADABLE as error:
        yield Skipped(source, f"{source}: {damage(error)}")


def _lines(lines: Iterable[bytes], source: str, stem: str) -> Iterator[Profile | Skipped]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        place = f"{source}:{number}"
        try:
            yield _decode(line.rstrip(b"\r\n"), f"{stem}-{number}", place, from_line=True)
        except InputError as error:
            yield Skipped(place, str(error))


def _decode(data: bytes, profile_id: str, source: str, *, from_line: bool = False) -> Profile:
    if len(data) > MAX_BYTES:
        raise InputError(f"{source}: larger than {MAX_BYTES >> 20} MB, which is no profile")
    try:
        text = data.decode("utf-8-sig")
        notes: list[str] = []
        document = parse_profile_json(text, notes)
    except UnicodeDecodeError as error:
        raise InputError(f"{source}: not UTF-8 at byte {error.start + 1}; save it as UTF-8") from error
    except msgspec.DecodeError as error:
        raise InputError(f"{source}: {why_no_json(text, error)}") from error
    except RecursionError as error:
        raise InputError(f"{source}: nested too deeply to be a profile") from error
    if from_line and isinstance(document, dict) and isinstance(document.get("id"), str | int):
        profile_id = str(document["id"]).strip() or profile_id
    profile = read_profile(document, profile_id=profile_id, source=source)
    return msgspec.structs.replace(profile, notes=(*notes, *profile.notes)) if notes else profile
