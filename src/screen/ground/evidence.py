"""An explanation as data: a tree of points whose leaves quote the profile."""

from collections.abc import Mapping

import msgspec

from screen.ground.pattern import Kind


class Evidence(msgspec.Struct, frozen=True, omit_defaults=True):
    """One verbatim quote that earned points."""

    path: str
    """Where in the profile: `work[1].highlights[2]`."""
    quote: str
    """A verbatim part of the string at `path`."""
    term: str
    """What was found: the term of the rubric or the lexicon, or the field's value."""
    match: Kind
    """The kind of match."""
    span: tuple[int, int] | None = None
    """Where in `quote` the words that matched stand: start and end, in characters; None where no words matched."""
    place: str | None = None
    """Where in the documents that the profile was made of: `cv.md:41`, `cv.pdf p.2`; None where import told none."""
    rung: str | None = None
    """How strongly the entry speaks: `listed`, `education`, `project` or `work`; None where rungs do not apply."""


class Factor(msgspec.Struct, frozen=True):
    """One factor of a product."""

    label: str
    """`venue CVPR`, `first author`."""
    value: float


class Node(msgspec.Struct, frozen=True, omit_defaults=True):
    """One line of the explanation. It has `details`, `evidence` or `words`, never two of them."""

    label: str
    points: int
    """Earned, in hundredths of a point; the sum of the details' where there are any."""
    of: int
    """What it could earn, in hundredths."""
    details: tuple["Node", ...] | None = None
    evidence: tuple[Evidence, ...] | None = None
    words: tuple[tuple[str, int], ...] | None = None
    """Words in common, each with the entries that have it: counted, never quoted."""
    factors: tuple[Factor, ...] = ()
    """Their product is what the leaf weighs before the group saturates."""
    state: str | None = None
    """`missing`, `unknown` or `unread` for a leaf that earned nothing because nothing was found."""
    sought: tuple[str, ...] = ()
    """What was looked for, where nothing was found."""
    note: str | None = None
    """What a reader must know to check the points by hand."""
    weight: float | None = None
    """For a keyword: its IDF."""
    saturates: bool = False
    """The details share `of`: each earns what the better ones have left."""

    @property
    def quotes(self) -> tuple[Evidence, ...]:
        """Its evidence; of a criterion that is both named and has words in common, that of the naming."""
        if self.evidence is not None:
            return self.evidence
        return tuple(quote for detail in self.details or () for quote in detail.evidence or ())

    @property
    def common_words(self) -> tuple[tuple[str, int], ...]:
        """Its words in common, its own or those of its details."""
        if self.words is not None:
            return self.words
        return tuple(word for detail in self.details or () for word in detail.words or ())


def with_places(node: Node, places: Mapping[str, str]) -> Node:
    """The explanation, each quote with its place by `places`: of its own path, else of the entry that it stands in."""
    details = None if node.details is None else tuple(with_places(detail, places) for detail in node.details)
    evidence = node.evidence
    if evidence is not None:
        evidence = tuple(msgspec.structs.replace(quote, place=_place(quote.path, places)) for quote in evidence)
    return msgspec.structs.replace(node, details=details, evidence=evidence)


def _place(path: str, places: Mapping[str, str]) -> str | None:
    while path:
        if (place := places.get(path)) is not None:
            return place
        path = path[: max(path.rfind("."), path.rfind("["), 0)]
    return None


def strongest(explanation: Node) -> tuple[Node, Evidence] | None:
    """The leaf that earned most by words of the profile, with its best quote; None: nothing is named."""
    leaves = [
        leaf for group in explanation.details or () for leaf in group.details or () if leaf.quotes and leaf.points
    ]

    def worth(leaf: Node) -> tuple[int, int]:
        return (int(leaf.quotes[0].match != "field"), leaf.points)

    best = max(leaves, key=worth, default=None)
    return None if best is None else (best, best.quotes[0])


def nearest(explanation: Node) -> Node | None:
    """The criterion that earned most by words in common; None: there are none."""
    leaves = [leaf for group in explanation.details or () for leaf in group.details or () if leaf.common_words]
    return max(leaves, key=lambda leaf: leaf.points, default=None)
