"""What `screen show` prints on a terminal: the card, and what rubrics say."""

from rich.console import Console

from screen.commands.show import Shown
from screen.render.shown.card import draw_card, draw_head
from screen.render.shown.flag_places import draw_flags
from screen.render.terminal import drawn


def render_table(shown: Shown, *, everything: bool = False) -> str:
    """The card; with one rubric its explanation, with several a line each.

    `everything`: with what earned nothing.
    """

    def draw(console: Console) -> None:
        draw_head(shown, console)
        if len(shown.fits) == 1:
            from screen.render.shown.fit import draw_fit, draw_verdict

            draw_verdict(shown.fits[0], console)
            draw_card(shown, console, whole=everything, everything=everything)
            draw_fit(shown.fits[0], shown, console, everything=everything)
            return
        draw_card(shown, console, everything=everything)
        draw_flags(shown.flags, console)
        if shown.fits:
            from screen.render.shown.rubric_lines import draw_fits

            console.print()
            draw_fits(shown, console)

    return drawn(draw)
