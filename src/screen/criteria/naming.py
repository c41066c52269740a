"""Criteria as profiles name them: points for naming, and for words in common a part of what naming leaves."""

import numpy as np

from screen.criteria.amounts import Amounts
from screen.criteria.common_words import CommonWords, Share, filled
from screen.criteria.hits import ALONE, Hits
from screen.criteria.saturation import AMPLE, FULL, HALF_AT, points_of, strength, strength_of
from screen.criteria.telling import carried, cut, words_of
from screen.ground.arrays import Ints
from screen.ground.evidence import Node

WORDS_IN_COMMON = "words in common"


class Naming:
    """The points of C criteria for P profiles, and the leaves that explain them."""

    def __init__(
        self,
        hits: Hits,
        leaf_of: Ints,
        half_at: int = HALF_AT,
        ample: int = AMPLE,
        *,
        in_common: Share | None = filled,
        amounts: Amounts | None = None,
    ) -> None:
        """Make the points.

        `leaf_of`: (C,) hundredths that each can earn; `in_common`: how words in common count, None: they do not;
        `amounts`: of the criteria; entries are counted where there are none.
        """
        self._hits, self._leaf_of, self._amounts = hits, leaf_of, amounts
        self._common = CommonWords(hits, None if amounts is None else amounts.copied) if in_common else None
        if amounts is None:
            named = whole = strength(hits.counts(), half_at, ample)
        else:
            named, whole = (amounts.of_all(found) for found in strength_of(amounts.timed, amounts.untimed))
        words = self._common.strengths if self._common else np.zeros_like(named)
        self._share = in_common or filled
        self._by_name: Ints = points_of(named, leaf_of)
        """(P, C) hundredths that naming earns."""
        self._most: Ints = points_of(self._share(named, whole, np.full_like(named, FULL)), leaf_of)
        """(P, C) hundredths that naming and all the words in common would earn."""
        self.strengths: Ints = self._share(named, whole, words)
        """(P, C) in millionths: what is earned of a criterion, whatever it is worth."""
        self.points: Ints = points_of(self.strengths, leaf_of)
        """(P, C) in hundredths."""
        self._words = words
        self._cut: Ints = np.zeros_like(self.points)
        self._told: tuple[Ints, Ints] = (np.zeros(len(self.points), np.int64),) * 2

    def bound(self) -> tuple[Ints, Ints]:
        """Let the words of sentences bound what they earn together (`criteria.telling`), where there are amounts.

        Returns (P, C) the strengths that are not bounded, and (P,) the words that bound the rest.
        """
        if self._amounts is None:
            return self.strengths, np.zeros(len(self.points), np.int64)
        named, whole = (self._amounts.of_all(found) for found in strength_of(*self._amounts.firm()))
        firm = self._share(named, whole, self._words)
        self._told = self._amounts.words(), self._amounts.papers()
        words = words_of(*self._told)
        self._cut = cut(self.points, points_of(firm, self._leaf_of), carried(words, self._leaf_of))
        self.points, self._by_name, self._most = (
            points - self._cut for points in (self.points, self._by_name, self._most)
        )
        return firm, words

    def bound_text(self, profile: int) -> str | None:
        """Why a profile's criteria earn less together than each of them would; None: they do not."""
        if not self._cut[profile].any():
            return None
        words, papers = (int(of_all[profile]) for of_all in self._told)
        less = int(self._cut[profile].sum())
        venues = f" and papers worth {papers / 100:.2f}" if papers else ""
        told = f"told in only {words} different words{venues}, too few for all these skills"
        return f"{told}: {less / 100:.2f} points less, shared out below"

    def leaf(self, profile: int, criterion: int, label: str, state: str | None = None) -> Node:
        """One criterion: its quotes or its words in common, and where it has both, a part for each.

        `state`: of a criterion that is not named.
        """
        points, of = int(self.points[profile, criterion]), int(self._leaf_of[criterion])
        evidence = self._hits.evidence(profile, criterion)
        words = self._common.words(profile, criterion) if self._common else ()
        by_name, most = int(self._by_name[profile, criterion]), int(self._most[profile, criterion])
        sought = () if evidence else self._hits.sought[criterion].terms
        if words and not evidence:
            return Node(label, points, of, words=words, state=state, sought=sought)
        note = self._amounts.text(profile, criterion) if self._amounts and evidence else None
        if less := int(self._cut[profile, criterion]):
            note = f"{note}; {less / 100:.2f} less, for lack of words"
        if evidence and self._hits.doubted[profile]:
            said = f"counted {ALONE / 100:g}, as a word of many trades that alone names a skill here"
            note = f"{note}; {said}" if note else said
        if points == by_name:
            state = None if evidence else state
            return Node(label, points, of, evidence=evidence, state=state, sought=sought, note=note)
        named = Node(label, by_name, of, evidence=evidence)
        shared = Node(WORDS_IN_COMMON, points - by_name, most - by_name, words=words)
        return Node(label, points, of, (named, shared), note=note)
