"""From the spellings of a term to what is looked for in a text: inflected, written as one word, written as two."""

import re
from collections.abc import Container, Iterator, Sequence
from functools import lru_cache
from itertools import combinations, pairwise

from screen.ground.derivation import deeds, endings, is_past, measured, pasts, verbs
from screen.ground.idf import is_everyday, reference_idf
from screen.ground.inflection import inflections, numbers, plurals, tools
from screen.ground.lexicon import load_lexicon
from screen.ground.names import everyday_words
from screen.ground.pattern import Kind, Pattern
from screen.ground.term_forms import Form
from screen.ground.text import MARKS, SLASH, key
from screen.ground.whereabouts import may_meet
from screen.ground.word_lists import word_list

MAX_JOINED = 4
"""Terms of up to so many words are also looked for written as one."""
_MIN_PART = 3
_MIN_SPLIT = 7
_PREFIXES = frozenset({"re", "co", "de", "bi", "un", "on", "up", "in"})
"""Short parts that a hyphen may set off: `re-ranking`, `on-boarding`."""
_OTHERWISE = ("self", "semi", "un", "non", "weakly", "anti")
"""Words that turn the term after them into another."""
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_VERSIONS = range(1, 26)
"""Versions that are glued to a name: `Java8`."""


def patterns_of(form: Form, there: Container[str]) -> Iterator[Pattern]:
    """The exact and variant patterns of a form, best first, but those that the words that are `there` rule out."""
    variant: Kind = "variant" if form.kind == "exact" else form.kind
    steps = form.tokens
    if form.spelling is not None:
        yield as_written(form)
        if len(steps[0]) > 2 and _has_versions(form, steps[0]):  # with a version behind it no everyday word is meant
            yield Pattern((tuple(f"{steps[0]}{version}" for version in _VERSIONS),), variant, form.text)
        return
    # Of the lexicon's many names most have a word that nobody has beside the others: they are not looked for.
    if form.kind == "exact" or _may_stand(form, there):
        inflected = all_forms(form)
        yield as_written(form)
        if SLASH in steps:  # `CI-CD`
            yield Pattern(tuple(step for step in inflected if step[0] != SLASH), variant, form.text)
        if any(len(step) > 1 for step in inflected):
            yield Pattern(inflected, variant, form.text)
    for joined in _glued(form, there):
        yield Pattern(tuple(with_forms(step, form) for step in joined), variant, form.text)
    if len(steps) <= MAX_JOINED:
        yield from _split(form, variant, there)


def _may_stand(form: Form, there: Container[str]) -> bool:
    """Whether a line may have the words of a name; its marks may be others there: `CI-CD` for `CI/CD`."""
    return may_meet(there, _unmarked(earlier_forms(form))) and may_meet(there, _unmarked(all_forms(form)))


def _unmarked(steps: Sequence[tuple[str, ...]]) -> list[tuple[str, ...]]:
    return [step for step in steps if step[0] not in MARKS]


def _split(form: Form, kind: Kind, there: Container[str]) -> Iterator[Pattern]:
    """The words of a form with one of them written as two."""
    for place, step in enumerate(form.tokens):
        for head, tail in _parts(step, form, there):
            ahead, behind = all_forms(form)[:place], all_forms(form)[place + 1 :]
            if form.kind == "exact" or may_meet(there, (*ahead, (head,), *behind)):
                split = (*ahead, (head,), _tail_forms(step, tail, form), *behind)
                yield Pattern(split, kind, form.text, _capitals(head, tail, form))


def as_written(form: Form) -> Pattern:
    """The words of a form as they are."""
    return Pattern(tuple((step,) for step in form.tokens), form.kind, form.text, form.spelling, form.name)


def _glued(form: Form, there: Container[str]) -> Iterator[tuple[str, ...]]:
    """The words of a form with neighbours written as one: `finetuning`."""
    if not 1 < len(form.tokens) <= MAX_JOINED or not MARKS.isdisjoint(form.tokens):
        return
    for joined in _joined(form.tokens):
        # Of the lexicon's many names the glued ones as they are, which costs no inflection of what nobody writes.
        if form.kind == "exact" or all(step in there or f"{step}s" in there for step in joined):
            yield joined


def _parts(step: str, form: Form, there: Container[str]) -> Iterator[tuple[str, str]]:
    """Every way in which a word may be written as two: `fine-tuning`, `Dev Ops`, `re-ranking`."""
    cuts = _cuts(step)
    if len(form.tokens) == 1 and step.isalpha() and step.isascii():
        entry = load_lexicon().find(form.text)
        spelt = entry.name if entry is not None and key(entry.name) == step else form.text
        inside = {match.start() for match in _CAMEL.finditer(spelt)} if len(spelt) == len(step) else set()
        cuts = tuple(sorted({*cuts, *inside}))
    for cut in cuts:
        if step[:cut] in there:
            yield step[:cut], step[cut:]


@lru_cache(1 << 12)
def _cuts(step: str) -> tuple[int, ...]:
    """The letters before which any word may be cut."""
    if len(step) < _MIN_SPLIT or not step.isalpha() or not step.isascii():
        return ()
    short = (2,) if step[:2] in _PREFIXES else ()
    return (*short, *range(_MIN_PART, len(step) - _MIN_PART + 1))


def _capitals(head: str, tail: str, form: Form) -> str | None:
    """How the halves of a name must be written that are everyday words: a sales force is no Salesforce.

    Not where the name has a capital inside itself, but behind a small word: "skilled in design" is no InDesign.
    """
    inside = {form.text[: match.start()].lower() for match in _CAMEL.finditer(form.text)}
    told = inside - word_list("preposition")
    everyday = form.proper and len(form.tokens) == 1 and is_everyday(head) and is_everyday(tail)
    return f"{head.capitalize()} {tail.capitalize()}" if everyday and head not in told else None


def _tail_forms(step: str, tail: str, form: Form) -> tuple[str, ...]:
    """The forms of the end of a word that is written as two: of a verb all, else singular and plural."""
    if form.proper:
        return (tail,)
    return with_forms(tail, form) if step.endswith(("ing", "ed")) else (tail, *sorted(numbers(tail)))


@lru_cache(1 << 12)
def all_forms(form: Form) -> tuple[tuple[str, ...], ...]:
    """For each token of a form those that may stand for it; a noun before another one keeps to singular and plural."""
    *earlier, end = form.tokens
    last = with_forms(end, form)
    if earlier and not form.proper:
        if end in word_list("undergoing"):  # "users experiencing errors" have no user experience
            last = (end, *sorted(numbers(end)))
        if end.endswith("s"):  # the plural of a noun: "vendor contracted to" has no vendor contracts
            last = tuple(each for each in last if not each.endswith("ed"))
    return (*earlier_forms(form), last)


@lru_cache(1 << 12)
def earlier_forms(form: Form) -> tuple[tuple[str, ...], ...]:
    """The same of all tokens but the last."""
    return tuple(
        with_forms(step, form)
        if form.proper or (step.endswith("ed") and not place)
        else (step, *sorted(numbers(step) | _compared(step)))
        for place, step in enumerate(form.tokens[:-1])
    )


def _compared(adjective: str) -> frozenset[str]:
    """The other degrees of a short adjective: `slower`, `slowest`."""
    if adjective not in word_list("comparable"):
        return frozenset()
    return frozenset(adjective.removesuffix("e") + ending for ending in ("er", "est"))


@lru_cache(1 << 12)
def with_forms(step: str, form: Form) -> tuple[str, ...]:
    """A token of a form with the others that may stand for it."""
    others = (
        plurals(step) if form.proper else inflections(step) | (plurals(step) if not step.isascii() else frozenset())
    )
    if form.proper and re.search(r"[A-Z0-9]s$", form.text):
        others |= {step.removesuffix("s")}
    elif len(form.tokens) == 1 and _has_versions(form, step):
        others |= {f"{step}{version}" for version in _VERSIONS}
    if len(form.tokens) == 1:
        if not form.proper and _names_activity(step):
            others = _of_activity(step, form.tokens[0])
        elif not form.proper and _own_verbs(verbs(step)) and step not in word_list("own_verb") and not says_more(step):
            others |= _of_activity(step, step)  # `reconciled` for `reconciliation`
        elif step.endswith("ology") and not form.proper and not is_everyday(step):
            others |= {f"{step[:-1]}ical"}  # `phonological rules` for `phonology`; `technological` says too little
        others -= _other_noun(step) | word_list("own_word")
    return (step, *sorted((others | _of_technique(step, form)) - {step}))


def _of_technique(step: str, form: Form) -> frozenset[str]:
    """What comes of a technique: `Raman spectra` of Raman spectroscopy.

    Of a technique of one word what is of no other use: `mammograms`, no photographs.
    """
    found, graphs = frozenset() if form.proper else measured(step), ("gram", "grams", "graph", "graphs")
    if len(form.tokens) > 1:
        return found
    return frozenset(
        word for word in found if word.endswith(graphs) and not reference_idf().knows(word.removesuffix("s"))
    )


def _has_versions(form: Form, step: str) -> bool:
    """Names of tools have: `Java8`, `Qt6`; single letters have not, for a C-130 is an aircraft."""
    if len(step) < 2 or not step.isalpha():
        return False
    return form.proper or (load_lexicon().field_of(form.text) is not None and any(map(str.isupper, form.text)))


def _names_activity(word: str) -> bool:
    """A noun made of a verb, which another form of the verb does not stand for: who `embedded` a chip, has no
    `embeddings`.
    """
    return word.endswith(("ing", "ings", "ization", "isation"))


def _of_activity(noun: str, whole: str) -> frozenset[str]:
    """The forms of such a noun, the end of the word `whole` or all of it.

    Singular and plural, the tool that does it, its verb where that says the activity alone, and what is done or made
    where nothing else is called so: a `budget` for `budgeting`.
    """
    base = verbs(whole) | verbs(whole.removesuffix("s"))
    found, made = _own_verbs(base), (word_list("own_deed") | word_list("own_deed_in_software")) & base
    # Of a verb that is a noun as well (`coach`), what was done alone.
    said = {form for form in deeds(noun) if form.endswith(("ed", "ing", *_VERB_ENDINGS)) or noun != whole}
    things = frozenset(form for word in made for form in (word, *numbers(word)))
    several = numbers(noun)
    if noun.endswith("ing") and noun == whole and noun not in word_list("counted_activity"):
        several = frozenset(form for form in several if not form.endswith("ings"))
    present = {form for verb in found - word_list("own_verb_and_noun") for form in (verb, *inflections(verb))}
    return several | tools(noun) | things | (frozenset(said) | present | pasts(whole) if found else frozenset())


def _own_verbs(bases: frozenset[str]) -> frozenset[str]:
    """The verbs that say their activity and nothing else: those of the list, and rare ones (`intubated`)."""
    return frozenset(base for base in bases if base in word_list("own_verb") or _is_rare(base))


@lru_cache(1 << 14)
def _is_rare(base: str) -> bool:
    """Whether no form of a verb is a word that many texts use."""
    idf = reference_idf()
    forms = {base, *inflections(base)}
    return len(base) > _RARE_LETTERS and not any(idf.knows(form) or form in everyday_words() for form in forms)


@lru_cache(1 << 14)
def says_more(noun: str) -> bool:
    """Whether the verb of a noun is written so many times as often that it is seldom what the noun names.

    Who `facilitated` growth held no facilitation, and who `formed` a team worked in no formation.
    """
    counts, own = reference_idf().counts, frozenset({noun, *numbers(noun)})
    forms = frozenset(form for verb in verbs(noun) for form in (verb, *inflections(verb))) - own
    written, named = (sum(counts.get(form, 0) for form in each) for each in (forms, own))
    return written >= _TIMES * max(named, _SEEN)


@lru_cache(1 << 14)
def share_of_past(base: str) -> float:
    """How often the past of a word is written for each time that it is itself; 0 where it is not written.

    Above one half are verbs, whatever else they are: `write`, `assess`; well below are things: `network`, `test`.
    """
    counts = reference_idf().counts
    pasts_of = {*inflections(base), *endings("past").get(base, ())}
    past = sum(counts.get(form, 0) for form in pasts_of if is_past(form))
    return past / counts[base] if counts.get(base) else 0.0


def is_verb(base: str) -> bool:
    """Whether a word is written so seldom beside its past that it is a verb, where a clause begins with it."""
    return 3 * share_of_past(base) >= 2


@lru_cache(1 << 14)
def is_thing(form: str) -> bool:
    """Whether a form of a verb is a noun mostly, told by its plural and by the past of the verb: `cost`, `account`."""
    base, counts = form.removesuffix("s"), reference_idf().counts
    several, written = sum(counts.get(each, 0) for each in numbers(base)), counts.get(base, 0)
    return not is_past(form) and several * _FEW >= written > 0 and share_of_past(base) * _FEW <= 1


_FEW = 4
"""Of so many texts with a noun one has its plural at least, and one the past of a verb of its letters at most."""
_TIMES = 6
"""Texts with the verb for each one with its noun."""
_SEEN = 5
"""Texts that a word of the reference table stands in, at least."""
_RARE_LETTERS = 4
_VERB_ENDINGS = tuple(ending + s for ending in ("ize", "ise", "ify", "ate") for s in ("", "s"))


def _other_noun(word: str) -> frozenset[str]:
    """`marketing` for `market` and `markets`: what one-word terms must not take for them."""
    stem = word.removesuffix("s")
    activities = frozenset({f"{stem}ing", f"{stem.removesuffix('e')}ing", f"{stem}{stem[-1:]}ing"})
    return activities & word_list("own_noun")


@lru_cache(1 << 12)
def mistaken_for(form_tokens: tuple[str, ...]) -> tuple[frozenset[str], frozenset[str]]:
    """The words that, right before or right after these, make another known term of them.

    `Java Script` is not Java, `PyTorch 3D` not PyTorch, `search engine optimization` no search engine, and
    `self-supervised learning` not supervised learning.
    """
    lexicon, own = load_lexicon(), " ".join(form_tokens)
    *rest, last = form_tokens
    entry = lexicon.find(own)
    before = frozenset(p for p in _OTHERWISE if (found := lexicon.find(f"{p} {own}")) is not None and found != entry)
    if len(form_tokens) > 1:
        before |= {"re"}  # `re-search engine` is no search engine
        # A phrase that the lexicon lacks is a part of the longer one: social media management is of social media.
        known = filter(lexicon.knows, (" ".join((*rest, form)) for form in (last, *numbers(last))))
        goes_on = {on for phrase in known for on in lexicon.goes_on_elsewhere(phrase)}
        return before, frozenset(form for on in goes_on for form in (on, *numbers(on)))
    after = frozenset(lexicon.endings(own)) if len(own) > 1 else frozenset()
    return before, after


def _joined(steps: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Every way to write neighbouring words as one: `fine tuning` as `finetuning`."""
    return (tuple(["".join(steps[a:b]) for a, b in parts]) for parts in _partings(len(steps)))


@lru_cache(MAX_JOINED)
def _partings(length: int) -> tuple[tuple[tuple[int, int], ...], ...]:
    """Every way to part so many words into fewer parts, from where to where each goes."""
    gaps = range(1, length)
    kept = ((0, *cuts, length) for size in range(length - 1) for cuts in combinations(gaps, size))
    return tuple(tuple(pairwise(edges)) for edges in kept)
