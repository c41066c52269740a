"""Problems as JUnit XML: a test case a file, which fails with its problems; what fails no run is told apart.

The shape is what the schemas of Apache Ant and of Jenkins have in common, so that either accepts it.
"""

import functools
import re

from screen import __version__
from screen.commands.check import CheckReport
from screen.ground.problem import Problem
from screen.render.problems.excerpt import visible

_NO_TIME = "1970-01-01T00:00:00"
"""The schema of Ant asks when and where; the same files give the same bytes, so neither is told."""


def render_junit(report: CheckReport) -> str:
    """One suite: a case for each file that was checked."""
    by_file: dict[str, list[Problem]] = {name: [] for name in report.files}
    for problem in report.problems:
        by_file.setdefault(problem.path, []).append(problem)
    graver = {name: [problem for problem in problems if report.fails(problem)] for name, problems in by_file.items()}
    failures = sum(map(bool, graver.values()))
    cases = "".join(_case(name, problems) for name, problems in graver.items())
    others = _text("\n".join(_line(problem) for problem in report.problems if not report.fails(problem)))
    told = f"<system-out>{others}</system-out>" if others else "<system-out/>"
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n'
        f'  <testsuite name="screen check" package="screen" id="0" tests="{len(by_file)}" failures="{failures}"'
        f' errors="0" time="0" timestamp="{_NO_TIME}" hostname="localhost">\n'
        f'    <properties>\n      <property name="version" value="{__version__}"/>\n    </properties>\n'
        f"{cases}    {told}\n    <system-err/>\n  </testsuite>\n</testsuites>\n"
    )


def _case(name: str, problems: list[Problem]) -> str:
    head = f'    <testcase name="{_attribute(name)}" classname="screen.check" time="0"'
    if not problems:
        return f"{head}/>\n"
    count = f"{len(problems)} problem{'s' if len(problems) > 1 else ''}"
    message = f"{count}: {_attribute(problems[0].message)}"
    body = _text("\n".join(map(_line, problems)))
    failure = f'<failure message="{message}" type="{problems[0].rule}">{body}</failure>'
    return f"{head}>\n      {failure}\n    </testcase>\n"


def _line(problem: Problem) -> str:
    fix = f"; {problem.fix}" if problem.fix else ""
    return f"{problem.path}:{problem.line}:{problem.column}: {problem.rule} {problem.message}{fix}"


@functools.cache
def _not_xml() -> re.Pattern[str]:
    """What XML 1.0 cannot hold, escaped or not."""
    return re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _text(text: str) -> str:
    clean = _not_xml().sub("�", "\n".join(visible(line) for line in text.split("\n")))
    return clean.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _attribute(text: str) -> str:
    return _text(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;").replace("\r", "&#13;")
