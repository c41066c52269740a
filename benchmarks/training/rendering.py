"""Rendering: the lines of a laid-out career as the bytes of a document, in the formats that people send."""

from __future__ import annotations

import html
import io
import random
import re
from collections.abc import Callable

from layouts import Row, Seg, Template


def render(template: Template, rows: list[Row]) -> tuple[str, bytes]:
    """The name of a file and its bytes."""
    backend = template.backend
    if backend == "pdf" and any(
        ord(char) > 0xFF and char not in "–—•…’“”‘"
        for row in rows
        for seg in [*row.left, *row.right, *row.rail]
        for char in seg.text
    ):
        backend = "docx" if template.number % 2 else "html"
    maker: dict[str, Callable[[Template, list[Row]], bytes]] = {
        "pdf": _pdf,
        "markdown": _markdown,
        "html": _html,
        "text": _text,
        "docx": _docx,
        "latex": _latex,
    }
    suffix = {"pdf": "pdf", "markdown": "md", "html": "html", "text": "txt", "docx": "docx", "latex": "tex"}[backend]
    return f"sample.{suffix}", maker[backend](template, rows)


def _plain(segs: list[Seg]) -> str:
    return "".join(seg.text for seg in segs)


def _text(template: Template, rows: list[Row]) -> bytes:
    rng = random.Random(template.number)
    width = rng.choice([78, 92, 100])
    style = rng.choice(["caps", "rule", "equals", "colon", "caps"])
    indent = " " * rng.choice([0, 0, 2])
    out: list[str] = []
    for row in rows:
        text = _plain(row.left).replace("\t", "    ")
        if row.kind == "section":
            out += ["", {"caps": text.upper(), "colon": f"{text}:", "rule": text.upper(), "equals": text}[style]]
            if style in ("rule", "equals"):
                out.append(("-" if style == "rule" else "=") * len(text))
            continue
        if row.gap and out and out[-1]:
            out.append("")
        if row.rail:
            text = f"{_plain(row.rail).replace(chr(10), ' '):<22}{text}"
        if row.right:
            right = _plain(row.right)
            text = f"{text}{' ' * max(4, width - len(text) - len(right))}{right}"
        if row.kind == "item":
            out.append(f"{indent}{'  ' * (row.depth - 1)}{template.marker}{text}")
        else:
            out.append(text)
    return "\n".join(out).encode()


def _marked(seg: Seg, bold: str = "**", italic: str = "*") -> str:
    mark = bold if seg.bold else italic if seg.italic else ""
    inner = seg.text.strip()
    if not mark or not inner or seg.label == "SEP":
        return seg.text
    return seg.text.replace(inner, f"{mark}{inner}{mark}")


def _markdown(template: Template, rows: list[Row]) -> bytes:
    rng = random.Random(template.number)
    right = rng.choice([" | ", " — ", "  \n", ", ", " *{}*", " ({})", "\n\n"])
    hard = rng.choice(["  \n", "\\\n", "\n\n"])
    out: list[str] = []
    last = ""
    for row in rows:
        if row.kind == "cells":
            cells = "".join(map(_marked, row.left)).split("\t")
            rule = f"|{'---|' * len(cells)}\n" if last != "cells" else ""
            out.append(("\n\n" if rule else "") + f"| {' | '.join(cells)} |\n{rule}")
            last = row.kind
            continue
        left = "".join(map(_marked, row.left)).replace("\t", " | ")
        if row.rail:
            left = f"{_plain(row.rail).replace(chr(10), ' ')} | {left}"
        if row.right:
            text = "".join(map(_marked, row.right))
            left += right.format(_plain(row.right)) if "{}" in right else right + text
        if row.kind == "name":
            out.append(f"# {left.strip('*')}\n\n")
        elif row.kind == "section":
            out.append(f"\n\n## {_plain(row.left)}\n\n")
        elif row.kind in ("head", "sub"):
            out.append(
                f"\n\n###{'#' * (row.kind == 'sub')} {_plain(row.left)}"
                + (
                    right.format(_plain(row.right))
                    if row.right and "\n" not in right and "{}" in right
                    else (right if "\n" not in right else "\n\n") + _plain(row.right)
                    if row.right
                    else ""
                )
                + "\n\n"
            )
        elif row.kind == "item":
            out.append(("" if last in ("item", "section") else "\n\n") + "  " * (row.depth - 1) + f"- {left}\n")
        else:
            out.append(("\n\n" if row.gap or last == "item" else hard if last == "para" else "") + left)
        last = row.kind
    return re.sub(r"\n{3,}", "\n\n", "".join(out)).encode()


def _html(template: Template, rows: list[Row]) -> bytes:
    rng = random.Random(template.number)
    where = rng.choice(["span", "div", "first", "table"])
    head, deep = rng.choice([("h2", "h3"), ("h3", "h4"), ("h2", "div"), ("h2", "p")])
    lower = {"h3": "h4", "h4": "h5"}.get(deep, deep)
    tag = rng.choice(["p", "div", "h4"])
    style = rng.choice(["tag", "class"])

    def inline(segs: list[Seg]) -> str:
        parts = []
        for seg in segs:
            text = html.escape(seg.text).replace("\t", "</span> <span>").replace("\n", "<br>")
            if style == "tag":
                text = f"<strong>{text}</strong>" if seg.bold else f"<em>{text}</em>" if seg.italic else text
            elif seg.label not in ("SEP", "TEXT", "NONE"):
                text = f'<span class="{seg.label.lower()}">{text}</span>'
            parts.append(text)
        return "".join(parts)

    out = ["<!DOCTYPE html><html><head><title>Sample</title></head><body>"]
    depth = 0
    for row in rows:
        want = row.depth if row.kind == "item" else 0
        while depth < want:
            out.append("<ul>")
            depth += 1
        while depth > want:
            out.append("</ul>")
            depth -= 1
        left, right, rail = inline(row.left), inline(row.right), inline(row.rail)
        if row.kind == "name":
            out.append(f"<h1>{html.escape(_plain(row.left))}</h1>")
        elif row.kind == "section":
            out.append(f"<{head}>{html.escape(_plain(row.left))}</{head}>")
        elif row.kind == "cells":
            cells = "</td><td>".join(inline([seg]) for seg in row.left if seg.text != "\t")
            out.append(f"<table><tr><td>{cells}</td></tr></table>")
        elif row.kind == "item":
            out.append(f"<li>{left}{' ' + right if right else ''}</li>")
        else:
            plain = tag if tag != "h4" or row.gap else "p"
            name = {"head": deep, "sub": lower}.get(row.kind, plain)
            if rail:
                out.append(
                    f"<table><tr><td>{rail}</td><td>{left}</td></tr></table>"
                    if where == "table"
                    else f"<div><div>{rail}</div><div>{left}</div></div>"
                )
                if right:
                    out.append(f"<div>{right}</div>")
            elif right and where == "first":
                out.append(f"<div>{right}</div><{name}>{left}</{name}>")
            elif right and where == "table":
                out.append(f"<table><tr><td>{left}</td><td>{right}</td></tr></table>")
            elif right and where == "div":
                out.append(f"<{name}>{left}</{name}><div>{right}</div>")
            elif right:
                out.append(f'<{name}>{left} <span style="float:right">{right}</span></{name}>')
            else:
                out.append(f"<{name}>{left}</{name}>")
    out.append("</ul>" * depth + "</body></html>")
    return "\n".join(out).replace("</table>\n<table>", "\n").encode()


def _tex(text: str) -> str:
    return (
        re.sub(r"([&%$#_])", r"\\\1", text)
        .replace("–", "--")
        .replace("—", "---")
        .replace("\t", r" \quad ")
        .replace("\n", " ")
    )


def _latex(template: Template, rows: list[Row]) -> bytes:
    rng = random.Random(template.number)
    gap = rng.choice([r"\hfill ", r"\hfill ", r" \hspace*{\fill} "])

    def inline(segs: list[Seg]) -> str:
        return "".join(
            rf"\textbf{{{_tex(seg.text)}}}"
            if seg.bold and seg.text.strip()
            else rf"\textit{{{_tex(seg.text)}}}"
            if seg.italic and seg.text.strip()
            else _tex(seg.text)
            for seg in segs
        )

    out = [r"\documentclass{article}", r"\begin{document}"]
    open_list = False
    for row in rows:
        if open_list and row.kind != "item":
            out.append(r"\end{itemize}")
            open_list = False
        left = inline(row.left)
        if row.kind == "name":
            out.append(rf"{{\LARGE {left}}}\\")
        elif row.kind == "section":
            out.append(f"\n\\section*{{{_tex(_plain(row.left))}}}\n")
        elif row.kind == "item":
            if not open_list:
                out.append(r"\begin{itemize}")
                open_list = True
            out.append(rf"\item {left}" + (gap + inline(row.right) if row.right else ""))
        elif row.kind in ("head", "sub"):
            out.append(
                f"\n\\{'sub' * (row.kind == 'sub')}subsection*{{{_tex(_plain(row.left))}"
                + (gap + _tex(_plain(row.right)) if row.right else "")
                + "}\n"
            )
        else:
            rail = inline(row.rail) + r" \quad " if row.rail else ""
            out.append(("\n" if row.gap else "") + rail + left + (gap + inline(row.right) if row.right else "") + r"\\")
    out += [r"\end{itemize}"] * open_list + [r"\end{document}"]
    return "\n".join(out).encode()


def _docx(template: Template, rows: list[Row]) -> bytes:
    import docx

    rng = random.Random(template.number)
    styled, bullets, table = rng.random() < 0.5, rng.random() < 0.6, rng.random() < 0.3
    breaks = rng.random() < 0.15
    made = docx.Document()
    paragraph = None
    for row in rows:
        if row.kind == "section":
            paragraph = None
            if styled:
                made.add_heading(_plain(row.left), 1)
            else:
                made.add_paragraph().add_run(_plain(row.left)).bold = True
            continue
        if row.kind == "cells":
            segs = [seg for seg in row.left if seg.text != "\t"]
            for cell, seg in zip(made.add_table(1, len(segs)).rows[0].cells, segs, strict=True):
                _runs(cell.paragraphs[0], [seg])
            paragraph = None
            continue
        if row.rail and table:
            cells = made.add_table(1, 2).rows[0].cells
            cells[0].text = _plain(row.rail)
            paragraph = cells[1].paragraphs[0]
        elif row.right and table and rng.random() < 1:
            cells = made.add_table(1, 2).rows[0].cells
            _runs(cells[0].paragraphs[0], row.left)
            _runs(cells[1].paragraphs[0], row.right)
            paragraph = None
            continue
        elif row.kind == "item":
            paragraph = made.add_paragraph(style="List Bullet") if bullets else made.add_paragraph(template.marker)
        elif breaks and paragraph is not None and row.kind == "para" and not row.gap:
            paragraph.add_run("\n")
        else:
            paragraph = made.add_paragraph()
            if row.rail:
                _runs(paragraph, [*row.rail, Seg("\t", "SEP")])
        _runs(paragraph, row.left)
        if row.right:
            _runs(paragraph, [Seg("\t", "SEP"), *row.right])
        if row.kind == "item":
            paragraph = None
    stream = io.BytesIO()
    made.save(stream)
    return stream.getvalue()


def _runs(paragraph: object, segs: list[Seg]) -> None:
    for seg in segs:
        run = paragraph.add_run(seg.text)  # type: ignore[attr-defined]
        run.bold, run.italic = seg.bold or None, seg.italic or None


class _Page:
    """A PDF page in the making."""

    def __init__(self, template: Template) -> None:
        from reportlab.pdfgen.canvas import Canvas

        rng = random.Random(template.number)
        self.template = template
        self.stream = io.BytesIO()
        self.canvas = Canvas(self.stream, pagesize=(595, 842), invariant=1)
        self.family = rng.choice(
            [
                ("Helvetica", "Helvetica-Bold", "Helvetica-Oblique", "Helvetica-BoldOblique"),
                ("Times-Roman", "Times-Bold", "Times-Italic", "Times-BoldItalic"),
            ]
        )
        self.size = rng.choice([9.0, 10.0, 10.0, 11.0])
        self.lead = self.size * rng.choice([1.2, 1.3, 1.45])
        self.margin = rng.choice([40.0, 54.0, 72.0])
        self.after_section = rng.choice([0.2, 0.6])
        self.before_entry = rng.choice([0.3, 0.6, 1.0])
        self.heading = rng.choice([1.0, 1.2, 1.4, 1.6])
        self.rule = rng.random() < 0.5
        self.head_size = rng.choice([1.0, 1.0, 1.15])
        self.indent = rng.choice([8.0, 14.0, 20.0])
        self.sidebar = template.sidebar
        self.rail_width = 95.0 if template.rail else 0.0
        self.left, self.right = self.margin, 595 - self.margin
        if self.sidebar:
            self.left, self.right = (205.0, 595 - 36.0) if rng.random() < 0.6 else (36.0, 390.0)
        self.y = 842 - self.margin

    def font(self, seg: Seg) -> str:
        return self.family[(1 if seg.bold else 0) + (2 if seg.italic else 0)]

    def down(self, by: float) -> None:
        self.y -= by
        if self.y < self.margin + 10:
            self.footer()
            self.canvas.showPage()
            self.y = 842 - self.margin

    def footer(self) -> None:
        if self.template.footer:
            self.canvas.setFont(self.family[0], 8)
            self.canvas.drawCentredString(297, 24, f"Page {self.canvas.getPageNumber()}")

    def wrap(self, segs: list[Seg], left: float, right: float, size: float) -> float:
        """Draw segments from `left`, wrapped at `right`; the place after the last."""
        x = left
        for seg in segs:
            font = self.font(seg)
            for word in re.findall(r"\t|\n|[^\s]+\s*|\s+", seg.text):
                if word == "\n":
                    self.down(self.lead)
                    x = left
                    continue
                if word == "\t":
                    x = max(left + 110, x + 14) if x < left + 110 else x + 20
                    continue
                width = self.canvas.stringWidth(word.rstrip(), font, size)
                if x + width > right and x > left:
                    self.down(self.lead)
                    x = left
                self.canvas.setFont(font, size)
                self.canvas.drawString(x, self.y, word.rstrip())
                x += self.canvas.stringWidth(word, font, size)
        return x


def _pdf(template: Template, rows: list[Row]) -> bytes:
    page = _Page(template)
    main = rows
    aside: list[Row] = []
    if page.sidebar:
        main, aside = [], []
        target = main
        for row in rows:
            if row.kind == "section":
                title = _plain(row.left).casefold()
                target = (
                    aside
                    if re.search(
                        r"skill|language|award|sprach|idioma|langue|compet|kenntn|premios|prix|auszeich", title
                    )
                    else main
                )
            target.append(row)
    _draw(page, main)
    if aside:
        page.y = 842 - page.margin - 60
        page.left, page.right = (30.0, 190.0) if page.left > 100 else (410.0, 570.0)
        _draw(page, aside)
    page.footer()
    page.canvas.save()
    return page.stream.getvalue()


def _draw(page: _Page, rows: list[Row]) -> None:
    size, lead = page.size, page.lead
    mark = page.template.marker if page.template.marker[0] in "•-*–" else "• "
    for row in rows:
        left = page.left + page.rail_width
        if row.kind == "name":
            page.wrap(row.left, page.left, page.right, size * 1.9)
            page.down(lead * 1.6)
            continue
        if row.kind == "section":
            page.down(lead * 0.8)
            page.wrap(row.left, page.left, page.right, size * page.heading)
            if page.rule:
                page.canvas.line(page.left, page.y - 3, page.right, page.y - 3)
            page.down(lead * (1.1 + page.after_section))
            continue
        if row.gap:
            page.down(lead * page.before_entry)
        if row.kind == "item":
            left += page.indent * row.depth
            page.wrap([Seg(mark, "SEP")], left - 9, page.right, size)
        if row.rail:
            page.canvas.setFont(page.font(row.rail[0]), size)
            for at, text in enumerate(_plain(row.rail).split("\n")):
                page.canvas.drawString(page.left, page.y - at * lead, text[:24])
        scale = page.head_size if row.kind == "head" else 1.0
        if row.right:
            width = sum(page.canvas.stringWidth(seg.text, page.font(seg), size) for seg in row.right)
            x = page.right - width
            for seg in row.right:
                page.canvas.setFont(page.font(seg), size)
                page.canvas.drawString(x, page.y, seg.text)
                x += page.canvas.stringWidth(seg.text, page.font(seg), size)
            page.wrap(row.left, left, page.right - width - 12, size * scale)
        else:
            page.wrap(row.left, left, page.right, size * scale)
        page.down(lead)
