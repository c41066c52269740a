"""One paper of a list: its title, authors and the printed parts that say where it appeared."""

import re
from collections.abc import Sequence

import msgspec

from screen.ground.text import fold, words
from screen.sources.documents.authors import AuthorRun, find_authors
from screen.sources.documents.passage import Passage, is_link_label
from screen.sources.documents.people import best_match, is_name
from screen.sources.documents.standing import Standing, find_distinctions, judge_standing, recognise_venue
from screen.sources.documents.wordlists import load_words, pattern_of, says

_QUOTED = re.compile(r"[“\"„«《「]\s*((?:[^”\"“»》」\n]|\n(?!\n)){6,300}?)\s*[”\"“»》」]|``((?:[^`']|'(?!'))+)''")
_LABEL = re.compile(
    r"^\W*(?P<label>title|authors?|published (?:in|at)|publication|venue|journal|conference|status|year|date|summary|abstract|role|link|links|tl;?dr"
    r"|keywords?|doi|제목|저자|게재|학회|학술지|요약|역할|링크|题目|作者|期刊|会议|摘要|titre|auteurs?)\s*[:：]\s*",
    re.IGNORECASE,
)
_SENTENCE_END = re.compile(
    r"(?<![\s.][A-Za-z])(?<!\bvs)(?<!\bet al)(?<!\bal)(?<!\betc)(?<!\bSt)(?<!\bNo)(?<!\bVol)(?<!\bProc)(?<!\bInt)(?<!\bConf)[.?!]['’\"”]?\s+(?=[A-ZÀ-Þ0-9“\"(\[一-鿿가-힣]|in\b|arXiv|to appear)|。\s*"
)
_LEADING_YEAR = re.compile(
    r"^[\W_]*[(\[]?((?:19|20)\d\d)[a-z]?(?:,\s*\w+\.?(?:\s\d+)?)?[)\]]?\s*[.:,)]?\s+|^[\s.,:;–—-]+"
)
_TRAILING = re.compile(r"[\s(\[,;:|–—-]*[(\[|]\s*([^()\[\]|]{2,80})\s*[)\]]?\s*$")
_MIN_TITLE_WORDS = 2
_EQUAL = "equal"


class Paper(msgspec.Struct, frozen=True):
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
    standing: Standing
    """Venue, track, status, year, distinctions."""
    url: str | None
    """Link to the paper."""
    summary: str | None
    """What the entry says of it."""
    citations: int | None
    """Number of citations, where printed."""
    place: str
    """Where the entry stands."""


class _Segment(msgspec.Struct, frozen=True):
    begin: int
    stop: int
    text: str


def parse_paper(
    passage: Passage,
    own: str | None,
    hint: str = "",
    year: str | None = None,
    details: Sequence[str] = (),
    legend: "Legend | None" = None,
    title: str | None = None,
) -> Paper | None:
    """The paper that a passage prints; None where no title can be found.

    `details` are lines below the entry (bullets), `title` one that is known already (a heading).
    """
    text = passage.text
    styled = [pair for pair in passage.styled("bold", "underline") if is_name(text[slice(*pair)].strip(" ,*"))]
    run = find_authors(text, own, styled)
    begin, stop = (0, 0) if title else find_title(passage, run)
    printed = title or _tidy(text[begin:stop])
    distinct = len(words(printed))
    if (distinct < _MIN_TITLE_WORDS and not re.search(r"[一-鿿가-힣]{4}", printed)) and not (
        run and distinct and len(printed) > 5
    ):
        return None
    parts, notes = _rest(passage, run, (begin, stop))
    printed, inside = _without_tail(printed)
    parts = [*parts[:1], *inside, *parts[1:]] if parts and recognise_venue(parts[0]) else [*inside, *parts]
    detail_parts, labels = _labelled(details)
    parts += detail_parts
    if run is None and labels.get("authors"):
        run = find_authors(labels["authors"], own)
    names = tuple(author.name for author in run.authors) if run else ()
    position, equal = _position(
        text, run, names, own, styled, f"{notes}\n" + "\n".join(parts), labels.get("role", ""), legend
    )
    standing = judge_standing(parts, hint, notes, passage.links, year)
    known = [line for line in details if not _LABEL.match(line) and not is_link_label(line)]
    summary = (
        labels.get("summary")
        or labels.get("abstract")
        or "\n".join([*(line for line in notes.split("\n") if len(line) > 60), *known]).strip()
    )
    cited = re.search(
        r"(\d[\d,]*)\s*\+?\s*(?:citations|cited|회 인용|次引用)|(?:citations?|cited by|被引)\s*[:：]?\s*(\d[\d,]*)",
        f"{notes} {' '.join(parts)}",
        re.IGNORECASE,
    )
    return Paper(
        title=printed,
        authors=names,
        truncated=bool(run and run.truncated),
        position=position,
        equal=equal,
        standing=standing,
        url=_paper_link(passage.links),
        summary=summary[:1500] or None,
        citations=int((cited[1] or cited[2]).replace(",", "")) if cited else None,
        place=passage.place,
    )


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
        if says(piece, "status", "marks", "other"):
            other += marks
        elif says(piece, "status", "marks", _EQUAL):
            equal += marks
    return Legend(equal, "".join(mark for mark in other if mark not in equal))


def _position(
    text: str,
    run: AuthorRun | None,
    names: Sequence[str],
    own: str | None,
    styled: Sequence[tuple[int, int]],
    notes: str,
    role: str,
    legend: Legend | None,
) -> tuple[int | None, bool]:
    """The candidate's place among the authors, and whether the own name is marked as an equal first contributor."""
    worded = says(role, "status", "marks", _EQUAL) or bool(re.search(r"\bco-?\s?first[- ]author", role, re.IGNORECASE))
    if run is None:
        first = says(role, "status", "marks", "first_author") and not worded
        return (1 if first else None), worded
    at = best_match(names, own)
    if at is None and own is None and styled:
        inside = [
            n
            for n, author in enumerate(run.authors)
            if any(begin < author.stop - 1 and author.begin < stop - 1 for begin, stop in styled)
        ]
        at = inside[0] if len(inside) == 1 else None
    if at is None:
        return (1 if says(role, "status", "marks", "first_author") and not worded else None), worded
    marks = run.authors[at].marks
    mine = says(marks, "status", "marks", _EQUAL) or worded
    symbols = set(re.sub(r"[\s\d(),A-Za-z\\]", "", marks).replace("∗", "*").replace("＊", "*").replace("⁎", "*"))
    if symbols:
        own_equal = (
            symbols & set(legend.equal) if legend and legend.equal else symbols & {"*", "†", "⋆", "★", "=", "#", "‡"}
        )
        if legend and not legend.equal:
            own_equal -= set(legend.other)
        # A mark tells of equal first contributors only where it stands on the first author too, and on all up to this one.
        block = [
            author.marks.replace("∗", "*").replace("＊", "*").replace("⁎", "*") for author in run.authors[: at + 1]
        ]
        if any(all(mark in said for said in block) for mark in own_equal):
            shared = sum(any(mark in author.marks.replace("∗", "*") for mark in own_equal) for author in run.authors)
            mine = mine or at > 0 or shared > 1
    noted = says(notes, "status", "marks", _EQUAL) and not any(author.marks for author in run.authors)
    if noted and at <= 1:
        mine = True
    return at + 1, mine


def _tidy(text: str) -> str:
    text = " ".join(text.split())
    text = re.sub(r"^[\s\"“”„«»《》「」'‘’`*_,;:|•·–—-]+|[\s\"“”«»《》「」`*_,;:|•·–—-]+$", "", text)
    text = re.sub(r"(?<=[^\s.]{2})\.$|\s*\[[JCDMPNEOL/]{1,5}\]$", "", text)
    return text.strip(" '’‘") if text.startswith(("'", "‘")) else text.strip()


def _segments(text: str, begin: int, stop: int) -> list[_Segment]:
    out = []
    at = begin
    for piece in re.split(r"([\n\t])", text[begin:stop]):
        if piece not in "\n\t" and re.search(r"\w", piece):
            out.append(_Segment(at, at + len(piece), piece))
        at += len(piece)
    return out


def find_title(passage: Passage, run: AuthorRun | None) -> tuple[int, int]:
    """Where the title stands in a passage."""
    text = passage.text
    taken = (run.begin, run.stop) if run else (0, 0)
    for line in re.finditer(r"[^\n]+", text):
        label = _LABEL.match(line[0])
        if label and fold(label["label"]) in ("title", "제목", "题目", "titre"):
            return line.start() + label.end(), line.end()
    for quoted in _QUOTED.finditer(text):
        group = 1 if quoted[1] else 2
        outside = quoted.end() <= taken[0] or quoted.start() >= taken[1]
        if outside and len(words(quoted[group])) >= _MIN_TITLE_WORDS and _opens_part(text, quoted.start(), taken[1]):
            return quoted.span(group)
    left = [segment for segment in _segments(text, 0, run.begin if run else 0) if _is_title(segment.text)]
    if left:
        segment = _best_left(passage, left)
        return _inside(passage, segment, run_on=run is not None and run.begin == segment.stop)
    right = [segment for segment in _segments(text, run.stop if run else 0, len(text)) if _is_title(segment.text)]
    if not right:
        return 0, 0
    if run is None:
        right = (
            sorted(right[:2], key=lambda segment: not _share(passage, segment, "bold", "href") > 0.6)[:1]
            if len(right) > 1 and not _share(passage, right[0], "bold", "href")
            else right
        )
    return _inside(passage, right[0], run_on=True)


def _opens_part(text: str, at: int, run_stop: int) -> bool:
    """Whether a quotation is a title, not a word in one: it opens a line or follows the authors or a year."""
    before = text[max(text.rfind("\n", 0, at) + 1, run_stop if run_stop <= at else 0) : at]
    return len(words(re.sub(r"\(?(?:19|20)\d\d\)?", "", before))) == 0


def _is_title(text: str) -> bool:
    bare = _LEADING_YEAR.sub("", text)
    if not re.search(r"[^\W\d_]{2}", bare) or is_link_label(bare):
        return False
    label = _LABEL.match(text)
    if label and fold(label["label"]) not in ("title", "제목", "题目", "titre"):
        return False
    count = len(words(bare))
    if count < _MIN_TITLE_WORDS and not re.search(r"[一-鿿가-힣]{5}", bare):
        return (
            bool(re.match(r"^\W*[A-Z][A-Za-z-]{5,}\W*$", bare))
            and recognise_venue(bare) is None
            and not says(bare, "status", "status", "preprint")
        )
    return not _is_badge(bare)


def _is_badge(text: str) -> bool:
    """Whether a short text says only where or how: `CVPR 2025`, `Preprint`, `Oral`, `Under review`."""
    bare = re.sub(r"(?:19|20)\d\d|['’]\d\d|[\W_]", " ", text).strip()
    if len(bare) > 45:
        return False
    folded = fold(bare)
    every = [
        word for table in ("status", "distinctions") for key in load_words("status")[table].values() for word in key
    ]
    every += load_words("status")["tracks"]["publishers"]
    left = pattern_of([word for word in every if word.isascii()], [word for word in every if not word.isascii()]).sub(
        "", folded
    )
    left = re.sub(
        r"\b(?:main|track|conference|paper|poster|journal|workshop|at|in|to|the|ieee|acm|ccf|a|b|findings|long|short|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\b",
        "",
        left,
    ).strip()
    if not left:
        return True
    mention = recognise_venue(text)
    return mention is not None and len(left.split()) <= 2


def _share(passage: Passage, segment: _Segment, *styles: str) -> float:
    """How much of a segment is in some styles, from 0 to 1."""
    covered = sum(
        max(0, min(stop, segment.stop) - max(begin, segment.begin)) for begin, stop in passage.styled(*styles)
    )
    return covered / max(1, len(segment.text.strip()))


def _best_left(passage: Passage, segments: Sequence[_Segment]) -> _Segment:
    styled = [segment for segment in segments if _share(passage, segment, "bold", "href", "italic") > 0.6]
    venues = [segment for segment in segments if recognise_venue(segment.text) is None]
    pool = [segment for segment in styled if segment in venues] or styled or venues or list(segments)
    return max(pool, key=lambda segment: (min(len(segment.text.split()), 6), -segment.begin))


def _inside(passage: Passage, segment: _Segment, run_on: bool) -> tuple[int, int]:
    """The title within a segment that may go on with the venue, or begin with a year."""
    text = passage.text
    begin, stop = segment.begin, segment.stop
    label = _LABEL.match(segment.text)
    if label:
        begin += label.end()
    while skipped := _LEADING_YEAR.match(text[begin:stop]):
        begin += skipped.end()
    badge = re.match(r"\[[^\]]{2,40}\]\s*|\([^)]{2,30}\)\s*", text[begin:stop])
    if badge and _is_badge(badge[0]) and _is_title(text[begin + badge.end() : stop]):
        begin += badge.end()
    for style in (("href", "bold"), ("italic", "underline")):
        for left, right in passage.styled(*style):
            left, right = max(left, begin), min(right, stop)
            opens = not re.search(r"\w", text[begin:left]) or _is_badge(text[begin:left])
            if (
                left < right
                and opens
                and len(words(text[left:right])) >= (3 if left == begin else 1)
                and (stop - right > 1)
            ):
                return left, right
    plain = text[begin:stop]
    for left, _right in passage.styled("italic"):
        if (
            begin + 8 < left < stop
            and len(words(text[begin:left])) >= 3
            and re.search(r"[.,:;]\s*(?:[Ii]n:?\s+)?$", text[begin:left])
        ):
            return begin, begin + len(re.sub(r"[.,:;\s]*(?:\b[Ii]n:?\s+)?$", "", text[begin:left]))
    if ends := _SENTENCE_END.search(plain, 6):
        return begin, begin + ends.start() + (1 if plain[ends.start()] in "?!" else 0)
    if run_on or "," in plain:
        for comma in re.finditer(r",\s+|\s+[|–—]\s+|\s-\s|\s+(?=\()", plain):
            after = plain[comma.end() :]
            if comma.start() >= 6 and _starts_venue(after):
                return begin, begin + comma.start()
    return begin, stop


def _starts_venue(after: str) -> bool:
    """Whether what follows a comma begins the printed venue."""
    head = re.split(r",\s|;|\.\s", after)[0].strip(" ()[]")
    if re.match(
        r"(?:[Ii]n:?\s+(?:the\s+)?(?:[A-Z]|\d+(?:st|nd|rd|th))|Proc\b|Proceedings\b|arXiv|to appear|[Uu]nder review|[Ss]ubmitted|[Ii]n submission|\d+(?:st|nd|rd|th)\s|[Aa]ccepted|[Ii]n press|[Pp]reprint)",
        after.lstrip("([ "),
    ):
        return True
    if re.fullmatch(r"(?:19|20)\d\d[a-z]?\.?", head):
        return True
    if len(head.split()) <= 14 and recognise_venue(head) is not None:
        return bool(re.match(r"[A-Z\d]", head))
    return bool(re.match(r"[A-Z\d]", head)) and says(head, "status", "tracks", "venue_like") and len(head.split()) <= 14


def _without_tail(title: str) -> tuple[str, list[str]]:
    """A title without the venue in brackets or after a bar at its end, and that venue."""
    found = _TRAILING.search(title)
    if (
        found
        and found.start() > 5
        and (
            _is_badge(found[1])
            or recognise_venue(found[1]) is not None
            or re.fullmatch(r"(?:19|20)\d\d", found[1].strip())
        )
    ):
        return title[: found.start()].strip(" ,;:|–—-"), [found[1]]
    dash = re.search(r"\s[–—|-]\s([^–—|]{2,50})$", title)
    if dash and dash.start() > 5 and _is_badge(dash[1]):
        return title[: dash.start()].strip(), [dash[1]]
    comma = re.search(r",\s*((?:[A-Z][\w&/-]*\s?){1,4}['’\s]?(?:19|20)?\d\d\b[^,]{0,30})$", title)
    if comma and comma.start() > 5 and recognise_venue(comma[1]) is not None:
        return title[: comma.start()].strip(), [comma[1]]
    return title, []


def _rest(passage: Passage, run: AuthorRun | None, title: tuple[int, int]) -> tuple[list[str], str]:
    """The parts that may say the venue, best first, and the notes that follow them."""
    text = passage.text
    holes = sorted(pair for pair in (title, (run.begin, run.stop) if run else (0, 0)) if pair[0] < pair[1])
    kept, at = [], 0
    for begin, stop in holes:
        kept.append((at, begin))
        at = max(at, stop)
    kept.append((at, len(text)))
    after = max((stop for _, stop in holes), default=0)
    early: list[str] = []
    late: list[str] = []
    for begin, stop in kept:
        for segment in _segments(text, begin, stop):
            said = re.sub(r"^[\s.,;:)\]”\"»]+|[\s,;(\[“]+$", "", segment.text)
            label = _LABEL.match(said)
            if label and fold(label["label"]) in (
                "summary",
                "abstract",
                "tl;dr",
                "keywords",
                "link",
                "doi",
                "요약",
                "摘要",
                "authors",
                "author",
                "저자",
                "作者",
            ):
                late.append(said)
                continue
            if not re.search(r"\w", said) or is_link_label(said):
                continue
            (late if begin >= after else early).append(_LABEL.sub("", said))
    near = late[:3]
    parts: list[str] = []
    for said in [*near, *early]:
        pieces = re.split(r"(?<=[a-z\d)]{2})\.\s+(?=[A-Z])", said) if len(said) > 160 else [said]
        parts += [piece for piece in pieces[:2] if len(piece) <= 260]
    chosen = [part for part in parts if part]
    notes = "\n".join(said for said in late if said not in chosen)
    return chosen, notes


def _labelled(details: Sequence[str]) -> tuple[list[str], dict[str, str]]:
    """What labelled lines below an entry say: the parts for the venue, and the rest by label."""
    parts, labels = [], {}
    for line in details:
        label = _LABEL.match(line)
        if not label:
            if len(line) <= 60 and (_is_badge(line) or find_distinctions(line)):
                parts.append(line)
            continue
        name = fold(label["label"]).rstrip("s") if fold(label["label"]) != "status" else "status"
        said = line[label.end() :].strip()
        if name in (
            "published in",
            "published at",
            "venue",
            "journal",
            "conference",
            "status",
            "year",
            "date",
            "publication",
            "게재",
            "학회",
            "학술지",
            "期刊",
            "会议",
        ):
            parts.append(said)
        labels[
            {
                "author": "authors",
                "저자": "authors",
                "作者": "authors",
                "auteur": "authors",
                "요약": "summary",
                "摘要": "summary",
                "역할": "role",
            }.get(name, name)
        ] = said
    return parts, labels


def _paper_link(links: Sequence[str]) -> str | None:
    """The link to the paper itself: publishers and preprint servers first."""
    web = [link for link in links if link.startswith(("http://", "https://"))]
    known = re.compile(
        r"doi\.org|arxiv\.org|openreview|aclanthology|thecvf|ecva|neurips|mlr\.press|acm\.org|ieee|springer|sciencedirect|nature\.com|usenix|\.pdf$|biorxiv|hal\."
    )
    return next((link for link in web if known.search(link)), None)
