"""The pool: the profiles ranked together, read from folders, `.json`, `.jsonl`, `.jsonl.gz` or standard input."""

import gzip
import io
import json
import re
import sys
import zlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from screen.ground.errors import InputError
from screen.sources.profile import Profile, read_profile

MAX_BYTES = 32 * 1024 * 1024
"""A profile larger than this is skipped: nobody's career takes 32 MB."""
_ESCAPE = re.compile(r"\\\\|\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u([dD][89a-fA-F]..)")
"""Of the escapes of a JSON text: a backslash, a pair of surrogates, half a pair (the group)."""
_GZIP = b"\x1f\x8b"
_SUFFIXES = (".json", ".jsonl", ".jsonl.gz")


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
        raise InputError(f"{', '.join(paths)}: no profile here; a pool holds .json, .jsonl or .jsonl.gz files")
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
    """The files of a pool, folders opened, in the order of their names. Raises InputError for what is no pool."""
    for name in paths:
        path = Path(name)
        try:
            files = sorted(file for file in path.iterdir() if file.name.endswith(_SUFFIXES)) if path.is_dir() else None
            there = path.exists()
        except OSError as error:
            raise InputError(f"{name}: cannot be read: {_cause(error)}") from error
        if files is not None:
            yield from files
        elif not there:
            raise InputError(f"{name}: no such file or folder; a pool is a folder, a .json or .jsonl(.gz) file, or -")
        elif not path.name.endswith(_SUFFIXES):
            raise InputError(f"{name}: not a pool; it must end in .json, .jsonl or .jsonl.gz (or be a folder of them)")
        else:
            yield path


def load_profile(path: Path) -> Profile:
    """The profile in one `.json` file. Raises InputError where it cannot be read."""
    source = _printable(str(path))
    _refuse_special(path, source)
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise InputError(f"{source}: cannot be read: {_cause(error)}") from error
    return _decode(data, _printable(path.stem), source)


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
        if path.name.endswith(".json"):
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
    stem = _printable(path.name.removesuffix(".gz").removesuffix(".jsonl"))
    try:
        _refuse_special(path, source)
        with gzip.open(path, "rb") if path.name.endswith(".gz") else path.open("rb") as file:
            yield from _lines(_bounded(file), source, stem)
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


def _bounded(file: gzip.GzipFile | object) -> Iterator[bytes]:
    """The lines of `file`, none longer than the limit held in memory; the rest of a longer one is passed over."""
    while line := file.readline(MAX_BYTES + 2):  # type: ignore[union-attr]
        yield line
        while len(line) > MAX_BYTES and not line.endswith(b"\n") and (line := file.readline(MAX_BYTES + 2)):  # type: ignore[union-attr]
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


def _parse(text: str) -> object:
    try:
        return msgspec.json.decode(text)
    except msgspec.DecodeError:
        # Exporters cut texts in the middle of an emoji, and half of one is no character: it is read as U+FFFD.
        whole = _ESCAPE.sub(lambda found: "\\ufffd" if found[1] else found[0], text)
        if whole == text:
            raise
        return msgspec.json.decode(whole)


def _why_no_json(text: str, error: msgspec.DecodeError) -> str:
    """What is wrong with a text that msgspec refuses; it says "truncated" of bad escapes too."""
    said = str(error)
    if not text.strip():
        return "is empty"
    if "out of range" in said:
        return "not valid JSON: a number in it is too large to be read"
    if "truncated" not in said:
        return f"not valid JSON: {said.removeprefix('JSON is malformed: ')}"
    try:
        json.loads(text, strict=False)
    except json.JSONDecodeError as found:
        if found.pos < len(text.rstrip()) and not found.msg.startswith("Unterminated string"):
            return f"not valid JSON: {found.msg[0].lower()}{found.msg[1:]} (line {found.lineno}, column {found.colno})"
    except RecursionError:
        return "nested too deeply to be a profile"
    return "not valid JSON: the text ends too early"


def _decode(data: bytes, profile_id: str, source: str, *, from_line: bool = False) -> Profile:
    if len(data) > MAX_BYTES:
        raise InputError(f"{source}: larger than {MAX_BYTES >> 20} MB, which is no profile")
    try:
        text = data.decode("utf-8-sig")
        document = _parse(text)
    except UnicodeDecodeError as error:
        raise InputError(f"{source}: not UTF-8 at byte {error.start + 1}; save it as UTF-8") from error
    except msgspec.DecodeError as error:
        raise InputError(f"{source}: {_why_no_json(text, error)}") from error
    except RecursionError as error:
        raise InputError(f"{source}: nested too deeply to be a profile") from error
    if from_line and isinstance(document, dict) and isinstance(document.get("id"), str | int):
        profile_id = str(document["id"]).strip() or profile_id
    return read_profile(document, profile_id=profile_id, source=source)
