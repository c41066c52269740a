"""Rich text (RTF) as blocks: bold and italics, links, lists, tables and headings; pictures and hidden text left out."""

import re
from typing import Any

from screen.documents.blocks.block import Block
from screen.documents.blocks.span import Span
from screen.documents.readers.inline import clean, settle
from screen.documents.readers.legibility import PAPER, Colour
from screen.documents.readers.rows import row_blocks
from screen.documents.readers.word.elements import UnseenText
from screen.documents.readers.word.ink import FLAT
from screen.documents.readers.word.paragraph import paragraph_block
from screen.documents.readers.word.rtf_page import RtfPage
from screen.documents.readers.word.rtf_row import RtfRow
from screen.documents.readers.word.rtf_state import BODY, RtfState
from screen.documents.readers.word.rtf_tokens import RtfToken, iter_tokens

_SKIPPED_WORDS = (
    "fonttbl filetbl listtable listoverridetable revtbl rsidtbl generator xmlnstbl themedata colorschememapping"
    " latentstyles datastore pict objdata shprslt nonshppict annotation atnid atnauthor atrfstart"
    " atrfend bkmkstart bkmkend xe tc template userprops falt panose fname private1 pnseclvl"
)
_SKIPPED = frozenset(_SKIPPED_WORDS.split())
"""Destinations whose text is none of the document's."""
_OPTIONAL = frozenset({"fldinst", "shpinst", "shptxt", "shppict"})
"""Destinations marked as optional that hold what is read."""
_LETTERS = {
    "emdash": "—", "endash": "–", "bullet": "•", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "tab": "\t", "line": "\n", "emspace": " ", "enspace": " ", "nestcell": "\t",
}  # fmt: skip
_ASIDE = frozenset({"footnote", "shptxt"})
"""Destinations that stand within a paragraph and hold paragraphs of their own."""
_STYLES = frozenset({"s", "cs"})
"""What a style of paragraphs, and of letters, is told and called by."""
_OF_LETTERS = frozenset({"v", "deleted", "cf", "cb", "highlight", "chcbpat"})
"""What of a style may hide its letters; most writers repeat the rest where the style is called."""
_LINK = re.compile(r'HYPERLINK\s+"?([^"\s]+)')
_DEEPEST = 500


def read_rtf(data: bytes, source: str) -> tuple[list[Block], list[str], dict[str, Any]]:
    """The blocks, warnings and metadata (properties, `footer`, `notes`) of a file of rich text."""
    reading = _RtfReading(source)
    optional = False
    for token in iter_tokens(data):
        reading.take(token, optional)
        optional = token.kind == "*"
    return reading.finish()


class _RtfReading:
    """One pass over the tokens."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._state = RtfState()
        self._stack: list[RtfState] = []
        self._too_deep = 0
        self._blocks: list[Block] = []
        self._spans: list[Span] = []
        self._cell: list[Block] = []
        self._row: list[list[Block]] = []
        self._unseen = UnseenText()
        self._page = RtfPage()
        self._feet: list[str] = []
        self._notes: list[str] = []
        self._held: list[list[Span]] = []
        """What stands before a note or a box in the paragraphs around it."""
        self._metadata: dict[str, Any] = {}
        self._headings: dict[int, int] = {}
        self._style = 0
        self._letters: dict[tuple[str, int], list[tuple[str, int | None]]] = {}
        """What hides letters in the words of a style, by the word and the number that it is called by."""
        self._told = ("s", 0)
        self._colours: list[list[int]] = [[]]
        self._told_row = RtfRow(self._ink)
        self._link = ""
        self._sizes: dict[float, int] = {}

    def take(self, token: RtfToken, optional: bool) -> None:
        """The next token. `optional`: it names a destination that may be passed over."""
        if token.kind == "{":
            self._open()
        elif token.kind == "}":
            self._close()
        elif token.kind == "text":
            self._text(token.text)
        elif token.kind == "word":
            if optional and token.text not in _OPTIONAL and self._state.destination != "stylesheet":
                self._state.destination = "skipped"
            else:
                self._word(token.text, token.number)

    def _open(self) -> None:
        if len(self._stack) >= _DEEPEST:
            self._too_deep += 1
            return
        self._stack.append(self._state)
        self._state = self._state.inside()

    def _close(self) -> None:
        if self._too_deep:
            self._too_deep -= 1
        elif self._stack:
            left, self._state = self._state, self._stack.pop()
            if left.destination != self._state.destination and left.destination in {
                "header",
                "footer",
                "shptxt",
                "footnote",
            }:
                self._end_paragraph(left)
                if left.destination in _ASIDE and self._held:
                    self._spans = self._held.pop()
            self._state.look.largest = max(self._state.look.largest, left.look.largest)
            if left.is_shape and not self._state.is_shape:
                self._page.lay()
            if left.destination == "mark":
                self._state.look.item = max(1, self._state.look.item)

    def _word(self, word: str, number: int | None) -> None:
        state = self._state
        if state.destination == "skipped" or word in _SKIPPED:
            state.destination = "skipped"
        elif not self._destination(word) and not self._hear_head(word, number):
            self._page.hear(word, number)
            state.is_shape = state.is_shape or word == "shp"
            self._hear_style(word, number or 0)
            state.hear(word, number or 0)
            if word in _LETTERS:
                self._text(_LETTERS[word])
            elif word in {"par", "sect", "page", "cell", "row"}:
                self._end(word)
            elif not self._told_row.hear(word, number or 0):
                self._hear_run(word, number)

    def _hear_style(self, word: str, number: int) -> None:
        """Let what hides letters in a style hold where it is called, until the paragraph has another."""
        if word in {"s", "pard"}:
            for told, _ in self._letters.get(("s", self._state.look.style), ()):
                self._hear_run(told, 0)
        for told, value in self._letters.get((word, number), ()):
            self._hear_run(told, value)

    def _behind(self, state: RtfState) -> Colour | None:
        """What is behind the letters: in a box, and in a cell that no definition tells of, that is not known."""
        if state.look.ground != PAPER:
            return state.look.ground
        if state.destination == "shptxt" or state.is_nested:
            return None
        cell = self._told_row.cell(len(self._row))
        return PAPER if not state.in_table else cell.ground if cell else None

    def _destination(self, word: str) -> bool:
        """Whether a word opens a destination, and so is done with."""
        state = self._state
        if word in {"header", "headerl", "headerr", "headerf"}:
            self._end_paragraph(state)
            state.destination = "header"
        elif word in {"footer", "footerl", "footerr", "footerf"}:
            state.destination = "footer"
        elif word in _ASIDE:
            if state.destination != word:
                self._held.append(self._spans)
                self._spans = []
            state.destination = word
        elif word in {"listtext", "pntext"}:
            state.destination = "mark"
        elif word in {"stylesheet", "colortbl", "sn", "sv"}:
            state.destination = word
        elif word == "fldinst":
            state.destination, self._link = "link", ""
        elif word == "fldrslt":
            state.href = found[1] if (found := _LINK.search(self._link)) else None
        elif word in {"info", "pn"}:
            state.destination = word
        elif state.destination == "info" and word in {"title", "author", "subject", "operator", "keywords", "company"}:
            state.destination = f"info {word}"
        elif state.destination == "info" and word in {"revtim", "creatim", "printim", "buptim"}:
            state.destination = f"time {word}"
        else:
            return False
        return True

    def _hear_head(self, word: str, number: int | None) -> bool:
        """Whether a word is of the colours, the styles or the properties of the file, and so is done with."""
        destination = self._state.destination
        if destination == "colortbl":
            if word in {"red", "green", "blue"}:
                self._colours[-1].append(number or 0)
        elif destination.startswith("time "):
            if word in {"yr", "mo", "dy"}:
                self._metadata.setdefault(destination, {})[word] = number or 0
        elif destination == "stylesheet":
            self._hear_sheet(word, number)
        else:
            return destination.startswith("info")
        return True

    def _hear_sheet(self, word: str, number: int | None) -> None:
        """A word of a style: what it is called by, what of it hides letters, which heading it is."""
        if word in _STYLES:
            self._told = word, number or 0
            self._style = number or 0 if word == "s" else self._style
        elif word in _OF_LETTERS:
            self._letters.setdefault(self._told, []).append((word, number))
        elif word == "outlinelevel" and (number or 0) < 6:
            self._headings.setdefault(self._style, 1 + (number or 0))

    def _text(self, text: str) -> None:
        state = self._state
        destination = state.destination
        if destination == "stylesheet":
            if found := re.match(r"\s*heading (\d)\b", text, re.IGNORECASE):
                self._headings[self._style] = min(6, max(1, int(found[1])))
        elif destination == "colortbl":
            self._colours += [[] for _ in range(text.count(";"))]
        elif destination == "link":
            self._link += text
        elif destination == "sn":
            self._page.name(text)
        elif destination == "sv":
            self._page.value(text)
        elif destination.startswith("info "):
            name = destination[5:]
            self._metadata[name] = self._metadata.get(name, "") + text
        elif destination in {"body", "header", "footer", "shptxt", "footnote"}:
            self._body_text(text, state)

    def _body_text(self, text: str, state: RtfState) -> None:
        look = state.look
        if state.is_far or self._is_shut(state) or look.is_unseen(self._behind(state)):
            self._unseen.hidden.append(text)
            return
        if text.strip():
            self._sizes[look.size] = self._sizes.get(look.size, 0) + len(text)
        self._spans.append(look.span(text, state.href))

    def _is_shut(self, state: RtfState) -> bool:
        """Whether the cell that is open has no height or width."""
        if not state.in_table or state.is_nested:
            return False
        cell = self._told_row.cell(len(self._row))
        return self._told_row.is_flat or (cell is not None and abs(cell.right - cell.left) <= FLAT)

    def _hear_run(self, word: str, number: int | None) -> None:
        look, on = self._state.look, number != 0
        if word == "plain":
            self._state.be_plain()
        elif word == "b":
            look.bold = on
        elif word == "i":
            look.italic = on
        elif word in {"ul", "ulnone"}:
            look.underline = on and word == "ul"
        elif word == "caps":
            look.is_capitals = on
        elif word in {"v", "deleted"}:
            look.is_hidden = on
        elif word == "fs":
            look.size = float(number or BODY)
        elif word == "cf":
            look.ink = self._ink(number)
        elif word in {"cb", "highlight", "chcbpat", "cbpat"}:
            look.ground = self._ink(number) or PAPER

    def _ink(self, number: int | None) -> Colour | None:
        """An entry of the table of colours; None where it is left to the reader."""
        told = self._colours[number or 0] if 0 <= (number or 0) < len(self._colours) else []
        return (told[0], told[1], told[2]) if len(told) == 3 else None

    def _end(self, word: str) -> None:
        state, cell = self._state, self._told_row.cell(len(self._row))
        if state.destination == "body" and word != "row":
            edges = (cell.left, cell.right) if cell and state.in_table else None
            self._page.put("".join(span.text for span in self._spans), state, edges)
        self._end_paragraph(state)
        if word == "page":
            self._page.turn()
        elif word == "cell":
            if cell and cell.is_merged:
                self._unseen.doubted += [block.text for block in self._cell]
            self._row.append(self._cell)
            self._cell = []
            self._page.end_cell()
        elif word == "row":
            self._page.end_row()
            self._blocks += row_blocks(self._row)
            self._row = []
            self._told_row.end()

    def _end_paragraph(self, state: RtfState) -> None:
        spans, self._spans = settle(self._spans), []
        look = state.look
        look.heading = look.heading or self._headings.get(look.style, 0)
        if spans and state.destination == "footer":
            self._feet.append("".join(span.text for span in spans))
        elif spans and state.destination == "footnote":
            self._notes.append("".join(span.text for span in spans))
        elif spans and state.destination != "skipped":
            body = max(self._sizes, key=lambda size: (self._sizes[size], -size), default=BODY)
            block = paragraph_block(spans, look, body, self._source)
            (self._cell if state.in_table else self._blocks).append(block)
        look.largest, look.heading = 0.0, 0

    def finish(self) -> tuple[list[Block], list[str], dict[str, Any]]:
        """All blocks, what is to be said of text that is not seen, and what the file says of itself."""
        self._end_paragraph(self._state)
        while self._held:  # of groups that never end
            self._spans = self._held.pop()
            self._end_paragraph(RtfState())
        self._blocks += self._cell + [block for cell in self._row for block in cell]
        self._unseen.doubted += self._page.covered()
        metadata: dict[str, Any] = {
            name: text
            for name in ("title", "author", "subject", "keywords")
            if (text := clean(str(self._metadata.get(name, ""))).strip())
        }
        time, made = self._metadata.get("time revtim") or {}, self._metadata.get("time creatim")
        if time.get("yr") and time != made:
            metadata["modified"] = f"{time['yr']:04d}-{time.get('mo', 1):02d}-{time.get('dy', 1):02d}"
        if self._feet:
            metadata["footer"] = list(dict.fromkeys(self._feet))
        if self._notes:
            metadata["notes"] = self._notes
        return self._blocks, self._unseen.warnings(), metadata
