from pathlib import Path

import pytest

from screen.documents.readers.tex.latex import read_latex

PAGE = r"\documentclass{article}%s\begin{document}\section*{Work}Engineer. %s Wrote code.\end{document}"
DOUBTED = (
    r"\whiledo{1>2}{Kubernetes}",
    r"\IfFileExists{nix.tex}{Kubernetes}{}",
    r"\loop\ifmmode Kubernetes\repeat",
    r"\hiddenpart{Kubernetes}",
    r"\begin{invisiblepart}Kubernetes\end{invisiblepart}",
    r"\newcommand{\nix}[1]{\tikz\node[opacity=0]{#1};}\nix{Kubernetes}",
    r"\newif\ifshow{\showtrue}\ifshow Kubernetes\fi",
    r"\ifx\one\other Kubernetes\fi",
    r"\ifdefined\nobody Kubernetes\fi",
    r"\foreach \x in {1,2}{Kubernetes}",
    r"\halign{\setbox0\hbox{#}\cr Kubernetes\cr}",
    r"\ExplSyntaxOn\use_none:n{Kubernetes}\ExplSyntaxOff",
    r"\begin{comment*}Kubernetes\end{comment*}",
    r"\only<handout:0>{Kubernetes}",
    r"\mode<presentation>{Kubernetes}",
    r"\begin{onlyenv}<article>Kubernetes\end{onlyenv}",
    r"\ifbool{short}{Kubernetes}{}",
    r"\rlap{Kubernetes}\rule[-3pt]{12cm}{12pt}",
    r"\rlap{Kubernetes}\textcolor{white}{\rule{12cm}{12pt}}",
    r"\makebox[0pt][l]{Kubernetes}{\color[rgb]{1,1,1} \rule{12cm}{12pt}}",
    r"\rlap{Kubernetes}\includegraphics[width=5cm]{paper}",
)
HIDDEN = (
    r"\pdfcolorstack0 push{1 g}Kubernetes\pdfcolorstack0 pop{} more",
    r"\pdfliteral{1 1 1 rg}Kubernetes\pdfliteral{0 g}",
    r"\pdfliteral{0 0 0 0 k}Kubernetes\pdfliteral{0 g}",
    r"\newfontfamily\x[Scale=0.01]{Arial}{\x Kubernetes}",
    r"\newfontfamily{\x}{Arial}[Color=FFFFFF]{\x Kubernetes}",
    r"\smash{\raisebox{-50cm}{Kubernetes}}",
    r"\toks0={Kubernetes}",
    r"\newtoks\kept\toks\kept{Kubernetes}",
    r"\newbox\kept\setbox\kept=\hbox{Kubernetes}",
    r"\textcolor[Gray]{15}{Kubernetes}",
    r"\textcolor[Hsb]{240,0,1}{Kubernetes}",
    r"{\kern-1000dd Kubernetes}",
    r"{\kern-100cc Kubernetes}",
    r"{\kern-99999999sp Kubernetes}",
    r"{\kern - 40 true cm Kubernetes}",
    r"{\kern--+-40,5cm Kubernetes}",
    r"{\hskip-4\hsize Kubernetes}",
    r"{\hspace*{-\textwidth-1.5\linewidth}Kubernetes}",
    r"\lower\dimexpr(\paperheight - 1in)*2\relax\hbox{Kubernetes}",
    r"\smash{\raisebox{-2\textheight}{Kubernetes}}",
    r"\newcommand{\wide}{40cm}{\hspace*{-\wide}Kubernetes}",
    r"\newdimen\far\far=40cm {\kern-\far Kubernetes}",
    r"\newdimen\far\far4cm \advance\far by 20cm {\kern-2\far Kubernetes}",
    r"\newlength{\far}\addtolength{\far}{-20cm}\addtolength{\far}{-20cm}{\hspace*{\far}Kubernetes}",
    r"\llap{Kubernetes\kern\paperwidth}",
    r"\hspace*{-40cm}\begin{minipage}{9cm}Kubernetes\end{minipage}",
    r"\begin{list}{}{\leftmargin=-40cm\rightmargin=40cm}\item Kubernetes\end{list}",
    r"\begin{list}{}{\setlength{\leftmargin}{-40cm}}\item Kubernetes\end{list}",
    r"\begin{itemize}[leftmargin=-40cm]\item Kubernetes\end{itemize}",
    r"\begin{adjustwidth}{-40cm}{40cm}Kubernetes\end{adjustwidth}",
    r"{\hspace*{900pt}\mbox{Kubernetes}}",
    r"{\kern 900pt Kubernetes}",
    r"{\hspace*{-60cm}\hspace*{-60cm}Kubernetes}",
    r"{\hspace*{-60cm}\hspace*{12cm}Kubernetes}",
    r"\let\fit\scalebox\fit{0.001}{Kubernetes}",
    r"\let\ink=\color{\ink{white}Kubernetes}",
    r"{\let\one\kern\let\two\one\two-90cm Kubernetes}",
    r"Wrote.\footnote{\textcolor{white}{Kubernetes}}",
    r"\llap{Kubernetes\hskip 30cm}",
    r"\rlap{\kern90cm Kubernetes}",
    r"\csname color\endcsname{white}Kubernetes\color{black}",
    r"\foreach \x in {}{Kubernetes}",
    r"\pdfextension literal{3 Tr}Kubernetes\pdfextension literal{0 Tr}",
    r"\begin{tcolorbox}[colback=black,colupper=black]Kubernetes\end{tcolorbox}",
    r"\begin{tabular}{l}\multicolumn{1}{>{\color{white}}l}{Kubernetes}\end{tabular}",
    r"\todo[disable]{Kubernetes}",
    r"\NewEnviron{nix}{}\begin{nix}Kubernetes\end{nix}",
    r"\NewDocumentEnvironment{nix}{o +b}{}{}\begin{nix}Kubernetes\end{nix}",
    r"\clipbox{0pt 0pt 100cm 0pt}{Kubernetes}",
    r"\adjustbox{clip,trim=0 0 {\width} 0}{Kubernetes}",
    r"\makebox[0pt][r]{Kubernetes\hspace*{60cm}}",
    r"\begin{textblock}{1}(-200,-200)Kubernetes\end{textblock}",
    r"\rput(-90,0){Kubernetes}",
    r"\alt<0>{Kubernetes}{}",
    r"\begin{tabular}{l l}\rowcolor{black}One & Kubernetes\end{tabular}",
    r"\begin{tabular}{>{\setbox0=\hbox\bgroup}l<{\egroup}}Kubernetes\end{tabular}",
    r"\begin{tabular}{>{\color{white}}l l}Kubernetes & Docker\end{tabular}",
    r"\newcolumntype{H}{>{\setbox0=\hbox\bgroup}l<{\egroup}}\begin{tabular}{lH}Docker & Kubernetes\end{tabular}",
    r"\begin{tabular}{l}\cellcolor{black}Kubernetes\end{tabular}",
    r"\adjustbox{phantom}{Kubernetes}",
    r"\adjustbox{scale=0.01}{Kubernetes}",
    r"\begin{tcolorbox}[colback=black,coltext=black]Kubernetes\end{tcolorbox}",
    r"\begin{transparent}{0}Kubernetes\end{transparent}",
    r"{\pgfsetfillopacity{0}Kubernetes}",
    r"\textpdfrender{TextRenderingMode=3}{Kubernetes}",
    r"{\addfontfeature{Color=FFFFFF}Kubernetes}",
    r"{\addfontfeature{Scale=0.001}Kubernetes}",
    r"\pdfliteral{1 g}Kubernetes\pdfliteral{0 g}",
    r"\setlength{\far}{-100cm}\hspace*{\far}Kubernetes\hspace*{100cm}",
    r"\hspace*{\dimexpr-100cm\relax}Kubernetes\hspace*{100cm}",
    r"{\leftskip=-90cm Kubernetes\par}",
    r"\newenvironment{nix}{\setbox0=\vbox\bgroup}{\egroup}\begin{nix}Kubernetes\end{nix}",
    r"\newenvironment{nix}{\color{white}}{}\begin{nix}Kubernetes\end{nix}",
    r"{\color{white}Kubernetes}",
    r"\textcolor[rgb]{1,1,1}{Kubernetes}",
    r"\textcolor[RGB]{254,254,254}{Kubernetes}",
    r"\textcolor[HTML]{FEFEFE}{Kubernetes}",
    r"\textcolor[gray]{1}{Kubernetes}",
    r"\textcolor{white!99!black}{Kubernetes}",
    r"\definecolor{nix}{rgb}{1,1,1}\textcolor{nix}{Kubernetes}",
    r"\colorlet{nix}{white}\textcolor{nix}{Kubernetes}",
    r"\newcommand{\w}[1]{\textcolor{white}{#1}}\w{Kubernetes}",
    r"{\fontsize{0.1}{0.1}\selectfont Kubernetes}",
    r"\scalebox{0.001}{Kubernetes}",
    r"\resizebox{0.01pt}{!}{Kubernetes}",
    r"{\transparent{0}Kubernetes}",
    r"\texttransparent{0}{Kubernetes}",
    r"\pdfliteral direct{3 Tr}Kubernetes\pdfliteral{0 Tr}",
    r"\hspace*{-99cm}Kubernetes\hspace*{99cm}",
    r"\hspace{-990mm}Kubernetes\hspace{990mm}",
    r"\hskip-99cm plus 1fil Kubernetes\hskip 99cm",
    r"\kern-40in Kubernetes\kern40in",
    r"\vspace*{-99cm}Kubernetes\vspace{99cm}",
    r"\vskip-99cm Kubernetes\vskip99cm",
    r"\moveleft99cm\hbox{Kubernetes}",
    r"\lower99cm\hbox{Kubernetes}",
    r"\hbox to 0pt{\hskip-99cm Kubernetes\hss}",
    r"\raisebox{-99cm}[0pt][0pt]{Kubernetes}",
    r"\put(-9999,-9999){Kubernetes}",
    r"\begin{textblock*}{1cm}(-99cm,-99cm)Kubernetes\end{textblock*}",
    r"\begin{ocg}{x}{y}{0}Kubernetes\end{ocg}",
    r"\setbox0=\hbox{Kubernetes}",
    r"{\nullfont Kubernetes}",
    r"\textcolor[cmyk]{0,0,0,0}{Kubernetes}",
    r"\textcolor[hsb]{0,0,1}{Kubernetes}",
    r"\textcolor{black!0}{Kubernetes}",
    r"\begin{color}{white}Kubernetes\end{color}",
    r"\textcolor{-black}{Kubernetes}",
    r"\providecolor{nix}{gray}{1}\textcolor{nix}{Kubernetes}",
    r"\colorbox{black}{Kubernetes}",
    r"\colorbox[HTML]{203040}{\textcolor[HTML]{203040}{Kubernetes}}",
    r"\begin{adjustbox}{clip,height=0pt}Kubernetes\end{adjustbox}",
    r"{\hspace{200cm}Kubernetes}",
    r"\llap{Kubernetes\hspace{90cm}}",
    r"\only<0>{Kubernetes}",
    r"\onslide<0>Kubernetes\onslide<1->",
    r"\begin{onlyenv}<0>Kubernetes\end{onlyenv}",
    r"$\mathchoice{}{}{\text{Kubernetes}}{}$",
    r"\invisible{Kubernetes}",
    r"\censor{Kubernetes}",
    r"{\font\x=cmr10 at 0.1pt \x Kubernetes}",
    r"{\color{white}\begin{tabular}{l}Kubernetes\end{tabular}}",
)
UNREAD = (
    r"\ifcase1 Kubernetes\or shown\fi",
    r"\ifcase 0 shown\or Kubernetes\fi",
    r"\ifcase 2 Kubernetes\or Kubernetes\or shown\else Kubernetes\fi",
    r"\ifcase 7 Kubernetes\or Kubernetes\else shown\fi",
    r"\ifodd2 Kubernetes\fi",
    r"\def\n{0}\ifnum\n=1 Kubernetes\fi",
    r"\let\ifhide\iffalse \ifhide Kubernetes\fi",
    r"\csname iffalse\endcsname Kubernetes\fi",
    r"\typeout{Kubernetes}",
    r"\addcontentsline{toc}{section}{Kubernetes}",
    r"\write3{Kubernetes}",
    r"\tooltip{Docker}{Kubernetes}",
    "\\newenvironment{aside}{\\comment}{\\endcomment}\\begin{aside}\nKubernetes\n\\end{aside}",
    "\\excludecomment{aside}\\begin{aside}\nKubernetes\n\\end{aside}",
    r"\iffalse Docker \ifx ab c\fi Kubernetes\fi",
    r"\iftrue Docker\else Kubernetes\fi",
    r"\newif\ifshow\ifshow Kubernetes\fi",
    r"\newif\ifshow\showtrue\showfalse\ifshow Kubernetes\fi",
    r"\newif\ifshow\newcommand{\aside}[1]{\ifshow #1\fi}\aside{Kubernetes}",
    r"\ifnum0=1 Kubernetes\fi",
    "\\if0\nKubernetes\n\\fi",
    r"\markboth{Kubernetes}{}",
    r"\pdfcomment{Kubernetes}",
    r"\NewCommandCopy{\aside}{\phantom}\aside{Kubernetes}",
    r"\def\blank{\phantom}\def\aside{\blank}\aside{Kubernetes}",
    "\\let\\aside\\comment\\begin{aside}\nKubernetes\n\\end{aside}",
    r"\pdftooltip{Docker}{Kubernetes}",
    r"\BeginAccSupp{ActualText={Kubernetes}}Docker\EndAccSupp{}",
)
SEEN = (
    r"\newcolumntype{L}[1]{>{\raggedright}p{#1}}\begin{tabular}{L{4cm}}Kubernetes\end{tabular}",
    r"\newcolumntype{H}{>{\color{white}}l}\begin{tabular}{>{\color{red}}H}Kubernetes\end{tabular}",
    r"\newcolumntype{H}\begin{tabular}{l}Kubernetes\end{tabular}",
    r"\newsavebox{\kept}\newenvironment{framed}{\begin{lrbox}{\kept}}{\end{lrbox}\fbox{\usebox{\kept}}}"
    r"\begin{framed}Kubernetes\end{framed}",
    r"\begin{tabular}{>{\columncolor{blue}\color{white}}l}Kubernetes\end{tabular}",
    r"\begin{tabular}{>{\color{white}}l}\rowcolor{blue} Kubernetes\end{tabular}",
    r"\begin{tabular}{>{\color{white}}l}\cellcolor{blue}\textcolor{white}{Kubernetes}\end{tabular}",
    r"\begin{tcolorbox}[colback=black,coltext=white,opacityback=0]Kubernetes\end{tcolorbox}",
    r"\adjustbox{scale=0.9}{Kubernetes}",
    r"\ifcase1 shown\or Kubernetes\fi",
    r"\ifcase 9 shown\else Kubernetes\fi",
    r"\ifodd3 Kubernetes\fi",
    r"\setlength{\parindent}{0pt}\hspace*{\gap}Kubernetes",
    r"{\fontspec[Color=333333,Scale=0.9]{Arial}Kubernetes}",
    r"\iffalse Docker\else Kubernetes\fi",
    r"\iffalse \ifx ab c\else d\fi\fi Kubernetes",
    r"\newif\ifshow\showtrue\ifshow Kubernetes\fi",
    r"\newif\ifshow\newcommand{\aside}[1]{\ifshow #1\fi}\showtrue\aside{Kubernetes}",
    r"$a \iff b$ Kubernetes",
    r"\pdfcolorstack0 push{1 g}\pdfcolorstack0 pop Kubernetes",
    r"\pdfliteral{0 0 0.6 rg}Kubernetes",
    r"\newfontfamily\x[Scale=0.9]{Arial}{\x Kubernetes}",
    r"\ifnum1=1 Kubernetes\fi",
    r"Kubernetes \iffalse",
    r"\write18{ls}Kubernetes",
    r"\hspace{-2mm}Kubernetes",
    r"\hspace{-\textwidth}Kubernetes",
    r"\hspace*{-\dimexpr\textwidth-8cm\relax}Kubernetes",
    r"\hspace{-12cm/4}Kubernetes",
    r"\newcommand{\gap}{\gap}\hspace{-\gap}Kubernetes",
    r"\newlength{\gap}\setlength{\gap}{2cm}\hspace{-\gap}Kubernetes",
    r"\textwidth=30cm \hspace{-\textwidth}Kubernetes",
    r"\begin{adjustwidth}{}{-12cm}Kubernetes\end{adjustwidth}",
    r"\begin{itemize}[leftmargin=*,rightmargin=-12cm]\item Kubernetes\end{itemize}",
    r"\hspace{12cm}Kubernetes",
    r"\hskip 1em plus 2em Kubernetes",
    r"\vspace{-3cm}Kubernetes",
    r"\raisebox{-1ex}{Kubernetes}",
    r"\resizebox{5cm}{!}{Kubernetes}",
    r"\resizebox{\textwidth}{!}{Kubernetes}",
    r"\llap{Kubernetes}",
    r"\makebox[0pt][r]{Kubernetes}",
    r"\put(10,20){Kubernetes}",
    r"\begin{textblock*}{5cm}(2cm,3cm)Kubernetes\end{textblock*}",
    r"\textcolor[rgb]{0.2,0.4,1}{Kubernetes}",
    r"\textcolor[gray]{0.4}{Kubernetes}",
    r"\textcolor{blue!80!white}{Kubernetes}",
    r"\definecolor{accent}{HTML}{336699}\textcolor{accent}{Kubernetes}",
    r"\scalebox{1.1}{Kubernetes}",
    r"\colorbox{black}{\textcolor{white}{Kubernetes}}",
    r"\colorbox{yellow}{Kubernetes}",
    r"\pagecolor{black}\color{white}Kubernetes",
    r"\textcolor[cmyk]{0,0,0,1}{Kubernetes}",
    r"\only<2>{Kubernetes}",
    r"\onslide<2>Kubernetes",
    r"$\mathchoice{}{\text{Kubernetes}}{}{}$",
    r"\def\strong{\bfseries}\def\term{\strong}{\term Kubernetes}",
    r"\def\loop{\loop}\loop Kubernetes",
    r"\llap{Kubernetes\hspace{1cm}}",
    r"{\font\x=cmr10 at 12pt \x Kubernetes}",
    r"\rlap{Kubernetes}\rule{12cm}{0.4pt}",
    r"Kubernetes\llap{\rule{12cm}{0.4pt}}",
    r"Kubernetes\rlap{\rule{12cm}{8pt}}",
    r"\vspace{31cm}Kubernetes",
    r"\textcolor[Gray]{7}{Kubernetes}",
    r"\newenvironment{aside}{\commented}{}\begin{aside}Kubernetes\end{aside}",
    r"\llap{Kubernetes}\rule{5cm}{8pt}",
    r"\rlap{Kubernetes}\hspace{5cm}\rule{1cm}{8pt}",
    r"\let\oldtextbf\textbf\renewcommand{\textbf}[1]{\oldtextbf{\color{blue}#1}}\textbf{Kubernetes}",
    r"\newcommand{\faint}[1]{\textcolor{white}{#1}}\let\faint\textbf\faint{Kubernetes}",
    r"\let\one\two\let\two\one\one{Kubernetes}",
)


def read(body: str, preamble: str = "") -> tuple[str, list[str]]:
    blocks, warnings, _ = read_latex(PAGE % (preamble, body), "cv.tex")
    return "\n".join(block.text for block in blocks), warnings


@pytest.mark.parametrize("body", HIDDEN)
def test_text_that_nobody_sees_is_left_out_and_said(body: str) -> None:
    text, warnings = read(body)
    assert "Kubernetes" not in text
    assert "Wrote code" in text
    assert any("nobody sees" in said and "Kubernetes" in said for said in warnings)


@pytest.mark.parametrize("body", DOUBTED)
def test_what_a_condition_may_leave_out_is_read_and_told(body: str) -> None:
    text, warnings = read(body)
    assert "Kubernetes" in text
    assert warnings == ["text was read that a reader may not see, as conditions or names have it: Kubernetes"]


def test_of_conditions_in_one_another_the_outer_one_tells() -> None:
    for body in (r"\ifx\one\two one \ifx\one\three Kubernetes\fi\fi", r"\ifbool{a}{one \ifbool{b}{Kubernetes}{}}{}"):
        (warning,) = read(body)[1]
        assert warning.startswith("text was read that a reader may not see, as conditions or names have it: one ")
        assert warning.count("Kubernetes") == 1
    assert "Kubernetes" in read(r"\ifbool{a}{" * 20 + "Kubernetes" + "}{}" * 20)[0]


@pytest.mark.parametrize("mark", [r"\endinput", r"\stop"])
def test_what_stands_behind_the_end_is_not_read(mark: str) -> None:
    assert "Kubernetes" not in read(mark + "\nKubernetes")[0]


def test_a_stop_of_the_document_itself_ends_nothing() -> None:
    assert "Kubernetes" in read(r"Docker \stop Kubernetes", r"\newcommand{\stop}{\textbar}")[0]


def test_the_end_of_an_included_file_is_not_that_of_the_document(tmp_path: Path) -> None:
    (tmp_path / "part.tex").write_text("Docker\n\\endinput\nPodman\n")
    blocks, _, _ = read_latex(PAGE % ("", r"\input{part} Kubernetes"), "cv.tex", tmp_path)
    said = " ".join(block.text for block in blocks)
    assert "Docker" in said
    assert "Kubernetes" in said
    assert "Podman" not in said


@pytest.mark.parametrize("body", SEEN)
def test_text_that_is_seen_is_read(body: str) -> None:
    text, warnings = read(body)
    assert "Kubernetes" in text
    assert warnings == []


def test_lengths_that_the_preamble_sets_are_known() -> None:
    text, warnings = read(r"{\kern\far Kubernetes}", r"\newlength{\far}\setlength{\far}{-40cm}")
    assert "Kubernetes" not in text
    assert "Kubernetes" in warnings[0]


def test_colours_that_the_preamble_defines_are_known() -> None:
    text, warnings = read(r"\textcolor{nix}{Kubernetes}", r"\definecolor{nix}{gray}{0.99}")
    assert "Kubernetes" not in text
    assert len(warnings) == 1


@pytest.mark.parametrize("bar", [r"\llap{\textcolor{white}{\rule{12cm}{12pt}}}", r"\makebox[0pt][r]{\rule{9cm}{9pt}}"])
def test_a_bar_that_is_set_to_the_left_covers_what_stands_there(bar: str) -> None:
    text, warnings = read(r"\par Kubernetes" + bar)
    assert "Kubernetes" in text
    assert warnings == ["text was read that a reader may not see, as conditions or names have it: Kubernetes"]


@pytest.mark.parametrize("end", [r"\newline ", r"\linebreak ", r"\tabularnewline ", r"\\", ""])
def test_moves_to_the_right_do_not_add_up(end: str) -> None:
    """TeX breaks a line at such a space before it runs off the page."""
    entries = end.join(rf"Baker at Oven {number} \hspace{{11cm}} 2015 -- 2018 " for number in range(1, 6))
    text, warnings = read(rf"\par {entries}")
    assert all(f"Oven {number}" in text for number in range(1, 6))
    assert warnings == []


@pytest.mark.parametrize(
    "end", ["\n\n", r"\par ", r"\\", r"\newline ", r"\tabularnewline ", r"\item ", r"\section{More}"]
)
@pytest.mark.parametrize("far", ["-100cm", "900pt"])
def test_what_stands_beside_the_page_ends_with_its_paragraph_or_line(far: str, end: str) -> None:
    text, warnings = read(rf"\par\hspace*{{{far}}}Kubernetes{end}Docker")
    assert "Kubernetes" not in text
    assert "Docker" in text
    assert len(warnings) == 1


def test_a_command_keeps_what_the_preamble_names_after_it() -> None:
    assert "Kubernetes" not in read(r"\fit{0.001}{Kubernetes}", r"\let\fit=\scalebox")[0]
    column = r"\newcolumntype{H}{>{\color{white}}l}"
    assert "Kubernetes" not in read(r"\begin{tabular}{H}Kubernetes\end{tabular}", column)[0]


def test_letters_are_compared_with_the_colour_of_the_page() -> None:
    assert "Kubernetes" not in read(r"\textcolor{red}{Kubernetes}", r"\pagecolor{red}")[0]
    assert "Kubernetes" in read(r"\textcolor{white}{Kubernetes}", r"\pagecolor{black}")[0]
    boxes = r"\usepackage{tcolorbox}\pagecolor{black}"
    assert "Kubernetes" in read(r"\begin{tcolorbox}\color{black}Kubernetes\end{tcolorbox}", boxes)[0]


@pytest.mark.parametrize("text", UNREAD)
def test_what_no_page_prints_is_not_read(text: str) -> None:
    assert "Kubernetes" not in read(text)[0]


@pytest.mark.parametrize(
    "drawing",
    [
        r"\begin{tikzpicture}\node[white] at (0,0) {Kubernetes};\end{tikzpicture}",
        r"\tikz\node[text=white]{Kubernetes};",
        r"\tikz[overlay]{\clip (0,0) rectangle (0,0);\node{Kubernetes};}",
    ],
)
def test_words_of_a_drawing_are_told(drawing: str) -> None:
    shown, warnings = read(drawing)
    assert "Kubernetes" not in shown
    assert warnings == ["words of a drawing were not read: Kubernetes"]


def test_a_drawing_without_words_is_passed_by() -> None:
    assert read(r"\begin{tikzpicture}\draw[fill=blue] (0,0) -- (1,1);\end{tikzpicture}")[1] == []


def test_braces_that_never_close_lose_nothing() -> None:
    assert "Kubernetes" in read("\\textbf{" * 3000 + " Kubernetes")[0]


@pytest.mark.parametrize(
    ("piece", "read"),
    [
        (r"\makeatletter\@gobbletwo{Kubernetes}{Docker}\makeatother", ""),
        (r"\makeatletter\@secondoftwo{Kubernetes}{Docker}\makeatother", "Docker"),
        (r"\makeatletter\let\nix\@gobble\makeatother\nix{Kubernetes}", ""),
        (r"\newcommand{\one}[1]{#1}\let\two=\one \two{Docker}", "Docker"),
        (r"\unless\iftrue Kubernetes\fi", ""),
        (r"\unless\iffalse Docker\fi", "Docker"),
        (r"\settowidth{\nix}{Kubernetes}", ""),
        (r"\usefont{OT1}{phv}{b}{n}\fontseries{b}", ""),
        (r"\newenvironment{one}{}{}\begin{one}Docker\end{one}", "Docker"),
        (r"\NewEnviron{one}{\BODY}\begin{one}Docker\end{one}", "Docker"),
        (r"\NewDocumentEnvironment{one}{m +b}{#2}{}\begin{one}{x}Docker\end{one}", "Docker"),
        (r"\makebox[5cm][l]{Docker\hspace{11cm}}", "Docker"),
        (r"\clipbox{1pt}{Docker}", "Docker"),
        (r"\begin{tabular}{l}\rowcolor{yellow}Docker\end{tabular}", "Docker"),
    ],
)
def test_what_chooses_among_arguments_prints_what_it_chooses(piece: str, read: str) -> None:
    blocks, warnings, _ = read_latex(PAGE % ("", piece), "x.tex")
    text = " ".join(block.text for block in blocks)
    assert "Kubernetes" not in text
    assert read in text
    assert not warnings
