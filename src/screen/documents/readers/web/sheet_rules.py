"""Rules of a style sheet that hold on a screen, as selectors with their declarations (CSS Nesting 1, Conditional 3)."""

import re
from collections.abc import Iterator
from typing import Any

from screen.documents.readers.web.declarations import Declared, take

_DEEPEST = 8
_SCREEN_PIXELS = 1280
_USUAL = re.compile(r"\(\s*prefers-color-scheme\s*:\s*light\s*\)")
"""What holds where nobody chose otherwise."""
_WIDTH = re.compile(r"(min|max)-width\s*:\s*(\d+)(px|em|rem)")


def sheet_rules(css: str) -> Iterator[tuple[str, list[Declared]]]:
    """Selector and declarations of each rule that holds on a screen, nested ones too.

    The last frame of an animation stands as `@keyframes NAME`.
    """
    import tinycss2

    yield from _inner(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True), "", 0)


def _inner(rules: list[Any], above: str, depth: int) -> Iterator[tuple[str, list[Declared]]]:
    for rule in rules if depth < _DEEPEST else ():
        if rule.type == "at-rule":
            yield from _conditional(rule, above, depth)
        elif rule.type == "qualified-rule":
            inner = _contents(rule)
            for selector in _selectors(rule.prelude):
                whole = selector.replace("&", above) if "&" in selector else f"{above} {selector}".strip()
                yield whole, take(inner)
                yield from _inner([one for one in inner if one.type != "declaration"], whole, depth + 1)


def _conditional(rule: Any, above: str, depth: int) -> Iterator[tuple[str, list[Declared]]]:
    import tinycss2

    if rule.lower_at_keyword == "import":
        address = next((token.value for token in rule.prelude if token.type in {"url", "string"}), "")
        address = next((_told(token) for token in rule.prelude if token.type == "function"), address)
        sheet = tinycss2.parse_stylesheet(inline_sheet(address) or "", skip_comments=True, skip_whitespace=True)
        yield from _inner(sheet, "", depth + 1)
    elif rule.content is not None and rule.lower_at_keyword == "property":
        yield ":root", _of_variable(rule)
    elif rule.content is not None and rule.lower_at_keyword.endswith("keyframes"):
        name = tinycss2.serialize(rule.prelude).strip().lower()
        for frame in _contents(rule):
            if frame.type == "qualified-rule" and {"to", "100%"} & set(_selectors(frame.prelude)):
                yield f"@keyframes {name}", take(_contents(frame))
    elif rule.content is not None and _holds(rule):
        inner = _contents(rule)
        if above:
            yield above, take(inner)
        yield from _inner([one for one in inner if one.type != "declaration"], above, depth + 1)


def _of_variable(rule: Any) -> list[Declared]:
    """The value that a variable has where nobody sets it (CSS Properties and Values 1, 2.3)."""
    import tinycss2

    name = tinycss2.serialize(rule.prelude).strip()
    values = [one.value for one in _contents(rule) if one.type == "declaration" and one.lower_name == "initial-value"]
    return [(name, tinycss2.serialize(value).strip().lower(), False) for value in values]


def _contents(rule: Any) -> list[Any]:
    import tinycss2

    parsed: list[Any] = tinycss2.parse_blocks_contents(rule.content, skip_comments=True, skip_whitespace=True)
    return parsed


def _told(function: Any) -> str:
    """The string that a function such as `url()` is given."""
    return next((str(token.value) for token in function.arguments if token.type == "string"), "")


def _holds(rule: Any) -> bool:
    """Whether a conditional rule holds on a screen: not those for print, small screens or hovering."""
    import tinycss2

    name = rule.lower_at_keyword
    if name != "media":
        return name in {"supports", "layer", "scope", "container"}
    return is_asked(tinycss2.serialize(rule.prelude))


def is_asked(media: str) -> bool:
    """Whether one of the queries of a list is of a screen; what depends on its user is not."""
    return not media.strip() or any(_is_screen(query.strip()) for query in media.lower().split(","))


def _is_screen(query: str) -> bool:
    query = _USUAL.sub("", query)
    if any(word in query for word in ("hover", "prefers-", "max-height", "orientation")):
        return False
    limits = [(kind, float(number) * (1 if unit == "px" else 16)) for kind, number, unit in _WIDTH.findall(query)]
    holds = all(limit <= _SCREEN_PIXELS if kind == "min" else limit >= _SCREEN_PIXELS for kind, limit in limits)
    return (holds and "print" not in query and "speech" not in query) != query.startswith("not ")


def inline_sheet(address: str) -> str | None:
    """The sheet that an address holds itself (RFC 2397); None for that of a file."""
    kind, comma, data = address.partition(",")
    if not comma or not kind.strip().lower().startswith("data:"):
        return None
    import base64
    from urllib.parse import unquote_to_bytes

    raw = unquote_to_bytes(data)
    if kind.rstrip().lower().endswith(";base64"):
        try:
            raw = base64.b64decode(raw + b"==")
        except ValueError:
            return ""  # no browser reads it
    return raw.decode(errors="replace")


def _selectors(prelude: list[Any]) -> list[str]:
    import tinycss2

    parts: list[list[Any]] = [[]]
    for token in prelude:
        if token.type == "literal" and token.value == ",":
            parts.append([])
        else:
            parts[-1].append(token)
    return [tinycss2.serialize(part).strip() for part in parts]


def specificity(selector: str) -> tuple[int, int, int]:
    """Ids, classes and tags of a selector (Selectors 4); what stands inside `:not()` counts as it does outside."""
    ids, classes = len(re.findall(r"#[\w-]", selector)), len(re.findall(r"\.[\w-]|\[|:(?!:|not|is|where)", selector))
    return ids, classes, len(re.findall(r"(?:^|[\s>+~(])[a-z][\w-]*", selector))
