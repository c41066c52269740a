"""RUB2: names and terms of skills and keywords."""

import functools
import re
from collections.abc import Iterator

from screen.ground.derivation import doers
from screen.ground.names import words_of_every_trade
from screen.ground.text import words
from screen.ground.word_lists import word_list
from screen.judgement.lint.rule import rules_of
from screen.judgement.lint.subject import Named, Subject
from screen.judgement.lint.words import is_stop_word
from screen.sources.routed_problem import RoutedProblem
from screen.sources.toml_places import Route

_LONG = 7
_LONG_WORD = re.compile("[A-Za-z]{4,}")


@functools.lru_cache(maxsize=1 << 14)
def says_something(text: str) -> bool:
    """Whether `text` has a word in it that is worth looking for."""
    if text[:_LONG].isalpha() and len(text) >= _LONG:
        return True  # no stop word begins so
    match = _LONG_WORD.search(text)
    if match and not is_stop_word(match[0].lower()):
        return True  # most terms begin with such a word: spare them the tokens
    if any(len(word) > 1 and word.isupper() and word.isalpha() for word in text.split()):
        return True  # IT is not it
    return any(not is_stop_word(word) for word in words(text))


def _check_empty(subject: Subject) -> Iterator[RoutedProblem]:
    for skill in subject.skills:
        if not says_something(skill.name):
            yield _empty(("skills", skill.index, "name"), skill.name)
        for term in skill.terms:
            if not says_something(term.text):
                yield _empty(("skills", skill.index, "terms", term.place), term.text)
    for place, text in subject.keywords:
        if not says_something(text):
            yield _empty(("keywords", "terms", place), text)


def _empty(route: Route, text: str) -> RoutedProblem:
    shown = f"`{text}`" if text.strip() else "an empty term"
    return RoutedProblem("RUB203", route, "value", f"nothing could match {shown}", "write words that stand in profiles")


def _check_duplicates(subject: Subject) -> Iterator[RoutedProblem]:
    first: dict[str, Named] = {}
    for skill in subject.skills:
        earlier = first.setdefault(skill.key, skill)
        if earlier is not skill:
            message = f"the skill `{skill.name}` is there already, as number {earlier.index + 1}"
            yield RoutedProblem(
                "RUB204", ("skills", skill.index, "name"), "value", message, "merge the two, or rename one"
            )


def _check_shared(subject: Subject) -> Iterator[RoutedProblem]:
    owners: dict[str, Named] = {}
    names = {skill.key: skill for skill in reversed(subject.skills)}
    for skill in subject.skills:
        for term in skill.terms:
            owner = names.get(term.key) or owners.setdefault(term.key, skill)
            if owner is not skill and term.key:
                message = (
                    f"`{term.text}` counts for `{owner.name}` and for `{skill.name}`: one thing earns points twice"
                )
                route: Route = ("skills", skill.index, "terms", term.place)
                yield RoutedProblem("RUB205", route, "value", message, "leave it with one of them")


def _check_repeated(subject: Subject) -> Iterator[RoutedProblem]:
    for skill in subject.skills:
        seen = {skill.key}
        for term in skill.terms:
            if term.key in seen and term.key:
                what = "the skill's name" if term.key == skill.key else "there already"
                route: Route = ("skills", skill.index, "terms", term.place)
                message = f"`{term.text}` is {what}"
                yield RoutedProblem("RUB206", route, "value", message, "remove it: it adds nothing")
            seen.add(term.key)


def _check_every_trade(subject: Subject) -> Iterator[RoutedProblem]:
    common = words_of_every_trade()
    for skill in subject.skills:
        if skill.key in common:
            yield from _of_every_trade(subject, ("skills", skill.index, "name"), skill.name, skill.key)
        for term in skill.terms:
            route: Route = ("skills", skill.index, "terms", term.place)
            if term.key in common:
                yield from _of_every_trade(subject, route, term.text, term.key)
            elif term.key in word_list("method_of_every_field"):
                told = f"{skill.name} {' '.join(said for place, said in subject.prose if place == ('title',))}"
                if set(words(told)).isdisjoint(words(term.text)):  # human evaluation is of an evaluation
                    message = f"`{term.text}` is a method of every field: alone it quotes work on other things"
                    yield RoutedProblem("RUB217", route, "value", message, "say what it is for, or remove it")


def _of_every_trade(subject: Subject, route: Route, text: str, word: str) -> Iterator[RoutedProblem]:
    """The finding on a word of every trade, unless it is another one in capitals (IT) or what the title is about."""
    title = " ".join(told for place, told in subject.prose if place == ("title",))
    if says_something(word) and {word, *doers(word)}.isdisjoint(words(title)):  # of an auditor that is audit
        share = _share_of_texts(word)
        message = f"`{text}` stands in {share} of the texts of all trades: alone it quotes much that is no evidence"
        fix = "write a phrase that only this work is called by, or remove it"
        yield RoutedProblem("RUB217", route, "value", message, fix)


def _share_of_texts(word: str) -> str:
    """The share of the reference texts that have a word, in whole per cent: `33%`."""
    from screen.ground.idf import reference_idf  # a rubric without such words need not load it

    idf = reference_idf()
    return f"{idf.counts[word] / idf.texts:.0%}"


RULES = rules_of(
    {
        "RUB203": _check_empty,
        "RUB204": _check_duplicates,
        "RUB205": _check_shared,
        "RUB206": _check_repeated,
        "RUB217": _check_every_trade,
    }
)
