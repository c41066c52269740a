"""Requirements that earn no points: a degree, spoken languages, certificates; each read from its own fields alone."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

import msgspec

from screen.criteria.gate import Gate, State, gate_state, question
from screen.criteria.line_finder import Sought
from screen.ground.certificates import certificate_names, lies_ahead
from screen.ground.degree_levels import LEVELS, level_of_degree
from screen.ground.fields_of_study import names_of_field
from screen.ground.fluency import CEFR, language_of, language_words
from screen.ground.idf import is_everyday
from screen.ground.match import patterns_of
from screen.ground.term_forms import forms_of
from screen.ground.text import key, tokens, words
from screen.ground.word_lists import word_list
from screen.sources.credentials import Certified, Credentials, Spoken, Study, read_credentials
from screen.sources.rubric import EDUCATION, CertificateTable, EducationTable, LanguageTable, Rubric

_GENERAL = frozenset({"field", "fields", "discipline", "disciplines", "subject", "area"})
"""A field that ends so ("a quantitative field") names none: whether a study is of it is a question."""


def credential_gates(
    rubric: Rubric,
    document: Mapping[str, Any],
    today: int,
    unread: Sequence[str] = (),
    *,
    foreign: bool = False,
    elsewhere: Collection[str] = (),
) -> tuple[Gate, ...]:
    """The requirements of `[education]`, `[[languages]]` and `[[certificates]]`, in this order.

    `today`: the month of the as-of date; a degree that ends later is not had yet. `unread`: the lines that import did
    not understand; `foreign`: the profile is in a language that the rubric has no words of; `elsewhere`: the
    certificates that lines of other fields name, so that whoever lists others is asked about them.
    """
    if not (rubric.education or rubric.languages or rubric.certificates):
        return ()
    told = elsewhere if not foreign else rubric.requirements
    found = _asked(rubric, read_credentials(document), today, unread, told)
    return tuple(
        msgspec.structs.replace(gate, state="unread") if gate.state != "met" and any(may) else gate
        for gate, may in found
    )


def _asked(
    rubric: Rubric, said: Credentials, today: int, unread: Sequence[str], elsewhere: Collection[str]
) -> Iterator[tuple[Gate, Iterable[bool]]]:
    """Each requirement by what was read, and whether each unread line may say that it is met."""
    if (asked := rubric.education) and asked.required:
        least = asked.level
        yield (
            Gate(EDUCATION, _education(asked, said.studies, today), "education"),
            [_has(line, least) for line in unread],
        )
    spoken = None if said.languages is None else _best_levels(said.languages)
    for language in (language for language in rubric.languages if language.required):
        state = _language(language, spoken)
        yield Gate(language.name, state, "language"), [_names_language(line, language.name) for line in unread]
    for certificate in (certificate for certificate in rubric.certificates if certificate.required):
        terms = _terms(certificate)
        may = [_is_certificate(term, line) for term in terms for line in unread]
        told = said.certificates is not None and certificate.name not in elsewhere
        state = _certificate(certificate, said.certificates or (), today, told=told)
        yield Gate(certificate.name, state, "certificate"), may


def questions(gates: Iterable[Gate], rubric: Rubric) -> tuple[str, ...]:
    """What to ask because of requirements that the profile could not tell of, and what the rubric asks everybody."""
    told = rubric.requirements
    open_gates = (gate for gate in gates if gate.state in ("unknown", "unread"))
    asked = (question(told[gate.name], required=True, unread=gate.state == "unread") for gate in open_gates)
    return (*asked, *rubric.ask)


def _education(asked: EducationTable, studies: tuple[Study, ...] | None, today: int) -> State:
    """Met by a finished degree of the level, in one of the fields; partly by a lower, unfinished or other one."""
    if studies is None:
        return "unknown"
    least = LEVELS.index(asked.level)
    high = [study for study in studies if study.level and LEVELS.index(study.level) >= least]
    fitting = [study for study in high if not asked.fields or any(_is_of(field, study.title) for field in asked.fields)]
    if any(study.finished_by(today) for study in fitting):
        return "met"
    undecided = any(study.level is None for study in studies)
    general = any(field.split()[-1].casefold() in _GENERAL for field in asked.fields if field.split())
    if asked.or_experience or undecided or (high and general):
        return "unknown"
    return "partly" if any(study.level for study in studies) else "missing"


def _is_of(field: str, title: str) -> bool:
    return any(_names(name, title) for name in names_of_field(field))


def _has(text: str, least: str) -> bool:
    """Whether a line names a degree of a level or a higher one."""
    level = level_of_degree(text)
    return level is not None and LEVELS.index(level) >= LEVELS.index(least)


def _names_language(text: str, name: str) -> bool:
    wanted, known = language_of(name), language_words()
    return any(known.get(word, word) == wanted for word in key(text).split())


def _best_levels(spoken: Iterable[Spoken]) -> dict[str, str | None]:
    """Each language with the highest level that is told of it."""
    out: dict[str, str | None] = {}
    for one in spoken:
        out[one.language] = max(out.get(one.language), one.level, key=lambda level: CEFR.index(level) if level else -1)
    return out


def _language(asked: LanguageTable, spoken: Mapping[str, str | None] | None) -> State:
    if spoken is None:
        return "unknown"
    language = language_of(asked.name)
    if language not in spoken:
        return "missing"
    level = spoken[language]
    if asked.level is None:
        return "met"
    if level is None:
        return "unknown"
    return "met" if CEFR.index(level) >= CEFR.index(asked.level) else "partly"


def _certificate(asked: CertificateTable, listed: Iterable[Certified], today: int, *, told: bool) -> State:
    """Partly where it is applied for, planned or worked for, or has a date to come."""
    own = those_of_certificate(asked, listed)
    had = any(not (one.is_ahead(today) or lies_ahead(one.name)) for one in own)
    return gate_state(met=had, partly=bool(own), told=told)


def those_of_certificate(asked: CertificateTable, listed: Iterable[Certified]) -> list[Certified]:
    """Those listed that are the certificate; a phrase is known without the word for what it is."""
    terms = _terms(asked)
    phrases = tuple(bare for bare in map(_without_kind, terms) if " " in bare)
    return [one for one in listed if any(_is_certificate(term, one.name) for term in (*terms, *phrases))]


def _terms(asked: CertificateTable) -> tuple[str, ...]:
    """Every name by which a certificate is known, those of the rubric first."""
    own = (asked.name, *asked.terms)
    return tuple(dict.fromkeys((*own, *(name for term in own for name in certificate_names(term)))))


def _is_certificate(term: str, text: str) -> bool:
    """Whether `text` names the certificate `term`, in whichever words both say that it is one: `dbt certified`.

    What is left of the term must be a name or a phrase: one everyday word is of many certificates.
    """
    bare = _without_kind(term)
    told = _tells(bare) and not word_list("certificate").isdisjoint(words(text)) and _names(bare, text)
    return told or _names(term, text)


def _without_kind(term: str) -> str:
    return " ".join(word for word in term.split() if word.casefold() not in word_list("certificate"))


def _tells(name: str) -> bool:
    return " " in name or not all(map(is_everyday, words(name)))


def sought_certificates(rubric: Rubric) -> tuple[Sought, ...]:
    """What is looked for in all lines of a profile, certificate by certificate: its names that tell of which it is."""
    return tuple(
        Sought(asked.name, tuple(term for term in _terms(asked) if _tells(_without_kind(term))))
        for asked in rubric.certificates
    )


def _names(term: str, text: str) -> bool:
    """Whether `text`, a field of its own kind, names `term`: exactly, as a variant or as a synonym."""
    return any(_stand_in(steps, tokens(text)) for steps in _steps(term, frozenset(tokens(text))))


@lru_cache(1 << 10)
def _steps(term: str, vocabulary: frozenset[str]) -> tuple[tuple[tuple[str, ...], ...], ...]:
    return tuple(
        pattern.steps for form in forms_of((term,), synonyms=True) for pattern in patterns_of(form, vocabulary)
    )


def _stand_in(steps: Iterable[tuple[str, ...]], found: list[str]) -> bool:
    wanted = tuple(steps)
    last = len(found) - len(wanted)
    return any(
        all(token in step for token, step in zip(found[start:], wanted, strict=False)) for start in range(last + 1)
    )
