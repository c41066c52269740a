"""Which terms a sentence names, by itself: a row a sentence, with what of the terms above was found in it and how.

In `sentences/*.txt` a row with `{}` stands for as many sentences as there are terms. `SCREEN_RECORD=1 pytest …` writes
what was found anew; what it wrote is read before it is committed.
"""

import os
from pathlib import Path

import pytest

from laws.strategies import profile_of
from screen.criteria.hits import KINDS, Hits
from screen.criteria.line_finder import Sought
from screen.sources.columns import Columns

FOLDER = Path(__file__).parent / "sentences"
_SHORT = dict(zip(KINDS, ("", "~", "≈", "?"), strict=True))
"""Before what was found otherwise than exactly: a variant, a synonym, a slip."""


def told(path: Path) -> str:
    head, asked, *rows = path.read_text(encoding="utf-8").splitlines()
    field, terms = head.partition(":")[2].strip(), asked.partition(":")[2].strip().split(" | ")
    sentences = [row.partition("  =>")[0] for row in rows]
    spelt = [[one.replace("{}", term) for term in terms] if "{}" in one else [one] for one in sentences]
    lines = [line for several in spelt for line in several]
    columns = Columns([profile_of({"work": [{"highlights": [line]}]}, str(n)) for n, line in enumerate(lines)])
    hits = Hits(columns, [Sought(term, (term,), field=field) for term in terms])
    out, first = [head, asked], 0
    for sentence, several in zip(sentences, spelt, strict=True):
        found = []
        for number, term in enumerate(terms):
            profile = first + (number if len(several) > 1 else 0)
            for quote in hits.evidence(profile, number):
                shown = "" if quote.span is None else quote.quote[slice(*quote.span)]
                as_it_is = shown == (term if len(several) > 1 or shown.lower() != term.lower() else shown)
                found.append(f"{_SHORT[quote.match]}{term}{'' if as_it_is else f' ({shown})'}")
        first += len(several)
        out.append(f"{sentence}  => {', '.join(found)}".rstrip())
    return "\n".join([*out, ""])


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.txt")), ids=lambda path: path.stem)
def test_what_a_sentence_names(path: Path) -> None:
    if os.environ.get("SCREEN_RECORD"):
        path.write_text(told(path), encoding="utf-8")
    assert told(path) == path.read_text(encoding="utf-8")
