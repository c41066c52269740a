"""Runs of a PDF page: glyphs of one baseline without a wide gap; accents, raised marks and missing spaces set right."""

import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from screen.documents.blocks.span import Span
from screen.documents.readers.pdf.glyphs import Face, Glyph, Page
from screen.documents.readers.pdf.turn import Rect

WORD_GAP = 0.17
"""Of the size: a wider gap is a space, whether or not one was drawn."""
_SCRIPT_GAP = 0.235
"""Of the size: word processors set Latin letters and figures apart from East Asian ones by about a fifth."""
LARGE, SMALLER = 13.0, 0.8
"""Points of large print, and the share of it that smaller print behind it has at most."""
_RUN_GAP = 0.7
"""Of the size: a wider gap may be a gutter."""
_BEFORE_CAPITAL = 0.09
"""Of the size: the same between a small letter and a capital, as in a large name whose space is of smaller print."""
_FEWEST_SPACED = 4
_MOST_PARTED = 0.6
"""Of the letters: where spaces part so many, none is one."""
_WORD_SPACED = 1.6
"""Times the gap between letter-spaced letters: a wider one parts words."""
_LONGEST_SCRIPT = 8
"""Characters: what is raised and longer is a line of its own."""


class Run(NamedTuple):
    """Glyphs of one baseline without a wide gap."""

    left: float
    right: float
    baseline: float
    size: float
    order: int
    """Of its first glyph in the content stream."""
    spans: tuple[Span, ...]
    face: Face
    """Of most of its glyphs."""

    @property
    def text(self) -> str:
        """The spans joined."""
        return "".join(span.text for span in self.spans)


def runs_of(page: Page) -> list[Run]:
    """The runs of a page in stream order, footnote marks and the like set into theirs."""
    return _joined_scripts(_under_rules(list(_plain_runs(page))))


_RULE = "\u3161"
"""A vowel of Hangul, no syllable: a template of many prints it as a rule above the names of its sections."""


def _under_rules(runs: list[Run]) -> list[Run]:
    """The runs, each that stands below a rule printed as a letter in the place of that: there its section begins."""
    rules = [run for run in runs if run.text.strip() == _RULE]
    if not rules:
        return runs
    return [
        next((run._replace(baseline=rule.baseline) for rule in rules if _is_below(rule, run)), run)
        for run in runs
        if run not in rules
    ]


def _is_below(rule: Run, run: Run) -> bool:
    return abs(rule.left - run.left) < run.size and 0 < rule.baseline - run.baseline < _NEXT_LINE * run.size


_NEXT_LINE = 2.6
"""Of its size: a run that stands no farther below another stands in the next line."""


def _plain_runs(page: Page) -> Iterator[Run]:
    """The runs of a page in stream order."""
    glyphs: list[Glyph] = []
    for glyph in with_accents(page.glyphs):
        if glyphs:
            last, size = glyphs[-1], max(glyphs[-1].face.size, glyph.face.size, 1.0)
            gap = glyph.left - last.right
            # An accent may be drawn after its letter, a small step back; the letters of a ligature share its place.
            is_beside = -0.6 * size < gap < _RUN_GAP * size or glyph[1:4] == last[1:4]
            is_apart = abs(glyph.baseline - last.baseline) > 0.15 * size or not is_beside
            if is_apart or _is_aside(glyphs, glyph):
                yield from _run(glyphs, page)
                glyphs = []
        if glyph.char != " " or glyphs:
            glyphs.append(glyph)
    yield from _run(glyphs, page)


def _is_aside(glyphs: Sequence[Glyph], glyph: Glyph) -> bool:
    """Whether what stands behind large print is much smaller: what is said of a name, beside it.

    Small capitals are smaller than the letter before them, too, but not than the word.
    """
    if glyphs[-1].char != " " and glyph.face.size > SMALLER * glyphs[-1].face.size:  # most are
        return False
    before = [other for other in glyphs[-_WORD - 1 :] if other.char != " "]
    if not before or (glyphs[-1].char != " " and len(before) < _WORD):
        return False
    return all(one.face.size >= LARGE and glyph.face.size <= SMALLER * one.face.size for one in before[-_WORD:])


_WORD = 3


def _run(glyphs: list[Glyph], page: Page) -> Iterator[Run]:
    while glyphs and glyphs[-1].char.isspace():
        glyphs.pop()
    if not glyphs:
        return
    glyphs = _unspaced(_without_script_gaps(glyphs))
    rules = [rule for rule in page.rules if rule[0] >= glyphs[0].left - 3 and rule[2] <= glyphs[-1].right + 3]
    styles: list[tuple[bool, bool, bool, str | None]] = []
    texts: list[str] = []
    before: Glyph | None = None
    tight, spaced = _tightest_space(glyphs), _letter_space(glyphs)
    for glyph in glyphs:
        text = glyph.char
        if before and not before.char.isspace() and not text.isspace():
            gap = glyph.left - before.right
            if gap > 0 and gap > _narrowest_space(before, glyph, tight, spaced):
                text = " " + text
        style = _style(glyph, rules, page.links)
        if styles and styles[-1] == style:
            texts[-1] += text
        else:
            styles.append(style)
            texts.append(text)
        before = glyph
    spans = tuple(Span(text, *style) for text, style in zip(texts, styles, strict=True))
    face = Counter(glyph.face for glyph in glyphs if not glyph.char.isspace()).most_common(1)[0][0]
    yield Run(glyphs[0].left, max(g.right for g in glyphs), glyphs[0].baseline, face.size, glyphs[0].order, spans, face)


def _style(
    glyph: Glyph, rules: Sequence[Rect], links: Sequence[tuple[Rect, str]]
) -> tuple[bool, bool, bool, str | None]:
    """The fields of the span of a glyph behind its text; `rules`: those that may underline it."""
    face, middle = glyph.face, (glyph.left + glyph.right) / 2
    if not rules and not links:
        return face.bold, face.italic, False, None
    is_underlined = any(
        left <= middle <= right and -0.48 * face.size <= low - glyph.baseline <= 0.05 * face.size
        for left, low, right, _ in rules
    )
    return face.bold, face.italic, is_underlined, _at(links, middle, glyph.baseline + face.size / 4)


def _without_script_gaps(glyphs: list[Glyph]) -> list[Glyph]:
    """The glyphs without the spaces that the library sees where only the script changes, as in `3,200건`."""
    return [
        glyph
        for at, glyph in enumerate(glyphs)
        if not (
            glyph.char == " "
            and glyph.left == glyph.right
            and 0 < at < len(glyphs) - 1
            and _is_east_asian(glyphs[at - 1].char) != _is_east_asian(glyphs[at + 1].char)
            and glyphs[at + 1].left - glyphs[at - 1].right < _SCRIPT_GAP * glyph.face.size
        )
    ]


def _narrowest_space(before: Glyph, glyph: Glyph, tight: float, spaced: float) -> float:
    """The gap from which on two glyphs are parted by a space that was not drawn."""
    size = min(before.face.size, glyph.face.size)
    if before.char.islower() and glyph.char.isupper():
        tight = min(tight, spaced + _BEFORE_CAPITAL * size)
    if _is_east_asian(before.char) != _is_east_asian(glyph.char):
        return _SCRIPT_GAP * size
    return tight if before.order + 1 == glyph.order else WORD_GAP * size


def _letter_space(glyphs: Sequence[Glyph]) -> float:
    """The usual gap between neighbouring letters, as letter-spaced print sets it; 0 where they touch."""
    gaps = sorted(
        after.left - one.right for one, after in pairwise(glyphs) if one.char.isalpha() and after.char.isalpha()
    )
    return max(0.0, gaps[len(gaps) // 2]) if gaps else 0.0


def _is_east_asian(char: str) -> bool:
    return char > "\u2e7f" and ("\u1100" <= char < "\ufff0")


def _tightest_space(glyphs: list[Glyph]) -> float:
    """The gap from which on neighbours in the stream are words: less than between words that are known to be parted.

    TeX moves the pen instead of drawing spaces, and in a tight line it moves it little.
    """
    size = max(1.0, glyphs[0].face.size)
    known = [
        after.left - before.right
        for before, space, after in zip(glyphs, glyphs[1:], glyphs[2:], strict=False)
        if space.char == " " and space.left == space.right
    ]
    return max(0.08 * size, 0.6 * min(known)) if len(known) > 1 else 0.3 * size


def _unspaced(glyphs: list[Glyph]) -> list[Glyph]:
    """Letter-spaced print, `S K I L L S`, without the spaces between its letters; wider gaps part its words."""
    letters = [glyph for glyph in glyphs if not glyph.char.isspace()]
    if len(letters) < _FEWEST_SPACED or any(not letter.char.isupper() for letter in letters if letter.char.isalpha()):
        return glyphs
    gaps = [after.left - before.right for before, after in pairwise(letters)]
    usual = sorted(gaps)[len(gaps) // 3]
    parted = len(glyphs) - len(letters) > _MOST_PARTED * len(gaps)
    if usual < (_BEFORE_CAPITAL if parted else WORD_GAP) * letters[0].face.size:
        return glyphs
    out = [letters[0]]
    for gap, letter in zip(gaps, letters[1:], strict=True):
        if gap > _WORD_SPACED * usual:
            out.append(letter._replace(char=" ", left=out[-1].right, right=letter.left, order=letter.order - 1))
        # What follows at once is one word, whatever the gap.
        out.append(letter._replace(left=out[-1].right))
    return out


def _at(links: Sequence[tuple[Rect, str]], x: float, y: float) -> str | None:
    return next((target for (left, low, right, high), target in links if left <= x <= right and low <= y <= high), None)


def _joined_scripts(runs: list[Run]) -> list[Run]:
    """The runs with raised and lowered ones (footnote marks, 1st) set into the line that they belong to."""
    mains: list[Run] = []
    for run in sorted(runs, key=lambda run: (-run.size, run.order)):
        home = None
        if len(run.text.strip()) <= _LONGEST_SCRIPT:
            home = next((at for at, main in enumerate(mains) if _is_script(run, main)), None)
        if home is None:
            mains.append(run)
        else:
            mains[home] = _merged(mains[home], run)
    return sorted(mains, key=lambda run: run.order)


def _is_script(run: Run, main: Run) -> bool:
    """Whether a run is smaller than another, off its baseline, and close beside it."""
    size = main.size
    if not (run.size < 0.9 * size and -0.3 * size < run.baseline - main.baseline < 0.7 * size):
        return False
    after, before = run.left - main.right, main.left - run.right
    beside = -0.3 * size < after < 0.35 * size or -0.35 * size < before < 0.3 * size
    return beside and abs(run.baseline - main.baseline) > 0.1 * size


def _merged(main: Run, script: Run) -> Run:
    first, second = (main, script) if main.left <= script.left else (script, main)
    return main._replace(
        left=first.left,
        right=max(main.right, script.right),
        order=min(main.order, script.order),
        spans=first.spans + second.spans,
    )


_PLAIN = frozenset("^~`")
"""Accents that are characters of their own in code and addresses."""
_FAR = 60
"""Glyphs between an accent and its letter in the stream."""
_ACCENTS = dict(
    zip(
        "´`¨ˆ^˜~ˇ¸˚¯˘˙˝˛",
        "\u0301\u0300\u0308\u0302\u0302\u0303\u0303\u030c\u0327\u030a\u0304\u0306\u0307\u030b\u0328",
        strict=True,
    )
)
"""Accents that stand apart, to those that stand upon a letter."""


def with_accents(glyphs: Sequence[Glyph]) -> Sequence[Glyph]:
    """The glyphs of a page with accents set upon their letters, wherever in the stream they are drawn."""
    out: dict[int, Glyph | None] = {}
    for at, glyph in enumerate(glyphs):
        far = 1 if glyph.char in _PLAIN else _FAR if glyph.char in _ACCENTS else 0
        near = [place for step in range(1, far + 1) for place in (at + step, at - step) if 0 <= place < len(glyphs)]
        for place in near:
            letter = out.get(place) or glyphs[place]
            level = abs(letter.baseline - glyph.baseline) < 0.5 * letter.face.size
            if letter.char.isalpha() and level and _stacked(glyph, letter):
                bare = {"ı": "i", "ȷ": "j"}.get(letter.char, letter.char)
                out[place] = letter._replace(char=unicodedata.normalize("NFC", bare + _ACCENTS[glyph.char]))
                out[at] = None
                break
    return [kept for at, glyph in enumerate(glyphs) if (kept := out.get(at, glyph)) is not None] if out else glyphs


def _stacked(accent: Glyph, letter: Glyph) -> bool:
    overlap = min(accent.right, letter.right) - max(accent.left, letter.left)
    return overlap > 0.5 * min(accent.right - accent.left, letter.right - letter.left) > 0
