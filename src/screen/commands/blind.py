"""Blind results: pseudonyms for people, and quotes, titles and notes without what tells who they are.

Scores and ranks are made of the profiles as they are; what is shown of them goes through one redaction.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

import msgspec

from screen.ground.evidence import Evidence, Node
from screen.judgement.flags.flag import Flag, FlagPlace
from screen.sources.decisions import Decision
from screen.sources.identity import identity_of, is_whole_name
from screen.sources.profile import Profile, read_profile
from screen.sources.pseudonyms import load_key, pseudonyms
from screen.sources.raw_profile import Skipped
from screen.sources.redaction import Redaction
from screen.sources.twins import Twins

if TYPE_CHECKING:
    from screen.judgement.stability import Stability


class Blind:
    """The pseudonyms of a pool, and what is taken out of the texts of its profiles."""

    def __init__(
        self, profiles: Iterable[Profile], key: bytes | None = None, everybody: Mapping[str, str] | None = None
    ) -> None:
        """Name everybody.

        Args:
            profiles: those that are shown; more of them may be added with `meet`.
            key: of the pseudonyms; None: that of the user, made if there is none.
            everybody: the names of the pool by id; None: the pool is `profiles`.
        """
        self._profiles = {profile.id: profile for profile in profiles}
        self._people = {one.id: one.name for one in self._profiles.values()} if everybody is None else everybody
        self.key = load_key() if key is None else key
        self.aliases = pseudonyms(self._people, self.key)
        """Id to pseudonym."""
        self._redactions: dict[str, Redaction] = {}

    def meet(self, profiles: Iterable[Profile]) -> None:
        """Show these of the pool too."""
        self._profiles.update((profile.id, profile) for profile in profiles)

    @cached_property
    def _names(self) -> tuple[str, ...]:
        """The whole names of everybody: one may be quoted in the profile of another."""
        return tuple(name for own, name in self._people.items() if name != own and is_whole_name(name))

    def redaction(self, profile_id: str) -> Redaction:
        """What is taken out of the texts of one profile."""
        if profile_id not in self._redactions:
            document = self._profiles[profile_id].document
            self._redactions[profile_id] = Redaction(identity_of(document, profile_id), self._names)
        return self._redactions[profile_id]

    def explanation(self, profile_id: str, node: Node) -> Node:
        """The explanation of one profile's points, blind."""
        return _blind_node(node, self.redaction(profile_id), told=False)

    def flags(self, profile_id: str, flags: Iterable[Flag]) -> tuple[Flag, ...]:
        """The flags of one profile, blind: their quotes redacted, and no name of a file."""
        redaction = self.redaction(profile_id)
        return tuple(
            msgspec.structs.replace(
                flag,
                message=redaction.text(flag.message),
                evidence=tuple(FlagPlace(sight.path, redaction.text(sight.quote)) for sight in flag.evidence),
            )
            for flag in flags
        )

    def twins(self, found: Iterable[Twins]) -> tuple[Twins, ...]:
        """Who may be there twice, by their pseudonyms."""
        aliases = self.aliases
        return tuple(msgspec.structs.replace(one, ids=(aliases[one.ids[0]], aliases[one.ids[1]])) for one in found)

    def decision(self, profile_id: str, decision: Decision) -> Decision:
        """A decision on one profile, blind: what people wrote of it may name whom it is on."""
        said = self.redaction(profile_id).said
        return msgspec.structs.replace(
            decision, id=self.aliases[profile_id], reason=said(decision.reason), note=said(decision.note)
        )

    def stability(self, stability: "Stability") -> "Stability":
        """How steady the ranks are, with pseudonyms for ids."""
        return msgspec.structs.replace(
            stability,
            ranges={self.aliases[name]: found for name, found in stability.ranges.items()},
            ties=tuple(tuple(self.aliases[name] for name in tie) for tie in stability.ties),
        )

    def doubts(self, profile_id: str, node: Node | None) -> tuple[str, ...]:
        """What of an explanation that has been made blind may still tell who it is of."""
        if node is None:
            return ()
        redaction = self.redaction(profile_id)
        out: dict[str, None] = {}
        for leaf in _leaves(node):
            for quote in leaf.evidence or ():
                if redaction.doubtful(quote.quote):
                    out[f"{quote.path}: a word of a name stands in it as another word"] = None
                elif quote.span and quote.quote[slice(*quote.span)].startswith("[") and quote.match != "field":
                    out[f"{quote.path}: what was looked for is also a name; the criterion may tell it"] = None
        if any((quote.path.startswith("publications")) for leaf in _leaves(node) for quote in leaf.evidence or ()):
            out["titles of papers can be looked up"] = None
        return tuple(out)

    def profile(self, profile: Profile) -> Profile:
        """One profile, blind: a pseudonym, and of its document what bears on points."""
        alias, redaction = self.aliases[profile.id], self.redaction(profile.id)
        shown = read_profile(redaction.document(profile.document, alias), profile_id=alias, source=alias)
        return msgspec.structs.replace(shown, notes=tuple(map(redaction.said, profile.notes)))

    def skipped(self, skipped: Sequence[Skipped]) -> tuple[Skipped, ...]:
        """What could not be read, without the names of the files: they are those of people."""
        names = pseudonyms([skip.source for skip in skipped], self.key)
        return tuple(
            Skipped(names[skip.source], f"{names[skip.source]}: not read; `screen check` on the pool says why")
            for skip in skipped
        )


def _blind_node(node: Node, redaction: Redaction, *, told: bool) -> Node:
    """`told`: the label is of the profile, as that of a paper or a job is, and not of the rubric."""
    details = node.details
    if details is not None:
        details = tuple(_blind_node(detail, redaction, told=node.saturates) for detail in details)
    return msgspec.structs.replace(
        node,
        label=redaction.text(node.label) if told else node.label,
        details=details,
        evidence=None if node.evidence is None else tuple(_blind_quote(quote, redaction) for quote in node.evidence),
        note=redaction.said(node.note) if node.note else node.note,
    )


def _blind_quote(quote: Evidence, redaction: Redaction) -> Evidence:
    text, span = redaction.quote(quote.quote, quote.span)
    # The term of a field is the field; that of a criterion may be the very word that was taken out.
    of_profile = quote.match == "field" or redaction.touches(quote.quote, quote.span)
    return msgspec.structs.replace(
        quote, quote=text, span=span, term=redaction.text(quote.term) if of_profile else quote.term, place=None
    )


def _leaves(node: Node) -> Iterator[Node]:
    if node.details:
        for detail in node.details:
            yield from _leaves(detail)
    else:
        yield node
