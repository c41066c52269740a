"""A page for the candidate as HTML that needs nothing else."""

from screen.commands.feedback import Feedback
from screen.ground.outgoing import one_line
from screen.ground.package_data import read_data_text
from screen.render.feedback.words import closing, label, opening, parts


def render_html(feedback: Feedback) -> str:
    """A letter; every word of others is escaped."""
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.filters["line"] = one_line
    return environment.from_string(read_data_text("page/feedback.html")).render(
        name=feedback.name,
        title=feedback.title,
        opening=opening(feedback),
        closing=closing(feedback),
        parts=[
            (title, meaning, [(label(finding), finding.quotes, finding.sought) for finding in findings])
            for title, meaning, findings in parts(feedback)
        ],
    )
