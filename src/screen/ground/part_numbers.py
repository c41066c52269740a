"""Parts that are called by the name of their family and a number: `STM32L4` and `STM32F407` of `STM32`.

A family has two letters and two digits at least, so that no version (`MP3`) and no word is one, and what follows has a
digit of its own: `Web3D` and `S3fs` are other things.
"""

import re
from collections.abc import Iterable

_FAMILY = re.compile(r"[a-z]{2,}[0-9]{2,}")
_MEMBER = re.compile(r"[a-z]{1,3}[0-9][a-z0-9]*|[0-9]{2,}[a-z]*")


def parts_of(family: str, words: Iterable[str]) -> list[str]:
    """Those of some folded words that are parts of a family, in order; none where `family` is none."""
    if not _FAMILY.fullmatch(family):
        return []
    length = len(family)
    return sorted(word for word in words if word.startswith(family) and _MEMBER.fullmatch(word, length))
