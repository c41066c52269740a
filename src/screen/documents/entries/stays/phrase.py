"""Phrases: the heading lines of an entry cut into what names a position, an employer, a school, a degree or a place."""

import re

from screen.documents.words.word_patterns import place_names, says, word_set
from screen.ground.degree_levels import without_homonyms
from screen.ground.fields_of_study import names_of_field
from screen.ground.idf import reference_idf
from screen.ground.lexicon import load_lexicon
from screen.ground.text import fold

_BRACKET = re.compile(r"\s*[(（]([^()（）]*)[)）]\s*$")
BRACKETED_FORMS = "주유재사株有"
"""Letters that are the legal form of a company in brackets before its name: `(주)예시`."""
_LEGAL_FORM = re.compile(rf"\s*(\([{BRACKETED_FORMS}]\)\s*)(?=\w)")
MODE = re.compile(
    r"(?i)^\W*(?:full[ -]?time|part[ -]?time|internship|contract|freelance|permanent|temporary|vollzeit|teilzeit"
    r"|cdi|cdd|seasonal|remote|hybrid|on-?site|\d+ ?%|\d+ h/week|정규직|계약직)\W*$"
)
"""How much, where or on what terms somebody worked."""
_SHARE = r"(?:[1-9]\d ?%|(?:0?[.,]\d{1,2} ?(?:fte|vz[aä]|etp)|(?:fte|vz[aä]|etp):? ?0?[.,]\d{1,2}))"
"""A part of all hours: `70 %`, `0.8 FTE`."""
PART_OF_FULL_TIME = re.compile(
    rf"(?:^|[(\[,;|–—-])\s*{_SHARE}\s*(?:$|[)\],;|]|(?:fte|position|stelle|pensum|workload|contract|post)\b)",
    re.IGNORECASE,
)
"""Such a share, set apart: `Research associate (50 %)`."""
_HOURS = re.compile(r"\d+[.,]?\d* ?(?:h|hours?|hrs|days?|std\.?|stunden|tage|heures|jours|%)(?!\w).*", re.IGNORECASE)
_LONGEST_FORM, _WORDS_OF_FORM = 14, 3
"""Characters and words of a legal form, at most: `S.A. de C.V.`, `Sp. z o.o.`"""
_NOISE = re.compile(r"^[\s,;:.|/()\[\]–—―•·‐‑*~-]+|[\s,;:|/(\[–—―•·‐‑*~-]+$")


def is_terms(text: str) -> bool:
    """Whether a piece of what stands in the bracket of a position says how much or on what terms somebody worked."""
    pieces = re.split(r"[,;/]\s", text)
    known = word_set("entries", "terms") | word_set("entries", "modes", "part-time")
    return any(
        MODE.match(piece) or PART_OF_FULL_TIME.fullmatch(piece) or _HOURS.fullmatch(piece) or fold(piece) in known
        for piece in pieces
    )


def clean(text: str) -> str:
    """A piece without separators around it and without empty or unpaired brackets."""
    text = re.sub(r"[(\[（]\s*[,;–—~-]*\s*[)\]）]", " ", " ".join(text.split()))
    form = _LEGAL_FORM.match(text)
    text = form[1] + _NOISE.sub("", text[form.end() :]) if form else _NOISE.sub("", text)
    if text.count("(") > text.count(")"):
        text += ")"
    elif text.count("(") < text.count(")"):
        text = re.sub(r"^([^(]*)\)", r"\1", text)
    return re.sub(r"(?<![.\w])([^\W\d_]{4,})\.$", r"\1", text.strip(" ,;"))


def clean_name(name: str | None) -> str | None:
    """An employer without a preposition before it."""
    return clean(re.sub(r"^(?:for|with|chez|bei)\s+(?=[A-Z])", "", name)) if name else None


def split_commas(text: str) -> list[str]:
    """The pieces of a text between commas that stand in no brackets."""
    return [piece.strip() for piece in re.split(r"[,，]\s*(?![^()（）]*[)）])", text) if piece.strip()]


def is_title(text: str) -> bool:
    """Whether a phrase names a position."""
    return is_post(text) or _has_word_of_trades(text)


def is_post(text: str) -> bool:
    """The same without trades, which somebody learns as well: `Ingeniero de sistemas` may be a degree."""
    return says(text, "entries", "titles") or text.strip() == "연구원" or _ends_as_trade(text)


def _has_word_of_trades(text: str) -> bool:
    """Whether a phrase is the word of a trade, or has it in small letters at its end or before such: `chef de rang`."""
    found = _BRACKET.sub("", text).partition(",")[0].strip(" .").split()
    if not 0 < len(found) <= _WORDS_OF_TITLE:
        return False
    trades = word_set("trades", "trades")
    if len(found) == 1 or not found[1][:1].isupper():
        return fold(found[0]) in trades or (len(found) > 1 and fold(found[-1]) in trades)
    return found[-1][:1].islower() and fold(found[-1]) in trades


_WORDS_OF_TITLE = 6


def _ends_as_trade(text: str) -> bool:
    """Whether the last word of a phrase names a trade: `Order Picker`, and `Head Baker`, but not `Ada Baker`."""
    *before, last = fold(_BRACKET.sub("", text)).partition(",")[0].strip(" .").split() or [""]
    if last in word_set("entries", "titles", "closing"):
        return True
    return last in word_set("entries", "titles", "trades") and word_set("entries", "titles", "before").issuperset(
        before
    )


def ends_as_title(text: str) -> bool:
    """Whether a text ends with the word that makes it a position, or with what that is of."""
    head = text.partition(" of ")[0]
    return is_title(head.rpartition(" ")[2])


def is_employer(text: str) -> bool:
    """Whether a phrase has a word of employers."""
    return says(text, "entries", "employers") and not f" {text}".endswith(" 연구원")


def is_club(text: str) -> bool:
    """Whether a phrase has a word of what one belongs to beside work, a choir or a union, and names no authority."""
    return says(text, "entries", "free_time") and not says(text, "entries", "authorities")


def is_school(text: str) -> bool:
    """Whether a phrase has a word of schools."""
    return says(text, "entries", "schools")


def is_degree(text: str) -> bool:
    """Whether a phrase names a degree."""
    return says(without_homonyms(text), "entries", "degrees")


def is_subject(text: str) -> bool:
    """Whether a phrase names what is studied."""
    return says(text, "entries", "subjects")


def behind_subject(text: str) -> tuple[str, str | None]:
    """A subject without the city behind it, where nothing parts them, and that city: `Culinary Arts London`."""
    subject, _, city = text.rpartition(" ")
    return (subject, city) if is_city(city) and is_subject(subject) else (text, None)


JOINING = re.compile("(?:of|the|and|&|de[ls]?|d[aiou]|y|e|und|et|for|für|van|von|zu|af|at|in|near)", re.IGNORECASE)
"""Words behind which a city is part of a name: `Port of Rotterdam`."""
_STATE = re.compile(
    r"(?:(?<=[a-z]) |(?:(?<=[a-z]), |^)(?=[A-Z]{2} ))(?P<state>[A-Z]{2})"
    r"(?: (?P<country>USA?|UK|United States|Canada|Australia))?$"
)
"""The letters of a state behind its city, without a comma, or of a country behind those: `Tucson, AZ United States`."""


def is_place(text: str) -> bool:
    """Whether a phrase is a place and nothing else: `Seoul, Korea`, `Palo Alto, CA (Remote)`, `Remote`."""
    return is_printed_place(_with_comma(text))


def is_printed_place(text: str) -> bool:
    """Whether a phrase is a place as it is punctuated: `Charlotte Jordan` may be somebody."""
    bare = fold(_BRACKET.sub("", text)).strip(" .,")
    pieces = [piece.strip(" .") for piece in re.split(r",|/", bare) if piece.strip()]
    places = place_names()
    if not pieces or len(pieces) > 4 or (is_title(bare) and pieces[-1] not in places):
        return False
    spellings = ((piece, piece.replace(".", ""), piece.removeprefix("the ")) for piece in pieces)
    first, *others = [not places.isdisjoint(spelling) for spelling in spellings]
    if first and all(others):
        return len(fold(pieces[0])) > 2 or len(pieces) > 1
    if first or not all(others) or len(pieces) == 1 or is_city(pieces[1]):
        return False
    return is_city(pieces[0]) or (len(pieces[0].split()) <= 3 and not is_named(bare) and not is_degree(pieces[0]))


def _with_comma(text: str) -> str:
    """`Boston MA` and `Pune India` with a comma before the state or the country, and one behind a state."""
    state = _STATE.search(text)
    if state is not None and (state["country"] or is_city(text[: state.start()])):
        return ", ".join(filter(None, (text[: state.start()], state["state"], state["country"])))
    words = text.split() if "," not in text else []
    cuts = (at for at in range(1, len(words)) if is_city(" ".join(words[:at])))
    at = next((at for at in cuts if fold(" ".join(words[at:])) in place_names()), 0)
    return f"{' '.join(words[:at])}, {' '.join(words[at:])}" if at else text


def is_named(text: str) -> bool:
    """Whether a phrase has a word of employers or schools."""
    return is_employer(text) or is_school(text)


def is_region(text: str) -> bool:
    """Whether a phrase is the name of a country or a state that is known."""
    return fold(text).strip(" .") in word_set("entries", "places")


def is_legal_form(text: str) -> bool:
    """Whether a text is the legal form of a company: `Inc.`, `S.L.`; not `NV` or `SC`, which are states as well."""
    if len(text) > _LONGEST_FORM or (is_region(text) and "." not in text):
        return False
    return re.sub(r"[.\s/]", "", fold(text)) in word_set("entries", "legal_forms")


def ends_in_legal_form(text: str) -> bool:
    """Whether a name ends in a legal form, behind a comma or a space: `Muster & Partner GmbH`."""
    tokens = text.replace(",", " ").split()
    return any(is_legal_form(" ".join(tokens[at:])) for at in range(max(1, len(tokens) - _WORDS_OF_FORM), len(tokens)))


def is_city(text: str) -> bool:
    """Whether a phrase is the name of a city that is known."""
    return fold(text).strip(" .") in word_set("entries", "places", "cities")


def without_place(text: str) -> tuple[str, str | None]:
    """A phrase such as `Runway, New York, NY, United States` without the place at its end, and the place."""
    pieces = split_commas(text)
    places = place_names()
    cut = len(pieces)
    while cut > 1 and (
        fold(pieces[cut - 1]).strip(" .") in places or fold(_BRACKET.sub("", pieces[cut - 1])).strip(" .") in places
    ):
        cut -= 1
    if cut == len(pieces):
        return text, None
    return ", ".join(pieces[:cut]), ", ".join(pieces[cut:])


def may_be_town(text: str) -> bool:
    """Whether a text is one word with a capital that is no subject's and that no text about work has."""
    if not (text.isalpha() and text.istitle()) or is_subject(text) or len(names_of_field(text)) > 1:
        return False
    return not (reference_idf().knows(fold(text)) or load_lexicon().knows(fold(text)))
