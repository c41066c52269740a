"""Badges: pictures that say a word, and boxes that label the block beside them."""

import re
from urllib.parse import parse_qs, unquote, urlsplit

_COUNTERS = re.compile(
    r"stats|streak|trophy|komarev|visitor|hits|count|views|typing|snake|activity-graph|contribution|profile-summary|wakatime"
    r"|followers|stars|forks|last-commit|workflow",
    re.IGNORECASE,
)
"""Pictures that a service draws anew at each visit: numbers about an account."""
_BADGE_HOSTS = (
    "shields.io",
    "badgen.net",
    "skillicons.dev",
    "go-skill-icons",
    "devicon",
    "techstack-generator",
    "skill-icons",
)
_BADGE_CLASS = re.compile(r"(?:^|[\s_-])(?:badge|abbr|pill|ribbon)(?:$|[\s_-])", re.IGNORECASE)


_TAG_CLASS = re.compile(r"(?:^|[\s_-])(?:tag|skill|chip|pill|badge|keyword|label|tech)s?(?:$|[\s_-])", re.IGNORECASE)


def is_tag(names: str) -> bool:
    """Whether the class names of a run of text say that it is one of a list: `<span class="tag">`."""
    return bool(_TAG_CLASS.search(names))


def is_badge(names: str) -> bool:
    """Whether the class names of a box say that it labels what stands beside it."""
    return bool(_BADGE_CLASS.search(names))


def label(address: str, alternative: str) -> str:  # noqa: PLR0911 - one return a case
    """The word that a picture stands for; empty for photographs, counters and the like.

    >>> label("https://img.shields.io/badge/Rust-000?logo=rust", "")
    'Rust'
    """
    if _COUNTERS.search(address):
        return ""
    if not any(host in address for host in _BADGE_HOSTS):
        return ""
    try:
        parts = urlsplit(address)
    except ValueError:
        return alternative.strip()
    icons = parse_qs(parts.query).get("i") or parse_qs(parts.query).get("icons") or []
    if icons:
        return ", ".join(name for name in icons[0].split(",") if name)
    said = alternative.strip()
    if said and said.casefold() not in {"badge", "img", "image", "icon", "logo"}:
        return re.sub(r"[\s_-]+(?:badge|logo|icon)$", "", said, flags=re.IGNORECASE)
    if found := re.search(r"/badge/([^/?]+)", parts.path):
        words = unquote(found[1]).replace("--", "\0").split("-")
        return " ".join(words[:-1] or words).replace("\0", "-").replace("_", " ").strip()
    if found := re.search(r"/icons/([^/]+)/", parts.path):
        return found[1]
    return ""
