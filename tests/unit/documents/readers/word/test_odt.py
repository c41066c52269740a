import io
import zipfile
from pathlib import Path

import pytest

from screen.documents.blocks.block import Document
from screen.documents.readers.document import read_document
from screen.documents.readers.word import elements
from screen.ground.errors import InputError

_OASIS = "urn:oasis:names:tc:opendocument:xmlns"
SPACE = (
    " ".join(f'xmlns:{name}="{_OASIS}:{name}:1.0"' for name in ("office", "text", "style", "table", "meta"))
    + f' xmlns:draw="{_OASIS}:drawing:1.0" xmlns:fo="{_OASIS}:xsl-fo-compatible:1.0"'
    + f' xmlns:svg="{_OASIS}:svg-compatible:1.0"'
    + ' xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"'
    + ' xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
STYLES = (
    '<style:default-style style:family="paragraph"><style:text-properties fo:font-size="11pt"/></style:default-style>'
    '<style:style style:family="paragraph" style:name="Standard"/>'
    '<style:style style:family="paragraph" style:name="Heading_20_1" style:parent-style-name="Standard"/>'
    '<style:style style:family="paragraph" style:name="P1" style:parent-style-name="Heading_20_1"/>'
    '<style:style style:family="paragraph" style:name="Big"><style:text-properties fo:font-size="150%"/></style:style>'
    '<style:style style:family="text" style:name="B"><style:text-properties fo:font-weight="bold"/></style:style>'
    '<style:style style:family="text" style:name="I"><style:text-properties fo:font-style="italic"/></style:style>'
    '<style:style style:family="text" style:name="W"><style:text-properties fo:color="#FFFFFF"/></style:style>'
    '<style:style style:family="text" style:name="H"><style:text-properties text:display="none"/></style:style>'
)


def packed(body: str, master: str = "", meta: str = "") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr(
            "content.xml",
            f"<office:document-content {SPACE}><office:body><office:text>{body}</office:text></office:body>"
            "</office:document-content>",
        )
        archive.writestr("styles.xml", f"<office:document-styles {SPACE}>{STYLES}{master}</office:document-styles>")
        archive.writestr("meta.xml", f"<office:document-meta {SPACE}>{meta}</office:document-meta>")
    return buffer.getvalue()


def read(body: str, **parts: str) -> Document:
    return read_document(Path("cv.odt"), packed(body, **parts))


def shapes(body: str) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in read(body).blocks]


def p(text: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def test_headings_come_from_levels_styles_and_sizes():
    assert shapes(
        f'<text:h text:outline-level="2">Work</text:h>{p("Education", "P1")}{p("Skills", "Big")}{p("Tide tables.")}'
    ) == [
        ("heading", 2, "Work"),
        ("heading", 1, "Education"),
        ("heading", 0, "Skills"),
        ("paragraph", 0, "Tide tables."),
    ]


def test_numbers_that_are_none_are_passed_by():
    odd = (
        '<style:style style:family="paragraph" style:name="Odd">'
        '<style:text-properties fo:font-size="²%" fo:font-weight="²"/></style:style>'
    )
    body = '<text:h text:outline-level="²">Work</text:h>' + p('Tide<text:s text:c="²"/>tables.', "Odd")
    assert [block.text for block in read(body, master=odd).blocks] == ["Work", "Tide tables."]


def test_runs_keep_their_style_links_tabs_and_breaks():
    (block,) = read(
        p(
            '<text:span text:style-name="B">Engineer</text:span><text:tab/>2019<text:line-break/>'
            '<text:a xlink:href="https://x.example">Borealis<text:s/>Marine</text:a>, '
            '<text:span text:style-name="I">Rust</text:span>'
        )
    ).blocks
    assert block.text == "Engineer\t2019\nBorealis Marine, Rust"
    assert [span.text for span in block.spans if span.bold] == ["Engineer"]
    assert [span.text for span in block.spans if span.italic] == ["Rust"]
    assert [span.text for span in block.spans if span.href] == ["Borealis Marine"]


def test_lists_nest_and_items_go_on():
    inner = f"<text:list><text:list-item>{p('deeper')}</text:list-item></text:list>"
    assert shapes(f"<text:list><text:list-item>{p('one')}{p('goes on')}{inner}</text:list-item></text:list>") == [
        ("item", 1, "one"),
        ("paragraph", 1, "goes on"),
        ("item", 2, "deeper"),
    ]


def test_a_table_gives_rows():
    cells = "".join(f"<table:table-cell>{p(text)}</table:table-cell>" for text in ("2019", "Engineer"))
    (row,) = read(f"<table:table><table:table-row>{cells}</table:table-row></table:table>").blocks
    assert row.kind == "row"
    assert [cell[0].text for cell in row.cells] == ["2019", "Engineer"]


def test_what_nobody_sees_is_left_out_and_told():
    document = read(
        p('Ada <text:span text:style-name="H">secret</text:span><text:span text:style-name="W">white</text:span>')
    )
    assert [block.text for block in document.blocks] == ["Ada"]
    assert document.warnings == ("hidden text was left out: secretwhite",)


def test_deletions_and_notes_of_editors_are_no_text():
    gone = "<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>"
    note = "<office:annotation><text:p>hm</text:p></office:annotation>"
    body = f"{gone}{p(f'Ada{note} Example')}"
    assert [block.text for block in read(body).blocks] == ["Ada Example"]


def test_frames_heads_feet_and_properties_are_read():
    document = read(
        p(f"Ada<draw:frame><draw:text-box>{p('Rust')}</draw:text-box></draw:frame>"),
        master=f"<style:header>{p('Ada Example')}{p('2')}</style:header><style:footer>{p('Town')}</style:footer>",
        meta="<dc:title>CV</dc:title><dc:creator>Ada Example</dc:creator><dc:date>2021-05-04T10:00:00</dc:date>",
    )
    assert [block.text for block in document.blocks] == ["Ada Example", "Ada", "Rust"]
    assert document.metadata == {
        "title": "CV",
        "author": "Ada Example",
        "modified": "2021-05-04T10:00:00",
        "footer": ["Town"],
    }


def test_shapes_and_groups_of_them_hold_lines_of_their_own():
    sidebar = f"<draw:custom-shape>{p('Ada Example')}{p('Baker')}</draw:custom-shape>"
    body = p(f"{sidebar}<draw:g><draw:rect>{p('Rust')}{p('Go')}</draw:rect></draw:g>") + p("Ovens Ltd")
    assert [block.text for block in read(body).blocks] == ["Ada Example", "Baker", "Rust", "Go", "Ovens Ltd"]


def test_a_bomb_and_a_file_without_text_are_refused(monkeypatch: pytest.MonkeyPatch):
    empty = io.BytesIO()
    with zipfile.ZipFile(empty, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    with pytest.raises(InputError, match="no text part"):
        read_document(Path("cv.odt"), empty.getvalue())
    monkeypatch.setattr(elements, "LARGEST_PART", 1_000)
    with pytest.raises(InputError, match="unpacks to more than"):
        read(p("Ada " * 1_000))


def test_other_files_of_the_family_are_refused_by_name():
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
    with pytest.raises(InputError, match="spreadsheet"):
        read_document(Path("cv.ods"), buffer.getvalue())


@pytest.mark.parametrize(
    "letters",
    [
        'fo:color="#fefefe"',
        'fo:color="#203040" fo:background-color="#203040"',
        'fo:background-color="#000000"',
        'fo:font-size="1pt"',
        'style:text-scale="1%"',
        'style:text-position="-3000% 100%"',
        'fo:letter-spacing="-20cm"',
        'loext:opacity="0%"',
    ],
)
def test_letters_that_nobody_sees_are_left_out_and_told(letters: str) -> None:
    style = f'<style:style style:family="text" style:name="X"><style:text-properties {letters}/></style:style>'
    document = read(p('Ada <text:span text:style-name="X">secret</text:span>'), master=style)
    assert [block.text for block in document.blocks] == ["Ada"]
    assert document.warnings == ("hidden text was left out: secret",)


_TABLE = (
    "<table:table {}><table:table-row {}><table:table-cell {}>{}</table:table-cell></table:table-row></table:table>"
)
_DARK = (
    '<style:style style:family="table-cell" style:name="D">'
    '<style:table-cell-properties fo:background-color="#203040"/></style:style>'
    '<style:style style:family="text" style:name="N"><style:text-properties fo:color="#203040"/></style:style>'
)
_FLAT = (
    '<style:style style:family="table-row" style:name="F"><style:table-row-properties style:row-height="0.01cm"/>'
    '</style:style><style:style style:family="table-column" style:name="F"><style:table-column-properties'
    ' style:column-width="0.01cm"/></style:style><style:style style:family="paragraph" style:name="R">'
    '<style:paragraph-properties fo:margin-right="50cm"/></style:style>'
)
_NIGHT = (
    '<style:style style:name="Night" style:family="graphic"><style:graphic-properties draw:fill="solid"'
    ' draw:fill-color="#000000"/></style:style>'
)
_WHITE = p('<text:span text:style-name="W">secret</text:span>')


@pytest.mark.parametrize(
    "body",
    [
        f'<text:section text:display="none">{p("secret")}</text:section>',
        f'<text:section text:display="condition" text:is-hidden="true">{p("secret")}</text:section>',
        p('<text:hidden-text text:is-hidden="true">secret</text:hidden-text>'),
        p('<text:placeholder text:placeholder-type="text">secret</text:placeholder>'),
        p('<text:hidden-paragraph text:is-hidden="true"/>secret'),
        p('<text:variable-set text:display="none">secret</text:variable-set>'),
        p(f'<draw:frame svg:x="-50cm"><draw:text-box>{p("secret")}</draw:text-box></draw:frame>'),
        p(f'<draw:custom-shape svg:x="-50cm">{p("secret")}</draw:custom-shape>'),
        p(f'<draw:frame svg:width="0.01cm"><draw:text-box>{p("secret")}</draw:text-box></draw:frame>'),
        p(f'<draw:frame svg:height="0.01cm"><draw:text-box>{p("secret")}</draw:text-box></draw:frame>'),
        _TABLE.format("", 'table:style-name="F"', "", p("secret")),
        _TABLE.format("><table:table-column table:style-name='F' /", "", "", p("secret")),
        p("secret", "R"),
        _TABLE.format("", 'table:visibility="collapse"', "", p("secret")),
        _TABLE.format("><table:table-column table:visibility='collapse' /", "", "", p("secret")),
        _TABLE.format("", "", "", _WHITE),
        p('<text:a text:style-name="W">secret</text:a>'),
        p(f'<draw:frame draw:style-name="Night"><draw:text-box>{p("secret")}</draw:text-box></draw:frame>'),
        _TABLE.format("", "", 'table:style-name="D"', p('<text:span text:style-name="N">secret</text:span>')),
    ],
)
def test_what_is_switched_off_is_left_out_and_told(body: str) -> None:
    document = read(p("Ada") + body, master=_DARK + _FLAT + _NIGHT)
    assert [block.text for block in document.blocks] == ["Ada"]
    assert document.warnings == ("hidden text was left out: secret",)


@pytest.mark.parametrize(
    "body",
    [
        f'<text:section text:display="condition" text:is-hidden="false">{p("secret")}</text:section>',
        p(
            p(
                '<draw:frame svg:height="1pt"><draw:text-box fo:min-height="1cm">'
                f"{p('secret')}</draw:text-box></draw:frame>"
            ),
        ),
        p(f'<draw:frame svg:x="-1cm"><draw:text-box>{_WHITE}</draw:text-box></draw:frame>'),
        _TABLE.format("", "", 'table:style-name="D"', _WHITE),
        _TABLE.format("", 'table:default-cell-style-name="D"', "", _WHITE),
        _TABLE.format('table:template-name="Elegant"', "", "", _WHITE),
        _TABLE.format("", "", 'table:style-name="D"', _TABLE.format("", "", "", _WHITE)),
    ],
)
def test_what_is_shown_on_a_ground_that_may_be_dark_is_read(body: str) -> None:
    document = read(p("Ada") + body, master=_DARK)
    assert "secret" in " ".join(block.text for block in document.blocks)
    assert document.warnings == ()


def test_a_cell_is_as_wide_as_the_columns_that_it_spans() -> None:
    columns = "".join(f'<table:table-column table:style-name="{name}"/>' for name in "AFA")
    merged = '<table:table-cell table:number-columns-spanned="2">{}</table:table-cell><table:covered-table-cell/>'
    cell = "<table:table-cell>{}</table:table-cell>"
    rows = [
        merged.format(p("2019")) + cell.format(p("Engineer")),
        "".join(map(cell.format, map(p, ("a", "secret", "b")))),
    ]
    body = f"<table:table>{columns}{''.join(f'<table:table-row>{row}</table:table-row>' for row in rows)}</table:table>"
    document = read(body, master=_FLAT)
    assert [block.text for block in document.blocks] == ["2019\tEngineer", "a\tb"]
    assert document.warnings == ("hidden text was left out: secret",)


@pytest.mark.parametrize(
    ("paragraph", "run"),
    [
        ('fo:font-size="1pt"', 'fo:font-size="11pt"'),
        ('text:display="none"', 'text:display="true"'),
        ('style:text-scale="1%"', 'style:text-scale="100%"'),
        ('style:text-position="5000% 58%"', 'style:text-position="0% 100%"'),
        ('fo:letter-spacing="-50pt"', 'fo:letter-spacing="normal"'),
    ],
)
def test_what_a_run_says_of_its_letters_outdoes_its_paragraph(paragraph: str, run: str) -> None:
    style = '<style:style style:family="{}" style:name="X"><style:text-properties {}/></style:style>'
    master = style.format("paragraph", paragraph) + style.format("text", run)
    document = read(p('secret <text:span text:style-name="X">Ada</text:span>', "X"), master=master)
    assert [block.text for block in document.blocks] == ["Ada"]
    assert document.warnings == ("hidden text was left out: secret",)


@pytest.mark.parametrize(
    "setting", ['fo:line-height="4%"', 'fo:margin-left="-30cm"', 'fo:text-indent="-30cm"', 'fo:line-height="0.1pt"']
)
def test_paragraphs_off_the_page_are_left_out_and_told(setting: str) -> None:
    style = (
        f'<style:style style:family="paragraph" style:name="X"><style:paragraph-properties {setting}/></style:style>'
    )
    assert [block.text for block in read(p("Ada") + p("secret", "X"), master=style).blocks] == ["Ada"]


@pytest.mark.parametrize(
    "letters",
    [
        'fo:color="#ffffff" fo:background-color="#203040"',
        'fo:color="#666666"',
        'style:text-position="33% 58%"',
        'text:display="true"',
        'fo:letter-spacing="-0.02cm"',
        'fo:color="#ffffff" style:use-window-font-color="true"',
        'fo:background-color="#000000" style:use-window-font-color="true"',
        'style:use-window-font-color="true" loext:opacity="0%"',
    ],
)
def test_letters_that_are_seen_are_read(letters: str) -> None:
    style = f'<style:style style:family="text" style:name="X"><style:text-properties {letters}/></style:style>'
    document = read(p('Ada <text:span text:style-name="X">Example</text:span>'), master=style)
    assert [block.text for block in document.blocks] == ["Ada Example"]
    assert document.warnings == ()


def test_the_colour_of_all_letters_is_that_of_letters_of_which_none_is_told() -> None:
    style = (
        '<style:default-style style:family="paragraph"><style:text-properties {}/></style:default-style>'
        '<style:style style:family="paragraph" style:name="X"><style:paragraph-properties/>'
        '<style:text-properties fo:background-color="#000000"/></style:style>'
    )
    for letters, seen in (
        ('style:use-window-font-color="true" loext:opacity="0%"', True),  # as LibreOffice writes it
        ('fo:color="#ffffff"', True),
        ('fo:font-size="11pt"', False),
    ):
        document = read(p("Ada Example") + p("told", "X"), master=style.format(letters))
        assert ("told" in [block.text for block in document.blocks]) is seen, letters


FRONT = "style:wrap='run-through' style:run-through='foreground' style:vertical-rel='paragraph'"
KEPT = "Kept the stock list of a shop."


def covered(shape: str, told: str = FRONT, around: str = "{}", layout: str = "") -> list[str]:
    style = f'<style:style style:family="graphic" style:name="G"><style:graphic-properties {told}/></style:style>'
    document = read(around.format(p(shape + KEPT)) + p("Built a mill."), master=style + layout)
    assert "Built a mill." in [block.text for block in document.blocks]
    return [warning.removeprefix("text was read that a reader may not see: ") for warning in document.warnings]


def bar(where: str = "", name: str = "custom-shape", inside: str = "") -> str:
    place = {"svg:x": "0cm", "svg:y": "0cm", "svg:width": "16cm", "svg:height": "0.5cm"}
    place |= dict(part.split("=") for part in where.split())
    told = " ".join(f'{key}="{value}"' for key, value in place.items())
    return f'<draw:{name} draw:style-name="G" {told}>{inside}</draw:{name}>'


@pytest.mark.parametrize(
    ("shape", "told"),
    [
        (bar(), FRONT),
        (bar(name="rect"), FRONT + " draw:fill='solid'"),
        (bar(name="frame", inside="<draw:image/>"), FRONT),
        (bar("svg:y=2cm"), FRONT.replace("paragraph", "page")),
        (bar("svg:x=2cm"), FRONT + " style:horizontal-rel='page'"),
        (bar("svg:y=0cm"), FRONT.replace("paragraph", "page-content")),
    ],
)
def test_a_line_behind_a_shape_is_read_and_told(shape: str, told: str) -> None:
    assert covered(shape, told) == [KEPT]


@pytest.mark.parametrize(
    ("shape", "told"),
    [
        (bar(), FRONT.replace("foreground", "background")),
        (bar(), FRONT.replace("run-through'", "parallel'", 1)),
        (bar(), FRONT + " draw:fill='none'"),
        (bar(), FRONT + " draw:opacity='20%'"),
        (bar(name="frame"), FRONT),
        (bar("svg:y=3cm"), FRONT),
        (bar("svg:width=1cm"), FRONT),
        (bar("svg:width=4cm"), FRONT + " style:horizontal-pos='right'"),
        (bar("svg:width=4cm svg:x=0cm"), FRONT + " style:horizontal-rel='page'"),
    ],
)
def test_what_leaves_a_line_to_be_seen_is_not_told(shape: str, told: str) -> None:
    assert covered(shape, told) == []


def test_where_a_line_stands_is_told_by_its_page_its_style_and_its_cell() -> None:
    wide = "fo:page-width='50cm' fo:margin-left='10cm'"
    layout = f"<style:page-layout><style:page-layout-properties {wide}/></style:page-layout>"
    assert covered(bar("svg:x=2cm"), FRONT + " style:horizontal-rel='page'", layout=layout) == [KEPT]
    assert covered(bar("svg:width=7cm"), FRONT + " style:horizontal-rel='page'", layout=layout) == []
    far = FRONT + " style:horizontal-rel='page' style:horizontal-pos='right'"
    assert covered(bar("svg:width=39cm"), far, layout=layout) == [KEPT]
    assert covered(bar("svg:width=25cm"), far, layout=layout) == []
    paged = FRONT.replace("paragraph", "page-content")
    first = "fo:break-before='page'"
    style = f"<style:paragraph-properties {first}/></style:style>"
    style = f'<style:style style:family="paragraph" style:name="Next">{style}'
    assert covered("", paged, "{}" + p(bar() + "Baked.", "Next"), style) == ["Baked."]
    for set_in, found in (("fo:margin-left='9cm'", []), ("fo:text-align='end'", []), ("fo:margin-right='0cm'", [KEPT])):
        standard = f"<style:paragraph-properties {set_in}/>"
        style = f'<style:style style:family="paragraph" style:name="Standard">{standard}</style:style>'
        assert covered(bar("svg:width=4cm"), layout=style) == found
    for side in ("top", "bottom"):
        apart = f"<style:paragraph-properties fo:margin-{side}='1cm'/>"
        style = f'<style:style style:family="paragraph" style:name="Standard">{apart}</style:style>'
        assert covered("", around=p(bar("svg:height=1cm")) + "{}", layout=style) == []
    assert covered("", around=p(bar("svg:height=1cm")) + "{}") == [KEPT]
    row = f"<table:table><table:table-row><table:table-cell>{p('Ada')}{p('Ada')}{p('Ada')}</table:table-cell>"
    row += "<table:table-cell>{}</table:table-cell></table:table-row></table:table>"
    assert covered(bar(), around=row) == [KEPT]
    assert covered(bar("svg:x=-9cm svg:width=8cm svg:height=1cm"), around=row) == ["Ada Ada"]


def test_a_shape_in_a_paragraph_of_another_vocabulary_is_passed_by() -> None:
    strange = f'<x:p xmlns:x="https://x.example">{bar()}</x:p>'
    assert covered(bar(), around="{}" + strange) == [KEPT]
