"""The report of an import: what was found in each person's documents, what to check by hand, what failed."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from screen.commands.import_ import COUNTED, ImportedProfile, ImportReport
from screen.ground.outgoing import visible
from screen.ground.problem import ON_PURPOSE
from screen.render.colour import on_terminal

if TYPE_CHECKING:
    from rich.console import Console

_NAMES = {
    "work": ("job", "jobs"),
    "volunteer": ("voluntary post", "voluntary posts"),
    "education": ("degree", "degrees"),
    "publications": ("publication", "publications"),
    "projects": ("project", "projects"),
    "skills": ("group of skills", "groups of skills"),
    "languages": ("language", "languages"),
    "awards": ("award", "awards"),
    "certificates": ("certificate", "certificates"),
    "patents": ("patent", "patents"),
    "talks": ("talk", "talks"),
    "service": ("service", "services"),
    "interests": ("interest", "interests"),
}
"""List of a profile to what one of its entries is called, and several."""
_MAIN = ("work", "education", "publications", "projects", "skills")
"""Lists that a line counts each by itself."""
_MOST_WARNINGS = 12
"""Of a profile that are printed; what is left of them is counted."""
_MANY = 20
"""Profiles from which on only those are named of which there is more to say than that they were made."""


def render_text(report: ImportReport) -> str:
    """The report as text for a terminal: a line a profile, what to check below it, and how it went in all."""
    lines: list[str] = []
    fresh = [profile for profile in report.profiles if not profile.unchanged]
    told = [profile for profile in fresh if len(fresh) < _MANY or _is_to_look_at(profile)]
    for profile in told:
        lines += _profile(profile)
    lines += [f"not read: {problem}" for _, problem in report.failed]
    for one, other in report.same_address:
        lines.append(f"{one} and {other} may be one person: the same e-mail address in their documents")
    if unchanged := len(report.profiles) - len(fresh):
        lines.append(f"{_number(unchanged, 'profile')} unchanged: the same is there already")
    if len(fresh) + len(report.failed) > 1:
        lines.append(_in_all(report, fresh, told))
    if any(_to_check(profile) or profile.unread for profile in fresh if not profile.problem):
        lines.append("mend by hand what a profile has wrong: without --force no import overwrites it")
    printed = [visible(line) for line in lines]
    if on_terminal():
        from screen.render.terminal import drawn

        return drawn(lambda console: _draw(printed, console))
    return "\n".join([*printed, ""])


def _draw(lines: Sequence[str], console: "Console") -> None:
    """Each line as wide as the terminal, its further ones two columns further in than the first."""
    from rich.text import Text

    for line in lines:
        indent = len(line) - len(line.lstrip())
        for number, part in enumerate(Text(line.strip()).wrap(console, console.width - indent - 2)):
            console.print(Text(" " * (indent + 2 * bool(number))).append_text(part))


def _in_all(report: ImportReport, fresh: Sequence[ImportedProfile], told: Sequence[ImportedProfile]) -> str:
    """`22 profiles from 40 documents, 3 to check by hand; 1 document not read`."""
    written = [profile for profile in fresh if not profile.problem]
    documents = sum(len(profile.sources) for profile in written)
    text = f"{_number(len(written), 'profile')} from {_number(documents, 'document')}" if written else "no new profile"
    if to_check := sum(bool(_to_check(profile)) for profile in written):
        text += f", {to_check} to check by hand"
    if unread := sum(bool(profile.unread) for profile in written):
        text += f", {unread} with lines not taken in"
    if unwritten := len(fresh) - len(written):
        text += f"; {unwritten} not written"
    if report.failed:
        text += f"; {_number(len(report.failed), 'document')} not read"
    return text + ("; only those to look at are listed" if len(told) < len(fresh) else "")


def _number(number: int, name: str) -> str:
    return f"{number} {name}{'s' * (number != 1)}"


def _is_to_look_at(profile: ImportedProfile) -> bool:
    """Whether there is more to say of a profile than that it was made: of several documents, of nobody, of little."""
    return bool(
        profile.problem
        or _to_check(profile)
        or len(profile.sources) > 1
        or not profile.name
        or not profile.counts.keys() & {"work", "publications"}
    )


def _to_check(profile: ImportedProfile) -> list[str]:
    return [warning for warning in profile.warnings if not warning.endswith(ON_PURPOSE)]


def _profile(profile: ImportedProfile) -> list[str]:
    if profile.problem:
        lines = [profile.problem]
    else:
        lines = [f"{profile.path}: {profile.name or 'no name found'}: {_found(profile.counts)}"]
    if len(profile.sources) > 1:
        lines.append(f"  from {', '.join(profile.sources)}")
    to_check = [] if profile.problem else _to_check(profile)  # of no profile nothing can be checked
    if to_check:
        lines.append("  check by hand")
        lines += [f"    - {warning}" for warning in to_check[:_MOST_WARNINGS]]
        if len(to_check) > _MOST_WARNINGS:
            lines.append(f"    and {len(to_check) - _MOST_WARNINGS} more, in meta.warnings of the profile")
    if profile.unread and not profile.problem:
        lines.append(f"  {_number(profile.unread, 'line')} not taken in, named in meta.unread of the profile")
    return lines


def _found(counts: Mapping[str, int]) -> str:
    told = (*_MAIN, *(key for key in COUNTED if key not in _MAIN))
    found = [f"{counts[key]} {_NAMES[key][counts[key] != 1]}" for key in told if key in counts]
    return ", ".join(found) or "nothing found"
