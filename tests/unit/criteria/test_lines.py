"""Tables of lines, `cases/*.tsv`: whether a skill of that name is found in a profile that has that line alone."""

from pathlib import Path

import pytest

from screen.criteria.hits import Hits
from screen.criteria.line_finder import Sought
from screen.sources.columns import Columns
from screen.sources.profile import read_profile

CASES = [
    (*line.split("\t"), table.stem)
    for table in sorted((Path(__file__).parents[1] / "cases").glob("*.tsv"))
    for line in table.read_text("utf-8").splitlines()[1:]
]


@pytest.mark.parametrize(("found", "term", "line", "table"), CASES)
def test_a_skill_is_found_where_a_reader_would_find_it(found: str, term: str, line: str, table: str) -> None:
    profile = read_profile({"basics": {}, "work": [{"highlights": [line]}]}, profile_id="ada", source="ada.json")
    hits = Hits(Columns([profile]), [Sought(term, (term,))])
    assert bool(len(hits.line)) is (found == "yes"), table
