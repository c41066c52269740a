"""Titles by rules: where the title of an entry stands, by quotation marks, styles, lines or sentences."""

import re
from collections.abc import Sequence

from screen.documents.entries.field_names import names_of
from screen.documents.entries.papers.passage import PaperPassage, is_link_label
from screen.documents.entries.papers.standing import recognise_venue
from screen.documents.entries.papers.title import LABEL, MIN_TITLE_WORDS, Segment, is_badge, segments
from screen.documents.words.authors import AuthorRun
from screen.documents.words.word_patterns import says
from screen.ground.paper_status import read_standing
from screen.ground.text import fold, words

_QUOTED = re.compile(r"[“\"„«《「]\s*((?:[^”\"“»》」\n]|\n(?!\n)){6,300}?)\s*[”\"“»》」]|``((?:[^`']|'(?!'))+)''")


_SENTENCE_END = re.compile(
    r"(?<![\s.][A-Za-z])(?<!\bvs)(?<!\bet al)(?<!\bal)(?<!\betc)(?<!\bSt)(?<!\bNo)(?<!\bVol)(?<!\bProc)"
    r"(?<!\bInt)(?<!\bConf)[.?!]['’\"”]?\s+(?=[A-ZÀ-Þ0-9“\"(\[一-鿿가-힣]|[a-z]{1,4}[A-Z]|npj\b"
    r"|in\b|arXiv|to appear)|。\s*"
)


_LEADING_YEAR = re.compile(
    r"^[\W_]*[(\[]?((?:19|20)\d\d)[a-z]?(?:,\s*\w+\.?(?:\s\d+)?)?[)\]]?\s*[.:,)]?\s+|^[\s.,:;–—-]+"
)


def find_title(passage: PaperPassage, run: AuthorRun | None) -> tuple[int, int]:
    """Where the title stands in a passage."""
    text = passage.text
    told = _labelled_title(text) or _quoted_title(text, run)
    if told:
        return told
    left = [segment for segment in segments(text, 0, run.begin if run else 0) if _is_title(segment.text)]
    if left:
        segment = _best_left(passage, left)
        return _inside(passage, segment, run_on=run is not None and run.begin == segment.stop)
    right = [segment for segment in segments(text, run.stop if run else 0, len(text)) if _is_title(segment.text)]
    if not right:
        return 0, 0
    chosen = right[0]
    if run is None and len(right) > 1 and not _share(passage, chosen, "bold", "href"):
        chosen = right[1] if _share(passage, right[1], "bold", "href") > 0.6 else chosen
    return _inside(passage, chosen, run_on=True)


def _labelled_title(text: str) -> tuple[int, int] | None:
    """The title behind its label."""
    for line in re.finditer(r"[^\n]+", text):
        label = LABEL.match(line[0])
        if label and fold(label["label"]) in names_of("labels_of_paper", "title"):
            return line.start() + label.end(), line.end()
    return None


def _quoted_title(text: str, run: AuthorRun | None) -> tuple[int, int] | None:
    """The title in quotation marks that open a part of the entry."""
    begin, stop = (run.begin, run.stop) if run else (0, 0)
    for quoted in _QUOTED.finditer(text):
        group = 1 if quoted[1] else 2
        outside = quoted.end() <= begin or quoted.start() >= stop
        if outside and len(words(quoted[group])) >= MIN_TITLE_WORDS and _opens_part(text, quoted.start(), stop):
            return quoted.span(group)
    return None


def _opens_part(text: str, at: int, run_stop: int) -> bool:
    """Whether a quotation is a title, not a word in one: it opens a line or follows the authors or a year."""
    before = text[max(text.rfind("\n", 0, at) + 1, run_stop if run_stop <= at else 0) : at]
    return len(words(re.sub(r"\(?(?:19|20)\d\d\)?", "", before))) == 0


def _is_title(text: str) -> bool:
    bare = _LEADING_YEAR.sub("", text)
    if not re.search(r"[^\W\d_]{2}", bare) or is_link_label(bare):
        return False
    label = LABEL.match(text)
    if label and fold(label["label"]) not in names_of("labels_of_paper", "title"):
        return False
    count = len(words(bare))
    if count < MIN_TITLE_WORDS and not re.search(r"[一-鿿가-힣]{5}", bare):
        return (
            bool(re.match(r"^\W*[A-Z][A-Za-z-]{5,}\W*$", bare))
            and recognise_venue(bare) is None
            and "preprint" not in read_standing(bare).kinds
        )
    return not is_badge(bare)


def _share(passage: PaperPassage, segment: Segment, *styles: str) -> float:
    """How much of a segment is in some styles, from 0 to 1."""
    covered = sum(
        max(0, min(stop, segment.stop) - max(begin, segment.begin)) for begin, stop in passage.styled(*styles)
    )
    return covered / max(1, len(segment.text.strip()))


def _best_left(passage: PaperPassage, segments: Sequence[Segment]) -> Segment:
    styled = [segment for segment in segments if _share(passage, segment, "bold", "href", "italic") > 0.6]
    venues = [segment for segment in segments if recognise_venue(segment.text) is None]
    pool = [segment for segment in styled if segment in venues] or styled or venues or list(segments)
    return max(pool, key=lambda segment: (min(len(segment.text.split()), 6), -segment.begin))


def _inside(passage: PaperPassage, segment: Segment, run_on: bool) -> tuple[int, int]:
    """The title within a segment that may go on with the venue, or begin with a year."""
    text = passage.text
    begin, stop = segment.begin, segment.stop
    label = LABEL.match(segment.text)
    if label:
        begin += label.end()
    while skipped := _LEADING_YEAR.match(text[begin:stop]):
        begin += skipped.end()
    if remark := re.match(r"\s*\([^)]*(?:[*†‡§]|equal|co-|corresponding)[^)]*\)[\s.:,]*", text[begin:stop]):
        begin += remark.end()
    badge = re.match(r"\[[^\]]{2,40}\]\s*|\([^)]{2,30}\)\s*", text[begin:stop])
    if badge and is_badge(badge[0]) and _is_title(text[begin + badge.end() : stop]):
        begin += badge.end()
    if styled := _styled_title(passage, begin, stop):
        return styled
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


def _styled_title(passage: PaperPassage, begin: int, stop: int) -> tuple[int, int] | None:
    """The linked, bold or italic beginning of a stretch, where something else follows it."""
    text = passage.text
    for style in (("href", "bold"), ("italic", "underline")):
        for pair in passage.styled(*style):
            left, right = max(pair[0], begin), min(pair[1], stop)
            opens = not re.search(r"\w", text[begin:left]) or is_badge(text[begin:left])
            enough = left < right and len(words(text[left:right])) >= (3 if left == begin else 1)
            if enough and opens and stop - right > 1:
                return left, right
    return None


def _starts_venue(after: str) -> bool:
    """Whether what follows a comma begins the printed venue."""
    head = re.split(r",\s|;|\.\s", after)[0].strip(" ()[]")
    if re.match(
        r"(?:[Ii]n:?\s+(?:the\s+)?(?:[A-Z]|\d+(?:st|nd|rd|th))|Proc\b|Proceedings\b"
        r"|arXiv|to appear|[Uu]nder review|[Ss]ubmitted|[Ii]n submission|\d+(?:st"
        r"|nd|rd|th)\s|[Aa]ccepted|[Ii]n press|[Pp]reprint)",
        after.lstrip("([ "),
    ):
        return True
    if re.fullmatch(r"(?:19|20)\d\d[a-z]?\.?", head):
        return True
    if len(head.split()) <= 14 and recognise_venue(head) is not None:
        return bool(re.match(r"[A-Z\d]", head))
    return bool(re.match(r"[A-Z\d]", head)) and says(head, "papers", "venues") and len(head.split()) <= 14
