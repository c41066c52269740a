"""What became of candidates since an earlier ranking, in the words of every form."""

from collections.abc import Iterator

from screen.commands.ranking import Candidate, Ranking
from screen.ground.outgoing import one_line
from screen.render.people_names import names_apart
from screen.render.points import signed, two_decimals

_KINDS = {
    "new": "new", "written": "new or changed", "unlisted": "not among those listed then", "changed": "changed",
}  # fmt: skip
_MOST = 8
"""People that a sentence names."""


def news_text(candidate: Candidate) -> str:
    """In a word: `new`, `▲2 +3.10`, `▼1`, `-0.40`, `changed`; empty where nothing is new."""
    news = candidate.news
    if news is None:
        return ""
    if news.move is None:
        return {"new": "new", "written": "written", "unlisted": "new?"}.get(news.kind, "")
    move, parts = news.move, []
    if move.old_rank != move.new_rank:
        parts.append(f"{'▲' if move.new_rank < move.old_rank else '▼'}{abs(move.old_rank - move.new_rank)}")
    if move.old_score != move.new_score:
        parts.append(signed(move.new_score - move.old_score))
    return " ".join(parts) or ("changed" if news.changed else "")


def because_text(candidate: Candidate, ranking: Ranking) -> str:
    """Why: `was 38.10, rank 4: CUDA +2.10, seniority +1.00`; empty where the candidate did not change."""
    news = candidate.news
    if news is None or news.move is None or not news.changed:
        return ""
    from screen.render.diff.words import why  # few rankings are compared

    because = ", ".join(why(news.move, ranking.rubric, ranking.rubric))
    return f"was {two_decimals(news.move.old_score)}, rank {news.move.old_rank}" + (f": {because}" if because else "")


def since_lines(ranking: Ranking) -> Iterator[str]:
    """How many are new, changed or gone, who is gone, and what else may have moved scores; none without it."""
    since = ranking.since
    if since is None:
        return
    told = [f"{number} {word}" for kind, word in _KINDS.items() if (number := since.kinds.get(kind))]
    if since.left:
        told.append(f"{len(since.left)} left")
    yield f"Since {one_line(since.reference)} ({one_line(since.told)}): {', '.join(told) or 'nothing new'}"
    if since.left:
        from screen.render.diff.words import standing_text

        called = names_apart(since.left)
        first = ", ".join(standing_text(one, called) for one in since.left[:_MOST])
        more = f" and {len(since.left) - _MOST} more" if len(since.left) > _MOST else ""
        yield f"Left: {first}{more}"
    if since.notes:
        yield f"What else may have moved scores: it was made {'; '.join(map(one_line, since.notes))}"


def changes_lines(ranking: Ranking) -> Iterator[str]:
    """Who changed and why, a line each."""
    changed = [one for one in ranking.candidates if one.news and one.news.changed]
    names = names_apart(ranking.candidates)
    for candidate in changed[:_MOST]:
        yield f"{one_line(names[candidate.id])} {because_text(candidate, ranking)}"
    if len(changed) > _MOST:
        yield f"{len(changed) - _MOST} more changed; CSV and JSON say why"
