"""Rich text (RTF) made WordprocessingML, of which it is the elder form, and read as that: no rule of its own is kept.

After the Rich Text Format Specification, version 1.9.1 (Microsoft, 2008).
"""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from screen.documents.blocks.block import Block
from screen.documents.readers.inline import clean
from screen.documents.readers.word import made
from screen.documents.readers.word.docx import WordParts, read_parts
from screen.documents.readers.word.rtf_row import RtfRow
from screen.documents.readers.word.rtf_shape import RtfShape
from screen.documents.readers.word.rtf_tokens import RtfToken, iter_tokens
from screen.documents.readers.word.sheet import PAGE

if TYPE_CHECKING:
    from lxml.etree import _Element

_SKIPPED_WORDS = (
    "fonttbl filetbl listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata colorschememapping"
    " latentstyles datastore pict objdata shprslt nonshppict annotation atnid atnauthor atrfstart"
    " atrfend bkmkstart bkmkend xe tc template userprops falt panose fname private1 pnseclvl"
)
_SKIPPED = frozenset(_SKIPPED_WORDS.split())
"""Destinations whose text is none of the document's."""
_OPTIONAL = frozenset({"fldinst", "shpinst", "shptxt", "shppict", "ud"})
"""Destinations marked as optional that hold what is read."""
_SIGNS = {
    "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "tab": "\t", "line": "\n", "emspace": " ", "enspace": " ", "nestcell": "\t",
}  # fmt: skip
_DESTINATIONS = {
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), "header"),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf"), "footer"),
    **dict.fromkeys(("listtext", "pntext"), "mark"),
    **{name: name for name in ("footnote", "shptxt", "stylesheet", "colortbl", "sn", "sv", "info", "pn")},
    "fldinst": "link",
}
_PARTS = frozenset({"body", "header", "footer", "footnote", "shptxt"})
"""Destinations that hold paragraphs."""
_ASIDE = frozenset({"footnote", "shptxt"})
"""Those that stand within a paragraph."""
_PROPERTIES = frozenset({"title", "author", "subject", "keywords"})
_TOGGLES = {"b": "b", "i": "i", "ul": "u", "caps": "caps", "v": "vanish", "deleted": "vanish"}
_LETTERS = {"fs": "sz", "up": "position", "charscalex": "w", "expndtw": "spacing"}
_GROUNDS = {"cb": "fill", "highlight": "fill", "chcbpat": "fill", "chcfpat": "color"}
_SOLID = 9500
"""Hundredths of a per cent: of a pattern of so much, nothing but its own colour is seen."""
_HIDING = frozenset({"vanish", "color", "shd"})
"""What of a style may hide its letters; most writers repeat the rest where the style is called."""
_ENDS = frozenset({"par", "sect", "page", "cell", "row"})
_SETTING = {
    "li": ("ind", "left"), "ri": ("ind", "right"), "fi": ("ind", "firstLine"), "sb": ("spacing", "before"),
    "sa": ("spacing", "after"), "posx": ("framePr", "x"), "posnegx": ("framePr", "x"), "posy": ("framePr", "y"),
    "posnegy": ("framePr", "y"), "absw": ("framePr", "w"), "outlinelevel": ("outlineLvl", "val"),
    "ls": ("numPr", "numId"), "ilvl": ("numPr", "ilvl"),
}  # fmt: skip
_FIXED = {
    "qc": ("jc", "val", "center"), "qr": ("jc", "val", "right"), "brdrb": ("pBdr", "bottom", "single"),
}  # fmt: skip
_PAPER = {"paperw": "w", "paperh": "h", "margl": "left", "margr": "right", "margt": "top", "margb": "bottom"}
_LINK = re.compile(r'HYPERLINK\s+"?([^"\s]+)')
_DEEPEST = 500
_BODY = 24
"""Half points: the size where the file says none."""


def read_rtf(data: bytes, source: str) -> tuple[list[Block], list[str], dict[str, Any]]:
    """The blocks, warnings and metadata (properties, `footer`, `notes`) of a file of rich text."""
    making = _RtfMaking()
    for token in iter_tokens(data):
        making.take(token)
    return read_parts(making.finish(), source, making.metadata())


@dataclass
class _State:
    """What holds within a pair of braces, and is put back where they end."""

    destination: str = "body"
    """One of `_DESTINATIONS`, `skipped`, or a field of the properties."""
    href: str | None = None
    letters: made.Told = field(default_factory=dict)
    setting: made.Told = field(default_factory=dict)
    in_table: bool = False
    is_nested: bool = False
    """In a table in a table."""
    is_shape: bool = False
    has_twin: bool = False
    """What comes next is said again in Unicode behind it."""

    def set_letters(self, name: str, value: str | None, attribute: str = "val") -> None:
        """Let a property of letters hold, or none of that name."""
        kept = {key: told for key, told in self.letters.items() if key != name}
        told = {**self.letters.get(name, {}), attribute: value} if value is not None else None
        self.letters = kept if told is None else {**kept, name: told}

    def set(self, name: str, attribute: str, value: str) -> None:
        """Let a property of paragraphs hold."""
        self.setting = {**self.setting, name: {**self.setting.get(name, {}), attribute: value}}


class _RtfMaking:
    """One pass over the tokens: a paragraph, a row, a shape at a time."""

    def __init__(self) -> None:
        self._state = _State()
        self._stack: list[_State] = []
        self._may_pass = False
        """The word to come names a destination that a reader may pass over."""
        self._parts: dict[str, list[_Element]] = {name: [] for name in _PARTS}
        self._runs: list[_Element] = []
        self._held: list[list[_Element]] = []
        """What stands before a note or a box in the paragraphs around it."""
        self._row, self._shape = RtfRow(), RtfShape()
        self._styles: list[_Element] = []
        self._colours: list[list[int]] = [[]]
        self._link = ""
        self._sizes = Counter[str]()
        self._paper: dict[str, float] = dict(PAGE)
        self._turns = False
        self._info: dict[str, str] = {}
        self._times: dict[str, dict[str, int]] = {}

    def take(self, token: RtfToken) -> None:
        """The next token."""
        is_optional, self._may_pass = self._may_pass, token.kind == "*"
        if token.kind == "{":
            self._open()
        elif token.kind == "}":
            self._close()
        elif token.kind == "text":
            self._text(token.text)
        elif token.kind == "word":
            if is_optional and token.text not in _OPTIONAL and self._state.destination != "stylesheet":
                self._state.destination = "skipped"
            elif token.text == "ud" and self._stack:  # says again what the group before it says, which was skipped
                self._state.destination = self._stack[-1].destination
            else:
                self._word(token.text, token.number)

    def _open(self) -> None:
        self._stack.append(self._state)
        if len(self._stack) <= _DEEPEST:
            destination = "skipped" if self._state.has_twin else self._state.destination
            self._state = replace(self._state, destination=destination, has_twin=False)

    def _close(self) -> None:
        if not self._stack:
            return
        left, self._state = self._state, self._stack.pop()
        if left.destination != self._state.destination and left.destination in _PARTS:
            self._end_paragraph(left)
            if left.destination in _ASIDE and self._held:
                self._runs = self._held.pop()
        if left.is_shape and not self._state.is_shape:
            self._lay()
        if left.destination == "mark" and "numPr" not in self._state.setting:
            self._state.set("numPr", "numId", "1")

    def _word(self, word: str, number: int | None) -> None:
        state = self._state
        if state.destination == "skipped" or word in _SKIPPED:
            state.destination = "skipped"
        elif word in _DESTINATIONS:
            self._enter(_DESTINATIONS[word])
        elif word == "fldrslt":
            state.href = found[1] if (found := _LINK.search(self._link)) else None
        elif state.destination == "colortbl":
            if word in {"red", "green", "blue"}:
                self._colours[-1].append(min(255, max(0, number or 0)))
        elif state.destination == "info" or state.destination in self._times:
            self._hear_info(word, number or 0)
        elif word in _SIGNS:
            self._text(_SIGNS[word])
        elif word in _ENDS:
            self._end(word)
        elif not self._row.hear(word, number or 0, self._ink) and not self._hear_shape(word, number or 0):
            self._hear_letters(word, number)
            self._hear_paragraph(word, number or 0)

    def _enter(self, destination: str) -> None:
        state = self._state
        if destination == "header":
            self._end_paragraph(state)
        elif destination in _ASIDE and state.destination != destination:
            self._held.append(self._runs)
            self._runs = []
        elif destination == "link":
            self._link = ""
        state.destination = destination

    def _hear_info(self, word: str, number: int) -> None:
        """A word of the properties of the file: one of them, or a part of a time."""
        state = self._state
        if word in _PROPERTIES:
            state.destination = f"info {word}"
        elif word in {"revtim", "creatim", "printim", "buptim"}:
            state.destination = word
            self._times[word] = {}
        elif word in {"yr", "mo", "dy"} and state.destination in self._times:
            self._times[state.destination][word] = number

    def _hear_shape(self, word: str, number: int) -> bool:
        """Whether a word is of the paper, of a shape or of what is said twice, and so is done with."""
        if word == "upr":
            self._state.has_twin = True
        elif word in _PAPER:
            self._paper[_PAPER[word]] = number
        elif word == "shp":
            self._state.is_shape = True
            self._shape = RtfShape()
        elif word.startswith("shp"):
            self._shape.hear(word, number)
        else:
            return False
        return True

    def _hear_letters(self, word: str, number: int | None) -> None:
        state = self._state
        if word == "plain":
            state.letters = {}
        elif word in _TOGGLES:
            state.set_letters(_TOGGLES[word], "0" if number == 0 else "1")
        elif word == "ulnone":
            state.set_letters("u", None)
        elif word in _LETTERS:
            state.set_letters(_LETTERS[word], str(_BODY if word == "fs" and number is None else number or 0))
        elif word == "dn":
            state.set_letters("position", str(-(number or 0)))
        elif word == "cf":
            state.set_letters("color", self._ink(number))
        elif word in _GROUNDS:
            state.set_letters("shd", self._ink(number), _GROUNDS[word])
        elif word == "chshdng" and (number or 0) >= _SOLID:
            state.set_letters("shd", "solid", "val")
        elif word == "expnd":  # in quarters of a point
            state.set_letters("spacing", str(5 * (number or 0)))
        elif word == "cs":
            state.set_letters("rStyle", f"cs{number}")

    def _hear_paragraph(self, word: str, number: int) -> None:
        state = self._state
        if word == "pard":
            state.setting = {}
            state.in_table = state.is_nested = False
        elif word == "intbl":
            state.in_table = True
        elif word == "itap":
            state.is_nested = number > 1
        elif word in _SETTING:
            if word == "ilvl" and "numPr" not in state.setting:
                state.set("numPr", "numId", "1")
            state.set(*_SETTING[word], str(number))
        elif word in _FIXED:
            state.set(*_FIXED[word])
        elif word == "s":
            state.set("pStyle", "val", f"s{number}")
        elif word == "cbpat":
            state.set("shd", "fill", self._ink(number) or "auto")
        elif word in {"sl", "absh"}:  # below zero: exactly
            name, size, rule = ("spacing", "line", "lineRule") if word == "sl" else ("framePr", "h", "hRule")
            state.set(name, size, str(max(0, -number)))
            state.set(name, rule, "exact" if number < 0 else "auto")

    def _ink(self, number: int | None) -> str | None:
        """An entry of the table of colours; None where it is left to the reader."""
        told = self._colours[number or 0] if 0 <= (number or 0) < len(self._colours) else []
        return made.hexadecimal(told) if len(told) == 3 else None

    def _text(self, text: str) -> None:
        destination = self._state.destination
        if destination == "stylesheet":
            self._add_style(text.strip(" ;"))
        elif destination == "colortbl":
            self._colours += [[] for _ in range(text.count(";"))]
        elif destination == "link":
            self._link += text
        elif destination == "sn":
            self._shape.name(text)
        elif destination == "sv":
            self._shape.value(text)
        elif destination.startswith("info "):
            self._info[destination[5:]] = self._info.get(destination[5:], "") + text
        elif destination in _PARTS:
            letters = {"sz": {"val": str(_BODY)}, **self._state.letters}
            self._sizes[letters["sz"]["val"]] += len(text.strip())
            self._runs.append(made.run(text, letters, self._state.href))

    def _add_style(self, name: str) -> None:
        state = self._state
        letters = {key: told for key, told in state.letters.items() if key in _HIDING}
        setting = {key: told for key, told in state.setting.items() if key == "outlineLvl"}
        if key := state.letters.get("rStyle"):
            self._styles.append(made.style("character", key["val"], name, letters, {}))
        else:
            key = state.setting.get("pStyle", {"val": "s0"})
            self._styles.append(made.style("paragraph", key["val"], name, letters, setting))

    def _end(self, word: str) -> None:
        self._end_paragraph(self._state)
        if word == "page":
            self._turns = True
        elif word == "cell":
            self._row.end_cell()
        elif word == "row":
            self._parts["body"].append(self._row.end())

    def _end_paragraph(self, state: _State) -> None:
        runs, self._runs = self._runs, []
        setting = {**state.setting, "pageBreakBefore": {}} if self._turns else state.setting
        paragraph = made.element("p", made.properties("pPr", setting), *runs)
        if state.destination not in _PARTS:
            return
        if state.destination == "body":
            self._turns = False
        if state.destination == "body" and state.in_table:
            self._row.add(paragraph, is_nested=state.is_nested)
        else:
            self._parts[state.destination].append(paragraph)

    def _lay(self) -> None:
        """The shape that was told is whole."""
        words, self._parts["shptxt"] = self._parts["shptxt"], []
        self._runs.append(self._shape.drawn(words))

    def metadata(self) -> dict[str, Any]:
        """What the file says of itself."""
        metadata: dict[str, Any] = {name: text for name, said in self._info.items() if (text := clean(said).strip())}
        time = self._times.get("revtim", {})
        if time.get("yr") and time != self._times.get("creatim"):
            metadata["modified"] = f"{time['yr']:04d}-{time.get('mo', 1):02d}-{time.get('dy', 1):02d}"
        return metadata

    def finish(self) -> WordParts:
        """The whole file, groups that never end among it."""
        self._end_paragraph(self._state)
        while self._held:
            self._runs = self._held.pop()
            self._end_paragraph(_State())
        parts = self._parts
        body = made.element("body", *parts["body"], *self._row.left(), *parts["shptxt"], made.page(self._paper))
        size = max(self._sizes, key=lambda told: (self._sizes[told], -float(told)), default=str(_BODY))
        defaults = made.element(
            "docDefaults", made.element("rPrDefault", made.properties("rPr", {"sz": {"val": size}}))
        )
        return WordParts(
            body,
            made.element("styles", defaults, *self._styles),
            [made.element("hdr", *parts["header"])],
            [made.element("ftr", *parts["footer"])],
            [made.element("footnotes", *parts["footnote"])],
            None,
        )
