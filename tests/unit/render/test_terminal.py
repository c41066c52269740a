from rich.console import Console
from rich.text import Text

from screen.render.terminal import Parts


def drawn(*texts: str, width: int) -> list[str]:
    console = Console(width=width)
    with console.capture() as held:
        console.print(Parts([Text(text) for text in texts]))
    return held.get().splitlines()


def test_a_line_ends_between_parts_and_inside_one_that_is_longer() -> None:
    assert drawn("✓ CUDA", "✗ hospital pharmacy", "? ink", width=26) == ["✓ CUDA", "✗ hospital pharmacy  ? ink"]
    assert drawn("✓ CUDA", "? ink", width=80) == ["✓ CUDA  ? ink"]
    assert drawn("Medicines reconciliation", "of 10", width=22) == ["Medicines ", "reconciliation  of 10"]
    assert drawn(width=20) == []


def test_a_line_of_parts_ends_between_them() -> None:
    console = Console(width=20)
    with console.capture() as held:
        console.print(Parts.of("tea.toml · as of today · 3 of 15 profiles"))
    assert held.get().splitlines() == ["tea.toml ·", "as of today ·", "3 of 15 profiles"]


def test_parts_keep_their_own_styles() -> None:
    console = Console(width=40, force_terminal=True, color_system="standard", no_color=False)
    with console.capture() as held:
        console.print(Parts([Text("needed:", style="dim"), Text("tea", style="green")]))
    assert "\x1b[2mneeded:\x1b[0m  \x1b[32mtea\x1b[0m" in held.get()
