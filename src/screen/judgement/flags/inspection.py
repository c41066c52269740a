"""The flags of a profile under a rubric."""

from collections.abc import Callable, Iterable, Iterator

from screen.judgement.flags.contradiction import check_papers, check_time
from screen.judgement.flags.disguise import check_disguise, check_hidden, check_instructions
from screen.judgement.flags.flag import KINDS, Flag
from screen.judgement.flags.reading import Suspect
from screen.judgement.flags.stuffing import check_copies, check_pasted, check_stuffing
from screen.sources.profile import Profile
from screen.sources.rubric import Rubric

Check = Callable[[Suspect], Iterator[Flag]]
WORDY: tuple[Check, ...] = (check_stuffing, check_copies, check_pasted)
"""Those that read every line; whether they can find anything `Leads` tells of many profiles at once."""
_OTHERS: tuple[Check, ...] = (check_hidden, check_disguise, check_instructions, check_papers, check_time)


def flags_of(profile: Profile, rubric: Rubric | None, as_of: str, wordy: Iterable[Check] = WORDY) -> tuple[Flag, ...]:
    """What a person should look at in `profile`, by kind; the score knows nothing of it.

    Args:
        profile: whom.
        rubric: None: only what speaks of the profile whatever it is read for.
        as_of: `YYYY-MM-DD`.
        wordy: those of `WORDY` that may find something.
    """
    suspect = Suspect(profile, rubric, as_of)
    found = [flag for check in (*wordy, *_OTHERS) for flag in check(suspect)]
    return tuple(sorted(found, key=lambda flag: KINDS.index(flag.kind)))
