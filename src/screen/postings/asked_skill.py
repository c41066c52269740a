"""A skill that a posting asks for, and several of a list as one: alternatives, and instances in a bracket."""

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from screen.ground.lexicon import load_lexicon
from screen.postings.needs import Need, behind_remark, says_its_need
from screen.postings.words import AND, OR, PostingWords, phrases

_ABBREVIATED_OR = re.compile(r"\bbzw\.", re.IGNORECASE)
_MORE_OF_A_NAME = 2
"""Words behind a known name that may be part of it, at most."""


_FEW, _OPENING = 2, 5
"""Words that may open a bracket before its list, at most, and where a mark parts them from it."""


class AskedSkill(msgspec.Struct, frozen=True):
    """One skill as a part of a posting names it."""

    name: str
    """As the posting writes it; of a single letter, as the lexicon does."""
    span: range
    """The words in the part."""
    need: Need
    known: bool
    """The lexicon has it."""
    terms: tuple[str, ...] = ()
    """Alternatives or instances of which one is enough; the name sums them up."""
    years: int | None = None
    """Years with it that are asked for; None: none."""
    quote: str = ""
    """The sentence or list item, verbatim but for white space."""


def of_instances(skill: AskedSkill) -> AskedSkill:
    """A kind as its instances alone, of which one is enough; any other skill as it is."""
    *firsts, last = skill.terms or ("",)
    return msgspec.structs.replace(skill, name=f"{', '.join(firsts)} or {last}") if firsts else skill


def put_together(words: PostingWords, found: Sequence[AskedSkill]) -> tuple[AskedSkill, ...]:
    """The skills of a part in their order, with those put together that its words put together."""
    together = _kinds(words, list(_alternatives(words, _with_instances(words, found))))
    return tuple(_as_a_wish(named) if _is_one_of_others(words, named) else named for named in together)


def _as_a_wish(named: AskedSkill) -> AskedSkill:
    return msgspec.structs.replace(named, need="preferred") if named.need == "required" else named


def _is_one_of_others(words: PostingWords, named: AskedSkill) -> bool:
    """Whether a skill is what is understood of the alternatives in a bracket: `(Potlite, or one of your own)`."""
    inside = _bracket_around(words, named.span)
    joined = any(words.folded[at] in OR for at in inside if at not in named.span)
    return not named.terms and joined and bool(inside)


def _kinds(words: PostingWords, found: Sequence[AskedSkill]) -> Iterator[AskedSkill]:
    """The skills; alternatives behind a dash or a colon are those of the kind before it: `a compiler – LLVM or TVM`."""
    held: AskedSkill | None = None
    for named in found:
        if held is not None and named.need == held.need and _is_kind(words, held, named):
            span = range(held.span.start, named.span.stop)
            held = msgspec.structs.replace(held, span=span, terms=named.terms, known=held.known or named.known)
            continue
        if held is not None:
            yield held
        held = named
    if held is not None:
        yield held


def _is_kind(words: PostingWords, kind: AskedSkill, group: AskedSkill) -> bool:
    """Whether a name with an article is the kind of which a dash or a colon opens the alternatives."""
    at, end = kind.span.stop, group.span.start
    hollow = {*phrases("phrases", "hollow"), *phrases("phrases", "tails")}
    before = kind.span.start - 1
    while before > 0 and (words.folded[before],) in phrases("phrases", "modifiers") and words.folded[before] != "a":
        before -= 1
    return (
        not kind.terms
        and len(group.terms) > 1
        and group.name.startswith(group.terms[0])
        and any(words.folded[at : at + 1] in phrases("need", "one") for at in range(max(0, before), kind.span.start))
        and words.gap(end).strip() in ("–", "—", "-", ":")
        and all((words.folded[place],) in hollow and not words.gap(place).strip() for place in range(at, end))
    )


def _with_instances(words: PostingWords, found: Sequence[AskedSkill]) -> list[AskedSkill]:
    """The skills with those in the bracket behind one as its instances: `a language (e.g. R / Python)`."""
    out: list[AskedSkill] = []
    for named in found:
        last = out[-1] if out else None
        if last is not None and (_in_bracket_of(words, last, named) or _is_example_of(words, last, named)):
            if _same(last.name, named.name) or _is_of_a_list(words, out, named):
                out[-1] = msgspec.structs.replace(last, span=range(last.span.start, named.span.stop))
                continue
            out[-1] = msgspec.structs.replace(
                last,
                span=range(last.span.start, named.span.stop),
                terms=(*last.terms, *_unknown_examples(words, last.span.stop, named.span.start), named.name),
                known=last.known or named.known,
            )
        else:
            out.append(named)
    return out


def _is_of_a_list(words: PostingWords, before: Sequence[AskedSkill], named: AskedSkill) -> bool:
    """Whether one word in a bracket says of what kind all of a list are: `Go/Chi or Python/Django (backend)`."""
    inside = _bracket_around(words, named.span)
    alone = bool(inside) and inside == named.span
    return alone and len(before) > 1 and _link(words, before[-2], before[-1]) in ("/", "or")


def _same(first: str, second: str) -> bool:
    """Whether the lexicon has two names as one thing: `Large Language Model (LLM)`."""
    entry = load_lexicon().find(first)
    return entry is not None and entry == load_lexicon().find(second)


def _is_example_of(words: PostingWords, first: AskedSkill, second: AskedSkill) -> bool:
    """Whether a skill is one of the examples behind another: `infrastructure as code tools such as Terraform`."""
    between = range(first.span.stop, second.span.start)
    gap = words.text[words.words[first.span.stop - 1].end : words.words[second.span.start].start]
    said = next(words.find(phrases("need", "examples"), between.start, between.stop), None)
    ends = ". " in gap and (said is None or len(words.folded[said.start]) > 1)  # that of `e.g.` ends nothing
    if first.need != second.need or set(gap) & set(";:()") or ends:
        return False
    if first.terms and said is None:
        return _goes_on(words, first, second)
    examples = len(list(_unknown_examples(words, between.start, between.stop)))
    if _ends_a_pair(words, second.span.start - 1) and examples < 2:
        return False  # before a comma and a conjunction stand two examples at least; else another thing begins
    small = {*phrases("phrases", "hollow"), *phrases("phrases", "modifiers")}
    # `wireless protocols such as Potfi`: what the name is of stands behind it.
    head = between.start if words.gap(between.start) == " " and words.folded[between.start].endswith("s") else None
    return (
        not first.terms
        and said is not None
        and all(
            (words.folded[at],) in small or _in_capitals(words, at, said.stop)
            for at in between
            if at not in said and at != head
        )
    )


def _ends_a_pair(words: PostingWords, at: int) -> bool:
    return words.folded[at] in AND | OR and "," in words.gap(at)


def _in_capitals(words: PostingWords, at: int, start: int) -> bool:
    """Whether a word behind `start` is a name that no lexicon has, or joins such ones: `like PBFT, Raft`."""
    return at >= start and (words.raw(at, at + 1)[:1].isupper() or words.folded[at] in AND | OR)


def _unknown_examples(words: PostingWords, start: int, end: int) -> Iterator[str]:
    """The names between `such as` and the first example that is known: `like PBFT, Raft`."""
    said = next(words.find(phrases("need", "examples"), start, end), None)
    if said is None:
        return
    edges = [
        at for at in range(said.stop, end) if at == said.stop or "," in words.gap(at) or words.folded[at] in AND | OR
    ]
    for begin, stop in itertools.pairwise([*edges, end]):
        inside = range(begin + (words.folded[begin] in AND | OR), stop)
        if inside and all(_in_capitals(words, at, said.stop) for at in inside):
            yield words.raw(inside.start, inside.stop)


def _goes_on(words: PostingWords, first: AskedSkill, second: AskedSkill) -> bool:
    """Whether a list of examples goes on with a skill.

    It ends with the item behind its conjunction; a comma before that needs two items before it. What has examples of
    its own is none: `databases such as PostgreSQL and message queues like Kafka`.
    """
    between = set(words.folded[first.span.stop : second.span.start])
    if not between <= AND | OR | _links() or _opens_examples(words, second.span.stop):
        return False
    said = next(words.find(phrases("need", "examples"), first.span.start, first.span.stop), range(first.span.start))
    if set(words.folded[said.stop : first.span.stop]) & (AND | OR):
        return False
    gap = words.text[words.words[first.span.stop - 1].end : words.words[second.span.start].start]
    return len(first.terms) > 1 or "," not in gap or not between & (AND | OR)


def _opens_examples(words: PostingWords, start: int) -> bool:
    """Whether behind a skill, and the hollow head that it may have, stand examples of it."""
    hollow = phrases("phrases", "hollow")
    said = next(words.find(phrases("need", "examples"), start, min(start + 4, len(words))), None)
    return said is not None and all((words.folded[at],) in hollow for at in range(start, said.start))


def _in_bracket_of(words: PostingWords, first: AskedSkill, second: AskedSkill) -> bool:
    inside = _bracket_around(words, second.span)
    own_years = words.holds(phrases("years", "units"), inside.start, inside.stop)
    if first.need != second.need or own_years or says_its_need(words, inside):
        return False
    between = words.text[words.words[first.span.stop - 1].end : words.words[second.span.start].start]
    told = between.startswith(")")  # a name with its short form: `Real-Time Operating System (RTOS) tools (such as …)`
    if first.terms and not told:
        opened_before = words.text[words.words[first.span.start].start : words.words[second.span.start].start]
        return ")" not in between and ";" not in between and "(" in opened_before
    opened = between.removeprefix(")").partition("(")
    said = opened[2].split()
    # `(in order of preference, Go)`
    opens = len(said) <= _FEW or (len(said) <= _OPENING and said[-1].endswith((",", ":")))
    return bool(opened[1]) and ")" not in opened[0] + opened[2] and len(opened[0].split()) <= 1 and opens


def _bracket_around(words: PostingWords, span: range) -> range:
    """The words of the bracket that a span stands in; empty where it stands in none."""
    start = next((at for at in range(span.start, -1, -1) if set(words.gap(at)) & set("()")), None)
    if start is None or words.gap(start).rfind("(") <= words.gap(start).rfind(")"):
        return range(0)
    return range(start, next((at for at in range(span.stop, len(words) + 1) if ")" in words.gap(at)), len(words)))


def _alternatives(words: PostingWords, found: Sequence[AskedSkill]) -> Iterator[AskedSkill]:
    """The skills with those of which one is enough put together: `A, B or C`, `R / Python`, `one of these: …`."""
    run: list[AskedSkill] = []
    ors = False
    for number, named in enumerate(found):
        link = _linked(words, run, named)
        if link is None:
            yield from _closed(words, run, ors)
            run, ors = [named], False
            continue
        one_of = _one_of(words, run[0].span.start)
        if not one_of and (ors if link == "," else link == "/" and len(run) > 1 and not ors):
            # A slash joins its neighbours alone: `Java/Kotlin, Spring, Kafka`.
            keep = [] if ors else [run[-1]]
            yield from _closed(words, run[: len(run) - len(keep)], ors)
            run, ors = keep, False
        if link == "and" and not (one_of or _or_similar(words, named.span.stop)):
            # Behind it another list may begin: `Python and JavaScript/TypeScript`, `SQL and Java or Kotlin`.
            yield from _closed(words, run, ors)
            run, ors = [named], False
            continue
        run.append(named)
        after = found[number + 1] if number + 1 < len(found) else None
        if link == "or" and after is not None and _link(words, named, after) == "/":
            ors = True  # `PHP/Laravel or Python/Django`
            continue
        if link in ("or", "and"):
            yield from _closed(words, run, link == "or" or one_of)
            run = []
        else:
            ors = ors or link == "/"
    yield from _closed(words, run, ors)


def _linked(words: PostingWords, run: Sequence[AskedSkill], named: AskedSkill) -> str | None:
    """How a skill is listed behind a run of them; None: it is not.

    A semicolon parts, but in a list that words open: `one of these: kilns; wheels`.
    """
    link = _link(words, run[-1], named) if run else None
    return link if link != ";" else "," if _one_of(words, run[0].span.start) else None


def _link(words: PostingWords, first: AskedSkill, second: AskedSkill) -> str | None:
    """How two skills are listed together: `,`, `;`, `/`, `and`, `or`; None: they are not."""
    if first.need != second.need or first.terms:
        return None
    start = behind_remark(words, _whole_name_end(words, first.span.stop))
    end = second.span.start
    while (
        end > start and words.gap(end) == " " and _in_capitals(words, end - 1, 0) and words.raw(end - 1, end).isupper()
    ):
        end -= 1  # `IFRS or UK GAAP`
    between = set(words.folded[start:end])
    gap = words.text[words.words[start - 1].end : words.words[end].start].removeprefix(")")
    gap = _ABBREVIATED_OR.sub(" ", gap)
    if any(mark in gap for mark in ".:()") or not between <= AND | OR | _links() or (second.terms and not between & OR):
        return None
    if between & OR:
        return "or"
    if between & AND:
        return "and"
    # Only a mark lists them: `Selenium with Java` are two things.
    return gap.strip() if gap.strip() in ("/", ";") else "," if "," in gap else None


@cache
def _links() -> frozenset[str]:
    """Words that may stand between two skills of one list."""
    return frozenset(word for phrase in phrases("alternatives", "links") for word in phrase)


def _whole_name_end(words: PostingWords, end: int) -> int:
    """Where the name of a product ends of which a part is known: `AutoCAD Plant 3D`."""
    stop = end
    while stop < min(end + _MORE_OF_A_NAME, len(words)) and words.gap(stop) == " ":
        raw = words.raw(stop, stop + 1)
        if not (raw[0].isupper() or raw[0].isdigit()):
            break
        stop += 1
    return stop


def _closed(words: PostingWords, run: Sequence[AskedSkill], ors: bool) -> Iterator[AskedSkill]:
    if len(run) < 2 or not (ors or _one_of(words, run[0].span.start) or _or_more(words, run[-1].span.stop)):
        yield from run
        return
    names = tuple(named.name for named in run)
    terms = tuple(dict.fromkeys(term for named in run for term in (_alone(named, run), *named.terms)))
    inside = range(run[0].span.start, run[-1].span.stop)
    conjunction = next((words.raw(at, at + 1).lower() for at in inside if words.folded[at] in OR), "or")
    name = f"{', '.join(names[:-1])} {conjunction} {names[-1]}"
    span = range(run[0].span.start, run[-1].span.stop)
    if len(run) == 2 and not all(one.name in words.text for one in run):
        name = words.raw(span.start, span.stop)  # each by itself has what both share: `online or blended delivery`
    yield AskedSkill(name, span, run[0].need, known=any(named.known for named in run), terms=terms)


def _alone(named: AskedSkill, run: Sequence[AskedSkill]) -> str:
    """One of several alternatives by itself: of names in capitals the last without what all of them are.

    `Potlite or Kilnware booking software`.
    """
    if named.known or named is not run[-1] or not all(one.name[:1].isupper() for one in run):
        return named.name
    name = list(itertools.takewhile(lambda word: not word.islower(), named.name.split()))
    single = all(" " not in one.name for one in run[:-1])
    return " ".join(name) if name and single else named.name


def _or_similar(words: PostingWords, end: int) -> bool:
    """Whether a list ends in `or similar`, so that one of it is enough."""
    return _or_more(words, end) and words.folded[end + 1 : end + 2] in (
        *phrases("alternatives", "links"),
        *phrases("alternatives", "similar"),
    )


def _or_more(words: PostingWords, end: int) -> bool:
    """Whether `or` goes on a list, be it with what no lexicon has, so that one of it is enough: `or similar`."""
    return words.folded[end : end + 1] in {(word,) for word in OR} and words.gap(end).strip() in ("", ",")


def _one_of(words: PostingWords, start: int) -> bool:
    """Whether the words before a list say that one of it is enough."""
    said = words.find(phrases("need", "one_of"), max(0, start - 10), start)
    if "(" in words.gap(start):
        return True  # a bracket holds instances: `log tools (Potlog, Kilnlog)`
    # Behind a conjunction the list that these words open has ended.
    return any(place.stop >= start - 3 and not set(words.folded[place.stop : start]) & (AND | OR) for place in said)
