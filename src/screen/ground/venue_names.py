"""Where a text names a venue, with guards against look-alikes.

`Conference on Machine Learning` is ICML, `Asian Conference on Machine Learning` and `Conference on Machine Learning
and Applications` are not, `FL-AAAI` is not AAAI: a name counts only where the words around it cannot be part of it.
"""

import re
import unicodedata
from typing import Any, NamedTuple

from screen.ground.venue_list import MEANING, SMALL, WORD, Spelling, Venue, around, letters, names_from, singular


class VenueNaming(NamedTuple):
    """One place where a text names a venue."""

    venue: Venue
    start: int
    end: int
    loose: bool
    """`International` is part of the name and was not printed."""


class _NameWord(NamedTuple):
    text: str
    start: int
    end: int


_LINKS = frozenset({"of", "on", "and", "for", "with", "from", "via"})
"""Before a long name they say nothing; before a short one (`Nature`) they make it part of another."""
_JOINTS = frozenset("-/+&_*")
"""Between two words they make a compound, which is not the acronym that is part of it."""
_ABBREVIATED = {
    "conf": "conference", "proc": "proceedings", "int": "international", "intl": "international", "symp": "symposium",
    "trans": "transactions", "j": "journal", "adv": "advances", "ann": "annual",
    "eur": "european", "nat": "nature", "phys": "physical", "sci": "scientific", "mach": "machine", "med": "medical",
    "artif": "artificial",
}  # fmt: skip
_SHORTEST_CUT = 3
"""Letters of a word that is cut short without a full stop, as medicine does: `Genome Res`, `J Mach Learn Res`."""
_NUMBER = r"(?:\d+(?:st|nd|rd|th)?|.*(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh" \
    r"|twelfth|teenth|tieth|twenty|thirty|forty|fifty|sixty))$"  # fmt: skip


def plain(text: str) -> str:
    """`text` with one spelling of dashes, quotes and spaces, and without braces and invisible characters."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
        text = re.sub("[\u2010-\u2015\u2212]", "-", re.sub("[\u2018\u2019\u02bc\u00b4]", "'", text))
        text = re.sub("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]", "", text)
    text = re.sub(r"[{}~`]|\\(?=[&%_#])|\\(?:textbf|textit|emph|em|bf|it)\b", " ", text)
    return " ".join(text.replace("Int'l", "International").split())


def _words(text: str) -> list[_NameWord]:
    return [_NameWord(match.group().lower(), *match.span()) for match in re.finditer(WORD, text)]


def namings(text: str) -> list[VenueNaming]:
    """Every place where `text`, already `plain`, names a venue, in order; the longest wins, look-alikes are out."""
    words = _split_years(text, _words(text))
    found: list[VenueNaming] = []
    index = 0
    while index < len(words):
        last, spelling = _longest(text, words, index)
        if spelling is None:
            index += 1
            continue
        alone = _open_before(text, words, index, last, spelling) and _closed_after(text, words, last, spelling)
        if alone and _meant(text, words, index, spelling, found):
            before = {word.text for word in words[max(0, index - 4) : index]}
            loose = spelling.loose and not before & {"international", "int", "intl"}
            found.append(VenueNaming(spelling.venue, words[index].start, words[last].end, loose))
        index = last + 1
    return found


def _split_years(text: str, words: list[_NameWord]) -> list[_NameWord]:
    """`CVPR2025` and `ICML25` as two words."""
    out = []
    for word in words:
        joined = word.text[0].isalpha() and word.text[-1].isdigit()
        match = re.fullmatch(r"([a-z]{3,})((?:19|20)?\d\d)", word.text) if joined else None
        if match and text[word.start].isupper():
            cut = word.start + match.end(1)
            out += [_NameWord(match[1], word.start, cut), _NameWord(match[2], cut, word.end)]
        else:
            out.append(word)
    return out


def _longest(text: str, words: list[_NameWord], first: int) -> tuple[int, Spelling | None]:
    """The last word of the longest name that starts at `first`; an abbreviation may mean several words at first."""
    nodes: list[dict[str, Any]] = []
    best: tuple[int, Spelling | None] = (first, None)
    for index in range(first, len(words)):
        word = words[index]
        if word.text in SMALL and index > first:
            continue
        dotted = text[word.end : word.end + 1] == "."
        cut = dotted or (text[word.start].isupper() and len(word.text) >= _SHORTEST_CUT)
        nodes = _below(nodes, word, first=index == first, cut=cut)
        if not nodes:
            break
        printed = text[words[first].start : word.end]
        so = [spell for node in nodes for spell in node.get(MEANING, ()) if _printed_so(printed, spell)]
        if so:
            best = (index, so[0] if len(nodes) == 1 or len({spell.venue.acronym for spell in so}) == 1 else None)
    return best


def _below(nodes: list[dict[str, Any]], word: _NameWord, *, first: bool, cut: bool) -> list[dict[str, Any]]:
    """The nodes of the tries that one more word leads to; `cut`: it may be the beginning of one, `Nat Methods`."""
    terms = {singular(word.text): None, singular(_ABBREVIATED.get(word.text, word.text)): None}
    if first:
        return [node for term in terms if (node := names_from(term))]
    below = [node[term] for node in nodes for term in terms if term in node]
    if not below and cut:
        return [node[term] for node in nodes for term in node if term.startswith(word.text)]
    return below


def _printed_so(printed: str, spelling: Spelling) -> bool:
    venue = spelling.venue
    if spelling.printed is None:
        # One capital at least: the bare words of a name (`pattern recognition`, `science`) are a topic.
        return len(printed.split()) > 3 or printed[0].isupper() or printed in (venue.name, *venue.aliases)
    if letters(printed) != spelling.printed:
        return False
    if venue.everyday or len(spelling.printed) < 4:
        return printed in (venue.acronym, *venue.aliases) or (printed.isupper() and not venue.everyday)
    return not printed.islower() or venue.acronym_printed


def _meant(text: str, words: list[_NameWord], first: int, spelling: Spelling, found: list[VenueNaming]) -> bool:
    """Whether an acronym in brackets goes with the long name before it; `ISCA` is a society as well as a conference."""
    if spelling.printed is None or not text[: words[first].start].endswith("("):
        return True
    before = [word.text for word in words[max(0, first - 16) : first]]
    named = found and found[-1].venue is spelling.venue
    if named or not any(word.startswith(("conf", "symp", "jour", "trans", "ann")) for word in before):
        return True
    for name in (spelling.venue.name, *spelling.venue.aliases):
        general = SMALL | around().preludes | {"association", "journal", "symposium", "transactions"}
        telling = [word.text for word in _words(name) if word.text not in general]
        shared = [word for word in telling if any(word.startswith(other[:4]) for other in before)]
        if len(telling) > 1 and 2 * len(shared) >= len(telling):
            return True
    return False


def _open_before(text: str, words: list[_NameWord], first: int, last: int, spelling: Spelling) -> bool:
    """Whether the words before a name can be no part of it."""
    for index in range(first - 1, -1, -1):
        word, following = words[index], words[index + 1]
        glue = text[word.end : following.start]
        if re.search(r"[,;:()\[\]|\"!?@]|\s-+\s", glue) or (glue.startswith(".") and len(word.text) > 4):
            return True
        known = word.text in around().preludes or re.match(_NUMBER, word.text)
        short = spelling.printed is None and last - first < 2
        if (glue in _JOINTS and not known and word.text != "findings") or (short and _links(words, index)):
            return False
        if word.text in around().openers or re.match(r"(?:19|20)\d\d$", word.text):
            return True
        if known:
            continue
        capital = text[word.start].isupper()
        return spelling.printed is not None and not spelling.venue.everyday and not capital
    return True


def _links(words: list[_NameWord], index: int) -> bool:
    """Whether a word before a short name makes it part of another: `Women in Machine Learning`."""
    inside = words[index].text == "in" and index and words[index - 1].text not in around().openers
    return bool(inside) or words[index].text in _LINKS


def _closed_after(text: str, words: list[_NameWord], last: int, spelling: Spelling) -> bool:
    """Whether the words after a name can be no part of it."""
    if last + 1 >= len(words):
        return True
    word, following = words[last], words[last + 1]
    glue = text[word.end : following.start]
    number = following.text.isdigit()
    if glue == "" or glue in _JOINTS:
        return number or (glue != "" and following.text == "findings")
    if glue == ". " and text[following.end : following.end + 1] == "." and len(following.text) > 2:
        # `Neural Comput. Appl.`: the name goes on, abbreviated.
        return following.text in around().followers | around().preludes | _ABBREVIATED.keys()
    if re.search(r"[,;.:()\[\]|\"!?'@]|\s-+\s", glue):
        return not glue.strip().startswith("(") or _agrees(text, words, last + 1, spelling)
    if following.text in {"conference", "symposium"} and spelling.printed is not None:
        after = words[last + 2].text if last + 2 < len(words) else ""
        return after not in {"on", "for", "of"}
    return number or following.text in around().followers or _is_east_asian(following.text)


def _is_east_asian(word: str) -> bool:
    """Whether it has letters that no name of a venue goes on with."""
    return not word.isascii() and re.search("[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3]", word) is not None


def _agrees(text: str, words: list[_NameWord], index: int, spelling: Spelling) -> bool:
    """Whether the acronym in brackets after a name is this venue's, or no acronym at all."""
    if spelling.printed is not None:
        return True
    match = re.match(r"[A-Z][A-Za-z&*+/@-]{2,}", text[words[index].start :])
    if match is None or sum(map(str.isupper, match.group())) < 3 or match.group() in around().brackets:
        return True
    bare = re.sub(r"[-']?[Ww](?:orkshops?)?$", "", match.group().rstrip("-"))
    known = {letters(term) for term in (spelling.venue.acronym, *spelling.venue.aliases)}
    printed = [letters(part) for part in (match.group(), bare, bare.split("-")[0], bare.split("/")[-1])]
    return any(term.startswith(part) for term in known for part in printed)
