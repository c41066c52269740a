from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console
from rich.text import Text

from screen.render.terminal import Parts, bar


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


@given(st.lists(st.integers(0, 2500), min_size=1, max_size=4), st.integers(1, 40))
def test_in_a_bar_no_group_has_fewer_cells_than_one_that_earned_less(points: list[int], width: int) -> None:
    groups = ("skills", "keywords", "publications", "seniority")
    drawn_bar = bar([(group, each, 2500) for group, each in zip(groups, points, strict=False)], width).plain
    cells = [drawn_bar.count(mark) for mark in "█▓▒░"[: len(points)]]
    assert len(drawn_bar) == width and sum(cells) == round(sum(points) * width / 10_000)
    for number, each in enumerate(points):
        assert abs(cells[number] - each * width / 10_000) < 1
        assert all(cells[number] >= cells[other] for other in range(len(points)) if points[other] < each)


def test_in_a_short_bar_the_larger_group_is_the_one_that_is_seen() -> None:
    assert bar([("skills", 658, 7500), ("keywords", 344, 1000), ("seniority", 1500, 1500)], 7).plain == "█░·····"
