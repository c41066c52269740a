"""One invented life in several layouts, for whoever it is told of: name, schools and employers are what changes."""

import io
import zipfile
from collections.abc import Callable
from html import escape
from typing import NamedTuple

from unit.documents.readers.pdf.paper import column, sheet


class Person(NamedTuple):
    """Who a CV is of."""

    name: str
    school: str
    second_school: str
    employer: str
    second_employer: str


BASE = Person("Ada Example", "Example University", "Sample University", "Example Works", "Sample Labs")
NAMES = (
    "김철수",
    "李小龍",
    "山田 太郎",
    "Nguyễn Thị Minh Khai",
    "Siobhán O'Brien-Smith",
    "Jan van der Berg",
    "María José García López",
    "Jean-Pierre Dupont",
    "Mohammed Al-Farsi",
    "Oluwaseun Adeyemi",
    "Björk Guðmundsdóttir",
    "Priya Venkataraman",
    "Chul-Soo Kim",
    "Иван Петров",
    "José Ortega y Gasset",
    "Tshepo wa Mokoena",
    "Rust Miller",
    "عمر الفاروق",
    "Seán Ó hUiginn",
    "Maria d'Angelo",
    "Christian Bishop",
    "April May",
    "An Do",
    "Martin Senior",
    "Lee Page",
    "Vi So",
    "Sukarno",
    "An Vo",
    "Adébáyọ̀ Ògúnbánjọ",
    "Jean-Luc Page",
    "Kovács-Nagy Eszter",
    "June Summers",
    "João Miguel dos Santos e Castro",
    "Ẹniọlá Ọ̀ṣúnkẹ́yẹ̀",
    "S. K. Murugesan",
    "Tigist Bekele Woldemariam",
    "Ольга Сергеевна Кузнецова",
    "Ελένη Παπαδοπούλου",
    "İbrahim Çağlar Öztürk",
    "Seán Mac an tSaoir",
    "Đỗ Văn An",
    "Lê Bảo Ngọc",
    "Xi Li",
    "王伟",
)
SCHOOLS = (
    "Do School of Art",
    "The Master's University",
    "서울대학교",
    "清华大学",
    "Universidad Autónoma de Madrid",
    "Universidade de São Paulo",
    "Technische Universität München",
    "École Polytechnique",
    "St. Mary's College",
    "University of St. Andrews",
    "IIT Bombay",
    "University of Texas at Dallas",
    "University at Buffalo",
    "Trường Đại học Bách khoa Hà Nội",
    "King's College London",
    "Московский государственный университет",
    "EPFL",
    "Universität zu Köln",
    "Queen's University Belfast",
    "Sciences Po",
    "Ọbáfẹ́mi Awólọ́wọ̀ University",
    "Uniwersytet Łódzki",
    "Πανεπιστήμιο Αιγαίου",
    "Addis Ababa University",
    "Menntaskólinn í Reykjavík",
    "Politeknik Negeri Bandung",
    "České vysoké učení technické v Praze",
    "POSTECH",
    "Tecnológico de Monterrey",
    "Київський політехнічний інститут",
)
EMPLOYERS = (
    "St. Mary's Hospital",
    "삼성전자",
    "腾讯",
    "O'Brien & Sons",
    "Banco de España",
    "Northwind Ltd.",
    "Café Zürich GmbH",
    "van der Berg B.V.",
    "3M",
    "Yahoo!",
    "The Home Depot",
    "株式会社リコー",
    "Société Générale",
    "1&1 Telecom",
    "Яндекс",
    "Research in Motion",
    "Teaching Strategies, LLC",
    "Page One",
    "Present Systems",
    "March Networks",
    "Now Foods",
    "Education First",
    "7-Eleven",
    "23andMe",
    "Ben & Jerry's",
    "Yum! Brands",
    "Bloomberg L.P.",
    "Booking.com",
    "Teach for America",
    "Ọ̀ṣun Motors",
    "Łódź Textiles",
    "Ήλιος ΑΕ",
    "Şahin İnşaat",
    "Águas do Tejo, S.A.",
    "NVIDIA",
    "(주)새봄소프트",
    "Saebom Soft Co., Ltd.",
    "Łódzkie Zakłady Tekstylne sp. z o.o.",
    "D'Arcy & McGrath LLP",
    "Telefónica I+D",
)

JOBS = (
    ("Machine learning engineer", "Mar 2020 – Present", ("Wrote CUDA kernels for ranking.", "Led four people.")),
    ("Research intern", "Jun 2018 – Sep 2018", ("Built a retrieval system in Python.",)),
)
DEGREES = (("Ph.D. in Computer Science", "2015 – 2020"), ("B.S. in Mathematics", "2011 – 2015"))
PAPERS = (
    ("Ben Tester, {name}, Cho Probe", "Sorting parcels by night with attention", "NeurIPS", "2021"),
    ("{name}, Dora Trial", "Learning to stack boxes", "ICML", "2019"),
    ("{turned}, Tester, B., & Probe, C.", "Robots that sort parcels", "CVPR", "2018"),
    ("Ben Tester and {short}", "A study of parcels", "MLSys", "2017"),
)
SKILLS = "Python, CUDA, PyTorch"


def told(person: Person) -> tuple[list[tuple[str, str, str, tuple[str, ...]]], list[tuple[str, str, str]], list[str]]:
    """Jobs with employers, degrees with schools, papers as lines."""
    jobs = [(title, who, when, lines) for (title, when, lines), who in zip(JOBS, person[3:], strict=True)]
    degrees = [(degree, where, when) for (degree, when), where in zip(DEGREES, person[1:3], strict=True)]
    *given, last = person.name.split()
    firsts = " ".join(f"{word[0]}." for word in given)
    forms = {"name": person.name, "turned": f"{last}, {firsts}", "short": f"{firsts} {last}"}
    if person.name.lower() == person.name.upper():  # a script without capitals has no initials
        forms = dict.fromkeys(forms, person.name)
    papers = [f"{who.format(**forms)}. {title}. In {venue}, {year}." for who, title, venue, year in PAPERS]
    return jobs, degrees, papers


def markdown(person: Person) -> bytes:
    jobs, degrees, papers = told(person)
    out = [f"# {person.name}", "", "## Experience", ""]
    for title, who, when, lines in jobs:
        out += [f"### {title}, {who}", f"*{when}*", "", *(f"- {line}" for line in lines), ""]
    out += ["## Education", "", *(f"- **{degree}**, {where}, {when}" for degree, where, when in degrees), ""]
    out += ["## Publications", "", *(f"{n}. {paper}" for n, paper in enumerate(papers, 1)), ""]
    return "\n".join([*out, "## Skills", "", SKILLS, ""]).encode()


def plain(person: Person) -> bytes:
    jobs, degrees, papers = told(person)
    out = [person.name, "", "EXPERIENCE", ""]
    for title, who, when, lines in jobs:
        out += [who, f"{title}    {when}", *(f"  - {line}" for line in lines), ""]
    out += ["EDUCATION", ""]
    for degree, where, when in degrees:
        out += [where, f"{degree}, {when}", ""]
    return "\n".join(
        [*out, "PUBLICATIONS", "", *(f"[{n}] {p}" for n, p in enumerate(papers, 1)), "", "SKILLS", "", SKILLS]
    ).encode()


def rows(person: Person) -> bytes:
    """Contacts below the name, a job in a row of its parts, schools with their towns."""
    jobs, degrees, papers = told(person)
    out = [person.name, "Machine learning engineer", "me@sample.example | +47 555 0100 20", "", "EXPERIENCE", ""]
    for title, who, when, lines in jobs:
        out += [f"{title}    {who}    {when}    Oslo", *(f"- {line}" for line in lines), ""]
    out += ["EDUCATION", ""]
    for degree, where, when in degrees:
        out += [f"{where}, Oslo    {when}", degree, ""]
    return "\n".join([*out, "PUBLICATIONS", "", *(f"- {paper}" for paper in papers), "", "SKILLS", "", SKILLS]).encode()


def html(person: Person) -> bytes:
    jobs, degrees, papers = told(person)
    out = [f"<html><head><title>CV</title></head><body><h1>{escape(person.name)}</h1><h2>Experience</h2>"]
    for title, who, when, lines in jobs:
        out.append(f"<h3>{escape(who)}</h3><p><em>{title}</em> <span>{when}</span></p><ul>")
        out += [f"<li>{line}</li>" for line in lines] + ["</ul>"]
    out.append("<h2>Education</h2><ul>")
    out += [f"<li>{degree}, {escape(where)}, {when}</li>" for degree, where, when in degrees]
    out += ["</ul><h2>Publications</h2><ol>", *(f"<li>{escape(paper)}</li>" for paper in papers)]
    return "\n".join([*out, f"</ol><h2>Skills</h2><p>{SKILLS}</p></body></html>"]).encode()


def beside(person: Person) -> bytes:
    """The column beside the name first, with contacts and skills; the name is the only heading of its size."""
    jobs, degrees, papers = told(person)
    mail = f"{person.name.split()[0].lower()}@sample.example"
    out = [f"<html><body><h4>Contact</h4><p>{escape(mail)}</p><h4>Skills</h4><p>{SKILLS}</p><h4>Languages</h4>"]
    out += [f"<p>English (native)<br>Norwegian</p><h1>{escape(person.name)}</h1><p>Oslo, Norway</p><h2>Experience</h2>"]
    for title, who, when, lines in jobs:
        out.append(f"<h3>{escape(who)}</h3><p>{title}<br>{when}</p><ul>")
        out += [f"<li>{line}</li>" for line in lines] + ["</ul>"]
    out.append("<h2>Education</h2>")
    out += [f"<h3>{escape(where)}</h3><p>{degree} · ({when})</p>" for degree, where, when in degrees]
    out += ["<h2>Publications</h2><ol>", *(f"<li>{escape(paper)}</li>" for paper in papers), "</ol></body></html>"]
    return "\n".join(out).encode()


def latex(person: Person) -> bytes:
    def tex(text: str) -> str:
        return text.replace("&", r"\&").replace("–", "--")

    jobs, degrees, papers = told(person)
    out = [r"\documentclass{article}\begin{document}", rf"\begin{{center}}{{\Huge {tex(person.name)}}}\end{{center}}"]
    out.append(r"\section*{Experience}")
    for title, who, when, lines in jobs:
        out += [rf"\textbf{{{title}}} \hfill {tex(when)}\\", rf"\textit{{{tex(who)}}}", r"\begin{itemize}"]
        out += [*(rf"\item {line}" for line in lines), r"\end{itemize}"]
    out.append(r"\section*{Education}")
    out += [rf"\textbf{{{tex(where)}}} \hfill {tex(when)}\\ {degree}\\[1ex]" for degree, where, when in degrees]
    out += [r"\section*{Publications}\begin{enumerate}", *(rf"\item {tex(paper)}" for paper in papers)]
    return "\n".join([*out, r"\end{enumerate}\section*{Skills}", SKILLS, r"\end{document}"]).encode()


def moderncv(person: Person) -> bytes:
    def tex(text: str) -> str:
        return text.replace("&", r"\&").replace("–", "--")

    jobs, degrees, papers = told(person)
    first, _, last = person.name.partition(" ")
    out = [
        r"\documentclass{moderncv}",
        rf"\name{{{first}}}{{{last}}}",
        r"\begin{document}\makecvtitle\section{Experience}",
    ]
    out += [
        rf"\cventry{{{tex(when)}}}{{{title}}}{{{tex(who)}}}{{}}{{}}{{{' '.join(lines)}}}"
        for title, who, when, lines in jobs
    ]
    out.append(r"\section{Education}")
    out += [rf"\cventry{{{tex(when)}}}{{{degree}}}{{{tex(where)}}}{{}}{{}}{{}}" for degree, where, when in degrees]
    out += [r"\section{Publications}", *(rf"\cvitem{{}}{{{tex(paper)}}}" for paper in papers)]
    return "\n".join([*out, r"\section{Skills}", rf"\cvitem{{}}{{{SKILLS}}}", r"\end{document}"]).encode()


def docx(person: Person) -> bytes:
    jobs, degrees, papers = told(person)
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'

    def p(text: str, style: str = "", run: str = "") -> str:
        style = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
        text = escape(text, quote=False).replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
        return f'<w:p>{style}<w:r><w:rPr>{run}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'

    body = [p(person.name, "Title"), p("Experience", "Heading1")]
    for title, who, when, lines in jobs:
        body += [p(f"{who}\t{when}", run="<w:b/>"), p(title, run="<w:i/>"), *(p(f"• {line}") for line in lines)]
    body.append(p("Education", "Heading1"))
    for degree, where, when in degrees:
        body += [p(f"{where}\t{when}", run="<w:b/>"), p(degree)]
    body += [p("Publications", "Heading1"), *map(p, papers), p("Skills", "Heading1"), p(SKILLS)]
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{said}"/></w:style>'
        for name, said in (("Title", "Title"), ("Heading1", "heading 1"))
    )
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("word/document.xml", f"<w:document {space}><w:body>{''.join(body)}</w:body></w:document>")
        archive.writestr("word/styles.xml", f"<w:styles {space}>{styles}</w:styles>")
    return buffer.getvalue()


def pdf(person: Person) -> bytes:
    jobs, degrees, papers = told(person)
    out = ["*" + person.name, "", "*Experience", ""]
    for title, who, when, lines in jobs:
        out += [f"*{title}, {who}", when.replace("–", "-"), *(f"- {line}" for line in lines), ""]
    out += ["*Education", ""]
    for degree, where, when in degrees:
        out += [f"*{where}", f"{degree}, {when}", ""]
    return sheet(column(60, 780, *out, "*Publications", "", *papers, "", "*Skills", "", SKILLS))


LAYOUTS: dict[str, tuple[str, Callable[[Person], bytes]]] = {
    "markdown": ("md", markdown),
    "plain": ("txt", plain),
    "rows": ("txt", rows),
    "html": ("html", html),
    "beside": ("html", beside),
    "latex": ("tex", latex),
    "moderncv": ("tex", moderncv),
    "docx": ("docx", docx),
    "pdf": ("pdf", pdf),
}
"""Name to suffix and maker."""
