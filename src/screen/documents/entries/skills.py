"""Skills and spoken languages: lists of words, with or without the name of a group before them."""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

import msgspec

from screen.documents.blocks.line import Line, lines_of
from screen.documents.blocks.span import cut_spans
from screen.documents.entries.header_row import is_header_row
from screen.documents.entries.levels import is_level
from screen.documents.sections.section import Section
from screen.documents.words.word_patterns import word_set
from screen.ground.text import fold

_LABEL = re.compile(
    r"^\W*(?P<name>[^:：\t]{2,60}?)\s*(?:[:：]\s*|\t\s*|\s[–—]\s|\s-\s(?=[^,]+,))(?P<list>\S.*)$", re.DOTALL
)
_SPLIT = re.compile(
    r"\s*(?:[,，、;；•·∙|\t\n]|\s[●○⚫⬤■□▪▫◼◾◆◇◦▸►‣⁃➢✦]\s+(?=[^\W_])|\s(?:/|>|==|>=|≥|»)\s|\s[–—-]\s(?=\S))\s*"
)
_STARS = re.compile(r"[\s★☆⋆*●○■□◆◇✓✔⭐]+$|^[\s★☆•●○■▪◦✓✔-]+")
_LONGEST_WORDS, _LONGEST_CELL = 6, 4
_FLUENCY = re.compile(
    r"^(?P<language>[^\W\d_][^()（）:：\t,–—-]*?)\s*(?:[(（\[]\s*(?P<a>(?:[^()（）\[\]]|\([^()]*\))*)[)）\]]"
    r"|[:：\t]\s*(?P<b>.+)|\s[–—-]+\s(?P<c>.+)|,\s*(?P<d>.+))?$"
)


class SkillGroup(msgspec.Struct, frozen=True):
    """A group of skills."""

    name: str
    """What the document calls it."""
    keywords: tuple[str, ...]
    """The skills, as printed."""
    place: str
    """Where it stands."""


class Tongue(msgspec.Struct, frozen=True):
    """A language that somebody speaks."""

    language: str
    """Its name, as printed."""
    fluency: str | None
    """How well, as printed."""
    place: str
    """Where it stands."""


def parse_skills(section: Section) -> tuple[list[SkillGroup], list[Tongue]]:
    """The groups of skills of a section, and the spoken languages listed among them."""
    groups: list[SkillGroup] = []
    tongues: list[Tongue] = []
    loose: list[str] = []
    name = section.title.strip(" :#")
    heading: str | None = None
    place = section.place
    lines = _listed(section)
    for at, line in enumerate(lines):
        if line.kind == "heading" or _is_group_name(line, lines[at + 1] if at + 1 < len(lines) else None):
            _close(groups, heading or name, loose, place)
            loose, heading, place = [], line.plain.strip(" :"), line.place
            continue
        label, keywords = _read(line)
        if label is None and line.kind == "item" and heading is None and not keywords:
            continue
        spoken = _tongues(line, label, keywords)
        if spoken:
            tongues += spoken
        elif label is not None:
            if keywords:
                groups.append(SkillGroup(label, tuple(keywords), line.place))
        else:
            loose += keywords
            place = place if loose[len(keywords) :] else line.place
    _close(groups, heading or name, loose, place)
    # A heading with nothing below it is no name of a group, but a skill, as above a bar that shows how well.
    bare = [line for line, after in zip_longest(lines, lines[1:]) if line.kind == "heading" and _is_heading(after)]
    _close(groups, name, [line.plain.strip(" :") for line in bare], bare[0].place if bare else place)
    return groups, tongues


def _is_heading(line: Line | None) -> bool:
    """Whether nothing, or a heading, follows."""
    return line is None or line.kind == "heading"


def _listed(section: Section) -> list[Line]:
    """The lines of a section that list something, each with one label at most."""
    told = (line for line in lines_of(section.blocks, section.start) if not is_header_row(line))
    return list(_without_grid([part for line in told if not is_level(line.text) for part in _parted(line)]))


def _without_grid(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines; those of a table of nothing but skills, none a list, with a bar between their cells."""
    rows = [line for line in lines if "\t" in line.text.strip()]
    cells = [cell.strip() for line in rows for cell in line.text.split("\t")]
    is_grid = not any(map(_bold_lead, rows)) and not any(
        re.search(r"[,，、;；:：|•·(]", cell) or len(cell.split()) > _LONGEST_CELL or is_level(cell) for cell in cells
    )
    for line in lines:
        spans = tuple(span.with_text(span.text.replace("\t", " | ")) for span in line.spans)
        yield msgspec.structs.replace(line, spans=spans) if is_grid and "\t" in line.text.strip() else line


def _parted(line: Line) -> list[Line]:
    """A line with several bold labels as one line for each."""
    cuts = [0]
    at = 0
    for span in line.spans:
        if span.bold and span.text.rstrip().endswith((":", "：")) and line.text[:at].strip():
            cuts.append(at)
        at += len(span.text)
    stops = [*cuts[1:], at]
    return [msgspec.structs.replace(line, spans=cut_spans(line.spans, *pair)) for pair in zip(cuts, stops, strict=True)]


def _close(groups: list[SkillGroup], name: str, keywords: Sequence[str], place: str) -> None:
    if keywords:
        groups.append(SkillGroup(name, tuple(dict.fromkeys(keywords)), place))


def _is_group_name(line: Line, following: Line | None) -> bool:
    """Whether a line only names the group whose skills follow on the next lines."""
    if following is None or line.kind == "row":
        return False
    text = line.plain
    if re.search(r"[,，、;|]", text) or len(text) > 45:
        return False
    if text.endswith((":", "：")):
        return True
    bold = all(span.bold for span in line.spans if span.text.strip())
    return bold and (following.rank > line.rank or (following.block == line.block and not _LABEL.match(text)))


def _read(line: Line) -> tuple[str | None, list[str]]:
    """The name of the group before a list, if there is one, and the words of the list."""
    text = line.text.strip()
    label = None
    lead = _bold_lead(line)
    found = _LABEL.match(text)
    if lead and len(lead) < len(text.strip()) - 1:
        label, text = lead.strip(" :：–—-\t"), text[text.index(lead) + len(lead) :].lstrip(" :：–—-\t")
    elif (
        found
        and not re.search(r"https?$", found["name"])
        and len(found["name"].split()) <= 8
        and not re.search(r"[,，、]", found["name"])
    ):
        label, text = found["name"].strip(" *-•"), found["list"]
    return label, split_keywords(text)


def _bold_lead(line: Line) -> str | None:
    """The bold beginning of a line, the rest of which is not bold."""
    lead = ""
    for span in line.spans:
        if span.text.strip() and not span.bold:
            break
        lead += span.text
    rest = line.text[len(lead) :]
    return (
        lead.strip()
        if (
            lead.strip()
            and re.search(r"\w", rest)
            and not re.search(r"[,，、]", lead)
            and re.match(r"\s*[:：\t–—-]|\s", rest)
        )
        or (lead.rstrip().endswith(":") and rest.strip())
        else None
    )


def _is_prose(text: str) -> bool:
    """Whether a text is a sentence, not a list of words."""
    pieces = [piece for piece in re.split(r"[,，、;|•·/]", text) if piece.strip()]
    longest = max((len(piece.split()) for piece in pieces), default=0)
    if longest > _LONGEST_WORDS and text.rstrip().endswith((".", "。")) and len(pieces) < 5:
        return True
    return longest > 9 and len(pieces) < 4


def split_keywords(text: str) -> list[str]:
    """The words of a list, brackets kept whole: `AWS (S3, EC2), C++` is two; running text gives none."""
    if _is_prose(text):
        return []
    masked = list(text)
    depth = 0
    for at, char in enumerate(text):
        if char in "(（[":
            depth += 1
        elif char in ")）]":
            depth = max(0, depth - 1)
        elif depth and char in ",，、;；|/•·\t-–—":
            masked[at] = "\0"
    found = []
    at = 0
    flat = "".join(masked)
    for piece in [*_SPLIT.finditer(flat), None]:
        stop = piece.start() if piece else len(flat)
        word = _STARS.sub("", text[at:stop]).strip()
        word = re.sub(r"^(?:and|et|und|및|以及)\s+|^etc\.?$|\s+etc\.?$", "", word, flags=re.IGNORECASE).strip()
        word = re.sub(r"(?<=[^\W\d_]{2})\.$", "", word)
        word = re.sub(r"^(?:熟练掌握|熟练使用|熟悉|掌握|精通|了解|熟练|擅长|会使用)\s*", "", word)
        if re.search(r"\w", word) and len(re.sub(r"\([^)]*\)", "", word).split()) <= _LONGEST_WORDS:
            found.append(word)
        at = piece.end() if piece else stop
    return found


def _tongues(line: Line, label: str | None, keywords: Sequence[str]) -> list[Tongue]:
    """The spoken languages of a line that lists nothing else."""
    names = word_set("entries", "tongues")
    words = list(keywords)
    if label and fold(label).split(" ")[0] in names:
        return [Tongue(label, ", ".join(words) or None, line.place)]
    if not words or not all(re.split(r"\W", fold(word).strip())[0] in names for word in words):
        return []
    return [tongue for word in words if (tongue := read_tongue(word, line.place))]


def read_tongue(text: str, place: str) -> Tongue | None:
    """A language and its fluency: `French (native)`, `English: fluent`."""
    flat = " ".join(text.strip(" .*-").split())
    first, _, rest = flat.partition(" ")
    if rest and _is_tongue(first) and rest[0].isalnum() and is_level(rest):
        return Tongue(first.rstrip(":：,"), rest, place)
    found = _FLUENCY.match(flat)
    if not found or not re.search(r"[^\W\d_]{2}", found["language"]):
        return None
    return Tongue(
        found["language"].strip(),
        next((value.strip() for value in (found["a"], found["b"], found["c"], found["d"]) if value), None),
        place,
    )


def parse_languages(section: Section) -> list[Tongue]:
    """The languages of a section about nothing else: what stands in the place of one is one, known or not."""
    out: list[Tongue] = []
    unsure: list[Tongue] = []
    for line in lines_of(section.blocks, section.start):
        if is_level(line.text) and out:
            out = _with_levels(out, line.text.strip().split("\t"))
            continue
        sure, others = _of_line(line)
        out += sure
        unsure += others
    bare = any(tongue.fluency is None for tongue in out)
    return [*out, *unsure] if bare and len(unsure) <= len(out) else out


def _of_line(line: Line) -> tuple[list[Tongue], list[Tongue]]:
    """The languages of a line, and what stands in the place of one without being known or a fluency beside it."""
    name, *rest = (part.strip() for part in line.text.strip().split("\t"))
    if rest and all(map(_is_tongue, (name, *rest))):
        return [tongue for cell in (name, *rest) if (tongue := read_tongue(cell, line.place))], []
    level = ", ".join(part for part in rest if part)
    text = f"{name}: {level}" if level and len(fold(name).split()) == 1 else " ".join(line.text.split("\t"))
    sure: list[Tongue] = []
    unsure: list[Tongue] = []
    for piece in _tongue_pieces(text):
        if tongue := read_tongue(piece, line.place):
            if _is_tongue(piece) or (_is_tongue_like(piece) and (tongue.fluency or _is_tongue(text))):
                sure.append(tongue)
            elif _is_tongue_like(piece):
                unsure.append(tongue)
    return sure, unsure


def _with_levels(tongues: Sequence[Tongue], levels: Sequence[str]) -> list[Tongue]:
    """The languages, the last of which are spoken as well as the line below them says."""
    count = min(len(levels), len(tongues))
    last = [
        tongue if tongue.fluency else msgspec.structs.replace(tongue, fluency=level.strip())
        for tongue, level in zip(tongues[-count:], levels, strict=False)
    ]
    return [*tongues[:-count], *last]


def _tongue_pieces(text: str) -> list[str]:
    """A line cut at the marks that part its languages, or whole where they part what is said of one."""
    if len(sentences := _SENTENCE.split(text)) > 1 and all(map(_is_tongue, sentences)):
        return [piece for sentence in sentences for piece in _tongue_pieces(sentence)]
    pieces = split_keywords(text) if re.search(r"[,，、;|•]", text) else [text]
    one = _is_tongue(text) and sum(map(_is_tongue, pieces)) < 2 and not all(map(_is_tongue_like, pieces))
    return [text] if one else pieces


_SENTENCE = re.compile(r"\s*[.。]\s+(?=[^\W\d_])|\s+/\s+(?![^(]*\))")
"""What parts languages with their fluency: the end of a sentence, or a stroke."""


def _is_tongue(text: str) -> bool:
    """Whether a text begins with a language that the word list has."""
    return re.split(r"\W", fold(text).strip() or " ")[0] in word_set("entries", "tongues")


def _is_tongue_like(text: str) -> bool:
    """Whether a text may be a language that no list has: a name, with its fluency or without."""
    found = _FLUENCY.match(" ".join(text.split()))
    if not found:
        return False
    return len(found["language"].split()) <= _MOST_WORDS and any(map(str.isupper, found["language"]))


_MOST_WORDS = 3
"""Words that the name of a language has at most."""
