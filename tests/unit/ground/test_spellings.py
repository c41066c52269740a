"""What is made of words: forms, tokens, lines, spellings and patterns, a row a word, as read by the rest.

`SCREEN_RECORD=1 pytest …` writes what was made anew; what it wrote is read before it is committed.
"""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from screen.ground.inflection import inflections, numbers, plurals, tools
from screen.ground.match import mistaken_for, patterns_of
from screen.ground.term_forms import forms_of
from screen.ground.text import fold, key, lines, tokens
from screen.ground.typo import Slips

FOLDER = Path(__file__).parent / "spellings"
WORDS = tokens(
    "fine tuning tea pot teapot lid data base dev ops in design sales force py torch tensor flow on boarding re"
    " building co ordination month end onboarding finetuning databases supercalifragilistc supercalifragilistik"
    " distributd"
)
"""A vocabulary in which some words are written as two, some two as one, and some with a slip."""


def inflected(word: str) -> str:
    found = (inflections(word), numbers(word), plurals(word), tools(word))
    return " | ".join(" ".join(sorted(forms)) for forms in found)


def in_tokens(text: str) -> str:
    return f"{' '.join(tokens(text))} [{key(text)}] {fold(text)}"


def in_lines(text: str) -> str:
    return repr(lines(text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t")))


def as_forms(term: str) -> str:
    out = []
    for field in ("", "office"):
        for form in forms_of((term,), synonyms=True, narrower=not field, field=field):
            marks = "!" * form.proper + (f"={form.spelling}" if form.spelling else "") + "~" * form.name
            out.append(f"{form.text}{marks}" if form.kind == "exact" else f"≈{form.text}{marks}")
    return " | ".join(dict.fromkeys(out))


def as_patterns(term: str) -> str:
    slips, out = Slips(WORDS), []
    for form in forms_of((term,), synonyms=False):
        for found in patterns_of(form, frozenset(WORDS)):
            steps = " ".join("/".join(step) for step in found.steps)
            spelt = f"={found.spelling}" if found.spelling else ""
            out.append(f"{'' if found.kind == 'exact' else '~'}{steps}{spelt}{'!' * found.name}")
        out += [f"?{slip}" for token in form.tokens for slip in slips.of(token)]
        out += [f"-{' '.join(sorted(beside))}" for beside in mistaken_for(form.tokens)]
    return " | ".join(out)


MADE: dict[str, Callable[[str], str]] = {
    "inflection": inflected,
    "tokens": in_tokens,
    "lines": in_lines,
    "forms": as_forms,
    "patterns": as_patterns,
}


@pytest.mark.parametrize("name", MADE)
def test_what_is_made_of_words(name: str) -> None:
    path = FOLDER / f"{name}.txt"
    rows = path.read_text(encoding="utf-8").split("\n")[:-1]
    told = [row.partition("  =>")[0] for row in rows]
    made = "\n".join([*(f"{one}  => {MADE[name](one)}" for one in told), ""])
    if os.environ.get("SCREEN_RECORD"):
        path.write_text(made, encoding="utf-8")
    assert made == path.read_text(encoding="utf-8")
