"""A page for the candidate as Markdown."""

from screen.commands.feedback import Feedback
from screen.render.feedback.words import beneath, closing, label, opening, parts
from screen.render.markdown import literal
from screen.render.quotes import marked_quote


def render_markdown(feedback: Feedback) -> str:
    """Headings and lists."""
    lines = [f"# {literal(feedback.name)}", "", literal(opening(feedback))]
    for title, meaning, findings in parts(feedback):
        lines += ["", f"## {title}", "", literal(meaning), ""]
        for finding in findings:
            lines.append(f"- {literal(label(finding))}")
            lines += [f"  - “{marked_quote(quote)}”" for quote in finding.quotes]
            if told := beneath(finding):
                lines.append(f"  - {literal(told)}")
    return "\n".join([*lines, "", literal(closing(feedback)), ""])
