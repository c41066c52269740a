"""Invented people, one of them hostile, for the tests of what is printed."""

from typing import Any

from laws.strategies import profile_of
from screen.commands.asked import Asked
from screen.commands.rank import rank_pool
from screen.commands.ranking import Ranking
from screen.commands.show import Fit, Shown, gains
from screen.judgement.score import Judgement
from screen.sources.columns import Columns
from screen.sources.pool import Pool
from screen.sources.raw_profile import Skipped
from screen.sources.rubric import KeywordsTable, Rubric, SeniorityTable, Skill

AS_OF = "2026-11-20"
EVIL = "=cmd|'x' \x1b[31mred\x07 [bold]b[/bold] <script>alert(1)</script> \u202eevil\u202c \x9b31m | `x` ![i](http://e.org)"
CONTROLS = set("\x1b\x07\x9b\u202e\u202c")
RUBRIC = Rubric(
    "Tea engineer", "rubrics/tea.toml", "0" * 64,
    points={"skills": 50, "keywords": 10, "publications": 20, "seniority": 20},
    skills=(Skill("CUDA", 2.0, required=True), Skill("Kubernetes", required="used"), Skill("Triton")),
    keywords=KeywordsTable(("kettle",)), venues={"MLSys": 1.0, "default": 0.1}, seniority=SeniorityTable(min_years=3),
)  # fmt: skip
ADA: dict[str, Any] = {
    "basics": {"name": "Ada Example", "label": "Tea engineer", "summary": "Makes tea fast."},
    "work": [
        {"name": "Example Works", "position": "Tea engineer", "startDate": "2018-01", "endDate": "2024-12",
         "highlights": ["Wrote CUDA kernels that heat a kettle.", "Ran Kubernetes."]},
        {"name": "Example Lab", "position": "Research Intern", "startDate": "2017", "endDate": "2017"},
    ],
    "education": [{"studyType": "B.S.", "area": "Tea", "institution": "Example University", "endDate": "2016"}],
    "publications": [
        {"name": "Tea, faster", "venue": "MLSys", "status": "published", "position": 1, "releaseDate": "2024",
         "distinctions": ["oral"]},
        {"name": "Tea, slower", "venue": "MLSys", "status": "published", "position": 2, "equalContribution": True,
         "releaseDate": "2025"},
        {"name": "Tea, later", "venue": "MLSys", "status": "under-review", "position": 1},
    ],
    "skills": ["Whistling", {"name": "Tools", "keywords": ["CUDA", "kettles"]}],
    "awards": [{"title": "Best Tea", "awarder": "Example Fair", "date": "2020"}],
    "talks": ["On tea"],
    "projects": [{"name": "Kettle", "startDate": "2020", "endDate": "2021"}],
    "languages": [{"language": "Korean", "fluency": "native"}],
    "meta": {"warnings": ["One page mixes two people.", 3]},
}  # fmt: skip


def hostile(value: Any) -> Any:
    """`value` with every string in it hostile."""
    if isinstance(value, dict):
        return {
            key: item if key in ("startDate", "endDate", "status") else hostile(item) for key, item in value.items()
        }
    if isinstance(value, list):
        return [hostile(item) for item in value]
    return f"{EVIL} {value} {EVIL}" if isinstance(value, str) else value


PEOPLE = {"ada-example": ADA, "bo\x1b[1m|\u202e": hostile(ADA), "cho": {"basics": {"name": "초 Example"}}}


def ranking(
    people: dict[str, Any] | None = None, rubric: Rubric = RUBRIC, decided: Any = None, **options: Any
) -> Ranking:
    """The people, ranked."""
    found = PEOPLE if people is None else people
    profiles = tuple(profile_of(found[name], name) for name in sorted(found))
    return rank_pool(
        rubric, Pool(profiles, (Skipped("odd.json", "odd.json: odd"),)), Asked(as_of=AS_OF, **options), decided=decided
    )


def shown(document: Any, *rubrics: Rubric, profile_id: str = "ada-example") -> Shown:
    """One of them, shown."""
    profile = profile_of(document, profile_id)
    fits = []
    for rubric in rubrics:
        judgement = Judgement(Columns([profile]), rubric, AS_OF)
        room = gains(judgement.shares(0))
        fits.append(Fit(rubric, judgement.verdict(0), judgement.explanation(0), room))
    return Shown(profile, False, AS_OF, "0.0", 84, 0, tuple(fits))
