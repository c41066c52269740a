"""Where a paper stands: its venue, track, status, year and distinctions, from what is printed beside its title.

A paper is published only where the document says so: a venue that is no preprint server, or words such as "Proceedings"
or "Journal"; any word for "under review" outweighs it.
"""

import re
from collections.abc import Sequence

import msgspec

from screen.documents.blocks.printed_dates import find_dates
from screen.documents.words.word_patterns import says, word_set
from screen.ground.paper_status import Told, read_standing
from screen.ground.text import fold
from screen.ground.venues import Venue, VenueMention, find_venue, recognise, told_beside

_ARXIV = re.compile(
    r"(?:arxiv\s*(?:preprint)?\s*[:\s]?\s*|arxiv\.org/(?:abs|pdf)/)(\d\d)(?:0[1-9]|1[0-2])(?:\.\d{4,5})?(?!\d)",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?<!\d)(?:19[89]|20[0-4])\d(?!\d|\.\d{4})")
_SHORT_YEAR = re.compile(r"(?<=[A-Za-z])\s?['’]\s?(\d\d)(?!\d)")
_SENT_TO = re.compile(
    r"\b(?:submitted|resubmitted|under (?:review|submission|revision)|in (?:review|submission)|soumis\w*"
    r"|eingereicht|enviad[oa])\b.*|(?:투고|심사).*|(?:投稿|在投).*",
    re.IGNORECASE | re.DOTALL,
)
"""From the words that say that a paper waits, to the venue that it waits for."""
_PUBLISHED_BY = re.compile(
    r"(?<=[\w)])[.,]\s+(?:Association for Comput(?:ational Linguistics|ing Machinery)|USENIX Association|AAAI Press"
    r"|The AAAI Press|Curran Associates|IEEE Computer Society|IEEE Press|ACM Press|PMLR|OpenReview\.net)\b"
    r"(?:,? Inc)?[.\s]*$"
)
"""A publisher behind the name of a venue, which is not its venue: the ACL Anthology prints one behind EMNLP."""
_EXTENDED = re.compile(
    r"[\s,;(]*\b(?:an?\s+|the\s+)?(?:extended|journal|longer|long|full|expanded)\s+version\b[^.;()]*?"
    r"\b(?:under|in|submitted|to be|soumise?)\b[^.;()]*\)?",
    re.IGNORECASE,
)
"""What is said of another version that waits, not of the paper that is printed."""
_RANKS = {"published": 0, "accepted": 1, "preprint": 2, "under-review": 3, "in-preparation": 4}


class PrintedStanding(msgspec.Struct, frozen=True):
    """How far a paper has come, and where."""

    status: str
    """`published`, `accepted`, `under-review`, `preprint` or `in-preparation`."""
    track: str
    """`main`, `findings`, `workshop`, `demo`, `journal`, `preprint`, `thesis` or `report`."""
    venue: str | None = None
    """Acronym; None for preprints, and where the list of venues has none."""
    publisher: str | None = None
    """The venue as printed."""
    date: str | None = None
    """ISO, as far as printed."""
    distinctions: tuple[str, ...] = ()
    """`oral`, `spotlight`, `highlight`, `best paper`."""

    @property
    def rank(self) -> tuple[int, int]:
        """Smaller is better: used where one work is printed twice."""
        tracks = ("main", "journal", "findings", "demo", "workshop", "report", "thesis", "preprint")
        return _RANKS[self.status], tracks.index(self.track)


def recognise_venue(text: str) -> VenueMention | None:
    """What the list of venues knows of a printed venue; None where it knows nothing."""
    bare = _PUBLISHED_BY.sub("", re.sub(r"^\W*(?:dans|Dans|nella|Nella|em)\s+(?=[A-Z\d])", "", text))
    mention = recognise(bare)
    return mention if mention.venue is not None or mention.host is not None else None


def _best_mention(parts: Sequence[str]) -> tuple[VenueMention | None, str]:
    for part in parts:
        mention = recognise_venue(part)
        if mention is not None:
            return mention, part
    return None, ""


def judge_standing(
    parts: Sequence[str], hint: str = "", notes: str = "", links: Sequence[str] = (), year: str | None = None
) -> PrintedStanding:
    """The standing of a paper from the printed parts that follow its title and authors, best first.

    `hint` is what the heading of the list says (`journal`, `under-review`), `notes` the rest of the entry, `year` the
    year of the heading above it.
    """
    parts = [_EXTENDED.sub("", part) for part in parts]
    notes = _EXTENDED.sub("", notes)
    said = " ; ".join(parts)
    told = told_beside(said)
    mention, where = _best_mention(parts)
    status = _status(told, said, notes, hint, mention) or _unsaid_status(told, said, hint, links)
    track = _track(told, said, hint, mention, status)
    appeared = status in ("published", "accepted")
    distinctions = told_beside(f"{said} ; {_short(notes)}").distinctions if mention or appeared else ()
    date = _date(parts, status, mention, links, year)
    acronym = _acronym(parts, said, track, mention, appeared=appeared)
    return PrintedStanding(status, track, acronym, _clean(where or _publisher(parts, status)), date, distinctions)


def _acronym(
    parts: Sequence[str], said: str, track: str, mention: VenueMention | None, *, appeared: bool
) -> str | None:
    """The acronym of the venue that is named; where the list of venues knows none, the one that is printed."""
    if mention is None:
        return _printed_acronym(parts) if appeared and track in ("main", "journal") else None
    venue = mention.venue
    return venue.acronym if venue and _has_acronym(venue) and not _COLOCATED.search(said) else None


def _publisher(parts: Sequence[str], status: str) -> str | None:
    """The part that names where the paper appeared, though no venue that we know."""
    like = next((part for part in parts if says(part, "papers", "venues")), None)
    if like is None and status == "preprint":
        return next((part for part in parts if "preprint" in read_standing(part).kinds), None)
    if like is None and status in ("published", "accepted"):
        return next((part for part in parts if re.search(r"[^\W\d_]{3}", part)), None)
    return like


def _printed_acronym(parts: Sequence[str]) -> str | None:
    """The acronym in brackets after the name of a venue that the list does not know."""
    for part in parts:
        found = re.search(
            r"\(\s*((?:[A-Z][\w&/-]{0,12}[- ]?)?[A-Z][A-Za-z]*[A-Z][\w-]{0,10})[\s,]*(?:['’]?\d{2,4})?\s*\)", part
        )
        if found and says(part[: found.start()], "papers", "venues") and find_venue(found[1]) is None:
            return found[1].strip()
    return None


def _has_acronym(venue: Venue) -> bool:
    """Whether people call a venue by its acronym; `IEEE Access` holds one, a plain name does not."""
    return venue.acronym_printed or re.search(r"\b[A-Z]{2,}", venue.acronym) is not None


def _short(notes: str) -> str:
    return " ; ".join(line for line in notes.split("\n") if len(line) < 100)


def _status(told: Told, said: str, notes: str, hint: str, mention: VenueMention | None) -> str | None:
    """The worst that is said decides; without a word, a known venue means published. None: there is neither."""
    own = told.status or ("preprint" if "preprint" in told.kinds else None)
    known = mention.status if mention is not None else None
    said_of_it = {own, known, told_beside(_short(notes)).status if notes else None}
    pending: str | None = next((one for one in ("under-review", "in-preparation") if one in said_of_it), None)
    if pending is None and hint in ("under-review", "in-preparation") and own != "accepted":
        pending = hint
    if pending or "accepted" in said_of_it:
        return pending or "accepted"
    if mention is not None:
        return "published"
    if "preprint" in (own, hint):
        return "published" if hint != "preprint" and _has_volume(said) else "preprint"
    return None


def _unsaid_status(told: Told, said: str, hint: str, links: Sequence[str]) -> str:
    """Published where the text looks like the name of something that prints papers."""
    like = told.track == "workshop" or any(says(said, "papers", table) for table in ("venues", "publishers"))
    listed = hint in ("journal", "conference", "workshop", "book") and re.search(r"[^\W\d_]{4}", said)
    return "published" if like or listed or _is_article(said, links) else "preprint"


_VOLUME = (
    r"\b\d{1,4}\s?\((?:[A-Za-z]{1,6}[. ]{0,2})?\d{1,3}(?:[-–]\d{1,3})?\)|\b\d{1,4},\s?\d{2,}"
    r"|\b\d{1,4}\s?[,:]\s?(?:pp?\.?\s?)?[A-Za-z]?\d{1,7}\b(?:\s?[-–]\s?\d+)?"
)
"""`12(3)`, `28(e1)`, `5(Suppl. 2)`, `18, 100–110`, `33: 1-14`, `13, P04011`."""


_DATED = r"(?:\W*(?:19|20)\d\d[a-z]?\b)?"
"""The year before the name of a journal: `2020, MNRAS, 488, 1003`."""


def is_host(link: str) -> bool:
    """Whether a link leads to a publisher or a preprint server."""
    return any(says(link, "papers", "hosts", kind) for kind in ("publishers", "servers"))


def _is_of_publisher(link: str) -> bool:
    doi = re.search(r"doi\.org/10\.(\d{4,})", link)
    given = doi is not None and doi[1] not in word_set("papers", "hosts", "prefixes")
    return given or says(link, "papers", "hosts", "publishers")


def _is_article(said: str, links: Sequence[str]) -> bool:
    """Whether a text of no known venue is a journal's: a name with volume and pages, or linked to a publisher."""
    name = re.match(rf"{_DATED}\W*(?:in:?\s+)?([^\W\d_][^\d;]{{2,80}}?)[\s,.;(]*\d", said, re.IGNORECASE)
    if not name or says(said, "papers", "no_venue") or not re.search(r"(?:19|20)\d\d", said):
        return False
    numbered = re.search(_VOLUME, re.sub(r"\b(?:19|20)\d\d\b", "", said, count=1))
    return bool(numbered or re.search(_STRICT_VOLUME, said) or _PAGED.match(said)) or any(map(_is_of_publisher, links))


_PAGED = re.compile(
    rf"{_DATED}\W*in:?\s[^;]{{5,120}}?\b(?:19|20)\d\d\b[\s,.]*(?:pp?|S|Seiten|pages)\b[.\s]*\d+\s?[-–]+\s?\d",
    re.IGNORECASE,
)
"""A volume of a conference with pages, and no number of its own: `In: Mensch und Computer 2022, S. 101–110`."""


def _has_volume(said: str) -> bool:
    """Whether a text that names a preprint names a volume and pages, too: `Phys. Rev. D 101 (2020) 012345, arXiv:…`."""
    bare = re.sub(r"\[[\w.-]+\]", " ", _ARXIV.sub(" ; ", said))
    named = re.search(r"(?<![^\W\d_])[A-Z][\w.]+[^;\d]{2,60}?\b(?=\d)", bare)
    return bool(named) and "preprint" not in told_beside(bare).kinds and bool(re.search(_STRICT_VOLUME, bare))


_STRICT_VOLUME = r"\b\d{1,4}\s?\((?:(?:19|20)\d\d|\d{1,3})\)\s?[,:]?\s?(?:pp?\.?\s?)?[a-z]?\d+"


_ABSTRACT = re.compile(r"\babstracts?\b", re.IGNORECASE)
"""Of a meeting that no list knows: less than a paper."""
_COLOCATED = re.compile(
    r"\b(?!(?i:accepted|oral|orals|poster|posters|spotlight|highlight|talk|paper|papers|published|presented|presentation"
    r"|appear|appeared|main|long|short|full|track|best|award|author|honou?rable|mention|demo|top|finalist)\b)"
    r"[A-Za-z][\w&-]*[A-Z\d][\w&-]*\s?@\s?[A-Z][A-Za-z]*[A-Z]"
)
"""An event at a conference: `BlackboxNLP @ EMNLP 2023`; `Oral @ CVPR` is none."""
_JOURNAL = r"journal|transactions|letters|\bvol\b|magazine|zeitschrift|학술지|저널|논문지|学报|revue|revista"


def _less(told: Told, said: str, mention: VenueMention | None) -> str | None:
    """`workshop` where what stands beside a venue that no list knows says that it is a poster or an abstract."""
    is_less = mention is None and ("poster" in told.kinds or _ABSTRACT.search(said))
    return "workshop" if is_less else None


def _track(told: Told, said: str, hint: str, mention: VenueMention | None, status: str) -> str:
    """A side track that anything names, else what the list of venues says, else what the text or the heading says."""
    waits = mention is None and status not in ("published", "accepted")
    if status == "preprint" or (waits and "preprint" in told.kinds):
        return "preprint"
    known = mention.track if mention is not None else None
    if _COLOCATED.search(said):
        return "workshop"
    beside = {*told.kinds, known, hint, _less(told, said, mention)}
    if side := next((track for track in ("workshop", "demo", "findings") if track in beside), None):
        return side
    if mention is not None:
        return known or "workshop"  # a track of the venue that is none of ours, such as its industry track
    named = told.track or (hint if hint in ("journal", "report") else None)
    unknown_journal = re.search(_JOURNAL, fold(said)) or (_is_article(said, ()) and not _PAGED.match(said))
    return named or ("journal" if unknown_journal else "main")


def _date(
    parts: Sequence[str], status: str, mention: VenueMention | None, links: Sequence[str], year: str | None
) -> str | None:
    """The year of the venue, else a printed date, else that of the heading above, else that of an arXiv identifier.

    Of a paper under review, a year printed apart from the venue that it was sent to comes first.
    """
    said = " ; ".join(parts)
    known = mention.year if mention is not None else None
    if status in ("under-review", "in-preparation") and (own := " ; ".join(_SENT_TO.sub("", part) for part in parts)):
        said, known = (own, None) if _YEAR.search(own) else (said, known)
    ends = [span.end for span in find_dates(said) if span.end]
    if known:
        return next((end for end in ends if end.startswith(str(known))), str(known))
    short = _SHORT_YEAR.search(said)
    printed = (
        next(iter(ends), None) or next(reversed(_YEAR.findall(said)), None) or (f"20{short[1]}" if short else None)
    )
    return printed or year or _arxiv_year([said, *links])


def _arxiv_year(texts: Sequence[str]) -> str | None:
    """The year that an arXiv identifier such as `2301.00001` holds."""
    found = (_ARXIV.search(text) for text in texts)
    return next((f"20{arxiv[1]}" for arxiv in found if arxiv), None)


def _clean(printed: str | None) -> str | None:
    """A printed venue without brackets of remarks around it."""
    if not printed:
        return None
    lead = (
        r"^\s*(?i:in|(?:published|appeared|presented) (?:in|by|at)|publiée? (?:par|dans|chez)"
        r"|publicad[oa] (?:por|en|em)|veröffentlicht (?:in|bei|von))\s*:?\s+(?=[A-Z\d])|^\W+"
    )
    text = re.sub(lead, "", re.sub(rf"^{_DATED}[,.)]+\s*(?=[A-Z])", "", " ".join(printed.split())))
    text = re.sub(r"[\s,;.|–—-]+$", "", text)
    if text.count("(") < text.count(")"):
        text = re.sub(r"^\w+\)[\s.,;]*(?=\w)", "", text)  # `(poster)` behind the title
    if text.count("(") < text.count(")"):
        text = text.rstrip(")")
    return text[:200]
