"""One pass over the body of a LaTeX document: text and commands in, blocks out."""

import re
from collections.abc import Callable, Mapping, Sequence, Set
from copy import copy
from typing import Any

from msgspec.structs import replace

from screen.documents.blocks.block import Block, Kind
from screen.documents.blocks.printed_dates import is_dates, is_end, stacked_dates
from screen.documents.blocks.span import Span, join_spans
from screen.documents.readers.inline import plain, settle
from screen.documents.readers.legibility import PAPER, Colour
from screen.documents.readers.outline import Outline
from screen.documents.readers.tex.accents import compose_accents
from screen.documents.readers.tex.arguments import SWALLOWED, Arguments, parted
from screen.documents.readers.tex.lengths import Lengths
from screen.documents.readers.tex.macros import Definitions, Macro
from screen.documents.readers.tex.roles import Meaning, Use, meaning_of
from screen.documents.readers.tex.settings import vanishes
from screen.documents.readers.tex.vocabulary import words

_TOKEN = re.compile(r"\\(?:[A-Za-z@]+\*?|.|\n)|[{}$~&]|\n[ \t\x00]*\n\s*|---?|``|''|[^\\{}$~&\n`'-]+|.", re.DOTALL)
_MOST_STEPS = 400_000
_DEEPEST = 60
FAR_ACROSS, _WIDEST = 10.0, 30.0
"""Centimetres to the left that move text off the page, and the longer side of a page."""
_YEAR = re.compile(r"(?:19|20)\d\d")
LISTED = re.compile(r"\{[^{}]*\}(?:\s*,\s*\{[^{}]*\})+")
"""An argument that is a list of groups."""
_LONGEST_DATE = 40
"""Characters of an argument that may be one end of a span of dates."""
_HIDING_NAME = re.compile(
    r"hid(?:e|den)|invisible|unseen|gobble|phantom|noprint|annotation|^comment|^ocmd$", re.IGNORECASE
)
"""What people call a command or an environment that shows nothing."""
_SETTINGS = re.compile(r"\[([^\[\]]+)\]")

_LAST = re.compile(r"(?<!\\)\\([A-Za-z@]+)\s*$")

Obey = Callable[["TexWalk", str, Arguments], None]
"""What a command or an environment does: takes the walk, its name and what follows it, of which it takes its part."""


def _pass_repeated(title: str, args: Arguments) -> None:
    """Pass by what a class takes as further names of a heading: the same words, the anchor of a link."""
    said = re.sub(r"\W+", "", title)
    ahead = args.ahead()
    while (more := ahead.group()) is not None:
        flat = re.sub(r"\W+", "", more)
        if flat != said and not (":" in more and flat.endswith(said)):
            break
        args.at = ahead.at


def _drawn_text(drawing: str) -> str:
    """What the nodes of a drawing say; nothing where they hold no words."""
    groups = re.findall(r"\{((?:[^{}]|\{[^{}]*\})*)\}", drawing)
    text = re.sub(r"\s+", " ", re.sub(r"\\[A-Za-z]+|[{}\\]", " ", " ".join(groups))).strip()
    return text if re.search(r"[^\W\d_]{4}", text) else ""


class TexWalk:
    """Reads LaTeX text into an outline; macros, styles and lists are its state."""

    def __init__(self, source: str, obey: Obey) -> None:
        self.source, self._obey = source, obey
        self.defined = Definitions()
        self.metadata: dict[str, Any] = {}
        self.hidden: list[str] = []
        """What was set so that nobody sees it, and is left out."""
        self._doubted: list[str] = []
        """What a condition that the document does not tell may leave out."""
        self.drawings: list[str] = []
        """What stands in drawings, which is not read."""
        self.uses: Mapping[str, Sequence[Use]] = {}
        """How the document uses its commands."""
        self.separators: Set[str] = frozenset()
        """Commands that part words."""
        self._meanings: dict[tuple[str, int], Meaning] = {}
        self.inks: dict[str, Colour] = {}
        """Colours that the document defines, by their names."""
        self.ground: Colour | None = PAPER
        """What stands behind the letters; None where that is not known."""
        self.lengths = Lengths(self.defined.macros)
        self.is_doubted = False
        """Whether what is read stands in a condition that was told of."""
        self.line = 1
        """Where what is read stands."""
        self.is_expansion = False
        """Whether it is what a macro or an argument prints: all of it stands on the line of the call."""
        self._level = 0
        self.is_whole = True
        """Whether this reads the document, not an argument of it."""
        self.is_hidden = False
        self._begin_anew()

    def _begin_anew(self) -> None:
        self.outline = Outline(self.source)
        self.style = Span("")
        self.shift = 0.0
        """Centimetres to the right that what is read is moved by, to the end of its paragraph or line."""
        self.saved: list[tuple[Span, bool, float]] = []
        self.depth = self._steps = 0
        self._in_maths = False
        self.last = ("", -1)

    def _inner(self) -> "TexWalk":
        """Another one for an argument: what the document defines, and what is told of it, they have in common."""
        inner = copy(self)
        inner.is_hidden, inner.is_whole, inner._level = self.is_unseen, False, self._level + 1
        inner._begin_anew()
        return inner

    @property
    def is_unseen(self) -> bool:
        """Whether nobody sees what is read."""
        return self.is_hidden or not -FAR_ACROSS < self.shift <= _WIDEST

    @property
    def has_begun(self) -> bool:
        """Whether anything was printed."""
        return bool(self.outline.blocks) or not self.outline.is_empty

    def warnings(self) -> list[str]:
        """A sentence on text that nobody sees, and one on the words of drawings, if there were any."""
        unseen = re.sub(r"\s+", " ", " ".join(self.hidden)).strip()
        said = [f"text that nobody sees was left out (white, tiny or off the page): {unseen[:120]}"] if unseen else []
        doubted = re.sub(r"\s+", " ", " ".join(self._doubted)).strip()
        if doubted:
            said.append(f"text was read that a reader may not see, as conditions or names have it: {doubted[:120]}")
        words_drawn = [text for drawing in self.drawings if (text := _drawn_text(drawing))]
        return said + [f"words of a drawing were not read: {text[:400]}" for text in words_drawn]

    def run(self, text: str, line: int | None = None) -> None:
        """Read `text`, which begins at `line` of the document; None: it is an expansion."""
        if self._level > _DEEPEST:
            return
        self._level += 1
        around, self.is_expansion = self.is_expansion, line is None
        self.line = self.line if line is None else line
        at, seen = 0, 0
        while at < len(text):
            self._steps += 1
            if self._steps > _MOST_STEPS:
                break
            found = _TOKEN.match(text, at)
            if found is None:
                break
            mark = found[0]
            if not self.is_expansion:
                self.line += text.count("\n", seen, at) + text.count(SWALLOWED, seen, at)
                seen = at
            blanks = "" if self.is_expansion else mark[: len(mark) - len(mark.lstrip(f" \t\n{SWALLOWED}"))]
            self.outline.line = self.line + blanks.count("\n") + blanks.count(SWALLOWED)
            at = found.end()
            if mark[0] == "\\" and len(mark) > 1:
                args = Arguments(text, at)
                self._command(mark[1:], args)
                at = args.at
            else:
                self._plain(mark)
        self.is_expansion = around
        self._level -= 1

    def _plain(self, mark: str) -> None:
        if mark == "{":
            self.saved.append((self.style, self.is_hidden, self.shift))
        elif mark == "}":
            if self.saved:
                self.style, self.is_hidden, self.shift = self.saved.pop()
        elif mark == "$":
            self._in_maths = not self._in_maths
        elif mark[0] == "\n" and mark.count("\n") > 1:
            self.begin("paragraph", self.depth)
        elif mark == "&":
            self.outline.mark("\t")
        else:
            named = {"~": " ", "--": "–", "---": "—", "``": "“", "''": "”", "\n": " ", "`": "‘"}
            text = named.get(mark, mark.replace(SWALLOWED, ""))
            if self._in_maths:
                text = text.replace("^", "").replace("_", "")
            self.say(text)

    def begin(self, kind: Kind, level: int = 0) -> None:
        """Begin a block; what was beside the page ends with the one before."""
        self.shift = 0.0
        self.outline.open(kind, level)

    def say(self, text: str) -> None:
        """Print `text` in the style that is set; nothing of it if that is white."""
        if self.is_unseen:
            self.hidden.append(text)
        elif text:
            style = self.style
            self.outline.add(Span(re.sub(r"\s+", " ", text), style.bold, style.italic, style.underline, style.href))

    def inside(self, text: str, **style: Any) -> None:
        """Read an argument in a style of its own."""
        before, hidden, depth = self.style, self.is_hidden, len(self.saved)
        self.style = replace(before, **style)
        self.run(text)
        del self.saved[depth:]
        self.style, self.is_hidden = before, hidden

    def _command(self, mark: str, args: Arguments) -> None:
        """Obey the command that `args` stand behind."""
        name = mark.rstrip("*")
        if not mark[0].isalpha() and mark[0] != "@":
            self._mark(mark, args)
            return
        start = args.at - len(mark) - 1
        place = self.defined.read(args.text, start)
        if not place and "nviron" in name:
            place = self.defined.read_environment(args.text, start)
        macro = self.defined.macros.get(name) if name not in {"begin", "end"} else None
        if place:
            args.at = place
        elif macro is not None and macro.is_simple:
            self.expand(macro, args)
        else:
            self._obey(self, self.defined.renamed.get(name, name), args)

    def _mark(self, mark: str, args: Arguments) -> None:
        """A control symbol: a line break, an escaped character, a space."""
        if mark == "\\":
            args.at += args.text.startswith("*", args.at)
            args.option()
            self.shift = 0.0
            self.outline.mark("\n")
        else:
            self.say(mark if mark in "&%$#_{}" else "" if mark in "-/@!()[]" else " ")

    def expand(self, macro: Macro, args: Arguments) -> None:
        """Read what a macro prints with the arguments that follow."""
        arguments: list[str] = []
        if macro.default is not None:
            option = args.option()
            arguments.append(macro.default if option is None else option)
        while len(arguments) < macro.arguments and (told := args.argument()) is not None:
            arguments.append(told)
        body = macro.expand(arguments)
        # Its last command takes the arguments that follow the macro, if its body holds none for it.
        last = _LAST.search(body) if self._level <= _DEEPEST else None
        self.run(body[: last.start()] if last else body)
        if last:
            self._level += 1
            self._command(last[1], args)
            self._level -= 1

    def heading(self, name: str, args: Arguments) -> None:
        """Read a heading, or the entry that a class calls a section."""
        args.option()
        ahead, below = args.ahead(), args.ahead()
        title, is_known = args.argument(), name in words().headings
        if title is None:
            return
        if not is_known:
            groups, dated = ahead.groups(on_line=True), below.groups(2)
            letters = ["".join(filter(str.isalnum, self.text_of(group))).casefold() for group in groups]
            if any(len(told) > 1 and letters[0] not in told for told in letters[1:]):  # else it is said twice
                self.entry(name, groups)  # a title with its dates, and only called a section
                args.at = ahead.at
                return
            if len(groups) < 2 and len(dated) == 2 and is_dates(self.text_of(dated[1])):
                self.entry(name, dated)
                args.at = below.at
                return
        self.begin("heading", words().headings.get(name, 3 if "sub" in name.lower() else 2))
        self.inside(title)
        self.begin("paragraph", self.depth)
        _pass_repeated(title, args)
        if not is_known:  # what is left besides is an icon
            args.groups(on_line=True)

    def drop(self, count: int, args: Arguments) -> None:
        """Pass by `count` arguments and the options between them."""
        for _ in range(count):
            args.option()
            if args.group() is None and (count < 2 or args.argument() is None):
                return

    def meaning(self, name: str, arguments: Sequence[str]) -> Meaning:
        """What a command that nobody defines means by all of its uses, this one among them."""
        found = self._meanings.get((name, len(arguments)))
        if found is None:
            # Told for now, for it may stand in its own arguments.
            self._meanings[name, len(arguments)] = Meaning(tuple("cell" for _ in arguments), "style")
            alone = [Use(tuple(arguments), is_alone=False, is_followed=False)]
            uses = [use for use in self.uses.get(name, alone) if len(use.arguments) <= len(arguments)] or alone
            seen, hidden = (len(self.hidden), len(self.drawings)), (self.is_hidden, self.shift)
            self.is_hidden, self.shift = False, 0.0
            found = meaning_of(name, uses, self._said, self.inks)
            del self.hidden[seen[0] :], self.drawings[seen[1] :]  # they are told where they stand
            self.is_hidden, self.shift = hidden
            self._meanings[name, len(arguments)] = found
        return found

    def _said(self, text: str) -> str:
        return self.text_of(text, is_doubted=True)

    def may_hide(self, name: str) -> bool:
        """Whether what a command prints may not be seen: by its name, or by settings in what defines it."""
        body = self.defined.macros[name].body if name in self.defined.macros else ""
        return bool(_HIDING_NAME.search(name)) or any(
            vanishes(told, self.inks, self.ground) for told in _SETTINGS.findall(body)
        )

    def doubt(self, text: str) -> None:
        """Tell that a reader may not see what a piece of LaTeX prints; of one within another the outer one tells."""
        if not self.is_doubted:
            self._doubt(self.text_of(text, is_doubted=True))

    def doubt_gathered(self) -> None:
        """Tell that a reader may not see what the block that is open says so far."""
        self._doubt(self.outline.gathered)

    def _doubt(self, said: str) -> None:
        if re.search(r"[^\W\d_]{3}", said):
            self._doubted.append(said)

    def text_of(self, text: str, *, is_doubted: bool = False) -> str:
        """What a piece of LaTeX prints, as one line."""
        inner = self._inner()
        inner.is_doubted = is_doubted or self.is_doubted
        inner.run(compose_accents(text))
        return re.sub(r"\s+", " ", " ".join(block.text for block in inner.outline.finish())).strip()

    def blocks_of(self, text: str, line: int | None = None) -> list[Block]:
        """The blocks of an argument or a cell, all on one line: that of the command if None."""
        inner = self._inner()
        inner.style, inner.line = self.style, self.line if line is None else line
        inner.run(text)
        return inner.outline.finish()

    def _with_whole_dates(self, groups: list[str]) -> list[str]:
        """Arguments that part a span of dates, joined in the place of the first: year and month, begin and end."""
        said = [self.text_of(group) if len(group) <= _LONGEST_DATE else "" for group in groups]
        joined: list[tuple[str, str]] = []
        for group, text in zip(groups, said, strict=True):
            if joined and _YEAR.fullmatch(joined[-1][1]) and is_dates(whole := f"{text} {joined[-1][1]}"):
                joined[-1] = (whole, whole)
            else:
                joined.append((group, text))
        single = [at for at, (_, text) in enumerate(joined) if is_end(text)]
        if len(single) == 2:
            first, second = single
            if dates := stacked_dates(f"{joined[first][1]}\n{joined[second][1]}"):
                joined[first] = (dates, dates)
                del joined[second]
        return [group for group, _ in joined]

    def entry(self, name: str, groups: list[str]) -> None:
        """A row whose cells are the arguments of a macro; lists inside them follow the row."""
        self.outline.close()
        cells, rest = [], []
        for group in self._with_whole_dates(groups):
            if LISTED.fullmatch(group.strip()):  # `{what was done},{and what else}`
                rest += self.blocks_of("".join(f"\\item {told}" for told in parted(group, ",")))
                continue
            blocks = self.blocks_of(group)
            cut = next(
                (at for at, block in enumerate(blocks) if block.kind not in {"paragraph", "heading"}), len(blocks)
            )
            cell = settle(join_spans([block.spans for block in blocks[:cut]], "\n"))
            cells.append(plain(dates) if (dates := stacked_dates("".join(span.text for span in cell))) else cell)
            rest += blocks[cut:]
        self.outline.line = self.line
        self.outline.add_row(cells, self.depth, macro=name)
        self.outline.blocks.extend(rest)
