"""RUB4: requirements that nobody of a pool meets, or that no profile tells of."""

from collections.abc import Iterator

from screen.judgement.lint.calibration_record import Attained, Calibration
from screen.judgement.lint.rule import Example, Rule
from screen.judgement.lint.subject import Subject, plain
from screen.sources.finding import Finding, Spot
from screen.sources.rubric import EDUCATION, PAPERS, YEARS
from screen.sources.toml_places import Route

_FEWEST = 4
"""Candidates below which nothing is said of a pool: anything could be chance."""
_NEARLY_NOBODY = 0.1
"""Share of those of whom it could be told."""
_ENOUGH = 1 / 3
"""Share of the pool from which on a milder wording is worth telling."""
_NOT_TOLD = 0.9
"""Share of the pool that could not say, from which on a requirement is a question."""
_TABLES = {"language": "languages", "certificate": "certificates"}


def _check_unmet(subject: Subject) -> Iterator[Finding]:
    for one in _attained(subject):
        if one.told < _FEWEST or one.met > _NEARLY_NOBODY * one.told:
            continue
        size = one.told + one.open
        more = [f"{one.partly} in part"] * bool(one.partly) + [f"{one.open} could not say"] * bool(one.open)
        told = f" ({', '.join(more)})" if more else ""
        message = f"{one.met or 'none'} of {size} candidates meets the requirement `{one.name}`{told}"
        route, spot = _place(subject, one)
        yield Finding("RUB404", route, spot, message, _remedy(one, size))


def _check_untold(subject: Subject) -> Iterator[Finding]:
    for one in _attained(subject):
        size = one.told + one.open
        if size >= _FEWEST and one.open >= _NOT_TOLD * size and not one.met:
            message = f"{one.open} of {size} profiles cannot tell whether the requirement `{one.name}` is met"
            route, spot = _place(subject, one)
            yield Finding("RUB405", route, spot, message, "make it a question: put it in `ask`")


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


def _example(*attained: Attained) -> Example:
    points = tuple((score,) for score in (900, 0, 300, 2000))
    text = '[[skills]]\nname = "CUDA"\nrequired = true\nmin_years = 5\n'
    return Example(text, calibration=Calibration((("skills", "CUDA"),), (10_000,), points, attained=attained))


RULES = (
    Rule(
        "RUB404",
        "Requirement that nobody meets",
        "warning",
        "A requirement that at most a tenth of those of whom it could be told meet turns nearly everyone away, often by"
        " its wording: years that nobody has yet, a degree of one field, a name that people do not use. The remedy"
        " names the strictest milder wording that a third of the pool would meet, where there is one. Needs a pool of"
        " four or more.",
        _example(Attained("CUDA", "skill", met=2, partly=1, missing=1, open=0)),
        _example(Attained("CUDA", "skill", met=0, partly=3, missing=1, open=0, milder=(("min_years = 2", 2),))),
        _check_unmet,
        needs="points",
    ),
    Rule(
        "RUB405",
        "Requirement that no profile tells of",
        "note",
        "Nine of ten profiles of the pool could not say whether it is met, so it tells nobody apart and only fills the"
        " list of what to ask. Ask it outright. Needs a pool of four or more.",
        _example(Attained("CUDA", "skill", met=2, partly=1, missing=1, open=0)),
        _example(Attained("CUDA", "skill", met=0, partly=0, missing=0, open=4)),
        _check_untold,
        needs="points",
    ),
)
