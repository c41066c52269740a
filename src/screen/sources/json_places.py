"""Where every key and value of a JSON document stands, to the character."""

import json
import re

from screen.sources.toml_places import Place, Places, Route

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\]:,]|[^\s{}\[\]:,"]+', re.DOTALL)


def locate_json(text: str) -> Places:
    """The places of everything in `text`, a JSON document; keys that stand twice in an object are in `repeats`.

    A loop with a stack: documents are as deep as their authors like.
    """
    places = Places(text)
    route: list[str | int] = []
    starts: list[int] = []
    wants_key = False
    for match in _TOKEN.finditer(text):
        mark, place = match[0], Place(match.start(), match.end())
        if mark in "{[":
            _enter_element(places, route, place)
            starts.append(match.start())
            route.append("" if mark == "{" else -1)
            wants_key = mark == "{"
        elif mark in "}]":
            route.pop()
            _add_value(places, tuple(route), Place(starts.pop(), match.end()))
            wants_key = False
        elif mark == ",":
            wants_key = bool(route) and isinstance(route[-1], str)
        elif mark == ":":
            wants_key = False
        elif wants_key:
            route[-1] = str(json.loads(mark, strict=False))
            key: Route = tuple(route)
            if key in places.keys:
                places.repeats.append((key, place))
            places.keys.setdefault(key, place)
        else:
            _enter_element(places, route, place)
            _add_value(places, tuple(route), place)
    return places


def _enter_element(places: Places, route: list[str | int], place: Place) -> None:
    if route and isinstance(route[-1], int):
        route[-1] += 1
        places.keys.setdefault(tuple(route), Place(place.start, place.start + 1))


def _add_value(places: Places, route: Route, place: Place) -> None:
    places.values.setdefault(route, place)
