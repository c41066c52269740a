from pathlib import Path
from textwrap import dedent

import pytest

from screen.documents.blocks.block import Block
from screen.documents.readers.tex import walk
from screen.documents.readers.tex.latex import read_latex


def blocks_of(text: str) -> list[Block]:
    return read_latex(dedent(text), "cv.tex")[0]


def shapes(text: str) -> list[tuple[str, int, str]]:
    return [(b.kind, b.level, b.text) for b in blocks_of(text)]


def cells(block: Block) -> list[str]:
    return ["".join(span.text for span in cell) for cell in block.cells]


def test_moderncv_names_its_owner_and_its_entries_are_rows():
    text = r"""
        \documentclass{moderncv}
        \name{Ada}{Example}
        \email{ada@example.org}
        \social[github]{ada-example}
        \begin{document}
        \makecvtitle
        \section{\'Education}
        \cventry{2019--2023}{Ph.D.}{Universit\'e X}{Ville}{\textit{3.9}}{Thesis.\begin{itemize}\item Award\end{itemize}}
        \cvitem{Tools}{Git, Docker}
        \cvlistitem{Alone}
        \end{document} ignored
        """
    blocks, _, metadata = read_latex(dedent(text), "cv.tex")
    name = {"name": "Ada Example", "first_name": "Ada", "last_name": "Example"}
    assert metadata == {**name, "email": "ada@example.org", "github": "ada-example"}
    assert [(b.kind, b.level, b.line) for b in blocks] == [
        ("heading", 1, 1), ("heading", 2, 8), ("row", 0, 9), ("item", 1, 9), ("row", 0, 10), ("item", 1, 11),
    ]  # fmt: skip
    assert cells(blocks[2]) == ["2019–2023", "Ph.D.", "Université X", "Ville", "3.9", "Thesis."]
    assert blocks[2].fields == {"macro": "cventry"}
    assert cells(blocks[4]) == ["Tools", "Git, Docker"]


def test_comments_are_dropped_and_lines_still_count():
    text = "\\begin{document}\n% \\section{Old}\nFirst % note\nsecond 50\\% done.\n"
    text += "\\begin{comment}\nGone\n\\end{comment}\n\nLast\n"
    assert [(b.text, b.line) for b in blocks_of(text)] == [("First second 50% done.", 3), ("Last", 9)]


def test_own_macros_are_expanded():
    text = r"""
        \newcommand{\iam}{\textbf{\underline{Ada Example}}}
        \newcommand{\entry}[4]{\item \begin{tabular*}{\textwidth}[t]{l@{\extracolsep{\fill}}r}
          \textbf{#1} & #2 \\ \textit{\small#3} & #4 \\ \end{tabular*}}
        \newcommand{\startlist}{\begin{itemize}}
        \newcommand{\stoplist}{\end{itemize}}
        \begin{document}
        \startlist
        \entry{Sample Labs}{Springfield}{Engineer}{2020 -- now}
        \stoplist
        By \iam.
        \end{document}
        """
    blocks = blocks_of(text)
    assert (blocks[0].kind, blocks[0].text) == ("item", "Sample Labs\tSpringfield\nEngineer\t2020 – now")
    own = next(span for span in blocks[1].spans if span.bold)
    assert (own.text, own.underline) == ("Ada Example", True)


def test_a_macro_that_nobody_defines_is_an_entry_a_link_or_its_text():
    blocks = blocks_of(r"\mycventry{08/2025 - present}{\href{https://example.org}{Acme}}{Engineer,}{Munich}{}")
    assert cells(blocks[0]) == ["08/2025 - present", "Acme", "Engineer,", "Munich", ""]
    (link,) = blocks_of(r"\inlineLink{https://example.org/a_b}{Socks}")
    assert link.spans[0].href == "https://example.org/a_b"
    assert shapes(r"\fancy{Some words}") == [("paragraph", 0, "Some words")]
    assert shapes(r"\cvtag{Python}\cvtag{C++}") == [("paragraph", 0, "Python, C++")]


def test_stars_dashes_quotes_and_scripts():
    text = r"A.~Example$^{*}$, B.~Sample\textsuperscript{\dag}: ``Socks'' --- 1$^{st}$ of R\&D in S\~ao Paulo"
    assert shapes(text)[0][2] == "A. Example*, B. Sample†: “Socks” — 1st of R&D in São Paulo"


def test_white_text_is_left_out_and_reported():
    blocks, warnings, _ = read_latex(r"Seen {\color{white} unseen words} \textcolor{white}{more} end", "cv.tex")
    assert blocks[0].text == "Seen end"
    assert "unseen words" in warnings[0]


def test_sections_of_other_classes():
    text = r"""
        \begin{rSection}{Education}
        {\bf Example University} \hfill {\em May 2020} \\
        M.S.
        \end{rSection}
        \cvsection{Jobs}
        \begin{rSubsection}{Acme}{2010 - now}{Developer}{London}
        \item Led
        \end{rSubsection}
        """
    assert [shape[:3] for shape in shapes(text)] == [
        ("heading", 2, "Education"),
        ("paragraph", 0, "Example University\tMay 2020\nM.S."),
        ("heading", 2, "Jobs"),
        ("row", 0, "Acme\t2010 - now\tDeveloper\tLondon"),
        ("item", 1, "Led"),
    ]


def test_a_section_with_dates_beside_its_title_is_an_entry():
    blocks = blocks_of(r"\section{\faBook\ Study}\datedsubsection{\textbf{Example University}, Here}{2013 -- 2015}")
    assert (blocks[0].kind, blocks[0].text) == ("heading", "Study")
    assert cells(blocks[1]) == ["Example University, Here", "2013 – 2015"]


def test_files_beside_the_document_are_read_and_none_outside(tmp_path: Path):
    folder = tmp_path / "cv"
    folder.mkdir()
    (folder / "work.tex").write_text("\\section{Work}\nAcme\n", encoding="utf-8")
    (tmp_path / "secret.tex").write_text("secret", encoding="utf-8")
    text = "\\begin{document}\n\\input{work}\n\\input{../secret}\n\\input{/etc/hostname}\n\\end{document}"
    blocks, warnings, metadata = read_latex(text, "cv.tex", folder)
    assert [b.text for b in blocks] == ["Work", "Acme"]
    assert metadata["inputs"] == ["work.tex"]
    assert len(warnings) == 2


def test_bibliographies_inside_the_file():
    text = "\\begin{filecontents}{own.bib}\n@misc{a, title={Socks}, author={Example, Ada}}\n"
    text += "\\end{filecontents}\n\\begin{document}Hi\\end{document}"
    blocks = blocks_of(text)
    assert blocks[-1].fields is not None
    assert blocks[-1].fields["author"] == ["Ada Example"]


def test_macros_that_call_themselves_end(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(walk, "_MOST_STEPS", 20_000)
    assert shapes(r"\newcommand{\a}{x\a\a} Start \a")[0][2].startswith("Start x")
    shapes("{" * 3000 + "deep" + "}" * 3000)
    shapes("\\textbf{" * 300 + "deep" + "}" * 300)


def test_tables_are_rows_and_a_date_column_keeps_the_lists_beside_it():
    text = r"""
        \begin{tabular}{ll}
        \hline
        Languages & Python, R \\
        2019 & Engineer \begin{itemize}\item Built \end{itemize} \\
        \end{tabular}
        """
    assert [(b.kind, b.text) for b in blocks_of(text)] == [
        ("row", "Languages\tPython, R"), ("row", "2019\tEngineer"), ("item", "Built"),
    ]  # fmt: skip


def test_a_year_that_labels_an_item_stands_left_of_it():
    text = r"""
        \begin{document}
        \begin{description}
        \item[2022--] Lecturer, Mock University
        \item[Skills] Sorting
        \end{description}
        \end{document}
    """
    assert [shape[2] for shape in shapes(text)] == ["2022–\tLecturer, Mock University", "Skills Sorting"]


CURVE = r"""
\documentclass{curve}
\leftheader{{\LARGE Ada Example}\\ ada@sample.example}
\ecvname{Ada Example}
\begin{document}
\makeheaders[t]
\ecvpersonalinfo[5pt]
\begin{rubric}{Experience}
\entry*[2019 -- 2022] \textbf{Engineer}, Example Marine, since \DatestampYMD{2020}{01}{15}.
\end{rubric}
\end{document}
"""


def test_options_of_unknown_commands_are_dates_or_settings():
    blocks, _, metadata = read_latex(CURVE, "cv.tex")
    assert [block.text for block in blocks] == [
        "Ada Example\nada@sample.example",
        "Experience",
        "2019 – 2022\tEngineer, Example Marine, since 2020-01-15.",
    ]
    assert metadata["name"] == "Ada Example"


@pytest.mark.parametrize(
    "hidden",
    [
        r"{\fontsize{0.1}{0.1}\selectfont %s}",
        r"\scalebox{0.001}{%s}",
        r"{\transparent{0} %s}",
        r"\texttransparent{0}{%s}",
        r"\textcolor[HTML]{FFFFFF}{%s}",
    ],
)
def test_text_without_size_or_colour_is_left_out_and_told(hidden: str) -> None:
    text = "\\begin{document}\nSeen " + hidden % "Kubernetes" + " too.\n\\end{document}"
    blocks, warnings, _ = read_latex(text, "ada.tex")
    assert [block.text for block in blocks] == ["Seen too."]
    assert "Kubernetes" in warnings[0]


def test_text_of_a_size_and_scale_is_read() -> None:
    text = "\\begin{document}\n{\\fontsize{24}{28}\\selectfont Ada} \\scalebox{1.2}[1]{Example}\n\\end{document}"
    assert [block.text for block in read_latex(text, "ada.tex")[0]] == ["Ada Example"]


def test_files_that_a_document_holds_itself_are_included():
    text = (
        "\\begin{filecontents*}{jobs.tex}\n\\begin{rubric}{Experience}\n\\entry*[2019 -- 2022] Engineer, Borealis\n"
        "\\end{rubric}\n\\end{filecontents*}\n\\begin{document}\nAda Example\n\n\\makerubric{jobs}\n\\end{document}\n"
    )
    blocks, warnings, _ = read_latex(text, "cv.tex")
    assert [block.text for block in blocks] == ["Ada Example", "Experience", "2019 – 2022\tEngineer, Borealis"]
    assert not warnings


def test_spaces_and_dots_part_words_and_a_bookmark_is_printed_once() -> None:
    text = r"""
        \documentclass{article}\begin{document}
        Pharmacist{\enskip\cdotp\enskip}Stewardship \texorpdfstring{Bread}{Bread}
        \end{document}
    """
    assert [block.text for block in blocks_of(text)] == ["Pharmacist · Stewardship Bread"]


SECTIONS = r"""
    \documentclass{article}\begin{document}
    \maintitle{Ada Example}{Baker}{}
    \spacedhrule{0.9em}{-0.4em}
    \roottitle{Experience}
    \headedsection
      {Borealis Bakery}
      {Oslo}
      {\headedsubsection
        {Baker}
        {Jan 16 -- Jul 17}
        {\body{Bread for two hundred.}}}
    \roottitle{Education}
    Oslo School of Bread
    \end{document}
    """


def test_a_command_of_nobody_that_names_work_and_education_sets_headings() -> None:
    assert shapes(SECTIONS) == [
        ("heading", 1, "Ada Example"),
        ("paragraph", 0, "Baker"),
        ("heading", 1, "Experience"),
        ("heading", 2, "Borealis Bakery"),
        ("paragraph", 0, "Oslo"),
        ("row", 0, "Baker\tJan 16 – Jul 17"),
        ("paragraph", 0, "Bread for two hundred."),
        ("heading", 1, "Education"),
        ("paragraph", 0, "Oslo School of Bread"),
    ]


@pytest.mark.parametrize(
    "commands",
    [
        "\\group{Languages}\n\nPython\n\n\\group{Tools}\n\nGit",
        "\\lead{Experience}\n\nYears\n\n\\lead{Baking}\n\nBread\n\n\\lead{Sourdough}\n\nRye",
        "\\textbf{Experience}\n\nYears",
    ],
)
def test_a_command_of_nobody_that_names_other_things_sets_none(commands: str) -> None:
    assert not any(b.kind == "heading" and b.level for b in blocks_of(f"\\begin{{document}}\nAda\n\n{commands}"))


def test_what_a_class_prints_first_as_its_header_is_whose_document_it_is() -> None:
    first = r"\documentclass{friggeri-cv}\begin{document}\header{ada}{example}{Baker}\section{Work}"
    assert read_latex(first, "cv.tex")[2]["name"] == "Ada Example"
    later = r"\begin{document}Ada Example\section{Work}\header{Borealis}{2019}Baker"
    assert "name" not in read_latex(later, "cv.tex")[2]


def test_the_number_that_an_environment_is_set_by_is_no_text() -> None:
    text = r"\begin{document}\begin{barchart}{5.5}Rye\end{barchart}\begin{note}{Wheat}Bread\end{note}\end{document}"
    assert "".join(block.text for block in blocks_of(text)) == "RyeWheatBread"


def test_a_centred_line_is_one_of_its_own() -> None:
    text = r"\begin{document}\centerline{\Large\bf Ada Example}\centerline{Nowhere | ada@example.org}\end{document}"
    assert shapes(text)[0][2] == "Ada Example\nNowhere | ada@example.org"


def test_a_command_named_as_a_section_lists_what_stands_in_its_argument() -> None:
    text = r"\begin{document}\skills{{Kettles/5.8},{Bread \& butter/4}}\end{document}"
    assert shapes(text) == [("heading", 2, "Skills"), ("item", 1, "Kettles"), ("item", 1, "Bread & butter")]


def test_arguments_that_part_a_span_of_dates_are_joined() -> None:
    text = r"\begin{document}\experience{Present}{Baker}{Example Ovens}{Ghent}{April 2021}{Bread}\end{document}"
    assert cells(blocks_of(text)[0]) == ["Present – April 2021", "Baker", "Example Ovens", "Ghent", "Bread"]
    text = r"\begin{document}\begin{jobs}{2017}{Sep} {2021}{Mar} {Example Ovens}{Baker}Bread\end{jobs}\end{document}"
    assert cells(blocks_of(text)[0]) == ["Sep 2017 – Mar 2021", "Example Ovens", "Baker"]
    text = r"\begin{document}\job{2017 -- 2019}{Baker}{Example Ovens 2020}{5}\end{document}"
    assert cells(blocks_of(text)[0]) == ["2017 – 2019", "Baker", "Example Ovens 2020", "5"]


def test_environments_of_a_class_that_name_sections_open_them() -> None:
    text = r"\begin{document}\begin{cvEducation}Bread\end{cvEducation}\begin{cvSideBar}Rye\end{cvSideBar}\end{document}"
    assert shapes(text) == [("heading", 2, "Education"), ("paragraph", 0, "Bread"), ("paragraph", 0, "Rye")]
    held = (
        r"\begin{document}\section{Prizes}\begin{cvHonors}Rye\end{cvHonors}\begin{skills}Rye\end{skills}\end{document}"
    )
    assert [text for kind, _, text in shapes(held) if kind == "heading"] == ["Prizes"]


def test_skills_beside_one_another_are_items_without_the_lengths_of_their_bars() -> None:
    text = r"\begin{document}\section{Skills}\cvSkillTwo{5}{Kettles}{4}{Ovens}\end{document}"
    assert shapes(text)[1:] == [("item", 1, "Kettles"), ("item", 1, "Ovens")]


@pytest.mark.parametrize("cell", ["Crumb.com", "Ovens.io", "Node.js", "3.90", "1.30"])
def test_what_looks_like_the_name_of_a_site_or_a_scale_may_be_a_cell(cell: str) -> None:
    text = rf"\begin{{document}}\section{{Work}}\job{{{cell}}}{{Baker}}{{2019}}\end{{document}}"
    assert cell in blocks_of(text)[1].text


def test_addresses_are_no_cells() -> None:
    text = r"\begin{document}\section{Work}\job{Crumb}{crumb.com/about}{2019}\job{Rye}{rye.com}{2020}\end{document}"
    assert not any(".com" in block.text for block in blocks_of(text))


def test_a_name_in_two_arguments_may_open_a_page() -> None:
    text = r"\begin{document}\cvID{Ada}{Example}{ada.jpg}{Baker}\section{Work}\end{document}"
    assert shapes(text)[:2] == [("heading", 1, "Ada Example"), ("paragraph", 0, "Baker")]
    preamble = r"\givenname{Ada}\surname{Example}\jobtitle{Baker}\begin{document}\maketitle\end{document}"
    assert read_latex(preamble, "cv.tex")[2] == {"name": "Ada Example", "position": "Baker"}


def test_a_command_that_comes_again_opens_no_page() -> None:
    text = r"\begin{document}\fact{Address}{Nowhere}\fact{Born}{Ghent}\section{Work}\end{document}"
    assert shapes(text)[:2] == [("row", 0, "Address\tNowhere"), ("row", 0, "Born\tGhent")]


def test_an_author_that_is_not_printed_opens_no_page() -> None:
    text = r"\title{A class}\author{Its Maker}\begin{document}Ada Example\section{Work}\end{document}"
    assert shapes(text)[0] == ("paragraph", 0, "Ada Example")


def test_an_argument_that_lists_groups_is_what_an_entry_lists() -> None:
    text = r"\begin{document}\event{2016 -- 2018}{Baker}{Ovens}{{Baked rye},{Sold wheat}}\end{document}"
    assert shapes(text) == [
        ("row", 0, "2016 – 2018\tBaker\tOvens"),
        ("item", 1, "Baked rye"),
        ("item", 1, "Sold wheat"),
    ]


def test_blanks_behind_a_declaration_part_no_word() -> None:
    text = (
        r"\begin{document}{\Large A}{\LARGE DA} {\bf E}XAMPLE my{\sc sql} {\bfseries\ }is \bfseries bold\end{document}"
    )
    assert shapes(text) == [("paragraph", 0, "ADA EXAMPLE mysql is bold")]


def test_what_a_preamble_tells_of_the_person_is_printed_below_the_name() -> None:
    about = "Ada has baked bread for the whole of Exampleton since the mill was built."
    text = rf"\name{{Ada}}{{Example}}\about{{{about}}}\begin{{document}}\maketitle\section{{Work}}Oven\end{{document}}"
    assert [told for _, _, told in shapes(text)] == ["Ada Example", "About", about, "Work", "Oven"]


def test_a_note_in_the_margin_stands_beside_its_line() -> None:
    text = r"""\newcommand{\years}[1]{{\reversemarginpar\strut\marginnote{{\small#1}}}}\begin{document}
    \years{2016--2018}\textbf{Baker}, Ovens\\ Baked rye.\\[.2cm] \years{2012}Seller\marginpar{now}\end{document}"""
    assert shapes(text) == [("paragraph", 0, "2016–2018\tBaker, Ovens\nBaked rye.\n2012\tSeller\tnow")]


def test_lengths_that_are_set_and_scales_are_no_text() -> None:
    text = (
        r"\begin{document}\hangafter=1\parskip=0.1em \textscale{.85}{Rye} \baselineskip 2pt plus 1pt Oat\end{document}"
    )
    assert shapes(text) == [("paragraph", 0, "Rye Oat")]


def test_further_names_of_a_heading_and_numbers_of_items_are_no_text() -> None:
    names = "{Work Experience}\n{Work Experience}\n{PDF:WorkExperience}\n"
    text = f"\\begin{{document}}\\section\n{names}\\NumberedItem{{[2]}}\nRye\\end{{document}}"
    assert shapes(text) == [("heading", 2, "Work Experience"), ("item", 1, "Rye")]
    assert shapes(r"\begin{document}\section{Work}{\small Rye}\end{document}")[1][2] == "Rye"


def test_an_item_of_several_arguments_has_cells() -> None:
    text = r"\begin{document}\begin{factlist}\item{French}{native}\item{Dutch} {\bf B1}\end{factlist}\end{document}"
    assert [block.text.strip() for block in blocks_of(text)] == ["French\tnative", "Dutch\tB1"]
    dated = r"\begin{document}\cvdate{05.2018}{A prize}\end{document}"
    assert cells(blocks_of(dated)[0]) == ["05.2018", "A prize"]


LEDGER = r"""
    \documentclass{ledger}\setname{Ada}{Example}\setjobtitle{Baker}\setmail{ada@example.org}
    \newcommand{\strip}{}
    \sidebar{\profilesection{Languages}\lang{cvgreen}{Dutch}{4}\lang{cvgreen}{Welsh}{3}}
    \begin{document}
    \chap{Experience}{}
    \stint{Baker}{https://example.org/a}{Ovens}{2018}{0}{Baked rye for the town.}
    \point{Sold all of the wheat by noon}
    \point{Wrote the book of the sourdough}
    \stint{Seller}{No link}{Mill Lane}{2012}{2018}{Sold what the others baked.}
    \stint{Miller}{https://example.org/b}{Mill}{2010}{2012}{Milled the rye of four villages.}
    \chap{Education}{}
    \dated{Oslo School}{2009}
    \diploma{Diploma of Bread}
    \chap{Skills}{}
    Rye \cut Wheat \cut Oats
    \end{document}
    """


def test_what_the_arguments_of_a_command_are_is_told_from_all_of_its_uses() -> None:
    blocks, _, metadata = read_latex(dedent(LEDGER), "cv.tex")
    assert (metadata["name"], metadata["position"]) == ("Ada Example", "Baker")
    assert [(block.kind, block.text) for block in blocks[1:]] == [
        ("heading", "Languages"),
        ("paragraph", "Dutch, Welsh"),
        ("heading", "Experience"),
        ("row", "Baker\tOvens\t2018 – present"),
        ("paragraph", "Baked rye for the town."),
        ("item", "Sold all of the wheat by noon"),
        ("item", "Wrote the book of the sourdough"),
        ("row", "Seller\tMill Lane\t2012 – 2018"),
        ("paragraph", "Sold what the others baked."),
        ("row", "Miller\tMill\t2010 – 2012"),
        ("paragraph", "Milled the rye of four villages."),
        ("heading", "Education"),
        ("row", "Oslo School\t2009"),
        ("paragraph", "Diploma of Bread"),
        ("heading", "Skills"),
        ("paragraph", "Rye · Wheat · Oats"),
    ]


def test_what_stands_beside_an_empty_label_goes_on_with_the_row_above() -> None:
    text = r"""\begin{document}
    \event{2016 -- 2018}{Baker}
    \beside{}{Example Ovens, Ghent}
    \beside{}{\begin{itemize}\item Rye \item Oats\end{itemize}}
    \event{2012 -- 2016}{Seller}
    \beside{}{Mill Lane, Ghent}
    \beside{}{\begin{itemize}\item Wheat\end{itemize}}
    \end{document}"""
    assert [(block.kind, block.text) for block in blocks_of(text)][:4] == [
        ("row", "2016 – 2018\tBaker"),
        ("paragraph", "Example Ovens, Ghent"),
        ("item", "Rye"),
        ("item", "Oats"),
    ]


def test_dates_in_the_option_of_an_unknown_command_stand_before_its_arguments() -> None:
    entry = r"\job[2019--2021]{Baker}{A mill}{Kept the books of a mill and ground its corn for many years.}"
    text = r"\documentclass{article}\begin{document}\section{Work}" + entry + r"\deed[2020]{Ground}\end{document}"
    assert [block.text for block in blocks_of(text)][:2] == ["Work", "2019–2021\tBaker\tA mill"]
    assert "2020 Ground" in [block.text for block in blocks_of(text)]


def test_words_in_the_option_of_an_unknown_command_are_printed_below_its_entry() -> None:
    bakers = r"\job[\begin{itemize}\item Rye \item Oats\end{itemize}]{Baker}{A mill}{2019}{2021}"
    miller = r"\job[Ground for Three Towns]{Miller}{A mill}{2015}{2018}"
    set_ = "".join(
        rf"\job[{option}]{{Clerk}}{{A mill}}{{2011}}{{2012}}" for option in ("t", "draw, thick", "sep=Two em")
    )
    entries = rf"\section{{Work}}{bakers}{miller}{set_}\tag[In Small Caps]{{x}}"
    told = [block.text for block in blocks_of(rf"\documentclass{{article}}\begin{{document}}{entries}\end{{document}}")]
    assert told[1:5] == ["Baker\tA mill\t2019 – 2021", "Rye", "Oats", "Miller\tA mill\t2015 – 2018"]
    assert told[5] == "Ground for Three Towns"
    assert told[6:9] == ["Clerk\tA mill\t2011 – 2012"] * 3 and "Small" not in str(told)


def test_dates_with_months_in_an_option_are_printed_once() -> None:
    dated = r"\job[Jan 2019 -- Mar 2020]{Baker}{A mill}{Kept the books of a mill and ground its corn for years.}"
    told = [block.text for block in blocks_of(rf"\documentclass{{article}}\begin{{document}}{dated}\end{{document}}")]
    assert sum("Mar 2020" in text for text in told) == 1


def test_a_command_may_be_defined_by_the_signature_of_its_arguments() -> None:
    text = r"""
        \documentclass{article}
        \NewDocumentCommand{\job}{o m m}{\textbf{#2} at #3 still}
        \NewDocumentCommand{\place}{m}{in #1}
        \begin{document}
        \job[x]{Baker}{a mill} \place{Sampleton}
        \end{document}
        """
    assert [block.text for block in blocks_of(text)] == ["Baker at a mill still in Sampleton"]


def test_a_star_in_a_signature_is_no_argument_that_is_read() -> None:
    text = r"""
        \documentclass{article}
        \NewDocumentCommand{\job}{s m m}{\textbf{#2} at #3}
        \NewDocumentCommand{\time}{m s}{in #1#2}
        \begin{document}
        \job{Baker}{a mill} \time{May}
        \end{document}
        """
    assert [block.text for block in blocks_of(text)] == ["Baker at a mill in May"]


def test_an_address_and_a_path_are_printed_as_links() -> None:
    text = r"\documentclass{article}\begin{document}See \url{https://mill.example/a_b} or \path{/mill}.\end{document}"
    (block,) = blocks_of(text)
    assert block.text == "See https://mill.example/a_b or /mill."
    assert [span.href for span in block.spans if span.href] == ["https://mill.example/a_b", "/mill"]


def test_commands_of_a_class_that_part_entries_and_set_bullets_without_arguments() -> None:
    text = (
        r"\begin{document}\Section{Work Experience}{Work Experience}{PDF:WorkExperience}"
        "\n\\Entry \\textbf{Example Ovens}, Ghent\n\\Gap \\BulletItem Baker \\hfill 2016 -- 2018\n"
        "\\SubBulletItem Rye\n\\BigGap\n\\Entry Sample Mills\n\\end{document}"
    )
    told = [(block.kind, block.level, block.text) for block in blocks_of(text)]
    assert told == [
        ("heading", 2, "Work Experience"),
        ("paragraph", 0, "Example Ovens, Ghent"),
        ("item", 1, "Baker\t2016 – 2018"),
        ("item", 2, "Rye"),
        ("paragraph", 0, "Sample Mills"),
    ]


def test_a_title_with_other_words_behind_it_is_no_heading_said_twice() -> None:
    text = r"\begin{document}\jobsection{Baker}{Example Ovens}\end{document}"
    assert "heading" not in {block.kind for block in blocks_of(text)}


def test_each_line_of_the_side_bar_of_friggeris_class_is_one_of_the_page():
    lists = "\\section{Languages}\n\\textbf{german}\nfirst language\n\n\\section{Tools}\n~\nPython,\nC\n"
    text = f"\\begin{{aside}}\n{lists}\\end{{aside}}\nBelow\nit"
    assert [" / ".join(block.text.split("\n")) for block in blocks_of(text)] == [
        "Languages", "german / first language", "Tools", "Python, / C", "Below it",
    ]  # fmt: skip


def test_a_list_with_the_arguments_of_an_entry_is_one_and_its_option_a_cell() -> None:
    text = (
        "\\section{Work}\\begin{timeitemize}[Baker, Leeds]{Sample Mill}{Feb. 2020 -- Present}\n\\item Baked loaves\n"
        "\\end{timeitemize}\n\\begin{timeitemize}[leftmargin=1em]{Sample Mill}{May 2018 -- Jan. 2020}\n\\item Milled\n"
        "\\end{timeitemize}\n\\begin{itemize}[noitemsep]\\item Last\\end{itemize}"
    )
    assert [(kind, said) for kind, _, said in shapes(text)] == [
        ("heading", "Work"),
        ("row", "Baker, Leeds\tSample Mill\tFeb. 2020 – Present"),
        ("item", "Baked loaves"),
        ("row", "Sample Mill\tMay 2018 – Jan. 2020"),
        ("item", "Milled"),
        ("item", "Last"),
    ]


def test_a_class_may_be_told_the_name_below_what_stands_beside_the_page() -> None:
    text = (
        r"\documentclass{twentysecondcv}\begin{document}\programming{{R / 2}, {SAP / 3}}\projects{\textbf{One}}"
        r"\textbf{Two}\par Three\par Four\par\cvname{Ada Example}\cvjobtitle{Baker}\section{Education}\end{document}"
    )
    metadata = read_latex(text, "cv.tex", Path())[2]
    assert (metadata["name"], metadata["position"]) == ("Ada Example", "Baker")
