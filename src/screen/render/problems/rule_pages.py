"""What a rule is about: for `--explain`, and for the page of all rules in the documentation."""

from collections.abc import Iterable

from screen.judgement.lint.profile_rules import ProfileRule
from screen.judgement.lint.registry import FAMILIES, all_rules
from screen.judgement.lint.rule import Example, Rule

_INTRODUCTION = """# The rules of `screen check`

<!-- Made by `screen check --explain markdown > docs/rules.md`; a test holds it fresh. -->

Each rule has a stable id. `screen check --explain RUB103` prints its entry; `--select RUB3` and
`--ignore RUB206,RUB4` take ids or their beginnings. A comment on the line of a finding, or alone on the line above it,
lets it stand:

```toml
summary = "Sells to young companies."  # screen: ignore[RUB304] companies, not people
```

What keeps a rubric from being scored (RUB101, RUB102, RUB104 to RUB108, RUB112) is said in spite of comments.

An `error` means that the rubric does not say what its author meant, a `warning` that it probably should not say it, a
`note` is worth knowing. `check` exits with 1 while an error or a warning is left (3 where a file cannot be read or
parsed); `--fail-on error` lets warnings pass too, `--fail-on note` nothing. `--fix` mends what is marked so. In the
examples a title, points and a skill are left out where they do not matter.
"""


def render_rule(rule: Rule | ProfileRule) -> str:
    """One rule for a terminal."""
    mended = "\n`--fix` can mend it.\n" if rule.mended else ""
    return (
        f"{rule.id}  {rule.title} ({rule.severity})\n\n{_wrapped(rule.why)}\n{mended}\n"
        f"Found in:\n\n{_indented(rule.failing)}\nNot in:\n\n{_indented(rule.passing)}"
    )


def render_rule_list() -> str:
    """Every rule in a line of its own."""
    return "".join(f"{rule.id}  {rule.severity:<7}  {rule.title}\n" for rule in all_rules())


def render_rules_page() -> str:
    """The documentation of every rule, as Markdown."""
    parts = [_INTRODUCTION]
    rules = all_rules()
    for family, title in FAMILIES.items():
        members = [rule for rule in rules if rule.id.startswith(family)]
        parts.append(f"\n## {title}\n\n| id | severity | what | `--fix` |\n|---|---|---|---|\n")
        parts += [
            f"| [{rule.id}](#{rule.id.lower()}) | {rule.severity} | {rule.title} | {'yes' if rule.mended else ''} |\n"
            for rule in members
        ]
        parts += _sections(members)
    return "".join(parts)


def _sections(rules: Iterable[Rule | ProfileRule]) -> Iterable[str]:
    for rule in rules:
        language = "json" if isinstance(rule, ProfileRule) else "toml"
        yield f"\n### {rule.id}\n\n**{rule.title}** ({rule.severity}). {rule.why}\n"
        for heading, example in (("Found in", rule.failing), ("Not in", rule.passing)):
            yield f"\n{heading}:\n\n```{language}\n{_printed(example)}```\n"


def _printed(example: Example | str) -> str:
    """An example as text; what goes with it (a pool, points) as comments, bytes that are no UTF-8 as escapes."""
    if isinstance(example, str):
        return _escaped(example) + "\n"
    lines = []
    if example.pool is not None:
        lines.append(f"# in a pool of {', '.join(sorted(example.pool))}")
    if example.calibration is not None and example.calibration.attained:
        lines += [
            f"# in a pool where {one.met} meet `{one.name}`, {one.partly} in part, {one.missing} do not, and "
            f"{one.open} could not say"
            for one in example.calibration.attained
        ]
    elif example.calibration is not None:
        lines += [
            f"# {name} earns {', '.join(f'{points / 100:g}' for points in example.calibration.column(number))}"
            for number, (_, name) in enumerate(example.calibration.labels)
        ]
    return "".join(f"{line}\n" for line in lines) + _escaped(example.text).rstrip("\n") + "\n"


def _escaped(text: str) -> str:
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _indented(example: Example | str) -> str:
    return "".join(f"    {line}\n" for line in _printed(example).splitlines())


def _wrapped(text: str) -> str:
    import textwrap

    return textwrap.fill(text, 100, break_long_words=False, break_on_hyphens=False)
