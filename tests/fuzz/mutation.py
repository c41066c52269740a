"""Mutants of the committed corpora: bytes flipped, cut, doubled, spliced, and the tokens of formats put among them."""

import random
from collections.abc import Iterator
from pathlib import Path

CORPORA = Path(__file__).parent / "corpora"
TOKENS = (
    b"\0", b"\xff\xfe", b"\xed\xa0\x80", b"\r\n", b"\t", b"{", b"}", b"[" * 50, b'"', b"'", b"\\", b"<", b"</", b"-->",
    b"&#x0;", b"%", b"$", b"#", b"\\begin{", b"\\end{", b"\\newcommand{\\a}{\\a}", b"<!--", b"]]>", b"@article{",
    b"1e999", b"-1", b"99999999999999999999", b"NaN", b"null", b"1979-13-99", b"\xe2\x80\xae", b"\xf3\xa0\x81\x81",
    b"stream", b"endobj", b" 0 R", b"/Kids", b"\xef\xbb\xbf", "김철수".encode(), b"et al.", b"2019 - 20", b"PK\x03\x04",
)  # fmt: skip


def seeds(target: str) -> list[bytes]:
    """The committed inputs of a target, in order."""
    return [path.read_bytes() for path in sorted((CORPORA / target).iterdir())]


def mutants(target: str, seed: int = 0) -> Iterator[bytes]:
    """Mutants without end; the same for the same seed."""
    chance, own = random.Random(f"{target} {seed}"), seeds(target)
    while True:
        data = bytearray(chance.choice(own))
        for _ in range(chance.randint(1, 8)):
            at, to = sorted(chance.randrange(len(data) + 1) for _ in range(2))
            match chance.randrange(6):
                case 0 if data:
                    data[chance.randrange(len(data))] = chance.randrange(256)
                case 1:
                    del data[at : min(to, at + 200)]
                case 2:
                    data[at:at] = data[at : min(to, at + 200)] * chance.randint(1, 20)
                case 3:
                    other = chance.choice(own)
                    data[at : at + 20] = other[at : at + chance.randint(0, 200)]
                case _:
                    data[at:at] = chance.choice(TOKENS)
        yield bytes(data)
