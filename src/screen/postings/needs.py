"""How much each word of a part is needed: required, preferred, or only mentioned."""

from collections.abc import Iterator
from typing import Literal

from screen.ground.derivation import is_past
from screen.postings.clauses import (
    before_bracket,
    before_dash,
    before_remark,
    behind_bracket,
    behind_colon,
    behind_remark,
    clause_of,
    clauses_in,
    piece_of,
    says_its_need,
)
from screen.postings.imperatives import is_verb
from screen.postings.names import name_of
from screen.postings.prose import is_prose_of_need, of_a_judgement, of_the_job, of_the_offer, of_the_role, place_of_who
from screen.postings.text_parts import Part
from screen.postings.wishes import begin_of_what_follows, is_only_a_wish, iter_wishes
from screen.postings.words import AND, OR, PostingWords, fold_word, levels, phrases, tells_years

Need = Literal["required", "preferred", "mentioned"]
NEEDS: tuple[Need, ...] = ("required", "preferred", "mentioned")
"""From the strongest on."""

_FRAGMENT = 3
"""Words of a sentence that has no room for a verb and more, at most."""
_BARE = 12
"""Words of a sentence without a verb that is an item of a list, at most."""
_OR = {(word,) for word in OR}
_IS = frozenset({"is", "ist", "est", "es", "ware"})
"""Verbs of one thing, and not of a list."""
_OF_THE_FIRM = {("we",), ("wir",), ("nous",), ("wij",)}
_OF_SECTION: dict[str, Need] = {"required": "required", "preferred": "preferred"}


def needs_of(part: Part) -> tuple[Need, ...]:
    """The need of every word: that of the section, but for the clauses that say otherwise themselves."""
    words = part.words
    clauses = clauses_in(words)
    default = _default(part)
    out: list[Need] = [default] * len(words)
    for span, need in (*_without_need(part, clauses, default), *_wishes(words, clauses)):
        out[span.start : span.stop] = [need] * len(span)
    against = {at for span in _set_against(words) for at in span}
    for clause in clauses[1:]:
        if words.folded[clause.start : clause.start + 1] in phrases("need", "if"):
            # `…; if you know raku instead, so much the better`
            out[clause.start : clause.stop] = [at_most_wished(need) for need in out[clause.start : clause.stop]]
        # A bracket that says nothing of it is needed as what stands before it: `kilns (gas, electric) are a must`.
        if words.gap(clause.start).strip() == "(" and not says_its_need(words, clause):
            for at in set(clause) - against:
                out[at] = out[clause.start - 1]
    return tuple(map(at_most_wished, out)) if _is_of_a_wish(words) else tuple(out)


def at_most_wished(need: Need) -> Need:
    """A need that turns nobody away."""
    return "preferred" if need == "required" else need


def not_asked(part: Part) -> frozenset[int]:
    """The places of the words of which a part says that they need not be: `experience with SAP is not needed`."""
    words = part.words
    needless = (span for span in _denials(words, clauses_in(words)) if not _is_wished(words, span))
    return frozenset(at for span in needless for at in span)


def stands_beside_lists(part: Part) -> bool:
    """Whether a sentence asks outside of the sections that say what is asked for.

    It has no `must` (`you need` is one), nor does it say whom the posting looks for. Where a posting lists its
    requirements, what such a sentence adds turns nobody away.
    """
    outside = not part.item and part.section not in ("required", "preferred")
    return outside and not is_firm(part.words, sought=part.section != "opening")


def is_firm(words: PostingWords, *, sought: bool = True) -> bool:
    """Whether a sentence says itself that something must be: by a `must`, or, where `sought`, as what one looks for."""
    firm = next(_musts(words, 0, len(words)), None) or (sought and of_the_role(words))
    return bool(firm) or words.holds(phrases("need", "needed"))


def feeling_at_the_head(part: Part) -> range | None:
    """Where an item begins with what somebody likes and asks for nothing besides: `Thrive when …`; None: it does not.

    Such items go on the sentence of their heading: `You may be a good fit if you:`.
    """
    words, at = part.words, 0
    small = (*phrases("who", "being"), *phrases("phrases", "modifiers"), *phrases("need", "reader"))
    while at < len(words) and (words.folded[at : at + 1] in small or words.folded[at].endswith("ly")):
        at += 1
    felt = next((place for place in words.find(phrases("wish", "feels")) if place.start == at), None)
    if felt is None or not part.item or tells_years(words):
        return None
    asked = any(
        (words.folded[lead.start],) in phrases("need", "tells")
        for lead in words.find(phrases("phrases", "leads"), felt.stop)
    )
    return None if asked else felt


def _is_of_a_wish(words: PostingWords) -> bool:
    """Whether a sentence is of whom one would like best, and so requires nothing: `the ideal candidate has …`.

    Or says how good it would be if: `Es wäre schön, wenn du …`.
    """
    who, judged = place_of_who(words), of_a_judgement(words)
    if judged is not None and words.folded[judged.start - 1 : judged.start] in phrases("need", "if"):
        return True
    return who is not None and words.folded[who.start : who.start + 1] in phrases("who", "wished")


def _default(part: Part) -> Need:
    """The need of a part that does not say it."""
    words = part.words
    default = _OF_SECTION.get(part.section, "mentioned")
    if default == "required" and words.folded[:1] in phrases("need", "if"):
        default = "preferred"  # `If you know kilns, so much the better`
    if _is_of_the_firm(words):
        return "mentioned"
    if part.item or part.label:
        return default
    # Prose below a heading of requirements may speak of anything; elsewhere some says what one must have.
    if is_prose_of_need(words):
        return "required" if default == "mentioned" else default
    return default if _is_an_item(words) else "mentioned"


def _is_of_the_firm(words: PostingWords) -> bool:
    """Whether a sentence tells what who hires has done: `We began using Potlite in June.`"""
    done = is_past("".join(words.folded[1:2])) and words.folded[1:2] not in phrases("phrases", "no_deed")
    return done and words.folded[:1] in _OF_THE_FIRM and not words.holds(phrases("need", "opens"))


def _is_an_item(words: PostingWords) -> bool:
    """Whether a sentence of a section tells what an item of its list would."""
    of_reader = words.folded[:1] in phrases("need", "reader") and words.folded[1:2] not in phrases("who", "future")
    of_post = words.holds(phrases("title", "about_the_post"))  # `Per diem.`
    years = tells_years(words)
    bare = words.text.endswith(".") and (years or len(words) <= _BARE) and not _has_a_verb(words)  # `Kilns at home.`
    fragment = (len(words) <= _FRAGMENT or bare) and not of_post  # `Excellent English.`
    # `Strong Java and SQL.`, `Languages: Strong Java`
    graded = any(place.start == 0 for place in words.find(phrases("need", "graded")))
    degree = any(place.start <= 1 for known in levels("degree").values() for place in words.find(known))
    # In a name no word leads to anything: `the Rules on Illegal Use of Drugs`.
    leads = words.find(phrases("phrases", "leads"))
    led = any(not lead.start or words.raw(lead.start, lead.start + 1).islower() for lead in leads)
    return of_reader or fragment or graded or degree or led


def _has_a_verb(words: PostingWords) -> bool:
    """Whether one of its words is a verb of statements, or stands for who has one."""
    return any((word,) in phrases("phrases", "finite") for word in words.folded)


def _without_need(part: Part, clauses: tuple[range, ...], default: Need) -> Iterator[tuple[range, Need]]:
    """The clauses that are needed where the part is not, and what need not be."""
    words = part.words
    if default == "mentioned":
        for place in _musts(words, 0, len(words)):
            clause = clause_of(clauses, place.start)
            if part.section == "duties" and _is_to_be_done(words, place):
                continue
            start = before_bracket(words, clauses, clause, place).start
            yield range(min(start, before_remark(words, clauses, clause, place)), clause.stop), "required"
    if default == "required" and not part.item:
        role = of_the_role(words)
        yield role, "preferred"
        yield range(0 if words.folded[:1] in _OF_THE_FIRM else role.start), "mentioned"
        yield of_the_job(words), "mentioned"
        for place in words.find(phrases("who", "in_charge")):
            yield range(place.start, clause_of(clauses, place.start).stop), "mentioned"
    if not part.item:
        yield from ((offer, "mentioned") for offer in of_the_offer(words))
    yield from ((denial, "mentioned") for denial in _denials(words, clauses))


def _is_to_be_done(words: PostingWords, must: range) -> bool:
    """Whether behind `must` stands what the work is: `must ensure that kilns are clean`, and not `must know kilns`."""
    behind = words.raw(must.stop, must.stop + 1)
    has = (*phrases("who", "having"), *phrases("who", "being"))
    follows = words.folded[must.stop - 1 : must.stop] in phrases("need", "leading") and words.gap(must.stop) == " "
    return follows and is_verb(behind) and (fold_word(behind),) not in has


def _denials(words: PostingWords, clauses: tuple[range, ...]) -> Iterator[range]:
    """The clauses that say of something that it need not be; one that ends in a colon says it of all behind it."""
    for place in (*words.find(phrases("need", "none")), *_denied_musts(words)):
        clause = clause_of(clauses, place.start)
        begin, end = before_remark(words, clauses, clause, place), clause.stop
        begin = max(begin, _behind_degree(words, clause, place))
        for at in (at for at in clause if words.folded[at : at + 1] in phrases("need", "turns")):
            # `Go is required but C is not needed`, `C is not required but Go is`
            if at < place.start and words.holds(phrases("need", "must"), clause.start, at):
                begin = at + 1
            elif at > place.start and words.holds(phrases("wish", "copulas"), at, clause.stop):
                end = at
        anew = (at for at in range(place.stop, clause.stop) if _asks_anew(words, at))
        end = next(anew, end)
        yield range(begin, end)
    for place in words.find(phrases("need", "denied")):
        clause = clause_of(clauses, place.start)
        lists = ":" in words.gap(clause.stop) and clause.stop < len(words)
        yield range(clause.start, len(words)) if lists else piece_of(words, clause, place.start)
    yield from _set_against(words)
    for place in words.find(phrases("need", "instead")):
        yield range(place.start, piece_of(words, clause_of(clauses, place.start), place.start).stop)
    if words.folded[:1] in phrases("need", "none_of") and words.folded[1:2] not in phrases("need", "no_denial"):
        piece, must = piece_of(words, clauses[0], 0), phrases("need", "must")
        # `No agencies please`, `No kilns needed, glazing is a must`
        yield piece if words.holds(must, piece.stop, clauses[0].stop) else clauses[0]


def _set_against(words: PostingWords) -> Iterator[range]:
    """The names that a `not` behind a mark sets against what stands before it: `Swift, not Objective-C`."""
    for place in words.find(phrases("wish", "not"), 1):
        name = range(place.stop, place.stop + 1)
        if set(words.gap(place.start)) & set(",;(") and (
            words.raw(name.start, name.stop)[:1].isupper() or name_of(words, name)
        ):
            marks = (at for at in range(name.stop, len(words)) if set(words.gap(at)) & set(",;:.()–—"))
            yield range(place.start, next(marks, len(words)))


def _asks_anew(words: PostingWords, at: int) -> bool:
    """Whether behind a conjunction it is said again what somebody has: `You will learn a lot and know Go`."""
    turns = words.folded[at] in AND or words.folded[at : at + 1] in phrases("need", "turns")
    opens = any(place.start == at + 1 for place in words.find(phrases("need", "opens"), at + 1))
    return turns and (opens or words.folded[at + 1 : at + 2] in phrases("who", "having"))


def _is_wished(words: PostingWords, clause: range) -> bool:
    """Whether a clause says that something would be welcome: `preferred but not required`."""
    before = words.holds(phrases("need", "before"), clause.start, clause.stop)
    return before or next(iter_wishes(words, clause.start, clause.stop), None) is not None


def _wishes(words: PostingWords, clauses: tuple[range, ...]) -> Iterator[tuple[range, Need]]:
    """The clauses that are wishes."""
    for place in iter_wishes(words):
        clause = clause_of(clauses, place.start)
        if _ranks(words, clause):
            continue
        if (begin := begin_of_what_follows(words, place, clause)) is not None:
            yield range(begin, _next_need(words, place.stop)), "preferred"
            continue
        start = min(before_bracket(words, clauses, clause, place).start, before_remark(words, clauses, clause, place))
        end = clause.stop if _is_of_what_follows(words, place) else place.stop
        if words.folded[place.start] in OR:
            end = _end_of_the_weaker(words, clause, place)
        yield range(max(start, _behind_must(words, clause, place)), end), "preferred"
    others = (
        _to_be_learnt(words, clauses),
        _attitudes(words, clauses),
        _remarks(words, clauses),
        _welcome_though_denied(words, clauses),
    )
    yield from ((span, "preferred") for spans in others for span in spans)
    who = place_of_who(words) or range(0)  # `the ideal candidate`
    wishes = {at for place in iter_wishes(words) for at in place}
    for place in words.find((*phrases("need", "before"), *phrases("need", "apart"))):
        clause = clause_of(clauses, place.start)
        if words.folded[place.start : place.stop] in phrases("need", "apart") and not words.gap(place.start).strip():
            continue  # `Du arbeitest gern im Team`
        behind = place.start in wishes and place.start > clause.start
        if place.start not in who and not behind:
            start = clause.start if place.stop == clause.stop else place.start  # `(a kiln course ideal)`
            ends = behind_colon(words, clauses, clause) or behind_bracket(words, clauses, clause).stop
            yield range(start, ends), "preferred"


def _end_of_the_weaker(words: PostingWords, clause: range, place: range) -> int:
    """Where the weaker half of an `or` ends, which is a wish too: `Go or interest in Rust`."""
    end = piece_of(words, clause, place.stop - 1).stop
    learnt = place.stop + 1 == end < clause.stop and words.folded[place.stop : end] in phrases("wish", "learn")
    return piece_of(words, clause, end).stop if learnt else end  # `Go, or a willingness to learn, Rust`


def _to_be_learnt(words: PostingWords, clauses: tuple[range, ...]) -> Iterator[range]:
    """What somebody is to be keen to learn: `Python, and keen to learn Go`."""
    for place in words.find(phrases("wish", "will")):
        if words.folded[place.stop : place.stop + 1] in phrases("wish", "learn"):
            yield range(place.start, piece_of(words, clause_of(clauses, place.start), place.start).stop)


def _attitudes(words: PostingWords, clauses: tuple[range, ...]) -> Iterator[range]:
    """What somebody is to like or to care for, which is no experience of it: `a passion for kilns`.

    That of `knowledge of and interest in kilns` is known as well, and a `demonstrated interest` is shown. It ends where
    something is asked for anew: `a passion for kilns and experience with glazes`, `…, with two years of glazing`.
    """
    for place in words.find(phrases("wish", "attitudes")):
        clause = clause_of(clauses, place.start)
        if words.folded[place.start - 1 : place.start] in phrases("wish", "shown") and place.start:
            continue
        joint = max((at for at in range(clause.start, place.start) if words.folded[at] in AND), default=clause.start)
        if joint > clause.start and words.folded[joint - 1 : joint] in phrases("years", "of"):
            continue
        # `Freude am Umgang mit Ton`: what leads to something right behind it is what one is to like
        behind = place.stop + 1
        leads = (at.start for at in words.find(phrases("phrases", "leads"), behind, clause.stop))
        anew = (at for at in range(place.stop, clause.stop) if _asks_anew(words, at))
        years = (at.start - 1 for at in words.find(phrases("years", "units"), place.stop + 1, clause.stop))
        end = min(next(ends, clause.stop) for ends in (leads, anew, years))
        # `kilns are what excites you`
        yield range(place.start if place.stop < clause.stop else clause.start, end)


def _welcome_though_denied(words: PostingWords, clauses: tuple[range, ...]) -> Iterator[range]:
    """The clauses that say of something that it need not be, but is welcome: `French is not required but useful`."""
    welcome = {*phrases("wish", "said"), *phrases("need", "after"), *phrases("wish", "noun")}
    for place in words.find(phrases("need", "none")):
        clause = clause_of(clauses, place.start)
        turn = words.folded[place.stop : place.stop + 1] in phrases("need", "turns")
        behind = place.stop + 1 + (words.folded[place.stop + 1 : place.stop + 2] in phrases("wish", "articles"))
        wishes = (*words.find(welcome, behind), *iter_wishes(words, place.stop))
        if turn and any(found.start in (place.stop + 1, behind) for found in wishes):
            yield clause


def _remarks(words: PostingWords, clauses: tuple[range, ...]) -> Iterator[range]:
    """The clauses that are no more than a wish, each with what it is said of: `Go (1.20) – preferred`."""
    for number, clause in enumerate(clauses[1:], 1):
        if is_only_a_wish(words, clause) and set(words.gap(clause.start)) & set("(–—:") and not _ranks(words, clause):
            before = before_remark(words, clauses, clause, range(clause.start, clause.start))
            if ":" in words.gap(clause.start):
                before = clauses[number - 1].start  # `Kilns and wheels: experience helpful`
            last = clause.stop == len(words) and set(words.gap(clause.start)) & set("–—")
            start = before_dash(words, clauses, number) if last else min(before, clauses[number - 1].stop - 1)
            yield range(start, clause.stop)


def _is_of_what_follows(words: PostingWords, place: range) -> bool:
    """Whether a wish is also of what stands behind it: `kilns are a plus, as is Go`, `segments preferred in retail`."""
    said = words.folded[place.start : place.stop] in phrases("degree", "endings")
    within = said and words.folded[place.stop : place.stop + 1] in phrases("years", "of")
    return within or any(said.start == place.stop for said in words.find(phrases("wish", "as_well"), place.stop))


def _ranks(words: PostingWords, clause: range) -> bool:
    """Whether a bracket tells which of two alternatives is the better one: `Go (preferred) or Python`."""
    behind = behind_remark(words, clause.start)
    or_else = behind == clause.stop > clause.start and words.folded[behind : behind + 1] in _OR
    return or_else and next(iter_wishes(words, behind), None) is None


def _next_need(words: PostingWords, start: int) -> int:
    """Where behind a wish the clause begins that says for itself that it is a requirement."""
    place = next(_musts(words, start, len(words)), None)
    if place is None:
        return len(words)
    return next((at for at in range(place.start, start, -1) if set(words.gap(at)) & set(",;:()–—")), len(words))


def _behind_must(words: PostingWords, clause: range, place: range) -> int:
    """Where what is wished for begins in a clause that asks for something before it: `Go is required, C a plus`.

    Behind `must` stands a list that is asked for, up to its last mark: `You must know Go, Rust and SQL, C is a plus`.
    """
    must = max(_musts(words, clause.start, place.start), key=lambda found: found.stop, default=None)
    opens = max(words.find(phrases("need", "opens"), clause.start, place.start), key=lambda at: at.stop, default=None)
    if must is None and opens is None:
        behind = (_behind_list, _behind_statement, _behind_degree)
        return next((begin for find in behind if (begin := find(words, clause, place))), 0)
    leads = must is None or (
        words.folded[must.start : must.start + 1] in phrases("need", "leading")
        and words.folded[must.start - 1 : must.start] not in phrases("wish", "articles")
    )
    between = range(max(said.stop for said in ((opens,) if must is None else (must,)) if said), place.start)
    commas = [at for at in between if "," in words.gap(at)]
    joins = [at for at in between if words.folded[at] in AND]
    edges = (commas or joins)[-1:] if leads else sorted((*commas, *joins))[:1]
    return edges[0] if edges else 0


def _behind_list(words: PostingWords, clause: range, place: range) -> int:
    """Where the last of several things begins, of which alone a verb is: `German B1, English is a plus`; 0: of all."""
    inside = range(clause.start, place.start)
    commas = [at for at in inside[1:] if "," in words.gap(at)]
    # `Go and Rust, SQL is a plus`, and not `Go, Rust and SQL is a plus`
    joined = any(words.folded[at] in AND | OR for at in inside if commas and at >= commas[-1])
    # `Go, which is a plus`: of what stands before it
    relates = bool(commas) and words.folded[commas[-1] : commas[-1] + 1] in phrases("wish", "relative")
    return commas[-1] if commas and not (joined or relates) and words.folded[place.start] in _IS else 0


def _behind_statement(words: PostingWords, clause: range, place: range) -> int:
    """Where what is wished for begins behind something that is said for itself; 0: nothing is.

    It has a verb of its own (`Go is needed and C is useful`), or years (`3 years of Go and some C would be useful`),
    or a mark and a conjunction part the two and no list goes through them (`3 years of Go, and C would be useful`).
    """
    inside = range(clause.start, place.start)
    if any(words.folded[at : at + 1] in _subordinating() for at in inside):
        return 0
    commas = [at for at in inside[1:] if "," in words.gap(at)]
    joins = sorted({*commas, *(at for at in inside[1:] if words.folded[at] in AND)})
    verb = next((at for at in inside[1:] if words.folded[at : at + 1] in phrases("wish", "copulas")), None)
    if verb is not None:
        return next((at for at in joins if at > verb), 0)
    if len(commas) == 1 and words.folded[commas[0]] in AND and "," not in words.gap(place.start):
        return commas[0]
    unit = next((at for at in inside if words.folded[at : at + 1] in phrases("years", "units")), place.start)
    return next((at for at in joins if at > unit and words.folded[at + 1 : at + 2] in phrases("wish", "anew")), 0)


def _behind_degree(words: PostingWords, clause: range, place: range) -> int:
    """Where another degree or a certificate begins behind a degree: `a degree in ceramics, CPA preferred`; 0: nowhere.

    One behind `or` is wished for with it: `a degree in ceramics, or an MBA, preferred`.
    """
    comma = max((at for at in clause[1:] if at < place.start and "," in words.gap(at)), default=0)
    degrees = [phrase for known in levels("degree").values() for phrase in known]
    led = any(said.start <= clause.start + 1 for said in words.find(degrees, clause.start, comma))
    another = (*degrees, *phrases("certificates", "names"), *phrases("certificates", "heads"))
    beside = words.folded[comma] not in OR and words.holds(another, comma, place.start)
    return comma if comma and led and beside else 0


def _subordinating() -> tuple[tuple[str, ...], ...]:
    return (*phrases("wish", "of_a_clause"), *phrases("wish", "relative"))


def _musts(words: PostingWords, start: int, end: int) -> Iterator[range]:
    """The words that make a requirement, but for those inside what denies it: `not essential`."""
    denied = {at for name in ("after", "none", "denied") for place in words.find(phrases("need", name)) for at in place}
    denied |= {at for place in _denied_musts(words) for at in place}
    denied |= {at for place in words.find(phrases("need", "conditional")) for at in place}
    return (
        place
        for place in words.find(phrases("need", "must"), start, end)
        if place.start not in denied and not _is_attributive(words, place)
    )


def _is_attributive(words: PostingWords, must: range) -> bool:
    """Whether `required` or `essential` only describes the noun behind it, which is no demand: `an essential role`.

    `An essential requirement` is one.
    """
    before = words.folded[must.start - 1 : must.start] if must.start else ()
    describes = words.folded[must.start : must.stop] in (("required",), ("essential",))
    describes = describes and words.folded[must.stop : must.stop + 1] not in phrases("need", "nouns")
    return describes and words.gap(must.stop) == " " and before in phrases("need", "attributive")


def _denied_musts(words: PostingWords) -> Iterator[range]:
    """The words that say that something is no requirement: `geen vereiste`, `not a must`; `not essential` is a wish."""
    wished = {at for place in words.find(phrases("need", "after")) for at in place}
    for place in words.find((*phrases("need", "must"), *phrases("need", "nouns"))):
        if place.start in wished:
            continue
        start = place.start - (words.folded[place.start - 1 : place.start] in phrases("need", "one"))
        if any(no.stop == start for no in words.find(phrases("need", "no"), max(0, start - 2), start)):
            yield range(start, place.stop)
