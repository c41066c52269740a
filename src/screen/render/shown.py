"""What `screen show` prints."""

from typing import Any

from rich.console import Console

from screen.commands.show import Fit, Shown


def render_shown_text(shown: Shown) -> str:
    """The card; with one rubric its whole explanation, with several a line each."""
    from screen.render.card import draw_card
    from screen.render.terminal import drawn

    def draw(console: Console) -> None:
        draw_card(shown, console)
        if shown.fits:
            from screen.render.explanation import draw_explanation, draw_fits

            if len(shown.fits) == 1:
                draw_explanation(shown.fits[0], shown, console)
            else:
                console.print()
                draw_fits(shown, console)

    return drawn(draw)


def render_shown_json(shown: Shown) -> str:
    """The same as data: the profile as it is, experience in months, and a tree for each rubric."""
    from screen.render.ranking_json import dump

    return dump(
        {
            "schema": "screen/show/1",
            "version": shown.version,
            "as_of": shown.as_of,
            "id": shown.profile.id,
            "name": shown.profile.name,
            "experience": {"work_months": shown.work_months, "doctoral_months": shown.doctoral_months},
            "profile": dict(shown.profile.document),
            "notes": list(shown.profile.notes),
            "rubrics": [_fit_document(fit) for fit in shown.fits],
        }
    )


def _fit_document(fit: Fit) -> dict[str, Any]:
    from screen.render.ranking_json import node_document, points

    return {
        "rubric": {"title": fit.rubric.title, "path": fit.rubric.path, "sha256": fit.rubric.sha256},
        "idf": {"kind": fit.idf_kind, "sha256": fit.idf_sha256},
        "score": points(fit.verdict.score),
        "confidence": fit.verdict.confidence,
        "gates": [{"name": gate.name, "state": gate.state, "kind": gate.kind} for gate in fit.verdict.gates],
        "ask": list(fit.verdict.ask),
        "room": [
            {
                "group": gain.criterion.group,
                "label": gain.criterion.label,
                "points": points(gain.share.points),
                "of": points(gain.share.of),
            }
            for gain in fit.gains
        ],
        "explanation": node_document(fit.explanation),
    }
