"""RUB2: terms that the lexicon already knows to be the same."""

from collections.abc import Iterator

from screen.ground.lexicon import load_lexicon
from screen.judgement.lint.rule import rules_of
from screen.judgement.lint.subject import Named, Subject
from screen.sources.routed_problem import RoutedProblem
from screen.sources.toml_places import Route


def _known_name(term: str) -> str | None:
    """The customary name of what the lexicon knows as this; None: it does not."""
    entry = load_lexicon().named(term)
    return entry.name if entry is not None else None


def _uses_synonyms(subject: Subject, skill: Named) -> bool:
    return skill.table.get("synonyms", subject.table("matching").get("synonyms", True)) is not False


def _check_synonyms(subject: Subject) -> Iterator[RoutedProblem]:
    for skill in subject.skills:
        if not skill.terms or not _uses_synonyms(subject, skill):
            continue
        name = _known_name(skill.name)
        said = {name: (skill.key, skill.name)} if name else {}
        told = set[str]()  # what stands twice is another finding
        for term in skill.terms:
            known = _known_name(term.text) if term.key not in told else None
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
        known = _known_name(skill.name) if _uses_synonyms(subject, skill) else None
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
