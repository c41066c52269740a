"""What tricks gain: invented texts put into the weakest of real profiles, for each rubric.

usage: python benchmarks/gaming.py [RUBRIC...] [--pool profiles] [--apart]

Each trick of `tricks.py` is added to the profile that scores lowest; with `--apart` those of `tricks_apart.py`, which
were written before the rules that they are tried on. Printed are the points that it gains, and whether it passes the
best of the pool. Limits: copies and bare names gain at most 8 points, a pasted rubric at most 5, and no trick passes
the best. Where a trick has a claim (one of the copies, the years of the jobs), its gain is counted over that claim,
for one lie is no trick; the gain over the profile stands behind it.
"""

import argparse
import copy
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from screen.judgement.score import Judgement
from screen.sources.columns import Columns
from screen.sources.pool import load_pool
from screen.sources.profile import Profile, read_profile
from screen.sources.rubric import Rubric
from screen.sources.rubric_file import load_rubric
from tricks import LIMITS, Document, Trick, tricks
from tricks_apart import tricks_apart

ROOT = Path(__file__).resolve().parent.parent
AS_OF = "2026-11-20"


class Gain(NamedTuple):
    """What a trick brought under a rubric."""

    trick: Trick
    points: float
    """Over its claim where it has one, else over the profile."""
    whole: float
    """Over the profile."""
    passes: bool
    """It stands above the best real profile."""

    @property
    def over(self) -> bool:
        """Whether it gains more than it may."""
        return self.passes or self.points > LIMITS[self.trick.kind]


def with_more(document: Document, more: Document) -> Document:
    """A profile and what a trick adds."""
    out = copy.deepcopy(document)
    for section, found in more.items():
        if section == "basics":
            text = out.setdefault("basics", {}).get("summary", "")
            out["basics"]["summary"] = f"{text}\n{found['summary']}".strip()
        else:
            out[section] = [*(out.get(section) or []), *found]
    return out


def gains(rubric: Rubric, people: tuple[Profile, ...], tried: Sequence[Trick]) -> list[Gain]:
    """These tricks on the weakest of some people, measured as one pool."""
    real = Judgement(Columns(people), rubric, AS_OF).scores
    weakest, best = dict(people[int(real.argmin())].document), int(real.max())
    claims = {trick.name: trick.claim for trick in tried if trick.claim}
    added = [{}, *(trick.add(rubric) for trick in tried), *(claim(rubric) for claim in claims.values())]
    documents = (with_more(weakest, more) for more in added)
    profiles = [read_profile(one, profile_id=str(number), source="") for number, one in enumerate(documents)]
    plain, *scores = Judgement(Columns(profiles), rubric, AS_OF).scores.tolist()
    claimed = dict(zip(claims, scores[len(tried) :], strict=True))
    return [
        Gain(trick, (done - claimed.get(trick.name, plain)) / 100, (done - plain) / 100, done > best)
        for trick, done in zip(tried, scores, strict=False)
    ]


def main() -> None:
    """Print the gain of each trick under each rubric; exit status 1 where one is over its limit."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("rubrics", nargs="*", type=Path, default=sorted((ROOT / "rubrics").glob("*.toml")))
    parser.add_argument("--pool", type=Path, default=ROOT / "profiles")
    parser.add_argument("--apart", action="store_true", help="the tricks that were kept apart")
    arguments = parser.parse_args()
    tried = tuple(tricks_apart()) if arguments.apart else tricks()
    people = load_pool([str(arguments.pool)]).profiles
    columns = [gains(load_rubric(path), people, tried) for path in arguments.rubrics]
    print("  ".join(f"{path.stem[:12]:>12}" for path in arguments.rubrics))
    for row in zip(*columns, strict=True):
        cells = [
            f"{gain.points:6.2f}{f'{gain.whole:4.0f}' if gain.trick.claim else '    '}"
            f"{'!' if gain.passes else ' '}{'*' if gain.over else ' '}"
            for gain in row
        ]
        print("  ".join(cells), f" {row[0].trick.kind}: {row[0].trick.name}")
    print("! passes the best of the pool   * over its limit   behind a gain over a claim: the gain over the profile")
    sys.exit(any(gain.over for row in columns for gain in row))


if __name__ == "__main__":
    main()
