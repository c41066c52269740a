"""RUB22: the rubric's own tests."""

from collections.abc import Iterator, Mapping
from typing import Any

from screen.ground.text import words
from screen.judgement.lint.rule import rules_of
from screen.judgement.lint.subject import Subject, number, plain, strings
from screen.sources.routed_problem import RoutedProblem, Spot
from screen.sources.rubric import EDUCATION, PAPERS, YEARS
from screen.sources.rubric_shape import similar
from screen.sources.toml_places import Route

ASSERTIONS = ("finds", "lacks", "max_rank", "min_score", "max_score", "gate", "invariant")
"""What a test can say of one candidate."""

_GROUPS = ("keywords", "publications", "seniority")


def _check_nothing_asserted(subject: Subject) -> Iterator[RoutedProblem]:
    for index, test in subject.tables("tests"):
        if "above" not in test and not any(test.get(key) not in (None, [], {}) for key in ASSERTIONS):
            yield RoutedProblem(
                "RUB221",
                ("tests", index),
                "table",
                "this test asserts nothing",
                "add `above`, `finds`, `max_rank` or another",
            )


def _check_above(subject: Subject) -> Iterator[RoutedProblem]:
    for index, test in subject.tables("tests"):
        above = [name for _, name in strings(test.get("above"))]
        route = ("tests", index, "above")
        if "above" in test and len(above) < 2 and type(test["above"]) is list:
            yield RoutedProblem(
                "RUB222", route, "value", "`above` needs two candidates or more", "name who must come below"
            )
        elif len(set(above)) < len(above):
            yield RoutedProblem(
                "RUB222", route, "value", "no candidate can be above themselves", "name each candidate once"
            )


def _check_bounds(subject: Subject) -> Iterator[RoutedProblem]:
    size = len(subject.pool) if subject.pool is not None else None
    for index, test in subject.tables("tests"):
        least, most, rank = (number(test.get(key)) for key in ("min_score", "max_score", "max_rank"))
        if least is not None and least <= 0:
            yield _bound(index, "min_score", "every score is at least 0", "raise it, or remove it")
        if most is not None and most >= 100:
            yield _bound(index, "max_score", "no score is above 100", "lower it, or remove it")
        if least is not None and most is not None and least > most:
            yield _bound(index, "min_score", f"no score is at least {least:g} and at most {most:g}", "swap the two")
        if rank is not None and size and rank >= size:
            yield _bound(index, "max_rank", f"the pool has {size} candidates, so no rank is below this", "lower it")


def _bound(index: int, key: str, message: str, fix: str) -> RoutedProblem:
    return RoutedProblem("RUB223", ("tests", index, key), "value", message, fix)


def _check_criteria(subject: Subject) -> Iterator[RoutedProblem]:
    if not subject.document.get("tests"):
        return
    skills = [skill.name.strip() for skill in subject.skills]
    known = {skill.key for skill in subject.skills}
    of_term = {term.key: skill.name.strip() for skill in subject.skills for term in skill.terms}
    gates = _requirements(subject)
    for index, test in subject.tables("tests"):
        for key in ("finds", "lacks"):
            for place, name in strings(test.get(key)):
                if plain(name) not in known and plain(name) not in _other_criteria(subject):
                    yield _no_criterion(("tests", index, key, place), "value", name, "criterion", skills, of_term)
        gate = test.get("gate")
        for name in gate if type(gate) is dict else ():
            if plain(name) not in map(plain, gates):
                yield _no_criterion(("tests", index, "gate", name), "key", name, "requirement", gates, of_term)


def _requirements(subject: Subject) -> list[str]:
    """What the rubric requires, by the names that a test gives its gates."""
    gates = [
        skill.name.strip() for skill in subject.skills if skill.table.get("required") or skill.table.get("min_years")
    ]
    gates += [YEARS] if subject.table("seniority").get("min_years") else []
    gates += [PAPERS] if subject.table("publications").get("min") else []
    gates += [EDUCATION] if subject.table("education").get("required", True) and subject.table("education") else []
    for kind in ("languages", "certificates"):
        gates += [str(table.get("name")).strip() for _, table in subject.tables(kind) if table.get("required", True)]
    return gates


def _other_criteria(subject: Subject) -> set[str]:
    terms = [term for _, term in subject.keywords] or [word for _, text in subject.prose for word in words(text)]
    titles = [text for route, text in subject.prose if route == ("title",)]
    return {plain(name) for name in (*terms, *titles, *_GROUPS, *subject.table("venues"))}


def _no_criterion(
    route: Route, spot: Spot, name: str, what: str, known: list[str], of_term: Mapping[str, str]
) -> RoutedProblem:
    skill = of_term.get(plain(name))
    guess = skill if skill in known else similar(name, known)
    none = "write [[skills]] tables" if what == "criterion" else "set `required = true` in a skill, or `min_years`"
    others = f" and {len(known) - 5} more" if len(known) > 5 else ""
    fix = f"name one of: {', '.join(known[:5])}{others}" if known else f"the rubric has none: {none}"
    fix = f"did you mean `{guess}`?" if guess else fix
    return RoutedProblem("RUB224", route, spot, f"the rubric has no {what} `{name}`", fix)


def _check_candidates(subject: Subject) -> Iterator[RoutedProblem]:
    if subject.pool is None:
        return
    from screen.sources.candidate import id_remedy

    for index, test in subject.tables("tests"):
        named: list[tuple[Route, str]] = [
            (("tests", index, "above", place), name) for place, name in strings(test.get("above"))
        ]
        if type(test.get("candidate")) is str:
            named.append((("tests", index, "candidate"), test["candidate"]))
        for route, name in named:
            if name not in subject.pool:
                fix = id_remedy(name, subject.pool)
                fix += "" if fix.endswith("?") else "; take out a test of another pool"
                yield RoutedProblem("RUB225", route, "value", f"the pool has no candidate `{name}`", fix)


def _check_as_of(subject: Subject) -> Iterator[RoutedProblem]:
    if subject.document.get("tests") and "tests_as_of" not in subject.document:
        message = "the tests have no date, so what holds today may fail next year"
        fix = "add `tests_as_of = YYYY-MM-DD` above the first table"
        yield RoutedProblem("RUB226", ("tests", 0), "table", message, fix)


def _check_subject(subject: Subject) -> Iterator[RoutedProblem]:
    for index, test in subject.tables("tests"):
        # `invariant` without a subject speaks of the whole pool.
        said = next((key for key in ASSERTIONS if key in test and key != "invariant"), None)
        if "candidate" in test and "profile" in test:
            message, fix = "a test is about a candidate or about a profile, not both", "make two tests of it"
            yield RoutedProblem("RUB227", ("tests", index, "profile"), "key", message, fix)
        elif said and "candidate" not in test and "profile" not in test:
            message, fix = f"`{said}` of whom?", 'add `candidate = "…"` or [tests.profile]'
            yield RoutedProblem("RUB227", ("tests", index, said), "key", message, fix)
        yield from _contradictions(index, test)


def _contradictions(index: int, test: Mapping[str, Any]) -> Iterator[RoutedProblem]:
    found = {plain(name) for _, name in strings(test.get("finds"))}
    for place, name in strings(test.get("lacks")):
        if plain(name) in found:
            message = f"`{name}` is in `finds` and in `lacks`"
            yield RoutedProblem("RUB227", ("tests", index, "lacks", place), "value", message, "leave it in one of them")


RULES = rules_of(
    {
        "RUB221": _check_nothing_asserted,
        "RUB222": _check_above,
        "RUB223": _check_bounds,
        "RUB224": _check_criteria,
        "RUB225": _check_candidates,
        "RUB226": _check_as_of,
        "RUB227": _check_subject,
    }
)
