"""Places in TOML: exact to the character, whatever the document is made of."""

import datetime
from typing import Any

import pytest
import tomli
from hypothesis import given
from hypothesis import strategies as st

from screen.sources.toml_scanner import locate

DOCUMENT = """# a comment with [brackets] and "quotes"
title = "x" # é
a.b."c d".'e' = 1
[ points ]
skills=55
[[skills]]
name = "日本語" # wide
terms = ["a", # ] "
  'b]', \"\"\"m
"x\\"
\"\"\", {k = [1, 2], z.y = 1979-05-27 07:32:00Z },
]
[[skills]]
\tname = 'q'
[skills.sub]
  "k\\u0065y" = { }
[[skills.more]]
x=1
[[skills.more]]
x = [
]
[last]
empty = ''
big = 0xff_ff
moment = 2026-01-01T00:00:00.5+01:00
"""


@pytest.mark.parametrize(
    ("route", "line", "column"),
    [
        (("title",), 2, 1),
        (("a", "b", "c d", "e"), 3, 11),
        (("a", "b"), 3, 3),
        (("points", "skills"), 5, 1),
        (("skills", 0, "name"), 7, 1),
        (("skills", 0, "terms", 3, "z", "y"), 11, 21),
        (("skills", 1, "name"), 14, 2),
        (("skills", 1, "sub", "key"), 16, 3),
        (("skills", 1, "more", 1, "x"), 20, 1),
    ],
)
def test_keys(route, line, column):
    places = locate(DOCUMENT)
    assert places.line_column(places.key(route).start) == (line, column)


@pytest.mark.parametrize(
    ("route", "line", "column"),
    [
        (("title",), 2, 9),
        (("skills", 0, "name"), 7, 8),
        (("skills", 0, "terms"), 8, 9),
        (("skills", 0, "terms", 1), 9, 3),
        (("skills", 0, "terms", 2), 9, 9),
        (("skills", 0, "terms", 3), 11, 6),
        (("skills", 0, "terms", 3, "k", 1), 11, 15),
        (("skills", 1, "more", 1, "x"), 20, 5),
        (("last", "moment"), 25, 10),
    ],
)
def test_values(route, line, column):
    places = locate(DOCUMENT)
    assert places.line_column(places.value(route).start) == (line, column)


@pytest.mark.parametrize(
    ("route", "line"),
    [
        (("points",), 4),
        (("skills", 0), 6),
        (("skills", 1), 13),
        (("skills", 1, "sub"), 15),
        (("skills", 1, "more", 1), 19),
    ],
)
def test_headers(route, line):
    places = locate(DOCUMENT)
    assert places.line_column(places.table(route).start) == (line, 1)


def test_what_has_no_place_takes_that_of_what_is_around_it():
    places = locate(DOCUMENT)
    assert places.key(("points", "nowhere")) == places.table(("points",))
    assert places.value(("skills", 0, "terms", 9)) == places.values[("skills", 0, "terms")]
    assert places.table(("nowhere",)).start == 0


def test_carriage_returns_move_no_column():
    plain, windows = locate(DOCUMENT), locate(DOCUMENT.replace("\n", "\r\n"))
    for found, expected in (
        (windows.keys, plain.keys),
        (windows.values, plain.values),
        (windows.headers, plain.headers),
    ):
        assert {route: windows.line_column(place.start) for route, place in found.items()} == {
            route: plain.line_column(place.start) for route, place in expected.items()
        }


def routes_of(value: Any, route: tuple = ()):
    """Every route to a value, those through headers and dotted keys aside."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from routes_of(item, (*route, key))
    elif isinstance(value, list):
        for index, item in enumerate(value):
            yield from routes_of(item, (*route, index))
    else:
        yield route, value


def test_every_scalar_is_found_and_is_itself():
    document = tomli.loads(DOCUMENT)
    places = locate(DOCUMENT)
    for route, value in routes_of(document):
        place = places.values[route]
        assert tomli.loads(f"v = {DOCUMENT[place.start : place.end]}")["v"] == value


SCALARS = st.one_of(
    st.integers(-(10**9), 10**9).map(str),
    st.sampled_from(["true", "1.5e3", "inf", "2026-01-01", "2026-01-01 10:00:00", "10:00:00.25", "0x1F", "-nan"]),
    st.text(st.characters(exclude_characters="'\r\n\x7f", exclude_categories=["Cs", "Cc"])).map(
        lambda text: f"'{text}'"
    ),
    st.sampled_from(
        ['"a\\"b"', '""', '"""\n""q""\n"""', "'''it's\n'''", '"#"', '"[{"', "'\\'", '"\\\\"', '"""a\\"""b"""']
    ),
)
KEYS = st.sampled_from(["a", "b-1", "_", '"quoted key"', "'lit.eral'", '"\\u00e9"', "'日本'", "3"])


def nested(values):
    gap = st.sampled_from(["", " ", "\n", " # c ]\n\t"])
    arrays = st.tuples(st.lists(values, max_size=3), gap).map(
        lambda pair: f"[{pair[1]}{f',{pair[1]}'.join(pair[0])}{pair[1]}]"
    )
    tables = st.lists(st.tuples(KEYS, values), max_size=3, unique_by=lambda pair: pair[0]).map(
        lambda pairs: "{" + ", ".join(f"{key} = {value}" for key, value in pairs) + "}"
    )
    return arrays | tables


@given(
    st.lists(st.tuples(KEYS, st.recursive(SCALARS, nested, max_leaves=6)), max_size=4, unique_by=lambda pair: pair[0]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_every_generated_scalar_is_found_and_is_itself(pairs, line_end):
    text = "".join(f"{key} = {value}\n[[t.{key}]] # x\n" for key, value in pairs).replace("\n", line_end)
    try:
        document = tomli.loads(text)
    except tomli.TOMLDecodeError:
        return
    places = locate(text)
    for route, value in routes_of(document):
        place = places.values[route]
        found = tomli.loads(f"v = {text[place.start : place.end]}")["v"]
        assert found == value or repr(found) == repr(value)
        assert not isinstance(value, datetime.datetime) or place.end - place.start >= len("2026-01-01 10:00:00")


def test_a_document_that_is_not_toml_keeps_what_stood_before():
    places = locate('a = 1\nb = "open\nc = 2\n')
    assert ("a",) in places.values
    assert ("c",) not in places.values


def test_second_definitions_are_known():
    repeats = locate("a = 1\n[t]\nx = 1\n[t]\n[u]\nb.c = 1\nb.c = 2\n").repeats
    assert [route for route, _ in repeats] == [("t",), ("u", "b", "c")]


def test_deep_values_are_passed_over():
    depth = 300
    places = locate(f"a = {'[' * depth}']'{']' * depth}\nb = 1\n")
    assert places.line_column(places.values[("b",)].start) == (2, 5)


def test_a_key_of_many_parts_ends_the_scan_instead_of_filling_the_memory():
    places = locate(f"a.b = 1\n[{'.'.join(['a'] * 100_000)}]\n")
    assert set(places.keys) == {("a",), ("a", "b")}
