"""The data files of the package: everything that is read from it is read here.

A path does: `importlib.resources` costs every start five milliseconds.
"""

import hashlib
import mmap
import os
from collections.abc import Callable
from contextlib import suppress
from functools import lru_cache
from importlib.machinery import SourceFileLoader
from pathlib import Path
from types import CodeType
from typing import Any, cast

import msgspec

_FOLDER = Path(__file__).parent / "data"


def read_data(name: str) -> bytes:
    """The bytes of a file of `ground/data`."""
    return (_FOLDER / name).read_bytes()


def map_data(name: str) -> mmap.mmap:
    """The same, of which no more is read than what is looked at."""
    with (_FOLDER / name).open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def read_data_text(name: str) -> str:
    """The same as text."""
    return read_data(name).decode("utf-8")


def state_of_data() -> tuple[tuple[str, int, int], ...]:
    """Name, bytes and time of change of every file of `ground/data`: what was made by them is of no use by others."""
    files = [(file.name, file.stat()) for file in os.scandir(_FOLDER) if file.is_file()]
    return tuple(sorted((name, status.st_size, status.st_mtime_ns) for name, status in files))


def digest_of_data() -> str:
    """A digest of the bytes of every file of `ground/data`: whatever the times of these."""
    return _digest_of(state_of_data())


@lru_cache(maxsize=1)
def _digest_of(state: tuple[tuple[str, int, int], ...]) -> str:
    digest = hashlib.blake2b(digest_size=20)
    for name, *_ in state:
        data = read_data(name)
        digest.update(f"{name}\0{len(data)}\0".encode())
        digest.update(data)
    return digest.hexdigest()


def load_tables(name: str) -> dict[str, Any]:
    """The document in a TOML file of `ground/data`; a date in it is text."""
    tables: dict[str, Any] = load_parsed(name, parse_toml)
    return tables


def load_parsed(name: str, parse: Callable[[bytes], Any], kind: Any = Any) -> Any:
    """What `parse` makes of the bytes of a file of `ground/data`, out of what JSON knows, as a `kind`; one file, one
    `parse`.
    """
    parsed = _Parsed(name, parse)
    try:
        return _told(parsed.get_code(name), kind)
    except msgspec.ValidationError:  # kept by another version, which made something else of the very same bytes
        return _told(parsed.again(), kind)


def _told(code: CodeType | None, kind: Any) -> Any:
    return msgspec.json.decode(cast(CodeType, code).co_consts[0], type=kind)


class _Parsed(SourceFileLoader):
    """A data file as the interpreter keeps a module: parsed once, then taken from `__pycache__` while it is as it was.

    To parse them took a fifteenth of every ranking; JSON is read in a tenth of the time. Where nothing can be written
    beside the package, or nothing should be (`PYTHONDONTWRITEBYTECODE`), they are parsed each time.
    """

    def __init__(self, name: str, parse: Callable[[bytes], Any]) -> None:
        super().__init__(name, str(_FOLDER / name))
        self._parse = parse

    def source_to_code(self, data: Any, path: Any, *, _optimization: int = -1) -> CodeType:  # type: ignore[override]
        return compile(repr(msgspec.json.encode(self._parse(data))), path, "eval")

    def again(self) -> CodeType:
        """What the file says now, whatever was kept of it; that goes, and the next start keeps this."""
        from importlib.util import cache_from_source

        with suppress(OSError):
            Path(cache_from_source(self.path)).unlink()
        return self.source_to_code(self.get_data(self.path), self.path)


def parse_toml(data: bytes) -> dict[str, Any]:
    """The document in the bytes of a TOML file."""
    import tomli

    return tomli.loads(data.decode("utf-8"))
