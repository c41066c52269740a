"""`screen check --fix`: what can be mended without asking, in place, with every comment and space kept."""

from collections.abc import Collection, Iterable
from pathlib import Path

import msgspec

from screen.ground.whole_file import unwritable, write_whole
from screen.sources.rubric_file import Reading, parse_reading
from screen.sources.rubric_shape import GROUPS
from screen.sources.toml_places import Place


class Edit(msgspec.Struct, frozen=True):
    """One change to a line of a rubric."""

    path: str
    """As the user named the file."""
    line: int
    """From 1."""
    old: str
    new: str
    key: str = ""
    """What a value is of: `points.skills`; empty: the key itself is changed."""


class Mending(msgspec.Struct, frozen=True):
    """What is mended in one rubric."""

    path: str
    """As the user named the file."""
    before: str
    after: str
    """The whole text."""
    edits: tuple[Edit, ...]
    """In the order of the file."""
    gone: int
    """Problems that are no more."""


def mending(reading: Reading, ids: Collection[str]) -> Mending | None:
    """Misspelt keys put right and points scaled to 100; None: nothing can be mended, or no problem would be gone.

    Where a group of the points was misspelt, they are left as they are: which share is the slip is for a person to say.
    """
    keys = _Edits(reading)
    _mend_keys(keys, reading, ids)
    slips = [finding.route for finding in reading.findings if finding.rule in ids and finding.replacement]
    after = parse_reading(keys.text, reading.path, reading.sha256)
    edits = keys.made
    if "RUB108" in ids and not any(len(route) > 1 and route[0] == "points" for route in slips):
        points = _Edits(after)
        if any(finding.rule == "RUB108" for finding in after.findings):
            _mend_points(points, after)
        after, edits = parse_reading(points.text, reading.path, reading.sha256), edits + points.made
    gone = len(reading.findings) - len(after.findings)
    if after.failure or gone <= 0:
        return None
    edits.sort(key=lambda edit: edit.line)
    return Mending(reading.path, reading.text, after.text, tuple(edits), gone)


class _Edits:
    """The text of a rubric while it is changed, from its end on, so that places before stay what they are."""

    def __init__(self, reading: Reading) -> None:
        self.text, self._path = reading.text, reading.path
        self.made: list[Edit] = []
        """In the order of the file."""

    def make(self, wanted: Iterable[tuple[Place, str, str]]) -> None:
        """Write these texts, each the value of a key if it has one, where others stand."""
        for place, new, key in sorted(wanted, key=lambda edit: edit[0].start, reverse=True):
            old = self.text[place.start : place.end]
            if old != new:
                self.made.insert(0, Edit(self._path, self.text.count("\n", 0, place.start) + 1, old, new, key))
                self.text = f"{self.text[: place.start]}{new}{self.text[place.end :]}"


def _mend_keys(edits: _Edits, reading: Reading, ids: Collection[str]) -> None:
    places = reading.places
    wanted = [finding for finding in reading.findings if finding.rule in ids and finding.replacement]
    names = [(finding.route[:-1], finding.replacement) for finding in wanted]
    edits.make(
        (place, finding.replacement or "", "")
        for finding, name in zip(wanted, names, strict=True)
        # two slips for one key: a person must choose
        if names.count(name) == 1 and finding.route in places.keys
        for place in places.mentions.get(finding.route, [places.keys[finding.route]])
    )


def _mend_points(edits: _Edits, reading: Reading) -> None:
    from decimal import ROUND_DOWN, Decimal

    points = (reading.document or {})["points"]
    shares = {group: Decimal(str(points[group])) for group in GROUPS if group in points}
    total = sum(shares.values())
    if not total:
        return  # nothing says how to share the points out
    scaled = {group: (share * 100 / total).quantize(Decimal("0.01"), ROUND_DOWN) for group, share in shares.items()}
    # what rounding left over goes to the largest share, where it changes least
    largest = max(scaled, key=lambda group: scaled[group])
    scaled[largest] += 100 - sum(scaled.values())
    edits.make(
        (reading.places.values[("points", group)], _printed(f"{share:f}"), f"points.{group}")
        for group, share in scaled.items()
    )


def _printed(text: str) -> str:
    return text.rstrip("0").rstrip(".") if "." in text else text


def replace_rubric(path: Path, text: str) -> None:
    """Replace the file whole, or not at all; keep its permissions, and the byte order mark if it had one.

    Raises:
        InputError: it cannot be written.
    """
    data = text.encode("utf-8")
    try:
        with path.open("rb") as file:
            if file.read(3) == b"\xef\xbb\xbf":
                data = b"\xef\xbb\xbf" + data
    except OSError as error:
        raise unwritable(path, error) from error
    write_whole(path, data, keep_mode=True)
