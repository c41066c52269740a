"""What a reader of a Word file does not see."""

import io
import zipfile
from pathlib import Path

import pytest

from screen.documents.blocks.block import Document
from screen.documents.readers.document import read_document

SPACE = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
)
STYLES = f"""<w:styles {SPACE}>
<w:style w:type="character" w:styleId="Gone"><w:rPr><w:vanish/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Pale"><w:rPr><w:color w:val="FFFFFF"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Heir"><w:basedOn w:val="Pale"/></w:style>
<w:style w:type="table" w:styleId="Dark">
<w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:fill="203040"/></w:tcPr></w:tblStylePr></w:style>
<w:style w:type="table" w:styleId="Topless">
  <w:tblStylePr w:type="firstRow"><w:rPr><w:vanish/></w:rPr></w:tblStylePr></w:style>
<w:style w:type="table" w:styleId="Unseen"><w:rPr><w:vanish/></w:rPr></w:style>
</w:styles>"""
WHITE, BLACK = '<w:color w:val="FFFFFF"/>', '<w:color w:val="000000"/>'


THEME = """<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:clrScheme>
<a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>
<a:accent1><a:srgbClr val="FEFEFE"/></a:accent1><a:accent2><a:srgbClr val="203040"/></a:accent2>
</a:clrScheme></a:theme>"""


def read(body: str, page: str = "") -> Document:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {SPACE}>{page}<w:body>{body}</w:body></w:document>")
        archive.writestr("word/styles.xml", STYLES)
        archive.writestr("word/theme/theme1.xml", THEME)
    return read_document(Path("cv.docx"), buffer.getvalue())


def p(run: str = "", paragraph: str = "", text: str = "Kubernetes") -> str:
    return f"<w:p><w:pPr>{paragraph}</w:pPr><w:r><w:rPr>{run}</w:rPr><w:t>{text}</w:t></w:r></w:p>"


def table(row: str = "", cell: str = "", own: str = "", run: str = "") -> str:
    cells = f"<w:tc><w:tcPr>{cell}</w:tcPr>{p(run)}</w:tc>"
    return f"<w:tbl><w:tblPr>{own}</w:tblPr><w:tr><w:trPr>{row}</w:trPr>{cells}</w:tr></w:tbl>"


def box(
    place: int = 914400, size: int = 914400, behind: int = 0, name: str = "", shape: str = "", run: str = ""
) -> str:
    return (
        f'<w:p><w:r><w:drawing><wp:anchor behindDoc="{behind}"><wp:positionH><wp:posOffset>{place}</wp:posOffset>'
        f'</wp:positionH><wp:extent cx="{size}" cy="{size}"/><wp:docPr id="1" {name}/><a:graphic><wps:wsp>'
        f"<wps:spPr>{shape}</wps:spPr><wps:txbx><w:txbxContent>{p(run)}</w:txbxContent></wps:txbx></wps:wsp></a:graphic>"
        "</wp:anchor></w:drawing></w:r></w:p>"
    )


def old_box(style: str) -> str:
    inner = f"<w:txbxContent>{p()}</w:txbxContent>"
    return f'<w:p><w:r><w:pict><v:shape style="{style}"><v:textbox>{inner}</v:textbox></v:shape></w:pict></w:r></w:p>'


FILL = '<w14:textFill><w14:solidFill><w14:srgbClr w14:val="{}">{}</w14:srgbClr></w14:solidFill></w14:textFill>'
RIM = "<w14:textOutline>{}</w14:textOutline>"
INK = '<w14:solidFill><w14:srgbClr w14:val="{}"/></w14:solidFill>'
NONE = "<w14:noFill/>"
FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'
CODED, SHOWN = "<w:r><w:t>Kubernetes</w:t></w:r>", "<w:r><w:instrText>PAGE</w:instrText></w:r>"
OF_THEME = '<w14:textFill><w14:solidFill><w14:schemeClr w14:val="{}">{}</w14:schemeClr></w14:solidFill></w14:textFill>'
LIGHTER = '<w14:lumMod w14:val="10000"/><w14:lumOff w14:val="{}"/>'
HIDDEN = [
    p('<w:color w:val="000000" w:themeColor="accent1"/>'),
    p('<w:color w:themeColor="accent2" w:themeTint="00"/>'),
    p(OF_THEME.format("accent1", "")),
    p(OF_THEME.format("tx1", LIGHTER.format(99000))),
    p(FILL.format("203040", LIGHTER.format(95000))),
    box(shape='<a:solidFill><a:schemeClr val="accent2"/></a:solidFill>', run='<w:color w:val="203040"/>'),
    old_box("mso-hide:all"),
    f"<w:p>{FIELD.format('begin')}{CODED}{FIELD.format('separate')}{FIELD.format('end')}</w:p>",
    p('<w:fitText w:val="1"/>'),
    box(place=12_000_000),
    p(paragraph='<w:ind w:left="30000"/>'),
    table(row='<w:del w:id="1"/>'),
    table(own='<w:tblLayout w:type="fixed"/>', cell='<w:tcW w:w="1" w:type="dxa"/>'),
    table(cell='<w:tcFitText/><w:tcW w:w="1" w:type="dxa"/>'),
    table(own='<w:shd w:val="clear" w:fill="203040"/>', run='<w:color w:val="203040"/>'),
    table(own='<w:tblStyle w:val="Unseen"/>'),
    table(own='<w:tblStyle w:val="Topless"/>'),
    p(paragraph='<w:ind w:right="30000"/>'),
    p(paragraph='<w:ind w:leftChars="-9000"/>'),
    p('<w14:textFill><w14:solidFill><w14:schemeClr w14:val="bg1"/></w14:solidFill></w14:textFill>'),
    old_box("width:0;height:0"),
    old_box("height:0.5pt;width:90pt"),
    p('<w:rStyle w:val="Gone"/>'),
    p(paragraph='<w:pStyle w:val="Pale"/>'),
    p(paragraph='<w:pStyle w:val="Heir"/>'),
    p('<w:color w:val="000000" w:themeColor="text1" w:themeTint="00"/>'),
    p('<w:position w:val="3000"/>'),
    p('<w:position w:val="-3000"/>'),
    p('<w:spacing w:val="-2000"/>'),
    p('<w:color w:val="FFFF00"/><w:highlight w:val="yellow"/>'),
    p('<w:highlight w:val="black"/>'),
    p(f'{BLACK}<w:shd w:val="solid" w:color="000000"/>'),
    p(f"<w14:textFill>{NONE}</w14:textFill>"),
    p(f"<w14:textFill>{NONE}</w14:textFill>{RIM.format(INK.format('FFFFFF'))}"),
    p(f"{WHITE}{RIM.format(NONE)}"),
    p(f"{WHITE}{RIM.format('')}"),
    p(FILL.format("000000", '<w14:alpha w14:val="100000"/>')),
    p(FILL.format("FFFFFF", "")),
    p(BLACK, '<w:shd w:val="clear" w:fill="000000"/>'),
    p(paragraph='<w:ind w:left="-30000"/>'),
    p(paragraph='<w:ind w:firstLine="-30000"/>'),
    p(paragraph='<w:ind w:hanging="30000"/>'),
    p(paragraph='<w:spacing w:line="1" w:lineRule="exact"/>'),
    p(paragraph='<w:spacing w:line="60" w:lineRule="exact"/>'),
    p(paragraph='<w:framePr w:w="100" w:x="60000" w:y="0"/>'),
    p(paragraph='<w:framePr w:w="100" w:x="-20000" w:y="0"/>'),
    table(row="<w:hidden/>"),
    table(row='<w:trHeight w:val="1" w:hRule="exact"/>'),
    table(own='<w:tblInd w:w="-30000" w:type="dxa"/>'),
    table(own='<w:tblpPr w:tblpX="-20000" w:tblpY="200"/>'),
    table(cell='<w:shd w:val="clear" w:fill="203040"/>', run='<w:color w:val="203040"/>'),
    box(place=-99999999),
    box(name='hidden="1"'),
    box(shape="<a:noFill/>", run=WHITE),
    box(shape='<a:solidFill><a:srgbClr val="203040"/></a:solidFill>', run='<w:color w:val="203040"/>'),
    old_box("position:absolute;margin-left:-9999pt"),
    old_box("visibility:hidden"),
    old_box("width:1pt;height:1pt"),
]
SEEN = [
    p('<w:color w:val="FFFFFF" w:themeColor="accent2"/>'),
    p('<w:color w:val="203040" w:themeColor="accent9"/>'),
    p('<w:color w:val="203040" w:themeColor="accent1" w:themeShade="odd"/>', '<w:shd w:fill="203040"/>'),
    p(OF_THEME.format("tx1", LIGHTER.format(40000))),
    box(shape='<a:solidFill><a:schemeClr val="accent2"/></a:solidFill>', run=WHITE),
    f"<w:p>{FIELD.format('begin')}{SHOWN}{FIELD.format('separate')}{CODED}{FIELD.format('end')}</w:p>",
    f"<w:p>{FIELD.format('begin')}{SHOWN}{FIELD.format('end')}{CODED}</w:p>",
    p('<w:fitText w:val="2000"/>'),
    table(own='<w:tblLayout w:type="fixed"/>', cell='<w:tcW w:w="5000" w:type="dxa"/>'),
    table(cell='<w:tcW w:w="1" w:type="dxa"/>'),
    table(cell='<w:tcFitText/><w:tcW w:w="1" w:type="pct"/>'),
    table(own='<w:shd w:val="clear" w:fill="203040"/>', run=WHITE),
    p(paragraph='<w:ind w:left="5000" w:right="4000" w:firstLineChars="200"/>'),
    p(
        '<w14:textFill><w14:gradFill><w14:srgbClr w14:val="FFFFFF"/><w14:srgbClr w14:val="203040"/></w14:gradFill>'
        "</w14:textFill>"
    ),
    p(f"<w14:textFill>{NONE}</w14:textFill>{RIM.format(INK.format('203040'))}"),
    p(f"{WHITE}{RIM.format(INK.format('203040'))}"),
    p(f"{BLACK}{RIM.format(INK.format('FFFFFF'))}"),
    old_box("width:1.5in;height:10pt"),
    table(row='<w:ins w:id="1"/>'),
    p('<w:color w:val="404040"/>'),
    p(WHITE, '<w:shd w:val="clear" w:fill="203040"/>'),
    p('<w:shd w:val="clear" w:fill="000000"/>'),
    p('<w:highlight w:val="yellow"/>'),
    p('<w:position w:val="6"/><w:spacing w:val="-10"/>'),
    p('<w:color w:val="FFFFFF" w:themeColor="background1" w:themeShade="80"/>'),
    p(paragraph='<w:ind w:left="720" w:hanging="360"/>'),
    p(paragraph='<w:ind w:left="-300"/>'),
    p(paragraph='<w:spacing w:line="240" w:lineRule="exact"/>'),
    table(row='<w:trHeight w:val="300" w:hRule="exact"/>'),
    table(own='<w:tblStyle w:val="Dark"/>', run=WHITE),
    table(own='<w:tblpPr w:tblpX="-300" w:tblpY="200"/>'),
    f'<w:p><w:pPr><w:sectPr><w:pgSz w:w="23800"/></w:sectPr></w:pPr></w:p>{box(12_000_000)}'
    '<w:sectPr><w:pgSz w:w="11900"/></w:sectPr>',  # on the wider page of two
    box(run=WHITE),
    box(shape='<a:solidFill><a:srgbClr val="203040"/></a:solidFill>', run=WHITE),
    old_box("position:absolute;margin-left:12pt;width:200pt;height:80pt"),
]


@pytest.mark.parametrize("body", HIDDEN)
def test_what_nobody_sees_is_left_out_and_told(body: str) -> None:
    document = read(p(text="Seen") + body)
    assert "Kubernetes" not in " ".join(block.text for block in document.blocks)
    assert document.warnings == ("hidden text was left out: Kubernetes",)


@pytest.mark.parametrize("body", SEEN)
def test_what_is_seen_is_read(body: str) -> None:
    document = read(p(text="Seen") + body)
    assert "Kubernetes" in " ".join(block.text for block in document.blocks)
    assert document.warnings == ()


@pytest.mark.parametrize("body", [box(behind=1), box(size=1)])
def test_a_box_that_may_be_hidden_is_read_and_told(body: str) -> None:
    document = read(body)
    assert [block.text for block in document.blocks] == ["Kubernetes"]
    assert document.warnings == ("text was read that a reader may not see: Kubernetes",)


def test_letters_are_compared_with_the_colour_of_the_page() -> None:
    page = '<w:background w:color="102030"/>'
    document = read(p(WHITE, text="Seen") + p('<w:color w:val="102030"/>'), page)
    assert [block.text for block in document.blocks] == ["Seen"]
    assert [block.text for block in read(p(WHITE), page).blocks] == ["Kubernetes"]


def test_a_gloss_above_its_word_and_a_phantom_of_a_formula_are_not_read() -> None:
    ruby = (
        "<w:p><w:r><w:ruby><w:rt><w:r><w:t>Kubernetes</w:t></w:r></w:rt>"
        "<w:rubyBase><w:r><w:t>Seen</w:t></w:r></w:rubyBase></w:ruby></w:r></w:p>"
    )
    assert [block.text for block in read(ruby).blocks] == ["Seen"]
    phantom = "<w:p><m:oMath><m:phant><m:e><m:r><m:t>Kubernetes</m:t></m:r></m:e></m:phant></m:oMath></w:p>"
    assert [block.text for block in read(p(text="Seen") + phantom).blocks] == ["Seen"]
