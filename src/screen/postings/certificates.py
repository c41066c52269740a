"""The certificates, licences and registrations that a posting asks for."""

from collections.abc import Iterator, Sequence
from itertools import islice

import msgspec

from screen.ground.roles import role_of
from screen.postings.alternatives import alternatives_in
from screen.postings.certificate_names import AND, OR, WITH, certificate_names, is_known_only, is_short_form
from screen.postings.heads import is_an_act
from screen.postings.items import back
from screen.postings.names import iter_names, name_of
from screen.postings.needs import Need
from screen.postings.text_parts import Part
from screen.postings.words import PostingWords, levels, phrases


class AskedCertificate(msgspec.Struct, frozen=True):
    """A certificate, licence or registration that a part asks for."""

    name: str
    terms: tuple[str, ...]
    need: Need
    span: range
    quote: str
    """The sentence or list item."""


def iter_certificates(part: Part, needs: Sequence[Need]) -> Iterator[AskedCertificate]:
    """The certificates, licences and registrations that a part asks for; one that is half done is a wish."""
    underway = list(part.words.find(phrases("certificates", "underway")))
    for one in _iter_named(part, needs):
        half = any(one.span.start <= place.stop and place.start <= one.span.stop + _UNDERWAY for place in underway)
        yield msgspec.structs.replace(one, need="preferred") if half else one


def certificate_of(name: str) -> str:
    """A name by which the same certificate is the same: any licence to drive is one, but for that of a class."""
    return "driving licence" if PostingWords(name).folded in phrases("certificates", "drivers") else name


def school_subjects(words: PostingWords) -> list[range]:
    """The subjects of leaving certificates, and how well they were passed: `GCSEs including English and maths`."""
    else_asked = {place.start for place in words.find((*phrases("phrases", "leads"), *phrases("phrases", "tails")))}
    else_asked |= {name.start for name, _ in iter_names(words)}
    out = []
    for place in words.find(phrases("certificates", "by_subject")):
        opened = words.holds(phrases("certificates", "to_subject"), place.stop, min(place.stop + _BETWEEN, len(words)))
        marks = set(".;" if opened else ".;,(")
        behind = range(place.stop, len(words))
        out.append(
            range(place.stop, next((n for n in behind if n in else_asked or set(words.gap(n)) & marks), len(words)))
        )
    return out


_UNDERWAY = 2
"""Words between a certificate and what says that it may be half done, at most: `ACCA qualified or part-qualified`."""


def _iter_named(part: Part, needs: Sequence[Need]) -> Iterator[AskedCertificate]:
    words = part.words
    if words.holds(phrases("certificates", "no")):
        return
    # `Pot Certified` of `Pot Certified Glazer` alone would be met by any other of its kind.
    ends = {head.stop: _headed(words, head).stop for head in _heads(words)}
    named = [range(one.start, max(one.stop, ends.get(one.stop, 0))) for one in certificate_names(words)]
    school = {at for place in words.find(phrases("certificates", "school")) for at in place}
    found = list(_driving(words, needs))
    for one in (*_by_head(words, needs, named), *_by_body(words, needs)):
        if school.isdisjoint(one.span) and not any(set(one.span) & set(other.span) for other in found):
            found.append(one)
    yield from found
    done = {at for one in found for at in one.span}
    yield from _by_name(words, needs, [place for place in named if done.isdisjoint(place)])


def _driving(words: PostingWords, needs: Sequence[Need]) -> Iterator[AskedCertificate]:
    """The first licence to drive that a part asks for."""
    drivers = (place for place in words.find(phrases("certificates", "drivers")) if needs[place.start] != "mentioned")
    for place in islice(drivers, 1):
        start = place.start - (words.folded[max(0, place.start - 1) : place.start] in _COMMERCIAL)
        of_class = words.folded[max(0, start - 2) : start - 1] in phrases("names", "before_a_letter")
        if of_class and words.raw(start - 1, start).isupper():
            start -= 2  # `Class C driver licence`
        short = _in_bracket_behind(words, place.stop, [])  # `Commercial Driver's License (CDL)`
        terms = tuple(words.raw(one.start, one.stop) for one in short)
        end = max([_behind_class(words, place.stop), *(one.stop for one in short)])
        span = range(start, end)
        yield AskedCertificate(
            words.raw(start, _behind_class(words, place.stop)), terms, needs[place.start], span, words.text
        )


def _behind_class(words: PostingWords, start: int) -> int:
    """Where a licence ends with the class that it is of: `Driving licence CE`; that for a car, B, is meant anyway."""
    end = start + (words.folded[start : start + 1] in phrases("names", "before_a_letter"))
    letters = words.raw(end, min(end + 1, len(words)))
    of_class = 0 < len(letters) <= _CLASS and letters.isupper() and not words.gap(end).strip()
    trailer = words.raw(end + 1, min(end + 2, len(words))) == "E" and "+" in words.raw(end, min(end + 2, len(words)))
    return end + 1 + trailer if of_class and letters != "B" else start


_CLASS = 3
"""Letters of the class of a licence, at most."""


def _by_head(words: PostingWords, needs: Sequence[Need], named: Sequence[range]) -> Iterator[AskedCertificate]:
    """The certificates that a word such as `certificate` tells of; two such words may tell of one."""
    headed = [(place, _headed(words, place)) for place in _heads(words)]
    headed = [(place, span) for place, span in headed if _names_it(words, place, span)]
    last: AskedCertificate | None = None
    for place, span in headed:
        if any(set(span) < set(other) for _, other in headed) or (last and place.start in last.span):
            continue
        if needs[place.start] == "mentioned":
            continue
        known = any(other.start in span for other in named) or _in_bracket_behind(words, span.stop, named)
        if not known and is_an_act(words, place, span):
            continue
        one = _certificate(words, needs[place.start], place, span, named)
        if last is not None and _goes_on(words, last.span, span):
            whole = range(last.span.start, one.span.stop)
            terms = tuple(dict.fromkeys((last.name, *last.terms, *(one.terms or (one.name,)))))
            one = AskedCertificate(words.raw(whole.start, whole.stop), terms, one.need, whole, words.text)
        elif last is not None:
            yield last
        last = one
    if last is not None:
        yield last


def _by_body(words: PostingWords, needs: Sequence[Need]) -> Iterator[AskedCertificate]:
    """Memberships of bodies, what somebody was certified as, and levels: `Fellow of the Kiln Society`, `Level 3 Clay`.

    A team has members too: a body has a short form, or a word of such bodies in its name.
    """
    openers = (*phrases("certificates", "belongs"), *phrases("certificates", "trained_as"))
    for place in words.find(openers):
        at = place.stop
        while at < len(words) and _is_small(words, at):
            at += 1
        if needs[place.start] == "mentioned" or at >= len(words) or not words.raw(at, at + 1)[:1].isupper():
            continue
        body = range(at, _noun_end(words, at))
        short = is_short_form(words, body.stop) if body.stop < len(words) else False
        trained = words.folded[place.start : place.stop] in phrases("certificates", "trained_as")
        known = words.raw(at, at + 1).isupper() or words.holds(phrases("certificates", "bodies"), at, body.stop)
        if trained or short or known:
            span = range(place.start, body.stop + short)
            terms = [words.raw(body.start, body.stop), *([words.raw(body.stop, body.stop + 1)] if short else [])]
            yield AskedCertificate(
                words.raw(place.start, body.stop), tuple(terms), needs[place.start], span, words.text
            )
    level = words.folded[:1] == ("level",) and words.folded[1:2] and words.folded[1].isdigit()
    if level and needs[0] != "mentioned" and words.raw(2, 3)[:1].isupper():
        span = range(_noun_end(words, 0))
        yield AskedCertificate(words.raw(span.start, span.stop), (), needs[0], span, words.text)


def _names_it(words: PostingWords, head: range, span: range) -> bool:
    """Whether a head says what is certified, and not what somebody was: `two years as a registered potter`."""
    was = words.holds(phrases("certificates", "worked_as"), max(0, span.start - _WORKED), head.start)
    before = words.folded[max(0, span.start - 1) : span.start]
    of = words.folded[head.stop : head.stop + 1] in phrases("years", "of")  # `a similar qualification in glazing`
    any_other = span.start == head.start and before in phrases("phrases", "alike") and not of
    if any_other or is_known_only(words, span):
        return False  # `CISM or similar certification`, `experience of the Kiln Diploma`
    before = words.folded[max(0, span.start - 2) : span.start]
    if before[:1] in AND and before[1:] in phrases("phrases", "alike"):
        return False  # `CISSP and other security certifications`
    short = words.raw(span.start, span.start + 1)
    behind = span.start > head.start and len(short) > 1 and short.isupper()  # `registration with RHPB`
    return not was and (len(span) > 1 or behind or _is_compound(words, head.start))


def _certificate(words: PostingWords, need: Need, head: range, span: range, named: Sequence[range]) -> AskedCertificate:
    """What a head names, with the names and short forms in it, in the bracket behind it, and before its `or`."""
    behind = _in_bracket_behind(words, span.stop, named)
    listed, of = [*(other for other in named if other.start in span), *behind], span
    if others := [other for other in _others(words, span, named) if other not in listed]:
        inside = all(other.start in span for other in others)
        own = listed or [span] * (not inside)
        listed = sorted([*own, *others], key=lambda place: place.start)
        span = range(min(span.start, listed[0].start), max(span.stop, listed[-1].stop))
    # `a certificate in glazing or firing`: what both are of stands before the first.
    of_both = of in listed and words.folded[head.stop : head.stop + 1] in phrases("certificates", "of")
    shared = f"{words.raw(of.start, head.stop + 1)} " if of_both else ""
    each = (shared * (one.start > of.start) + words.raw(one.start, one.stop) for one in listed)
    terms = tuple(dict.fromkeys((*_shortened(words, span, head), *each)))
    covered = range(span.start, max([span.stop, *(other.stop for other in behind)]))
    return AskedCertificate(words.raw(span.start, span.stop), terms, need, covered, words.text)


def _goes_on(words: PostingWords, first: range, second: range) -> bool:
    """Whether a second head tells of the same thing: `registered nurse (adult) on the Kiln Council register`.

    So it does of what would do as well: `a kiln certificate or a similar qualification in glazing`.
    """
    if _is_the_alternative(words, first, second):
        return True
    between = words.folded[first.stop : second.start]
    marks = "".join(words.gap(at) for at in range(first.stop, second.start + 1))
    joined = {*phrases("need", "alternatives"), *AND}
    return not set(marks) & set(",;/.") and not any((word,) in joined for word in between)


def _is_the_alternative(words: PostingWords, first: range, second: range) -> bool:
    """Whether nothing but `or` and small words stand between two heads."""
    joined = words.folded[first.stop : first.stop + 1] in OR and not words.gap(first.stop).strip(" ,")
    left_out = (*phrases("certificates", "left_out"), *phrases("certificates", "tails"))
    return joined and all((words.folded[at],) in left_out for at in range(first.stop, second.start))


def _is_compound(words: PostingWords, at: int) -> bool:
    """Whether one word is the whole name of a certificate: `Gabelstaplerschein`."""
    word = words.folded[at]
    endings = tuple(ending[0] for ending in phrases("certificates", "compounds"))
    none = (*phrases("certificates", "compounds"), *phrases("certificates", "no_compounds"))
    return word.endswith(endings) and (word,) not in none


def _heads(words: PostingWords) -> Iterator[range]:
    """The words such as `certificate`; that of `post-registration experience` tells the time, and is none."""
    ahead = {place.stop for place in words.find(phrases("certificates", "ahead"))}
    things = phrases("certificates", "things")
    compounds = [range(at, at + 1) for at in range(len(words)) if _is_compound(words, at)]
    heads = sorted((*words.find(phrases("certificates", "heads")), *compounds), key=lambda place: place.start)
    for place in heads:
        of_thing = words.folded[max(0, place.start - 1) : place.start] in things
        glued = words.gap(place.start) in _HYPHENS and place.start > 0
        of_thing = of_thing or (
            glued and words.folded[place.start : place.stop] in phrases("certificates", "of_schools")
        )
        told = words.folded[max(0, place.start - 1) : place.start] in _TOLD  # `who do not possess this licence`
        said = words.folded[place.start] == "qualified" and not _is_of_a_profession(words, place)
        said = said or _is_of_a_school(words, place)
        if not (of_thing or told or said) and place.start not in ahead:
            yield place


def _is_of_a_school(words: PostingWords, head: range) -> bool:
    """Whether what is accredited is where one has studied: `graduate of a nationally accredited kiln program`."""
    behind = range(head.stop, min(head.stop + _BETWEEN, len(words)))
    noun = next((at for at in behind if words.folded[at : at + 1] in phrases("certificates", "schools")), None)
    accredited = words.folded[head.start : head.stop] in phrases("certificates", "of_schools")
    return accredited and noun is not None and not any(words.gap(at).strip() for at in range(head.stop, noun + 1))


def _is_of_a_profession(words: PostingWords, head: range) -> bool:
    """Whether `qualified` says what somebody is: `a qualified potter`, not `newly qualified`, `qualified in clay`."""
    behind, before = words.raw(head.stop, head.stop + 1), words.folded[max(0, head.start - 1) : head.start]
    newly = before != ("fully",) and any(word.endswith("ly") for word in before)
    return not newly and not behind.endswith("s") and role_of(behind) is not None


def _headed(words: PostingWords, head: range) -> range:
    """The name that a word such as `certificate` is the head of; behind some heads (`licensed`) it follows."""
    span = _around(words, head)
    end = span.stop  # `Potware Certified Kiln Engineer`
    if words.raw(head.start, head.stop).istitle() and words.folded[head.start].endswith("ed"):
        end = _behind_title(words, end)
    span = range(span.start, end)
    of = words.folded[head.stop : head.stop + 1] == ("of",)  # `registration of visitors` is something done
    told = words.folded[head.start].endswith("ed") and words.raw(head.start - 1, head.start).islower()
    if told and len(span) > 1 and (end := _noun_end(words, head.stop)) > head.stop:
        return range(head.start, end)  # `an enthusiastic registered nurse`
    if told and len(span) > _LONE:
        return range(span.start, head.start)  # `glaze training accredited by the Kiln Council`
    if len(span) < 2 and not of and (words.folded[head.start],) in phrases("certificates", "before"):
        start = head.start
        if words.folded[head.stop : head.stop + 1] in WITH:
            start = head.stop + 1
            while start < len(words) and _is_small(words, start):
                start += 1
        return range(start, _noun_end(words, max(start, head.stop)))
    return span


def _behind_title(words: PostingWords, end: int) -> int:
    """Where a name ends that goes on in capitals, behind a colon or before its level: `: Kiln Engineer – Associate`."""
    begin = end
    while words.raw(end, end + 1).istitle() and words.gap(end) in (" ", ": " if end == begin else " "):
        end += 1
    if end == begin or words.gap(end).strip() not in ("–", "—", "-") or not words.raw(end, end + 1).istitle():
        return end
    last = words.gap(end + 1).strip(" .") or words.folded[end + 1 : end + 2] in (*OR, ())
    said = words.holds((*phrases("need", "after"), *phrases("need", "must")), end, end + 1)
    return end + 1 if last and not said else end


def _is_small(words: PostingWords, at: int) -> bool:
    """Whether a word leads to a name and is no part of it, as it is not in capitals: `the General Council`."""
    return (words.folded[at],) in phrases("phrases", "modifiers") and words.raw(at, at + 1).islower()


def _shortened(words: PostingWords, span: range, head: range) -> tuple[str, ...]:
    """The name without its head and its short form, where a bracket before the head has one: `Life Support (ALS)`."""
    if head.stop == span.stop and words.folded[head.start : head.stop] in phrases("certificates", "before"):
        own = range(span.start, head.start)
        known = len(own) == 1 and (name_of(words, own) is not None or words.raw(own.start, own.stop).isupper())
        return (words.raw(own.start, own.stop),) if known else ()
    short = head.start - 1
    if short <= span.start or not is_short_form(words, short) or ")" not in words.gap(head.start):
        return ()
    return words.raw(span.start, short), words.raw(short, short + 1)


def _by_name(words: PostingWords, needs: Sequence[Need], named: Sequence[range]) -> Iterator[AskedCertificate]:
    """The certificates that are known by their names alone."""
    for run in _alternatives(words, named):
        first = run[0]
        if needs[first.start] != "mentioned":
            terms = tuple(words.raw(place.start, place.stop) for place in run)
            name = terms[0] if len(run) == 1 else f"{', '.join(terms[:-1])} or {terms[-1]}"
            span = range(first.start, run[-1].stop)
            start = back(words, first.start) if len(run) == 1 and is_short_form(words, first.start) else first.start
            while start < first.start and _is_small(words, start):
                start += 1
            if len(long := range(start, first.start)) > 1:
                name, span = words.raw(long.start, long.stop), range(long.start, first.stop)
            yield AskedCertificate(name, terms if len(run) > 1 or long else (), needs[first.start], span, words.text)


def _others(words: PostingWords, span: range, named: Sequence[range]) -> Iterator[range]:
    """The alternatives to a headed name: known ones, and names in capitals: `CKA or AWS certifications`."""
    for pieces in alternatives_in(words):
        mine = [piece for piece in pieces if set(piece) & set(span)]
        firsts = [words.raw(piece.start, piece.start + 1) for piece in pieces]
        inside = mine == list(pieces) and all(
            len(word) > 1 and word.isupper() for word in firsts
        )  # `KCB/RHPB registered`
        for piece in pieces if len(mine) == 1 or inside else ():
            start = piece.start
            while start < piece.stop and (_is_small(words, start) or words.folded[start] in ("a", "an")):
                start += 1
            bare = range(start, piece.stop if _is_as_good(words, range(start, piece.stop), span) else start)
            known = next((place for place in named if place.start in piece), bare)
            if known and (inside or piece not in mine):
                yield known


def _is_as_good(words: PostingWords, bare: range, span: range) -> bool:
    """Whether an alternative to a headed name is one by itself: in capitals, or a role like it (`nurse or midwife`)."""
    if _shares_its_head(words, bare, span):
        return True
    capitals = bool(bare) and all(words.raw(at, at + 1)[:1].isupper() for at in bare)
    roles = len(bare) == 1 and all(role_of(words.raw(one.start, one.stop)) is not None for one in (span, bare))
    return roles or (capitals and (bare.start < span.start or name_of(words, bare) is None))  # `… or Python`


def _shares_its_head(words: PostingWords, bare: range, span: range) -> bool:
    """Whether words that begin a line have the head of the name behind their `or`: `Raku or kiln building licence`."""
    head = words.folded[span.stop - 1 : span.stop]
    headed = head in phrases("certificates", "heads") and head not in phrases("certificates", "acts")
    begins = bare.start == 0 or words.folded[bare.start - 1 : bare.start] in phrases("wish", "articles")
    known = (*phrases("phrases", "tails"), *(phrase for table in levels("degree").values() for phrase in table))
    alone = bool(bare) and not words.holds((*known, *phrases("certificates", "heads")), bare.start, bare.stop)
    apart = words.folded[bare.stop + 1 : bare.stop + 2] in phrases("wish", "articles")  # `English or a kiln licence`
    return headed and begins and alone and bare.stop + 1 == span.start and len(span) > 1 and not apart


def _in_bracket_behind(words: PostingWords, end: int, named: Sequence[range]) -> list[range]:
    """The names in a bracket that opens at `end`, and short forms alone in it."""
    if end >= len(words) or not words.gap(end).strip().endswith("("):
        return []
    if is_short_form(words, end):
        return [range(end, end + 1)]
    closed = next((at for at in range(end + 1, len(words) + 1) if ")" in words.gap(at)), len(words))
    return [place for place in named if end <= place.start < closed]


def _alternatives(words: PostingWords, named: Sequence[range]) -> list[list[range]]:
    """The names by runs of which one is enough: `GCIH, GCIA or CySA+`."""
    runs, left = [], list(named)
    for pieces in alternatives_in(words):
        known = [next((place for place in left if place.start in piece), range(0)) for piece in pieces]
        run = [_in_capitals(words, piece) or place for piece, place in zip(pieces, known, strict=True) if any(known)]
        run = [place for place in run if place]
        first = pieces[0].start
        # `certifications (BLS, ACLS) are required`
        several = "(" in words.gap(first) and words.folded[first - 1].endswith("s") and not words.holds(OR)
        if len(run) > 1 and not several:
            runs.append(run)
            left = [place for place in left if not any(place.start in one for one in run)]
    return sorted([*runs, *([place] for place in left)], key=lambda run: run[0].start)


def _in_capitals(words: PostingWords, piece: range) -> range:
    """An alternative that is a short form which no lexicon has, with its number: `CMA or RMA`, `OSHA 10 or OSHA 30`."""
    return piece if words.raw(piece.start, piece.stop).isupper() and name_of(words, piece) is None else range(0)


_OF = (("of",), ("for",))
"""Inside a name in capitals: `the Board for Kilns`."""
_COMMERCIAL = (("commercial",),)
_TOLD = (("this",), ("that",), ("such",))
_LONE = 2
"""Words of a name and its head that leave one alone: `Kilnware certified`."""
_HYPHENS = ("-", "‐", "‑")
_BETWEEN = 4
"""Words between two heads that tell of one thing, at most."""
_WORKED = 3
"""Words before a certificate's name that may say that somebody worked as such a person, at most."""
_MOST_BEFORE = 4
_MOST_BEHIND = 9


def _around(words: PostingWords, head: range) -> range:
    """The noun phrase of a word such as `credential`: the words before it, and its subject behind `in`."""
    start = head.start
    if start > 1 and is_short_form(words, start - 1):
        start -= 1
    name = start
    while (
        start > 0
        and name - start < _MOST_BEFORE
        and words.folded[start - 1] not in {phrase[0] for phrase in phrases("certificates", "left_out")}
        and (not set(words.gap(start)) - set(" -‐‑/+") or (start == name < head.start))
    ):
        start -= 1
    end = head.stop
    if end < len(words) and not words.gap(end).strip() and (words.folded[end],) in phrases("certificates", "of"):
        end += 1 + (words.folded[end + 1 : end + 2] in phrases("need", "one"))  # `license as a kiln operator`
        end = _noun_end(words, end)
        while (words.folded[end - 1],) in phrases("phrases", "modifiers"):
            end -= 1
    return range(start, _behind_who_gives(words, end))


def _behind_who_gives(words: PostingWords, end: int) -> int:
    """Where a name ends with who gives the certificate, and its short form: `certification by the Kiln Board (KB)`."""
    giver = end + 1
    while giver < len(words) and _is_small(words, giver):
        giver += 1
    named = words.raw(giver, giver + 1)[:1].isupper() and not any(words.gap(at).strip() for at in range(end, giver + 1))
    if words.folded[end : end + 1] not in phrases("certificates", "given_by") or not named:
        return end
    stop = _noun_end(words, giver)
    if words.folded[stop : stop + 1] in _OF and words.raw(stop + 1, stop + 2)[:1].isupper():
        stop = _noun_end(words, stop + 1)
    return stop + (stop < len(words) and is_short_form(words, stop))


def _goes_on_in(words: PostingWords, at: int, start: int) -> bool:
    """Whether no mark parts a word from the name before it, but for the full stop of an initial: `the H.E.W. list`."""
    initials = at > start and words.gap(at) == "." and all(len(words.raw(n, n + 1)) == 1 for n in (at - 1, at))
    return initials or not words.gap(at).strip(" '’")


def _noun_end(words: PostingWords, start: int) -> int:
    """Where a noun phrase ends that begins at `start`: at a mark, or a word that can be no part of it."""
    no_part = {
        *phrases("phrases", "stops"),
        *phrases("need", "must"),
        *phrases("need", "after"),
        *phrases("need", "alternatives"),
        *AND,
        *WITH,
    }
    end = start
    while end < len(words) and end - start < _MOST_BEHIND and _goes_on_in(words, end, start):
        in_a_name = end > start and words.raw(end, end + 1)[:1].isupper()  # `Social Work England`
        pair = words.raw(end - 1, end)[:1] + words.raw(end + 1, end + 2)[:1] if start < end < len(words) - 1 else ""
        in_a_name = in_a_name or ((words.folded[end],) in AND and pair.isupper() and len(pair) > 1)
        if (words.folded[end],) in no_part and not in_a_name:
            break
        end += 1
    return end
