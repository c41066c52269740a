"""The forms of a ranking, by the name of `--format`."""

from collections.abc import Callable

from screen.commands.rank import Ranking


def _table(ranking: Ranking) -> str:
    from screen.render.ranking_table import render_ranking_table

    return render_ranking_table(ranking)


def _json(ranking: Ranking) -> str:
    from screen.render.ranking_json import render_ranking_json

    return render_ranking_json(ranking)


def _csv(ranking: Ranking) -> str:
    from screen.render.ranking_text import render_ranking_csv

    return render_ranking_csv(ranking)


def _markdown(ranking: Ranking) -> str:
    from screen.render.ranking_text import render_ranking_markdown

    return render_ranking_markdown(ranking)


RENDERERS: dict[str, Callable[[Ranking], str]] = {"table": _table, "json": _json, "csv": _csv, "markdown": _markdown}
"""A form's imports are paid by those who ask for it."""
