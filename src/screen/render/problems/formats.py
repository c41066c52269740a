"""Every format: one table from name to renderer, which the command line offers as its choices."""

from collections.abc import Callable

from screen.commands.check import CheckReport
from screen.render.problems.github import render_github
from screen.render.problems.json import render_json
from screen.render.problems.junit import render_junit
from screen.render.problems.sarif import render_sarif
from screen.render.problems.text import render_text

RENDERERS: dict[str, Callable[[CheckReport], str]] = {
    "text": render_text,
    "json": render_json,
    "github": render_github,
    "sarif": render_sarif,
    "junit": render_junit,
}
