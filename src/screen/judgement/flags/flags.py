"""The flags of a profile under a rubric."""

from screen.judgement.flags.contradiction import check_papers, check_time
from screen.judgement.flags.disguise import check_disguise, check_hidden, check_instructions
from screen.judgement.flags.flag import KINDS, Flag
from screen.judgement.flags.reading import Suspect
from screen.judgement.flags.stuffing import check_copies, check_pasted, check_stuffing
from screen.sources.profile import Profile
from screen.sources.rubric import Rubric

_CHECKS = (
    check_stuffing, check_copies, check_pasted, check_hidden, check_disguise, check_instructions, check_papers,
    check_time,
)  # fmt: skip


def flags_of(profile: Profile, rubric: Rubric | None, as_of: str) -> tuple[Flag, ...]:
    """What a person should look at in `profile`, by kind; the score knows nothing of it.

    `rubric`: None: only what speaks of the profile whatever it is read for. `as_of`: `YYYY-MM-DD`.
    """
    suspect = Suspect(profile, rubric, as_of)
    found = [flag for check in _CHECKS for flag in check(suspect)]
    return tuple(sorted(found, key=lambda flag: KINDS.index(flag.kind)))
