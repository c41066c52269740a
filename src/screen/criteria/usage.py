"""How a word is used where it stands: for what the person did, or for a quality, a thing that is merely there, or the
trade of somebody else.

Only the words beside it are looked at, so that nothing else of a profile takes a match away.
"""

import re
from collections.abc import Callable, Collection
from functools import cache, cached_property
from itertools import pairwise, takewhile

import numpy as np

from screen.ground.arrays import Flags, Ints
from screen.ground.derivation import is_past, verbs
from screen.ground.fluency import language_words
from screen.ground.gap import BEING, JOINT, MARK, PART, SMALL, WORD, class_of, is_number
from screen.ground.homonyms import company_of, words
from screen.ground.idf import is_everyday
from screen.ground.inflection import numbers
from screen.ground.lexicon import load_lexicon
from screen.ground.named_people import is_unknown
from screen.ground.others import is_other, is_trade_by_form
from screen.ground.pattern import Pattern
from screen.ground.roles import done_with_role, is_person
from screen.ground.sets import among
from screen.ground.text import COMMA, MARKS
from screen.ground.word_lists import word_list
from screen.sources.columns import Columns

_REACH = 6
"""Tokens before the name of a trade that may say whose it is."""
_CLAUSE_REACH = 16
"""Tokens behind a verb that may belong to its clause."""
_NOMINAL = ("ing", "ly", "ed", "tion", "tions", "ment", "sis", "ance", "ances")
"""Endings of what is done with a thing, and of words that are no noun: `budget planning`, `forecasts accordingly`."""
_PROCESS = ("tion", "ment", "sis", "ance")
"""Endings of what somebody may do for another."""
_PRACTICE = (*_PROCESS, "apy", "ery", "graphy", "ing", "logy", "metry", "scopy", "sion", "tomy")
"""Endings of what somebody may be seen to do."""
_OTHER = ("other",)
_OURS = ("my", "our", *_OTHER)
"""Articles of those who may be the person too."""
_NEAR = range(1, 5)
"""Tokens back that may say that others did it."""
_CLAUSE = (MARK, PART, JOINT)
"""The classes before a verb."""


class Usage:
    """The uses of words in the columns of a pool."""

    def __init__(self, columns: Columns) -> None:
        self._columns, self._words = columns, columns.vocabulary.spelt

    @cached_property
    def _hiring(self) -> Ints:
        """The lines that say that somebody was hired or looked for."""
        return self._columns.lines_with(word_list("hires"))

    @cached_property
    def _of_others(self) -> Ints:
        """The lines that may say what others did for the person."""
        return self._columns.lines_with(word_list("gets") | {"by", "joined", "left"})

    def of_the_person(self, pattern: Pattern, places: Ints) -> Flags:
        """Whether what stands at each place tells of what the person did or knows; `pattern` has no gap."""
        kept, last = np.ones(len(places), bool), places + len(pattern.steps) - 1
        if done := [form for form in pattern.steps[-1] if is_past(form)]:
            kept = ~self._is_done_to(pattern, places, done)
        if not len(places):
            return kept
        kept &= ~self._is_given(pattern, places)
        if len(pattern.steps) == 1 and not _is_name(pattern.term):
            kept &= ~self._is_undergone(places)
            if pattern.steps[0][0].endswith("ing"):
                self._drop(kept, places, word_list("answers_to"), self._says_to_whom)
                kept &= ~self._columns.stand_at(places + 1, word_list("tool_of_activity"))
        kept &= ~self._is_received(pattern, places)
        self._drop_not_done(kept, places, last)
        self._drop_traded(kept, pattern, places)
        self._drop_dealt_with(kept, pattern, places)
        if not _names_person(pattern):
            self._drop(kept, places - 1, ("of",), self._is_of_a_head)
            self._drop_hired(kept, places, last)
        if pattern.kind == "exact":
            return kept
        if len(pattern.steps) == 1:
            forms = pattern.steps[0]
            self._drop(kept, places, word_list("turned_into") & {*forms[1:]}, self._is_turned)
            if not forms[0].endswith("ed"):
                self._drop(kept, places, [form for form in forms if form.endswith("ed")], self._is_quality)
            self._drop(kept, places, _things(forms), self._is_there)
            if forms[0].endswith("ings"):
                self._drop(kept, places, [forms[0].removesuffix("s")], self._is_gerund)
        if not _names_person(pattern):
            self._drop_others(kept, pattern, last)
        elif _is_person_alone(one := pattern.steps[-1][0], pattern.term):
            ahead = len(pattern.steps) - 1
            self._drop(kept, last, numbers(one) - {one}, lambda place: self._are_others(place - ahead, place))
        return kept

    def _is_done_to(self, pattern: Pattern, places: Ints, done: list[str]) -> Flags:
        """To the person: `mentored by the head`, `recruited as`, `I was taught`; not `taught by Zoom`."""
        columns, last = self._columns, places + len(pattern.steps) - 1
        regular = [form for form in done if form.endswith("ed")]
        out = columns.stand_at(last, regular) & columns.stand_at(last + 1, ("by", "as"))
        rest = columns.stand_at(last, set(done).difference(regular)) & columns.stand_at(last + 1, ("by",))
        rest &= ~columns.stand_at(places - 1, ("i",))
        self._drop(rest, last, done, lambda place: not self._is_somebody(place + 2))
        told = (
            columns.stand_at(places - 2, ("i",)) & columns.stand_at(places - 1, ("was",)) & columns.stand_at(last, done)
        )
        return out | rest | told

    def _is_somebody(self, place: int) -> bool:
        """Another person, by trade or by name: `a teacher of chemistry`, `Quillon`; not `my crew`, `Zoom`."""
        start = place
        while self._word(place) in word_list("article") and self._word(place) not in ("my", "our"):
            place += 1
        phrase = list(takewhile(lambda word: class_of(word) == WORD, map(self._word, range(place, place + _REACH))))
        named = bool(phrase) and (phrase[0] in words("before_person") or all(map(is_unknown, phrase)))
        return any(map(_is_trade, phrase[-1:])) or (named and place == start)

    def _drop_others(self, kept: Flags, pattern: Pattern, last: Ints) -> None:
        """Take the places out whose last word is the name of somebody else's trade."""
        heads, ahead = [form for form in pattern.steps[-1] if _is_trade(form)], len(pattern.steps) - 1
        self._drop(kept, last, heads, lambda place: self._is_of_another(place - ahead) or self._is_owner(place))
        doers = {head for head in heads if pattern.kind == "synonym" or head in word_list("people_alone")}
        if load_lexicon().field_of(pattern.term) in ("software", "learning"):  # motion planners are programs
            doers &= {pattern.steps[-1][0]}
        # An activity is found by who does it: several of them are others.
        several = [f"{one}s" for one in doers if not one.endswith("s")]
        own = pattern.kind != "synonym"

        def are_others(place: int) -> bool:
            return class_of(self._word(place + 1)) != WORD and not (own and self._has_part(place - ahead))

        self._drop(kept, last, several, are_others)
        self._drop(kept, last, doers, lambda place: self._is_under(place - ahead))

    def of_everyday(self, pattern: Pattern, places: Ints) -> Flags:
        """Where a verb of one word was done to things of everyday life alone: `preferences distilled from talks`.

        Not where its clause has a word of software, or its object is a pronoun (`pruned it`); nor of a verb that says
        its activity whatever it is done to (`automated`), or that no activity of learning is made of.
        """
        out = np.zeros(len(places), bool)
        if len(pattern.steps) == 1 and _needs_object(pattern.steps[0][0]):
            done = [form for form in pattern.steps[0][1:] if form.endswith("ed")]
            of_field = company_of("software") | words("worked_on")
            for number in np.flatnonzero(self._columns.stand_at(places, done)).tolist():
                things, clause = self._things_of(int(places[number]))
                everyday = any(things) and all(map(is_everyday, things))
                out[number] = everyday and of_field.isdisjoint(clause)
        return out

    def _things_of(self, place: int) -> tuple[list[str], list[str]]:
        """The words of the object of the verb there, before it in the passive, and all the words of its clause."""
        clause, objects, end, ended = list[str](), list[str](), place + 1, False
        while end < place + _CLAUSE_REACH and (word := self._word(end)) not in MARKS:
            ended = ended or class_of(word) == MARK
            clause.append(word)
            objects += [] if ended else [word]
            end += 1
        behind = self._word(place + 1)
        if class_of(behind) not in (WORD, SMALL) or behind.endswith("ly"):
            start = place - 1
            if class_of(self._word(start)) == JOINT and is_past(self._word(start - 1)):  # `written and distilled`
                start -= 2
            while start > place - _REACH and class_of(self._word(start)) in (WORD, BEING):
                objects.append(self._word(start))
                start -= 1
        silent = word_list("pronoun_object")
        things = [word for word in objects if class_of(word) == WORD and not word[0].isdigit() and word not in silent]
        return things, [*clause, *objects]

    def _is_given(self, pattern: Pattern, places: Ints) -> Flags:
        """What was given to the person, whatever it is called: `was paid wages`, `received SSP`."""
        columns, length = self._columns, len(pattern.steps)
        given = columns.stand_at(places - 1, word_list("was_given")) & columns.stand_at(places - 2, word_list("being"))
        if length == 1:
            given |= columns.stand_at(places - 1, word_list("undergone"))
        goes_on = columns.stand_at(places + length, ("and",))
        for number in np.flatnonzero(given & goes_on).tolist():
            goes_on[number] = is_past(self._word(int(places[number]) + length + 1))
        return given & (goes_on | columns.stand_at(places + length, MARKS | word_list("preposition")))

    def _is_undergone(self, places: Ints) -> Flags:
        """What was done to the person, or how things were: `under close supervision`, `received coaching`."""
        columns = self._columns
        state, beside = word_list("state"), columns.stand_at(places - 1, word_list("degree_of_state"))
        return columns.stand_at(places - 1, word_list("undergone") | {"under"}) | (
            beside & columns.stand_at(places - 2, state)
        )

    def _is_received(self, pattern: Pattern, places: Ints) -> Flags:
        """What others did for the person: `received technical support`, `requested maintenance`, `support provided by
        the vendor`; and whom the person belongs to: `joined the payroll of a mill`.

        A noun behind it makes another thing of it ("received a customer service award"), and training is learned.
        """
        last, out = pattern.steps[-1][0], np.zeros(len(places), bool)
        done = last.endswith(_PROCESS) or last in word_list("given_to") - word_list("training")
        for number in np.flatnonzero(among(self._columns.lines_of(places), self._of_others)).tolist():
            place = int(places[number])
            behind = place + len(pattern.steps)
            if class_of(self._word(behind)) == WORD:
                told = done and is_past(self._word(behind)) and self._word(behind + 1) == "by"
                out[number] = told and self._is_other(behind + 2)
                continue
            near = takewhile(lambda word: class_of(word) in (WORD, SMALL), (self._word(place - away) for away in _NEAR))
            before = list(takewhile(lambda word: word in word_list("gets") or not is_past(word), near))
            joins = before[:1] == ["the"] and self._word(place - 2) in ("joined", "left")
            out[number] = joins or (done and not word_list("gets").isdisjoint(before))
        return (out | self._is_of_colleagues(places, places + len(pattern.steps))) & (not _is_name(pattern.term))

    def _drop_traded(self, kept: Flags, pattern: Pattern, places: Ints) -> None:
        """Take the places out of things of software that were merely sold or bought: `sold microcontrollers`."""
        if load_lexicon().field_of(pattern.term) not in ("software", "learning"):
            return
        traded = self._columns.lines_with(word_list("traded"))
        for number in np.flatnonzero(kept & among(self._columns.lines_of(places), traded)).tolist():
            verb = int(places[number]) - 1
            while class_of(word := self._word(verb)) in (WORD, SMALL, JOINT, PART) and not is_past(word):
                verb -= 1
            made = class_of(self._word(verb - 1)) in (JOINT, PART) and is_past(self._word(verb - 2))
            kept[number] = made or self._word(verb) not in word_list("traded")

    @cached_property
    def _none_of_work(self) -> list[tuple[frozenset[str], Ints, Callable[["Usage", int, int], bool]]]:
        """Verbs that tell of no work of one's own on their object, the lines that have one, and when that is so."""
        # Bound to this, what is kept here would keep it, and the columns after they are done.
        watched = frozenset(filter(is_past, word_list("watched")))
        told = (
            (watched, Usage._is_watched),
            (word_list("orders"), Usage._is_for_goods),
            (word_list("books"), Usage._is_for_sittings),
        )
        return [(verbs_, self._columns.lines_with(verbs_), is_so) for verbs_, is_so in told]

    def _drop_not_done(self, kept: Flags, places: Ints, last: Ints) -> None:
        """Take the places out of what was merely watched, or what something was ordered or booked for."""
        lines = self._columns.lines_of(places)
        for verbs_, told, is_so in self._none_of_work:
            for number in np.flatnonzero(kept & among(lines, told)).tolist():
                place, end = int(places[number]), int(last[number])
                kept[number] = not (self._is_object_of(place, verbs_) and is_so(self, place, end))

    def _is_object_of(self, place: int, verbs_: Collection[str]) -> bool:
        """Whether a clause begins with one of the verbs, and what it was done to stands there, alone or in a list.

        Behind `and`, and what may be a noun (`order forms`), the verb stands right before it.
        """
        back = place - 1
        while back > place - _REACH and self._word(back) not in verbs_:
            word = self._word(back)
            if class_of(word) not in (WORD, JOINT, PART) or is_past(word):
                return False
            back -= 1
        verb, before = self._word(back), self._word(back - 1)
        right_before = back == place - 1 and before == "and"
        listed = is_past(verb) or back == place - 1
        return verb in verbs_ and listed and (before in MARKS or right_before)

    def _is_watched(self, place: int, last: int) -> bool:
        """An activity of others: `observed speech therapy`; no `observed therapy dogs`, `observed safety rules`."""
        said = {self._word(at) for at in range(place, last + 2)}
        return (
            _is_activity(self._word(last))
            and class_of(self._word(last + 1)) != WORD
            and said.isdisjoint(word_list("observed_rules"))
        )

    def _is_for_goods(self, _: int, last: int) -> bool:
        """Whether goods stand behind by which something is done: `ordered welding rods`, no `ordered blood tests`.

        Or it is told which house does it, none that sells goods: `ordered blood tests from an external laboratory`.
        """
        behind = self._clause(last + 1)
        source = behind[behind.index("from") + 1 :] if "from" in behind[: _NEAR.stop] else []
        if any(map(is_other, source[: _NEAR.stop])) and word_list("sellers").isdisjoint(source):
            return True
        thing = self._word(last + 1)
        goods = thing.endswith("s") and class_of(thing) == WORD and not verbs(thing) and not _is_trade(thing)
        return thing in word_list("goods_without_plural") or goods

    def _is_for_sittings(self, _: int, last: int) -> bool:
        """Whether others come to what is done: `booked dialysis sessions`, no `booked client appointments`."""
        return _is_activity(self._word(last)) and self._word(last + 1) in word_list("sittings")

    def _is_of_colleagues(self, places: Ints, behind: Ints) -> Flags:
        """What others made and the person had the use of: `using the test firmware of my colleagues`."""
        out = self._columns.stand_at(behind, ("of",)) & self._columns.stand_at(behind + 1, word_list("article"))
        for number in np.flatnonzero(out).tolist():
            back = int(places[number]) - 1
            while class_of(self._word(back)) in (WORD, SMALL) and self._word(back) not in word_list("has_use_of"):
                back -= 1
            used = self._word(back) in word_list("has_use_of")
            out[number] = used and is_other(self._word(int(behind[number]) + 2))
        return out

    def _is_other(self, start: int) -> bool:
        """Whether somebody else is named there, by name, by trade or as a house: `the vendor`, not `my team`."""
        words_ = [self._word(place) for place in range(start, start + 3)]
        return self._is_somebody(start) or any(map(is_other, words_[: 1 + (words_[0] in ("a", "an", "the"))]))

    def _drop(self, kept: Flags, places: Ints, words: Collection[str], drops: Callable[[int], bool]) -> None:
        """Take the places out at which one of `words` stands and `drops` holds."""
        if words:
            for number in np.flatnonzero(kept & self._columns.stand_at(places, words)).tolist():
                kept[number] = not drops(int(places[number]))

    def _word(self, place: int) -> str:
        return self._words[self._columns.ids[place]] if 0 <= place < len(self._columns.ids) else "|"

    def _is_quality(self, place: int) -> bool:
        """What was done to a thing that the sentence is not about: `read translated novels`."""
        before = self._word(place - 1)
        adverb = before.endswith("ly") and before not in MARKS
        if adverb:
            before = self._word(place - 2)
        if before.endswith(("ed", "ing")) and class_of(before) == WORD:
            return class_of(self._word(place + 1)) == WORD
        small = before in word_list("article") or before in word_list("preposition")
        if not small and not (adverb and class_of(before) == WORD and before not in word_list("pronoun")):
            return False
        return class_of(self._word(place + 1)) == WORD

    def _is_turned(self, place: int) -> bool:
        """Into something that is no language: `translated needs into plans`, no `translated novels into Greek`."""
        clause = self._clause(place + 1)
        into = clause.index("into") if "into" in clause else len(clause)
        return into < len(clause) and _languages().isdisjoint(clause[into + 1 :])

    def _clause(self, start: int) -> list[str]:
        """The words from there to the next mark."""
        end = start
        while end < start + _CLAUSE_REACH and self._word(end) not in MARKS:
            end += 1
        return [self._word(place) for place in range(start, end)]

    def _is_gerund(self, place: int) -> bool:
        """A verb with its object where a thing is sought: `for embedding semantics in pages`, no `embedding models`."""
        before, after = self._word(place - 1), self._word(place + 1)
        verb = before == "to" or before in word_list("preposition")
        nouns = company_of("learning") | company_of("software") | {"based"}
        return verb and class_of(after) != MARK and after not in nouns

    def _is_there(self, place: int) -> bool:
        """A thing that something has or keeps to, or by which another is called: `under budget`, `benchmark scores`."""
        after, before = self._word(place + 1), self._word(place - 1)
        if self._word(place) in word_list("own_verb") and (before == "to" or class_of(before) in _CLAUSE):
            return False
        if class_of(after) == WORD and not (
            after.endswith(_NOMINAL) or after in word_list("work_noun") or _is_trade(after)
        ):
            return True
        sized, back = False, place - 1
        while _is_size(before) and place - back < _REACH:
            sized = sized or before[0].isdigit()
            back -= 1
            before = self._word(back)
        return before in word_list("kept_to") or (sized and before in word_list("preposition"))

    def _says_to_whom(self, place: int) -> bool:
        """A verb that begins its clause: `reporting to the head`, no `financial reporting to the board`.

        Who was "reporting to the board on costs" says what, too.
        """
        begins = class_of(self._word(place - 1)) in _CLAUSE and self._word(place + 1) == "to"
        return begins and {"about", "on"}.isdisjoint(self._clause(place + 2))

    def _is_of_a_head(self, of: int) -> bool:
        """Whether what stands behind this `of` is what somebody else runs: `reported to the head of sales`."""
        return _is_trade(self._word(of - 1)) and self._is_dealt_with(of - 1)

    def _is_dealt_with(self, start: int, own: Collection[str] = _OURS) -> bool:
        """Whether somebody dealt with others whose name starts there: `sent figures to the sales team`.

        `own`: articles of those who are the person too.
        Who is with them ("a clerk with the accounting department", "promoted to") does what they do.
        """
        back = start - 1
        while (word := self._word(back)) in word_list("article") and word not in own:
            back -= 1
        if word in word_list("beside"):
            return True
        before = [self._word(place) for place in range(back - 1, back - 1 - _REACH, -1)]
        clause = before[: next((number for number, each in enumerate(before) if each in MARKS), len(before))]
        return word in ("from", "to", "with") and not word_list("deals").isdisjoint(clause)

    def _are_helped(self, start: int) -> bool:
        """Whether others whose name starts there were trained or supported, and not led: `trained the sales team`."""
        before = self._word(start - 1 - (self._word(start - 1) in word_list("article")))
        return before in word_list("watched") or (before in done_with_role() and before not in word_list("led"))

    def _drop_dealt_with(self, kept: Flags, pattern: Pattern, places: Ints) -> None:
        """Take the places out that say with whom somebody dealt: `wrote to the payroll manager`."""
        length = len(pattern.steps)
        others = _houses() if _names_person(pattern) else _others()
        named = np.flatnonzero(kept & self._columns.stand_at(places + length, others))
        for number in named[self._columns.stand_at(places[named] - 1, _before_others())].tolist():
            start = int(places[number])
            # `Our sales team` is where the person works, `our sales manager` is not the person.
            own = _OURS if self._word(start + length) in _houses() else _OTHER
            dealt = self._is_dealt_with(start, own)
            kept[number] = not (dealt or self._are_helped(start))
        if _names_person(pattern):
            return
        if " ".join(step[0] for step in pattern.steps) in word_list("function_of_a_house"):
            self._drop(kept, places - 1, ("with",), lambda place: self._is_worked_with(place, place + length + 1))
            self._drop(kept, places - 1, word_list("spoken_to"), lambda place: self._is_house(place + length + 1))
            self._drop(kept, places - 1, ("to",), lambda place: self._is_sent_to(place + 1, place + length + 1))

    def _is_house(self, behind: int) -> bool:
        """Whether what stands before that place is a department: `asked payroll about it`, no `chased sales leads`."""
        return class_of(self._word(behind)) in _CLAUSE

    def _is_sent_to(self, start: int, behind: int) -> bool:
        """Whether a department got something: `sent timesheets to payroll`, no `tasks related to payroll`."""
        related = self._word(start - 2) in word_list("bears_on")
        return not related and class_of(self._word(behind)) in _CLAUSE and self._is_dealt_with(start)

    def _is_worked_with(self, place: int, behind: int) -> bool:
        """Whether somebody worked with those who are called by what they do: `worked closely with human resources`.

        What stands `behind` is no noun: who worked with accounting ledgers, did accounting.
        """
        if class_of(self._word(behind)) == WORD:
            return False
        back = place - 1
        if self._word(back) in word_list("manner"):
            back -= 1
        return self._word(back) in word_list("deals")

    def _drop_hired(self, kept: Flags, places: Ints, last: Ints) -> None:
        """Take the places out that say with what somebody was hired or looked for."""
        for number in np.flatnonzero(kept & among(self._columns.lines_of(places), self._hiring)).tolist():
            kept[number] = not self._is_of_hired(int(places[number]), int(last[number]))

    def _is_of_hired(self, start: int, last: int) -> bool:
        """What somebody was hired or looked for with: `recruited 40 engineers in CUDA`, `CVs of Kubernetes engineers`.

        The words from `start` to `last` stand before who was, or behind one of a few prepositions; whoever else did
        something with these people (`hired and led`) worked with what they have.
        """
        before = [self._word(place) for place in range(start - 1, start - 1 - _CLAUSE_REACH, -1)]
        clause = list(takewhile(lambda word: word == COMMA or word not in MARKS, before))
        verb = next((number for number, word in enumerate(clause) if word in word_list("hires")), -1)
        if verb == -1 or any(map(is_past, between := clause[:verb][::-1])):
            return False
        between = between[between[:1] in (["of"], ["for"]) :]
        if between and class_of(between[0]) in _CLAUSE:
            return False
        hired = list(takewhile(lambda word: word not in word_list("preposition"), between))
        behind = between[len(hired) : len(hired) + 1]
        if not word_list("hired_with").issuperset(behind):
            return False
        following = map(self._word, range(last + 1, last + _REACH))
        if any(map(_are_hired, takewhile(lambda word: class_of(word) in (WORD, PART, JOINT), following))):
            return True
        return bool(behind) and clause[verb] not in word_list("interviewed") and any(map(_are_hired, hired))

    def _is_under(self, start: int) -> bool:
        """Somebody whom the person assisted, led or hired: `assisted the head chef`."""
        place = start - 1
        while self._word(place) in word_list("article") or is_number(self._word(place)):
            place -= 1
        return self._word(place) in done_with_role()

    def _are_others(self, start: int, last: int) -> bool:
        """Several of a trade that is asked of one, and the person is not told to be among them: `trained operators`."""
        alone = self._word(start - 1) in MARKS and self._word(last + 1) in MARKS
        before = [self._word(place) for place in range(start - 1, start - 1 - _REACH, -1)]
        clause = takewhile(lambda word: word == COMMA or word not in MARKS, before)
        among = any(word == "of" and after == "one" for word, after in pairwise(clause))
        adjectives = list(takewhile(lambda word: class_of(word) == WORD, before))
        told = before[len(adjectives) : len(adjectives) + 2]  # `other pastry cooks` are told by one of them
        others = told[:1] == ["other"] and class_of(told[-1]) not in (JOINT, PART)
        return not alone and not among and not others and not {"we", "fellow"} & {*before[:1]}

    def _has_part(self, start: int) -> bool:
        """Whether the person is one of those who stand there, or led them."""
        before = [self._word(place) for place in range(start - 1, start - 1 - _REACH, -1)]
        clause = list(takewhile(lambda word: word not in MARKS, before))
        return ("of", "one") in pairwise(clause) or not word_list("led").isdisjoint(clause)

    def _is_owner(self, place: int) -> bool:
        """Somebody who has something there: `followed the site supervisor's orders`; not `the supervisor's duties`."""
        if not word_list("had_by_trade").isdisjoint((self._word(place + 1), self._word(place + 2))):
            return False
        line = int(self._columns.lines_of(np.array([place]))[0])
        said = re.findall(
            rf"\b{re.escape(self._word(place))}\b(['’]s\b|['’](?!\w))?", self._columns.line_text[line], re.IGNORECASE
        )
        return bool(said) and all(said)

    def _is_of_another(self, start: int) -> bool:
        """Somebody else's trade: `worked with graphic designers`, `reported to the sales manager`."""
        joined = False
        for place in range(start - 1, start - 1 - _REACH, -1):
            word = self._word(place)
            if word in word_list("own_person") or word in word_list("today") or word[0].isdigit():
                return False
            if word in MARKS and not (word == COMMA and joined):
                return False
            if word in word_list("other_person"):
                return word != "to" or self._word(place - 1) not in word_list("own_person")
            joined = joined or word in ("and", "or")
        return False


@cache
def _others() -> frozenset[str]:
    """With whom somebody may have dealt."""
    return _houses() | _people()


@cache
def _before_others() -> frozenset[str]:
    """What stands right before others with whom somebody dealt, or whom somebody helped."""
    return word_list("article") | word_list("beside") | {"from", "to", "with"} | done_with_role() | word_list("watched")


@cache
def _people() -> frozenset[str]:
    return frozenset(form for one in word_list("people_alone") for form in (one, *numbers(one)))


@cache
def _languages() -> frozenset[str]:
    return frozenset(language_words()) | {"language", "languages", "tongue", "tongues"}


def _needs_object(noun: str) -> bool:
    """Whether a verb means an activity by its object alone: one of learning, or too rare to be in the list."""
    if load_lexicon().field_of(noun) == "learning":
        return True
    return bool(made := verbs(noun)) and word_list("own_verb").isdisjoint(made)


def _is_size(word: str) -> bool:
    return word in word_list("article") or word in word_list("size") or word.endswith("al") or word[0].isdigit()


def _things(forms: tuple[str, ...]) -> list[str]:
    """The forms that are what an activity makes: `budgets` for `budgeting`."""
    made = word_list("own_deed") & verbs(forms[0])
    found = {form for word in made for form in (word, *numbers(word))}
    return sorted(found & {*forms[1:]})


def _is_name(term: str) -> bool:
    """Whether the lexicon has a term as the name of a tool: `under Linux` is no state."""
    entry = load_lexicon().find(term)
    return any(map(str.isupper, entry.name if entry else term[1:]))


def _are_hired(word: str) -> bool:
    return word in word_list("hired") or (word.endswith("s") and _is_trade(word))


def _names_person(pattern: Pattern) -> bool:
    """Whether the rubric asks for the trade by the name of who has it."""
    *_, last = pattern.term.casefold().split() or [""]
    return pattern.kind != "synonym" and _is_trade(last)


@cache
def _houses() -> frozenset[str]:
    return word_list("team") | word_list("department")


def _is_person_alone(one: str, term: str) -> bool:
    """Whether no thing is called by the last word of a term that names a person, an abbreviation of one too."""
    return one in word_list("people_alone") or (term.isupper() and is_person(one)) or is_trade_by_form(one)


def _is_activity(word: str) -> bool:
    """Whether a word is what somebody may be seen to do: `baking`, `dialysis`."""
    return word.endswith(_PRACTICE) or bool(verbs(word))


def _is_trade(word: str) -> bool:
    one = word.removesuffix("s")
    return is_person(one) and one not in word_list("tool")
