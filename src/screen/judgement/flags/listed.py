"""The flags of those whom a ranking lists."""

from collections.abc import Sequence

from screen.judgement.flags.flag import Flag
from screen.judgement.flags.inspection import flags_of
from screen.judgement.flags.leads import Leads
from screen.sources.columns import Columns
from screen.sources.profile import Profile
from screen.sources.rubric import Rubric


class ListedFlags:
    """Flags of profiles that are part of columns, who is worth a look told of many at once."""

    def __init__(self, rubric: Rubric, as_of: str, listed: Sequence[int] | None) -> None:
        """`listed`: the numbers of those who will be asked for; None: all of their columns."""
        self._rubric, self._as_of, self._listed = rubric, as_of, listed
        self._columns: Columns | None = None

    def of(self, columns: Columns, number: int, profile: Profile) -> tuple[Flag, ...]:
        """What a person should look at in a profile that has this number in these columns."""
        if columns is not self._columns:
            asked = range(len(columns.profile_ids)) if self._listed is None else self._listed
            self._columns, self._leads = columns, Leads(columns, self._rubric, asked)
        return flags_of(profile, self._rubric, self._as_of, self._leads.of(number))
