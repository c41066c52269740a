"""What the forms of an audit share: its words, and what it is not."""

from pathlib import PurePath

from screen.commands.audit import Audit, Omission, Selection
from screen.ground.outgoing import one_line
from screen.judgement.audit import FEW, FOUR_FIFTHS, Division, GroupRate
from screen.render.basis import basis_line

NOT = (
    "This counts; it judges nothing. It is no legal assessment, and no ratio shows that a rubric is fair or unfair:",
    "a rubric may ask for what the work needs and select groups unlike, or select them alike and ask for what the work",
    "does not need. Few people show nothing either way. Who applied at all, and who reads the ranking, is not in it.",
)
"""What an audit is not, in plain words."""


SMALL, BELOW, CHANCE = "s", "▼", "≈"
"""Marks of a group: small, below four fifths, and an interval that 1 lies in."""
LEGEND = (
    f"{SMALL} small, under {FEW} people",
    f"{BELOW} below four fifths of the rate compared with (*)",
    f"{CHANCE} chance alone may do that",
)
_LARGE = 10.0
"""Ratios from here on say no more than that there is no upper end."""


def percent(value: float) -> str:
    """`12.5 %`."""
    return f"{100 * value:.1f} %"


def rate_ends(group: GroupRate) -> str:
    """`5.4 to 57.2`, in percent."""
    return f"{100 * group.rate_interval.low:.1f} to {100 * (group.rate_interval.high or 1.0):.1f}"


def ratio_text(group: GroupRate, compared: tuple[str, ...] | None) -> str:
    """`0.56`; a star for the group that others are compared with."""
    return "none" if group.ratio is None else "*" if group.group == compared else f"{group.ratio:.2f}"


def ratio_ends(group: GroupRate) -> str:
    """`0.09 to 2.81`, `0.10 and more`."""
    ends = group.ratio_interval
    if ends is None:
        return ""
    return (
        f"{ends.low:.2f} and more" if ends.high is None or ends.high >= _LARGE else f"{ends.low:.2f} to {ends.high:.2f}"
    )


def marks(group: GroupRate, compared: tuple[str, ...] | None) -> str:
    """What a reader should know of a group's figures, in the marks of the legend."""
    told = SMALL if group.small else ""
    if group.ratio is not None and group.group != compared and group.ratio < FOUR_FIFTHS:
        told += BELOW
        ends = group.ratio_interval
        told += CHANCE if ends and (ends.high is None or ends.high >= 1) else ""
    return told


def headline(selection: Selection) -> str:
    """`among the best 10: 10 of 29`."""
    return f"selected: {selection.words}: {selection.selected} of {selection.of}"


def division_name(division: Division) -> str:
    """`gender × age`."""
    return " × ".join(map(one_line, division.attributes))


def group_name(group: GroupRate) -> str:
    """`woman × under 30`."""
    return " × ".join(map(one_line, group.group))


def least_text(group: GroupRate | None) -> str:
    """The least ratio of a division, and whose it is: `0.33 blue`."""
    return "none" if group is None or group.ratio is None else f"{group.ratio:.2f} {group_name(group)}"


def counted(audit: Audit) -> str:
    """Who is in it, and who is not."""
    rest = audit.profiles - audit.told
    left_out = f"; {rest} of the pool {_is(rest)} not in the file of groups" if rest else ""
    ids = f"{audit.strangers} id{'s' * (audit.strangers != 1)} of the file of groups {_is(audit.strangers)}"
    strange = f"; {ids} nobody's in the pool" if audit.strangers else ""
    return f"{audit.told} {'person' if audit.told == 1 else 'people'}{left_out}{strange}"


def _is(number: int) -> str:
    return "is" if number == 1 else "are"


def basis(audit: Audit) -> str:
    """What the audit rests on."""
    name = one_line(PurePath(audit.rubric.path).name)
    return basis_line(
        name, as_of=audit.as_of, idf_kind=audit.idf_kind, version=audit.version, skipped=len(audit.skipped)
    )


def moving(audit: Audit) -> tuple[Omission, ...]:
    """The criteria without which others would be selected."""
    return tuple(one for one in audit.omissions if one.entered or one.left)


def idle_sentence(audit: Audit) -> str:
    """How many criteria there are besides, without which the same people are selected; empty: none."""
    idle = len(audit.omissions) - len(moving(audit))
    others = "the other one" if idle == 1 else f"any one of the other {idle}"
    return f"without {others} the same people are selected" if idle else ""
