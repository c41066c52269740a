"""Tables of lines, `cases/*.tsv`: whether a skill of that name is found in a profile that has that line alone."""

from pathlib import Path

from screen.criteria.hits import Hits
from screen.criteria.line_finder import Sought
from screen.sources.columns import Columns
from screen.sources.profile import read_profile

CASES = [
    (*line.split("\t"), table.stem)
    for table in sorted((Path(__file__).parents[1] / "cases").glob("*.tsv"))
    for line in table.read_text("utf-8").splitlines()[1:]
]


def is_found(term: str, line: str) -> bool:
    profile = read_profile({"basics": {}, "work": [{"highlights": [line]}]}, profile_id="ada", source="ada.json")
    hits = Hits(Columns([profile]), [Sought(term, (term,))])
    return bool(len(hits.line))


def test_a_skill_is_found_where_a_reader_would_find_it() -> None:
    wrong = [case for case in CASES if is_found(*case[1:3]) is not (case[0] == "yes")]
    assert len(CASES) > 700 and wrong == []
