"""Problems for people: place, rule, message, the line with a caret under the spot, and how to mend it."""

from collections.abc import Iterator

import msgspec

from screen.commands.check import CheckReport
from screen.commands.mend import Edit
from screen.ground.outgoing import visible
from screen.ground.problem import Problem
from screen.render.problems.excerpt import excerpt_of

_COLOURS = {"error": "1;31", "warning": "1;35", "note": "1;36"}
_FRAME = "1;34"


def render_text(report: CheckReport, *, colour: bool = False) -> str:
    """One block a problem, and a line that sums up. `colour`: with the escape sequences of a terminal (ECMA-48)."""
    blocks = [_block(problem, report.texts.get(problem.path, ""), colour=colour) for problem in report.problems]
    edits = [_edit_line(edit) for one in report.mended for edit in one.edits]
    return "\n".join(["".join(edits), *blocks, summary_line(report)]).lstrip("\n") + "\n"


def render_diff(report: CheckReport) -> str:
    """What would be mended, as a unified diff with the line ends of the files; empty: nothing."""
    import difflib
    import io

    out: list[str] = []
    for one in report.mended:
        # lines as `patch` counts them: other line ends are characters of a line
        before, after = (list(io.StringIO(text, newline="\n")) for text in (one.before, one.after))
        out += difflib.unified_diff(before, after, one.path, one.path)
    return "".join(line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n" for line in out)


def told_lines(report: CheckReport) -> Iterator[str]:
    """A line for each problem, and one that sums up; none: no problem."""
    for problem in report.problems:
        yield f"{problem.path}:{problem.line}:{problem.column}: {problem.rule} {problem.message}"
    if report.problems:
        yield summary_line(msgspec.structs.replace(report, mended=()))


def render_statistics(report: CheckReport) -> str:
    """How often each rule found something, the most frequent first."""
    from screen.judgement.lint.registry import find_rule

    counts: dict[str, int] = {}
    for problem in report.problems:
        counts[problem.rule] = counts.get(problem.rule, 0) + 1
    width = max((len(str(count)) for count in counts.values()), default=0)
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    lines = [f"{count:>{width}}  {rule}  {find_rule(rule).title}\n" for rule, count in ordered]
    return "".join(lines) + summary_line(report) + "\n"


def summary_line(report: CheckReport) -> str:
    """What a run came to, in one line."""
    files = _counted(len(report.files), "file")
    mended = f" {mended_text(report)} mended." if report.mended else ""
    if not report.problems:
        return f"No problem in {files}.{mended}"
    parts = [
        _counted(count, severity)
        for severity in ("error", "warning", "note")
        if (count := sum(problem.severity == severity for problem in report.problems))
    ]
    where = {problem.path for problem in report.problems}
    of_files = where < set(report.files)  # a problem of the pool stands in a profile that was not among them
    place = f"{len(where)} of {files}" if of_files else _counted(len(where), "file")
    return f"{_counted(len(report.problems), 'problem')} in {place}: {', '.join(parts)}.{mended}"


def mended_text(report: CheckReport) -> str:
    """How many problems were or would be mended: `2 problems`."""
    return _counted(sum(one.gone for one in report.mended), "problem")


def _edit_line(edit: Edit) -> str:
    key = f"{edit.key}: " if edit.key else ""
    return f"{visible(edit.path)}:{edit.line}: {key}{visible(edit.old)} → {visible(edit.new)}\n"


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def _block(problem: Problem, text: str, *, colour: bool) -> str:
    def paint(part: str, code: str) -> str:
        return f"\x1b[{code}m{part}\x1b[0m" if colour else part

    place = f"{paint(visible(problem.path), '1')}:{problem.line}:{problem.column}"
    lines = [f"{place}: {paint(problem.rule, _COLOURS[problem.severity])} {visible(problem.message)}"]
    excerpt = excerpt_of(text, problem.line, problem.column) if text else None
    margin = " " * len(str(problem.line))
    if excerpt:
        bar = paint("|", _FRAME)
        lines += [
            f"{margin} {bar}",
            f"{paint(str(problem.line), _FRAME)} {bar} {excerpt[0]}".rstrip(),
            f"{margin} {bar} {paint(excerpt[1], _COLOURS[problem.severity])}",
        ]
    if problem.fix:
        lines.append(f"{margin} {paint('=', _FRAME)} {paint('help', '1')}: {visible(problem.fix)}")
    return "\n".join(lines) + "\n"
