"""The role that a posting is for, without what its first line says of the post: place, hours, reference."""

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice

from screen.documents.blocks.block import Document
from screen.ground.lexicon import load_lexicon
from screen.ground.organisations import organisations_in
from screen.ground.package_data import load_tables
from screen.ground.roles import role_of
from screen.postings.grades import without_number
from screen.postings.posting_sections import section_of
from screen.postings.words import PostingWords, as_phrases, phrases, texts

_FIRST = 12
"""Blocks at the beginning of a posting in which its title stands."""
_ABOVE = 3
"""Lines among which a title is looked for, at most."""
_OPENER = re.compile(r"^([^:–—-]{3,30}?)\s*(?::|\s[-–—])\s+(?=\S)")
_LABEL = re.compile(r"^([^:：]{2,30})[:：]\s+\S")
_LONGEST = 14
"""Words of a line that may be a title, at most."""
_LABEL_WORDS = 3
"""Words of a label at the head of a posting, at most: `Location: …`, `Reports to: …`."""
_TAIL = re.compile(r"\s[-–—|]\s|,\s|\s\(")
"""What parts a title from what is said of the post behind it."""
_CLAUSE = re.compile(r"[.,;:(]|\s+(?:to|who|with|for|in|at|on)\s")
"""What ends the name of a role in a sentence."""
_HOURS = re.compile(r"\s*\((?:[^A-Za-zÀ-ɏ()]*|\d[\d\s–-]*%[^()]*)\)$|\s+\d{1,3}(?:\s*[-–]\s*\d{1,3})?\s*%$")
"""How much of a post is offered: `(80–100 %)`, `80 %`."""
_DRAWN = re.compile(r"^[^\w(]+\s+|\s+[^\w\s)+#.!?%*]+$")
"""A picture before or behind a title."""
_SHORTEST = 2
"""Letters of a word in capitals that is a short form, at most: `HEAD OF IT`."""
_STATED = ("title", "position", "role", "roles", "job", "poste", "stelle", "puesto", "intitule", "functie")
"""Keys of a file's own data that name the role."""
_VOWELS = frozenset("aeiouyàáâäåæèéêëìíîïòóôöøùúûüý")
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SITE = re.compile(r"\s+[|•·]\s+.*$|\s+(?:at|@)\s+[A-Z].*$")


def _any_of(*names: str) -> str:
    """The words of lists of `[title]` as one alternative of an expression, the longest first."""
    words = sorted((word for name in names for word in texts("title", name)), key=len, reverse=True)
    return "|".join(re.escape(word).replace("'", "['’]").replace(r"\ ", r"\s+") for word in words)


@cache
def _labelled() -> re.Pattern[str]:
    """A label before the title: `Job title: Potter`."""
    before = rf"(?:(?:{_any_of('of_a_label')})\s+)?"
    return re.compile(rf"(?i)^{before}(?:{_any_of('labels')})\s*[:：]\s*(.+)$")


@cache
def _of_a_role() -> re.Pattern[str]:
    """A label before a role, or before something else."""
    return re.compile(rf"(?i)^(?:{_any_of('labels_of_a_role')})\s*[:：]\s*(?=\S)")


@cache
def _looking() -> re.Pattern[str]:
    """Words that say who is looked for, and the role in capitals behind them: `seeking a Head Potter`."""
    sought = rf"(?i:{_any_of('sought')})\s+(?i:an?|{_any_of('before_a_role')})"
    return re.compile(rf"(?:{sought}|^As an?)\s+((?:[A-Z][\w/&+-]*)(?:[ ,]+[A-Z][\w/&+-]*){{0,6}})")


@cache
def _hiring() -> re.Pattern[str]:
    """What opens a title and says that here is a posting: `We are hiring a …`, `Recrutement d'un …`."""
    articles = rf"(?:d['’]un(?:[·.]?e)?|d['’]une?|{_any_of('articles')})?"
    return re.compile(rf"(?i)^(?:{_any_of('hiring')})\s*[:：!]?\s*{articles}\s+")


@cache
def _who_hires() -> re.Pattern[str]:
    """Who hires, before the role: `Clay Ltd is looking for a …`."""
    verbs = rf"(?:{_any_of('we_hire')})|.{{2,60}}?\s(?:{_any_of('hires')})"
    return re.compile(rf"(?i)^(?:{verbs})\s*[:：]?\s+(?:(?:{_any_of('articles', 'before_a_role')})\s+)?")


@cache
def _wanted() -> re.Pattern[str]:
    """What ends a title and says that somebody is wanted: `Potter wanted!`."""
    return re.compile(rf"(?i)\s+(?:{_any_of('wanted')})[!.]?$")


@cache
def _genders() -> re.Pattern[str]:
    """What law has behind a title: `(m/w/d)`, `(all genders)`, `(m, w, d in Teilzeit)`, at the end `H/F`."""
    one = rf"(?:[mwfvdxihn*]|{_any_of('genders')})"
    return re.compile(
        rf"\s*[(\[]{one}(?:(?:\s*[/|,]\s*[mwfvdxihn*])+(?:\s[^()\[\]]*)?)?[)\]]|\s(?:[mw]/[mw]/d|[hf]/[hf]|[mf]/[mf])$",
        re.IGNORECASE,
    )


@cache
def _field_behind() -> re.Pattern[str]:
    """Another label on the line of a title: `Potter Location: Leeds`."""
    return re.compile(rf"(?i)\s+(?:{_any_of('fields')})\s*:.*$")


@cache
def _article() -> re.Pattern[str]:
    """Behind a mark in a title, what stands before the name of a house."""
    return re.compile(rf"(?i:{_any_of('before_a_house')}) (?=[A-ZÀ-Þ])")


@cache
def _length_or_pay() -> re.Pattern[str]:
    """How long a post lasts, or what it pays."""
    return re.compile(rf"(?i)\b\d+[ -](?:{_any_of('lengths')})\b|[£€$]|\b(?:{_any_of('currencies')})\b")


_TRADE = re.compile(r" (?!(?:at|bei|beim|chez|in|im|für|for|am|ab|zum|zur)\b)[A-ZÄÖÜ][\w-]+(?: [A-ZÄÖÜ][\w-]+)?")
"""What goes on a title behind what law has there: `Potter (m/w) Kiln Technology`, `Meister (m/w) CNC-Technik`."""


def title_of(document: Document) -> str:
    """The role that a posting names: a labelled line, the first heading, else what the file says of itself."""
    if said := _said_above(document):
        return plain_title(said)
    stated = next(_stated(document), "")
    if document.format == "markdown" and names_a_role(stated):
        return plain_title(stated)
    if marked := next(_marked(document), ""):
        return plain_title(marked)
    heading = _role_or_first([block.text for block in document.blocks if block.kind == "heading"])
    if heading is None or (document.format == "text" and document.blocks[0].kind != "heading"):
        heading = stated or _title_line(document)
    heading = _without_firm(heading)
    if not names_a_role(heading):  # of a letter, or of a firm: the role stands below
        named = (_of_a_role().sub("", text) for text in _first_lines(document) if _of_a_role().match(text))
        of_itself = stated if document.format == "markdown" else ""
        posts = filter(is_a_post, _first_lines(document))  # as a list below `We are looking for:`
        heading = next(itertools.chain(_lines_of_a_role(document), named, posts), of_itself or heading)
    return plain_title(_role_wanted(heading) or heading)


def _marked(document: Document) -> Iterator[str]:
    """The titles with the marks of law: of `Potter (m/f/d) at Clay Ltd in Leeds`, or alone: `Brennhilfe (m/w/d)`."""
    for text in islice(_first_lines(document), _ABOVE):
        marked = _genders().search(text)
        if marked and (names_a_role(text[: marked.start()]) or marked.end() == len(text)):
            yield text if _TRADE.fullmatch(text[marked.end() :]) else text[: marked.start()]


def _without_firm(text: str) -> str:
    """A title without who offers the post, as in a list of many: `Clay Ltd: Potter`."""
    before, _, role = text.partition(": ")
    short = len(before.split()) <= _LABEL_WORDS and not names_a_role(before)
    return role if short and names_a_role(_TAIL.split(role)[0]) else text


def _stated(document: Document) -> Iterator[str]:
    """What a file's own data say of its title or the role."""
    values = map(document.metadata.get, _STATED)
    return (value for value in values if isinstance(value, str) and value.strip())


def _lines_of_a_role(document: Document) -> Iterator[str]:
    """The short lines at the beginning that name a role, and nothing that is of any posting."""
    opens = (at for at, block in enumerate(document.blocks) if block.kind == "heading" and section_of(block.text))
    for block in document.blocks[: min(_FIRST, next(opens, _FIRST))]:
        bold = "".join(span.text for span in itertools.takewhile(lambda span: span.bold, block.spans))
        for line in (bold, *block.text.splitlines()) if block.kind != "item" else ():
            text = _of_a_role().sub("", " ".join(line.replace("\t", ": ", 1).split()))
            short = len(text.split()) <= _LONGEST and not text.endswith((".", ","))
            if short and not _is_of_any_posting(text) and names_a_role(_TAIL.split(plain_title(text))[0]):
                yield text
            elif (role := _role_wanted(text)) is not None:
                yield role


def _said_above(document: Document) -> str:
    """The role that a line with a label says, or the first line before what the document calls itself; else empty."""
    labelled = (found.group(1) for text in _first_lines(document) if (found := _labelled().match(text)))
    return (
        next(labelled, None) or next(_below_labels(document), "") or _role_before_kind(next(_first_lines(document), ""))
    )


def _below_labels(document: Document) -> Iterator[str]:
    """The short lines right below a line that is nothing but the label of a title."""
    for label, below in itertools.pairwise(_first_lines(document)):
        sentence = len(below.split()) > _LONGEST or below.endswith((".", ":"))
        if _is_a_label(label) and not sentence and not _is_of_any_posting(below):
            yield below


def _is_a_label(line: str) -> bool:
    """Whether a line is nothing but the label of a title: `Position`."""
    return _labelled().match(f"{line.strip(' :：')}: x") is not None


def _role_before_kind(text: str) -> str:
    """The role before what a document calls itself: `TEACHING ASSISTANT PERSON SPECIFICATION`; empty where none is."""
    words = PostingWords(text)
    kind = next((place for place in words.find(phrases("title", "any_posting")) if place.stop == len(words)), range(0))
    role = words.raw(0, kind.start)
    return role if role and len(words) <= _LONGEST and names_a_role(role) else ""


def _role_wanted(text: str) -> str | None:
    """The role in a sentence that says who is looked for, in whatever letters: `We need a potter to fire our kilns.`"""
    who = _who_hires().match(text)
    role = _CLAUSE.split(text[who.end() :])[0] if who else ""
    # `a skilled and hands-on Kiln Engineer`
    named = " ".join(itertools.dropwhile(str.islower, role.split()))
    role = named if names_a_role(named) else role
    return role if role and names_a_role(role) else None


def _title_line(document: Document) -> str:
    """The first line that may be a title; where a posting begins otherwise, the role that it looks for goes before."""
    above = itertools.takewhile(lambda text: not _opens_needs(text), _first_lines(document))
    lines = [text for text in above if not _is_of_any_posting(text)]
    short = [text for text in lines if len(text.split()) <= _LONGEST and not text.endswith(".")]
    if short[:1] != list(_first_lines(document))[:1] and (role := _looked_for(document)):
        return role
    return _role_or_first(short) or next(iter(lines), "")


def _opens_needs(text: str) -> bool:
    """Whether a line heads what is asked for, below which no title stands."""
    return _is_of_any_posting(text) and section_of(text) in ("required", "preferred")


def _role_or_first(lines: Sequence[str]) -> str | None:
    """The first of the lines, or, where that is who offers the post, the next one that names a role.

    None where all are of any posting; what stands below the heading of a section is no title.
    """
    titles: list[str] = []
    for text in lines:
        if not _is_of_any_posting(text):
            titles.append(text)
        elif titles:
            break
    return next((text for text in titles[:_ABOVE] if names_a_role(text)), next(iter(titles), None))


def _is_who_offers(text: str) -> bool:
    """Whether a line is an organisation's name: `University of Clay`, `Careers at Clay Ltd`."""
    start = min((start for start, _ in organisations_in(text)), default=None)
    before = PostingWords("" if start is None else text[:start].removesuffix(" at "))
    said = sum(map(len, before.find(phrases("title", "any_posting"))))
    return start is not None and said == len(before) and not names_a_role(text)


def names_a_role(text: str) -> bool:
    """Whether a line says what somebody is to be."""
    if "://" in text or PostingWords(text).folded[:1] in phrases("title", "not_a_role"):
        return False
    plain = _wanted().sub("", _without_opener(text))
    opens = any(not place.start for place in PostingWords(plain).find(phrases("title", "role_first")))
    return (
        _genders().search(text) is not None
        or role_of(plain) is not None
        or (" /" not in plain and role_of(plain.rpartition("/")[2]) is not None)  # `Glazer/Kiln potter`
        or opens
    )


def is_a_post(text: str) -> bool:
    """Whether a line is nothing but a post, as the marks of law at its end tell: `Potter (m/w/d)`."""
    marked = _genders().search(text)
    if marked is None or not marked.start() or marked.end() < len(text.rstrip()):
        return False
    return re.search(r"\w\s*[/|,]\s*\w", marked[0]) is not None  # a lone `(D)` says how much it is needed


def _is_of_any_posting(text: str) -> bool:
    """Whether a line is no title, but says that here is a posting, or opens a section of one."""
    words = PostingWords(text)
    known = list(words.find(phrases("title", "any_posting")))
    if sum(map(len, known)) == len(words):
        return True
    if _genders().search(text):
        return False
    # `Benefits analyst` is a role, whatever its words open elsewhere.
    label = _LABEL.match(text)
    if label and role_of(text[label.end() - 1 :]) is not None and len(text.split()) <= _LONGEST:
        return False
    if text.rstrip().endswith("?") and section_of(text) is not None:
        return True  # `Comment postuler ?`
    if names_a_role(text) or names_a_role(_TAIL.split(text)[0]):
        return False  # `Potter (raku experience)`
    return section_of(text) is not None or (label is not None and len(label.group(1).split()) <= _LABEL_WORDS)


def _looked_for(document: Document) -> str:
    """The role in the first sentence that says who is looked for; empty where none does."""
    found = (_looking().search(" ".join(block.text.split())) for block in document.blocks)
    said = (match for match in found if match)
    # `As a Family Business we …`
    return next((m.group(1) for m in said if not m.group().startswith("As") or _is_the_reader(m)), "")


def _is_the_reader(match: re.Match[str]) -> bool:
    """Whether a sentence that begins `As a …` goes on with `you`."""
    return (
        names_a_role(match.group(1))
        and re.match(r"(?:\s*\([^)]*\))?,?\s+you\b", match.string[match.end() :]) is not None
    )


def _first_lines(document: Document) -> Iterator[str]:
    for block in document.blocks[:_FIRST]:
        for line in block.text.splitlines():
            if line.strip():  # of a row the first cell is a label: `Job title | Potter`
                cells = line.replace("\t", ": ", 1) if block.kind == "row" or line.count("\t") == 1 else line
                yield " ".join(cells.split())


def _without_opener(text: str) -> str:
    """A title without what says that here is a posting: `Job description: …`, `Vacancy - …`."""
    opener = _OPENER.match(text)
    if opener is not None:
        words = PostingWords(opener.group(1))
        if sum(map(len, words.find(phrases("title", "any_posting")))) == len(words):
            text = text[opener.end() :]
    return _who_hires().sub("", _hiring().sub("", text))


def _is_of_the_post(piece: str) -> bool:
    """Whether a part behind a title tells of the post, or who offers it: `full time`, `The Clay Hotel`."""
    words = PostingWords(piece)
    told = any(words.holds(phrases("title", name)) for name in ("about_the_post", "of_a_firm"))
    told = told or _length_or_pay().search(piece) is not None
    return told or _article().match(piece) is not None or _is_who_offers(piece)


def plain_title(text: str) -> str:
    """A title without what it says of the post, of who offers it, and of how the role is called by law."""
    plain = _genders().sub("", " ".join(text.split()))
    site = _SITE.search(plain)
    of_firm = site is not None and plain[site.start() :].lstrip()[0] in "|•·" and _is_who_offers(plain[: site.start()])
    # `Clay University | Potter`
    plain = plain[site.start() :].lstrip(" |•·") if site and of_firm else _SITE.sub("", plain)
    plain = _without_opener(plain).strip(" -–—:|*!\\")
    plain = _DRAWN.sub("", plain)
    plain = _cased(_HOURS.sub("", _field_behind().sub("", plain)))
    pieces = _TAIL.split(plain)
    of_post = (n for n, piece in enumerate(pieces) if n and _is_of_the_post(piece))
    plain = plain if (cut := next(of_post, None)) is None else plain[: plain.index(pieces[cut])].strip(" -–—:|,(")
    plain = _without_start(_without_place_of_work(plain))
    return _cased(_without_hours(_wanted().sub("", without_number(plain))))


def _without_place_of_work(title: str) -> str:
    """A title without where one works, in words that are no name: `Potter at a small studio`."""
    role = _AT_A_PLACE.sub("", title)
    return role if names_a_role(role) else title


_AT_A_PLACE = re.compile(r"(?i)\s+at\s+(?:an?|the|our|one of)\s.*$|\s+bei\s+(?:eine[rm]|der|dem|uns)\s.*$")


def _without_start(title: str) -> str:
    """A title without from when on the post is open: `Potter from September`."""
    words = PostingWords(title)
    dated = (at for at in words.find(phrases("title", "from_when"), 1) if words.holds(_months(), at.stop, at.stop + 2))
    start = next(dated, None)
    return title if start is None else words.raw(0, start.start)


@cache
def _months() -> tuple[tuple[str, ...], ...]:
    return as_phrases([name for names in load_tables("dates.toml")["months"].values() for name in names])


def _without_hours(title: str) -> str:
    """A title without what it says at its end of the post: `Potter Full Time`, `Töpfer in Voll- oder Teilzeit`."""
    words = PostingWords(title)
    end = next((at.start for at in words.find(phrases("title", "about_the_post")) if at.stop == len(words)), 0)
    role = words.raw(0, end - (words.folded[end - 1 : end] == ("in",)))
    return role if end and names_a_role(role) else title


def _cased(title: str) -> str:
    """A title that is printed in capitals as titles are written: `HEAD OF HR` is `Head of HR`."""
    return _WORD.sub(_cased_word, title) if title.isupper() else title


def _cased_word(found: re.Match[str]) -> str:
    word = found[0]
    if found.start() and (word.casefold(),) in phrases("title", "small"):
        return word.lower()
    entry = load_lexicon().find(word)
    short = entry is not None and word in (entry.name, *entry.synonyms)
    return word if short or len(word) <= _SHORTEST or not _VOWELS & set(word.casefold()) else word.capitalize()
