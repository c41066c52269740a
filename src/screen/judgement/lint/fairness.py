"""RUB3: what a rubric should not rest on, why, and what to write instead."""

import re
from collections.abc import Iterator

from screen.judgement.lint.rule import rules_of
from screen.judgement.lint.subject import Subject
from screen.judgement.lint.words import iter_phrases, load_words
from screen.sources.routed_problem import RoutedProblem
from screen.sources.toml_places import Route

_SCHOOL = (
    r"(?i)\W*(?:university of \w.*|(?!(?:the|a|any|our|your|open)\b)[\w.&'’-]+(?: [\w.&'’-]+)*"
    r" (?:university|institute of technology))\W*"
)
_MOST_YEARS = (
    r"(?i)\b(?:at most|(?:no|not) more than|up to|less than|fewer than|under|below|max(?:imum)?(?: of)?"
    r"|\d+ ?(?:-|–|to)) ?\d+ (?:years|yrs)\b(?! ahead| old)"
    r"|\b\d+ (?:years|yrs) (?:or (?:less|fewer)|at most|max(?:imum)?)\b"
)
_AGE = (
    r"(?i)\b(?:age[ds]?|age of) ?(?:under|over|below|above|between)? ?\d\d\b"
    r"|\b(?:under|over|below) (?:the age of )?(?:2[5-9]|[3-6][05])s?\b(?! ?(?:ms|%|[a-z]))"
)
_NO_MAXIMUM = "leave the upper bound out: more years are never worth less"


def _check_wording(subject: Subject) -> Iterator[RoutedProblem]:
    """All rules of the family in one pass; in most files none of their words stands, and then it is over."""
    numbers: list[RoutedProblem] = []
    if subject.may_say("years", "yrs", "age", "aged", "ages", "under", "over", "below"):
        numbers.extend(_check_numbers(subject))
        yield from numbers
    if subject.vocabulary is None or load_words().may_occur(subject.vocabulary):
        for texts, is_term in ((subject.prose, False), (subject.sought, True), (subject.certificates, True)):
            for route, text in texts:
                for phrase, found in dict.fromkeys(iter_phrases(text, is_term=is_term)):
                    if not any(found in (number.within or "") for number in numbers if number.route == route):
                        yield _finding(phrase.rule, route, found, phrase.instead)
    if subject.may_say("university", "technology"):
        yield from _check_schools(subject)
    for key in ("max_years", "maximum_years", "years_max"):
        if key in subject.table("seniority"):
            message = f"`{key}` {_REASONS['RUB310']}"
            yield RoutedProblem("RUB310", ("seniority", key), "key", message, _NO_MAXIMUM)


def _check_schools(subject: Subject) -> Iterator[RoutedProblem]:
    for route, text in subject.sought:
        known = any(phrase.rule == "RUB301" for phrase, _ in iter_phrases(text, is_term=True))
        if not known and re.fullmatch(_SCHOOL, text) and not text.lower().startswith(("teaching", "research")):
            instead = "name what was learnt or built there; schools are never matched"
            yield _finding("RUB301", route, text.strip(), instead)


def _check_numbers(subject: Subject) -> Iterator[RoutedProblem]:
    for route, text in (*subject.prose, *subject.sought):
        if re.search(r"\d", text):
            for match in re.finditer(_AGE, text):
                yield _finding("RUB304", route, match[0], "say what the work needs; years of work have [seniority]")
            for match in re.finditer(_MOST_YEARS, text):
                yield _finding("RUB310", route, match[0], _NO_MAXIMUM)


def _finding(rule: str, route: Route, found: str, instead: str) -> RoutedProblem:
    return RoutedProblem(rule, route, "value", f"`{found}` {_REASONS[rule]}", instead, within=found)


_REASONS = {
    "RUB301": "judges by the school, not by what was done",
    "RUB302": "judges by the employer, not by what was done",
    "RUB303": "judges by nationality or origin",
    "RUB304": "judges by age",
    "RUB305": "judges by where somebody grew up, not by how well they speak",
    "RUB306": "tells one gender that it is not meant",
    "RUB307": "prefers people who are like those already there",
    "RUB308": "punishes illness, care and children",
    "RUB309": "belongs to private life",
    "RUB310": "is a maximum of years, and so an age limit",
}


RULES = rules_of(
    {
        "RUB301": _check_wording,
        "RUB302": _check_wording,
        "RUB303": _check_wording,
        "RUB304": _check_wording,
        "RUB305": _check_wording,
        "RUB306": _check_wording,
        "RUB307": _check_wording,
        "RUB308": _check_wording,
        "RUB309": _check_wording,
        "RUB310": _check_wording,
    }
)
