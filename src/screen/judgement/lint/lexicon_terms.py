"""RUB2: terms that the lexicon already knows to be the same."""

import functools
from collections.abc import Iterator, Mapping

from screen.ground.lexicon import load_lexicon
from screen.judgement.lint.rule import rules_of
from screen.judgement.lint.subject import Named, Subject, plain
from screen.sources.routed_problem import RoutedProblem
from screen.sources.toml_places import Route


@functools.cache
def _known_names() -> Mapping[str, str]:
    """Every name and synonym of the lexicon, as terms are compared here, to the customary name."""
    return {plain(term): entry.name for entry in load_lexicon().entries for term in (*entry.synonyms, entry.name)}


def _uses_synonyms(subject: Subject, skill: Named) -> bool:
    return skill.table.get("synonyms", subject.table("matching").get("synonyms", True)) is not False


def _check_synonyms(subject: Subject) -> Iterator[RoutedProblem]:
    names = _known_names()
    for skill in subject.skills:
        if not skill.terms or not _uses_synonyms(subject, skill):
            continue
        name = names.get(skill.key)
        said = {name: (skill.key, skill.name)} if name else {}
        told = set[str]()  # what stands twice is another finding
        for term in skill.terms:
            known = names.get(term.key) if term.key not in told else None
            told.add(term.key)
            if known is None:
                continue
            key, earlier = said.setdefault(known, (term.key, term.text))
            if key != term.key:
                message = f"`{term.text}` is a known synonym of `{earlier}`"
                route: Route = ("skills", skill.index, "terms", term.place)
                yield RoutedProblem("RUB207", route, "value", message, "remove it: it is found anyway")


def _check_same_skill(subject: Subject) -> Iterator[RoutedProblem]:
    first: dict[str, Named] = {}
    for skill in subject.skills:
        known = _known_names().get(skill.key) if _uses_synonyms(subject, skill) else None
        if known is None:
            continue
        earlier = first.setdefault(known, skill)
        if earlier is not skill and earlier.key != skill.key:
            message = f"`{skill.name}` and `{earlier.name}` mean the same: one thing earns points twice"
            yield RoutedProblem("RUB214", ("skills", skill.index, "name"), "value", message, "merge the two")


RULES = rules_of(
    {
        "RUB207": _check_synonyms,
        "RUB214": _check_same_skill,
    }
)
