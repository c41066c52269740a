"""What a page states of its posting as data: a `JobPosting` of schema.org in JSON-LD, or its front matter in YAML.

Sites that draw their postings by a program have the text nowhere else. https://schema.org/JobPosting
"""

import html
import itertools
import json
import re
import textwrap
from collections.abc import Iterator
from typing import Any, Literal

from screen.postings.posting_sections import section_of
from screen.postings.text_parts import speaks_of_need
from screen.postings.words import PostingWords, texts

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
_ENTRY = re.compile(r"^[ \t]*(-[ ]+)?(?:([\w-]+):(?:[ ]+|$))?([^\n]*\S)?[ \t]*$", re.MULTILINE)
"""A line: `key: value`, `key:`, `- value`, `- key: value`, or what goes on the line before it."""
_OPENS_BELOW = re.compile(r"[ \t]+[\w-]+:[ ]*$")
"""The key of a list in another one: `- heading: Requirements` stands above `  items:`."""
_FLOW = re.compile(r"\"([^\"]+)\"|'([^']+)'|([^\s,\[\]][^,\[\]]*)")
"""A value of a list in one line: `[a, "b, c"]`."""
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

    Each stands below its key as a heading.

    Args:
        page: the source of the page.
        shown: its text, as a reader sees it.

    None: it states none, or the page has more words than it, to which it is then but a setting.
    """
    source = page[:_LONGEST].decode("utf-8", "replace").replace("\r\n", "\n")
    data = next((match.group(1) for match in [_FRONT_MATTER.match(source)] if match), "")
    told = [
        (one.start(), one.group(1).translate(_SPACES), textwrap.dedent(one.group(2))) for one in _BLOCK.finditer(data)
    ]
    told += ((start, heading, "".join(f"- {item}\n" for item in items)) for start, heading, items in _lists(data))
    if sum(len(_WORD.findall(lines)) for _, _, lines in told) <= len(_WORD.findall(shown)):
        return None
    facts = {key.casefold(): value.strip("\"' ") for key, value in _FACT.findall(data)}
    title = next((facts[key] for key in texts("title", "labels") if facts.get(key)), "")
    return "\n\n".join((f"# {title}", *(f"## {heading}\n\n{lines}" for _, heading, lines in sorted(told)))).encode()


def _lists(data: str) -> Iterator[tuple[int, str, list[str]]]:
    """The lists of front matter that a posting has, each with where it begins and what it stands below.

    That is its key, or the value right before it where that opens a section.
    """
    found: list[tuple[int, str, list[str]]] = [(0, "", [])]
    before = ""
    entries = [one for one in _ENTRY.finditer(data) if one.group().strip()]
    for entry, below in itertools.zip_longest(entries, entries[1:]):
        kind, items = _kind_of(entry, below), found[-1][2]
        plain = (entry.group(3) or "").strip("\"' ")
        if kind == "list":  # `requirements:`, `requirements: [SQL, dbt]`
            heading = before if before and section_of(before) else entry.group(2).translate(_SPACES)
            listed = [next(filter(None, said)).strip() for said in _FLOW.findall(entry.group(3) or "")]
            found.append((entry.start(), heading, listed))
        elif kind == "item":
            items.append(plain)
        elif kind == "value" and not entry.group()[:1].isspace():
            found.append((entry.start(), "", []))  # it ends the list before it
        elif kind == "rest" and items:
            items[-1] = f"{items[-1]} {plain}".strip("\"' ")
        before = plain if kind == "value" else ""
    yield from (one for one in found if _are_of_a_posting(*one[1:]))


def _kind_of(entry: re.Match[str], below: re.Match[str] | None) -> Literal["list", "item", "value", "rest"]:
    """What a line of front matter is, above the next one."""
    dash, key, value = entry.groups()
    if key and (not value or value.startswith("[")):
        return "list"
    if dash and not (key and below and _OPENS_BELOW.match(below.group())):
        return "item"
    return "value" if key else "rest"


def _are_of_a_posting(heading: str, items: list[str]) -> bool:
    """Whether a list of front matter is no one of the site (`tags:`).

    It opens a section, or as many of its lines ask as below any heading that is not known.
    """
    asking = sum(map(speaks_of_need, map(PostingWords, items)))
    return bool(heading and items) and (section_of(heading) is not None or 3 * asking >= len(items))


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
