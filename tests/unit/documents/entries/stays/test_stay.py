from screen.documents.blocks.block import Block, Kind
from screen.documents.blocks.line import lines_of
from screen.documents.blocks.span import Span
from screen.documents.entries.stays.stay import field_of, group_stays


def stays(*blocks: tuple[Kind, int, str]) -> list[tuple[list[str], list[str]]]:
    lines = lines_of(Block(kind, (Span(text),), level) for kind, level, text in blocks)
    return [
        ([line.plain for line in (*stay.above, *stay.head)], [line.plain for line in stay.body])
        for stay in group_stays(lines)
    ]


def test_items_are_entries_with_what_stands_below_them() -> None:
    assert stays(
        ("item", 1, "Engineer, 2020 - 2021"), ("item", 2, "Did things"), ("item", 1, "Intern, 2019 - 2019")
    ) == [
        (["Engineer, 2020 - 2021"], ["Did things"]),
        (["Intern, 2019 - 2019"], []),
    ]


def test_paragraphs_are_told_apart_by_their_dates() -> None:
    found = stays(
        ("paragraph", 0, "Engineer"),
        ("paragraph", 0, "2020 – 2021"),
        ("paragraph", 0, "Nonesuch Inc."),
        ("item", 1, "Did things"),
        ("paragraph", 0, "Intern"),
        ("paragraph", 0, "2018 – 2019"),
        ("paragraph", 0, "Phantom Ltd."),
    )
    assert found == [
        (["Engineer", "2020 – 2021", "Nonesuch Inc."], ["Did things"]),
        (["Intern", "2018 – 2019", "Phantom Ltd."], []),
    ]


def test_paragraphs_without_bullets_repeat_their_pattern() -> None:
    found = stays(
        ("paragraph", 0, "A School"),
        ("paragraph", 0, "B.S., 2014 – 2018"),
        ("paragraph", 0, "B School"),
        ("paragraph", 0, "M.S., 2018 – 2020"),
    )
    assert [head for head, _ in found] == [["A School", "B.S., 2014 – 2018"], ["B School", "M.S., 2018 – 2020"]]


def test_positions_below_an_employer_are_entries_each() -> None:
    found = stays(
        ("heading", 3, "Nonesuch"),
        ("heading", 4, "Lead (2020 – 2022)"),
        ("item", 1, "Led"),
        ("heading", 4, "Engineer (2018 – 2020)"),
    )
    assert found == [(["Nonesuch", "Lead (2020 – 2022)"], ["Led"]), (["Nonesuch", "Engineer (2018 – 2020)"], [])]


def test_two_dated_lines_of_one_block_are_two_entries() -> None:
    found = stays(("item", 1, "A School\nPh.D., 2018 – 2022\nM.S., 2016 – 2018"))
    assert [head for head, _ in found] == [["A School", "Ph.D., 2018 – 2022"], ["A School", "M.S., 2016 – 2018"]]


def test_a_date_in_a_bullet_makes_no_entry() -> None:
    found = stays(
        ("item", 1, "Nonesuch\nScientist, 2018 - 2024"),
        ("item", 2, "Worked on voids (2021 - 2024)"),
        ("item", 2, "Worked on gaps (2018 - 2021)"),
    )
    assert len(found) == 1


def test_labelled_lines_are_fields() -> None:
    assert field_of("- Period: 2020 – 2021") == ("period", "2020 – 2021")
    assert field_of("전공: 컴퓨터") == ("전공", "컴퓨터")
    assert field_of("Built: things") is None


def headed(*texts: tuple[str, str]) -> list[str]:
    """The first lines of the entries that paragraphs make, each a bold head and what stands behind it."""
    lines = lines_of(Block("paragraph", (Span(bold, bold=True), Span(rest))) for bold, rest in texts)
    return [stay.lines[0].plain for stay in group_stays(lines)]


LONG = (
    " (2025): a clock that tells when the loaf in the oven is done, with a display of paper, a case from a saw mill and"
)


def test_paragraphs_that_begin_in_bold_are_entries_each() -> None:
    long = f"{LONG} a bell that wakes the baker before the crust is too dark to be sold at the market"
    for rest in (LONG, long, " (2025): a clock"):
        found = headed(
            ("Bread clock", rest), ("Yeast diary", ": a page for bakers"), ("Flour scale", " (2024): a scale")
        )
        assert found == [f"Bread clock{rest}", "Yeast diary: a page for bakers", "Flour scale (2024): a scale"]


def test_what_is_a_label_in_bold_begins_no_entry() -> None:
    clock, scale = ("Bread clock", " (2025)"), ("Flour scale", " (2024)")
    for label in ("Technologies", "Sellers"):
        below = (label, ": several")
        assert headed(clock, below, scale, below) == ["Bread clock (2025)", "Flour scale (2024)"]
    assert headed(clock, ("Technologies", ": several"), scale) == ["Bread clock (2025)", "Flour scale (2024)"]
    assert headed(("", "Clock, 2025"), ("Notes", " on it"), ("", "Scale, 2024")) == ["Clock, 2025", "Scale, 2024"]
