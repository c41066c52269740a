from pathlib import Path

import pytest

from screen.documents.blocks.block import Block
from screen.documents.blocks.span import Span
from screen.documents.entries.skills import parse_skills
from screen.documents.profile.assembly import assemble
from screen.documents.readers.document import read_document
from screen.documents.sections.section import Section, split_sections


def section(*blocks: Block) -> Section:
    return Section(("skills",), "Skills", (), blocks, 0, "cv.md")


def test_groups_by_label_heading_and_none() -> None:
    groups, _ = parse_skills(
        section(
            Block("item", (Span("Languages: Python, Go"),), 1),
            Block("item", (Span("Rust"),), 1),
            Block("heading", (Span("Tools"),), 3),
            Block("paragraph", (Span("Git, Docker"),)),
        )
    )
    assert [(group.name, group.keywords) for group in groups] == [
        ("Languages", ("Python", "Go")),
        ("Skills", ("Rust",)),
        ("Tools", ("Git", "Docker")),
    ]


def test_spoken_languages_are_no_skills() -> None:
    groups, tongues = parse_skills(section(Block("item", (Span("Languages: English (fluent), Korean (native)"),), 1)))
    assert groups == []
    assert [(tongue.language, tongue.fluency) for tongue in tongues] == [("English", "fluent"), ("Korean", "native")]


def parsed(text: str, name: str = "cv.md"):
    document = read_document(Path(name), f"# Ada Example\n\n## Skills\n\n{text}\n".encode())
    (section,) = (section for section in split_sections(document) if section.kind == "skills")
    return parse_skills(section)[0]


def test_headings_with_nothing_below_them_are_skills() -> None:
    (group,) = parsed("### Quilting\n\n### Knitting\n\n### Python")
    assert group.keywords == ("Quilting", "Knitting", "Python")


def test_how_well_is_no_skill() -> None:
    first, second = parsed("### Web Development\n\nMaster\n\nHTML, CSS\n\n### Care\n\nBeginner\n\ntriage, wound care")
    assert (first.name, first.keywords) == ("Web Development", ("HTML", "CSS"))
    assert second.keywords == ("triage", "wound care")


def test_a_table_without_lists_holds_nothing_but_skills() -> None:
    page = "<h1>Ada Example</h1><h2>Skills</h2><table><tr><td>Quilting</td><td>Knitting</td></tr>"
    document = read_document(Path("cv.html"), f"{page}<tr><td>Python</td><td>Excel</td></tr></table>".encode())
    (section,) = (section for section in split_sections(document) if section.kind == "skills")
    words = [word for group in parse_skills(section)[0] for word in group.keywords]
    assert words == ["Quilting", "Knitting", "Python", "Excel"]


@pytest.mark.parametrize("name", ["cv.md", "cv.org", "cv.rst"])
def test_the_columns_of_a_table_are_no_skills(name: str) -> None:
    rule = {"cv.md": "| --- | --- | --- |", "cv.org": "|---+---+---|", "cv.rst": ""}[name]
    head, first, second = ("Area", "Tools", "Years"), ("Storage", "DuckDB, Kafka", "4"), ("Web", "Flask", "12")
    if name == "cv.rst":
        edge = "========  ==============  ======"
        rows = [edge, *(f"{a:8}  {b:14}  {c:6}".rstrip() for a, b, c in (head, first, second)), edge]
        rows.insert(2, edge)
        text = "Skills\n======\n\n" + "\n".join(rows) + "\n"
    else:
        rows = [f"| {' | '.join(row)} |" for row in (head, first, second)]
        text = f"{'*' if name == 'cv.org' else '##'} Skills\n\n" + "\n".join([rows[0], rule, *rows[1:]]) + "\n"
    document = read_document(Path(name), text.encode())
    (section,) = (section for section in split_sections(document) if section.kind == "skills")
    found = [(group.name, group.level, group.keywords) for group in parse_skills(section)[0]]
    assert found == [("Storage", "4 years", ("DuckDB", "Kafka")), ("Web", "12 years", ("Flask",))]


def test_a_row_that_says_how_well_is_one_skill() -> None:
    groups = parsed("| Skill | Level |\n| --- | --- |\n| Phlebotomy | Expert |\n| SPSS | Advanced |")
    assert [(group.level, group.keywords) for group in groups] == [
        ("Expert", ("Phlebotomy",)),
        ("Advanced", ("SPSS",)),
    ]


def test_the_first_group_of_a_table_without_columns_stays() -> None:
    groups = parsed("| Languages | Python |\n| --- | --- |\n| Databases | DuckDB, Redis |")
    assert [group.name for group in groups] == ["Languages", "Databases"]


@pytest.mark.parametrize("head", ["Skill\tKeywords", "Example\tCopper"])
def test_a_table_with_names_of_columns_or_with_lists_holds_groups(head: str) -> None:
    rows = [head, "Ovens\tCopper", "Cloud\tKubernetes Terraform Helm"][head.startswith("Example") :]
    table = "".join(f"<tr><td>{row.replace(chr(9), '</td><td>')}</td></tr>" for row in rows)
    document = read_document(Path("cv.html"), f"<h1>Ada Example</h1><h2>Skills</h2><table>{table}</table>".encode())
    (found,) = (section for section in split_sections(document) if section.kind == "skills")
    assert [(group.name, group.keywords) for group in parse_skills(found)[0]] == [
        ("Ovens", ("Copper",)),
        ("Cloud", ("Kubernetes", "Terraform", "Helm")),
    ]


def test_the_names_of_columns_alone_tell_groups_from_a_grid() -> None:
    table = "<table><tr><th>Skill</th><th>Keywords</th></tr><tr><td>Ovens</td><td>Copper</td></tr></table>"
    document = read_document(Path("cv.html"), f"<h1>Ada Example</h1><h2>Skills</h2>{table}".encode())
    (found,) = (section for section in split_sections(document) if section.kind == "skills")
    assert [(group.name, group.keywords) for group in parse_skills(found)[0]] == [("Ovens", ("Copper",))]


def test_a_date_is_no_skill() -> None:
    (group,) = parsed("Python, Rust\n\nLast updated: March 2024")
    assert group.keywords == ("Python", "Rust")


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("Modelling: 3D", ["3D"]),
        ("Networks: 5G", ["5G"]),
        ("ERP: 1C", ["1C"]),
        ("Office: 365", ["365"]),
        ("Testing: A2", ["A2"]),
        ("Support: 24/7", ["24/7"]),
        ("SQL Server: 2016, 2019", ["2016", "2019"]),
        ("Standards: ISO 9001, 2015", ["ISO 9001", "2015"]),
    ],
)
def test_no_word_behind_a_label_is_lost(line: str, words: list[str]) -> None:
    groups = parsed(line)
    assert [(group.name, list(group.keywords), group.level) for group in groups] == [
        (line.split(":", maxsplit=1)[0], words, None)
    ]


@pytest.mark.parametrize("level", ["3 yrs", "6 Jahre", "4/5", "80 %", "expert"])
def test_how_long_or_how_well_behind_a_label_is_no_skill(level: str) -> None:
    (group,) = parsed(f"Welding: {level}")
    assert (group.keywords, group.level) == (("Welding",), level)


def test_a_first_row_without_the_name_of_a_column_is_skills() -> None:
    groups = parsed("| Team leadership | Budgeting |\n| --- | --- |\n| Welding | expert |\n| CAD | advanced |")
    said = {word for group in groups for word in (group.name, *group.keywords)}
    assert {"Team leadership", "Budgeting", "Welding", "CAD"} <= said


def test_the_unit_of_a_table_ends_with_it() -> None:
    rows = ["Skill | Years", "Lathe | 4", "Mill | 12", "Machine | Since", "Press | 2015", "Saw | 2018"]
    text = "".join(f"<tr><td>{'</td><td>'.join(row.split(' | '))}</td></tr>" for row in rows[:3])
    other = "".join(f"<tr><td>{'</td><td>'.join(row.split(' | '))}</td></tr>" for row in rows[3:])
    page = f"<h1>Ada Example</h1><h2>Skills</h2><table>{text}</table><table>{other}</table>"
    document = read_document(Path("cv.html"), page.encode())
    (section,) = (section for section in split_sections(document) if section.kind == "skills")
    found = [(group.keywords, group.level) for group in parse_skills(section)[0]]
    assert found == [
        (("Lathe",), "4 years"),
        (("Mill",), "12 years"),
        (("Press",), "2015"),
        (("Saw",), "2018"),
    ]


def test_only_words_of_time_are_units() -> None:
    groups = parsed("| Skill | Level |\n| --- | --- |\n| Lathe | 4 |\n| Mill | 5 |")
    assert [(group.keywords, group.level) for group in groups] == [(("Lathe",), "4"), (("Mill",), "5")]


@pytest.mark.parametrize(
    ("line", "spoken"),
    [
        ("French: B2", [("French", "B2")]),
        ("French: fluent", [("French", "fluent")]),
        ("English: B2, German: C1", [("English", "B2"), ("German", "C1")]),
        ("Latin (basic), English (fluent)", [("Latin", "basic"), ("English", "fluent")]),
    ],
)
def test_languages_among_skills_have_their_own_fluency(line: str, spoken: list[tuple[str, str]]) -> None:
    groups, tongues = parse_skills(section(Block("item", (Span(line),), 1)))
    assert groups == []
    assert [(tongue.language, tongue.fluency) for tongue in tongues] == spoken


def test_a_grid_of_bullets_lists_skills_and_no_groups() -> None:
    rows = [Block("item", (Span(f"Kettle {row}\t• Bread {row}\t• Rye {row}"),), 1) for row in ("tests", "talks")]
    groups, _ = parse_skills(section(*rows))
    assert [(group.name, len(group.keywords)) for group in groups] == [("Skills", 6)]


def test_for_how_long_stands_in_brackets_behind_a_skill() -> None:
    document = read_document(Path("cv.md"), b"# Ada Example\n\n## Skills\n\n- Baking (5 years)\n- AWS (S3, EC2)\n")
    (section,) = (s for s in split_sections(document) if s.kind == "skills")
    assert [(group.keywords, group.level) for group in parse_skills(section)[0]] == [
        (("Baking",), "5 years"),
        (("AWS (S3, EC2)",), None),
    ]


@pytest.mark.parametrize("said", ["Kassel, 01.11.2026", "Kassel, den 1.11.2026", "Milano, 3 maggio 2024"])
def test_where_and_when_somebody_signed_is_no_skill(said: str) -> None:
    groups, _ = parse_skills(section(Block("paragraph", (Span("Rust, Go"),)), Block("paragraph", (Span(said),))))
    assert [group.keywords for group in groups] == [("Rust", "Go")]


def test_cells_that_each_have_a_label_are_groups_of_their_own() -> None:
    groups, tongues = parse_skills(section(Block("paragraph", (Span("Ovens: Deck, Rack\tSprachen: Deutsch (C2)"),))))
    assert [(group.name, group.keywords) for group in groups] == [("Ovens", ("Deck", "Rack"))]
    assert [tongue.language for tongue in tongues] == ["Deutsch"]


def test_lines_above_bullets_name_groups_where_no_other_line_stands_there() -> None:
    document = read_document(
        Path("cv.html"),
        b"<h1>Ada Example</h1><h2>Skills</h2><p>Baking</p><ul><li>Buns</li><li>Rye</li></ul>"
        b"<p>Tools</p><ul><li>Ovens</li></ul>",
    )
    (section,) = [section for section in split_sections(document) if section.kind == "skills"]
    assert [(group.name, group.keywords) for group in parse_skills(section)[0]] == [
        ("Baking", ("Buns", "Rye")),
        ("Tools", ("Ovens",)),
    ]


def test_a_rating_in_dots_is_how_well_a_skill_is_known() -> None:
    for text in (
        "- C ●○○○○\n- Python ●●●●●",
        "C ●○○○○, Python ●●●●●",
        "C ●○○○○ | Python ●●●●●",
        "- ●○○○○ C\n- ●●●●● Python",
        "C\n\n●○○○○\n\nPython\n\n●●●●●",
        "| C | ●○○○○ |\n|---|---|\n| Python | ●●●●● |",
    ):
        told = [(group.name, group.keywords, group.level) for group in parsed(text)]
        assert told == [("C", ("C",), "1/5"), ("Python", ("Python",), "5/5")], text
    assert [group.level for group in parsed("- C ●●●\n- Python ★★☆")] == ["3", "2/3"]
    assert [group.keywords for group in parsed("- ● C\n- ★ Python ★")] == [("C", "Python")]


GROUPS = [("Kilns", ("Firing", "Glazing"), "Advanced"), ("Teaching", ("Safety courses",), "Expert")]


def in_html(html: str) -> list[tuple[str, tuple[str, ...], str | None]]:
    text = f"<h1>Ada Example</h1><h3>Skills</h3>{html}<h3>Interests</h3><p>Rowing</p>"
    sections = split_sections(read_document(Path("cv.html"), text.encode()))
    (section,) = (section for section in sections if section.kind == "skills")
    return [(group.name, group.keywords, group.level) for group in parse_skills(section)[0]]


@pytest.mark.parametrize(
    "html",
    [
        "<p>Kilns Advanced<br>Firing, Glazing</p><p>Teaching Expert<br>Safety courses</p>",
        "<p>Kilns (Advanced)</p><ul><li>Firing<li>Glazing</ul><p>Teaching (Expert)</p><ul><li>Safety courses</ul>",
        "<h4>Kilns — Advanced</h4><p>Firing, Glazing</p><h4>Teaching — Expert</h4><p>Safety courses</p>",
        "<p><b>Kilns Advanced</b></p><p>Firing, Glazing</p><p><b>Teaching Expert</b></p><p>Safety courses</p>",
    ],
)
def test_how_well_a_group_is_known_stands_behind_its_name(html: str) -> None:
    assert in_html(html) == GROUPS
    bare = html
    for level in (" — Advanced", " (Advanced)", " Advanced", " — Expert", " (Expert)", " Expert"):
        bare = bare.replace(level, "")
    assert in_html(bare) == [(name, keywords, None) for name, keywords, _ in GROUPS]


def test_a_single_name_that_ends_like_a_level_is_a_name() -> None:
    assert in_html("<h4>Scrum Master</h4><p>Planning, Retrospectives</p>") == [
        ("Scrum Master", ("Planning", "Retrospectives"), None)
    ]


def test_a_group_of_skills_may_be_called_like_a_section() -> None:
    groups = "<h4>Kilns</h4><ul><li>Firing<li>Glazing</ul><h4>Research</h4><ul><li>Clay chemistry</ul>"
    assert in_html(groups) == [("Kilns", ("Firing", "Glazing"), None), ("Research", ("Clay chemistry",), None)]
    assert in_html("<h4>Programming</h4><h4>Frameworks</h4>") == [("Skills", ("Programming", "Frameworks"), None)]


def test_who_made_the_template_is_no_skill() -> None:
    text = "<h1>Ada Example</h1><h3>Skills</h3><p>Firing, Glazing</p><p>Designed with love by <a href='https://t.example'>{}</a></p>"
    for maker in ("Sample Themes", "B. Sample for developers"):
        document = read_document(Path("cv.html"), text.format(maker).encode())
        (section,) = (section for section in split_sections(document) if section.kind == "skills")
        assert [group.keywords for group in parse_skills(section)[0]] == [("Firing", "Glazing")]
        profile = assemble([document])
        assert [one["text"] for one in profile["meta"]["unread"]] == [f"Designed with love by {maker}"]


def test_bold_lines_above_others_name_groups_wherever_their_block_begins() -> None:
    bold = [Span(name, bold=True) for name in ("Kilns Advanced", "Teaching Expert")]
    groups, _ = parse_skills(
        section(
            Block("heading", (bold[0],)),
            Block("paragraph", (Span("Firing, Glazing\n"), bold[1])),
            Block("paragraph", (Span("Safety courses"),)),
        )
    )
    assert [(group.name, group.keywords, group.level) for group in groups] == GROUPS
    (group,), _ = parse_skills(section(Block("paragraph", (bold[0],)), Block("paragraph", (Span("Glazing"),))))
    assert group.keywords == ("Kilns Advanced", "Glazing")


def test_certificates_below_skills_are_no_group_of_them() -> None:
    groups = "<h4>Kilns</h4><ul><li>Firing<li>Glazing</ul><h4>Certificates</h4><ul><li>Kiln Safety Licence</ul>"
    assert in_html(groups) == [("Kilns", ("Firing", "Glazing"), None)]


def test_a_bullet_that_begins_like_a_credit_is_none() -> None:
    text = "<h1>Ada Example</h1><h3>Skills</h3><p>Firing, Glazing</p><ul><li>Designed with <a href='https://t.example'>Clay</a></ul>"
    profile = assemble([read_document(Path("cv.html"), text.encode())])
    assert not [one for one in profile["meta"].get("unread", []) if one["section"] == "other"]
