"""What one rubric says of a candidate, for a terminal: every criterion, its points, its quotes, and where room is."""

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from screen.commands.show import Fit, Shown
from screen.ground.outgoing import one_line
from screen.render.basis import basis_line
from screen.render.career import career_sentence
from screen.render.explanation.terminal import draw_explanation
from screen.render.points import two_decimals
from screen.render.shown.flag_places import draw_flags
from screen.render.terminal import AMBER, Parts, bar, gate_parts
from screen.render.unread import unread_text


def draw_verdict(fit: Fit, console: Console) -> None:
    """Draw the score by one rubric, and which requirements are met."""
    verdict = fit.verdict
    title = Text(f"\n{one_line(fit.rubric.title)}", style="bold cyan")
    title.append(f"  {two_decimals(verdict.score)} of 100  ", style="bold")
    title.append_text(bar(verdict.shares, 25))
    title.append(f"  confidence {verdict.confidence:.0%}", style="not bold dim")
    console.print(title)
    if fit.strong_career is not None:
        console.print(Text(career_sentence(fit.strong_career), style="dim"))
    if verdict.gates:
        console.print(Parts([Text("requirements:", style="dim"), *gate_parts(verdict.gates, fit.rubric)]))


def draw_fit(fit: Fit, shown: Shown, console: Console, *, everything: bool = False) -> None:
    """Draw the tree of one rubric: groups, criteria, quotes, what was not found, and where there is room."""
    verdict = fit.verdict
    draw_explanation(fit.explanation, console, everything=everything)
    _draw_gains(fit, console)
    if verdict.ask:
        console.print(Text(f"\nask: {'; '.join(one_line(question) for question in verdict.ask)}", style=AMBER))
    draw_flags(fit.flags, console)
    if verdict.unread:
        console.print(Text(f"{unread_text(verdict.unread)}: what stands there earns nothing", style=AMBER))
    foot = basis_line(one_line(fit.rubric.path), as_of=shown.as_of, idf_kind=fit.idf_kind, version=shown.version)
    console.print("", Parts.of(foot), sep="\n")


def _draw_gains(fit: Fit, console: Console) -> None:
    if not fit.gains:
        return
    console.print(Text("\nWhat would raise the score most", style="bold"))
    for gain in fit.gains:
        criterion, share = gain.criterion, gain.share
        room = Text(f"up to +{two_decimals(gain.room)}", style="green")
        name = criterion.label if criterion.whole else f"{criterion.label} ({criterion.group})"
        room.append(f"  {one_line(name)}, {two_decimals(share.points)} of {two_decimals(share.of)} now", style="none")
        console.print(Padding(room, (0, 0, 0, 2)))
