"""Badges: pictures that say a word, and boxes that label the block beside them."""

import re
from collections.abc import Sequence
from itertools import groupby
from typing import TYPE_CHECKING
from urllib.parse import parse_qs, unquote, urlsplit

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

_CHIPS = frozenset({"span", "code", "kbd", "a"})
"""Tags of runs of text of which a list may be made."""
_FEWEST_CHIPS, _LONGEST_CHIP = 3, 30
_HEADING = re.compile(r"h[1-6]")

_COUNTERS = re.compile(
    r"stats|streak|trophy|komarev|visitor|hits|count|views|typing|snake|activity-graph|contribution|profile-summary|wakatime"
    r"|followers|stars|forks|last-commit|workflow",
    re.IGNORECASE,
)
"""Pictures that a service draws anew at each visit: numbers about an account."""
_BADGE_HOSTS = (
    "shields.io", "badgen.net", "skillicons.dev", "go-skill-icons", "devicon", "techstack-generator", "skill-icons",
)  # fmt: skip
_BADGE_CLASS = re.compile(r"(?:^|[\s_-])(?:badge|abbr|pill|ribbon)(?:$|[\s_-])", re.IGNORECASE)
_TAG_CLASS = re.compile(r"(?:^|[\s_-])(?:tag|skill|chip|pill|badge|keyword|label|tech)s?(?:$|[\s_-])", re.IGNORECASE)


def later_chips(node: "LexborNode", *, listed: bool) -> frozenset[int]:
    """The runs of text in a box that go on with a list whose marks are drawn: all of its chips but the first.

    `listed`: the box stands where lists of words are looked for; elsewhere the class of a run has to say what it is.
    """
    children = [one for one in node.iter(include_text=True) if one.tag != "-text" or (one.text_content or "").strip()]
    found: list[int] = []
    for tag, group in groupby(children, key=lambda one: one.tag if _HEADING.fullmatch(node.tag or "") is None else ""):
        run = list(group)
        if tag in _CHIPS and _are_chips(run, listed=listed):
            found += [one.mem_id for one in run[1:]]
    return frozenset(found)


def _are_chips(run: Sequence["LexborNode"], *, listed: bool) -> bool:
    """Whether runs of text in a row are a list: their class says so, or several of them are short and none a date."""
    classes = {one.attributes.get("class") or "" for one in run}
    if len(classes) == 1 and _TAG_CLASS.search(classes.pop()):
        return True
    texts = [(one.text() or "").strip() for one in run]
    return (
        listed
        and len(run) >= _FEWEST_CHIPS
        and all(0 < len(text) <= _LONGEST_CHIP and not re.search(r"\d{4}|[,;|·]$", text) for text in texts)
    )


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
