"""Places in JSON."""

import json

from hypothesis import given
from hypothesis import strategies as st

from screen.sources.json_places import locate_json

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner, max_size=3),
    max_leaves=12,
)


def routes_of(value, route=()):
    yield route, value
    items = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in items:
        yield from routes_of(item, (*route, key))


@given(VALUES, st.sampled_from([None, 1]), st.booleans())
def test_every_value_is_found_and_is_itself(document, indent, ascii_only):
    text = json.dumps(document, indent=indent, ensure_ascii=ascii_only)
    places = locate_json(text)
    for route, value in routes_of(document):
        place = places.values[route]
        assert json.loads(text[place.start : place.end]) == value
        if route:
            assert route in places.keys


def test_keys_that_stand_twice_are_known():
    places = locate_json('{"a": 1, "b": {"a": 2, "\\u0061": 3}}')
    (repeat,) = places.repeats
    assert (repeat[0], places.line_column(repeat[1].start)) == (("b", "a"), (1, 24))


def test_depth_costs_no_stack():
    places = locate_json("[" * 3_000 + "]" * 3_000)
    assert len(places.values) == 3_000
