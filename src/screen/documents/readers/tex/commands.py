"""Commands of LaTeX that do more than style: items, links, colours, breaks and fills."""

import re
from collections.abc import Callable

from msgspec.structs import replace

from screen.documents.blocks.printed_dates import is_dates
from screen.documents.blocks.span import Span
from screen.documents.readers.tex.arguments import Arguments, skip_blanks
from screen.documents.readers.tex.environments import SECTION_NAME, cell_beginnings, obey_environment
from screen.documents.readers.tex.lengths import UNIT
from screen.documents.readers.tex.meaning import set_by_meaning
from screen.documents.readers.tex.owner import is_own, tell_owner
from screen.documents.readers.tex.roles import OF_ITEMS
from screen.documents.readers.tex.settings import vanishes
from screen.documents.readers.tex.unseen import (
    boxed,
    chosen,
    clipped,
    colour,
    covered,
    define_colour,
    drawn,
    font,
    given_settings,
    inkless,
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


def _item(walk: TexWalk, name: str, args: Arguments) -> None:
    label = args.option()
    if name == "bibitem":
        walk.drop(1, args)
    walk.begin("item", max(1, walk.depth) + ("sub" in name.lower()))
    if name == "bibitem":
        return
    said = (label or "").strip()
    ahead = args.ahead()
    if args.text.startswith("{", args.at) and len(groups := ahead.groups()) > 1:
        # Of a class of one's own: `\\item{2011 -- 2013}{Baker}`; a label says more of it, behind the rest.
        for group in (*groups, *([said] if said else [])):
            walk.inside(group)
            walk.outline.mark("\t")
        args.at = ahead.at
    elif said and not re.fullmatch(r"\\[a-zA-Z]+(?:\{\})?|\$.*\$|[-–•*.]|\{\}", said):
        walk.inside(said)
        # A year as the label stands left of its entry; `2022--` alone before a tab lasts until now.
        walk.outline.mark("\t") if re.search(r"(?:19|20)\d\d", said) else walk.say(" ")


def _link(walk: TexWalk, name: str, args: Arguments) -> None:
    args.option()
    target = args.argument()
    if target is None:
        return
    address = target.strip().replace("\\_", "_").replace("\\%", "%").replace("\\#", "#").replace("\\&", "&")
    if name in {"url", "nolinkurl", "path"}:
        walk.outline.add(Span(address, href=address))
    elif (shown := args.argument()) is not None:
        walk.inside(shown, href=address)


def _break(walk: TexWalk, name: str, _args: Arguments) -> None:
    if name not in {"noindent", "centering"}:
        walk.shift = 0.0
    walk.outline.mark("\n")


def _whole_line(walk: TexWalk, _name: str, args: Arguments) -> None:
    """`\\centerline{text}`: a line of its own, in whatever style its argument sets."""
    if (told := args.argument()) is not None:
        walk.outline.mark("\n")
        walk.inside(told)
        walk.outline.mark("\n")


def _beside(walk: TexWalk, _name: str, args: Arguments) -> None:
    """A note in the margin: what a line begins with stands left of it, anything else right."""
    args.option()
    if (told := args.argument()) is None:
        return
    begins = walk.outline.begins_line
    if not begins:
        walk.outline.mark("\t")
    walk.inside(told)
    if begins:
        walk.outline.mark("\t")
    args.option()


def _paragraph(walk: TexWalk, _name: str, _args: Arguments) -> None:
    walk.begin("paragraph", walk.depth)


def _fill(walk: TexWalk, name: str, args: Arguments) -> None:
    told = args.argument() if name == "hspace" else "\\fill"  # as `\\hfill` and its like are defined
    if told and (moved_by := walk.lengths.of(told)) is not None:
        shift(walk, moved_by)
    walk.outline.mark("\t") if told and "fill" in told else walk.say(" ")


def _normal(walk: TexWalk, _name: str, _args: Arguments) -> None:
    walk.style = Span("", href=walk.style.href)


def _else(_walk: TexWalk, _name: str, args: Arguments) -> None:
    end = args.text.find("\\fi", args.at)
    args.at = end if end >= 0 else args.at


def _spanning_cell(walk: TexWalk, _name: str, args: Arguments) -> None:
    """`\\multicolumn{2}{>{\\color{white}}l}{text}`: its column holds for it alone."""
    groups = args.groups(3)
    if len(groups) == 3:
        walk.inside("".join(cell_beginnings(groups[1], walk.defined.columns)[:1]) + groups[2])


def _loop(walk: TexWalk, name: str, args: Arguments) -> None:
    """`\\foreach \\x in {…}{text}`: how often it prints its text, and what of it, is not worked out."""
    ahead = args.ahead()
    groups = ahead.groups(2) if ahead.find(_LOOPED) else []
    if len(groups) < 2:
        _unknown(walk, name, args)
        return
    args.at = ahead.at
    if not groups[0].strip():
        walk.hidden.append(walk.text_of(groups[1]))
    else:
        walk.doubt(groups[1])
        walk.inside(groups[1])


def _untold(walk: TexWalk, name: str, args: Arguments) -> None:
    """What is programmed rather than set: rows by templates of one's own, the language of LaTeX3."""
    if name == "halign":
        said = (args.argument() or "").partition("\\cr")[2]  # behind what holds for each of its columns
    else:
        start, end = args.at, args.text.find(r"\ExplSyntaxOff", args.at)
        args.at = end if end >= 0 else len(args.text)
        said = _OF_LATEX3.sub(" ", args.text[start : args.at])
    walk.doubt(said)
    walk.inside(said)


Handler = Callable[[TexWalk, str, Arguments], None]
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
    set_length: "setlength addtolength newlength newdimen newskip advance",
    given_settings: "adjustbox fontspec addfontfeature addfontfeatures pdfrender textpdfrender",
    tinted_cell: "cellcolor",
    boxed: "colorbox fcolorbox",
    covered: "alt only uncover onslide visible invisible mode censor",
    chosen: "mathchoice",
    lapped: "llap rlap clap makebox",
    font: "font",
    tipped: "pdftooltip tooltip pdfmarkupcomment",
    drawn: "tikz",
    inkless: "nullfont setbox toks pdfcolorstack pdfliteral pdfextension pdfannot special write",
    clipped: "clipbox trimbox",
    _break: "newline tabularnewline linebreak break noindent centering",
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
"""What does the work of a command: takes the walk, the command and what follows it, of which it takes its part."""


def obey(walk: TexWalk, name: str, args: Arguments) -> None:
    """Obey a command, one of LaTeX, of a class, or of nobody, with what of `args` is its own."""
    known = words()
    if name in {"begin", "end"}:
        unseen = name == "begin" and is_unseen_environment(walk, args)
        obey_environment(walk, name, args)
        walk.is_hidden = walk.is_hidden or unseen
    elif (handler := _HANDLERS.get(name)) is not None:
        handler(walk, name, args)
    elif is_own(walk, name):
        tell_owner(walk, name, args, is_body=True)
    elif name in known.styles:
        _set_style(walk, known.styles[name], name, args)
    elif name in known.headings or (SECTION_NAME.search(name) and args.opens()):
        walk.heading(name, args)
    elif _FONT.fullmatch(name):
        args.find(_SPACES)
    elif name in known.dropped:
        walk.drop(known.dropped[name], args)
    elif name in known.last_argument:
        _last_argument(walk, known.last_argument[name], args)
    elif name in known.symbols:
        walk.say(known.symbols[name])
        args.find(_END_OF_NAME)
    else:
        is_doubted, is_hidden = walk.is_doubted, walk.is_hidden
        walk.is_hidden = is_hidden or vanishes(args.ahead().option() or "", walk.inks, walk.ground)
        _unknown(walk, name, args)
        walk.is_doubted, walk.is_hidden = is_doubted, is_hidden


_SPACES = re.compile(" *")
"""That only end the name of a command: `A{\\bf B}` is one word."""
_END_OF_NAME = re.compile(r"\{\}| ?")
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
_UNIT = rf"(?:{UNIT})(?![A-Za-z])"
_ASSIGNED = re.compile(
    rf"(?:\s*=\s*-?\d+(?![\d.]|\s*{_UNIT})|\s*=?\s*-?(?:\d+\.?\d*|\.\d+)\s*{_UNIT})"
    r"(?:\s*(?:plus|minus)\s*-?[\d.]+\s*(?:em|ex|pt|cm|mm|in|fill?l?))*"
)
"""What a length or a number is set to, `\\parskip=0.1em`, `\\hangafter=1`."""
_LONGEST_SETTING = 8
_OF_BREAKS = re.compile(r"(?:gap|break|^entry)$", re.IGNORECASE)
"""What commands are called that part what stands before and behind them: `\\BigGap`."""


def _unknown(walk: TexWalk, name: str, args: Arguments) -> None:
    """A command that no one defines: what all of its uses tell that it sets; without arguments nothing."""
    begin, ahead = args.at - len(name) - 1, args.ahead()
    option, behind = ahead.option(), ahead.ahead()
    groups = ahead.groups()
    if not groups:
        if option is not None:
            _unknown_option(walk, option, args)
        elif name in walk.separators:
            walk.say(" · ")
        elif OF_ITEMS.search(name):
            _item(walk, name, args)
        elif _OF_BREAKS.search(name):
            _paragraph(walk, name, args)
        elif walk.lengths.assign(name, args) is None:
            args.find(_ASSIGNED)
        return
    args.at = ahead.at
    doubted = groups[1:] if _CONDITION.match(name) else groups if walk.may_hide(name) else []
    if doubted:
        walk.doubt(" ".join(doubted))
        walk.is_doubted = True
    if _DATE.fullmatch("-".join(groups)):
        walk.say("-".join(groups))
        return
    meaning = walk.meaning(name, groups)
    if len(meaning.arguments) < len(groups):  # what follows on the next lines is a group of its own
        groups = behind.groups(len(meaning.arguments))
        args.at = behind.at
    if meaning.shape == "tags" and walk.last in {(name, skip_blanks(args.text, begin)), (name, begin)}:
        walk.say(", ")
    set_by_meaning(walk, name, meaning, groups, option if option and is_dates(option) else None)
    if option and _TOLD_OPTION.search(option) and not is_dates(option) and meaning.shape not in {"style", "tags"}:
        walk.outline.close()
        walk.outline.blocks.extend(walk.blocks_of(option))
    walk.last = (name, skip_blanks(args.text, args.at))


_TOLD_OPTION = re.compile(r"\\item\b|\\begin\b|^(?=[^=\\]*[^\W\d_]{3})[^=\\]*[A-Z][^=\\]* [^=\\]*[^\W\d_]{3}[^=\\]*$")
"""An option that is printed below its entry: a list, or words with a capital among them, and no setting."""


def _unknown_option(walk: TexWalk, option: str, args: Arguments) -> None:
    """An option without an argument: the dates or the label of an entry are printed, a setting is not."""
    is_told = "=" not in option and re.search(r"(?:19|20)\d\d|[^\W\d_]{3}", option)
    if is_told:
        walk.begin("paragraph", walk.depth)
        walk.inside(option)
        walk.outline.mark("\t")
    if is_told or "=" in option or len(option) <= _LONGEST_SETTING:
        args.option()


def _set_style(walk: TexWalk, style: str, name: str, args: Arguments) -> None:
    """Set a style for the argument, or, by a declaration, for what follows."""
    if not name.startswith("text") and name not in _WITH_ARGUMENT:
        walk.style = replace(walk.style, **{style: True})
        args.find(_SPACES)
    elif (told := args.argument()) is not None:
        walk.inside(told, **{style: True})


_WITH_ARGUMENT = frozenset({"emph", "underline", "uline", "uuline", "uwave", "ul", "strong"})


def _last_argument(walk: TexWalk, count: int, args: Arguments) -> None:
    """Read only the last of `count` arguments."""
    last = ""
    for _ in range(count):
        while args.option() is not None:
            pass
        if (told := args.argument()) is None:
            return
        last = told
    walk.inside(last)
