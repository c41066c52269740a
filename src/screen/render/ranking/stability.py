"""How steady ranks are, in the words of every form."""

from collections.abc import Iterator

from screen.commands.ranking import Candidate, Ranking


def ranks_text(candidate: Candidate) -> str:
    """`2–5`; empty where it was not asked for."""
    found = candidate.range
    if found is None:
        return ""
    return str(found.best) if found.best == found.worst else f"{found.best}–{found.worst}"


def top_text(candidate: Candidate) -> str:
    """In how many runs the candidate is among the best: `87%`; never all or none of them for nearly all or none."""
    found = candidate.range
    if found is None:
        return ""
    least, most = int(found.top_share > 0), 99 + int(found.top_share == 1)
    return f"{min(max(round(found.top_share * 100), least), most)}%"


def top_head(ranking: Ranking) -> str:
    """The head of a column of those: `Top 5`."""
    return f"Top {ranking.stability.top}" if ranking.stability else ""


def steady_text(candidate: Candidate, ranking: Ranking) -> str:
    """`rank 2–5 in nine runs of ten, among the best 5 in 87%`."""
    return f"rank {ranks_text(candidate)} in nine runs of ten; {top_head(ranking).lower()} in {top_text(candidate)}"


def stability_lines(ranking: Ranking) -> Iterator[str]:
    """What the ranges are, whom the weights do not tell apart, and who is left out though near; none without it."""
    found = ranking.stability
    if found is None:
        return
    yield (
        f"Ranks: nine in ten of {found.runs} runs with weights drawn around the rubric's (seed {found.seed}); "
        f"{top_head(ranking)}: runs that put somebody among the best {found.top}"
    )
    if found.ties:
        yield f"Too close for weights like these to tell apart: {', '.join(_tied(ranking))}"
    if found.contenders:
        others = f"{found.contenders} of those left out {'are' if found.contenders > 1 else 'is'}"
        yield f"{others} among the best {found.top} in one run of ten or more"


def _tied(ranking: Ranking) -> Iterator[str]:
    """`ranks 1–3`; `rank 4 (2 people)` where all of them share it."""
    ranks = {candidate.id: candidate.rank for candidate in ranking.candidates}
    for tie in ranking.stability.ties if ranking.stability else ():
        best, worst = ranks[tie[0]], ranks[tie[-1]]
        yield f"ranks {best}–{worst}" if best < worst else f"rank {best} ({len(tie)} people)"
