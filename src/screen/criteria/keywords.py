"""The keywords group: the rubric's title, and TF-IDF over the rubric's own words.

A title that names a role is looked for where a profile says what somebody is or was; one that names a field of work, in
every line, like a skill. The terms share what it leaves by their IDF. The term frequency is the saturating count of
entries, so a word said fifty times is not fifty words.
"""

from collections.abc import Sequence

import msgspec
import numpy as np

from screen.criteria.amounts import Amounts
from screen.criteria.common_words import instead
from screen.criteria.criterion import Criterion
from screen.criteria.gate import Gate
from screen.criteria.hits import Hits
from screen.criteria.line_finder import Sought
from screen.criteria.naming import Naming
from screen.criteria.prose import rubric_words
from screen.criteria.role_names import role_names
from screen.criteria.role_words import role_parts
from screen.criteria.saturation import share_out
from screen.criteria.unread import UnreadHits, nothing_unread
from screen.criteria.yardstick import Yardstick
from screen.ground.arrays import Ints
from screen.ground.evidence import Node
from screen.ground.idf import Idf
from screen.ground.roles import role_of, without_rank
from screen.sources.columns import Columns
from screen.sources.rubric import GroupName, Rubric

ROLE_HALF_AT = 60
"""k of a role, in hundredths of an entry: having held it once says most of it."""
ROLE_AMPLE = 300
"""In hundredths of an entry: from here on a role has all its points."""
SKILLS_BESIDE_TITLE = 15
"""With more skills than this the title's share shrinks: the more a rubric says of the work, the less its name adds."""


class Keywords:
    """The title and the keywords of a rubric, measured over a pool: P profiles, C = title and K terms."""

    label: GroupName = "keywords"

    def __init__(
        self,
        columns: Columns,
        rubric: Rubric,
        title: Hits,
        terms: Hits,
        idf: Idf,
        by: Yardstick,
        unread: UnreadHits | None = None,
    ) -> None:
        """Make the points.

        `title` and `terms` are the hits of `sought_title` and `sought_terms`, `unread` those of both in what was not
        read, of nothing if left out; `by`: what amounts are measured by.
        """
        self._idf = [idf.term_weight(term.label) for term in terms.sought]
        self.of = rubric.share(self.label)
        self.criteria: tuple[Criterion, ...] = (
            Criterion(self.label, rubric.title, prefix="title: "),
            *(Criterion(self.label, term.label, told_with_group=True) for term in terms.sought),
        )
        self.leaf_of: Ints = keyword_shares(self.of, len(rubric.skills), self._idf)
        """(C,) hundredths that the title and each term can earn."""
        role = role_of(rubric.title) is not None
        if role:
            self._title = Naming(title, self.leaf_of[:1], ROLE_HALF_AT, ROLE_AMPLE, in_common=None)
        else:
            self._title = Naming(title, self.leaf_of[:1], in_common=instead, amounts=Amounts(title, by, once=True))
        self._terms = Naming(terms, self.leaf_of[1:], in_common=None, amounts=Amounts(terms, by))
        self.idf = tuple(self._idf)
        """K weights by which the terms share what the title leaves."""
        self.strengths: Ints = np.concatenate([self._title.strengths, self._terms.strengths], axis=1)
        """(P, C) in millionths."""
        self.points: Ints = np.concatenate([self._title.points, self._terms.points], axis=1)
        """(P, C) in hundredths."""
        self.total: Ints = self.points.sum(axis=1)
        told, says_role = np.zeros((2, len(columns.profile_ids)), bool)
        told[columns.line_profile] = True
        told &= ~by.tongues.foreign
        says_role[columns.line_profile[columns.line_role | columns.line_tells]] = True
        of_one = says_role & told if role else told
        self._known = np.concatenate([of_one[:, None], np.repeat(told[:, None], len(terms.sought), axis=1)], axis=1)
        self._unread = unread or nothing_unread(len(told), len(self.criteria))
        self._unread_alone = self._unread.named & ~np.concatenate([title.named(), terms.named()], axis=1)
        known = (self._known | (self.points > 0)) & ~self._unread_alone
        self.decided: Ints = np.where(known, self.leaf_of, self.points).sum(axis=1)

    def leaf(self, profile: int, criterion: int) -> Node:
        """The title, or one term."""
        unread = bool(self._unread_alone[profile, criterion])
        state = "unread" if unread else "missing" if self._known[profile, criterion] else "unknown"
        note = self._unread.note(profile, criterion) if unread else None
        label = self.criteria[criterion].label
        if not criterion:
            leaf = self._title.leaf(profile, 0, label, state)
            return msgspec.structs.replace(leaf, note=note) if note else leaf
        leaf = self._terms.leaf(profile, criterion - 1, label, state)
        return msgspec.structs.replace(leaf, weight=self._idf[criterion - 1], note=note)

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


def title_share(skills: int, of: int) -> int:
    """The hundredths of the group's `of` that the title can earn beside other keywords: half, less with many skills."""
    return of * SKILLS_BESIDE_TITLE // (2 * max(skills, SKILLS_BESIDE_TITLE))


def keyword_shares(of: int, skills: int, idf: Sequence[float]) -> Ints:
    """(1 + K,) the hundredths of the group's `of` that the title and each term can earn, in a rubric of `skills`."""
    of_title = title_share(skills, of) if idf else of
    return np.concatenate([np.array([of_title], np.int64), share_out(of - of_title, list(idf))])


def sought_title(rubric: Rubric) -> tuple[Sought, ...]:
    """The rubric's title, as one criterion; its role counts too without its speciality, and half without its rank.

    So does a role with half of its telling words, and more where a position has the others too ("Research engineer,
    robotics"). What is part of a field or a role is not its name: it counts where the rubric asks for it.
    """
    role = role_of(rubric.title)
    terms = (rubric.title, role) if role not in (None, rubric.title) else (rubric.title,)
    bare = without_rank(role) if role else ""
    return (
        Sought(
            rubric.title,
            terms,
            rubric.matching,
            narrower=False,
            bare_role=bare if bare != role else "",
            role_parts=role_parts(bare),
            other_names=role_names(bare) if role and rubric.matching.synonyms else (),
        ),
    )


def sought_terms(rubric: Rubric) -> tuple[Sought, ...]:
    """The keywords: those that the rubric lists, else those of its summary; without any, skills where they are many.

    A word of many trades is one among words of the rubric's field, as in a skill: `agencies` of a campaign, no others.
    """
    terms = rubric.keywords.terms
    if terms is None:
        from screen.criteria.keyphrases import keyphrases

        terms = keyphrases(rubric.summary)
    if not terms and len(rubric.skills) > SKILLS_BESIDE_TITLE:
        terms = tuple(skill.name for skill in rubric.skills)
    about = rubric_words(rubric)
    return tuple(Sought(term, (term,), rubric.matching, about=about, role=rubric.title) for term in terms)
