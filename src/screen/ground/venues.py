"""A venue as a CV prints it: which one it is, on which track, and how far the paper has come.

To call a paper a main-track paper of a venue that it is not is the worst possible error: in doubt there is no venue.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache

import msgspec

from screen.ground.paper_status import Told, read_standing, without_citations
from screen.ground.venue_list import Venue, all_venues, by_letters, letters
from screen.ground.venue_names import VenueNaming, namings, plain

__all__ = ["Venue", "VenueMention", "all_venues", "canonical", "find_venue", "recognise", "told_beside"]


class VenueMention(msgspec.Struct, frozen=True):
    """What a printed venue says of a paper."""

    venue: Venue | None
    """None: unknown, a preprint server, or several; also for workshops, which are not the venue that hosts them."""
    printed: str
    """The string that was read, as it was given."""
    track: str | None = None
    """`main`, `findings`, `workshop`, `demo`, `journal`, `preprint`, `thesis`, `report`; None: another, or not told."""
    status: str | None = None
    """`published`, `accepted`, `under-review`, `preprint`, `in-preparation`; None: not told."""
    year: int | None = None
    """The venue's year, else the one printed, else that of the arXiv identifier."""
    distinctions: tuple[str, ...] = ()
    """Of `oral`, `spotlight`, `highlight`, `best paper`, in this order."""
    host: Venue | None = None
    """The venue that hosts the workshop, consortium or competition."""
    cites: tuple[str, ...] = ()
    """Acronyms of the venues that only cite the paper, or feature it."""
    appeared: bool = True
    """False: the text tells of a review, a talk, a citation, so that nothing appeared there."""


# Looked for in the text in lower case, which is faster than ignoring case.
_SERIES = (
    r"(?i)\b(?:JMLR:? )?W(?:orkshop (?:and|&) Conference Proceedings|&CP)\b"
    r"|\bproceedings of machine learning research\b|\blecture notes in (?:computer science|artificial intelligence)\b"
)
_FINDINGS_OF = frozenset({"ACL", "EMNLP", "NAACL", "EACL", "AACL", "IJCNLP", "CVPR", "ICCV", "WACV"})
_PAPERS_AS_POSTERS = frozenset(
    {
        "artificial intelligence",
        "computer vision",
        "data mining, retrieval and the web",
        "general science",
        "machine learning",
        "medicine and biology",
        "natural language processing",
        "robotics and control",
        "speech and signal processing",
        "statistics",
    }
)
"""Fields whose conferences have papers of their main track presented as posters; elsewhere a poster is shorter."""
_EXTENDS = r"\bexten(?:ded|sion)\b|\bshort version\b|\bpreliminary version\b|\bjournal version\b|\bearlier version\b"
_UNKNOWN_JOURNAL = (
    r"\b(?:journal|transactions|letters|magazine|annals|quarterly|trans\.|j\.)(?:\s|$)|학회지|논문지|学报"
)
_UNKNOWN_CONFERENCE = (
    r"\b(?:conference|symposium|proceedings|congress|colloquium|conf\.|proc\.|symp\.)(?:\W|$)|학술대회"
)


@lru_cache(maxsize=4096)
def find_venue(name: str) -> Venue | None:
    """The venue that `name` as a whole is: by acronym, alias or name; year, ordinal, sponsor and `(ACRO)` aside."""
    text = plain(name)
    direct = by_letters().get(letters(text))
    if direct is not None:
        return direct
    bare = re.sub(r"(?i)^(?:in:? |proceedings of (?:the )?|proc\.? (?:of (?:the )?)?|the )+", "", text)
    bare = re.sub(r"[\s,'(-]*\b(?:(?:19|20)\d\d|(?<=')\d\d)\)?$", "", bare)
    direct = by_letters().get(letters(bare))
    if direct is not None:
        return direct
    found = namings(text)
    rest = _without(text, found)
    extra = re.sub(
        r"(?i)\b(?:in|proceedings|proc|of|the|annual|international|joint|ieee|cvf|acm|usenix|conference)\b", "", rest
    )
    extra = re.sub(r"(?i)\b\d+(?:st|nd|rd|th)?\b|\b[a-z]*-?(?:th|first|second|third)\b", "", extra)
    venues = {naming.venue for naming in found}
    return venues.pop() if len(venues) == 1 and not re.search(r"[^\W_]", extra) else None


def canonical(acronym: str) -> str:
    """The acronym as we write it (`NIPS` is `NeurIPS`), or the string itself, stripped, if it is unknown."""
    venue = find_venue(acronym)
    return venue.acronym if venue else acronym.strip()


@lru_cache(maxsize=4096)
def recognise(printed: str) -> VenueMention:
    """Reads one venue string of a CV, such as `Findings of EMNLP 2023 (Oral)` or `Under review at NeurIPS'25`."""
    text, cited = without_citations(re.sub(_SERIES, " ", plain(printed)))
    mention = _recognised(text, printed)
    if not cited:
        return mention
    told = mention.venue is not None or mention.track is not None or mention.status is not None
    cites = tuple(naming.venue.acronym for naming in namings(cited))
    return msgspec.structs.replace(mention, cites=cites, appeared=told and mention.appeared)


def told_beside(printed: str) -> Told:
    """What the words beside the venues that a text names say of a paper."""
    text = plain(printed)
    return read_standing(_without(text, _found(text)))


def _found(text: str) -> list[VenueNaming]:
    return sorted(_confirmed(namings(text)) + _hosts_by_suffix(text), key=lambda naming: naming.start)


def _recognised(text: str, printed: str) -> VenueMention:
    found = _found(text)
    rest = _without(text, found)
    told = read_standing(rest)
    mention = _beside_no_venue(text, found, told) or _of_a_venue(text, rest, found, told)
    return msgspec.structs.replace(mention, printed=printed, year=_year(text, found))


def _beside_no_venue(text: str, found: Sequence[VenueNaming], told: Told) -> VenueMention | None:
    """What a text says of a paper that the venue which it names did not print; None: it may have."""
    preprint = "preprint" in told.kinds
    if told.track == "thesis":
        return VenueMention(None, text, "thesis")
    if told.turned_down:
        server = "preprint" if preprint else None
        return VenueMention(None, text, server, server or "in-preparation")
    if told.no_paper:
        waiting = told.status if told.status in ("under-review", "in-preparation") else None
        return VenueMention(None, text, None, waiting, appeared=told.no_paper == "venue")
    by_suffix = any(naming.loose for naming in found)
    aside = "poster" in told.kinds and any(naming.venue.field not in _PAPERS_AS_POSTERS for naming in found)
    if told.track == "workshop" or "side" in told.kinds or by_suffix or aside:
        status, host = told.status or "published", _host(text, found)
        return VenueMention(None, text, "workshop", status, distinctions=told.distinctions, host=host)
    return VenueMention(None, text, "report", told.status) if told.track == "report" and not preprint else None


def _of_a_venue(text: str, rest: str, found: Sequence[VenueNaming], told: Told) -> VenueMention:
    venue = _one(found, findings=re.search(r"(?i)^\W*(?:in )?(?:the )?findings of\b", text) is not None)
    apart = venue is None or told.status == "in-preparation" or re.search(_EXTENDS, rest.lower())
    if "preprint" in told.kinds and apart:
        return VenueMention(None, text, "preprint", told.status or "preprint", distinctions=told.distinctions)
    track = _track(rest.lower(), told, venue)
    status = told.status if venue is None and track is None else told.status or "published"
    return VenueMention(venue, text, track, status, distinctions=told.distinctions)


def _confirmed(found: Sequence[VenueNaming]) -> list[VenueNaming]:
    """Names printed without their `International` count only beside the acronym."""
    sure = {naming.venue.acronym for naming in found if not naming.loose}
    return [naming._replace(loose=False) for naming in found if not naming.loose or naming.venue.acronym in sure]


def _hosts_by_suffix(text: str) -> list[VenueNaming]:
    """`NeurIPSW`, `CVPR-W`, `ICMLW-AutoML`, `CHI EA`: the host, marked loose because the workshop is not the venue."""
    found = []
    for match in re.finditer(
        r"(?<![\w-])([A-Za-z0-9]{3,}?)(?:[-']?W(?! EA)|[-' ]?WS|WSs|[- ]EA)(?=[-' ]?\d|-[A-Z]|[^\w-]|$)", text
    ):
        venue = by_letters().get(match[1].lower())
        if venue is not None and match.group().lower() not in by_letters():
            found.append(VenueNaming(venue, match.start(), match.end(), loose=True))
    return found


def _without(text: str, found: Sequence[VenueNaming]) -> str:
    for naming in sorted(found, key=lambda naming: -naming.start):
        text = text[: naming.start] + " , " + text[naming.end :]
    return text


def _host(text: str, found: Sequence[VenueNaming]) -> Venue | None:
    """The one venue that is named, or the one after `at`, `@` or `with`; an acronym may stand before any words here."""
    found = [naming for naming in found if naming.venue.kind == "conference"]
    venues = {naming.venue.acronym: naming.venue for naming in found}
    if not venues:
        named = [
            venue for word in re.findall(r"(?<![\w-])[A-Z]\w{2,}(?![\w-])", text) for venue in [_acronyms().get(word)]
        ]
        venues = {venue.acronym: venue for venue in named if venue}
    if len(venues) != 1:
        at = [n.venue for n in found if re.search(r"(?:\b(?:at|with|of|in)|@)\s*(?:the )?$", text[: n.start])]
        venues = {venue.acronym: venue for venue in at}
    return next(iter(venues.values())) if len(venues) == 1 else None


@cache
def _acronyms() -> dict[str, Venue]:
    """Conferences by an acronym that is nothing else."""
    return {venue.acronym: venue for venue in all_venues() if venue.kind == "conference" and not venue.everyday}


def _one(found: Sequence[VenueNaming], *, findings: bool) -> Venue | None:
    """The venue, if one is named; of a journal and the conference whose papers it prints, the first; else None."""
    venues = list({naming.venue.acronym: naming.venue for naming in found}.values())
    if findings and venues and all(venue.acronym in _FINDINGS_OF for venue in venues):
        return venues[-1]  # `Findings of the ACL: EMNLP 2021`
    pair = len(venues) == 2 and {venue.kind for venue in venues} == {"conference", "journal"}
    return venues[0] if len(venues) == 1 or pair else None


def _track(rest: str, told: Told, venue: Venue | None) -> str | None:
    if venue is None:
        if re.search(_UNKNOWN_JOURNAL, rest):
            return "journal"
        return "main" if re.search(_UNKNOWN_CONFERENCE, rest) else None
    if venue.kind == "journal":
        return "journal"
    if "findings" in told.kinds and venue.acronym in _FINDINGS_OF:
        return "findings"
    if "demo" in told.kinds:
        return "demo"
    return None if "part" in told.kinds else "main"


def _year(text: str, found: Sequence[VenueNaming]) -> int | None:
    for naming in found:
        after = re.match(r"W?[\s,('-]*((?:19|20)\d\d)(?![\d.]\d)|W?(?:-|\s?'\s?)?(\d\d)(?!\w)", text[naming.end :])
        if after:
            return int(after[1]) if after[1] else _century(int(after[2]))
    dated = re.sub(
        r"(?i)\b(?:pp?\.|pages?|vol\.|no\.)\s*\d+(?:\s*-+\s*\d+)?|(?<!\d)\d+\s*--?\s*\d{4}\b(?!-)", " ", text
    )
    dated = re.sub(r"\d+\(\d+\)|\d{4}\.\d{4,5}(?:v\d+)?", " ", dated)
    match = re.search(r"(?<![\w.:/])(19[5-9]\d|20[0-4]\d)(?!\w)", dated) or re.search(r"'(\d\d)(?!\w)", dated)
    if match:
        return _century(int(match[1])) if len(match[1]) == 2 else int(match[1])
    identifier = re.search(r"(?i)(?<!\d)(\d\d)(?:0[1-9]|1[0-2])\.\d{4,5}", text) or re.search(
        r"(?i)arxiv[:\s]+(?:abs/)?(\d\d)(?:0[1-9]|1[0-2])\b", text
    )
    return 2000 + int(identifier[1]) if identifier else None


def _century(two_digits: int) -> int:
    return 2000 + two_digits if two_digits < 50 else 1900 + two_digits
