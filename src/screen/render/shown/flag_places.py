"""What a person should look at in a profile, for a terminal: each flag with its places."""

from collections.abc import Iterable

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from screen.ground.outgoing import one_line, visible
from screen.judgement.flags.flag import Flag
from screen.render.flag_words import MARK


def draw_flags(flags: Iterable[Flag], console: Console) -> None:
    """Draw the flags, if there are any."""
    for number, flag in enumerate(flags):
        if not number:
            console.print(Text("\nTo look at; no point depends on it", style="bold magenta"))
        line = Text(f"{MARK} {flag.kind}", style="magenta")
        line.append(f"  {one_line(flag.message)}", style="none")
        console.print(Padding(line, (0, 0, 0, 2)))
        for sight in flag.evidence:
            place = f", {one_line(sight.place)}" if sight.place else ""
            text = Text(f"“{visible(' '.join(sight.quote.split()))}”", style="italic")
            text.append(f" {one_line(sight.path)}{place}", style="not italic dim")
            console.print(Padding(text, (0, 0, 0, 10)))
