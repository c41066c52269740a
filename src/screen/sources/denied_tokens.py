"""Which words of a pool stand in clauses that deny them, wish for them, or tell of others."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache, partial
from itertools import takewhile

import numpy as np

from screen.ground.agents import BEFORE_BY, BY, WHICH, done_by_others, of_house_which, of_named, used_of_others
from screen.ground.arrays import Flags, Ints, Words
from screen.ground.denial import denial_heads, denied, openings, preludes
from screen.ground.derivation import doers as doers_of
from screen.ground.gap import WORD, class_of
from screen.ground.named_people import is_name
from screen.ground.others import (
    BEFORE,
    MODIFIERS,
    are_several,
    is_doer,
    is_other,
    may_follow,
    may_follow_in_job,
    of_others,
    words_before,
)
from screen.ground.practitioner import practitioners
from screen.ground.relatives import WHO, WHOM, done_to_others, of_others_who
from screen.ground.sets import distinct
from screen.ground.word_lists import word_list

_NEAR, _FAR = 16, 80
"""Tokens before and behind a word of denial that are read for what it denies."""


def denied_tokens(
    ids: Words,
    line_ends: Ints,
    vocabulary: Mapping[str, int],
    places: Callable[[Sequence[int]], Ints],
    line_is: Callable[[Ints, Words], Flags],
    jobs: Ints,
) -> Flags | None:
    """(T,) the tokens in such clauses; None: there are none.

    `ids`: (T,) the tokens; `line_ends`: (L,) where lines end; `places`: the positions of the tokens of some numbers;
    `line_is`: of lines and words, whether their profiles are or were called so; `jobs`: (L,) the profile of each line
    of a job, -1 of others.
    """
    out, spelt = None, list(vocabulary)
    doers = _doers(ids, vocabulary, places, spelt, lambda heads: jobs[np.searchsorted(line_ends, heads)] >= 0)
    own = line_is(np.searchsorted(line_ends, doers), ids[doers])
    own |= _own_teams(ids, vocabulary, spelt, doers, lambda at, words: line_is(np.searchsorted(line_ends, at), words))
    by, which, who, whom = (
        places([vocabulary[word] for word in words if word in vocabulary]) for words in ((BY,), WHICH, (WHO,), (WHOM,))
    )
    with_use = _are_behind(ids, vocabulary, which, word_list("has_use_of"), range(1, _NEAR + 1))
    by = by[_are_behind(ids, vocabulary, by, word_list("being"), range(2, BEFORE_BY + 1))]
    for heads, stretches in (
        (_openings(ids, vocabulary, places), denied),
        (doers[~own], of_others),
        (doers[own], partial(of_others, own=True)),
        (who, of_others_who),
        (whom, done_to_others),
        (which[_behind_doer(ids, which, spelt)], of_house_which),
        (which[with_use], used_of_others),
        (by, done_by_others),
        (_named(ids, line_ends, spelt, jobs), of_named),
    ):
        lines = np.searchsorted(line_ends, heads)
        starts = np.where(lines > 0, line_ends[lines - 1] + 1, 0)
        for head, first, end in zip(heads.tolist(), starts.tolist(), line_ends[lines].tolist(), strict=True):
            start = max(first, head - _NEAR)
            near = [spelt[number] for number in ids[start : min(end, head + _FAR)].tolist()]
            for begin, last in stretches(near, head - start):
                out = np.zeros(len(ids), bool) if out is None else out
                out[start + begin : start + last] = True
    return out


def _doers(
    ids: Words,
    vocabulary: Mapping[str, int],
    places: Callable[[Sequence[int]], Ints],
    spelt: Sequence[str],
    are_in_jobs: Callable[[Ints], Flags],
) -> Ints:
    """Where others may be told of who did something: a doer before a verb, or what such a one is for."""
    known = [number for word, number in vocabulary.items() if is_other(word)]
    if not known:
        return np.empty(0, np.int64)
    heads = places(known)
    told = _are_behind(ids, vocabulary, heads, words_before(), range(1, BEFORE + 1))
    several = filter(are_several, map(spelt.__getitem__, known))
    heads = heads[told | _are_behind(ids, vocabulary, heads, several, range(1))]
    goes_on = _go_on(ids, heads, spelt, may_follow)
    others = np.flatnonzero(~goes_on)
    others = others[are_in_jobs(heads[others])]
    goes_on[others] = _go_on(ids, heads[others], spelt, may_follow_in_job)
    return np.asarray(heads[goes_on])


def _go_on(ids: Words, heads: Ints, spelt: Sequence[str], may: Callable[[str], bool]) -> Flags:
    """(heads,) whether the word right behind each of these may stand there."""
    beside, place = distinct(ids[heads + 1].astype(np.int64))  # a line end stands behind the last word
    return np.array([may(spelt[number]) for number in beside.tolist()], bool)[place]


def _are_behind(
    ids: Words, vocabulary: Mapping[str, int], heads: Ints, words: Iterable[str], distances: range
) -> Flags:
    """(heads,) whether one of `words` stands so many tokens before each of these; at a distance of 0, there."""
    near = ids[np.maximum(heads[:, None] - np.array(distances), 0)]
    return np.asarray(marked(vocabulary, words)[near].any(axis=1))


def marked(vocabulary: Mapping[str, int], words: Iterable[str]) -> Flags:
    """(V,) which numbers of the vocabulary are those of `words`; to look one up here loads less than `numpy.isin`."""
    out = np.zeros(len(vocabulary), bool)
    out[[vocabulary[word] for word in words if word in vocabulary]] = True
    return out


def _behind_doer(ids: Words, heads: Ints, spelt: Sequence[str]) -> Flags:
    """(heads,) whether somebody who does a work stands right before a word, or before the mark before it."""
    near = ids[np.maximum(heads - np.array([[1], [2]]), 0)]
    words, place = distinct(near.ravel().astype(np.int64))
    doer = np.array([is_doer(spelt[number]) for number in words.tolist()], bool)
    return np.asarray(doer[place.reshape(near.shape)].any(axis=0))


def _own_teams(
    ids: Words,
    vocabulary: Mapping[str, int],
    spelt: Sequence[str],
    doers: Ints,
    place_is: Callable[[Ints, Words], Flags],
) -> Flags:
    """(doers,) where what stands before a team is what the person is called by: `the design team` of a designer."""
    out, rows = np.zeros(len(doers), bool), np.flatnonzero(marked(vocabulary, word_list("team"))[ids[doers]])
    asked = list[tuple[int, int]]()
    for row in rows.tolist():
        place = int(doers[row])
        near = (spelt[number] for number in ids[max(place - MODIFIERS, 0) : place][::-1].tolist())
        said = (word for each in takewhile(_modifies, near) for word in _called_by(each))
        asked += [(row, vocabulary[word]) for word in said if word in vocabulary]
    of_row, called = np.array(asked, np.int64).reshape(-1, 2).T
    out[of_row[place_is(doers[of_row], called.astype(ids.dtype))]] = True
    return out


@lru_cache(1 << 14)
def _called_by(word: str) -> tuple[str, ...]:
    """What somebody is called who is of a team of that: `design`, `designer`."""
    return (word, *practitioners(word), *doers_of(word))


def _modifies(word: str) -> bool:
    return class_of(word) == WORD


def _named(ids: Words, line_ends: Ints, spelt: Sequence[str], jobs: Ints) -> Ints:
    """Where a clause of a job may begin with somebody's name, which no other clause of the profile's jobs begins with.

    Who writes so of themselves does it more than once.
    """
    starts = np.append(0, line_ends[:-1] + 1)
    asked = (starts < line_ends) & (jobs >= 0)
    profile, starts = jobs[asked], starts[asked]
    first, place = distinct(ids[starts].astype(np.int64))
    named = np.array([is_name(spelt[number]) for number in first.tolist()], bool)[place]
    pairs = profile * len(spelt) + ids[starts]
    _, place = distinct(pairs[named])
    return np.asarray(starts[named][np.bincount(place)[place] == 1])


def _openings(ids: Words, vocabulary: Mapping[str, int], places: Callable[[Sequence[int]], Ints]) -> Ints:
    """Where a cue may begin, by its first word and those beside it. Ascending.

    Words such as `learn` and `not` stand in every fifth line, and hardly any of them denies anything.
    """
    known = {word: vocabulary[word] for word in denial_heads() if word in vocabulary}
    if not known:
        return np.empty(0, np.int64)
    opens = np.zeros(len(ids), bool)
    begin = np.zeros(len(vocabulary), bool)
    begin[[vocabulary[word] for word in preludes() if word in vocabulary]] = True
    for begins in (False, True):
        alone, pairs = set[int](), set[tuple[int, int]]()
        for word, number in known.items():
            follows = [opening.follow for opening in openings(word) if opening.begins == begins]
            alone.update([number] if None in follows else ())
            pairs.update((number, vocabulary[other]) for f in follows for other in f or () if other in vocabulary)
        heads = _behind(ids, alone, pairs, len(vocabulary), places)
        # Before the first word of the pool the last one is looked at: the end of a line.
        opens[heads[begin[ids[heads - 1]]] if begins else heads] = True
    return np.flatnonzero(opens)


def _behind(
    ids: Words,
    alone: set[int],
    pairs: set[tuple[int, int]],
    size: int,
    places: Callable[[Sequence[int]], Ints],
) -> Ints:
    """The places of the tokens `alone`, and those of the first of `pairs` that stand before the second of the same."""
    found = [places(list(alone))] if alone else [np.empty(0, np.int64)]
    if pairs:
        heads = places(list({first for first, _ in pairs}))
        beside = ids[heads].astype(np.int64) * size + ids[heads + 1]  # a line end stands behind the last word
        keys = np.array(sorted(first * size + second for first, second in pairs), np.int64)
        found.append(heads[keys[np.minimum(np.searchsorted(keys, beside), len(keys) - 1)] == beside])
    return np.concatenate(found)
