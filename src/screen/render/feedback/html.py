"""A page for the candidate as HTML that needs nothing else."""

from screen.commands.feedback import Feedback
from screen.ground.evidence import Evidence
from screen.ground.outgoing import one_line
from screen.ground.package_data import read_data_text
from screen.render.clipping import find_matched
from screen.render.feedback.words import beneath, closing, label, opening, parts
from screen.render.page import source_digest


def render_html(feedback: Feedback) -> str:
    """A letter; every word of others is escaped."""
    from jinja2 import Environment, StrictUndefined
    from markupsafe import Markup

    style = read_data_text("page/feedback.css")

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["line"] = one_line
    return environment.from_string(read_data_text("page/feedback.html")).render(
        policy=f"default-src 'none'; style-src '{source_digest(style)}'; base-uri 'none'; form-action 'none'",
        style=Markup(style),  # noqa: S704  # our own file
        name=feedback.name,
        title=feedback.title,
        opening=opening(feedback),
        closing=closing(feedback),
        parts=[
            (title, meaning, [(label(finding), map(_split, finding.quotes), beneath(finding)) for finding in findings])
            for title, meaning, findings in parts(feedback)
        ],
    )


def _split(quote: Evidence) -> tuple[str, str, str]:
    """A quote before, in and behind the words that matched."""
    shown = one_line(quote.quote)
    first, last = find_matched(shown, quote) or (len(shown), len(shown))
    return shown[:first], shown[first:last], shown[last:]
