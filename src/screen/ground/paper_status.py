"""How far a paper has come, what it won, and whether there is a paper at all, as the words beside a venue tell.

All texts but those of `without_citations` are in lower case, which is faster than ignoring case.
"""

import re
from typing import Literal

_ROLE = (
    r"\b(?:meta-?)?reviewers?\b|\breviewed for\b|\breviewing (?:for|service)\b"
    r"|(?<!under )(?<!in )\bpeer[ -]review(?:ing|s)?(?=\s*(?:[:,(\[)\]]|for\b|of\b|at\b|$))"
    r"|\brefereed? for\b|\breferee\b|\bprogram(?:me)? committee\b|\bpc member\b|\b(?:area|session) chair\b"
    r"|\borgani[sz](?:er|ing)\b|\battend(?:ed|ee)\b"
)
_TALK = (
    r"\b(?:invited|guest|plenary|keynote) (?:talk|speaker|lecture|address)\b|\bkeynotes?\b"
    r"|(?<!long )(?<!short )(?<!oral )(?<!spotlight )(?<!contributed )\b(?:talk|lecture)s? (?:at|in|for|@)"
    r"|^\W*talks?\b|\bpanelist\b|\bpanel discussion\b|\bposters$|\bposters(?=\s*[,)\]])"
)
_NOT_THIS_VENUE = r"(?<!peer.)\breviewed\b|\borgani[sz]ed\b|\bvolunteer\b|\bcitations (?:by|in|from)\b"
_TURNED_DOWN = r"\breject(?:ed|s)?\b|\bdesk[ -]reject|\bwithdr(?:awn|ew|awal)\b|\bretracted\b"
_COUNT = (
    r"(?i)\bcited by:?\s*(?:over|about|more than|around|~|>)?\s*\d+(?:,\d{3})*\+?"
    r"(?:\s*(?:times|papers|works|articles|others))?(?=\s*(?:$|[,;.:)\]|]))"
)
_CITED = r"(?i)\bcited (?:by|in|at)\b|\bcitations? (?:by|in|from)\b|\bfeatured (?:in|by)\b"
_UNDER_REVIEW = (
    r"\b(?:under|in)[ -](?:[a-z-]+ ){0,2}(?:review(?:ing)?|submission|revision|consideration)\b|\bsubmitted\b"
    r"|\bsubmission\b|\br ?& ?r\b|\brevis(?:e|ed|ion)s? (?:and|&) re-?submi|\bre-?submitted\b"
    r"|\b(?:major|minor) revisions?\b|\brolling review\b|\barr\b"
    r"|\b(?:not|if|to be) accepted\b|\bnot yet accepted\b|\bpending\b|\bawaiting\b"
    r"|\bsoumis(?:e|es)?\b|\ben cours d'[eé]valuation\b|\beingereicht\b|\bin begutachtung\b|\benviad[oa]s?\b"
    r"|\ben revisi[oó]n\b|\bsubmetido\b|\bsottomesso\b"
    r"|투고|심사 ?중|投稿|在投|已投|审稿|在审|送审|審査中|査読中"
)
_PREPARING = (
    r"\bin[ -]prep(?:aration)?\b|\b(?:to|will) be submitted\b|\bplan(?:ned|ning) (?:to|for)\b"
    r"|\btarget(?:ing|ed (?:at|to)| venue)\b|(?:^|[(\[,;-])\s*target(?:ed)?\s*(?=$|[:,;)\]-])"
    r"|\baim(?:ing|ed) (?:for|at)\b|\ben pr[eé]paration\b|\bin vorbereitung\b|\ben preparaci[oó]n\b"
    r"|(?:준비|작성) ?중|撰写中|准备中|準備中"
)
_DRAFT = r"\bwork[ -]in[ -]progress\b|\bin progress\b|\bunpublished\b|\bdraft\b|\bongoing\b|\bmanuscript\b"
_ACCEPTED = (
    r"\baccepted\b"
    r"|\bto appear\b|\bin press\b|\bforthcoming\b|\bcamera[ -]ready\b|\bto be (?:published|presented)\b|게재 ?예정"
)
_NOT_BEST = r"\s*(?:award )?(?:candidate|finalist|nomin|honou?rable|runner|short-?list|mention)"
_ONLY_NAMED = r"\b(?:nominat\w+|candidate|finalist|short-?listed|runner-?up) (?:for|as)(?: the| a)?\s*$"


def without_citations(text: str) -> tuple[str, str]:
    """`text` without a number of citations, and without the clause that names who cites it, which comes second."""
    if not re.search(r"(?i)\b(?:cited|citations?|featured)\b", text):
        return text, ""
    text = re.sub(_COUNT, " , ", text)
    match = re.search(_CITED, text)
    if match is None:
        return text, ""
    opened = text.rfind("(", 0, match.start()) > text.rfind(")", 0, match.start())
    closing = text.find(")", match.end()) if opened else -1
    end = len(text) if closing < 0 else closing
    clause = text[match.end() : end]
    if not re.search(r"\w", clause):
        # `Science, ICLR (cited by)`: the names before it are those that cite.
        return "", text
    return f"{text[: match.start()]} , {text[end:]}".strip(" ,.;:-()"), clause


def no_paper(text: str) -> Literal["", "venue", "anything"]:
    """`anything`: a review, a talk or a role; `venue`: of the venue that is named, at least, this is no paper."""
    if re.search(_ROLE, text) or re.search(_TALK, text):
        return "anything"
    return "venue" if re.search(_NOT_THIS_VENUE, text) else ""


def turned_down(text: str) -> bool:
    """Whether the paper was rejected or withdrawn."""
    return re.search(_TURNED_DOWN, text) is not None


def find_status(text: str) -> str | None:
    """`accepted`, `under-review` or `in-preparation`, as the words around the venue say; None: they say nothing."""
    if re.search(_PREPARING, text):
        return "in-preparation"
    accepted = re.search(_ACCEPTED, text) is not None
    waiting = re.search(_UNDER_REVIEW, text)
    if waiting and not (accepted and "minor" in waiting.group().lower()):
        return "under-review"
    if accepted:
        return "accepted"
    return "in-preparation" if re.search(_DRAFT, text) else None


def find_distinctions(text: str) -> tuple[str, ...]:
    """Of `oral`, `spotlight`, `highlight`, `best paper`, in this order; finalists and candidates have won nothing."""
    out = []
    if re.search(r"\borals?\b|\blong (?:talk|presentation)\b|\bnotable[ -]top[ -]5\b", text):
        out.append("oral")
    if re.search(r"\bspotlights?\b|\bnotable[ -]top[ -]25\b", text):
        out.append("spotlight")
    if re.search(r"\bhighlight(?:s|ed)?\b", text):
        out.append("highlight")
    best = r"\b(?:best|outstanding|distinguished)(?: (?:long|short|full|regular|research|main))? papers?\b"
    won = (
        not re.match(_NOT_BEST, text[match.end() :]) and not re.search(_ONLY_NAMED, text[: match.start()])
        for match in re.finditer(best, text)
    )  # fmt: skip
    if any(won):
        out.append("best paper")
    return tuple(out)
