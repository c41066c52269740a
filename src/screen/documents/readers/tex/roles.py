r"""What the commands of a class that nobody knows mean, told from all their uses in a document together.

A use alone may be read in many ways. But each argument of a command is the same in all of its uses: what is an address
in all of them is never printed, what names sections in most of them is a heading, what is a sentence in most of them
stands below the entry. Which argument is a date, a position, an employer is told later, from the cells of the rows.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import Literal, NamedTuple

from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.printed_dates import is_dates, is_end
from screen.documents.readers.legibility import Colour
from screen.documents.readers.tex.arguments import Arguments
from screen.documents.readers.tex.vocabulary import words
from screen.documents.readers.tex.xcolor import names_colour

Argument = Literal["address", "cell", "date", "nothing", "number", "text"]
"""`nothing` is not printed, of `number` only its length, of `address` where it leads; `text` stands below."""
UNPRINTED = frozenset({"address", "nothing", "number"})
Shape = Literal["heading", "item", "line", "style", "tags", "row", "skills"]

_COMMAND = re.compile(r"\\([A-Za-z@]+)\*?")
_BETWEEN = re.compile(r"(?<=[\w)}.+#]) *\\([A-Za-z@]+) +(?=[\w{(.])")
_MOST_USES = 40
"""That are looked at of one command."""
_LONGEST = 400
"""Characters of an argument that is read to tell what it is; what is longer is text."""
_LENGTH = re.compile(
    r"-?[\d.]*\s*(?:\\(?:text|line|column|paper)(?:width|height)|(?<=\d)\s*(?:cm|mm|pt|em|ex|in))"
    r"|[\w./-]+\.(?:png|jpe?g|eps|svg|gif)|0?\.\d{1,2}"
)
"""A length, the file of an image, a scale; what is more than one may be a grade."""
ADDRESS = re.compile(
    r"(?:https?:|mailto:|www\.)\S+|[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|io|edu|dev|me|ai|[a-z]{2})(?:/\S*)?"
)
_LEADS = re.compile(r"[/@]|^www\.")
_NUMBER = re.compile(r"\d(?:\.\d+)?|\d{1,3}\s?(?:\\?%)?")
MARK = re.compile(r"\W*\d{1,3}\W*")
"""The number of an item, whose text follows."""
OF_ITEMS = re.compile(r"(?:item|bullet)$", re.IGNORECASE)
"""What commands are called that set an item of a list, if they have one argument."""
_SENTENCE = re.compile(r"\w[.!?;]$")
_INK = re.compile(
    r"(?i)[\w-]*(?:red|green|blue|gr[ae]y|black|white|orange|yellow|purple|violet|teal|cyan|magenta|brown|pink|gold"
    r"|accent|primary|secondary|colou?r|dark|light|theme|emphasis)[\w-]*"
)
"""What classes call the colours that they define."""
_SCALE = re.compile(r"[0-5]|\d?[05]0?\s?(?:\\?%)?|100\s?(?:\\?%)?|\d?\.\d+")
"""How full a bar is drawn; what stands before words and is none of it counts them: `\\fact{12}{Ovens}`."""
_LONG = 60
"""Characters of what is text, not the cell of a row."""
_TAG = 4
"""Words of a tag, at most."""


class Use(NamedTuple):
    """One use of a command."""

    arguments: tuple[str, ...]
    is_alone: bool
    """Nothing else stands on its lines."""
    is_followed: bool
    """The same command comes next."""


class Meaning(NamedTuple):
    """What a command means wherever it is used."""

    arguments: tuple[Argument, ...]
    shape: Shape
    """What it sets: of several arguments a `row` or `skills` beside one another."""


def gather_separators(body: str) -> frozenset[str]:
    r"""Commands without arguments that part words: `Rye \cut Wheat \cut Oats`."""
    often: Counter[str] = Counter()
    parting: Counter[str] = Counter()
    for line in body.splitlines():
        told = Counter(_BETWEEN.findall(line))
        parting += told
        often.update(name for name, count in told.items() if count > 1)
    alone = Counter(re.findall(r"\\([A-Za-z@]+)(?![A-Za-z@{\[*])", body)) if often else parting
    return frozenset(name for name in often if parting[name] == alone[name])


def gather_uses(body: str) -> dict[str, list[Use]]:
    r"""The uses of each command with arguments, in order; those of an environment stand by its name in braces."""
    uses: dict[str, list[Use]] = defaultdict(list)
    ends: dict[str, int] = {}
    for found in _COMMAND.finditer(body):
        name = found[1]
        if name in {"end", "item"} or (len(uses[name]) >= _MOST_USES and name != "begin"):
            continue
        args = Arguments(body, found.end())
        args.option()
        groups = args.groups()
        after = args.at
        if name == "begin" and groups:
            name = f"{{{groups[0]}}}"
            args.option()
            groups = groups[1:] or args.groups()
        if not groups or len(uses[name]) >= _MOST_USES:
            continue
        line = body.rfind("\n", 0, found.start()) + 1
        is_next = name in ends and not body[ends[name] : found.start()].strip()
        if is_next:
            uses[name][-1] = uses[name][-1]._replace(is_followed=True)
        before = is_next or not body[line : found.start()].strip(" \t{\0")
        stop = body.find("\n", after)
        rest = body[after : stop if stop >= 0 else len(body)].strip(" \t}\\\0")
        uses[name].append(Use(tuple(groups), before and (not rest or rest.startswith(f"{name}{{")), False))
        ends[name] = after
    return uses


def meaning_of(name: str, uses: Sequence[Use], says: Callable[[str], str], inks: Mapping[str, Colour]) -> Meaning:
    """What a command means by its uses; `says`: what a piece of LaTeX prints; `inks`: colours that are defined."""
    count = Counter(len(use.arguments) for use in uses).most_common(1)[0][0]
    whole = [use for use in uses if len(use.arguments) >= count]
    values = [[given for use in whole if (given := use.arguments[at].strip())] for at in range(count)]
    texts = [[says(value) if len(value) <= _LONGEST else value for value in column] for column in values]
    arguments = _arguments(values, texts, inks)
    cells = [at for at in range(count) if values[at] and arguments[at] in {"cell", "date"}]
    if arguments.count("number") == len(cells) > 1 or words().twos.get(name) == "items":
        return Meaning(arguments, "skills")
    if len(cells) != 1 or "date" in arguments:
        return Meaning(arguments, "row")
    shape = _shape_of_one(name, arguments, whole, texts[cells[0]])
    # What stands beside a label that is empty goes on with the row above.
    is_beside = count > 1 and shape in {"item", "tags"} and not all(values)
    return Meaning(arguments, "line" if is_beside else shape)


def _shape_of_one(name: str, arguments: Sequence[Argument], uses: Sequence[Use], texts: Sequence[str]) -> Shape:
    """What a command sets of which one argument is printed in a row, if in any."""
    if _names_sections(texts, "text" in arguments):
        return "heading"
    if "text" in arguments:
        return "row"
    if "address" in arguments:
        return "style"
    return _shape(name if len(arguments) == 1 else "", uses, texts)


def _arguments(
    values: Sequence[Sequence[str]], texts: Sequence[Sequence[str]], inks: Mapping[str, Colour]
) -> tuple[Argument, ...]:
    """What each argument is: as it is in all uses, and beside the others."""
    told = [_argument(column, said, inks) for column, said in zip(values, texts, strict=True)]
    if told[:1] == ["number"] and not all(map(_SCALE.fullmatch, values[0])):
        told[0] = "cell"
    if "date" in told or UNPRINTED.issuperset(told):  # a grade, or what belongs to a date; or nothing else is said
        told = ["cell" if argument == "number" else argument for argument in told]
    if UNPRINTED.issuperset(told):
        told = ["cell" if argument == "address" else argument for argument in told]
    last = max((at for at, argument in enumerate(told) if values[at] and argument in {"cell", "date"}), default=None)
    # Text before other arguments is a cell as they are; beside dates alone it is what happened.
    least = (last or 0) if "cell" in told else len(told)
    return tuple("cell" if argument == "text" and at < least else argument for at, argument in enumerate(told))


def _argument(values: Sequence[str], texts: Sequence[str], inks: Mapping[str, Colour]) -> Argument:
    """What one argument is in all uses; `values`: those that are given, `texts`: what they print."""
    if not values:
        return "cell"
    if not any(texts) or all(_LENGTH.fullmatch(value) for value in values) or _are_inks(values, inks):
        return "nothing"
    links = sum(ADDRESS.fullmatch(value) is not None and "://" in value for value in values)
    # `Booking.com` may be an employer and `Node.js` a skill: bare names of sites are addresses beside longer ones.
    if 3 * links > len(values) or (all(map(ADDRESS.fullmatch, values)) and any(map(_LEADS.search, values))):
        return "address"
    if all(map(_NUMBER.fullmatch, values)):
        return "number"
    if 3 * sum(is_dates(text) or is_end(text) for text in texts) >= 2 * len(texts):
        return "date"
    return "text" if 2 * sum(map(is_text, texts)) > len(texts) else "cell"


def is_text(text: str) -> bool:
    """Whether an argument is no cell of a row: a sentence, or longer."""
    return len(text) > _LONG or (_SENTENCE.search(text) is not None and len(text.split()) > _TAG)


def _are_inks(values: Sequence[str], inks: Mapping[str, Colour]) -> bool:
    """Whether arguments name colours: known ones, or the same few names of some again and again."""
    if all(names_colour(value, inks) for value in values):
        return True
    return len(set(values)) * 2 <= len(values) and all(map(_INK.fullmatch, values))


def _names_sections(texts: Sequence[str], has_text: bool) -> bool:
    """Whether arguments are the headings of sections: most of them known, of several kinds, work or education too.

    `has_text`: the text of the section is another argument.
    """
    told = [heading_kinds(text) for text in texts]
    if has_text:
        return () not in told
    return (
        len(set(told) - {()}) > 1 and 2 * told.count(()) <= len(told) and bool({("work",), ("education",)} & set(told))
    )


def _shape(name: str, uses: Sequence[Use], texts: Sequence[str]) -> Shape:
    """What a command with one argument that is printed sets."""
    if OF_ITEMS.search(name) or (len(uses) > 1 and all(map(MARK.fullmatch, texts))):
        return "item"
    followed = sum(use.is_followed for use in uses)
    count = sum(len(text.split()) for text in texts)
    if followed and count <= _TAG * len(texts):
        return "tags"
    if 5 * sum(use.is_alone for use in uses) < 4 * len(uses):
        return "style"
    return "item" if followed or count > 2 * _TAG * len(texts) else "line"
