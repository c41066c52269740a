"""What stands at the beginning of a list item: bullets, dashes, numbers in many dresses."""

import re

from screen.documents.blocks.printed_dates import is_dates

_BULLET = re.compile(
    r"\s*(?:[•‣⁃∙●○◦◉■□▪▫◼◾▶▷▸▹►▻◆◇⬥❖✦✧★✓✔✗✘➢➤➔➜⇒→»❑❒❏·・﹒∗⋄✅☑🔹🔸👉]\ufe0f?[\s]*|[-–—*+>]\s+|[\uf000-\uf0ff]\s*|o\s+(?=[A-Z]))(?=\S)"
)
_LONE_BULLET = re.compile(r"\s*(?:[•‣●○◦■□▪▸►◆❖➢➤·\uf0a7\uf0b7\uf0d8]|[-–—])\s*")
_NUMBER = re.compile(
    r"\s*(?:\[[A-Z]{0,3}-?\d{1,3}\]|\([A-Z]{0,2}\d{1,3}\)|[A-Z]{0,2}\d{1,3}[.)])\s*(?=[^\W\d]|[\"'“‘*(\[《「【])"
)
_DASHES, _LONGEST_DATE = "-–—", 30
_ICON_BULLETS = frozenset("\uf0b7\uf0a7\uf0d8\uf0fc\uf076\uf0a8\uf06c\uf06e\uf0e8")
"""Private codes that Word's Symbol and Wingdings give to their bullets."""


def bullet(text: str, repeated: frozenset[str] = frozenset()) -> int:
    """Length of the bullet and the blanks after it; 0 if `text` begins with none.

    `repeated`: private characters that begin several lines of the document, so bullets rather than icons.
    """
    found = _BULLET.match(text)
    if not found:
        return 0
    mark = found[0].strip()
    if mark in _DASHES and len(text) < _LONGEST_DATE and is_dates(f"2000 – {text[found.end() :]}"):
        return 0  # until when, below since when
    if "\ue000" <= mark <= "\uf8ff" and mark not in _ICON_BULLETS and mark not in repeated:
        return 0
    return found.end()


def without_leaders(text: str) -> str:
    """A text with a tab for the dots, dashes or rules that lead the eye from its left to its right."""
    return _LEADER.sub("\t", text)


_LEADER = re.compile(r"(?<=[\w\"”’).,\]])[ .]*(?:[-_–—]{5,}|\.{5,}|(?:\. ){4,}|·{5,})[ .]*(?=[^\W_])")


def is_bullet_alone(text: str) -> bool:
    """Whether a line holds nothing but a bullet, its text having gone to the next line."""
    return bool(_LONE_BULLET.fullmatch(text))


def number(text: str) -> int:
    """Length of a number as `1.`, `[12]`, `(3)` or `[C1]` and the blanks after it; 0 if `text` begins with none."""
    found = _NUMBER.match(text)
    return found.end() if found else 0
