"""From a term to what is looked for in a text: token patterns, each with the kind of match that it is.

The order of kinds is exact, variant (inflection, hyphen or no hyphen), synonym (of the lexicon) and fuzzy (a slip of
the pen). A kind is a discount, and the best one that a line allows counts; nothing falls back in steps.
"""

import re
from collections.abc import Container, Iterator
from functools import cache
from itertools import combinations, pairwise
from typing import Literal

import msgspec

from screen.ground.derivation import deeds, pasts, verbs
from screen.ground.gap import Gap
from screen.ground.idf import reference_idf
from screen.ground.inflection import inflections, numbers, plurals, tools
from screen.ground.lexicon import LexiconEntry, load_lexicon
from screen.ground.names import everyday_words, names_in, spellings_in
from screen.ground.span import span_of, spread_span
from screen.ground.text import MARKS, SLASH, key, plain_letters, tokens
from screen.ground.word_lists import word_list

Kind = Literal["exact", "variant", "synonym", "fuzzy", "field"]

CREDIT: dict[Kind, int] = {"exact": 100, "variant": 95, "synonym": 90, "fuzzy": 80}
"""What a match of a kind is worth, in hundredths of an exact one."""

MAX_JOINED = 4
"""Terms of up to so many words are also looked for written as one."""
_MIN_PART = 3
_MIN_SPLIT = 7
_LONGEST_PHRASE = 12
"""Tokens; a longer term is a sentence, which nobody writes with another name inside."""
_ABBREVIATION = 6
"""Letters of an abbreviation at most."""
_PREFIXES = frozenset({"re", "co", "de", "bi", "un", "on", "up", "in"})
"""Short parts that a hyphen may set off: `re-ranking`, `on-boarding`."""
_OTHERWISE = ("self", "semi", "un", "non", "weakly", "anti")
"""Words that turn the term after them into another."""
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_VERSIONS = range(1, 26)
"""Versions that are glued to a name: `Java8`."""
_PARENTHESIS = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*")


class Pattern(msgspec.Struct, frozen=True):
    """A sequence of tokens to find."""

    steps: tuple[tuple[str, ...], ...]
    """For each position in turn, the tokens that may stand there."""
    kind: Kind
    term: str
    """The term as the rubric or the lexicon writes it."""
    spelling: str | None = None
    """Spelling that the text must have as well; None: folded tokens decide."""
    name: bool = False
    """With `spelling`: the word is an everyday word or a letter too, so its neighbours are looked at."""
    gap: Gap | None = None
    """What may stand before the step of number `cut`; None: the tokens follow one another."""
    cut: int = 0
    elsewhere: bool = False
    """The rest of the profile says what it means: it defines the abbreviation, or is at home in the field."""
    role: bool = False
    """Found where a text says what somebody is or was, alone."""

    def stands_in(self, line: str, *, kept: bool = False) -> bool:
        """Whether the raw `line`, in which the tokens were found, has the term as it must be written.

        `kept`: words of its field stand in the line, so that a capital is enough where nothing speaks against it.
        """
        return self.spelling is None or self._spelt(line, kept=kept) is not None

    def _spelt(self, line: str, *, kept: bool) -> tuple[int, int] | None:
        line, spelling = plain_letters(line), self.spelling or ""
        return next(names_in(line, spelling, kept=kept) if self.name else spellings_in(line, spelling), None)

    def span_in(self, line: str) -> tuple[int, int] | None:
        """Where in the raw `line` the term stands: start and end in characters."""
        if self.gap is not None:
            return spread_span(line, self.steps[: self.cut], self.steps[self.cut :], self.gap)
        # In a list a name needs no capitals.
        return (self._spelt(line, kept=False) if self.spelling else None) or span_of(line, self.steps)


class Form(msgspec.Struct, frozen=True):
    """One spelling under which a criterion may stand in a profile."""

    text: str
    kind: Kind
    """`exact` for the rubric's own words, `synonym` for the lexicon's."""
    tokens: tuple[str, ...]
    proper: bool
    """A proper name or an abbreviation: plural only, no -ing or -ed."""
    spelling: str | None
    name: bool


def named_as(pattern: Pattern) -> Pattern:
    """The pattern of a name that must have its capital, spelt as the lexicon has it."""
    entry = load_lexicon().find(pattern.term)
    names = (entry.name, *entry.synonyms) if entry is not None else (pattern.term,)
    spelt = next((name for name in names if key(name) == pattern.steps[0][0] and name != name.lower()), None)
    spelling = spelt or pattern.steps[0][0].capitalize()
    return msgspec.structs.replace(pattern, spelling=spelling, name=spelling[1:].islower())


def forms_of(terms: tuple[str, ...], *, synonyms: bool, narrower: bool = True) -> tuple[Form, ...]:
    """The forms of a criterion's name and terms, without repeats, the rubric's own first.

    `narrower`: with `synonyms`, the lexicon's names that say less than the term count too.
    """
    own = [form for term in terms for form in _own_forms(term)]
    seen = {form.tokens for form in own}
    out = list(dict.fromkeys(own))
    if synonyms:
        for form in own:
            entry = load_lexicon().find(form.text)
            includes = entry.includes if entry and narrower else ()
            for word in (entry.name, *entry.synonyms, *includes) if entry else _spelt_out(form.tokens):
                synonym = _form(word, "synonym")
                if synonym is not None and synonym.tokens not in seen:
                    seen.add(synonym.tokens)
                    out.append(synonym)
    return tuple(out)


def _own_forms(term: str) -> Iterator[Form]:
    """The term as written; where it explains itself in brackets ("… Generation (RAG)"), both halves."""
    bracketed = _PARENTHESIS.search(term)
    if bracketed is None:
        if form := _form(term, "exact"):
            yield form
        return
    outside, inside = _PARENTHESIS.sub(" ", term).strip(), bracketed.group(1).strip()
    if form := _form(outside, "exact"):
        yield form
    if inside and _abbreviates(inside, outside) and (form := _form(inside, "exact")):
        yield form


def _spelt_out(steps: tuple[str, ...]) -> Iterator[str]:
    """The phrase with one of its abbreviations spelt out, or a long form abbreviated: `ML engineer`."""
    lexicon, length = load_lexicon(), len(steps)
    if length > _LONGEST_PHRASE:
        return
    spans = [(a, b) for a in range(length) for b in range(a + 1, min(a + 5, length + 1)) if b - a < length]
    for start, end in spans:
        if not MARKS.isdisjoint(steps[start:end]) or (entry := lexicon.find(" ".join(steps[start:end]))) is None:
            continue
        for other in map(key, (entry.name, *entry.synonyms)):
            # One of the two is an abbreviation: other synonyms inside a phrase may change what it means.
            if (end - start == 1) != (" " not in other) and len(min(steps[start], other, key=len)) <= _ABBREVIATION:
                yield " ".join((*steps[:start], other, *steps[end:]))


def _abbreviates(short: str, long: str) -> bool:
    entry = load_lexicon().find(short)
    if entry is not None and entry == load_lexicon().find(long):
        return True
    initials = "".join(word[0] for word in key(long).split())
    letters = key(short).replace(" ", "").removesuffix("s")
    return len(letters) > 1 and (initials.startswith(letters) or letters.startswith(initials))


@cache
def _form(text: str, kind: Kind) -> Form | None:
    found = tokens(" ".join(text.split()))  # a line end in a term is no line end of a profile
    while found and found[-1] in MARKS:
        found.pop()
    while found and found[0] in MARKS:
        found.pop(0)
    if not found:
        return None
    entry = load_lexicon().find(text)
    spelling, name = _required_spelling(text, found, entry)
    return Form(text, kind, tuple(found), _is_proper(text, entry), spelling, name)


def _required_spelling(text: str, found: list[str], entry: LexiconEntry | None) -> tuple[str | None, bool]:
    if len(found) != 1:
        return None, False
    plain = text.strip()
    if entry is not None and load_lexicon().needs_case(text):
        # The rubric may write `go`; what must stand in the text is the name as it is spelt.
        spelt = next((name for name in (entry.name, *entry.cased) if key(name) == found[0]), plain)
        return spelt, len(spelt) == 1 or spelt[1:].islower()  # `RAG` and `MoE` are told by their capitals alone
    if len(found[0]) == 1 and found[0].isalpha():
        return plain.upper(), True
    # Two letters are a prefix or a word of some language nearly always: `bi-level`, `5 pm`.
    short = len(plain) == 2 and plain.isalpha()
    if plain.isupper() and (short or (len(plain) > 1 and found[0] in everyday_words())):
        return plain, False
    return None, False


def _is_proper(text: str, entry: LexiconEntry | None) -> bool:
    if entry is not None and key(entry.name) == key(text):
        text = entry.name
        return any(char.isupper() for char in text) and len(text.split()) == 1
    return len(text.split()) == 1 and (
        any(char.isdigit() for char in text) or any(char.isupper() for char in text[1:]) or not text.isascii()
    )


def patterns_of(form: Form, vocabulary: Container[str]) -> Iterator[Pattern]:
    """The exact and variant patterns of a form, best first, those that `vocabulary` rules out left aside."""
    better = form.kind
    variant: Kind = "variant" if form.kind == "exact" else form.kind
    steps = form.tokens
    yield Pattern(tuple((step,) for step in steps), better, form.text, form.spelling, form.name)
    if form.spelling is not None:
        if len(steps[0]) > 2 and _has_versions(form, steps[0]):  # with a version behind it no everyday word is meant
            yield Pattern((tuple(f"{steps[0]}{version}" for version in _VERSIONS),), variant, form.text)
        return
    inflected = all_forms(form)
    if SLASH in steps:  # `CI-CD`
        yield Pattern(tuple(step for step in inflected if step[0] != SLASH), variant, form.text)
    if any(len(step) > 1 for step in inflected):
        yield Pattern(inflected, variant, form.text)
    for joined in _glued(form, vocabulary):
        yield Pattern(tuple(with_forms(step, form) for step in joined), variant, form.text)
    if len(steps) <= MAX_JOINED:
        for place, step in enumerate(steps):
            for head, tail in _parts(step, form, vocabulary):
                split = (*inflected[:place], (head,), _tail_forms(step, tail, form), *inflected[place + 1 :])
                yield Pattern(split, variant, form.text)


def _glued(form: Form, vocabulary: Container[str]) -> Iterator[tuple[str, ...]]:
    """The words of a form with neighbours written as one: `finetuning`."""
    if not 1 < len(form.tokens) <= MAX_JOINED or not MARKS.isdisjoint(form.tokens):
        return
    for joined in _joined(form.tokens):
        # Of the lexicon's many names the glued ones as they are, which costs no inflection of what nobody writes.
        if form.kind == "exact" or all(step in vocabulary or f"{step}s" in vocabulary for step in joined):
            yield joined


def _parts(step: str, form: Form, vocabulary: Container[str]) -> Iterator[tuple[str, str]]:
    """Every way in which a word may be written as two: `fine-tuning`, `Dev Ops`, `re-ranking`."""
    if not step.isalpha() or not step.isascii():
        return
    cuts = set(range(_MIN_PART, len(step) - _MIN_PART + 1)) if len(step) >= _MIN_SPLIT else set()
    if len(form.tokens) == 1:
        entry = load_lexicon().find(form.text)
        spelt = entry.name if entry is not None and key(entry.name) == step else form.text
        cuts |= {match.start() for match in _CAMEL.finditer(spelt)} if len(spelt) == len(step) else set()
    if step[:2] in _PREFIXES and len(step) >= _MIN_SPLIT:
        cuts.add(2)
    for cut in sorted(cuts):
        if step[:cut] in vocabulary:
            yield step[:cut], step[cut:]


def _tail_forms(step: str, tail: str, form: Form) -> tuple[str, ...]:
    """The forms of the end of a word that is written as two: of a verb all, else singular and plural."""
    if form.proper:
        return (tail,)
    return with_forms(tail, form) if step.endswith(("ing", "ed")) else (tail, *sorted(numbers(tail)))


@cache
def all_forms(form: Form) -> tuple[tuple[str, ...], ...]:
    """For each token of a form those that may stand for it; a noun before another one keeps to singular and plural."""
    steps = form.tokens
    if form.proper or len(steps) == 1:
        return tuple(with_forms(step, form) for step in steps)
    return (
        *(
            (step, *sorted(numbers(step))) if place or not step.endswith("ed") else with_forms(step, form)
            for place, step in enumerate(steps[:-1])
        ),
        with_forms(steps[-1], form),
    )


@cache
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
        elif not form.proper and _own_verbs(verbs(step)) and step not in word_list("own_verb"):
            others |= _of_activity(step, step)  # `reconciled` for `reconciliation`
        others -= _other_noun(step)
    return (step, *sorted(others - {step}))


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


@cache
def _is_rare(base: str) -> bool:
    """Whether no form of a verb is a word that many texts use."""
    idf = reference_idf()
    forms = {base, *inflections(base)}
    return len(base) > _RARE_LETTERS and not any(idf.knows(form) or form in everyday_words() for form in forms)


_RARE_LETTERS = 4
_VERB_ENDINGS = tuple(ending + s for ending in ("ize", "ise", "ify", "ate") for s in ("", "s"))


def _other_noun(word: str) -> frozenset[str]:
    """`market` and `markets` for `marketing`, and `marketing` for those: what one-word terms must not take for it."""
    own = word_list("own_noun")
    if word in own:
        base = word.removesuffix("ing")
        return frozenset(end for stem in (base, base[:-1], base + "e") for end in (stem, stem + "s", stem + "me"))
    stem = word.removesuffix("s")
    return frozenset({f"{stem}ing", f"{stem.removesuffix('e')}ing", f"{stem}{stem[-1:]}ing"}) & own


@cache
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
        goes_on = {on for form in (last, *numbers(last)) for on in lexicon.goes_on_elsewhere(" ".join((*rest, form)))}
        return before, frozenset(form for on in goes_on for form in (on, *numbers(on)))
    after = frozenset(lexicon.endings(own)) if len(form_tokens) == 1 and len(own) > 1 else frozenset()
    return before, after


def _joined(steps: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Every way to write neighbouring words as one: `fine tuning` as `finetuning`."""
    gaps = range(1, len(steps))
    for kept in (cuts for size in range(len(steps) - 1) for cuts in combinations(gaps, size)):
        edges = (0, *kept, len(steps))
        yield tuple("".join(steps[a:b]) for a, b in pairwise(edges))
