"""What a page of Markdown holds and nobody sees: by its formulas and LaTeX, attribute lists, fences and templates.

No list of ways is kept where another reader knows: LaTeX is read as LaTeX, and what an attribute list does to its text
is asked of the reader of HTML, with the page's own sheets.
"""

import functools
import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from screen.documents.readers.tex.latex import hidden_in
from screen.documents.readers.web.html import read_html

_LIST = r"\{:?(?P<attributes>[^{}\n]{1,400})\}"
_LETTERS = re.compile(r"[^\W\d_]{3}")
_COMMAND = re.compile(r"\\[A-Za-z]{3,}[*\s]{0,4}[\[{]")
_FORMULA = re.compile(
    r"\$\$?(?P<text>[^$]{1,2000})\$\$?|\\\((?P<inline>.{1,2000}?)\\\)|\\\[(?P<shown>.{1,2000}?)\\\]"
    r"|^```(?:math|tex|\{=(?:latex|tex)\})[ \t]*\n(?P<fenced>(?:(?!```)[^\n]*\n){1,400}?)```[ \t]*$"
    r"|`(?P<raw>[^`\n]{1,400})`\{=(?:latex|tex)\}",
    re.DOTALL | re.MULTILINE,
)
"""LaTeX that a page marks as such."""
_STYLED = re.compile(r"\\(class|style)\s*\{([^{}]*)\}")
"""What MathJax takes from HTML."""
_RAW = re.compile(
    r"^(?P<fence>```+|~~~+)[ \t]*\{=html5?\}[ \t]*\n(?P<text>(?:(?!```|~~~)[^\n]*\n){0,2000})(?P=fence)[ \t]*$"
    r"|`(?P<inline>[^`\n]{1,400})`\{=html5?\}",
    re.DOTALL | re.MULTILINE,
)
"""HTML that pandoc hands on as it is."""
_FENCE = re.compile(
    r"^(?P<fence>```+|~~~+)[ \t]*(?:\w+[ \t]*)?\{(?P<attributes>[^\n]{1,400})\}[ \t]*\n"
    r"(?P<text>(?:(?!```|~~~)[^\n]*\n){0,2000})(?P=fence)[ \t]*$",
    re.DOTALL | re.MULTILINE,
)
_DRAWN = re.compile(
    r"^(?P<fence>```+|~~~+)[ \t]*\{?(?:mermaid|plantuml|puml|dot|graphviz|d2|vega(?:-lite)?|(?:geo|topo)json|stl)\b"
    r"[^\n]*\n"
    r"(?P<text>(?:(?!```|~~~)[^\n]*\n){0,2000})(?P=fence)[ \t]*$",
    re.MULTILINE | re.IGNORECASE,
)
"""Code of which a page shows the picture that is drawn by it."""
_UNPRINTED = re.compile(r"\b(?:include|echo|hidden)\s*[=:]\s*['\"]?(?:false|true)", re.IGNORECASE)
"""Settings of knitr and Quarto by which a piece of code is not printed."""
_HIDING_CLASS = re.compile(
    r"\.(?:hidden|content-hidden|d-none|invisible|sr-only|visually-hidden|unseen)\b|content-visible[^}]*when-format"
)
"""Classes of pandoc, Quarto, Bootstrap and Tailwind that show nothing, or not on a web page."""
_LISTED = (
    re.compile(
        r"^:{3,}[ \t]*\{?:?(?P<attributes>[^{}\n]{1,400})\}?[ \t]*\n(?P<text>(?:(?!:::)[^\n]*\n){1,400}?):{3,}[ \t]*$",
        re.MULTILINE,
    ),
    re.compile(rf"(?<![^\n])(?P<text>(?:[^\S\n]*\S[^\n]*\n){{1,200}}?)[ \t]*{_LIST}[ \t]*$", re.MULTILINE),
    re.compile(rf"\[(?P<text>[^\]\n]{{1,400}})\]{_LIST}"),
    re.compile(rf"(?P<mark>[*_`]{{1,2}})(?P<text>[^*_`\n]{{1,400}})(?P=mark){_LIST}"),
    re.compile(rf"^(?P<text>[^\n{{}}]{{1,2000}}){_LIST}[ \t]*$", re.MULTILINE),
)
"""What attribute lists of kramdown and pandoc stand behind, or above."""
_DIRECTIVE = re.compile(
    r"^:{3,}[^\n]*\n(?:[ \t]*:\w+:[^\n]*\n){0,8}?[ \t]*:class:(?P<attributes>[^\n]{1,200})\n"
    r"(?P<text>(?:(?!:::)[^\n]*\n){1,400}?):{3,}[ \t]*$",
    re.MULTILINE,
)
"""A box of MyST with the class that it sets."""
_COMMENTS = (
    ("{#", re.compile(r"\{#(?P<text>[^\n{}]{0,200}\s[^{}]{0,2000}?)#\}", re.DOTALL)),
    ("{{", re.compile(r"\{\{-?\s*(?:!(?:--)?|/\*)(?P<text>.{1,4000}?)\}\}", re.DOTALL)),
    ("<%", re.compile(r"<%(?:#|--)(?P<text>.{1,4000}?)%>", re.DOTALL)),
    ("<?", re.compile(r"<\?(?!xml)(?P<text>.{1,4000}?)\?>", re.DOTALL)),
    ("%%", re.compile(r"%%(?P<text>[^%\n]{1,2000})%%")),
    ("{/*", re.compile(r"\{/\*(?P<text>.{1,4000}?)\*/\}", re.DOTALL)),
    ("{>>", re.compile(r"\{>>(?P<text>.{1,2000}?)<<\}", re.DOTALL)),
    ("{--", re.compile(r"\{--(?P<text>.{1,2000}?)--\}", re.DOTALL)),
    ("*[", re.compile(r"^\*\[[^\]\n]{1,40}\]:(?P<text>[^\n]{1,400})$", re.MULTILINE)),
    ("capture", re.compile(r"\{%-?\s*capture\b[^%]{0,80}%\}(?P<text>.{1,4000}?)\{%-?\s*endcapture\s*-?%\}", re.DOTALL)),
    (
        "comment",
        re.compile(r"\{\{[%<]\s*comment\s*[%>]\}\}(?P<text>.{1,4000}?)\{\{[%<]\s*/\s*comment\s*[%>]\}\}", re.DOTALL),
    ),
    ("\\begin{comment}", re.compile(r"\\begin\{comment\}(?P<text>.{1,4000}?)\\end\{comment\}", re.DOTALL)),
    ("\\iffalse", re.compile(r"\\iffalse\b(?P<text>.{1,4000}?)\\fi\b", re.DOTALL)),
)
"""What a page has to hold, and the comments of Jinja, Handlebars, Go, ERB, PHP, Obsidian, MDX, CriticMarkup, Liquid,
Hugo and LaTeX, and abbreviations told aside."""
_CHOICES = (
    (
        "{%",
        re.compile(r"\{%-?\s*(if|unless|case|for)\b[^%]{0,200}%\}(?P<text>.{1,4000}?)\{%-?\s*end\1\s*-?%\}", re.DOTALL),
    ),
    (
        "{{",
        re.compile(r"\{\{-?\s*(?:if|with|range)\b[^}]{0,200}\}\}(?P<text>.{1,4000}?)\{\{-?\s*end\s*-?\}\}", re.DOTALL),
    ),
    (
        "{{",
        re.compile(
            r"\{\{[%<]\s*\w*(?:hid|secret|spoiler)\w*[^}]{0,200}\}\}(?P<text>.{1,4000}?)\{\{[%<]\s*/", re.DOTALL
        ),
    ),
    ("||", re.compile(r"(?<!\S)\|\|(?=\S)(?P<text>[^|\n]{1,400})(?<=\S)\|\|(?!\S)")),
    (">!", re.compile(r"^[ \t]*>!(?P<text>[^\n]{1,2000}?)(?:!<)?[ \t]*$", re.MULTILINE)),
    ("\n% ", re.compile(r"(?<=\n\n)% (?P<text>[^\n]{1,2000})$", re.MULTILINE)),
    ("\n.. ", re.compile(r"(?<=\n\n)\.\. (?P<text>[^\n]{1,2000}(?:\n[ \t]+[^\n]+){0,40})$", re.MULTILINE)),
    (
        "<",
        re.compile(
            r"<(\w+)\s[^>]{0,200}?(?:v-if|x-if|\*ngIf|v-show|x-show)=[^>]{0,200}>(?P<text>.{1,4000}?)</\1>", re.DOTALL
        ),
    ),
)
"""Parts that a page shows under a condition: of a template, behind a click of chats and forums, comments of MyST and
reStructuredText, which other readers of Markdown print."""
_TEXTS = frozenset({"text", "inline", "shown", "fenced", "raw"})
"""What patterns call the text that they find."""
_MARKS = re.compile(r"\{[%{].*?[%}]\}|<[^<>]*>", re.DOTALL)


class Unseen(NamedTuple):
    """A page without what nobody sees."""

    body: str
    """The page; every line feed stays where it was."""
    hidden: str
    """What was taken out."""
    doubted: str
    """What was left in although a reader may not see it."""


def without_unseen(body: str) -> Unseen:
    """`body` without what formulas, attribute lists, fences and comments hide."""
    left: list[str] = []
    sheets = "".join(re.findall(r"<style\b[^<]{0,100000}</style>", body, re.IGNORECASE))

    def leave_out(found: re.Match[str]) -> str:
        left.append(next((said for name, said in found.groupdict().items() if name in _TEXTS and said), ""))
        return "\n" * found[0].count("\n")

    def where(hides: Callable[[re.Match[str]], bool]) -> Callable[[re.Match[str]], str]:
        return lambda found: leave_out(found) if hides(found) else found[0]

    if ":class:" in body:
        body = _DIRECTIVE.sub(where(lambda found: _hides(f".{found['attributes'].strip()}", sheets)), body)
    if "```" in body or "~~~" in body:
        body = _DRAWN.sub(leave_out, body)
    body = _RAW.sub(lambda found: found["inline"] or f"\n{found['text']}\n", body)
    if "{" in body:
        body = _FENCE.sub(where(lambda found: _is_unprinted(found) or _hides(found["attributes"], sheets)), body)
        for pattern in _LISTED:
            body = pattern.sub(where(lambda found: _hides(found["attributes"], sheets)), body)
    elif ":::" in body:
        body = _LISTED[0].sub(where(lambda found: _hides(found["attributes"], sheets)), body)
    if "\\" in body:
        body = _FORMULA.sub(where(lambda found: _is_unseen(found[0], sheets)), body)
        body = "\n\n".join(_without_hidden(part, left) for part in body.split("\n\n"))
    for mark, pattern in _COMMENTS:
        if mark in body:
            body = pattern.sub(leave_out, body)
    return Unseen(body, " ".join(" ".join(left).split()), " ".join(_doubted(body)))


def _is_unprinted(fence: re.Match[str]) -> bool:
    """Whether the settings of a piece of code, in its first line or those of comments below, leave it out."""
    below = "".join(line for line in fence["text"].splitlines(keepends=True)[:12] if line.lstrip().startswith("#|"))
    return _UNPRINTED.search(fence["attributes"] + below) is not None


def _doubted(body: str) -> Iterator[str]:
    for mark, pattern in _CHOICES:
        for found in pattern.finditer(body) if mark in body else ():
            if _LETTERS.search(said := " ".join(_MARKS.sub(" ", found["text"]).split())):
                yield said


def _is_unseen(formula: str, sheets: str) -> bool:
    """Whether LaTeX hides words of a formula."""
    if "\\" not in formula.strip("\\()[]"):
        return False
    styled = (f".{told}" if kind == "class" else f'style="{told}"' for kind, told in _STYLED.findall(formula))
    return any(_hides(told, sheets) for told in styled) or any(map(_LETTERS.search, hidden_in(formula)))


def _without_hidden(part: str, left: list[str]) -> str:
    """A paragraph without what its LaTeX hides, which is added to `left`."""
    if not _COMMAND.search(part):
        return part
    for said in hidden_in(part):
        if _LETTERS.search(said) and said in part:
            left.append(said)
            part = part.replace(said, "\n" * said.count("\n"), 1)
    return part


@functools.lru_cache(256)
def _hides(attributes: str, sheets: str) -> bool:
    """Whether an attribute list hides what it is of: by its style, a class of that meaning, or a sheet of the page."""
    if _HIDING_CLASS.search(attributes):
        return True
    ids = re.findall(r"#([\w-]+)", re.sub(r"[\"'][^\"']*[\"']", "", attributes))
    names = re.findall(
        r"(?:^|[\s.])\.?([A-Za-z][\w-]*)(?=$|[\s.#])", re.sub(r"[\w-]+=(?:[\"'][^\"']*[\"']|\S+)", "", attributes)
    )
    settings = " ".join(re.findall(r"[\w-]+=(?:\"[^\"]*\"|'[^']*'|[^\s\"'<>]+)", attributes))
    if not sheets and not settings:
        return "hidden" in names
    page = f'{sheets}<p id="{"".join(ids[:1])}" class="{" ".join(names)}" {settings}>Seen</p>'
    return not any("Seen" in block.text for block in read_html(page, "")[0])
