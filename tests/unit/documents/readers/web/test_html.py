from screen.documents.readers.web.html import read_html


def shapes(html: str) -> list[tuple[str, int, str]]:
    return [
        (b.kind, b.level, b.text) for b in read_html(f"<!DOCTYPE html><html><body>{html}</body></html>", "p.html")[0]
    ]


def test_title_and_author_are_metadata():
    page = (
        '<html><head><title>Ada\n Example</title><meta name="author" content="Ada"></head><body><p>Hi</p></body></html>'
    )
    assert read_html(page, "p.html")[2] == {"title": "Ada Example", "author": "Ada"}


def test_signs_that_a_template_escaped_twice_are_what_they_stand_for():
    assert shapes("<p>R&amp;amp;D, St Example&amp;#39;s &amp;lt;b&amp;gt;</p>") == [
        ("paragraph", 0, "R&D, St Example's &lt;b&gt;")
    ]


def test_menus_and_scripts_are_left_out():
    assert shapes("<nav>Home</nav><script>var a</script><style>p{}</style><p>Text</p>") == [("paragraph", 0, "Text")]


def test_hidden_text_is_left_out_and_reported():
    blocks, warnings, _ = read_html(
        '<p>Seen</p><p style="display:none">gone</p><b style="color: #FFF">white</b><i style="font-size:1px">tiny</i>',
        "p",
    )
    assert [b.text for b in blocks] == ["Seen"]
    assert len(warnings) == 1
    assert all(word in warnings[0] for word in ("gone", "white", "tiny"))


def test_white_text_on_a_ground_of_its_own_is_read():
    assert shapes('<span style="color:white;background:#333">ICML</span>') == [("paragraph", 0, "ICML")]


def test_boxes_in_an_item_are_lines_of_it():
    item = '<ol><li><div class="title">Socks</div><div class="author">Ada Example</div>'
    item += "<div><em>ICML</em>, 2023</div></li></ol>"
    assert shapes(item) == [("item", 1, "Socks\nAda Example\nICML, 2023")]


def test_parts_of_a_paper_without_white_space_between_are_lines_of_it():
    item = '<ul><li><span class="title">Socks</span><span class="authors">Ada Example, Bo Sample</span>'
    item += '<span class="pub-venue">ICML 2023</span></li></ul>'
    (one,) = shapes(item)
    assert one[2].split("\n") == ["Socks", "Ada Example, Bo Sample", "ICML 2023"]


def test_cards_that_are_alike_are_one_block_each():
    card = '<div class="job"><div>{}</div><div>Acme</div><div class="date">2020</div></div>'
    assert shapes(f"<div>{card.format('Engineer')}{card.format('Intern')}</div>") == [
        ("paragraph", 0, "Engineer\nAcme\n2020"),
        ("paragraph", 0, "Intern\nAcme\n2020"),
    ]


def test_a_layout_table_is_taken_apart():
    html = "<table><tr><td>2020</td><td><h3>Work</h3><ul><li>Built</li></ul></td></tr></table>"
    assert ("item", 1, "Built") in shapes(html)
    assert ("heading", 3, "Work") in shapes(html)


def test_nested_lists_and_text_after_them_keep_their_depth():
    assert shapes("<ul><li>One<ul><li>Two</li></ul>more</li></ul>") == [
        ("item", 1, "One"),
        ("item", 2, "Two"),
        ("paragraph", 1, "more"),
    ]


def test_lines_are_those_of_the_source():
    blocks = read_html(
        "<html>\n<body>\n<h1>Ada</h1>\n\n<p>First words</p>\n<p>Second &amp; third</p>\n</body></html>", "p"
    )[0]
    assert [b.line for b in blocks] == [3, 5, 6]


def test_deep_nesting_is_survived():
    assert shapes("<div>" * 5000 + "deep" + "</div>" * 5000) == [("paragraph", 0, "deep")]


def test_invisible_characters_and_icons_are_dropped():
    assert shapes("<p>A\u200bd\u202ea \uf0e0 Exa\u00admple</p>") == [("paragraph", 0, "Ada Example")]


def test_short_runs_of_text_with_nothing_between_are_a_list():
    runs = "".join(f"<span>{word}</span> " for word in ("R", "QGIS", "Soil sampling"))
    assert shapes(f"<section><h2>Skills</h2>{runs}</section>")[1] == ("paragraph", 0, "R, QGIS, Soil sampling")
    dates = "<span>Jan</span> <span>2020</span> <span>today</span>"
    assert shapes(f"<p>{dates}</p>") == [("paragraph", 0, "Jan 2020 today")]
    assert shapes("<h1><span>Ada</span> <span>M.</span> <span>Example</span></h1>") == [
        ("heading", 1, "Ada M. Example")
    ]


def test_runs_of_text_that_make_no_word_stand_apart():
    page = "<p><span>Engineer</span><span>Example Works</span><time>2019 - today</time></p>"
    assert shapes(page) == [("paragraph", 0, "Engineer\tExample Works\t2019 - today")]
    for word in ("<b>A</b><span>da</span>", "<b>Mc</b><span>Example</span>", "<b>data</b><i>base</i>"):
        assert "\t" not in shapes(f"<p>{word}</p>")[0][2]


def test_tags_side_by_side_are_a_list():
    tags = "".join(f'<span class="tag">{word}</span>' for word in ("Python", "dbt", "Go"))
    assert shapes(f"<div>{tags}</div>") == [("paragraph", 0, "Python, dbt, Go")]
    assert shapes("<p><span>Py</span><span>thon</span></p>") == [("paragraph", 0, "Python")]


def test_runs_of_text_outside_of_lists_of_words_are_words():
    runs = "".join(f"<span>{word}</span> " for word in ("Senior", "Wind", "Engineer"))
    for page in (f"<h2>Experience</h2><p>{runs}</p>", f"<h2>Skills</h2><p>R</p><h2>Experience</h2><p>{runs}</p>"):
        assert shapes(page)[-1] == ("paragraph", 0, "Senior Wind Engineer")
    assert shapes(f"<h2>Skills</h2><h3>Soil</h3><p>{runs}</p>")[-1][2] == "Senior, Wind, Engineer"
    tags = "".join(f'<span class="tag">{word}</span> ' for word in ("R", "QGIS"))
    assert shapes(f"<h2>Experience</h2><p>{tags}</p>")[-1][2] == "R, QGIS"


def test_an_icon_stands_between_what_is_said_before_and_behind_it() -> None:
    page = '<p><span>Sep, 2018 - Mar, 2021</span><span><i class="clock"></i>2 years 6 months</span></p>'
    assert shapes(page) == [("paragraph", 0, "Sep, 2018 - Mar, 2021\t2 years 6 months")]
    assert shapes('<p>Aug<i class="soft">ust</i></p>') == [("paragraph", 0, "August")]


def test_an_empty_element_within_a_word_parts_none() -> None:
    html = "<p>micro<i class='shy'></i>mills and ovens<i class='fa'></i>Rye</p>"
    assert shapes(html) == [("paragraph", 0, "micromills and ovens\tRye")]


def test_boxes_of_a_class_that_names_sections_are_headings():
    page = (
        '<div class="hd">Employment history</div><p>One</p><div class="hd">{}</div><p>Two</p><div class="hd">Ahoy</div>'
    )
    assert [kind for kind, _, _ in shapes(page.format("Education"))] == ["heading", "paragraph"] * 2 + ["heading"]
    assert [kind for kind, _, _ in shapes(page.format("Of quays"))] == ["paragraph"] * 5
    assert [kind for kind, _, _ in shapes(page.format("Career"))] == ["paragraph"] * 5


def test_boxes_of_a_class_right_behind_one_another_are_a_menu():
    """What a page links to heads nothing: the words below it are no list of papers."""
    menu = (
        "<div class='nav'>Experience</div>\n<div class='nav'>Education</div><div class='nav'>Papers</div><p>Bread</p>"
    )
    assert [kind for kind, _, _ in shapes(menu)] == ["paragraph"] * 4


def test_the_style_of_an_element_makes_it_bold_slanted_or_underlined() -> None:
    styles = ("font-weight: 700", "font-style: italic", "text-decoration: underline")
    page = "".join(f'<p>A <span style="{style}">mill</span></p>' for style in styles)
    spans = [block.spans[-1] for block in read_html(f"<html><body>{page}</body></html>", "p.html")[0]]
    assert [(span.bold, span.italic, span.underline) for span in spans] == [
        (True, False, False),
        (False, True, False),
        (False, False, True),
    ]


def test_the_button_of_an_entry_is_read_and_no_other() -> None:
    said = "<button><span>2019 – 2022</span> <b>Rigger</b><span>, Fable Ropes, Oslo</span></button>"
    for row, level in ((f"<div>{said}</div>", 0), (f"<h3>{said}</h3>", 3)):
        told = [("heading", level, "2019 – 2022 Rigger, Fable Ropes, Oslo"), ("paragraph", 0, "Spliced ropes.")]
        assert shapes(f"<button>Print</button>{row}<p>Spliced ropes.</p>") == told
