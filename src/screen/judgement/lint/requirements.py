"""RUB2 and RUB3: requirements that earn no points, and what they should not ask."""

from collections.abc import Iterator
from functools import cache, lru_cache

from screen.ground.degree_levels import DEGREES, degree_words
from screen.ground.idf import is_everyday
from screen.ground.text import key
from screen.judgement.lint.rule import rules_of
from screen.judgement.lint.subject import Subject, number, plain
from screen.sources.routed_problem import RoutedProblem
from screen.sources.rubric import EDUCATION, PAPERS, YEARS
from screen.sources.toml_places import Route

_MOST_YEARS = 5
"""Years above which a minimum is worth a thought: it bounds age more than it tells of skill."""
_SHORT = 2
"""Letters of an abbreviation that may mean something else before a noun: `MS Office`."""
_DRIVING = ("driving licence", "driving license", "driver's license", "driver's licence", "drivers license")


def _check_credentials(subject: Subject) -> Iterator[RoutedProblem]:
    for skill in subject.skills:
        if _is_degree(skill.name):
            yield _as_skill(skill.index, skill.name, "a degree", "[education]")
        elif skill.key in _DRIVING:
            yield _as_skill(skill.index, skill.name, "a licence", "[[certificates]]")
        elif skill.name.istitle() and " " not in skill.key and _is_language(skill.key):
            yield _as_skill(skill.index, skill.name, "a spoken language", "[[languages]]")


@lru_cache(1 << 14)
def _is_degree(name: str) -> bool:
    """Whether a name is a degree, alone or with a field: `Ph.D.`, `master degree`; not `scrum master`."""
    parts = key(name).split()
    for size in range(1, len(parts) + 1):
        word, field = " ".join(parts[:size]), parts[size:]
        for level in _levels().get(word, ()):
            # `Promotion` is a doctorate in German, and `a b` a pair of letters.
            means_more = is_everyday(word) or max(map(len, parts[:size])) == 1
            if not field and (word.startswith(level) or not means_more):
                return True
            if field == ["degree"] or (len(field) == 1 and len(word) > _SHORT and not means_more):
                return True
    return False


@cache
def _levels() -> dict[str, list[str]]:
    """The levels of degrees that a folded name is one of."""
    out: dict[str, list[str]] = {}
    for level in ("bachelor", "master", "phd"):
        for word in degree_words()[level]:
            out.setdefault(key(word), []).append(level)
    return out


def _as_skill(index: int, name: str, what: str, table: str) -> RoutedProblem:
    message = f"`{name}` is {what}, and as a skill any sentence that has the word meets it"
    return RoutedProblem("RUB231", ("skills", index, "name"), "value", message, f"ask for it in {table}")


def _is_language(word: str) -> bool:
    from screen.ground.fluency import language_words

    return word in language_words()


def _check_names(subject: Subject) -> Iterator[RoutedProblem]:
    taken = {plain(skill.name) for skill in subject.skills if skill.table.get("required")}
    taken |= {plain(YEARS)} if subject.table("seniority").get("min_years") else set()
    taken |= {plain(EDUCATION)} if subject.table("education") else set()
    taken |= {plain(PAPERS)} if subject.table("publications").get("min") else set()
    for kind in ("languages", "certificates"):
        for index, table in subject.tables(kind):
            name = table.get("name")
            if type(name) is not str:
                continue
            if plain(name) in taken:
                message = f"the requirement `{name}` is there already: results could not tell the two apart"
                yield RoutedProblem("RUB232", (kind, index, "name"), "value", message, "give one of them another name")
            taken.add(plain(name))


def _check_degree(subject: Subject) -> Iterator[RoutedProblem]:
    table = subject.table("education")
    level = table.get("level")
    if not isinstance(level, str) or level not in DEGREES or level == "phd":
        return
    if table.get("required", True) is True and not table.get("or_experience"):
        message = f"requires {DEGREES[level]} of people who may have learnt the same at work"
        fix = "add `or_experience = true`: who has no such degree is then asked after experience"
        yield RoutedProblem("RUB311", ("education", "level"), "value", message, fix)


def _check_level(subject: Subject) -> Iterator[RoutedProblem]:
    for index, table in subject.tables("languages"):
        if table.get("level") == "C2" and table.get("required", True) is True:
            message = "C2 is the command of somebody who grew up with the language, which hardly any work needs"
            yield RoutedProblem(
                "RUB312", ("languages", index, "level"), "value", message, 'write "C1", or the level of the work'
            )


def _check_years(subject: Subject) -> Iterator[RoutedProblem]:
    routes: list[tuple[Route, object]] = [(("seniority", "min_years"), subject.table("seniority").get("min_years"))]
    routes += [(("skills", index, "min_years"), table.get("min_years")) for index, table in subject.tables("skills")]
    for route, given in routes:
        years = number(given) or 0
        if years > _MOST_YEARS:
            message = f"requires {years:g} years: a long minimum bounds age more than it tells of skill"
            fix = f"require {_MOST_YEARS} or fewer, or what was done"
            yield RoutedProblem("RUB313", route, "value", message, fix)


RULES = rules_of(
    {
        "RUB231": _check_credentials,
        "RUB232": _check_names,
        "RUB311": _check_degree,
        "RUB312": _check_level,
        "RUB313": _check_years,
    }
)
