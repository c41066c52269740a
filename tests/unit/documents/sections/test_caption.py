"""Names of sections stuck to what they announce."""

from screen.documents.blocks.block import Block
from screen.documents.blocks.span import Span
from screen.documents.sections.caption import part_captions


def paragraph(text: str, *, bold: str = "") -> Block:
    spans = (Span(bold, bold=True), Span(text)) if bold else (Span(text),)
    return Block("paragraph", spans, line=3, source="a.txt")


def kinds(*blocks: Block) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in part_captions(blocks)]


def test_two_captions_are_headings() -> None:
    assert kinds(paragraph("Education\nExample University"), paragraph("Skills\nPython")) == [
        ("heading", "Education"),
        ("paragraph", "Example University"),
        ("heading", "Skills"),
        ("paragraph", "Python"),
    ]


def test_one_plain_caption_may_be_a_word_of_its_paragraph() -> None:
    assert kinds(paragraph("Education\nExample University")) == [("paragraph", "Education\nExample University")]


def test_one_bold_caption_is_a_heading() -> None:
    assert kinds(paragraph("\nExample University", bold="Education"))[0] == ("heading", "Education")


def test_the_lines_below_keep_their_place() -> None:
    _, below, *_ = part_captions([paragraph("Education\nA"), paragraph("Skills\nB")])
    assert below.line == 4
