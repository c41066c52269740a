"""What the names in a rubric's tests mean: which criterion is looked up, and what it found in a profile."""

import msgspec

from screen.criteria.group import as_one
from screen.ground.evidence import Evidence, Node
from screen.ground.text import key
from screen.judgement.rubric_trial import TriedCandidate
from screen.sources.papers import PUBLISHED
from screen.sources.rubric import Rubric
from screen.sources.rubric_shape import similar


class Lookup(msgspec.Struct, frozen=True):
    """What a profile has for one named criterion."""

    name: str
    """As the rubric writes it."""
    found: bool
    """Named for what it is: words in common are not enough."""
    evidence: tuple[Evidence, ...] = ()
    """The quotes, strongest first."""
    words: tuple[tuple[str, int], ...] = ()
    """The words in common, each with the entries that have it."""
    state: str | None = None
    """`missing`, `unknown` or `unread` where it is not found."""
    sought: tuple[str, ...] = ()
    """What was looked for."""


def look_up(subject: TriedCandidate, name: str) -> Lookup | None:
    """What `subject` has for the skill, keyword, title, venue or group `name`; None: the rubric has none such."""
    judgement, wanted = subject.judgement, key(name)
    for group in judgement.everything:
        for number, criterion in enumerate(group.criteria):
            if key(criterion.name) == wanted and not criterion.whole:
                leaf = group.leaf(subject.number, number)
                return _lookup(criterion.name, leaf, bool(leaf.quotes), leaf.sought or (name,))
    for venue in judgement.rubric.venues:
        if key(venue) == wanted and wanted != "default":
            return _of_venue(subject, venue)
    for group in judgement.groups:
        if group.label == wanted and wanted != "skills":  # of a skill the rubric says more than whether there is one
            leaf = as_one(group.node(subject.number))
            return _lookup(group.label, leaf, leaf.points > 0)
    return None


def _lookup(name: str, leaf: Node, found: bool, sought: tuple[str, ...] = ()) -> Lookup:
    state = None if found else leaf.state or "missing"
    return Lookup(name, found, leaf.quotes, leaf.common_words, state, sought)


def unknown_criterion(rubric: Rubric, name: str) -> str:
    """The sentence for a name that means no criterion of `rubric`."""
    keywords = rubric.keywords.terms or ()
    return f"the rubric has no criterion {name!r}; {_remedy(name, [skill.name for skill in rubric.skills], keywords)}"


def unknown_gate(rubric: Rubric, name: str) -> str:
    """The sentence for a name that means no requirement of `rubric`."""
    return f"the rubric has no requirement {name!r}; {_remedy(name, list(rubric.requirements), ())}"


def _remedy(name: str, known: list[str], more: tuple[str, ...]) -> str:
    if guess := similar(name, [*known, *more]):
        return f"did you mean {guess!r}?"
    return f"name one of: {', '.join(known)}" if known else "it has none"


def _of_venue(subject: TriedCandidate, venue: str) -> Lookup:
    """A paper of the venue itself: a workshop at it, or a paper that is under review there, is none (design, law 9)."""
    columns = subject.judgement.columns
    if not columns.lists_papers[subject.number]:
        return Lookup(venue, False, state="unknown", sought=(venue,))
    own = [
        paper
        for paper in columns.papers.of(subject.number)
        if paper.venue == venue and paper.status in PUBLISHED and paper.track not in ("workshop", "preprint")
    ]
    quotes = tuple(Evidence(f"publications[{p.index}].name", p.title, venue, "field") for p in own)
    return Lookup(venue, bool(own), quotes, state=None if own else "missing", sought=(venue,))
