"""The report of an import: what was found in each person's documents, what to check by hand, what failed."""

import json

from screen.commands.import_ import COUNTED, ImportedProfile, ImportReport

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
_CONTROL = dict.fromkeys(
    [*range(9), *range(11, 32), *range(127, 160), 1564, *range(8206, 8208), *range(8232, 8239), *range(8294, 8298)], "�"
)
"""Control and bidirectional characters of documents must not reach the terminal."""


def render_import_text(report: ImportReport) -> str:
    """The report as text for a terminal."""
    lines: list[str] = []
    for profile in report.profiles:
        lines += _profile(profile)
    for path, problem in report.failed:
        stem = path.rsplit("/", 1)[-1]
        lines.append(f"not read: {problem}" if problem.startswith((path, stem)) else f"not read: {path}: {problem}")
    return "\n".join(line.translate(_CONTROL) for line in lines) + "\n" if lines else ""


def _profile(profile: ImportedProfile) -> list[str]:
    head = f"{profile.problem}" if profile.problem else f"{profile.path}: {profile.name or 'no name found'}"
    lines = [head, f"  from  {', '.join(profile.sources)}"]
    found = [
        f"{profile.counts[key]} {_NAMES[key][profile.counts[key] != 1]}" for key in COUNTED if key in profile.counts
    ]
    lines.append(f"  found {', '.join(found) or 'nothing'}")
    if profile.warnings:
        lines.append("  check by hand")
        lines += [f"    - {warning}" for warning in profile.warnings[:_MOST_WARNINGS]]
        if len(profile.warnings) > _MOST_WARNINGS:
            lines.append(f"    and {len(profile.warnings) - _MOST_WARNINGS} more, in meta.warnings of the profile")
    return lines


def render_import_json(report: ImportReport) -> str:
    """The report as JSON, schema `screen/import/1`."""
    data = {
        "schema": "screen/import/1",
        "profiles": [
            {
                "id": profile.id,
                "name": profile.name,
                "path": profile.path,
                "sources": list(profile.sources),
                "counts": profile.counts,
                "warnings": list(profile.warnings),
                "problem": profile.problem,
            }
            for profile in report.profiles
        ],
        "failed": [{"path": path, "problem": problem} for path, problem in report.failed],
    }
    return json.dumps(data, ensure_ascii=False, indent=2).encode("utf-8", "replace").decode("utf-8") + "\n"
