"""The log of decisions: a file of JSON lines to which is only added, so that nothing that was decided is ever lost."""

import codecs
import contextlib
import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, Literal, get_args

import msgspec

from screen.ground.errors import InputError
from screen.ground.utf8 import utf8_text
from screen.ground.whole_file import unwritable, write_whole

LOG = Path("decisions.jsonl")
"""Where it stands unless another file is named."""
Word = Literal["shortlist", "hold", "reject"]
WORDS: tuple[str, ...] = get_args(Word)


class Decision(msgspec.Struct, frozen=True, omit_defaults=True):
    """What people decided about one candidate at one time."""

    at: str
    """UTC, to the second: `2026-11-20T12:00:00Z`."""
    id: str
    """Of the candidate."""
    decision: Word
    reason: str
    note: str = ""
    rubric: str = ""
    """Title of the rubric that it was for; empty: whatever the rubric."""
    rubric_sha256: str = ""


class _DecisionId(msgspec.Struct):
    id: str


def add_decisions(decisions: Iterable[Decision], log: Path = LOG) -> None:
    """Add to the log, whole lines at once, on the disk when this returns; writers at the same time take turns.

    Raises:
        InputError: the file cannot be written, or a text is no Unicode.
    """
    try:
        data = b"".join(msgspec.json.encode(decision) + b"\n" for decision in decisions)
    except UnicodeEncodeError as error:  # half a surrogate pair: bytes of an argument that are no UTF-8
        raise InputError("a reason, a note or an id holds bytes that are no UTF-8; nothing was logged") from error
    try:
        with _opened(log, os.O_RDWR | os.O_CREAT | os.O_APPEND) as handle:
            end = os.lseek(handle, 0, os.SEEK_END)
            # Where a writer was killed in the middle of a line, the next begins a line of its own.
            torn = end > 0 and os.pread(handle, 1, end - 1) != b"\n" if hasattr(os, "pread") else False
            _write_all(handle, b"\n" + data if torn else data)
            os.fsync(handle)
    except OSError as error:
        raise unwritable(log, error) from error


def lines_on(profile_id: str, log: Path = LOG) -> tuple[int, ...]:
    """The lines of a log that are on one candidate, from 1; of a torn one, which holds the id; none without a log.

    Raises:
        InputError: the file cannot be read.
    """
    try:
        lines = log.read_bytes().split(b"\n")
    except FileNotFoundError:
        return ()
    except OSError as error:
        raise InputError(f"{log}: cannot be read: {(error.strerror or str(error)).lower()}") from error
    return tuple(number for number, line in enumerate(lines, 1) if _is_on(profile_id, line))


def erase_decisions(profile_id: str, log: Path = LOG) -> int:
    """Take the decisions on one candidate out of the log: how many there were. The lines of others stay, byte for byte.

    The others are written aside and put in the place of the log while its writers wait; who waited for the file that
    was there before takes the new one.

    Raises:
        InputError: the file cannot be written; then it is as it was.
    """
    if not lines_on(profile_id, log):
        return 0
    try:
        with _opened(log, os.O_RDONLY):
            lines = log.read_bytes().splitlines(keepends=True)
            kept = [line for line in lines if not _is_on(profile_id, line)]
            write_whole(log, b"".join(kept), keep_mode=True)
    except OSError as error:
        raise unwritable(log, error) from error
    return len(lines) - len(kept)


def _is_on(profile_id: str, line: bytes) -> bool:
    try:
        return msgspec.json.decode(line, type=_DecisionId).id == profile_id
    except (msgspec.DecodeError, UnicodeDecodeError):
        return b'"id":' + msgspec.json.encode(profile_id) in line.replace(b" ", b"")


def load_decisions(log: Path = LOG) -> tuple[tuple[Decision, ...], int]:
    """The decisions of a log in their order, and how many of its lines could not be read; none where there is no file.

    Raises:
        InputError: the file cannot be read.
    """
    try:
        lines = log.read_bytes().removeprefix(codecs.BOM_UTF8).splitlines()
    except FileNotFoundError:
        return (), 0
    except OSError as error:
        raise InputError(f"{log}: cannot be read: {(error.strerror or str(error)).lower()}") from error
    found, broken = [], 0
    for line in lines:
        try:
            found.append(msgspec.json.decode(line, type=Decision))
        except (msgspec.DecodeError, UnicodeDecodeError):
            broken += bool(line.strip())
    return tuple(found), broken


def standing(decisions: Iterable[Decision], rubric: str | None = None) -> dict[str, Decision]:
    """The last decision on each id; `rubric`: only those for the rubric of that title, or for any."""
    return {one.id: one for one in decisions if rubric is None or one.rubric in ("", rubric)}


def parse_exported(data: bytes, name: str) -> list[dict[str, Any]]:
    """The decisions in a file that the report page exported.

    Raises:
        InputError: it is no such file, or one of them is none.
    """
    try:
        document = msgspec.json.decode(utf8_text(data, name))
    except msgspec.DecodeError as error:
        raise InputError(f"{name}: not JSON: {error}") from error
    if not isinstance(document, dict) or document.get("schema") != "screen/decisions/1":
        raise InputError(f"{name}: not a file of decisions; the report page exports one (screen/decisions/1)")
    items = document.get("decisions")
    rubric = document.get("rubric") if isinstance(document.get("rubric"), dict) else {}
    out = []
    for number, item in enumerate(items if isinstance(items, list) else []):
        if not isinstance(item, dict) or not isinstance(item.get("id"), str) or item.get("decision") not in WORDS:
            raise InputError(f"{name}: decisions[{number}] has no id, or is none of {', '.join(WORDS)}")
        texts = {key: item[key] if isinstance(item.get(key), str) else "" for key in ("reason", "note")}
        out.append({"id": item["id"], "decision": item["decision"], **texts, **_of_rubric(rubric)})
    return out


def _of_rubric(rubric: Any) -> dict[str, str]:
    named = {"rubric": rubric.get("title"), "rubric_sha256": rubric.get("sha256")}
    return {key: value for key, value in named.items() if isinstance(value, str)}


def _write_all(handle: int, data: bytes) -> None:
    while data:
        data = data[os.write(handle, data) :]


@contextlib.contextmanager
def _opened(log: Path, flags: int) -> Iterator[int]:
    """The log under its lock, and no file that was replaced while the lock was waited for."""
    while True:
        handle = os.open(log, flags, 0o600)
        try:
            with _alone(handle):
                try:
                    same = os.path.samestat(os.fstat(handle), log.stat())
                except FileNotFoundError:
                    same = False
                if same:
                    yield handle
                    return
        finally:
            os.close(handle)


@contextlib.contextmanager
def _alone(handle: int) -> Iterator[None]:
    """Hold the lock of the file; where the system has none, appending in one write is what there is."""
    try:
        import fcntl
    except ImportError:
        yield
        return
    fcntl.flock(handle, fcntl.LOCK_EX)
    try:
        yield
    finally:
        fcntl.flock(handle, fcntl.LOCK_UN)
