from textwrap import dedent

import pytest

from screen.documents.blocks.block import Block
from screen.documents.blocks.span import Span
from screen.documents.readers.document import with_items
from screen.documents.readers.web.markdown import read_markdown


def blocks_of(text: str) -> list[Block]:
    return read_markdown(dedent(text), "page.md")[0]


def shapes(text: str) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, block.text) for block in blocks_of(text)]


def test_headings_items_and_paragraphs_keep_level_and_line():
    blocks = blocks_of(
        """\
        # Ada Example

        Some words.

        Work
        ----
        - Engineer
          - built things
        """
    )
    assert [(b.kind, b.level, b.text, b.line) for b in blocks] == [
        ("heading", 1, "Ada Example", 1),
        ("paragraph", 0, "Some words.", 3),
        ("heading", 2, "Work", 5),
        ("item", 1, "Engineer", 7),
        ("item", 2, "built things", 8),
    ]


def test_kramdown_line_ends_part_title_authors_and_venue():
    assert shapes("- **Sorting Socks**\\\\\n  Bea Sample\\*, **Ada Example**\\*\\\\ \n  (ICML), 2023\n") == [
        ("item", 1, "Sorting Socks\nBea Sample*, Ada Example*\n(ICML), 2023")
    ]


def test_lines_that_begin_alike_in_bold_are_two():
    text = (
        "**Diploma in Baking for everybody**, Example College, *2016 - 2018*\n**Certificate**, Example School, *2014*"
    )
    assert [line.count("Example") for line in blocks_of(text)[0].text.split("\n")] == [1, 1]


def test_bold_italic_and_links_are_spans():
    (block,) = blocks_of("**Ada Example**, *ICML*, [paper](https://example.org/p)")
    assert [(s.text, s.bold, s.italic, s.href) for s in block.spans] == [
        ("Ada Example", True, False, None),
        (", ", False, False, None),
        ("ICML", False, True, None),
        (", ", False, False, None),
        ("paper", False, False, "https://example.org/p"),
    ]


def test_front_matter_is_metadata_and_lines_count_from_the_file():
    blocks, warnings, metadata = read_markdown('---\ntitle: "About"\ndate: 2020-05-01\n---\n\nHello there.\n', "a.md")
    assert metadata == {"title": "About", "date": "2020-05-01"}
    assert [(b.text, b.line) for b in blocks] == [("Hello there.", 6)]
    assert warnings == []


def test_a_page_of_a_collection_is_a_record_too():
    page = (
        "---\ntitle: On &quot;Socks&quot;\ncollection: publications\nvenue: NeurIPS\ndate: 2020-05-01\n---\nWe sort.\n"
    )
    record = read_markdown(page, "p.md")[0][0]
    assert record.kind == "record"
    assert record.fields is not None
    assert record.fields["section"] == "publications"
    assert (record.fields["title"], record.fields["venue"]) == ('On "Socks"', "NeurIPS")


def test_entries_in_the_front_matter_of_hugo_are_records():
    page = "---\ntitle: Ada\neducation:\n  courses:\n  - course: PhD\n    institution: X\n    year: 2020\n---\nHi\n"
    record = read_markdown(page, "_index.md")[0][0]
    assert record.fields == {"type": "yaml", "section": "education", "course": "PhD", "institution": "X", "year": 2020}


def test_front_matter_that_is_no_yaml_is_reported_and_read_loosely():
    _, warnings, metadata = read_markdown("---\ntitle: Socks: a study\nvenue: KDD\n---\nText\n", "p.md")
    assert metadata == {"title": "Socks: a study", "venue": "KDD"}
    assert len(warnings) == 1


def test_comments_liquid_and_attribute_lists_are_dropped():
    text = """\
        ## Papers {#papers}
        {: .section}
        <!-- - Old Paper -->
        {% comment %}hidden{% endcomment %}
        {% include card.html %}
        - Shown {{ site.x }}
        """
    assert "Old Paper" not in str(shapes(text))
    assert "hidden" not in str(shapes(text))
    assert [shape[2] for shape in shapes(text)][-1] == "Shown"


def test_boxes_with_a_badge_and_markdown_inside():
    text = """\
        <div class='paper-box'><div class='paper-box-image'><div><div class="badge">CVPR 2025</div></div></div>
        <div class='paper-box-text' markdown="1">

        [Folding Shirts](https://example.org) \\\\
        **Ada Example**, Bea Sample

        - Folds shirts.
        </div>
        </div>
        """
    assert shapes(text) == [
        ("paragraph", 0, "CVPR 2025\nFolding Shirts\nAda Example, Bea Sample"),
        ("item", 1, "Folds shirts."),
    ]


def test_spans_set_apart_by_a_style_sheet_become_tabs_and_lines():
    text = """\
        <style>
        .row { display: flex; justify-content: space-between; }
        .who { display: block; }
        </style>

        - <div class="row"><span>Example University</span> <span>2017 – 2022</span></div>
          - B.S.
        - **Title** <span class="who">Ada Example</span>
        """
    assert shapes(text) == [
        ("item", 1, "Example University\t2017 – 2022"),
        ("item", 2, "B.S."),
        ("item", 1, "Title\nAda Example"),
    ]


def test_wrapped_prose_is_one_line_and_short_lines_stay_apart():
    prose = "Ada works on the sorting of socks at a very large scale and also on\nthe folding of shirts.\n"
    assert shapes(prose)[0][2].count("\n") == 0
    assert (
        shapes("**Research Intern** @ Acme\nJun 2021 - Aug 2021\n")[0][2]
        == "Research Intern @ Acme\nJun 2021 - Aug 2021"
    )


def test_tables_are_rows_of_cells():
    rows = [b for b in blocks_of("| Company | Period |\n|---|---|\n| Acme | 2020 |\n") if b.kind == "row"]
    assert [[s.text for cell in row.cells for s in cell] for row in rows] == [["Company", "Period"], ["Acme", "2020"]]


def test_badges_say_their_word_and_counters_nothing():
    text = (
        "![Python](https://img.shields.io/badge/-Python-3776AB) ![](https://img.shields.io/badge/Rust-000?logo=rust)\n"
        "![v](https://komarev.com/ghpvc/?username=ada) [![S](https://skillicons.dev/icons?i=js,ts)](https://skillicons.dev)\n"
    )
    assert shapes(text) == [("paragraph", 0, "Python, Rust, js, ts")]


def test_a_rule_below_a_paragraph_of_two_lines_makes_no_heading():
    assert shapes("Advisor: Bea Sample\nThesis: On Socks\n---\n")[0][0] == "paragraph"


def test_a_bold_line_on_its_own_is_a_heading_of_level_0():
    assert shapes("**Education**\n\nExample University\n")[0] == ("heading", 0, "Education")


def test_stray_marks_of_headings_are_dropped():
    assert shapes("### ### Impact\n\n## **Open Project (2025)\n") == [
        ("heading", 3, "Impact"),
        ("heading", 2, "Open Project (2025)"),
    ]


def test_codes_side_by_side_are_a_list():
    assert shapes("`Python` `C++` `Open3D`") == [("paragraph", 0, "Python, C++, Open3D")]
    assert shapes("Run `make` with `-j`.") == [("paragraph", 0, "Run make with -j.")]


def test_terms_of_definition_lists_are_bold_above_what_defines_them() -> None:
    blocks = read_markdown("Tools\n:   Rust, Docker\n\n2019 to 2021\n\n: Engineer; Example Marine\n", "cv.md")[0]
    assert [block.text for block in blocks] == [
        "Tools\nRust, Docker",
        "2019 to 2021\nEngineer; Example Marine",
    ]
    assert [block.spans[0].bold for block in blocks] == [True, True]


@pytest.mark.parametrize(
    "hidden",
    [
        'Kubernetes\n{: style="display:none"}',
        '[Kubernetes]{style="color:white"}',
        "$\\phantom{Kubernetes}$",
        "$$\\color{white}{Kubernetes}$$",
        '<span style="font-size:0">Kubernetes</span>',
        '<div style="display:none">\n\nKubernetes\n\n</div>',
        '::: {style="display:none"}\nKubernetes\n:::',
        "::: {.content-hidden}\nKubernetes\n:::",
        "Kubernetes {.hidden}",
        "[Kubernetes]{.invisible}",
        '*Kubernetes*{: style="font-size:0"}',
        "$\\color{white}{\\text{Kubernetes}}$",
        "\\textcolor{white}{Kubernetes}",
        "%%Kubernetes%%",
        "{/* Kubernetes */}",
        "{{% comment %}}Kubernetes{{% /comment %}}",
        "{# Kubernetes #}",
        "{{!-- Kubernetes --}}",
        "{{/* Kubernetes */}}",
        "<%# Kubernetes %>",
        "{>>Kubernetes<<}",
        "*[HTML]: Kubernetes",
        "{% capture x %}Kubernetes{% endcapture %}",
        "\\iffalse Kubernetes \\fi",
        "$\\color{#fff}{\\text{Kubernetes}}$",
        "$\\scalebox{0.01}{Kubernetes}$",
        "$\\hspace{-100em}\\text{Kubernetes}$",
        "$\\color{transparent}\\text{Kubernetes}$",
        "$\\style{display:none}{Kubernetes}$",
        "\\(\\color{white}{Kubernetes}\\)",
        "```math\n\\color{white}\\text{Kubernetes}\n```",
        "```{=latex}\n\\color{white} Kubernetes\n```",
        '```{=html}\n<p style="display:none">Kubernetes</p>\n```',
        "`<span hidden>Kubernetes</span>`{=html}",
        "{\\fontsize{0.1}{0.1}\\selectfont Kubernetes}",
        '## Kubernetes {style="display:none"}',
        "<style>.q9{color:white}</style>\n\nKubernetes\n{: .q9}",
        "<style>#q{display:none}</style>\n\nKubernetes {#q}",
        "<style>.q9{opacity:0}</style>\n\n::: q9\nKubernetes\n:::",
        "```{r, include=FALSE}\n# Kubernetes\n```",
    ],
)
def test_what_a_style_or_a_formula_hides_is_left_out_and_said(hidden):
    blocks, warnings, _ = read_markdown(f"# Ada Example\n\n{hidden}\n\nWrote code.\n", "cv.md")
    assert not any("Kubernetes" in block.text for block in blocks)
    assert any("Wrote code." in block.text for block in blocks)
    assert any("Kubernetes" in said for said in warnings)


@pytest.mark.parametrize(
    "shown",
    [
        "::: {.column}\nKubernetes\n:::",
        "Kubernetes {.lead}",
        "95 %% of Kubernetes",
        "Go || Kubernetes || Java",
        "Kept {Kubernetes, .NET}",
        "Kept {.NET, Kubernetes}",
        'Kubernetes\n{: style="color:teal"}',
        '[Kubernetes]{style="color:red"}',
        "$\\color{red}{Kubernetes}$",
    ],
)
def test_what_a_style_only_colours_is_read(shown):
    blocks, warnings, _ = read_markdown(f"# Ada Example\n\n{shown}\n", "cv.md")
    assert any("Kubernetes" in block.text for block in blocks)
    assert warnings == []


def test_pages_without_and_with_style_lists_are_read_however_long_their_paragraphs():
    # A paragraph of so many words once had more ways to be matched than there is time.
    prose = "Kept kettles of many kinds warm for guests of the harbour, and counted them.\n" * 40
    blocks, warnings, _ = read_markdown(prose, "page.md")
    assert (len(blocks), warnings) == (1, [])
    blocks, warnings, _ = read_markdown(f'{prose}\n{prose}{{: style="display:none"}}\n\nSeen', "page.md")
    assert [block.text[:12] for block in blocks] == ["Kept kettles", "Seen"]
    assert "Kept kettles" in warnings[0]


@pytest.mark.parametrize(
    ("source", "text"),
    [
        (
            "A long and wondrous tale of Bounded-\nMemory machines.",
            "A long and wondrous tale of Bounded-Memory machines.",
        ),
        ("A long and wondrous tale of pre-\nand post-training.", "A long and wondrous tale of pre- and post-training."),
        (
            "A long and wondrous tale of 2019 -\nHarbour machines.",
            "A long and wondrous tale of 2019 - Harbour machines.",
        ),
    ],
)
def test_a_compound_parted_by_a_line_end_keeps_its_hyphen_alone(source, text):
    assert [block.text for block in blocks_of(source)] == [text]


def test_footnotes_are_of_no_section_and_told() -> None:
    source = "Baker[^1] of `a[^b]c`\n\n[^1]: at Crumb Ltd\n    until May\n\nPotter\n"
    blocks, warnings, _ = read_markdown(source, "cv.md")
    assert [block.text for block in blocks] == ["Baker of a[^b]c", "Potter"]
    assert warnings == ["footnotes were left out: at Crumb Ltd until May"]


def test_a_page_of_one_fence_is_typed_text() -> None:
    page = (
        "---\ntitle: Ada\n---\n\n```text\nAda Example\n\nEXPERIENCE\n\n2019-2021   MILL HOUSE, Baker ------ Oslo\n```\n"
    )
    blocks, _, metadata = read_markdown(page, "page.md")
    assert metadata == {"title": "Ada"}
    assert [(block.kind, block.line, block.text) for block in blocks if block.kind != "record"] == [
        ("paragraph", 6, "Ada Example"),
        ("heading", 8, "EXPERIENCE"),
        ("paragraph", 10, "2019-2021\tMILL HOUSE, Baker\tOslo"),
    ]
    code = "# Ada Example\n\n## Skills\n\nRye, wheat and all that a mill can grind\n\n```python\nprint('rye')\n```\n"
    assert shapes(code)[0] == ("heading", 1, "Ada Example")


@pytest.mark.parametrize(
    "chosen",
    [
        "{% if nil %}Kubernetes{% endif %}",
        "{%- unless true -%}Kubernetes{%- endunless -%}",
        "{{ if .Show }}Kubernetes{{ end }}",
        "{{< hidden >}}Kubernetes{{< /hidden >}}",
        '<div v-if="false">Kubernetes</div>',
        "||Kubernetes||",
        ">!Kubernetes!<",
        "% Kubernetes",
        ".. Kubernetes",
    ],
)
def test_what_a_template_chooses_is_read_and_told(chosen):
    blocks, warnings, _ = read_markdown(f"# Ada Example\n\n{chosen}\n\nWrote code.\n", "cv.md")
    assert any("Kubernetes" in block.text for block in blocks)
    assert warnings == ["text was read that a reader may not see, as its template chooses it: Kubernetes"]


@pytest.mark.parametrize(
    "seen",
    [
        "Raised $5M and \\textbf{Kubernetes} for $3M",
        "$\\text{Kubernetes}^2 + \\alpha$",
        "<style>.q9{color:navy}</style>\n\nKubernetes\n{: .q9}",
        "Kubernetes {#section-id}",
        "Wrote f{x} and Kubernetes {x}",
        "{{ site.name }} Kubernetes {% include x.html %}",
        "```python\nKubernetes\n```",
    ],
)
def test_formulas_lists_and_fences_that_hide_nothing_are_read_without_a_word(seen):
    blocks, warnings, _ = read_markdown(f"# Ada Example\n\n{seen}\n\nWrote code.\n", "cv.md")
    assert any("Kubernetes" in block.text for block in blocks)
    assert warnings == []


@pytest.mark.parametrize(
    "unseen",
    [
        "```mermaid\n%% Kubernetes\n```",
        "```{python}\n#| echo: false\n# Kubernetes\n```",
        ":::{admonition} Docker\n:class: hidden\nKubernetes\n:::",
    ],
)
def test_code_of_pictures_and_boxes_that_are_not_printed_are_left_out_and_told(unseen):
    blocks, warnings, _ = read_markdown(f"# Ada Example\n\n{unseen}\n\nWrote code.\n", "cv.md")
    assert not any("Kubernetes" in block.text for block in blocks)
    assert len(warnings) == 1
    assert "Kubernetes" in warnings[0]


def test_boxes_and_classes_of_pandoc_leave_their_text() -> None:
    page = """
        ## Work {data-icon=suitcase}

        ::: {.entry}
        [**Baker**]{.title} [2020]{.date}

        - [Brick](https://example.org){.link} ovens
        :::
        """
    assert shapes(dedent(page)) == [
        ("heading", 2, "Work"),
        ("paragraph", 0, "Baker 2020"),
        ("item", 1, "Brick ovens"),
    ]


def test_a_dash_before_an_end_is_no_bullet() -> None:
    dates = Block("paragraph", (Span("May 2017\n– Present"),))
    assert with_items([dates]) == [dates]


def test_lines_that_each_end_in_a_year_stay_apart() -> None:
    text = (
        "*Traductorado of English*, Sample University of Exampleton and Muster (2010–2015)\n"
        "*Specialisation in Medical Translation*, Sample College of Exampleton, online (2020)\n"
    )
    (block,) = read_markdown(text, "cv.md")[0]
    assert block.text.count("\n") == 1


def test_a_long_line_that_ends_with_a_span_of_dates_is_an_entry() -> None:
    text = (
        "MSc Speech and Language Processing, Sample University of Exampleton, 2016–2017\n"
        "BSc Mathematics, Muster University, 2013–2016\n\n"
        "I worked with the people of the Sample Company of Exampleton in 2019–2020\n"
        "and with others later.\n"
    )
    degrees, prose = read_markdown(text, "cv.md")[0]
    assert degrees.text.count("\n") == 1
    assert "\n" not in prose.text
