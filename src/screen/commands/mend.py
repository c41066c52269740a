"""`screen check --fix`: what can be mended without asking, in place, with every comment and space kept."""

from collections.abc import Collection
from decimal import ROUND_DOWN, Decimal
from pathlib import Path

from screen.ground.whole_file import unwritable, write_whole
from screen.sources.rubric_file import Reading, parse_reading
from screen.sources.rubric_shape import GROUPS

_STEP = Decimal("0.01")


def mend_file(path: Path, reading: Reading, ids: Collection[str]) -> int:
    """Mend the rubric at `path`; the number of problems that are gone.

    Raises:
        InputError: the file cannot be written.
    """
    mended = mend_text(reading, ids)
    if mended == reading.text:
        return 0
    after = parse_reading(mended, reading.path, reading.sha256)
    gone = len(reading.findings) - len(after.findings)
    if after.failure or gone <= 0:
        return 0
    replace_rubric(path, mended)
    return gone


def mend_text(reading: Reading, ids: Collection[str]) -> str:
    """The rubric's text with misspelt keys put right and points scaled to 100.

    Where a group of the points was misspelt, they are left as they are: which share is the slip is for a person to say.
    """
    text = _with_keys(reading, ids)
    slips = [finding.route for finding in reading.findings if finding.rule in ids and finding.replacement]
    if "RUB108" not in ids or any(len(route) > 1 and route[0] == "points" for route in slips):
        return text
    again = parse_reading(text, reading.path, reading.sha256)
    return _with_points(again) if any(finding.rule == "RUB108" for finding in again.findings) else text


def _with_keys(reading: Reading, ids: Collection[str]) -> str:
    text, places = reading.text, reading.places
    wanted = [finding for finding in reading.findings if finding.rule in ids and finding.replacement]
    names = [(finding.route[:-1], finding.replacement) for finding in wanted]
    edits = [
        (place, finding)
        for finding, name in zip(wanted, names, strict=True)
        # two slips for one key: a person must choose
        if names.count(name) == 1 and finding.route in places.keys
        for place in places.mentions.get(finding.route, [places.keys[finding.route]])
    ]
    for place, finding in sorted(edits, key=lambda edit: edit[0].start, reverse=True):
        text = f"{text[: place.start]}{finding.replacement}{text[place.end :]}"
    return text


def _with_points(reading: Reading) -> str:
    points = (reading.document or {})["points"]
    shares = {group: Decimal(str(points[group])) for group in GROUPS if group in points}
    total = sum(shares.values())
    if not total:
        return reading.text  # nothing says how to share the points out
    scaled = {group: (share * 100 / total).quantize(_STEP, ROUND_DOWN) for group, share in shares.items()}
    # what rounding left over goes to the largest share, where it changes least
    largest = max(scaled, key=lambda group: scaled[group])
    scaled[largest] += 100 - sum(scaled.values())
    text = reading.text
    edits = [(reading.places.values[("points", group)], share) for group, share in scaled.items()]
    for place, share in sorted(edits, key=lambda edit: edit[0].start, reverse=True):
        text = f"{text[: place.start]}{_printed(share)}{text[place.end :]}"
    return text


def _printed(share: Decimal) -> str:
    text = f"{share:f}"
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
