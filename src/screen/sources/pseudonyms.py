"""Pseudonyms: keyed digests of ids, so that only who has the key can tell whose they are."""

import contextlib
import hashlib
import hmac
import os
from collections.abc import Iterable
from pathlib import Path

from screen.ground.errors import InputError
from screen.ground.whole_file import unwritable

KEY_VARIABLE = "SCREEN_KEY"
"""The environment variable that names the file of the key."""
_PREFIX = "candidate-"
_DIGITS = 8
"""Hexadecimal digits of a pseudonym; more where two of a pool would have the same."""
_KEY_BYTES = 32
_MOST_BYTES = 1 << 20
"""Of a key: a device has no end."""


def key_file() -> Path:
    """Where the key is kept: apart from profiles and results, in the configuration of the user."""
    named = os.environ.get(KEY_VARIABLE)
    if named:
        return Path(named)
    home = os.environ.get("XDG_CONFIG_HOME") or os.environ.get("APPDATA")
    try:
        folder = Path(home) if home else Path.home() / ".config"
    except RuntimeError as error:  # no home
        raise InputError(f"there is no home to keep the key of pseudonyms in; name a file in {KEY_VARIABLE}") from error
    return folder / "screen" / "pseudonyms.key"


def load_key(*, make: bool = True) -> bytes:
    """The key; made on first use, for its owner's eyes alone, by one of those who want it at once.

    Raises:
        InputError: the file cannot be read or made, or is no key; without `make`, there is none.
    """
    path = key_file()
    for _ in range(2):
        try:
            with path.open("rb") as file:
                key = file.read(_MOST_BYTES)
        except FileNotFoundError:
            if not make:
                raise InputError(
                    f"{path}: no such file; without the key of a pseudonym nobody can tell whose it is"
                ) from None
            _make_key(path)
        except OSError as error:
            raise InputError(f"{path}: not readable: {(error.strerror or str(error)).lower()}") from error
        else:
            if len(key) < _KEY_BYTES:
                raise InputError(f"{path}: not a key of pseudonyms: fewer than {_KEY_BYTES} bytes")
            return key
    raise InputError(f"{path}: the key of pseudonyms could not be made")


def _make_key(path: Path) -> None:
    """Put a whole new key at `path`, unless another process was first."""
    import secrets  # which loads a generator of random numbers, and is needed once

    aside = path.with_name(f".{path.name}.{os.getpid()}.{secrets.token_hex(4)}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with os.fdopen(os.open(aside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
            file.write(secrets.token_bytes(_KEY_BYTES))
            file.flush()
            os.fsync(file.fileno())
        try:
            os.link(aside, path)  # which fails where there is one already, as a rename would not
        except FileExistsError:
            pass
        except OSError:  # a file system without links
            if not path.exists():
                aside.replace(path)
    except OSError as error:
        raise InputError(f"{unwritable(path, error)}; name another file in {KEY_VARIABLE}") from error
    finally:
        with contextlib.suppress(OSError):
            aside.unlink(missing_ok=True)


def pseudonyms(profile_ids: Iterable[str], key: bytes) -> dict[str, str]:
    """Each id to its pseudonym, `candidate-3f9a1c07`: no two are the same; but for chance it is so in any pool."""
    digests = {name: _digest(name, key) for name in profile_ids}
    length = _DIGITS
    out: dict[str, str] = {}
    left = dict(digests)
    while left:
        heads: dict[str, list[str]] = {}
        for name, digest in left.items():
            heads.setdefault(digest[:length], []).append(name)
        for head, names in heads.items():
            if len(names) == 1:
                out[names[0]] = f"{_PREFIX}{head}"
                del left[names[0]]
        length += 2
    return out


def whose(pseudonym: str, profile_ids: Iterable[str], key: bytes) -> list[str]:
    """The ids that a pseudonym may be of, in whatever pool it was made."""
    head = pseudonym.strip().casefold().removeprefix(_PREFIX)
    return [name for name in profile_ids if len(head) >= _DIGITS and _digest(name, key).startswith(head)]


def is_pseudonym(text: str) -> bool:
    """Whether `text` is written as pseudonyms are."""
    head = text.strip().casefold()
    digits = head.removeprefix(_PREFIX)
    return head != digits and len(digits) >= _DIGITS and all(char in "0123456789abcdef" for char in digits)


def _digest(profile_id: str, key: bytes) -> str:
    return hmac.new(key, profile_id.encode("utf-8", "surrogatepass"), hashlib.sha256).hexdigest()
