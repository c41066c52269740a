"""RUB4: requirements that nobody of a pool meets, or that no profile tells of."""

from collections.abc import Iterator

from screen.judgement.lint.calibration_record import Attained
from screen.judgement.lint.rule import rules_of
from screen.judgement.lint.subject import Subject, plain
from screen.sources.routed_problem import RoutedProblem, Spot
from screen.sources.rubric import EDUCATION, PAPERS, YEARS
from screen.sources.toml_places import Route

_FEWEST = 4
"""Candidates below which nothing is said of a pool: anything could be chance."""
_FEWEST_NOBODY = 2
"""Candidates from which on a requirement is told that not one of them meets."""
_NEARLY_NOBODY = 0.1
"""Share of those of whom it could be told."""
_ENOUGH = 1 / 3
"""Share of the pool from which on a milder wording is worth telling."""
_NOT_TOLD = 0.9
"""Share of the pool that could not say, from which on a requirement is a question."""
_TABLES = {"language": "languages", "certificate": "certificates"}


def _check_unmet(subject: Subject) -> Iterator[RoutedProblem]:
    for one in _attained(subject):
        if one.told < (_FEWEST if one.met else _FEWEST_NOBODY) or one.met > _NEARLY_NOBODY * one.told:
            continue
        size = one.told + one.open
        more = [f"{one.partly} in part"] * bool(one.partly) + [f"{one.open} could not say"] * bool(one.open)
        told = f" ({', '.join(more)})" if more else ""
        message = f"{one.met or 'none'} of {size} candidates meets the requirement `{one.name}`{told}"
        route, spot = _place(subject, one)
        yield RoutedProblem("RUB404", route, spot, message, _remedy(one, size))


def _check_untold(subject: Subject) -> Iterator[RoutedProblem]:
    for one in _attained(subject):
        size = one.told + one.open
        if size >= _FEWEST and one.open >= _NOT_TOLD * size and not one.met:
            message = f"{one.open} of {size} profiles cannot tell whether the requirement `{one.name}` is met"
            route, spot = _place(subject, one)
            yield RoutedProblem("RUB405", route, spot, message, "make it a question: put it in `ask`")


def _attained(subject: Subject) -> tuple[Attained, ...]:
    return subject.calibration.attained if subject.calibration else ()


def _place(subject: Subject, one: Attained) -> tuple[Route, Spot]:
    if one.kind == "skill":
        for skill in subject.skills:
            if skill.key == plain(one.name):
                key = "required" if skill.table.get("required") else "min_years"
                return ("skills", skill.index, key), "key"
    for index, table in subject.tables(_TABLES.get(one.kind, "")):
        if plain(str(table.get("name"))) == plain(one.name):
            return (_TABLES[one.kind], index, "name"), "value"
    routes: dict[str, Route] = {
        YEARS: ("seniority", "min_years"),
        PAPERS: ("publications", "min"),
        EDUCATION: ("education", "level"),
    }
    return routes.get(one.name, ("points",)), "key"


def _remedy(one: Attained, size: int) -> str:
    """The strictest wording that enough of the pool meet; else the one that most meet; else what people write."""
    enough = [(text, met) for text, met in one.milder if met >= _ENOUGH * size]
    if not enough and one.words:
        words = ", ".join(f"`{word}` ({count})" for word, count in one.words)
        return f"name it as people write it: words in common are {words}; or do not require it"
    best = max(one.milder, key=lambda pair: pair[1], default=("", 0))
    text, met = enough[0] if enough else best
    if met > one.met:
        return f"`{text}` would be met by {met}" if _is_toml(text) else f"{text} would be met by {met}"
    return "do not require it, or look elsewhere"


def _is_toml(text: str) -> bool:
    return " = " in text and " in any" not in text and " without " not in text


RULES = rules_of(
    {
        "RUB404": _check_unmet,
        "RUB405": _check_untold,
    }
)
