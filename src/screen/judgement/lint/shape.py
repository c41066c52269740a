"""RUB1: syntax and shape. The checks run where a rubric is read; here is what they mean."""

from collections.abc import Iterable, Iterator

from screen import __version__
from screen.judgement.lint.ignores import check_reasons, parse_ignores
from screen.judgement.lint.rule import rules_of
from screen.judgement.lint.subject import Subject
from screen.sources.routed_problem import RoutedProblem
from screen.sources.version import version_meets


def _found_at_reading(subject: Subject) -> Iterable[RoutedProblem]:
    return subject.reading.findings


def _check_requires(subject: Subject) -> Iterator[RoutedProblem]:
    wanted = subject.document.get("requires")
    if type(wanted) is str and not version_meets(__version__, wanted):
        message = f"the rubric asks for screen {wanted.strip()}; this is {__version__}, whose scores may differ"
        yield RoutedProblem(
            "RUB109", ("requires",), "value", message, "run the tests with this version and change `requires`"
        )


def _told_by_the_linter(_: Subject) -> Iterator[RoutedProblem]:
    """Whether a comment ignores something is known when all other rules have run."""
    return iter(())


RULES = rules_of(
    {
        "RUB101": _found_at_reading,
        "RUB102": _found_at_reading,
        "RUB103": _found_at_reading,
        "RUB104": _found_at_reading,
        "RUB105": _found_at_reading,
        "RUB106": _found_at_reading,
        "RUB107": _found_at_reading,
        "RUB108": _found_at_reading,
        "RUB109": _check_requires,
        "RUB110": lambda subject: check_reasons(parse_ignores(subject)),
        "RUB111": _told_by_the_linter,
        "RUB112": _found_at_reading,
    }
)
