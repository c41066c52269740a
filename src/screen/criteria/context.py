"""Whether a word means the term there: by its place in a list, the words beside it, and the company of its line.

Only the profile itself is looked at: its lines, its entries, and how many of its lines are of the field. More entries
never take a match away.
"""

import re

import numpy as np

from screen.ground.arrays import Flags, Ints
from screen.ground.derivation import verbs
from screen.ground.homonyms import company_of, homonym, words, words_of_software
from screen.ground.idf import is_everyday, reference_idf
from screen.ground.inflection import numbers
from screen.ground.lexicon import load_lexicon
from screen.ground.named_people import is_unknown
from screen.ground.names import everyday_words
from screen.ground.order import ascending
from screen.ground.pattern import Pattern, named_as
from screen.ground.roles import is_person
from screen.ground.sets import distinct, once
from screen.ground.text import LINE, MARKS, tokens
from screen.ground.word_lists import word_list
from screen.sources.columns import Columns
from screen.sources.entry_numbers import line_identity
from screen.sources.fields import LISTED
from screen.sources.settled import WELL_KEPT, at_home, have, words_of_field

_VERSIONS = tuple(map(str, range(2, 31)))

DEEDS = ("deed", "with", "moved", "passive")
"""The gaps between a verb and its object."""
_QUOTED = r"[\"“„«]([^\"“”„«»]{1,60})[\"“”»]"
_TELLING_LETTERS = 3
_OF_SCIENCES = ("ics", "logy")
_ABBREVIATION = 5
"""Letters of a term in capitals that is a name rather than a word, at most."""


class Context:
    """The surroundings of places in the columns of a pool."""

    def __init__(self, columns: Columns, *, at_home: bool = True) -> None:
        """`at_home`: the field of a profile counts, not that of the line alone."""
        self._columns, self._of_profiles = columns, at_home
        self._riches = dict[str, tuple[Ints, Ints, Flags]]()
        """What `_rich` has said."""

    def alone(self, places: Ints, length: int = 1) -> Flags:
        """Whether marks stand on both sides: an item of a list, or all of a line."""
        columns = self._columns
        return np.asarray(
            (columns.stand_at(places - 1, MARKS) | (places == 0)) & columns.stand_at(places + length, MARKS)
        )

    def company(self, places: Ints, field: str, own: tuple[str, ...]) -> Ints:
        """How many words of `field` the line of each place has, the forms `own` of the word itself apart."""
        columns, known = self._columns, company_of(field)
        line = columns.lines_of(places)
        counts = self._counts(field)[line]
        if ids := [columns.vocabulary[word] for word in own if word in known and word in columns.vocabulary]:
            of_own = columns.lines_of(columns.places(ids))
            counts -= np.searchsorted(of_own, line, "right") - np.searchsorted(of_own, line)
        return counts

    def _counts(self, field: str) -> Ints:
        return words_of_field(self._columns, field)

    def at_home(self, places: Ints, field: str) -> Flags:
        """Whether the profile of each place has enough other lines of `field`."""
        columns = self._columns
        if not self._of_profiles:
            return np.zeros(len(places), bool)
        return at_home(columns, field)[columns.line_profile[columns.lines_of(places)]]

    def in_entry(self, places: Ints, field: str) -> Flags:
        """Whether another line of the item of each place has a word of `field`: a line that says something else.

        Copies of an item are one entry and have each only its own lines, so that no copy changes what another says.
        """
        if not len(places):
            return np.zeros(0, bool)
        columns, (keys, rich, of_field) = self._columns, self._rich(field)
        line = columns.lines_of(places)
        has_one = of_field[line]
        # The lines of a summary are of one item, and each is an entry of its own.
        known, own = distinct(self._item_and_entry(line))
        first, behind = np.searchsorted(keys, known), np.searchsorted(keys, known, "right")
        told = behind - first
        # Only where the line itself has one, it matters whether several lines say the same.
        for number in once(own[has_one]).tolist():
            told[number] = len({line_identity(columns.line_text[row]) for row in rich[first[number] : behind[number]]})
        return np.asarray(told[own] > has_one)

    def _rich(self, field: str) -> tuple[Ints, Ints, Flags]:
        """What `_item_and_entry` has of the lines with a word of `field`, ascending, those lines, and (L,) which."""
        if field not in self._riches:
            # What every office has says nothing of another line: `reports in Excel`.
            of_offices = self._columns.number_in_lines(words("of_every_office") & company_of(field))
            of_field = self._counts(field) > of_offices
            rich = np.flatnonzero(of_field)
            keys = self._item_and_entry(rich)
            order = ascending(keys)
            self._riches[field] = keys[order], rich[order], of_field
        return self._riches[field]

    def _item_and_entry(self, lines: Ints) -> Ints:
        return self._columns.line_item[lines] * len(self._columns.line_ends) + self._columns.line_entry[lines]

    def listed(self, places: Ints) -> Flags:
        """Whether each place stands in a list of skills or the like."""
        return np.asarray(self._columns.line_rung[self._columns.lines_of(places)] == LISTED)

    def whole(self, places: Ints) -> Flags:
        """Whether the word is all of its line."""
        columns = self._columns
        return np.asarray(
            (columns.stand_at(places - 1, (LINE,)) | (places == 0)) & columns.stand_at(places + 1, (LINE,))
        )

    def _is_listed(self, forms: tuple[str, ...], places: Ints) -> Flags:
        """Whether the profile of each place lists the name among its skills: there it is no everyday word."""
        columns = self._columns
        everywhere = columns.find([forms])
        listed = everywhere[self.listed(everywhere) & self.alone(everywhere)]
        lists = np.zeros(len(columns.profile_ids), bool)
        lists[columns.line_profile[columns.lines_of(listed)]] = self._of_profiles
        return lists[columns.line_profile[columns.lines_of(places)]]

    def _is_beside_tools(self, name: str, places: Ints) -> Flags:
        """Whether another line of the job names a tool, where no person or place of today has the name: `Kafka`."""
        if not self._of_profiles or name in words("given") | words("places"):
            return np.zeros(len(places), bool)
        return self.in_entry(places, "listed")

    def _has(self, name: str, places: Ints) -> Flags:
        """Whether the line of each place has one of a list of words."""
        return have(self._columns, name)[self._columns.lines_of(places)]

    def _is_person(self, places: Ints) -> Flags:
        return self._columns.stand_at(places - 1, words("before_person"))

    def _is_surname(self, places: Ints) -> Flags:
        """Behind a word that no table has and a preposition, as people are named: `reported to Eddie Haskell`."""
        columns, out = self._columns, self._columns.stand_at(places - 2, words("used_with") | {"to", "of", "from"})
        for number in np.flatnonzero(out).tolist():
            out[number] = is_unknown(columns.vocabulary.spelt[columns.ids[places[number] - 1]])
        return np.asarray(out)

    def _is_in_title(self, forms: tuple[str, ...], places: Ints) -> Flags:
        """Whether the line of each place has the name in quotation marks: `the eagle in "Prometheus in Chains"`.

        Of a name alone there, `wrote it in "Julia"`, a verb of making tells.
        """
        columns, lines, made = self._columns, self._columns.lines_of(places), self._is_made(places)
        out = np.zeros(len(places), bool)
        for number, line in enumerate(lines.tolist()):
            quoted = [tokens(title) for title in re.findall(_QUOTED, columns.line_text[line])]
            named = [title for title in quoted if not {*forms}.isdisjoint(title)]
            out[number] = any(len(title) > 1 or not made[number] for title in named)
        return out & (columns.line_paper[lines] < 0)

    def _is_made(self, places: Ints) -> Flags:
        """Behind a verb of making, or behind `in` and the like in a line that has one: `wrote it in Julia`.

        Behind what is kept in machines and `to`, too, in a line that has a verb of moving it.
        """
        columns = self._columns
        beside = columns.stand_at(places - 1, words("used_with")) & self._has("made", places)
        # Nothing is in a person: a name behind `in` that no place has is a language.
        inside = columns.stand_at(places - 1, ("in",)) & columns.stand_at(places, words("names") - words("places"))
        # What only machines carry was moved there: `order events to Kafka`, `ran services on Kafka`.
        there = columns.stand_at(places - 1, words("moved_to"))
        carried = there & columns.stand_at(places - 2, words("carried"))
        # Or it runs there by itself: `services run on Kafka`.
        carried |= there & columns.stand_at(places - 2, words("moved")) & columns.stand_at(places - 3, words("carried"))
        # Builds run on no person, but may be handed to one.
        named = columns.stand_at(places, words("given")) & ~columns.stand_at(places - 1, words("moved_into"))
        carried &= self._has("moved", places) & ~(named | columns.stand_at(places, words("places")))
        set_up = columns.stand_at(places - 1, ("up",)) & columns.stand_at(places - 2, words("set_up"))
        return beside | inside | carried | set_up | columns.stand_at(places - 1, words("made") | words("kept_running"))

    def _is_said_in(self, places: Ints) -> Flags:
        """In or with what a thing of software is made, right behind it: `firmware in C for a dog collar`."""
        things = company_of("software") - words("against")
        return self._columns.stand_at(places - 1, words("used_with")) & self._columns.stand_at(places - 2, things)

    def _is_thing(self, places: Ints) -> Flags:
        """Behind an article, and before no word that shows a tool: `a python`, `the slack`."""
        columns = self._columns
        return columns.stand_at(places - 1, word_list("article")) & ~columns.stand_at(places + 1, words("behind"))

    def _is_joined(self, places: Ints) -> Flags:
        """Whether a technical name stands beside each place behind or before `and` or a comma: `in Python and Django`.

        Of two that people are called by ("Julia and Ada") the first must be what something is done in or with.
        """
        columns, known = self._columns, company_of("joined")
        joining = {*words("joining"), *MARKS} - {LINE}  # the next line may be of another entry, or of somebody else
        before = columns.stand_at(places - 1, joining)
        surely = columns.stand_at(places - 3, words("used_with") | words("made"))
        given = words("given")
        first = columns.stand_at(places - 2, known - given) | (columns.stand_at(places - 2, known) & surely)
        second = columns.stand_at(places + 1, joining) & columns.stand_at(places + 2, known - given)
        return (before & first) | second | self._is_exchanged(places)

    def _is_exchanged(self, places: Ints) -> Flags:
        """Whether each place and another technical name are what was left and what was taken: `from Scala to Rust`."""
        stand_at = self._columns.stand_at
        known = load_lexicon().cased_words_of(("software", "learning")) | company_of("joined")
        known -= words("given")
        left = stand_at(places - 3, ("from",))
        left |= stand_at(places - 4, ("from",)) & ~stand_at(places - 3, (LINE,))  # not at the end of another line
        taken = stand_at(places - 1, ("to",)) & stand_at(places - 2, known) & left
        return taken | (stand_at(places - 1, ("from",)) & stand_at(places + 1, ("to",)) & stand_at(places + 2, known))

    def as_listed(self, pattern: Pattern, places: Ints) -> Flags:
        """Whether a name that needs its case is the item of a list there, so that it needs no case."""
        alone = self.alone(places)
        if not alone.any():
            return alone
        kept = self.company(places, "listed", pattern.steps[0]) > 0
        return alone & (kept | self.listed(places) | self.whole(places))

    def as_name(self, pattern: Pattern, places: Ints) -> tuple[Flags, Flags]:
        """For a homonym of one word: where it surely is the name, and where it is if it has its capital."""
        columns, (forms,) = self._columns, pattern.steps
        kind, field = homonym(forms[0]) or "word", _field(pattern)
        company = self.company(places, field, forms)
        behind = columns.stand_at(places + 1, (*words("behind"), *_VERSIONS))
        alone = self.alone(places)
        speaks = self._has("against", places) & (company < WELL_KEPT)
        joined = self._is_joined(places)
        # What is called like an animal does nothing by itself: `driven by Python`.
        done_by = (kind == "word") & self._columns.stand_at(places - 1, ("by",))
        other = (self._is_person(places) & ~done_by) | (self._is_thing(places) & ~joined)
        if kind == "name":
            other |= (company < WELL_KEPT) & ~behind & ~joined & self._is_surname(places)
            other |= (company == 0) & self._is_in_title(forms, places)
        sure = behind | (alone & (self.listed(places) | self.whole(places))) | ((company > 0) & ~speaks)
        sure |= ~speaks & (
            self.at_home(places, field) | self._is_made(places) | joined | self._is_listed(forms, places)
        )
        capitals = kind == "word" or not (named_as(pattern).spelling or "")[1:].islower()
        return sure & ~other, ~other & ~speaks & (self._is_beside_tools(forms[0], places) | capitals)

    def of_free_time(self, pattern: Pattern, places: Ints) -> Flags:
        """Where a name that the lexicon has not stands among words of everyday life alone: `a Kettle dinghy`.

        Of what a job is about these words say nothing: `Kettle for dog collars`.
        """
        if not pattern.term[:1].isupper() or load_lexicon().knows(pattern.term):
            return np.zeros(len(places), bool)
        against = self._has("against", places) & (self._columns.line_stay[self._columns.lines_of(places)] < 0)
        kept = (self.company(places, "software", pattern.steps[0]) > 0) | self.alone(places) | self._is_made(places)
        return np.asarray(against & ~kept & ~self._columns.stand_at(places - 1, words("used_with")))

    def beside(self, pattern: Pattern, places: Ints) -> tuple[Flags, Flags]:
        """For a name that needs its case: where it cannot be one, and where it has company of its field."""
        forms = pattern.steps[0]
        company = self.company(places, _field(pattern), forms)
        speaks = self._has("against", places) & (company < WELL_KEPT) & ~self._is_said_in(places)
        spelling = pattern.spelling or ""
        if spelling.isupper() and len(spelling) >= _TELLING_LETTERS:  # other items of a list do not speak of it
            speaks &= ~self.alone(places)
        if not pattern.name:  # nor does what a job is about speak of an abbreviation: `PR for a film festival`
            speaks &= self._columns.line_stay[self._columns.lines_of(places)] < 0
        # Nor is anybody called by one: `Manager HR`, `diagnosed by CT`.
        out = speaks | self._is_person(places) if pattern.name else speaks
        behind = self._columns.stand_at(places + 1, words("behind"))
        kept = ((company > 0) | behind | self._is_made(places) | self._is_joined(places)) & ~out
        # A capital tells nothing of a name that people have.
        return out | ((homonym(forms[0]) == "name") & ~kept), kept

    def is_trade(self, pattern: Pattern, places: Ints) -> Flags:
        """Whether a name is what somebody is by trade there, among no words of its field: `Head Chef`, `Postman`."""
        (forms,) = pattern.steps
        if not (needs_company(pattern) or pattern.name) or not any(map(is_person, forms)):
            return np.zeros(len(places), bool)
        role = self._columns.line_role[self._columns.lines_of(places)]
        return np.asarray(role & (self.company(places, _field(pattern), forms) == 0))

    def kept(self, pattern: Pattern, places: Ints) -> Flags:
        """Whether an abbreviation has company of its field in its line, or in the profile."""
        field = _field(pattern)
        company = self.company(places, field, pattern.steps[0]) > 0
        return (company | self.at_home(places, field)) & ~self._is_person(places)

    def of_field(self, pattern: Pattern, places: Ints, field: str) -> Flags:
        """Where words that many trades use are used in `field`, or name what a course was about.

        `Statistics for biologists` is about that, whatever else its line does not say.
        """
        return self._of_field(pattern, places, field) | self._is_subject(places)

    def _is_subject(self, places: Ints) -> Flags:
        """Whether a word is what a course or a certificate is about: no other noun stands right beside it."""
        columns, small = self._columns, MARKS | word_list("article") | word_list("preposition") | {"and"}
        ahead = columns.stand_at(places - 1, small) | (places == 0)
        return np.asarray(ahead & columns.stand_at(places + 1, small) & columns.line_course[columns.lines_of(places)])

    def _of_field(self, pattern: Pattern, places: Ints, field: str) -> Flags:
        if field == "software" and (pattern.gap in DEEDS or not is_common(pattern)):
            if len(pattern.steps) > 1 and (_is_technical(pattern) or _is_with_people(pattern)):
                return np.ones(len(places), bool)
            return ~self._done(pattern, places) | self._told(pattern, places)
        if not is_common(pattern):
            return np.ones(len(places), bool)
        if field == "office":
            # A paper of another field has the word in another sense, and says so itself: none may speak for another.
            line = self._columns.lines_of(places)
            of_learning = (self._counts("learning")[line] > 0) | self.in_entry(places, "learning")
            paper = (self._columns.line_paper[line] >= 0) & of_learning
            # Sample collections and water retention are of other work; documents and people are of this one.
            return ~(paper | self._columns.stand_at(places - 1, word_list("goods")))
        told = self._told(pattern, places)
        return told | (self.in_entry(places, "software") & ~self._done(pattern, places))

    def tested(self, pattern: Pattern, places: Ints, field: str) -> Flags:
        """Whether a word that is an activity's thing in software alone is of software: `tests`, `two deploys a day`."""
        made = word_list("own_deed_in_software") & verbs(pattern.steps[0][0])
        things = [form for word in made for form in (word, *numbers(word)) if form in pattern.steps[0][1:]]
        if not things or pattern.kind == "exact":
            return np.ones(len(places), bool)
        here = self._columns.stand_at(places, things)
        several = self._columns.stand_at(places, [form for form in things if form.endswith("s")])
        behind = self._columns.stand_at(places + 1, word_list("software_deed_noun"))
        if field != "software":
            return ~here
        own = tuple(form for form in pattern.steps[0])
        trades = self.company(places, "trades", own) > 0
        return ~here | ((several | behind) & (self.company(places, "software", own) > 0) & ~trades)

    def of_kind(self, pattern: Pattern, places: Ints, field: str) -> Flags:
        """Where a kind of testing of software is meant, and no test of a thing: `unit testing`, no `tests of units`.

        What a text takes apart is one thing with no word between, or among words of software.
        """
        *_, last = pattern.term.casefold().split() or [""]
        kinds = word_list("own_deed_in_software") & (verbs(last) | verbs(last.removesuffix("s")))
        field = load_lexicon().field_of(pattern.term) or field
        if pattern.gap not in (*DEEDS, "of") or not kinds or field != "software":
            return np.ones(len(places), bool)
        beside = self._columns.stand_at(places + pattern.cut, pattern.steps[-1]) & (pattern.gap == "of")
        own = tuple(form for step in pattern.steps for form in step)
        return np.asarray(beside | (self.company(places, "software", own) > 0))

    def of_device(self, pattern: Pattern, places: Ints) -> Flags:
        """Where a platform is what a device runs, and nothing was made: `took orders on Android tablets`."""
        behind = places + len(pattern.steps)
        own = tuple(form for step in pattern.steps for form in step)
        made = (self.company(places, "software", own) > 0) | self._has("made", places)
        return self._columns.stand_at(behind, words("devices")) & ~made

    def of_everyday_life(self, places: Ints) -> Flags:
        """Whether the line of each place has a word of everyday life: `on call for coffee`."""
        return self._has("against", places)

    def in_line_of_software(self, pattern: Pattern, places: Ints) -> Flags:
        """Whether the line of each place says that a phrase there is of software, or says nothing else."""
        own = tuple(form for step in pattern.steps for form in step)
        return np.asarray((self.company(places, "software", own) > 0) | self.alone(places, len(pattern.steps)))

    def _told(self, pattern: Pattern, places: Ints) -> Flags:
        """Whether the line or the profile of each place says that its words are of software."""
        own = tuple(form for step in pattern.steps for form in step)
        company = self.company(places, "software", own) > 0
        # Who is at home in software may tell of another trade: "pre-employment testing, drug screenings".
        home = self.at_home(places, "software") & (self.company(places, "trades", own) == 0)
        return np.asarray(company | self.alone(places, len(pattern.steps)) | home)

    def _done(self, pattern: Pattern, places: Ints) -> Flags:
        """Whether a verb of everyday life stands at each place: `pruned the menu`, `served the whole model town`."""
        if len(pattern.steps) > 1:
            plain = all(any(map(is_everyday, step)) for step in pattern.steps)
            return np.full(len(places), plain and pattern.gap in DEEDS)
        return self._columns.stand_at(places, [form for form in pattern.steps[0] if form.endswith("ed")])


def _field(pattern: Pattern) -> str:
    """The field of a term's entry: that of learning for an abbreviation of it."""
    return load_lexicon().field_of(pattern.term) or "software"


def _is_technical(pattern: Pattern) -> bool:
    """Whether the object of a verb is a thing of software itself: `administered the databases`."""
    return any(not words_of_software().isdisjoint(step) for step in _object_of(pattern))


def _object_of(pattern: Pattern) -> tuple[tuple[str, ...], ...]:
    return pattern.steps[:-1] if pattern.gap == "passive" else pattern.steps[1:]


def _is_with_people(pattern: Pattern) -> bool:
    """Whether a deed that the lexicon knows of offices has people as its object: supervision of students."""
    of_office = load_lexicon().field_of(pattern.term) == "office"
    return of_office and any(map(is_person, _object_of(pattern)[-1]))


def needs_company(pattern: Pattern) -> bool:
    """Whether a pattern of one word is a name that is also something else."""
    return len(pattern.steps) == 1 and pattern.spelling is None and homonym(pattern.steps[0][0]) is not None


def asks_profile(pattern: Pattern, field: str) -> bool:
    """Whether the field of a profile may decide what a pattern means in a line, under a rubric of `field`."""
    told = field == "software" and (pattern.gap in DEEDS or is_common(pattern))
    return told or needs_company(pattern) or is_short(pattern)


def is_plain_phrase(pattern: Pattern) -> bool:
    """Whether a pattern is a phrase of words of everyday life alone, and no name: `incident response`, `on call`."""
    plain = len(pattern.steps) > 1 and pattern.gap is None and pattern.spelling is None and not pattern.role
    if not plain or not all(any(map(is_everyday, step)) for step in pattern.steps):
        return False
    entry = load_lexicon().find(pattern.term)
    name = pattern.term if pattern.kind == "synonym" or entry is None else entry.name
    technical = any(not words_of_software().isdisjoint(step) for step in pattern.steps)
    return not technical and not any(map(str.isupper, name[1:]))


def is_short(pattern: Pattern) -> bool:
    """Whether a name that needs its capitals is an abbreviation of so few letters that many things have it."""
    if pattern.spelling is None or pattern.name or len(pattern.spelling) >= _TELLING_LETTERS:
        return False
    return pattern.steps[0][0] in everyday_words() or load_lexicon().needs_case(pattern.term)


def is_common(pattern: Pattern) -> bool:
    """Whether a pattern is one word of a term that many trades use, and no name of a tool."""
    return pattern.kind in ("exact", "variant") and of_many_trades(pattern)


def of_many_trades(pattern: Pattern) -> bool:
    """Whether a pattern is one word that many trades use, and no name of a tool, also where the lexicon put it."""
    if len(pattern.steps) > 1 or pattern.spelling is not None:
        return False
    if pattern.term.isupper() and len(pattern.term) <= _ABBREVIATION:
        return False
    entry = load_lexicon().find(pattern.steps[0][0])
    if entry is not None and any(letter.isupper() for letter in entry.name):
        return False
    return is_everyday(pattern.steps[0][0])


def may_be_another(pattern: Pattern) -> bool:
    """Whether a pattern is one word that other fields may use for another thing: an `exploration`, a `composite`.

    A word of many trades is, one that is borrowed, and any other that is no name and that the lexicon
    does not place. The lexicon's own word for a skill is too, unless it is written as a name: `underwriting` is of
    loans and of insurance.
    """
    if len(pattern.steps) > 1 or pattern.spelling is not None:
        return False
    if pattern.kind == "synonym":
        return pattern.term.islower()
    placed = load_lexicon().find(pattern.steps[0][0]) or any(letter.isupper() for letter in pattern.term[1:])
    return of_many_trades(pattern) or not placed or is_borrowed(pattern)


def is_borrowed(pattern: Pattern) -> bool:
    """Whether the rubric's word is one of learning that other work has too, where many texts have it: `transformers`.

    Or a quality, which anything may have (`accessibility`). No abbreviation, no science (`bioinformatics`), and no
    thing of software itself, which people of all trades have (`dashboards`).
    """
    word, lexicon = pattern.steps[0][0], load_lexicon()
    entry = lexicon.find(word) if pattern.kind in ("exact", "variant") and not pattern.term.isupper() else None
    if entry is None or any(map(str.isupper, entry.name)) or word.endswith(_OF_SCIENCES):
        return False
    known = reference_idf().knows(word) and not is_everyday(word)  # of those the others of the rubric decide
    field = lexicon.field_of(word)
    return known and (field == "learning" or (field == "software" and word.endswith("ity")))
