"""Degrees as printed: which part of a phrase is the degree, which the subject, which the school."""

import re

from screen.documents.blocks.printed_dates import find_dates
from screen.documents.entries.stays.phrase import (
    clean,
    is_degree,
    is_school,
    is_subject,
    split_commas,
)
from screen.documents.words.word_patterns import word_set
from screen.ground.degree_levels import longest_degree, without_homonyms
from screen.ground.text import fold

_IN = re.compile(r"\s+(?:in|of|en|im|mention)\s+|\s*[,:]\s+|\s+[–—-]\s+", re.IGNORECASE)


DEGREE_HEAD = re.compile(
    r"(?P<degree>(?:(?:integrated|combined|dual|double|joint|international|engineer'?s?"
    r"|dipl[oô]me d['’]ing[ée]nieur|dipl[oô]me|dipl\.?)\s+)*"
    r"(?:ph\.?\s?d\.?|d\.?phil\.?|m\.?\s?s\.?(?:c\.?|e\.?)?|b\.?\s?s\.?(?:c\.?"
    r"|e\.?)?|m\.?eng\.?|b\.?eng\.?|m\.?a\.?|b\.?a\.?|b\.?tech\.?|m\.?tech\.?"
    r"|dr\.?[\s-]*(?:rer\.?\s?nat|ing|phil|med|techn)\.?|dipl\.?\s?-\s?(?:ing|inf|math|phys|chem)\.?|matura|abitur|m(?:math|phys|sci|chem|comp)"
    r"|mba|diplom|m\.?phil\.?|b\.?e\.?|ll\.?[bm]\.?|doctorat|doctorate|licence|licenciatura|grado"
    r"|ing[ée]nieur|maestr[ií]a|doctorado|laurea|magist[eè]re"
    r"|doctor(?: of (?:philosophy|science|engineering))?|master(?:['’]?s)?(?: of (?:science"
    r"|arts|engineering|research|philosophy|technology|business administration))?(?: degree)?"
    r"|associate(?:['’]?s)?(?: of (?:science|arts|applied science))?(?: degree)?(?=\s+(?:in|of|degree)|$)"
    r"|bachelor(?:['’]?s)?(?: of (?:science|arts|engineering|technology|business administration))?(?: degree)?)"
    r"(?:\s*\((?:hons?\.?|honours|honors|ph\.?d\.?|m\.?s\.?c?\.?|b\.?s\.?c?\.?"
    r"|b\.?a\.?|m\.?a\.?)\))?(?:\s*[/&+]\s*(?:ph\.?d\.?|m\.?s\.?c?\.?|b\.?s\.?"
    r"|m\.?a\.?))?(?:\s+(?:student|candidate|degree|program))?)"
    r"(?=$|[\s,:(/])",
    re.IGNORECASE,
)


_FACULTY = re.compile(r" of [^\W\d_]+(?: [^\W\d_]+)?(?= in \w)")
"""The faculty of a degree, before its subject."""


_HAN_DEGREE = re.compile(
    r"^(?P<area>.*?)\s*(?P<degree>(?:공|이|문|경영|이공)?학사|(?:공학|이학|문학|경영학)?[석박]사|석박통합(?:과정)?"
    r"|硕士(?:研究生)?|博士(?:研究生)?|学士|本科|碩士|學士|专科)\s*(?:과정|학위|学位|졸업|수료|毕业)?$"
)


_HAN_DEGREE_FIRST = re.compile(r"^(?P<degree>硕士|博士|学士|本科|碩士|學士|석사|박사|학사)\s*[,，]?\s+(?P<area>\S.*)$")


def split_degree(text: str) -> tuple[str, str | None]:
    """A printed degree as its name and its subject: `Ph.D. in Computer Science` is (`Ph.D.`, `Computer Science`)."""
    bare = clean(text)
    if han := _HAN_DEGREE_FIRST.match(bare) or _HAN_DEGREE.match(bare):
        return han["degree"], clean(han["area"]) or None
    found = DEGREE_HEAD.match(bare)
    # `BS EN ISO 9001` is none; `MS Project Management` begins as a program does and is one of its subject.
    is_none = without_homonyms(bare).startswith(" ") and not (found and is_subject(clean(bare[found.end("degree") :])))
    if found and not is_none:
        return _split_after(bare, found.end("degree"))
    pieces = split_commas(bare)
    surer = next((piece for piece in pieces if len(pieces) > 1 and DEGREE_HEAD.match(piece)), None)
    if surer is not None:
        study, area = split_degree(surer)
        before = pieces[0] if is_subject(pieces[0]) and not is_degree(pieces[0]) else None
        return study, ", ".join(filter(None, (before, area))) or None
    return (bare, None) if is_none else _around_joint(bare)


def _around_joint(text: str) -> tuple[str, str | None]:
    """A degree and its subject on either side of a word or mark that joins them; all of a text that has neither."""
    parts = _IN.split(text, maxsplit=1)
    both = (parts, parts[::-1]) if len(parts) > 1 else ()
    told = next((pair for pair in both if is_degree(pair[0])), None)
    return (clean(told[0]), clean(told[1]) or None) if told else (text, None)


def _split_after(text: str, end: int) -> tuple[str, str | None]:
    """The same of a text whose degree ends at a character or later.

    `Laurea magistrale in Fisica` is more than a laurea, `Bachelor of Commerce in Accounting` names its faculty.
    """
    faculty = _FACULTY.match(text, end)
    end = max(end, longest_degree(text), faculty.end() if faculty else 0)
    rest = _BEFORE_SUBJECT.sub("", text[end:])
    bracket = re.fullmatch(r"\(([^()]+)\)", rest.strip())
    return text[:end].strip(), clean(bracket[1] if bracket else rest) or None


_BEFORE_SUBJECT = re.compile(
    r"^(?:\s*(?:in|of|en|em|im|,|:|–|—|-|\bde\b)\s+|[\s,:–—-]+)?"
    r"(?:(?:sp[ée]ciali\w+|with a (?:major|specialisation)|Fachrichtung|Schwerpunkt)(?: in| en|:)?\s+(?=\w))?",
    re.IGNORECASE,
)
"""What leads from a degree to its subject: `in`, `, spécialité`, `, specialised in`."""


def without_degree(text: str) -> str:
    """A subject without a second name of the degree before it, as in `Master of Science - MS, Physics`."""
    again, subject = split_degree(text)
    return (subject or "") if DEGREE_HEAD.match(again) else text


_THEN = re.compile(r"\s*(?:,|:|\s[–—-])\s+|\s\((?=[^()]+\)$)")


def split_told(text: str) -> tuple[str, str | None]:
    """A degree that stands where degrees do as its name and its subject, whether or not its name is known."""
    study, area = split_degree(text)
    if area is not None:
        return study, without_degree(area)
    if found := _IN_WORDS.search(text):
        return clean(text[: found.start()]), clean(text[found.end() :]) or None
    if found := _THEN.search(text):
        before, after = clean(text[: found.start()]), clean(text[found.end() :])
        if is_degree(after) and not is_degree(before):
            return after, before
        if found[0].endswith("("):
            return study, None
        return before, without_degree(after) or None
    return study, None


_IN_WORDS = re.compile(r"\s+(?:in|en|im|i)\s+(?=[^\W\d_])")


def is_several(text: str) -> bool:
    """Whether a text begins with a number of what one passes at school: `8 GCSEs including English`."""
    counted = _COUNT.match(text)
    return counted is not None and is_degree(text[counted.end() :].split(maxsplit=1)[0])


_COUNT = re.compile(
    r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\s+(?=[^\W\d_][\w-]*s\b)", re.IGNORECASE
)


def is_slashed_degree(text: str) -> bool:
    """Whether slashes part a degree from its school in a line in Han: `本科/示例大学/会计 2013 - 2017`.

    It has dates, or begins with the degree.
    """
    parts = re.split(r"\s*[/／]\s*", text.strip())
    told = len(parts) > 1 and any(map(is_degree, parts)) and any(map(is_school, parts)) and _HAN.search(text)
    return bool(told) and (is_degree(parts[0]) or any(not span.single for span in find_dates(text)))


_HAN = re.compile("[一-鿿]")


def is_grade(text: str) -> bool:
    """Whether a text is a grade: `First Class`, `Distinction`, `2:1`, `GPA 3.9/4`."""
    return bool(_GRADE.fullmatch(text))


def is_state(text: str) -> bool:
    """Whether a text says no more than how far a course has come: `started`, `expected`, `Abschluss geplant`."""
    said = fold(text).split()
    return bool(said) and word_set("entries", "courses", "states").issuperset(said) and text not in ("in", "en", "to")


def is_going_on(text: str) -> bool:
    """Whether a state is that of a course that has not ended."""
    return fold(text) in word_set("dates", "present") or word_set("entries", "courses", "begun").issuperset(
        [fold(text)]
    )


GRADE_LABEL = r"(?:c?gpa|grade|\w*note)"
"""What stands before a grade."""
_GRADE = re.compile(
    r"(?:first|1st|(?:upper |lower )?second|third)(?:[- ]class)?(?: honou?rs)?|2[:.][12](?: honou?rs)?"
    r"|(?:with )?(?:high )?(?:distinction|merit)"
    rf"|{GRADE_LABEL}\W+(?:\d[\d., /]*|[A-F][+-]?|first|second|third)"
    r"|with honou?rs|(?:avec )?mention (?:passable|(?:assez |très )?bien)"
    r"|(?:(?:summa|magna) )?cum laude",
    re.IGNORECASE,
)
