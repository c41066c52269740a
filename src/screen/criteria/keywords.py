"""The keywords group: TF-IDF over the rubric's own words.

The rubric's title, looked for where a profile says what the person is, is worth half; the terms share the other half by
their IDF. The term frequency is the saturating count of entries, so a word said fifty times is not fifty words.
"""

import numpy as np

from screen.criteria.criterion import Criterion
from screen.criteria.gate import Gate
from screen.criteria.hits import Hits, Sought
from screen.criteria.saturation import Ints, points_of, share_out, strength
from screen.ground.evidence import Node
from screen.ground.idf import Idf
from screen.ground.text import words
from screen.ground.word_lists import word_list
from screen.sources.columns import Columns
from screen.sources.rubric import Rubric

TITLE_HALF_AT = 60
"""k of the title, in hundredths of an entry: having held the role once says most of it."""


class Keywords:
    """The title and the keywords of a rubric, measured over a pool: P profiles, C = title and K terms."""

    label = "keywords"

    def __init__(self, columns: Columns, rubric: Rubric, title: Hits, terms: Hits, idf: Idf) -> None:
        """Make the points. `title` and `terms` are the hits of `sought_title` and `sought_terms`."""
        self._title, self._terms = title, terms
        self._idf = [idf.term_weight(term.label) for term in terms.sought]
        self.of = rubric.share(self.label)
        self.criteria: tuple[Criterion, ...] = (
            Criterion(self.label, rubric.title, prefix="title: "),
            *(Criterion(self.label, term.label, told_with_group=True) for term in terms.sought),
        )
        half = self.of // 2 if terms.sought else self.of
        of_terms = share_out(self.of - half, self._idf)
        self.leaf_of: Ints = np.concatenate([np.array([half], np.int64), of_terms])
        """(C,) hundredths that the title and each term can earn."""
        strengths = np.concatenate([strength(title.counts(), TITLE_HALF_AT), strength(terms.counts())], axis=1)
        self.points: Ints = points_of(strengths, self.leaf_of)
        """(P, C) in hundredths."""
        self.total: Ints = self.points.sum(axis=1)
        told, roles = np.zeros((2, len(columns.profile_ids)), bool)
        told[columns.line_profile] = True
        roles[columns.line_profile[columns.line_role]] = True
        known = np.concatenate([roles[:, None], np.repeat(told[:, None], len(terms.sought), axis=1)], axis=1)
        self._known = known
        self.decided: Ints = ((known | (self.points > 0)) * self.leaf_of).sum(axis=1)

    def leaf(self, profile: int, criterion: int) -> Node:
        """The title, or one term."""
        hits, number = (self._terms, criterion - 1) if criterion else (self._title, 0)
        evidence = hits.evidence(profile, number)
        state = None if evidence else "missing" if self._known[profile, criterion] else "unknown"
        return Node(
            label=self.criteria[criterion].label,
            points=int(self.points[profile, criterion]),
            of=int(self.leaf_of[criterion]),
            evidence=evidence,
            state=state,
            sought=hits.sought[number].terms if state else (),
            weight=self._idf[number] if criterion else None,
        )

    def node(self, profile: int) -> Node:
        """The title first, then the terms as the rubric has them."""
        details = tuple(self.leaf(profile, number) for number in range(len(self.criteria)))
        return Node(self.label, int(self.total[profile]), self.of, details)

    def gates(self, profile: int) -> tuple[Gate, ...]:  # noqa: ARG002
        """None: no keyword is required."""
        return ()

    def asks(self, profile: int) -> tuple[str, ...]:  # noqa: ARG002
        """None: words alone are nothing to ask for."""
        return ()


def sought_title(rubric: Rubric) -> tuple[Sought, ...]:
    """The rubric's title, as one criterion."""
    return (Sought(rubric.title, (rubric.title,), rubric.matching),)


def sought_terms(rubric: Rubric) -> tuple[Sought, ...]:
    """The keywords: those that the rubric lists, else the words of its summary that carry meaning."""
    if rubric.keywords.terms is not None:
        terms = rubric.keywords.terms
    else:
        terms = tuple(
            dict.fromkeys(w for w in words(rubric.summary) if len(w) > 1 and w not in word_list("no_keyword"))
        )
    return tuple(Sought(term, (term,), rubric.matching) for term in terms)
