"""One paper of a list: its title, authors and the printed parts that say where it appeared."""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import accumulate

import msgspec

from screen.documents.entries.identifier import identifier_of
from screen.documents.entries.papers.listing import ListedPaper
from screen.documents.entries.papers.paper_passage import MIN_TITLE_WORDS, is_link_label, labelled, tidy
from screen.documents.entries.papers.standing import PrintedStanding, is_host, judge_standing
from screen.documents.words.author_list import AuthorRun, split_authors
from screen.documents.words.people import best_match, is_name
from screen.documents.words.word_patterns import says
from screen.ground.paper_status import read_standing
from screen.ground.text import words
from screen.ground.venues import find_venue

_EQUAL = "equal"


class PrintedPaper(msgspec.Struct, frozen=True):
    """What one entry of a list of papers says."""

    title: str
    """As printed, on one line."""
    authors: tuple[str, ...]
    """In order; empty where none are printed."""
    truncated: bool
    """The list of authors was cut (`et al.`)."""
    position: int | None
    """The candidate's place, from 1; None where it is not told."""
    equal: bool
    """The candidate's own name carries the mark of equal contributors, or words say so."""
    standing: PrintedStanding
    """Venue, track, status, year, distinctions."""
    url: str | None
    """Link to the paper."""
    summary: str | None
    """What the entry says of it."""
    citations: int | None
    """Number of citations, where printed."""
    place: str
    """Where the entry stands."""
    identifier: str | None = None
    """What the document calls it (`C03`); None where it has no such name."""
    keywords: tuple[str, ...] = ()
    """Topics that name it by its identifier."""


def parse_paper(entry: ListedPaper, own: str | None, legend: "Legend | None" = None) -> PrintedPaper | None:
    """The paper that an entry of a list prints; None where no title can be found. `own` is the candidate's name."""
    passage = entry.passage
    text = passage.text
    run = _authors_of(entry)
    begin, stop = title_of(entry)
    printed = tidy(labelled(text[begin:stop])[1])
    short = (len(printed) > 3 and _is_quoted(text, begin, stop)) or _is_sentence(text[begin:], printed, run)
    if not (short or _is_title(printed, run)):
        return None
    parts, notes = _rest(entry, run, (begin, stop))
    detail_parts, labels = _labelled(entry.details)
    parts += detail_parts
    if run is None and labels.get("authors"):
        run = split_authors(labels["authors"])
    said = f"{notes}\n" + "\n".join(parts)
    position, equal = _position(run, own, said, labels.get("role", ""), legend or Legend())
    standing = judge_standing(parts, entry.hint, f"{entry.told}\n{notes}", passage.links, entry.year)
    return PrintedPaper(
        title=printed,
        authors=tuple(author.name for author in run.authors) if run else (),
        truncated=bool(run and run.truncated),
        position=position,
        equal=equal,
        standing=standing,
        url=_paper_link(passage.links),
        summary=_summary(labels, notes, entry.details),
        citations=citations_of(f"{notes} {' '.join(parts)}"),
        place=passage.place,
        identifier=identifier_of(entry.opening),
    )


_ENOUGH_WORDS = 2
"""Of a stretch that is the title, whatever of the kind comes later."""

_QUOTED = re.compile(r"[\"“«„][^\"“”«»„]{8,}(?:[,.?!][\"”»“](?!:)|[\"”»“](?=[,.]))")
"""A title in quotation marks, which ends with them; `“Attention” is all you need` and `“Who?”: a survey` go on."""


def _authors_of(entry: ListedPaper) -> AuthorRun | None:
    """The authors of an entry: the longest of the stretches that list names."""
    pairs = list(_named(entry))
    if lead := _before_quoted(entry.text, *_stretch_of_title(entry)):
        pairs.append(lead)
    runs = [split_authors(entry.text, *pair) for pair in pairs]
    return max((run for run in runs if run), key=lambda run: len(run.authors), default=None)


def _named(entry: ListedPaper) -> Iterator[tuple[int, int]]:
    """The stretches that list names, without the label of authors; behind another, `Source: Ada Example`, none do."""
    for part in entry.parts:
        begin = at = part.begin
        for line in entry.text[at : part.stop].splitlines(keepends=True) if part.label == "A" else ():
            field, said = labelled(line)
            if field not in ("", "authors"):
                break
            begin = at + line.find(said) if field else begin
            at += len(line)
        if at > part.begin:
            yield begin, at


def title_of(entry: ListedPaper) -> tuple[int, int]:
    """Where the title of an entry stands; of a stretch that ends in quotation marks behind names, what they hold."""
    begin, stop = _stretch_of_title(entry)
    lead = _before_quoted(entry.text, begin, stop)
    begin = lead[1] if lead else begin
    quoted = _QUOTED.match(entry.text, begin, stop)
    return begin, quoted.end() if quoted else _before_standing(entry.text, begin, stop)


def _is_quoted(text: str, begin: int, stop: int) -> bool:
    """Whether a stretch is all that stands in quotation marks: `"Ropes."` is a title, short as it is."""
    return bool(re.fullmatch(r"[\"“«„][^\"“”«»„]+[\"”»“]", text[begin:stop].strip(" .,")))


def _is_sentence(text: str, printed: str, run: AuthorRun | None) -> bool:
    """Whether a word is all of a sentence behind authors, and no venue: `A. Example. Honk. CHI 2020`."""
    alone = re.match(rf"\W*{re.escape(printed)}[.?!]\W*\w", text) is not None
    return run is not None and alone and printed.istitle() and not says(printed, "papers", "venues")


def _before_standing(text: str, begin: int, stop: int) -> int:
    """Where a title ends: a sentence that begins with the name of a server of preprints is no part of it.

    Nor is one that begins with a word for a paper that waits, `Submitted to Nature`, or with a venue; nor is what says
    in brackets that it was less, `(poster)`.
    """
    if aside := _ASIDE.search(text, begin, stop):
        return aside.start()
    said = text[begin:stop]
    found = list(re.finditer(r"[.?!]()\s+(\w+ ?\w*)", said))
    ends = (one.start(1) for one in found if _stands(one[2]) or _is_volume(said[one.start() :]))
    return begin + next(ends, stop - begin)


def _stands(words: str) -> bool:
    first = words.partition(" ")[0]
    return "preprint" in read_standing(first).kinds or read_standing(words).status in ("under-review", "accepted")


def _is_volume(said: str) -> bool:
    """Whether a sentence behind a full stop begins with a venue and goes on with its number: `. IMWUT 5(2)`."""
    named = _VOLUME.match(said)
    venue = find_venue(named[1]) if named else None
    known = venue is not None and venue.acronym_printed and not venue.everyday
    return known or (named is not None and says(named[1], "papers", "venues"))


_ASIDE = re.compile(r"\s*[(\[](?i:poster|(?:conference |meeting )?abstract)[)\]](?=[\s.,;]*$|[.,;]\s)")
_VOLUME = re.compile(r"\. ([^\W\d_]\w+)\b[^.]*\d")


def _before_quoted(text: str, begin: int, stop: int) -> tuple[int, int] | None:
    """The names before a title in quotation marks, where one stretch holds both."""
    found = _QUOTED.search(text, begin + 1, stop)
    if found is None:
        return None
    names = _BETWEEN_NAMES.split(text[begin : found.start()].strip(" ,"))
    return (begin, found.start()) if all(map(is_name, names)) else None


_BETWEEN_NAMES = re.compile(r"\s*,?\s+(?:and|und|et|y|e|&)\s+|\s*,\s*")


def _stretch_of_title(entry: ListedPaper) -> tuple[int, int]:
    """The first stretch of a title with enough words, else the one with most."""
    stretches = [(part.begin, part.stop) for part in entry.parts if part.label == "T"]
    counts = [len(words(entry.text[slice(*one)])) for one in stretches]
    long = next((one for one, count in zip(stretches, counts, strict=True) if count >= _ENOUGH_WORDS), None)
    return long or max(zip(counts, stretches, strict=True), default=(0, (0, 0)))[1]


def _is_title(printed: str, run: AuthorRun | None) -> bool:
    """Whether a text has words enough for a title; beside authors one will do."""
    count = len(words(printed))
    if count >= MIN_TITLE_WORDS or re.search(r"[一-鿿가-힣]{4}", printed):
        return True
    return run is not None and len(printed) > 5


def _summary(labels: Mapping[str, str], notes: str, details: Sequence[str]) -> str | None:
    """What an entry says of its paper: what is labelled so, else its long notes and the lines below it."""
    known = [line for line in details if not labelled(line)[0] and not is_link_label(line)]
    told = "\n".join([*(line for line in notes.split("\n") if len(line) > 60), *known]).strip()
    return (labels.get("summary") or told)[:_LONGEST_SUMMARY] or None


_LONGEST_SUMMARY = 1_500
_CITED = re.compile(
    r"(\d[\d,]*)\s*\+?\s*(?:citations(?!\s*[:：]\s*\d)|cited(?! by)|회 인용|次引用)"
    r"|(?:citations?|cited by|被引)\s*[:：]?\s*(\d[\d,]*)",
    re.IGNORECASE,
)


def citations_of(text: str) -> int | None:
    """The number of citations that a text prints."""
    cited = _CITED.search(text)
    return int((cited[1] or cited[2]).replace(",", "")) if cited else None


class Legend(msgspec.Struct, frozen=True):
    """What the marks beside names mean in one list."""

    equal: str = ""
    """Marks said to be of equal contributors."""
    other: str = ""
    """Marks said to mean something else."""


def read_legend(text: str) -> Legend:
    """The meaning of marks, from lines such as `* equal contribution, † corresponding author`."""
    equal = other = ""
    for piece in re.split(r"[;,.|\n()]|\band\b|(?<=\s)(?=[*†‡§¶#]\s?[:=\w])", text):
        marks = "".join(re.findall(r"[*∗†‡§¶#⋆★☆^]|α|β", piece)).replace("∗", "*")
        if not marks:
            continue
        if says(piece, "papers", "marks", "other"):
            other += marks
        elif says(piece, "papers", "marks", _EQUAL):
            equal += marks
    return Legend(equal, other)


def _position(run: AuthorRun | None, own: str | None, notes: str, role: str, legend: Legend) -> tuple[int | None, bool]:
    """The candidate's place among the authors, and whether the own name is marked as an equal first contributor."""
    worded = says(role, "papers", "marks", _EQUAL)
    at = best_match([author.name for author in run.authors], own) if run else None
    if run is None or at is None:
        # The names may be of another script than the candidate's; what is said of the role is not.
        said = role if run is None else f"{role}\n{notes}"
        first = says(said, "papers", "marks", "first_author") and not worded
        return (1 if first else None), worded
    marked = worded or says(run.authors[at].marks, "papers", "marks", _EQUAL) or _shares_mark(run, at, legend)
    noted = at <= 1 and says(notes, "papers", "marks", _EQUAL) and not any(author.marks for author in run.authors)
    return at + 1, marked or noted


_STARS = str.maketrans("∗＊⁎", "***")


def _shares_mark(run: AuthorRun, at: int, legend: Legend) -> bool:
    """Whether an author carries a mark of equal contributors together with all who stand before."""
    marks = [author.marks.translate(_STARS) for author in run.authors]
    equal = set(re.sub(r"[\s\d(),A-Za-z\\]", "", marks[at])) & set(legend.equal or "*†⋆★=#‡")
    if not legend.equal:
        equal -= set(legend.other)
    # A mark tells of equal first contributors only where it stands on all authors from the first to this one.
    if not any(all(mark in said for said in marks[: at + 1]) for mark in equal):
        return False
    return sum(any(mark in said for mark in equal) for said in marks) > 1


def _rest(entry: ListedPaper, run: AuthorRun | None, title: tuple[int, int]) -> tuple[list[str], str]:
    """The parts that may say the venue, best first, and the notes that follow them."""
    text = entry.text
    names = [(run.begin, run.stop)] if run else []
    aside = [(part.begin, part.stop) for part in entry.parts if part.label == "X"]
    after = max(stop for _, stop in (title, *names))
    said = list(_said_between(text, [title, *names, *aside]))
    named = [part for _, part, label in said if label not in ("", "venue")]
    open_parts = [(begin, part) for begin, part, _ in said if part not in named]
    late = [part for begin, part in open_parts if begin >= after]
    early = [part for begin, part in open_parts if begin < after]
    parts = [piece for one in [*late[:3], *early] for piece in _pieces(one)]
    notes = [one for one in late if one not in parts] + named + [text[slice(*pair)] for pair in aside]
    return parts, "\n".join(notes)


def _pieces(said: str) -> list[str]:
    """The first sentences of what may say the venue, where it is long; none is longer than a venue."""
    pieces = re.split(r"(?<=[a-z\d)]{2})\.\s+(?=[A-Z])", said) if len(said) > 160 else [said]
    return [piece for piece in pieces[:2] if len(piece) <= 260]


def _said_between(text: str, holes: Sequence[tuple[int, int]]) -> Iterator[tuple[int, str, str]]:
    """What a text says outside of some stretches: place, words and labelled field of each line and cell."""
    filled = sorted(holes)
    ends = [0, *accumulate((stop for _, stop in filled), max)]
    for begin, stop in zip(ends, [*(begin for begin, _ in filled), len(text)], strict=True):
        for segment in re.split(r"[\n\t]", text[begin:stop]):
            said = re.sub(r"^[\s.,;:)\]”\"»]+|(?:[\s,;(\[“]|\b[Ww]ith\b)+$", "", segment)
            label, rest = labelled(said)
            if re.search(r"\w", said) and not is_link_label(said):
                yield begin, rest if label == "venue" else said, label


def _labelled(details: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """What labelled lines below an entry say: the parts for the venue, and the rest by label."""
    parts, labels = [], {}
    for line in details:
        label, said = labelled(line)
        if label == "venue" or (not label and len(line) <= 60 and read_standing(line).distinctions):
            parts.append(said)
        labels[label] = said
    return parts, labels


def _paper_link(links: Sequence[str]) -> str | None:
    """The link to the paper itself: publishers and preprint servers first."""
    web = [link for link in links if link.startswith(("http://", "https://"))]
    return next((link for link in web if re.search(r"doi\.org/|\.pdf$", link) or is_host(link)), None)
