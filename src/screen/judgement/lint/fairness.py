"""RUB3: what a rubric should not rest on, why, and what to write instead."""

import re
from collections.abc import Iterator

from screen.judgement.lint.rule import Example, Rule
from screen.judgement.lint.subject import Subject
from screen.judgement.lint.words import iter_phrases, load_words
from screen.sources.finding import Finding
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


def _check_wording(subject: Subject) -> Iterator[Finding]:
    """All rules of the family in one pass; in most files none of their words stands, and then it is over."""
    numbers: list[Finding] = []
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
            yield Finding("RUB310", ("seniority", key), "key", message, _NO_MAXIMUM)


def _check_schools(subject: Subject) -> Iterator[Finding]:
    for route, text in subject.sought:
        known = any(phrase.rule == "RUB301" for phrase, _ in iter_phrases(text, is_term=True))
        if not known and re.fullmatch(_SCHOOL, text) and not text.lower().startswith(("teaching", "research")):
            instead = "name what was learnt or built there; schools are never matched"
            yield _finding("RUB301", route, text.strip(), instead)


def _check_numbers(subject: Subject) -> Iterator[Finding]:
    for route, text in (*subject.prose, *subject.sought):
        if re.search(r"\d", text):
            for match in re.finditer(_AGE, text):
                yield _finding("RUB304", route, match[0], "say what the work needs; years of work have [seniority]")
            for match in re.finditer(_MOST_YEARS, text):
                yield _finding("RUB310", route, match[0], _NO_MAXIMUM)


def _finding(rule: str, route: Route, found: str, instead: str) -> Finding:
    return Finding(rule, route, "value", f"`{found}` {_REASONS[rule]}", instead, within=found)


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


def _prose(text: str) -> Example:
    return Example(f'summary = "{text}"\n')


def _term(text: str) -> Example:
    return Example(f'[[skills]]\nname = "{text}"\n')


RULES = (
    Rule(
        "RUB301",
        "School by name or rank",
        "warning",
        "`screen` never matches the names of schools, so such a criterion earns nothing; and where it did, it would"
        " measure family and money before skill. Name what graduates of that school can do.",
        _term("MIT license compliance"),
        _term("Ivy League"),
        _check_wording,
    ),
    Rule(
        "RUB302",
        "Employer by name or rank",
        "warning",
        "`screen` never matches the names of employers, so such a criterion earns nothing; and where it did, it would"
        " pass on the choices of other people's hiring. Name the scale, the system or the practice that is meant.",
        _term("Google Cloud"),
        _prose("Engineers from Google or another FAANG company."),
        _check_wording,
    ),
    Rule(
        "RUB303",
        "Nationality or origin",
        "warning",
        "Choosing by nationality, ethnicity or place of birth is unlawful in most places and says nothing about skill."
        " A permit to work or a clearance is a matter for the contract.",
        _prose("Works on translation between Korean and English."),
        _prose("For US citizens who serve our customers."),
        _check_wording,
    ),
    Rule(
        "RUB304",
        "Age",
        "warning",
        'Words such as "young" or "digital native", and bounds on age, keep people away for what they cannot change.'
        ' "Recent graduate" does so too: people graduate at every age.',
        _prose("Computes Young's modulus of alloys from images."),
        _prose("A young and hungry team of digital natives."),
        _check_wording,
    ),
    Rule(
        "RUB305",
        "Native speaker",
        "warning",
        "It asks where somebody grew up. What the work needs is how well they speak or write, and many learn that"
        " later.",
        _prose("Writes clear technical English; builds with React Native."),
        _prose("Native English speaker wanted for documentation."),
        _check_wording,
    ),
    Rule(
        "RUB306",
        "Gendered wording",
        "warning",
        "Studies of job advertisements find that such words change who applies (Gaucher, Friesen and Kay 2011). The"
        ' pronoun is "they"; a ninja is a person who is good at something that has a name.',
        _prose("Builds HE schemes: homomorphic encryption in which they compute on secrets."),
        _prose("A rockstar who knows his tools."),
        _check_wording,
    ),
    Rule(
        "RUB307",
        "Culture fit",
        "warning",
        "Nobody can check it, so it comes to mean likeness. Name the way of working that is meant.",
        _prose("Reviews code and writes decisions down."),
        _prose("A culture fit for a team that works hard."),
        _check_wording,
    ),
    Rule(
        "RUB308",
        "Gaps and breaks",
        "warning",
        "Gaps come from illness, care, children, study and dismissed companies. `screen` counts the months that were"
        " worked and takes nothing away for the others; a rubric should not either.",
        _prose("Closes the gap between research and products."),
        _prose("Steady career with no gaps."),
        _check_wording,
    ),
    Rule(
        "RUB309",
        "Private life",
        "warning",
        "Health, family, religion and looks are not evidence of skill, and choosing by them is unlawful in most"
        " places.",
        _prose("Builds health records for clinics."),
        _prose("Physically fit and unmarried."),
        _check_wording,
    ),
    Rule(
        "RUB310",
        "Maximum of years",
        "warning",
        "An upper bound on experience is an age limit by another name, and more years are never worth less in a score.",
        _prose("At least 5 years of work on compilers."),
        _prose("Two roles, each with no more than 5 years of experience."),
        _check_wording,
    ),
)
