"""Which words of a pool stand in clauses that deny them, wish for them, or tell of others."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import numpy as np

from screen.ground.arrays import Flags, Ints, Words
from screen.ground.denial import denial_heads, denied, openings, preludes
from screen.ground.others import may_follow, of_others, other_doers
from screen.ground.relatives import WHO, of_others_who

_NEAR, _FAR = 16, 80
"""Tokens before and behind a word of denial that are read for what it denies."""


def denied_tokens(
    ids: Words,
    line_ends: Ints,
    vocabulary: Mapping[str, int],
    places: Callable[[Sequence[int]], Ints],
    line_is: Callable[[Ints, Words], Flags],
) -> Flags | None:
    """(T,) the tokens in such clauses; None: there are none.

    `ids`: (T,) the tokens; `line_ends`: (L,) where lines end; `places`: the positions of the tokens of some numbers;
    `line_is`: of lines and words, whether their profiles are or were called so.
    """
    out, spelt = None, list(vocabulary)
    doers = _doers(ids, vocabulary, places, spelt)
    own = line_is(np.searchsorted(line_ends, doers), ids[doers])
    for heads, stretches in (
        (_openings(ids, vocabulary, places), denied),
        (doers[~own], of_others),
        (doers[own], partial(of_others, own=True)),
        (places([vocabulary[WHO]]) if WHO in vocabulary else doers[:0], of_others_who),
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
    ids: Words, vocabulary: Mapping[str, int], places: Callable[[Sequence[int]], Ints], spelt: Sequence[str]
) -> Ints:
    """Where others may be told of who did something: a doer before a verb of the past, or what such a one is for."""
    known = [vocabulary[word] for word in other_doers() if word in vocabulary]
    if not known:
        return np.empty(0, np.int64)
    heads = places(known)
    beside, place = np.unique(ids[heads + 1], return_inverse=True)  # a line end stands behind the last word
    follow = may_follow()
    goes_on = [(word := spelt[number]) in follow or word.endswith("ed") for number in beside.tolist()]
    return np.asarray(heads[np.array(goes_on, bool)[place]])


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
