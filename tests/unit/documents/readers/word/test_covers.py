import io
import zipfile
from pathlib import Path

import pytest

from screen.documents.readers.document import read_document

WORD = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
NAMES = (
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
    ' xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"'
)
WHITE = '<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>'
CM = 360_000
LINE = CM // 2
WIDE = 16 * CM
PAGE = (
    '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/>'
    '<w:pgMar w:left="1134" w:right="1134" w:top="1134" w:bottom="1134"/></w:sectPr>'
)
KEPT = "Kept the stock list of a shop in Exampleton"


def packed(body: str, defaults: str = "") -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {WORD}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/styles.xml", f"<w:styles {WORD}>{defaults}</w:styles>")
    return buffer.getvalue()


def p(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{text if text.startswith('<') else run(text)}</w:p>"


def shape(fill: str = WHITE, words: str = "", style: str = "") -> str:
    box = f"<wps:txbx><w:txbxContent>{p(words)}</w:txbxContent></wps:txbx>" if words else ""
    return f"<wps:wsp><wps:spPr>{fill}</wps:spPr>{style}{box}</wps:wsp>"


def front(
    inside: str,
    x: int | str = 0,
    y: int = 0,
    wide: int = WIDE,
    high: int = LINE,
    base: tuple[str, str] = ("column", "paragraph"),
    wrap: str = "wrapNone",
    behind: int = 0,
    order: int = 5,
) -> str:
    def offset(way: str, of: str, at: int | str) -> str:
        told = f"<wp:posOffset>{at}</wp:posOffset>" if isinstance(at, int) else f"<wp:align>{at}</wp:align>"
        return f'<wp:position{way} relativeFrom="{of}">{told}</wp:position{way}>'

    return (
        f'<w:r><w:drawing><wp:anchor {NAMES} behindDoc="{behind}" relativeHeight="{order}">'
        f'{offset("H", base[0], x)}{offset("V", base[1], y)}<wp:extent cx="{wide}" cy="{high}"/><wp:{wrap}/>'
        f"<a:graphic><a:graphicData>{inside}</a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>"
    )


def run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def told(*paragraphs: str, defaults: str = "") -> list[str]:
    document = read_document(Path("cv.docx"), packed(p("Ada Example") + "".join(paragraphs) + PAGE, defaults))
    said = "text was read that a reader may not see: "
    assert all(warning.startswith(said) for warning in document.warnings)
    return [warning.removeprefix(said) for warning in document.warnings]


PICTURE = "<pic:pic><pic:blipFill><a:blip/></pic:blipFill></pic:pic>"
STYLE = '<wps:style><a:fillRef idx="1"/></wps:style>'


@pytest.mark.parametrize("inside", [shape(), PICTURE, shape(fill="", style=STYLE), shape(fill="<a:gradFill/>")])
def test_a_line_behind_something_opaque_is_read_and_told(inside: str) -> None:
    assert told(p(run(KEPT) + front(inside)), p("Built a mill.")) == [KEPT]


@pytest.mark.parametrize(
    "drawing",
    [
        front(shape(fill="<a:noFill/>")),
        front(shape(fill="<a:grpFill/>")),
        front(shape(fill='<a:solidFill><a:srgbClr val="FFFFFF"><a:alpha val="10000"/></a:srgbClr></a:solidFill>')),
        front('<pic:pic><pic:blipFill><a:blip><a:alphaModFix amt="10000"/></a:blip></pic:blipFill></pic:pic>'),
        front(shape(), behind=1),
        front(shape(), wrap="wrapSquare"),
        front(shape(), y=2 * CM),
        front(shape(), y=-2 * CM),
        front(shape(), high=CM // 20),
        front(shape(), wide=CM // 2),
        front(PICTURE, x=12 * CM, wide=3 * CM, high=4 * CM),
        front(PICTURE, x="right", wide=3 * CM, base=("margin", "paragraph")),
        front(shape(), base=("leftMargin", "paragraph")),
        front(shape(), base=("column", "bottomMargin")),
    ],
)
def test_what_leaves_a_line_to_be_seen_is_not_told(drawing: str) -> None:
    assert told(p(run(KEPT) + drawing), p("Built a mill.")) == []


def at(left: int, top: int, wide: int, high: int) -> str:
    return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{wide}" cy="{high}"/></a:xfrm>'


def group(*inside: str, kind: str = "wgp", own: str = "") -> str:
    room = '<a:chOff x="100" y="0"/><a:chExt cx="1000" cy="1000"/>'
    frame = f"<a:xfrm>{own or at(0, 0, 1, 1)[8:-9]}{room}</a:xfrm>"
    return f"<wps:{kind}><wps:grpSpPr>{frame}</wps:grpSpPr>{''.join(inside)}</wps:{kind}>"


def test_of_a_group_each_shape_covers_where_it_stands() -> None:
    left, right = shape(at(100, 0, 500, 1000) + WHITE), shape(at(600, 0, 500, 1000) + WHITE)
    assert told(p(run(KEPT) + front(group(left)))) == [KEPT]
    assert told(p(run(KEPT) + front(group(right)))) == []
    assert told(p(run(KEPT) + front(group(shape(at(100, 0, 500, 1000) + "<a:noFill/>"))))) == []
    photo = f"<pic:pic><pic:blipFill/><pic:spPr>{at(100, 0, 500, 1000)}</pic:spPr></pic:pic>"
    assert told(p(run(KEPT) + front(group(photo)))) == [KEPT]
    for begin, found in ((100, [KEPT]), (600, [])):
        inner = group(shape(at(100, 0, 1000, 1000) + WHITE), kind="grpSp", own=at(begin, 0, 500, 1000)[8:-9])
        assert told(p(run(KEPT) + front(group(inner)))) == found


def old(style: str = "", inside: str = "", more: str = "", name: str = "rect") -> str:
    place = f"position:absolute;margin-left:0;margin-top:0;width:16cm;height:14pt;{style}"
    named = 'xmlns:v="urn:schemas-microsoft-com:vml"'
    return f'<w:r><w:pict><v:{name} {named} style="{place}" {more}>{inside}</v:{name}></w:pict></w:r>'


def test_an_old_drawing_covers_what_is_behind_it() -> None:
    wrap = '<x:wrap xmlns:x="urn:schemas-microsoft-com:office:word" type="square"/>'
    first = "mso-position-{}-relative:{};margin-top:{}"
    for drawing in (
        old(),
        old("height:.5cm"),
        old(name="shape", more='filled="f"', inside="<v:imagedata/>"),
        old(first.format("vertical", "margin", "20pt")),
        old(first.format("vertical", "page", "3cm")),
        old(first.format("horizontal", "page", "0") + ";margin-left:2cm"),
    ):
        assert told(p(run(KEPT) + drawing.replace("3cm", "2.3cm").replace("20pt", "12pt"))) == [KEPT]
    for drawing in (
        old("z-index:-1"),
        old("position:static"),
        old("visibility:hidden"),
        old("width:1cm"),
        old("margin-top:3cm"),
        old(more='filled="f"'),
        old(inside=wrap),
        old(inside='<v:fill opacity=".2"/>'),
        old("height:."),
        old(first.format("vertical", "page", "0")),
        old(first.format("horizontal", "page", "0") + ";width:4cm"),
    ):
        assert told(p(run(KEPT) + drawing)) == []


def test_a_shape_is_put_where_its_page_or_its_margin_has_it() -> None:
    first = ("page", "page")
    assert told(p(run(KEPT) + front(shape(), x=2 * CM, y=2 * CM + 3 * LINE, base=first)), *[p("")] * 4) == []
    at = front(shape(), x=2 * CM, y=2 * CM + LINE, base=first)
    assert told(p(run(KEPT) + at)) == [KEPT]
    assert told(p(run(KEPT) + front(shape(), y=LINE, base=("margin", "margin")))) == [KEPT]
    below = front(shape(), y=LINE, base=("margin", "margin"))
    assert told(p("<w:r><w:br w:type='page'/></w:r>" + run(KEPT) + below), p("Built a mill.")) == ["Built a mill."]


def test_where_a_line_stands_is_told_by_its_alignment_indents_and_spacing() -> None:
    photo = front(PICTURE, wide=3 * CM, high=3 * CM)
    assert told(p(front(PICTURE, wide=3 * CM, high=3 * CM) + run("Ada"), '<w:jc w:val="center"/>')) == []
    assert told(p(photo), p("Baker", '<w:ind w:left="2200"/>')) == []
    assert told(p(photo), p("<w:r><w:tab/><w:tab/><w:tab/></w:r>" + run("Baker"))) == []
    assert told(p(photo), p("Baker", '<w:spacing w:before="2000"/>')) == []
    assert told(p(photo), p("Baker")) == ["Baker"]
    assert told(p(photo), *[p("")] * 7, p("Baker")) == []
    assert told(p(photo, '<w:spacing w:line="2000" w:lineRule="exact"/>'), p("Baker")) == []


def test_room_that_the_document_or_a_paragraph_leaves_below_moves_what_follows() -> None:
    photo = front(PICTURE, wide=3 * CM, high=CM)
    below = '<w:spacing w:after="900"/>'
    everywhere = f"<w:docDefaults><w:pPrDefault><w:pPr>{below}</w:pPr></w:pPrDefault></w:docDefaults>"
    assert told(p(photo), p("Baker")) == ["Baker"]
    assert told(p(photo, below), p("Baker")) == []
    assert told(p(photo), p("Baker"), defaults=everywhere) == []


def test_a_page_that_is_full_ends() -> None:
    top = front(shape(), base=("margin", "margin"), high=9 * CM)
    (said,) = told(*[p("Ada")] * 30, *[p("Built a mill.")] * 40, p(run(KEPT) + top))
    assert said.startswith("Built a mill. Built")
    assert "Ada" not in said


def test_of_more_shapes_than_any_document_has_everything_is_told() -> None:
    (said,) = told(p(run(KEPT) + front(shape(), y=9 * CM) * 1100), *[p("Ada")] * 1000)
    assert said.startswith(f"Ada Example {KEPT} Ada")


def test_of_a_long_paragraph_only_the_lines_behind_the_shape_are_told() -> None:
    (said,) = told(p(run(" ".join(f"word{at}" for at in range(60))) + front(shape(), y=2 * LINE, high=LINE)))
    assert "word0" not in said
    assert "word59" not in said
    assert len(said) > 40


def test_a_box_is_covered_by_one_that_is_painted_later() -> None:
    box = front(shape(fill="<a:noFill/>", words="Built a mill"), y=8 * CM, order=2)
    assert told(p(box + front(shape(), y=8 * CM, order=9))) == ["Built a mill"]
    assert told(p(box + front(shape(), y=8 * CM, order=1))) == []
    assert told(p(front(shape(words="Built a mill"), y=8 * CM))) == []


def test_cells_of_a_row_stand_beside_one_another() -> None:
    def cell(width: int, *inside: str) -> str:
        return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{"".join(inside)}</w:tc>'

    def table(*cells: str) -> str:
        return f"<w:tbl><w:tr>{''.join(cells)}</w:tr></w:tbl>"

    photo = front(PICTURE, wide=4 * CM, high=4 * CM)
    assert told(table(cell(3000, p(photo)), cell(6000, p(KEPT), p("Built a mill.")))) == []
    assert told(table(cell(3000, p(run("Baker") + photo)), cell(6000, p(KEPT)))) == ["Baker"]
    tall = [p("Built a mill.")] * 9
    assert told(table(cell(3000, p("Ada")), cell(6000, *tall)), p(run(KEPT) + front(shape()))) == [KEPT]
