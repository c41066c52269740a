"""Commands of LaTeX that do more than style: items, links, colours, breaks and fills."""

import re
from collections.abc import Callable

from screen.documents.blocks.printed_dates import is_dates
from screen.documents.blocks.span import Span
from screen.documents.readers.tex.environments import SECTION_NAME, cell_beginnings, obey_environment
from screen.documents.readers.tex.macros import opens_argument, read_argument, read_groups, read_option, skip_blanks
from screen.documents.readers.tex.meaning import set_by_meaning
from screen.documents.readers.tex.settings import vanishes
from screen.documents.readers.tex.unseen import (
    boxed,
    clipped,
    colour,
    covered,
    define_colour,
    drawn,
    font,
    given_settings,
    inkless,
    is_far_left,
    is_unseen_environment,
    lapped,
    moved,
    put,
    resized,
    set_in,
    set_length,
    shift,
    shrunk,
    tinted_cell,
    tipped,
)
from screen.documents.readers.tex.vocabulary import words
from screen.documents.readers.tex.walk import TexWalk


def _item(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:
    label, at = read_option(text, at)
    if name == "bibitem":
        at = walk.drop(1, text, at)
    walk.begin("item", max(1, walk.depth))
    if name == "item" and not label and text.startswith("{", at) and len(groups := read_groups(text, at)[0]) > 1:
        for group in groups:  # of a class of one's own: `\\item{2011 -- 2013}{Baker}`
            walk.inside(group, line)
            walk.outline.mark("\t")
        return read_groups(text, at)[1]
    if (
        name == "item"
        and label
        and (said := label.strip())
        and not re.fullmatch(r"\\[a-zA-Z]+(?:\{\})?|\$.*\$|[-–•*.]|\{\}", said)
    ):
        walk.inside(said, line)
        # A year as the label stands left of its entry; `2022--` alone before a tab lasts until now.
        walk.outline.mark("\t") if re.search(r"(?:19|20)\d\d", said) else walk.say(" ")
    return at


def _link(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:
    _, at = read_option(text, at)
    target = read_argument(text, at)
    if target is None:
        return at
    address = target[0].strip().replace("\\_", "_").replace("\\%", "%").replace("\\#", "#").replace("\\&", "&")
    if name in {"url", "nolinkurl", "path"}:
        walk.inside("", line)
        walk.outline.add(Span(address, href=address))
        return target[1]
    shown = read_argument(text, target[1])
    if shown is None:
        return target[1]
    walk.inside(shown[0], line, href=address)
    return shown[1]


def _break(walk: TexWalk, _name: str, text: str, at: int, line: int) -> int:  # noqa: ARG001 - one signature for all
    walk.outline.mark("\n")
    return at


def _whole_line(walk: TexWalk, _name: str, text: str, at: int, line: int) -> int:
    """`\\centerline{text}`: a line of its own, in whatever style its argument sets."""
    found = read_argument(text, at)
    if found is None:
        return at
    walk.outline.mark("\n")
    walk.inside(found[0], line)
    walk.outline.mark("\n")
    return found[1]


def _beside(walk: TexWalk, _name: str, text: str, at: int, line: int) -> int:
    """A note in the margin: what a line begins with stands left of it, anything else right."""
    _, at = read_option(text, at)
    found = read_argument(text, at)
    if found is None:
        return at
    begins = walk.outline.begins_line
    if not begins:
        walk.outline.mark("\t")
    walk.inside(found[0], line)
    if begins:
        walk.outline.mark("\t")
    return read_option(text, found[1])[1]


def _paragraph(walk: TexWalk, _name: str, text: str, at: int, line: int) -> int:  # noqa: ARG001
    walk.begin("paragraph", walk.depth)
    return at


def _fill(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:  # noqa: ARG001
    if name == "hspace":
        found = read_argument(text, at)
        at = found[1] if found else at
        if found and (far := is_far_left(found[0], walk.lengths)) is not None:
            shift(walk, far)
        walk.outline.mark("\t") if found and "fill" in found[0] else walk.say(" ")
        return at
    walk.outline.mark("\t")
    return at


def _normal(walk: TexWalk, _name: str, text: str, at: int, line: int) -> int:  # noqa: ARG001
    walk.style = Span("", href=walk.style.href)
    return at


def _else(walk: TexWalk, _name: str, text: str, at: int, line: int) -> int:  # noqa: ARG001
    end = text.find("\\fi", at)
    return end if end >= 0 else at


def _spanning_cell(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:  # noqa: ARG001 - one signature
    """`\\multicolumn{2}{>{\\color{white}}l}{text}`: its column holds for it alone."""
    groups, after = read_groups(text, at, 3)
    if len(groups) == 3:
        walk.inside("".join(cell_beginnings(groups[1], walk.columns)[:1]) + groups[2], line)
    return after


def _loop(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:
    """`\\foreach \\x in {…}{text}`: how often it prints its text, and what of it, is not worked out."""
    told = _LOOPED.match(text, at)
    groups, after = read_groups(text, told.end() if told else at, 2)
    if told is None or len(groups) < 2:
        return _unknown(walk, name, text, at, line)
    if not groups[0].strip():
        walk.hidden.append(walk.text_of(groups[1]))
        return after
    walk.doubt(groups[1])
    walk.inside(groups[1], line)
    return after


def _untold(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:
    """What is programmed rather than set: rows by templates of one's own, the language of LaTeX3."""
    if name == "halign":
        told = read_argument(text, at)
        said = told[0].partition("\\cr")[2] if told else ""  # behind what holds for each of its columns
        after = told[1] if told else at
    else:
        end = text.find(r"\ExplSyntaxOff", at)
        after = end if end >= 0 else len(text)
        said = _OF_LATEX3.sub(" ", text[at:after])
    walk.doubt(said)
    walk.inside(said, line)
    return after


Handler = Callable[[TexWalk, str, str, int, int], int]
_BY_HANDLER: dict[Handler, str] = {
    _item: "item bibitem",
    _link: "href url nolinkurl path hrefWithoutArrow",
    colour: "color textcolor pagecolor",
    define_colour: "definecolor providecolor colorlet",
    shrunk: "fontsize scalebox transparent texttransparent pgfsetfillopacity",
    resized: "resizebox",
    moved: "kern hskip vskip vspace moveleft moveright raise lower raisebox",
    put: "put rput",
    set_in: "leftskip parindent rightskip hoffset",
    set_length: "setlength addtolength",
    given_settings: "adjustbox fontspec addfontfeature addfontfeatures pdfrender textpdfrender",
    tinted_cell: "cellcolor",
    boxed: "colorbox fcolorbox",
    covered: "alt only uncover onslide visible invisible censor",
    lapped: "llap rlap clap makebox",
    font: "font",
    tipped: "pdftooltip tooltip pdfmarkupcomment",
    drawn: "tikz",
    inkless: "nullfont setbox pdfliteral pdfextension pdfannot special write",
    clipped: "clipbox trimbox",
    _break: "newline linebreak break noindent centering",
    _whole_line: "centerline leftline rightline",
    _beside: "marginnote marginpar",
    _paragraph: "par newpage clearpage pagebreak bigskip medskip smallskip hrulefill",
    _fill: "hfill hfil dotfill hspace tab tabto",
    _spanning_cell: "multicolumn",
    _loop: "foreach",
    _untold: "halign ExplSyntaxOn",
    _normal: "normalfont mdseries upshape",
    _else: "else",
}
_HANDLERS = {name: handler for handler, names in _BY_HANDLER.items() for name in names.split()}
"""What does the work of a command: takes the walk, the command, the text, the place after it, and the line."""


def obey(walk: TexWalk, name: str, text: str, at: int, line: int, is_expansion: bool) -> int:
    """Obey the command whose name ends at `at`, one of LaTeX, of a class, or of nobody; the place after it."""
    known = words()
    if name in {"begin", "end"}:
        unseen = name == "begin" and is_unseen_environment(walk, text, at)
        after = obey_environment(walk, name, text, at, line, is_expansion=is_expansion)
        walk.is_hidden = walk.is_hidden or unseen
        return after
    if (handler := _HANDLERS.get(name)) is not None:
        after = handler(walk, name, text, at, line)
    elif walk.is_own(name):
        after = walk.own(name, text, at, is_body=True)
    elif name in known.styles:
        after = _set_style(walk, known.styles[name], name, text, at, line)
    elif name in known.headings or (SECTION_NAME.search(name) and opens_argument(text, at)):
        after = walk.heading(name, text, at, line)
    elif _FONT.fullmatch(name):
        after = _behind_blanks(text, at)
    elif name in known.dropped:
        after = walk.drop(known.dropped[name], text, at)
    elif name in known.last_argument:
        after = _last_argument(walk, known.last_argument[name], text, at, line)
    elif name in known.symbols:
        walk.say(known.symbols[name])
        after = at + 2 if text.startswith("{}", at) else at + (text[at : at + 1] == " ")
    else:
        is_doubted, is_hidden = walk.is_doubted, walk.is_hidden
        walk.is_hidden = is_hidden or vanishes(read_option(text, at)[0] or "", walk.inks, walk.ground)
        after = _unknown(walk, name, text, at, line)
        walk.is_doubted, walk.is_hidden = is_doubted, is_hidden
    return after


_FONT = re.compile(
    r"tiny|scriptsize|footnotesize|small|normalsize|(?i:large|huge)|(?:rm|sf|tt)family|scshape|selectfont|sc|sf|rm|tt"
)
"""Declarations of size and font, which take no argument."""
_DATE = re.compile(r"(?:19|20)\d\d(?:-\d{1,2}){1,2}")
"""Arguments that are year, month and day, which a command sets as people write them."""
_CONDITION = re.compile(r"[iI]f[A-Z]?[a-z]|whiledo|foreach")
"""Conditions and loops of packages, which take their sides in braces."""
_LOOPED = re.compile(r"\s*(?:\\[A-Za-z@]+\s*/?\s*)+(?:\[[^\]]*\]\s*)?in\s*(?=\{)")
"""What a loop says before its list."""
_OF_LATEX3 = re.compile(r"\\[A-Za-z@]+[_:][\w:]*")
"""A command of its language."""
_UNIT = r"(?:em|ex|pt|cm|mm|in|sp|bp|pc)(?![A-Za-z])"
_ASSIGNED = re.compile(
    rf"(?:\s*=\s*-?\d+(?![\d.]|\s*{_UNIT})|\s*=?\s*-?(?:\d+\.?\d*|\.\d+)\s*{_UNIT})"
    r"(?:\s*(?:plus|minus)\s*-?[\d.]+\s*(?:em|ex|pt|cm|mm|in|fill?l?))*"
)
"""What a length or a number is set to, `\\parskip=0.1em`, `\\hangafter=1`."""
_LONGEST_SETTING = 8


def _unknown(walk: TexWalk, name: str, text: str, at: int, line: int) -> int:
    """A command that no one defines: what all of its uses tell that it sets; without arguments nothing."""
    option, behind = read_option(text, at)
    groups, after = read_groups(text, behind)
    if not groups:
        if option is None and name in walk.separators:
            walk.say(" · ")
            return at
        set_to = _ASSIGNED.match(text, at) if option is None else None
        return set_to.end() if set_to else _unknown_option(walk, option, at, behind, line)
    doubted = groups[1:] if _CONDITION.match(name) else groups if walk.may_hide(name) else []
    if doubted:
        walk.doubt(" ".join(doubted))
        walk.is_doubted = True
    if _DATE.fullmatch("-".join(groups)):
        walk.say("-".join(groups))
        return after
    meaning = walk.meaning(name, groups)
    if len(meaning.arguments) < len(groups):  # what follows on the next lines is a group of its own
        groups, after = read_groups(text, behind, len(meaning.arguments))
    begin = at - len(name) - 1
    if meaning.shape == "tags" and walk.last in {(name, skip_blanks(text, begin)), (name, begin)}:
        walk.say(", ")
    set_by_meaning(walk, name, meaning, groups, line, option if option and is_dates(option) else None)
    walk.last = (name, skip_blanks(text, after))
    return after


def _unknown_option(walk: TexWalk, option: str | None, at: int, behind: int, line: int) -> int:
    """An option without an argument: the dates or the label of an entry are printed, a setting is not."""
    if option is None:
        return at
    if re.search(r"(?:19|20)\d\d|[^\W\d_]{3}", option) and "=" not in option:
        walk.begin("paragraph", walk.depth)
        walk.inside(option, line)
        walk.outline.mark("\t")
    elif len(option) > _LONGEST_SETTING and "=" not in option:
        return at
    return behind


def _behind_blanks(text: str, at: int) -> int:
    """The place behind the blanks that only end the name of a command: `A{\\bf B}` is one word."""
    while text[at : at + 1] == " ":
        at += 1
    return at


def _set_style(walk: TexWalk, style: str, name: str, text: str, at: int, line: int) -> int:
    """Set a style for the argument, or, by a declaration, for what follows; the place after it."""
    if name.startswith("text") or name in {"emph", "underline", "uline", "uuline", "uwave", "ul", "strong"}:
        found = read_argument(text, at)
        if found is not None:
            walk.inside(found[0], line, **{style: True})
            return found[1]
        return at
    values = {
        "bold": walk.style.bold,
        "italic": walk.style.italic,
        "underline": walk.style.underline,
        style: True,
    }
    walk.style = Span("", **values, href=walk.style.href)
    return _behind_blanks(text, at)


def _last_argument(walk: TexWalk, count: int, text: str, at: int, line: int) -> int:
    """Read only the last of `count` arguments; the place after it."""
    last = ""
    for _ in range(count):
        while (option := read_option(text, at))[0] is not None:
            at = option[1]
        found = read_argument(text, at)
        if found is None:
            return at
        last, at = found
    walk.inside(last, line)
    return at
