"""Lists of authors as papers print them: `A. Kim, B. Lee* and C. Park`, `Kim, A., & Lee, B.`, `Kim A, Lee B`."""

import re
from collections.abc import Callable, Sequence

import msgspec

from screen.documents.words.people import NAME_WORD, is_name_word, is_short_surname, same_person
from screen.ground.text import fold

MARKS = r"*∗⋆★☆†‡§¶#♠♣♦♥◇◆✉✝⁺⁎﹡＊△○●"
AFTER = re.compile(
    rf"(?:\s?\\?[{MARKS}^]+|(?<=\w)\^?[0-9](?:,[0-9])*(?![\w.])|[⁰¹²³⁴-⁹]+(?:,[⁰¹²³⁴-⁹]+)*"
    rf"|(?<=[{MARKS}])[0-9]|\s?\((?:[Cc]o-?\s?first|[Ee]qual|[Cc]orresponding|[Pp]resent(?:er|ing)"
    rf"|[Cc]o-?\s?first [Aa]uthor|[Ee]qual [Cc]ontribution|[Cc]orresponding [Aa]uthor"
    rf"|교신|공동)[^)]*\))+"
)
_BEFORE = re.compile(rf"\s*(?:\\?[{MARKS}^]+\s*)?")
_DELIMITER = re.compile(
    r"\s*(?:(?:[,;，；、/]|·|\|)\s*(?:(?:and|und|et|y|&)\s+)?|\s(?:and|und|et|y)\s+"
    r"|\s?&\s+|\s[-–—]\s(?=\S+\s\S+,))\s*(?:with\s+)?",
    re.IGNORECASE,
)
ET_AL = re.compile(
    r"[\s,]*(?:\bet\s*\.?\s*al\b\.?|\band others\b|等人?|외\s*\d*\s*(?:명|인)?|\bu\.\s?a\."
    r"|\.\.\.|…|\band \d+ (?:others|more|authors)\b|\+\s?\d+ authors?)",
    re.IGNORECASE,
)
_CJK_NAME = re.compile(r"[一-鿿](?:\s?[一-鿿]){1,3}(?![一-鿿\w])|[가-힣](?:\s?[가-힣]){1,3}(?![가-힣\w])")
_CAPITAL = r"[^\W\d_a-z一-鿿가-힣ぁ-ヿ]"
"""Scripts without capitals have no initials: `김철수` is a whole name."""
_INITIALS = rf"(?:{_CAPITAL}\.?(?:[\s-]?(?={_CAPITAL}(?:\.|\b)))?){{1,4}}(?![^\W\d_])\.?"
_FAMILY_FIRST = re.compile(rf"(?P<last>{NAME_WORD}(?:[ \u00a0]{NAME_WORD}){{0,2}}),\s(?P<first>{_INITIALS})")
_LAST_WORD = re.compile(rf"\s?(?:[,;{MARKS}0-9¹²³]|and\b|et\b|&|외|$)")
_WORD = re.compile(rf"{NAME_WORD}")
_FAMILY_FULL = re.compile(
    rf"(?P<last>{NAME_WORD}(?:[ \u00a0-]{NAME_WORD}){{0,2}}),\s(?P<first>{NAME_WORD}(?:[ \u00a0](?!and\b"
    rf"|und\b|et\b){NAME_WORD}\.?){{0,2}}\.?)"
)


class Author(msgspec.Struct, frozen=True):
    """One name of a list."""

    name: str
    """Given name first, without marks."""
    marks: str
    """The marks beside it: `*`, `†`, digits, `(co-first)`."""
    begin: int
    """Place of its first character in the text."""
    stop: int
    """Place after its last character, marks included."""


class AuthorRun(msgspec.Struct, frozen=True):
    """An unbroken list of names in a text."""

    authors: tuple[Author, ...]
    """In order."""
    begin: int
    """Place of the first character."""
    stop: int
    """Place after the last."""
    truncated: bool
    """It ends in `et al.`: more people wrote the paper."""


def _one(text: str, at: int, initials_last: bool = False) -> Author | None:
    """The name that begins at a place, either way round; with `initials_last`, it ends with its initials."""
    before = _BEFORE.match(text, at)
    begin = before.end() if before else at
    if cjk := _CJK_NAME.match(text, begin):
        return _with_marks(text, cjk[0].replace(" ", ""), before, begin, cjk.end())
    if family := _family_first(text, begin):
        return _with_marks(text, f"{family['first'].strip()} {family['last']}", before, begin, family.end())
    words, stop = _name_words(text, begin, initials_last)
    while words and words[-1].strip(".").islower():
        stop -= len(words.pop()) + 1
    if len(words) < 2 or not any(len(word.strip(".")) > 1 and word[0].isupper() for word in words):
        return None
    return _with_marks(text, " ".join(words), before, begin, stop)


def _family_first(text: str, begin: int) -> re.Match[str] | None:
    """The name as `Kim, A.` that begins at a place."""
    family = _FAMILY_FIRST.match(text, begin)
    if not family or not all(is_name_word(word) for word in family["last"].split()):
        return None
    rest = text[family.end() :]
    if re.match(rf"\s*(?:$|[,;.&()\n\t{MARKS}0-9\"“:]|and\b|et\b|und\b|y\b)", rest):
        return family
    # `Muster, B. & Example, A. A title`: the full stop of the initials is all that ends the list.
    last = re.search(r"(?:&|\band|\bund|\bet)\s*$", text[:begin])
    ends = last and " " not in family["last"] and family["first"].rstrip().endswith(".")
    return family if ends and re.match(r"\s+[A-Z]\w", rest) else None


def _name_words(text: str, begin: int, initials_last: bool) -> tuple[list[str], int]:
    """The words that may be a name from a place on, and the place after them."""
    words: list[str] = []
    stop = begin
    while len(words) < 5 and (word := _WORD.match(text, stop + (1 if words else 0))):
        if words and text[stop] not in " \u00a0":
            break
        end = word.end()
        said = word[0]
        if text.startswith(".", end) and (re.search(r"(?:^|[.‑‐-])\w$", said) or said in ("Jr", "Sr", "St")):
            end += 1
            said += "."
        known = is_name_word(said) or (bool(words) and is_short_surname(said) and _LAST_WORD.match(text, end))
        if not known or (words and said in ("and", "et", "y", "und")):
            break
        if initials_last and words and re.fullmatch(r"[A-Z]{1,3}\.?", said):
            return [*words, said.rstrip(".")], end - said.endswith(".")
        words.append(said)
        stop = end
    return words, stop


def _with_marks(text: str, name: str, before: re.Match[str] | None, begin: int, stop: int) -> Author:
    marks = before[0].strip() if before else ""
    after = AFTER.match(text, stop)
    if after:
        marks += after[0].strip()
        stop = after.end()
    return Author(name, marks, begin - len(before[0].lstrip()) if before else begin, stop)


def _run(text: str, at: int, one: Callable[..., Author | None] = _one) -> AuthorRun | None:
    """The list of names that begins at a place."""
    authors: list[Author] = []
    stop = at
    last_joined = commas = False
    vancouver = False
    while author := (one(text, stop, True) if vancouver and one is _one else one(text, stop)):
        authors.append(author)
        vancouver = bool(re.fullmatch(r"\S{3,}(?: \S{3,})? [A-Z]{1,3}", authors[0].name))
        stop = author.stop
        if last_joined and commas:
            break
        delimiter = _DELIMITER.match(text, stop)
        if not delimiter or ET_AL.match(text, stop):
            break
        joined = bool(re.search(r"\b(?:and|und|et|y)\b|&", delimiter[0]))
        last_joined = joined
        commas = commas or not joined
        if one(text, delimiter.end()) is None:
            break
        stop = delimiter.end()
    if not authors:
        return None
    cut = ET_AL.match(text, authors[-1].stop)
    return AuthorRun(tuple(authors), authors[0].begin, cut.end() if cut else authors[-1].stop, bool(cut))


def _family_full(text: str, at: int) -> Author | None:
    """A name as `Last, First`, in lists parted by semicolons or `and`."""
    before = _BEFORE.match(text, at)
    begin = before.end() if before else at
    found = _FAMILY_FULL.match(text, begin)
    if not found or not all(is_name_word(word) for word in f"{found['first']} {found['last']}".split()):
        return None
    return _with_marks(text, f"{found['first']} {found['last']}", before, begin, found.end())


def _inverted(text: str, at: int) -> AuthorRun | None:
    """A list whose first name alone stands the other way round: `Example, Ada, and Bob Sample`."""
    first = _family_full(text, at)
    if first is None:
        return None
    delimiter = re.compile(r"\s*(?:,\s*(?:(?:and|&)\s+)?|\s(?:and|&)\s+)").match(text, first.stop)
    rest = _run(text, delimiter.end()) if delimiter else None
    if rest is not None:
        return AuthorRun((first, *rest.authors), first.begin, rest.stop, rest.truncated)
    if cut := ET_AL.match(text, first.stop):
        return AuthorRun((first,), first.begin, cut.end(), True)
    opens = not re.sub(r"[\W\d]", "", text[:at])
    alone = opens and re.match(r"\.?\s*(?:\((?:19|20)\d\d|[\"“])", text[first.stop :])
    return AuthorRun((first,), first.begin, first.stop, False) if alone else None


_FAMILY_LIST = re.compile(
    rf"{NAME_WORD}(?:[ -]{NAME_WORD}){{0,2}},\s{NAME_WORD}[^,;\n]{{0,25}};"
    rf"\s*{NAME_WORD}(?:[ -]{NAME_WORD}){{0,2}},\s{NAME_WORD}"
    rf"|{NAME_WORD},\s{NAME_WORD}(?:\s{NAME_WORD}\.?)?[{MARKS}]*\sand\s{NAME_WORD},\s{NAME_WORD}"
)
_NO_AUTHORS = re.compile(
    r"(?:advis\w+|supervis\w+|mentor\w*|committee|under|prof\w*\.?|with|collaborat\w+"
    r"|hosted|host|referee|thank\w*|editor\w*|eds?)[\s:.]*(?:by|of|with|prof\w*\.?)?\s*$",
    re.IGNORECASE,
)
_BOUNDARY = re.compile(r"(?:^|[\n\t.:;,!?\"”“)\]|–—-]\s?|\bby\s)\s*$")


def find_authors(text: str, own: str | None = None, styled: Sequence[tuple[int, int]] = ()) -> AuthorRun | None:
    """The list of authors in the text of one paper; None where there is none.

    `own` is the candidate's name, `styled` the bold or underlined stretches: a list with either in it is preferred.
    """
    best: tuple[float, AuthorRun] | None = None
    at = 0
    while at < len(text):
        start = re.compile(rf"[^\W\d_]|[{MARKS}]").search(text, at)
        if not start:
            break
        at = start.start()
        if not _BOUNDARY.search(text[max(0, at - 4) : at]) or (at and text[at - 1].isalnum()):
            at = _skip(text, at)
            continue
        run = _run(text, at, _family_full) if _FAMILY_LIST.match(text, at) else None
        run = run or _run(text, at) or _inverted(text, at)
        if run is None:
            at = _skip(text, at)
            continue
        score = _score(text, run, own, styled)
        if score > 0 and (best is None or score > best[0]):
            best = (score, run)
        at = max(run.stop, at + 1)
    return best[1] if best else None


def _skip(text: str, at: int) -> int:
    word = re.compile(r"\w+|.", re.DOTALL).match(text, at)
    return word.end() if word else at + 1


def _score(text: str, run: AuthorRun, own: str | None, styled: Sequence[tuple[int, int]]) -> float:
    """How surely a run of names is the list of authors; 0 or less if it is none."""
    line_begin = text.rfind("\n", 0, run.begin) + 1
    line_stop = text.find("\n", run.stop)
    line_stop = len(text) if line_stop < 0 else line_stop
    before, after = text[line_begin : run.begin], text[run.stop : line_stop]
    if _NO_AUTHORS.search(before):
        return 0
    mine = own is not None and any(same_person(author.name, own) for author in run.authors)
    bold = any(
        author.begin < stop - 1 and begin < author.stop - 1 and len(run.authors) > 1
        for author in run.authors
        for begin, stop in styled
    )
    starts = not re.sub(r"[\W\d]", "", before)
    fills = starts and not re.sub(r"\W", "", after)
    labelled = bool(re.search(r"(?:authors?|by|저자|作者|auteurs?)\s*[:：]?\s*$", fold(before)))
    if len(run.authors) < 2 and not (mine or labelled or run.truncated):
        return 0
    initials = any(re.search(r"\b[^\W\d_]\.", author.name) for author in run.authors)
    marked = any(author.marks for author in run.authors)
    return (
        len(run.authors)
        + 4 * mine
        + 2 * bold
        + 2 * starts
        + 2 * fills
        + 3 * labelled
        + 2 * run.truncated
        + initials
        + marked
    )
