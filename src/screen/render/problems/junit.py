"""Problems as JUnit XML: a test case a file, which fails with its problems."""

import re

from screen.commands.check import CheckReport
from screen.ground.problem import Problem

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, escaped or not."""


def render_junit(report: CheckReport) -> str:
    """One suite: a case for each file that was checked."""
    by_file: dict[str, list[Problem]] = {name: [] for name in report.files}
    for problem in report.problems:
        by_file.setdefault(problem.path, []).append(problem)
    failures = sum(bool(problems) for problems in by_file.values())
    counts = f'tests="{len(by_file)}" failures="{failures}" errors="0" skipped="0" time="0"'
    cases = "".join(_case(name, problems) for name, problems in by_file.items())
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="screen check" tests="{len(by_file)}"'
        f' failures="{failures}" errors="0" time="0">\n'
        f'  <testsuite name="screen check" {counts}>\n{cases}  </testsuite>\n</testsuites>\n'
    )


def _case(name: str, problems: list[Problem]) -> str:
    head = f'    <testcase name="{_attribute(name)}" classname="screen.check" file="{_attribute(name)}" time="0"'
    if not problems:
        return f"{head}/>\n"
    lines = [
        f"{problem.path}:{problem.line}:{problem.column}: {problem.rule} {problem.message}"
        + (f"; {problem.fix}" if problem.fix else "")
        for problem in problems
    ]
    count = f"{len(problems)} problem{'s' if len(problems) > 1 else ''}"
    body = _text("\n".join(lines))
    failure = (
        f'<failure message="{count}: {_attribute(problems[0].message)}" type="{problems[0].rule}">{body}</failure>'
    )
    return f"{head}>\n      {failure}\n    </testcase>\n"


def _text(text: str) -> str:
    clean = _NOT_XML.sub("�", text)
    return clean.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _attribute(text: str) -> str:
    return _text(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;").replace("\r", "&#13;")
