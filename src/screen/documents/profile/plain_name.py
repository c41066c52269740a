"""Plain names: a document is read as if it were of somebody with a plain name, and its own is put back afterwards.

So no word of the name can be taken for anything else (`April May`, `Martin Senior`, `An Do`), and lists of authors are
read the same, whoever the person is.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Any

import msgspec

from screen.documents.blocks.block import Block, Document
from screen.documents.blocks.span import Span, text_of
from screen.documents.profile.identity import Identity
from screen.documents.sections.section import Section
from screen.documents.words.people import is_particle, name_parts, title_case, without_marks

_PLAIN = (("Ada", "Example"), ("Nora", "Hartwell"), ("Clara", "Whitfield"))
"""Names that nothing else is called; the first of which a document has no word is taken."""
_NONE = re.compile(r"(?!)")
"""What matches nothing."""
_MOST_WORDS = 6
"""Of a name."""
_GAP = r"(?:[ \xa0]{1,3}|[ ]?\n[ ]?)"
_BEGINS = re.compile(r"(?:^|[,;&:.)\]\n|•·–\t]|\b(?:and|und|et|y|e|og|by))[\s*_“\"(]*$")
_ENDS = re.compile(r"[\s*†‡§¶_\d]*(?:$|[,;&.:()\n|–“\"]|(?:and|und|et|y|e|og)\b)")
"""What stands before and behind a name in a list of authors."""
_CUT = "…"
"""How a quotation ends that was cut."""
_MIDDLE = ("", " B.", " C.", " D.")
"""What tells prints of a name apart that the plain name would make one."""
_NEAR = 20
"""Characters before and behind a print of a name that tell what stands beside it."""
_FEWEST_LEFT = 3
"""Letters of a plain name at the end of such a quotation, by which it is known."""


class PlainName:
    """A plain name that stands for that of a person, in each form in which documents print it."""

    def __init__(self, identity: Identity, documents: Sequence[Document] = ()) -> None:
        """`identity`: the person; `documents`: those that are to be read under the plain name, none as they stand."""
        self._own = identity
        self._originals: dict[str, str] = {}
        said = "\n".join(_texts([(block.text, block.fields) for own in documents for block in own.blocks]))
        said += "\n".join(_texts([(own.file, own.metadata) for own in documents]))
        said = said.casefold()
        printed = re.split(r"[()（）]", "|".join(filter(None, (identity.name, *identity.aliases))).replace("|", "("))
        names = [words for name in printed if (words := _words(name))]
        free = [plain for plain in _PLAIN if not any(word.casefold() in said for word in plain)]
        self._plain: tuple[str, ...] = free[0] if free and names and documents else ()
        self._forms = re.compile("|".join(_forms(names)), re.IGNORECASE) if self._plain else _NONE
        parts = (part for words in names for word in words for part in re.split(r"\W", without_marks(word)))
        # Particles of a name in capitals, `ADA VAN EXAMPLE`, are small in lists.
        self._small = {part.lower() for part in parts if part.islower() or is_particle(part)}

    @property
    def identity(self) -> Identity:
        """The person under the plain name; forms that are not replaced are those of the same person still."""
        if not self._plain:
            return self._own
        aliases = tuple(filter(None, (self._own.name, *self._own.aliases)))
        return msgspec.structs.replace(self._own, name=" ".join(self._plain), aliases=aliases)

    def hide(self, document: Document) -> Document:
        """A document with the plain name wherever it prints the name in full; in records of papers in each form."""
        if not self._plain:
            return document
        blocks = tuple(self._block(block, lists=block.kind == "record") for block in document.blocks)
        return msgspec.structs.replace(document, blocks=blocks, metadata=self._data(document.metadata, lists=False))

    def hide_lists(self, sections: Iterable[Section]) -> list[Section]:
        """Sections with the plain name for each form in which lists of authors print the name, where they have such."""
        return [
            msgspec.structs.replace(one, blocks=tuple(self._block(block, lists=True) for block in one.blocks))
            if one.kind == "publications"
            else one
            for one in sections
        ]

    def is_left(self, value: Any) -> bool:
        """Whether data that was told still has a word of the plain name, which no document has."""
        told = _texts(value) if self._originals else ()
        return any(word.casefold() in text.casefold() for text in told for word in self._plain)

    def _block(self, block: Block, *, lists: bool) -> Block:
        spans = self._spans(block.spans, lists=lists)
        cells = tuple(self._spans(cell, lists=lists) for cell in block.cells)
        return msgspec.structs.replace(block, spans=spans, cells=cells, fields=self._data(block.fields, lists=lists))

    def _data(self, value: Any, *, lists: bool) -> Any:
        """Data with the plain name in each of its texts."""
        if isinstance(value, str):
            return self._forms.sub(lambda found: self._stand_in(found, lists=lists), value)
        if isinstance(value, Mapping):
            return {key: self._data(part, lists=lists) for key, part in value.items()}
        return [self._data(part, lists=lists) for part in value] if isinstance(value, (list, tuple)) else value

    def _spans(self, spans: tuple[Span, ...], *, lists: bool) -> tuple[Span, ...]:
        """Spans with the plain name, in the style in which the name begins."""
        text = text_of(spans)
        told = ((one, self._stand_in(one, lists=lists)) for one in self._forms.finditer(text))
        changes = [(one.start(), one.end(), new) for one, new in told if new != one[0]]
        return tuple(_changed(spans, changes)) if changes else spans

    def _stand_in(self, found: re.Match[str], *, lists: bool) -> str:
        """The plain name in the form in which the name is printed; the same for the same print, another for others."""
        printed = found[0]
        words = re.findall(r"[^\W\d_]+(?!\.)", without_marks(printed))
        if any(word.islower() and word not in self._small for word in words):
            return printed
        form = str(found.lastgroup).rstrip("0123456789")
        if not (_is_item(found) if lists and form != "full" else lists or (form == "full" and "\n" not in printed)):
            return printed
        flat = " ".join(printed.split())
        for middle in _MIDDLE:
            new = _in_form(form, middle, *self._plain)
            new = new.upper() if printed.isupper() else new
            if self._originals.setdefault(new, flat) == flat:
                return new.replace(" ", "\n", 1) if "\n" in printed else new
        return printed

    @cached_property
    def _names(self) -> dict[str, str]:
        """The print of the name for each form of the plain name that may have been read, as authors are turned."""
        pairs = [(new, printed) for new, printed in self._originals.items() if ", " in new]
        turned = {_turned(new): _turned(printed) for new, printed in pairs}
        quiet = {title_case(new): title_case(printed) for new, printed in {**turned, **self._originals}.items()}
        return {**quiet, **turned, **self._originals}

    @cached_property
    def _told(self) -> re.Pattern[str]:
        longest_first = sorted(self._names, key=lambda new: (-len(new), new))
        return re.compile("|".join(rf"(?<!\w){_loose(new)}(?!\w)" for new in longest_first))

    def tell(self, value: Any) -> Any:
        """Data that was read under the plain name, with the name as the documents print it."""
        if not self._originals:
            return value
        if isinstance(value, str):
            return self._with_rest(self._told.sub(lambda found: self._names[" ".join(found[0].split())], value))
        if isinstance(value, Mapping):
            return {key: self.tell(part) for key, part in value.items()}
        return [self.tell(part) for part in value] if isinstance(value, list) else value

    def _with_rest(self, text: str) -> str:
        """A quotation that was cut within the plain name, cut within the name."""
        if not text.endswith(_CUT):
            return text
        for new, printed in self._names.items():
            for length in range(len(new) - 1, _FEWEST_LEFT - 1, -1):
                if text[: -len(_CUT)].endswith(new[:length]):
                    return f"{text[: -length - len(_CUT)]}{printed[:length].rstrip()}{_CUT}"
        return text


def _changed(spans: Sequence[Span], changes: Sequence[tuple[int, int, str]]) -> Iterator[Span]:
    """Spans with new texts at some places of the text that they make together."""
    begin = 0
    for span in spans:
        stop = begin + len(span.text)
        at, parts = begin, []
        for left, right, new in changes:
            if left >= stop or right <= begin:
                continue
            parts.append(span.text[max(0, at - begin) : max(0, left - begin)])
            parts.append(new if left >= begin else "")
            at = min(right, stop)
        parts.append(span.text[at - begin :])
        if text := "".join(parts):
            yield span.with_text(text)
        begin = stop


def _turned(text: str) -> str:
    """`Example, Ada` as `Ada Example`."""
    family, _, given = text.partition(", ")
    return f"{given} {family}"


def _loose(text: str) -> str:
    """The source of a pattern for a text with any spaces between its words."""
    return r"\s+".join(map(re.escape, text.split()))


def _texts(value: Any) -> Iterator[str]:
    """All the texts in some data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, (list, tuple, Mapping)):
        for part in value.values() if isinstance(value, Mapping) else value:
            yield from _texts(part)


def _words(name: str) -> list[str]:
    """The words of a name; none of one with too many, or with other marks than those of names."""
    words = name.split()
    fits = 0 < len(name_parts(words)) <= _MOST_WORDS and all(
        re.fullmatch(r"[^\W\d_](?:[\w.'’‑‐·-]*)", without_marks(word)) for word in words
    )
    return words if fits and len("".join(words)) > 1 else []


def _forms(names: Iterable[Sequence[str]]) -> Iterator[str]:
    """The source of a pattern for each form of some names, as a group that is called by the form."""
    sources = dict.fromkeys(pair for words in names for pair in _sources(words))
    for number, (form, source) in enumerate(sources):
        yield rf"(?<![\w@./-])(?P<{form}{number}>{source})(?![\w@-])"


def _sources(words: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Each form of a name with its source, the longest of those that begin alike first.

    Which of its words are the family's is not known; initials in the midst may be left out.
    """
    escaped = [re.escape(word).replace(r"\-", "[-‐‑]") for word in words]
    yield "full", _GAP.join(escaped)
    inner = [word for word in escaped[1:-1] if len(word.replace("\\.", "")) > 1]
    yield "full", _GAP.join([*escaped[:1], *inner, *escaped[1:][-1:]])
    for at in range(1, len(words)):
        given, family = _GAP.join(escaped[:at]), _GAP.join(escaped[at:])
        initial = re.escape(words[0][0])
        particles = "".join(f"| {word}" for word in escaped if word.islower())
        more = rf"(?:[ -]?[^\W\d_]\.{particles}){{0,{len(words)}}}"
        goes_on = rf"(?!{_GAP}{family}(?!\w))"
        yield "turned", rf"{family},{_GAP}{given}{goes_on}"
        yield "last", rf"{family},{_GAP}{initial}\.{more}{goes_on}"
        yield "first", rf"{initial}\.{more}{_GAP}?{family}"
        yield "behind", rf"{family} {given}"
        yield "bare", rf"{family}{_GAP}{initial}(?=[,;])"


def _is_item(found: re.Match[str]) -> bool:
    """Whether a print of a name is all that stands between two marks: `Contract Law, Art History` has none."""
    before, after = found.string[: found.start()][-_NEAR:], found.string[found.end() :][:_NEAR]
    return bool(_BEGINS.search(before) and _ENDS.match(after))


def _in_form(form: str, middle: str, given: str, family: str) -> str:
    """A plain name in the form in which another is printed."""
    names = {
        "full": f"{given}{middle} {family}",
        "turned": f"{family}, {given}{middle}",
        "behind": f"{family} {given}{middle}",
        "first": f"{given[0]}.{middle} {family}",
        "last": f"{family}, {given[0]}.{middle}",
        "bare": f"{family} {given[0]}{middle.strip(' .')}",
    }
    return names[form]
