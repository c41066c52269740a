"""RUB1: syntax and shape. The checks run where a rubric is read; here is what they mean."""

from collections.abc import Iterable, Iterator

from screen import __version__
from screen.judgement.lint.ignores import check_reasons, parse_ignores
from screen.judgement.lint.rule import Example, Rule
from screen.judgement.lint.subject import Subject
from screen.sources.finding import Finding
from screen.sources.version import version_meets


def _found_at_reading(subject: Subject) -> Iterable[Finding]:
    return subject.reading.findings


def _check_requires(subject: Subject) -> Iterator[Finding]:
    wanted = subject.document.get("requires")
    if type(wanted) is str and not version_meets(__version__, wanted):
        message = f"the rubric asks for screen {wanted.strip()}; this is {__version__}, whose scores may differ"
        yield Finding(
            "RUB109", ("requires",), "value", message, "run the tests with this version and change `requires`"
        )


def _told_by_the_linter(_: Subject) -> Iterator[Finding]:
    """Whether a comment ignores something is known when all other rules have run."""
    return iter(())


RULES = (
    Rule(
        "RUB101",
        "The file is not TOML",
        "error",
        "A rubric is a TOML 1.0 document (https://toml.io/en/v1.0.0). The place is where the parser could not go on;"
        " the cause is there or a little before it: a quote or bracket left open, text without quotes, a key given"
        " twice.",
        Example('summary = "Makes models fast."\n'),
        Example("summary = Makes models fast.\n"),
        _found_at_reading,
        fatal=True,
    ),
    Rule(
        "RUB102",
        "The file cannot be read",
        "error",
        "It is missing, a folder, not permitted, far too large, or not UTF-8 text. Save it as UTF-8.",
        Example('summary = "Résumés"\n'),
        Example('summary = "R\udce9sum\udce9s"\n'),
        _found_at_reading,
        fatal=True,
    ),
    Rule(
        "RUB103",
        "Unknown key",
        "error",
        "A key that `screen` does not know counts for nothing, so a misspelt `weight` leaves the weight at 1 and nobody"
        " notices. A key below a table header belongs to that table: what is meant for the whole file stands above the"
        " first header.",
        Example('[[skills]]\nname = "CUDA"\nweight = 2\n'),
        Example('[[skills]]\nname = "CUDA"\nwieght = 2\n'),
        _found_at_reading,
        mended=True,
    ),
    Rule(
        "RUB104",
        "Value of the wrong type",
        "error",
        "Numbers stand without quotes, texts with them, lists in [brackets].",
        Example('[[skills]]\nname = "CUDA"\nterms = ["CUDA kernel"]\n'),
        Example('[[skills]]\nname = "CUDA"\nterms = "CUDA kernel"\n'),
        _found_at_reading,
    ),
    Rule(
        "RUB105",
        "Number out of range",
        "error",
        "Shares lie between 0 and 100, weights above 0; NaN and the infinities are no worth at all. A negative weight"
        " would take points away for having a skill.",
        Example('[[skills]]\nname = "CUDA"\nweight = 0.5\n'),
        Example('[[skills]]\nname = "CUDA"\nweight = -1\n'),
        _found_at_reading,
    ),
    Rule(
        "RUB106",
        "Something needed is missing",
        "error",
        "A rubric has a title and points; each skill has a name.",
        Example('[[skills]]\nname = "CUDA"\nweight = 2\n'),
        Example("[[skills]]\nweight = 2\n"),
        _found_at_reading,
    ),
    Rule(
        "RUB107",
        "Value that is none of the choices",
        "error",
        'Some keys take one of a few words (`required = "used"`, `idf = "pool"`), a day (`2026-11-20`) or a version'
        ' requirement (`">=0.1"`).',
        Example('points = { skills = 60, keywords = 40 }\n[keywords]\nterms = ["latency"]\nidf = "pool"\n'),
        Example('points = { skills = 60, keywords = 40 }\n[keywords]\nterms = ["latency"]\nidf = "polo"\n'),
        _found_at_reading,
    ),
    Rule(
        "RUB108",
        "Points do not add up to 100",
        "error",
        "The four groups share 100 points, so that scores of different rubrics can be read alike. A group left out has"
        " none.",
        Example("points = { skills = 70, seniority = 30 }\n"),
        Example("points = { skills = 70, seniority = 20 }\n"),
        _found_at_reading,
        mended=True,
    ),
    Rule(
        "RUB109",
        "Another version of screen is required",
        "warning",
        "`requires` names the versions whose scores the author saw. Under another one the rubric still works, but its"
        " scores may differ from those that its author tuned it to.",
        Example('requires = ">=0.1"\n'),
        Example('requires = ">=99"\n'),
        _check_requires,
    ),
    Rule(
        "RUB110",
        "Ignored without a reason",
        "warning",
        "A finding may be right and still be wanted: then a comment on its line, or on the line above, says so and says"
        " why. Without the why nobody can tell later whether it still holds.",
        Example('summary = "Sells to young companies."  # screen: ignore[RUB304] companies, not people\n'),
        Example('summary = "Sells to young companies."  # screen: ignore[RUB304]\n'),
        lambda subject: check_reasons(parse_ignores(subject)),
        ignorable=False,
    ),
    Rule(
        "RUB111",
        "Ignore comment that ignores nothing",
        "warning",
        "What it was written for is gone, or it names a rule that does not exist. Left there, it would hide the next"
        " finding on that line.",
        Example('summary = "Sells to companies."\n'),
        Example('summary = "Sells to companies."  # screen: ignore[RUB304] companies, not people\n'),
        _told_by_the_linter,
    ),
    Rule(
        "RUB112",
        "Skill with the name of a requirement",
        "error",
        "`min_years` is how results and tests call the requirement of years; a skill of that name could not be told"
        " from it.",
        Example('[[skills]]\nname = "Minimal surfaces"\nrequired = true\n[seniority]\nmin_years = 2\n'),
        Example('[[skills]]\nname = "min_years"\nrequired = true\n'),
        _found_at_reading,
    ),
)
