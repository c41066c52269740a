"""The report of an import: what was found in each person's documents, what to check by hand, what failed."""

from screen.commands.import_ import COUNTED, ImportedProfile, ImportReport
from screen.ground.outgoing import visible
from screen.ground.problem import ON_PURPOSE

_NAMES = {
    "work": ("job", "jobs"),
    "volunteer": ("volunteering", "volunteerings"),
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
_MOST_WARNINGS = 12


def render_text(report: ImportReport) -> str:
    """The report as text for a terminal."""
    lines: list[str] = []
    for profile in report.profiles:
        lines += [] if profile.unchanged else _profile(profile)
    for path, problem in report.failed:
        stem = path.rsplit("/", 1)[-1]
        lines.append(f"not read: {problem}" if problem.startswith((path, stem)) else f"not read: {path}: {problem}")
    if unchanged := sum(profile.unchanged for profile in report.profiles):
        lines.append(
            f"{unchanged} profile{'s are' if unchanged > 1 else ' is'} there already, as these documents say it"
        )
    for one, other in report.same_address:
        lines.append(f"{one} and {other} may be one person: the same e-mail address in their documents")
    return "\n".join(visible(line) for line in lines) + "\n" if lines else ""


def _profile(profile: ImportedProfile) -> list[str]:
    head = f"{profile.problem}" if profile.problem else f"{profile.path}: {profile.name or 'no name found'}"
    lines = [head, f"  from  {', '.join(profile.sources)}"]
    found = [
        f"{profile.counts[key]} {_NAMES[key][profile.counts[key] != 1]}" for key in COUNTED if key in profile.counts
    ]
    lines.append(f"  found {', '.join(found) or 'nothing'}")
    to_check = [warning for warning in profile.warnings if not warning.endswith(ON_PURPOSE)]
    if to_check:
        lines.append("  check by hand")
        lines += [f"    - {warning}" for warning in to_check[:_MOST_WARNINGS]]
        if len(to_check) > _MOST_WARNINGS:
            lines.append(f"    and {len(to_check) - _MOST_WARNINGS} more, in meta.warnings of the profile")
    return lines
