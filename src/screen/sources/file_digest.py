"""Digests of files by blocks, so that a long file takes all cores, and one that has grown tells what it was before."""

import hashlib
import sys
from collections.abc import Sequence
from contextlib import closing
from itertools import pairwise
from pathlib import Path

from screen.ground.workplace import cores

_BLOCK = 1 << 26
"""Bytes of a block. A file of one block has its SHA-256; a longer one the SHA-256 of those of its blocks in order."""
_PIECE = 1 << 22
"""Bytes that are read at once."""
_HANDS = 4
_TURN = 1e-4
"""Seconds after which a thread lets another one have the interpreter: of the usual 5 ms digests would wait most."""


class Digests:
    """The digests of the first so many bytes of a file, for each of these lengths, made while others are at work.

    A digest is hexadecimal; of fewer bytes than asked for it is that of those that are there.
    """

    def __init__(self, path: Path, lengths: Sequence[int]) -> None:
        from concurrent.futures import ThreadPoolExecutor  # which few pools pay for

        self._wanted = [_blocks(length) for length in lengths]
        self._hands, self._turn = ThreadPoolExecutor(min(_HANDS, cores())), sys.getswitchinterval()
        sys.setswitchinterval(_TURN)
        spans = dict.fromkeys(span for blocks in self._wanted for span in blocks)
        self._found = {span: self._hands.submit(_digest, path, *span) for span in spans}

    def close(self) -> None:
        """Give up what is not done."""
        self._hands.shutdown(cancel_futures=True)
        sys.setswitchinterval(self._turn)

    def told(self) -> list[str]:
        """They, when they are done. Raises OSError."""
        return [_joined([self._found[span].result() for span in blocks]) for blocks in self._wanted]


def digests_of(path: Path, lengths: Sequence[int]) -> list[str]:
    """The same now. Raises OSError."""
    if max(lengths) <= _BLOCK:
        return [_joined([_digest(path, 0, length)]) for length in lengths]
    with closing(Digests(path, lengths)) as digests:
        return digests.told()


def _blocks(length: int) -> list[tuple[int, int]]:
    """The blocks of so many bytes, each from where to where."""
    return list(pairwise((*range(0, length, _BLOCK), length))) or [(0, 0)]


def _digest(path: Path, start: int, end: int) -> bytes:
    digest = hashlib.sha256()
    with path.open("rb", buffering=0) as file:
        file.seek(start)
        buffer = memoryview(bytearray(min(_PIECE, end - start)))
        while start < end and (read := file.readinto(buffer[: end - start])):
            digest.update(buffer[:read])
            start += read
    return digest.digest()


def _joined(blocks: Sequence[bytes]) -> str:
    return blocks[0].hex() if len(blocks) == 1 else hashlib.sha256(b"".join(blocks)).hexdigest()
