"""A page for the candidate as plain text."""

import textwrap

from screen.commands.feedback import Feedback
from screen.ground.outgoing import one_line
from screen.render.feedback.words import beneath, closing, label, opening, parts

_WIDTH = 78


def render_text(feedback: Feedback) -> str:
    """A letter of 78 columns."""
    lines = [one_line(feedback.name), "", *_filled(opening(feedback))]
    for title, meaning, findings in parts(feedback):
        lines += ["", title.upper(), *_filled(meaning), ""]
        for finding in findings:
            lines += _filled(f"- {label(finding)}", "  ")
            for quote in finding.quotes:
                lines += _filled(f"    “{quote.quote}”", "     ")
            if told := beneath(finding):
                lines += _filled(f"    {told}", "    ")
    return "\n".join([*lines, "", closing(feedback), ""])


def _filled(text: str, indent: str = "") -> list[str]:
    lead = text[: len(text) - len(text.lstrip())]
    return textwrap.wrap(one_line(text.lstrip()), _WIDTH, initial_indent=lead, subsequent_indent=indent) or [""]
