"""What a page states of its posting as data: a `JobPosting` of schema.org in JSON-LD, or its front matter in YAML.

Sites that draw their postings by a program have the text nowhere else. https://schema.org/JobPosting
"""

import html
import itertools
import json
import re
import textwrap
from collections.abc import Iterator
from typing import Any

from screen.postings.posting_sections import section_of
from screen.postings.words import texts

_OPENS = re.compile(rb"<script\b[^<>]{0,300}application/ld\+json[^<>]{0,300}>", re.IGNORECASE)
_CLOSES = re.compile(rb"</script", re.IGNORECASE)
_MOST = 50
"""Scripts of a page that are looked at: a stranger may write as many as he likes."""
_TAG = re.compile(r"<[a-z/!][^<>]*>", re.IGNORECASE)
_ASKING = {"responsibilities": "Responsibilities", "qualifications": "Qualifications", "skills": "Skills"}
"""Properties beside the description, each with the heading that its text stands below."""
_LONGEST = 1 << 16
"""Bytes at the head of a page among which its front matter ends."""
_FRONT_MATTER = re.compile(r"---\n(.*?\n)---[ ]*(?:\n|$)", re.DOTALL)
_BLOCK = re.compile(r"^([\w-]+):[ ]*[>|][-+]?[ ]*\n((?:[ \t]+\S[^\n]*\n|[ \t]*\n)+)", re.MULTILINE)
_LIST = re.compile(r"^([\w-]+):[ ]*\n((?:[ \t]*-[ ]+\S[^\n]*\n(?:[ \t]+[^\s-][^\n]*\n)*)+)", re.MULTILINE)
_ITEM = re.compile(r"^[ \t]*-[ ]+(?:[\w-]+:[ ]+)?", re.MULTILINE)
"""What begins an item of a list, with its key: `- item: Three years in a bakery`."""
_FACT = re.compile(r"^([\w-]+):[ ]*([^\s>|][^\n]*)$", re.MULTILINE)
_SPACES = str.maketrans("_-", "  ")
_WORD = re.compile(r"\w{4,}")
_SHOWN = 0.5
"""Share of the words of a stated posting that stand in a page which shows it."""


def stated_posting(page: bytes, shown: str) -> bytes | None:
    """A page of the posting that another page states and does not show; None: it states none, or shows it.

    Args:
        page: the source of the page.
        shown: its text, as a reader sees it.
    """
    for script in itertools.islice(_scripts(page), _MOST):
        try:
            stated = json.loads(script, strict=False)
        except (ValueError, RecursionError):
            continue
        posting = next(_postings(stated), None)
        text = "" if posting is None else _page_of(posting)
        words = set(_WORD.findall(html.unescape(_TAG.sub(" ", text)).casefold()))
        if words and len(words & set(_WORD.findall(shown.casefold()))) < _SHOWN * len(words):
            return text.encode("utf-8", "replace")
    return None


def stated_in_front_matter(page: bytes, shown: str) -> bytes | None:
    """The posting that the front matter of a Markdown page states in blocks of lines and lists.

    Each stands below its key as a heading, or below what was told right before it, where that opens a section; a list
    that does not is of the site.

    Args:
        page: the source of the page.
        shown: its text, as a reader sees it.

    None: it states none, or the page has more words than it, to which it is then but a setting.
    """
    source = page[:_LONGEST].decode("utf-8", "replace").replace("\r\n", "\n")
    data = next((match.group(1) for match in [_FRONT_MATTER.match(source)] if match), "")
    lists = (match for match in _LIST.finditer(data) if section_of(_heading_of(match, data)))  # `tags:` are none
    blocks = [*_BLOCK.finditer(data), *lists]
    if sum(len(_WORD.findall(block.group(2))) for block in blocks) <= len(_WORD.findall(shown)):
        return None
    facts = {key.casefold(): value.strip("\"' ") for key, value in _FACT.findall(data)}
    title = next((facts[key] for key in texts("title", "labels") if facts.get(key)), "")
    told = [_told_in(block, data) for block in sorted(blocks, key=lambda block: block.start())]
    return "\n\n".join((f"# {title}", *told)).encode()


def _heading_of(block: re.Match[str], data: str) -> str:
    """What a block or a list of front matter stands below: what is told right before it where it opens a section."""
    before = _FACT.match(data, data.rfind("\n", 0, max(0, block.start() - 1)) + 1, block.start())
    value = before.group(2).strip("\"' ") if before else ""
    return value if value and section_of(value) else block.group(1).translate(_SPACES)


def _told_in(block: re.Match[str], data: str) -> str:
    """A block or a list of front matter as Markdown, below its heading."""
    lines = block.group(2)
    items = [" ".join(item.split()).strip("\"'") for item in _ITEM.split(lines)[1:]] if block.re is _LIST else []
    text = "".join(f"- {item}\n" for item in items) or textwrap.dedent(lines)
    return f"## {_heading_of(block, data)}\n\n{text}"


def _scripts(page: bytes) -> Iterator[bytes]:
    """The scripts with JSON-LD of a page, one behind the other: each byte is read once."""
    at = 0
    while opened := _OPENS.search(page, at):
        closed = _CLOSES.search(page, opened.end())
        if closed is None:
            return
        yield page[opened.end() : closed.start()]
        at = closed.end()


def _postings(stated: Any) -> Iterator[dict[str, Any]]:
    """The postings among what a script states: one, a list, or a graph."""
    for one in stated if isinstance(stated, list) else [stated]:
        if isinstance(one, dict):
            kinds = one.get("@type")
            if "JobPosting" in (kinds if isinstance(kinds, list) else [kinds]):
                yield one
            elif isinstance(graph := one.get("@graph"), list):
                yield from _postings(graph)


def _page_of(posting: dict[str, Any]) -> str:
    """A page with the title and the texts of a posting, each text once."""
    description = _markup(posting.get("description"))
    more = [(heading, _markup(posting.get(name))) for name, heading in _ASKING.items()]
    sections = "".join(f"<h2>{heading}</h2>{text}" for heading, text in more if text and text not in description)
    if not description and not sections:
        return ""
    stated = posting.get("title")
    title = html.escape(html.unescape(_TAG.sub("", stated)) if isinstance(stated, str) else "")
    return f"<!doctype html><meta charset=utf-8><title>{title}</title><body><h1>{title}</h1>{description}{sections}"


def _markup(text: Any) -> str:
    """A text as markup: its own, be it escaped, or its lines."""
    if isinstance(text, list):
        return "".join(f"<li>{html.escape(one)}</li>" for one in text if isinstance(one, str))
    if not isinstance(text, str):
        return ""
    text = text if _TAG.search(text) else html.unescape(text)
    return text if _TAG.search(text) else "".join(f"<p>{html.escape(line)}</p>" for line in text.splitlines())
