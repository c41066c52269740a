"""Titles of papers without what is printed around them: marks, badges, venues in brackets."""

import re

import msgspec

from screen.documents.entries.papers.standing import recognise_venue
from screen.documents.words.word_patterns import table_pattern
from screen.ground.paper_status import read_standing

LABEL = re.compile(
    r"^\W*(?P<label>title|authors?|published (?:in|at)|publication|venue|journal"
    r"|conference|status|year|date|summary|abstract|role|link|links|tl;?dr"
    r"|keywords?|doi|제목|저자|게재|학회|학술지|요약|역할|링크|题目|作者|期刊|会议|摘要|titre|auteurs?)\s*[:：]\s*",
    re.IGNORECASE,
)

_TRAILING = re.compile(r"[\s(\[,;:|–—-]*[(\[|]\s*([^()\[\]|]{2,80})\s*[)\]]?\s*$")


MIN_TITLE_WORDS = 2


class Segment(msgspec.Struct, frozen=True):
    """A stretch of an entry's text between line feeds and tabs."""

    begin: int
    stop: int
    text: str


def tidy(text: str) -> str:
    """A title on one line, without quotation marks and punctuation around it."""
    text = " ".join(text.split())
    text = re.sub(r"^[\s\"“”„«»《》「」'‘’`*_,;:|•·–—-]+|[\s\"“”«»《》「」`*_,;:|•·–—-]+$", "", text)
    text = re.sub(r"(?<=[^\s.]{2})\.$|\s*\[[JCDMPNEOL/]{1,5}\]$", "", text)
    return text.strip(" '’‘") if text.startswith(("'", "‘")) else text.strip()


def segments(text: str, begin: int, stop: int) -> list[Segment]:
    """The stretches with words in them between two places of a text."""
    out = []
    at = begin
    for piece in re.split(r"([\n\t])", text[begin:stop]):
        if piece not in "\n\t" and re.search(r"\w", piece):
            out.append(Segment(at, at + len(piece), piece))
        at += len(piece)
    return out


def is_badge(text: str) -> bool:
    """Whether a short text says only where or how: `CVPR 2025`, `Preprint`, `Oral`, `Under review`."""
    bare = re.sub(r"(?:19|20)\d\d|['’]\d\d|[\W_]", " ", text).strip()
    if len(bare) > 45:
        return False
    left = table_pattern("papers", "publishers").sub("", " ".join(read_standing(bare).rest))
    left = re.sub(
        r"\b(?:main|track|conference|paper|poster|journal|workshop|at|in|to|the|ieee"
        r"|acm|ccf|a|b|findings|long|short|jan|feb|mar|apr|may|jun|jul|aug|sep|oct"
        r"|nov|dec)\b",
        "",
        left,
    ).strip()
    if not left:
        return True
    mention = recognise_venue(text)
    return mention is not None and len(left.split()) <= 2


def without_tail(title: str) -> tuple[str, list[str]]:
    """A title without the venue in brackets or after a bar at its end, and that venue."""
    found = _TRAILING.search(title)
    if (
        found
        and found.start() > 5
        and (
            is_badge(found[1])
            or recognise_venue(found[1]) is not None
            or re.fullmatch(r"(?:19|20)\d\d", found[1].strip())
        )
    ):
        return title[: found.start()].strip(" ,;:|–—-"), [found[1]]
    dash = re.search(r"\s[–—|-]\s([^–—|]{2,50})$", title)
    if dash and dash.start() > 5 and is_badge(dash[1]):
        return title[: dash.start()].strip(), [dash[1]]
    comma = re.search(r",\s*((?:[A-Z][\w&/-]*\s?){1,4}['’\s]?(?:19|20)?\d\d\b[^,]{0,30})$", title)
    if comma and comma.start() > 5 and recognise_venue(comma[1]) is not None:
        return title[: comma.start()].strip(), [comma[1]]
    return title, []
