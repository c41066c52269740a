"""References: topics and projects that name papers or projects by their printed identifiers, as `([C03], [P01])`."""

from collections import Counter
from collections.abc import Sequence

import msgspec

from screen.documents.entries.findings import Findings
from screen.documents.entries.identifier import cited_in


def link_references(findings: Findings) -> Findings:
    """Findings whose papers and projects have as keywords the topics and projects that name them.

    What names an identifier that nothing, or more than one entry, carries is left as printed.
    """
    projects = findings.remarks.get("projects", [])
    carried: Counter[str | None] = Counter(
        [*(paper.identifier for paper in findings.papers), *(project.identifier for project in projects)]
    )
    known = {name for name, times in carried.items() if name and times == 1}
    topics: dict[str, list[str]] = {}
    for name in ("interests", "projects"):
        entries = findings.remarks.get(name, [])
        for at, entry in enumerate(entries):
            title, cited = cited_in(entry.title)
            if not cited or not title or not known.issuperset(cited):
                continue
            entries[at] = msgspec.structs.replace(entry, title=title)
            for one in cited:
                topics.setdefault(one, []).append(title)
    findings.papers = [
        msgspec.structs.replace(paper, keywords=_joined(paper.keywords, topics.get(paper.identifier or "")))
        for paper in findings.papers
    ]
    if projects:
        findings.remarks["projects"] = [
            msgspec.structs.replace(project, keywords=_joined(project.keywords, topics.get(project.identifier or "")))
            for project in projects
        ]
    return findings


def _joined(keywords: Sequence[str], topics: Sequence[str] | None) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*keywords, *(topics or ()))))
