"""RUB2: points, gates and worths that cannot mean what they say."""

from collections.abc import Iterator
from itertools import pairwise

from screen.ground.job_kinds import KINDS
from screen.judgement.lint.rule import rules_of
from screen.judgement.lint.subject import Subject, number
from screen.judgement.lint.wording import says_something
from screen.sources.authorship import PLACES
from screen.sources.papers import TRACKS
from screen.sources.routed_problem import RoutedProblem
from screen.sources.rubric import CREDIT, DISTINCTIONS, RELEVANCE, GroupName
from screen.sources.rubric_shape import similar
from screen.sources.toml_places import Route

KNOWN_DISTINCTIONS = (
    *DISTINCTIONS,
    "best student paper",
    "best demo",
    "best poster",
    "outstanding paper",
    "honorable mention",
    "runner-up",
    "award",
    "award candidate",
    "test of time",
)


_NOTHING_TO_EARN: dict[GroupName, tuple[str, str]] = {
    "skills": ("there is no [[skills]] table", "add [[skills]] tables"),
    "publications": ("no venue is worth anything", "add a [venues] table"),
    "seniority": ("no kind of work counts", "give [seniority].counts a worth above 0"),
    "keywords": ("there is neither a word in the title nor a term", "add [keywords].terms"),
}


def _check_groups_without_criteria(subject: Subject) -> Iterator[RoutedProblem]:
    for group, (nothing, fix) in _NOTHING_TO_EARN.items():
        if subject.share(group) > 0 and not _can_earn(subject, group):
            verb = "has" if group == "seniority" else "have"
            message = f"{group} {verb} points, and {nothing}"
            yield RoutedProblem(
                "RUB201", ("points", group), "key", message, f"{fix}, or give the points to another group"
            )


def _can_earn(subject: Subject, group: GroupName) -> bool:
    if group == "skills":
        return bool(subject.document.get("skills"))
    if group == "seniority":
        return _any_above_zero(subject.counts)
    if group == "publications":
        worths = subject.worths("publications", "credit", CREDIT), subject.tracks
        return _any_above_zero(subject.table("venues")) and all(_any_above_zero(worth) for worth in worths)
    return bool(subject.keywords) or any(says_something(text) for _, text in subject.prose)


def _any_above_zero(worths: object) -> bool:
    return isinstance(worths, dict) and any((number(worth) or 0) > 0 for worth in worths.values())


def _check_criteria_without_points(subject: Subject) -> Iterator[RoutedProblem]:
    def finding(route: Route, group: GroupName) -> RoutedProblem:
        message = f"`{group}` has no points, so this counts for nothing"
        return RoutedProblem("RUB202", route, "table", message, f"add `{group}` to [points], or remove this")

    def without(group: GroupName) -> bool:
        return number(subject.table("points").get(group, 0)) == 0  # what is no number is another finding

    if not subject.table("points"):
        return
    if without("skills"):
        scored = [skill for skill in subject.skills if not skill.table.get("required")]
        if scored:
            yield finding(("skills", scored[0].index), "skills")
    if without("publications"):
        for table in ("venues", "publications"):
            # `min` alone is a gate, as `min_years` is.
            if set(subject.table(table)) - {"min"}:
                yield finding((table,), "publications")
    if without("seniority") and subject.table("seniority") and not subject.table("seniority").get("min_years"):
        yield finding(("seniority",), "seniority")
    if without("keywords") and subject.keywords:
        yield finding(("keywords",), "keywords")


def _check_gates(subject: Subject) -> Iterator[RoutedProblem]:
    years = number(subject.table("seniority").get("min_years")) or 0
    if years > 0 and not _any_above_zero(subject.counts):
        message = f"nobody can have {years:g} years when no kind of work counts"
        yield RoutedProblem(
            "RUB209", ("seniority", "min_years"), "key", message, "give a kind of work in `counts` a worth above 0"
        )
    for skill in subject.skills:
        if skill.table.get("required") and not any(
            says_something(term) for term in (skill.name, *(term.text for term in skill.terms))
        ):
            message = f"nobody can meet the requirement `{skill.name}`: nothing in it could be found in a profile"
            yield RoutedProblem(
                "RUB209", ("skills", skill.index, "required"), "key", message, "add a term that people write"
            )


def _check_years(subject: Subject) -> Iterator[RoutedProblem]:
    table = subject.table("seniority")
    least, target = number(table.get("min_years")), number(table.get("target_years", 5))
    if least and target and target < least:
        message = f"all the points are earned at {target:g} years, and {least:g} are required: years tell nobody apart"
        yield RoutedProblem(
            "RUB210",
            ("seniority", "target_years" if "target_years" in table else "min_years"),
            "value",
            message,
            f"set target_years above {least:g}",
        )


def _check_names(subject: Subject) -> Iterator[RoutedProblem]:
    for table, key, known, what in (
        ("publications", "tracks", TRACKS, "track"),
        ("publications", "distinctions", KNOWN_DISTINCTIONS, "distinction"),
        ("seniority", "counts", KINDS, "kind of work"),
    ):
        for name in subject.worths(table, key, {}):
            if name not in known:
                guess = similar(name, known)
                yield RoutedProblem(
                    "RUB211",
                    (table, key, name),
                    "key",
                    f"no profile has the {what} `{name}`",
                    f"did you mean `{guess}`?" if guess else f"use one of: {', '.join(known)}",
                )


def _check_distinctions(subject: Subject) -> Iterator[RoutedProblem]:
    for name, worth in subject.worths("publications", "distinctions", {}).items():
        value = number(worth)
        if value is not None and value < 1:
            message = f"`{name}` is a factor: {value:g} makes a paper worth less for its distinction"
            yield RoutedProblem("RUB212", ("publications", "distinctions", name), "value", message, "write 1 or more")


def _check_credit(subject: Subject) -> Iterator[RoutedProblem]:
    credit, places = subject.worths("publications", "credit", {}), {place.name: place for place in PLACES}
    for place in PLACES:
        own = number(credit.get(place.name))
        for other in place.below:
            worth = number(credit.get(other))
            if own is not None and worth is not None and own > worth:
                message = f"{place.told} earns {own:g}, more than {places[other].told}, who earns {worth:g}"
                fix = f"set `{place.name}` to {worth:g} or less, or say in a comment why"
                yield RoutedProblem("RUB215", ("publications", "credit", place.name), "value", message, fix)
                break


def _check_relevance(subject: Subject) -> Iterator[RoutedProblem]:
    worths = subject.worths("seniority", "relevance", {})
    told = [(name, worth) for name in RELEVANCE if (worth := number(worths.get(name))) is not None]
    for (more, own), (less, worth) in pairwise(told):
        if worth > own:
            message = f"a month whose job is `{less}` is worth {worth:g}, more than the {own:g} of one that is `{more}`"
            fix = f"set `{less}` to {own:g} or less, or say in a comment why"
            yield RoutedProblem("RUB216", ("seniority", "relevance", less), "value", message, fix)


RULES = rules_of(
    {
        "RUB201": _check_groups_without_criteria,
        "RUB202": _check_criteria_without_points,
        "RUB209": _check_gates,
        "RUB210": _check_years,
        "RUB211": _check_names,
        "RUB212": _check_distinctions,
        "RUB215": _check_credit,
        "RUB216": _check_relevance,
    }
)
