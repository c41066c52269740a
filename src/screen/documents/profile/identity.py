"""Whose documents these are: the name that they give, and the forms in which lists of authors print it."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

import msgspec

from screen.documents.blocks.block import Block, Document
from screen.documents.blocks.heading_names import heading_kinds
from screen.documents.blocks.line import lines_of
from screen.documents.entries.papers.paper_passage import make_passage
from screen.documents.entries.stays.phrase import is_employer, is_printed_place, is_school, is_title
from screen.documents.profile.name_forms import trimmed, without_degrees
from screen.documents.profile.name_score import best_name, has_form_of_name, may_be_name, opening_blocks
from screen.documents.profile.personal_data import BESIDE_SEX
from screen.documents.sections.section import Section
from screen.documents.words.author_list import find_authors
from screen.documents.words.people import NAME_WORD, is_name, same_person, title_case
from screen.documents.words.word_patterns import cv_name, word_set

_SAID = re.compile(
    r"(?:\bI['’]?\s?a?m|\bmy name is|\bthis is(?: the (?:c\.?v\.?|r[ée]sum[ée]|curriculum vitae) of)?|je suis"
    r"|je m['’]appelle|ich bin|soy|me llamo|저는|안녕하세요|我是|我叫|名前は)(?:[\s,:]+|(?<=[是叫は]))"
    r"(?P<name>[^\W\d_][^\n,.!|–—()（），。、👋]{1,40}?)(?=[\s,.!|–—()（）👋]*(?:$|[,.!"
    r"|–—(（，。、👋\n]|\s(?:and|a|an|the|from|und|et|who)\b|입니다|이고|，|。))",
    re.IGNORECASE,
)
_NAMED = re.compile(
    r"(?:(?:^|[\n\t|║ ])(?:성\s*명|이\s*름|성\s*함|姓\s*名|氏\s*名)(?:\s*\([^)]*\))?(?:\s*[:：\t|║\n]|\s)"
    r"|(?:^|[\n\t|║])[\s|║]*(?:(?:full |first |last )?name(?:\(s\)|s)?|vorname|imi[eę]|nome?|nom(?: et pr[ée]nom)?"
    r"|nombre|ad[ıi]? soyad[ıi]?|naam|navn|namn|nimi|n[ée]v|jm[ée]no|ime(?: i prezime)?|nama|фио|имя|họ(?: và)? tên"
    r"|surname(?:\(s\)|s)?)(?:\s*(?:/|,|and|und|e|i|y)\s*(?:first |last )?(?:sur)?(?:name|nachname|apellidos"
    r"|nazwisko|cognome)(?:\(s\)|s)?)?\s*[:：\t|║])"
    r"\s*(?P<name>[^\W\d_][^\n\t|║,/:：]{1,40}?)\s*(?=$|[\n\t|║,/(（])",
    re.IGNORECASE,
)
"""A name behind its label, as forms print it."""
_FAMILY_FIRST = re.compile(
    r"(?:^|\n)\W*(?:surname|(?:last|family) name|nachname|apellido|nom|cognome|apelido|nazwisko|achternaam)"
    r"(?:\(\w{1,2}\)|s)?\s*[/,]\s*(?:first name|vorname|nombre|pr[ée]nom|nome|imi[eę]|imiona|voornaam)"
    r"(?:\(\w{1,2}\)|s)?\s*[:：\t]\s*"
    r"(?P<family>[^\n\t|,:]{2,40}),\s*(?P<given>[^\n\t|,:]{2,30}?)\s*(?=$|[\n\t|])",
    re.IGNORECASE,
)
"""A name behind the label of a form that asks for the family's first: `Nachname(n) / Vorname(n): Example, Ada`."""
_IN_PARTS = tuple(
    re.compile(
        rf"(?:^|[\n\t|])\W*(?P<label>{label})(?:\(s\))?\s*[:：\t]\s*(?P<name>[^\W\d_][^\n\t|,:]{{0,30}}?)\s*(?=$|[\n\t|])",
        re.IGNORECASE,
    )
    for label in (
        r"(?:given|first|other) names?|forenames?|vornamen?|pr[ée]noms?|nombres?|nome|imi[eę]|voornaam",
        r"(?:family|last) names?|surnames?|nachname|familienname|noms?(?: de famille)?|apellidos?|cognome|sobrenome"
        r"|nazwisko|achternaam|name|naam",
    )
)
"""Given and family name on lines of their own, as forms ask for them: a `Name` beside a first name is the family's."""
_WHOLE = ("name", "naam")
"""Labels of a whole name, unless a first name stands beside it."""
_LATIN = re.compile(
    r"(?:영\s*문\s*명?|영어\s*이름|英文名|english name)\s*[:：\t|║]\s*(?P<name>[A-Za-z][A-Za-z .'-]{2,40}[A-Za-z])"
)
_FIRST_BLOCKS = 8
_FIRST_LINES = 3
"""Of a page, in which a name that its properties state is looked for."""
_MOST_STATED = 4
"""Words of such a name."""
_STATED = ("name", "author", "Author", "title", "Title")
"""Properties that may state it."""
_PLAIN = "Ada Example"
"""A name that nothing else is called."""
_OF_ENTRIES = ("collection", "venue", "citation", "paperurl", "date", "publication", "publishDate")
"""Front matter of a page about one paper, talk or post, whose title names no person."""


class Identity(msgspec.Struct, frozen=True):
    """Whose documents these are."""

    name: str | None
    """The name as the documents give it; None where none does."""
    place: str | None
    """Where it stands."""
    aliases: tuple[str, ...] = ()
    """Other forms, such as one that lists of authors print in bold."""

    @property
    def own(self) -> str | None:
        """All forms in one text, for comparing."""
        others = [alias for alias in self.aliases if self.name is None or not same_person(self.name, alias)]
        return " ".join(filter(None, (self.name, *(f"({alias})" for alias in others)))) or None


def find_identity(documents: Sequence[Document], sections: Mapping[str, Sequence[Section]]) -> Identity:
    """The name of the person that some documents are about. `sections` are those of each document, by file name."""
    stated = [(document, stated_name(document)) for document in documents]
    for _, found in stated:
        if found and not _is_of_template(found[0]):
            own = [document for document, other in stated if other is None or same_person(other[0], found[0])]
            bold = _bold_author(section for document in own for section in sections.get(document.file, ()))
            alias = bold if bold and not same_person(found[0], bold) else _latin_name(own)
            return Identity(found[0], found[1], (alias,) if alias else ())
    if again := _author_printed_above(documents, sections):
        return Identity(*again)
    bold = _bold_author(section for document in documents for section in sections.get(document.file, ()))
    if bold:
        return Identity(bold, documents[0].file if documents else None)
    common = _common_author(documents, sections)
    return Identity(common, documents[0].file if common and documents else None)


def stated_name(document: Document) -> tuple[str, str] | None:
    """The name that a document states itself, and where; None where only its lists of authors could tell."""
    for block in document.blocks:
        if block.kind == "record" and block.fields and (name := _record_name(block.fields)):
            return name, block.place
    if name := _metadata_name(document.metadata) or _name_in_parts(document):
        return name, document.file
    is_entry = any(key in document.metadata for key in _OF_ENTRIES)
    if found := _printed_name(document, is_entry) or _name_of_any_words(document):
        return found
    if (found := _said_name(document)) and not is_printed_place(found[0]):
        return found
    for key in ("author", "Author") if is_entry else ("author", "Author", "title"):
        value = document.metadata.get(key)
        name = _bare_name(value) if isinstance(value, str) else None
        if name and not _is_of_template(name) and (key != "title" or is_name(name)):
            return name, document.file
    return None


def _printed_name(document: Document, is_entry: bool) -> tuple[str, str] | None:
    """The name that stands on a page: the likeliest if it is one by its form, or the stated author, or the likeliest.

    A page has ordinary words for its title as well: they are a name only where there is none of these.
    """
    likeliest = None if is_entry else best_name(document)
    if likeliest is None:
        return _printed_author(document)
    stated = _bare_name(str(document.metadata.get("author") or ""))
    if stated and likeliest.name == document.metadata.get("title") and _is_position(likeliest.name):
        return stated, document.file
    by_form = has_form_of_name(likeliest.name)
    author = None if by_form else _printed_author(document)
    return author or (_completed(likeliest.name, document), likeliest.place)


def _is_position(text: str) -> bool:
    """Whether what stands where a name does is a position of three words or more: `Postdoctoral Research Scientist`."""
    return is_title(text) and text.count(" ") > 1


def _printed_author(document: Document) -> tuple[str, str] | None:
    """The author that the document's properties state, where one of its first lines has that name, and where."""
    for key in ("author", "Author"):
        value = document.metadata.get(key)
        name = _bare_name(value) if isinstance(value, str) else None
        if name and not _is_of_template(name):
            for line in lines_of(document.blocks[:_FIRST_BLOCKS]):
                if _letters(name) in _letters(line.plain):
                    return name, line.place
    return None


def _name_of_any_words(document: Document) -> tuple[str, str] | None:
    """A name of ordinary words (`April May`) that the properties state and the page begins with, and where."""
    lines = lines_of([block for block in document.blocks if block.kind != "record"][:_FIRST_BLOCKS])[:_FIRST_BLOCKS]
    for key in _STATED[:3]:
        value = document.metadata.get(key)
        said = trimmed(value) if isinstance(value, str) else ""
        if has_form_of_name(said) or not _may_be_stated(said):
            continue
        begins = re.compile(re.escape(said) + r"\s*(?:[,|–—(]|-\s|$)")
        place = next(
            (line.place for line in lines[:_FIRST_LINES] if begins.match(line.plain)), None if lines else document.file
        )
        if place is not None:
            return title_case(said), place
    return None


def _may_be_stated(text: str) -> bool:
    """Whether a text that is stated as a name may be one: a few words with capitals; no place, employer or section."""
    words = text.split()
    named = all(word[:1].isupper() and re.fullmatch(NAME_WORD + r"\.?", word) for word in words)
    if not (named and 1 <= len(words) <= _MOST_STATED):
        return False
    return not (heading_kinds(text) or is_printed_place(text) or is_employer(text) or is_school(text))


def _name_in_parts(document: Document) -> str | None:
    """The name that a form asks for in two lines, given names and family name."""
    form = "\n".join(block.text[:300] for block in document.blocks[:_FIRST_BLOCKS])
    given, family = (pattern.search(form) for pattern in _IN_PARTS)
    if not given or not family:
        return None
    if given["label"].casefold().startswith("other") and family["label"].casefold() in _WHOLE:
        return None  # `Other name` beside a whole one is one more
    first, last = (title_case(found["name"].strip()) for found in (given, family))
    whole = last if last.startswith(first) else f"{first} {last}"  # `Name: Ada Example` says both
    return whole if has_form_of_name(whole) else None


def _completed(name: str, document: Document) -> str:
    """A name that its line breaks off, with the rest on the next one, as the properties of the file bear it out."""
    top = _letters(" ".join(block.text[:200] for block in document.blocks[:_FIRST_BLOCKS]))
    for key in ("author", "Author", "title"):
        said = without_degrees(re.split(r"\s+[–—|-]\s+", str(document.metadata.get(key) or ""))[0])
        longer = _letters(said)
        if has_form_of_name(said) and longer != _letters(name) and longer.startswith(_letters(name)) and longer in top:
            return title_case(said)
    return name


def _letters(text: str) -> str:
    return re.sub(r"[\W\d_]", "", text.casefold())


def _is_of_template(name: str) -> bool:
    return name.casefold() in word_set("entries", "names", "of_templates")


def _said_name(document: Document) -> tuple[str, str] | None:
    """The name that the text of a document says: behind a label, or as a line of its own."""
    first = opening_blocks([block for block in document.blocks if block.kind != "record"], _FIRST_BLOCKS)
    form = "\n".join(block.text[:300] for block in document.blocks[:_FIRST_BLOCKS])
    if (turned := _FAMILY_FIRST.search(form)) and has_form_of_name(
        whole := f"{turned['given']} {turned['family']}".strip()
    ):
        return title_case(whole), document.blocks[0].place
    if (labelled := _NAMED.search(form) or BESIDE_SEX.search(form)) and _is_labelled_name(labelled["name"].strip()):
        return title_case(labelled["name"].strip()), document.blocks[0].place
    for block in first:
        if block.kind in ("heading", "paragraph", "row") and (name := _line_name(block)):
            return name, block.place
    return None


def _is_labelled_name(text: str) -> bool:
    """Whether what stands behind the label of a name may be one: by its form, or a single word with a capital."""
    return has_form_of_name(text) or (" " not in text and _may_be_stated(text))


def _latin_name(documents: Iterable[Document]) -> str | None:
    """The name in Latin letters that forms ask for beside the Korean or Chinese one."""
    found = (_LATIN.search(block.text[:600]) for document in documents for block in document.blocks[:_FIRST_BLOCKS])
    return next((latin["name"] for latin in found if latin and has_form_of_name(latin["name"])), None)


def _record_name(fields: Mapping[str, Any]) -> str | None:
    if fields.get("type") == "jsonresume":
        basics = fields.get("basics")
        name = basics.get("name") if isinstance(basics, Mapping) else None
        if not name and isinstance(basics, Mapping) and (basics.get("firstName") or basics.get("lastName")):
            name = f"{basics.get('firstName') or ''} {basics.get('lastName') or ''}".strip()
        return str(name).strip() if name else None
    if (
        fields.get("type") == "yaml"
        and str(fields.get("name", "")).casefold() in ("full name", "name")
        and fields.get("value")
    ):
        return str(fields["value"]).strip()
    return None


def _metadata_name(metadata: Mapping[str, Any]) -> str | None:
    first = metadata.get("first_name") or metadata.get("firstname")
    last = metadata.get("last_name") or metadata.get("lastname") or metadata.get("familyname")
    if isinstance(first, str) and isinstance(last, str) and first.strip() and last.strip():
        middle = metadata.get("middle_name")
        parts = (first, middle if isinstance(middle, str) else "", last)
        return title_case(without_degrees(" ".join(filter(None, map(str.strip, parts)))))
    name = metadata.get("name")
    if isinstance(name, (list, tuple)):
        name = " ".join(str(part) for part in name)
    if isinstance(name, str) and (has_form_of_name(name) or _bare_name(name) or may_be_name(name)):
        return title_case(_bare_name(name) or name.strip())
    return _one_author(metadata.get("author"))


def _one_author(author: Any) -> str | None:
    """The name of an author with data of its own, alone in a list on pages of Quarto."""
    if isinstance(author, (list, tuple)) and len(author) == 1:
        author = author[0]
    if isinstance(author, Mapping) and isinstance(author.get("name"), str):
        return _bare_name(author["name"])
    return None


def _line_name(block: Block) -> str | None:
    for line in lines_of([block])[:2]:
        for cell in re.split(r"\t", line.text):
            if (name := _bare_name(cell)) and is_name(name):
                return name
    return None


@cache
def _around() -> re.Pattern[str]:
    """What stands around a name in a line of its own: what the document calls itself, greetings, titles, degrees."""
    return re.compile(
        rf"^(?:europass|{cv_name()}|welcome to|hi|hello|hey|dr|prof|mr|ms)(?![^\W\d_])[.,]?"
        r"\s*(?:(?:of|for|de|von)\s|–|—|-|:|\|)?\s*"
        rf"|\s*(?:['’]s)?\s*[-–—|:,]?\s*(?:{cv_name()}|home\s?page|website|portfolio"
        r"|,?\s*ph\.?\s?d\.?|,?\s*m\.?sc\.?)\s*(?:\(.*\))?$",
        re.IGNORECASE,
    )


def _bare_name(text: str) -> str | None:
    """The name in a line such as `Ada Example, Ph.D.`, `Résumé – Ada Example` or `Hi, I'm Ada`; None if none."""
    if not trimmed(text):
        return None
    flat = " ".join(text.split()).strip(" #*_")
    flat = re.sub(r"[\U0001F000-\U0001FAFF☀-➿️]", "", flat).strip()
    if said := _SAID.search(flat):
        flat = said["name"].strip()
    for _ in range(2):
        flat = _around().sub("", flat).strip(" -–—|:,")
    pieces = [
        piece.strip() for piece in re.split(r"\s+[|•·–—]\s+|\s+-\s+|\s{3,}|,\s+(?=[A-Z][a-z]+ )", flat) if piece.strip()
    ]
    for piece in map(without_degrees, pieces[:2]):
        if has_form_of_name(piece) and not heading_kinds(piece) and not re.search(r"[@/\d]", piece):
            return title_case(piece)
    return None


def _author_printed_above(
    documents: Iterable[Document], sections: Mapping[str, Sequence[Section]]
) -> tuple[str, str] | None:
    """A name, whatever its words are, that a page or its properties begin with and lists of authors print again."""
    for document in documents:
        lists = [section for section in sections.get(document.file, ()) if section.kind == "publications"]
        texts = [line.text for section in lists for line in lines_of(section.blocks)]
        lines = lines_of([block for block in document.blocks if block.kind != "record"][:_FIRST_BLOCKS])[:_FIRST_BLOCKS]
        stated = [(str(document.metadata.get(key) or ""), document.file) for key in _STATED]
        for said, place in [*((line.plain, line.place) for line in lines), *stated]:
            name = trimmed(said)
            if _may_be_stated(name) and sum(_writes(name, text) for text in texts) >= _OFTEN:
                return title_case(name), place
    return None


def _writes(name: str, text: str) -> bool:
    """Whether a text prints a name among several authors, whatever its words are: read as a plain one."""
    run = find_authors(re.sub(rf"(?i)(?<!\w){re.escape(name)}(?!\w)", _PLAIN, text), _PLAIN)
    authors = [author.name for author in run.authors] if run else []
    return len(authors) > 1 and _PLAIN in authors and _PLAIN not in text


_OFTEN = 2
"""Lists of authors that tell a name."""


def _bold_author(sections: Iterable[Section]) -> str | None:
    """The name that lists of authors set in bold or underline most often."""
    seen: Counter[str] = Counter()
    for section in sections:
        if section.kind not in ("publications", "research", "projects"):
            continue
        for block in section.blocks:
            passage = make_passage(lines_of([block]))
            styled = passage.styled("bold", "underline")
            run = find_authors(passage.text, None, styled)
            if run is None or len(run.authors) < 2:
                continue
            for author in run.authors:
                middle = (author.begin + author.stop) // 2
                if any(begin <= middle < stop and stop - begin < len(author.name) + 12 for begin, stop in styled):
                    seen[author.name] += 1
    if not seen:
        return None
    (name, count), *rest = sorted(seen.items(), key=lambda item: (-item[1], item[0]))
    return title_case(_fullest(name, seen)) if not rest or count > rest[0][1] or same_person(name, rest[0][0]) else None


def _fullest(name: str, seen: Counter[str]) -> str:
    """The longest form of a name among those of the same person."""
    return max((other for other in seen if same_person(name, other)), key=lambda other: (len(other), other))


def _common_author(documents: Iterable[Document], sections: Mapping[str, Sequence[Section]]) -> str | None:
    """The author of nearly all papers of the documents, where nobody else wrote as many."""
    lists = _lists_of_authors(list(documents), sections)
    seen = Counter(re.sub(r"[*†‡\d]+", "", str(name)).strip() for names in lists for name in names)
    if len(lists) < 3 or not seen:
        return None
    name, count = max(seen.items(), key=lambda item: (item[1], item[0]))
    others = [other for rival, other in seen.items() if rival != name]
    return name if count >= 0.7 * len(lists) and count > max(others, default=0) and is_name(name) else None


def _lists_of_authors(documents: Sequence[Document], sections: Mapping[str, Sequence[Section]]) -> list[list[Any]]:
    """The authors of every paper of some documents: of records, of citations, of lists of papers."""
    blocks = [block for document in documents for block in document.blocks]
    lists = [
        block.fields["author"] for block in blocks if block.fields and isinstance(block.fields.get("author"), list)
    ]
    texts = [str(document.metadata.get("citation") or "") for document in documents]
    papers = [section for document in documents for section in sections.get(document.file, ())]
    for section in papers:
        if section.kind == "publications":
            texts += ["\n".join(line.text for line in lines_of([block])) for block in section.blocks]
    return lists + [[author.name for author in run.authors] for text in texts if (run := find_authors(text))]
