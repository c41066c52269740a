"""Lists of a posting that came as paragraphs: their bullets were lost on the way, or are no bullets of the format."""

import re

from screen.documents.blocks.block import Block
from screen.documents.readers.text.markers import bullet
from screen.postings.words import PostingWords, phrases

_LINES_OF_A_LIST = 3
"""Lines of a list whose bullets were lost, at least."""
_GLUED_BULLET = re.compile(r"^\s*[-*•·–](?=\w)")
_DRAWN = re.compile(r"\s*([\u2600-\u27bf\u25a0-\u25ff\U0001f300-\U0001faff])\ufe0f?\s+(?=\S)")
"""A picture before an item: `✔ Kilns`, `➕ Kilns`."""
_DOTTED = re.compile(r"\s+[·•]\s+")
"""Between the items of a list that came as one line: `fire kilns · glaze pots · sell them`."""
_TYPED = re.compile(r"\s*[.>~=»›¤°¬]\s+(?=[^\W_])")
_LETTERED = re.compile(r"\s*(?:\([a-z]\)|[a-z]\))\s+(?=[^\W_])")
_YEARS = re.compile(r"\d{1,2}\+?(?:\s*[-–]\s*\d{1,2}\+?)? (?:years?|yrs)\b")


def lost_items(block: Block) -> tuple[str, ...]:
    """The items of a paragraph that was a list before its bullets were lost on the way: most lines begin anew."""
    if block.kind == "paragraph" and (marked := marked_items(block.text)):
        return marked
    lines = [line for raw in block.text.splitlines() if (line := _GLUED_BULLET.sub("", raw))]
    # Lines of a page were put together where they only wrap.
    least = _LINES_OF_A_LIST if block.page is None else _LINES_OF_A_LIST - 1
    if block.kind != "paragraph" or len(lines) < least:
        return ()
    items = [lines[0]]
    for line in lines[1:]:
        last = PostingWords(items[-1]).folded[-1:]
        counts = line[:1].isdigit() and (items[-1].rstrip().endswith(".") or _YEARS.match(line) is not None)
        begins = (line[:1].isupper() or counts) and not items[-1].rstrip().endswith((",", "-", "/", "&"))
        if begins and (
            not last or (last not in phrases("need", "alternatives") and last not in phrases("phrases", "modifiers"))
        ):
            items.append(line)
        else:
            items[-1] += f" {line}"
    return tuple(items) if len(items) >= least and 2 * len(items) > len(lines) else ()


def marked_items(text: str) -> tuple[str, ...]:
    """The items of a paragraph that begins with a mark and has it before each line, or has dots between them."""
    dotted = _DOTTED.split(text)
    if len(dotted) >= _LINES_OF_A_LIST and dotted[0][:1].islower():
        return tuple(dotted)  # they go on their heading: `You: fire kilns · …`
    if drawn := _DRAWN.match(text):
        items = re.split(rf"(?:^|\s){drawn[1]}\ufe0f?\s+", text)[1:]  # its lines may have been put together
        return tuple(items) if len(items) >= _LINES_OF_A_LIST - 1 else ()
    mark = text.lstrip()[:1]
    if not (first := _typed(text) or bullet(text)):
        return ()
    items = []
    for line in text.splitlines():
        # The letters of `(a)`, `(b)` differ; any other mark is the same before each item.
        alike = line.lstrip().startswith(mark) or _LETTERED.match(line) is not None
        if alike and (end := first if not items else _typed(line) or bullet(line)):
            items.append(line[end:])
        else:
            items[-1] += f"\n{line}"
    return tuple(items) if len(items) >= _LINES_OF_A_LIST - 1 else ()


def _typed(text: str) -> int:
    """Length of a mark that people type for a bullet, and that is none of a format: `. Kilns`, `> Kilns`, `(a) kilns`.

    0 where a text begins with none.
    """
    found = _LETTERED.match(text) or _TYPED.match(text)
    return found.end() if found else 0
