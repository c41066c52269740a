"""The pool: the profiles ranked together, read from folders, `.json(.gz)`, `.jsonl(.gz)` or standard input."""

import gzip
import io
import sys
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO

import msgspec

from screen.ground.errors import InputError
from screen.sources.profile import Profile, read_profile
from screen.sources.profile_json import parse_profile_json, why_no_json

MAX_BYTES = 32 * 1024 * 1024
"""A profile larger than this is skipped: nobody's career takes 32 MB."""
_GZIP = b"\x1f\x8b"
_SUFFIXES = (".json", ".json.gz", ".jsonl", ".jsonl.gz")
"""Of the files of a pool, in any case."""
_NEARLY = tuple(
    f".{form}{packing}"
    for form in ("json", "jsonl", "ndjson")
    for packing in ("", ".gz", ".bz2", ".xz", ".zst", ".zip")
)
"""Suffixes of files that hold profiles, it seems; those that are not read are named rather than passed over."""


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


def default_pool(rubric_path: Path | None) -> str:
    """The pool that is meant when none is named: `./profiles`, else `profiles/` beside the rubric's folder.

    Raises:
        InputError: there is neither.
    """
    here = Path("profiles")
    if here.is_dir():
        return str(here)
    if rubric_path is not None:
        beside = rubric_path.parent.parent / "profiles"
        if beside.is_dir():
            return str(beside)
    raise InputError(
        "there is no folder ./profiles here; name the pool: a folder, a .json or .jsonl file, or - for stdin"
    )


def pool_files(paths: Iterable[str]) -> Iterator[Path]:
    """The files of a pool, folders opened, in the order of their names. Raises InputError for what is no pool.

    A file of a folder whose name is nearly that of a profile is among them, for the reader to say that it is none.
    """
    for name in paths:
        path = Path(name)
        try:
            files = sorted(filter(_may_be_read, path.iterdir())) if path.is_dir() else None
            there = path.exists()
        except OSError as error:
            raise InputError(f"{name}: cannot be read: {_cause(error)}") from error
        if files is not None:
            yield from files
        elif not there:
            raise InputError(
                f"{name}: no such file or folder; a pool is a folder, a .json(.gz) or .jsonl(.gz) file, or -"
            )
        elif not path.name.lower().endswith(_SUFFIXES):
            raise InputError(f"{name}: not a pool; it must end in .json(.gz) or .jsonl(.gz) (or be a folder of them)")
        else:
            yield path


def _may_be_read(file: Path) -> bool:
    return file.name.lower().endswith(_NEARLY)


def load_profile(path: Path) -> Profile:
    """The profile in one `.json` or `.json.gz` file. Raises InputError where it cannot be read."""
    source = _printable(str(path))
    _refuse_special(path, source)
    try:
        with _opened(path) as file:
            data = file.read(MAX_BYTES + 1)
    except (gzip.BadGzipFile, EOFError, zlib.error) as error:
        raise InputError(f"{source}: {_damage(error)}") from error
    except OSError as error:
        raise InputError(f"{source}: cannot be read: {_cause(error)}") from error
    return _decode(data, _stem(path), source)


def _opened(path: Path) -> gzip.GzipFile | BinaryIO:
    return gzip.open(path, "rb") if path.name.lower().endswith(".gz") else path.open("rb")


def _stem(path: Path) -> str:
    """The name of a file of a pool without its suffix: the id of the profile in it."""
    name = path.name
    suffix = next((s for s in reversed(_SUFFIXES) if name.lower().endswith(s)), path.suffix)
    return _printable(name[: len(name) - len(suffix)])


def _printable(name: str) -> str:
    """A file's name with U+FFFD for the bytes that are not UTF-8, so that it can be written to any output."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _refuse_special(path: Path, source: str) -> None:
    """Raise for what is there and is no file: opening a pipe would wait for ever."""
    try:
        special = path.exists() and not path.is_file()
    except OSError as error:
        raise InputError(f"{source}: cannot be read: {_cause(error)}") from error
    if special:
        what = "a folder, not a file" if path.is_dir() else "not a file"
        raise InputError(f"{source}: {what}; a profile is a .json file")


def _cause(error: OSError) -> str:
    return (error.strerror or str(error)).lower()


def _read_all(paths: Sequence[str]) -> Iterator[Profile | Skipped]:
    files = [name for name in paths if name != "-"]
    if "-" in paths:
        yield from _read_stdin()
    for path in pool_files(files):
        name = path.name.lower()
        if not name.endswith(_SUFFIXES):
            source = _printable(str(path))
            yield Skipped(source, f"{source}: not read; save it as .json or .jsonl, or packed by gzip as .json.gz")
        elif name.endswith((".json", ".json.gz")):
            try:
                yield load_profile(path)
            except InputError as error:
                yield Skipped(_printable(str(path)), str(error))
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
                yield from _lines(_bounded(packed), "-", "stdin")
        except (OSError, EOFError, zlib.error) as error:
            yield Skipped("-", f"standard input: {_damage(error)}")
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
    source = _printable(str(path))
    try:
        _refuse_special(path, source)
        with _opened(path) as file:
            yield from _lines(_bounded(file), source, _stem(path))
    except InputError as error:
        yield Skipped(source, str(error))
    except (OSError, EOFError, zlib.error) as error:
        yield Skipped(source, f"{source}: {_damage(error)}")


def _damage(error: OSError | EOFError | zlib.error) -> str:
    """Why a file of lines could not be read, or not to its end."""
    if isinstance(error, gzip.BadGzipFile) and "not a gzip" in str(error).lower():
        return "is no gzip file; take .gz off its name, or compress it again"
    if isinstance(error, EOFError):
        return "cannot be read to its end: the gzip file is cut off"
    if isinstance(error, gzip.BadGzipFile | zlib.error):
        return "cannot be read to its end: the gzip file is damaged"
    return f"cannot be read to its end: {_cause(error)}"


def _bounded(file: gzip.GzipFile | BinaryIO) -> Iterator[bytes]:
    """The lines of `file`, none longer than the limit held in memory; the rest of a longer one is passed over."""
    while line := file.readline(MAX_BYTES + 2):
        yield line
        while len(line) > MAX_BYTES and not line.endswith(b"\n") and (line := file.readline(MAX_BYTES + 2)):
            pass


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
