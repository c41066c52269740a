import pytest

from screen.documents.blocks.span import Span
from screen.documents.readers.pdf.glyphs import Face, Glyph, Page
from screen.documents.readers.pdf.runs import Run, _under_rules, runs_of
from screen.documents.readers.pdf.visual_lines import line_of

FACE = Face("Example", 10.0, False, False)


def page_of(text: str, gap: float) -> Page:
    """A line whose spaces are gaps that the library sees, `gap` points wide."""
    glyphs, x = [], 72.0
    for order, char in enumerate(text):
        width = 0.0 if char == " " else 8.0
        glyphs.append(Glyph(char, x, x + width, 700.0, FACE, order))
        x += gap if char == " " else width
    return Page(1, 595.0, 842.0, glyphs, [], [], "", False)


@pytest.mark.parametrize(("gap", "text"), [(2.0, "3,200건을 Kafka로"), (2.6, "3,200 건을 Kafka 로")])
def test_figures_set_apart_from_hangul_are_no_words_of_their_own(gap: float, text: str):
    (run,) = runs_of(page_of("3,200 건을", gap))
    (other,) = runs_of(page_of("Kafka 로", gap))
    assert f"{run.text} {other.text}" == text


def test_an_accent_drawn_at_the_end_of_the_line_stands_upon_its_letter():
    glyphs = page_of("Wrzes-Park", 2.0).glyphs
    accent = Glyph("´", glyphs[4].left + 1, glyphs[4].right - 1, 700.0, FACE, len(glyphs))
    (run,) = runs_of(Page(1, 595.0, 842.0, [*glyphs, accent], [], [], "", False))
    assert run.text == "Wrześ-Park"


@pytest.mark.parametrize(("signs", "text"), [("ˇS", "Š"), ("S¸", "Ş"), ("´ı", "í"), ("^o", "ô"), ("^ o", "^ o")])
def test_an_accent_drawn_beside_its_letter_stands_upon_it(signs: str, text: str):
    apart = 9.0 if " " in signs else 0.0
    glyphs = [
        Glyph(char, 72.0 + apart * at, 80.0 + apart * at, 702.5 if char == "ˇ" else 700.0, FACE, at)
        for at, char in enumerate(signs)
    ]
    (run,) = runs_of(Page(1, 595.0, 842.0, glyphs, [], [], "", False))
    assert run.text == text


@pytest.mark.parametrize(("small", "space"), [(12.0, 12.0), (18.0, 20.0)])
def test_smaller_print_behind_large_print_stands_apart(small: float, space: float):
    glyphs, x = [], 72.0
    for order, char in enumerate("Ada Example Baker"):
        size = 24.0 if order < 11 else space if char == " " else small
        width = size / 2 if char != " " else 3.0
        glyphs.append(Glyph(char, x, x + width, 700.0, Face("Example", size, False, False), order))
        x += width
    runs = runs_of(Page(1, 595.0, 842.0, glyphs, [], [], "", False))
    assert [run.text for run in runs] == ["Ada Example", "Baker"]
    assert line_of(runs, 1, 500.0).text == "Ada Example\tBaker"


def test_a_name_below_a_printed_rule_stands_where_that_does() -> None:
    def run(text: str, baseline: float, left: float = 50.0) -> Run:
        return Run(left, left + 40, baseline, 10.0, 0, (Span(text),), FACE)

    beside, far = run("2019", 700.0, 200.0), run("Skills", 500.0)
    told = _under_rules([run("ㅡ", 700.0), beside, run("Work", 680.0), far])
    assert [(one.text, one.baseline) for one in told] == [("2019", 700.0), ("Work", 700.0), ("Skills", 500.0)]


def test_the_letters_of_a_wide_ligature_stand_in_one_word():
    glyphs = page_of("action", 2.0).glyphs
    glyphs[2] = glyphs[2]._replace(right=glyphs[3].right)
    glyphs[3] = glyphs[3]._replace(left=glyphs[2].left)
    (run,) = runs_of(Page(1, 595.0, 842.0, glyphs, [], [], "", False))
    assert run.text == "action"


def test_words_of_a_sentence_set_wide_are_no_cells():
    runs = [runs_of(page_of(word, 2.0))[0] for word in ("systems", "that", "hold", "records")]
    left, row = 72.0, []
    for run in runs:
        row.append(run._replace(left=left, right=left + 8 * len(run.text)))
        left = row[-1].right + 7.5
    assert line_of(row, 1, 500.0).text == "systems that hold records"
