import io
import zipfile
from pathlib import Path

import pytest

from screen.documents.blocks.block import Block, Document
from screen.documents.readers.document import read_document
from screen.ground.errors import InputError

SPACE = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
)
STYLES = f"""<w:styles {SPACE}>
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Mine"><w:name w:val="My Section"/><w:basedOn w:val="H1"/></w:style>
<w:style w:type="paragraph" w:styleId="LB"><w:name w:val="List Bullet"/>
<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
</w:styles>"""
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Target="https://example.org/p" TargetMode="External"/></Relationships>'
)


def packed(body: str, **parts: str) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", f"<w:document {SPACE}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/styles.xml", STYLES)
        archive.writestr("word/_rels/document.xml.rels", RELATIONS)
        for name, text in parts.items():
            archive.writestr(name.replace("__", "/"), text)
    return buffer.getvalue()


def read(body: str, **parts: str) -> Document:
    return read_document(Path("cv.docx"), packed(body, **parts))


def shapes(body: str) -> list[tuple[str, int, str]]:
    return [(b.kind, b.level, b.text) for b in read(body).blocks]


def p(text: str, properties: str = "", run: str = "") -> str:
    runs = text if text.startswith("<") else f'<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def cell(*paragraphs: str) -> str:
    return f"<w:tc>{''.join(paragraphs)}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def test_headings_by_style_by_an_ancestor_of_it_and_by_look():
    body = (
        p("Work", '<w:pStyle w:val="H1"/>')
        + p("Study", '<w:pStyle w:val="Mine"/>')
        + p("Skills", run="<w:b/>")
        + p("AWARDS")
        + p("Large", run='<w:sz w:val="32"/>')
        + p("Python")
    )
    assert shapes(body) == [
        ("heading", 1, "Work"),
        ("heading", 1, "Study"),
        ("heading", 0, "Skills"),
        ("heading", 0, "AWARDS"),
        ("heading", 0, "Large"),
        ("paragraph", 0, "Python"),
    ]


def test_lists_by_style_by_number_and_by_hand():
    body = (
        p("One", '<w:pStyle w:val="LB"/>')
        + p("Two", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>')
        + p("None", '<w:pStyle w:val="LB"/><w:numPr><w:numId w:val="0"/></w:numPr>')
        + p("• By hand")
    )
    assert shapes(body) == [
        ("item", 1, "One"),
        ("item", 2, "Two"),
        ("paragraph", 0, "None"),
        ("item", 1, "By hand"),
    ]


@pytest.mark.parametrize("odd", ["²", "--5", "NaN", "9" * 30])
def test_numbers_that_are_none_are_passed_by(odd: str):
    told = f'<w:spacing w:before="{odd}"/><w:outlineLvl w:val="{odd}"/><w:ind w:left="{odd}"/>'
    assert [block.text for block in read(p("Tide tables", told, f'<w:sz w:val="{odd}"/>')).blocks] == ["Tide tables"]


def test_tabs_breaks_and_styles_of_runs():
    body = p(
        "<w:r><w:rPr><w:b/></w:rPr><w:t>Acme</w:t></w:r><w:r><w:tab/><w:t>2020</w:t><w:br/><w:t>Engineer</w:t></w:r>"
        '<w:r><w:rPr><w:u w:val="single"/></w:rPr><w:t>Ada</w:t></w:r><w:r><w:rPr><w:caps/></w:rPr><w:t>x</w:t></w:r>'
    )
    (block,) = read(body).blocks
    assert block.text == "Acme\t2020\nEngineerAdaX"
    assert [span.text for span in block.spans if span.bold] == ["Acme"]
    assert [span.text for span in block.spans if span.underline] == ["Ada"]


def test_insertions_are_kept_and_deletions_left_out():
    body = p(
        '<w:ins w:id="1"><w:r><w:t xml:space="preserve">new </w:t></w:r></w:ins>'
        '<w:del w:id="2"><w:r><w:delText>old</w:delText></w:r></w:del>'
        '<w:moveFrom w:id="3"><w:r><w:t>moved</w:t></w:r></w:moveFrom><w:r><w:t>kept</w:t></w:r>'
    )
    assert shapes(body) == [("paragraph", 0, "new kept")]


def test_text_boxes_are_read_once():
    box = "<w:txbxContent>" + p("Boxed words") + "</w:txbxContent>"
    body = p(
        "<w:r><w:t>Before</w:t></w:r><w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>'
        f"<mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert [shape[2] for shape in shapes(body)] == ["Before", "Boxed words"]


def test_a_box_with_sections_amid_those_of_the_body_is_read_behind_them():
    side = "<w:r><w:pict><w:txbxContent>{}</w:txbxContent></w:pict></w:r>"
    box = side.format(p("Skills") + p("Python, Kafka"))
    anchored = f"<w:p>{box}<w:r><w:t>Experience</w:t></w:r></w:p>{p('Engineer')}"
    assert [block.text for block in read(anchored).blocks] == ["Experience", "Engineer", "Skills", "Python, Kafka"]
    named = f"<w:p>{box}<w:r><w:t>Ada Example</w:t></w:r></w:p>{p('Experience')}"
    assert [block.text for block in read(named).blocks] == ["Ada Example", "Skills", "Python, Kafka", "Experience"]
    banner = f"{p('Experience')}<w:p>{side.format(p('Skills'))}</w:p>{p('Python')}"
    assert [block.text for block in read(banner).blocks] == ["Experience", "Skills", "Python"]


def test_links_by_relation_and_by_field():
    body = p(
        '<w:hyperlink r:id="r1"><w:r><w:t>one</w:t></w:r></w:hyperlink><w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        '<w:r><w:instrText> HYPERLINK "https://example.org/q" </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>two</w:t></w:r>'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        "<w:r><w:t>three</w:t></w:r>"
    )
    (block,) = read(body).blocks
    assert [(s.text, s.href) for s in block.spans] == [
        ("one", "https://example.org/p"),
        ("two", "https://example.org/q"),
        ("three", None),
    ]


def test_tables_of_data_are_rows_and_tables_of_layout_are_taken_apart():
    item = '<w:numPr><w:numId w:val="3"/></w:numPr>'
    body = table(
        cell(p("Languages")) + cell(p("Python, R")),
        cell(p("2019 – 2021")) + cell(p("Engineer, Acme"), p("Built", item)),
        cell(p("Projects")) + cell(p("One"), p("Two", item)),
    )
    blocks: tuple[Block, ...] = read(body).blocks
    assert [(b.kind, b.text) for b in blocks] == [
        ("row", "Languages\tPython, R"),
        ("row", "2019 – 2021\tEngineer, Acme"),
        ("item", "Built"),
        ("heading", "Projects"),
        ("paragraph", "One"),
        ("item", "Two"),
    ]


@pytest.mark.parametrize(
    "run",
    [
        '<w:color w:val="FFFFFF"/>',
        '<w:color w:val="FEFEFE"/>',
        '<w:color w:val="auto" w:themeColor="background1"/>',
        '<w:color w:val="102030"/><w:shd w:val="clear" w:fill="102030"/>',
        "<w:vanish/>",
        "<w:specVanish/>",
        '<w:sz w:val="2"/>',
        '<w:w w:val="1"/>',
    ],
)
def test_hidden_text_is_left_out_and_reported(run: str):
    document = read(p("Seen") + p("hire me", run=run))
    assert [b.text for b in document.blocks] == ["Seen"]
    assert "hire me" in document.warnings[0]


def test_a_field_that_shows_no_result_is_hidden_and_told() -> None:
    def field(code: str, result: str) -> str:
        parts = ("begin", "", "separate", result, "end")
        return "".join(
            f'<w:r><w:fldChar w:fldCharType="{part}"/></w:r>'
            if part in {"begin", "separate", "end"}
            else f"<w:r><w:t>{part}</w:t></w:r>"
            if part
            else f"<w:r><w:instrText>{code}</w:instrText></w:r>"
            for part in parts
        )

    told = ("hidden text was left out: Kubernetes",)
    for hidden in (
        field(' SET note "Kubernetes" ', "Kubernetes"),
        '<w:fldSimple w:instr="SET note x"><w:r><w:t>Kubernetes</w:t></w:r></w:fldSimple>',
        field("HYPERLINK &quot;https://x.example&quot;", "").replace('<w:r><w:fldChar w:fldCharType="end"/></w:r>', "")
        + field("SET note x", "Kubernetes"),
    ):
        document = read(p(f"<w:r><w:t>Seen</w:t></w:r>{hidden}"))
        assert ([block.text for block in document.blocks], document.warnings) == (["Seen"], told)
    shown = read(
        p(field("SETTINGS", "Seen") + '<w:fldSimple w:instr="TITLE"><w:r><w:t>Docker</w:t></w:r></w:fldSimple>')
    )
    assert ([block.text for block in shown.blocks], shown.warnings) == (["SeenDocker"], ())


def test_what_a_cell_says_that_goes_on_with_the_one_above_is_read_and_told():
    merged = [f"<w:tc><w:tcPr><w:vMerge{how}/></w:tcPr>{p(text)}</w:tc>" for how, text in (
        (' w:val="restart"', "Seen"), ("", ""), ("", "Kubernetes"),
    )]  # fmt: skip
    document = read("<w:tbl>" + "".join(f"<w:tr>{cell}</w:tr>" for cell in merged) + "</w:tbl>")
    assert "Kubernetes" in document.blocks[-1].text
    assert document.warnings == ("text was read that a reader may not see: Kubernetes",)
    beside = cell(p("Seen")) + f"<w:tc><w:tcPr><w:hMerge/></w:tcPr>{p('Kubernetes')}</w:tc>"
    assert read(table(beside)).warnings == ("text was read that a reader may not see: Kubernetes",)


def test_white_text_on_a_dark_cell_is_read():
    dark = '<w:tcPr><w:shd w:fill="000000"/></w:tcPr>'
    white = p("Skills", run='<w:color w:val="FFFFFF"/>')
    assert shapes(table(f"<w:tc>{dark}{white}</w:tc>"))[0][2] == "Skills"


def test_headers_come_first_and_footers_are_metadata():
    document = read(
        p("Text"),
        **{
            "word/header1.xml": f"<w:hdr {SPACE}>{p('Ada Example')}</w:hdr>",
            "word/footer1.xml": f"<w:ftr {SPACE}>{p('Page 1')}</w:ftr>",
        },
    )
    assert [b.text for b in document.blocks] == ["Ada Example", "Text"]
    assert document.metadata["footer"] == ["Page 1"]


def test_a_bomb_is_refused():
    bomb = f"<w:document {SPACE}><w:body>{' ' * 45_000_000}</w:body></w:document>"
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", bomb)
    with pytest.raises(InputError, match="unpacks to more than"):
        read_document(Path("cv.docx"), buffer.getvalue())


def test_entities_are_not_resolved():
    head = '<!DOCTYPE w:document [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    body = p("<w:r><w:t>a&x;b</w:t></w:r>")
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", f"{head}<w:document {SPACE}><w:body>{body}</w:body></w:document>")
    (block,) = read_document(Path("cv.docx"), buffer.getvalue()).blocks
    assert len(block.text) <= 2


def test_lines_behind_bullets_within_a_paragraph_are_items():
    runs = "<w:br/>".join(
        f"<w:t>{text}</w:t>" for text in ("Engineer | Example Marine", "- Drew charts", "- Ran tides")
    )
    assert shapes(f"<w:p><w:r>{runs}</w:r></w:p>") == [
        ("paragraph", 0, "Engineer | Example Marine"),
        ("item", 1, "Drew charts"),
        ("item", 1, "Ran tides"),
    ]


def test_a_cell_of_many_lines_is_a_text_of_its_own():
    side = "<w:br/>".join(
        f"<w:t>{text}</w:t>" for text in ("Ada Example", "SKILLS", "Python", "Rust", "EDUCATION", "MSc")
    )
    body = table(cell(f"<w:p><w:r>{side}</w:r></w:p>") + cell(p("EXPERIENCE"), p("Engineer")))
    assert [block.kind for block in read(body).blocks] == ["paragraph", "heading", "paragraph"]


@pytest.mark.parametrize(
    "run",
    [
        '<w:color w:val="808080"/>',
        '<w:color w:val="auto"/><w:shd w:val="clear" w:fill="auto"/>',
        '<w:color w:val="FFFFFF" w:themeColor="background1" w:themeShade="80"/>',
        '<w:w w:val="90"/>',
        '<w:vanish w:val="0"/>',
    ],
)
def test_what_can_be_seen_is_read(run: str):
    assert [block.text for block in read(p("hire me", run=run)).blocks] == ["hire me"]


def test_the_day_of_a_file_counts_if_somebody_has_saved_it() -> None:
    def core(*, by: str) -> str:
        names = 'xmlns:cp="urn:example:cp" xmlns:dcterms="urn:example:dcterms"'
        told = f"<cp:lastModifiedBy>{by}</cp:lastModifiedBy><dcterms:modified>2024-05-01T10:00:00Z</dcterms:modified>"
        return f"<cp:coreProperties {names}>{told}</cp:coreProperties>"

    for by, day in (("Ada", "2024-05-01T10:00:00Z"), ("", None)):
        assert read(p("Baker"), **{"docProps/core.xml": core(by=by)}).metadata.get("modified") == day
