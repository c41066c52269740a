"""What the forms of a page for the candidate share."""

from collections.abc import Sequence

from screen.commands.feedback import Feedback, LookedFor
from screen.render.clipping import shorten

_LINES = 5
"""Lines that could not be read which the page quotes."""
_WIDTH = 100
"""Characters of each."""


def parts(feedback: Feedback) -> list[tuple[str, str, tuple[LookedFor, ...]]]:
    """Heading, what it means, and what stands below it; parts with nothing in them are left out."""
    all_parts = [
        ("Found", "Your documents say it of something that you did or have.", feedback.found),
        (
            "Named, and little more",
            "It is named, and what you did with it is hardly told; or it is met in part.",
            feedback.named,
        ),
        (
            "Not found",
            "It was looked for in what your documents tell, and none of these words says there that you did or have "
            "it, or not so much of it.",
            feedback.absent,
        ),
        (
            "Not told",
            "Your documents do not say it in a way, or in a language, from which it could be told. It counts against "
            "nobody.",
            feedback.untold,
        ),
        ("Could not be read", _unread(feedback.unread_lines), feedback.unread),
    ]
    return [part for part in all_parts if part[2]]


def _unread(lines: Sequence[str]) -> str:
    """What could not be read, so that the candidate can say what it is."""
    quotes = [f"“{shorten(line, _WIDTH)}”" for line in lines[:_LINES]]
    if more := len(lines) - len(quotes):
        quotes.append(f"and {more} more line{'s' * (more != 1)}")
    told = f": {', '.join(quotes)}" if quotes else ""
    return f"It may stand in a part of your documents that could not be read{told}."


def opening(feedback: Feedback) -> str:
    """The first sentences."""
    return (
        f"This is what was looked for in your documents for “{feedback.title}”, and what was found. It was looked for "
        "by a program that quotes and counts, by the words listed here, their other spellings and their synonyms; "
        "people decide. If something is missing or wrong, please say so."
    )


def closing(feedback: Feedback) -> str:
    """What it rests on."""
    return f"As of {feedback.as_of} · screen {feedback.version}"


def label(finding: LookedFor) -> str:
    """What was looked for, marked if it is a requirement."""
    return f"{finding.label} (required)" if finding.required else finding.label


def beneath(finding: LookedFor) -> str:
    """What stands below it: the other words that were looked for where nothing is quoted, what was counted or read."""
    also = f"also looked for: {', '.join(finding.sought)}" if finding.sought and not finding.quotes else ""
    return "; ".join(filter(None, (also, finding.note)))
