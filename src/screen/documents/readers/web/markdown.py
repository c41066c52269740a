"""Markdown as blocks: CommonMark and GitHub's, with what Jekyll and kramdown add to it.

The page is rendered to HTML, each tag with the line it came from, and read as HTML: so tags and Markdown may stand in
one another in any order.
"""

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from screen.documents.blocks.block import Block
from screen.documents.readers.data.frontmatter import records_of, split_front_matter
from screen.documents.readers.text.markers import bullet
from screen.documents.readers.text.plain import read_plain
from screen.documents.readers.text.wrapping import end_alike, ends_with_date, is_small
from screen.documents.readers.web.html import read_html
from screen.documents.readers.web.unseen import without_unseen
from screen.ground.letter_case import CasePattern

if TYPE_CHECKING:
    from markdown_it.token import Token

_COMMENT = re.compile(
    r"<!--.*?(?:-->|\Z)|\{%-?\s*comment\s*-?%\}(?:(?!\{%-?\s*comment).)*?\{%-?\s*endcomment\s*-?%\}"
    r"|\{::comment\}(?:(?!\{::comment).)*?\{:/(?:comment)?\}",
    re.DOTALL,
)
_LIQUID = re.compile(r"\{%(?:(?!\{%).)*?%\}|\{\{(?:(?!\{\{).)*?\}\}|\{:[^}\n]{0,400}\}|\{::[^}\n]{0,200}\}", re.DOTALL)
_DIV = re.compile(r"^ {0,3}:{3,}[^\n]*$", re.MULTILINE)
_SPAN = re.compile(r"(?<!!)\[((?:[^\[\]\n]|\[[^\[\]\n]*\](?:\([^()\n]*\))?){1,300})\]\{[.#][^{}\n]{0,200}\}")
_ATTRIBUTES = re.compile(
    r"(?<=\))\{[.#:][^{}\n]{0,200}\}|[ \t]*\{(?:[.#-]|[a-z-]+=)[^{},\n]{0,200}\}[ \t]*$", re.MULTILINE
)
"""What pandoc and Quarto add: boxes between colons, words with a class, attributes of links and headings."""
_SHORTCODE = re.compile(r"(?<![\w:/]):(?:[a-z]+_?[a-z_0-9+-]*):(?![\w:/])")
_HARD_BREAK = re.compile(r"(?:\\\\|\\newline)[ \t]*$", re.MULTILINE)
_NOTE = re.compile(r"^ {0,3}\[\^([^\]\n]{1,40})\]:[ \t]*([^\n]*(?:\n(?![ \t]*$| {0,3}\[\^)[^\n]+)*)", re.MULTILINE)
"""A footnote with its name, up to the next empty line."""
_MARKDOWN_BOX = re.compile(r"^(\s*)(<(?:div|section|article|details|center)\b[^>]*>)[ \t]*$", re.IGNORECASE)
_CLOSING_BOX = re.compile(r"^\s*</(?:div|section|article|details|center)>\s*$", re.IGNORECASE)
_CLOSED_BOX = re.compile(r"</(?:div|section|article|details|center|p)>\s*$", re.IGNORECASE)
_LIST_OR_HEADING = re.compile(r"\s*(?:[-*+]|\d{1,3}[.)]|#{1,6})\s")
_FULL_LINE = 70
"""Characters: a longer source line was wrapped by its author's editor, so its end means nothing."""
_FENCED = re.compile(r"^(```|~~~)(?:te?xt|plain)?[ \t]*\n(.*?\n)\1[ \t]*$", re.MULTILINE | re.DOTALL)
_BOLD_LINE = re.compile(r"(\*\*|__)(?:(?!\1).)+\1:?")
_LONGEST_SETEXT = 100
_GOES_ON = re.compile(
    r"(?:,|-|–|\b(?:a|an|the|of|at|in|on|by|with|to|for|from|and|or|under|as|is|am|was|my|our))$", re.IGNORECASE
)


def read_markdown(text: str, source: str) -> tuple[list[Block], list[str], dict[str, Any]]:
    """The blocks, warnings and metadata (the front matter) of a page."""
    metadata, body, skipped, warnings = split_front_matter(text)
    records = records_of(metadata, source)
    if (typed := _typed(body)) is not None:
        blocks, more, _ = read_plain("\n" * skipped + typed, source)
        return [*records, *blocks], [*warnings, *more], metadata
    body, unseen, doubted = without_unseen(_COMMENT.sub(_only_line_feeds, body))
    body, notes = _without_notes(body)
    rendered = _render(_without_templates(body), skipped)
    blocks, more, _ = read_html(rendered, source, has_lines=True)
    if unseen:
        more = [*more, f"text that nobody sees was left out (its style or its formula hides it): {unseen[:120]}"]
    if doubted:
        more = [*more, f"text was read that a reader may not see, as its template chooses it: {doubted[:120]}"]
    if notes:
        more = [*more, f"footnotes were left out: {notes[:120]}"]
    return [*records, *blocks], [*warnings, *more], metadata


def _typed(body: str) -> str | None:
    """The page as typed text, if most of it stands between fences of no language: a text set as it was typed."""
    fenced = sum(len(found[2]) for found in _FENCED.finditer(body))
    if 2 * fenced < len(body):
        return None
    return _FENCED.sub(lambda found: f"\n{found[2]}\n", body)


def _without_notes(body: str) -> tuple[str, str]:
    """The page without footnotes and their marks, and what the notes say: below the last entry they would be of it."""
    notes = dict(_NOTE.findall(body))
    if notes:
        body = _NOTE.sub(_only_line_feeds, body)
        body = re.sub(rf"(?<=\S)\[\^(?:{'|'.join(map(re.escape, notes))})\]", "", body)
    return body, " ".join(" ".join(notes.values()).split())


def _without_templates(body: str) -> str:
    """The page without comments, template tags and attribute lists; every line feed stays where it was."""
    body = _COMMENT.sub(_only_line_feeds, body)
    body = _LIQUID.sub(_only_line_feeds, body)
    body = _ATTRIBUTES.sub("", _SPAN.sub(r"\1", _DIV.sub("", body)))
    body = _SHORTCODE.sub("", body)
    return _HARD_BREAK.sub("  ", body)


def _only_line_feeds(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def _render(body: str, skipped: int) -> str:
    from markdown_it import MarkdownIt

    engine = MarkdownIt("commonmark", {"html": True, "typographer": False}).enable(["table", "strikethrough"])
    # Indented text is text here, not code: it stands inside boxes of HTML, or is indented by habit.
    engine.disable(["code"])
    lines, numbers = _opened_boxes(_defined(body))
    tokens = engine.parse("\n".join(lines))
    for at, token in enumerate(tokens):
        line = numbers[token.map[0]] + skipped if token.map else None
        if token.type == "html_block":
            token.content = f"<span data-line={line}></span>{token.content}" if line else token.content
        elif line and token.nesting >= 0 and token.type != "inline":
            token.attrSet("data-line", str(line))
        if token.type == "heading_open" and token.markup in {"-", "="}:
            _unmake_heading(tokens, at)
        _part_codes(token.children or ())
        _break_lines(token)
    return str(engine.renderer.render(tokens, engine.options, {}))


def _break_lines(token: "Token") -> None:
    """Line feeds in a paragraph that part two lines or two items of a list are kept, as HTML has them."""
    ends = iter(pairwise(token.content.split("\n")))
    mark = token.content.lstrip()[:1] if bullet(token.content) else "\n"  # of a list whose signs Markdown does not know
    for child in token.children or ():
        if child.type in {"softbreak", "hardbreak"}:
            before, after = next(ends, ("", ""))
            if child.type == "softbreak" and (
                after.lstrip().startswith(mark) or _is_broken(before.strip(), after.strip())
            ):
                child.type, child.tag = "hardbreak", "br"
            elif child.type == "softbreak" and _COMPOUND.on(joint := f"{before}\n{after.lstrip()}").search(joint):
                child.type, child.content = "text", ""
        elif child.type == "html_inline" and child.content.startswith("<!"):
            child.content = ""


def _defined(body: str) -> str:
    """The text with the terms of definition lists, as pandoc reads them, in bold above what defines them."""
    lines = body.split("\n")
    for at in range(1, len(lines)):
        above = at - 1 if lines[at - 1].strip() else at - 2
        if not (found := _DEFINITION.match(lines[at])) or above < 0 or not _TERM.fullmatch(lines[above]):
            continue
        lines[above] = f"**{lines[above].strip()}**\\"
        lines[at] = f"{lines[at][: found.end()].replace(':', ' ', 1).strip()}{lines[at][found.end() :]}"
        if above < at - 1:  # a blank line between them would part them
            lines[at - 1], lines[at] = lines[at], ""
    return "\n".join(lines)


_DEFINITION = re.compile(r" {0,3}:[ \t]+(?=\S)")
_TERM = re.compile(r"[^\s#>*`|<\[:-][^*`<\[]{0,80}")


def _part_codes(tokens: Sequence["Token"]) -> None:
    """Commas between pieces of code with only blanks between them: they are a list, as `` `Go` `Rust` ``."""
    for before, blank, after in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if before.type == after.type == "code_inline" and blank.type == "text" and not blank.content.strip():
            blank.content = ", "


def _opened_boxes(body: str) -> tuple[list[str], list[int]]:
    """The lines with blank ones around boxes, so that Markdown inside them is read; and the number of each line."""
    lines, numbers = [], []
    ended = closed = False
    for number, line in enumerate(body.expandtabs(4).splitlines(), 1):
        if (ended and line.strip() and not line.lstrip().startswith("<")) or (closed and _LIST_OR_HEADING.match(line)):
            lines.append("")
            numbers.append(number)
        ended, closed = bool(_CLOSING_BOX.match(line)), bool(_CLOSED_BOX.search(line))
        opening = _MARKDOWN_BOX.match(line)
        closing = _CLOSING_BOX.match(line)
        if opening and "markdown" in opening[2]:
            lines += [line.lstrip(), ""]
            numbers += [number, number]
        elif closing and not line.startswith((" ", "\t")):
            lines += ["", line.lstrip(), ""]
            numbers += [number, number, number]
        else:
            lines.append(_TWICE_A_HEADING.sub(r"\1 ", _HEADING_WITHOUT_SPACE.sub(r"\1 \2", line)))
            numbers.append(number)
    return lines, [*numbers, len(numbers) + 1]


_TWICE_A_HEADING = re.compile(r"^(#{1,6}) #{1,6} ")
_HEADING_WITHOUT_SPACE = re.compile(r"^(#{1,6})([^\W\d_][^#\d]{0,60})$")


def _unmake_heading(tokens: Sequence["Token"], at: int) -> None:
    """A long text over a rule is a paragraph: its author forgot the blank line between them."""
    text = tokens[at + 1].content
    if len(text) > _LONGEST_SETEXT or "\n" in text or text.startswith(("http", "!", "<")):
        tokens[at].tag = tokens[at + 2].tag = "p"


_COMPOUND = CasePattern(r"[^\W\d_]-\n[^\W\d_\p{Ll}]")
"""The first half of a compound, whose second is on the next line: `Bounded-` above `Memory`."""


def _is_broken(before: str, after: str) -> bool:
    """Whether the line feed in the source parts two lines, as title and authors, or only wraps a long one."""
    if not before or not after:
        return False
    if _BOLD_LINE.fullmatch(before) and not _GOES_ON.search(before):
        return True
    if (before.startswith("**") and after.startswith("**")) or end_alike(before, after):
        return True  # two entries that begin or end alike
    if ends_with_date(before.rstrip("*_")):
        return not is_small(after)
    if len(before) >= _FULL_LINE or _GOES_ON.search(before):
        return False
    return not is_small(after)
