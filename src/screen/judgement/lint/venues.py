"""RUB2: the venues of a rubric."""

from collections.abc import Iterator

from screen.judgement.lint.rule import rules_of
from screen.judgement.lint.subject import Subject
from screen.sources.papers import printed_venue
from screen.sources.routed_problem import RoutedProblem
from screen.sources.rubric_shape import similar


def _find(name: str) -> str | None:
    from screen.ground.venues import find_venue  # a rubric without venues need not load them

    venue = find_venue(name)
    return venue.acronym if venue else None


def _similar_venue(name: str) -> str | None:
    from screen.ground.venues import all_venues

    return similar(name, [known for venue in all_venues() for known in (venue.acronym, *venue.aliases)])


def _check_known(subject: Subject) -> Iterator[RoutedProblem]:
    for name in subject.table("venues"):
        if name == "default" or _find(name) is not None:
            continue
        rule, message = (
            "RUB213",
            f"`{name}` is no venue that is known here: only papers with exactly this name will count for it",
        )
        fix = "write the acronym, such as NeurIPS, or the name as papers print it"
        if guess := _similar_venue(name):
            fix = f"did you mean `{guess}`?"
        elif printed_venue(name) == name:
            rule, fix = "RUB218", "leave it if papers print it so, before volume, pages and year"
        yield RoutedProblem(rule, ("venues", name), "key", message, fix)


def _check_twice(subject: Subject) -> Iterator[RoutedProblem]:
    first: dict[str, str] = {}
    for name in subject.table("venues"):
        known = name if name == "default" else _find(name) or name.casefold()
        earlier = first.setdefault(known, name)
        if earlier != name:
            message = f"`{name}` and `{earlier}` are the same venue; the better worth counts"
            yield RoutedProblem("RUB208", ("venues", name), "key", message, "keep one")


RULES = rules_of(
    {
        "RUB208": _check_twice,
        "RUB213": _check_known,
        "RUB218": _check_known,
    }
)
