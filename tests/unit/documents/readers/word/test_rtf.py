from pathlib import Path

import pytest

from screen.documents.blocks.block import Document
from screen.documents.readers.document import read_document

HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss\fcharset0 Arial;}{\f1\fswiss\fcharset204 Arial;}"
    r"{\f2\fnil\fcharset129 Batang;}}{\colortbl;\red0\green0\blue0;\red255\green255\blue255;}"
    r"{\stylesheet{\s0\fs22 Normal;}{\s1\sbasedon0\fs28\b heading 1;}}\fs22 "
)


def read(body: str) -> Document:
    return read_document(Path("cv.rtf"), f"{HEAD}{body}}}".encode("latin-1"))


def shapes(body: str) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in read(body).blocks]


def test_headings_come_from_styles_levels_and_sizes():
    assert shapes(
        r"{\pard\s1 Work\par}{\pard\outlinelevel1 Education\par}\pard\plain\fs22 Tide tables of every port.\par"
        r"{\fs32 Skills\par}"
    ) == [
        ("heading", 1, "Work"),
        ("heading", 2, "Education"),
        ("paragraph", 0, "Tide tables of every port."),
        ("heading", 0, "Skills"),
    ]


def test_runs_keep_their_style_links_tabs_and_breaks():
    link = r'{\field{\*\fldinst{HYPERLINK "https://x.example"}}{\fldrslt{Borealis}}}'
    (block,) = read(rf"\pard{{\b Engineer}}\tab 2019\line {link}, {{\i Rust}}\par").blocks
    assert block.text == "Engineer\t2019\nBorealis, Rust"
    assert [span.text for span in block.spans if span.bold] == ["Engineer"]
    assert [span.text for span in block.spans if span.italic] == ["Rust"]
    assert [span.href for span in block.spans if span.href] == ["https://x.example"]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"M\'fcller", "Müller"),
        (r"{\f1 \'c0\'e4\'e0}", "Ада"),
        (r"{\f2 \'b0\'a1}", "가"),
        (r"\u44032?\u8211\'96 x", "가– x"),
        (r"\uc0\u350 ahin", "Şahin"),
        (r"\u-10179?\u-8704?", "😀"),
        (r"a\~b\_c\emdash d\{e\}\\", r"a b-c—d{e}\ ".strip()),
    ],
)
def test_letters_of_every_coding_are_read(body: str, text: str):
    assert [block.text for block in read(rf"\pard {body}\par").blocks] == [text]


@pytest.mark.parametrize("page", ["99999", "-1", "1", "65001", "0"])
def test_a_code_page_that_nobody_knows_is_that_of_the_west(page: str):
    found = read_document(Path("cv.rtf"), rf"{{\rtf1\ansi\ansicpg{page} \pard M\u252?ller of Z\'fcrich\par}}".encode())
    assert found.blocks[0].text == ("Müller of Zürich" if page != "65001" else "Müller of Z�rich")


def test_items_have_their_marks_off():
    assert shapes(
        r"\pard{\listtext\bullet\tab}\ilvl0\ls1 one\par\pard{\listtext\bullet\tab}\ilvl1\ls1 two\par"
        r"\pard\bullet  three\par"
    ) == [("item", 1, "one"), ("item", 2, "two"), ("item", 1, "three")]


def test_a_table_gives_rows():
    (row, after) = read(
        r"\trowd\pard\intbl 2019\cell\pard\intbl Engineer\cell\row\pard Tide tables of every port.\par"
    ).blocks
    assert row.kind == "row"
    assert [cell[0].text for cell in row.cells] == ["2019", "Engineer"]
    assert after.kind == "paragraph"


def test_what_nobody_sees_is_left_out_and_told():
    document = read(r"\pard Ada {\v secret}{\cf2 white}{\*\unknown thing}{\pict 00ff}Example\par")
    assert [block.text for block in document.blocks] == ["Ada Example"]
    assert document.warnings == ("hidden text was left out: secretwhite",)


def test_heads_feet_and_properties_are_read():
    document = read(
        r"{\info{\title CV}{\author Ada Example}{\revtim\yr2021\mo5\dy4}}{\header\pard Ada Example\par}"
        r"{\footer\pard Exampletown\par}\pard Engineer\par"
    )
    assert [block.text for block in document.blocks] == ["Ada Example", "Engineer"]
    assert document.metadata == {
        "title": "CV",
        "author": "Ada Example",
        "modified": "2021-05-04",
        "footer": ["Exampletown"],
    }


@pytest.mark.parametrize(
    "body", ["{" * 5_000, r"\bin99999999 x", r"\pard cut {\b off", "}" * 50 + r"\par Ada", r"\u", r"\'"]
)
def test_what_is_broken_ends_where_it_ends(body: str):
    document = read(rf"\pard Ada Example\par {body}")
    assert document.blocks[0].text == "Ada Example"


@pytest.mark.parametrize(
    "words",
    [
        *(r"\cf1\chcbpat1", r"\cf2\highlight2", r"\cf1\chshdng10000\chcfpat1", r"\up3000", r"\dn3000"),
        *(r"\charscalex1", r"\expndtw-9000", r"\expnd-1800", r"\fs2", r"\fs0"),
    ],
)
def test_letters_that_nobody_sees_are_left_out_and_told(words: str) -> None:
    document = read(rf"\pard Ada {{{words} secret}}\par\pard Example\par")
    assert [block.text for block in document.blocks] == ["Ada", "Example"]
    assert document.warnings == ("hidden text was left out: secret",)


def test_of_what_is_said_twice_the_words_in_unicode_are_read() -> None:
    document = read(r"\pard Ada {\upr{secret}{\*\ud{works}}} here\par\pard Example\par")
    assert [block.text for block in document.blocks] == ["Ada works here", "Example"]


def test_a_paragraph_left_of_the_page_is_left_out_until_the_next() -> None:
    for word in ("li-30000", "li30000", "ri30000", "posnegx-9000", "sl-1", "sl-50", "absh-1", "absw1"):
        document = read(rf"\pard\{word} secret\par\pard Ada\par\fi-30000 secret\par\pard\sl-240 Example\par")
        assert [block.text for block in document.blocks] == ["Ada", "Example"]


def test_a_box_off_the_page_is_left_out() -> None:
    box = r"{{\shp{{\*\shpinst\shpleft{}{{\shptxt\pard\plain Kubernetes\par}}}}}}"
    assert [block.text for block in read(r"\pard Ada\par" + box.format(-20000)).blocks] == ["Ada"]
    assert [block.text for block in read(r"\pard Ada\par" + box.format(-200)).blocks] == ["Ada", "Kubernetes"]


@pytest.mark.parametrize(
    ("row", "cell", "is_seen"),
    [
        (r"\cellx9000", r"\cf2", False),
        (r"\clcbpat1\cellx9000", r"\cf1", False),
        (r"\clcbpat1\cellx9000", r"\cf2", True),
        (r"\clcbpat2\clcfpat1\clshdng9000\cellx9000", r"\cf2", True),
        (r"\cellx9000", r"\itap2\cf2", True),
        (r"\cellx1", "", False),
        (r"\trrh-1\cellx9000", "", False),
        (r"\trrh-400\cellx9000", "", True),
        (r"\trrh0\cellx9000", "", True),
        ("", r"\cf2", True),
    ],
)
def test_letters_in_a_cell_are_compared_with_its_ground(row: str, cell: str, is_seen: bool) -> None:
    document = read(rf"\pard Ada\par\trowd{row}{{\intbl{cell} Kubernetes\cell}}\row\pard Example\par")
    assert ("Kubernetes" in [block.text for block in document.blocks]) is is_seen
    assert len(document.warnings) == (not is_seen)


@pytest.mark.parametrize(
    "words",
    [r"\cf2\chcbpat1", r"\cf1", r"\up6", r"\expndtw-10", r"\charscalex90", r"\cf1\chshdng500\chcfpat1\chcbpat2"],
)
def test_letters_that_are_seen_are_read(words: str) -> None:
    document = read(rf"\pard Ada {{{words} Example}}\par")
    assert [block.text for block in document.blocks] == ["Ada Example"]
    assert document.warnings == ()


def test_letters_that_a_style_hides_are_left_out_until_the_paragraph_has_another() -> None:
    sheet = r"{\stylesheet{\s7\v hid;}{\*\cs8\cf2 pale;}}"
    document = read(sheet + r"\pard\s7 secret\par\pard\s0 Ada {\cs8 secret}\par\pard Example\par")
    assert [block.text for block in document.blocks] == ["Ada", "Example"]
    assert document.warnings == ("hidden text was left out: secretsecret",)


def shape(words: str = "", drawn: str = r"{\sp{\sn shapeType}{\sv 1}}") -> str:
    where = r"\shpleft0\shptop0\shpright9000\shpbottom260\shpbxcolumn\shpbypara\shpwr3\shpfblwtxt0"
    return rf"{{\shp{{\*\shpinst{where}{words}{drawn}}}}}"


def doubted(body: str) -> list[str]:
    said = "text was read that a reader may not see: "
    assert "Built a mill" in str(read(body).blocks)
    return [warning.removeprefix(said) for warning in read(body).warnings]


KEPT = "Kept the stock list of a shop."
NEXT = r"\pard Built a mill.\par"


@pytest.mark.parametrize(
    "drawing",
    [
        shape(),
        shape(drawn=r"{\sp{\sn pib}{\sv {\pict\pngblip 00}}}{\sp{\sn fFilled}{\sv 0}}"),
        shape(r"\shpbxignore\shpbyignore"),
        shape(r"\shpbypage\shptop1134\shpbottom1394\shpbxpage\shpleft1134\shpright9000"),
        shape(r"\shpbymargin"),
    ],
)
def test_a_line_behind_a_shape_is_read_and_told(drawing: str) -> None:
    assert doubted(rf"\pard {drawing}{KEPT}\par{NEXT}") == [KEPT]


@pytest.mark.parametrize(
    "drawing",
    [
        shape(r"\shpwr2"),
        shape(r"\shpfblwtxt1"),
        shape(r"\shpright300"),
        shape(r"\shptop900\shpbottom1200"),
        shape(r"\shpbypage"),
        shape(drawn=r"{\sp{\sn fFilled}{\sv 0}}"),
        shape(drawn=r"{\sp{\sn fillOpacity}{\sv 6553}}"),
        shape(drawn=r"{\sp{\sn fBehindDocument}{\sv 1}}"),
        r"{\sv 1}",
    ],
)
def test_what_leaves_a_line_to_be_seen_is_not_told(drawing: str) -> None:
    assert doubted(rf"\pard {drawing}{KEPT}\par{NEXT}") == []


def test_where_a_line_stands_is_told_by_its_spacing_alignment_cell_and_page() -> None:
    narrow, small, top = shape(r"\shpright4000"), shape(r"\shpright3000\shpbottom300"), shape(r"\shpbymargin")
    assert doubted(rf"\pard {shape()}\par\pard\sb900 {KEPT}\par{NEXT}") == []
    assert doubted(rf"\pard {narrow}{KEPT}\par{NEXT}") == [KEPT]
    assert doubted(rf"\pard {narrow}\qr {KEPT}\par{NEXT}") == []
    assert doubted(rf"\pard\li5000 {narrow}{KEPT}\par{NEXT}") == []
    assert doubted(rf"\pard Ada\par\page {top}{KEPT}\par{NEXT}") == [KEPT]
    row = r"\trowd\cellx3000\cellx9000"
    assert doubted(rf"{row}\pard\intbl {small}Ada\cell {KEPT}\cell\row{NEXT}") == ["Ada"]
    assert doubted(rf"{row}\pard\intbl Ada\par Ada\cell {top}{KEPT}\cell\row{NEXT}") == [f"Ada {KEPT}"]
    below = rf"{row}\pard\intbl Ada\par Ada\par Ada\cell Ada\cell\row\pard {shape()}{KEPT}\par{NEXT}"
    assert doubted(below) == [KEPT]


@pytest.mark.parametrize("merged", [r"\clvmrg", r"\clmrg"])
def test_what_a_cell_says_that_goes_on_with_another_is_read_and_told(merged: str) -> None:
    row = rf"\trowd{merged}\cellx3000\cellx9000\pard\intbl Kubernetes\cell Docker\cell\row"
    assert doubted(row + NEXT) == ["Kubernetes"]


def test_a_box_that_is_switched_off_is_hidden() -> None:
    box = r"{\shp{\*\shpinst\shpleft0\shpright9000\shpbottom900{\sp{\sn fHidden}{\sv 1}}{\shptxt\pard Baker}}}"
    document = read(rf"\pard Ada{box} Example\par")
    assert [block.text for block in document.blocks] == ["Ada Example"]
    assert any("Baker" in warning for warning in document.warnings)


def test_a_box_within_a_paragraph_is_a_text_of_its_own() -> None:
    box = r"{\shp{\*\shpinst\shpleft0\shpright9000\shpbottom900{\shptxt\pard %s}}}"
    assert [block.text for block in read(rf"\pard Ada{box % 'Baker'} Example\par").blocks] == ["Ada Example", "Baker"]
    unended = r"\pard Ada{\shp{\*\shpinst{\shptxt\shptxt Baker\par{{"
    assert [block.text for block in read(unended).blocks] == ["Ada", "Baker"]


def test_a_colour_that_no_table_has_is_not_known() -> None:
    assert [block.text for block in read(r"\pard\cf-9 Ada\cf99  Example\par").blocks] == ["Ada Example"]


def test_a_control_character_in_a_link_or_the_name_of_a_style_is_passed_by() -> None:
    link = r"{\field{\*\fldinst{HYPERLINK \"https://x.example/\'01y\"}}{\fldrslt{Borealis}}}"
    document = read(r"{\stylesheet{\s4 \'01odd;}}{\info{\title C\'01V}}\pard\s4 " + link + r"\par")
    assert [span.href for block in document.blocks for span in block.spans] == ["https://x.example/y"]
    assert document.metadata == {"title": "CV"}


def test_a_box_with_sections_of_its_own_is_read_behind_the_body() -> None:
    box = r"{\shp{\*\shpinst{\shptxt\pard Skills\par Python, Kafka\par}}}"
    assert [block.text for block in read(rf"\pard{box} Experience\par\pard Engineer\par").blocks] == [
        "Experience", "Engineer", "Skills", "Python, Kafka",
    ]  # fmt: skip
    banner = box.replace(r"Python, Kafka\par", "")
    assert [block.text for block in read(rf"\pard{banner}\par\pard Engineer\par").blocks] == ["Skills", "Engineer"]
