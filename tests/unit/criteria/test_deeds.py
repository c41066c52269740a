"""A verb that begins its clause and has its object."""

from screen.criteria.deeds import are_deeds
from screen.ground.pattern import Pattern
from screen.sources.columns import Columns
from screen.sources.profile import read_profile

LINES = {
    "Tested machinery": True,
    "Tested and repaired pumps": True,
    "Troubleshot and tested pumps": True,
    "Also tested the pumps": True,
    "Re-tested the pumps": True,
    "Tested and repaired": False,
    "Tested daily": False,
    "Tested pumps were sold": False,
    "Tested in a mill": False,
    "Pumps tested": False,
    "Bought tested pumps": False,
}


def test_a_deed_has_its_object() -> None:
    profile = read_profile(
        {"basics": {}, "work": [{"highlights": list(LINES)}]}, profile_id="ada-example", source="ada.json"
    )
    columns, forms = Columns([profile]), ("testing", "tested")
    places = columns.find([forms])
    found = are_deeds(columns, Pattern((forms,), "variant", "testing", deed=True), places)
    said = dict(zip((columns.line_text[line] for line in columns.lines_of(places)), found.tolist(), strict=True))
    assert said == LINES
