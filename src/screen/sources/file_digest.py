"""Digests of files by blocks, so that a long file takes all cores, and one that has grown tells what it was before."""

import hashlib
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

_BLOCK = 1 << 26
"""Bytes of a block. A file of one block has its SHA-256; a longer one the SHA-256 of those of its blocks in order."""
_PIECE = 1 << 20
"""Bytes that are read at once."""
_HANDS = 4


def digests_of(path: Path, lengths: Sequence[int]) -> list[str]:
    """The digests of the first so many bytes of a file, for each of these lengths. Raises OSError.

    A digest is hexadecimal; of fewer bytes than asked for it is that of those that are there.
    """
    wanted = [_blocks(length) for length in lengths]
    spans = list(dict.fromkeys(span for blocks in wanted for span in blocks))
    if len(spans) == 1:
        found = {span: _digest(path, *span) for span in spans}
    else:
        from concurrent.futures import ThreadPoolExecutor  # which few pools pay for

        with ThreadPoolExecutor(min(_HANDS, len(spans))) as hands:  # a digest lets go of the interpreter
            found = dict(zip(spans, hands.map(lambda span: _digest(path, *span), spans), strict=True))
    return [_joined([found[span] for span in blocks]) for blocks in wanted]


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
