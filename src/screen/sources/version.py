"""Version requirements such as `>=0.1,<2`, as far as a rubric needs them: final releases, compared number by number."""

import re

_CLAUSE = r"\s*(>=|<=|==|!=|~=|>|<)\s*(\d{1,9}(?:\.\d{1,9}){0,4})(\.\*)?\s*"
_NUMBERS = r"\d+(?:\.\d+)*"


def is_requirement(text: str) -> bool:
    """Whether `text` is a comma-separated list of comparisons."""
    return all(re.fullmatch(_CLAUSE, clause) for clause in text.split(","))


def version_meets(version: str, requirement: str) -> bool:
    """Whether `version` meets every clause of `requirement`; what is no requirement is met."""
    release = re.match(_NUMBERS, version)
    own = _parts(release[0]) if release else (0,)
    return all(_meets(own, match) for clause in requirement.split(",") if (match := re.fullmatch(_CLAUSE, clause)))


def _meets(own: tuple[int, ...], clause: re.Match[str]) -> bool:
    sign, numbers, star = clause.groups()
    wanted = _parts(numbers)
    if star or sign == "~=":
        prefix = wanted if star else wanted[:-1]
        same = _padded(own, len(prefix))[: len(prefix)] == prefix
        if sign == "~=":
            return same and not _less(own, wanted)
        return (
            same
            if sign == "=="
            else not same
            if sign == "!="
            else same or sign[0] == (">" if _less(prefix, own) else "<")
        )
    less, more = _less(own, wanted), _less(wanted, own)
    return {
        ">=": not less,
        "<=": not more,
        ">": more,
        "<": less,
        "==": not less and not more,
        "!=": less or more,
    }[sign]


def _parts(numbers: str) -> tuple[int, ...]:
    return tuple(int(part) for part in numbers.split("."))


def _padded(parts: tuple[int, ...], length: int) -> tuple[int, ...]:
    return parts + (0,) * (length - len(parts))


def _less(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    length = max(len(one), len(other))
    return _padded(one, length) < _padded(other, length)
